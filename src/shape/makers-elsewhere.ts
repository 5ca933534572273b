/**
 * Those who made a book beside its author, where its title page names them in a language other than English.
 *
 *    Traduit de l'anglais par B. Sand      Illustrazioni di Anna Penna      Составитель П. Рудин      Издательство «Рассвет»
 *
 * Most lines are told by their first word: to make one of these patterns takes V8 longer than all the rest of a title page.
 */

const TRANSLATOR =
  /^(?:traduit .*?par|traduction (?:de|par)|(?:ins deutsche )?(?:übersetzt|übertragen) von|aus dem \S+ (?:übersetzt |übertragen )?von|deutsch von|traducción (?:de|por)|traducido .*?por|tradotto .*?da|traduzione di|tradução de|traduzido .*?por|vertaald (?:uit .*? )?door|vertaling van|översatt .*?av|översättning:?|översättning av|oversat .*?af|oversatt .*?av|suom\.|suomentanut:?|tłumaczy(?:ł|ła):?|przełoży(?:ł|ła):?|przekład:?|přeložila?:?|překlad:?|fordította:?|traducere(?:a)?(?: din .*?)? de|traducere:|в переводе|перевод(?: с \S+)?:?|переклад(?: з \S+)?:?|перев[её]ла?:?|переклала?:?|çeviren:?|dịch giả:?|người dịch:?|alih bahasa:?|penerjemah:?|μετάφραση:?|ترجمة:?|مترجم:?|ترجمه(?:ٔ|‌ی)?:?|תרגום:?|תרגמה?(?: מ\S+)?|अनुवादक?:?|แปลโดย|옮긴이:?|번역:|譯者[:：]|译者[:：]|訳者?[:：])\s*(\S.{1,80})$/i
const ILLUSTRATOR =
  /^(?:mit (?:\S+ )?(?:illustrationen|zeichnungen|bildern) von|illustriert von|illustrations? de|illustrée? par|dessins de|ilustraciones de|ilustrado por|ilustrações de|illustrazioni di|illustrato da|ge[iïÏ]llustreerd door|met (?:tekeningen|teekeningen|illustraties) van|illustrerad av|illustreret af|illustrert av|med (?:teckningar|bilder|tegninger) a[vf]|kuvittanut:?|ilustrowała?:?|ilustroval(?:a)?:?|ilustrace:?)\s+(\S.{1,80})$/i
/** "Составитель П. Рудин", "A cura di Anna Penna" */
const EDITOR =
  /^(?:составител[ьи]|сост\.|под редакцией|редактор|упорядник|herausgegeben von|hrsg\. von|gesammelt von|édité par|édition (?:de|établie par)|textes? réunis par|recueillis? par|edición de|edição de|organização de|a cura di|redactie|samengesteld door|utgiven av|redigerad av|udgivet af|utgitt av|toimittanut|zebrał[a]?|opracował[a]?|uspořádala?|szerkesztette:?|ediție îngrijită de|derleyen:?|hazırlayan:?|επιμέλεια:?|تحرير:?|ערך:?|ערכה:?|編者?[:：]|엮은이:?)\s*:?\s*(\S.{1,80})$/i

/** What these begin with, in languages of Latin letters. */
const FIRST_WORDS: ReadonlySet<string> = new Set(
  (
    'traduit traduction ins übersetzt übertragen aus deutsch traducción traducido tradotto traduzione tradução traduzido vertaald vertaling översatt översättning oversat oversatt suom suomentanut tłumaczy tłumaczył tłumaczyła przełożył przełożyła przekład přeložil přeložila překlad fordította traducere traducerea çeviren dịch người alih penerjemah ' +
    'mit illustriert illustration illustrations illustré illustrée dessins ilustraciones ilustrado ilustrações illustrazioni illustrato geillustreerd geïllustreerd met illustrerad illustreret illustrert med kuvittanut ilustrował ilustrowała ilustroval ilustrovala ilustrace ' +
    'herausgegeben hrsg gesammelt édité édition texte textes recueilli recueillis edición edição organização a redactie samengesteld utgiven redigerad udgivet utgitt toimittanut zebrał zebrała opracował opracowała uspořádala szerkesztette ediție derleyen hazırlayan'
  ).split(' '),
)

