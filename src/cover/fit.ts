/**
 * Fits a title into its box: breaks it into lines as a typographer would, at the largest size that holds.
 *
 *    The Old Man          not   The Old Man and the        A Voyage Round        not   A Voyage Round My
 *    and the Sea                Sea                        My Room                     Room
 *
 * Lines should be alike in length, end where the sense pauses, and never leave a small word hanging at their end.
 */
import { isLeaning } from './leaning.js'
import { type Face, measure } from './metrics.js'
import { breakUnspaced, isUnspaced } from './unspaced.js'

export interface FitOptions {
  /** Of the box, in pixels. */
  readonly width: number
  readonly height: number
  /** Type size in pixels: `most` at most; `least` unless the text is very long, and never under 0.6 of it. */
  readonly least: number
  readonly most: number
  /** Room that letters need under the last baseline, in em; it is no part of the height that comes back. */
  readonly below: number
  /** Line height in em. */
  readonly leading: number
  /** Space after each letter, in em. */
  readonly tracking: number
  readonly lines: number
  /** No more lines than it takes to come near the largest size: for names rather than titles. */
  readonly thrifty?: boolean
}

/** Type of this size, in pixels, can still be read where the cover is shown a tenth as large. */
const legible = 150

export interface Line {
  readonly text: string
  /** In pixels, as measured without kerning. */
  readonly width: number
  /** Of the type, in pixels. */
  readonly size: number
  /** In pixels from the top of the first line's capitals. */
  readonly baseline: number
}

export interface Fitted {
  /** Of the smallest line. */
  readonly size: number
  readonly lines: readonly Line[]
  /** From the top of the first line's capitals to the last line's baseline, in pixels. */
  readonly height: number
  /** True where the text had to be cut off with an ellipsis. */
  readonly cut: boolean
}

/** A stretch that stays on one line, and how well the text breaks after it. */
export interface Piece {
  readonly text: string
  /** A space stands before it. */
  readonly spaced: boolean
  /** It is a syllable: a hyphen is needed where a line ends after it. `width` has room for that hyphen. */
  readonly soft: boolean
  readonly width: number
  readonly breakCost: number
}

/** Nothing that has more words is a title, and looking for its best lines would take long. */
const mostWords = 60

/** All lines at one size. */
export const fit = (text: string, face: Face, options: FitOptions): Fitted => fitWith(bestBreak, text, face, options)

export type Setter = (pieces: readonly Piece[], face: Face, options: FitOptions) => Omit<Fitted, 'cut'>

/** Lets `set` find the lines: a little under the least size where it must be, then of ever fewer words. */
export const fitWith = (set: Setter, text: string, face: Face, options: FitOptions): Fitted => {
  const words = text.split(/\s+/).filter((word) => word !== '')
  for (let keep = Math.min(words.length, mostWords), least = options.least; ; ) {
    const shown = keep === words.length ? words : [...words.slice(0, keep - 1), ellipsis(words[keep - 1] as string)]
    const widest = options.width / least
    const pieces = shown.flatMap((_, i) => piecesOf(shown, i, face, options.tracking, widest))
    const fitted = set(pieces, face, { ...options, least })
    if (fitted.size >= least || keep <= 1) return { ...fitted, cut: keep < words.length }
    if (least > 0.6 * options.least) least *= 0.9
    else keep = Math.floor(keep * 0.9)
  }
}

const ellipsis = (word: string): string => `${word.replace(/[\p{P}\s]+$/u, '')}…`

/** The pieces of one word: itself, its parts between hyphens, or syllables where it is wider than `widest` em. */
const piecesOf = (words: readonly string[], at: number, face: Face, tracking: number, widest: number): Piece[] => {
  const word = words[at] as string
  const parts = (isUnspaced(word) ? breakUnspaced(word) : (word.match(/[^-–—/]+[-–—/]*|[-–—/]+/gu) ?? [word])).map(
    (text) => ({
      text,
      soft: false,
    }),
  )
  const pieces = parts.flatMap((part) => {
    const width = measure(part.text, face, tracking)
    return width <= widest ? [part] : syllables(part.text, Math.ceil(width / (widest * 0.9)))
  })
  return pieces.map(({ text, soft }, i) => ({
    text,
    soft,
    spaced: i === 0,
    width: measure(soft ? `${text}-` : text, face, tracking),
    breakCost: i === pieces.length - 1 ? costAfter(word, words[at + 1], at === 0) : soft ? 0.9 : costWithin(text),
  }))
}

const costWithin = (piece: string): number => {
  if (!isUnspaced(piece)) return 1.2
  return /[、。，：；！？》」』]$/.test(piece) ? -0.3 : 0.15
}

const vowel = /[aeiouyàâäæáãåéèêëíìîïóòôöõøœúùûüýαεηιουωάέήίόύώаеёиоуыэюяіїє]/i

