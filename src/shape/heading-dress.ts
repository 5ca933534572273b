/**
 * Takes the dress off a heading: rules, stars, brackets and editors' notes around its words.
 *
 *    === The Storm ===      ## The Storm      ~ Smoke ~      [The Storm]      The Storm -----
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

/** The text without the rules, stars and brackets around it. */
export const undress = (text: string): { bare: string; dressed: boolean; frame: string } => {
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
