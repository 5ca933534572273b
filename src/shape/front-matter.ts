/**
 * Tells dedication, epigraph and other matter apart among the blocks between the title block and the first heading.
 *
 *    To M., who waited                      dedication
 *
 *    "All things pass." —Old saying         epigraph: a quotation or poem with its source
 *
 *  Not: a page of prose, which stays a text of its own.
 */
import type { Block } from '../book/block.js'
import { plain } from '../book/inline.js'
import type { SectionKind } from '../book/section.js'
import { gatherEpigraph, isCredit } from './epigraph.js'

export interface FrontPart {
  readonly kind: SectionKind
  readonly blocks: readonly Block[]
  /** Why it is what it is; empty for a text. */
  readonly evidence: string
}

const DEDICATION =
  /^(?:to\b|for\b|dedicated\b|in (?:loving )?memory of\b|in memoriam\b|à\s|pour\s|für\s|mein(?:er|em|en)\s|(?:dem|zum) andenken|a mi\b|para\s|al?\s+m\w+\s|per\s|aan\s|voor\s|till\s|dla\s|til (?:min|mine|mitt|mit|mina)\s|tileg(?:net|nad)\b|tillägnad?\b|věnov|svým?\s|moim?\s|moje(?:mu|j)\s|poświęcam|omistettu|äidilleni|isälleni|dedicad[oa]\b|dedicat[oa]\b|aan mijn|ajánlo|anyámnak|присвяч|посвяща|посвящен|моей\s|моему\s|моїй\s|στη[ν]?\s|στο[ν]?\s|إلى\s|ל(?:אמי|אבי)\b|献给|獻給|谨以此书)/i
const LONGEST_DEDICATED = 80

/** True for a line that can only say to whom a book is given: "For my mother", "À la mémoire de mon père". */
export const dedicates = (text: string): boolean =>
  text.length < LONGEST_DEDICATED && DEDICATION.test(text) && !/[,;:!?…]$/.test(text) && text.split(/\s+/).length < 12
/** Words of a dedication whose line a stop closes: "For Jo.", "To my mother." */
const MOST_CLOSED = 4
const GIVEN = /^(?:To|For|TO|FOR)\s(?:my|our|all|\p{Lu})/u

/**
 * How many of the first blocks of a story without headings are none of it: a dedication, and an epigraph below it.
 * "For three days it rained." is a sentence; what else begins as a dedication does has no stop.
 */
