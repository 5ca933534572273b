/** The product's own designs and faces, and books to draw covers for. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { CoverAssets } from '../../src/cover/cover.js'
import type { CoverFacts } from '../../src/cover/facts.js'

const folder = fileURLToPath(new URL('../../templates/cover/', import.meta.url))

export const assets: CoverAssets = {
  templates: Object.fromEntries(
    readdirSync(folder)
      .filter((file) => file.endsWith('.svg'))
      .map((file) => [`cover/${file}`, readFileSync(`${folder}${file}`, 'utf8')]),
  ),
  fonts: `${folder}fonts`,
}

export const faceFile = (name: string): Uint8Array => readFileSync(`${assets.fonts}/${name}.ttf`)

const book = (title: string, authors: string, more: Partial<CoverFacts> = {}): CoverFacts => ({
  title,
  authors: authors === '' ? [] : authors.split(' + '),
  language: 'en',
  identity: `urn:test:${title}`,
  ...more,
})

/** Short and long, plain and hostile, in three scripts. */
export const books: readonly CoverFacts[] = [
  book('I', 'X'),
  book('Salt', 'M. Oduya', { subtitle: 'A Winter in Nine Letters' }),
  book('The Lighthouse', 'Ada Marsh'),
  book('The Old Mill and the River', 'Jonathan Whitcombe-Hargreaves'),
  book('Anonymous Tales', ''),
  book('An Unquiet Tide', 'Lena Marlowe', { series: { name: 'The Tidewater Chronicles', index: 3 } }),
  book('Letters to No One in Particular', 'Ana Lúcia Ferreira + Tom Berg + Wren Ashby + Po'),
  book('Donaudampfschifffahrtsgesellschaftskapitän', 'Grüße Müßig', { language: 'de' }),
  book('Η Θάλασσα και ο Άνεμος', 'Νίκος Παπαδόπουλος', { language: 'el' }),
  book('Зимний сад на краю города', 'Анна Сергеевна Воронова', { language: 'ru' }),
  book('Người đàn bà đi tìm mùa xuân', 'Nguyễn Thị Hạnh', { language: 'vi' }),
  book(`A ${'Very Long and Winding '.repeat(14)}Title`, 'Somebody'),
  book('W'.repeat(240), 'w'.repeat(120)),
  book('</text><script>alert(1)</script>{{ink}}&amp;"\'', '<b>& "Sons"</b>'),
]
