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

  const filters: [only: string, texts: string[]][] = [
    ['headings', ['Chapter One', 'Chapter Two']],
    ['breaks', ['* * *']],
    ['omitted', ["The Ferryman's Bell", 'by Ada Quill']],
  ]
  it.each(filters)('shows only %s', async (only, texts) => {
    const { readings } = JSON.parse((await explained(`explain a.txt --only ${only} --json`)).stdout)
    expect(readings.map(({ text }: { text: string }) => text)).toEqual(texts)
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
