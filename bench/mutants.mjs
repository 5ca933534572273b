/**
 * `npm run bench -- mutants`: 10,000 texts that nobody wrote, through the whole compiler. None may crash it, hang it,
 * lose a word or give a book that epubcheck-ts does not accept.
 *
 *    npm run bench -- mutants --count 500 --from 2000     those of seeds 2000 to 2499
 *    npm run bench -- mutants --count 1 --from 2017 --keep DIR     writes that text and its book, to look at them
 *
 * Text number n is the same everywhere: one of this project's samples (`seeds/`, `test/books/fixtures/`) with things
 * done to its lines, characters or bytes, or lines put together at random.
 */
import { fork } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { dice } from './texts.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const { values: options } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '10000' },
    from: { type: 'string', default: '1' },
    keep: { type: 'string' },
    /** Set by the program itself, in the process that compiles. */
    child: { type: 'boolean', default: false },
  },
})
const [from, count] = [Number(options.from), Number(options.count)]

/** Seconds of processor time for a text, and for each megabyte of it. */
const LEAST = 5
const PER_MEGABYTE = 10
/** Milliseconds after which a silent process is taken for hung; generous, for the machine may be busy. */
const SILENCE = 240_000
/** Findings that only a fault of ours can cause. */
const OURS = new Set(['internal', 'word-lost', 'word-added', 'template-invalid'])

/** The generators of the tests, which are TypeScript. */
const generators = async () => {
  const { build } = await import('esbuild')
  const outfile = join(root, 'node_modules/.cache/octavo/arbitrary-texts.mjs')
  const entry = join(root, 'test/books/arbitrary-texts.ts')
  await build({ entryPoints: [entry], outfile, bundle: true, packages: 'external', format: 'esm', logLevel: 'error' })
  const [{ anyText, mutatedText }, { default: fc }] = await Promise.all([
    import(pathToFileURL(outfile).href),
    import('fast-check'),
  ])
  const samples = ['seeds', 'test/books/fixtures'].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map((name) => readFileSync(join(root, folder, name), 'utf8')),
  )
  const mutated = mutatedText(samples)
  const draw = (arbitrary, seed) => fc.sample(arbitrary, { seed, numRuns: 1 })[0]
  return { samples, any: (seed) => draw(anyText, seed), changed: (seed) => draw(mutated, seed) }
}

const AWKWARD = [
  ...'\u0000\u0007\u001b\u00a0\u00ad\u200b\u200f\u202e\u2028\u2060\ufeff\ufffd\ufffe\ud800"\'<>&*_[]{}#|~-—…“”«»',
].concat('\r', '\r\n', '\f', '\v', '\n\n\n', '\u0301', '👩‍🚀', ']]>', '<!--', '&#0;')

/** Characters taken out, doubled, swapped with the next, or put in. */
const noise = (text, roll) => {
  const letters = [...text]
  for (let edits = 1 + roll(60); edits > 0; edits--) {
    const at = roll(letters.length + 1)
    const kind = roll(4)
    if (kind === 0) letters.splice(at, 1 + roll(3))
    else if (kind === 1) letters.splice(at, 0, letters[at] ?? '')
    else if (kind === 2) letters.splice(at, 2, letters[at + 1] ?? '', letters[at] ?? '')
    else letters.splice(at, 0, AWKWARD[roll(AWKWARD.length)])
  }
  return letters.join('')
}

/** The head of one text and the tail of another. */
const spliced = (samples, roll) => {
  const [one, other] = [samples[roll(samples.length)], samples[roll(samples.length)]]
  return one.slice(0, roll(one.length)) + other.slice(roll(other.length))
}

/** Lines wrapped anew at any width, in any order, with other ends. */
const relaid = (text, roll) => {
  const width = 1 + roll(120)
  const end = ['\n', '\r\n', '\r', '\n\n', '\u0085', '\u2029'][roll(6)]
  const lines = text
    .split('\n')
    .flatMap((line) => (roll(3) === 0 ? (line.match(new RegExp(`.{1,${width}}`, 'gs')) ?? ['']) : line))
  for (let moves = roll(30); moves > 0; moves--)
    lines.splice(roll(lines.length), 0, ...lines.splice(roll(lines.length), 1 + roll(4)))
  return lines.join(end)
}

/** Another encoding, bytes that flip, an end that is cut off. */
const bytesOf = (text, roll) => {
  const encoding = ['utf8', 'utf8', 'latin1', 'utf16le'][roll(4)]
  const bytes = Buffer.from(roll(2) === 0 ? `\ufeff${text}` : text, encoding)
  for (let flips = roll(40); flips > 0 && bytes.length > 0; flips--) bytes[roll(bytes.length)] = roll(256)
  return roll(3) === 0 ? bytes.subarray(0, roll(bytes.length + 1)) : bytes
}

