/**
 * `octavo completion SHELL`: prints the script that lets a shell complete commands, options and files.
 */
import { type Command, UsageError } from '../command.js'

const SHELLS = ['bash', 'zsh', 'fish'] as const

/** @param commands what there is to complete; given late, since this command is one of them. */
export const completionOf = (commands: () => readonly Command[]): Command => ({
  name: 'completion',
  summary: 'Print the completion script for your shell.',
  details: 'Shells: bash, zsh, fish.',
  argument: { name: 'SHELL', summary: 'bash, zsh or fish', required: true, many: false, complete: SHELLS },
  options: [],
  examples: [
    ['eval "$(octavo completion bash)"', 'complete in this bash session; in ~/.bashrc, in each'],
    ['octavo completion zsh > ~/.zfunc/_octavo', 'install it where your zsh has ~/.zfunc in its fpath'],
    ['octavo completion fish > ~/.config/fish/completions/octavo.fish', 'install it for fish'],
  ],
  run: async ([shell], _options, terminal) => {
    switch (shell) {
      case 'bash':
        terminal.out((await import('../completion/bash.js')).bashCompletion(commands()))
        return 0
      case 'zsh':
        terminal.out((await import('../completion/zsh.js')).zshCompletion(commands()))
        return 0
      case 'fish':
        terminal.out((await import('../completion/fish.js')).fishCompletion(commands()))
        return 0
      default:
        throw new UsageError(`There is no completion for "${shell}".`, `Shells: ${SHELLS.join(', ')}.`)
    }
  },
})
