/**
 * Takes the pictures of the README anew, into docs/: what three tools make of one seed, the themes, the same page in
 * five reading systems, covers on a shelf.
 *
 *     npm run gallery:docs
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildBooks, root, sample, themes, unpack, views } from './books.mjs'
import { launch, picture } from './browser.mjs'
import { comparison, page } from './compare.mjs'
import { readingFonts } from './fonts.mjs'
import { byCalibre, byMupdf } from './paged.mjs'
import { serve } from './server.mjs'
import { quantise, sheet } from './sheet.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'octavo-pictures-'))
const environment = readingFonts(join(folder, 'fonts'))
const server = await serve({
  packages: join(here, 'node_modules'),
  systems: join(here, 'systems'),
  compare: folder,
  books: folder,
})
const browser = await launch(environment)
const put = (name, png) => {
  writeFileSync(join(root, 'docs', name), png)
  console.log(`docs/${name}  ${Math.round(png.length / 1000)} kB`)
}
const phone = { width: 390, height: 780, letters: 100, grey: false, scale: 2, night: false }

const byWeb = async (system, theme, view, more = {}) => {
  const device = { ...phone, ...more }
  const book = `/books/${theme}/${sample}`
  const request = { ...device, epub: `${book}.epub`, book, href: view.href, turns: 0 }
  return (await picture(browser, { url: `${server.address}/systems/${system}.html`, request, ...device })).png
}
const [, opening, verse] = views

/** Chapter openings by day, verse by night. */
const inThemes = async () => {
  const columns = []
  for (const theme of themes) {
    const pictures = [await byWeb('epubjs', theme, opening), await byWeb('epubjs', theme, verse, { night: true })]
    columns.push({ head: theme, pictures })
  }
  return columns
}

/** The page with the verse. */
const inSystems = async () => {
  const epub = join(folder, 'classic', `${sample}.epub`)
  const words = [verse.words]
  return [
    { head: 'epub.js', pictures: [await byWeb('epubjs', 'classic', verse)] },
    { head: 'foliate-js', pictures: [await byWeb('foliate', 'classic', verse)] },
    { head: 'Readium', pictures: [await byWeb('readium', 'classic', verse)] },
    { head: 'MuPDF', pictures: await byMupdf(epub, { ...phone, dpi: 144 }, words) },
    { head: 'calibre', pictures: await byCalibre(epub, phone, words, environment) },
  ]
}

try {
  buildBooks(folder)
  for (const theme of themes) unpack(join(folder, theme, `${sample}.epub`))
  put('themes.png', await sheet(browser, await inThemes(), { width: 330, height: 660 }))
  put('systems.png', await sheet(browser, await inSystems(), { width: 250, height: 500 }))
  put('compare.png', await sheet(browser, await comparison(browser, server, folder), page))
  execFileSync('node', [join(root, 'scripts', 'shelf.mjs'), '150'])
  put('covers.png', quantise(readFileSync(join(root, 'docs', 'covers.png')), 256))
} finally {
  await browser.close()
  server.close()
  rmSync(folder, { recursive: true, force: true })
}