const inputOf = ({ samples, any, changed }, seed) => {
  const roll = dice(seed)
  const kind = roll(10)
  const sample = samples[roll(samples.length)]
  if (kind < 2) return any(seed)
  if (kind < 5) return changed(seed)
  if (kind === 5) return noise(sample, roll)
  if (kind === 6) return spliced(samples, roll)
  if (kind === 7) return relaid(sample, roll)
  if (kind === 8) return bytesOf(sample, roll)
  return bytesOf(noise(spliced(samples, roll), roll), roll)
}

const optionsOf = (seed) => {
  const roll = dice(seed + 1_000_003)
  return {
    name: 'story.txt',
    cover: false,
    ...(roll(4) === 0 && { smart: false }),
    ...(roll(4) === 0 && { tocDepth: 1 + roll(6) }),
    ...(roll(4) === 0 && { theme: ['classic', 'modern', 'plain'][roll(3)] }),
  }
}

const compileAll = async () => {
  const made = await generators()
  const { compile } = await import(pathToFileURL(join(root, 'dist/index.js')).href)
  const { EpubCheck } = await import('@likecoin/epubcheck-ts')
  for (let seed = from; seed < from + count; seed++) {
    process.send({ seed })
    const source = inputOf(made, seed)
    const size = typeof source === 'string' ? Buffer.byteLength(source) : source.length
    const faults = []
    const before = process.cpuUsage()
    const compiled = await compile(source, optionsOf(seed)).catch((error) => ({ findings: [], error }))
    const { user, system } = process.cpuUsage(before)
    const { epub, findings, error } = compiled
    if (error) faults.push(`crashed: ${error.stack}`)
    const seconds = (user + system) / 1e6
    if (seconds > Math.max(LEAST, (PER_MEGABYTE * size) / 1e6))
      faults.push(`took ${seconds.toFixed(1)} s for ${size} bytes`)
    for (const { code, message } of findings) if (OURS.has(code)) faults.push(`${code}: ${message}`)
    const refused = findings.find(({ severity }) => severity === 'error')?.code
    if (!epub && !refused && !error) faults.push('no book, and no reason')
    if (epub) {
      const { messages } = await EpubCheck.validate(epub)
      for (const { severity, id, message, location } of messages)
        if (severity === 'fatal' || severity === 'error' || severity === 'warning')
          faults.push(`${id} ${location?.path ?? ''}: ${message}`)
    }
    if (options.keep) {
      mkdirSync(options.keep, { recursive: true })
      writeFileSync(join(options.keep, `${seed}.txt`), source)
      if (epub) writeFileSync(join(options.keep, `${seed}.epub`), epub)
    }
    process.send({ seed, done: true, size, seconds, made: epub !== undefined, refused, faults })
  }
  process.disconnect()
}

/** Runs seeds from `first` on in a process of its own; gives the seed that ended it, or undefined where all are done. */
const stretch = (first, told) =>
  new Promise((resolve) => {
    const args = ['--child', '--from', String(first), '--count', String(from + count - first)]
    const child = fork(fileURLToPath(import.meta.url), [...args, ...(options.keep ? ['--keep', options.keep] : [])])
    let current = first
    let why = 'the process ended'
    let timer
    const rewind = () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        why = 'hung'
        child.kill('SIGKILL')
      }, SILENCE)
    }
    rewind()
    child.on('message', (message) => {
      rewind()
      current = message.seed
      if (message.done) told(message)
      if (message.done) current = message.seed + 1
    })
    child.once('close', () => {
      clearTimeout(timer)
      resolve(current >= from + count ? undefined : { seed: current, why })
    })
  })

const report = async () => {
  const totals = { done: 0, made: 0, bytes: 0, seconds: 0, slowest: 0 }
  const refused = new Map()
  const faulty = []
  const fault = (seed, lines) => {
    faulty.push(seed)
    process.stdout.write(`seed ${seed}:\n${lines.map((line) => `  ${line}\n`).join('')}`)
  }
  const told = ({ seed, size, seconds, made, refused: code, faults }) => {
    totals.done++
    totals.bytes += size
    totals.seconds += seconds
    totals.slowest = Math.max(totals.slowest, seconds)
    if (made) totals.made++
    else refused.set(code, (refused.get(code) ?? 0) + 1)
    if (faults.length > 0) fault(seed, faults)
    if (totals.done % 500 === 0) process.stderr.write(`${totals.done} of ${count}\n`)
  }
  let first = from
  for (let ended = await stretch(first, told); ended; ended = await stretch(first, told)) {
    fault(ended.seed, [ended.why])
    first = ended.seed + 1
    if (first >= from + count) break
  }
  const reasons = [...refused].map(([code, times]) => `${times} ${code}`).join(', ')
  process.stdout.write(
    `${totals.done} texts of ${(totals.bytes / 1e6).toFixed(1)} MB, ${totals.made} books, refused: ${reasons || 'none'}; ` +
      `${totals.seconds.toFixed(0)} s of processor time to compile, at most ${totals.slowest.toFixed(1)} s; ${faulty.length} with faults\n`,
  )
  process.exitCode = faulty.length > 0 ? 1 : 0
}

await (options.child ? compileAll() : report())
