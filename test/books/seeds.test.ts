/**
 * The project's own samples, end to end.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { repository, samplesOf, testSample } from './sample.js'

const texts = join(repository, 'seeds')
const samples = samplesOf(texts, join(repository, 'test/books/seeds'))

test('every sample text has an expectation', () => {
  const names = readdirSync(texts).filter((file) => file.endsWith('.txt'))
  expect(samples.map(({ name }) => `${name}.txt`)).toEqual(names.sort())
})

for (const sample of samples) {
  describe(`${sample.name} (${sample.expectation.about})`, () => testSample(sample, 'seeds'))
}
