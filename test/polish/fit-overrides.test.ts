import { expect, test } from 'vitest'
import { fitOverrides } from '../../src/polish/fit-overrides.js'

test.each([
  [{ title: '  The\n Kettle\u0007 ' }, { title: 'The Kettle' }],
  [{ title: 'Half \ud83d', subtitle: ' \u0000 ' }, { title: 'Half' }],
  [
    { subjects: ['tea', ' ', 'rain\ufffe'], authors: [] },
    { subjects: ['tea', 'rain'], authors: [] },
  ],
  [
    { date: '1880', seriesIndex: 2.5 },
    { date: '1880', seriesIndex: 2.5 },
  ],
  [
    { date: '2024-02-29', seriesIndex: 0 },
    { date: '2024-02-29', seriesIndex: 0 },
  ],
  [{ title: 'All 🌊 < & > "of" this stays' }, { title: 'All 🌊 < & > "of" this stays' }],
])('%j → %j', (stated, overrides) => {
  expect(fitOverrides(stated)).toEqual({ overrides, findings: [] })
})

test.each([
  { date: 'May 1880' },
  { date: '1880-13' },
  { date: '2023-02-29' },
  { date: '0000' },
  { date: '1880-5-3' },
  { seriesIndex: Number.NaN },
  { seriesIndex: -1 },
  { seriesIndex: 1e21 },
])('%j is refused', (stated) => {
  const { overrides, findings } = fitOverrides(stated)
  expect(overrides).toEqual({})
  expect(findings.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['error option-invalid'])
})
