/**
 * One book from its source on disk to its file on disk. A job and its result are plain data, so that either can be
 * handed to a worker or a queue; the same code runs there and in the process that the user started.
 */
import { finding, hasErrors, Refusal } from '../book/findings.js'
import type { MetadataOverrides } from '../book/metadata.js'
import { checkTarget, writeAtomically } from '../pack/write.js'
import { compileInputs } from './compile-source.js'
import { gatherInputs, type Inputs, type JobSource } from './inputs.js'
import { type Located, locate } from './located.js'
import { bookStands, keyOf, type Made, madeBook, type Origin } from './made.js'

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
  /** Do not wait for a drawn cover before its book: where books are made one by one. */
  readonly coverAside?: boolean
  /** Name of a theme or path of a style sheet. */
  readonly theme?: string
  /** Folder of templates that go before the built-in ones. */
  readonly templates?: string
  readonly tocDepth?: number
  /** Put a text face into each book. */
  readonly embedFonts?: boolean
  /** Whoever claims that the books are accessible. */
  readonly certifiedBy?: string
  readonly smart: boolean
  readonly portable: boolean
  /** ISO 8601, UTC. */
  readonly modified?: string
  /** Overwrite files that Octavo did not make. */
  readonly force: boolean
  /** Compile and report, but write nothing. */
  readonly dryRun: boolean
}

/** Where a job's text comes from: a file, bytes that are at hand, or all its inputs, gathered elsewhere. */
export type Job = (JobSource | { readonly name: string; readonly inputs: Inputs; readonly path?: never }) & {
  /** Absolute path of the book. */
  readonly output: string
  /** What was found before the job began, such as that another source has its name. */
  readonly before?: readonly Located[]
  /** Hash of all that the books of the run have in common; present where a record of them is kept. */
  readonly recipe?: string
  /** What the record says of this book. */
  readonly known?: Made
}

export interface JobResult {
  /** `compiled`: made, but not written, for it was a dry run. `unchanged`: it stands as it would be made. */
  readonly status: 'built' | 'unchanged' | 'compiled' | 'failed'
  readonly findings: readonly Located[]
  /** Of the book, in bytes; 0 where there is none. */
  readonly size: number
  readonly title?: string
  readonly language?: string
  /** For the record. */
  readonly made?: Made
}

/** Makes the book of one source. Never throws: every fault becomes a finding of the result. */
export const runJob = async (job: Job, settings: JobSettings): Promise<JobResult> => {
  try {
    const inputs =
      'inputs' in job ? job.inputs : await gatherInputs(job, settings, { hashed: job.recipe !== undefined })
    const origin = originOf(job.recipe, inputs)
    const unchanged = origin && unchangedResult(job, origin)
    if (unchanged) return unchanged
    const { epub, result } = await makeBook(job.name, inputs, settings)
    if (epub && settings.dryRun) checkTarget(job.output, settings)
    if (!epub || settings.dryRun) return result
    await writeAtomically(job.output, epub, { force: settings.force })
    return { ...result, ...(origin && { made: madeBook(job.output, origin, epub) }) }
  } catch (error) {
    return failure(job.name, error)
  }
}

/** Where the book stands as it would be made of these inputs; its times are noted down anew. */
export const unchangedResult = (job: Job, origin: Origin): JobResult | undefined => {
  const { known, output } = job
  if (known?.key !== origin.key || !bookStands(output, known)) return undefined
  return { status: 'unchanged', size: known.size, findings: [], made: madeBook(output, origin) }
}

const originOf = (recipe: string | undefined, { hash, stamps }: Inputs): Origin | undefined =>
  recipe === undefined || hash === '' ? undefined : { key: keyOf(recipe, hash), recipe, stamps }

/** The part of a job that touches no disk: a queue's workers do it too. */
export const makeBook = async (
  name: string,
  inputs: Inputs,
  settings: JobSettings,
): Promise<{ readonly epub?: Uint8Array; readonly result: JobResult }> => {
  const { epub, book, manuscript, findings } = await compileInputs(name, inputs, settings)
  const located = locate(findings, name, manuscript)
  if (!epub || hasErrors(findings)) return { result: { status: 'failed', size: 0, findings: located } }
  const result: JobResult = {
    status: settings.dryRun ? 'compiled' : 'built',
    size: epub.length,
    findings: located,
    ...(book && { title: book.metadata.title, language: book.metadata.language }),
  }
  return { epub, result }
}

/** The result of a job that threw. */
export const failure = (name: string, error: unknown): JobResult => {
  const findings = error instanceof Refusal ? error.findings : [internal(error)]
  return { status: 'failed', size: 0, findings: locate(findings, name) }
}

/** A fault of ours; its stack is for those who ask for it. */
const internal = (error: unknown) => {
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  return finding('internal', process.env.OCTAVO_DEBUG && stack ? stack : `${message}.`)
}