/** Cuts a word into `count` nearly equal parts, where it can before a consonant that a vowel follows. */
const syllables = (word: string, count: number): { text: string; soft: boolean }[] => {
  const letters = [...word]
  const parts: { text: string; soft: boolean }[] = []
  let start = 0
  for (let part = 1; part < count; part++) {
    const ideal = Math.round((letters.length * part) / count)
    const apart = (at: number): number => {
      const [before, here, next] = [letters[at - 1] ?? '', letters[at] ?? '', letters[at + 1] ?? '']
      const good = !vowel.test(here) && vowel.test(next) && !/^(?:[cpst]h|ck|qu)$/i.test(before + here)
      return Math.abs(at - ideal) + (good ? 0 : 3.5)
    }
    let best = ideal
    for (let at = Math.max(start + 2, ideal - 4); at <= Math.min(letters.length - 2, ideal + 4); at++) {
      if (apart(at) < apart(best)) best = at
    }
    parts.push({ text: letters.slice(start, best).join(''), soft: true })
    start = best
  }
  return [...parts, { text: letters.slice(start).join(''), soft: false }]
}

/** What it costs to end a line after `word`: negative where the sense pauses. */
const costAfter = (word: string, next: string | undefined, first: boolean): number => {
  if (next === undefined) return 0
  if (/^(?:\p{Lu}\.)+$|^[&·+]$/u.test(word)) return 0.8
  if (/^[&·+]$/.test(next)) return -0.3
  if (/[:;.!?—–][\p{Pf}\p{Pe}"']*$/u.test(word)) return -0.5
  if (/,[\p{Pf}"']*$/u.test(word)) return -0.25
  if (/^[\d#№]|^[IVXLC]+\p{P}?$/u.test(next)) return 0.7
  // An article may open a title on a line of its own: The / Lighthouse.
  if (isLeaning(word)) return first ? 0.35 : 1.2
  return isLeaning(next) ? -0.12 : 0
}

export interface Broken {
  readonly cost: number
  readonly lines: readonly { readonly from: number; readonly to: number; readonly width: number }[]
}

const bestBreak: Setter = (pieces, face, options) => {
  const space = measure(' ', face, options.tracking)
  let best: { merit: number; size: number; broken: Broken } | undefined
  for (let count = 1; count <= Math.min(options.lines, pieces.length); count++) {
    const broken = breakInto(count, pieces, space, 0.4)
    const widest = Math.max(...broken.lines.map((line) => line.width))
    const tall = face.capHeight + (count - 1) * options.leading + options.below
    const size = Math.min(options.most, (0.985 * options.width) / widest, options.height / tall)
    const merit = size * Math.min(1, size / legible) * Math.exp(-0.5 * (broken.cost / Math.sqrt(count)))
    if (!best || merit > best.merit) best = { merit, size, broken }
    if (options.thrifty && size > 0.75 * options.most) break
  }
  if (!best) return { size: options.least, lines: [], height: 0 }
  const size = Math.floor(best.size)
  return {
    size,
    height: size * (face.capHeight + (best.broken.lines.length - 1) * options.leading),
    lines: best.broken.lines.map(({ from, to, width }, i) => ({
      text: join(pieces, from, to),
      width: width * size,
      size,
      baseline: size * (face.capHeight + i * options.leading),
    })),
  }
}

export const join = (pieces: readonly Piece[], from: number, to: number): string => {
  let text = ''
  for (let i = from; i < to; i++) {
    const piece = pieces[i] as Piece
    text += i > from && piece.spaced ? ` ${piece.text}` : piece.text
  }
  return (pieces[to - 1] as Piece).soft ? `${text}-` : text
}

/**
 * The cheapest way to set the pieces in exactly `count` lines: alike in width, broken where it costs least.
 *
 * @param forlorn what a line of nothing but small words costs.
 */
export const breakInto = (count: number, pieces: readonly Piece[], space: number, forlorn: number): Broken => {
  const ends: number[] = [0]
  for (const piece of pieces) ends.push((ends.at(-1) as number) + piece.width + (piece.spaced ? space : 0))
  const width = (from: number, to: number): number =>
    (ends[to] as number) - (ends[from] as number) - ((pieces[from] as Piece).spaced ? space : 0)
  const small = (from: number, to: number): boolean => pieces.slice(from, to).every(({ text }) => isLeaning(text))
  const ideal = width(0, pieces.length) / count
  const lineCost = (from: number, to: number): number => {
    const off = (width(from, to) - ideal) / ideal
    const uneven = 1.2 * off * off * (off > 0 ? 1.4 : 1)
    return uneven + (to < pieces.length ? (pieces[to - 1] as Piece).breakCost : 0) + (small(from, to) ? forlorn : 0)
  }
  let row: (Broken | undefined)[] = pieces.map((_, i) => ({
    cost: lineCost(0, i + 1),
    lines: [{ from: 0, to: i + 1, width: width(0, i + 1) }],
  }))
  for (let line = 1; line < count; line++) {
    row = pieces.map((_, i) => {
      let best: Broken | undefined
      for (let from = line; from <= i; from++) {
        const before = row[from - 1]
        if (!before) continue
        const cost = before.cost + lineCost(from, i + 1)
        if (!best || cost < best.cost) {
          best = { cost, lines: [...before.lines, { from, to: i + 1, width: width(from, i + 1) }] }
        }
      }
      return best
    })
  }
  return row.at(-1) as Broken
}
