/**
 * The door to xmlbuilder2, which builds what a reader is shown of the book: the Dublin Core of the package document.
 * (Manifest, spine, guide, container, nav and NCX are a few fixed lines around long lists, and are written as text: a
 * tree costs six times that.)
 *
 * Two things that xmlbuilder2 does not do by itself are done here: text that looks like an entity (`AT&T;`) is
 * escaped before it is handed over, and the result is checked for well-formedness.
 */
import { create } from 'xmlbuilder2'
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js'

/** An element of the Dublin Core: `<dc:title id="title">The Salt Road</dc:title>`. */
export interface DublinCore {
  readonly name: `dc:${string}`
  readonly id?: string
  readonly text: string
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML forbids
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Makes any text safe for xmlbuilder2, which would leave `&eacute;` as it is and pass control characters on. */
const safe = (text: string): string =>
  text.replace(forbidden, '').replace(loneSurrogate, '\ufffd').replaceAll('&', '&amp;')

const DC = 'http://purl.org/dc/elements/1.1/'
const XMLNS = 'http://www.w3.org/2000/xmlns/'

const END = '\n  </metadata>'

/** Made once, and empty between two books: a document of its own is a fifth of the work for each. */
let desk: XMLBuilder | undefined

/**
 * The element `metadata` of a package document, indented as its child.
 *
 * @param elements one or more.
 * @param more lines of markup that stand behind them, escaped and well-formed.
 */
export const metadataElement = (elements: readonly DublinCore[], more: readonly string[]): string => {
  desk ??= create()
  const parent = desk.ele('metadata').att(XMLNS, 'xmlns:dc', DC)
  try {
    for (const { name, id, text } of elements) {
      const child = parent.ele(DC, name)
      if (id !== undefined) child.att('id', id)
      child.txt(safe(text))
    }
    const built = parent.toString({ prettyPrint: true, wellFormed: true, offset: 1 })
    return built.slice(0, -END.length) + more.map((line) => `\n    ${line}`).join('') + END
  } finally {
    parent.remove()
  }
}
