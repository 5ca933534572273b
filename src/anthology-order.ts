/**
 * In which order an anthology's stories stand.
 *
 *     --order title     An Empty Chair, The Lamp, Der Zug       without the article that a title's language has
 *     --order name      story-2.txt, story-10.txt               as people count
 */
import type { Story } from './anthology-stories.js'

export type StoryOrder = 'given' | 'title' | 'author' | 'date' | 'name'

/** Articles that a title is not sorted by, by the language of the title. */
const ARTICLES: Readonly<Record<string, RegExp>> = {
  en: /^(?:the|an?)\s+/i,
  de: /^(?:der|die|das|eine?)\s+/i,
  fr: /^(?:(?:les?|la|une?)\s+|l['’])/i,
  es: /^(?:el|l[ao]s?|un[ao]?)\s+/i,
  it: /^(?:(?:il?|l[aoe]|gli|un[ao]?)\s+|(?:un|l)['’])/i,
  pt: /^(?:[ao]s?|uma?)\s+/i,
  nl: /^(?:de|het|een)\s+/i,
  sv: /^(?:den|det|de|en|ett)\s+/i,
  da: /^(?:den|det|de|en|et)\s+/i,
  nb: /^(?:den|det|de|en|ei|et)\s+/i,
}

/** A title without its article, unless nothing would be left. */
const sortTitle = (title: string, language: string): string => {
  const article = ARTICLES[language.toLowerCase().split('-')[0] as string]
  return (article && title.replace(article, '')) || title
}

const keyOf = ({ book, given }: Story, order: Exclude<StoryOrder, 'given'>): string => {
  const { title, language, creators, date } = book.metadata
  switch (order) {
    case 'title':
      return sortTitle(title, language)
    case 'author':
      return creators[0]?.fileAs ?? '\uffff'
    case 'date':
      return date ?? '\uffff'
    case 'name':
      return given.name
    default:
      return order satisfies never
  }
}

/**
 * The stories in the order asked for; equal ones as they were given.
 *
 * @param language of the book, a valid BCP 47 tag, whose alphabet is gone by: Ö stands by O in German, and after Z in Swedish.
 */
export const sorted = (stories: Story[], order: StoryOrder, language: string): Story[] => {
  if (order === 'given') return stories
  const { compare } = new Intl.Collator(language, { numeric: true, sensitivity: 'base' })
  return stories
    .map((story, at) => ({ story, at, key: keyOf(story, order) }))
    .sort((a, b) => compare(a.key, b.key) || a.at - b.at)
    .map(({ story }) => story)
}
