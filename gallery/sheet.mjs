/**
 * Lays pictures out as a sheet: columns with a head each, pages like paper on a table; and makes the file small.
 */
import UPNG from 'upng-js'

const style = (columns, { width, height }) => `
  body { margin: 0; padding: 24px; width: max-content; background: #d9d5cc; font: 19px/1 'Liberation Sans', sans-serif; color: #333 }
  main { display: grid; grid-template-columns: repeat(${columns}, max-content); gap: 16px 22px }
  h2 { margin: 0; font-size: 20px; font-weight: normal; letter-spacing: 0.04em; text-align: center }
  img { display: block; width: ${width}px; height: ${height}px; box-shadow: 0 1px 6px #0005 }`

const cell = (png) => `<img src="data:image/png;base64,${Buffer.from(png).toString('base64')}" alt="">`

/**
 * @param columns each with its head and PNGs, from top to bottom.
 * @param size of one picture on the sheet, in pixels.
 * @returns a PNG of a palette.
 */
export const sheet = async (browser, columns, size, colours = 48) => {
  const rows = columns[0].pictures.map((_, row) => columns.map(({ pictures }) => cell(pictures[row])).join(''))
  const heads = columns.map(({ head }) => `<h2>${head}</h2>`).join('')
  const context = await browser.newContext({ viewport: { width: 2000, height: 600 } })
  try {
    const page = await context.newPage()
    await page.setContent(
      `<!DOCTYPE html><meta charset="utf-8"><style>${style(columns.length, size)}</style><main>${heads}${rows.join('')}</main>`,
    )
    return quantise(await page.locator('body').screenshot(), colours)
  } finally {
    await context.close()
  }
}

/** The PNG with so many colours at most, 256 or fewer. */
export const quantise = (png, colours) => {
  const image = UPNG.decode(new Uint8Array(png).buffer)
  return Buffer.from(UPNG.encode(UPNG.toRGBA8(image), image.width, image.height, colours))
}
