/**
 * Builds what is shipped into dist/:
 *
 *    octavo.cjs   the command line, one CommonJS file, so that it can run from V8's cached data (see bin/octavo.cjs)
 *    index.js     the library, an ECMAScript module
 *    types/       its declarations
 *
 * Modules that only some commands need are imported dynamically in the sources; inside octavo.cjs they stay asleep
 * until then. Packages that bring binaries or files of their own are left outside and found in node_modules.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = dirname(fileURLToPath(import.meta.url))
const dist = (...names) => join(root, 'dist', ...names)

/** What CommonJS puts around a file; the launcher calls it. */
const WRAPPER = '(function(exports,require,module,__filename,__dirname){'

/** Kept outside of octavo.cjs: native code, WebAssembly, and data files that a package looks up beside itself. */
const external = ['@resvg/resvg-js', '@likecoin/epubcheck-ts']

/** commander loads it for subcommands that are programs of their own, of which there are none; it costs 1.2 ms. */
const withoutChildProcess = {
  name: 'without-child-process',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^node:child_process$/ }, ({ importer, path }) =>
      importer.includes('commander') ? { path, namespace: 'absent' } : undefined,
    )
    onLoad({ filter: /.*/, namespace: 'absent' }, () => ({ contents: 'module.exports = {}' }))
  },
}

const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  charset: 'ascii',
  logLevel: 'warning',
}

const clean = () => {
  mkdirSync(dist(), { recursive: true })
  for (const name of ['octavo.cjs', 'octavo.cjs.map', 'index.js', 'index.js.map', 'types']) {
    rmSync(dist(name), { recursive: true, force: true })
  }
  for (const name of readdirSync(dist()).filter((entry) => entry.endsWith('.v8'))) rmSync(dist(name))
}

const buildCommandLine = async () => {
  await build({
    ...shared,
    entryPoints: ['src/cli/main.ts'],
    outfile: dist('octavo.cjs'),
    format: 'cjs',
    external,
    // A script run by node:vm may not use import(); what is outside is required instead.
    supported: { 'dynamic-import': false },
    plugins: [withoutChildProcess],
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'eof',
    define: { 'import.meta.url': '__moduleUrl' },
    banner: { js: "const __moduleUrl=require('node:url').pathToFileURL(__filename).href;" },
  })
  stamp(dist('octavo.cjs'))
}

/** Ends the bundle with its own hash: V8 tells one script from another by length alone, the launcher by this. */
const stamp = (path) => {
  const code = readFileSync(path)
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 16)
  writeFileSync(path, `${WRAPPER}${code}\n})\n//${hash}`)
}

const buildLibrary = async () => {
  await build({
    ...shared,
    entryPoints: ['src/index.ts'],
    outfile: dist('index.js'),
    format: 'esm',
    packages: 'external',
  })
}

const buildTypes = () => {
  const require = createRequire(import.meta.url)
  const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin', 'tsc')
  const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' })
  if (status !== 0) throw new Error('the declarations did not compile')
}

clean()
await Promise.all([buildCommandLine(), buildLibrary()])
if (!process.argv.includes('--no-types')) buildTypes()
for (const name of readdirSync(dist()).filter((entry) => /\.(c?js)$/.test(entry))) {
  process.stdout.write(`dist/${name}  ${(readFileSync(dist(name)).length / 1024).toFixed(0)} kB\n`)
}
