/**
 * The texts of a zip archive as sources, trusting nothing in it: the archive is read as a book would be, so names that
 * climb out, absolute paths, links, encryption, entries that share bytes, and bombs (more than 200 : 1, 256 MiB a file
 * or 1 GiB in all) are refused, and nothing is ever unpacked to disk. Names that are not UTF-8 are read in the encoding
 * that they seem to be in together, as those of texts are; older packers kept them as their machine had them.
 *
 *     serial.zip: parts/1.txt, parts/1.yaml, __MACOSX/parts/._1.txt     one source, with its sidecar
 */
import { posix } from 'node:path'
import { finding, Refusal } from '../book/findings.js'
import type { Archive } from '../book/publication.js'
import { openArchive } from '../pack/archive.js'
import { decode } from '../read/decode.js'
import { detectEncoding } from '../read/encoding.js'
import type { Beside } from './inputs.js'
import { readWhole } from './read-file.js'

export interface ZipText {
  /** Path of the archive as the user gave it, and within it: `serial.zip/parts/1.txt`. */
  readonly name: string
  readonly bytes: Uint8Array
  readonly beside: Beside
}

/** Larger archives are to be unpacked: this one is held in memory. */
const MOST_BYTES = 512 * 2 ** 20

/** What names are in where nothing else is said (APPNOTE, appendix D.1); it has a letter for every byte. */
const DOS = 'ibm437'

/** Letters with accents there; in Windows-1252 signs that names seldom have. */
const DOS_LETTERS = /[\x80-\x91\x93-\x95\x98-\x9a]/

const isText = (name: string): boolean => /\.txt$/i.test(name) && !/(?:^|\/)(?:__MACOSX\/|\.)/.test(name)

/**
 * @param name what findings call the archive.
 * @param compare the order of the texts.
 * @returns the texts, read one by one; a Refusal with `source-archive` stands for one that is damaged.
 * @throws Refusal with `source-archive` or `read-failed` where there is no telling what is in the archive.
 */
export async function* zipTexts(
  path: string,
  name: string,
  compare: (a: string, b: string) => number,
): AsyncGenerator<ZipText | Refusal> {
  const { bytes } = readWhole(path, name, 'read-failed')
  if (bytes.length > MOST_BYTES) throw refusal(name, 'The archive is larger than 512 MiB.')
  const archive = await openNamed(bytes, name)
  const names = new Set(archive.names)
  for (const entry of archive.names.filter(isText).sort(compare)) {
    try {
      yield { name: `${name}/${entry}`, bytes: archive.read(entry), beside: besideIn(archive, names, name, entry) }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      yield refusal(`${name}/${entry}`, error.message)
    }
  }
}

const openNamed = async (bytes: Uint8Array, name: string): Promise<Archive> => {
  const strange: Buffer[] = []
  const collect = (raw: Buffer): string => {
    strange.push(raw, Buffer.of(0x0a))
    return raw.toString('hex')
  }
  const archive = refusing(name, () => openArchive(bytes, false, collect))
  if (strange.length === 0) return archive
  const all = Buffer.concat(strange)
  const found = (await detectEncoding(all))?.encoding ?? DOS
  const encoding = found === 'windows-1252' && DOS_LETTERS.test(all.toString('latin1')) ? DOS : found
  const nameOf = (raw: Buffer): string => {
    const read = decode(raw, encoding)
    return read.includes('\ufffd') ? decode(raw, DOS) : read
  }
  return refusing(name, () => openArchive(bytes, false, nameOf))
}

const refusal = (name: string, message: string): Refusal =>
  new Refusal(finding('source-archive', message, { file: name, line: 1, column: 1 }))

const refusing = <T>(name: string, act: () => T): T => {
  try {
    return act()
  } catch (error) {
    if (error instanceof Refusal) throw refusal(name, error.message)
    throw error
  }
}

const besideIn =
  (archive: Archive, names: ReadonlySet<string>, name: string, entry: string): Beside =>
  (beside) => {
    const path = posix.join(posix.dirname(entry), beside.replaceAll('\\', '/'))
    if (!names.has(path)) return undefined
    return refusing(name, () => ({ bytes: archive.read(path), stamp: [`${name}/${path}`, -1, 0, 0] as const }))
  }
