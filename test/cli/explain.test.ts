import { describe, expect, it } from 'vitest'
import { octavo, STORY, workspace } from './workspace.js'

const explained = async (line: string, files: Record<string, string> = { 'a.txt': STORY }) =>
  octavo(workspace(files), line)

describe('octavo explain', () => {
  it('tells every line that is not blank, in order', async () => {
    const { exitCode, stdout } = await explained('explain a.txt --json')
    expect(exitCode).toBe(0)
    const { source, readings } = JSON.parse(stdout)
    expect(source).toBe('a.txt')
    const told = new Set<number>()
    for (const { lines } of readings) for (let line = lines[0]; line <= lines[1]; line++) told.add(line)
    const full = STORY.split('\n').flatMap((line, index) => (line.trim() ? [index + 1] : []))
    expect([...told].filter((line) => full.includes(line)).sort((a, b) => a - b)).toEqual(full)
    const starts = readings.map(({ lines }: { lines: number[] }) => lines[0])
    expect(starts).toEqual([...starts].sort((a, b) => a - b))
  })

  it('gives kind, evidence and confidence', async () => {
    const { readings } = JSON.parse((await explained('explain a.txt --json')).stdout)
    const chapter = readings.find(({ text }: { text: string }) => text === 'Chapter Two')
    expect(chapter).toMatchObject({ lines: [17, 17], kind: 'heading: chapter', categories: ['headings'] })
    expect(chapter.confidence).toBeGreaterThan(0.5)
    expect(chapter.evidence.length).toBeGreaterThan(0)
    const prose = readings.find(({ text }: { text: string }) => text.startsWith('The bell had hung'))
    expect(prose).toMatchObject({ kind: 'paragraph', rejected: [], categories: [] })
  })

  it.each([
    ['a file that is not there', 'nope.txt', 'read-failed'],
    ['a folder without texts', 'empty', 'no-sources'],
    ['a sidecar that is a folder', 's.txt', 'sidecar-invalid'],
  ])('tells by JSON too of %s', async (_, source, code) => {
    const files = { 's.txt': STORY, 's.yaml/x.md': 'x', 'empty/x.md': 'x' }
    const { exitCode, stdout } = await explained(`explain ${source} --json`, files)
    expect(exitCode).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({ source, readings: [], findings: [{ code, severity: 'error' }] })
  })

  const filters: [only: string, texts: string[]][] = [
    ['headings', ['Chapter One', 'Chapter Two']],
    ['breaks', ['* * *']],
    ['omitted', ["The Ferryman's Bell", 'by Ada Quill']],
  ]
  it.each(filters)('shows only %s', async (only, texts) => {
    const { readings } = JSON.parse((await explained(`explain a.txt --only ${only} --json`)).stdout)
    expect(readings.map(({ text }: { text: string }) => text)).toEqual(texts)
  })

  const PROSE = 'The mill had stood empty since the spring, and nobody in the valley could say who owned it now.'
  const SECOND = '"You could have asked," said Marlo, and she closed the book without a sound, and then the door.'
  const prose = `${PROSE}\n\n${SECOND}`
  const decided: [about: string, source: string, start: string, kind: string, evidence: string[]][] = [
    [
      'verse',
      `Chapter 1\n\n${prose}\n\n    The lamp is low,\n    The night is long,\n    And none is left.\n\n${prose}\n`,
      'The lamp',
      'verse',
      ['3 lines that end', 'set in from the prose', 'begin with a capital'],
    ],
    [
      'an epigraph',
      `Chapter 1\n\n    "The lamp is low,\n    And none is left."\n    --An old song\n\n${prose}\n\n${prose}\n`,
      '"The lamp',
      'verse in epigraph',
      ['epigraph: set in from the prose, at the head', 'credited', 'verse: 2 lines'],
    ],
    [
      'a letter',
      `Chapter 1\n\n${prose}\n\nDear Anna,\n\nThe mill is sold.\n\nYours ever,\n\nT. CRANE\n\n${prose}\n`,
      'Dear Anna',
      'salutation in letter',
      ['a salutation', 'a closing', 'a signature'],
    ],
    [
      'a labelled note in a chapter',
      `Chapter 1\n\nA/N: Sorry for the wait.\n\n${prose}\n\nChapter 2\n\n${prose}\n`,
      'A/N',
      'paragraph in authors note',
      ['labelled "A/N:"'],
    ],
    [
      'a note under its label',
      `Chapter 1\n\n${prose}\n\n${prose}\n\nAuthor's Note:\n\nThanks.\n\nChapter 2\n\n${prose}\n`,
      "Author's Note",
      'paragraph in authors note',
      ['under the label "Author\'s Note:"'],
    ],
    [
      'a note that an archive labels',
      `Chapter 1\n\nChapter Notes\n\nIt is all true.\n\nChapter Text\n\n${prose}\n\n${prose}\n`,
      'It is all',
      'paragraph in authors note',
      ['under the label "Chapter Notes"'],
    ],
    [
      'a dedication',
      `The Mill\n\nby Ada Quill\n\nFor Pip, who waited.\n\nChapter 1\n\n${prose}\n\nChapter 2\n\n${prose}\n`,
      'For Pip',
      'paragraph in dedication',
      ['begins as a dedication does'],
    ],
    [
      'a break that blank lines make',
      `${[prose, prose, prose].join('\n\n\n\n')}\n\n${prose}\n\n${prose}\n\n${prose}\n\n${prose}\n`,
      '',
      'scene break',
      ['3 blank lines, 1 between paragraphs', 'prose on both sides'],
    ],
  ]
  it.each(decided)('says why: %s', async (_about, source, start, kind, evidence) => {
    const { readings } = JSON.parse((await explained('explain b.txt --json', { 'b.txt': source })).stdout)
    const found = readings.find((one: { text: string; kind: string }) => one.kind === kind)
    expect(found?.text.startsWith(start)).toBe(true)
    expect(found.confidence).toBeGreaterThan(0.5)
    for (const [at, words] of evidence.entries())
      expect(found.evidence.join('; ').indexOf(words), words).toBeGreaterThanOrEqual(at === 0 ? 0 : 1)
  })

  it('gives no evidence for what nobody had to decide', async () => {
    const source = `Chapter 1\n\n${prose}\n\nDear me, he thought.\n\n${prose}\n`
    const { readings } = JSON.parse((await explained('explain b.txt --json', { 'b.txt': source })).stdout)
    const plain = readings.filter(({ kind }: { kind: string }) => kind === 'paragraph')
    expect(plain.map(({ evidence }: { evidence: string[] }) => evidence)).toEqual([[], [], [], [], []])
  })

  it('is laid out for 80 columns', async () => {
    const { stdout } = await explained('explain a.txt')
    expect(stdout).toMatch(/^ {5}17 {6} +heading: chapter +Chapter Two +\d+ %\n {16}\S/m)
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
  })

  it('obeys the sidecar', async () => {
    const sidecar = 'structure:\n  not-headings: [17]\n'
    const { stdout } = await explained('explain a.txt --only headings --json', { 'a.txt': STORY, 'a.yaml': sidecar })
    expect(JSON.parse(stdout).readings.map(({ text }: { text: string }) => text)).not.toContain('Chapter Two')
  })

  it('reads standard input', async () => {
    const { exitCode, stdout } = await octavo(workspace(), 'explain - --only headings', { input: STORY })
    expect(exitCode).toBe(0)
    expect(stdout).toContain('Chapter One')
  })

  it.each([
    ['nope.txt', 1, 'error read-failed'],
    ['blank.txt', 1, 'blank.txt:1: error read-empty'],
    ['*.txt', 2, 'Explain one at a time'],
  ])('explain %s fails', async (name, exitCode, message) => {
    const result = await explained(`explain ${name}`, { 'a.txt': STORY, 'blank.txt': '' })
    expect(result.exitCode).toBe(exitCode)
    expect(result.stderr).toContain(message)
    expect(result.stdout).toBe('')
  })
})
