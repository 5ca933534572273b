/**
 * The words that headings are made with, in the languages that people bring.
 *
 * A word alone decides nothing ("Part of me wanted to stay"): it is evidence that the readers of headings weigh with
 * number, look and place.
 */
import type { SectionKind } from '../book/section.js'

export interface NumberedWord {
  readonly kind: SectionKind
  /** How far outside it nests: 0 volume, 1 book and part, 2 act, 3 chapter and its like, 4 scene and section. */
  readonly rank: number
}

const numbered = (kind: SectionKind, rank: number, words: string): [string, NumberedWord][] =>
  words.split(' ').map((word) => [word, { kind, rank }])

/** Words that stand before (or, in some languages, after) a number. */
export const NUMBERED_WORDS: ReadonlyMap<string, NumberedWord> = new Map([
  ...numbered('volume', 0, 'volume vol vol. tome band bd. tomo volumen том деел deel tom'),
  ...numbered(
    'part',
    1,
    'book part pt pt. livre partie buch teil theil libro parte livro boek bok del delen часть книга część księga rok',
  ),
  ...numbered('act', 2, 'act acte akt aufzug acto atto ato akten bedrijf действие акт'),
  ...numbered(
    'chapter',
    3,
    'chapter chap chap. ch ch. chpt chpt. chapitre kapitel kapitlet kap. capítulo capitulo cap. capitolo hoofdstuk kapittel глава rozdział rozdzial kapitola luku',
  ),
  ...numbered(
    'chapter',
    3,
    'stave canto fit episode ep ep. épisode folge episodio episódio эпизод lesson day night entry week',
  ),
  ...numbered('letter', 3, 'letter lettre brief carta lettera письмо list'),
  ...numbered('scene', 4, 'scene scène szene auftritt escena scena cena сцена section §'),
])

/**
 * Headings that stand without a number: "Prologue", "Epilogue: Ten Years After". In small letters, an apostrophe as
 * `'`; one of the words in brackets, which may be none, stands in their place.
 */
const NAMED: readonly (readonly [SectionKind, string])[] = [
  [
    'chapter',
    '(the |)last chapter, chapter the last, (le |)dernier chapitre, chapitre dernier, (das |)(letzte|letztes) kapitel, capítulo último, último capítulo, ultimo capitolo, capitolo ultimo',
  ],
  ['prologue', 'prologue, prolog, prólogo, prologo, пролог, 楔子, 序幕, プロローグ, 프롤로그, induction'],
  [
    'epilogue',
    'epilogue, epilog, épilogue, epílogo, epilogo, эпилог, 尾声, 尾聲, 終章, 终章, エピローグ, 에필로그, coda',
  ],
  [
    'interlude',
    "interlude, intermission, intermezzo, entr'acte, interludio, zwischenspiel, интерлюдия, interlud, 幕间, 幕間, 间章",
  ],
  [
    'preface',
    "preface, préface, vorwort, prefacio, prefazione, prefácio, voorwoord, förord, forord, предисловие, przedmowa, 序, 序言, 自序, 前言, まえがき, はじめに, 머리말, 서문, (author|translator)'s preface",
  ],
  ['foreword', 'foreword, avant-propos, geleitwort'],
  [
    'introduction',
    "introduction, einleitung, introducción, introduzione, introdução, inleiding, inledning, введение, wstęp, 引言, 导言, 序章, 序論, introductory(| note| remarks), author's introduction",
  ],
  ['dedication', 'dedication, dédicace, widmung, dedicatoria, dedica, dedicatória, opdracht, посвящение'],
  ['epigraph', 'epigraph, épigraphe, epígrafe'],
  [
    'afterword',
    "afterword, postface, nachwort, epílogo del autor, postfazione, posfácio, nawoord, efterord, послесловие, posłowie, 后记, 後記, あとがき, 후기, author's afterword",
  ],
  ['conclusion', "conclusion, schluss, schluß, conclusión, conclusione, conclusão, заключение, finale, l'envoi, envoi"],
  [
    'appendix',
    'appendix, appendices, appendice, anhang, apéndice, apêndice, bijlage, приложение, 附录, 附錄, 番外, 番外篇',
  ],
  [
    'acknowledgments',
    'acknowledg(ment|ments|ement|ements), remerciements, danksagung, agradecimientos, ringraziamenti, agradecimentos, благодарности, 致谢',
  ],
  ['notes', 'notes, footnotes, endnotes, anmerkungen, fußnoten, notas, note, примечания, 注释, 註釋'],
  ['glossary', 'glossary, glossaire, glossar, glosario, glossario, глоссарий'],
  [
    'authors-note',
    "author('s|') (note|notes), authors' note, (note|notes) from the author, note de l'auteur, nota del autor, nota dell'autore, (anmerkung|anmerkungen) (der|des) (autors|autorin), от автора, 作者的话, 作者有话说, 作者有话要说, (完本|完结|上架|新书)感言",
  ],
  [
    'text',
    'etymology, extracts, prelude, overture, postscript, (the |)argument, dramatis (personae|personæ), (person|persons) (of|in) the (play|drama), persons represented, personaggi, personnages, personen, personajes, characters, cast of characters, chronology, map, maps, to the reader, advertisement',
  ],
  [
    'text',
    "about (the |this |)(author|authors|book|translator), discussion questions, reading group guide, (a |)(sneak peek|preview), coming soon, über (den autor|die autorin), à propos de l'(auteur|auteure), sobre (el|la|o|a) (autor|autora), об авторе, 关于作者, 作者简介",
  ],
]

