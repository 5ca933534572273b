/**
 * The proof itself is tried: whatever is done to a page's words, it must tell; whatever is done to its punctuation and
 * markup, it must not.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { manuscript } from '../../src/book/manuscript.js'
import type { Span } from '../../src/book/span.js'
import { proveWords } from '../../src/check/loss.js'

const word = fc.constantFrom(
  ...'a the kettle sang Mara naïve straße Ωmega чайник don’t well-known 1880 o’clock ﬁre e\u0301tude 水壶 𝒜lpha'.split(
    ' ',
  ),
)
const paragraph = fc.array(word, { minLength: 1, maxLength: 12 })
const text = fc.array(paragraph, { minLength: 1, maxLength: 8 })
/** Between two words; in the source, and on the page. */
const gaps = fc.constantFrom(
  [' ', ' '],
  ['\n', ' '],
  [', ', '—'],
  [' -- ', '—'],
  ['... ', '… '],
  [' "', ' “'],
  [' _', ' '],
)

const escaped = (words: string) => words.replace(/[&<>]/g, (c) => `&#${c.charCodeAt(0)};`)

const findings = (source: string, leaves: readonly Span[], body: string) =>
  proveWords(manuscript('a.txt', source), [], [{ path: 'a', trace: leaves }], {
    names: ['a'],
    read: () => new TextEncoder().encode(`<html><body>${body}</body></html>`),
  })

/** Lays the paragraphs out as a source, each a leaf. */
const layOut = (paragraphs: readonly string[]) => {
  let source = ''
  const leaves: Span[] = []
  for (const words of paragraphs) {
    leaves.push({ start: source.length, end: source.length + words.length })
    source += `${words}\n\n`
  }
  return { source, leaves }
}

const SEED = { seed: 11, numRuns: 300 }

test('other gaps, marks and case are no loss', () => {
  fc.assert(
    fc.property(text, fc.array(gaps, { minLength: 1, maxLength: 9 }), fc.nat(3), (paragraphs, between, style) => {
      let n = 0
      const set = paragraphs.map((words) => {
        const chosen = words.slice(1).map(() => between[n++ % between.length] ?? [' ', ' '])
        const join = (side: number) => words.map((w, i) => w + (chosen[i]?.[side] ?? '')).join('')
        return { typed: join(0), page: join(1) }
      })
      const { source, leaves } = layOut(set.map(({ typed }) => typed))
      const dress = (words: string) => {
        const shown = escaped(words)
        if (style === 1) return `<p><em>${shown}</em></p>`
        if (style === 2) return `<p>${shown.replaceAll(' ', '<!-- x --> ')}<br/></p>`
        if (style === 3) return `<p class="a > b">${shown.replace(/^./u, '<span>$&</span>')}</p>`
        return `<p>${shown}</p>`
      }
      expect(findings(source, leaves, set.map(({ page }) => dress(page)).join('\n'))).toEqual([])
    }),
    SEED,
  )
})

type Harm = (words: string[], at: number) => void

const harms: Record<string, Harm> = {
  'a word is lost': (words, at) => words.splice(at, 1),
  'a word is added': (words, at) => words.splice(at, 0, 'intruder'),
  'a word is doubled': (words, at) => words.splice(at, 0, words[at] as string),
  'a word is changed': (words, at) => words.splice(at, 1, `${words[at]}x`),
  'two words are joined': (words, at) => words.splice(at, 2, `${words[at]}${words[at + 1] ?? 'x'}`),
  'a word is split': (words, at) => words.splice(at, 1, `${words[at]} s`.replace(/^(.)(.+) s$/u, '$1 $2')),
  'two words change places': (words, at) => words.splice(at, 2, words[at + 1] ?? 'x', words[at] as string),
  'the rest is lost': (words, at) => words.splice(at),
}

test.each(Object.entries(harms))('%s: it is told, with a place', (_what, harm) => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...'the kettle sang for Mara all night'.split(' ')), { minLength: 2, maxLength: 40 }),
      fc.nat(39),
      (words, where) => {
        const { source, leaves } = layOut([words.join(' ')])
        const broken = [...words]
        harm(broken, where % words.length)
        fc.pre(broken.join(' ') !== words.join(' '))
        const told = findings(source, leaves, `<p>${broken.join(' ')}</p>`)
        expect(told.length).toBeGreaterThan(0)
        expect(told.every(({ place, severity }) => place !== undefined && severity === 'error')).toBe(true)
      },
    ),
    SEED,
  )
})

test('a text of ornaments alone, and a gap of a million lines, cost no more than their length', () => {
  const ornaments = layOut(Array.from({ length: 60_000 }, () => '* * *'))
  expect(findings(ornaments.source, ornaments.leaves, '<hr/>')).toEqual([])
  const gap = `foo-${'\n'.repeat(1_000_000)}(bar`
  expect(findings(gap, [{ start: 0, end: gap.length }], '<p>foobar</p>')).toHaveLength(1)
})
