/**
 * Names of sources from a list, as they come: ended by NUL (`find -print0`) where there is one, else by line ends.
 *
 *     a.txt⏎b.txt⏎           two names
 *     a.txt␀b⏎c.txt␀         two names; a line end is a part of the second
 *
 * A byte order mark at the very start, as editors of Windows write it, is no part of a name.
 */

/** Longer than any path that a system takes, so that a list with NULs has the first of them within this many bytes. */
const LONGEST = 64 * 1024

/** The byte order mark of UTF-8. */
const MARK = Buffer.of(0xef, 0xbb, 0xbf)

/** @param chunks the list's bytes in UTF-8, cut anywhere. */
export async function* readNames(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let rest: Buffer = Buffer.alloc(0)
  let separator: number | undefined
  let begun = false
  for await (const chunk of chunks) {
    rest = rest.length === 0 ? Buffer.from(chunk) : Buffer.concat([rest, chunk])
    if (!begun && rest.length >= MARK.length) {
      begun = true
      if (rest.indexOf(MARK) === 0) rest = rest.subarray(MARK.length)
    }
    separator ??= rest.includes(0) ? 0 : rest.length > LONGEST ? 0x0a : undefined
    if (separator === undefined) continue
    const end = rest.lastIndexOf(separator) + 1
    yield* namesIn(rest.subarray(0, end), separator)
    rest = rest.subarray(end)
  }
  yield* namesIn(rest, separator ?? 0x0a)
}

function* namesIn(bytes: Buffer, separator: number): Generator<string> {
  for (let at = 0; at < bytes.length; ) {
    const next = bytes.indexOf(separator, at)
    const end = next < 0 ? bytes.length : next
    const name = bytes.toString('utf8', at, end)
    const kept = separator === 0 ? name : name.replace(/\r$/, '')
    if (kept !== '') yield kept
    at = end + 1
  }
}
