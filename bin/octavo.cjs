#!/usr/bin/env node
/**
 * Starts the command line from V8's cached data, and the threads of its batches.
 *
 * Compiling the bundle takes longer than a short story does, so what V8 made of it is kept, with the functions that
 * the command really used, and taken from there the next time. The data is made after a run and written by renaming,
 * beside the bundle, or in the user's own cache folder where the installation is read-only; never in a folder that
 * others may write to, for whoever writes it decides what runs. It holds a header of 1024 bytes (JSON, padded with
 * spaces) and V8's data. Data that is missing, of another build, of another V8 or damaged costs time, never the run.
 *
 * NODE_DISABLE_COMPILE_CACHE=1 neither reads nor writes it.
 */
'use strict'

const fs = require('node:fs')
const path = require('node:path')
const vm = require('node:vm')
const { getHeapSpaceStatistics, setFlagsFromString } = require('node:v8')
const { crc32 } = require('node:zlib')

const HEADER = 1024
const DATA_NAME = `octavo-${process.version}-${process.platform}-${process.arch}.v8`
const dist = path.join(__dirname, '..', 'dist')
const bundle = path.join(dist, 'octavo.cjs')

/** The folder of the platform for data that can be made again; undefined where there is none. */
const userFolder = () => {
  const { HOME, LOCALAPPDATA, XDG_CACHE_HOME } = process.env
  if (process.platform === 'win32') return LOCALAPPDATA && path.join(LOCALAPPDATA, 'octavo')
  const home = HOME || require('node:os').homedir()
  if (process.platform === 'darwin') return path.join(home, 'Library', 'Caches', 'octavo')
  return path.join(
    XDG_CACHE_HOME && path.isAbsolute(XDG_CACHE_HOME) ? XDG_CACHE_HOME : path.join(home, '.cache'),
    'octavo',
  )
}

/** True where nobody but the user can have written it. */
const isOurs = ({ uid, mode }) => process.platform === 'win32' || (uid === process.getuid() && (mode & 0o022) === 0)

/** The places to look for the data and to keep it: the user's folder first, since a shared one cannot be added to. */
const places = () => {
  const home = userFolder()
  return [...(home ? [{ folder: home, guarded: true }] : []), { folder: dist, guarded: false }]
}

/** What the bundle requires: its own files, and packages. A `require` made for it takes Node a millisecond. */
const requireForBundle = (id) => require(id.startsWith('./') ? path.join(dist, id) : id)

const NONE = Buffer.allocUnsafeSlow(0)

/** The bundle is read into this and made a string, then the data: fresh memory for each would take a millisecond. */
let room = NONE

/** The bytes of an open file, good until the next call. */
const readWhole = (handle) => {
  const { size } = fs.fstatSync(handle)
  if (size > room.length) room = Buffer.allocUnsafeSlow(size)
  let length = 0
  for (let read = -1; read !== 0 && length < size; length += read) {
    read = fs.readSync(handle, room, length, size - length)
  }
  return room.subarray(0, length)
}

const readCode = () => {
  const handle = fs.openSync(bundle)
  try {
    return readWhole(handle).latin1Slice()
  } finally {
    fs.closeSync(handle)
  }
}

const readData = ({ folder, guarded }, stamp) => {
  let handle
  try {
    handle = fs.openSync(path.join(folder, DATA_NAME), fs.constants.O_RDONLY | (fs.constants.O_NOFOLLOW ?? 0))
    if (guarded && !(isOurs(fs.fstatSync(handle)) && isOurs(fs.statSync(folder)))) return undefined
    const whole = readWhole(handle)
    const header = JSON.parse(whole.toString('latin1', 0, HEADER))
    const data = whole.subarray(HEADER)
    if (header.stamp !== stamp || header.crc32 !== crc32(data)) return undefined
    return { folder, words: header.words, data }
  } catch {
    return undefined
  } finally {
    if (handle !== undefined) fs.closeSync(handle)
  }
}

const isWritable = (folder) => {
  try {
    if (folder !== dist) fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
    fs.accessSync(folder, fs.constants.W_OK)
    return true
  } catch {
    return false
  }
}

const writeData = (folder, header, data) => {
  const part = path.join(folder, `.${DATA_NAME}-${process.pid}`)
  try {
    const head = Buffer.from(JSON.stringify({ ...header, crc32: crc32(data) }).padEnd(HEADER))
    if (head.length !== HEADER) return
    fs.writeFileSync(part, Buffer.concat([head, data]), { flag: 'wx', mode: 0o644 })
    fs.renameSync(part, path.join(folder, DATA_NAME))
  } catch {
    fs.rmSync(part, { force: true })
  }
}

/** What decides which functions a run needs: the command and the options' names, not their values. */
const wordsOf = ([command = '', ...rest]) => [
  ...(/^[a-z]{2,12}$/.test(command) ? [command] : []),
  ...rest.flatMap((arg) => /^--?[A-Za-z][a-z-]{0,20}(?==|$)/.exec(arg)?.[0] ?? []),
  // A cover is drawn where nothing is said of it.
  ...(rest.includes('--no-cover') ? [] : ['with cover']),
]

/** The words of what is to be kept, where this run uses a part of the bundle that none before it had used. */
const newWords = (script, args, known) => {
  const before = known && !script.cachedDataRejected ? known.words : []
  const words = [...new Set([...before, ...wordsOf(args)])].slice(0, 40)
  return words.length === before.length ? undefined : words
}

