/**
 * The jobs of a batch: what the command line or a list names, with the texts of zip archives, each with the name of its
 * book. Found while the batch goes on, so that a list of any length is begun at once and never held.
 */
import { createReadStream } from 'node:fs'
import { resolve } from 'node:path'
import { gatherInputs } from '../batch/inputs.js'
import { failure, type Job, type JobSettings } from '../batch/job.js'
import { type Located, locate } from '../batch/located.js'
import { readNames } from '../batch/name-list.js'
import { zipTexts } from '../batch/zip-texts.js'
import { type Finding, finding, Refusal } from '../book/findings.js'
import type { BatchRun } from './batch-run.js'
import { outputNames } from './output-names.js'
import { collator, findSources, readFailure, type Source, STANDARD_INPUT } from './sources.js'
import type { Terminal } from './terminal.js'

const isZip = ({ path }: Source): boolean => path !== undefined && /\.zip$/i.test(path)

/** The sources, with zip archives still whole. */
export async function* batchSources({ args, list }: BatchRun, terminal: Terminal): AsyncGenerator<Source | Finding> {
  const seen = new Set<string>()
  yield* findSources(args, terminal.cwd, { seen })
  if (list === undefined) return
  const chunks = list === STANDARD_INPUT ? terminal.input() : createReadStream(resolve(terminal.cwd, list))
  try {
    yield* findSources(readNames(chunks), terminal.cwd, { literal: true, seen })
  } catch (error) {
    yield readFailure(list, error)
  }
}

/**
 * @param folder of the books, absolute.
 * @param failed is told of arguments that name no source, and of archives that cannot be read.
 */
export async function* batchJobs(
  sources: AsyncIterable<Source | Finding>,
  folder: string,
  settings: JobSettings,
  terminal: Terminal,
  failed: (findings: readonly Located[]) => void,
): AsyncGenerator<Job> {
  const nameFor = outputNames()
  const outputOf = (source: string): Pick<Job, 'output' | 'before'> => {
    const { name, collided } = nameFor(source)
    const told = finding('name-collision', `Another source is called so too; this book is ${name}.`)
    return { output: resolve(folder, name), ...(collided && { before: locate([told], source) }) }
  }
  for await (const source of sources) {
    if ('code' in source) failed(locate([source], ''))
    else if (source.path === undefined) {
      yield { name: source.name, bytes: await terminal.read(), ...outputOf(source.name) }
    } else if (!isZip(source)) yield { name: source.name, path: source.path, ...outputOf(source.name) }
    else yield* zipJobs(source.path, source.name, settings, outputOf, failed)
  }
}

async function* zipJobs(
  path: string,
  name: string,
  settings: JobSettings,
  outputOf: (source: string) => Pick<Job, 'output' | 'before'>,
  failed: (findings: readonly Located[]) => void,
): AsyncGenerator<Job> {
  let texts = 0
  try {
    for await (const text of zipTexts(path, name, collator())) {
      texts++
      if (text instanceof Refusal) {
        failed(locate(text.findings, ''))
        continue
      }
      try {
        const { beside, ...source } = text
        const inputs = await gatherInputs(source, settings, { beside })
        yield { name: text.name, inputs, ...outputOf(text.name) }
      } catch (error) {
        failed(failure(text.name, error).findings)
      }
    }
    if (texts === 0) failed(locate([finding('no-sources', `The archive ${name} holds no .txt files.`)], ''))
  } catch (error) {
    failed(failure(name, error).findings)
  }
}
