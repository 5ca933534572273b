/**
 * A folder of its own for a test, and the program run in it.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { main } from '../../src/cli/main.js'
import { type CaptureSettings, captured } from './captured.js'

/** A folder that holds `files`, by their paths; it goes when the test ends. */
export const workspace = (files: Readonly<Record<string, string | Uint8Array>> = {}): string => {
  const folder = mkdtempSync(join(tmpdir(), 'octavo-cli-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

/** Runs `octavo` with a command line that is split at spaces; `''` in it stands for an empty argument. */
export const octavo = async (cwd: string, line: string | readonly string[], settings: CaptureSettings = {}) => {
  const terminal = captured({ cwd, ...settings })
  const args = typeof line === 'string' ? line.split(' ').filter(Boolean) : line
  const exitCode = await main(args, terminal)
  return { exitCode, stdout: terminal.stdout, stderr: terminal.stderr }
}

/** A story that is long enough for its language to be found. */
export const STORY = `The Ferryman's Bell

by Ada Quill


Chapter One

The bell had hung at the end of the jetty for as long as anyone could remember, and nobody had ever seen who rang it.
It was a small bell, and green with the weather, and its voice was larger than it had any right to be.

"You hear it when the river is high," said the old man, "and you come down, and there is nobody there."

* * *

In the morning the boat was gone. They looked for it as far as the weir, and found one oar.

Chapter Two

She bought a new rope for the bell, because the old one had begun to fray, and that was the whole of her reply.
`
