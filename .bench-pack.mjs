// src/pack/pack.ts
import { crc32 } from 'node:zlib'

// src/book/findings.ts
var entry = (severity, hint) => ({ severity, hint })
var catalogue = {
  // Reading
  'read-empty': entry('error', 'Check that the file was saved; a source needs at least one word.'),
  'read-binary': entry('error', 'Octavo reads plain text. Save the document as text first.'),
  'read-encoding-unknown': entry('error', 'Name the encoding with --encoding, for example --encoding windows-1252.'),
  'read-encoding-assumed': entry('info', 'If letters look wrong, name the encoding with --encoding.'),
  'read-undecodable': entry('warning', 'Name the right encoding with --encoding; the marked places hold U+FFFD.'),
  'read-control-removed': entry('warning', 'XML forbids these characters; look at the place if something is missing.'),
  'read-failed': entry('error', 'Check that the path is right and that you may read it.'),
  // Metadata and sidecars
  'sidecar-invalid': entry('error', 'Correct the key or value; the schema is octavo/sidecar.schema.json.'),
  'sidecar-unknown-key': entry('warning', 'Remove the key or use the one suggested.'),
  'sidecar-no-such-line': entry('warning', 'The sidecar names a line that the source does not have.'),
  'language-assumed': entry('info', 'Set it with --language if that is wrong.'),
  'language-invalid': entry('error', 'Give a BCP 47 tag such as en, en-GB or zh-Hans.'),
  'title-from-incipit': entry('info', 'Give the book a title with --title or in a sidecar.'),
  'option-invalid': entry('error', 'See octavo build --help for the values it takes.'),
  // Structure
  'omitted-title-block': entry('info', 'These lines are the title page and the metadata now.'),
  'omitted-contents': entry('info', 'The book has a contents list of its own, made from its headings.'),
  'omitted-archive': entry('info', 'The facts are in the metadata; the text belongs to the archive, not to the book.'),
  'omitted-transcriber': entry('info', 'It is named in the colophon.'),
  'omitted-pages': entry('info', 'Numbers and running heads of printed pages do not belong into flowing text.'),
  'omitted-other': entry('info', 'Run octavo explain to see which line and why.'),
  'structure-unsure': entry('warning', 'Run octavo explain, then decide it in a sidecar.'),
  'footnote-unmatched': entry('warning', 'The mark has no note, or the note no mark; it stays in the text.'),
  // Book
  'word-lost': entry('error', 'This is a fault in Octavo: the book was not written. Please report it with the source.'),
  'word-added': entry(
    'error',
    'This is a fault in Octavo: the book was not written. Please report it with the source.',
  ),
  'template-invalid': entry('error', 'Correct the template, or leave --templates out to use the built-in ones.'),
  'theme-unknown': entry('error', 'Name a theme of the list or give a CSS file.'),
  'cover-invalid': entry('error', 'Give a JPEG, PNG, WebP or SVG picture.'),
  'cover-small': entry('warning', 'Shops and readers want at least 1000 pixels on the shorter side.'),
  'cover-glyphs': entry('warning', 'The cover fonts lack these letters; give a picture with --cover.'),
  'cover-unavailable': entry(
    'warning',
    'The book has no cover; reinstall with optional dependencies, or give one with --cover.',
  ),
  // Writing
  'write-exists': entry('error', 'Octavo did not make that file. Choose another folder or pass --force.'),
  'write-failed': entry('error', 'Check the folder, its permissions and the space left.'),
  'name-collision': entry('warning', 'Two sources would write the same file; the later one got another name.'),
  'no-sources': entry('error', 'Name a text file, or a folder that holds .txt files.'),
  // Checking
  'check-invalid': entry('error', 'See the EPUBCheck message; the book breaks the EPUB specification.'),
  'check-warning': entry('warning', 'See the EPUBCheck message.'),
  'check-unreadable': entry('error', 'The file is no readable EPUB: not a zip archive, or damaged.'),
  'check-reader': entry('warning', 'A reading system is known to stumble here.'),
  internal: entry('error', 'This is a fault in Octavo. Please report it with the source.'),
}
var finding = (code, message, place, hint) => ({
  code,
  severity: catalogue[code].severity,
  message,
  hint: hint ?? catalogue[code].hint,
  ...(place && { place }),
})
var Refusal = class extends Error {
  findings
  constructor(...findings) {
    super(findings.map((f) => f.message).join('; '))
    this.name = 'Refusal'
    this.findings = findings
  }
}

