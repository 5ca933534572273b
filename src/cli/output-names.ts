/**
 * Names the books of a run after their sources, each once.
 *
 *     seeds/story.txt      story.epub
 *     drafts/story.txt     story-2.epub
 *     ../../etc/passwd     passwd.epub, in the folder of the books
 *     -                    stdin.epub
 */
import { basename, extname } from 'node:path'
import { type ClaimedName, claimNames, safeName } from '../pack/file-name.js'
import { STANDARD_INPUT } from './sources.js'

export const outputNames = (): ((source: string) => ClaimedName) => {
  const claim = claimNames()
  return (source) => {
    const name = basename(source)
    const extension = extname(name)
    const stem = source === STANDARD_INPUT ? 'stdin' : name.slice(0, name.length - extension.length)
    return claim(safeName(stem, '.epub'))
  }
}
