import { deflateRawSync } from 'node:zlib'
import JSZip from 'jszip'
import { describe, expect, test } from 'vitest'
import type { Resource } from '../../src/book/publication.js'
import { openArchive } from '../../src/pack/archive.js'
import type { DeflateThread } from '../../src/pack/deflate-thread.js'
import { helperFor, pack } from '../../src/pack/pack.js'

const date = new Date('2024-02-29T13:37:59Z')
const resources: Resource[] = [
  { path: 'META-INF/container.xml', data: '<container/>' },
  { path: 'EPUB/text/one.xhtml', data: '<p>Ångström “☂” 𝒜</p>'.repeat(400) },
  { path: 'EPUB/cover.png', data: new Uint8Array([0x89, 0x50, 1, 2, 3, 4]) },
  { path: 'EPUB/empty.css', data: '' },
]
const make = (portable = false, list: Iterable<Resource> = resources) => pack(list, { portable, date })

describe.each([
  ['native', false],
  ['portable', true],
])('a packed book (%s)', (_name, portable) => {
  test('begins with mimetype, stored, with no extra field', async () => {
    const bytes = Buffer.from(await make(portable))
    expect(bytes.toString('latin1', 30, 58)).toBe('mimetypeapplication/epub+zip')
    expect(bytes.readUInt16LE(6)).toBe(0)
    expect(bytes.readUInt16LE(8)).toBe(0)
    expect(bytes.readUInt16LE(28)).toBe(0)
  })

  test('has the resources in their order, with their bytes', async () => {
    const archive = openArchive(await make(portable))
    expect(archive.names).toEqual(['mimetype', ...resources.map((r) => r.path)])
    for (const { path, data } of resources) expect(Buffer.from(archive.read(path))).toEqual(Buffer.from(data))
  })

  test('is read by other tools', async () => {
    const zip = await JSZip.loadAsync(await make(portable), { checkCRC32: true })
    expect(await zip.file('EPUB/text/one.xhtml')?.async('string')).toBe(resources[1]?.data)
    expect(zip.file('EPUB/cover.png')?.date.toISOString()).toBe('2024-02-29T13:37:58.000Z')
  })

  test('is the same every time', async () => {
    const zone = process.env.TZ
    const first = Buffer.from(await make(portable))
    process.env.TZ = 'Pacific/Kiritimati'
    const second = Buffer.from(await make(portable))
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
    expect(second.equals(first)).toBe(true)
  })
})

test('a mimetype among the resources changes nothing', async () => {
  const list = [{ path: 'mimetype', data: 'application/epub+zip' }, ...resources]
  expect(Buffer.from(await make(false, list)).equals(Buffer.from(await make()))).toBe(true)
})

test('native and portable bytes hold the same book', async () => {
  const [native, portable] = [openArchive(await make(false)), openArchive(await make(true))]
  for (const name of native.names) expect(portable.read(name)).toEqual(native.read(name))
})

test('media that are compressed already are stored, the rest deflated', async () => {
  const bytes = Buffer.from(await make())
  const png = bytes.indexOf('EPUB/cover.png')
  const page = bytes.indexOf('EPUB/text/one.xhtml')
  expect(bytes.readUInt16LE(png - 30 + 8)).toBe(0)
  expect(bytes.readUInt16LE(page - 30 + 8)).toBe(8)
})

test('resources are taken as they are needed, not all at once', async () => {
  let made = 0
  let most = 0
  function* pages(): Generator<Resource> {
    for (let n = 0; n < 200; n++) {
      made++
      yield { path: `EPUB/${n}.xhtml`, data: 'word '.repeat(2000) }
      most = Math.max(most, made - n)
    }
  }
  expect(openArchive(await make(false, pages())).names).toHaveLength(201)
  expect(most).toBe(1)
})

test('dates that a zip archive cannot say become the nearest', async () => {
  const early = await pack([], { portable: false, date: new Date(0) })
  const late = await pack([], { portable: false, date: new Date('2300-01-01T00:00:00Z') })
  expect((await JSZip.loadAsync(early)).file('mimetype')?.date.toISOString()).toBe('1980-01-01T00:00:00.000Z')
  expect((await JSZip.loadAsync(late)).file('mimetype')?.date.getUTCFullYear()).toBe(2107)
})

