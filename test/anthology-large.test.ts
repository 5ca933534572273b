/**
 * An anthology of 500 stories can still be found one's way in. The book is left for the judges.
 */
import { parseXml, type XmlElement } from '@rgrove/parse-xml'
import { beforeAll, describe, expect, test } from 'vitest'
import { type AnthologyStory, compileAnthology } from '../src/anthology.js'
import { openArchive } from '../src/pack/archive.js'
import { conformance, keepBook } from './books/sample.js'

const PARTS = ['Spring', 'Summer', 'Autumn', 'Winter']
const EACH = 125
const COUNT = PARTS.length * EACH

const GIVEN = 'Ada Ben Cora Dan Eve Finn Gwen Hal Ines Jon'.split(' ')
const FAMILY = 'Quill Rowe Ames Lunn Ward'.split(' ')
/** One of fifty. */
const author = (n: number): string => `${GIVEN[n % 10]} ${FAMILY[Math.floor(n / 10) % 5]}`

/** Every fifth has two chapters. */
const tale = (n: number): AnthologyStory => {
  const chapter = (which: string) =>
    `${which}\n\nOn the ${n}th evening somebody lit the lamp at ${which.toLowerCase()} and counted ${n * 7 + which.length} boats.\n\n"None of them is ours," said keeper ${n}.`
  const body = n % 5 === 2 ? `${chapter('Chapter One')}\n\n\n${chapter('Chapter Two')}` : chapter('').trim()
  return { source: `The Lamp of Evening ${n}\n\nby ${author(n)}\n\n\n${body}\n`, name: `evening-${n}.txt` }
}

/** An entry with those below it; `href` from the folder of the package document. */
interface Entry {
  readonly title: string
  readonly href: string
  readonly below: readonly Entry[]
}

const elements = (parent: XmlElement, name: string): XmlElement[] =>
  parent.children.filter(
    (child): child is XmlElement => child.type === 'element' && (child as XmlElement).name === name,
  )

const descend = (parent: XmlElement, ...names: string[]): XmlElement =>
  names.reduce((element, name) => elements(element, name)[0] as XmlElement, parent)

const navEntries = (list: XmlElement): Entry[] =>
  elements(list, 'li').map((item) => {
    const link = descend(item, 'a')
    const below = elements(item, 'ol')[0]
    return { title: link.text, href: link.attributes.href ?? '', below: below ? navEntries(below) : [] }
  })

const ncxEntries = (parent: XmlElement): Entry[] =>
  elements(parent, 'navPoint').map((point) => ({
    title: descend(point, 'navLabel', 'text').text,
    href: descend(point, 'content').attributes.src ?? '',
    below: ncxEntries(point),
  }))

const all = (entries: readonly Entry[]): Entry[] => entries.flatMap((entry) => [entry, ...all(entry.below)])

describe('an anthology of 500 stories', () => {
  let epub: Uint8Array
  let nav: Entry[]
  let ncx: Entry[]
  let read: (name: string) => string
  let names: ReadonlySet<string>

  beforeAll(async () => {
    const stories = Array.from({ length: COUNT }, (_, at) => tale(at + 1))
    const bound = await compileAnthology({
      title: 'Five Hundred Evenings',
      editors: ['Cy Ames'],
      parts: PARTS.map((title, at) => ({ title, stories: stories.slice(at * EACH, (at + 1) * EACH) })),
      cover: false,
    })
    expect(bound.findings.filter(({ severity }) => severity !== 'info')).toEqual([])
    epub = bound.epub as Uint8Array
    keepBook('anthology', 'five-hundred-evenings', epub)
    const archive = openArchive(epub)
    names = new Set(archive.names)
    read = (name) => Buffer.from(archive.read(`EPUB/${name}`)).toString('utf8')
    nav = navEntries(descend(parseXml(read('nav.xhtml')).root as XmlElement, 'body', 'nav', 'ol'))
    ncx = ncxEntries(descend(parseXml(read('toc.ncx')).root as XmlElement, 'navMap'))
  }, 120_000)

  test('lists parts, stories with their authors, and chapters, each under the other', () => {
    expect(nav.map(({ title }) => title)).toEqual([...PARTS, 'Contributors', 'Sources and permissions'])
    expect(nav.map(({ below }) => below.length)).toEqual([EACH, EACH, EACH, EACH, 0, 0])
    expect(nav[1]?.below.slice(0, 2).map(({ title, below }) => [title, ...below.map((inner) => inner.title)])).toEqual([
      ['The Lamp of Evening 126 · Gwen Ames'],
      ['The Lamp of Evening 127 · Hal Ames', 'Chapter One', 'Chapter Two'],
    ])
    expect(all(nav)).toHaveLength(PARTS.length + COUNT + (2 * COUNT) / 5 + 2)
  })

  test('says the same to old readers', () => {
    expect(ncx).toEqual(nav)
  })

  test('leads every entry to a page, each to another, in the order of reading', () => {
    const targets = all(nav).map(({ href }) => href)
    expect(targets.filter((href) => !names.has(`EPUB/${href.split('#')[0]}`))).toEqual([])
    expect(new Set(targets).size).toBe(targets.length)
    const spine = [...read('package.opf').matchAll(/<itemref idref="([^"]+)"/g)].map(([, id]) => String(id))
    const places = targets.map((href) => spine.indexOf(href.replace(/^text\/(.*)\.xhtml.*$/, '$1')))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    // The contents are a page of the book, before the first part.
    expect(spine.indexOf('nav')).toBe(1)
  })

  test('names every author once', () => {
    const people = [...read('text/contributors.xhtml').matchAll(/<li>(.*?):/g)].map(([, name]) => name)
    expect(people).toHaveLength(50)
    expect(new Set(people).size).toBe(50)
  })

  test('conforms', async () => {
    expect(await conformance(epub)).toEqual([])
  }, 120_000)
})
