/**
 * The door to xmlbuilder2, which builds what a reader is shown of the book: the Dublin Core of the package document.
 * (Manifest, spine, guide, container, nav and NCX are a few fixed lines around long lists, and are written as text: a
 * tree costs six times that.)
 *
 * xmlbuilder2 builds elements without words, which are the same for most books of a batch and are kept; a tree for each
 * book was a twentieth of the time that a short story takes. The words are put between, escaped: xmlbuilder2 by itself
 * would leave what looks like an entity (`AT&T;`) as it is, and pass on characters that XML forbids.
 */
import { create } from 'xmlbuilder2'
import { escapeText } from './escape.js'

/** An element of the Dublin Core: `<dc:title id="title">The Salt Road</dc:title>`. */
export interface DublinCore {
  readonly name: `dc:${string}`
  readonly id?: string
  readonly text: string
}

const DC = 'http://purl.org/dc/elements/1.1/'
const XMLNS = 'http://www.w3.org/2000/xmlns/'

const END = '\n  </metadata>'

/** Stands for the words of an element; neither a name nor an id has it. */
const PLACE = '*'

/** The markup around the words of elements, by their names and ids. */
const frames = new Map<string, readonly string[]>()
const MOST_FRAMES = 100

const frameOf = (elements: readonly DublinCore[]): readonly string[] => {
  const key = elements.map(({ name, id }) => `${name} ${id}`).join()
  const known = frames.get(key)
  if (known) return known
  const metadata = create().ele('metadata').att(XMLNS, 'xmlns:dc', DC)
  for (const { name, id } of elements) {
    const element = metadata.ele(DC, name)
    if (id !== undefined) element.att('id', id)
    element.txt(PLACE)
  }
  const frame = metadata.toString({ prettyPrint: true, wellFormed: true, offset: 1 }).slice(0, -END.length).split(PLACE)
  if (frames.size >= MOST_FRAMES) frames.clear()
  frames.set(key, frame)
  return frame
}

/**
 * The element `metadata` of a package document, indented as its child.
 *
 * @param elements one or more.
 * @param more lines of markup that stand behind them, escaped and well-formed.
 */
export const metadataElement = (elements: readonly DublinCore[], more: readonly string[]): string => {
  const [start, ...ends] = frameOf(elements)
  const built = elements.map(({ text }, index) => escapeText(text) + ends[index]).join('')
  return start + built + more.map((line) => `\n    ${line}`).join('') + END
}
