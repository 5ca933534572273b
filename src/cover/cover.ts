/**
 * Draws a cover from a book's facts: a design, a palette and art that follow from its identity, its words set in them.
 */
import { type Finding, finding, Refusal } from '../book/findings.js'
import type { CoverImage, Templates } from '../book/publication.js'
import { type Composed, compose } from './compose.js'
import { type Design, type Palette, type Range, readDesign, type SlotName, type TextItem } from './design.js'
import { altText, type CoverFacts, type CoverWords, coverWords, sizeOf } from './facts.js'
import { hash } from './identity.js'
import { type Face, missingFrom } from './metrics.js'
import { type Deflate, encodePng } from './png.js'
import { makeSure, painting } from './raster.js'
import type { Words } from './stack.js'
import { readAdded, readOwn, type Typefaces } from './typefaces.js'

export interface CoverAssets {
  /** Those named `cover/NAME.svg` are the designs. */
  readonly templates: Templates
  /** The folder that holds the faces: `garamond.ttf` and so on. */
  readonly fonts: string
  /** Further font files, for words in letters that the faces lack. */
  readonly moreFonts?: readonly string[]
  /** Compresses the picture, where its bytes have to be the same on a Node built with another zlib. */
  readonly deflate?: Deflate
}

/** The faces that are tried, in order, for words that a design's own face cannot set. */
const standIns = ['garamond', 'didone']

export const designNames = (templates: Templates): string[] =>
  Object.keys(templates)
    .map((path) => /^cover\/([\w-]+)\.svg$/.exec(path)?.[1])
    .filter((name) => name !== undefined)
    .sort()

export interface DrawnCover extends CoverImage {
  /** The picture that is still being compressed; `data` is empty then. */
  readonly later?: Promise<Uint8Array>
}

export interface Drawn {
  /** Absent where covers cannot be drawn on this platform. */
  readonly cover?: DrawnCover
  readonly findings: readonly Finding[]
}

/**
 * A PNG cover. Reports `cover-glyphs` where letters are left out and `cover-unavailable` where nothing can be drawn.
 *
 * @param aside does not wait for the end of compressing, which another thread does.
 *
 * Throws a Refusal (`template-invalid`, `option-invalid`) where a design is broken or not there.
 */
export const drawCover = async (facts: CoverFacts, assets: CoverAssets, aside = false): Promise<Drawn> => {
  const composed = await composeCover(facts, assets)
  const { findings } = composed
  try {
    await makeSure()
  } catch {
    return { findings: [...findings, finding('cover-unavailable', 'The cover could not be drawn on this machine.')] }
  }
  const size = sizeOf(facts)
  const encoded = (await draw(composed, size.width, assets.deflate))()
  // Whoever packs it hears of a failure, though it may be earlier.
  encoded.catch(() => {})
  const cover: DrawnCover = {
    ...(aside ? { data: new Uint8Array(0), later: encoded } : { data: await encoded }),
    mediaType: 'image/png',
    ...size,
    alt: altText(facts),
  }
  return { cover, findings }
}

/** In UTF-16 units. Drawings that are patterns have 29,000 and more of markup, for each motif is written out; others 11,000. */
const PATTERNED = 1 << 14

const draw = async (
  { composed, design, palette, fontFiles }: ComposedCover,
  wide: number,
  deflate: Deflate | undefined,
): Promise<() => Promise<Uint8Array>> => {
  try {
    const paint = painting({ svg: composed.svg, width: wide, fontFiles })
    const patterned = composed.svg.length > PATTERNED
    return await encodePng(paint, Object.values(palette), { patterned, ...(deflate && { deflate }) })
  } catch (error) {
    throw new Refusal(
      finding('template-invalid', `cover/${design.name}.svg cannot be drawn: ${(error as Error).message}`),
    )
  }
}

/** A drawing before it becomes pixels. */
export interface ComposedCover {
  readonly composed: Composed
  readonly design: Design
  readonly palette: Palette
  readonly fontFiles: readonly string[]
  readonly findings: Finding[]
}

