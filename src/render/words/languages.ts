/** Finds the words for a book's language. */
import { en } from './en.js'
import type { Words } from './words.js'

const table: readonly Words[] = [en]

const byLanguage: ReadonlyMap<string, Words> = new Map(table.map((words) => [words.language.toLowerCase(), words]))

/** Tags that are written as another one is: Norwegian, and Chinese by script or by region (RFC 5646). */
const alias = (tag: string): string => {
  const lower = tag.toLowerCase()
  if (/^zh\b/.test(lower)) return /-(?:hant|tw|hk|mo)\b/.test(lower) ? 'zh-hant' : 'zh-hans'
  if (/^(?:no|nn)\b/.test(lower)) return 'nb'
  return lower
}

/** The words for a BCP 47 tag; English where there are none, which `language` then says. */
export const wordsFor = (tag: string): Words => {
  const wanted = alias(tag)
  return byLanguage.get(wanted) ?? byLanguage.get(wanted.split('-')[0] as string) ?? en
}
