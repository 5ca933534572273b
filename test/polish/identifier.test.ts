import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type IdentityFacts, identify } from '../../src/polish/identifier.js'

const sha1 = (bytes: Uint8Array): Uint8Array => createHash('sha1').update(bytes).digest()

const facts: IdentityFacts = {
  title: 'The Lamplighter’s Café',
  creators: [{ name: 'Ada Example', role: 'aut' }],
  language: 'en',
  opening: '“It was a long evening,” said the lamplighter, “and we’d lit one lamp by ten o’clock.” Then the wind rose.',
}
const identifier = identify(facts, sha1)

describe('identify', () => {
  it('gives a version 5 UUID that never changes', () => {
    expect(identifier).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(identifier).toBe('urn:uuid:8c0a6ef6-3991-5a70-948a-0bdb84d4c106')
  })

  it.each<[string, Partial<IdentityFacts>]>([
    ['decomposed letters', { title: facts.title.normalize('NFD') }],
    ['case and white space', { title: ' THE  Lamplighter’s\nCAFÉ ' }],
    ['a role left at its default', { creators: [{ name: 'ada example' }] }],
    ['a refined language', { language: 'en-GB' }],
    ['straight quotes', { opening: facts.opening.replace(/[“”]/g, '"').replace(/’/g, "'") }],
    ['a comma corrected', { opening: facts.opening.replace('lamplighter,', 'lamplighter') }],
    ['a sentence beyond the opening revised', { opening: facts.opening.replace('Then the wind rose', 'Rain fell') }],
    ['nothing beyond the opening', { opening: facts.opening.slice(0, 75) }],
  ])('is the same for %s', (_, change) => {
    expect(identify({ ...facts, ...change }, sha1)).toBe(identifier)
  })

  it.each<[string, Partial<IdentityFacts>]>([
    ['title', { title: 'The Lamplighter' }],
    ['author', { creators: [{ name: 'Ben Example' }] }],
    ['role', { creators: [{ name: 'Ada Example', role: 'trl' }] }],
    ['language', { language: 'de' }],
    ['opening', { opening: 'Nobody had lit the lamps.' }],
  ])('is another for another %s', (_, change) => {
    expect(identify({ ...facts, ...change }, sha1)).not.toBe(identifier)
  })
})
