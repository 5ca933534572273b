/**
 * One book from its source on disk to its file on disk. A job and its result are plain data, so that either can be
 * handed to a worker or a queue; the same code runs there and in the process that the user started.
 */
import { finding, hasErrors, Refusal } from '../book/findings.js'
import type { MetadataOverrides } from '../book/metadata.js'
import { writeAtomically } from '../pack/write.js'
import { compileSource, type JobSource } from './compile-source.js'
import { type Located, locate } from './located.js'

/** What all books of a run have in common. Paths are absolute. */
export interface JobSettings {
  readonly metadata: MetadataOverrides
  readonly encoding?: string
  /** Path of a picture, or false for no cover; absent: one is drawn. */
  readonly cover?: string | false
  /** Name of the design that a drawn cover follows. */
  readonly coverDesign?: string
  /** Paths of fonts for scripts that the cover's own fonts lack. */
  readonly coverFonts?: readonly string[]
  /** Name of a theme or path of a style sheet. */
  readonly theme?: string
  /** Folder of templates that go before the built-in ones. */
  readonly templates?: string
  readonly tocDepth?: number
  /** Put a text face into each book. */
  readonly embedFonts?: boolean
  readonly smart: boolean
  readonly portable: boolean
  /** ISO 8601, UTC. */
  readonly modified?: string
  /** Overwrite files that Octavo did not make. */
  readonly force: boolean
  /** Compile and report, but write nothing. */
  readonly dryRun: boolean
}

export type Job = JobSource & {
  /** Absolute path of the book. */
  readonly output: string
}

export interface JobResult {
  /** `compiled`: made, but not written, for it was a dry run. */
  readonly status: 'built' | 'compiled' | 'failed'
  readonly findings: readonly Located[]
  /** Of the book, in bytes; 0 where there is none. */
  readonly size: number
  readonly title?: string
  readonly language?: string
}

/** Makes the book of one source. Never throws: every fault becomes a finding of the result. */
export const runJob = async (job: Job, settings: JobSettings): Promise<JobResult> => {
  try {
    const { epub, book, manuscript, findings } = await compileSource(job, settings)
    const located = locate(findings, job.name, manuscript)
    if (!epub || hasErrors(findings)) return { status: 'failed', size: 0, findings: located }
    if (!settings.dryRun) await writeAtomically(job.output, epub, { force: settings.force })
    return {
      status: settings.dryRun ? 'compiled' : 'built',
      size: epub.length,
      findings: located,
      ...(book && { title: book.metadata.title, language: book.metadata.language }),
    }
  } catch (error) {
    const findings = error instanceof Refusal ? error.findings : [internal(error)]
    return { status: 'failed', size: 0, findings: locate(findings, job.name) }
  }
}

/** A fault of ours; its stack is for those who ask for it. */
const internal = (error: unknown) => {
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  return finding('internal', process.env.OCTAVO_DEBUG && stack ? stack : `${message}.`)
}
