/**
 * Chromium as a reading system: pages are opened in frames of a phone's width, and a script in the page tells what it
 * measured there. Tests that need it skip, and say so, where no Chromium is installed.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Resource } from '../../src/book/publication.js'

const places = [process.env.CHROMIUM ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

export const chromium = places.find((place) => place !== '' && existsSync(place))

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-scrollbars',
  '--allow-file-access-from-files',
]

/** A page in a frame: its path in the book, and the size of letters that the reader has set, in per cent. */
export interface Frame {
  readonly path: string
  readonly zoom: number
}

/** A folder that lasts as long as the work in it, with the files of a book. */
const inBook = <T>(resources: Iterable<Resource>, work: (folder: string) => T): T => {
  const folder = mkdtempSync(join(tmpdir(), 'octavo-layout-'))
  try {
    for (const { path, data } of resources) {
      mkdirSync(join(folder, dirname(path)), { recursive: true })
      writeFileSync(join(folder, path), data)
    }
    return work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Opens pages of a book in frames of 320 by 600 pixels and measures each.
 *
 * @param measure the source of a JavaScript function of a frame's document and window that gives something JSON can hold.
 * @returns what it gave, in the order of the frames.
 */
export const measureFrames = (resources: Iterable<Resource>, frames: readonly Frame[], measure: string): unknown[] => {
  return inBook(resources, (folder) => {
    const markup = frames.map(({ path }) => `<iframe src="${path}" width="320" height="600" style="border:0"></iframe>`)
    const script = `
      const measure = ${measure}
      const zooms = ${JSON.stringify(frames.map(({ zoom }) => zoom))}
      addEventListener('load', () => {
        const found = [...document.querySelectorAll('iframe')].map((frame, index) => {
          const page = frame.contentDocument
          page.documentElement.style.cssText = 'background: rgb(0, 0, 0); color: rgb(200, 200, 200); font-size: ' + zooms[index] + '%'
          return measure(page, frame.contentWindow)
        })
        document.body.textContent = 'found' + encodeURIComponent(JSON.stringify(found)) + 'found'
      })`
    writeFileSync(join(folder, 'frames.html'), `<!DOCTYPE html><body>${markup.join('')}<script>${script}</script>`)
    const dom = execFileSync(
      chromium as string,
      [...flags, `--user-data-dir=${join(folder, 'profile')}`, '--dump-dom', `file://${join(folder, 'frames.html')}`],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: 60_000 },
    )
    return JSON.parse(decodeURIComponent(dom.split('found')[1] ?? '%5B%5D'))
  })
}

/** A fontconfig file by which every face is the text face that Octavo ships, whatever the machine has. */
const oneFace = (folder: string): string => {
  const file = join(folder, 'fonts.conf')
  const faces = fileURLToPath(new URL('../../templates/fonts', import.meta.url))
  writeFileSync(file, `<fontconfig><dir>${faces}</dir><cachedir>${join(folder, 'faces')}</cachedir></fontconfig>`)
  return file
}

/**
 * A picture of pages side by side, each in a frame of 390 pixels, set in one and the same face on every machine.
 *
 * @param height of the frames in pixels; what runs beyond it is not seen.
 * @returns a PNG.
 */
export const pictureOfFrames = (resources: Iterable<Resource>, paths: readonly string[], height: number): Buffer =>
  inBook(resources, (folder) => {
    const frames = paths.map(
      (path) => `<iframe src="${path}" width="390" height="${height}" style="border:0"></iframe>`,
    )
    const markup = `<!DOCTYPE html><body style="margin:0;display:flex;width:max-content">${frames.join('')}`
    writeFileSync(join(folder, 'frames.html'), markup)
    const size = `--window-size=${390 * paths.length},${height}`
    const look = ['--force-device-scale-factor=1', '--font-render-hinting=none', '--disable-lcd-text', size]
    const picture = join(folder, 'picture.png')
    execFileSync(
      chromium as string,
      [
        ...[...flags, ...look, `--user-data-dir=${join(folder, 'profile')}`, `--screenshot=${picture}`],
        `file://${join(folder, 'frames.html')}`,
      ],
      { env: { ...process.env, FONTCONFIG_FILE: oneFace(folder) }, stdio: 'ignore', timeout: 60_000 },
    )
    return readFileSync(picture)
  })
