/**
 * What a paragraph in which the author speaks calls itself.
 *
 *    A/N:      Author's Note      [Disclaimer:      Summary:      作者有话说
 *
 *  Not: "An: " (an article), "note the hour" (no label), "Notes:" of a list.
 */
import type { NoteScore } from './authors-note.js'

const LABEL =
  /^[\s([{*_~<-]*(?:(a\/n|an(?=\s*[:–—-])|author(?:'|’)?s?(?:'|’)?\s+notes?|authors?\s+notes?|notes?(?=\s*[:–—])|(?:beginning|end|chapter|opening|closing)\s+notes?|note de l(?:'|’)auteur|notes? d(?:'|’)auteur|nota del autor|nota da autora?|nota dell(?:'|’)autore|anmerkungen? (?:de[rs] )?autor(?:s|in)?|a\.\s?n\.|vorwort der autorin|от автора|примечани[ея] автора|作者的话|作者有话要?说|作者有話要?說)|(disclaimers?|copyright notice|legal stuff|haftungsausschluss|дисклеймер)|(summary|synopsis|résumé|zusammenfassung|resumen|内容简介|內容簡介|简介|あらすじ|аннотация|саммари)|(warnings?|content warnings?|trigger warnings?|cw|tw|spoilers?|spoiler (?:warning|alert)|beta(?:'d by| reader)?|betas|timeline|setting|dedication|inspiration|credits?|feedback|archiv(?:e|ing)|written for|prompt|thanks to|avertissement))(?:\s+\d+)?\s*(?:[:：–—.)\]_*-]|$)/i

/** "A/N This is a sequel." needs no colon: nobody else writes A/N. */
const BARE = /^[\s([{*_~<-]*a\/n\s/i

export interface Label {
  readonly role: NoteScore['role']
  readonly weight: number
  readonly words: string
}

/** What a paragraph calls itself: "A/N:", "Disclaimer:", "Warnings:". */
export const labelOf = (text: string): Label | undefined => {
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
  text.length < 40 && (LABEL.exec(text)?.[0].length ?? 0) === text.trimEnd().length
