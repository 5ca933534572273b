/**
 * Finds YAML front matter at the very top of a source.
 *
 *     ---
 *     title: The Lamplighter
 *     author: Ada Example
 *     ---
 *     It was a long evening…
 *
 * Not: a story that opens with an ornament ("---" and a sentence), nor an archive's header between rules whose lines
 * are no keys of a sidecar ("Rating: K+"): at least one key must be one that a sidecar knows.
 */
import { sidecarKeys } from './sidecar-keys.js'

export interface FrontMatter {
  /** Offsets of the YAML between the two rules. */
  readonly yamlStart: number
  readonly yamlEnd: number
  /** Offset of the first character of the story's first line. */
  readonly end: number
}

/** Front matter is a card, not a chapter: longer ones are not looked for, in characters. */
const LONGEST = 65_536

/** @param text with `\n` line ends. */
export const locateFrontMatter = (text: string): FrontMatter | undefined => {
  const opening = /^---[ \t]*\n/.exec(text)
  if (!opening) return undefined
  const yamlStart = opening[0].length
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\n|$)/gm
  closing.lastIndex = yamlStart
  const closed = closing.exec(text.slice(0, LONGEST))
  if (!closed) return undefined
  const yamlEnd = closed.index
  const lines = text.slice(yamlStart, yamlEnd).split('\n')
  const keys = lines.flatMap((line) => /^([A-Za-z][\w-]*)[ \t]*:(?:[ \t]|$)/.exec(line)?.[1] ?? [])
  const foreign = lines.some((line) => !/^(?:[ \t]*$|[ \t]|#|-[ \t]|[A-Za-z][\w-]*[ \t]*:(?:[ \t]|$)|[\]}])/.test(line))
  if (foreign || !keys.some((key) => sidecarKeys.has(key))) return undefined
  return { yamlStart, yamlEnd, end: yamlEnd + closed[0].length }
}
