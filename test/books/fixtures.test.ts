/**
 * Whole compilations of the fixtures: texts of every shape, language and encoding that the samples lack.
 */
import { join } from 'node:path'
import { describe } from 'vitest'
import { repository, samplesOf, testSample } from './sample.js'

for (const sample of samplesOf(join(repository, 'test/books/fixtures'))) {
  describe(`${sample.name} (${sample.expectation.about})`, () => testSample(sample, 'fixtures'))
}
