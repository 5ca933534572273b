/**
 * Reads from a TrueType or OpenType file what line breaking needs: which characters it has and how wide they are.
 *
 * Kerning is left out: it draws letters together far more often than apart, so what is measured here is the wider.
 * Tables after OpenType 1.9: head (unitsPerEm), hhea and hmtx (advances), cmap formats 4 and 12, OS/2 (cap height),
 * name (family). Of a collection (.ttc) the first face is read.
 */

/** A face as the fitting sees it; all lengths in em. */
export interface Face {
  /** What a drawing calls it: the typographic family, else the family (name IDs 16 and 1). */
  readonly family: string
  readonly capHeight: number
  /** How far letters reach below the baseline, as a positive number. */
  readonly descent: number
  /** How far the letters of this very text reach below the baseline, where that is not as capitals do. */
  readonly depth?: number
  has(codePoint: number): boolean
  /** The advance of one character; that of a missing one is 0. */
  advance(codePoint: number): number
}

/** Throws a RangeError on a file that is cut short, and an Error on one without the tables above. */
export const readFace = (bytes: Uint8Array): Face => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const table = (tag: string): number => {
    const start = view.getUint32(0) === 0x74746366 ? view.getUint32(12) : 0
    for (let at = start + 12, end = at + 16 * view.getUint16(start + 4); at < end; at += 16) {
      if (String.fromCharCode(...bytes.subarray(at, at + 4)) === tag) return view.getUint32(at + 8)
    }
    throw new Error(`no table ${tag}`)
  }
  const em = view.getUint16(table('head') + 18)
  const hhea = table('hhea')
  const hmtx = table('hmtx')
  const metrics = view.getUint16(hhea + 34)
  const os2 = table('OS/2')
  const glyphOf = readCharacterMap(view, table('cmap'))
  const known = new Map<number, number>()
  const advance = (codePoint: number): number => {
    let width = known.get(codePoint)
    if (width === undefined) {
      const glyph = glyphOf(codePoint)
      width = glyph === 0 ? 0 : view.getUint16(hmtx + 4 * Math.min(glyph, metrics - 1)) / em
      known.set(codePoint, width)
    }
    return width
  }
  // Version 1 and older say nothing of the height of capitals.
  const capHeight = view.getUint16(os2) >= 2 ? view.getInt16(os2 + 88) / em : 0.7
  return {
    family: readFamily(bytes, view, table('name')),
    capHeight,
    descent: Math.min(0.3, -view.getInt16(hhea + 6) / em),
    has: (codePoint) => glyphOf(codePoint) !== 0,
    advance,
  }
}

const readFamily = (bytes: Uint8Array, view: DataView, name: number): string => {
  const strings = name + view.getUint16(name + 4)
  let best = { merit: 0, family: '' }
  for (let at = name + 6, end = at + 12 * view.getUint16(name + 2); at < end; at += 12) {
    const [platform, language, id] = [view.getUint16(at), view.getUint16(at + 4), view.getUint16(at + 6)]
    // Windows, in UTF-16; US English rather than another language.
    if (platform !== 3 || (id !== 16 && id !== 1)) continue
    const merit = (id === 16 ? 2 : 1) + (language === 0x409 ? 2 : 0)
    if (merit <= best.merit) continue
    const from = strings + view.getUint16(at + 10)
    const text = new TextDecoder('utf-16be').decode(bytes.subarray(from, from + view.getUint16(at + 8)))
    best = { merit, family: text }
  }
  return best.family
}

const readCharacterMap = (view: DataView, cmap: number): ((codePoint: number) => number) => {
  let best = 0
  for (let at = cmap + 4, end = at + 8 * view.getUint16(cmap + 2); at < end; at += 8) {
    const subtable = cmap + view.getUint32(at + 4)
    const format = view.getUint16(subtable)
    if (format === 12) return (codePoint) => lookUpGroups(view, subtable, codePoint)
    if (format === 4) best = subtable
  }
  if (best === 0) throw new Error('no Unicode character map')
  return (codePoint) => lookUpSegments(view, best, codePoint)
}

const lookUpGroups = (view: DataView, subtable: number, codePoint: number): number => {
  let low = 0
  let high = view.getUint32(subtable + 12) - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const at = subtable + 16 + 12 * middle
    if (codePoint < view.getUint32(at)) high = middle - 1
    else if (codePoint > view.getUint32(at + 4)) low = middle + 1
    else return view.getUint32(at + 8) + codePoint - view.getUint32(at)
  }
  return 0
}

const lookUpSegments = (view: DataView, subtable: number, codePoint: number): number => {
  if (codePoint > 0xffff) return 0
  const doubled = view.getUint16(subtable + 6)
  const ends = subtable + 14
  for (let i = 0; i < doubled; i += 2) {
    if (view.getUint16(ends + i) < codePoint) continue
    const start = view.getUint16(ends + doubled + 2 + i)
    if (start > codePoint) return 0
    const delta = view.getUint16(ends + 2 * doubled + 2 + i)
    const rangeAt = ends + 3 * doubled + 2 + i
    const range = view.getUint16(rangeAt)
    if (range === 0) return (codePoint + delta) & 0xffff
    const glyph = view.getUint16(rangeAt + range + 2 * (codePoint - start))
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff
  }
  return 0
}

/** The width of a text in em, with `tracking` em after each character. */
export const measure = (text: string, face: Face, tracking = 0): number => {
  let width = 0
  for (const character of text) width += face.advance(character.codePointAt(0) as number) + tracking
  return width
}

/** The characters of a text that a face lacks; spaces and variation selectors are no loss. */
export const missingFrom = (text: string, face: Face): string[] => {
  const missing = new Set<string>()
  for (const character of text) {
    if (!/[\s\p{Cf}\p{Variation_Selector}]/u.test(character) && !face.has(character.codePointAt(0) as number)) {
      missing.add(character)
    }
  }
  return [...missing]
}
