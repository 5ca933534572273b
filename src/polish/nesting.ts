/**
 * Quotations within quotations: the states in which a mark can stand, and where each reading of it leads.
 */

/** The readings of a mark. */
export const OPEN = 0
export const CLOSE = 1
export const APOSTROPHE = 2
export const PRIME = 3

/** The cost of a reading that is out of the question. */
export const NEVER = 99

/** Nesting, outermost first: D a quotation in double marks, S one in single marks. */
export const STATES = ['', 'D', 'S', 'DS', 'SD', 'DSD', 'SDS'] as const
export type Nesting = (typeof STATES)[number]

/** What each fault of a reading costs, against 0 for a mark that points where its neighbours say. */
export const COST = {
  /** A close that nothing opened. */
  unopened: 4,
  /** An inner quotation still open where the outer one closes. */
  unclosed: 4,
  /** A mark opens what is open already; at a line's start that is how speech runs on. */
  openedTwice: 3,
  openedAnew: 0.3,
  /** A third level. */
  third: 0.6,
  /** A single mark opens the outer quotation where the document's are double, or the other way about. */
  otherLevelFirst: 0.7,
  /** For each level open at a paragraph's end: where the next one opens it anew, where it was open before, else. */
  goesOn: 0.4,
  stillOpen: 1,
  leftOpen: 3,
} as const

export interface Step {
  readonly to: number
  readonly cost: number
  /** As `cost` where the mark starts a line. */
  readonly atStart: number
}

const index = (nesting: string): number => (STATES as readonly string[]).indexOf(nesting)

/** One level deeper. */
const opening = (mark: 'D' | 'S'): Step[] =>
  STATES.map((state, from) => {
    const to = index(state + mark)
    const cost = to < 0 ? COST.unopened : state.length === 2 ? COST.third : 0
    return { to: to < 0 ? from : to, cost, atStart: cost }
  })

/** The same quotation once more: "'Dear Sir, (a new line) "'We beg to say… */
const reopening = (mark: 'D' | 'S'): (Step | undefined)[] =>
  STATES.map((state) => {
    const at = state.lastIndexOf(mark)
    if (at < 0) return undefined
    return { to: index(state.slice(0, at + 1)), cost: COST.openedTwice, atStart: COST.openedAnew }
  })

const closing = (mark: 'D' | 'S'): Step[] =>
  STATES.map((state, from) => {
    const at = state.lastIndexOf(mark)
    const cost = at < 0 ? COST.unopened : (state.length - 1 - at) * COST.unclosed
    return { to: at < 0 ? from : index(state.slice(0, at)), cost, atStart: cost }
  })

/** By the level of the mark and the state it is met in: where opening and closing lead. */
export const OPENING: Readonly<Record<'D' | 'S', readonly Step[]>> = { D: opening('D'), S: opening('S') }
export const REOPENING: Readonly<Record<'D' | 'S', readonly (Step | undefined)[]>> = {
  D: reopening('D'),
  S: reopening('S'),
}
export const CLOSING: Readonly<Record<'D' | 'S', readonly Step[]>> = { D: closing('D'), S: closing('S') }
