/**
 * Draws docs/covers.png: a shelf of drawn covers, two of each design, as a library shows them.
 *
 *    node scripts/shelf.mjs [WIDTH]      width of a cover in pixels, 220 unless told
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { Resvg } from '@resvg/resvg-js'
import { loadCover } from './load-cover.mjs'

const root = new URL('../', import.meta.url)

const books = [
  ['engraving', 'The Weight of Small Things', 'Harriet Lowe'],
  ['fans', 'Nobody’s Dog', 'Clive Unwin'],
  ['frame', 'Rivals of the Silver Court', 'Vera Holm'],
  ['horizon', 'A Study of Ash', 'Ruth Bell', { subtitle: 'Being the First Part of a History' }],
  ['night', 'Letters to No One in Particular', 'Ana Lúcia Ferreira'],
  ['paper', 'Η Θάλασσα και ο Άνεμος', 'Νίκος Παπαδόπουλος', { language: 'el' }],
  ['poster', 'The House at the Bottom of the Garden', 'Iris Vale'],
  ['tiles', 'Зимний сад на краю города', 'Анна Воронова', { language: 'ru' }],
  ['wreath', 'An Unquiet Tide', 'Lena Marlowe', { series: { name: 'The Tidewater Chronicles', index: 3 } }],
  ['poster', 'The Prince & the Paper Kite', 'Oda Tanaka', { subtitle: 'A Fable' }],
  ['tiles', 'Salt', 'M. Oduya', { subtitle: 'A Winter in Nine Letters' }],
  ['wreath', 'The Old Mill and the River', 'Ada Marsh'],
  ['engraving', 'Người đàn bà đi tìm mùa xuân', 'Nguyễn Thị Hạnh', { language: 'vi' }],
  ['paper', 'The Lighthouse', 'Ada Marsh'],
  ['horizon', 'Été à l’Île-d’Aix', 'Zoë Brûlé', { language: 'fr' }],
  ['fans', 'The Clerk of the Four Winds', 'P. K. Stone', { subtitle: 'A Romance' }],
  ['frame', 'Der Schatten des Windmüllers', 'Heinrich Oberländer', { language: 'de' }],
  ['night', 'Moon Garden', 'Kit Lee'],
]

const { drawCover, assets } = await loadCover()

const width = Number(process.argv[2] ?? 220)
const [height, gap, columns] = [width * 1.6, Math.round(width / 9), 9]
const images = []
for (const [i, [design, title, author, more]] of books.entries()) {
  const facts = {
    title,
    authors: [author],
    language: 'en',
    identity: `shelf ${title}`,
    design,
    width: 2 * width,
    ...more,
  }
  const { cover } = await drawCover(facts, assets)
  const [x, y] = [gap + (i % columns) * (width + gap), gap + Math.floor(i / columns) * (height + gap)]
  const data = Buffer.from(cover.data).toString('base64')
  images.push(`<image x="${x}" y="${y}" width="${width}" height="${height}" href="data:image/png;base64,${data}"/>`)
}
const wide = gap + columns * (width + gap)
const high = gap + Math.ceil(books.length / columns) * (height + gap)
const shelf = `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}"><rect width="100%" height="100%" fill="#d9d5cc"/>${images.join('')}</svg>`
mkdirSync(new URL('docs/', root), { recursive: true })
writeFileSync(new URL('docs/covers.png', root), new Resvg(shelf, { font: { loadSystemFonts: false } }).render().asPng())