/**
 * Has V8 leave out its baseline compiler for this run. What it compiled is marked in the data, and would be compiled at
 * once in every later run: after a batch of 600, that made a short story an eighth slower.
 */
const withoutBaseline = () => setFlagsFromString('--no-sparkplug')

/** In milliseconds. A longer run needs that compiler: what it has used by then is kept, and it goes on. */
const PATIENCE = 1000

/** In milliseconds: what the first books of a batch need, whose rest is no example of what one needs. */
const PATIENCE_OF_BATCH = 250

const folderToKeep = (known) => [known?.folder, dist, userFolder()].find((name) => name && isWritable(name))

const withBaseline = () => setFlagsFromString('--sparkplug')

/** Keeps what V8 made of the bundle. */
const keep = (script, folder, header) => {
  // V8 takes data back only with the flags that it was made with.
  withBaseline()
  writeData(folder, header, script.createCachedData())
}

const isNode20 = process.versions.v8.startsWith('11.')

/** What later ones gain nothing from. */
const setFlagsOfNode20 = () => {
  // V8 would optimise what has run for a few milliseconds, on a thread that the process then waits for at its end. Twice
  // as long is better for a short story and for a novel, and the same for what is longer.
  setFlagsFromString('--interrupt-budget=300000')
  // V8 would mark old objects step by step, of which a book makes few: a novel is a twentieth sooner done without.
  setFlagsFromString('--no-incremental-marking')
}

const setFlags = () => {
  // V8 would interpret a pattern once before it compiles it. Most of ours run a few times, and long ones are faster
  // compiled than interpreted once.
  setFlagsFromString('--no-regexp-tier-up')
  // V8 would forget what has not run for two collections of garbage, patterns too, and compile it anew in the next stage.
  setFlagsFromString('--no-flush-bytecode')
  // V8 would look for a script of the same text that it has compiled already, for which it reads the whole bundle.
  setFlagsFromString('--no-compilation-cache')
  if (isNode20) setFlagsOfNode20()
}

const growsYoung = Number.parseInt(process.versions.v8, 10) > 12

/** In bytes: what the young generation of Node 20 and 22 grows to. */
const YOUNG = 30_000_000

/**
 * Ends the growth of the young generation, which in Node 24 goes to 110 MB in each thread, and takes no less time for
 * that. V8 looks at its flag for a limit at the start only.
 */
const limitYoung = () => {
  const timer = setInterval(() => {
    const young = getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space')
    if (young && young.space_size < YOUNG) return
    setFlagsFromString('--semi-space-growth-factor=1')
    clearInterval(timer)
  }, 100)
  timer.unref()
}

/** What many books gain from, and one does not. For all threads, and for when their bundles are loaded: see keep. */
const setFlagsOfBatch = () => {
  // Without, memory grows with a batch: by a quarter from 1,000 stories to 10,000.
  setFlagsFromString('--incremental-marking')
  // V8 would let the old generation grow to four times what lives in it, and takes no less time for that.
  setFlagsFromString('--heap-growing-percent=50')
  // Each thread has code of its own, and the threads that compile it take their time from those that make books.
  if (isNode20) setFlagsFromString('--interrupt-budget=600000')
  if (growsYoung) limitYoung()
}

const cached = process.env.NODE_DISABLE_COMPILE_CACHE !== '1'

/** The bundle, not yet run, and what of V8's data is known of it. */
const load = () => {
  const code = readCode()
  const stamp = code.slice(-16)
  let known
  if (cached) for (const place of places()) known ??= readData(place, stamp)
  const script = new vm.Script(code, { filename: bundle, ...(known && { cachedData: known.data }) })
  // Kept, it would count among what makes V8 go through all its memory, once in a novel.
  room = NONE
  return { script, stamp, known: known && { folder: known.folder, words: known.words } }
}

/** Runs the bundle, and returns what it exports. */
const run = (script) => {
  const entry = { exports: {} }
  script.runInThisContext()(entry.exports, requireForBundle, entry, bundle, dist)
  return entry.exports
}

const main = () => {
  setFlags()
  let loaded
  try {
    loaded = load()
  } catch {
    process.stderr.write(`octavo: ${bundle} is missing; run "npm run build" in the package's folder\n`)
    process.exitCode = 1
    return
  }
  const { script, stamp, known } = loaded
  const args = process.argv.slice(2)
  const words = cached ? newWords(script, args, known) : undefined
  let folder = words && folderToKeep(known)
  const keepOnce = () => {
    if (folder) keep(script, folder, { stamp, words })
    folder = undefined
  }
  if (folder) {
    withoutBaseline()
    setTimeout(keepOnce, PATIENCE).unref()
  }
  let settled = false
  const settle = () => {
    if (settled && !folder) setFlagsOfBatch()
  }
  const batch = {
    begins: () => {
      if (!folder) return
      const keepFirst = () => {
        keepOnce()
        settle()
      }
      setTimeout(keepFirst, PATIENCE_OF_BATCH).unref()
    },
    loaded: () => {
      if (settled) return
      settled = true
      settle()
    },
  }
  run(script)
    .start(args, batch)
    .then(({ exitCode, flushed }) => {
      process.exitCode = exitCode
      if (exitCode === 0) keepOnce()
      // Of itself Node would free its memory before it ends: 3 ms after a short story.
      if (flushed) process.exit()
    })
}

/** What a thread of a batch does with a task. The flags are the whole process's. */
const workOfThread = () => run(load().script).work

if (require.main === module) main()
else module.exports = workOfThread()
