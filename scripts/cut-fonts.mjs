/**
 * Cuts the faces that are shipped down to Latin, Greek and Cyrillic:
 *
 *    templates/cover/fonts/   those that covers are set in
 *    templates/fonts/         those that `--embed-fonts` puts into a book
 *
 *    npm install --no-save @expo-google-fonts/{eb-garamond,noto-serif-display,fira-sans-extra-condensed,vollkorn,geologica,literata}
 *    node scripts/cut-fonts.mjs
 *
 * A cover's face gets its file's name as its family name: a cut-down face is not the original and should not claim to
 * be, and a drawing can name it without guessing how a renderer reads weights.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import subsetFont from 'subset-font'

const source = new URL('../node_modules/@expo-google-fonts/', import.meta.url)
const templates = new URL('../templates/', import.meta.url)

const coverFaces = [
  { name: 'garamond', from: 'eb-garamond/500Medium', polytonic: true },
  { name: 'garamond-italic', from: 'eb-garamond/500Medium_Italic', polytonic: true },
  { name: 'didone', from: 'noto-serif-display/600SemiBold', polytonic: true },
  { name: 'antiqua', from: 'vollkorn/900Black' },
  { name: 'grotesk', from: 'geologica/600SemiBold' },
  { name: 'poster', from: 'fira-sans-extra-condensed/700Bold', polytonic: true },
]

const textFaces = [
  { name: 'regular', from: 'literata/400Regular', polytonic: true },
  { name: 'italic', from: 'literata/400Regular_Italic', polytonic: true },
  { name: 'bold', from: 'literata/700Bold', polytonic: true },
]

/** Unicode ranges, both ends inclusive. */
const ranges = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x192, 0x192],
  [0x1a0, 0x1a1],
  [0x1af, 0x1b0],
  [0x1cd, 0x1dc],
  [0x1e6, 0x1e9],
  [0x218, 0x21b],
  [0x2bb, 0x2bc],
  [0x300, 0x30c],
  [0x323, 0x323],
  [0x326, 0x328],
  [0x384, 0x3ce],
  [0x400, 0x45f],
  [0x462, 0x463],
  [0x472, 0x475],
  [0x48a, 0x4ff],
  [0x1e00, 0x1eff],
  [0x2010, 0x2026],
  [0x2030, 0x2033],
  [0x2039, 0x203a],
  [0x2044, 0x2044],
  [0x20ac, 0x20ac],
  [0x2116, 0x2116],
  [0x2122, 0x2122],
  [0x2212, 0x2212],
]
const polytonic = [[0x1f00, 0x1fff]]

const characters = (list) =>
  list.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i))).join('')

/** The same font file with a name table that holds `family` alone. */
const rename = (font, family) => {
  const count = font.readUInt16BE(4)
  const directory = Buffer.from(font.subarray(0, 12 + 16 * count))
  const parts = [directory]
  let at = directory.length
  for (let entry = 12; entry < directory.length; entry += 16) {
    const start = directory.readUInt32BE(entry + 8)
    const isName = directory.toString('latin1', entry, entry + 4) === 'name'
    const data = isName ? nameTable(family) : font.subarray(start, start + directory.readUInt32BE(entry + 12))
    const padded = Buffer.alloc((data.length + 3) & ~3)
    data.copy(padded)
    let sum = 0
    for (let word = 0; word < padded.length; word += 4) sum = (sum + padded.readUInt32BE(word)) >>> 0
    directory.writeUInt32BE(sum, entry + 4)
    directory.writeUInt32BE(at, entry + 8)
    directory.writeUInt32BE(data.length, entry + 12)
    parts.push(padded)
    at += padded.length
  }
  return Buffer.concat(parts)
}

/** OpenType name table, version 0, Windows platform, US English: family, style, full name, PostScript name. */
const nameTable = (family) => {
  const names = [
    [1, family],
    [2, 'Regular'],
    [4, family],
    [6, family],
  ].map(([id, text]) => ({ id, data: Buffer.from(text, 'utf16le').swap16() }))
  const head = Buffer.alloc(6 + 12 * names.length)
  head.writeUInt16BE(names.length, 2)
  head.writeUInt16BE(head.length, 4)
  let offset = 0
  names.forEach(({ id, data }, i) => {
    const record = [3, 1, 0x409, id, data.length, offset]
    for (const [field, value] of record.entries()) head.writeUInt16BE(value, 6 + 12 * i + 2 * field)
    offset += data.length
  })
  return Buffer.concat([head, ...names.map(({ data }) => data)])
}

const cut = async (face, options) => {
  const folder = new URL(`${face.from}/`, source)
  const file = readdirSync(folder).find((name) => name.endsWith('.ttf'))
  const wanted = characters(face.polytonic ? [...ranges, ...polytonic] : ranges)
  return subsetFont(readFileSync(new URL(file, folder)), wanted, { targetFormat: 'truetype', ...options })
}

const write = (path, font) => {
  const target = new URL(path, templates)
  mkdirSync(new URL('.', target), { recursive: true })
  writeFileSync(target, font)
  process.stdout.write(`templates/${path} ${font.length}\n`)
}

for (const face of coverFaces) {
  const font = await cut(face, {
    noHinting: true,
    keepFeatures: ['kern', 'liga', 'ccmp', 'locl', 'mark', 'mkmk'],
    dropTables: ['DSIG', 'gasp', 'prep', 'fpgm', 'cvt ', 'STAT'],
  })
  write(`cover/fonts/${face.name}.ttf`, rename(font, face.name))
}
for (const face of textFaces) {
  const font = await cut(face, {
    keepFeatures: ['kern', 'liga', 'ccmp', 'locl', 'mark', 'mkmk', 'smcp', 'onum'],
    // Who made it, and under which licence.
    preserveNameIds: [0, 13, 14],
    dropTables: ['DSIG', 'STAT'],
  })
  write(`fonts/${face.name}.ttf`, font)
}
