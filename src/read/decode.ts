/**
 * Turns bytes into text by the label of an encoding: ICU's decoders, and what they lack.
 *
 *     decode(0x93 0x48 0x69 0x94, 'windows-1252')  ->  “Hi”
 */

import { isAscii } from 'node:buffer'
import { admit } from '../book/alphabet.js'
import { upperHalves } from './upper-halves.js'

/** Names that people and programs use beyond the labels of the WHATWG Encoding Standard. */
const aliases = new Map<string, string>(
  Object.entries({
    ansi: 'windows-1252',
    'iso-8859-1': 'windows-1252',
    'iso8859-1': 'windows-1252',
    iso88591: 'windows-1252',
    latin1: 'windows-1252',
    l1: 'windows-1252',
    latin2: 'iso-8859-2',
    latin9: 'iso-8859-15',
    cp1252: 'windows-1252',
    'x-cp1252': 'windows-1252',
    'us-ascii': 'windows-1252',
    ascii: 'windows-1252',
    mac: 'macintosh',
    macroman: 'macintosh',
    'mac-roman': 'macintosh',
    'x-mac-roman': 'macintosh',
    maccyrillic: 'x-mac-cyrillic',
    'mac-cyrillic': 'x-mac-cyrillic',
    gb2312: 'gb18030',
    gbk: 'gb18030',
    cp936: 'gb18030',
    'windows-936': 'gb18030',
    'euc-cn': 'gb18030',
    cp932: 'shift_jis',
    'windows-932': 'shift_jis',
    'shift-jis': 'shift_jis',
    sjis: 'shift_jis',
    eucjp: 'euc-jp',
    cp949: 'euc-kr',
    uhc: 'euc-kr',
    'windows-949': 'euc-kr',
    euckr: 'euc-kr',
    cp950: 'big5',
    'windows-950': 'big5',
    big5hkscs: 'big5',
    cp437: 'ibm437',
    'dos-437': 'ibm437',
    cp850: 'ibm850',
    'dos-850': 'ibm850',
    dos: 'ibm850',
    cp866: 'ibm866',
    koi8r: 'koi8-r',
    koi8u: 'koi8-u',
    latin10: 'iso-8859-16',
    'iso8859-16': 'iso-8859-16',
    utf16: 'utf-16',
    'utf-16': 'utf-16',
    'utf-32': 'utf-32le',
    'utf-32le': 'utf-32le',
    'utf-32be': 'utf-32be',
    'utf-8-sig': 'utf-8',
    utf8bom: 'utf-8',
  }),
)

/**
 * The canonical label of what the user calls an encoding, or undefined where no such encoding is known.
 * `utf-16` stays as it is: a byte order mark, or else the pattern of the bytes, decides which of the two it is.
 */
export const canonicalEncoding = (label: string): string | undefined => {
  const folded = label.trim().toLowerCase().replaceAll('_', '-').replaceAll(' ', '-')
  const known = aliases.get(folded) ?? (Object.hasOwn(upperHalves, folded) ? folded : undefined)
  if (known) return known
  for (const candidate of [label.trim(), folded, folded.replace(/^(?:windows|cp|win)-?(\d{4})$/, 'windows-$1')]) {
    try {
      const { encoding } = new TextDecoder(candidate)
      return aliases.get(encoding) ?? encoding
    } catch {
      // Not a label of the standard; the next spelling may be.
    }
  }
  return undefined
}

/**
 * Decodes bytes without their byte order mark.
 *
 * @param encoding a label that `canonicalEncoding` returned, not `utf-16`.
 * @returns text in which U+FFFD stands for what is no character of the encoding.
 */
export const decode = (bytes: Uint8Array, encoding: string): string => {
  if (encoding === 'utf-8' && isAscii(bytes)) return latin1(bytes)
  const text = decodeForeign(bytes, encoding)
  admit(text)
  return text
}

const decodeForeign = (bytes: Uint8Array, encoding: string): string => {
  const upper = upperHalves[encoding]
  if (upper) return decodeSingleByte(bytes, upper)
  if (encoding === 'euc-kr') return decodeKorean(bytes)
  if (encoding === 'utf-32le' || encoding === 'utf-32be') return decodeUtf32(bytes, encoding === 'utf-32le')
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
  // ICU passes bytes that begin no character on as control characters. ISO 8859 has these by right.
  return /^(?:utf|iso-8859)/.test(encoding) ? text : text.replace(/[\x80-\x84\x86-\x9f]/g, '\ufffd')
}

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

const decodeSingleByte = (bytes: Uint8Array, upper: string): string => {
  const text = latin1(bytes)
  const differs = [...upper].some((char, i) => i >= 32 && char.charCodeAt(0) !== 0x80 + i)
  return text.replace(differs ? /[\x80-\xff]/g : /[\x80-\x9f]/g, (char) => upper[char.charCodeAt(0) - 0x80] as string)
}

/** UTF-32 (Unicode 3.10), which the WHATWG standard leaves out. */
const decodeUtf32 = (bytes: Uint8Array, littleEndian: boolean): string => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: string[] = []
  for (let at = 0; at + 4 <= bytes.length; ) {
    const codes: number[] = []
    for (; at + 4 <= bytes.length && codes.length < 8192; at += 4) {
      const code = view.getUint32(at, littleEndian)
      codes.push(code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? 0xfffd : code)
    }
    chunks.push(String.fromCodePoint(...codes))
  }
  return chunks.join('')
}

let koreanTable: Uint16Array | undefined

/**
 * The two-byte characters of Unified Hangul Code by `lead << 8 | trail`. ICU knows the 2,350 syllables of KS X 1001 alone;
 * the other 8,822 stand before and between them in the order of Unicode, so the table need not be shipped.
 */
const koreanCharacters = (): Uint16Array => {
  const table = new Uint16Array(0x10000).fill(0xfffd)
  const standard = new TextDecoder('euc-kr')
  const known = new Set<number>()
  const pair = new Uint8Array(2)
  for (let lead = 0xa1; lead <= 0xfe; lead++) {
    for (let trail = 0xa1; trail <= 0xfe; trail++) {
      pair[0] = lead
      pair[1] = trail
      const char = standard.decode(pair)
      if (char.length !== 1) continue
      table[(lead << 8) | trail] = char.charCodeAt(0)
      known.add(char.charCodeAt(0))
    }
  }
  let syllable = 0xac00
  for (let lead = 0x81; lead <= 0xc6; lead++) {
    for (let trail = 0x41; trail <= (lead <= 0xa0 ? 0xfe : 0xa0); trail++) {
      if (trail > 0x5a && trail < 0x61) continue
      if (trail > 0x7a && trail < 0x81) continue
      while (known.has(syllable)) syllable++
      if (syllable > 0xd7a3) return table
      table[(lead << 8) | trail] = syllable++
    }
  }
  return table
}

const decodeKorean = (bytes: Uint8Array): string => {
  koreanTable ??= koreanCharacters()
  const units = new Uint16Array(bytes.length)
  let count = 0
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i] as number
    if (lead < 0x80) {
      units[count++] = lead
      continue
    }
    const trail = bytes[i + 1] ?? 0
    const unit = koreanTable[(lead << 8) | trail] as number
    units[count++] = unit
    if (unit !== 0xfffd || trail >= 0x80) i++
  }
  return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(units.subarray(0, count))
}
