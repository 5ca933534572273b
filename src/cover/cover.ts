/**
 * Draws a cover from a book's facts: a design, a palette and art that follow from its identity, its words set in them.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Finding, finding, Refusal } from '../book/findings.js'
import type { CoverImage, Templates } from '../book/publication.js'
import { type Composed, compose } from './compose.js'
import { type Design, type Palette, readDesign, type SlotName, type TextItem, width } from './design.js'
import { altText, type CoverFacts, type CoverWords, coverWords } from './facts.js'
import { hash } from './identity.js'
import { type Face, missingFrom, readFace } from './metrics.js'
import { type Deflate, encodePng } from './png.js'
import { RasterUnavailable, rasterise } from './raster.js'

export interface CoverAssets {
  /** Those named `cover/NAME.svg` are the designs. */
  readonly templates: Templates
  /** The folder that holds the faces: `garamond.ttf` and so on. */
  readonly fonts: string
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

/**
 * A PNG cover. Reports `cover-glyphs` where letters are left out and `cover-unavailable` where nothing can be drawn.
 *
 * Throws a Refusal (`template-invalid`, `option-invalid`) where a design is broken or not there.
 */
export const drawCover = async (
  facts: CoverFacts,
  assets: CoverAssets,
): Promise<{ cover?: CoverImage; findings: Finding[] }> => {
  const { composed, palette, findings } = await composeCover(facts, assets)
  try {
    const fonts = composed.faces.map((face) => join(assets.fonts, `${face}.ttf`))
    const pixels = await rasterise(composed.svg, facts.width ?? width, fonts)
    const alt = altText(facts)
    const cover: CoverImage = {
      data: await encodePng(pixels, Object.values(palette), assets.deflate),
      mediaType: 'image/png',
      width: pixels.width,
      height: pixels.height,
      alt,
    }
    return { cover, findings }
  } catch (error) {
    if (!(error instanceof RasterUnavailable)) throw error
    return { findings: [...findings, finding('cover-unavailable', 'The cover could not be drawn on this machine.')] }
  }
}

/** The drawing before it becomes pixels. */
export const composeCover = async (
  facts: CoverFacts,
  assets: CoverAssets,
): Promise<{ composed: Composed; design: Design; palette: Palette; findings: Finding[] }> => {
  const faces = await readFaces(standIns, assets)
  const { words, findings } = settable(coverWords(facts), faces)
  const design = chooseDesign(facts, words, assets.templates)
  const named = [...design.drawing.matchAll(/data-face="([\w-]+)"/g)].map(([, name]) => name as string)
  for (const [name, face] of await readFaces(named, assets)) faces.set(name, face)
  const palette = design.palettes[hash(`${facts.identity}/palette`) % design.palettes.length] as Palette
  const cast = (item: TextItem): { text: string; face: Face; family: string } | undefined => {
    const text = words[item.slot]
    if (text === undefined) return undefined
    const shown = item.upper ? text.toLocaleUpperCase(facts.language) : text
    for (const family of [item.face, ...standIns]) {
      const face = faces.get(family)
      if (face && missingFrom(shown, face).length === 0) return { text: shown, face, family }
    }
    return undefined
  }
  try {
    return { composed: compose(design, palette, words, facts.identity, cast), design, palette, findings }
  } catch (error) {
    throw new Refusal(finding('template-invalid', (error as Error).message))
  }
}

const read = new Map<string, Promise<Face>>()

/** The faces by name; each file is read once in a process. */
const readFaces = async (names: readonly string[], assets: CoverAssets): Promise<Map<string, Face>> => {
  const faces = new Map<string, Face>()
  for (const name of new Set(names)) {
    const path = join(assets.fonts, `${name}.ttf`)
    let face = read.get(path)
    if (!face) {
      face = readFile(path).then(readFace)
      read.set(path, face)
    }
    faces.set(name, await face)
  }
  return faces
}

/**
 * The words that the stand-ins can set. Symbols that they lack are left out; a slot whose letters they lack is empty.
 */
const settable = (words: CoverWords, faces: ReadonlyMap<string, Face>): { words: CoverWords; findings: Finding[] } => {
  const lacking = new Set<string>()
  const kept: Partial<Record<SlotName, string>> = {}
  for (const [slot, text] of Object.entries(words) as [SlotName, string][]) {
    const missing =
      [...faces.values()].map((face) => missingFrom(text, face)).sort((a, b) => a.length - b.length)[0] ?? []
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
      finding('option-invalid', `There is no cover design "${facts.design}"`, undefined, `One of: ${names.join(', ')}`),
    )
  }
  const letters = words.title?.length ?? 0
  const designs = names.map(readOne)
  const fitting = designs.filter((one) =>
    words.title === undefined ? one.bare : letters >= one.titles.least && letters <= one.titles.most,
  )
  const choices = fitting.length > 0 ? fitting : designs
  const chosen = choices[hash(`${facts.identity}/design`) % choices.length]
  if (!chosen) throw new Refusal(finding('template-invalid', 'The templates hold no cover design.'))
  return chosen
}
