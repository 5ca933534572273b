/**
 * The pages of a section: one, unless it is so long that slow readers would choke on it.
 *
 * A page that would pass the limit ends before the next block; the next page goes on without a heading.
 * (E-ink devices of 64 MB and RMSDK stall on files above some 300 kB; Standard Ebooks cuts at the same size.)
 */
import type { Block } from '../book/block.js'
import type { Section } from '../book/section.js'
import type { Trait } from './accessibility.js'
import { arrange, type Placed, precedesOpening } from './arrange.js'
import { renderBlocks, renderPlaced } from './blocks/block.js'
import { type Desk, makeDesk, type PageMark } from './desk.js'
import { divide } from './divide.js'
import { escapeAttribute } from './escape.js'
import { headingText, renderHeading } from './heading.js'
import { renderNotes, renderNotesBefore } from './notes.js'
import { type PageNames, pageFile } from './page-names.js'
import { hasLeadIn, semanticsOf } from './semantics.js'
import { utf8Length } from './utf8.js'

export interface StoryPage {
  readonly file: string
  readonly body: string
  readonly trace: Desk['trace']
  readonly marks: readonly PageMark[]
}

export interface StorySetting {
  readonly polish: (section: Section) => Section
  readonly names: PageNames
  /** What a section without a heading is called. */
  readonly nameOf: (section: Section) => string
  readonly backWord: string
  /** In bytes of UTF-8. */
  readonly limit: number
  readonly traits: Set<Trait>
  /** Told of every section, as the book has it, when it is opened: the outline grows by it. */
  readonly opened: (section: Section, title: string, href: string, depth: number) => void
}

interface Open {
  readonly section: Section
  readonly id: string
  readonly title: string
}

/** Characters that the blocks of a section, and of the sections that run on inside it, have in the source. */
const extent = (section: Section, runOn: boolean): number => {
  let sum = 0
  for (const { span } of section.blocks) sum += span.end - span.start
  if (runOn) for (const inner of section.sections) sum += extent(inner, runOn)
  return sum
}

const spanOf = (placed: Placed): number => {
  if (placed.kind === 'block') return placed.block.span.end - placed.block.span.start
  if (placed.kind === 'break') return 0
  return placed.lines.reduce((sum, line) => sum + line.span.end - line.span.start, 0)
}

const startOf = (placed: Exclude<Placed, { readonly kind: 'break' }>): number =>
  placed.kind === 'block' ? placed.block.span.start : (placed.lines[0]?.span.start ?? 0)

const openTag = ({ section, id, title }: Open, continued: boolean): string => {
  const { type, role } = semanticsOf(section.kind)
  // Only what is a landmark is named: a name would make a landmark of any section.
  const label = !role
    ? ''
    : section.heading && !continued
      ? ` aria-labelledby="${id}-heading"`
      : ` aria-label="${escapeAttribute(title)}"`
  const lang = section.language === undefined ? '' : ` lang="${section.language}" xml:lang="${section.language}"`
  return `<section class="${section.kind}${section.heading ? '' : ' unheaded'}${continued ? ' continued' : ''}"${
    continued ? '' : ` id="${id}"`
  }${type ? ` epub:type="${type}"` : ''}${role ? ` role="${role}"` : ''}${label}${lang}>\n`
}

/** A section in the making. */
interface Sheet {
  readonly setting: StorySetting
  readonly desk: Desk
  readonly name: string
  /** Of the section in the book, from 0. */
  readonly depth: number
  readonly runOn: boolean
  readonly mayOverflow: boolean
  readonly open: Open[]
  /** The number of the page that is being set, from 1. */
  part: number
  body: string
  bytes: number
  /** True until the first words of the story in this section are set. */
  opening: boolean
}

const fileOf = (sheet: Sheet): string => pageFile(sheet.name, sheet.part)

