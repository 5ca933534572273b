import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
// @ts-expect-error a script of the build, without types
import { writeOutPatterns } from '../../scripts/unicode-classes.mjs'

/** The program without its table of classes. */
const programOf = (code: string): string =>
  writeOutPatterns(code, 'script').replace(/^const \$unicode=\{.*?\};\n/, '') as string

describe('properties written out in patterns', () => {
  it.each([
    ['of a module', 'var A=/^\\p{Lu}x/u', 'var A=new RegExp("^"+"["+$unicode.p_Lu+"]"+"x","u")'],
    [
      'of a function: made once',
      'const f=(s)=>/\\p{Lu}/u.test(s)',
      'let $pattern0;\nconst f=(s)=>($pattern0??=new RegExp("["+$unicode.p_Lu+"]","u")).test(s)',
    ],
    [
      'of a function, global, for a method that forgets',
      'const f=(s)=>s.replace(/[^\\p{Lu}]/gu,"")',
      'let $pattern0;\nconst f=(s)=>s.replace(($pattern0??=new RegExp("[^"+$unicode.p_Lu+"]","gu")),"")',
    ],
    ['without a property', 'const f=(s)=>/é/iu.test(s)', 'const f=(s)=>/\\u00e9/i.test(s)'],
    ['without Unicode', 'const f=(s)=>/x/g.test(s)', 'const f=(s)=>/x/g.test(s)'],
  ])('%s', (_, code, expected) => {
    expect(programOf(code)).toBe(expected)
  })

  it.each([
    [
      'a loop that is left half-way',
      'const f=(s)=>{const p=/\\p{Lu}/gu;p.exec(s);return p.lastIndex};[f("aAbB"),f("aAbB")].join()',
    ],
    ['a sticky pattern', 'const f=(s)=>{const p=/\\p{Lu}/uy;p.test(s);return p.lastIndex};[f("AB"),f("AB")].join()'],
    ['matches', 'const f=(s)=>[...s.matchAll(/\\p{Lu}(\\p{Ll})/gu)].map((m)=>m[1]);[f("AbCd"),f("Ef")].join()'],
    ['changes', 'const f=(s)=>s.replace(/\\p{Lu}/gu,(m)=>m.toLowerCase());f("AbC")+f("DE")'],
  ])('says the same: %s', (_, code) => {
    expect(runInNewContext(writeOutPatterns(code, 'script'))).toBe(runInNewContext(code))
  })
})
