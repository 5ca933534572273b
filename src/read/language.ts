/**
 * Finds the language of a text, as a BCP 47 tag.
 *
 * Script first, then the small words that every sentence needs; `franc-min` is asked, and loaded, only where these leave
 * doubt: a language whose small words are not listed, or a text of a few words.
 */
import { englishVariety } from './english.js'
import { functionWords } from './function-words.js'
import { alphabets } from './letter-profiles.js'
import { languageByScript } from './scripts.js'

export interface LanguageGuess {
  /** A valid BCP 47 tag; `en` where nothing at all could be told. */
  readonly language: string
  /** 0 (no idea) to 1 (certain); below 0.5 it is a guess. */
  readonly confidence: number
}

/** As much of a text as is looked at, in characters, taken from three places lest a foreign preface decide. */
const LOOK = 12_000
/** As much as is looked at for spelling habits, which are rarer. */
const LOOK_FOR_SPELLING = 150_000

const portions = (text: string, length: number): readonly string[] => {
  if (text.length <= length) return [text]
  const third = Math.floor(length / 3)
  const middle = Math.floor(text.length / 2 - third / 2)
  return [text.slice(0, third), text.slice(middle, middle + third), text.slice(-third)]
}

const unmistakable = /\b(?:the|and|of|that|was|with|she|you|his|her|had|they|were|would|from)\b/g

/** One word in twelve among these: English, whatever foreign words are in it. No other language reaches one in thirty. */
const plainlyEnglish = (text: string): boolean => {
  const heart = text.length < LOOK ? text : text.slice(LOOK / 3, (LOOK * 2) / 3)
  const words = heart.match(/\s+/g)?.length ?? 0
  return words > 40 && (heart.toLowerCase().match(unmistakable)?.length ?? 0) * 12 > words
}

let lists: ReadonlyMap<string, readonly string[]> | undefined

/** Each small word with the languages that have it. */
const languagesOf = (): ReadonlyMap<string, readonly string[]> => {
  if (lists) return lists
  const map = new Map<string, string[]>()
  for (const [language, words] of Object.entries(functionWords)) {
    for (const word of new Set(words.split(' '))) {
      const languages = map.get(word)
      if (languages) languages.push(language)
      else map.set(word, [language])
    }
  }
  lists = map
  return map
}

const byWords = (text: string): LanguageGuess & { readonly distinct: number } => {
  const known = languagesOf()
  const scores = new Map<string, number>()
  const seen = new Set<string>()
  let words = 0
  for (const word of text
    .toLowerCase()
    .replaceAll("'", '’')
    .match(/\p{L}+(?:[’-]\p{L}+)*/gu) ?? []) {
    words++
    seen.add(word)
    const languages = known.get(word.replaceAll('’', "'")) ?? known.get(word)
    if (languages) {
      // A word of many languages says little about each, a single letter still less.
      const weight = (word.length === 1 ? 0.5 : 1) / Math.sqrt(languages.length)
      for (const language of languages) scores.set(language, (scores.get(language) ?? 0) + weight)
    }
  }
  weighLetters(text, scores)
  const ranked = [...scores].sort((a, b) => b[1] - a[1])
  const [language, best] = ranked[0] ?? ['en', 0]
  const second = ranked[1]?.[1] ?? 0
  if (best === 0) return { language: 'en', confidence: 0, distinct: seen.size }
  const coverage = Math.min(1, best / words / 0.22)
  const lead = Math.min(1, ((best - second) / best) * 2)
  const amount = best / (best + 1.5)
  return { language, confidence: coverage * lead * amount, distinct: seen.size }
}

/**
 * Letters beyond ASCII speak for the languages that have them, the louder the fewer these are ("ř" is Czech alone), and
 * against those that have them not.
 */
const weighLetters = (text: string, scores: Map<string, number>): void => {
  const letters = text.match(/[\u00c0-\u024f\u1ea0-\u1ef9]/g)
  if (!letters) return
  const counts = new Map<string, number>()
  for (const letter of letters) {
    const small = letter.toLowerCase()
    counts.set(small, (counts.get(small) ?? 0) + 1)
  }
  const alphabetsHere = [...scores.keys()].map((language) => [language, alphabets[language] ?? ''] as const)
  const own = new Map(alphabetsHere.map(([language]) => [language, 0]))
  for (const [letter, count] of counts) {
    const languages = alphabetsHere.filter(([, alphabet]) => alphabet.includes(letter))
    for (const [language] of languages) {
      scores.set(language, (scores.get(language) ?? 0) + (count * 0.15) / languages.length)
      own.set(language, (own.get(language) ?? 0) + count)
    }
  }
  for (const [language, count] of own) {
    const foreign = (letters.length - count) / (letters.length + 2)
    scores.set(language, (scores.get(language) ?? 0) * (1 - 0.7 * foreign))
  }
}

/** Languages of franc-min that have a two-letter subtag (BCP 47 wants the shortest; RFC 5646, 2.2.1). */
const shortest = (iso6393: string): string => {
  if (iso6393 === 'zlm') return 'ms'
  return Intl.getCanonicalLocales(iso6393)[0] ?? iso6393
}

/**
 * @param sample the text, or enough of it; any length, of which a bounded part is read.
 */
export const detectLanguage = async (sample: string): Promise<LanguageGuess> => {
  const text = portions(sample, LOOK).join('\n')
  const script = languageByScript(text)
  if (script) return script
  if (plainlyEnglish(text)) return refine({ language: 'en', confidence: 0.99 }, sample)
  const guess = byWords(text)
  if (guess.confidence >= 0.35) return refine(guess, sample)
  if (text.replace(/\P{L}/gu, '').length >= 40) {
    const { francAll } = await import('franc-min')
    const [first] = francAll(text, { minLength: 20 })
    if (first && first[0] !== 'und') {
      const language = shortest(first[0])
      const listed = language in functionWords
      // franc knows trigrams, not words; where words were listed and did not turn up, it is probably wrong.
      if (language === guess.language) return refine({ language, confidence: Math.max(guess.confidence, 0.6) }, sample)
      if (!listed && guess.distinct >= 20) return { language, confidence: 0.4 }
      if (listed && guess.confidence < 0.1) return refine({ language, confidence: 0.3 }, sample)
    }
  }
  return refine({ language: guess.language, confidence: guess.confidence }, sample)
}

const refine = (guess: LanguageGuess, sample: string): LanguageGuess => ({
  language: guess.language === 'en' ? englishVariety(portions(sample, LOOK_FOR_SPELLING)) : guess.language,
  confidence: Math.min(1, guess.confidence),
})

/**
 * The canonical form of a BCP 47 tag ("EN-gb" gives "en-GB"), or undefined where it is none. "English" has the form of
 * one too, but no language was ever registered under more than three letters; `und` and its like name none.
 */
export const validLanguage = (tag: string): string | undefined => {
  if (canonicalTags.size > MOST_TAGS) canonicalTags.clear()
  if (!canonicalTags.has(tag)) canonicalTags.set(tag, canonicalTag(tag))
  return canonicalTags.get(tag)
}

/** Those of earlier books: ICU takes 15 us for a tag. */
const canonicalTags = new Map<string, string | undefined>()
const MOST_TAGS = 100

const canonicalTag = (tag: string): string | undefined => {
  try {
    const [canonical] = Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))
    return canonical && /^(?!(?:und|zxx|mul|mis)\b)[a-z]{2,3}(?:-|$)/.test(canonical) ? canonical : undefined
  } catch {
    return undefined
  }
}
