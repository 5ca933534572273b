/**
 * Where a reference in a book leads.
 *
 *     from EPUB/text/one.xhtml   two.xhtml#n4   →   EPUB/text/two.xhtml, n4
 *                                ../css/a.css   →   EPUB/css/a.css
 *                                #here          →   EPUB/text/one.xhtml, here
 */

export interface Target {
  /** Path in the archive. */
  readonly path: string
  /** Without `#`; empty where the reference has none. */
  readonly fragment: string
}

const ROOT = 'https://book.invalid/'

/** References that leave the book: `https:`, `mailto:`, `//host`. */
export const isRemote = (href: string): boolean => /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(href.trim())

/** @returns undefined where `href` is remote or no reference at all. */
export const resolveHref = (from: string, href: string): Target | undefined => {
  if (isRemote(href)) return undefined
  try {
    const base = ROOT + from.split('/').map(encodeURIComponent).join('/')
    const url = new URL(href.trim(), base)
    if (!url.href.startsWith(ROOT)) return undefined
    return { path: decodeURIComponent(url.pathname.slice(1)), fragment: decodeURIComponent(url.hash.slice(1)) }
  } catch {
    return undefined
  }
}
