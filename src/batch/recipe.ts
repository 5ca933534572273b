/**
 * What all books of a run have in common, as one hash: the settings, the templates and Octavo itself. Where it
 * differs from the record's, every book is made again.
 */
import { createHash } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import type { Templates } from '../book/publication.js'
import { loadTemplates } from '../templates.js'
import { version } from '../version.js'
import type { JobSettings } from './job.js'

/** @param templates those that the books will be made with. */
export const recipeOf = (settings: JobSettings, templates: Templates = loadTemplates(settings.templates)): string => {
  const { force: _force, dryRun: _dryRun, ...rest } = settings
  return createHash('sha256')
    .update(JSON.stringify([version, stampOfBundle(), rest]))
    .update(JSON.stringify(templates))
    .digest('hex')
}

/** The hash that a bundle ends with: a version may be built more than once while it is worked on. */
const stampOfBundle = (): string => {
  const handle = openSync(import.meta.filename, 'r')
  try {
    const end = Buffer.alloc(16)
    readSync(handle, end, 0, end.length, Math.max(0, fstatSync(handle).size - end.length))
    return end.toString('latin1')
  } finally {
    closeSync(handle)
  }
}
