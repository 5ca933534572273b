/**
 * Books for the pictures: the project's own seeds, compiled by the command line in every theme, and unpacked for those
 * systems that read from a server.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { unzipSync } from 'fflate'

export const root = fileURLToPath(new URL('..', import.meta.url))
export const themes = ['classic', 'modern', 'plain']

/**
 * What is looked at: a file of the book, how often the reader turns the page there on each device, and, for systems
 * that know pages only, words that stand on that page.
 */
export const views = [
  { name: 'title', href: 'text/title-page.xhtml', turns: { phone: 0, 'e-ink': 0, tablet: 0 }, words: 'A Novel' },
  {
    name: 'opening',
    href: 'text/chapter-1.xhtml',
    turns: { phone: 0, 'e-ink': 0, tablet: 0 },
    words: 'The packet put in',
  },
  {
    name: 'verse',
    href: 'text/chapter-2.xhtml',
    turns: { phone: 0, 'e-ink': 1, tablet: 0 },
    words: 'the sea is not thy friend',
  },
  {
    name: 'break',
    href: 'text/chapter-2.xhtml',
    turns: { phone: 1, 'e-ink': 2, tablet: 1 },
    words: 'said a voice above him',
  },
]

export const sample = 'the-tide-tables'

export const buildBooks = (folder) => {
  if (!existsSync(join(root, 'dist', 'octavo.cjs'))) execFileSync('node', ['build.mjs'], { cwd: root })
  for (const theme of themes) {
    const command = [
      'bin/octavo.cjs',
      'build',
      'seeds',
      '-o',
      join(folder, theme),
      '--theme',
      theme,
      '--force',
      '--quiet',
    ]
    execFileSync('node', command, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
  }
}

const attribute = (tag, name) => tag.match(new RegExp(`\\b${name}="([^"]*)"`))?.[1]

/** A Readium web publication manifest of an unpacked book: what the navigator reads in place of a package document. */
const webManifest = (opf) => {
  const items = new Map([...opf.matchAll(/<item .*?>/g)].map(([tag]) => [attribute(tag, 'id'), attribute(tag, 'href')]))
  const link = (href) => ({ href: `EPUB/${href}`, type: 'application/xhtml+xml' })
  return {
    '@context': 'https://readium.org/webpub-manifest/context.jsonld',
    metadata: {
      conformsTo: 'https://readium.org/webpub-manifest/profiles/epub',
      title: opf.match(/<dc:title[^>]*>([^<]*)/)?.[1],
      language: opf.match(/<dc:language>([^<]*)/)?.[1],
    },
    links: [],
    readingOrder: [...opf.matchAll(/<itemref idref="([^"]*)"/g)].map(([, id]) => link(items.get(id))),
  }
}

/** Unpacks a book beside itself, into a folder of its name; the names are our own, so none leads elsewhere. */
export const unpack = (epub) => {
  const files = unzipSync(readFileSync(epub))
  const folder = epub.replace(/\.epub$/, '')
  for (const [path, data] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true })
    writeFileSync(join(folder, path), data)
  }
  const opf = files['EPUB/package.opf']
  if (opf) writeFileSync(join(folder, 'manifest.json'), JSON.stringify(webManifest(new TextDecoder().decode(opf))))
  return folder
}