test.each([
  ['../up.xhtml'],
  ['/etc/passwd'],
  ['EPUB/../../up'],
  ['EPUB//a'],
  ['EPUB/ä.xhtml'],
  ['EPUB/a b.xhtml'],
  ['C:/a'],
  ['EPUB\\a'],
  [''],
])('a path such as %j is refused', async (path) => {
  await expect(make(false, [{ path, data: 'x' }])).rejects.toMatchObject({ findings: [{ code: 'internal' }] })
})

test.each([['EPUB/A.xhtml'], ['Mimetype'], ['EPUB/a.xhtml']])(
  'a path that comes twice, %s, is refused',
  async (path) => {
    const list = [
      { path: 'EPUB/a.xhtml', data: 'x' },
      { path, data: 'y' },
    ]
    await expect(make(false, list)).rejects.toMatchObject({ findings: [{ code: 'internal' }] })
  },
)

test('a fault while pages are made reaches the caller', async () => {
  function* pages(): Generator<Resource> {
    for (let n = 0; n < 5; n++) yield { path: `EPUB/${n}.xhtml`, data: 'word '.repeat(9000) }
    throw new Error('no more')
  }
  await expect(make(false, pages())).rejects.toThrow('no more')
})

describe('an archive that is not to be trusted', () => {
  interface Odd {
    name?: string
    local?: string
    method?: number
    flags?: number
    size?: number
    crc?: number
    data?: Buffer
    offset?: number
  }

  /** A zip archive with whatever is wrong in it. */
  const zipOf = (entries: Odd[]): Buffer => {
    const locals: Buffer[] = []
    const central: Buffer[] = []
    let at = 0
    for (const odd of entries) {
      const { name = 'a.txt', method = 0, flags = 0, data = Buffer.from('hello') } = odd
      const facts = Buffer.alloc(26)
      facts.writeUInt16LE(20, 0)
      facts.writeUInt16LE(flags, 2)
      facts.writeUInt16LE(method, 4)
      facts.writeUInt32LE(odd.crc ?? 0x3610a686, 10)
      facts.writeUInt32LE(data.length, 14)
      facts.writeUInt32LE(odd.size ?? data.length, 18)
      const stored = Buffer.from(odd.local ?? name)
      const listed = Buffer.from(name)
      const head = Buffer.from(facts)
      head.writeUInt16LE(stored.length, 22)
      facts.writeUInt16LE(listed.length, 22)
      locals.push(Buffer.from('PK\x03\x04', 'latin1'), head, stored, data)
      const tail = Buffer.alloc(14)
      tail.writeUInt32LE(odd.offset ?? at, 10)
      central.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), facts, tail, listed)
      at += 30 + stored.length + data.length
    }
    const directory = Buffer.concat(central)
    const end = Buffer.alloc(22)
    end.writeUInt32LE(0x06054b50, 0)
    end.writeUInt16LE(entries.length, 8)
    end.writeUInt16LE(entries.length, 10)
    end.writeUInt32LE(directory.length, 12)
    end.writeUInt32LE(at, 16)
    return Buffer.concat([...locals, directory, end])
  }

  const readAll = (bytes: Uint8Array) => {
    const archive = openArchive(bytes)
    return archive.names.map((name) => Buffer.from(archive.read(name)).toString())
  }
  const refusal = (bytes: Uint8Array): string => {
    try {
      readAll(bytes)
    } catch (error) {
      expect(error).toMatchObject({ name: 'Refusal', findings: [{ code: 'check-unreadable' }] })
      return (error as Error).message
    }
    return 'read'
  }

  test('the plain case is read', () => {
    expect(readAll(zipOf([{}, { name: 'b/c.txt' }]))).toEqual(['hello', 'hello'])
  })

  const nulls = deflateRawSync(Buffer.alloc(2 ** 21))
  const cases: [what: string, bytes: Buffer, says: RegExp][] = [
    ['nothing', Buffer.alloc(0), /no zip archive/],
    ['a text', Buffer.from('Once upon a time there was a kettle that sang.'), /no zip archive/],
    ['a cut archive', zipOf([{}]).subarray(0, -5), /no zip archive/],
    ['a climbing name', zipOf([{ name: '../a' }]), /unsafe name/],
    ['a climbing name inside', zipOf([{ name: 'a/../../b' }]), /unsafe name/],
    ['an absolute name', zipOf([{ name: '/a' }]), /unsafe name/],
    ['a drive', zipOf([{ name: 'c:a' }]), /unsafe name/],
    ['a backslash', zipOf([{ name: 'a\\b' }]), /unsafe name/],
    ['a name that ends with a climb', zipOf([{ name: 'a/..' }]), /unsafe name/],
    ['no name', zipOf([{ name: '' }]), /unsafe name/],
    ['a line end in a name', zipOf([{ name: 'a\nb' }]), /unsafe name/],
    ['a name twice', zipOf([{}, {}]), /twice/],
    ['a name twice but for case', zipOf([{ name: 'a' }, { name: 'A' }]), /twice/],
    ['a name twice but for the form of a letter', zipOf([{ name: 'e\u0301' }, { name: '\u00e9' }]), /twice/],
    ['other names inside', zipOf([{ name: 'a', local: 'b' }]), /another name/],
    ['shared bytes', zipOf([{ name: 'a' }, { name: 'b', offset: 0 }]), /shares its bytes|another name/],
    ['a wrong offset', zipOf([{ offset: 3 }]), /not where/],
    ['encryption', zipOf([{ flags: 1 }]), /encrypted/],
    ['another method', zipOf([{ method: 14 }]), /method 14/],
    ['a wrong checksum', zipOf([{ crc: 1 }]), /damaged/],
    ['damaged deflate', zipOf([{ method: 8, size: 900 }]), /damaged/],
    ['more than is declared', zipOf([{ method: 8, data: deflateRawSync(Buffer.alloc(900)), size: 10 }]), /damaged/],
    ['a bomb', zipOf([{ method: 8, data: nulls, size: 2 ** 21 }]), /would unpack/],
    ['a giant', zipOf([{ method: 8, data: nulls, size: 2 ** 29 }]), /would unpack/],
    ['zip64', zipOf([{ method: 8, size: 0xffffffff }]), /zip64/],
  ]
  test.each(cases)('%s is refused', (_what, bytes, says) => {
    expect(refusal(bytes)).toMatch(says)
  })

  test('a book with any single byte changed is read right or refused', async () => {
    const book = Buffer.from(await make())
    const good = readAll(book)
    for (let at = 0; at < book.length; at += 7) {
      const bad = Buffer.from(book)
      bad[at] = (bad[at] as number) ^ 0x55
      try {
        const names = openArchive(bad).names
        if (names.join() === openArchive(book).names.join()) expect(readAll(bad)).toEqual(good)
      } catch (error) {
        expect(error).toMatchObject({ name: 'Refusal' })
      }
    }
  })
})

