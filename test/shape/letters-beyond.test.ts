import { describe, expect, test } from 'vitest'
import { isWorded } from '../../src/shape/character.js'
import { readHeading } from '../../src/shape/heading.js'
import { isTitleCase } from '../../src/shape/heading-evidence.js'
import { isSpeech } from '../../src/shape/note-score.js'

describe('letters of whatever script', () => {
  test.each(['a', '7', 'é', '他', '— é'])('%s is worded', (text) => {
    expect(isWorded(text)).toBe(true)
  })

  test.each(['', '—', '“…”', '😀'])('%j is not worded', (text) => {
    expect(isWorded(text)).toBe(false)
  })

  test.each([
    ['The Storm’s Own Daughter', true],
    ['The Storm came up again', false],
    ['L’Été des Ânes Bâtés', true],
    ['élan vital', false],
    ['Война и мир', false],
    ['Война и Мир', true],
    ['12 Angry Geese', true],
    ['', false],
  ])('the case of a title: %s', (text, is) => {
    expect(isTitleCase(text)).toBe(is)
  })

  test.each([
    ['It was late.” Anna said nothing.', true],
    ['It was late.” Élodie said nothing.', true],
    ['It was late.” she whispered', true],
    ['It was late.” anna said nothing.', false],
    ['Anna said nothing at all.', false],
    ['Dear Anna, it is late.', true],
    ['“No.', true],
  ])('speech: %s', (text, is) => {
    expect(isSpeech(text)).toBe(is)
  })

  test.each([
    ['Chapter Twenty-one: Rain', 'numbered', 21],
    ['Étape 3', 'numbered', 3],
    ['Épisode 3', 'numbered', 3],
    ['§ 4', 'numbered', 4],
    ['Dix-neuf', 'numeral', 19],
    ['Twenty-One. Rain', 'numeral-title', 21],
  ])('a number: %s', (text, pattern, value) => {
    expect(readHeading(text)).toMatchObject({ pattern, number: { value } })
  })
})
