import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { Refusal } from '../../src/book/findings.js'
import { styleSheets } from '../../src/render/style-sheets.js'
import { fill } from '../../src/render/template.js'

const read = (name: string) => readFileSync(new URL(`../../templates/themes/${name}`, import.meta.url), 'utf8')
const templates = { 'themes/base.css': 'base', 'themes/extra.css': 'extra' }

const css = (theme: string) => styleSheets(templates, theme).map((sheet) => sheet.css)

describe('styleSheets', () => {
  const cases: [what: string, theme: string, sheets: string[]][] = [
    ['a theme', 'p {}', ['base', 'p {}', 'extra']],
    [
      'a theme with rules for newer readers',
      'p {}\n/* ---- newer readers ---- */\nq {}',
      ['base', 'p {}\n', 'extra\n/* ---- newer readers ---- */\nq {}'],
    ],
    ['a word about newer readers', 'p {} /* newer readers too */', ['base', 'p {} /* newer readers too */', 'extra']],
  ]
  test.each(cases)('%s', (_what, theme, sheets) => {
    expect(css(theme)).toEqual(sheets)
  })

  test('books of vertical lines have a sheet more', () => {
    const sheets = styleSheets({ ...templates, 'themes/vertical.css': 'down' }, 'p {}', true)
    expect(sheets.map(({ href, css: text }) => `${href} ${text}`).slice(3)).toEqual(['css/vertical.css down'])
    expect(styleSheets(templates, 'p {}', false)).toHaveLength(3)
  })

  test('without the base sheet there is no book', () => {
    expect(() => styleSheets({}, '')).toThrow(Refusal)
  })
})

/** What RMSDK drops a sheet for, and what night modes cannot live with. */
const risky: [what: string, pattern: RegExp][] = [
  ['at-rules', /@/],
  ['functions', /\b(?:var|min|max|calc|clamp|url)\(/],
  ['pseudo-elements and newer pseudo-classes', /::|:(?:is|where|has|not|lang|first-line|nth-)/],
  ['attribute selectors', /\[[^\]]*\][^;]*\{/],
  ['colours and backgrounds', /(?:^|[;{\s])(?:background[\w-]*\s*:|color\s*:(?!\s*inherit)|#[0-9a-f]{3,8}\s*[;}])/i],
  ['newer units', /\d(?:rem|vh|vw|ch)\b/],
]

describe.each(['base.css', 'classic.css', 'modern.css', 'plain.css'])('%s', (name) => {
  const [, theme = ''] = styleSheets({ ...templates }, read(name)).map((sheet) => sheet.css)
  const rules = theme.replace(/\/\*[\s\S]*?\*\//g, '')
  test.each(risky)('no %s', (_what, pattern) => {
    expect(rules.match(pattern)).toBeNull()
  })
})

describe('fill', () => {
  test('values are escaped unless the template asks for markup', () => {
    expect(fill({ t: '{{a}} {{{a}}}' }, 't', { a: '<b> & "c"' })).toBe('&lt;b&gt; &amp; &quot;c&quot; <b> & "c"')
  })
  test.each([
    ['missing', {}],
    ['broken', { t: '{{#a}}' }],
  ])('a %s template is refused', (_what, given) => {
    expect(() => fill(given, 't', {})).toThrow(Refusal)
  })
})
