/**
 * Claims of accessibility: made in a person's name, and refused where the checks of the book fail.
 */
import { describe, expect, test } from 'vitest'
import { compileAnthology } from '../src/anthology.js'
import { type Certified, checkClaim } from '../src/certify.js'
import { compile } from '../src/compile.js'
import { openArchive } from '../src/pack/archive.js'
import { pack } from '../src/pack/pack.js'
import { render } from '../src/render/render.js'
import { STORY } from './cli/workspace.js'
import { readTemplate, sampleBook, templates } from './render/sample-book.js'

const opfOf = (epub: Uint8Array | undefined): string =>
  Buffer.from(openArchive(epub as Uint8Array).read('EPUB/package.opf')).toString()

test('a book that passes claims it in the name that was given', async () => {
  const claimed = await compile(STORY, { cover: false, certifiedBy: 'Ruth & Vale' })
  expect(claimed.findings.filter(({ severity }) => severity === 'error')).toEqual([])
  const opf = opfOf(claimed.epub)
  expect(opf).toContain('property="dcterms:conformsTo">EPUB Accessibility 1.1 - WCAG 2.2 Level AA</meta>')
  expect(opf).toContain('<meta refines="#conformance" property="a11y:certifiedBy">Ruth &amp; Vale</meta>')
  expect(opfOf((await compile(STORY, { cover: false })).epub)).not.toContain('conformsTo')
})

test('a book that may not claim it is not made', async () => {
  const { epub, findings } = await compile(STORY, { cover: false, certifiedBy: 'R', theme: 'p { color: red }' })
  expect(epub).toBeUndefined()
  expect(findings.map(({ code }) => code)).toContain('claim-refused')
})

test.each([
  ['passes', 'classic', [], true],
  ['wears a theme that nobody has checked', 'p { color: red }', ['claim-refused'], false],
])('an anthology that %s', async (_, theme, codes, made) => {
  const { epub, findings } = await compileAnthology({
    title: 'Two Evenings',
    cover: false,
    theme,
    certifiedBy: 'Ruth & Vale',
    parts: [{ stories: [{ name: 'a.txt', source: STORY }] }],
  })
  expect(findings.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual(codes)
  expect(epub !== undefined).toBe(made)
  if (epub) expect(opfOf(epub)).toContain('property="a11y:certifiedBy">Ruth &amp; Vale</meta>')
})

describe('what is refused', () => {
  /** A book with a page as `change` leaves it. */
  const bookOf = (change: (markup: string) => string): Promise<Uint8Array> => {
    const options = { templates, theme: readTemplate('themes/classic.css'), tocDepth: 3 }
    const resources = [...render(sampleBook(), options)].map((resource) =>
      resource.path.endsWith('title-page.xhtml') ? { ...resource, data: change(String(resource.data)) } : resource,
    )
    return pack(resources, { portable: false, date: new Date(0) })
  }
  const cases: [says: string, change: (markup: string) => string, more: Partial<Certified>, reasons: unknown[]][] = [
    ['nothing', (markup) => markup, {}, []],
    ['a language that is not known', (markup) => markup, { language: 'und' }, [/language is not known/]],
    ['a theme of the user’s', (markup) => markup, { theme: 'p{}' }, [/theme or templates of your own/]],
    ['templates of the user’s', (markup) => markup, { templates: {} }, [/theme or templates of your own/]],
    ['a picture from elsewhere', (m) => m.replace('</body>', '<img src="x.png" alt=""/></body>'), {}, [/x\.png/]],
  ]
  test.each(cases)('%s', async (_, change, more, reasons) => {
    const found = await checkClaim({ epub: await bookOf(change), language: 'en', theme: 'classic', ...more })
    expect(found.every(({ code, severity }) => code === 'claim-refused' && severity === 'error')).toBe(true)
    if (reasons.length === 0) expect(found).toEqual([])
    for (const reason of reasons) expect(found.map(({ message }) => message).join('\n')).toMatch(reason as RegExp)
  })
})
