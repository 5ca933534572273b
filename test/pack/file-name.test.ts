import { describe, expect, test } from 'vitest'
import { claimNames, safeName } from '../../src/pack/file-name.js'

describe('a safe name', () => {
  test.each([
    ['story', 'story'],
    ['The Long Way Home', 'The Long Way Home'],
    ['Über den Fluss, 2. Teil', 'Über den Fluss, 2. Teil'],
    ['第一卷', '第一卷'],
    ['Who? Me!', 'Who- Me!'],
    ['../../etc/passwd', '-..-etc-passwd'],
    ['..', 'untitled'],
    ['.hidden', 'hidden'],
    ['a\\b', 'a-b'],
    ['C:\\story', 'C--story'],
    ['one\ntwo', 'one two'],
    ['nul\u0000l', 'null'],
    ['bell\u0007', 'bell'],
    ['right-to-\u202eleft', 'right-to-left'],
    ['half \ud83d', 'half'],
    ['  ends with dots... ', 'ends with dots'],
    ['', 'untitled'],
    [' . ', 'untitled'],
    ['con', '_con'],
    ['Com1', '_Com1'],
    ['lpt².old', '_lpt².old'],
    ['console', 'console'],
    ['cafe\u0301', 'caf\u00e9'],
  ])('%j → %j', (name, safe) => {
    expect(safeName(name)).toBe(safe)
  })

  test('a device keeps its underscore before an extension', () => {
    expect(safeName('aux', '.epub')).toBe('_aux.epub')
  })

  test.each([['x'], ['é'], ['字'], ['🌊'], ['e\u0304\u0301']])(
    'of many %s stays within 255 bytes and whole',
    (letter) => {
      const name = safeName(letter.repeat(400), '.epub')
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255)
      expect(Buffer.byteLength(name)).toBeGreaterThan(235)
      expect(name.replaceAll(letter.normalize('NFC'), '')).toBe('.epub')
    },
  )
})

describe('claimed names', () => {
  const claimAll = (names: string[]) => {
    const claim = claimNames()
    return names.map((name) => claim(name).name)
  }

  test.each([
    [
      ['a.epub', 'b.epub'],
      ['a.epub', 'b.epub'],
    ],
    [
      ['a.epub', 'a.epub', 'a.epub'],
      ['a.epub', 'a-2.epub', 'a-3.epub'],
    ],
    [
      ['Story.epub', 'story.epub'],
      ['Story.epub', 'story-2.epub'],
    ],
    [
      ['caf\u00e9.epub', 'cafe\u0301.epub'],
      ['caf\u00e9.epub', 'cafe\u0301-2.epub'],
    ],
    [
      ['straße.epub', 'STRASSE.epub'],
      ['straße.epub', 'STRASSE-2.epub'],
    ],
    [
      ['a.epub', 'a-2.epub', 'a.epub'],
      ['a.epub', 'a-2.epub', 'a-3.epub'],
    ],
    [
      ['none', 'none'],
      ['none', 'none-2'],
    ],
  ])('%j → %j', (names, claimed) => {
    expect(claimAll(names)).toEqual(claimed)
  })

  test('a collision is told, and a long name stays within 255 bytes', () => {
    const claim = claimNames()
    const long = `${'x'.repeat(250)}.epub`
    expect(claim(long)).toEqual({ name: long, collided: false })
    const second = claim(long)
    expect(second.collided).toBe(true)
    expect(second.name).toBe(`${'x'.repeat(248)}-2.epub`)
  })
})
