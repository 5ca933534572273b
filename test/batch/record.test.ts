import { appendFileSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Made } from '../../src/batch/made.js'
import { openRecord } from '../../src/batch/record.js'
import { sweepLeftovers } from '../../src/pack/leftovers.js'
import { workspace } from '../cli/workspace.js'

const made = (key: string): Made => ({
  key,
  recipe: 'r',
  stamps: [[`/stories/${key}.txt`, 10, 1.5, 2.5]],
  size: 3,
  modified: 4.25,
  sha256: 'aa',
})

describe('the record', () => {
  it('is empty where there is none, and holds nothing but the file', () => {
    const folder = workspace()
    expect(openRecord(folder).find('a.epub')).toBeUndefined()
    const record = openRecord(folder)
    record.add('a.epub', made('one'))
    record.add('odd "name"\n.epub', made('odd'))
    record.add('a.epub', made('two'))
    expect(record.find('a.epub')).toBeUndefined()
    expect(record.close()).toEqual([])
    const later = openRecord(folder)
    expect(later.find('a.epub')).toEqual(made('two'))
    expect(later.find('odd "name"\n.epub')).toEqual(made('odd'))
    expect([...later.all()].map(({ key }) => key)).toEqual(['two', 'odd'])
  })

  const damages: [says: string, damage: (text: string) => string][] = [
    ['its last line cut short', (text) => text.slice(0, -9)],
    ['a line cut short in its middle', (text) => `${text}\n{"book":"c.epub","ke`],
    ['noise', (text) => `${text}\u0000\u0000\u0000{}\n[1]\n"x"\n{"book":"c.epub","key":7}\n`],
    ['nothing in it', () => ''],
  ]
  it.each(damages)('survives %s, and takes new lines', (_, damage) => {
    const folder = workspace()
    const record = openRecord(folder)
    record.add('a.epub', made('one'))
    record.add('b.epub', made('two'))
    record.close()
    const path = join(folder, '.octavo/record-1.jsonl')
    writeFileSync(path, damage(readFileSync(path, 'utf8')))
    const later = openRecord(folder)
    expect(later.find('c.epub')).toBeUndefined()
    later.add('d.epub', made('four'))
    later.close()
    expect(openRecord(folder).find('d.epub')).toEqual(made('four'))
  })

  it('is added to by two at once', () => {
    const folder = workspace()
    const [one, two] = [openRecord(folder), openRecord(folder)]
    for (let n = 0; n < 50; n++) {
      one.add(`one-${n}.epub`, made(`one-${n}`))
      two.add(`two-${n}.epub`, made(`two-${n}`))
    }
    const all = openRecord(folder)
    expect([...all.all()]).toHaveLength(100)
  })

  it('is written anew when it is mostly outdated, and loses nothing that is added meanwhile', () => {
    const folder = workspace()
    const slow = openRecord(folder)
    slow.add('slow.epub', made('before'))
    for (let n = 0; n < 12_000; n++) slow.add(`book-${n % 10}.epub`, made(String(n)))
    const renewed = openRecord(folder)
    expect(readdirSync(join(folder, '.octavo')).sort()).toEqual(['record-1.jsonl', 'record-2.jsonl'])
    renewed.add('new.epub', made('new'))
    slow.add('slow.epub', made('after'))
    const last = openRecord(folder)
    expect(last.find('new.epub')).toEqual(made('new'))
    expect(last.find('book-9.epub')).toEqual(made('11999'))
    expect(last.find('slow.epub')?.key).toBe('after')
    // An hour after the last line, the old file goes; who still writes to it moves on.
    const old = join(folder, '.octavo/record-1.jsonl')
    const past = Date.now() / 1000 - 7200
    utimesSync(old, past, past)
    appendFileSync(join(folder, '.octavo/record-2.jsonl'), readFileSync(old))
    openRecord(folder)
    expect(readdirSync(join(folder, '.octavo'))).not.toContain('record-1.jsonl')
  })

  it('says once where it cannot be written', () => {
    const folder = workspace({ '.octavo': 'a file' })
    const record = openRecord(folder)
    record.add('a.epub', made('one'))
    record.add('b.epub', made('two'))
    expect(record.close().map(({ code }) => code)).toEqual(['record-failed'])
  })

  it('takes a folder that is no folder for empty', () => {
    const folder = workspace()
    mkdirSync(join(folder, '.octavo/record-1.jsonl'), { recursive: true })
    expect(openRecord(folder).find('a.epub')).toBeUndefined()
  })
})

describe('what killed runs leave', () => {
  const GONE = 2 ** 30
  const names: [name: string, old: boolean, stays: boolean][] = [
    [`.octavo-${GONE}-0.tmp`, true, false],
    [`.octavo-${GONE}-1.tmp`, false, true],
    [`.octavo-${process.pid}-0.tmp`, true, true],
    ['.octavo-x-0.tmp', true, true],
    ['story.epub', true, true],
  ]
  it.each(names)('%s, old: %j, stays: %j', (name, old, stays) => {
    const folder = workspace({ [name]: 'x' })
    if (old) utimesSync(join(folder, name), 1_000_000_000, 1_000_000_000)
    sweepLeftovers(folder)
    sweepLeftovers(join(folder, 'nowhere'))
    expect(readdirSync(folder)).toEqual(stays ? [name] : [])
  })
})
