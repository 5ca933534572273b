/**
 * Takes the dress off a heading: rules, stars, brackets and editors' notes around its words.
 *
 *    === The Storm ===      ## The Storm      ~ Smoke ~      [The Storm]      The Storm -----      ✨ Smoke ✨
 *
 *  Not: "— Who is there?" keeps its words; what is plain is given back as it is.
 */
import { ANNOTATION } from './aozora.js'

const LEADING_DRESS = /^(?:#{1,6}\s+|#(?=\d{1,3}(?!\d))|[=~*•·–—-]{1,12}\s*(?=[^\s=~*•·–—-]))/u
const STARRED_LABEL = /^(\*{1,3})([^*]{2,40})\1(\s?[:–—-]\s.*[^*])$/u
const TRAILING_DRESS = /\s*(?:#+|[=~*•·]{1,12}|\s[–—-]{1,12})$/u
const UNDERLINE = /^(.{2,120}?)\s+([=~*_-]{3,})$/u
const BRACKETS: readonly [string, string][] = [
  ['[', ']'],
  ['【', '】'],
  ['《', '》'],
  ['〈', '〉'],
  ['(', ')'],
  ['（', '）'],
  ['_', '_'],
  ['<', '>'],
]

/** What rules, frames, brackets and an editor's notes begin and end with. */
const FIRST_SIGNS: ReadonlySet<string> = new Set('#=~*•·–—-[【《〈(（_<正［')
const LAST_SIGNS: ReadonlySet<string> = new Set('#=~*•·–—-_］')

/** Pictures and stars, with what joins and colours them; neither boxes to tick nor the notes of a song. */
const PICTURE = String.raw`[\u2190-\u21ff\u2300-\u23ff\u25a0-\u260f\u2613-\u2668\u2670-\u27bf\u2900-\u297f\u2b00-\u2bff\u{1f000}-\u{1faff}][\ufe0e\ufe0f\u200d\u{1f3fb}-\u{1f3ff}]*`
const PICTURES = new RegExp(`^((?:${PICTURE}\\s*)+)(.*?)((?:\\s*${PICTURE})*)$`, 'u')
const LEAST_PICTURE = 0x2190

/** "✨ Smoke ✨" → "Smoke", with the signs before and after it; undefined where a line begins with no picture. */
const takePictures = (text: string): readonly [before: string, words: string, after: string] | undefined => {
  const code = text.charCodeAt(0)
  if (code < LEAST_PICTURE || (code > 0x2bff && code < 0xd83c) || code > 0xd83e) return undefined
  const [, before, words, after] = PICTURES.exec(text) ?? []
  return words ? [(before as string).trim(), words, (after as string).trim()] : undefined
}

/** A title without the same pictures on both sides of it: "🌊 The Weir 🌊". */
export const withoutPictures = (text: string): string => {
  const [before, words, after] = takePictures(text) ?? []
  return words !== undefined && before === after ? words : text
}

/** The text without the rules, stars, pictures and brackets around it. */
export const undress = (text: string): { bare: string; dressed: boolean; frame: string } => {
  const pictured = takePictures(text)
  if (pictured) {
    const [before, words, after] = pictured
    const inner = undress(words)
    return { ...inner, frame: before === after ? before : inner.frame }
  }
  const plain = !FIRST_SIGNS.has(text.charAt(0)) && !LAST_SIGNS.has(text.charAt(text.length - 1))
  if (plain && !text.includes('見出し］')) return { bare: text, dressed: false, frame: '' }
  let bare = text.replace(/^正文[\s\u3000]+(?=\S)/u, '')
  const told = bare.charCodeAt(0) === 0xff3b || bare.includes('見出し］')
  if (told) bare = bare.replace(ANNOTATION, '').trim()
  const underlined = UNDERLINE.exec(bare)
  if (underlined) bare = underlined[1] as string
  // "*Chapter 1*: Smoke", as downloads have it
  const label = bare.charAt(0) === '*' ? STARRED_LABEL.exec(bare) : null
  if (label) return { bare: `${label[2]}${label[3]}`, dressed: true, frame: '' }
  const lead = LEADING_DRESS.exec(bare)
  if (lead && lead[0].length < bare.length) bare = bare.slice(lead[0].length)
  const trail = TRAILING_DRESS.exec(bare)
  if (trail) bare = bare.slice(0, trail.index)
  for (const [open, close] of BRACKETS) {
    if (
      bare.length > 2 &&
      bare.startsWith(open) &&
      bare.endsWith(close) &&
      bare.indexOf(close, 1) === bare.length - 1
    ) {
      bare = bare.slice(1, -1).trim()
    }
  }
  const ruled = underlined !== null || (told && text.includes('見出し］')) || (lead !== null && /[#=~*]/.test(lead[0]))
  return { bare, dressed: ruled, frame: frameOf(lead?.[0] ?? '', underlined?.[2] ?? trail?.[0] ?? '') }
}

/** `~ Smoke ~`, `***Smoke***`, `~*~ Smoke ~*~`: the same signs on both sides, and more of them than emphasis has. */
const frameOf = (lead: string, trail: string): string => {
  const before = lead.trim()
  if (trail.trim() !== [...before].reverse().join('')) return ''
  return /\s$/.test(lead) || before.length > 1 ? before : ''
}
