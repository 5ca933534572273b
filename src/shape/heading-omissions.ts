/**
 * A heading has its words, whatever else laid claim to them: an omission inside its lines is dropped, unless the heading
 * was read with that very mark in it.
 *
 *    Chapter 2: Arrivals        the heading's title runs on over
 *    Chapter Notes              a line that is an archive's own elsewhere
 */
import type { Omission } from '../book/book.js'
import type { Inline } from '../book/inline.js'
import type { Heading, Section } from '../book/section.js'

export const withoutHeadingOmissions = (
  sections: readonly Section[],
  omissions: readonly Omission[],
): readonly Omission[] => {
  const headings: Heading[] = []
  const gather = (list: readonly Section[]): void => {
    for (const { heading, sections: inner } of list) {
      if (heading && !hasMark(heading)) headings.push(heading)
      gather(inner)
    }
  }
  gather(sections)
  headings.sort((a, b) => a.span.start - b.span.start)
  return omissions.filter(({ span }) => {
    let low = 0
    let high = headings.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((headings[middle] as Heading).span.start <= span.start) low = middle + 1
      else high = middle
    }
    const heading = headings[low - 1]
    return !heading || span.end > heading.span.end
  })
}

/** Whether a mark of a note or a printed page was read in the heading: its omission belongs to it. */
const hasMark = ({ label = [], title = [], subtitle = [] }: Heading): boolean => {
  const marks = (content: readonly Inline[]): boolean =>
    content.some(
      (inline) =>
        inline.kind === 'note-reference' ||
        inline.kind === 'page-break' ||
        (inline.kind === 'emphasis' && marks(inline.content)),
    )
  return marks(label) || marks(title) || marks(subtitle)
}
