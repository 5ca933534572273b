/**
 * What stands inside a block, as markup.
 *
 *    emphasis   <em>        foreign     <i lang="fr" xml:lang="fr">
 *    strong     <strong>    small-caps  <span class="caps">
 *    deleted    <del>       underline   <u>
 *    ruby       <ruby>
 */
import type { Emphasis, Inline, Link, NoteReference, PageBreak, Ruby } from '../book/inline.js'
import type { Desk } from './desk.js'
import { escapeAttribute, escapeText } from './escape.js'

const emphasisTags: Readonly<Record<Emphasis['style'], readonly [open: string, close: string]>> = {
  emphasis: ['<em>', '</em>'],
  strong: ['<strong>', '</strong>'],
  'small-caps': ['<span class="caps">', '</span>'],
  deleted: ['<del>', '</del>'],
  underline: ['<u>', '</u>'],
  foreign: ['<i>', '</i>'],
}

export const languageTag = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/

/** Both spellings of the attribute: XML tools read one, HTML tools the other. */
export const languageAttributes = (tag: string): string =>
  languageTag.test(tag) ? ` lang="${tag}" xml:lang="${tag}"` : ''

const emphasis = (inline: Emphasis, desk: Desk): string => {
  const inner = renderInlines(inline.content, desk)
  const [open, close] = emphasisTags[inline.style]
  if (!inline.language) return open + inner + close
  return `${open.slice(0, -1)}${languageAttributes(inline.language)}>${inner}${close}`
}

/** Web and mail addresses only; a link to anywhere else keeps its words and loses its target. */
const webAddress = /^(?:https?:\/\/[^\s/?#]+\.?[^\s]*|mailto:[^\s@]+@[^\s@]+)$/i

const link = (inline: Link, desk: Desk): string => {
  const inner = renderInlines(inline.content, desk)
  if (!webAddress.test(inline.href) || !URL.canParse(inline.href)) return inner
  return `<a href="${escapeAttribute(new URL(inline.href).href)}">${inner}</a>`
}

const noteReference = (inline: NoteReference, desk: Desk): string => {
  const label = escapeText(inline.label)
  const citation = desk.cite(inline.note)
  if (!citation) return `<sup>${label}</sup>`
  return `<a class="noteref" epub:type="noteref" role="doc-noteref" id="${citation.id}" href="${citation.href}">${label}</a>`
}

const pageBreak = (inline: PageBreak, desk: Desk): string => {
  const id = desk.uniqueId(`page-${inline.label.replace(/[^A-Za-z0-9]+/g, '-')}`)
  desk.marks.push({ id, label: inline.label })
  return `<span epub:type="pagebreak" role="doc-pagebreak" id="${id}" aria-label="${escapeAttribute(inline.label)}"></span>`
}

/** Readers that know no ruby show the reading in brackets. */
const ruby = ({ base, reading }: Ruby, desk: Desk): string => {
  desk.traits.add('ruby')
  return `<ruby>${escapeText(base)}<rp>（</rp><rt>${escapeText(reading)}</rt><rp>）</rp></ruby>`
}

export const renderInlines = (content: readonly Inline[], desk: Desk): string => {
  let out = ''
  for (const inline of content) {
    switch (inline.kind) {
      case 'text':
        out += escapeText(inline.text)
        break
      case 'emphasis':
        out += emphasis(inline, desk)
        break
      case 'line-break':
        out += '<br/>'
        break
      case 'note-reference':
        out += noteReference(inline, desk)
        break
      case 'page-break':
        out += pageBreak(inline, desk)
        break
      case 'ruby':
        out += ruby(inline, desk)
        break
      case 'link':
        out += link(inline, desk)
        break
      default:
        inline satisfies never
    }
  }
  return out
}
