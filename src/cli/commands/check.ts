/**
 * `octavo check`: finished books against the EPUB specification and against what reading systems stumble over.
 */
import type { Command } from '../command.js'

export const check: Command = {
  name: 'check',
  summary: 'Check finished books for faults.',
  details: `Conformance to EPUB 3.3 is judged by epubcheck-ts; then come Octavo's own checks for what reading systems are
known to stumble over. A book fails on an error; with --strict also on a warning.`,
  argument: { name: 'books', summary: 'EPUB files', required: true, many: true, complete: 'file' },
  options: [
    { long: '--strict', summary: 'let a book fail on warnings too' },
    { long: '--quiet', short: '-q', summary: 'print errors only' },
    { long: '--json', summary: 'print findings as JSON' },
  ],
  examples: [
    ['octavo check dist/books/story.epub', 'one book'],
    ['octavo check dist/books/*.epub --strict --quiet', 'all of a folder, in CI'],
    ['octavo check story.epub --json', 'for programs'],
  ],
  run: async (args, options, terminal) => {
    const { checkBooks } = await import('../check-books.js')
    return checkBooks(args, options, terminal)
  },
}