describe('a long book', () => {
  const line = 'Words — “and” 𝒜 more of them. '
  /** Pages of many sizes, one larger than what is sent at once. */
  const pages: Resource[] = Array.from({ length: 90 }, (_, n) => ({
    path: `EPUB/${n}.xhtml`,
    data: `<p>${n}</p>${line.repeat(n === 7 ? 10_000 : (n % 9) * 60)}`,
  }))
  const bytesOf = (list: readonly Resource[], helper?: DeflateThread) =>
    pack(list, { portable: false, date, ...(helper && { helper }) })

  test('is the same whichever thread deflates a page', async () => {
    const helper = await helperFor(5e6)
    expect(helper).toBeDefined()
    const helped = Buffer.from(await bytesOf(pages, helper))
    const archive = openArchive(helped)
    for (const { path, data } of pages) expect(Buffer.from(archive.read(path)).equals(Buffer.from(data))).toBe(true)
    expect(helped.equals(Buffer.from(await bytesOf(pages)))).toBe(true)
  })

  test('has a helper only where it is long', async () => {
    expect(await helperFor(1e6)).toBeUndefined()
  })

  test('fails where its helper ends', async () => {
    const helper = await helperFor(5e6)
    helper?.stop()
    const packed = bytesOf(pages, helper)
    await expect(packed).rejects.toThrow('has ended')
  })
})
