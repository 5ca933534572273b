import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { encodeJpeg } from '../../src/cover/jpeg.js'
import { encodeExactPng, type Pixels } from '../../src/cover/png.js'
import { rasterise } from '../../src/cover/raster.js'
import { readCover } from '../../src/cover/read-cover.js'
import { selfContained } from '../../src/cover/svg.js'

const flat = (width: number, height: number): Pixels => {
  const data = new Uint8Array(width * height * 4).fill(255)
  for (let i = 0; i < data.length; i += 8) data[i] = 10
  return { data, width, height }
}
const png = async (width: number, height: number): Promise<Uint8Array> =>
  (await encodeExactPng(flat(width, height))) as Uint8Array
const svg = (body: string, size = 'viewBox="0 0 200 320"'): Uint8Array =>
  new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" ${size}>${body}</svg>`)

/** A WebP of 1 by 1 pixel, lossless (RFC 9649, 3). */
const webp = Uint8Array.from(Buffer.from('UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==', 'base64'))

/** Ten of ten of ten…: a billion squares in a few lines. */
const nested = `<rect id="a0" width="9" height="9"/>${Array.from(
  { length: 9 },
  (_, i) => `<g id="a${i + 1}">${`<use href="#a${i}"/>`.repeat(10)}</g>`,
).join('')}`

/** A PNG header that claims a size, without the pixels. */
const bomb = async (width: number, height: number): Promise<Uint8Array> => {
  const bytes = Buffer.from(await png(8, 8))
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes
}

describe('what becomes of a picture', () => {
  test.each([
    ['fit.png', () => png(1600, 2560), 'image/png', 1600, 2560, []],
    ['small.png', () => png(600, 960), 'image/png', 600, 960, ['cover-small']],
    ['wide.png', () => png(1600, 1000), 'image/png', 1600, 1000, ['cover-ratio']],
    ['narrow.png', () => png(1000, 2400), 'image/png', 1000, 2400, ['cover-ratio']],
    ['photo.jpg', () => encodeJpeg(flat(1000, 1500)), 'image/jpeg', 1000, 1500, []],
    ['dot.webp', () => webp, 'image/png', 1, 1, ['cover-small', 'cover-ratio']],
    ['drawing.svg', () => svg('<circle cx="90" cy="90" r="50" fill="#0a5"/>'), 'image/png', 1600, 2560, []],
    ['square.svg', () => svg('<path d="M0 0h9v9z"/>', 'viewBox="0 0 9 9"'), 'image/png', 1600, 1600, ['cover-ratio']],
  ] as const)('%s', async (name, bytes, mediaType, width, height, codes) => {
    const { cover, findings } = await readCover(await bytes(), name)
    expect(cover).toMatchObject({ mediaType, width, height })
    expect(findings.map((f) => f.code)).toEqual(codes)
  })

  test('JPEG and PNG pass through untouched', async () => {
    for (const bytes of [await png(1600, 2560), await encodeJpeg(flat(1000, 1600))]) {
      expect((await readCover(bytes, 'x')).cover?.data).toBe(bytes)
    }
  })

  test('a drawing of many colours becomes a JPEG', async () => {
    const gradient =
      '<linearGradient id="g"><stop stop-color="#e40"/><stop offset="1" stop-color="#04e"/></linearGradient>'
    const { cover } = await readCover(svg(`${gradient}<path fill="url(#g)" d="M0 0h200v320H0z"/>`), 'g.svg')
    expect(cover?.mediaType).toBe('image/jpeg')
  })
})

describe('what is refused', () => {
  test.each([
    ['nothing', new Uint8Array(0), 'is empty'],
    ['words', new TextEncoder().encode('a story'), 'no picture'],
    ['a GIF', Uint8Array.from(Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00;', 'latin1')), 'in the format gif'],
    ['a bomb', bomb(60_000, 60_000), 'claims to be 60000 by 60000'],
    ['a bomb of few pixels', bomb(100_000, 1), 'claims to be'],
    ['no height', bomb(100, 0), 'claims to be'],
    ['half a PNG', png(1600, 2560).then((bytes) => bytes.subarray(0, 900)), 'cut short'],
    ['a PNG with a changed byte', png(1600, 2560).then((bytes) => bytes.with(60, (bytes[60] ?? 0) ^ 1)), 'is damaged'],
    ['half a WebP', webp.subarray(0, 30), 'is damaged'],
    ['half an SVG', svg('<g>'), 'is damaged'],
    ['a drawing that unfolds without end', svg(nested), 'is damaged'],
    ['a file in an SVG', svg('<image href="/etc/hostname" width="9" height="9"/>'), 'outside itself'],
    ['an address in an SVG', svg('<image xlink:href="https://example.org/x.png"/>'), 'outside itself'],
    [
      'an entity',
      new TextEncoder().encode('<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg"/>'),
      '',
    ],
  ])('%s', async (_name, bytes, why) => {
    const { cover, findings } = await readCover(await bytes, 'cover')
    expect(cover).toBeUndefined()
    expect(findings.map((f) => f.code)).toEqual(['cover-invalid'])
    expect(findings[0]?.message).toContain(why)
  })
})

describe('an SVG may not reach outside', () => {
  test.each([
    ['<svg><use href="#a"/></svg>', '<svg><use href="#a"/></svg>'],
    ['<svg><a href="https://example.org/"><g/></a></svg>', '<svg><a href="#"><g/></a></svg>'],
    ["<svg><image href='data:image/png;base64,AA'/></svg>", "<svg><image href='data:image/png;base64,AA'/></svg>"],
    ['<svg><image href="data:image/svg+xml;base64,AA"/></svg>', undefined],
    ['<svg><image href="&#47;etc/hostname"/></svg>', undefined],
    ["<svg><image\n xlink:href = 'file:///x'/></svg>", undefined],
    ['<svg><image title=">" href="/x"/></svg>', undefined],
  ])('%s', (given, expected) => {
    expect(selfContained(given)).toBe(expected)
  })

  test('the renderer itself would have opened the file', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'octavo-')), 'red.png')
    const red = { data: Uint8Array.from([255, 0, 0, 255]), width: 1, height: 1 }
    writeFileSync(path, (await encodeExactPng(red)) as Uint8Array)
    const text = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><image href="${path}" width="10" height="10"/></svg>`
    expect([...(await rasterise({ svg: text, width: 1, fontFiles: [] })).data]).toEqual([255, 0, 0, 255])
    expect(selfContained(text)).toBeUndefined()
  })
})
