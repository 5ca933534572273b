/**
 * What stands inside a block: text and the marks upon it. Data only; each room switches over `kind`.
 */

export type Inline = Text | Emphasis | LineBreak | NoteReference | PageBreak | Link | Ruby

export interface Text {
  readonly kind: 'text'
  readonly text: string
}

/**
 * `emphasis` reads as stressed, `strong` as important, `small-caps` as capitals that the source shouted,
 * `deleted` as struck out, `foreign` as words of another language (`language` says which).
 */
export type EmphasisStyle = 'emphasis' | 'strong' | 'small-caps' | 'deleted' | 'underline' | 'foreign'

export interface Emphasis {
  readonly kind: 'emphasis'
  readonly style: EmphasisStyle
  readonly language?: string
  readonly content: readonly Inline[]
}

export interface LineBreak {
  readonly kind: 'line-break'
}

/**
 * A reference to a footnote of the same section; `label` is what the source printed: `1`, `*`, `†`.
 * The mark in the text, and the one before the note, are omissions (`note-mark`): on the page they are links with the
 * role `doc-noteref`, whose words the loss proof passes over, and a generated word before the note.
 */
export interface NoteReference {
  readonly kind: 'note-reference'
  readonly note: string
  readonly label: string
}

/** Where a page of the printed source begins (EPUB 3.3, page-list); `label` is its number as printed. */
export interface PageBreak {
  readonly kind: 'page-break'
  readonly label: string
}

export interface Link {
  readonly kind: 'link'
  readonly href: string
  readonly content: readonly Inline[]
}

/** A word with its reading set over it: 橋守 and はしもり. */
export interface Ruby {
  readonly kind: 'ruby'
  readonly base: string
  readonly reading: string
}

export const text = (value: string): Text => ({ kind: 'text', text: value })

/** The words of an inline run, marks and line breaks flattened to a space, readings left out. */
export const plain = (content: readonly Inline[]): string => {
  let out = ''
  for (const inline of content) {
    switch (inline.kind) {
      case 'text':
        out += inline.text
        break
      case 'emphasis':
      case 'link':
        out += plain(inline.content)
        break
      case 'line-break':
        out += ' '
        break
      case 'ruby':
        out += inline.base
        break
      case 'note-reference':
      case 'page-break':
        break
      default:
        inline satisfies never
    }
  }
  return out
}

/** The same run with every text replaced by `change(text)`; a run that nothing changes in is returned as it is. */
export const mapText = (content: readonly Inline[], change: (text: string) => string): readonly Inline[] => {
  let changed = false
  const out = content.map((inline): Inline => {
    switch (inline.kind) {
      case 'text': {
        const value = change(inline.text)
        if (value === inline.text) return inline
        changed = true
        return text(value)
      }
      case 'emphasis':
      case 'link': {
        const inner = mapText(inline.content, change)
        if (inner === inline.content) return inline
        changed = true
        return { ...inline, content: inner }
      }
      case 'line-break':
      case 'note-reference':
      case 'page-break':
      case 'ruby':
        return inline
      default:
        return inline satisfies never
    }
  })
  return changed ? out : content
}
