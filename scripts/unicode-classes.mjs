/**
 * Writes out the Unicode properties in regular expressions of a built file.
 *
 *     /[^\p{L}']+/gu   becomes   /[^A-Za-z\u00aa\u00b5…\u{10000}-\u{1cfff}…']+/gu
 *
 * V8 compiles a pattern anew in every process, and \p{L} costs it 0.3 to 1 ms each time, nearly all of it for the 300
 * stretches of letters beyond U+FFFF. A hundred such patterns are more than a short book takes. Written out, with the
 * letters of ancient scripts beyond U+FFFF in a few wide stretches, one costs 0.06 ms.
 *
 * What changes: in the Supplementary Multilingual Plane up to U+1CFFF (cuneiform, Linear B, Brahmi and the like) every
 * character counts as a letter where letters are asked for. Code points that are not assigned may count as what stands
 * on both sides of them. And the properties are those of the Node that built the package, so that a book does not
 * depend on the Unicode version of the Node that runs it.
 */

/** Beyond U+FFFF: ancient scripts, mathematical letters, scripts of the recent past, ideographs. */
const ASTRAL_LETTERS = [
  [0x10000, 0x1cfff],
  [0x1d400, 0x1d7cb],
  [0x1e000, 0x1eeff],
  [0x20000, 0x3ffff],
]

const LETTERS = new Set(['L', 'Letter', 'Lo', 'Alphabetic'])
/** Not yet a character, and not one of those that never will be. */
const unassigned = /(?!\p{Noncharacter_Code_Point})\p{Cn}/u
const known = new Map()

/** The stretches of code points that have a property, such as `L` or `Script=Han`. */
const stretchesOf = (property) => {
  const found = known.get(property)
  if (found) return found
  const has = new RegExp(`\\p{${property}}`, 'u')
  const last = LETTERS.has(property) ? 0xffff : 0x10ffff
  const stretches = []
  for (let code = 0; code <= last; code++) {
    if (!has.test(String.fromCodePoint(code))) continue
    const before = stretches.at(-1)
    if (before && (before[1] === code - 1 || isGap(before[1] + 1, code))) before[1] = code
    else stretches.push([code, code])
  }
  if (LETTERS.has(property)) stretches.push(...ASTRAL_LETTERS)
  known.set(property, stretches)
  return stretches
}

const isGap = (from, to) => {
  if (to - from > 0x1000) return false
  for (let code = from; code < to; code++) if (!unassigned.test(String.fromCodePoint(code))) return false
  return true
}

const complementOf = (stretches) => {
  const sorted = [...stretches].sort((a, b) => a[0] - b[0])
  const rest = []
  let next = 0
  for (const [from, to] of sorted) {
    if (from > next) rest.push([next, from - 1])
    next = Math.max(next, to + 1)
  }
  if (next <= 0x10ffff) rest.push([next, 0x10ffff])
  return rest
}

const written = (code) => {
  if (code > 0xffff) return `\\u{${code.toString(16)}}`
  const plain = String.fromCharCode(code)
  if (/[A-Za-z0-9]/.test(plain)) return plain
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`
}

const classOf = (stretches) =>
  stretches.map(([from, to]) => (from === to ? written(from) : `${written(from)}-${written(to)}`)).join('')

/** The source of a pattern with the u flag, without `\p` and `\P`. */
export const writeOutClasses = (source) => {
  let out = ''
  let inClass = false
  for (let at = 0; at < source.length; at++) {
    const char = source[at]
    if (char === '\\') {
      const property = /^\\([pP])\{([^}]+)\}/.exec(source.slice(at, at + 60))
      if (property) {
        const stretches = stretchesOf(property[2])
        const members = classOf(property[1] === 'p' ? stretches : complementOf(stretches))
        out += inClass ? members : `[${members}]`
        at += property[0].length - 1
      } else {
        out += source.slice(at, at + 2)
        at++
      }
      continue
    }
    if (char === '[' && !inClass) inClass = true
    else if (char === ']' && inClass) inClass = false
    out += char
  }
  return out
}

/** esbuild leaves patterns as they are where it writes all else in ASCII. In a pattern, an escape says the same. */
const ascii = (code) =>
  code.replace(/[\u0080-\uffff]/g, (char, at) => {
    if (isEscaped(code, at)) throw new Error(`a pattern escapes ${char}, which needs none`)
    return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
  })

const isEscaped = (text, at) => {
  let backslashes = 0
  while (text[at - 1 - backslashes] === '\\') backslashes++
  return backslashes % 2 === 1
}

/**
 * @param code what esbuild wrote with `supported: { 'regexp-unicode-property-escapes': false }`: each literal with a
 *   property has become a call of RegExp with two strings. They become literals again.
 * @returns code in ASCII.
 */
export const writeOutPatterns = (code) =>
  ascii(
    code.replace(CALL, (call, text, flags) => {
      // The text is a string literal of our own sources.
      const source = Function(`return ${text}`)()
      if (!/\\[pP]\{/.test(source) || !flags.includes('u')) return call
      const written = writeOutClasses(source).replace(/\//g, (slash, at, all) => (isEscaped(all, at) ? slash : '\\/'))
      new RegExp(written, flags)
      return `/${written}/${flags}`
    }),
  )

const CALL = /new RegExp\(("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\$]|\\.)*`), ?"([a-z]*)"\)/g
