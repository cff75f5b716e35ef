// teikit explain [CODE]

import { type Command, defineCommand } from '../command.ts';

async function codeNames(): Promise<readonly string[]> {
  const { codes } = await import('../../diagnostics/catalogue.ts');
  return Object.keys(codes);
}

export const explainCommand: Command = defineCommand<Record<never, never>>({
  name: 'explain',
  summary: 'what the code of a finding means, with a wrong and a right example; without a code, all of them',
  positionals: [{ name: 'CODE', isOptional: true, complete: codeNames }],
  flags: {},
  examples: [
    { line: 'explain schema/attribute-value', describe: 'what it means, with an example' },
    { line: 'explain', describe: 'the list of codes' },
  ],
  run: async ({ words: [code] }) => {
    const { runExplain } = await import('./run-explain.ts');
    runExplain(code);
  },
});
