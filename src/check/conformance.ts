/**
 * Conformance to EPUB 3.3 by @likecoin/epubcheck-ts, a port of the official EPUBCheck.
 */
import type { ValidationMessage } from '@likecoin/epubcheck-ts'
import { type Finding, finding } from '../book/findings.js'
import type { Place } from '../book/span.js'

/**
 * @param bytes a book that has been opened with limits on its size: the checker itself unpacks whatever it is given.
 * @returns `check-invalid` for EPUBCheck's errors and fatal errors, `check-warning` for its warnings, each with its
 *   identifier (`RSC-005`) and its place in the book.
 */
export const checkConformance = async (bytes: Uint8Array): Promise<Finding[]> => {
  // It weighs half a second and a WebAssembly module: only `check` needs it.
  const { EpubCheck } = await import('@likecoin/epubcheck-ts')
  const { messages } = await EpubCheck.validate(bytes, { includeInfo: false, includeUsage: false, maxErrors: 0 })
  return messages.flatMap(toFinding)
}

const toFinding = (message: ValidationMessage): Finding[] => {
  const text = `${message.id}: ${message.message.trim()}`
  switch (message.severity) {
    case 'fatal':
    case 'error':
      return [finding('check-invalid', text, placeOf(message), message.suggestion)]
    case 'warning':
      return [finding('check-warning', text, placeOf(message), message.suggestion)]
    case 'info':
    case 'usage':
      return []
    default:
      return message.severity satisfies never
  }
}

const placeOf = ({ location }: ValidationMessage): Place | undefined =>
  location && { file: location.path, line: location.line ?? 1, column: location.column ?? 1 }
