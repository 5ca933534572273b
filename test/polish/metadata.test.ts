import { describe, expect, test } from 'vitest'
import type { Metadata, MetadataOverrides } from '../../src/book/metadata.js'
import { settleMetadata } from '../../src/polish/metadata.js'
import { sha1 } from '../../src/polish/sha1.js'

const settled = (
  said: { options?: MetadataOverrides; sidecar?: MetadataOverrides; frontMatter?: MetadataOverrides },
  subtitle?: string,
): Metadata => settle(said, subtitle).metadata

const settle = (said: Parameters<typeof settled>[0], subtitle?: string): ReturnType<typeof settleMetadata> =>
  settleMetadata({
    options: {},
    sidecar: {},
    frontMatter: {},
    ...said,
    found: {
      title: 'Lamps',
      ...(subtitle !== undefined && { subtitle }),
      authors: [],
      translators: [],
      editors: [],
      illustrators: [],
      subjects: [],
      card: [],
      credits: [],
      incipit: 'It was late.',
    },
    fileTitle: undefined,
    fileAuthor: undefined,
    detected: 'ja',
    canonical: (tag) => tag,
    modified: undefined,
    sha1,
  })

describe('how lines run', () => {
  const cases: [says: string, said: Parameters<typeof settled>[0], mode: string | undefined][] = [
    ['nothing', {}, undefined],
    ['the sidecar', { sidecar: { writingMode: 'vertical-rl' } }, 'vertical-rl'],
    ['front matter', { frontMatter: { writingMode: 'vertical-rl' } }, 'vertical-rl'],
    [
      'an option first',
      { options: { writingMode: 'horizontal-tb' }, sidecar: { writingMode: 'vertical-rl' } },
      undefined,
    ],
  ]
  test.each(cases)('%s', (_, said, mode) => {
    expect(settled(said).writingMode).toBe(mode)
  })
})

test.each([
  ['Ana Bell', ['Ana Bell'], undefined],
  ['A Tale of Ana Bell', ['Ana Bell'], 'A Tale of Ana Bell'],
  ['Ana Bell', [], 'Ana Bell'],
])('%s below the title, by %j: subtitle %j', (below, authors, subtitle) => {
  expect(settled({ sidecar: { authors } }, below).subtitle).toBe(subtitle)
})

test.each([
  ['a place and a series', { options: { seriesIndex: 2 }, sidecar: { series: 'Lamps' } }, []],
  ['a series', { sidecar: { series: 'Lamps' } }, []],
  ['a place alone', { sidecar: { seriesIndex: 2 } }, ['series-unnamed']],
])('%s', (_, said, codes) => {
  expect(settle(said).findings.map(({ code }) => code)).toEqual(codes)
})
