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
    'book part pt pt. livre partie buch teil theil libro parte livro boek bok boken bog del delen часть книга część księga rok arc season saga',
  ),
  ...numbered('act', 2, 'act acte akt aufzug acto jornada atto ato akten bedrijf действие акт'),
  ...numbered(
    'chapter',
    3,
    'chapter chap chap. ch ch. chpt chpt. chapitre kapitel kapitlet kap. capítulo capitulo cap. capitolo hoofdstuk kapittel capitel abschnitt gesang chant hlava глава песнь pieśń rozdział rozdzial kapitola luku',
  ),
  ...numbered(
    'chapter',
    3,
    'stave canto fit episode ep ep. épisode folge episodio episódio эпизод lesson day night entry week',
  ),
  ...numbered('letter', 3, 'letter lettre brief carta lettera письмо list'),
  ...numbered(
    'scene',
    4,
    'scene scène szene auftritt escena scena cena scenen toneel tooneel сцена явление картина ява section §',
  ),
  // Finnish, Czech, Slovak, Hungarian, Romanian, Turkish, Vietnamese, Indonesian; Scandinavian letters
  ...numbered('volume', 0, 'svazek zväzok kötet volumul cilt jilid tập'),
  ...numbered(
    'part',
    1,
    'osa osasto kirja část časť díl diel kniha rész könyv partea cartea kisim kısım phần quyển bagian buku',
  ),
  ...numbered('act', 2, 'näytös jednání dějství dejstvo felvonás actul perde babak'),
  ...numbered('chapter', 3, 'kapitulo fejezet capitolul bölüm chương hồi bab'),
  ...numbered('letter', 3, 'brev kirje dopis levél scrisoarea mektup'),
  ...numbered('scene', 4, 'kohtaus výstup jelenet sahne cảnh adegan'),
  // Ukrainian, Bulgarian; Greek, with and without accents; Arabic, Hebrew, Hindi, Thai
  ...numbered(
    'part',
    1,
    'частина част книга μέρος μεροσ μερος βιβλίο βιβλιο الجزء الباب الكتاب القسم بخش کتاب חלק החלק ספר भाग खण्ड खंड ภาค ภาคที่',
  ),
  ...numbered('volume', 0, 'τόμος τομος المجلد جلد כרך เล่ม เล่มที่'),
  ...numbered('act', 2, 'дія πράξη πραξη المشهد מערכה'),
  ...numbered('scene', 4, 'σκηνή σκηνη תמונה'),
  ...numbered(
    'chapter',
    3,
    'розділ раздел κεφάλαιο κεφαλαιο κεφάλαιον κεφαλαιον الفصل فصل פרק הפרק अध्याय परिच्छेद บทที่ บท ตอนที่ ตอน',
  ),
])

/**
 * Headings that stand without a number: "Prologue", "Epilogue: Ten Years After". In small letters, an apostrophe as
 * `'`; one of the words in brackets, which may be none, stands in their place.
 */
