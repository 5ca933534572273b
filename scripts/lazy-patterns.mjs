/**
 * Makes the patterns that modules name when they are first used.
 *
 *     NAME=/…/u; … NAME.test(line)   becomes   NAME=$once(()=>/…/u); … NAME().test(line)
 *
 * V8 reads a pattern where the expression is evaluated: 20 to 600 microseconds for one with classes of letters. A short
 * book uses half of those that its modules name.
 */
import { parse } from 'acorn'
import { walk } from './walk-code.mjs'

/** Each call gives what the first one made. */
const ONCE = 'const $once=make=>{let made;return()=>made??=make()};\n'

const isPattern = (node) =>
  (node?.type === 'Literal' && node.regex !== undefined) ||
  (node?.type === 'NewExpression' && node.callee.name === 'RegExp')

/** `NAME=/…/` or `var NAME=/…/`. */
const namedPattern = (node) => {
  const [name, made] =
    node.type === 'AssignmentExpression' && node.operator === '='
      ? [node.left, node.right]
      : node.type === 'VariableDeclarator'
        ? [node.id, node.init]
        : []
  return name?.type === 'Identifier' && isPattern(made) ? { name, made } : undefined
}

/** The identifiers that the left side of a declaration or an assignment binds: `a`, `{ b, c: [d] }`, `...e`. */
const boundBy = (node) => {
  switch (node?.type) {
    case 'Identifier':
      return [node]
    case 'ObjectPattern':
      return node.properties.flatMap((property) => boundBy(property.value ?? property.argument))
    case 'ArrayPattern':
      return node.elements.flatMap(boundBy)
    case 'AssignmentPattern':
      return boundBy(node.left)
    case 'RestElement':
      return boundBy(node.argument)
    default:
      return []
  }
}

const declaredBy = (node) => {
  if (node.type === 'VariableDeclarator') return boundBy(node.id)
  if (node.type === 'CatchClause') return boundBy(node.param)
  if (/Function/.test(node.type)) return [...boundBy(node.id), ...node.params.flatMap(boundBy)]
  return /^Class/.test(node.type) ? boundBy(node.id) : []
}

const writtenBy = (node) => {
  if (node.type === 'AssignmentExpression' || node.type === 'ForInStatement' || node.type === 'ForOfStatement') {
    return boundBy(node.left)
  }
  return node.type === 'UpdateExpression' ? boundBy(node.argument) : []
}

/** The child of a node that is a name and refers to nothing: `x.name`, `{ name: 1 }`. */
const nameIn = (node) => {
  if (node.computed) return undefined
  if (node.type === 'MemberExpression') return node.property
  return /^(?:Property|MethodDefinition|PropertyDefinition)$/.test(node.type) ? node.key : undefined
}

const survey = (code, sourceType) => {
  const found = {
    /** By name; undefined where a name has two. */
    patterns: new Map(),
    identifiers: [],
    /** How often a name is declared, in whatever scope, and how often written to. */
    declared: new Map(),
    written: new Map(),
    /** Identifiers that are no references. */
    others: new Set(),
    shorthand: new Set(),
  }
  const count = (map, node) => {
    map.set(node.name, (map.get(node.name) ?? 0) + 1)
    found.others.add(node)
  }
  walk(parse(code, { ecmaVersion: 'latest', sourceType }), true, (node, once) => {
    const named = once ? namedPattern(node) : undefined
    if (named) found.patterns.set(named.name.name, named)
    for (const bound of declaredBy(node)) count(found.declared, bound)
    for (const target of writtenBy(node)) count(found.written, target)
    const name = nameIn(node)
    if (name) found.others.add(name)
    if (node.type === 'Property' && node.shorthand) found.shorthand.add(node.value)
    if (node.type === 'Identifier') found.identifiers.push(node)
  })
  return found
}

/**
 * @param code a bundle. A name that is declared twice, in whatever scopes, or written to twice is left alone.
 * @param sourceType `script` or `module`.
 * @returns the same program.
 */
export const makePatternsLazy = (code, sourceType) => {
  const { patterns, identifiers, declared, written, others, shorthand } = survey(code, sourceType)
  const isLazy = (name) => patterns.has(name) && declared.get(name) === 1 && (written.get(name) ?? 0) <= 1
  const edits = []
  for (const [name, { made }] of patterns) {
    if (isLazy(name)) edits.push([made.start, '$once(()=>'], [made.end, ')'])
  }
  for (const node of identifiers) {
    if (isLazy(node.name) && !others.has(node)) edits.push([node.end, shorthand.has(node) ? `:${node.name}()` : '()'])
  }
  if (edits.length === 0) return code
  let out = ONCE
  let from = 0
  for (const [at, text] of edits.sort(([a], [b]) => a - b)) {
    out += code.slice(from, at) + text
    from = at
  }
  return out + code.slice(from)
}
