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

/** Headings that stand without a number: "Prologue", "Epilogue: Ten Years After". */
const NAMED: readonly [SectionKind, string][] = [
  [
    'chapter',
    'chapter the last|(?:the )?last chapter|(?:le )?dernier chapitre|chapitre dernier|(?:das )?letzte[s]? kapitel|capítulo último|último capítulo|ultimo capitolo|capitolo ultimo',
  ],
  ['prologue', 'prologue|prolog|prólogo|prologo|пролог|楔子|序幕|プロローグ|프롤로그|induction'],
  ['epilogue', 'epilogue|epilog|épilogue|epílogo|epilogo|эпилог|尾声|尾聲|終章|终章|エピローグ|에필로그|coda'],
  [
    'interlude',
    "interlude|intermission|intermezzo|entr[’']acte|interludio|zwischenspiel|интерлюдия|interlud|幕间|幕間|间章",
  ],
  [
    'preface',
    "preface|préface|vorwort|prefacio|prefazione|prefácio|voorwoord|förord|forord|предисловие|przedmowa|序|序言|自序|前言|まえがき|はじめに|머리말|서문|author[’']s preface|translator[’']s preface|preface to .{3,60}",
  ],
  ['foreword', 'foreword|forward by .{3,40}|avant-propos|geleitwort'],
  [
    'introduction',
    "introduction|einleitung|introducción|introduzione|introdução|inleiding|inledning|введение|wstęp|引言|导言|序章|序論|introductory(?: note| remarks)?|author[’']s introduction",
  ],
  ['dedication', 'dedication|dédicace|widmung|dedicatoria|dedica|dedicatória|opdracht|посвящение'],
  ['epigraph', 'epigraph|épigraphe|epígrafe'],
  [
    'afterword',
    "afterword|postface|nachwort|epílogo del autor|postfazione|posfácio|nawoord|efterord|послесловие|posłowie|后记|後記|あとがき|후기|author[’']s afterword",
  ],
  ['conclusion', "conclusion|schluss|schluß|conclusión|conclusione|conclusão|заключение|finale|l[’']envoi|envoi"],
  ['appendix', 'appendix|appendices|appendice|anhang|apéndice|apêndice|bijlage|приложение|附录|附錄|番外(?:篇)?'],
  [
    'acknowledgments',
    'acknowledge?ments?|remerciements|danksagung|agradecimientos|ringraziamenti|agradecimentos|благодарности|致谢',
  ],
  ['notes', 'notes|footnotes|endnotes|anmerkungen|fußnoten|notas|note|примечания|注释|註釋'],
  ['glossary', 'glossary|glossaire|glossar|glosario|glossario|глоссарий'],
  [
    'authors-note',
    "author[’']s? notes?|authors[’'] note|notes? from the author|note de l[’']auteur|nota del autor|nota dell[’']autore|anmerkungen? de[rs] autor(?:s|in)|от автора|作者的话|作者有话(?:要)?说|(?:完本|完结|上架|新书)感言",
  ],
  [
    'text',
    'etymology|extracts|prelude|overture|postscript|argument|the argument|dramatis person(?:ae|æ)|persons? (?:of|in) the (?:play|drama)|persons represented|personaggi|personnages|personen|personajes|(?:note|notice|advertisement) to the .{3,40} edition|characters|cast of characters|chronology|maps?|note|to the reader|advertisement',
  ],
  [
    'text',
    "about (?:the |this )?(?:authors?|book|translator)|(?:other|also|more|books|works)(?: books| works| stories| titles)? by .{3,40}|discussion questions|reading group guide|praise for .{3,60}|(?:an )?excerpt from .{3,60}|(?:a )?(?:sneak peek|preview)(?: of .{3,60})?|coming soon|über (?:den autor|die autorin)|à propos de l[’']auteure?|sobre (?:el|la|o|a) autora?|об авторе|关于作者|作者简介",
  ],
]

/** For names in small letters: V8 takes twice as long over a pattern that ignores case. */
const NAMED_PATTERN = new RegExp(`^(?:the\\s+)?(?:${NAMED.map(([, words]) => `(${words})`).join('|')})$`)

/** The kind of section that a heading without a number names, or undefined. `name` is without punctuation around it. */
export const namedKind = (name: string): SectionKind | undefined => {
  if (name.length > 70) return undefined
  const match = NAMED_PATTERN.exec(name.toLowerCase())
  if (!match) return undefined
  const at = match.slice(1).findIndex((group) => group !== undefined)
  return NAMED[at]?.[0]
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

/** "Contents" and its like, as the heading of a list of what the book holds. */
export const CONTENTS_HEADING =
  /^(?:the\s+)?(?:(?:table of\s+)?contents(?: of (?:volume|vol\.?|book|part)\b.*)?|chapters|inhalt|inhaltsverzeichnis|table des matières|table|índice|indice|sommaire|sommario|inhoud|innehåll|indhold|innhold|spis treści|содержание|оглавление|目\s*录|目\s*錄|目\s*次|차\s*례|목\s*차)\s*[.:：]?$/i

/** "Illustrations", "List of plates". */
export const ILLUSTRATIONS_HEADING =
  /^(?:(?:a\s+)?list of\s+)?(?:full[- ]page\s+)?(?:illustrations|plates|maps and illustrations|figures|abbildungen|illustrations du texte)\s*[.:]?$/i
