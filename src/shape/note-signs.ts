/**
 * What authors of web fiction say beside their stories, and how much each phrase proves.
 *
 *    Please review!        My first fic, be gentle.        Spoilers for season three.        All mistakes are mine.
 *
 *  Not: what storytellers say within theirs: "I own nothing," she said; I should explain about the typewriter.
 *
 * Weights add up; a paragraph at the edge of a story needs 2.4 (authors-note.ts). Phrases that fiction uses as well
 * weigh less than that and need company.
 */
import { makeWordFinder } from './word-lists.js'

export interface Sign {
  /** For words in small letters: V8 takes twice as long over a pattern that ignores case. Read when it is called for. */
  readonly pattern: () => RegExp
  /**
   * One of these words, in small letters, is in whatever the pattern matches: a paragraph without any is not tried, since
   * V8 compiles a long pattern more slowly than a short story is read. Absent: it is always tried.
   */
  readonly among?: readonly string[]
  /** True where a kana, an ideograph or a colon as wide as they are is in whatever the pattern matches. */
  readonly wide?: true
  /**
   * One of these parts, with a stroke between them, is in whatever the pattern matches, too, or stands at its start where
   * `^` is before it; for signs whose words are common in stories.
   */
  readonly holds?: string
  readonly weight: number
  /** As `octavo explain` says it. */
  readonly why: string
  /** True for signs that the paragraph is a disclaimer. */
  readonly disclaims?: boolean
}

const words = (list: string): readonly string[] => list.split(' ')

/** Whether a text has one of the parts, as `holds` has them. */
export const hasAny = (text: string, parts: string): boolean => {
  for (const part of parts.split('|'))
    if (part[0] === '^' ? text.startsWith(part.slice(1)) : text.includes(part)) return true
  return false
}