/** Names that something goes on behind: "Also by Ada Quill", "An excerpt from The Storm". */
const OPEN: readonly (readonly [SectionKind, RegExp])[] = [
  ['preface', /^preface to .{3,60}$/],
  ['foreword', /^forward by .{3,40}$/],
  [
    'text',
    /^(?:(?:note|notice|advertisement) to the .{3,40} edition|(?:other|also|more|books|works)(?: books| works| stories| titles)? by .{3,40}|praise for .{3,60}|(?:an )?excerpt from .{3,60}|(?:a )?(?:sneak peek|preview) of .{3,60})$/,
  ],
]
/** What these begin with, each. */
const OPENINGS =
  'preface to, forward by, note to, notice to, advertisement to, other, also, more, books, works, praise for, excerpt from, an excerpt, sneak peek, a sneak, preview of, a preview'.split(
    ', ',
  )

/** "First" in "First Epilogue" (heading.ts). */
const ORDINALS = ['first', 'second', 'third', 'fourth', 'last']

/** "the (play|drama)" → "the play", "the drama". */
const spell = (name: string): readonly string[] => {
  const open = name.indexOf('(')
  if (open < 0) return [name]
  const close = name.indexOf(')', open)
  const words = name.slice(open + 1, close).split('|')
  return words.flatMap((word) => spell(name.slice(0, open) + word + name.slice(close + 1)))
}

interface Vocabulary {
  readonly kinds: ReadonlyMap<string, SectionKind>
  /** The words that names begin with, articles apart. */
  readonly first: ReadonlySet<string>
}

let vocabulary: Vocabulary | undefined

/** Made at the first heading: a look-up costs a thousandth of a pattern of all these names. */
const knownNames = (): Vocabulary => {
  if (vocabulary) return vocabulary
  const kinds = new Map<string, SectionKind>()
  const first = new Set(ORDINALS)
  const begins = (name: string): void => {
    const word = name.startsWith('the ') ? name.slice(4) : name
    const end = word.replace('-', ' ').indexOf(' ')
    first.add(end < 0 ? word : word.slice(0, end))
  }
  for (const [kind, names] of NAMED) {
    for (const name of names.split(', ').flatMap(spell)) {
      if (!kinds.has(name)) kinds.set(name, kind)
      begins(name)
    }
  }
  for (const opening of OPENINGS) begins(opening)
  vocabulary = { kinds, first }
  return vocabulary
}

