// teikit schema which DOC…

import { type Command, defineCommand } from '../command.ts';
import { rootFlag } from './common-flags.ts';
import { paths } from './paths.ts';

export const schemaWhichCommand: Command = defineCommand<{
  readonly catalog: readonly string[];
  readonly config: string | undefined;
  readonly 'no-config': boolean;
  readonly root: readonly string[];
}>({
  name: 'schema which',
  summary: 'the rules that apply to documents, and where they come from; nothing is validated',
  positionals: [{ ...paths, orFlags: [] }],
  flags: {
    catalog: { kind: 'text', repeats: true, placeholder: 'FILE', describe: 'XML catalog (OASIS); may be given several times' },
    config: { kind: 'text', placeholder: 'FILE', describe: 'project file; default: the nearest one' },
    'no-config': { kind: 'switch', describe: 'no project file' },
    root: rootFlag,
  },
  examples: [{ line: 'schema which letters/', describe: 'a line for each rule of each document' }],
  run: async ({ words, values: { catalog, config, root, 'no-config': isWithout } }) => {
    const { showRules } = await import('../show-rules.ts');
    await showRules(words, { catalogs: catalog, config: isWithout ? 'none' : config, roots: root });
  },
});
