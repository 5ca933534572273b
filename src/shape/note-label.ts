/**
 * What a paragraph in which the author speaks calls itself.
 *
 *    A/N:      Author's Note      [Disclaimer:      Summary:      作者有话说
 *
 *  Not: "An: " (an article), "note the hour" (no label), "Notes:" of a list.
 */
import { isPlainLetter } from './character.js'
import type { NoteScore } from './note-score.js'

const LABEL =
  /^[\s([{【（*_~<-]*(?:(n\/a(?=\s*[:–—])|nda(?=\s*[:–—])|n\.\s?d\.\s?a\.|n\. del? a\.|notas? (?:de la|del|do|da|de[lo]s?) (?:autora?|traductora?|tradutora?|história|historia|capítulo)|notas? (?:iniciais|finais|iniciales|finales|da autora|do autor)|note (?:iniziali|finali)|nota del(?:la)? tradut?t(?:ore|rice)|note? de (?:la )?traduct(?:rice|eur)|forfatter(?:en)?s? ?(?:kommentar(?:er)?|anmerkning(?:er)?|bemærkning(?:er)?|note(?:r)?|notat(?:er)?)|författar(?:en)?s? ?(?:anmärkning(?:ar)?|kommentar(?:er)?|anteckning(?:ar)?)|kirjoittajan (?:huomautu(?:s|ksia)|kommentti)|(?:szerzői|írói) megjegyzés(?:ek)?|nota aut(?:orului|oarei)|poznámk[ay] autor(?:a|ky)|not[ak]a? (?:autorska|od autor(?:a|ki))|angolo (?:dell(?:'|’))?aut(?:ore|rice)|(?:vor|nach)wort(?=\s*:\s)|kommentar de[rs] autor(?:s|in)|autor(?:en|in)?notiz|tác giả có lời muốn nói|(?:đôi )?lời (?:của )?tác giả|ghi chú(?: của tác giả)?(?=\s*[:：])|yazardan(?: not)?|σημείωση (?:του|της) συγγραφέα|примітк[аи] (?:автор(?:а|ки)|до розділу)|یادداشت نویسنده|ملاحظة (?:الكاتبة?|المؤلفة?)|nota dell(?:'|’)autrice|note de l(?:'|’)aut(?:eure|rice)|mot de l(?:'|’)aut(?:eure|rice|eur)|noot van de (?:auteur|schrijver|schrijfster)|od autor(?:a|ki)|yazar(?:ın)? notu|catatan penulis|lời tác giả|від автор(?:а|ки)|작가의 말|작가 후기|前書き|後書き|a\/n|an(?=\s*[:–—-])|author(?:'|’)?s?(?:'|’)?\s+notes?|authors?\s+notes?|notes?(?=\s*[:–—])|(?:beginning|end|chapter|opening|closing)\s+notes?|note de l(?:'|’)auteur|notes? d(?:'|’)auteur|nota del autor|nota da autora?|nota dell(?:'|’)autore|anmerkung(?:en)? (?:de[rs] )?autor(?:s|in)?|a\.\s?n\.|[te]\/n|t\.\s?n\.|tn(?=\s*[:–—])|tln?(?=\s*[:–—])|(?:translator|editor|tl|mod)(?:'|’)?s?(?:'|’)?\s+notes?|vorwort der autorin|от автора|примечани[ея] (?:автора|к части)|примечани[ея](?=\s*[:：])|作者的话|作者有话要?说|作者有話要?說)|(disclaimers?|copyright notice|legal stuff|haftungsausschluss|дисклеймер|descargo(?: de responsabilidad)?|ansvarsfraskrivelse|friskrivning|免责声明|免責聲明)|(summary|synopsis|résumé|zusammenfassung|resumen|resumo|riassunto|samenvatting|streszczenie|ringkasan|sinopsis|sinopse|sinossi|sammendrag|sammanfattning|tiivistelmä|összefoglaló|rezumat|văn án|özet|περίληψη|خلاصه|ملخص|תקציר|анотація|описание|文案|줄거리|작품 소개|内容简介|內容簡介|简介|あらすじ|аннотация|саммари)|(warnings?|content warnings?|trigger warnings?|cw|tw|spoilers?|spoiler (?:warning|alert)|beta(?:'d by| reader)?|betas|timeline|setting|dedication|inspiration|credits?|feedback|archiv(?:e|ing)|(?:translat(?:or|ed by)|edit(?:or|ed by)|proofread(?:er|ers| by)|tl)(?=\s*:\s*\S+(?:\s\S+){0,3}$)|written for|prompt|thanks to|avertissement|advertencias?|avvertiment[oi]|varningar|advarsler|figyelmeztetés(?:ek)?|ostrzeżenia|upozornění|предупреждени[ея]|попередження|cảnh báo|peringatan|uyarı(?:lar)?))(?:\s+\d+)?\s*(?:[:：–—.)\]】）_*-]|$)/i

/** "A/N This is a sequel." needs no colon: nobody else writes A/N. */
const BARE = /^[\s([{*_~<-]*a\/n\s/i

/** The first words of both, as far as they are of ASCII: "résumé" begins with its r. */
const WORDS: ReadonlySet<string> = new Set(
  'a an author authors note notes n nda notas mot noot od yazar catatan l resumo riassunto samenvatting streszczenie ringkasan nota beginning end chapter opening closing anmerkung anmerkungen vorwort disclaimer disclaimers copyright legal haftungsausschluss summary synopsis r zusammenfassung resumen warning warnings content trigger cw tw spoiler spoilers beta betas timeline setting dedication inspiration credit credits translator translators translated editor editors edited proofreader proofreaders proofread t tn tl tln e mod feedback archive archiving written prompt thanks avertissement angolo nachwort forfatter forfatteren forfatterens forfatters forfatterkommentar forfatternotat f kirjoittajan szerz ghi kommentar autornotiz autorennotiz autorinnotiz pozn yazardan nota notka descargo ansvarsfraskrivelse friskrivning sinopsis sinopse sinossi sammendrag sammanfattning tiivistelm rezumat v advertencia advertencias avvertimento avvertimenti varningar advarsler figyelmeztet ostrze upozorn peringatan uyar t c'.split(
    ' ',
  ),
)
const LONGEST_WORD = 20
const MOST_DRESS = 20
/** UTF-16 units of a text that `mayBeLabelled` looks at, at most. */
export const LABEL_REACH = MOST_DRESS + LONGEST_WORD + 2

/** White space, brackets and marks of emphasis, of ASCII, that may stand before a label. */
const isDress = (code: number): boolean =>
  code < 0x21 || code === 0x28 || code === 0x5b || code === 0x7b || code === 0x2a || code === 0x5f ||
  code === 0x7e || code === 0x3c || code === 0x2d // biome-ignore format: a list of signs

/** False where `text` can begin with no label: most paragraphs are told by their first word. */
export const mayBeLabelled = (text: string): boolean => {
  let start = 0
  while (start < text.length && isDress(text.charCodeAt(start))) start++
  // Nobody writes so many signs, and whoever gives the beginning of a text gives more than these.
  if (start > MOST_DRESS) return true
  const first = text.charCodeAt(start)
  // Quotation marks and dashes begin no label, other scripts may
  if (!isPlainLetter(first)) return first > 0x7f && (first < 0x2010 || first > 0x2027)
  let end = start + 1
  while (end - start <= LONGEST_WORD && isPlainLetter(text.charCodeAt(end))) end++
  // "A" and "An" begin many a sentence: the sign of "A/N", of "A. N." or of "AN:" must follow
  if (end - start < 3 && (first | 0x20) === 0x61) return mayAbbreviate(text, start, end)
  return WORDS.has(text.slice(start, end).toLowerCase())
}

const mayAbbreviate = (text: string, start: number, end: number): boolean => {
  if (end - start === 1) return text[end] === '/' || text[end] === '.'
  return (text.charCodeAt(start + 1) | 0x20) === 0x6e && ':–—-'.includes(text.slice(end).trimStart().charAt(0))
}

export interface Label {
  readonly role: NoteScore['role']
  readonly weight: number
  readonly words: string
}

/** What a paragraph calls itself: "A/N:", "Disclaimer:", "Warnings:". */
export const labelOf = (text: string): Label | undefined => {
  if (!mayBeLabelled(text)) return undefined
  const head = text.length > 60 ? text.slice(0, 60) : text
  const label = LABEL.exec(head)
  if (label === null) return BARE.test(head) ? { role: 'authors-note', weight: 4, words: 'A/N' } : undefined
  // "An: " is an article at a sentence's start; only capitals abbreviate
  if ((/^an$/i.test(label[1] ?? '') && label[1] !== 'AN') || /^(?:note|notes)$/.test(label[1] ?? '')) return undefined
  return {
    role: label[2] ? 'disclaimer' : label[3] ? 'summary' : 'authors-note',
    weight: label[4] ? 2.5 : 4,
    words: label[0].trim(),
  }
}

/** True for a label that has its paragraph to itself. */
export const isLone = (text: string): boolean =>
  text.length < 40 && (mayBeLabelled(text) ? (LABEL.exec(text)?.[0].length ?? 0) : 0) === text.trimEnd().length
