import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
// @ts-expect-error a script of the build, without types
import { makePatternsLazy } from '../../scripts/lazy-patterns.mjs'

const ONCE = 'const $once=make=>{let made;return()=>made??=make()};\n'

describe('patterns made when they are first used', () => {
  it.each([
    ['a declaration', 'var A=/x/u;f(A)', 'var A=$once(()=>/x/u);f(A())'],
    [
      'an assignment in a module',
      'var A;var i=__esm({m(){A=/x/}});A.test(s)',
      'var A;var i=__esm({m(){A=$once(()=>/x/)}});A().test(s)',
    ],
    ['a constructor', 'var A=new RegExp("x","u");A.exec(s)', 'var A=$once(()=>new RegExp("x","u"));A().exec(s)'],
    ['a getter of an export', 'var A=/x/;__export(e,{A:()=>A})', 'var A=$once(()=>/x/);__export(e,{A:()=>A()})'],
    ['shorthand', 'var A=/x/;f({A})', 'var A=$once(()=>/x/);f({A:A()})'],
    ['a computed key', 'var A=/x/;f({[A]:o[A]})', 'var A=$once(()=>/x/);f({[A()]:o[A()]})'],
    [
      'names that refer to nothing',
      'var A=/x/;o.A({A:1});class C{A(){}}',
      'var A=$once(()=>/x/);o.A({A:1});class C{A(){}}',
    ],
  ])('%s', (_, code, expected) => {
    expect(makePatternsLazy(code, 'script')).toBe(ONCE + expected)
  })

  it.each([
    ['no pattern', 'var A=f(/x/);g(A)'],
    ['a pattern within a function', 'function f(){var A=/x/;return A}'],
    ['a name that an inner scope takes', 'var A=/x/;function f(A){return A}'],
    ['a name that is caught', 'var A=/x/;try{}catch(A){}'],
    ['a name that is written to again', 'var A=/x/;A=/y/;A=/z/'],
    ['a name that a loop writes to', 'var A=/x/;for(A of list){}for(A of list){}'],
  ])('leaves alone: %s', (_, code) => {
    expect(makePatternsLazy(code, 'script')).toBe(code)
  })

  it('keeps what a pattern remembers', () => {
    const code = 'var A=/a/g;var log=[];while(A.exec("banana"))log.push(A.lastIndex);log.join()'
    expect(runInNewContext(makePatternsLazy(code, 'script'))).toBe(runInNewContext(code))
  })
})
