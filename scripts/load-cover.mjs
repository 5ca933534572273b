/**
 * The cover room as it stands in the sources, for scripts: its functions, and the designs and faces of the package.
 */
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = new URL('../', import.meta.url)
const folder = new URL('templates/cover/', root)

/** @returns what src/cover/cover.ts exports, and `assets` to call it with. */
export const loadCover = async () => {
  // Beside node_modules, so that it finds the packages that are not bundled.
  const bundle = new URL(`node_modules/.octavo-cover-${process.pid}.mjs`, root)
  await build({
    absWorkingDir: fileURLToPath(root),
    entryPoints: ['src/cover/cover.ts'],
    outfile: fileURLToPath(bundle),
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  })
  const room = await import(bundle.href)
  rmSync(bundle)
  const designs = readdirSync(folder).filter((name) => name.endsWith('.svg'))
  const templates = Object.fromEntries(
    designs.map((name) => [`cover/${name}`, readFileSync(new URL(name, folder), 'utf8')]),
  )
  return { ...room, assets: { templates, fonts: fileURLToPath(new URL('fonts', folder)) } }
}
