import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commands } from '../../src/cli/main.js'
import { octavo, workspace } from './workspace.js'

const has = (program: string): boolean => spawnSync(program, ['--version']).status === 0

/** What bash offers after `words`, of which the last is being typed. */
const offered = (script: string, words: string[]): string[] => {
  const line = `COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}`
  const { stdout } = spawnSync('bash', ['-c', `${script}\n${line}; _octavo; printf '%s\\n' "\${COMPREPLY[@]}"`])
  return stdout.toString().trim().split('\n').filter(Boolean)
}

describe('octavo completion', () => {
  it.each(['bash', 'zsh', 'fish'])('%s: names every command and option, and parses', async (shell) => {
    const folder = workspace()
    const { exitCode, stdout } = await octavo(folder, `completion ${shell}`)
    expect(exitCode).toBe(0)
    for (const { name, options } of commands) {
      expect(stdout).toContain(name)
      for (const { long } of options) expect(stdout).toContain(shell === 'fish' ? `-l ${long.slice(2)}` : long)
    }
    if (!has(shell)) return
    writeFileSync(join(folder, 'script'), stdout)
    const { status, stderr } = spawnSync(shell, ['-n', join(folder, 'script')])
    expect(stderr.toString()).toBe('')
    expect(status).toBe(0)
  })

  const cases: [typed: string[], offers: string[]][] = [
    [['octavo', 'b'], ['build']],
    [['octavo', 'build', '--ti'], ['--title']],
    [['octavo', 'explain', '--only', 'h'], ['headings']],
    [
      ['octavo', 'completion', ''],
      ['bash', 'zsh', 'fish'],
    ],
    [['octavo', 'build', '--title', ''], []],
  ]
  it.runIf(has('bash')).each(cases)('bash: %j', async (typed, offers) => {
    const { stdout } = await octavo(workspace(), 'completion bash')
    expect(offered(stdout, typed)).toEqual(offers)
  })
})