export const countDedicated = (blocks: readonly Block[]): number => {
  const [first, second] = blocks
  if (first?.kind !== 'paragraph' || blocks.length < 3) return 0
  const words = plain(first.content)
  if (!dedicates(words)) return 0
  const closed = /[.]["”’]?$/.test(words)
  if (closed && (words.split(/\s+/).length > MOST_CLOSED || !GIVEN.test(words))) return 0
  const quoted =
    second !== undefined && second.kind !== 'scene-break' && kindOf(second, wordsOf(second))[0] === 'epigraph'
  const [group, next] = quoted ? gatherEpigraph(blocks.slice(1), []) : []
  if (group?.kind === 'group' && next !== blocks[2]) return 3
  const credited = quoted && (second.kind !== 'paragraph' || ATTRIBUTION.test(wordsOf(second)))
  return credited ? 2 : 1
}
const ATTRIBUTION = /^[\s([]*(?:[—–―-]{1,2}\s*\p{Lu}|_[^_]+_\.?$)|[—–―]{1,2}\s*_?\p{Lu}[^.!?]{2,80}\.?$/u

const wordsOf = (block: Block): string => {
  switch (block.kind) {
    case 'paragraph':
    case 'subheading':
      return plain(block.content)
    case 'verse':
      return block.stanzas
        .flat()
        .map((line) => plain(line.content))
        .join(' ')
    case 'group':
      return block.blocks.map(wordsOf).join(' ')
    case 'scene-break':
    case 'figure':
    case 'list':
    case 'table':
    case 'preformatted':
    case 'speech':
      return ''
    default:
      return block satisfies never
  }
}

/** A dedication may be a letter or a poem, but no chapter. */
const MOST_DEDICATED = 6000

const sizeOf = (blocks: readonly Block[]): number =>
  blocks.length === 0 ? 0 : (blocks[blocks.length - 1] as Block).span.end - (blocks[0] as Block).span.start

/** Groups the blocks by what they are; breaks part them, and stay only within prose. */
export const readFrontMatter = (blocks: readonly Block[]): FrontPart[] => {
  const parts: { kind: SectionKind; blocks: Block[]; evidence: string }[] = []
  let broken: Block | undefined
  let first = true
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'scene-break') {
      broken = block
      continue
    }
    const words = wordsOf(block)
    const last = parts[parts.length - 1]
    const [told, why] = kindOf(block, words)
    // A talk goes on.
    const spoken = why === QUOTED || (why === CREDITED && '-–—―'.includes(words.charAt(0)))
    const talk = spoken && last?.kind === 'text' && (sizeOf(last.blocks) > LEAST_PROSE || goesOn(blocks[at + 1], words))
    const kind = talk ? 'text' : told
    const evidence = talk ? '' : why
    const dedicated = last?.kind === 'dedication' && sizeOf(last.blocks) < MOST_DEDICATED
    // An epigraph below the dedication is a page of its own.
    const quoted = kind === 'epigraph' && /^["“‘«„]/.test(words)
    if (last && dedicated && !quoted && (kind === 'dedication' || !(broken || first) || words.length < 60))
      last.blocks.push(block)
    else if (last && last.kind === kind && kind !== 'dedication')
      last.blocks.push(...(broken && kind === 'text' ? [broken] : []), block)
    else parts.push({ kind, blocks: [block], evidence })
    broken = undefined
    first = false
  }
  return parts
}

/** True where a paragraph of prose follows, which does not say whose the words above it are. */
const goesOn = (next: Block | undefined, words: string): boolean =>
  next?.kind === 'paragraph' && next.role === 'plain' && !ATTRIBUTION.test(wordsOf(next)) && !ATTRIBUTION.test(words)

const QUOTED = 'in quotation marks'
const CREDITED = 'credited to somebody'
/** Whole, or with whose it is behind it: "All things pass." Anna Sand. Not: "Yes," she said. */
const IN_QUOTES =
  /^["“‘«„].*["”’»“][\s.,_*]*(?:\(.{2,80}\)|[[(—–-]*\s*\p{Lu}[^\s.!?]*(?:\.?\s(?:\p{Lu}\S*|of|the|de|von|in|to|and|\d+))*[\])]?)?[\s.,_*]*$/su
/** More than so many letters before it are prose, in which somebody speaks. */
const LEAST_PROSE = 300

/** "— No, he said. Not today.": a dash at the beginning opens speech, unless a name alone follows it. */
const speaks = (words: string): boolean => '-–—―'.includes(words.charAt(0)) && !isCredit(words)

const kindOf = (block: Block, words: string): readonly [kind: SectionKind, evidence: string] => {
  const poem = block.kind === 'verse' && (words.length > 120 || block.stanzas.length > 1)
  if (DEDICATION.test(words) && words.length < 500 && !poem) return ['dedication', 'begins as a dedication does']
  if (block.kind === 'group' && block.role === 'epigraph') return ['epigraph', 'a quotation with its source']
  if (block.kind === 'verse') return ['epigraph', 'verse before the first heading']
  if (block.kind === 'group' && block.role === 'quotation') return ['epigraph', 'a quotation before the first heading']
  if (words.length < 500 && ATTRIBUTION.test(words) && !speaks(words)) return ['epigraph', CREDITED]
  if (words.length < 500 && IN_QUOTES.test(words)) return ['epigraph', QUOTED]
  return ['text', '']
}
