/**
 * Cuts the classes of letters down to those of Latin scripts, for as long as nothing else has come in.
 *
 *     A=$once(()=>new RegExp("["+$unicode.p_Lu+"]","u")); A().test(s)
 *     becomes
 *     A=$follow(()=>new RegExp("["+$classes.p_Lu+"]","u")); A().test(s)
 *
 * V8 reads a class of all capitals, 640 stretches, each time that it makes a pattern of it; those that a text in English
 * or Polish can hold are 80. With them a short story is done in four fifths of the time. `$classes` are the Latin ones
 * until `$widen()` is called, by src/book/alphabet.ts, for the first text that has a character outside of its
 * `OUTSIDE_LATIN`; patterns are then made anew. On text within, both kinds of pattern say the same.
 *
 * A pattern follows `$classes` only where functions ask for it anew each time that they run. One that is put into a table
 * when its module loads, that a function stores, or that another is made of which does not follow, has the whole classes
 * from the start.
 */
import { parse } from 'acorn'
import { classOf, complementOf, stretchesOf } from './unicode-classes.mjs'
import { walk } from './walk-code.mjs'

/** The name in the sources of the pattern that says what is not Latin. */
const OUTSIDE = 'OUTSIDE_LATIN'

/** Methods that keep what they are given. */
const KEEPERS = new Set(['add', 'push', 'set', 'unshift'])

/** Whether what `node` comes to is kept for longer than the function runs that asks for it. */
const isStored = (node, parent) =>
  parent?.type === 'AssignmentExpression'
    ? parent.right === node
    : parent?.type === 'CallExpression' && KEEPERS.has(parent.callee.property?.name) && parent.arguments.includes(node)

/** The stretches that hold the same characters of `inside`, in as few pieces as can be: what lies outside may count. */
const narrowed = (stretches, inside) => {
  const out = []
  let next = 0
  let joins = false
  let last = -1
  for (const code of inside) {
    while (next < stretches.length && stretches[next][1] < code) next++
    const has = next < stretches.length && stretches[next][0] <= code
    // A stretch with surrogates in it is a dear thing in a pattern.
    if (isHalf(last) !== isHalf(code) || (last < 0xd800 && code > 0xdfff)) joins = false
    if (has && joins) out.at(-1)[1] = code
    else if (has) out.push([code, code])
    joins = has
    last = code
  }
  return out
}

const isHalf = (code) => code >= 0xd800 && code <= 0xdfff

const known = new Map()

/** The characters that a text may have before it is no longer Latin, ascending, and halves of others that stand alone. */
const insideOf = (outside) => {
  const found =
    known.get(String(outside)) ??
    Array.from({ length: 0x110000 }, (_, code) => code).filter(
      (code) => isHalf(code) || !outside.test(String.fromCodePoint(code)),
    )
  known.set(String(outside), found)
  return found
}

const isFollower = (call) => call?.type === 'CallExpression' && call.callee.name === '$once'

/** What the bundle says of its lazy patterns. */
const survey = (code) => {
  const found = {
    /** `NAME=$once(()=>…)`, by name. */
    lazy: new Map(),
    /** `$pattern7??=new RegExp(…)`, where nothing else stores it. */
    kept: [],
    /** `NAME()`, and whether what it gives stays where it is asked for. */
    calls: [],
    /** `$unicode`, where it is asked for a class. */
    classes: [],
    outside: undefined,
  }
  walk(parse(code, { ecmaVersion: 'latest', sourceType: 'script' }), true, (node, once, parent) => {
    const [name, made] =
      node.type === 'AssignmentExpression'
        ? [node.left, node.right]
        : node.type === 'VariableDeclarator'
          ? [node.id, node.init]
          : []
    if (name?.type === 'Identifier' && isFollower(made)) {
      found.lazy.set(name.name, made)
      if (name.name === OUTSIDE) found.outside = made.arguments[0].body.regex
    }
    if (node.type === 'MemberExpression' && node.object.name === '$unicode') found.classes.push(node.object)
    if (node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.arguments.length === 0) {
      found.calls.push({ node, free: !once && !isStored(node, parent) })
    }
    if (node.type === 'AssignmentExpression' && /^\$pattern\d/.test(node.left.name) && !isStored(node, parent)) {
      found.kept.push(node)
    }
  })
  return found
}

const within = (node, { start, end }) => node.start >= start && node.end <= end

/** The names of patterns that may follow. */
const followersOf = ({ lazy, calls }) => {
  const captured = new Set()
  const uses = calls
    .filter(({ node }) => lazy.has(node.callee.name))
    .map(({ node, free }) => {
      const user = [...lazy].find(([, made]) => within(node, made))?.[0]
      return { name: node.callee.name, user, free }
    })
  for (const { name, user, free } of uses) if (user === undefined && !free) captured.add(name)
  for (let before = -1; before !== captured.size; ) {
    before = captured.size
    for (const { name, user } of uses) if (captured.has(user)) captured.add(name)
  }
  return new Set([...lazy.keys()].filter((name) => !captured.has(name)))
}

/**
 * @param code a bundle that has been through `writeOutPatterns` and `makePatternsLazy`.
 * @returns the same program.
 */
export const followAlphabet = (code) => {
  const found = survey(code)
  if (!found.outside) throw new Error(`the bundle has no pattern called ${OUTSIDE}`)
  const followers = followersOf(found)
  const places = [...[...followers].map((name) => found.lazy.get(name)), ...found.kept]
  const edits = []
  const used = new Set()
  for (const node of found.classes) {
    if (!places.some((place) => within(node, place))) continue
    edits.push([node.start, node.end, '$classes'])
    used.add(/^\.(\w+)/.exec(code.slice(node.end))[1])
  }
  for (const name of followers) {
    const { callee } = found.lazy.get(name)
    edits.push([callee.start, callee.end, '$follow'])
  }
  let out = ''
  let from = 0
  for (const [start, end, text] of edits.sort(([a], [b]) => a - b)) {
    out += code.slice(from, start) + text
    from = end
  }
  const kept = found.kept.map(({ left }) => `${left.name}=`)
  return `${header([...used], new RegExp(found.outside.pattern, found.outside.flags), kept.join(''))}${out}${code.slice(from)}`
}

const header = (keys, outside, forgotten) => {
  const inside = insideOf(outside)
  const latin = keys.map((key) => {
    const [, kind, name] = /^([pP])_(.+)$/.exec(key)
    const stretches = narrowed(stretchesOf(name.replace(/^(Script(?:_Extensions)?|General_Category)_/, '$1=')), inside)
    return `${key}:${JSON.stringify(classOf(kind === 'p' ? stretches : complementOf(stretches)))}`
  })
  return [
    `let $classes={${latin.join(',')}},$edition=0;`,
    'const $follow=make=>{let made,edition;return()=>edition===$edition?made:(edition=$edition,made=make())};',
    `const $widen=()=>{if($classes===$unicode)return;$classes=$unicode;$edition++;${forgotten}void 0};`,
    '',
  ].join('\n')
}