const NAMED: readonly (readonly [SectionKind, string])[] = [
  [
    'chapter',
    '(the |)last chapter, chapter the last, (le |)dernier chapitre, chapitre dernier, (das |)(letzte|letztes) kapitel, capítulo último, último capítulo, ultimo capitolo, capitolo ultimo, (schlusskapitel|schlußkapitel), laatste hoofdstuk, sista kapitlet, sidste kapitel, siste kapittel, (глава последняя|последняя глава), останній розділ, (rozdział ostatni|ostatni rozdział), (kapitola poslední|poslední kapitola), utolsó fejezet, viimeinen luku, son bölüm, ultimul capitol, chương cuối, (最终|最終)章, (最终|最終)(话|話)',
  ],
  [
    'prologue',
    'prologue, prolog, پیش‌درآمد, سرآغاز, prólogo, prologo, prólogus, prologi, пролог, πρόλογος, προλογοσ, προλογος, mở đầu, บทนำ, פרולוג, 楔子, 引子, 序幕, 서장, プロローグ, 프롤로그, induction',
  ],
  [
    'epilogue',
    'epilogue, epilog, فرجام, پس‌گفتار, épilogue, epílogo, epilogo, epilógus, epilogi, эпилог, епілог, епилог, επίλογος, επιλογος, επιλογοσ, chương kết, vĩ thanh, บทส่งท้าย, अंतिम अध्याय, אפילוג, 尾声, 尾聲, 終章, 终章, 종장, 大结局, 大結局, エピローグ, 에필로그, coda',
  ],
  [
    'interlude',
    "interlude, intermission, intermezzo, entr'acte, interludio, zwischenspiel, välisoitto, mellanspel, intermezzó, mezihra, интерлюдия, інтерлюдія, interlud, 幕间, 幕間, 间章, 間章, 閑話, 외전, ngoại truyện, phiên ngoại, (side|bonus|extra|special) (story|chapter|scene), extra, omake",
  ],
  [
    'preface',
    "preface, (avant-propos|note|préface|avertissement) (du traducteur|de la traductrice|de l'éditeur), (avant-propos|avertissement) de l'auteur, anmerkung (des übersetzers|der übersetzerin|des herausgebers), nota (del|do|della) (traductor|traductora|editor|tradutor|traduttore|traduttrice|editore), nota (traducătorului|editorului|autorului), od (tłumacza|tłumaczki|wydawcy|redakcji|překladatele|vydavatele), słowo wstępne, (úvodem|slovo úvodem|na úvod), від (перекладача|видавця|редакції), бележка на преводача, σημείωμα του (μεταφραστή|εκδότη), vorrede, vorbemerkung, vorerinnerung, voorrede, voorbericht, avertissement, advertencia, advertência, avvertenza, proemio, prólogo (del autor|del traductor|do autor|al lector), au lecteur, an den leser, al (lector|lettore), ao leitor, aan den lezer, till läsaren, til læseren, lukijalle, do czytelnika, czytelnikowi, ke čtenáři, az olvasóhoz, към читателя, до читача, от (издателя|переводчика|редакции), вместо предисловия, 译者序, 譯者序, 訳者序, préface, vorwort, prefacio, prefazione, prefácio, voorwoord, förord, forord, предисловие, передмова, предговор, przedmowa, předmluva, predslov, előszó, cuvânt înainte, prefață, prefaţă, esipuhe, alkusanat, alkulause, önsöz, lời nói đầu, lời tựa, lời mở đầu, kata pengantar, prakata, εισαγωγικό σημείωμα, προλεγόμενα, مقدمة, مقدمه, پیشگفتار, پیش‌گفتار, دیباچه, تمهيد, הקדמה, פתח דבר, भूमिका, प्रस्तावना, คำนำ, (vorwort|préface|prefacio|avertissement) (des|der|du|de la|del) (autors|autorin|verfassers|verfasserin|übersetzers|auteur|traducteur|traductrice|autor|autora|traductor|traductora), 序, 序言, 自序, 前言, まえがき, はじめに, 머리말, 서문, (author|translator|editor|publisher)'s preface, (editor|publisher|translator)'s foreword",
  ],
  ['foreword', 'foreword, avant-propos, geleitwort, zum geleit, saatesanat'],
  [
    'introduction',
    "introduction, einleitung, introducción, introduzione, introdução, inleiding, inledning, indledning, innledning, johdanto, введение, вступ, wstęp, úvod, bevezetés, introducere, giriş, pendahuluan, εισαγωγή, מבוא, 引言, 导言, 序章, 序論, introductory(| note| remarks), (author|editor|translator|publisher)'s introduction, (editor|publisher|translator)'s note, (a |)note on the (text|translation|edition)",
  ],
  [
    'dedication',
    'dedication, dédicace, widmung, dedicatoria, dedica, dedicatória, opdracht, посвящение, присвята, dedykacja, věnování, omistus, ithaf, إهداء, הקדשה, समर्पण',
  ],
  ['epigraph', 'epigraph, épigraphe, epígrafe'],
  [
    'afterword',
    "afterword, 译后记, 譯後記, 訳者あとがき, 옮긴이의 말, postface, nachwort, epílogo del autor, postfazione, posfácio, nawoord, efterord, efterskrift, etterord, jälkisanat, loppusanat, послесловие, післямова, posłowie, doslov, utószó, postfață, postfaţă, sonsöz, lời bạt, lời kết, penutup, επίμετρο, خاتمة, אחרית דבר, उपसंहार, คำส่งท้าย, (nachwort|postface) (des|der|de la|du) (autors|autorin|auteur|traducteur), 작가 후기, 작품 후기, 后记, 後記, あとがき, 후기, author's afterword",
  ],
  [
    'conclusion',
    "conclusion, schluss, schluß, conclusión, conclusione, conclusão, conclusie, заключение, zakończenie, závěr, befejezés, încheiere, finale, l'envoi, envoi",
  ],
  [
    'appendix',
    'appendix, appendices, appendice, anhang, apéndice, apêndice, bijlage, bilaga, liite, dodatek, függelék, anexă, додаток, приложение, lampiran, phụ lục, παράρτημα, ملحق, נספח, परिशिष्ट, ภาคผนวก, 附录, 附錄, 番外, 番外篇',
  ],
  [
    'acknowledgments',
    'acknowledg(ment|ments|ement|ements), remerciements, danksagung, agradecimientos, ringraziamenti, agradecimentos, dankwoord, kiitokset, tack, podziękowania, poděkování, köszönetnyilvánítás, mulțumiri, mulţumiri, teşekkür, teşekkürler, lời cảm ơn, ucapan terima kasih, подяки, подяка, благодарности, благодарность, ευχαριστίες, شكر وتقدير, תודות, आभार, กิตติกรรมประกาศ, 감사의 말, 致谢, 謝辞',
  ],
  [
    'notes',
    'notes, footnotes, endnotes, anmerkungen, fußnoten, notas, note, noten, voetnoten, noter, viitteet, przypisy, poznámky, vysvětlivky, jegyzetek, примечания, примітки, сноски, σημειώσεις, dipnotlar, chú thích, catatan kaki, הערות, هوامش, 注释, 註釋',
  ],
  [
    'glossary',
    'glossary, glossaire, glossar, glosario, glossario, glossarium, sanasto, słowniczek, глоссарий, глосарій, γλωσσάρι, מילון מונחים',
  ],
  [
    'authors-note',
    "author('s|') (note|notes), authors' note, (note|notes) from the author, note de l'auteur, note de l'auteure, (nota|notas) (del|de la|do|da) (autor|autora), nota dell'(autore|autrice), od (autora|autorki|autorů), slovo autora, a szerző megjegyzése, yazarın notu, lời tác giả, lời người viết, catatan penulis, від автора, від авторки, από τον συγγραφέα, كلمة المؤلف, דבר המחבר, דבר המחברת, लेखक की ओर से, คำนำผู้เขียน, 작가의 말, 지은이의 말, 글쓴이의 말, 作者的話, 作者有話要說, 作者有話說, (anmerkung|anmerkungen) (der|des) (autors|autorin), от автора, 作者的话, 作者有话说, 作者有话要说, (完本|完结|上架|新书)感言",
  ],
  [
    'text',
    'etymology, extracts, prelude, overture, postscript, (the |)argument, dramatis (personae|personæ), (person|persons) (of|in) the (play|drama), persons represented, personaggi, personnages, personen, personajes, personages, personerna, personer, henkilöt, személyek, kişiler, osoby, osoby dramatu, (действующие|действующія) лица, дійові особи, (τα |)πρόσωπα, 登場人物, 人物表, 등장인물, characters, cast of characters, chronology, map, maps, to the reader, advertisement',
  ],
  [
    'text',
    "by the same (author|hand), works by the same author, du même auteur, von (demselben verfasser|derselben verfasserin), errata, corrigenda, index, general index, index of (names|first lines), personenregister, table analytique, índice onomástico, about (the |this |)(author|authors|book|translator|translators|editor|illustrator), discussion questions, reading group guide, (a |)(sneak peek|preview), coming soon, über (den autor|die autorin), à propos de l'(auteur|auteure), sobre (el|la|o|a) (autor|autora), over de (auteur|schrijver|schrijfster), om författaren, om forfatteren, tietoja kirjailijasta, kirjailijasta, o (autorce|autorze|autorovi), a szerzőről, despre (autor|autoare), yazar hakkında, về tác giả, tentang penulis, про (автора|авторку), об авторе, عن المؤلف, על (המחבר|המחברת), लेखक परिचय, เกี่ยวกับผู้เขียน, 著者紹介, 저자 소개, 작가 소개, 关于作者, 作者简介",
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
  return (
    (article === undefined ? undefined : kindOf(told.slice(article.length))) ??
    kindOf(told) ??
    (told.charCodeAt(0) > 0x2e7f ? kindOf(withoutHanNumber(told)) : undefined)
  )
}

/** "番外三" → "番外". */
const withoutHanNumber = (name: string): string => name.replace(/(?<=.)[\d０-９一二三四五六七八九十]{1,3}$/u, '')

/** A name's first word: white space or what parts a name from its title ends it. */
const FIRST_WORD = /^\s*(?:the\s+)?([^\s:：.|–—-]+)/

/** False where `text` cannot begin with the name of a section, or with one that an ordinal stands before. */
export const mayBeNamed = (text: string): boolean => {
  const word = FIRST_WORD.exec(small(text.slice(0, 40)))?.[1]
  if (word === undefined) return false
  const { first } = knownNames()
  return first.has(word) || (word.charCodeAt(0) > 0x2e7f && first.has(withoutHanNumber(word)))
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
  /^(?:the\s+)?(?:(?:table of\s+)?contents(?: of (?:volume|vol\.?|book|part)\b.*)?|chapters|inhalt|inhaltsverzeichnis|table des matières|table|índice|indice|sommaire|sommario|inhoud|innehåll|indhold|innhold|indholdsfortegnelse|innehållsförteckning|inhoudsopgave|sisällys|sisältö|sisällysluettelo|spis treści|obsah|tartalom|tartalomjegyzék|cuprins|sumário|table des chapitres|table analytique|índice general|içindekiler|mục lục|daftar isi|содержание|оглавление|зміст|съдържание|περιεχ[όο]μενα|المحتويات|الفهرس|فهرس|תוכן|תוכן העניינים|अनुक्रम|विषय[- ]सूची|สารบัญ|目\s*录|目\s*錄|目\s*次|차\s*례|목\s*차)\s*[.:：]?$/i
const ILLUSTRATIONS_HEADING =
  /^(?:(?:a\s+)?list of\s+)?(?:full[- ]page\s+)?(?:illustrations|plates|maps and illustrations|figures|abbildungen|illustrations du texte)\s*[.:]?$/i

/** The first words of both, articles apart; the ideographs stand for themselves. */
const LIST_WORDS: ReadonlySet<string> = new Set(
  'contents chapters table inhalt inhaltsverzeichnis índice indice sommaire sommario inhoud innehåll indhold innhold indholdsfortegnelse innehållsförteckning inhoudsopgave sisällys sisältö sisällysluettelo spis obsah tartalom tartalomjegyzék cuprins sumário içindekiler i̇çi̇ndeki̇ler mục daftar содержание оглавление зміст съдържание περιεχόμενα περιεχομενα المحتويات الفهرس فهرس תוכן अनुक्रम विषय สารบัญ list full full-page illustrations plates maps figures abbildungen'.split(
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
