// teikit init [DIR]

import { type Command, defineCommand } from '../command.ts';

export const initCommand: Command = defineCommand<Record<never, never>>({
  name: 'init',
  summary: 'a project file (teikit.config.yaml) made from what a folder holds, for validate and run',
  positionals: [{ name: 'DIR', describe: 'DIR is a folder; without it, the working directory.', isOptional: true }],
  flags: {},
  examples: [{ line: 'init', describe: 'one that is there already is never overwritten' }],
  run: async ({ words: [folder = '.'] }) => {
    const { initProject } = await import('../init-project.ts');
    await initProject(folder);
  },
});
