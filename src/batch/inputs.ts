/**
 * All that one book is made of, read once: the source, its sidecar, and the cover, theme and templates that were named.
 *
 *     stories/bell.txt   the source          bell.txt
 *     stories/bell.yaml  beside it           cover: bell.jpg    relative to the sidecar
 *
 * What is hashed here is what the book is made of, so that no change between two readings goes unnoticed. Inputs are
 * plain data: a queue can carry them to a machine that has none of the files.
 */
import { basename, dirname, join } from 'node:path'
import { type Finding, type FindingCode, finding, hasErrors, Refusal } from '../book/findings.js'
import type { Sidecar } from '../book/overrides.js'
import type { Templates } from '../book/publication.js'
import { loadTemplates } from '../templates.js'
import { sha256 } from './digest.js'
import type { JobSettings } from './job.js'
import { absent, type ReadFile, readIfThere, readWhole, type Stamp } from './read-file.js'

/** A source and what findings call it; `bytes` where it was read from standard input. */
export type JobSource = { readonly name: string } & (
  | { readonly path: string; readonly bytes?: never }
  | { readonly bytes: Uint8Array; readonly path?: never }
)

export interface FontFile {
  readonly path: string
  /** In hexadecimal digits; empty where no hash was asked for. */
  readonly sha256: string
}

export interface Inputs {
  readonly source: Uint8Array
  readonly sidecar?: Sidecar
  /** Name of a theme, or a style sheet's text. */
  readonly theme?: string
  /** A picture that was named; false for no cover; absent: one is drawn. */
  readonly cover?: { readonly name: string; readonly bytes: Uint8Array } | false
  /** Templates that go before the built-in ones. */
  readonly templates?: Templates
  /** Fonts for the cover, which may be large: they stay on disk, and a queue carries each once. */
  readonly coverFonts?: readonly FontFile[]
  /** Of the sidecar. */
  readonly findings: readonly Finding[]
  /** The files that were read, and those that were looked for in vain. */
  readonly stamps: readonly Stamp[]
  /** SHA-256 of all of the above and of the file name, in hexadecimal digits; empty where it was not asked for. */
  readonly hash: string
}

/** Finds a file by its path relative to the source's folder; undefined where there is none. */
export type Beside = (name: string, code: FindingCode) => ReadFile | undefined

const onDisk =
  (folder: string): Beside =>
  (name, code) =>
    readIfThere(join(folder, name), basename(name), code)

/** Beside standard input there is nothing. */
const nowhere: Beside = () => undefined

const besideOf = ({ path }: JobSource): Beside => (path === undefined ? nowhere : onDisk(dirname(path)))

export interface GatherOptions {
  /** How to find the files beside a source that is not on disk. */
  readonly beside?: Beside
  /** Without the files that just dress the book. */
  readonly only?: 'analyse'
  /** False where nobody asks for the hash, which is empty then. */
  readonly hashed?: boolean
}

/**
 * @throws Refusal where a file that was named cannot be read, or changes meanwhile.
 */
export const gatherInputs = async (
  source: JobSource,
  settings: JobSettings,
  { beside = besideOf(source), only, hashed = only === undefined }: GatherOptions = {},
): Promise<Inputs> => {
  const hash = hashed ? sha256() : undefined
  const stamps: Stamp[] = []
  const take = (label: string, bytes: Uint8Array | string): void => {
    hash?.update(`${label} ${bytes.length}\n`).update(bytes)
  }
  const keep = (read: ReadFile, label: string): Uint8Array => {
    stamps.push(read.stamp)
    take(label, read.bytes)
    return read.bytes
  }

  const bytes = source.bytes ?? keep(readWhole(source.path, source.name, 'read-failed'), 'source')
  if (source.bytes) take('source', source.bytes)
  take('name', basename(source.name))
  const { sidecar, findings } = await readSidecar(source, beside, stamps, keep)
  if (only || hasErrors(findings)) return { source: bytes, findings, stamps, hash: '', ...(sidecar && { sidecar }) }

  const named = (path: string, given: boolean, code: FindingCode): Uint8Array => {
    const read = given ? readWhole(path, basename(path), code) : beside(path, code)
    if (!read) throw new Refusal(finding(code, `Cannot read ${basename(path)}: there is no such file.`))
    return keep(read, code)
  }
  const front = await frontOf(bytes, source, settings, sidecar, source.path !== undefined || beside !== nowhere)
  const theme = settings.theme ?? sidecar?.theme ?? front.theme
  const sheet = theme !== undefined && /[\\/]|\.css$/i.test(theme)
  const style = sheet ? text(named(theme, settings.theme !== undefined, 'theme-unknown')) : theme
  const cover = settings.cover ?? sidecar?.cover ?? front.cover
  const picture =
    typeof cover === 'string'
      ? { name: basename(cover), bytes: named(cover, settings.cover !== undefined, 'cover-invalid') }
      : cover
  const coverFonts = settings.coverFonts?.map((path): FontFile => {
    const read = readWhole(path, basename(path), 'cover-invalid')
    stamps.push(read.stamp)
    const digest = hashed ? sha256().update(read.bytes).digest('hex') : ''
    take('cover-font', digest)
    return { path, sha256: digest }
  })
  const templates = settings.templates === undefined ? undefined : loadTemplates(settings.templates)
  if (templates) take('templates', JSON.stringify(templates))
  return {
    source: bytes,
    findings,
    stamps,
    hash: hash?.digest('hex') ?? '',
    ...(sidecar && { sidecar }),
    ...(style !== undefined && { theme: style }),
    ...(picture !== undefined && { cover: picture }),
    ...(templates && { templates }),
    ...(coverFonts && { coverFonts }),
  }
}

/** Three hyphens at the very top, in UTF-8 or UTF-16. */
const opensWithRule = (bytes: Uint8Array): boolean =>
  /^(?:\xef\xbb\xbf|\xfe\xff|\xff\xfe)?\0?-\0?-\0?-/.test(String.fromCharCode(...bytes.subarray(0, 9)))

/** The cover and theme that YAML on top of the source names, where nothing outranks them. */
const frontOf = async (
  bytes: Uint8Array,
  { name }: JobSource,
  settings: JobSettings,
  sidecar: Sidecar | undefined,
  folder: boolean,
): Promise<Pick<Sidecar, 'cover' | 'theme'>> => {
  if (!opensWithRule(bytes)) return {}
  const { frontDress } = await import('./front-dress.js')
  return frontDress(bytes, {
    name: basename(name),
    encoding: settings.encoding,
    folder,
    cover: (settings.cover ?? sidecar?.cover) === undefined,
    theme: (settings.theme ?? sidecar?.theme) === undefined,
  })
}

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8')

/** `story.yaml`, or `story.yml`, beside `story.txt`. */
const readSidecar = async (
  source: JobSource,
  beside: Beside,
  stamps: Stamp[],
  keep: (read: ReadFile, label: string) => Uint8Array,
): Promise<{ sidecar?: Sidecar; findings: readonly Finding[] }> => {
  for (const extension of ['.yaml', '.yml']) {
    const name = basename(source.path ?? source.name).replace(/(?:\.[^./\\]*)?$/, extension)
    const read = beside(name, 'sidecar-invalid')
    if (!read) {
      if (source.path !== undefined) stamps.push(absent(join(dirname(source.path), name)))
      continue
    }
    const { parseSidecar } = await import('../read/sidecar.js')
    const { overrides, findings } = await parseSidecar(text(keep(read, 'sidecar')), name)
    return { findings, ...(overrides && { sidecar: overrides }) }
  }
  return { findings: [] }
}