export const composeCover = async (facts: CoverFacts, assets: CoverAssets): Promise<ComposedCover> => {
  const fallbacks = new Map([...readOwn(standIns, assets.fonts), ...readAdded(assets.moreFonts ?? [])])
  const { words, findings } = settable(coverWords(facts), fallbacks)
  const design = chooseDesign(facts, words, assets.templates)
  const named = [...design.drawing.matchAll(/data-face="([\w-]+)"/g)].map(([, name]) => name as string)
  const faces = new Map([...readOwn(named, assets.fonts), ...fallbacks])
  const palette = design.palettes[hash(`${facts.identity}/palette`) % design.palettes.length] as Palette
  const cast = (item: TextItem): (Words & { family: string }) | undefined => {
    const text = words[item.slot]
    if (text === undefined) return undefined
    const shown = item.upper ? capitals(text, facts.language) : text
    for (const family of [item.face, ...fallbacks.keys()]) {
      const face = faces.get(family)?.face
      if (face && missingFrom(shown, face).length === 0) return { text: shown, face: fullBodied(face, shown), family }
    }
    return undefined
  }
  try {
    const composed = compose(design, palette, words, facts.identity, cast)
    const fontFiles = composed.faces.map((family) => (faces.get(family) as { file: string }).file)
    return { composed, design, palette, fontFiles, findings }
  } catch (error) {
    throw new Refusal(finding('template-invalid', (error as Error).message))
  }
}

/** Greek loses its accents, Turkish keeps its dots; a tag that is none is as good as no language. */
const capitals = (text: string, language: string): string => {
  try {
    return text.toLocaleUpperCase(language)
  } catch {
    return text.toUpperCase()
  }
}

const ideographs = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
const deepLetters = /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Thai}]/u

/** Ideographs and Hangul fill their body, which is taller than a capital; Arabic letters swing far below the line. */
const fullBodied = (face: Face, text: string): Face => {
  if (ideographs.test(text)) return { ...face, capHeight: 0.86, depth: 0.16 }
  return deepLetters.test(text) ? { ...face, depth: 0.45 } : face
}

/**
 * The words that the stand-ins can set. Symbols that they lack are left out; a slot whose letters they lack is empty.
 */
const settable = (words: CoverWords, faces: Typefaces): { words: CoverWords; findings: Finding[] } => {
  const lacking = new Set<string>()
  const kept: Partial<Record<SlotName, string>> = {}
  for (const [slot, text] of Object.entries(words) as [SlotName, string][]) {
    const missing =
      [...faces.values()].map(({ face }) => missingFrom(text, face)).sort((a, b) => a.length - b.length)[0] ?? []
    for (const character of missing) lacking.add(character)
    if (missing.some((character) => /[\p{L}\p{N}]/u.test(character))) continue
    const rest = missing.reduce((left, character) => left.replaceAll(character, ' '), text)
    const clean = rest
      .replace(/[\p{Cf}\p{Variation_Selector}]/gu, '')
      .replace(/\s+/g, ' ')
      .trim()
    if (/[\p{L}\p{N}\p{P}]/u.test(clean)) kept[slot] = clean
  }
  const shown = [...lacking].slice(0, 8).join(' ')
  const findings = lacking.size === 0 ? [] : [finding('cover-glyphs', `The cover leaves out: ${shown}`)]
  return { words: kept, findings }
}

const chooseDesign = (facts: CoverFacts, words: CoverWords, templates: Templates): Design => {
  const names = designNames(templates)
  const readOne = (name: string): Design => {
    try {
      return readDesign(name, templates[`cover/${name}.svg`] as string)
    } catch (error) {
      throw new Refusal(finding('template-invalid', (error as Error).message))
    }
  }
  if (facts.design !== undefined) {
    if (names.includes(facts.design)) return readOne(facts.design)
    throw new Refusal(
      finding(
        'option-invalid',
        `There is no cover design "${facts.design}".`,
        undefined,
        `One of: ${names.join(', ')}`,
      ),
    )
  }
  const designs = names.map(readOne)
  const letters = words.title?.length ?? 0
  const count = words.title?.split(' ').length ?? 0
  const within = (value: number, { least, most }: Range): boolean => value >= least && value <= most
  const fitting = designs.filter((one) =>
    words.title === undefined ? one.bare : within(letters, one.titles) && within(count, one.words),
  )
  const choices = fitting.length > 0 ? fitting : designs
  const chosen = choices[hash(`${facts.identity}/design`) % choices.length]
  if (!chosen) throw new Refusal(finding('template-invalid', 'The templates hold no cover design.'))
  return chosen
}
