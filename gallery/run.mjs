#!/usr/bin/env node
/**
 * Builds a page of pictures in dist/gallery/: the project's own seeds in each theme, as reading systems show them on a
 * phone, on e-ink and on a tablet, by day and by night; and the covers on a shelf.
 *
 *     npm run gallery [-- --only SYSTEM] [--quick]        --quick: one theme, one device
 *     npm run gallery:docs                                the pictures of the README, in docs/
 *
 * Needs Chromium; mutool, and calibre with pdftoppm, where they are there. Its npm packages it installs by itself.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))
if (!existsSync(join(here, 'node_modules', 'playwright-core'))) {
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit' })
}
// The README's pictures alone: the module takes them when it is loaded, and needs the packages to be there.
if (process.argv.includes('--docs')) {
  await import('./docs.mjs')
  process.exit()
}
const { buildBooks, root, sample, themes, unpack, views } = await import('./books.mjs')
const { launch, picture } = await import('./browser.mjs')
const { readingFonts } = await import('./fonts.mjs')
const { byCalibre, byMupdf, has } = await import('./paged.mjs')
const { galleryPage } = await import('./page.mjs')
const { serve } = await import('./server.mjs')

const devices = [
  { name: 'phone', width: 390, height: 844, letters: 100, grey: false },
  { name: 'e-ink', width: 600, height: 800, letters: 140, grey: true },
  { name: 'tablet', width: 820, height: 1180, letters: 130, grey: false },
]
const quick = process.argv.includes('--quick')
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined

const out = join(root, 'dist', 'gallery')
const books = join(out, 'books')
rmSync(out, { recursive: true, force: true })
mkdirSync(join(out, 'shots'), { recursive: true })
buildBooks(books)
for (const theme of themes) unpack(join(books, theme, `${sample}.epub`))
const environment = readingFonts(join(out, 'fonts'))
const server = await serve({ packages: join(here, 'node_modules'), systems: join(here, 'systems'), books })
const browser = await launch(environment)

/** A system of the web takes its pictures one by one; the others all of a book's at once. */
const byWeb = (page) => async (theme, device) => {
  const pictures = []
  for (const { href, turns } of views) {
    const request = { ...device, epub: `/books/${theme}/${sample}.epub`, book: `/books/${theme}/${sample}`, href }
    const url = `${server.address}/systems/${page}.html`
    const { png, faults } = await picture(browser, {
      url,
      request: { ...request, turns: turns[device.name] },
      ...device,
    })
    for (const fault of faults) console.warn(`${page}: ${fault}`)
    pictures.push(png)
  }
  return pictures
}
const words = views.map((view) => view.words)
const systems = [
  { name: 'epub.js', there: true, take: byWeb('epubjs') },
  { name: 'foliate-js', there: true, take: byWeb('foliate') },
  { name: 'Readium', there: true, take: byWeb('readium') },
  {
    name: 'MuPDF',
    there: has('mutool'),
    take: (theme, device) => byMupdf(join(books, theme, `${sample}.epub`), device, words),
  },
  {
    name: 'calibre',
    there: has('ebook-convert') && has('pdftoppm'),
    take: (theme, device) => byCalibre(join(books, theme, `${sample}.epub`), device, words, environment),
  },
]

const shots = []
for (const system of systems) {
  if (!system.there) console.warn(`${system.name} is not on this machine; left out.`)
  if (!system.there || (only && only !== system.name)) continue
  for (const theme of quick ? themes.slice(0, 1) : themes) {
    for (const device of quick ? devices.slice(0, 1) : devices) {
      for (const night of [false, true]) {
        try {
          const pictures = await system.take(theme, { ...device, night })
          for (const [index, png] of pictures.entries()) {
            const file = `shots/${[system.name, theme, device.name, night ? 'night' : 'day', views[index].name].join('-')}.png`
            writeFileSync(join(out, file), png)
            shots.push({ system: system.name, theme, device: device.name, night, view: views[index].name, file })
          }
        } catch (error) {
          console.warn(`${system.name}, ${theme}, ${device.name}: ${String(error.message).split('\n')[0]}`)
          process.exitCode = 1
        }
      }
      console.log(`${system.name}  ${theme}  ${device.name}`)
    }
  }
}
await browser.close()
server.close()

const covers = readdirSync(join(books, themes[0]))
  .filter((name) => name.endsWith('.epub'))
  .map((name) => {
    const folder = unpack(join(books, themes[0], name))
    return { name, file: `${folder.slice(out.length + 1)}/EPUB/images/cover.png` }
  })
writeFileSync(join(out, 'index.html'), galleryPage({ shots, covers, themes, devices, views }))
console.log(`${shots.length} pictures: dist/gallery/index.html`)
