/**
 * Writes out the Unicode properties in regular expressions of a built file.
 *
 *     /[^\p{L}']+/gu   becomes   /[^A-Za-z\u00aa\u00b5…\u{10000}-\u{1cfff}…']+/gu
 *
 * V8 compiles a pattern anew in every process, and \p{L} costs it 0.3 to 1 ms each time, nearly all of it for the 300
 * stretches of letters beyond U+FFFF. A hundred such patterns are more than a short book takes. Written out, with the
 * letters of ancient scripts beyond U+FFFF in a few wide stretches, one costs 0.06 ms.
 *
 * Ignoring case in Unicode mode costs as much again, for each letter of the pattern is looked up in case tables that
 * /…/i does without; so /…/iu becomes /…/i where no property is asked for.
 *
 * What changes: in the Supplementary Multilingual Plane up to U+1CFFF (cuneiform, Linear B, Brahmi and the like) every
 * character counts as a letter where letters are asked for. Code points that are not assigned may count as what stands
 * on both sides of them. And the properties are those of the Node that built the package, so that a book does not
 * depend on the Unicode version of the Node that runs it.
 */

import { parse } from 'acorn'
import { walk } from './walk-code.mjs'

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
export const stretchesOf = (property) => {
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

export const complementOf = (stretches) => {
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

export const classOf = (stretches) =>
  stretches.map(([from, to]) => (from === to ? written(from) : `${written(from)}-${written(to)}`)).join('')

/** The name of the table of classes in the built file. */
const TABLE = '$unicode'

/** What a class is called in the table: `p_L`, `P_Lu`, `p_Script_Han`. */
const keyOf = (kind, property) => `${kind}_${property.replace(/\W/g, '_')}`

const membersOf = (kind, property) =>
  classOf(kind === 'p' ? stretchesOf(property) : complementOf(stretchesOf(property)))

/**
 * Cuts a pattern at its properties.
 *
 * @returns strings, which stay, and `{ kind, property, bare }`; `bare` where it stands outside of a class.
 */
const cut = (source, inClass = false) => {
  const parts = ['']
  for (let at = 0; at < source.length; at++) {
    const char = source[at]
    if (char === '\\') {
      const property = /^\\([pP])\{([^}]+)\}/.exec(source.slice(at, at + 60))
      if (property) {
        parts.push({ kind: property[1], property: property[2], bare: !inClass }, '')
        at += property[0].length - 1
      } else {
        parts[parts.length - 1] += source.slice(at, at + 2)
        at++
      }
      continue
    }
    if (char === '[' && !inClass) inClass = true
    else if (char === ']' && inClass) inClass = false
    parts[parts.length - 1] += char
  }
  return { parts, inClass }
}

/** The pattern with its properties written out. */
const inline = (parts) =>
  parts
    .map((part) => {
      if (typeof part === 'string') return part
      const members = membersOf(part.kind, part.property)
      return part.bare ? `[${members}]` : members
    })
    .join('')

/** The pattern as an expression that takes its properties from the table; `used` learns which. */
const composed = (parts, used) =>
  parts
    .flatMap((part) => {
      if (typeof part === 'string') return part === '' ? [] : [JSON.stringify(part)]
      const key = keyOf(part.kind, part.property)
      used.set(key, membersOf(part.kind, part.property))
      return part.bare ? ['"["', `${TABLE}.${key}`, '"]"'] : [`${TABLE}.${key}`]
    })
    .join('+')

/** Unicode mode is given up where case is ignored and nothing in the pattern needs it. */
const flagsFor = (source, flags) =>
  flags.includes('i') && !/\\u\{|\\[pP]\{|\\k<|[\ud800-\udfff]/.test(source) ? flags.replace('u', '') : flags

/** Methods of strings that leave a pattern's `lastIndex` at 0 whatever it was. */
const FORGETFUL = new Set(['match', 'matchAll', 'replace', 'replaceAll', 'split'])

/** The names of variables in the built file that keep the patterns of functions. */
const KEPT = '$pattern'

/**
 * A literal that runs once, while its module loads, is put together from the table. So is one in a function, the first
 * time that it runs: `$pattern7??=new RegExp(…)`. One that may count in `lastIndex` how far it has come stays a literal.
 */
const rewriteLiteral = ({ pattern, flags }, once, counts, used, kept) => {
  if (!flags.includes('u')) return undefined
  const { parts } = cut(pattern)
  const wanted = flagsFor(pattern, flags)
  if (parts.length === 1) return wanted === flags ? undefined : `/${pattern}/${wanted}`
  if (!once && (flags.includes('y') || (counts && flags.includes('g')))) return `/${inline(parts)}/${flags}`
  const made = `new RegExp(${composed(parts, used)},${JSON.stringify(flags)})`
  if (once) return made
  const name = KEPT + kept.length
  kept.push(name)
  return `(${name}??=${made})`
}

/** `new RegExp(`…\\p{L}…${x}`, 'u')`: the properties in what is said outright, each piece of the template in turn. */
const rewriteCall = (node, code, used) => {
  const [pattern, flags] = node.arguments
  const template = pattern?.type === 'TemplateLiteral'
  const text = pattern?.type === 'Literal' && typeof pattern.value === 'string'
  if (!(template || text) || typeof flags?.value !== 'string' || !flags.value.includes('u')) return undefined
  const pieces = template ? pattern.quasis.map(({ value }) => value.cooked) : [pattern.value]
  if (!pieces.some((piece) => /\\[pP]\{/.test(piece))) return undefined
  return `new RegExp(${woven(pieces, pattern.expressions, code, used)},${JSON.stringify(flags.value)})`
}

/** An expression for pieces of a pattern with values between them. */
const woven = (pieces, values, code, used) => {
  let inClass = false
  const out = pieces.flatMap((piece, index) => {
    const found = cut(piece, inClass)
    inClass = found.inClass
    const value = values?.[index]
    const own = composed(found.parts, used) || '""'
    return value ? [own, `(${code.slice(value.start, value.end)})`] : [own]
  })
  return `(${out.join('+')})`
}

/** String.raw`\\p{L}+`: a piece of a pattern that is put together elsewhere. */
const rewritePiece = ({ tag, quasi }, code, used) => {
  if (tag.type !== 'MemberExpression' || tag.object.name !== 'String' || tag.property.name !== 'raw') return undefined
  const pieces = quasi.quasis.map(({ value }) => value.raw)
  return pieces.some((piece) => /\\[pP]\{/.test(piece)) ? woven(pieces, quasi.expressions, code, used) : undefined
}

/** esbuild leaves patterns as they are where it writes all else in ASCII. In a pattern, an escape says the same. */
const ascii = (code) =>
  code.replace(/[\u0080-\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)

/**
 * @param code what esbuild wrote.
 * @param sourceType `script` or `module`.
 * @returns the same program, in ASCII.
 */
export const writeOutPatterns = (code, sourceType) => {
  const edits = []
  const used = new Map()
  const kept = []
  const forgetful = new Set()
  const edit = (node, text) => text !== undefined && edits.push({ start: node.start, end: node.end, text })
  walk(parse(code, { ecmaVersion: 'latest', sourceType }), true, (node, once) => {
    if (node.type === 'CallExpression' && FORGETFUL.has(node.callee.property?.name)) forgetful.add(node.arguments[0])
    if (node.type === 'Literal' && node.regex) {
      edit(node, rewriteLiteral(node.regex, once, !forgetful.has(node), used, kept))
    }
    if (node.type === 'NewExpression' && node.callee.name === 'RegExp') edit(node, rewriteCall(node, code, used))
    if (node.type === 'TaggedTemplateExpression') edit(node, rewritePiece(node, code, used))
  })
  let out = ''
  let from = 0
  for (const { start, end, text } of edits.sort((a, b) => a.start - b.start)) {
    // Within a pattern that is rewritten as a whole.
    if (start < from) continue
    out += code.slice(from, start) + text
    from = end
  }
  const table = [...used].map(([key, members]) => `${key}:${JSON.stringify(members)}`)
  const tables = table.length > 0 ? `const ${TABLE}={${table.join(',')}};\n` : ''
  const variables = kept.length > 0 ? `let ${kept.join(',')};\n` : ''
  return ascii(`${tables}${variables}${out}${code.slice(from)}`)
}
