/**
 * Headings: number and title are two lines of one heading, which a screen reader reads as one.
 *
 *    <h2 id="chapter-4-heading"><span class="label">Chapter IV</span> <span class="title">The Storm</span></h2>
 *    <p class="subtitle" role="doc-subtitle">In which the roof is lost</p>
 *
 *    <h2 id="chapter-5-heading">Chapter V</h2>
 */
import { plain } from '../book/inline.js'
import type { Heading } from '../book/section.js'
import type { Desk } from './desk.js'
import { renderInlines } from './inline.js'

const eastAsian = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/

/** "IV", "12", "3b": a number that stands without a word. */
const bareNumber = /^(?:[IVXLCDM]+|\d+(?:\.\d+)?[a-z]?)$/i

/** The heading in one line, for contents and page titles: "Chapter IV: The Storm", "4. The Storm", "第四章　暴风雨". */
export const headingText = (heading: Heading): string => {
  if (heading.listed) return plain(heading.listed).replace(/\s+/g, ' ').trim()
  const label = heading.label ? plain(heading.label).trim() : ''
  const title = heading.title ? plain(heading.title).trim() : ''
  if (!label || !title) return (label || title).replace(/\s+/g, ' ')
  const number = label.replace(/\s*[.:,;—–-]+$/, '')
  const joined = eastAsian.test(label)
    ? `${label.replace(/[:：]$/, '')}\u3000${title}`
    : `${number}${bareNumber.test(number) ? '.' : ':'} ${title}`
  return joined.replace(/[ \t\n]+/g, ' ')
}

/** @param level from 1; deeper ones than HTML has are its deepest. */
export const renderHeading = (heading: Heading, id: string, level: number, desk: Desk): string => {
  desk.trace.push(heading.given ? plain(heading.title ?? []) : heading.span)
  const label = heading.label?.length ? renderInlines(heading.label, desk) : ''
  const title = heading.title?.length ? renderInlines(heading.title, desk) : ''
  const lines =
    label && title ? `<span class="label">${label}</span> <span class="title">${title}</span>` : label || title
  const name = `h${Math.min(6, level)}`
  const subtitle = heading.subtitle?.length
    ? `<p class="subtitle" role="doc-subtitle">${renderInlines(heading.subtitle, desk)}</p>\n`
    : ''
  return `<${name} id="${id}">${lines}</${name}>\n${subtitle}`
}
