/**
 * How each language sets quotation marks and dashes (Unicode CLDR delimiters; the Duden, the Imprimerie nationale's
 * lexicon, the RAE's Ortografía and their like).
 *
 * It is what the polisher makes of typewriter marks; marks that a text already sets are kept as they are.
 */

export type Pair = readonly [open: string, close: string]

export interface Convention {
  /** Quotation marks outside and within a quotation. */
  readonly outer: Pair
  readonly inner: Pair
  /**
   * True where the marks follow the level of nesting; false where each typewriter mark keeps its own: in English both
   * “the ‘inner’ one” and ‘the “inner” one’ are at home.
   */
  readonly byLevel: boolean
  /** A dash between words that was typed with spaces around it. */
  readonly spacedDash: ' – ' | ' — ' | '—' | '——'
  /** A hyphen or dash before a space at the start of a paragraph opens a speech, and is set so. */
  readonly speechDash?: '—' | '–'
  /** The same in languages that speak in quotation marks as a rule, where nothing else is done for such dashes. */
  readonly leadingDash?: '–'
  /** Dashes of speech and asides lean on the words that they belong to: —Ven —dijo él—, es tarde. */
  readonly leaning?: boolean
  /** Narrow no-break spaces stand before ; : ! ? and inside « ». */
  readonly spacedMarks?: boolean
  /** Words stand without spaces: … and — are doubled, and marks are told apart by turn. */
  readonly ideographs?: boolean
}

const english: Convention = { outer: ['“', '”'], inner: ['‘', '’'], byLevel: false, spacedDash: ' – ' }
const german: Convention = { outer: ['„', '“'], inner: ['‚', '‘'], byLevel: true, spacedDash: ' – ' }
const french: Convention = {
  outer: ['«\u202F', '\u202F»'],
  inner: ['“', '”'],
  byLevel: true,
  spacedDash: ' — ',
  speechDash: '—',
  spacedMarks: true,
}
const spanish: Convention = {
  outer: ['«', '»'],
  inner: ['“', '”'],
  byLevel: true,
  spacedDash: ' — ',
  speechDash: '—',
  leaning: true,
}
const swedish: Convention = {
  outer: ['”', '”'],
  inner: ['’', '’'],
  byLevel: true,
  spacedDash: ' – ',
  speechDash: '–',
}
const polish: Convention = {
  outer: ['„', '”'],
  inner: ['«', '»'],
  byLevel: true,
  spacedDash: ' – ',
  speechDash: '—',
}
const russian: Convention = {
  outer: ['«', '»'],
  inner: ['„', '“'],
  byLevel: true,
  spacedDash: ' — ',
  speechDash: '—',
}
const chinese: Convention = {
  outer: ['“', '”'],
  inner: ['‘', '’'],
  byLevel: false,
  spacedDash: '——',
  ideographs: true,
}
const japanese: Convention = { ...chinese, outer: ['「', '」'], inner: ['『', '』'], byLevel: true }

/** By BCP 47 tag in lower case: a language, or a language and what sets it apart. */
const byTag: Readonly<Record<string, Convention>> = {
  bg: { ...german, spacedDash: ' — ', speechDash: '—' },
  ca: spanish,
  ar: { ...english, leadingDash: '–' },
  cs: { ...german, leadingDash: '–' },
  da: { ...german, outer: ['»', '«'], inner: ['›', '‹'], leadingDash: '–' },
  de: german,
  'de-ch': { ...german, outer: ['«', '»'], inner: ['‹', '›'] },
  el: { ...spanish, leaning: false },
  en: english,
  eo: english,
  es: spanish,
  et: { ...german, inner: ['‘', '’'] },
  fi: swedish,
  he: { ...english, leadingDash: '–' },
  fr: french,
  'fr-ca': { ...french, outer: ['«\u00A0', '\u00A0»'], spacedMarks: false },
  'fr-ch': { ...french, outer: ['«', '»'], inner: ['‹', '›'] },
  ga: english,
  gl: spanish,
  hr: { ...polish, inner: ['‘', '’'] },
  hu: { ...polish, inner: ['»', '«'], speechDash: '–' },
  is: german,
  it: { ...spanish, spacedDash: ' – ', leaning: false },
  ja: japanese,
  ko: { ...english, byLevel: false },
  la: english,
  lt: { ...german, speechDash: '–' },
  lv: { ...english, speechDash: '–' },
  nb: { ...spanish, inner: ['‘', '’'], spacedDash: ' – ', speechDash: '–', leaning: false },
  nl: { ...english, byLevel: false, leadingDash: '–' },
  nn: { ...spanish, inner: ['‘', '’'], spacedDash: ' – ', speechDash: '–', leaning: false },
  no: { ...spanish, inner: ['‘', '’'], spacedDash: ' – ', speechDash: '–', leaning: false },
  pl: polish,
  pt: { ...english, byLevel: true, speechDash: '—', spacedDash: ' — ' },
  'pt-pt': { ...spanish, leaning: false },
  ro: { ...polish, speechDash: '—' },
  ru: russian,
  sk: { ...german, leadingDash: '–' },
  sl: { ...german, outer: ['»', '«'], inner: ['›', '‹'] },
  sr: { ...polish, inner: ['‘', '’'] },
  sv: swedish,
  tr: { ...english, byLevel: true, speechDash: '—' },
  uk: { ...russian, speechDash: '—' },
  vi: { ...english, leadingDash: '–' },
  zh: chinese,
  'zh-hant': { ...japanese },
  'zh-hk': { ...japanese },
  'zh-tw': { ...japanese },
}

/** The convention of a BCP 47 tag: the longest part of it that is known, English where none is. */
export const conventionOf = (language: string): Convention => {
  const parts = language.toLowerCase().split(/[-_]/)
  for (let count = parts.length; count > 0; count--) {
    const found = byTag[parts.slice(0, count).join('-')]
    if (found) return found
  }
  return english
}
