import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineText, placeOf } from '../../src/book/manuscript.js'
import { readString, readText } from '../../src/read/text.js'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const read = (bytes: Uint8Array, encoding?: string) =>
  readText(bytes, { name: 'story.txt', ...(encoding !== undefined && { encoding }) })

describe('clean text', () => {
  it('is handed on as it is, without findings', async () => {
    const { manuscript, findings } = await read(utf8('“Yes,” she said.\n\n\tNaïve 😀 children.\n'))
    expect(manuscript?.text).toBe('“Yes,” she said.\n\n\tNaïve 😀 children.\n')
    expect(manuscript?.encoding).toBe('utf-8')
    expect([...(manuscript?.lineStarts ?? [])]).toEqual([0, 17, 18, 38])
    expect(findings).toEqual([])
  })
})

describe('characters', () => {
  it.each([
    ['Windows line ends', 'one\r\ntwo\r\n', 'one\ntwo\n', []],
    ['Macintosh line ends', 'one\rtwo\r\rthree', 'one\ntwo\n\nthree', []],
    ['doubled carriage returns', 'one\r\r\ntwo', 'one\ntwo', []],
    ['all kinds in one text', 'a\r\nb\rc\nd', 'a\nb\nc\nd', []],
    ['next line, vertical tab, separators', 'a\x85b\vc\u2028d', 'a\nb\nc\nd', []],
    ['line and paragraph separators', 'a\u2028b\u2029c', 'a\nb\n\nc', []],
    ['form feed after a sentence', 'He left.\n\fThen', 'He left.\n\nThen', []],
    ['form feed in mid-sentence', 'in the\n\fhouse', 'in the\nhouse', []],
    ['form feed beside a blank line', 'He left.\n\n\fThen', 'He left.\n\nThen', []],
    ['form feed on a line of its own', 'He left.\n\f\nThen', 'He left.\n\nThen', []],
    ['form feed within a line', 'He left.\fThen', 'He left.\n\nThen', []],
    ['form feed at the ends', '\fHe left.\n\f', 'He left.\n', []],
    ['tabs stay', '\tone\ttwo', '\tone\ttwo', []],
    ['soft hyphen', 'ever\u00adlasting', 'everlasting', ['read-invisible-removed']],
    ['soft hyphen at a line end', 'ever\u00ad\nlasting', 'ever-\nlasting', ['read-invisible-removed']],
    ['zero-width space', 'one\u200b two', 'one two', ['read-invisible-removed']],
    ['byte order mark in the middle', 'one\n\ufefftwo', 'one\ntwo', ['read-invisible-removed']],
    ['joiner between Latin letters', 'off\u200cice', 'office', ['read-invisible-removed']],
    ['joiner in Persian', 'می\u200cخواهم', 'می\u200cخواهم', []],
    ['joiner in Hindi', 'क्\u200dष', 'क्\u200dष', []],
    ['joiner in emoji', '👩\u200d🚀 and 👩🏽\u200d🚀', '👩\u200d🚀 and 👩🏽\u200d🚀', []],
    ['zero-width space in Thai', 'ภาษา\u200bไทย', 'ภาษา\u200bไทย', []],
    ['control characters', 'a\0b\x07c\x7fd', 'abcd', ['read-control-removed']],
    ['end mark of DOS', 'The end.\n\x1a', 'The end.\n', ['read-invisible-removed']],
    ['Windows-1252 in disguise', 'don\x92t \x93yes\x94 so\x85', 'don’t “yes” so…', ['read-mended']],
    ['padding of disk blocks', 'The end.\x1a\x1a\0\0', 'The end.', ['read-invisible-removed']],
    ['UTF-8 read as Windows-1252', 'donâ€™t, cafÃ©; â€œyesâ€\x9d', 'don’t, café; “yes”', ['read-mended']],
    ['the same with its last byte lost', 'â€œYes,â€ he said', '“Yes,” he said', ['read-mended']],
    ['damaged letters alone', 'cafÃ©, naÃ¯ve, Ã\u00a0 la mode', 'café, naïve, à la mode', ['read-mended']],
    ['sound Portuguese', '“IRMÃ” é irmã, não é? “NÃO”', '“IRMÃ” é irmã, não é? “NÃO”', []],
    ['sound Vietnamese capitals', 'Ã© là gì “Ã”', 'Ã© là gì “Ã”', []],
    ['noncharacters', 'a\ufffeb\uffffc', 'abc', ['read-control-removed']],
    ['lone surrogates', 'a\ud800b\udc00c😀', 'abc😀', ['read-control-removed']],
    ['byte order mark at the start', '\ufeffa', 'a', []],
    ['a lost letter', 'na\ufffdve', 'na\ufffdve', ['read-undecodable']],
  ])('%s', (_, source, text, codes) => {
    const { manuscript, findings } = readString(source, { name: 'story.txt' })
    expect(manuscript?.text).toBe(text)
    expect(findings.map((f) => f.code)).toEqual(codes)
  })

  it('are reported once a kind, with the first place and the count', () => {
    const { findings } = readString('ok\nx\u200by\0z\0\nq\u200b\0.', { name: 'story.txt' })
    expect(findings.map((f) => [f.message, f.place?.line, f.place?.column])).toEqual([
      ['2 invisible characters removed.', 2, 2],
      ['3 control characters removed.', 2, 3],
    ])
  })

  it('leaves places usable after removal', () => {
    const { manuscript } = readString('\u200b\u200bone\ntwo', { name: 'story.txt' })
    expect(manuscript && lineText(manuscript, 1)).toBe('two')
    expect(manuscript && placeOf(manuscript, 4)).toEqual({ file: 'story.txt', line: 2, column: 1 })
  })
})

