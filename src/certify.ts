/**
 * A claim of accessibility, and what must hold before a book may carry it.
 *
 * Ours is what can be checked: that the book is valid, names its language, and wears a theme whose contrast is left to
 * the reader. That alternative text fits its picture is for the person whose name the claim bears (EPUB Accessibility
 * 1.1, 4.1).
 */
import { type Finding, finding } from './book/findings.js'
import type { Templates } from './book/publication.js'
import { checkConformance } from './check/conformance.js'
import { checkReaders } from './check/readers.js'
import { openArchive } from './pack/archive.js'
import type { Conformance } from './render/options.js'

/** As EPUB Accessibility 1.1, 4.1.1, words it. */
const CONFORMS_TO = 'EPUB Accessibility 1.1 - WCAG 2.2 Level AA'

export const claimOf = (certifiedBy: string): Conformance => ({ conformsTo: CONFORMS_TO, certifiedBy })

export interface Certified {
  readonly epub: Uint8Array
  /** A BCP 47 tag; `und` where nobody knows. */
  readonly language: string
  /** As it was named; CSS text is a theme of the user's. */
  readonly theme: string
  /** Present where they are the user's own. */
  readonly templates?: Templates | undefined
}

/** Findings: claim-refused, once for each reason; none where the book may make the claim. */
export const checkClaim = async ({ epub, language, theme, templates }: Certified): Promise<Finding[]> => {
  const refuse = (reason: string): Finding => finding('claim-refused', `The book cannot claim accessibility: ${reason}`)
  const found = [...(await checkConformance(epub)), ...checkReaders(openArchive(epub), epub)]
  return [
    ...(language === 'und' ? [refuse('its language is not known.')] : []),
    ...(templates || /[{}]/.test(theme) ? [refuse('nobody has checked a theme or templates of your own.')] : []),
    ...found.filter(({ severity }) => severity !== 'info').map(({ message }) => refuse(message)),
  ]
}
