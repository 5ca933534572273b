/**
 * Fills a design: colours, generated art and words, into an SVG drawing that needs nothing from outside but its fonts.
 */
import { artists } from './art/artists.js'
import { type Attributes, attributes, type Design, type Palette, readBox, readStack, type TextItem } from './design.js'
import type { CoverWords } from './facts.js'
import { chance, hash } from './identity.js'
import { type SetLine, type SetMark, setStack, type Words } from './stack.js'

export interface Composed {
  readonly svg: string
  /** Every line of type in the drawing, for whoever wants to check where it stands. */
  readonly lines: readonly SetLine[]
  /** The names of the faces that were used. */
  readonly faces: readonly string[]
}

/** Which face sets an item's words; undefined leaves the item out. */
export type Cast = (item: TextItem) => (Words & { readonly family: string }) | undefined

/** Text whose first letter is Hebrew, Arabic or of another script between them. */
const rightToLeft = /^\P{L}*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u

/** Throws an Error where the design names art, a colour or a slot that there is not. */
export const compose = (
  design: Design,
  palette: Palette,
  words: CoverWords,
  identity: string,
  cast: Cast,
): Composed => {
  const colour = (name: string) => {
    const found = palette[name]
    if (found === undefined) throw new Error(`cover/${design.name}.svg: no colour ${name} in the palette`)
    return found
  }
  const lines: SetLine[] = []
  const faces = new Set<string>()

  const drawLine = (line: SetLine, align: string): string => {
    const family = cast(line.item)?.family as string
    faces.add(family)
    lines.push(line)
    const tracking = Math.round(line.item.tracking * line.size * 100) / 100
    // Trailing letter space would push a line off its axis.
    const x = align === 'start' ? line.x : line.x + (align === 'middle' ? tracking / 2 : tracking)
    const spacing = tracking === 0 ? '' : ` letter-spacing="${tracking}"`
    return `<text x="${x}" y="${line.y}" font-family="'${family}'" font-size="${line.size}" text-anchor="${align}"${spacing} fill="${colour(line.item.colour)}">${escapeWords(line.text)}</text>`
  }
  const drawMark = (mark: SetMark): string => `<g transform="translate(${mark.x} ${mark.y})">${mark.markup}</g>`

  // Words that run from the right stand flush there.
  const mirrored = rightToLeft.test(words.title ?? words.author ?? '')
  const drawStack = (given: string, content: string): string => {
    const asDrawn = readStack(given, content)
    const stack = mirrored && asDrawn.align === 'start' ? { ...asDrawn, align: 'end' as const } : asDrawn
    return setStack(stack, cast)
      .map((one) => (one.kind === 'line' ? drawLine(one, stack.align) : drawMark(one)))
      .join('')
  }
  const drawArt = (given: Attributes): string => {
    const artist = artists[given['data-art'] as string]
    if (!artist) throw new Error(`cover/${design.name}.svg: no art ${given['data-art']}`)
    const colours = (given['data-colours'] ?? '').split(' ').map(colour)
    return artist({ box: readBox(given['data-box']), colours, draw: chance(hash(`${identity}/${given['data-art']}`)) })
  }
  const shown = (given: Attributes): boolean => {
    const { 'data-with': wanted, 'data-without': unwanted } = given
    const has = (slot: string | undefined): boolean => words[slot as keyof CoverWords] !== undefined
    return (wanted === undefined || has(wanted)) && (unwanted === undefined || !has(unwanted))
  }

  const svg = design.drawing
    .replace(/<(\w+)\s([^>]*?data-with(?:out)?="[^>]*?)\/>/g, (markup, _tag, given) =>
      shown(attributes(given)) ? markup.replace(/\sdata-with(?:out)?="[^"]*"/, '') : '',
    )
    .replace(/<g\s([^>]*?data-art="[^>]*?)\/>/g, (_markup, given) => drawArt(attributes(given)))
    .replace(/<g\s([^>]*?data-stack="[^>]*?)>([\s\S]*?)<\/g>/g, (_markup, given, content) => drawStack(given, content))
    .replace(/\{\{(\w+)\}\}/g, (_markup, name) => colour(name))
  return { svg, lines, faces: [...faces] }
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Escapes words for the drawing; braces too, so that no title is taken for a colour's place. */
const escapeWords = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => entities[character] as string).replace(/[{}]/g, (c) => `&#${c.charCodeAt(0)};`)
