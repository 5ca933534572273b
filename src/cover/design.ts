/**
 * Reads a cover design: an SVG drawing of 1600 by 2560 whose words, colours and generated art are left open.
 *
 *    <metadata>
 *      titles: 1-60                                        how many letters the title may have; absent: any number
 *      words: 2-9                                          how many words
 *      bare: yes                                           looks finished without a word on it
 *      palette: ground #14213d; ink #f5efe0; sun #e07a1f   one line a palette; each names the same colours
 *    </metadata>
 *    <rect width="1600" height="2560" fill="{{ground}}"/>
 *    <g data-art="horizon" data-box="0 1200 1600 1360" data-colours="sun ink"/>
 *    <g data-stack="160 200 1280 900" data-align="middle" data-valign="top">
 *      <text data-slot="title" data-face="didone" data-size="110 300" data-colour="ink" data-on="ground"/>
 *      <path data-with="subtitle" data-gap="40" data-height="8" fill="{{ink}}" d="M-60 0h120v8h-120z"/>
 *      <text data-slot="subtitle" data-face="garamond" data-size="48 84" data-colour="ink" data-on="ground"/>
 *    </g>
 *
 * A stack sets its items one under the other in the box `x y width height`; `data-gap` is the space above an item.
 * `data-with` draws an element only where the book has what it names, and `data-without` only where it has not.
 * Designs are files of the templates folder, so whoever writes one is trusted; the words that go into it are not.
 */
import { type Colour, isColour } from './colour.js'

export const width = 1600
export const height = 2560

export const slotNames = ['title', 'subtitle', 'author', 'series'] as const
export type SlotName = (typeof slotNames)[number]

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface TextItem {
  readonly kind: 'text'
  readonly slot: SlotName
  readonly face: string
  /** Type size in pixels. */
  readonly least: number
  readonly most: number
  readonly lines: number
  readonly leading: number
  readonly tracking: number
  readonly upper: boolean
  /** Every line as wide as the box, each at its own size. */
  readonly justify: boolean
  /** Names of palette colours: the text's and its ground's. */
  readonly colour: string
  readonly on: string
  readonly gap: number
}

export interface MarkItem {
  readonly kind: 'mark'
  readonly markup: string
  readonly height: number
  readonly gap: number
}

export interface Stack {
  readonly box: Box
  readonly align: 'start' | 'middle' | 'end'
  readonly valign: 'top' | 'middle' | 'bottom'
  readonly items: readonly (TextItem | MarkItem)[]
}

export type Palette = Readonly<Record<string, Colour>>

/** Both ends inclusive. */
export interface Range {
  readonly least: number
  readonly most: number
}

export interface Design {
  readonly name: string
  readonly palettes: readonly Palette[]
  readonly titles: Range
  readonly words: Range
  readonly bare: boolean
  /** The drawing without its metadata. */
  readonly drawing: string
}

export type Attributes = Readonly<Record<string, string>>

export const attributes = (source: string): Attributes =>
  Object.fromEntries([...source.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]))

/** Throws an Error that says what is wrong with the design. */
export const readDesign = (name: string, svg: string): Design => {
  const metadata = /<metadata>([\s\S]*?)<\/metadata>\s*/.exec(svg)
  if (!metadata) throw new Error(`cover/${name}.svg has no <metadata>`)
  const facts = [...(metadata[1] as string).matchAll(/^\s*(\w+):\s*(.+?)\s*$/gm)].map(
    ([, key, value]) => [key as string, value as string] as const,
  )
  const palettes = facts.filter(([key]) => key === 'palette').map(([, value]) => readPalette(name, value))
  if (palettes.length === 0) throw new Error(`cover/${name}.svg has no palette`)
  const fact = (key: string): string | undefined => facts.find(([k]) => k === key)?.[1]
  const range = (key: string): Range => {
    const [least, most] = (fact(key) ?? '0-100000').split('-').map(Number) as [number, number]
    return { least, most }
  }
  return {
    name,
    palettes,
    titles: range('titles'),
    words: range('words'),
    bare: fact('bare') === 'yes',
    drawing: svg.replace(metadata[0], '').replace(/<!--[\s\S]*?-->\s*/g, ''),
  }
}

const readPalette = (name: string, line: string): Palette => {
  const palette: Record<string, Colour> = {}
  for (const part of line.split(';')) {
    const [key, colour] = part.trim().split(/\s+/) as [string, string | undefined]
    if (colour === undefined || !isColour(colour)) {
      throw new Error(`cover/${name}.svg: "${part.trim()}" is no colour such as "ink #1f2a38"`)
    }
    palette[key] = colour
  }
  return palette
}

export const numbers = (text: string | undefined): number[] => (text ?? '').trim().split(/\s+/).map(Number)

export const readBox = (text: string | undefined): Box => {
  const [x = 0, y = 0, w = width, h = height] = numbers(text)
  return { x, y, width: w, height: h }
}

/** The stack that `<g data-stack…>content</g>` describes; items whose slot is not in `present` are left out. */
export const readStack = (source: string, content: string): Stack => {
  const given = attributes(source)
  const items = [...content.matchAll(/<(\w+)\s([^>]*?)\s*\/>/g)].map(([markup, tag, rest]) =>
    tag === 'text' ? readText(attributes(rest as string)) : readMark(markup, attributes(rest as string)),
  )
  return {
    box: readBox(given['data-stack']),
    align: (given['data-align'] ?? 'middle') as Stack['align'],
    valign: (given['data-valign'] ?? 'middle') as Stack['valign'],
    items,
  }
}

const readText = (given: Attributes): TextItem => {
  const [least = 60, most = 100] = numbers(given['data-size'])
  return {
    kind: 'text',
    slot: given['data-slot'] as SlotName,
    face: given['data-face'] ?? 'garamond',
    least,
    most,
    lines: Number(given['data-lines'] ?? 12),
    leading: Number(given['data-leading'] ?? 1.1),
    tracking: Number(given['data-tracking'] ?? 0),
    upper: given['data-case'] === 'upper',
    justify: given['data-fit'] === 'justify',
    colour: given['data-colour'] ?? 'ink',
    on: given['data-on'] ?? 'ground',
    gap: Number(given['data-gap'] ?? 0),
  }
}

const readMark = (markup: string, given: Attributes): MarkItem => ({
  kind: 'mark',
  markup: markup.replace(/\sdata-[\w-]+="[^"]*"/g, ''),
  height: Number(given['data-height'] ?? 0),
  gap: Number(given['data-gap'] ?? 0),
})
