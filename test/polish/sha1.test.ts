import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { sha1 } from '../../src/polish/sha1.js'

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

describe('sha1', () => {
  it.each([
    ['', 'da39a3ee5e6b4b0d3255bfef95601890afd80709'],
    ['abc', 'a9993e364706816aba3e25717850c26c9cd0d89d'],
    ['abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq', '84983e441c3bd26ebaae4aa1f95129e5e54670f1'],
  ])('%j', (text, digest) => {
    expect(hex(sha1(new TextEncoder().encode(text)))).toBe(digest)
  })

  it('agrees with Node at every length up to three blocks', () => {
    for (let length = 0; length <= 192; length++) {
      const bytes = Uint8Array.from({ length }, (_, i) => (i * 37 + length) & 255)
      expect(hex(sha1(bytes))).toBe(createHash('sha1').update(bytes).digest('hex'))
    }
  })
})
