/** Covers are drawn in bands: these must make up the picture that is drawn at once. */
import { inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { encodePng, type Pixels, type PngOptions } from '../../src/cover/png.js'
import { type Drawing, painting, rasterise } from '../../src/cover/raster.js'

const root = (attributes: string, body: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}><rect width="100%" height="100%" fill="#fff"/>${body}</svg>`
const drawing = (svg: string, width: number): Drawing => ({ svg, width, fontFiles: [] })

/** The heights of the bands, and what they come to. */
const inBands = async (given: Drawing): Promise<{ heights: number[]; whole: Buffer }> => {
  const bands: Pixels[] = []
  await painting(given)((band) => bands.push({ ...band, data: Uint8Array.from(band.data) }) > 0)
  return { heights: bands.map(({ height }) => height), whole: Buffer.concat(bands.map(({ data }) => data)) }
}

const stripes = Array.from({ length: 50 }, (_, i) => {
  const fill = ['#204060', '#a02010', '#30a050'][i % 3]
  return `<path fill="${fill}" d="M0 ${9 * i}h${3 * i}v4h${-3 * i}z"/>`
}).join('')

describe('the bands make up the picture', () => {
  test.each([
    ['of one band', root('width="60" height="100" viewBox="0 0 60 100"', stripes), 60, [100]],
    ['of three', root('width="160" height="400" viewBox="0 0 160 400"', stripes), 160, [160, 160, 80]],
    ['of nothing but its ground', root('width="60" height="320" viewBox="0 0 60 320"', ''), 60, [160, 160]],
    ['drawn smaller than it is', root('width="160" height="400" viewBox="0 0 160 400"', stripes), 80, [200]],
    ['of other units', root('width="160" height="400" viewBox="0 0 320 800"', stripes), 160, [400]],
    ['moved in its window', root('width="160" height="400" viewBox="20 9 160 400"', stripes), 160, [400]],
    ['without a window', root('width="160" height="400"', stripes), 160, [400]],
  ])('%s', async (_, svg, width, heights) => {
    const { height, data } = await rasterise(drawing(svg, width))
    const banded = await inBands(drawing(svg, width))
    expect(height).toBe(heights.reduce((sum, one) => sum + one))
    expect(banded.heights).toEqual(heights)
    expect(banded.whole.equals(data)).toBe(true)
  })

  test('curves that go through many, but for their edges', async () => {
    const svg = root(
      'width="700" height="800" viewBox="0 0 700 800"',
      '<circle cx="350" cy="400" r="330" fill="#000"/>',
    )
    const { data } = await rasterise(drawing(svg, 700))
    const { whole } = await inBands(drawing(svg, 700))
    expect(whole).toHaveLength(data.length)
    const apart = [...whole].flatMap((value, i) =>
      value === data[i] ? [] : [{ pixel: i >> 2, by: value - (data[i] as number) }],
    )
    const fromEdge = apart.map(
      ({ pixel }) => Math.hypot((pixel % 700) + 0.5 - 350, Math.floor(pixel / 700) + 0.5 - 400) - 330,
    )
    expect(Math.max(...apart.map(({ by }) => Math.abs(by)))).toBeLessThan(128)
    expect(Math.max(...fromEdge.map(Math.abs))).toBeLessThan(1.2)
  })

  test('as many as are wanted', async () => {
    let taken = 0
    await painting(drawing(root('width="9" height="900" viewBox="0 0 9 900"', ''), 9))(() => ++taken < 3)
    expect(taken).toBe(3)
  })
})

/** The rows of a PNG without its filter bytes, as colours. */
const coloursOf = (png: Uint8Array): string[][] => {
  const file = Buffer.from(png)
  const width = file.readUInt32BE(16)
  const part = (type: string): Buffer => {
    const at = file.indexOf(type, 8, 'latin1')
    return file.subarray(at + 4, at + 4 + file.readUInt32BE(at - 4))
  }
  const palette = part('PLTE').toString('hex').match(/.{6}/g) as string[]
  const rows = inflateSync(part('IDAT'))
  expect(rows).toHaveLength((width + 1) * file.readUInt32BE(20))
  return Array.from({ length: rows.length / (width + 1) }, (_, y) =>
    [...rows.subarray(y * (width + 1) + 1, (y + 1) * (width + 1))].map((index) => palette[index] as string),
  )
}

describe('what is painted is what the file holds', () => {
  const deflate = async (data: Uint8Array): Promise<Uint8Array> => (await import('node:zlib')).deflateRawSync(data)
  test.each([
    ['zlib', {}],
    ['zlib, as a pattern', { patterned: true }],
    ['a deflate of the caller’s', { deflate }],
  ])('with %s', async (_, options: PngOptions) => {
    const svg = root('width="160" height="400" viewBox="0 0 160 400"', stripes)
    const png = await (await encodePng(painting(drawing(svg, 160)), ['#ffffff'], options))()
    const { data } = await rasterise(drawing(svg, 160))
    const colours = coloursOf(png)
    const pixels = Buffer.from(data)
    expect(colours).toHaveLength(400)
    expect(colours.flat()).toEqual(
      Array.from({ length: 160 * 400 }, (_, i) => pixels.toString('hex', 4 * i, 4 * i + 3)),
    )
    expect([0, 40, 80, 120].map((x) => colours[299]?.[x])).toEqual(['204060', '204060', '204060', 'ffffff'])
  })

  test.each([
    ['large shapes', '<circle cx="400" cy="400" r="300" fill="#a03020"/>', false],
    ['a pattern', '<path fill="#a03020" d="$"/>', true],
  ])('in fewer bytes where %s are known as such', async (_, content, isPattern) => {
    const motifs = Array.from({ length: 400 }, (_, i) => `M${40 * (i % 20)} ${40 * Math.floor(i / 20)}l30 17-23 14Z`)
    const svg = root('width="800" height="800" viewBox="0 0 800 800"', content.replace('$', motifs.join('')))
    const sizeOf = async (patterned: boolean): Promise<number> =>
      (await (await encodePng(painting(drawing(svg, 800)), [], { patterned }))()).length
    expect(await sizeOf(isPattern)).toBeLessThan(await sizeOf(!isPattern))
  })

  test('with fewer steps where there are too many colours', async () => {
    let painted = 0
    const paint = async (take: (band: Pixels) => boolean): Promise<boolean> => {
      painted++
      for (const half of [0, 1]) {
        const data = Uint8Array.from({ length: 4 * 512 }, (_, i) => {
          const pixel = 512 * half + (i >> 2)
          return [(pixel & 31) << 3, (pixel >> 5) << 3, 0, 255][i & 3] as number
        })
        if (!take({ data, width: 32, height: 16 })) return false
      }
      return true
    }
    const png = await (await encodePng(paint, []))()
    expect(painted).toBe(2)
    const colours = coloursOf(png)
    expect(new Set(colours.flat()).size).toBe(256)
    expect([colours[0]?.[0], colours[0]?.[1], colours[31]?.[31]]).toEqual(['000000', '000000', 'f0f000'])
  })
})
