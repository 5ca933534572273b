/**
 * How letters begin and end in languages other than English.
 *
 *    Milá Hano,        Lieber Johann!        Дорогая Анна!         亲爱的小花：
 *    Tvůj              Mit herzlichem Gruß   Твой Матвей.          사랑하는 하나에게
 *
 *  Not: "Er ging," "Je suis venue," and what else only begins with the same words.
 *
 * The first word decides whether anything else is looked at: English stories pay for one look in a table.
 */

import { closesInCjk, greetsInCjk } from './letter-cjk.js'

const table = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const GREETINGS = table(
  'Mon Ma Mes Très Chers Chères Bien Liebe Lieber Liebes Liebste Liebster Teure Teurer Geliebte Geliebter Verehrte ' +
    'Verehrter Verehrtester Hochverehrte Hochverehrter Werte Werter Mein Meine Mi Mis Muy Distinguido Distinguida ' +
    'Apreciado Apreciada Mio Mia Carissimo Carissima Carissimi Gentile Gentilissimo Gentilissima Amato Amata Stimato ' +
    'Stimata Meu Minha Meus Minhas Querido Querida Prezado Prezada Caro Cara Estimado Estimada Drogi Droga Drodzy ' +
    'Kochany Kochana Kochani Szanowny Szanowna Szanowni Najdroższy Najdroższa Mój Moja Milý Milá Milí Drahý Drahá ' +
    'Drazí Vážený Vážená Vážení Nejdražší Můj Moje Дорогой Дорогая Дорогие Уважаемый Уважаемая Уважаемые Милый Милая ' +
    'Милые Любезный Любезная Многоуважаемый Многоуважаемая Милостивый Милостивая Родной Родная Любимый Любимая ' +
    'Шановний Шановна Любий Люба Kära Käre Älskade Bästa Bäste Min Mitt Mina Kære Kjære Beste Lieve Geachte Dierbare ' +
    'Waarde Mijn Дорога Дорогі Мила Милий Милі Sevgili Değerli Sayın Canım Aziz Dragă Draga Dragul Iubite Iubită Stimate Stimată Αγαπητέ Αγαπητή Αγαπημένε Αγαπημένη Kính Thân عزيزي عزيزتي Hyvä Rakas Arvoisa Kedves Drága Tisztelt',
)

/** Greetings whose first word alone does not greet. */
const MY =
  /^(?:(?:Mon|Ma|Mes|Très|Bien) (?:très )?(?:cher|chère|chers|chères|bon|bonne|vieux|vieille|pauvre|petite?|ami|amie|amour|enfant)|Meine? (?:sehr )?(?:lieb|teur|geliebt|verehrt|gut)\p{L}*|(?:Mis?|Muy) (?:muy )?(?:querid|señor|estimad|apreciad|amad)\p{L}*|Mi[oa] (?:car|dolce|adorat|amat)\p{L}*|(?:Meus?|Minhas?) (?:muito )?(?:querid|car|amad|prezad|bo[am])\p{L}*|(?:Mój|Moja) (?:drog|kochan|najdroższ)\p{L}*|(?:Můj|Moje|Mitt|Min|Mina) (?:mil|drah|nejdražší|kär|älskad|kær|kjær)\p{L}*|Mijn (?:lieve|beste|dierbare|waarde))(?!\p{L})/u
const NEEDS_MORE = table(
  'Mon Ma Mes Très Bien Mein Meine Mi Mis Muy Mio Mia Meu Minha Meus Minhas Mój Moja Můj Moje Min Mitt Mina Mijn',
)

