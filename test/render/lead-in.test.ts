import { describe, expect, test } from 'vitest'
import { findLeadIn } from '../../src/render/lead-in.js'

const rest = ' and went on for long enough to fill more than one line of any page.'

describe('findLeadIn', () => {
  const cases: [text: string, lead: string | undefined][] = [
    [`It was a Tuesday in the wettest May${rest}`, 'It was a Tuesday'],
    [`“The rain had stopped,” she said${rest}`, '“The rain had stopped'],
    [`‘Well,’ said he${rest}`, '‘Well'],
    [`“‘Twas then${rest}`, '“‘Twas then and went'],
    [`¿Quién anda ahí?${rest}`, '¿Quién anda ahí'],
    [`«Qui vive\u00a0?»${rest}`, '«Qui vive'],
    [`In 1847 the town${rest}`, 'In 1847 the town'],
    [`He waited—no one came${rest}`, 'He waited'],
    ['It was short.', undefined],
    ['“Never before,” said Hanneke.', '“Never before'],
    ['', undefined],
    [`THE NINTH OF MAY${rest.toUpperCase()}`, undefined],
    ['他走进房间，把灯放在桌子上。'.repeat(8), undefined],
    ['وقف الرجل عند الباب '.repeat(5), undefined],
    [`1847${rest.replaceAll(' ', '\n')}`, undefined],
  ]
  test.each(cases)('%s', (text, lead) => {
    expect(findLeadIn(text)).toBe(lead)
  })
})
