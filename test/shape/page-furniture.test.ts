import { describe, expect, it } from 'vitest'
import { manuscript } from '../../src/book/manuscript.js'
import { tabulate } from '../../src/shape/lines.js'
import { findFurniture } from '../../src/shape/page-furniture.js'

const pagesOf = (text: string): string[] => {
  const lines = tabulate(manuscript('a.txt', text))
  return findFurniture(lines, new Uint8Array(lines.count)).marks.flatMap(({ inline }) =>
    inline.kind === 'page-break' ? [inline.label] : [],
  )
}

const whole = 'The kettle had been on for an hour before anyone noticed the smell.'
const cut = 'He had meant to tell her on the train, at the station, and before that for'
const rest = 'years of it, as though nothing had ever happened there at all.'

/** Each number where a sentence breaks off for it. */
const cutting = (...numbers: string[]): string => numbers.flatMap((number) => [whole, cut, number, rest]).join('\n\n')
/** Each number between paragraphs. */
const between = (...numbers: string[]): string => numbers.flatMap((number) => [whole, number, whole]).join('\n\n')
const within = (...marks: string[]): string => marks.map((mark) => `${cut} ${mark} ${rest}`).join('\n\n')

describe('numbers of printed pages', () => {
  it.each<[string, string, string[]]>([
    ['alone, running on', cutting('11', '12', '13', '14'), ['11', '12', '13', '14']],
    ['alone, some of them lost', cutting('11', '12', '14', '15', '17'), ['11', '12', '14', '15', '17']],
    ['that say what they are', between('[Pg 12]', '[Pg 40]'), ['12', '40']],
    ['with running heads', between('THE KETTLE     3', '4     OF SMOKE', 'THE KETTLE     5'), ['3', '4', '5']],
    ['in braces', within('{48}', '{49}', '{50}', '{51}'), ['48', '49', '50', '51']],
    ['alone, that do not run on', cutting('243', '281', '2'), []],
    ['alone, two of them', cutting('11', '12'), []],
    ['alone, in steps', cutting('1', '14', '26', '38', '51'), []],
    ['chapters', between('1', '2', '3', '4'), []],
    ['chapters between dashes', ['The Kettle', '-1-', whole, '-2-', whole, '***', '-3-', whole].join('\n\n'), []],
    ['between dashes, cutting', ['-1-', whole, cut, '-2-', rest].join('\n\n'), ['1', '2']],
    ['between dashes, from the foot of page 8', between('- 8 -', '- 9 -', '- 10 -'), ['8', '9', '10']],
    ['a contents list', ['Smoke     1', 'Steam     14', 'Rust     26', 'Ash     38'].join('\n\n\n\n\n'), []],
    ['formulas', within('H_{2}O', 'C_{2}H_{3}', 'x^{2}'), []],
    ['one in braces', within('{2}'), []],
    ['in braces, that do not run on', within('{2}', '{3}', '{9}', '{4}', '{1}', '{7}'), []],
  ])('%s', (_about, source, expected) => {
    expect(pagesOf(`${source}\n`)).toEqual(expected)
  })
})

/** Pages of `size` lines, each as `page` sets it: what is made of their lines and their number. */
const set = (
  count: number,
  size: number,
  page: (text: readonly string[], number: number) => readonly string[],
): string =>
  Array.from({ length: count }, (_, at) =>
    page(
      Array.from({ length: size }, () => whole),
      at + 2,
    ).join('\n'),
  ).join('\n')

describe('heads of pages that no blank lines part from the text', () => {
  const broken = (head: (number: number) => string): string =>
    [2, 3, 4, 5].map((number) => [whole, cut, head(number), rest].join('\n')).join('\n\n')
  it.each<[string, string, string[]]>([
    ['where sentences break off', broken((number) => `THE KETTLE ${number}`), ['2', '3', '4', '5']],
    [
      'of two kinds',
      broken((number) => (number % 2 ? `OF SMOKE ${number}` : `${number} THE KETTLE`)),
      ['2', '3', '4', '5'],
    ],
    ['with a stroke', broken((number) => `Ada Quill | The Kettle | ${number}`), ['2', '3', '4', '5']],
    ['numbers alone, at the foot', broken((number) => `${number}`), ['2', '3', '4', '5']],
    [
      'as far apart as pages',
      set(5, 30, (text, number) => [`THE KETTLE ${number}`, ...text]),
      ['2', '3', '4', '5', '6'],
    ],
    ['numbers as far apart as pages', set(5, 30, (text, number) => [...text, `${number}`]), ['2', '3', '4', '5', '6']],
    ['chapters right above their text', set(5, 30, (text, number) => ['', `Chapter ${number}`, ...text]), []],
    ['turns right above their text', set(5, 30, (text, number) => ['', `TURN ${number}`, ...text]), []],
    ['numbers right above their text', set(5, 30, (text, number) => [...text, '', `${number}`]), []],
    ['chapters that sentences seem to break off for', broken((number) => `CHAPTER ${number}`), []],
    ['scores, close by', set(5, 3, (text, number) => [`HOME TEAM ${number}`, ...text]), []],
    [
      'chapters among paragraphs of one line',
      set(5, 30, (text, number) => [...text.map((line) => `${line} ${line} ${line}`), `${number - 1}`]),
      [],
    ],
    ['every fifth line', set(5, 4, (text, number) => [...text, `${(number - 1) * 5}`]), []],
  ])('%s', (_about, source, expected) => {
    expect(pagesOf(`${source}\n`)).toEqual(expected)
  })

  it('takes heads without a number that stand by numbers', () => {
    const pages = set(5, 30, (text, number) => ['The Kettle', ...text, `${number}`])
    const source = `The Kettle\n\n${pages}\n`
    const lines = tabulate(manuscript('a.txt', source))
    const { omissions } = findFurniture(lines, new Uint8Array(lines.count))
    expect(
      omissions.map(({ span }) => source.slice(span.start, span.end)).filter((words) => !/\d/.test(words)),
    ).toEqual(Array.from({ length: 5 }, () => 'The Kettle'))
  })
})
