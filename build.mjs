/**
 * Builds what is shipped into dist/:
 *
 *    octavo.cjs   the command line, one CommonJS file, so that it can run from V8's cached data (see bin/octavo.cjs)
 *    covers.cjs   the thread that draws the covers of long books
 *    index.js     the library, an ECMAScript module
 *    lazy/        packages that few runs need, one file each
 *    types/       its declarations
 *
 *    node build.mjs [--out DIR] [--no-types]
 *
 * Modules that only some commands need are imported dynamically in the sources; inside octavo.cjs they stay asleep
 * until then. Packages that bring binaries or files of their own are left outside and found in node_modules.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'
import { followAlphabet } from './scripts/latin-classes.mjs'
import { makePatternsLazy } from './scripts/lazy-patterns.mjs'
import { lighterPackages } from './scripts/lighter-packages.mjs'
import { writeOutPatterns } from './scripts/unicode-classes.mjs'

const root = dirname(fileURLToPath(import.meta.url))
const { values: options } = parseArgs({
  options: { out: { type: 'string', default: join(root, 'dist') }, 'no-types': { type: 'boolean', default: false } },
})
const dist = (...names) => resolve(options.out, ...names)

/** What CommonJS puts around a file; the launcher calls it. */
const WRAPPER = '(function(exports,require,module,__filename,__dirname){'

/** Kept outside of octavo.cjs: native code, WebAssembly, and data files that a package looks up beside itself. */
const external = [
  '@resvg/resvg-js',
  '@likecoin/epubcheck-ts',
  'subset-font',
  'tinypool',
  'bullmq',
  'ioredis',
  'aws4fetch',
]

/** Used by few runs: files of their own in dist/lazy, so that the others neither read nor keep them. */
const lazy = [
  '@jsquash/webp/decode.js',
  'ajv',
  'chardet',
  'franc-min',
  'image-size',
  'jpeg-js',
  'pako',
  'tinyglobby',
  'yaml',
]

const lazyName = (name) => `${name.replace(/^@/, '').replace(/\.js$/, '').replaceAll('/', '-')}.cjs`

const lazyPackages = {
  name: 'lazy-packages',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^[@a-z]/ }, ({ path, importer }) =>
      lazy.includes(path) && !importer.includes('node_modules')
        ? { path: `./lazy/${lazyName(path)}`, external: true }
        : undefined,
    )
  },
}

const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  charset: 'ascii',
  logLevel: 'warning',
  // esbuild takes \p{…} outside of a class for newer than it is, and makes a call of the literal that runs each time.
  supported: { 'regexp-unicode-property-escapes': true },
  // For the fields of the DOM (scripts/lighter-packages.mjs); the sources here have no classes with fields.
  tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
}

/** For scripts: CommonJS, small. */
const script = {
  ...shared,
  format: 'cjs',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'eof',
}

/** Where a script is, which esbuild leaves open. */
const place = { 'import.meta.dirname': '__dirname', 'import.meta.filename': '__filename' }

const plugins = [lazyPackages, ...lighterPackages]

const clean = () => {
  mkdirSync(dist(), { recursive: true })
  for (const name of readdirSync(dist())) {
    if (/^(?:lazy|types)$|\.(?:c?js|map|v8)$/.test(name)) rmSync(dist(name), { recursive: true })
  }
}

/** As esbuild leaves them, making patterns takes longer than all else that a short story needs. */
const withQuickPatterns = (code) => followAlphabet(makePatternsLazy(writeOutPatterns(code, 'script'), 'script'))

const buildCommandLine = async () => {
  await build({
    ...script,
    entryPoints: ['src/cli/main.ts'],
    outfile: dist('octavo.cjs'),
    external,
    // A script run by node:vm may not use import(); what is outside is required instead.
    supported: { ...shared.supported, 'dynamic-import': false },
    plugins,
    define: place,
  })
  stamp(dist('octavo.cjs'))
}

const buildCoverThread = () =>
  build({
    ...script,
    entryPoints: ['src/cover/cover-worker.ts'],
    outfile: dist('covers.cjs'),
    external,
    define: place,
  })

const buildLazyPackages = () =>
  Promise.all(
    lazy.map((name) =>
      build({
        ...script,
        entryPoints: [name],
        outfile: dist('lazy', lazyName(name)),
        define: { 'import.meta.url': '__moduleUrl' },
        banner: { js: "const __moduleUrl=require('node:url').pathToFileURL(__filename).href;" },
      }),
    ),
  )

/** Ends the bundle with its own hash: V8 tells one script from another by length alone, the launcher by this. */
const stamp = (path) => {
  const code = withQuickPatterns(readFileSync(path, 'utf8'))
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
  writeFileSync(dist('index.js'), writeOutPatterns(readFileSync(dist('index.js'), 'utf8'), 'module'))
}

const buildTypes = () => {
  const require = createRequire(import.meta.url)
  const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin', 'tsc')
  const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--outDir', dist('types')], {
    cwd: root,
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error('the declarations did not compile')
}

clean()
await Promise.all([buildCommandLine(), buildCoverThread(), buildLazyPackages(), buildLibrary()])
if (!options['no-types']) buildTypes()
for (const name of readdirSync(dist()).filter((entry) => /\.(c?js)$/.test(entry))) {
  process.stdout.write(`dist/${name}  ${(readFileSync(dist(name)).length / 1024).toFixed(0)} kB\n`)
}
