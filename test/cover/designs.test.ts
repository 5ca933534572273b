import { describe, expect, test } from 'vitest'
import { contrast } from '../../src/cover/colour.js'
import { compose } from '../../src/cover/compose.js'
import { designNames } from '../../src/cover/cover.js'
import { attributes, type Palette, readBox, readDesign, slotNames } from '../../src/cover/design.js'
import { coverWords } from '../../src/cover/facts.js'
import { measure, readFace } from '../../src/cover/metrics.js'
import { assets, books, faceFile } from './assets.js'

const designs = designNames(assets.templates).map((name) =>
  readDesign(name, assets.templates[`cover/${name}.svg`] as string),
)
const faces = new Map(
  ['garamond', 'garamond-italic', 'didone', 'antiqua', 'grotesk', 'poster'].map((name) => [
    name,
    readFace(faceFile(name)),
  ]),
)

test('the designs', () => {
  expect(designs.map(({ name }) => name)).toEqual([
    'engraving',
    'fans',
    'frame',
    'horizon',
    'night',
    'paper',
    'poster',
    'tiles',
    'wreath',
  ])
})

describe.each(designs)('$name', (design) => {
  const slots = [...design.drawing.matchAll(/<text\s([^>]*)\/>/g)].map(([, given]) => attributes(given as string))

  test('says title, subtitle, author and series', () => {
    expect(slots.map((slot) => slot['data-slot']).sort()).toEqual([...slotNames].sort())
  })

  test.each(design.palettes.map((palette, i) => ({ palette, i })))('text reads well in palette $i', ({ palette }) => {
    for (const slot of slots) {
      const [text, ground] = [slot['data-colour'] ?? 'ink', slot['data-on'] ?? 'ground'].map((name) => palette[name])
      expect(contrast(text as `#${string}`, ground as `#${string}`), JSON.stringify(slot)).toBeGreaterThanOrEqual(4.5)
    }
  })

  test.each(books)('$title stays in its boxes', (facts) => {
    const boxes = [
      ...design.drawing.matchAll(/<g\s[^>]*data-stack="([^"]*)"[^>]*data-align="start"|data-stack="([^"]*)"/g),
    ]
    const stacks = boxes.map(([, start, other]) => ({ box: readBox(start ?? other) }))
    const { lines } = compose(design, design.palettes[0] as Palette, coverWords(facts), facts.identity, (item) => {
      const text = coverWords(facts)[item.slot]
      const shown = item.upper ? text?.toLocaleUpperCase(facts.language) : text
      return shown === undefined ? undefined : { text: shown, family: item.face, face: faces.get(item.face) as never }
    })
    expect(lines.length).toBeGreaterThan(0)
    for (const line of lines) {
      const face = faces.get(line.item.face)
      const wide = measure(line.text, face as never, line.item.tracking) * line.size
      const holds = stacks.some(
        ({ box }) =>
          wide <= box.width + 1 &&
          line.x >= box.x - 1 &&
          line.x <= box.x + box.width + 1 &&
          line.y - line.size * (face?.capHeight ?? 0) >= box.y - 2 &&
          line.y <= box.y + box.height + 2,
      )
      expect(holds, `${line.text} at ${line.x},${line.y} size ${line.size}, ${wide} wide`).toBe(true)
    }
  })
})

test.each([
  ['The Salt Road', 'start', '120'],
  ['שומר המגדלור', 'end', '1480'],
  ['«حارس المنارة»', 'end', '1480'],
])('words that are set flush stand where they begin: %s', (title, anchor, x) => {
  const tiles = designs.find(({ name }) => name === 'tiles') as (typeof designs)[number]
  const words = { title, author: 'Ana' }
  const { svg, lines } = compose(tiles, tiles.palettes[0] as Palette, words, 'one', (item) => {
    const text = words[item.slot as 'title' | 'author']
    return text === undefined ? undefined : { text, family: 'f', face: faces.get('grotesk') as never }
  })
  expect(new Set(svg.match(/text-anchor="\w+"/g))).toEqual(new Set([`text-anchor="${anchor}"`]))
  expect(new Set(lines.map((line) => String(line.x)))).toEqual(new Set([x]))
})
