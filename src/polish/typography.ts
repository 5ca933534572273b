/**
 * Sets a document's typewriter punctuation as type: quotation marks, apostrophes, primes, dashes, ellipses, spaces.
 *
 *    "'Tis late -- come..."     ->     “’Tis late – come…”
 *
 * Two steps. First the document's habit is learned from a sample of it (habit.ts); then each paragraph is read once, by
 * that habit. Only punctuation and spaces change, never a letter or a digit, and polishing twice is polishing once.
 *
 * The passes, in an order that matters:
 *   0. two signs typed for one « or „, where the document does so: tags and addresses are told by < and >
 *   1. mask       what is code or an address is hidden from all the others (protect.ts)
 *   2. spaces     `. .  .` must be an ellipsis for the next pass
 *   3. ellipses   before quotes: in `"...and so"` the mark opens because an ellipsis, not a full stop, follows
 *   4. dashes     before quotes: in `--"Yes"--` the marks are judged against one dash, not against a hyphen's letters
 *   5. quotes     quotation marks, apostrophes and primes, all in one reading of the paragraph
 *   6. wrong way   marks that were set wrongly before they came to us, judged by all the others
 *   7. French spaces, last: the marks they stand beside are there by now
 */
import type { Block, Footnote } from '../book/block.js'
import { type Inline, plain, text } from '../book/inline.js'
import type { Heading, Section } from '../book/section.js'
import { conventionOf } from './conventions.js'
import { dashes } from './dashes.js'
import { ellipses } from './ellipses.js'
import { type Habit, learnHabit } from './habit.js'
import type { Nesting } from './nesting.js'
import { isCommand, mask, unmask } from './protect.js'
import { quotes } from './quotes.js'
import { flatten, type Run, unflatten } from './run.js'
import { sampleOf } from './sample.js'
import { frenchSpaces, oneSpace } from './spaces.js'
import { setTypedPairs } from './typed-pairs.js'
import { rebuildBlocks, type Unit, unitsOf } from './units.js'
import { rightWay } from './wrong-way.js'

export interface Polisher {
  /** The section with its own heading, blocks and footnotes polished; its child sections are left to further calls. */
  section(section: Section): Section
  /** Words that stand alone, such as a title taken from the text. */
  phrase(words: string): string
}

const IDENTITY: Polisher = { section: (section) => section, phrase: (words) => words }

/**
 * Learns how the document sets its punctuation, and returns what polishes its sections by that.
 *
 * @param options.language a BCP 47 tag; its convention fills in what the document does not show.
 * @param options.smart false leaves the text as it is.
 */
export const learnTypography = (
  sections: readonly Section[],
  options: { readonly language: string; readonly smart: boolean },
): Polisher => {
  if (!options.smart) return IDENTITY
  const habit = learnHabit(sampleOf(sections), options.language, conventionOf(options.language))
  return {
    section: (section) => {
      const heading = section.heading && polishHeading(section.heading, habit)
      const blocks = polishBlocks(section.blocks, habit)
      const footnotes = polishNotes(section.footnotes, habit)
      if (heading === section.heading && blocks === section.blocks && footnotes === section.footnotes) return section
      return { ...section, ...(heading && { heading }), blocks, footnotes }
    },
    phrase: (words) =>
      plain(polishUnits([{ lines: [[text(words)]], continues: false }], habit)[0]?.[0] ?? [text(words)]),
  }
}

const polishHeading = (heading: Heading, habit: Habit): Heading => {
  const alone = (content: readonly Inline[] | undefined): readonly Inline[] | undefined =>
    content && polishUnits([{ lines: [content], continues: false }], habit)[0]?.[0]
  const label = alone(heading.label)
  const title = alone(heading.title)
  const subtitle = alone(heading.subtitle)
  if (label === heading.label && title === heading.title && subtitle === heading.subtitle) return heading
  return { ...heading, ...(label && { label }), ...(title && { title }), ...(subtitle && { subtitle }) }
}

