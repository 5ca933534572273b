/**
 * A sidecar's YAML once it has passed the schema: `templates/sidecar.schema.json` as a type.
 */
import type { WritingMode } from '../book/metadata.js'
import type { SectionKind } from '../book/section.js'

type Words = string | number
type Names = Words | readonly Words[]
type Range = Words | { readonly lines: Words; readonly reason?: string }

export interface SidecarValue {
  readonly title?: Words
  readonly subtitle?: Words
  readonly author?: Names
  readonly authors?: Names
  readonly translator?: Names
  readonly translators?: Names
  readonly language?: string
  readonly series?: Words
  readonly 'series-index'?: number
  readonly date?: Words
  readonly description?: Words
  readonly subjects?: Names
  readonly rights?: Words
  readonly publisher?: Words
  readonly source?: Words
  readonly identifier?: Words
  readonly cover?: string | boolean
  readonly theme?: string
  readonly 'writing-mode'?: WritingMode
  readonly structure?: {
    readonly headings?: readonly (
      | Words
      | {
          readonly line?: number
          readonly text?: string
          readonly level?: number
          readonly kind?: SectionKind
          readonly title?: Words
        }
    )[]
    readonly 'not-headings'?: readonly Words[]
    readonly breaks?: readonly Words[]
    readonly 'not-breaks'?: readonly Words[]
    readonly omit?: readonly Range[]
    readonly notes?: readonly Range[]
    readonly keep?: readonly Range[]
  }
}
