// teikit completion

import { type Command, defineCommand } from '../command.ts';

export const completionCommand: Command = defineCommand<Record<never, never>>({
  name: 'completion',
  summary: 'a script for the shell that completes commands, flags and codes',
  positionals: [],
  flags: {},
  examples: [{ line: 'completion >> ~/.bashrc', describe: 'or ~/.zshrc; the next shell completes' }],
  epilogue: 'The script is for the shell that $SHELL names: bash, zsh or fish.',
  run: async () => {
    const { printCompletionScript } = await import('../completion-script.ts');
    printCompletionScript();
  },
});
