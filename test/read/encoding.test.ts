import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalEncoding, decode } from '../../src/read/decode.js'
import { readText } from '../../src/read/text.js'
import { samplesByEncoding } from './samples-by-encoding.js'

const name = 'story.txt'
const bytesOf = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'))
const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))
const concat = (...parts: Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts))
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('one sentence in each encoding', () => {
  it.each(samplesByEncoding)('is found to be %s: %s', async (_, text, base64) => {
    const { manuscript, findings } = await readText(bytesOf(base64), { name })
    expect(manuscript?.text).toBe(text)
    expect(findings.map((f) => f.code)).toEqual(['read-encoding-assumed'])
  })

  it.each(samplesByEncoding)('is read as %s when told so: %s', async (encoding, text, base64) => {
    const { manuscript, findings } = await readText(bytesOf(base64), { name, encoding })
    expect(manuscript?.text).toBe(text)
    expect(findings).toEqual([])
  })
})

describe('encodings found', () => {
  it.each<[string, Uint8Array, string, string]>([
    ['UTF-8 with a mark', concat(Uint8Array.of(0xef, 0xbb, 0xbf), utf8('naïve')), 'utf-8', 'naïve'],
    ['UTF-16 LE with a mark', Uint8Array.of(0xff, 0xfe, 0x48, 0, 0xe9, 0), 'utf-16le', 'Hé'],
    ['UTF-16 BE with a mark', Uint8Array.of(0xfe, 0xff, 0, 0x48, 0, 0xe9), 'utf-16be', 'Hé'],
    ['UTF-32 LE with a mark', Uint8Array.of(0xff, 0xfe, 0, 0, 0x48, 0, 0, 0, 0, 0xf6, 1, 0), 'utf-32le', 'H😀'],
    ['UTF-32 BE with a mark', Uint8Array.of(0, 0, 0xfe, 0xff, 0, 0, 0, 0x48), 'utf-32be', 'H'],
    ['UTF-16 LE of two letters', Uint8Array.of(0x48, 0, 0x69, 0), 'utf-16le', 'Hi'],
    [
      'English quotes of Windows',
      latin1('\x93I don\x92t,\x94 she said\x97\x91yes\x92.'),
      'windows-1252',
      '“I don’t,” she said—‘yes’.',
    ],
    [
      'English quotes of the Macintosh',
      latin1('\xd2I don\xd5t,\xd3 she said\xd1\xd4yes\xd5.'),
      'macintosh',
      '“I don’t,” she said—‘yes’.',
    ],
    [
      'one accent in a long English text',
      latin1(`${'Nobody said a word.\n'.repeat(5000)}A caf\xe9.\n`),
      'windows-1252',
      '',
    ],
    [
      'one accent of the Macintosh',
      latin1(`${'Nobody said a word.\r'.repeat(50)}It was a fianc\x8ee.\r`),
      'macintosh',
      '',
    ],
    ['a pound sign', latin1('It cost \xa35 or more, they said.'), 'windows-1252', 'It cost £5 or more, they said.'],
    [
      'DOS line drawing kept as text',
      latin1('Er war sp\x84t und m\x81de, h\x94rte aber das Ger\x84usch.'),
      'ibm850',
      'Er war spät und müde, hörte aber das Geräusch.',
    ],
    [
      'a name that two encodings spell, and what the header says of it',
      latin1('Character set encoding: ISO-8859-2\n\nKare\xb3 \xb3.'),
      'iso-8859-2',
      'Character set encoding: ISO-8859-2\n\nKareł ł.',
    ],
    [
      'a header that is wrong',
      latin1('charset=koi8-r\n\nLe caf\xe9 \xe9tait ferm\xe9, d\xe9j\xe0.'),
      'windows-1252',
      'charset=koi8-r\n\nLe café était fermé, déjà.',
    ],
    ['no letter beyond ASCII', utf8('Plain words.'), 'utf-8', 'Plain words.'],
  ])('%s', async (_, bytes, encoding, text) => {
    const { manuscript } = await readText(bytes, { name })
    expect(manuscript?.encoding).toBe(encoding)
    if (text) expect(manuscript?.text).toBe(text)
  })

  it('reads UTF-8 with stretches of Windows-1252, and says where', async () => {
    const bytes = concat(
      utf8('“The café,” he said.\r\n'),
      latin1('\x93The caf\xe9,\x94 she said.\n'),
      utf8('Là-bas — naïve.\n'),
    )
    const { manuscript, findings } = await readText(bytes, { name })
    expect(manuscript?.text).toBe('“The café,” he said.\n“The café,” she said.\nLà-bas — naïve.\n')
    expect(findings.map((f) => [f.code, f.message, f.place?.line])).toEqual([
      ['read-mixed-encodings', 'The file is UTF-8, but 3 bytes were read as windows-1252.', 2],
    ])
  })

  it('keeps a text of another script UTF-8 where a byte is damaged', async () => {
    const bytes = concat(utf8('老人走上灯塔的楼梯，'), latin1('\xe5\x88'), utf8('到了上面。\n他已经看不见那条船了。\n'))
    const { manuscript, findings } = await readText(bytes, { name })
    expect(manuscript?.text).toBe('老人走上灯塔的楼梯，\ufffd到了上面。\n他已经看不见那条船了。\n')
    expect(findings.map((f) => f.code)).toEqual(['read-undecodable'])
  })

  it('marks what the named encoding cannot read', async () => {
    const { manuscript, findings } = await readText(latin1('One\ncaf\xe9 two'), { name, encoding: 'utf-8' })
    expect(manuscript?.text).toBe('One\ncaf\ufffd two')
    expect(findings.map((f) => [f.code, f.message, f.place?.line, f.place?.column])).toEqual([
      ['read-undecodable', '1 place cannot be read as utf-8.', 2, 4],
    ])
  })

  it('says what was lost before', async () => {
    const { findings } = await readText(utf8('One\ncaf\ufffd, na\ufffdve'), { name })
    expect(findings.map((f) => [f.code, f.message, f.place?.line])).toEqual([
      ['read-undecodable', '2 characters are lost: U+FFFD stands in their place.', 2],
    ])
  })
})

