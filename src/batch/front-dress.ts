/**
 * The cover and the theme that YAML on top of a text names.
 *
 *     ---
 *     title: The Ferryman's Bell
 *     cover: pictures/bell.jpg     in the folder of the text, or below it
 *     theme: modern                a theme's name, or such a file
 *     ---
 *
 * Not `../bell.jpg`, nor rules of CSS: a sidecar is written for its book by who makes it, but a text may come from
 * anywhere, and must not bring other files of the machine into a book.
 */
import { type Finding, type FindingCode, finding, Refusal } from '../book/findings.js'
import type { Sidecar } from '../book/overrides.js'
import { parseFrontMatter } from '../read/sidecar.js'
import { readText } from '../read/text.js'

/** In bytes; twice the longest front matter that is looked for, since UTF-16 has two for each letter. */
const HEAD = 131_072

const climbs = (path: string): boolean => /^(?:[\\/]|[A-Za-z]:)|(?:^|[\\/])\.\.(?:[\\/]|$)/.test(path)

const isFile = (theme: string): boolean => /[\\/]|\.css$/i.test(theme)

export interface FrontDressOptions {
  readonly name: string
  readonly encoding?: string | undefined
  /** True where files can be found beside the text; one from standard input has no folder. */
  readonly folder: boolean
  /** False for what the options or the sidecar have decided. */
  readonly cover: boolean
  readonly theme: boolean
}

/**
 * What the front matter of a source says of its dress; nothing where it has none, or where it cannot be read, which
 * whoever compiles the source tells.
 *
 * @throws Refusal `cover-invalid` or `theme-unknown` where a text names what it may not.
 */
export const frontDress = async (
  bytes: Uint8Array,
  { name, encoding, folder, ...wanted }: FrontDressOptions,
): Promise<Pick<Sidecar, 'cover' | 'theme'>> => {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD)).toString('latin1')
  if (!(wanted.cover || wanted.theme) || !/[\r\n](?:cover|theme)[ \t]*:/.test(head.replaceAll('\0', ''))) return {}
  const { manuscript } = await readText(bytes, { name, ...(encoding !== undefined && { encoding }) })
  if (!manuscript || manuscript.bodyStart === 0) return {}
  const { overrides } = await parseFrontMatter(manuscript)
  const cover = wanted.cover ? overrides?.cover : undefined
  const theme = wanted.theme ? overrides?.theme : undefined
  const refuse = (code: FindingCode, message: string, hint?: string): never => {
    const told: Finding = finding(code, message, { file: name, line: 1, column: 1 }, hint)
    throw new Refusal(told)
  }
  const check = (path: string, code: FindingCode, option: string): void => {
    if (climbs(path)) {
      refuse(code, `A text may name files in its own folder only, not “${path}”.`, `Name it with ${option}.`)
    }
    if (!folder) {
      refuse(code, `“${path}” cannot be found: standard input has no folder.`, `Name it with ${option}.`)
    }
  }
  if (typeof cover === 'string') check(cover, 'cover-invalid', '--cover')
  if (theme !== undefined && isFile(theme)) check(theme, 'theme-unknown', '--theme')
  else if (theme !== undefined && !/^[\w-]+$/.test(theme)) refuse('theme-unknown', `There is no theme “${theme}”.`)
  return { ...(cover !== undefined && { cover }), ...(theme !== undefined && { theme }) }
}
