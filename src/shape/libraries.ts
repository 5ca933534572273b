/**
 * What digital libraries other than Project Gutenberg put around a text, or between its title page and its first chapter.
 *
 *    QUESTO E-BOOK:                  ------------------------        bron
 *    TITOLO: La diga                 Изд.: "Берег", 1911             A. Sand, De dam. Amsterdam 1911
 *    AUTORE: Sand, Anna              OCR: Anna                       Zie voor verantwoording: https://www.dbnl.org/…
 *                                    ------------------------
 *
 *    Exported from Wikisource on May 3, 2021       À propos de cette édition électronique       Ta lektura, podobnie jak …
 *
 *  Not: a rule and prose below it, "OCR" in a sentence, a heading "About this edition" of the book's own.
 */
import type { Omission } from '../book/book.js'
import { letters } from './letters.js'
import { isBlank, type Lines, nextFull, spanOf, textOf } from './lines.js'

export interface LineRange {
  readonly first: number
  readonly last: number
}

export interface LibraryWrapping {
  readonly from: number
  readonly to: number
  readonly inside: readonly LineRange[]
  readonly title?: string
  readonly author?: string
}

/** UTF-16 units at both ends that are looked through, and lines. */
const HEAD = 6000
const TAIL = 4000
const HEAD_LINES = 120
const TAIL_LINES = 80

const AT_HEAD = /liberliber|Wikisource|\bOCR\b|spell ?check|dbnl\.org|gaga\.net|^projectid\s|сканирование|вычитка/im
const AT_TAIL = /Wikisource|[ée]lectronique|wolnelektury|Last-modified:|dbnl\.org|^-- ?\r?$/im

/** What is around the lines `from` to `to`; undefined for nearly all texts, by two looks. */
export const findLibrary = (
  lines: Lines,
  from: number,
  to: number,
  omissions: Omission[],
): LibraryWrapping | undefined => {
  const { text } = lines.source
  const head = AT_HEAD.test(text.slice(0, HEAD))
  if (!head && !AT_TAIL.test(text.slice(-TAIL))) return undefined
  const inside: LineRange[] = []
  let wrapping: LibraryWrapping = { from, to, inside }
  if (head) {
    wrapping = { ...wrapping, ...(readManuzio(lines, from, to) ?? readProjekt(lines, from) ?? readExport(lines, from)) }
    const card = findFencedCard(lines, wrapping.from, to) ?? findSource(lines, wrapping.from, to)
    if (card) inside.push(card)
  }
  const closing = findClosing(lines, wrapping.from, to) ?? findSignature(lines, wrapping.from, to)
  if (closing) {
    if (nextFull(lines, closing.last + 1) >= to) wrapping = { ...wrapping, to: closing.first }
    else inside.push(closing)
    omissions.push({ span: spanOf(lines, closing.first, closing.last), rule: 'archive-licence' })
  }
  if (wrapping.from > from)
    omissions.push({
      span: spanOf(lines, nextFull(lines, from), lastFull(lines, wrapping.from)),
      rule: 'archive-header',
    })
  for (const one of inside)
    if (one !== closing) omissions.push({ span: spanOf(lines, one.first, one.last), rule: 'archive-header' })
  return wrapping.from === from && wrapping.to === to && inside.length === 0 ? undefined : wrapping
}

const lastFull = (lines: Lines, before: number): number => {
  let at = before - 1
  while (at > 0 && isBlank(lines, at)) at--
  return at
}

const FIELD = /^(TITOLO|AUTORE):\s+(\S.*)$/

/** Progetto Manuzio: a card of fields and what the project says, up to the book's own title page. */
const readManuzio = (lines: Lines, from: number, to: number): Partial<LibraryWrapping> | undefined => {
  let title: string | undefined
  let author: string | undefined
  for (let at = from; at < Math.min(to, from + HEAD_LINES * 2); at++) {
    const words = textOf(lines, at)
    const field = FIELD.exec(words)
    if (field?.[1] === 'TITOLO') title = field[2] as string
    // "Sand, Anna", as catalogues have it
    else if (field) author = (field[2] as string).replace(/^([^,]+), ([^,]+)$/, '$2 $1')
    else if (title !== undefined && author !== undefined) {
      const key = letters(words)
      if (key !== '' && (key === letters(author) || key === letters(title))) return { from: at, title, author }
    }
  }
  return undefined
}

/** A line of Projekt Gutenberg-DE's card: a word, a tab or spaces, what it is. */
const PROJEKT =
  /^(type|autor|author|titel|title|booktitle|verlag|publisher|series|volume|edition|isbn|address|year|firstpub|translator|illustrator|editor|corrector|secondcorrector|printrun|sender|created|modified|projectid|pfad|thema|note)\s{1,20}(\S.*)$/
const LEAST_PROJEKT = 4

