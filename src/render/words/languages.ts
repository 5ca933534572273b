/** Finds the words for a book's language. */
import { admit } from '../../book/alphabet.js'
import { ar } from './ar.js'
import { bg } from './bg.js'
import { cs } from './cs.js'
import { da } from './da.js'
import { de } from './de.js'
import { el } from './el.js'
import { en } from './en.js'
import { es } from './es.js'
import { fi } from './fi.js'
import { fr } from './fr.js'
import { he } from './he.js'
import { hu } from './hu.js'
import { id } from './id.js'
import { it } from './it.js'
import { ja } from './ja.js'
import { ko } from './ko.js'
import { nb } from './nb.js'
import { nl } from './nl.js'
import { pl } from './pl.js'
import { pt } from './pt.js'
import { ro } from './ro.js'
import { ru } from './ru.js'
import { sv } from './sv.js'
import { tr } from './tr.js'
import { uk } from './uk.js'
import { vi } from './vi.js'
import type { Words } from './words.js'
import { zhHans } from './zh-Hans.js'
import { zhHant } from './zh-Hant.js'

/** By their tags in small letters; a list is made when a book is in its language. */
const makers: ReadonlyMap<string, () => Words> = new Map(
  Object.entries({
    en,
    fr,
    de,
    es,
    it,
    pt,
    nl,
    sv,
    da,
    nb,
    fi,
    cs,
    pl,
    ru,
    ja,
    ko,
    ar,
    he,
    bg,
    id,
    vi,
    tr,
    hu,
    ro,
    el,
    uk,
    'zh-hans': zhHans,
    'zh-hant': zhHant,
  }),
)

const made = new Map<() => Words, Words>()

/** Tags that are written as another one is: Norwegian, and Chinese by script or by region (RFC 5646). */
const alias = (tag: string): string => {
  const lower = tag.toLowerCase()
  if (/^zh\b/.test(lower)) return /-(?:hant|tw|hk|mo)\b/.test(lower) ? 'zh-hant' : 'zh-hans'
  if (/^(?:no|nn)\b/.test(lower)) return 'nb'
  return lower
}

/** The words for a BCP 47 tag; English where there are none, which their `language` then says. */
export const wordsFor = (tag: string): Words => {
  const wanted = alias(tag)
  const make = makers.get(wanted) ?? makers.get(wanted.split('-')[0] as string) ?? en
  const before = made.get(make)
  if (before) return before
  const words = make()
  // They may be of another alphabet than the text.
  admit(JSON.stringify(words))
  made.set(make, words)
  return words
}

/** The tag to mark generated words with, inside a book of another language; undefined where they are in its own. */
export const foreignTo = (words: Words, language: string): string | undefined =>
  wordsFor(language) === words && words.language.split('-')[0] === alias(language).split('-')[0]
    ? undefined
    : words.language