const GREETED = /^[^.!?,;:]{3,50}[,:!،]["_*]*$/

const CLOSINGS = table(
  'Je Nous Amicalement Affectueusement Respectueusement Tendrement Agréez Recevez Veuillez Votre Ton Ta Vôtre Mille ' +
    'Mit Herzlichst Ergebenst In Es Viele Liebe Herzliche Beste Freundliche Schöne Tausend Dein Deine Ihr Ihre Euer ' +
    'Eure Stets Un Con Siempre Tuyo Tuya Suyo Suya Tuo Tua Vostro Vostra Tanti Cari Cordiali Distinti Affettuosi Com ' +
    'Um Grande Beijos Abraços Saudades Atenciosamente Cordialmente Teu Seu Sua Twój Twoja Wasz Wasza Z Serdeczne ' +
    'Pozdrowienia Całuję Ściskam Uściski Tvůj Tvoje Tvá Váš Vaše S Se Srdečně Líbá Zdraví Твой Твоя Твои Ваш Ваша С ' +
    'Целую Обнимаю Крепко Искренне Преданный Преданная Всегда Din Ditt Eder Deres Med Mange Många Kærlig Kjærlig ' +
    'Hjertelig Vänliga Varma Venlig Vennlig Met Hartelijke Veel Liefs Uw Jouw Hoogachtend Groeten Terveisin ' +
    'Ystävällisin Rakkaudella Szeretettel Üdvözlettel Tisztelettel Ölel Твій Щиро Цілую Обіймаю З Із Завжди Με Δικός Δική Sevgilerle Saygılarımla Cu Al Thân Salam',
)

/** Whose somebody is, and no more than a few words: "Tvůj Matěj", "Twój na zawsze,", "Din tillgivne". */
const YOURS =
  /^(?:Votre|Ton|Ta|Vôtre|Deine?|Ihre?|Eure?|Euer|Stets [Dd]eine?|Siempre tuy[oa]|Tuy[oa]|Suy[oa]|Tu[oa]|Vostr[oa]|Teu|Tua|Seu|Sua|Twój|Twoja|Wasza?|Tvůj|Tvoje|Tvá|Váš|Vaše|Тво(?:й|я|и|ї)|Твій|Ваша?|Всегда (?:твой|твоя|ваш|ваша)|Din|Ditt|Eder|Deres|Uw|Jouw)(?: \p{Ll}+){0,3}(?: \p{Lu}[\p{L}.]*){0,2}[,.]?$/u
const WISHES =
  /^(?:(?:Je|Nous) (?:vous|t['’]|te) ?(?:embrass|serr|salu)|Amicalement|Affectueusement|Respectueusement|Tendrement|Agréez|Recevez|Veuillez (?:agréer|recevoir)|Mille (?:baisers|amitiés)|Mit (?:\p{L}+ ){0,3}(?:Gruß|Grüßen|Hochachtung|Liebe)|Herzlichst|Ergebenst|In (?:Liebe|Treue|alter|herzlicher)|Es grüßt|(?:Viele|Liebe|Herzliche|Beste|Freundliche|Schöne|Tausend) (?:\p{L}+ )?(?:Grüße|Küsse)|Un (?:\p{L}+ )?(?:abrazo|abbraccio|beso|bacio)|Con (?:\p{L}+ )?(?:cariño|afecto|amor|affetto|stima|amore)|(?:Tanti|Cari|Cordiali|Distinti|Affettuosi) (?:saluti|baci|abbracci)|Com (?:\p{L}+ )?(?:saudades?|amor|carinho|afe[c]?to|amizade|estima|cumprimentos)|(?:Um|Grande) (?:\p{L}+ )?(?:abraço|beijo)|Beijos|Abraços|Saudades|Atenciosamente|Cordialmente|Z (?:poważaniem|wyrazami|serdecznym|pozdrowieniami|miłością|szacunkiem|uszanowaniem)|(?:Serdeczne )?[Pp]ozdrowienia|Całuję|Ściskam|Uściski|S (?:úctou|pozdravem|láskou|přátelským|srdečným|pozdravom)|Se (?:srdečným|vší)|Srdečně|Líbá|Zdraví|С (?:уважением|любовью|приветом|почтением|наилучшими|искренним|глубоким|сердечным)|Целую|Обнимаю|Крепко (?:целую|обнимаю)|Искренне|Преданн(?:ый|ая)|(?:Med|Mange|Många|Kærlig|Kjærlig|Hjertelig|Vänliga|Varma|Venlig|Vennlig) (?:\p{L}+ )?(?:hälsning|hilsen|hilsner|kärlek|kærlighed|högaktning|kram)|Met (?:\p{L}+ )?(?:groet|hoogachting|liefde)|Hartelijke groet|Veel liefs|Liefs|Hoogachtend|Groeten|Terveisin|Ystävällisin|Rakkaudella|Szeretettel|Üdvözlettel|Tisztelettel|Ölel|Щиро|Цілую|Обіймаю|І?[Зз]і? (?:повагою|любов['’]ю|привітом|теплом)|Με (?:\p{L}+ )?(?:αγάπη|εκτίμηση|σεβασμό|φιλιά)|Δικ(?:ός|ή) σου|Sevgilerle|Saygılarımla|Cu (?:\p{L}+ )?(?:drag|dragoste|stimă|respect|prietenie)|Al tău|Salam (?:hangat|sayang|manis))[^.!?]{0,40}[,.]?$/u

const FIRST = /^["“„«»_*]*([\p{L}]+)/u

const bareOf = (words: string): string => words.replace(/^["“„«»_*]+|["”“«»_*]+$/g, '')

/** True for a greeting that ends in a comma, a colon or an exclamation mark. */
export const greetsElsewhere = (words: string): boolean => {
  const code = words.charCodeAt(0)
  if (code > 0x2e7f) return greetsInCjk(words)
  const first = FIRST.exec(words)?.[1]
  if (first === undefined || !GREETINGS.has(first) || !GREETED.test(words)) return false
  return !NEEDS_MORE.has(first) || MY.test(bareOf(words))
}

/** True for the words before a name at a letter's end, or with it. */
export const closesElsewhere = (words: string): boolean => {
  if (words.charCodeAt(0) > 0x2e7f) return closesInCjk(words)
  const first = FIRST.exec(words)?.[1]
  if (first === undefined || !CLOSINGS.has(first)) return false
  const bare = bareOf(words)
  return YOURS.test(bare) || WISHES.test(bare)
}
