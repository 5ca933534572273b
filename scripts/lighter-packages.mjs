/**
 * Plugins of the build that make packages lighter to start.
 *
 * What a package prepares for features that are not used here is left out, or waits until it is asked for. Each edit says
 * what it takes away; one that finds nothing to edit fails the build, so that a new version of a package is looked at.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { sep } from 'node:path'

const require = createRequire(import.meta.url)

/** The file types that a book can hold. */
export const EXTENSIONS =
  'xhtml html htm css js svg png jpg jpeg gif webp otf ttf woff woff2 ncx opf smil pls mp3 mp4 m4a ogg opus json txt xml'.split(
    ' ',
  )

/** What mime-types comes to for `EXTENSIONS`, from mime-db's 2,400 types, which it goes through at every start. */
const mediaTypes = () => {
  const { lookup } = require('mime-types')
  return Object.fromEntries(EXTENSIONS.map((extension) => [extension, lookup(extension)]))
}

/** Reads a URL's algorithms when a node is asked where it is from. */
const withoutUrls = (code) =>
  code
    .replace(/^const URLAlgorithm_1 = (require\(.*\));$/m, 'const URLAlgorithm = () => $1;')
    .replaceAll('URLAlgorithm_1.', 'URLAlgorithm().')

/** Has a file require what it names where it uses it: `const x_1 = require("./x"); … x_1.y` becomes `(require("./x")).y`. */
const requireAtUse = (code) => {
  const sources = new Map()
  const rest = code.replace(/^(?:const|var) (\w+_1) = (require\(".*"\));$/gm, (_, name, source) => {
    sources.set(name, source)
    return ''
  })
  return rest.replace(/\b(\w+_1)\./g, (use, name) => (sources.has(name) ? `(${sources.get(name)}).` : use))
}

/**
 * The DOM behind xmlbuilder2 gives each node 18 fields that its prototype has already, `ELEMENT_NODE = 1`, and defines
 * the others one by one, which V8 does slowly where classes of many shapes share the code; assigned in the constructor,
 * as TypeScript may compile fields, they cost next to nothing. Together it was a sixth of the package document's time.
 */
const plainFields = (code) => {
  const onPrototype = new Set([...code.matchAll(/Impl\.prototype, "(\w+)"/g)].map(([, name]) => name))
  return code.replace(/^ {4}(\w+) = .*;$/gm, (field, name) => (onPrototype.has(name) ? '' : field))
}

/**
 * Files of packages, what is made of their text, and what esbuild is to take it for where it is no JavaScript; the first
 * that fits a file edits it.
 *
 * @type {readonly { readonly file: RegExp, readonly edit: (code: string) => string, readonly loader?: string }[]}
 */
