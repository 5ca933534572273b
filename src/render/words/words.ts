/**
 * The words that the compiler itself puts into a book, in the language of the book.
 * To add a language, add a file beside this one and its name to the table in `languages.ts`.
 */
import type { OmissionRule } from '../../book/book.js'
import type { Creator } from '../../book/metadata.js'
import type { SectionKind } from '../../book/section.js'

/** What was left out of the running text, as a reader would sort it. */
export type OmissionGroup = 'facts' | 'lists' | 'archive' | 'pages' | 'marks' | 'repeated'

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
  readonly by: Readonly<Record<Exclude<Creator['role'], 'aut'>, string>>
  /** `{name}`, `{index}`: "The Salt Road, 2". */
  readonly series: string
  /** What joins several names, and the last two of them: ", " and " and ". */
  readonly comma: string
  readonly and: string
  /** What joins sentences: a space, or nothing. */
  readonly space: string
  /** Says of a note's mark where it leads. */
  readonly backToText: string
  /** The pages that an anthology adds. */
  readonly anthology: {
    /** Headings: who wrote; where each story came from, and under what terms. */
    readonly contributors: string
    readonly sources: string
    /** Stands in the list of contributors where nobody is named. */
    readonly unnamed: string
    /** `{name}`, `{items}`: "Ana Bell: The Lamp; High Tide". */
    readonly entry: string
    /** What joins its items. */
    readonly semicolon: string
  }
  readonly about: {
    /** `{source}`, `{encoding}`, `{generator}`. */
    readonly made: string
    /** `{source}`. */
    readonly origin: string
    readonly typography: string
    /** Before the list of what was left out. */
    readonly omitted: string
    readonly groups: Readonly<Record<OmissionGroup, string>>
  }
  /** Sentences about what the book has. */
  readonly accessibility: {
    readonly text: string
    readonly contents: string
    readonly headings: string
    readonly notes: string
    readonly pages: string
    readonly cover: string
    /** In a book without a cover, and in one with. */
    readonly noPictures: string
    readonly noOtherPictures: string
  }
}

/** Puts values into the places of a phrase: `Translated by {name}`. */
export const phrase = (pattern: string, values: Readonly<Record<string, string>>): string =>
  pattern.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)

/** "Ana Bell", "Ana Bell and Tom Reed", "Ana Bell, Tom Reed and Eve Hill". */
export const listNames = (names: readonly string[], words: Words): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(words.comma)}${words.and}${names[names.length - 1]}`

export const omissionGroup: Readonly<Record<OmissionRule, OmissionGroup>> = {
  metadata: 'facts',
  'title-block': 'facts',
  'front-matter': 'facts',
  'contents-list': 'lists',
  'list-of-illustrations': 'lists',
  'archive-header': 'archive',
  'archive-licence': 'archive',
  transcriber: 'archive',
  'site-advertising': 'archive',
  'page-number': 'pages',
  'running-head': 'pages',
  ornament: 'marks',
  'figure-mark': 'marks',
  'note-mark': 'marks',
  'editorial-mark': 'marks',
  'list-number': 'marks',
  'line-number': 'marks',
  'repeated-heading': 'repeated',
  'left-out-on-request': 'facts',
}