const polishBlocks = (blocks: readonly Block[], habit: Habit): readonly Block[] =>
  rebuildBlocks(blocks, polishUnits(unitsOf(blocks), habit))

const polishNotes = (notes: readonly Footnote[], habit: Habit): readonly Footnote[] => {
  let changed = false
  const out = notes.map((note) => {
    const blocks = polishBlocks(note.blocks, habit)
    if (blocks === note.blocks) return note
    changed = true
    return { ...note, blocks }
  })
  return changed ? out : notes
}

/**
 * All signs that any pass looks for, but the four of a typewriter's own prose: quotation marks, hyphens, dots and double
 * spaces. Those are each looked for alone, for to find one sign costs a tenth of a search for several.
 */
const UNCOMMON = /[\t`´<@–“”„‟‘’‚‛«»‹›]|:[/\\]|www\./

/** Those that are uncommon in a text that is set already, too. */
const ODD = /[\t`´<@–‘]|“(?:[’\s.,;:!?)]|$)|”[A-Za-zÀ-ɏ]|:[/\\]|www\./

/** Marks that leave the reading of the others in doubt; ’ does not, where it stands within a word. */
const SET = /[`´“”„‟‘‚‛«»‹›]/

/** Marks that may have been turned the wrong way. */
const TURNED = /‘|“(?:[’\s.,;:!?)]|$)|”[A-Za-zÀ-ɏ]/

/** What French sets with a space. */
const SPACED = /[;:!?«»]|^[—–]/

const polishUnits = (units: readonly Unit[], habit: Habit): (readonly (readonly Inline[])[])[] => {
  const out: (readonly (readonly Inline[])[])[] = []
  let open: Nesting = ''
  for (let at = 0; at < units.length; at++) {
    const { lines, continues } = units[at] as Unit
    const run = flatten(lines)
    const done = polishRun(run, habit, continues ? open : '', units[at + 1])
    open = done.open
    out.push(done.run === run ? lines : unflatten(lines, done.run))
  }
  return out
}

interface Polished {
  readonly run: Run
  readonly open: Nesting
}

/** @param before what the unit before left open. */
const polishRun = (given: Run, habit: Habit, before: Nesting, next: Unit | undefined): Polished => {
  const { convention } = habit
  const source = habit.typed ? setTypedPairs(given, habit.typed) : given
  const { text } = source
  const common = !UNCOMMON.test(text)
  const odd = !common && ODD.test(text)
  const hyphens = text.indexOf('-') >= 0
  const typed = text.indexOf('"') >= 0 || text.indexOf("'") >= 0 || (odd && /[`´]/.test(text))
  const turned = odd && convention.outer[0] === '“' && TURNED.test(text)
  const { hidden, text: shown } = odd || (hyphens && isCommand(text)) ? mask(text) : { text, hidden: '' }
  let run = ellipses(oneSpace(hidden ? { ...source, text: shown } : source), convention.ideographs === true)
  if (hyphens || odd) run = dashes(run, habit.dashes, convention)
  let open = before
  let unsure = false
  if (typed) {
    const others = common ? 'none' : SET.test(text) ? 'any' : 'apostrophes'
    ;({ run, open, unsure } = quotes(run, habit.quotes, { before, nextOpens: () => opensWith(next) }, others))
  }
  if (turned || (unsure && convention.outer[0] === '“')) run = rightWay(run)
  if (convention.spacedMarks && SPACED.test(run.text)) run = frenchSpaces(run)
  return { run: hidden ? { ...run, text: unmask(run.text, hidden) } : run, open }
}

/** The level of the mark with which a unit begins, where a quotation may run on into it. */
const opensWith = (unit: Unit | undefined): '' | 'D' | 'S' => {
  if (!unit?.continues) return ''
  const first = flatten(unit.lines.slice(0, 1)).text.trimStart()
  return /^["“«„]|^``|^''/.test(first) ? 'D' : /^['‘`‚‹]/.test(first) ? 'S' : ''
}