describe('refusals', () => {
  it.each([
    ['nothing', utf8(''), 'read-empty', 'empty'],
    ['white space', utf8(' \r\n\t\n\u3000'), 'read-empty', 'white space'],
    ['ornaments alone', utf8('* * *\n\n---\n'), 'read-empty', 'no word'],
    ['front matter alone', utf8('---\ntitle: A\n---\n'), 'read-empty', 'white space'],
    ['a PDF', utf8('%PDF-1.4\n%\n1 0 obj'), 'read-binary', 'PDF'],
    ['an RTF', utf8('{\\rtf1\\ansi Hello}'), 'read-binary', 'RTF'],
    ['a web page', utf8('\ufeff\n<!DOCTYPE html>\n<html><p>Once.</p>'), 'read-binary', 'HTML'],
    ['an XML document', utf8('<?xml version="1.0"?><story/>'), 'read-binary', 'XML'],
    ['a DOCX', utf8('PK\x03\x04\x14\0\x06\0\x08\0!\0[Content_Types].xml … word/document.xml'), 'read-binary', 'DOCX'],
    ['an EPUB', utf8('PK\x03\x04\n\0\0\0\0\0mimetypeapplication/epub+zipPK'), 'read-binary', 'EPUB'],
    ['a zip', utf8('PK\x03\x04\n\0\0\0\0\0story.txtIt was'), 'read-binary', 'zip'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13), 'read-binary', 'PNG'],
    ['zeros', new Uint8Array(200), 'read-binary', 'binary'],
    ['a table of numbers', Uint8Array.from({ length: 4000 }, (_, i) => (i * i * 31) & 0xff), 'read-binary', 'binary'],
  ])('%s', async (_, bytes, code, word) => {
    const { manuscript, findings } = await read(bytes)
    expect(manuscript).toBeUndefined()
    expect(findings.map((f) => f.code)).toEqual([code])
    expect(findings[0]?.message).toContain(word)
  })

  it('names an encoding that does not exist', async () => {
    const { manuscript, findings } = await read(utf8('Hello'), 'klingon-7')
    expect(manuscript).toBeUndefined()
    expect(findings.map((f) => f.code)).toEqual(['read-encoding-unknown'])
  })
})

describe('front matter', () => {
  it.each([
    ['---\ntitle: A Story\nauthor: B\n---\nOnce.', 'Once.'],
    ['---\ntitle: A Story\nsubjects:\n  - sea\n- land\n...\nOnce.', 'Once.'],
    ['---\r\ntitle: A Story\r\n---\r\n\r\nOnce.', '\nOnce.'],
    ['---\n\nOnce, she said: no.\n\n---\n\nTwice.', undefined],
    ['---\nRating: K\nPairing: none\n---\nOnce.', undefined],
    ['---\ntitle: never closed\n\nOnce.', undefined],
    ['Once.\n---\ntitle: A Story\n---\n', undefined],
    ['----\ntitle: A Story\n----\nOnce.', undefined],
  ])('%j', (source, body) => {
    const { manuscript } = readString(source, { name: 'story.txt' })
    expect(manuscript?.bodyStart === 0 ? undefined : manuscript?.text.slice(manuscript.bodyStart)).toBe(body)
  })
})

describe('whatever the text', () => {
  const hard = fc.constantFrom(
    ...['\0', '\x08', '\r', '\r\n', '\n', '\f', '\v', '\x85', '\x92', '\u2028', '\u2029', '\xad', '\u200b', '\u200d'],
    ...[
      '\ud83d',
      '\ude00',
      '\ufeff',
      '\ufffe',
      '\ufffd',
      'â€',
      '™',
      'Ã',
      '©',
      'a',
      'B.',
      ' ',
      '---\n',
      'title: x\n',
      'न',
      '\x1a',
    ],
  )

  it('nothing that XML forbids is left, and no other line end than one', () => {
    fc.assert(
      fc.property(fc.array(hard, { maxLength: 40 }), (parts) => {
        const { manuscript } = readString(parts.join(''), { name: 'story.txt' })
        expect(manuscript?.text ?? '').not.toMatch(/[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u)
        expect(manuscript?.text ?? '').not.toMatch(/[\u2028\u2029\ufeff]/)
      }),
      { numRuns: 500 },
    )
  })

  it('reading what was read changes nothing', () => {
    fc.assert(
      fc.property(fc.array(hard, { maxLength: 40 }), (parts) => {
        const once = readString(parts.join(''), { name: 'story.txt' }).manuscript?.text
        if (once === undefined) return
        const twice = readString(once, { name: 'story.txt' })
        // Once mended, a text may hold what looks damaged anew; that is left as an exception.
        if (twice.findings.some((f) => f.code === 'read-mended')) return
        expect(twice.manuscript?.text).toBe(once)
      }),
      { numRuns: 500 },
    )
  })
})
