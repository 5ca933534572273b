/**
 * Reading systems without a browser: MuPDF draws pages by mutool, calibre's engine makes a PDF that pdftoppm draws.
 * Pages are found by words that stand on them.
 */
import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

export const has = (program) => spawnSync('which', [program]).status === 0

const inFolder = async (work) => {
  const folder = mkdtempSync(join(tmpdir(), 'octavo-gallery-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Number of the page, from 1, on which words stand; pages are separated by form feeds. */
const pageWith = (text, words) => {
  const pages = text.split('\f').map((page) => page.replace(/\s+/g, ' '))
  return (
    1 +
    Math.max(
      0,
      pages.findIndex((page) => page.includes(words)),
    )
  )
}

/** @returns PNGs of the pages on which the given words stand. Night is MuPDF's own: inverted colours. */
export const byMupdf = (epub, { width, height, letters, night, grey, dpi = 72 }, wanted) =>
  inFolder(async (folder) => {
    const layout = ['-q', '-W', `${width}`, '-H', `${height}`, '-S', `${(16 * letters) / 100}`]
    const draw = (...more) => run('mutool', ['draw', ...layout, ...more], { maxBuffer: 64e6 })
    await draw('-F', 'txt', '-o', join(folder, 'text'), epub)
    const text = readFileSync(join(folder, 'text'), 'utf8')
    const pictures = []
    for (const words of wanted) {
      const file = join(folder, 'page.png')
      const looks = ['-r', `${dpi}`, ...(night ? ['-I'] : []), ...(grey ? ['-c', 'gray'] : [])]
      await draw(...looks, '-o', file, epub, `${pageWith(text, words)}`)
      pictures.push(readFileSync(file))
    }
    return pictures
  })

const nightStyle = 'html, body { background: #121212 !important; color: #cfcfcf !important }'

/** The same by calibre, on pages of the device's size. Margins are the document's, so that night reaches the edge. */
export const byCalibre = (epub, { width, height, letters, night, grey }, wanted, environment) =>
  inFolder(async (folder) => {
    const pdf = join(folder, 'book.pdf')
    const margins = ['left', 'right', 'top', 'bottom'].flatMap((side) => [
      `--pdf-page-margin-${side}`,
      night ? '0' : side === 'left' || side === 'right' ? '18' : '24',
    ])
    await run(
      'ebook-convert',
      [
        ...[epub, pdf, '--custom-size', `${width * 0.75}x${height * 0.75}`, '--unit', 'point'],
        ...['--pdf-default-font-size', `${(16 * letters) / 100}`, '--pdf-serif-family', 'Literata'],
        ...['--pdf-standard-font', 'serif', ...margins, ...(night ? ['--extra-css', nightStyle] : [])],
      ],
      {
        env: { ...environment, QTWEBENGINE_CHROMIUM_FLAGS: '--no-sandbox', QT_QPA_PLATFORM: 'offscreen' },
        maxBuffer: 64e6,
      },
    )
    const { stdout: text } = await run('pdftotext', ['-layout', pdf, '-'], { maxBuffer: 64e6 })
    const pictures = []
    for (const words of wanted) {
      const page = `${pageWith(text, words)}`
      const size = ['-scale-to-x', `${width}`, '-scale-to-y', `${height}`]
      await run('pdftoppm', [
        '-png',
        ...(grey ? ['-gray'] : []),
        ...size,
        '-f',
        page,
        '-singlefile',
        pdf,
        join(folder, 'page'),
      ])
      pictures.push(readFileSync(join(folder, 'page.png')))
    }
    return pictures
  })
