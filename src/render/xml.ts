/**
 * The door to xmlbuilder2: the package document, from a plain tree. (The container, the nav and the NCX are a few fixed
 * lines around long lists, and are written as text: their trees took a tenth of the time of a short story.)
 *
 * Two things that xmlbuilder2 does not do by itself are done here: text that looks like an entity (`AT&T;`) is
 * escaped before it is handed over, and the result is checked for well-formedness.
 * Lists that grow with the book are written as text and spliced into the built shell: the tree costs six times that.
 */
import { create } from 'xmlbuilder2'
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js'

export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string | undefined>>
  readonly children: readonly XmlNode[]
}

/** A place for markup that is written as text; see `spliced`. */
export interface Splice {
  readonly splice: readonly string[]
}

export type XmlNode = XmlElement | Splice | string | undefined

/** An element; attributes and children that are undefined are left out. */
export const element = (
  name: string,
  attributes: XmlElement['attributes'] = {},
  ...children: readonly XmlNode[]
): XmlElement => ({ name, attributes, children })

/** Elements that are already escaped and well-formed, one a line, put where this node stands. */
export const spliced = (markup: readonly string[]): Splice => ({ splice: markup })

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML forbids
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Makes any text safe for xmlbuilder2, which would leave `&eacute;` as it is and pass control characters on. */
const safe = (text: string): string =>
  text.replace(forbidden, '').replace(loneSurrogate, '\ufffd').replaceAll('&', '&amp;')

/** The prefixes in use; xmlbuilder2 refuses a prefixed name that comes without its namespace. */
const namespaces: Readonly<Record<string, string>> = {
  xml: 'http://www.w3.org/XML/1998/namespace',
  xmlns: 'http://www.w3.org/2000/xmlns/',
  epub: 'http://www.idpf.org/2007/ops',
  dc: 'http://purl.org/dc/elements/1.1/',
}

const prefixOf = (name: string): string => (name.includes(':') ? name.slice(0, name.indexOf(':')) : '')

const namespaceOf = ({ name, attributes }: XmlElement): string | undefined =>
  namespaces[prefixOf(name)] ?? attributes.xmlns

const add = (parent: XMLBuilder, node: XmlNode, splices: (readonly string[])[], parentNamespace: string): void => {
  if (node === undefined) return
  if (typeof node === 'string') {
    parent.txt(safe(node))
    return
  }
  if ('splice' in node) {
    // A processing instruction cannot be forged by text: its `<` would have been escaped.
    parent.ins('splice', String(splices.push(node.splice) - 1))
    return
  }
  const child = parent.ele(namespaceOf(node) ?? parentNamespace, node.name)
  for (const [name, value] of Object.entries(node.attributes)) {
    if (value === undefined || name === 'xmlns') continue
    const namespace = namespaces[prefixOf(name)]
    if (namespace) child.att(namespace, name, safe(value))
    else child.att(name, safe(value))
  }
  for (const inner of node.children) add(child, inner, splices, node.attributes.xmlns ?? parentNamespace)
}

/** The document as text, with an XML declaration. */
export const serialize = (root: XmlElement): string => {
  const splices: (readonly string[])[] = []
  const builder = create({ version: '1.0', encoding: 'UTF-8' })
  add(builder, root, splices, '')
  const built = builder.end({ prettyPrint: true, wellFormed: true })
  const whole = built.replace(/\n? *<\?splice (\d+)\?>/g, (place, index: string) => {
    const before = place.slice(0, place.indexOf('<'))
    return (splices[Number(index)] ?? []).map((line) => before + line).join('')
  })
  return `${whole}\n`
}
