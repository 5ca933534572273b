import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { loadTemplates, packageFolder } from '../src/templates.js'

const root = join(packageFolder(), 'templates')
const own = mkdtempSync(join(tmpdir(), 'octavo-templates-'))
mkdirSync(join(own, 'themes'))
writeFileSync(join(own, 'themes', 'my own.css'), 'p { margin: 0 }')
writeFileSync(join(own, 'page.xhtml'), '{{{body}}}')
afterAll(() => rmSync(own, { recursive: true, force: true }))

describe('the templates of the package', () => {
  const built = loadTemplates()

  test.each(['page.xhtml', 'themes/classic.css', 'cover/night.svg'])('%s is read by its name', (name) => {
    expect(built[name]).toBe(readFileSync(join(root, name), 'utf8'))
  })

  test.each([
    'themes/none.css',
    'themes/../page.xhtml',
    '../package.json',
    'themes',
    'README.md',
    'themes/p { margin: 0 }.css',
    'page.xhtml/page.xhtml',
    'toString',
  ])('%s is none', (name) => {
    expect(built[name]).toBeUndefined()
  })

  test('all of them are listed, and may be copied', () => {
    const names = readdirSync(join(root, 'themes')).map((name) => `themes/${name}`)
    expect(Object.keys(built)).toEqual(expect.arrayContaining(['page.xhtml', 'cover/night.svg', ...names]))
    for (const [name, text] of Object.entries({ ...built })) expect(text).toBe(built[name])
    expect(['page.xhtml' in built, 'README.md' in built]).toEqual([true, false])
  })
})

describe('a folder of templates', () => {
  test('takes the place of what has the same name, and adds to the rest', () => {
    const templates = loadTemplates(own)
    expect(templates['page.xhtml']).toBe('{{{body}}}')
    expect(templates['themes/my own.css']).toBe('p { margin: 0 }')
    expect(templates['title-page.xhtml']).toBe(loadTemplates()['title-page.xhtml'])
  })

  test('that is none is refused', () => {
    expect(() => loadTemplates(join(own, 'none'))).toThrow('cannot be read')
  })
})