export const SIGNS: readonly Sign[] = [
  {
    why: 'disowns the characters',
    among: words('own owned none mine belong belongs property creation possession possessions'),
    holds: 't own|i own|only own|none of|mine|possession|belong|property|owned|creation of',
    weight: 2.5,
    disclaims: true,
    pattern: () =>
      /\b(?:do|does|did)(?:n['’]?t| not) own\b|^i own nothing\b|\bi own (?:nothing but|none of (?:this|these|them|it)|no rights)\b|\bi only own\b|\bnone of (?:this|these|them|(?:the|its|their) [\wà-ÿ’' ]{2,30}?) (?:is|are|belongs?)\b.{0,30}\b(?:mine|me|us)\b|\b(?:is|are|were|will)(?: not|n['’]t)\b.{0,40}\b(?:mine|possessions? of mine|belong to me)\b|\b(?:all|any|the) (?:recognizable |recognisable )?characters?\b.{0,60}\b(?:belongs?|property|owned)\b|^(?:.{0,140}(?:[.!;:(,–—] ?|\b(?:are|is|remains?|sole|intellectual|exclusive) (?:the )?(?:sole |intellectual |exclusive )?))?(?:property|creation) of\b.{0,60}$|\b(?:all|any|everything|names?|places?|rights|series|settings?|show|universe|world)\b.{0,60}\b(?:is|are|remains?) (?:[a-z]+ )?(?:property|creation) of\b/,
  },
  {
    why: 'speaks of profit or copyright',
    among: words('profit money infringement copyright copyrighted sue'),
    holds: 'profit|no money|not money|for money|non money|non- money|without money|infringement|copyright|t sue',
    weight: 1.6,
    pattern: () =>
      /\b(?:no|not(?: for)?|non-?|without) (?:profit|money|copyright infringement|infringement)\b|\bcopyright(?:ed)? (?:by|of|to)\b|\b(?:please )?do(?:n['’]t| not) sue\b/,
  },
  {
    why: 'a disclaimer in all but name',
    among: words('disclaimer disclaimers mine'),
    holds: 'disclaimer|not mine',
    weight: 2.6,
    pattern: () =>
      /\b(?:standard|usual|obligatory|normal|same) disclaimers?\b|\bdisclaimers?:|\bdisclaimer applies\b|\bnot mine\b.{0,30}\b(?:money|sue|profit|own)\b/,
  },
  {
    why: 'asks for reviews',
    among: words(
      'review reviews comment comments feedback kudos rating ratings vote votes patreon crit concrit criticism r flame flames follow',
    ),
    holds: 'review|comment|feedback|kudos|rating|vote|patreon|crit|flame|&|and follow|or follow|/ follow',
    weight: 2.6,
    pattern: () =>
      /\b(?:please|pl[sz]|pretty please|go|so)[, ]+(?:do )?(?:read (?:and|&|n) )?(?:review|r\s?&\s?r|comment)\b|\br\s?&\s?r\b|\bread (?:and|&|n) review\b|\b(?:reviews?|comments?|feedback|kudos|con-?crit|criticism) (?:and \w+ )?(?:is|are|make|makes|would|will|keeps?|feeds?|welcome|appreciated|=)\b|\b(?:leav|giv|dropp?)(?:e|ing)? (?:me )?(?:a |your |some )?(?:review|comment|kudos|feedback|rating|vote)s?\b|\b(?:on|my) patreon\b|\bflames? (?:are|will|not|welcome)\b|^(?:[\w ,?!]{0,30}[?!.] )?review[!.~ ]*$|\bfavou?rite (?:and|or|\/) follow\b|\breview\?|\breviews?,? (?:please|pl[sz])\b/,
  },
  {
    why: 'thanks its readers',
    among: words('thanks thank'),
    weight: 2.6,
    pattern: () =>
      /^(?:and )?(?:thanks|thank you)(?: so much| very much| all| everyone)* for (?:reading|all the|your (?:reviews?|comments?|support|patience)|the (?:reviews?|favou?rites|follows|kudos|comments))\b|\b(?:thanks|thank you)(?: so much| all)? (?:to|for) (?:everyone|all|those|my|the) (?:of you )?(?:who|that|reviewers?|readers|lovely|amazing|betas?|reviews?)\b/,
  },
  {
    why: 'thanks its readers',
    among: words('thanks thank'),
    weight: 1,
    pattern: () => /\bthank(?:s| you)(?: so much| all)? (?:for|to)\b/,
  },
  {
    why: 'speaks of chapters to come or past',
    among: words('chapter chapters update updates installment installments instalment instalments here'),
    holds: "chapter|update|instal|here's|here’s|here is",
    weight: 2.4,
    pattern: () =>
      /\b(?:the |my )?(?:next|new|last|previous) (?:chapter|update|installment|instalment)s? (?:\w+ ){0,3}(?:up|soon|posted|coming|tomorrow|on \w+day|next|promise|was|will|is|should|might|may|to)\b|\bhere(?:['’]s| is) (?:chapter\b|(?:the (?:next|first|last|final)|another|a new) (?:\w+ )?(?:bit|chapter|drabble|fic|instal\w+|one|one-?shot|part|story|update)\b)|\b(?:that|this) (?:was|is) (?:chapter|the (?:first|last|final|next) chapter)\b|\b(?:hope|more|another) .{0,20}chapters?\b|\b(?:reviewed|read|after|since|of) (?:the |my )?(?:last|previous|first) chapter\b/,
  },
  {
    why: 'speaks of the story as a story',
    among: words(
      'story chapter chapters fic piece one written update updates updated updating installment part parts prompt prompts request requests word sequel character characters inspired based originally',
    ),
    holds:
      'this story|chapter|this fic|this one|this piece|this was written|my other story|my last story|my next story|updat|installment|next part|last part|previous part|new part|first part|story will|story to come|story coming|part will|part to come|part coming|parts|prompt|request|word count|sequel|characters are|character are|inspired by|based|originally ',
    weight: 0.9,
    pattern: () =>
      /\b(?:this (?:story|chapter|fic|one|piece|was written)|my (?:other|last|next) (?:story|chapter)|(?:next|last|previous|new|first) (?:chapter|update|installment|part)|(?:chapters?|story|parts?) (?:will be|to come|coming)|updat(?:e|es|ed|ing)|prompts?|requests?|word count|sequel|characters? are|inspired by|based on|loosely based|originally (?:posted|written|published))\b/,
  },
  {
    why: 'calls it a fic',
    among: words(
      'fic fics fiction fictions fanfic fanfics fanfiction fanfictions ficlet ficlets shot shots oneshot oneshots drabble drabbles songfic songfics crackfic',
    ),
    weight: 1.6,
    pattern: () =>
      /\b(?:fan-?fic(?:tion|tions|s)?|fics?|ficlets?|one-?shots?|drabbles?|songfics?|crack-?fic|oneshots?)\b/,
  },
  {
    why: 'a first attempt',
    among: words(
      'story attempt try writing posting fic fics fiction fanfic fanfics fanfiction fanfictions shot oneshot',
    ),
    holds: 'my very|my first|my second|my third|my 0|my 1|my 2|my 3|my 4|my 5|my 6|my 7|my 8|my 9|first fan|first fic',
    weight: 2.4,
    pattern: () =>
      /\bmy (?:very )?(?:first|second|third|\d+(?:st|nd|rd|th)) (?:\w+ )?(?:story on|fan-?fic\w*|fics?|one-?shot|attempt at|try at|time (?:writing|posting))\b|\bfirst (?:fan-?fic\w*|fics?)\b/,
  },
  {
    why: 'terms of the trade',
    among: words(
      'review reviews reviewer reviewers reviewed kudos crit concrit favourited favorited followers faves beta betas betad betaed ooc canon fandom pairing pairings crossover headcanon livejournal tumblr ao3 ffn wattpad spoiler spoilers',
    ),
    weight: 1,
    pattern: () =>
      /\b(?:reviews?|reviewers?|reviewed|kudos|con-?crit|favou?rited|followers|faves|betas?|beta(?:['’]?d|ed| read(?:er)?)|ooc|canon|fandom|pairings?|crossover|headcanon|livejournal|tumblr|ao3|ffn|wattpad|spoilers?)\b/u,
  },
  {
    why: 'says who corrected it',
    among: words('beta betad betaed unbeta unbetad unbetaed mistakes errors typos english'),
    weight: 2.4,
    pattern: () =>
      /\bun-?beta(?:['’]?d|ed)?\b|\bbeta(?:['’]d|ed) by\b|\bmy (?:wonderful |lovely |amazing |awesome )?beta\b|\bno beta\b|\b(?:all|any) (?:remaining |other )?(?:mistakes|errors|typos) (?:are|is) (?:\w+ )?(?:mine|my)\b|\benglish is(?:n['’]t| not) my (?:first|native|mother)\b/,
  },
  {
    why: 'warns',
    among: words('read warned nc nc17 pg pg13 spoiler spoilers rated rating au'),
    holds: 't read|been warned|nc17|nc-17|pg13|pg-13|spoiler|rated |rating',
    weight: 2.4,
    pattern: () =>
      /\b(?:don['’]t like,?.{0,16}don['’]t read|you(?: have|['’]ve) been warned|nc-?17|pg-?13)\b|\bspoilers? (?:for|through|up to|ahead)\b|\b(?:mild|minor|major|slight|possible) spoilers?\b|\b[Rr]at(?:ed|ing:?) (?:[KTMRG]\b|PG|teen\b|mature\b)|\bis (?:slightly |very |totally |an? )?AU\b/,
  },
  {
    why: 'says where the story is set',
    among: words('set takes happens'),
    holds: '^this |^it |^story |^set|^takes|^happens',
    weight: 2.4,
    pattern: () =>
      /^(?:this (?:is )?|it (?:is )?|story )?(?:set|takes place|happens)\b.{0,50}\b(?:episodes?|seasons?|the (?:\w+ )?(?:movie|film|series|books?|games?|manga|anime)|canon|story ?arc|chapter \d+)\b/,
  },
  {
    why: 'says when it takes place',
    among: words('set takes written posted'),
    holds: '^set|^takes|^written|^posted',
    weight: 0.9,
    pattern: () => /^(?:set|takes place|written|posted)\b.{0,50}\b(?:at|in|during|after|before|for|between)\b/,
  },
  {
    why: 'says what it was written for',
    among: words('written posted created done made exchange prompt prompted dedicated based'),
    holds: '^written|^posted|^created|^done|^made|exchange|prompt|dedicated to|based on a true',
    weight: 1.6,
    pattern: () =>
      /^(?:written|posted|created|done|made) (?:for|as|in response to)\b|\b(?:fic |gift )?exchange \d{4}\b|\bfor the prompt\b|\bprompt(?:ed)? (?:by|was|is|from)\b|\bprompt:|\bdedicated to (?:my|all|everyone)\b|\bbased on a true story\b/,
  },
  {
    why: 'says how the story came about',
    among: words(
      'exercise joke shot oneshot drabble prompt challenge experiment away bunny bunnies plotbunny plotbunnies resist little short quick silly alone popped idea wrote happened bored',
    ),
    holds:
      'exercise|joke|shot|drabble|prompt|challenge|experiment|away from me|bunn|t resist|just a|leave me alone|popped into|this idea|this happened|bored|i wrote this|i wrote it',
    weight: 1.6,
    pattern: () =>
      /\b(?:started|began) (?:out |life )?as an? (?:[\wà-ÿ]+ )?(?:exercise|joke|one-?shot|drabble|prompt|challenge|experiment)\b|\bgot (?:[\wà-ÿ]+ )?away from me\b|\bplot ?bunn(?:y|ies)\b|\bcouldn['’]t resist\b|\bjust an? (?:little|short|quick|silly) (?:something|thing|piece|story|one)\b|\bwouldn['’]t leave me alone\b|\bpopped into my head\b|\bi (?:just )?(?:had|got) this idea\b|\b(?:and|so) (?:then )?this happened\b|\bi (?:was|got) bored\b|\bthis idea\b|\bi wrote (?:this|it) (?:in|at|on|for|while|after|when)\b/,
  },
  {
    why: 'says what notes say',
    among: words('usual lyric lyrics death language au ooc slash'),
    weight: 1,
    pattern: () =>
      /\bthe usual (?:warnings?|stuff|thing|rules?|caveats?)\b|\blyrics? (?:are |is )?(?:from|by)\b|\b(?:character death|strong language|bad language|au\b|ooc\b|slash)\b/,
  },
  {
    why: 'says where its title is from',
    among: words('title'),
    weight: 2.4,
    pattern: () => /^(?:the )?title (?:is |comes |was |taken |stolen |borrowed |shamelessly )*from\b/,
  },
  {
    why: 'apologises to its readers',
    among: words('sorry apologize apologise apologies forgive excuse'),
    holds: 'for the|for my|for any|for such|sorry any|excuse any',
    weight: 2.4,
    pattern: () =>
      /(?<!\b(?:be|been|being|felt|feel|is|was|were)(?: [a-z]+)? )\b(?:sorry|apologi[sz]e|apologies|forgive me) for (?:the|my|any|such) (?:\w+ )?(?:wait|delay|late|lateness|short|length|typos?|mistakes?|errors|angst|update|cliff\w*|hiatus)\b|\b(?:sorry|excuse) any (?:mistakes|errors|typos)\b/,
  },
  {
    why: 'apologises',
    among: words('sorry apologize apologise apologies cliffhanger cliffhangers hanger hangers'),
    weight: 1.2,
    pattern: () =>
      /(?<!\b(?:be|been|being|felt|feel|is|was|were)(?: [a-z]+)? )\bsorry (?:for|about|it)\b|\bapologi[sz]e\b|\bapologies\b|\bcliff-?hangers?\b/,
  },
  {
    why: 'greets its readers',
    among: words('guys all yall everyone everybody readers lovelies folks people peeps'),
    holds: 'you guys|^hey|^hi|^hello|^greetings|^ok|^well|^alright',
    weight: 1.6,
    pattern: () =>
      /^(?:hey+|hi+|hello+|hiya|greetings|okay|ok|well|alright),?(?: there| again)?,? ?(?:guys|all|y['’]?all|everyone|everybody|readers|lovelies|folks|people|peeps)\b|\byou guys\b/,
  },
  {
    why: 'hopes that readers like it',
    among: words('hope enjoy reading gentle nice kind'),
    holds: 'hope that|hope y|hope everyone|hope someone|hope it|enjoy|happy reading|be gentle|be nice|be kind',
    weight: 1.8,
    pattern: () =>
      /\bhope (?:that )?(?:you|y['’]all|everyone|someone|it)(?: guys| all)? (?:\w+ )?(?:enjoy|enjoyed|like|liked|was worth)\b|\benjoy(?: the \w+)?[!~]|^enjoy\b.{0,20}$|\bhappy reading\b|\bbe (?:gentle|nice|kind)\b/,
  },
  {
    why: 'asks what readers think',
    among: words('know lmk think hate bad should'),
    holds: 'let me know|lmk|what d|hate it|bad?|should i ',
    weight: 2.4,
    pattern: () =>
      /\b(?:let me know|lmk) (?:what (?:you|y|u\b)|if you(?: guys)? (?:have|want|like|liked|think|would))\b|\bwhat (?:did|do) (?:you|y['’]all|ya)(?: guys| all)? think\b|\b(?:like it|love it|good)\? ?(?:hate it|bad)\?|\bshould i (?:continue|go on)\b/,
  },
  {
    why: 'asks to be told',
    among: words('know bear feel tuned'),
    holds: 'let me know|bear with|feel free|stay tuned',
    weight: 0.8,
    pattern: () => /\b(?:let me know|bear with me|feel free to|stay tuned)\b/,
  },
  {
    why: 'says where the author is found',
    among: words('tumblr twitter ao3 instagram discord patreon profile blog livejournal'),
    weight: 2.6,
    pattern: () =>
      /\b(?:find|follow|visit|come (?:and )?(?:say|yell|talk)|scream).{0,20}\b(?:me|my)\b.{0,30}\b(?:tumblr|twitter|ao3|instagram|discord|patreon|profile|blog|livejournal)\b/,
  },
  {
    why: 'takes its leave',
    among: words('until till see tuned'),
    holds: '^until next|^till next|^see y|^stay tuned',
    weight: 2.4,
    pattern: () =>
      /^(?:until|till) next (?:time|chapter|week)[!.~ ]*$|^see (?:you|ya) (?:next|soon|in the next)\b.{0,24}$|^stay tuned\b.{0,20}$/,
  },
  {
    why: 'speaks of attempts at a genre',
    among: words('attempt try go stab shot write writing'),
    holds: 'at writing|at angst|at fluff|at hum|at romance|at horror|at a|might write|writing this|writing it',
    weight: 1.2,
    pattern: () =>
      /\b(?:attempt|try|go|stab|shot) at (?:writing|angst|fluff|humou?r|romance|horror|a)\b|\bmight write\b|\bwriting (?:this|it)\b/,
  },
  {
    why: 'the author says I',
    among: words('write writing written wrote post posted posting got plot update absolutely'),
    holds: 'writ|wrote|post|plot bunny|update',
    weight: 0.8,
    pattern: () => /\b(?:i|i['’]ve|i['’]m)\b.{0,60}\b(?:writ(?:e|ing|ten)|wrote|post(?:ed|ing)|plot bunny|update)\b/,
  },
  {
    why: 'the tone of a note',
    weight: 0.5,
    pattern: () => /\b(?:intro|pov|p\.o\.v\.)\b|:\)|;\)|:d|\bxd\b|<3|\^_?\^|!!/,
  },
  {
    why: 'speaks to its readers',
    wide: true,
    weight: 1.2,
    pattern: () => /(?:我不拥有|版权|求收藏|求推荐|求月票|感谢|新书|更新|读者|ps：)/u,
  },
  {
    why: 'speaks to its readers',
    wide: true,
    weight: 2.4,
    pattern: () =>
      /(?:求(?:收藏|推荐|月票|订阅|打赏)|推荐票|(?:加更|爆更)|书友群|未完待续|本章未完|读者群|上架感言|(?:前書き|後書き)|ブックマーク|評価(?:して|を)|次回)/u,
  },
]

const WIDE = /[\u3040-\u9fff\uff1a]/

const makeSieve = () => ({
  find: makeWordFinder(SIGNS.map(({ among }) => among)),
  wide: SIGNS.flatMap((sign, at) => (sign.wide ? [at] : [])),
  always: SIGNS.flatMap((sign, at) => (sign.wide || sign.among ? [] : [at])),
})

let sieve: ReturnType<typeof makeSieve> | undefined

/**
 * The signs that may be in a text, as places in `SIGNS` in no order: the others need a word or letters that it has not.
 *
 * @param text in small letters.
 */
export const signsIn = (text: string): readonly number[] => {
  sieve ??= makeSieve()
  const found = [...sieve.always, ...sieve.find(text)]
  return WIDE.test(text) ? [...found, ...sieve.wide] : found
}
