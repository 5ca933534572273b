/**
 * Chromium under remote control: opens a reading system of the web on a device and takes its picture.
 */
import { spawnSync } from 'node:child_process'
import { chromium } from 'playwright-core'

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
]

export const findChromium = () => {
  const found = spawnSync('which', [process.env.CHROMIUM ?? 'chromium'], { encoding: 'utf8' })
  if (found.status !== 0) throw new Error('Chromium is missing (Debian: chromium).')
  return found.stdout.trim()
}

export const launch = (environment) =>
  chromium.launch({ executablePath: findChromium(), args: flags, env: environment })

/** Time that a page gets to settle after a reading system says it is there, in milliseconds. */
const settling = 250

/**
 * @param shot.url where the reading system's page is; it defines window.show.
 * @param shot.request what show is called with.
 * @returns a PNG.
 */
export const picture = async (browser, { url, request, width, height, scale = 1, night }) => {
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    colorScheme: night ? 'dark' : 'light',
  })
  try {
    const page = await context.newPage()
    const faults = []
    page.on('pageerror', (error) => faults.push(error.message))
    await page.goto(url)
    await page.waitForFunction('window.show')
    await page.evaluate((wanted) => window.show(wanted), request)
    await page.waitForTimeout(settling)
    return { png: await page.screenshot(), faults }
  } finally {
    await context.close()
  }
}

/** A PNG of a page of markup, as high as it is. */
export const pictureOfMarkup = async (browser, url, { width, scale = 1, selector = 'body' }) => {
  const context = await browser.newContext({ viewport: { width, height: 400 }, deviceScaleFactor: scale })
  try {
    const page = await context.newPage()
    await page.goto(url)
    await page.waitForLoadState('networkidle')
    return await page.locator(selector).screenshot()
  } finally {
    await context.close()
  }
}
