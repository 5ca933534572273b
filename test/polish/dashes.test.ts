import { describe, expect, it } from 'vitest'
import { polishText } from './polish-text.js'

const one = (input: string, language = 'en'): string => polishText([input], language)[0] as string

describe('dashes', () => {
  it.each([
    ['word--word', 'word—word'],
    ['word---word', 'word—word'],
    ['word -- word', 'word – word'],
    ['word - word', 'word – word'],
    ['word -- -- word', 'word – – word'],
    ['"But these were -"', '“But these were\u00A0–”'],
    ['But these were -', 'But these were\u00A0–'],
    ['"I never--"', '“I never—”'],
    ['Mr. B-- was in N--, in 17--.', 'Mr. B⸺ was in N⸺, in 17⸺.'],
    ['a certain Miss ----, of Bath', 'a certain Miss ⸺, of Bath'],
    ['d--d and h--l', 'd⸺d and h⸺l'],
    ['"D--don\'t b--b--be late."', '“D—don’t b—b—be late.”'],
    ['1914--18', '1914–18'],
    ['the war of 1914-18, and (1939-1945)', 'the war of 1914–18, and (1939–1945)'],
    ['he came -- no, went --that day', 'he came – no, went – that day'],
    ['He came-- no. "I-- Oh!"', 'He came – no. “I— Oh!”'],
    ['-- Emerson', '— Emerson'],
    ['-- The End --', '— The End\u00A0—'],
    ['"I--I don\'t know. A--a dog."', '“I—I don’t know. A—a dog.”'],
  ])('%s', (input, expected) => expect(one(input)).toBe(expected))

  it.each([
    'well-known',
    'in 1914-07, on 1914-07-28 and 28-07-1914',
    'call 1800-1234, 555-1914-18 or 1-800-1900',
    'the 1920s-30s and pages 1914-12',
    'part 19145-18 and 1914-189',
    'pre- and post-war',
    '5 - 3 = 2',
    'a — b',
    'a – b',
    'a—b',
    '- a list of things',
    '- The End -',
    '-5 degrees',
    '--------',
  ])('leaves %s', (input) => expect(one(input)).toBe(input))

  it('makes a spaced hyphen what the document sets elsewhere', () => {
    const tight = ['He came—late. She went—early. They stayed—long.', 'It was - no matter.', 'But these were -']
    expect(polishText(tight).slice(1)).toEqual(['It was—no matter.', 'But these were—'])
    const wide = ['He came — late. She went — early.', 'It was - no matter.']
    expect(polishText(wide).slice(1)).toEqual(['It was — no matter.'])
  })

  it('gives an uneven dash its other space where dashes are spaced', () => {
    expect(polishText(['He came – late.', 'The team –all of it – left.'])[1]).toBe('The team – all of it – left.')
  })

  it.each([
    ['fr', '- Bonjour, dit-il - et partit.', '—\u00A0Bonjour, dit-il — et partit.'],
    ['es', '-Hola -dijo Ana-. Pasa.', '—Hola —dijo Ana—. Pasa.'],
    ['es', '- Hola - dijo Ana -. Pasa.', '—Hola —dijo Ana—. Pasa.'],
    ['es', 'Se fue - como siempre - al río.', 'Se fue —como siempre— al río.'],
    ['es', 'Se fue - otra vez. Nadie - nadie lo vio.', 'Se fue — otra vez. Nadie — nadie lo vio.'],
    ['es', 'Son 5 - 3 y 8 - 2.', 'Son 5 - 3 y 8 - 2.'],
    ['it', '- Vieni, - disse lui.', '— Vieni, — disse lui.'],
    ['pl', '– Tak - powiedział.', '– Tak – powiedział.'],
    ['pl', 'Poszedł - jak zawsze - tam.', 'Poszedł – jak zawsze – tam.'],
    ['cs', '- Pojď, řekl.', '– Pojď, řekl.'],
    ['da', '-- Kom, sagde han.', '– Kom, sagde han.'],
    ['sv', '-- Kom! sade han.', '– Kom! sade han.'],
    ['vi', '- Đến đây, anh nói.', '– Đến đây, anh nói.'],
    ['es', '--Hola --dijo Ana--. Pasa.', '—Hola —dijo Ana—. Pasa.'],
    ['fr', '--Bonjour, dit-il.', '—\u00A0Bonjour, dit-il.'],
    ['sv', '- Hej, sa han.', '– Hej, sa han.'],
    ['pl', '- Tak - powiedział.', '— Tak — powiedział.'],
    ['ru', '- Да, - сказал он.', '— Да, — сказал он.'],
    ['zh-Hans', '好--真的', '好——真的'],
  ])('%s: %s', (language, input, expected) => expect(one(input, language)).toBe(expected))
})
