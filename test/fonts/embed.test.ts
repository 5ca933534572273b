import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { embedFonts } from '../../src/fonts/embed.js'

const folder = fileURLToPath(new URL('../../templates/fonts', import.meta.url))

describe('embedFonts', () => {
  test('gives three faces, their licence, and a sheet that names them', async () => {
    const { attachments, css, findings } = await embedFonts(['It was late.', 'Déjà vu'], folder)
    expect(attachments.map(({ path }) => path)).toEqual([
      'EPUB/fonts/regular.ttf',
      'EPUB/fonts/italic.ttf',
      'EPUB/fonts/bold.ttf',
      'EPUB/fonts/OFL.txt',
    ])
    expect(css.match(/@font-face/g)).toHaveLength(3)
    for (const { path } of attachments.slice(0, 3)) expect(css).toContain(path.replace('EPUB/', '../'))
    expect(findings).toEqual([])
    const regular = Buffer.from(attachments[0]?.data as Uint8Array)
    expect(regular.subarray(0, 4).toString('hex')).toBe('00010000')
    expect(regular.toString('latin1')).toContain(utf16('Literata Project Authors'))
  })

  test('is smaller for a book of fewer letters, and the same each time', async () => {
    const size = async (text: string): Promise<number> =>
      (await embedFonts([text], folder)).attachments.reduce((sum, { data }) => sum + data.length, 0)
    const few = await size('abc')
    expect(few).toBe(await size('cba'))
    expect(few).toBeLessThan(150_000)
    expect(await size('abc АБВГДЕЖЗ αβγδεζηθ ÀÁÂÃÄÅ')).toBeGreaterThan(few)
  })

  test.each([
    ['a few letters lacking', 'A long story of many letters, and 雪国', 4],
    ['most letters lacking', '雪国の列車は長い', 0],
    ['half a pair', 'Story \ud83d', 4],
  ])('%s', async (name, text, count) => {
    const { attachments, css, findings } = await embedFonts([text], folder)
    expect(attachments).toHaveLength(count)
    expect(css === '').toBe(count === 0)
    expect(findings.map(({ code }) => code)).toEqual(name === 'half a pair' ? [] : ['fonts-letters'])
  })
})

/** As the name table holds it, read byte by byte. */
const utf16 = (text: string): string => [...text].map((character) => `\0${character}`).join('')