// src/pack/deflate.ts
import { promisify } from 'node:util'
import { deflateRaw, deflateRawSync } from 'node:zlib'

var LEVEL = 6
var SMALL = 4096
var deflateElsewhere = promisify(deflateRaw)
var chunkFor = (bytes) => Math.max(1024, Math.min(bytes >> 1, 1 << 20))
var nativeDeflate = (data) => {
  const options = { level: LEVEL, chunkSize: chunkFor(data.length) }
  return data.length < SMALL ? deflateRawSync(data, options) : deflateElsewhere(data, options)
}
var portableDeflate = async () => {
  const pako = await import('pako')
  return (data) => pako.deflateRaw(data, { level: LEVEL })
}

// src/pack/plain-zip.ts
var STORED = 0
var DEFLATED = 8
var LOCAL = 30
var CENTRAL = 46
var END = 22
var versionFor = (entry2) => (entry2.method === STORED ? 10 : 20)
var MAX_ENTRIES = 65535
var MAX_BYTES = 4294967295
var dosDate = (date) => {
  const year = date.getUTCFullYear()
  if (year < 1980) return { day: (1 << 5) | 1, time: 0 }
  if (year > 2107) return { day: (127 << 9) | (12 << 5) | 31, time: (23 << 11) | (59 << 5) | 29 }
  return {
    day: ((year - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate(),
    time: (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1),
  }
}
var plainZip = (entries, date) => {
  const { day, time } = dosDate(date)
  let total = END
  for (const entry2 of entries) total += LOCAL + CENTRAL + 2 * entry2.name.length + entry2.data.length
  const out = Buffer.allocUnsafe(total)
  let at = 0
  const u16 = (value) => {
    at = out.writeUInt16LE(value, at)
  }
  const u32 = (value) => {
    at = out.writeUInt32LE(value, at)
  }
  const facts = (entry2) => {
    u16(versionFor(entry2))
    u16(0)
    u16(entry2.method)
    u16(time)
    u16(day)
    u32(entry2.crc32)
    u32(entry2.data.length)
    u32(entry2.size)
    u16(entry2.name.length)
    u16(0)
  }
  const offsets = []
  for (const entry2 of entries) {
    offsets.push(at)
    u32(67324752)
    facts(entry2)
    at += out.write(entry2.name, at, 'latin1')
    out.set(entry2.data, at)
    at += entry2.data.length
  }
  const directory = at
  for (const [index, entry2] of entries.entries()) {
    u32(33639248)
    u16(20)
    facts(entry2)
    u16(0)
    u16(0)
    u16(0)
    u32(0)
    u32(offsets[index])
    at += out.write(entry2.name, at, 'latin1')
  }
  const end = at
  u32(101010256)
  u16(0)
  u16(0)
  u16(entries.length)
  u16(entries.length)
  u32(end - directory)
  u32(directory)
  u16(0)
  return out
}

// src/pack/pack.ts
var COMPRESSED = /\.(?:png|jpe?g|gif|webp|woff2?|mp[34])$/i
var SAFE_PATH = /^(?!.*(?:^|\/)\.{1,2}(?:\/|$))[A-Za-z0-9_~.-]+(?:\/[A-Za-z0-9_~.-]+)*$/
var MIMETYPE = 'mimetype'
var IN_FLIGHT = 8
var pack = async (resources, options) => {
  const deflate = options.portable ? await portableDeflate() : nativeDeflate
  const entries = [store(MIMETYPE, Buffer.from('application/epub+zip', 'latin1'))]
  for await (const entry2 of compress(resources, deflate)) entries.push(entry2)
  return writeContainer(entries, options.date)
}
var store = (name, bytes) => ({
  name,
  method: STORED,
  crc32: crc32(bytes),
  size: bytes.length,
  data: bytes,
})
async function* compress(resources, deflate) {
  const taken = /* @__PURE__ */ new Set([MIMETYPE])
  const pending = []
  try {
    for (const resource of resources) {
      const { path } = resource
      if (!SAFE_PATH.test(path)) throw new Refusal(finding('internal', `"${path}" is no safe path inside a book.`))
      const folded = path.toLowerCase()
      if (taken.has(folded)) throw new Refusal(finding('internal', `The book would hold "${path}" twice.`))
      taken.add(folded)
      pending.push(compressOne(resource, deflate))
      if (pending.length >= IN_FLIGHT) yield await pending.shift()
    }
    while (pending.length > 0) yield await pending.shift()
  } finally {
    await Promise.allSettled(pending)
  }
}
var compressOne = async ({ path, data }, deflate) => {
  const bytes = typeof data === 'string' ? Buffer.from(data, 'utf8') : data
  if (bytes.length === 0 || COMPRESSED.test(path)) return store(path, bytes)
  return { name: path, method: DEFLATED, crc32: crc32(bytes), size: bytes.length, data: await deflate(bytes) }
}
var writeContainer = async (entries, date) => {
  const bytes = entries.reduce((sum, entry2) => sum + entry2.data.length + 2 * entry2.name.length + 128, 0)
  if (entries.length > MAX_ENTRIES || bytes > MAX_BYTES) {
    throw new Refusal(finding('internal', 'The book is larger than a zip archive can be (65,535 files, 4 GiB).'))
  }
  const { default: JSZip } = await import('jszip')
  const zip = await JSZip.loadAsync(plainZip(entries, date), { createFolders: false })
  for (const entry2 of entries) {
    const file = zip.file(entry2.name)
    if (file && entry2.method === STORED) file.options.compression = 'STORE'
  }
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE', platform: 'DOS', streamFiles: false })
}

// ../../tmp/b2.ts
import { readFileSync } from 'node:fs'
import { promisify as promisify2 } from 'node:util'
import { crc32 as crc322, deflateRaw as deflateRaw2, deflateRawSync as deflateRawSync2 } from 'node:zlib'

var base = readFileSync('/work/shared/corpus/texts/crime.txt', 'utf8')
var docs = []
for (let i = 0; i < 2e3; i++) {
  const o = (i * 7919) % 1e6
  docs.push(base.slice(o, o + 1e4))
}
var lap = async (n, f) => {
  const c = process.cpuUsage()
  const t = performance.now()
  const r = await f()
  const d = process.cpuUsage(c)
  console.log(
    n.padEnd(30),
    Math.round(performance.now() - t),
    'ms wall',
    Math.round((d.user + d.system) / 1e3),
    'ms cpu',
  )
  return r
}
for (let round = 0; round < 3; round++) {
  await lap('utf8', () => {
    for (const d of docs) Buffer.from(d)
  })
  await lap('crc', () => {
    for (const d of docs) crc322(Buffer.from(d))
  })
  await lap('deflate sync', () => docs.map((d) => deflateRawSync2(Buffer.from(d))))
  await lap('deflate sync chunk', () => docs.map((d) => deflateRawSync2(Buffer.from(d), { chunkSize: 5e3 })))
  await lap('deflate sync mem9', () => docs.map((d) => deflateRawSync2(Buffer.from(d), { memLevel: 9 })))
  const da = promisify2(deflateRaw2)
  const comp = await lap('deflate async 8', async () => {
    const out = []
    const q = []
    for (const d of docs) {
      q.push(da(Buffer.from(d)))
      if (q.length >= 8) out.push(await q.shift())
    }
    for (const p of q) out.push(await p)
    return out
  })
  await lap('deflate async 2', async () => {
    const out = []
    const q = []
    for (const d of docs) {
      q.push(da(Buffer.from(d)))
      if (q.length >= 2) out.push(await q.shift())
    }
    for (const p of q) out.push(await p)
    return out
  })
  const entries = comp.map((data, i) => ({
    name: `EPUB/text/c${i}.xhtml`,
    method: 8,
    crc32: 0,
    size: docs[i].length,
    data,
  }))
  const zip = await lap('plain zip', () => plainZip(entries, /* @__PURE__ */ new Date(0)))
  const { default: JSZip } = await lap('import jszip', () => import('jszip'))
  const z = await lap('load', () => JSZip.loadAsync(zip, { createFolders: false }))
  await lap('generate', () => z.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' }))
  function* g() {
    for (let i = 0; i < 2e3; i++) yield { path: `EPUB/text/c${i}.xhtml`, data: docs[i] }
  }
  await lap('pack', () => pack(g(), { portable: false, date: /* @__PURE__ */ new Date(0) }))
}
