import { describe, expect, it } from 'vitest'
import { compileSample } from '../books/sample.js'
import { readSample, show } from './read-sample.js'

const HABIT = '橋守《はしもり》の犬《いぬ》は、渡《わた》らない。'
const READ = '{橋守 はしもり}の{犬 いぬ}は、{渡 わた}らない。'

describe('readings of Japanese words', () => {
  it.each<[string, string, string]>([
    ['behind kanji', '魔王《まおう》城だ。', '{魔王 まおう}城だ。'],
    ['in katakana', '聖剣《エクスカリバー》を。', '{聖剣 エクスカリバー}を。'],
    ['with a repeated sign', '人々《ひとびと》は。', '{人々 ひとびと}は。'],
    ['with a sign where the word begins', 'その｜ボスの人《おやぶん》は。', 'その{ボスの人 おやぶん}は。'],
    ['with a reading that is no kana', '｜北極星《POLARIS》だ。', '{北極星 POLARIS}だ。'],
    ['a title in the same brackets', '彼は《雪の橋》を読んだ。', '彼は《雪の橋》を読んだ。'],
    ['a word without kanji', 'ねこ《にゃん》だ。', 'ねこ《にゃん》だ。'],
    ['a bar without brackets', '｜縦線だ。', '｜縦線だ。'],
  ])('%s', (_about, line, expected) => {
    expect(show(readSample(`${HABIT}\n\n${line}\n`).blocks)).toEqual([`p ${READ}`, `p ${expected}`])
  })

  it('one word, where the sign says where it begins', () => {
    expect(show(readSample('その｜橋守《はしもり》は渡らない。\n').blocks)).toEqual([
      'p その{橋守 はしもり}は渡らない。',
    ])
  })

  it.each([
    ['two words', '橋守《はしもり》の犬《いぬ》は。'],
    ['titles of books', '他读了《红楼梦》，又读了《西游记》，再读《水浒传》。'],
    ['titles and a word', '彼は《雪》と《月》と《花》と《風》を読んだ。橋守《はしもり》の犬《いぬ》、渡《わた》る。'],
  ])('no habit: %s', (_about, line) => {
    expect(show(readSample(`${line}\n`).blocks)).toEqual([`p ${line}`])
  })

  it.each<[string, string, string[]]>([
    ['dots beside a word', '彼は橋［＃「橋」に傍点］を渡った。', ['p 彼は_橋_を渡った。']],
    ['dots beside another word', '彼は橋［＃「川」に傍点］を渡った。', ['p 彼は橋を渡った。']],
    ['the lower edge', '［＃地付き］瀬戸みなと', ['p 瀬戸みなと']],
    ['a line of its own', '朝だ。\n［＃ここから２字下げ］\n夜だ。', ['p 朝だ。', 'p 夜だ。']],
    ['a note in brackets', '彼は［注］渡った。', ['p 彼は［注］渡った。']],
  ])('an instruction to the typesetter: %s', (_about, source, expected) => {
    expect(show(readSample(`${source}\n`).blocks)).toEqual(expected)
  })

  it('loses no word of a book', async () => {
    const { epub, findings } = await compileSample(
      `橋守の犬\n\n第一章　朝《あさ》\n\n${HABIT}彼は橋［＃「橋」に傍点］を渡った。\n［＃改ページ］\n\n${HABIT}\n`,
      'a.txt',
    )
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(epub).toBeDefined()
  })
})
