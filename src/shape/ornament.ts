/**
 * Tells an ornament, a line that says nothing, from a line that says something.
 *
 *    . o .      * * *      ~*~*~      oOo      ⁂      -x-X-x-      ＊＊＊      #      ─────      (line break)
 *
 *  Not: "..." (someone is silent, unless the document parts its scenes so: break-habit.ts), "1." (a numbered section), "—" (a dash that waits for its sentence), "XXX" where
 *  thirty stands, "O" (a name).
 */
import { isPlainLetter } from './character.js'
import type { Lines } from './lines.js'
import { isBlank, textOf } from './lines.js'

const LONGEST = 90
const LONGEST_WORDED = 24
const SIGNS = String.raw`*~#=•·◦○●◇◆☆★※■□▪▫▲△▼▽♥♡❤♦♢♣♠✦✧✩✪✫✬✭✮✯✱✲✳✴✵✶✷✸✹✺✻✼✽✾✿❀❁❂❃❄❅❆❇❈❉❊❋❖⁂⁎⁑⁕❦❧☙§¤◊∗∞+^|/\\<>:;_\-–—―─━═˜°ºØø@&%$¬×＊＃＝～－―ー…‥．・○◯〇．。.,!?'"´()\[\]{}`

const ONLY_SIGNS = new RegExp(`^[${SIGNS}\\s\x60]+$`, 'u')
/** Letters that people draw with: o, O, 0, x, X, v, between signs or in rows. */
const DRAWN = new RegExp(`^[${SIGNS}\\s]*(?:[oOxX0]{1,9}[${SIGNS}\\s]*)+$`, 'u')
const WORDED =
  /^[\W_]*(?:(?:line|page|scene|section|story|horizontal)[\s-]*(?:break|rule|line)|linebreak|pagebreak|scenebreak|time ?skip|breakline|(?:scene|pov|perspective|point of view)[\s-]*(?:change|shift|switch)|change of (?:scene|pov|perspective)|(?<=[^\w\s]\s?)break(?=\s?[^\w\s]))[\W_]*$/i
/** "<hr>", "[hr]": the break of a page that was copied as its markup. */
const MARKUP = /^[<[]hr\s?\/?[>\]]$/i
const SILENCE =
  /^["'“”‘’«»「」『』(\s]*(?:\.\s?){1,3}["'“”‘’«»「」『』)!?\s]*$|^[-–—―]{1,2}$|^["'“”‘’«»„.,!?;:()…‥。．\s—–-]+$/u
const STRONG = /[*~#=•·◇◆☆★※■□○●⁂❦❧§◊+^_＊＃＝～]/u

/** The half of a picture, or a picture of one unit. */
const PICTURED = /[\ud83c-\ud83e\u2600-\u27bf]/
/** Things, plants and beasts: faces and hands are what somebody sends. */
const PICTURE = String.raw`[\u2600-\u27bf\u{1f300}-\u{1f441}\u{1f484}-\u{1f48e}\u{1f493}-\u{1f49f}\u{1f4a0}-\u{1f5ff}\u{1f680}-\u{1f6ff}\u{1f940}-\u{1f96f}\u{1f980}-\u{1f9cc}][\ufe0e\ufe0f\u200d]*`
const EACH_PICTURE = new RegExp(PICTURE, 'gu')
const PICTURE_ROW = new RegExp(`^[${SIGNS}\\s]*(?:${PICTURE}[${SIGNS}\\s]*)+$`, 'u')

/** "🌊🌊🌊", "~ 🌙 ~", "✨ 🌙 ✨": three pictures and more, or one between signs. */
const isPictureRow = (line: string): boolean =>
  [...line.matchAll(EACH_PICTURE)].length > 2 || /^[*~=•·–—-].*[*~=•·–—-]$/.test(line)

/** The ornament of a line with its white space removed, or undefined where the line holds words. */
export const ornamentKey = (lines: Lines, index: number): string | undefined => {
  const length = (lines.end[index] as number) - (lines.start[index] as number)
  if (length === 0 || length > LONGEST) return undefined
  const code = lines.head[index] as number
  // Most lines begin with a letter that nobody draws with.
  if ((isWordLetter(code) || isKanaOrLater(code)) && (length > LONGEST_WORDED || !WORD_STARTS.has(code)))
    return undefined
  const line = textOf(lines, index)
  return isOrnament(line) ? line.replace(/\s+/g, '') : undefined
}

const WORD_STARTS = new Set([...'lpshtbLPSHTB'].map((letter) => letter.charCodeAt(0)))

/** One of these is in every worded one. */
const WORDS = ['break', 'rule', 'line', 'skip', 'change', 'shift', 'switch']

const isWorded = (line: string): boolean => {
  const small = line.toLowerCase()
  return WORDS.some((word) => small.includes(word)) && WORDED.test(line)
}

/** Kana, ideographs and Hangul, up to the forms of signs for them. */
const isKanaOrLater = (code: number): boolean => (code >= 0x3040 && code < 0xd800) || (code > 0xdfff && code < 0xfe00)

/** A letter of ASCII that nobody draws with. */
const isWordLetter = (code: number): boolean => isPlainLetter(code) && (code | 0x20) !== 0x6f && (code | 0x20) !== 0x78

/** True where a line cannot be drawn with signs alone, o and x among them. */
const hasWordLetter = (line: string): boolean => {
  for (let at = 0; at < line.length; at++) if (isWordLetter(line.charCodeAt(at))) return true
  return false
}

export const isOrnament = (line: string): boolean => {
  if (hasWordLetter(line)) return isWorded(line) || MARKUP.test(line)
  if (ONLY_SIGNS.test(line)) {
    if (/^[.\-–—―]$/u.test(line)) return true
    if (STRONG.test(line)) return true
    const dense = line.replace(/\s+/g, '')
    if (/^(?:\.\s){3,}\.$|^(?:·\s?){3,}/u.test(line)) return true
    if (/^[-–—―─━═－ー]+$/u.test(dense)) return dense.length >= 3
    if (/^\.+$/.test(dense)) return dense.length >= 5
    // "-.-.-"
    if (/^(?:-[.:]){2,}-?$|^(?:[.:]-){2,}[.:]?$/.test(dense)) return true
    return !SILENCE.test(line) && dense.length >= 2 && /[^.,!?"'“”‘’()[\]:;…]/u.test(dense)
  }
  if (PICTURED.test(line)) return PICTURE_ROW.test(line) && isPictureRow(line)
  if (!DRAWN.test(line)) return false
  const dense = line.replace(/\s+/g, '')
  if (/^[oO0xX]+$/.test(dense))
    return dense.length >= 3 && !/^[X]{3}$|^0+$/.test(dense) && (/[oO0]/.test(dense) || dense.length >= 3)
  return dense.length >= 3
}

/** The line of strokes that parts a note from the text above it, or the note's own first line. */
export const ruleAbove = (lines: Lines, from: number): number => {
  let at = from - 1
  if (at > 0 && isBlank(lines, at)) at--
  return at > 0 && /^(?:[-–—=]{3,}|_{3,})$/.test(textOf(lines, at)) ? at : from
}
