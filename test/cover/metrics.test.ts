import { expect, test } from 'vitest'
import { measure, missingFrom, readFace } from '../../src/cover/metrics.js'
import { faceFile } from './assets.js'

test.each([
  ['garamond', 0.65],
  ['didone', 0.71],
  ['antiqua', 0.67],
  ['grotesk', 0.7],
  ['poster', 0.69],
])('%s is called so, and its capitals are so high', (name, capHeight) => {
  const face = readFace(faceFile(name))
  expect(face.family).toBe(name)
  expect(face.capHeight).toBeCloseTo(capHeight, 1)
  expect(face.descent).toBeGreaterThan(0.1)
})

test('letters are as wide as the font says, and missing ones have no width', () => {
  const face = readFace(faceFile('garamond'))
  expect(measure('W', face)).toBeGreaterThan(measure('i', face))
  expect(measure('AV', face)).toBeCloseTo(measure('A', face) + measure('V', face))
  expect(measure('ab', face, 0.1)).toBeCloseTo(measure('ab', face) + 0.2)
  expect(measure('雪', face)).toBe(0)
})

test.each([
  ['Quiet', []],
  ['Ψυχή ᾠδή', []],
  ['Съешь ещё', []],
  ['Ngựa ở đâu', []],
  ['雪 and 国 and 雪', ['雪', '国']],
  ['a\u200db\ufe0f', []],
])('%s lacks %j', (text, missing) => {
  expect(missingFrom(text, readFace(faceFile('garamond')))).toEqual(missing)
})

test('a collection is read by its first face', () => {
  const font = Buffer.from(faceFile('poster'))
  const head = Buffer.alloc(16)
  head.write('ttcf', 0, 'latin1')
  head.writeUInt32BE(1, 8)
  head.writeUInt32BE(16, 12)
  // Offsets of tables count from the start of the file.
  const shifted = Buffer.from(font)
  for (let at = 12; at < 12 + 16 * font.readUInt16BE(4); at += 16)
    shifted.writeUInt32BE(font.readUInt32BE(at + 8) + 16, at + 8)
  expect(readFace(Buffer.concat([head, shifted])).family).toBe('poster')
})

test.each([
  ['nothing', Buffer.alloc(0)],
  ['words', Buffer.from('this is no font at all, but a line of text')],
  ['half a font', Buffer.from(faceFile('poster')).subarray(0, 3000)],
])('%s throws', (_name, bytes) => {
  expect(() => readFace(bytes)).toThrow()
})