/** Projekt Gutenberg-DE: its card of fields, on top. */
const readProjekt = (lines: Lines, from: number): Partial<LibraryWrapping> | undefined => {
  let title: string | undefined
  let author: string | undefined
  let at = nextFull(lines, from)
  const first = at
  for (; at < lines.count && !isBlank(lines, at); at++) {
    const [, key, value] = PROJEKT.exec(textOf(lines, at)) ?? []
    if (key === undefined || value === undefined) return undefined
    if (key === 'titel' || key === 'title') title ??= value
    else if (key === 'autor' || key === 'author') author ??= value
  }
  if (at - first < LEAST_PROJEKT) return undefined
  return { from: nextFull(lines, at), ...(title !== undefined && { title }), ...(author !== undefined && { author }) }
}

const EXPORTED = /^Export(?:é de|ed from|iert aus|ado de|ado do|ato da|erad från) Wikisource\b.{0,40}$/

const readExport = (lines: Lines, from: number): Partial<LibraryWrapping> => {
  const at = nextFull(lines, from)
  return at < lines.count && EXPORTED.test(textOf(lines, at)) ? { from: nextFull(lines, at + 1) } : {}
}

const RULE = /^[-=_*]{12,}$/
const MAKING =
  /^(?:OCR|spell ?check|scan(?:ned|ning)?|e-?text|origin|date|изд(?:ание|ательство)?\.?|источник|сканирование|вычитка|корректор|перевод с|версия|файл)(?![\wа-яё])|\bOCR\b/i
const MOST_FENCED = 16

/** Lines between two rules that say from what the text was made, and by whom. */
const findFencedCard = (lines: Lines, from: number, to: number): LineRange | undefined => {
  for (let at = from; at < Math.min(to, from + HEAD_LINES); at++) {
    if (isBlank(lines, at) || !RULE.test(textOf(lines, at))) continue
    let made = 0
    for (let end = at + 1; end < Math.min(to, at + MOST_FENCED); end++) {
      if (isBlank(lines, end)) continue
      const words = textOf(lines, end)
      if (RULE.test(words)) return made > 0 ? { first: at, last: end } : undefined
      if (MAKING.test(words)) made++
    }
    return undefined
  }
  return undefined
}

/** "bron", the book's title in full, and where its account is given. */
const findSource = (lines: Lines, from: number, to: number): LineRange | undefined => {
  for (let at = from; at < Math.min(to, from + HEAD_LINES); at++) {
    if (isBlank(lines, at) || !/^bron$/i.test(textOf(lines, at))) continue
    for (let end = at + 1; end < Math.min(to, at + MOST_FENCED); end++) {
      if (isBlank(lines, end) || !textOf(lines, end).includes('dbnl.org')) continue
      const next = nextFull(lines, end + 1)
      return { first: at, last: next < to && textOf(lines, next).startsWith('©') ? next : end }
    }
  }
  return undefined
}

const CLOSING =
  /^(?:À propos de cette édition électronique|About this digital edition|Über diese digitale (?:Edition|Ausgabe)|Acerca de esta edición (?:digital|electrónica)|Sobre esta edição digital|Informazioni su questa edizione (?:digitale|elettronica)|Ta lektura, podobnie jak tysiące innych\b.*|Last-modified: .{8,50})$/
const LIBRARY = /Wikisource|[ée]dition|wolnelektury|Last-modified|bibliot/i
/** The first of the text's own notes, which some libraries set below. */
const FIRST_NOTE = /^[[(]1[\])]\s+\S/

const findClosing = (lines: Lines, from: number, to: number): LineRange | undefined => {
  for (let at = Math.max(from + 1, to - TAIL_LINES); at < to; at++) {
    if (isBlank(lines, at) || !CLOSING.test(textOf(lines, at))) continue
    const rest = lines.source.text.slice(lines.start[at], (lines.end[Math.min(to, at + TAIL_LINES) - 1] as number) + 1)
    if (!LIBRARY.test(rest)) return undefined
    let last = at
    for (let next = at; next < to && !FIRST_NOTE.test(textOf(lines, next)); next++)
      if (!isBlank(lines, next)) last = next
    const above = lastFull(lines, at)
    return { first: RULE.test(textOf(lines, above)) || /^-{3,}$/.test(textOf(lines, above)) ? above : at, last }
  }
  return undefined
}

const POSTED = /^(?:From|Newsgroups|Message-ID|Path|X-[\w-]{2,20}): \S/im
/** Lines of a signature below its "-- ", at most. */
const MOST_SIGNED = 8

/** What a mail or a posting ends with, below "-- ". */
const findSignature = (lines: Lines, from: number, to: number): LineRange | undefined => {
  let last = lastFull(lines, to)
  const end = last
  while (last > from && last > end - MOST_SIGNED && textOf(lines, last) !== '--') last--
  if (textOf(lines, last) !== '--' || last === end) return undefined
  return POSTED.test(lines.source.text.slice(0, HEAD)) ? { first: last, last: end } : undefined
}
