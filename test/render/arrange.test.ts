import { describe, expect, test } from 'vitest'
import type { Block } from '../../src/book/block.js'
import { arrange } from '../../src/render/arrange.js'
import { br, group, p, verse } from './sample-book.js'

const sub: Block = { kind: 'subheading', span: { start: 0, end: 0 }, level: 1, content: [] }

const sketch = (blocks: readonly Block[]): string =>
  [...arrange(blocks)]
    .map((placed) => {
      if (placed.kind === 'break') return placed.strength === 'ornament' ? '***' : '___'
      if (placed.kind === 'card') return `card(${placed.lines.length})`
      return `${placed.first ? 'first ' : ''}${placed.block.kind}`
    })
    .join(', ')

describe('arrange', () => {
  const cases: [what: string, blocks: Block[], sketch: string][] = [
    ['the first paragraph', [p('a'), p('b')], 'first paragraph, paragraph'],
    ['after a break', [p('a'), br(), p('b')], 'first paragraph, ***, first paragraph'],
    ['a soft break', [p('a'), br('space'), p('b')], 'first paragraph, ___, first paragraph'],
    ['breaks at the edges', [br(), p('a'), br('space'), br()], 'first paragraph'],
    ['two breaks, the stronger first', [p('a'), br(), br('space'), p('b')], 'first paragraph, ***, first paragraph'],
    ['two breaks, the stronger last', [p('a'), br('space'), br(), p('b')], 'first paragraph, ***, first paragraph'],
    ['nothing but breaks', [br(), br()], ''],
    ['after a subheading', [p('a'), sub, p('b')], 'first paragraph, subheading, first paragraph'],
    ['after verse', [p('a'), verse(), p('b')], 'first paragraph, verse, paragraph'],
    ['after a dateline', [p('a', 'dateline'), p('b')], 'first paragraph, first paragraph'],
    ['after an epigraph', [group('epigraph', p('a')), p('b')], 'first group, first paragraph'],
    ['a card', [p('a', 'card'), p('b', 'card'), p('c')], 'card(2), first paragraph'],
    ['two cards', [p('a', 'card'), br(), p('b', 'card')], 'card(1), ***, card(1)'],
  ]
  test.each(cases)('%s', (_what, blocks, expected) => {
    expect(sketch(blocks)).toBe(expected)
  })
})
