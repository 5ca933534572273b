/**
 * The style sheets of a book, in the order of the cascade:
 *
 *    css/base.css    what every theme needs: verse hangs, breaks show. CSS 2.1 only.
 *    css/theme.css   the chosen theme, or a user's own. CSS 2.1 only in ours.
 *    css/extra.css   what newer readers can do better: for every theme, then what stands in the theme below its line
 *                    `/* ---- newer readers ---- *\/`.
 *    css/vertical.css  for books whose lines run from the top down, what the others say of left and right.
 *
 * Several files, because readers built on RMSDK drop a whole sheet at the first rule they do not know.
 */
import { finding, Refusal } from '../book/findings.js'
import type { Templates } from '../book/publication.js'

export interface StyleSheet {
  /** Relative to the package document. */
  readonly href: string
  readonly css: string
}

const builtIn = (templates: Templates, name: string): string => {
  const css = templates[name]
  if (css === undefined) throw new Refusal(finding('template-invalid', `The templates have no ${name}.`))
  return css
}

/** The line of a theme below which its rules are for newer readers. */
const border = /^[ \t]*\/\*[ \t-]*newer readers[ \t-]*\*\/[ \t]*$/m

export const verticalSheet = 'css/vertical.css'

let divided: readonly [theme: string, extra: string, parts: readonly [string, string]] | undefined

/** What the theme says to all readers, and what is said to newer ones. Those of the last call, which a batch asks for. */
const divide = (theme: string, extra: string): readonly [string, string] => {
  if (divided?.[0] === theme && divided[1] === extra) return divided[2]
  const at = theme.search(border)
  const parts = at < 0 ? ([theme, extra] as const) : ([theme.slice(0, at), `${extra}\n${theme.slice(at)}`] as const)
  divided = [theme, extra, parts]
  return parts
}

/**
 * @param vertical whether lines run from the top down.
 * @throws Refusal `template-invalid` where `themes/base.css`, `themes/extra.css` or `themes/vertical.css` is missing.
 */
export const styleSheets = (templates: Templates, theme: string, vertical = false): readonly StyleSheet[] => {
  const extra = builtIn(templates, 'themes/extra.css')
  const [ofTheme, forNewer] = divide(theme, extra)
  return [
    { href: 'css/base.css', css: builtIn(templates, 'themes/base.css') },
    { href: 'css/theme.css', css: ofTheme },
    { href: 'css/extra.css', css: forNewer },
    ...(vertical ? [{ href: verticalSheet, css: builtIn(templates, 'themes/vertical.css') }] : []),
  ]
}
