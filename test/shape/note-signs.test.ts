import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasAny, SIGNS, signsIn } from '../../src/shape/note-signs.js'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const textsIn = (folder: string): string[] =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(root, folder, name), 'latin1'))

/** One sentence for each alternative that is easily forgotten. */
const SENTENCES = `I don't own any of it.|None of these people are mine.|The characters belong to their makers.|All characters are
owned by the studio.|They are property of the network.|No copyright infringement is meant.|Non-profit, all of it.|Please don't
sue.|The usual disclaimers.|Not mine, no money made.|Please R&R!|Read and review.|Comments are love.|Leave kudos.|Flames will be
used for toast.|Favorite and follow!|Thank you so much for reading.|Thanks to everyone who waited.|Next chapter soon.|Here's the
last one.|That was chapter nine.|This fic is short.|Updates on Mondays.|A one-shot.|My second attempt at this.|First fanfiction
ever.|Beta'd by Quill.|Un-beta'd, sorry.|All mistakes are mine.|English isn't my first language.|Don't like, don't read.|NC-17.|
Rated T.|This is AU.|Set after the second season.|Written for a friend.|Gift exchange 2019.|For the prompt.|Started as a joke.|It
got away from me.|A plot bunny.|Couldn't resist.|Just a short piece.|It popped into my head.|I wrote this at night.|Lyrics by
Quill.|Character death.|Title is from a song.|Sorry for the wait.|Apologies.|A cliff-hanger.|Hey guys!|Hi, y'all.|Hope you
enjoyed it.|Happy reading.|Be gentle.|Let me know what you think.|Like it? Hate it?|Should I continue?|Bear with me.|Find me on
tumblr, my blog.|Until next time!|See you next week.|Stay tuned!|A stab at angst.|I've posted it.|ps：晚安|版权所有|求收藏！|後書き|ブックマーク、評価してください。`

const paragraphs = [
  ...SENTENCES.replace(/\n/g, ' ').split('|'),
  ...['seeds', 'test/books/fixtures'].flatMap(textsIn).flatMap((text) => text.split(/\n\s*\n|\n/)),
]

describe('the signs of an author who speaks', () => {
  it('are never missed for want of a word', () => {
    expect(paragraphs.length).toBeGreaterThan(1000)
    const missed = paragraphs.flatMap((text) => {
      const small = text.toLowerCase()
      const present = signsIn(small)
      return SIGNS.filter(({ pattern }, sign) => pattern().test(small) && !present.includes(sign)).map(
        ({ why }) => `${why}: ${text.slice(0, 80)}`,
      )
    })
    expect(missed).toEqual([])
  })

  it('hold one of the parts that are asked for first', () => {
    const missed = SIGNS.filter(({ holds }) => holds).flatMap(({ holds = '', pattern, why }) => {
      // Ends of words and what must not stand before cannot be made; most of what is made without has them by chance.
      const makeable = pattern()
        .source.replaceAll('\\b', '')
        .replace(/\(\?<!(?:[^()]|\([^()]*\))*\)/g, '')
      const texts = fc.stringMatching(new RegExp(makeable, 'u'))
      const matching = fc
        .sample(texts, { numRuns: 500, seed: 1 })
        .map((text) => text.toLowerCase())
        .filter((text) => pattern().test(text))
      if (matching.length < 20) return [`${why}: ${matching.length} samples`]
      return matching.filter((text) => !hasAny(text, holds)).map((text) => `${why}: ${text}`)
    })
    expect(missed).toEqual([])
  })

  it('are found in what authors say', () => {
    const found = SENTENCES.replace(/\n/g, ' ')
      .split('|')
      .filter((text) => SIGNS.some(({ pattern }) => pattern().test(text.toLowerCase())))
    expect(found.length).toBeGreaterThan(55)
  })
})
