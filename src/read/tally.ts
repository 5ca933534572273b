/**
 * Tells what was removed from a source or changed in it: one finding for each kind of character.
 */
import { type Finding, finding } from '../book/findings.js'
import { type Manuscript, placeOf } from '../book/manuscript.js'

export type TallyKind = 'control' | 'noncharacter' | 'surrogate' | 'invisible' | 'mended' | 'replacement'

/** Where and how often one kind of character was met; `first` is an offset in the cleaned text. */
export interface Tally {
  first: number
  count: number
}

export type Tallies = ReadonlyMap<TallyKind, Tally>

export const times = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/**
 * One finding for each kind of character that was met, at its first place.
 *
 * @param exact true where every U+FFFD was in the source; false where some stand for bytes that could not be decoded.
 */
export const tallyFindings = (source: Manuscript, tallies: Tallies, exact: boolean): Finding[] => {
  const findings: Finding[] = []
  for (const [kind, { first, count }] of tallies) {
    const place = placeOf(source, first)
    switch (kind) {
      case 'control':
        findings.push(
          finding('read-control-removed', `${times(count, 'control character', 'control characters')} removed.`, place),
        )
        break
      case 'noncharacter':
        findings.push(
          finding(
            'read-control-removed',
            `${times(count, 'noncharacter', 'noncharacters')} (U+FFFE and the like) removed.`,
            place,
          ),
        )
        break
      case 'surrogate':
        findings.push(
          finding(
            'read-control-removed',
            `${times(count, 'half of a surrogate pair', 'halves of surrogate pairs')} removed.`,
            place,
          ),
        )
        break
      case 'invisible':
        findings.push(
          finding(
            'read-invisible-removed',
            `${times(count, 'invisible character', 'invisible characters')} removed.`,
            place,
          ),
        )
        break
      case 'mended':
        findings.push(
          finding(
            'read-mended',
            `${times(count, 'sign', 'signs')} of Windows-1252 stood as control characters.`,
            place,
          ),
        )
        break
      case 'replacement': {
        const lost = `${times(count, 'character is', 'characters are')} lost: U+FFFD stands in their place.`
        const hint = 'They were lost before the file came here; compare it with the original.'
        findings.push(
          exact
            ? finding('read-undecodable', lost, place, hint)
            : finding(
                'read-undecodable',
                `${times(count, 'place', 'places')} cannot be read as ${source.encoding}.`,
                place,
              ),
        )
        break
      }
      default:
        kind satisfies never
    }
  }
  return findings
}
