/**
 * Names of months and weekdays, and the dates that entries of a diary begin with.
 *
 *    _4 March._--We came back …      March 4th. It rained.      Friday, 4 March: …
 */
export const MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December|' +
  'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|' +
  'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|' +
  'Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember|' +
  'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|' +
  'gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre'

export const WEEKDAYS =
  'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|' +
  'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|' +
  'Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag'

/** A day of a month, as a pattern: "3", "3rd", "3.", "1er". */
export const DAY_OF_MONTH = String.raw`\d{1,2}(?:st|nd|rd|th|er|\.)?`

const DATE = `(?:(?:${WEEKDAYS}),?\\s+)?(?:(?:the\\s+)?${DAY_OF_MONTH},?\\s+(?:of\\s+|de\\s+)?(?:${MONTHS})(?![\\p{L}\\p{N}])|(?:${MONTHS})\\.?\\s+${DAY_OF_MONTH}(?!\\d))`

/** The date in marks of emphasis, with the hour or the place behind it; or bare, before a dash or a colon. */
const ENTRY = new RegExp(
  `["“'(\\[]*(?:[_*]${DATE}(?![^_*\\n]*\\blater\\b)[^_*\\n]{0,50}[_*]|${DATE}[^.:\\n—]{0,30}(?:[.:]?\\s?(?:—|--)|:\\s))`,
  'iuy',
)

/** Every date has a digit, and it stands near the start: the long pattern is tried on few paragraphs only. */
const DIGIT = /\D{0,40}\d/y

/** True where a paragraph begins with the date that heads an entry of a diary or log. */
export const beginsEntry = (text: string, at: number): boolean => {
  DIGIT.lastIndex = at
  if (!DIGIT.test(text)) return false
  ENTRY.lastIndex = at
  return ENTRY.test(text)
}
