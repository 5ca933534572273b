/**
 * Stores: a folder, and a bucket of something that speaks S3.
 */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openS3Store } from '../../src/batch/s3-store.js'
import { openStore, type Store } from '../../src/batch/store.js'
import type { Refusal } from '../../src/book/findings.js'
import { type FakeS3, startS3 } from './fake-s3.js'
import { clear } from './shipped.js'

let folder: string
let s3: FakeS3

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'octavo-store-'))
  s3 = await startS3()
})
afterAll(async () => {
  clear(folder)
  await s3?.stop()
})

const NAME = 'ab'.repeat(20)

describe.each<[string, () => Promise<Store>]>([
  ['in a folder', () => openStore(join(folder, 'store'))],
  ['in a bucket', () => openS3Store('s3://books/deep/prefix', s3.env)],
])('a store %s', (_where, open) => {
  test('keeps blobs whole, by kind and name', async () => {
    const store = await open()
    expect(await store.get('results', NAME)).toBeUndefined()
    await store.put('results', NAME, Buffer.from('one'))
    await store.put('results', NAME, Buffer.from('two\u0000é'))
    expect(Buffer.from((await store.get('results', NAME)) ?? []).toString()).toBe('two\u0000é')
    expect(await store.has('results', NAME)).toBe(true)
    expect(await store.has('books', NAME)).toBe(false)
    await store.put('fonts', NAME, new Uint8Array())
    expect((await store.get('fonts', NAME))?.length).toBe(0)
    await store.remove('results', NAME)
    await store.remove('results', NAME)
    expect(await store.has('results', NAME)).toBe(false)
  })

  test.each(['../../etc/passwd', '', 'AB', `${NAME}/x`])('lets no name out of it: %j', async (strange) => {
    const store = await open()
    await expect(async () => store.get('books', strange)).rejects.toThrow('strange name')
  })
})

test('names objects under the bucket and its prefix', async () => {
  s3.objects.clear()
  await (await openS3Store('s3://books/deep/prefix/', s3.env)).put('books', NAME, Buffer.from('x'))
  await (await openS3Store('s3://books', s3.env)).put('inputs', NAME, Buffer.from('x'))
  expect([...s3.objects.keys()]).toEqual([`/books/deep/prefix/books/ab/${NAME}.epub`, `/books/inputs/ab/${NAME}.json`])
})

const passing: [what: string, faults: readonly number[]][] = [
  ['a busy server', [503, 500]],
  ['too many requests', [429]],
  ['a broken connection', [0, 0]],
]
test.each(passing)('tries again after %s', async (_what, faults) => {
  const store = await openS3Store('s3://books/again', s3.env)
  s3.faults.push(...faults)
  await store.put('books', NAME, Buffer.from('still there'))
  expect(s3.faults).toEqual([])
  expect(s3.objects.get(`/books/again/books/ab/${NAME}.epub`)?.toString()).toBe('still there')
})

test('a bucket that nobody answers for is refused', async () => {
  const gone = await startS3()
  await gone.stop()
  const opening = openS3Store('s3://books', gone.env)
  await expect(opening).rejects.toThrow('The store s3://books does not answer: ECONNREFUSED.')
})

describe('a bucket that cannot be used', () => {
  const wrong: [what: string, place: string, env: Readonly<Record<string, string>>, message: string][] = [
    ['no key', 's3://books/x', { AWS_ACCESS_KEY_ID: '' }, 'There is no key for the store s3://books/x.'],
    [
      'a wrong secret',
      's3://books/x',
      { AWS_SECRET_ACCESS_KEY: 'guessed' },
      's3://books/x cannot be used: SignatureDoesNotMatch.',
    ],
    ['another bucket', 's3://films', {}, 'The store s3://films cannot be used: NoSuchBucket.'],
    ['no bucket', 's3:///x', {}, 'The store s3:///x is no bucket.'],
    ['a query', 's3://books/x?acl', {}, 'The store s3://books/x?acl is no bucket.'],
    ['no address', 's3://books', { AWS_ENDPOINT_URL: 'minio' }, 'AWS_ENDPOINT_URL is no address.'],
  ]
  test.each(wrong)('%s', async (_what, place, env, message) => {
    const refused: Refusal = await openS3Store(place, { ...s3.env, ...env }).then(
      () => expect.unreachable(),
      (error) => error,
    )
    expect(refused.findings.map(({ code }) => code)).toEqual(['queue-failed'])
    expect(refused.findings[0]?.message).toContain(message)
    expect(JSON.stringify(refused.findings)).not.toContain(env.AWS_SECRET_ACCESS_KEY ?? s3.env.AWS_SECRET_ACCESS_KEY)
  })
})

test.each([
  [
    'a place of no known kind',
    () => 'ftp://somewhere/books',
    'The store ftp://somewhere/books is of no kind that is known.',
  ],
  ['a file', () => join(folder, 'file'), 'cannot be used'],
])('%s is refused', async (_what, place, message) => {
  writeFileSync(join(folder, 'file'), '')
  await expect(openStore(place())).rejects.toThrow(message)
})
