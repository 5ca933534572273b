/**
 * Colours as the palettes of the designs write them (`#f4ecd8`), and how well one reads upon another (WCAG 2.2, 1.4.3).
 */

export type Colour = `#${string}`

export const isColour = (text: string): text is Colour => /^#[0-9a-f]{6}$/.test(text)

const channels = (colour: Colour): readonly [number, number, number] => [
  Number.parseInt(colour.slice(1, 3), 16),
  Number.parseInt(colour.slice(3, 5), 16),
  Number.parseInt(colour.slice(5, 7), 16),
]

/** Relative luminance from 0 (black) to 1 (white), after WCAG 2.2. */
export const luminance = (colour: Colour): number => {
  const [r, g, b] = channels(colour).map((value) => {
    const c = value / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** The contrast ratio of two colours, from 1 to 21; text wants 4.5 (level AA). */
export const contrast = (a: Colour, b: Colour): number => {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

/** The colour `share` (0 to 1) of the way from `a` to `b`. */
export const mix = (a: Colour, b: Colour, share: number): Colour => {
  const from = channels(a)
  const to = channels(b)
  const hex = from.map((value, i) =>
    Math.round(value + ((to[i] as number) - value) * share)
      .toString(16)
      .padStart(2, '0'),
  )
  return `#${hex.join('')}`
}
