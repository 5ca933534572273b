/**
 * Who is measured: Octavo, its limits, and whatever else that makes an EPUB of a text is installed.
 *
 * `command` gives the program and its arguments for a source and a target; `from` is the source's file name ending
 * where the tool goes by it. Every tool gets the defaults that its users get, and nothing that helps or hinders it.
 */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isInstalled } from './measure.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const octavo = join(here, '..', 'bin', 'octavo.cjs')
const peers = join(here, 'peers')
const { execPath: node } = process

const npmPeer = (name, module) => ({
  id: name,
  cover: false,
  installed: () => existsSync(join(peers, 'node_modules', ...module.split('/'))),
  command: (source, target) => [node, join(peers, `${name}.mjs`), source, target],
})

export const contestants = [
  { id: 'node', says: 'bare Node, an empty program', installed: () => true, command: () => [node, '-e', '0'] },
  {
    id: 'limit',
    says: 'LIMIT: Node without dependencies',
    installed: () => true,
    command: (source, target) => [node, join(here, 'limit.mjs'), source, target],
  },
  {
    id: 'octavo',
    says: 'octavo build --no-cover',
    installed: () => existsSync(join(here, '..', 'dist', 'octavo.cjs')),
    command: (source, target) => [node, octavo, 'build', source, '-o', target, '--no-cover', '-q'],
  },
  {
    id: 'octavo-cover',
    says: 'octavo build, with a cover',
    installed: () => existsSync(join(here, '..', 'dist', 'octavo.cjs')),
    command: (source, target) => [node, octavo, 'build', source, '-o', target, '-q'],
  },
  {
    id: 'pandoc',
    says: 'pandoc -f markdown (no cover)',
    installed: () => isInstalled('pandoc'),
    command: (source, target) => ['pandoc', '-f', 'markdown', source, '-o', target],
  },
  {
    id: 'calibre',
    says: 'calibre ebook-convert (with a cover)',
    installed: () => isInstalled('ebook-convert'),
    command: (source, target) => ['ebook-convert', source, target],
    /** It does not finish a text of 20 MB within a quarter of an hour. */
    sizes: ['S', 'M'],
  },
  {
    id: 'txt2epub',
    says: 'txt2epub (C)',
    installed: () => isInstalled('txt2epub'),
    command: (source, target) => ['txt2epub', source, target],
  },
  { ...npmPeer('epub-gen-memory', 'epub-gen-memory'), says: 'epub-gen-memory (npm)' },
  { ...npmPeer('html-to-epub', '@lesjoursfr/html-to-epub'), says: 'html-to-epub (npm)' },
]
