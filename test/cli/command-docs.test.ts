// docs/commands.md says what the table of commands says. With TEIKIT_UPDATE=1 (`npm run docs`) it is written anew.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { defineCommand } from '../../src/cli/command.ts';
import { commands } from '../../src/cli/commands/commands.ts';
import { writeCommandDocs } from '../../src/cli/write-command-docs.ts';
import { PACKAGE_ROOT } from './run-teikit.ts';

const PAGE = join(PACKAGE_ROOT, 'docs', 'commands.md');
const isUpdate = process.env['TEIKIT_UPDATE'] === '1';

test('the page is that of the table', () => {
  const page = writeCommandDocs(commands);
  if (isUpdate) {
    mkdirSync(join(PACKAGE_ROOT, 'docs'), { recursive: true });
    writeFileSync(PAGE, page);
  }
  expect(readFileSync(PAGE, 'utf8')).toBe(page);
});

test('what a section holds', () => {
  const command = defineCommand<{
    readonly to: 'a' | 'b';
    readonly fix: readonly ('x' | 'y')[] | undefined;
    readonly n: number;
  }>({
    name: 'turn',
    summary: 'turn *.xml <around>',
    positionals: [
      { name: 'PATH', describe: 'PATH is a file.', repeats: true },
      { name: 'X', isOptional: true },
    ],
    flags: {
      to: { kind: 'choice', choices: ['a', 'b'], isRequired: true, alias: 't', placeholder: 'FORM', describe: 'a or b' },
      fix: { kind: 'words', choices: ['x', 'y'], describe: 'mend | make' },
      n: { kind: 'number', default: 3, describe: 'how many' },
    },
    examples: [
      { line: 'turn a', describe: 'one' },
      { line: 'turn a b', describe: 'two' },
    ],
    run: async () => undefined,
  });
  expect(writeCommandDocs([command]).split('\n## ')[1]).toBe(
    [
      'turn',
      '',
      '`teikit turn PATH… [X] -t FORM`: turn \\*.xml \\<around>.',
      '',
      'PATH is a file.',
      '',
      '| flag | default | what it does |',
      '|---|---|---|',
      '| `-t, --to FORM` | must be given | a or b |',
      '| `--fix[=x\\|y]` |  | mend \\| make |',
      '| `--n VALUE` | `3` | how many |',
      '',
      '```sh',
      'teikit turn a    # one',
      'teikit turn a b  # two',
      '```',
      '',
    ].join('\n'),
  );
});

test.each(commands.map((command) => [command.name, command] as const))('the table of %s is in order', (_, command) => {
  const aliases = Object.values(command.flags).flatMap(({ alias }) => (alias === undefined ? [] : [alias]));
  expect(new Set(aliases).size).toBe(aliases.length);
  expect(aliases).not.toContain('h');
  expect(aliases).not.toContain('V');
  for (const name of Object.keys(command.flags)) expect(name).toMatch(/^[a-z][a-z-]+$/);
  for (const { line } of command.examples) expect(`${line} `.startsWith(`${command.name} `)).toBe(true);
  expect(command.positionals.slice(0, -1).filter(({ repeats }) => repeats === true)).toEqual([]);
});
