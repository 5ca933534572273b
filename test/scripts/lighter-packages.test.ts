/**
 * Packages as the build makes them lighter, beside themselves as they come.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import JSZip from 'jszip'
import { lookup } from 'mime-types'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { create } from 'xmlbuilder2'
// @ts-expect-error a script of the build, without types
import { EXTENSIONS, lighterPackages } from '../../scripts/lighter-packages.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'octavo-lighter-'))
const path = join(folder, 'packages.cjs')

interface Packages {
  readonly lookup: typeof lookup
  readonly create: typeof create
  readonly JSZip: typeof JSZip
}
let light: Packages

beforeAll(async () => {
  await build({
    stdin: {
      contents:
        "export { lookup } from 'mime-types'; export { create } from 'xmlbuilder2'; export { default as JSZip } from 'jszip'",
      resolveDir: root,
    },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile: path,
    plugins: lighterPackages,
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
  })
  light = createRequire(import.meta.url)(path) as Packages
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('mime-types', () => {
  test.each(EXTENSIONS as readonly string[])('%s', (extension) => {
    expect(light.lookup(extension)).toBe(lookup(extension))
  })
})

test('xmlbuilder2 builds the same document', () => {
  const documents = [light.create, create].map((make) => {
    const root = make({ version: '1.0', encoding: 'UTF-8' }).ele('http://www.idpf.org/2007/opf', 'package')
    root.att('http://www.w3.org/XML/1998/namespace', 'xml:lang', 'en').att('version', '3.0')
    root.ele('metadata').ele('http://purl.org/dc/elements/1.1/', 'dc:title').txt('Salt & <Iron>').up().com('so')
    root.ins('splice', '0')
    return root.end({ prettyPrint: true, wellFormed: true })
  })
  expect(documents[0]).toBe(documents[1])
  expect(documents[0]).toContain('<dc:title')
})

test('jszip packs and unpacks, with its own compression too', async () => {
  const date = new Date(Date.UTC(2000, 0, 1))
  const archives = await Promise.all(
    [light.JSZip, JSZip].map(async (Zip) => {
      const zip = new Zip()
      zip.file('mimetype', 'application/epub+zip', { date, compression: 'STORE' })
      zip.file('page.xhtml', '<p>The ferry was late, and then it was later.</p>'.repeat(20), { date })
      const whole = await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
      const again = await Zip.loadAsync(whole, { createFolders: false })
      return [Buffer.from(whole).toString('base64'), await again.file('page.xhtml')?.async('string')]
    }),
  )
  expect(archives[0]).toEqual(archives[1])
  expect(archives[0]?.[1]).toContain('it was later')
})
