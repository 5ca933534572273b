/**
 * Gives back UTF-8 that some program read as Windows-1252 and saved again, as texts passed from site to site often were.
 *
 *     "donâ€™t"  ->  "don’t"        "cafÃ©"  ->  "café"        "â€œYesâ€\x9d"  ->  “Yes”
 *
 * Only sequences that decode exactly are touched, and only in a text where such damage is beyond doubt: "â€" is in no
 * language, or damaged letters far outnumber sound ones. "IRMÃ”" in a sound Portuguese text stays.
 */
import { upperHalves } from './upper-halves.js'

const windows1252 = upperHalves['windows-1252'] as string

interface Tools {
  /** Windows-1252 as bytes by character; the five bytes that it lacks pass as control characters. */
  readonly byteOf: ReadonlyMap<string, number>
  readonly damaged: RegExp
  readonly utf8: InstanceType<typeof TextDecoder>
}

let tools: Tools | undefined

/** Made for the first text that may be damaged. */
const toolsOf = (): Tools => {
  if (tools) return tools
  const byteOf = new Map(
    [...windows1252].map((char, i) => [char === '\ufffd' ? String.fromCharCode(0x80 + i) : char, 0x80 + i]),
  )
  const continuation = `[${[...byteOf].flatMap(([char, byte]) => (byte < 0xc0 ? [char] : [])).join('')}]`
  const damaged = new RegExp(
    `[\u00c2-\u00df]${continuation}|[\u00e0-\u00ef]${continuation}{2}|[\u00f0-\u00f4]${continuation}{3}|â€(?!${continuation})`,
    'gu',
  )
  tools = { byteOf, damaged, utf8: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }) }
  return tools
}

const decode = (sequence: string): string => {
  const { byteOf, utf8 } = toolsOf()
  // Of the marks that begin so, the closing quotation mark alone loses its last byte on the way.
  if (sequence === 'â€') return '”'
  try {
    return utf8.decode(Uint8Array.from(sequence, (char) => byteOf.get(char) ?? 0))
  } catch {
    return sequence
  }
}

export interface Mended {
  readonly text: string
  /** Places that were mended. */
  readonly count: number
  /** Offset of the first of them in `text`, or -1. */
  readonly first: number
}

/** @returns the very same string where nothing is damaged. */
export const mendMojibake = (text: string): Mended => {
  const nothing: Mended = { text, count: 0, first: -1 }
  const certain = text.includes('â€')
  if (!certain) {
    if (!text.includes('Ã')) return nothing
    const pairs = text.match(toolsOf().damaged)?.length ?? 0
    const letters = text.match(/[\u00c0-\u024f]/g)?.length ?? 0
    if (pairs < 3 || pairs * 4 < letters * 3) return nothing
  }
  let count = 0
  let first = -1
  const mended = text.replace(toolsOf().damaged, (sequence, at: number) => {
    const sign = decode(sequence)
    if (sign !== sequence) {
      count++
      if (first < 0) first = at
    }
    return sign
  })
  return { text: mended, count, first }
}
