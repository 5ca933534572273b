/**
 * Walks the syntax tree of a bundle.
 */

export const isNode = (value) => typeof value?.type === 'string'

/** What wraps a module in the bundle; its function runs once. */
const WRAPPERS = new Set(['__esm', '__commonJS', '__esmMin', '__commonJSMin'])

/** Visits every node with its parent; `once` is true outside of functions, and in those that wrap a module. */
export const walk = (node, once, visit, parent) => {
  visit(node, once, parent)
  const wraps = node.type === 'CallExpression' && WRAPPERS.has(node.callee.name)
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value])
      if (isNode(child)) descend(child, once, wraps, visit, node)
  }
}

const isFunction = ({ type }) => /Function/.test(type)

const descend = (child, once, wraps, visit, parent) => {
  if (wraps && child.type === 'ObjectExpression') {
    for (const { value } of child.properties) walk(value.body, once, visit, value)
  } else if (wraps && isFunction(child)) walk(child.body, once, visit, child)
  else walk(child, once && !isFunction(child), visit, parent)
}
