/**
 * The pages of a section: one, unless it is so long that slow readers would choke on it.
 *
 * A page that would pass the limit ends before the next block; the next page goes on without a heading.
 * (E-ink devices of 64 MB and RMSDK stall on files above some 300 kB; Standard Ebooks cuts at the same size.)
 */
import type { Block } from '../book/block.js'
import type { Section } from '../book/section.js'
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

/**
 * Sets a section and the sections that run on inside it.
 *
 * @param depth of the section in the book, from 0.
 * @param runOn the child sections that stand on the same page.
 */
export function* storyPages(top: Section, depth: number, runOn: boolean, setting: StorySetting): Generator<StoryPage> {
  const name = setting.names(top)
  let part = 1
  const file = () => pageFile(name, part)
  const desk = makeDesk({ renderBlocks, fileName: file })
  const mayOverflow = extent(top, runOn) * 3 > setting.limit
  const open: Open[] = []
  let body = ''
  let bytes = 0
  /** True until the first words of the story in this section are set. */
  let opening = hasLeadIn(top.kind)

  const turn = (last: boolean): StoryPage => {
    const page = {
      file: file(),
      body: body + renderNotes(desk, last, setting.backWord) + '</section>\n'.repeat(open.length),
      trace: desk.trace,
      marks: desk.marks,
    }
    desk.trace = []
    desk.marks = []
    desk.notes = []
    part++
    body = open.map((item) => openTag(item, true)).join('')
    bytes = 0
    return page
  }

  const isFull = (placed: Placed): boolean => {
    if (!mayOverflow || bytes === 0) return false
    const notes = desk.notes.reduce((sum, { footnote }) => sum + footnote.span.end - footnote.span.start, 0)
    // Markup and letters beyond ASCII: what the page has had so far is the best guess for what comes.
    return bytes + (spanOf(placed) + notes) * (bytes / body.length) * 1.2 > setting.limit
  }

  function* setBlocks(blocks: readonly Block[]): Generator<StoryPage> {
    const divided = mayOverflow ? blocks.flatMap((block) => divide(block, setting.limit / 4)) : blocks
    // A break waits for what it parts from: notes of the paragraph before it come first.
    let rule = ''
    for (const placed of arrange(divided)) {
      if (isFull(placed)) yield turn(false)
      if (placed.kind === 'break') {
        rule = renderPlaced(placed, desk, opening)
        continue
      }
      const notes = renderNotesBefore(desk, startOf(placed), setting.backWord)
      const markup = notes + rule + renderPlaced(placed, desk, opening)
      rule = ''
      if (opening) opening = precedesOpening(placed)
      if (mayOverflow) bytes += utf8Length(markup)
      body += markup
    }
  }

  function* set(source: Section, level: number): Generator<StoryPage> {
    const section = setting.polish(source)
    const id = level === depth ? name : setting.names(section)
    const title = (section.heading && headingText(section.heading)) || setting.nameOf(section)
    const item = { section, id, title }
    // Notes of what stands above a heading are not its own.
    if (level > depth)
      body += renderNotesBefore(desk, section.heading?.span.start ?? section.span.start, setting.backWord)
    open.push(item)
    setting.opened(source, title, level === depth ? file() : `${file()}#${id}`, level)
    desk.level = level + 1
    desk.addFootnotes(section.footnotes)
    body += openTag(item, false)
    if (section.heading) body += renderHeading(section.heading, `${id}-heading`, level + 1, desk)
    yield* setBlocks(section.blocks)
    if (runOn) for (const inner of section.sections) yield* set(inner, level + 1)
    if (level > depth) {
      open.pop()
      body += '</section>\n'
    }
  }

  yield* set(top, depth)
  yield turn(true)
}