const edits = [
  { file: /mime-db[\\/]db\.json$/, edit: () => '{}', loader: 'json' },
  {
    file: /mime-types[\\/]index\.js$/,
    edit: (code) =>
      code.replace(/^populateMaps\(.*$/m, `Object.assign(exports.types, ${JSON.stringify(mediaTypes())})`),
  },
  {
    // It finds out what the platform can do, and makes a Blob and a stream for it.
    file: /jszip[\\/]lib[\\/]support\.js$/,
    edit: () =>
      'module.exports={base64:true,array:true,string:true,arraybuffer:true,nodebuffer:true,uint8array:true,blob:false,nodestream:true}',
  },
  {
    // All entries come deflated; pako would be there for those that do not.
    file: /jszip[\\/]lib[\\/]flate\.js$/,
    edit: (code) =>
      code
        .replace('var pako = require("pako");', '')
        .replace('new pako[this._pakoAction](', 'new (require("pako")[this._pakoAction])('),
  },
  {
    // It waits a turn of the event loop after each 16 kB of each entry, for pages of browsers that must not freeze.
    file: /jszip[\\/]lib[\\/]utils\.js$/,
    edit: (code) =>
      code
        .replace('require("setimmediate");', '')
        .replace('setImmediate(function () {', 'Promise.resolve().then(function () {'),
  },
  {
    // Each byte of an archive is cut down to a byte, before it is known that they are bytes already.
    file: /jszip[\\/]lib[\\/]reader[\\/]ArrayReader\.js$/,
    edit: (code) => code.replace('for(var i = 0; i < this.data.length; i++)', 'if(!(data instanceof Uint8Array)) $&'),
  },
  {
    file: /@oozcitak[\\/]dom[\\/]lib[\\/]dom[\\/]NodeImpl\.js$/,
    // Once the fields are gone, ELEMENT_NODE and its like are for users of a DOM alone; defining them took a millisecond.
    edit: (code) => withoutUrls(plainFields(code)).replace(/^\(0, \w+\.idl_defineConst\)\(NodeImpl\..*$/gm, ''),
    loader: 'ts',
  },
  {
    file: /@oozcitak[\\/]dom[\\/]lib[\\/]dom[\\/]DocumentImpl\.js$/,
    edit: (code) => withoutUrls(plainFields(code)),
    loader: 'ts',
  },
  {
    file: /@oozcitak[\\/]dom[\\/]lib[\\/]dom[\\/]\w+Impl\.js$/,
    edit: plainFields,
    loader: 'ts',
  },
  {
    // Ranges, events, observers and walkers stay away where nobody makes one.
    file: /@oozcitak[\\/]dom[\\/]lib[\\/](?:dom[\\/]index|algorithm[\\/]CreateAlgorithm)\.js$/,
    edit: requireAtUse,
  },
  { file: /xmlbuilder2[\\/]lib[\\/](?:(?:builder|readers|writers)[\\/])?index\.js$/, edit: requireAtUse },
  {
    // A list of children is a Proxy around the set that it counts and walks.
    file: /xmlbuilder2[\\/]lib[\\/]writers[\\/]BaseWriter\.js$/,
    edit: (code) =>
      code
        .replaceAll('node.childNodes.length', 'node._children.size')
        .replaceAll('of node.childNodes', 'of node._children'),
  },
  {
    file: /@oozcitak[\\/]infra[\\/]lib[\\/]index\.js$/,
    edit: (code) =>
      code.replace(
        /^const (\w+) = __importStar\((require\(.*\))\);\nexports\..*$/gm,
        'Object.defineProperty(exports, "$1", { enumerable: true, get: () => $2 });',
      ),
  },
  {
    // Each of 200 functions is handed on by an accessor; they are all there once their file has run.
    file: /@oozcitak[\\/]dom[\\/]lib[\\/]algorithm[\\/]index\.js$/,
    edit: (code) => code.replace(/^__exportStar\((.*), exports\);$/gm, 'Object.assign(exports, $1);'),
  },
]

const editedFiles = {
  name: 'edited-files',
  setup: ({ onLoad, onEnd }) => {
    const idle = new Set(edits)
    for (const each of edits) {
      const { file, edit, loader = 'js' } = each
      onLoad({ filter: file }, ({ path }) => {
        const code = readFileSync(path, 'utf8')
        const contents = edit(code)
        if (contents !== code) idle.delete(each)
        return { contents, loader }
      })
    }
    onEnd(() => ({ errors: [...idle].map(({ file }) => ({ text: `there is nothing to edit in ${file}` })) }))
  },
}

/**
 * What packages load at their start for features that are not used here, and what takes its place: commander's
 * subcommands that are programs of their own, xmlbuilder2's YAML, and the streams of old Nodes that jszip brings.
 */
const replaced = [
  { who: 'commander', what: 'node:child_process', by: 'module.exports = {}' },
  { who: 'xmlbuilder2', what: 'js-yaml', by: 'module.exports = {}' },
  { who: 'jszip', what: 'readable-stream', by: "module.exports = require('node:stream')" },
]

const replacedModules = {
  name: 'replaced-modules',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^(?:node:child_process|js-yaml|readable-stream)$/ }, ({ importer, path }) =>
      replaced.some(({ who, what }) => what === path && importer.includes(`node_modules${sep}${who}${sep}`))
        ? { path, namespace: 'replaced' }
        : undefined,
    )
    onLoad({ filter: /.*/, namespace: 'replaced' }, ({ path }) => ({
      contents: replaced.find(({ what }) => what === path).by,
    }))
  },
}

export const lighterPackages = [editedFiles, replacedModules]
