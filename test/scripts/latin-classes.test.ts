import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
// @ts-expect-error a script of the build, without types
import { followAlphabet } from '../../scripts/latin-classes.mjs'
// @ts-expect-error a script of the build, without types
import { makePatternsLazy } from '../../scripts/lazy-patterns.mjs'
// @ts-expect-error a script of the build, without types
import { writeOutPatterns } from '../../scripts/unicode-classes.mjs'

const OUTSIDE = 'var OUTSIDE_LATIN=/[^\\0-\\u017f\\u2000-\\u206f]/;const admit=s=>OUTSIDE_LATIN.test(s)&&$widen();'

/** The program as the build makes it, but for esbuild. */
const built = (code: string): string =>
  followAlphabet(makePatternsLazy(writeOutPatterns(OUTSIDE + code, 'script'), 'script'))

/** What the program says of Я, in its own words: a Cyrillic capital is no letter to a Latin class. */
const narrow = (code: string): boolean => runInNewContext(`${built(code)};said('Я')`)

describe('classes of letters cut down to Latin', () => {
  it.each([
    ['a pattern of a module', 'var A=/\\p{Lu}/u;var said=s=>A.test(s)'],
    ['a pattern of a function', 'var said=s=>/\\p{Lu}/u.test(s)'],
    ['a pattern that is chosen', 'var A=/\\p{Lu}/u,B=/\\p{Ll}/u;var said=s=>{const p=s?A:B;return p.test(s)}'],
    ['a pattern that is handed on', 'var A=/\\p{Lu}/u;var asks=(p,s)=>p.test(s);var said=s=>asks(A,s)'],
    ['one made of another', 'var A=/\\p{Lu}/u;var B=new RegExp(A.source+"$","u");var said=s=>B.test(s)'],
    ['a sticky one', 'var A=/\\p{Lu}/uy;var said=s=>{A.lastIndex=0;return A.test(s)}'],
  ])('%s knows Latin letters until it is told of others', (_, code) => {
    expect(narrow(code)).toBe(false)
    expect(runInNewContext(`${built(code)};admit('Ä');said('Я')`)).toBe(false)
    expect(runInNewContext(`${built(code)};admit('Я');said('Я')`)).toBe(true)
    expect(runInNewContext(`${built(code)};said('Я');admit('Я');said('Я')`)).toBe(true)
    expect(runInNewContext(`${built(code)};said('Ä')`)).toBe(true)
  })

  it.each([
    ['in a table of a module', 'var T=[/\\p{Lu}/u];var said=s=>T[0].test(s)'],
    ['named, and in a table', 'var A=/\\p{Lu}/u;var T=[A];var said=s=>T[0].test(s)'],
    ['kept by a function', 'var A=/\\p{Lu}/u,kept;var said=s=>{kept=A;return kept.test(s)}'],
    ['made by a function and kept', 'var kept;var said=s=>{kept??=/\\p{Lu}/u;return kept.test(s)}'],
    ['put into a map', 'var A=/\\p{Lu}/u;var m=new Map();var said=s=>{m.set(1,A);return m.get(1).test(s)}'],
    ['the source of one in a table', 'var A=/\\p{Lu}/u;var T=[new RegExp(A.source,"u")];var said=s=>T[0].test(s)'],
    ['put together by a function', 'var said=s=>new RegExp("^\\\\p{Lu}"+"","u").test(s)'],
  ])('%s, a pattern has all letters from the start', (_, code) => {
    expect(narrow(code)).toBe(true)
  })

  it.each(['L', 'Lu', 'Ll', 'M', 'N', 'P', 'Pi', 'S', 'Cc', 'Cf', 'Cs', 'Zs', 'Script=Latin', 'Script=Han'])(
    'says the same of every Latin character: %s',
    (property) => {
      for (const kind of ['p', 'P'] as const) {
        const code = `var A=/[\\${kind}{${property}}]/u;var B=/[^\\${kind}{${property}}]/u;var said=s=>[A.test(s),B.test(s)].join()`
        const said = runInNewContext(`${built(code)};said`) as (character: string) => string
        const differs = Array.from({ length: 0xe000 }, (_, at) => String.fromCharCode(at))
          .filter((character) => /[\0-\u017f\u2000-\u206f\ud800-\udfff]/.test(character) && !/\p{Cn}/u.test(character))
          .filter((character) => {
            const has = new RegExp(`\\${kind}{${property}}`, 'u').test(character)
            return said(character) !== [has, !has].join()
          })
        expect(differs).toEqual([])
      }
    },
  )

  it('needs the pattern that says where Latin ends', () => {
    expect(() => followAlphabet('var A=1')).toThrow('OUTSIDE_LATIN')
  })
})