/** A line that names somebody is no longer, in UTF-16 units. */
const LONGEST = 160

/** Beyond the Latin letters of Europe. */
const OTHER_SCRIPTS = 0x370

const mayNameMaker = (text: string): boolean => {
  if (text.charCodeAt(0) >= OTHER_SCRIPTS) return true
  const [first = ''] = /^[^\s:.]*/.exec(text.toLowerCase()) ?? []
  return FIRST_WORDS.has(first) && (first !== 'a' || /^a cura /i.test(text))
}

/** The name behind the words of a pattern; undefined where they are not there. */
const named = (text: string, pattern: RegExp): string | undefined =>
  text.length < LONGEST && mayNameMaker(text) ? pattern.exec(text)?.[1] : undefined

/** The translator's name. */
export const foreignTranslator = (text: string): string | undefined => named(text, TRANSLATOR)

/** The illustrator's name. */
export const foreignIllustrator = (text: string): string | undefined => named(text, ILLUSTRATOR)

/** The editor's name. */
export const foreignEditor = (text: string): string | undefined => named(text, EDITOR)

/** What publishers are called, and what they say of their rights. */
const IMPRINT_WORDS: ReadonlySet<string> = new Set(
  'auflage ausgabe impressum lektorat librairie imprimeur imprimeurs libraire libraires editorial editora edizioni editrice editori uitgeveri uitgeverij uitgever uitgevers-maatschappij förlag forlag bokförlag kustannusosakeyhtiö kustantaja druk drukkerij édition éditeur imprenta stamperia oplage upplaga upplagan boktryckeri bogtrykkeri boghandel drukarnia księgarnia tiskem könyvkiadó nyomda tipografia tipografía τυπογραφείο انتشارات wydawnictwo nakładem nakladatelství nakladatel kiadó kiadása editura издательство издание изд типография видавництво εκδόσεις yayınları yayınevi nxb penerbit isbn הוצאת 출판사 出版社 書店 书局'.split(
    ' ',
  ),
)
const IMPRINT_PHRASES: readonly string[] = [
  'alle rechte vorbehalten',
  'tous droits réservés',
  'dépôt légal',
  'todos los derechos reservados',
  'todos os direitos reservados',
  'proprietà letteraria',
  'tutti i diritti riservati',
  'wszelkie prawa zastrzeżone',
  'minden jog fenntartva',
  'toate drepturile rezervate',
  'все права защищены',
  'nhà xuất bản',
  'دار النشر',
  'جميع الحقوق محفوظة',
  'כל הזכויות שמורות',
]

/** Where a publisher is found: "12, RUE BASSE, 12", "Calle del Pez, núm. 6"; and when, "ΑΘΗΝΑ 1928", "Leipzig, 1867." */
const ADDRESS =
  /^(?:\d{1,3}(?: bis)?, ?)?(?:rue|quai|boulevard|place|passage|calle|plaza|piazza|rua)\s.*\d|^\p{Lu}\p{L}+(?:[ -]\p{Lu}\p{L}+)?,? 1[5-9]\d\d\.?$/iu
const LONGEST_ADDRESS = 50

/** True for a publisher's line in a language other than English. */
export const isImprintElsewhere = (text: string): boolean => {
  const small = text.toLowerCase()
  if (text.length <= LONGEST_ADDRESS && /\d/.test(text) && ADDRESS.test(text)) return true
  return (
    small.split(/[\s,.:;()]+/).some((word) => IMPRINT_WORDS.has(word)) ||
    IMPRINT_PHRASES.some((phrase) => small.includes(phrase))
  )
}
