/**
 * All that is done to a section's words before it is set: punctuation as type, headings told quietly.
 *
 * The passes are learned from the whole book and applied section by section, so that a long book is never held twice.
 */
import type { Metadata } from '../book/metadata.js'
import type { Section } from '../book/section.js'
import { NO_SPELLINGS, type Spellings } from '../book/spellings.js'
import { calmHeading } from './heading-case.js'
import { learnTypography, type Polisher } from './typography.js'

/**
 * @param options.language a BCP 47 tag.
 * @param options.smart false leaves every section as it is.
 * @param options.spellings of the words that headings shout.
 */
export const learnPolish = (
  sections: readonly Section[],
  options: { readonly language: string; readonly smart: boolean; readonly spellings?: Spellings },
): Polisher => {
  const typography = learnTypography(sections, options)
  if (!options.smart) return typography
  return {
    phrase: typography.phrase,
    section: (section) => {
      const set = typography.section(section)
      return set.heading
        ? { ...set, heading: calmHeading(set.heading, options.language, options.spellings ?? NO_SPELLINGS) }
        : set
    },
  }
}

/** What the text says of itself is set as the text is; what a person gave stays as it was given. */
export const polishMetadata = (metadata: Metadata, polisher: Polisher): Metadata => {
  const { titleOrigin, title, subtitle, description } = metadata
  const given = titleOrigin === 'option' || titleOrigin === 'sidecar' || titleOrigin === 'front-matter'
  return {
    ...metadata,
    title: given ? title : polisher.phrase(title),
    ...(subtitle !== undefined && { subtitle: given ? subtitle : polisher.phrase(subtitle) }),
    ...(description !== undefined && { description: polisher.phrase(description) }),
  }
}
