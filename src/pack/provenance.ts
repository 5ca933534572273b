/**
 * Tells whether Octavo made a file, so that it never overwrites somebody else's book.
 *
 *     <meta name="generator" content="Octavo 0.1.0"/>      in the package document
 */
import { Refusal } from '../book/findings.js'
import { openArchive } from './archive.js'

const GENERATOR = /<meta\b(?=[^>]*\bname=["']generator["'])(?=[^>]*\bcontent=["']octavo\b)[^>]*>/i
const ROOTFILE = /<rootfile\b[^>]*\bfull-path=["']([^"']+)["']/i

/** @param bytes any file; one that is damaged or no book at all was not made by Octavo. */
export const isOctavoBook = (bytes: Uint8Array): boolean => {
  try {
    const archive = openArchive(bytes)
    const text = (name: string) => Buffer.from(archive.read(name)).toString('utf8')
    const path = ROOTFILE.exec(text('META-INF/container.xml'))?.[1]
    return path !== undefined && GENERATOR.test(text(path))
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}
