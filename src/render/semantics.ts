/**
 * What each kind of section is called in EPUB Structural Semantics and in DPUB-ARIA, so that old and new reading systems
 * and screen readers are told the same.
 */
import type { Matter, SectionKind } from '../book/section.js'

export interface Semantics {
  /** Value of `epub:type`. */
  readonly type?: string
  /** Value of `role`; DPUB-ARIA 1.1 has none for some of the types. */
  readonly role?: string
}

const chapter: Semantics = { type: 'chapter', role: 'doc-chapter' }
const part: Semantics = { type: 'part', role: 'doc-part' }

const named = (type: string): Semantics => ({ type, role: `doc-${type}` })

const byKind: Readonly<Record<SectionKind, Semantics>> = {
  text: {},
  volume: { type: 'volume' },
  part,
  chapter,
  subchapter: {},
  story: chapter,
  act: part,
  scene: chapter,
  letter: chapter,
  prologue: named('prologue'),
  epilogue: named('epilogue'),
  interlude: chapter,
  preface: named('preface'),
  foreword: named('foreword'),
  introduction: named('introduction'),
  dedication: named('dedication'),
  epigraph: named('epigraph'),
  afterword: named('afterword'),
  conclusion: named('conclusion'),
  appendix: named('appendix'),
  acknowledgments: named('acknowledgments'),
  notes: {},
  glossary: {},
  'authors-note': {},
  disclaimer: {},
  'front-card': {},
  colophon: named('colophon'),
}

/** Kinds that run on within the page of the section that holds them, as they do in print. */
const runsOn: ReadonlySet<SectionKind> = new Set(['subchapter', 'scene'])

/** Kinds that do not tell a story, or are too short to open with a flourish. */
const plainOpening: ReadonlySet<SectionKind> = new Set([
  'dedication',
  'epigraph',
  'acknowledgments',
  'notes',
  'glossary',
  'authors-note',
  'disclaimer',
  'front-card',
  'colophon',
])

/** True where a theme may set the first words of such a section apart. */
export const hasLeadIn = (kind: SectionKind): boolean => !plainOpening.has(kind)

export const semanticsOf = (kind: SectionKind): Semantics => byKind[kind]

/** True where a section of this kind, inside another one, does not begin a page. */
export const isRunOn = (kind: SectionKind): boolean => runsOn.has(kind)

/** The `epub:type` of a page's body. */
export const matterType = (matter: Matter): string => `${matter}matter`
