import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compileAnthology } from '../src/anthology.js'
import { checkConformance } from '../src/check/conformance.js'
import { type CompileOptions, compile } from '../src/compile.js'
import { loadTemplates, packageFolder } from '../src/templates.js'

const read = (name: string): string => readFileSync(join(packageFolder(), 'templates', name), 'utf8')
const SHELL = read('page.xhtml')
const own = (name: string, text: string): CompileOptions => ({ templates: { ...loadTemplates(), [name]: text } })

const STORY = 'The lamp was lit at six.\n\nNobody came.\n'

const refused: [what: string, options: CompileOptions, code: string, message: string][] = [
  [
    'a page without its body',
    own('page.xhtml', SHELL.replace('{{{body}}}', '')),
    'template-invalid',
    'leaves {{{body}}} out',
  ],
  [
    'an escaped body',
    own('page.xhtml', SHELL.replace('{{{body}}}', '{{body}}')),
    'template-invalid',
    'leaves {{{body}}} out',
  ],
  ['no page at all', own('page.xhtml', 'Hello'), 'template-invalid', 'is not well-formed'],
  [
    'an open element',
    own('page.xhtml', SHELL.replace('</body>', '</bodyy>')),
    'template-invalid',
    'is not well-formed',
  ],
  [
    'an open element of a title page',
    own('title-page.xhtml', read('title-page.xhtml').replace('</section>', '')),
    'template-invalid',
    'title-page.xhtml is not well-formed',
  ],
  [
    'words on every page',
    own('page.xhtml', SHELL.replace('</body>', '<p>My press</p></body>')),
    'template-invalid',
    'has words of its own: “My press”',
  ],
  [
    'a script',
    own('page.xhtml', SHELL.replace('</head>', '<script>x</script></head>')),
    'template-invalid',
    'has a script.',
  ],
  [
    'an event',
    own('page.xhtml', SHELL.replace('<body', '<body onload="x()"')),
    'template-invalid',
    'a script in onload',
  ],
  [
    'a picture that is not there',
    own('title-page.xhtml', read('title-page.xhtml').replace('</h1>', '</h1><img src="logo.png" alt=""/>')),
    'template-invalid',
    'refers to “logo.png”',
  ],
  ['a sheet from elsewhere', own('themes/classic.css', '@import "more.css";'), 'theme-invalid', 'refers to “more.css”'],
  ['a theme with a picture', { theme: 'p { background: url(paper.png) }' }, 'theme-invalid', 'refers to “paper.png”'],
  ['a theme with a font', { theme: '@font-face { src: url("f.woff2") }' }, 'theme-invalid', 'refers to “f.woff2”'],
]

test.each(refused)('%s is refused', async (_, options, code, message) => {
  const books = [
    await compile(STORY, { ...options, cover: false }),
    await compileAnthology({
      title: 'X',
      parts: [{ stories: [{ name: 'a.txt', source: STORY }] }],
      ...options,
      cover: false,
    }),
  ]
  for (const { epub, findings } of books) {
    const told = findings.filter(({ severity }) => severity === 'error')
    expect([epub, told.map((finding) => finding.code)]).toEqual([undefined, [code]])
    expect(told[0]?.message).toContain(message)
  }
})

const taken: [what: string, options: CompileOptions][] = [
  ['what the package has', { templates: loadTemplates() }],
  ['a wrapper', own('page.xhtml', SHELL.replace('{{{body}}}', '<div class="page">{{{body}}}</div>'))],
  ['a theme that is empty', { theme: '' }],
  ['a theme of comments', { theme: '/* url(paper.png) */' }],
  ['a theme that holds its picture', { theme: 'p { background: url("data:image/gif;base64,R0lGODlhAQABAAAAACw=") }' }],
  ['another theme beside', own('themes/other.css', 'p { background: url(paper.png) }')],
]

test.each(taken)('%s makes a valid book', async (_, options) => {
  const { epub, findings } = await compile(STORY, { ...options, cover: false })
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(await checkConformance(epub as Uint8Array)).toEqual([])
})
