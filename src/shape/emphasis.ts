/**
 * Reads emphasis that the source marked with signs around the words.
 *
 *    _never_      “_Never_, I say”      *sob*      **Stop**      _Il Penseroso, a
 *    poem_        _un_likely            =Note.=    ~~gone~~      _so *very* tired_
 *
 *  Not: file_name_here, 3 * 4 * 5, f**k, and/or, "* " before a list's item, _ that never closes.
 */
import type { EmphasisStyle, Inline } from '../book/inline.js'
import { text } from '../book/inline.js'

const STYLES: Readonly<Record<string, EmphasisStyle>> = {
  _: 'emphasis',
  __: 'strong',
  '*': 'emphasis',
  '**': 'strong',
  '***': 'strong',
  '/': 'emphasis',
  '=': 'emphasis',
  '+': 'emphasis',
  '~': 'emphasis',
  '~~': 'deleted',
}

const RUN = /(_+|\*+|\/+|=+|\++|~+)/g
const WORD = /[\p{L}\p{N}]/u

interface Mark {
  readonly marker: string
  readonly at: number
  /** The mark stands right after a word: only a mark that opens there before `un_likely_`. */
  readonly inWord: boolean
  /** Index of the output when the mark opened. */
  readonly content: Inline[]
}

/** -_-  *_*  >_<  ._.  but not the end of `_morning._.` */
const isFace = (left: string, right: string, opened: boolean): boolean =>
  left === (right === '<' ? '>' : right) && !/\s/.test(left) && !(opened && /[.,;:!?…]/.test(left))

export interface Emphasized {
  readonly content: readonly Inline[]
  /** The outermost mark that was still open at the end and goes on, if any. */
  readonly open?: string
}

/**
 * @param value a paragraph whose lines are joined.
 * @param markers the signs that mark emphasis in this document.
 * @param carried a mark that was opened in an earlier paragraph and is still open.
 * @param goesOn tells of a mark that is open at the end whether a later paragraph closes it or opens it anew.
 */
export const readEmphasis = (
  value: string,
  markers: ReadonlySet<string>,
  carried?: string,
  goesOn?: (marker: string) => 'closes' | 'reopens' | undefined,
): Emphasized => {
  const root: Inline[] = []
  const stack: Mark[] = []
  let content = root
  let from = 0
  const flush = (to: number): void => {
    if (to > from) content.push(text(value.slice(from, to)))
  }
  const open = (marker: string, at: number, inWord: boolean): void => {
    stack.push({ marker, at, inWord, content })
    content = []
  }
  if (carried) open(carried, -1, false)
  RUN.lastIndex = 0
  for (let match = RUN.exec(value); match; match = RUN.exec(value)) {
    const run = match[0]
    if (!markers.has(run) && !(run === '__' && markers.has('_')) && !(run === '***' && markers.has('**'))) continue
    const at = match.index
    const past = at + run.length
    const left = at > 0 ? (value[at - 1] as string) : ' '
    const right = past < value.length ? (value[past] as string) : ' '
    const leftWord = WORD.test(left)
    const rightWord = WORD.test(right)
    let k = stack.length - 1
    while (k >= 0 && (stack[k] as Mark).marker !== run) k--
    let opened = k >= 0 ? (stack[k] as Mark) : undefined
    if (run === '_' && !rightWord && isFace(left, right, opened !== undefined)) continue
    const loose = run === '_' || run === '*'
    const whole = opened !== undefined && (!opened.inWord || !/\s/.test(value.slice(opened.at, at)))
    const closes =
      opened !== undefined &&
      whole &&
      !/\s/.test(left) &&
      (!rightWord || (loose && !opened.inWord)) &&
      at > opened.at + 1
    if (closes && opened) {
      flush(at)
      while (stack.length - 1 > k) unwind(stack.pop() as Mark)
      const inner = content
      content = opened.content
      stack.pop()
      content.push({ kind: 'emphasis', style: STYLES[run] ?? 'emphasis', content: inner })
      from = past
      continue
    }
    if (opened?.inWord || (run === '/' && opened && leftWord && rightWord)) {
      // What opened within a word closes at that word's end or not at all: file_name, 2*3; /home/ada is a path.
      flush(at)
      from = at
      while (stack.length > k) unwind(stack.pop() as Mark)
      opened = undefined
    }
    if (!/\s/.test(right) && (!leftWord || loose) && opened === undefined) {
      flush(at)
      open(run, at, leftWord)
      from = past
    }
  }
  flush(value.length)
  let unclosed: string | undefined
  while (stack.length > 0) {
    const mark = stack.pop() as Mark
    if (mark.at < 0 || goesOn?.(mark.marker)) {
      const inner = content
      content = mark.content
      if (inner.length > 0) content.push({ kind: 'emphasis', style: STYLES[mark.marker] ?? 'emphasis', content: inner })
      unclosed = mark.marker
    } else unwind(mark)
  }
  return unclosed ? { content: root, open: unclosed } : { content: root }

  /** A mark that did not close is a sign of the text after all. */
  function unwind(mark: Mark): void {
    const inner = content
    content = mark.content
    content.push(text(mark.marker))
    for (const inline of inner) content.push(inline)
  }
}
