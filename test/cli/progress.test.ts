import { describe, expect, it } from 'vitest'
import { duration, type Progress, progressBar, progressLine } from '../../src/cli/progress.js'

describe('progress in a line', () => {
  const cases: [progress: Progress, line: string][] = [
    [{ done: 0, total: 1000, seconds: 0 }, '0 of 1000'],
    [{ done: 0, total: 1000, seconds: 3 }, '0 of 1000'],
    [{ done: 250, total: 1000, seconds: 1 }, '250 of 1000, 250 a second, 3 s left'],
    [{ done: 10, total: 1000, seconds: 100 }, '10 of 1000, 6 a minute, 165 min left'.replace('165 min', '2 h 45 min')],
    [{ done: 300, seconds: 2 }, '300, 150 a second'],
    [{ done: 1000, total: 1000, seconds: 4 }, '1000 of 1000, 250 a second'],
    [{ done: 12, total: 10, seconds: 1 }, '12 of 12, 12 a second'],
  ]
  it.each(cases)('%j', (progress, line) => {
    expect(progressLine(progress)).toBe(line)
  })

  const bars: [progress: Progress, bar: string][] = [
    [{ done: 0, total: 8, seconds: 0 }, '░░░░░░░░░░░░░░░░  0 of 8'],
    [{ done: 4, total: 8, seconds: 0 }, '████████░░░░░░░░  4 of 8'],
    [{ done: 9, total: 8, seconds: 0 }, '████████████████  9 of 9'],
    [{ done: 5, seconds: 0 }, '5'],
  ]
  it.each(bars)('%j', (progress, bar) => {
    expect(progressBar(progress)).toBe(bar)
  })

  const times: [seconds: number, says: string][] = [
    [0.2, '1 s'],
    [89, '89 s'],
    [240, '4 min'],
    [7500, '2 h 5 min'],
  ]
  it.each(times)('%d seconds', (seconds, says) => {
    expect(duration(seconds)).toBe(says)
  })
})
