/**
 * Readings that stand behind Japanese words, as Aozora Bunko and most sites of web novels write them.
 *
 *    橋守《はしもり》      漢字 before 《 has the reading      ｜あの人《ぼす》      ｜ (or |) says where the word begins
 *
 *  Not: 《書名》 of a Chinese text (what stands in it is no kana), 《 after a word that is no kanji, a text with two of them.
 */
import type { Inline } from '../book/inline.js'
import { text } from '../book/inline.js'

const KANJI = String.raw`[\p{Script=Han}々〆ヶ〇]`
const KANA = String.raw`[\p{Script=Hiragana}\p{Script=Katakana}ー・＝\s]`
const RUBY = (): RegExp =>
  new RegExp(`[｜|]([^《》｜|\\n]{1,30})《([^《》\\n]{1,40})》|(${KANJI}{1,12})《(${KANA}{1,30})》`, 'gu')

/** So many words with a reading are a habit, where most of the brackets are of that kind. */
const SEVERAL = 3
const MARKED = /｜[^《》｜\n]{1,30}《[\p{Script=Hiragana}\p{Script=Katakana}ー・]{1,30}》/u
/** How much of a text is looked at, in characters. */
const SAMPLE = 1_000_000

/** Whether this text writes readings so. */
export const learnRuby = (value: string): boolean => {
  const first = value.indexOf('《')
  if (first < 0) return false
  // The digital library says so itself.
  if (value.slice(first, first + 20).startsWith('《》：ルビ')) return true
  const sample = value.slice(Math.max(0, first - 40), first + SAMPLE)
  const found = sample.match(RUBY())?.length ?? 0
  // ｜ before the word and kana in the brackets mean nothing else.
  if (found > 0 && MARKED.test(sample)) return true
  return found >= SEVERAL && found * 4 >= (sample.split('《').length - 1) * 3
}

/** Puts readings over the words of a run. */
export const markRuby = (content: readonly Inline[]): readonly Inline[] =>
  content.flatMap((inline): readonly Inline[] => {
    if (inline.kind === 'emphasis' || inline.kind === 'link') return [{ ...inline, content: markRuby(inline.content) }]
    if (inline.kind !== 'text' || !inline.text.includes('《')) return [inline]
    const out: Inline[] = []
    let from = 0
    for (const match of inline.text.matchAll(RUBY())) {
      if (match.index > from) out.push(text(inline.text.slice(from, match.index)))
      out.push({ kind: 'ruby', base: (match[1] ?? match[3]) as string, reading: (match[2] ?? match[4]) as string })
      from = match.index + match[0].length
    }
    if (from < inline.text.length) out.push(text(inline.text.slice(from)))
    return out
  })