const turn = (sheet: Sheet, last: boolean): StoryPage => {
  const { desk, open, setting } = sheet
  const page = {
    file: fileOf(sheet),
    body: sheet.body + renderNotes(desk, last, setting.backWord) + '</section>\n'.repeat(open.length),
    trace: desk.trace,
    marks: desk.marks,
  }
  desk.trace = []
  desk.marks = []
  desk.notes = []
  sheet.part++
  sheet.body = open.map((item) => openTag(item, true)).join('')
  sheet.bytes = 0
  return page
}

const isFull = ({ mayOverflow, bytes, body, desk, setting }: Sheet, placed: Placed): boolean => {
  if (!mayOverflow || bytes === 0) return false
  const notes = desk.notes.reduce((sum, { footnote }) => sum + footnote.span.end - footnote.span.start, 0)
  // Markup and letters beyond ASCII: what the page has had so far is the best guess for what comes.
  return bytes + (spanOf(placed) + notes) * (bytes / body.length) * 1.2 > setting.limit
}

function* setBlocks(sheet: Sheet, blocks: readonly Block[]): Generator<StoryPage> {
  const { desk, mayOverflow, setting } = sheet
  const divided = mayOverflow ? blocks.flatMap((block) => divide(block, setting.limit / 4)) : blocks
  // A break waits for what it parts from: notes of the paragraph before it come first.
  let rule = ''
  for (const placed of arrange(divided)) {
    if (isFull(sheet, placed)) yield turn(sheet, false)
    if (placed.kind === 'break') {
      rule = renderPlaced(placed, desk, sheet.opening)
      continue
    }
    const notes = renderNotesBefore(desk, startOf(placed), setting.backWord)
    const markup = notes + rule + renderPlaced(placed, desk, sheet.opening)
    rule = ''
    if (sheet.opening) sheet.opening = precedesOpening(placed)
    if (mayOverflow) sheet.bytes += utf8Length(markup)
    sheet.body += markup
  }
}

function* set(sheet: Sheet, source: Section, level: number): Generator<StoryPage> {
  const { setting, desk, depth, open } = sheet
  const section = setting.polish(source)
  const id = level === depth ? sheet.name : setting.names(section)
  const title = (section.heading && headingText(section.heading)) || setting.nameOf(section)
  const item = { section, id, title }
  // Notes of what stands above a heading are not its own.
  if (level > depth)
    sheet.body += renderNotesBefore(desk, section.heading?.span.start ?? section.span.start, setting.backWord)
  open.push(item)
  setting.opened(source, title, level === depth ? fileOf(sheet) : `${fileOf(sheet)}#${id}`, level)
  desk.level = level + 1
  desk.addFootnotes(section.footnotes)
  sheet.body += openTag(item, false)
  if (section.heading) sheet.body += renderHeading(section.heading, `${id}-heading`, level + 1, desk)
  yield* setBlocks(sheet, section.blocks)
  if (sheet.runOn) for (const inner of section.sections) yield* set(sheet, inner, level + 1)
  if (level > depth) {
    open.pop()
    sheet.body += '</section>\n'
  }
}

/**
 * Sets a section and the sections that run on inside it.
 *
 * The generators stand outside of one another on purpose. V8 makes a map for each closure that is a generator, and maps
 * are never young: they would hold on to all that a page was made from until the next full collection of garbage.
 *
 * @param depth of the section in the book, from 0.
 * @param runOn the child sections that stand on the same page.
 */
export function* storyPages(top: Section, depth: number, runOn: boolean, setting: StorySetting): Generator<StoryPage> {
  const sheet: Sheet = {
    setting,
    desk: makeDesk({ renderBlocks, fileName: () => fileOf(sheet), traits: setting.traits }),
    name: setting.names(top),
    depth,
    runOn,
    mayOverflow: extent(top, runOn) * 3 > setting.limit,
    open: [],
    part: 1,
    body: '',
    bytes: 0,
    opening: hasLeadIn(top.kind),
  }
  yield* set(sheet, top, depth)
  yield turn(sheet, true)
}
