import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { imageSize } from 'image-size'
import { describe, expect, it } from 'vitest'
import { octavo, STORY, workspace } from './workspace.js'

describe('octavo cover', () => {
  it('draws the cover of a source beside where it is called', async () => {
    const folder = workspace({ 'a.txt': STORY })
    const { exitCode, stdout, stderr } = await octavo(folder, 'cover a.txt --width 400')
    expect([exitCode, stdout, stderr]).toEqual([0, 'a.png\n', ''])
    expect(imageSize(readFileSync(join(folder, 'a.png')))).toMatchObject({ type: 'png', width: 400, height: 640 })
  })

  it('draws what the book has', async () => {
    const folder = workspace({ 'a.txt': STORY })
    const draw = async (more: string): Promise<string> => {
      await octavo(folder, `cover a.txt -o c.png --width 160 ${more}`)
      return readFileSync(join(folder, 'c.png')).toString('base64')
    }
    const first = await draw('')
    expect(await draw('')).toBe(first)
    expect(await draw('--title Another')).not.toBe(first)
    expect(await draw('--cover-design tiles')).not.toBe(await draw('--cover-design poster'))
  })

  it('writes to standard output', async () => {
    const { exitCode, stdout } = await octavo(workspace(), 'cover - -o - --width 160', { input: STORY })
    expect(exitCode).toBe(0)
    expect(stdout.slice(1, 4)).toBe('PNG')
  })

  it('writes over its own picture, and over no other without --force', async () => {
    const folder = workspace({ 'a.txt': STORY, 'mine.png': 'a photograph' })
    for (let time = 0; time < 2; time++) {
      expect((await octavo(folder, 'cover a.txt -o own.png --width 160')).exitCode).toBe(0)
    }
    const refused = await octavo(folder, 'cover a.txt -o mine.png --width 160')
    expect(refused.exitCode).toBe(1)
    expect(refused.stderr).toContain('write-exists')
    expect(readFileSync(join(folder, 'mine.png'), 'utf8')).toBe('a photograph')
    expect((await octavo(folder, 'cover a.txt -o mine.png --width 160 --force')).exitCode).toBe(0)
  })

  it.each([
    ['cover nope.txt', 1, 'read-failed'],
    ['cover a.txt --cover-design nonesuch', 1, 'engraving, fans, frame'],
    ['cover a.txt --width 5', 2, 'from 160 to 3200'],
    ['cover *.txt', 2, 'one cover at a time'],
  ])('%s fails', async (line, exitCode, message) => {
    const result = await octavo(workspace({ 'a.txt': STORY, 'b.txt': STORY }), line)
    expect(result.exitCode).toBe(exitCode)
    expect(result.stderr).toContain(message)
  })
})