describe('an encoding that is named', () => {
  it.each<[string, Uint8Array, string]>([
    ['utf-16', Uint8Array.of(0xfe, 0xff, 0, 0x48, 0, 0xe9), 'Hé'],
    ['utf-16', Uint8Array.of(0x48, 0, 0xe9, 0), 'Hé'],
    ['utf-16le', Uint8Array.of(0xff, 0xfe, 0x48, 0, 0xe9, 0), 'Hé'],
    ['utf8', Uint8Array.of(0xef, 0xbb, 0xbf, 0x48, 0xc3, 0xa9), 'Hé'],
    ['latin1', Uint8Array.of(0x48, 0xe9), 'Hé'],
    ['macintosh', Uint8Array.of(0x48, 0xe9), 'HÈ'],
    ['cp437', Uint8Array.of(0x48, 0xe9), 'HΘ'],
  ])('%s', async (encoding, bytes, text) => {
    const { manuscript, findings } = await readText(bytes, { name, encoding })
    expect(manuscript?.text).toBe(text)
    expect(findings).toEqual([])
  })
})

describe('canonicalEncoding', () => {
  it.each([
    ['UTF8', 'utf-8'],
    ['utf-16', 'utf-16'],
    ['latin1', 'windows-1252'],
    ['ISO-8859-1', 'windows-1252'],
    ['ISO_8859-2', 'iso-8859-2'],
    ['cp1250', 'windows-1250'],
    ['Windows 1251', 'windows-1251'],
    ['win1251', 'windows-1251'],
    ['Mac Roman', 'macintosh'],
    ['macintosh', 'macintosh'],
    ['GBK', 'gb18030'],
    ['gb2312', 'gb18030'],
    ['Shift-JIS', 'shift_jis'],
    ['SJIS', 'shift_jis'],
    ['EUC_KR', 'euc-kr'],
    ['cp949', 'euc-kr'],
    ['Big5', 'big5'],
    ['koi8-r', 'koi8-r'],
    ['cp437', 'ibm437'],
    ['iso-8859-16', 'iso-8859-16'],
    ['klingon', undefined],
    ['', undefined],
    ['__proto__', undefined],
    ['constructor', undefined],
  ])('%s is %s', (label, canonical) => {
    expect(canonicalEncoding(label)).toBe(canonical)
  })
})

describe('whatever the bytes', () => {
  // Chars of XML 1.0 (2.2), without the C1 range, which XML discourages.
  const forbidden = /[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u

  it('a manuscript without forbidden characters comes of it, or a finding', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const { manuscript, findings } = await readText(bytes, { name })
        if (manuscript) expect(manuscript.text).not.toMatch(forbidden)
        else expect(findings.filter((f) => f.severity === 'error')).toHaveLength(1)
      }),
      { numRuns: 150 },
    )
  })

  it('so too where the encoding is named', async () => {
    const labels = ['utf-8', 'utf-16', ...new Set(samplesByEncoding.map(([label]) => label))]
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.constantFrom(...labels), async (bytes, encoding) => {
        const { manuscript, findings } = await readText(bytes, { name, encoding })
        if (manuscript) expect(manuscript.text).not.toMatch(forbidden)
        else expect(findings.filter((f) => f.severity === 'error')).toHaveLength(1)
      }),
      { numRuns: 300 },
    )
  })

  it('words of UTF-8 come through unchanged', async () => {
    const words = fc.array(fc.stringMatching(/^[a-zäéßñčłжщΩא中あ가😀]{1,9}$/u), { minLength: 1, maxLength: 30 })
    await fc.assert(
      fc.asyncProperty(words, async (list) => {
        const text = list.join(' ')
        const { manuscript } = await readText(utf8(text), { name })
        // Words of emoji alone are no words.
        expect(manuscript?.text ?? text).toBe(text)
      }),
      { numRuns: 200 },
    )
  })

  it('every byte of a single-byte encoding has one reading', () => {
    for (const encoding of ['windows-1252', 'ibm437', 'ibm850', 'iso-8859-16']) {
      const all = decode(
        Uint8Array.from({ length: 256 }, (_, i) => i),
        encoding,
      )
      expect(all).toHaveLength(256)
    }
  })
})
