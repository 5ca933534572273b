import { describe, expect, test } from 'vitest'
import { fit as fitLines } from '../../src/cover/fit.js'
import { justify } from '../../src/cover/justify.js'
import { measure, readFace } from '../../src/cover/metrics.js'
import { breakUnspaced } from '../../src/cover/unspaced.js'
import { faceFile } from './assets.js'

const face = readFace(faceFile('garamond'))
const box = { width: 1200, height: 900, least: 100, most: 280, leading: 1.05, tracking: 0, below: 0.2, lines: 9 }

describe('lines break where a typographer would break them', () => {
  test.each([
    ['Salt', ['Salt']],
    ['The Weight of Small Things', ['The Weight', 'of Small', 'Things']],
    ['The Man and the Sea', ['The Man', 'and the Sea']],
    ['A Voyage Round My Room', ['A Voyage', 'Round', 'My Room']],
    ['Part 2', ['Part 2']],
    ['The House at the Bottom of the Garden', ['The House', 'at the Bottom', 'of the Garden']],
    ['Der Schatten des Windmüllers', ['Der Schatten', 'des Windmüllers']],
    ['Зимний сад на краю города', ['Зимний сад', 'на краю', 'города']],
  ])('%s', (title, lines) => {
    expect(fitLines(title, face, box).lines.map(({ text }) => text)).toEqual(lines)
  })
})

test.each([
  ['THE MAN AMONG THE SPARROWS', 'THE'],
  ['THE WAR OF THE GARDENS', 'OF THE'],
])('no small words are set alone to the full measure: %s', (title, alone) => {
  const { lines } = justify(title, face, { ...box, height: 1700, most: 900, lines: 6 })
  expect(lines.map(({ text }) => text)).not.toContain(alone)
})

test('no line ends with a small word that belongs to the next', () => {
  for (const title of [
    'Notes from the Last Garden on the Hill',
    'A Song of the Sea and of the Shore',
    'Love in the Time of Snow',
  ]) {
    for (const { text } of fitLines(title, face, box).lines.slice(0, -1))
      expect(text).not.toMatch(/\b(of|the|in|on|a)$/)
  }
})

test('a word too long for the line is cut with a hyphen, and whole where it fits', () => {
  const cut = fitLines('Donaudampfschifffahrtsgesellschaft', face, { ...box, least: 140 })
  expect(cut.lines.length).toBeGreaterThan(1)
  expect(cut.lines.slice(0, -1).every(({ text }) => text.endsWith('-'))).toBe(true)
  expect(cut.lines.map(({ text }) => text.replace(/-$/, '')).join('')).toBe('Donaudampfschifffahrtsgesellschaft')
  expect(fitLines('Donaudampfschifffahrtsgesellschaft', face, { ...box, least: 60 }).lines).toHaveLength(1)
})

test('what will not fit at any size ends in an ellipsis', () => {
  const fitted = fitLines('word '.repeat(2000), face, box)
  expect(fitted.cut).toBe(true)
  expect(fitted.lines.at(-1)?.text.endsWith('…')).toBe(true)
  expect(fitted.height).toBeLessThanOrEqual(box.height)
})

test('nothing to set is no line', () => {
  expect(fitLines('  ', face, box).lines).toEqual([])
  expect(justify('', face, box).lines).toEqual([])
})

test('justified lines are all as wide as the box, save what would be too tall', () => {
  const { lines, height } = justify('THE HOUSE AT THE BOTTOM', face, { ...box, height: 1600, most: 900, leading: 1.14 })
  for (const { text, size } of lines) expect(measure(text, face) * size).toBeLessThanOrEqual(box.width)
  expect(Math.max(...lines.map(({ width }) => width))).toBeGreaterThan(0.97 * box.width)
  expect(height).toBeLessThanOrEqual(1600)
})

test.each([
  ['《雪国》の列車', ['《雪', '国》', 'の', '列', '車']],
  ['三体II：黑暗森林', ['三', '体', 'II：', '黑', '暗', '森', '林']],
  ['キャラクター、夜', ['キャ', 'ラ', 'ク', 'ター、', '夜']],
  ['雪（', ['雪（']],
  ['（', ['（']],
])('%s may break between', (word, pieces) => {
  expect(breakUnspaced(word)).toEqual(pieces)
})

test.each([0.2, 0.45])('justified lines of letters that reach %d em down do not touch', (depth) => {
  const deep = { ...face, depth }
  const { lines } = justify('THE HOUSE AT THE BOTTOM', deep, { ...box, height: 2000, most: 900, leading: 1 })
  expect(lines.length).toBeGreaterThan(1)
  lines.slice(1).forEach(({ baseline, size }, i) => {
    const above = lines[i] as (typeof lines)[number]
    expect(baseline - size * face.capHeight).toBeGreaterThanOrEqual(above.baseline + depth * above.size - 2)
  })
})
