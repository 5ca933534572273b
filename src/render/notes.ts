/**
 * The footnotes of a page, at its end, each with a link back to where it is referred to (EPUB Structural Semantics,
 * `footnote`; DPUB-ARIA, `doc-footnote`). Apple Books and Kobo show them in a window of their own, by these very types.
 */
import type { Footnote } from '../book/block.js'
import type { Desk } from './desk.js'
import { escapeAttribute, escapeText } from './escape.js'

/** @param back the id of the reference; absent where the text does not refer to the note. */
const renderNote = (footnote: Footnote, id: string, back: string | undefined, backWord: string, desk: Desk): string => {
  const label = escapeText(footnote.label)
  const mark = back
    ? `<a class="backlink" role="doc-backlink" href="#${back}" aria-label="${escapeAttribute(`${footnote.label}: ${backWord}`)}">${label}</a>`
    : `<span class="backlink">${label}</span>`
  desk.traits.add(back ? 'linked-note' : 'loose-note')
  // The source's own mark is an omission; this one is set by rule.
  desk.trace.push(footnote.label)
  const body = desk.renderBlocks(footnote.blocks)
  // The mark runs into the note's first paragraph, as in print.
  const led = /^<p(?: class="(?:first|continued)")?>/.exec(body)
  const marked = led ? `<p class="first">${mark} ${body.slice(led[0].length)}` : `<p class="first">${mark}</p>\n${body}`
  return `<aside epub:type="footnote" role="doc-footnote" id="${id}">\n${marked}</aside>\n`
}

/**
 * The notes that the source has before `offset`: they are set where it has them, after the paragraph that refers to
 * them, so that nobody without note windows has to hunt for them. Notes at a chapter's end stay at its end.
 */
export const renderNotesBefore = (desk: Desk, offset: number, backWord: string): string => {
  // Most pages have none.
  if (desk.notes.length === 0 || !desk.notes.some(({ footnote }) => footnote.span.start < offset)) return ''
  let out = ''
  for (let at = 0; at < desk.notes.length; ) {
    const { footnote, id, back } = desk.notes[at] as Desk['notes'][number]
    if (footnote.span.start >= offset) {
      at++
      continue
    }
    // Taken off first, for the note itself may refer to another.
    desk.notes.splice(at, 1)
    out += renderNote(footnote, id, back, backWord, desk)
  }
  return `<div class="footnotes here">\n${out}</div>\n`
}

/**
 * The notes that the page refers to, then those that nothing refers to; notes of notes follow them.
 *
 * @param last whether the section ends here: notes that nothing has referred to have no later place.
 * @param backWord what the link back says, in the book's language: "Back to the text".
 */
export const renderNotes = (desk: Desk, last: boolean, backWord: string): string => {
  let out = ''
  let at = 0
  const setCited = () => {
    for (; at < desk.notes.length; at++) {
      const { footnote, id, back } = desk.notes[at] as Desk['notes'][number]
      out += renderNote(footnote, id, back, backWord, desk)
    }
  }
  setCited()
  // One by one, for a note may be the first to refer to the next.
  for (let loose = last ? desk.uncited() : []; loose[0]; loose = desk.uncited()) {
    out += renderNote(loose[0], desk.place(loose[0]), undefined, backWord, desk)
    setCited()
  }
  return out ? `<div class="footnotes" epub:type="footnotes">\n${out}</div>\n` : ''
}
