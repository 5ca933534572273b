import { describe, expect, test } from 'vitest'
import { isAuthorAfter, namesPerson, readAuthorLine, readByline } from '../../src/shape/byline.js'

describe('a byline', () => {
  test.each([
    ['by Anna Sand', 'Anna Sand'],
    ['By: Anna Sand', 'Anna Sand'],
    ['By Anna', 'Anna'],
    ['BY Anna Maria Lee Sand', 'Anna Maria Lee Sand'],
    ['by Anna Maria Lee Sand Wolf', 'Anna Maria Lee Sand Wolf'],
    ['by Anna Sand.', 'Anna Sand.'],
    ['By the Rev. Anna Sand', 'Rev. Anna Sand'],
    ['By the late Hon. Anna Sand', 'Hon. Anna Sand'],
    ['By the River Sand', undefined],
    ['by Anna Sand and Bram Wolf', 'Anna Sand and Bram Wolf'],
    ['BY  ANNA SAND', 'ANNA SAND'],
    ['_by_quill_', undefined],
    ['by @quill_9', 'quill_9'],
    ['(by Anna Sand)', 'Anna Sand'],
    ['A novel by Anna Sand', 'Anna Sand'],
    ['drabbles by quill_9', 'quill_9'],
    ['A short story by Anna Sand', 'Anna Sand'],
    ['Skrevet av Ingrid Sand', 'Ingrid Sand'],
    ['Skriven av Ingrid Sand', 'Ingrid Sand'],
    ['Escrita por: quill_9', 'quill_9'],
    ['Escrito por Inés Sand', 'Inés Sand'],
    ['Écrit par Inès Sand', 'Inès Sand'],
    ['Geschrieben von Anna Sand', 'Anna Sand'],
    ['Karya Sri Sand', 'Sri Sand'],
    ['نوشته مریم سند', 'مریم سند'],
    ['글. 한서윤', '한서윤'],
    ['글을 쓰는 밤', undefined],
    ['Escrito por la mano de nadie', undefined],
    ['a story by k. finch', 'k. finch'],
    ['~ by quill ~', 'quill'],
    ['- by the river', undefined],
    ['A house stood by Anna Sand', undefined],
    ['a novel by Anna Sand', 'Anna Sand'],
    ['as told by A. B. Sand', 'A. B. Sand'],
    ['ein Roman von Anna von Sand', 'Anna von Sand'],
    ['Eine Erzählung von Anna Sand', 'Anna Sand'],
    ['récit de Jean Lune', 'Jean Lune'],
    ['Written par : Jean Lune', undefined],
    ['written by: Jean Lune', 'Jean Lune'],
    ['door Anna Sand and Bram Wolf', 'Anna Sand and Bram Wolf'],
    ['By the river stood a mill.', undefined],
    ['The storm by night', undefined],
    ['', undefined],
  ])('%s', (text, name) => {
    expect(readByline(text)?.[1]).toBe(name)
  })

  test.each([
    ['作者：陆小满', '陆小满'],
    ['Author: Anna Sand', 'Anna Sand'],
    [':Author: Anna Sand', 'Anna Sand'],
    ['Author Anna Sand', undefined],
  ])('with a label: %s', (text, name) => {
    expect(readAuthorLine(text)?.[1]).toBe(name)
  })

  test.each(['沈若蘅　著', '沈若蘅 作', '김하나 지음'])('behind the name: %s', (text) => {
    expect(isAuthorAfter(text)).toBe(true)
  })

  test.each([
    ['Translated from the French by B. Sand', true],
    ['written by', true],
    ['von', true],
    ['The Weir by Anna Sand', true],
    ['The Weir, told by night', false],
    ['ANNA SAND', false],
  ])('names a person: %s', (text, names) => {
    expect(namesPerson(text)).toBe(names)
  })
})
