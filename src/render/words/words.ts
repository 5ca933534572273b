/**
 * The words that the compiler itself puts into a book, in the language of the book.
 * To add a language, add a file beside this one and a line to the table in `languages.ts`.
 */
import type { OmissionRule } from '../../book/book.js'
import type { SectionKind } from '../../book/section.js'

export interface Words {
  /** The tag that these words are written in. */
  readonly language: string
  readonly contents: string
  readonly cover: string
  readonly titlePage: string
  /** Heading of the list of places to start from. */
  readonly landmarks: string
  /** Heading of the list of printed pages. */
  readonly pages: string
  /** Where the story itself begins. */
  readonly beginning: string
  /** The page about the file. */
  readonly colophon: string
  /** Names of sections that have no heading of their own. */
  readonly sections: Readonly<Record<Exclude<SectionKind, 'text'>, string>>
  /** `{name}` stands for the people named. */
  readonly by: Readonly<Record<'trl' | 'edt' | 'ill' | 'aui' | 'ctb', string>>
  /** `{name}`, `{index}`: "The Salt Road, 2". */
  readonly series: string
  /** What joins the last two of several names: " and ". */
  readonly and: string
  readonly backToText: string
  readonly about: {
    /** `{source}`, `{encoding}`, `{generator}`. */
    readonly made: string
    /** Before the list of what was left out. */
    readonly omitted: string
    readonly typography: string
    readonly rules: Readonly<Record<OmissionRule, string>>
    readonly origin: string
  }
  readonly accessibility: {
    readonly text: string
    readonly contents: string
    readonly headings: string
    readonly cover: string
    readonly pages: string
    readonly notes: string
    readonly noPictures: string
  }
}

/** Puts values into the places of a phrase: `Translated by {name}`. */
export const phrase = (pattern: string, values: Readonly<Record<string, string>>): string =>
  pattern.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
