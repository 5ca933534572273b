/**
 * Holds templates and themes of a user's own against what every book must have, so that a fault in them is told there,
 * and no book is written that reading systems cannot open.
 *
 *     page.xhtml without {{{body}}}            The template page.xhtml leaves {{{body}}} out.
 *     <p>My press</p> in page.xhtml            The template page.xhtml has words of its own: “My press”.
 *     <body> … </bodyy>                        The template page.xhtml is not well-formed: …
 *     body { background: url(paper.png) }      The style sheet refers to “paper.png”, which is not in the book.
 */
import { type Finding, finding, Refusal } from './book/findings.js'
import type { Templates } from './book/publication.js'
import { find, readMarkup, walk, type XmlElement } from './check/markup.js'
import { fill, type Values } from './render/template.js'
import { loadTemplates } from './templates.js'

const WORDS = 'octavo-sample'
const STYLES = [{ href: '../css/base.css' }]

/** Something for each place that the templates leave open (templates/README.md). */
const SAMPLES: Readonly<Record<string, Values>> = {
  'page.xhtml': { language: 'en', title: 'T', matter: 'bodymatter', styles: STYLES, body: `<p>${WORDS}</p>` },
  'cover-page.xhtml': { label: 'L', href: '../images/cover.png', alt: 'A' },
  'title-page.xhtml': {
    title: 'T',
    subtitle: 'S',
    authors: 'A',
    penName: true,
    contributors: [{ line: 'C', language: 'en' }],
    series: 'R',
    publisher: 'P',
  },
  'front-card.xhtml': { label: 'L', lines: [{ name: 'N', value: 'V' }] },
  'colophon.xhtml': {
    heading: 'H',
    language: 'en',
    paragraphs: [{ text: 'P' }],
    omitted: { introduction: 'I', groups: [{ text: 'G' }] },
  },
}

/**
 * @param templates the set that the user gave, with or without those of the package; absent: the package's own.
 * @param theme the name of the theme, or CSS text of the user's own.
 * @throws Refusal `template-invalid` or `theme-invalid`, once for each fault.
 */
export const checkOwnDress = (templates: Templates | undefined, theme: string): void => {
  const builtIn = loadTemplates()
  const sheets = new Set(['base', 'extra', 'vertical', theme].map((name) => `themes/${name}.css`))
  const own = Object.entries(templates ?? {}).filter(([name, text]) => text !== builtIn[name])
  const findings = [
    ...own.flatMap(([name, text]) => [
      ...(SAMPLES[name] ? faultsOfPage({ ...builtIn, ...templates }, name) : []),
      ...(sheets.has(name) ? faultsOfSheet(text, name) : []),
    ]),
    ...(/[{}@]/.test(theme) ? faultsOfSheet(theme, 'The style sheet') : []),
  ]
  if (findings.length > 0) throw new Refusal(...findings)
}

const faultsOfPage = (templates: Templates, name: string): Finding[] => {
  const isShell = name === 'page.xhtml'
  const refuse = (message: string): Finding => finding('template-invalid', `The template ${name} ${message}`)
  const filled = fill(templates, name, SAMPLES[name] as Values)
  const page = isShell ? filled : fill(loadTemplates(), 'page.xhtml', { ...SAMPLES['page.xhtml'], body: filled })
  const { markup, findings } = readMarkup({ names: [name], read: () => Buffer.from(page) }, name)
  if (!markup) {
    return findings.map(({ message }) => refuse(`is ${message.replace(/^Not/, 'not').replace(/^The.* is/, '')}`))
  }
  const elements = [...walk(markup.root)]
  const faults = [
    ...(elements.some((element) => element.name === 'script') ? [refuse('has a script.')] : []),
    ...elements.flatMap(faultsOfElement).map(refuse),
  ]
  if (!isShell) return faults
  const words = (find(markup.root, 'body')?.text ?? '').replace(/\s+/g, ' ').trim()
  if (!words.includes(WORDS) || words.includes('<')) return [...faults, refuse('leaves {{{body}}} out.')]
  const added = words.replace(WORDS, ' ').replace(/\s+/g, ' ').trim()
  return added === '' ? faults : [...faults, refuse(`has words of its own: “${added.slice(0, 60)}”.`)]
}

const faultsOfElement = ({ name, attributes }: XmlElement): string[] =>
  Object.entries(attributes).flatMap(([attribute, value]) => {
    if (/^on/i.test(attribute)) return [`has a script in ${attribute}.`]
    const isPlace = attribute === 'src' || (attribute === 'href' && name === 'link')
    if (!isPlace || /^(?:\.\.\/css\/|\.\.\/images\/cover\.|data:)/.test(value)) return []
    return [`refers to “${value}”, which is not in the book.`]
  })

const faultsOfSheet = (css: string, name: string): Finding[] => {
  const bare = css.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ' ')
  const named = [...bare.matchAll(/@import\s+["']([^"']*)|url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"']*))/gi)]
    .map((match) => (match[1] ?? match[2] ?? match[3] ?? match[4] ?? '').trim())
    .filter((place) => !/^(?:data:|#)/i.test(place))
  return [...new Set(named)].map((place) =>
    finding('theme-invalid', `${name} refers to “${place}”, which is not in the book.`),
  )
}