const small = (name: string): string => name.toLowerCase().replaceAll('’', "'")

const kindOf = (name: string): SectionKind | undefined =>
  knownNames().kinds.get(name) ??
  (OPENINGS.some((opening) => name.startsWith(opening))
    ? OPEN.find(([, pattern]) => pattern.test(name))?.[0]
    : undefined)

/** The kind of section that a heading without a number names, or undefined. `name` is without punctuation around it. */
export const namedKind = (name: string): SectionKind | undefined => {
  if (name.length > 70) return undefined
  const told = small(name)
  const article = /^the\s+/.exec(told)?.[0]
  return (article === undefined ? undefined : kindOf(told.slice(article.length))) ?? kindOf(told)
}

/** A name's first word: white space or what parts a name from its title ends it. */
const FIRST_WORD = /^\s*(?:the\s+)?([^\s:：.|–—-]+)/

/** False where `text` cannot begin with the name of a section, or with one that an ordinal stands before. */
export const mayBeNamed = (text: string): boolean => {
  const word = FIRST_WORD.exec(small(text.slice(0, 40)))?.[1]
  return word !== undefined && knownNames().first.has(word)
}

/** Kinds that stand before the story, where they come before its first chapter. */
export const FRONT_KINDS: ReadonlySet<SectionKind> = new Set([
  'preface',
  'foreword',
  'introduction',
  'dedication',
  'epigraph',
  'acknowledgments',
  'authors-note',
  'disclaimer',
  'front-card',
  'text',
])

/** Kinds that stand after the story, where they come after its last chapter. */
export const BACK_KINDS: ReadonlySet<SectionKind> = new Set([
  'afterword',
  'appendix',
  'acknowledgments',
  'notes',
  'glossary',
  'authors-note',
  'disclaimer',
  'colophon',
  'text',
])

const CONTENTS_HEADING =
  /^(?:the\s+)?(?:(?:table of\s+)?contents(?: of (?:volume|vol\.?|book|part)\b.*)?|chapters|inhalt|inhaltsverzeichnis|table des matières|table|índice|indice|sommaire|sommario|inhoud|innehåll|indhold|innhold|spis treści|содержание|оглавление|目\s*录|目\s*錄|目\s*次|차\s*례|목\s*차)\s*[.:：]?$/i
const ILLUSTRATIONS_HEADING =
  /^(?:(?:a\s+)?list of\s+)?(?:full[- ]page\s+)?(?:illustrations|plates|maps and illustrations|figures|abbildungen|illustrations du texte)\s*[.:]?$/i

/** The first words of both, articles apart; the ideographs stand for themselves. */
const LIST_WORDS: ReadonlySet<string> = new Set(
  'contents chapters table inhalt inhaltsverzeichnis índice indice sommaire sommario inhoud innehåll indhold innhold spis содержание оглавление list full full-page illustrations plates maps figures abbildungen'.split(
    ' ',
  ),
)
const LIST_SIGNS: ReadonlySet<string> = new Set('目차목')
const LIST_WORD = /^(?:(?:the|a)\s+)?([^\s.:：*_=~#\]]+)/

/**
 * False where `text`, or what it is without signs at its end, cannot be the heading of a list: most first lines of
 * paragraphs are told by their first word.
 */
export const mayHeadList = (text: string): boolean => {
  const word = LIST_WORD.exec(text.slice(0, 40).toLowerCase())?.[1]
  return word !== undefined && (LIST_WORDS.has(word) || LIST_SIGNS.has(word.charAt(0)))
}

/** "Contents" and its like, as the heading of a list of what the book holds. */
export const isContentsHeading = (text: string): boolean => mayHeadList(text) && CONTENTS_HEADING.test(text)

/** "Illustrations", "List of plates". */
export const isIllustrationsHeading = (text: string): boolean => mayHeadList(text) && ILLUSTRATIONS_HEADING.test(text)
