// What examples/ and the hooks for pre-commit give: their commands are those of the table of commands, and they do what they say.

import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { commandIn } from '../../src/cli/commands/commands.ts';
import { makeFolder } from './make-folder.ts';
import { PACKAGE_ROOT, PROGRAM } from './run-teikit.ts';

const textOf = (path: string): string => readFileSync(join(PACKAGE_ROOT, path), 'utf8');

type Hook = { readonly id: string; readonly entry: string; readonly files?: string; readonly pass_filenames?: boolean };
const hooks = parse(textOf('.pre-commit-hooks.yaml')) as readonly Hook[];

/** A call as it stands in a file, without what a shell makes of it. */
const CALL = /(?<![\w./-])(?:teikit|\$\(TEIKIT\)) ([a-z][^\n|>&`"]*)/gu;
const callsIn = (text: string): readonly string[] => {
  const code = text
    .split('\n')
    .map((line) => line.replace(/(?:^| )#.*$/u, ''))
    .join('\n');
  return [...code.matchAll(CALL)].map(([, words = '']) => words.trim());
};

const FILES = ['examples/Makefile', 'examples/crontab', 'examples/gitlab-ci.yml', '.pre-commit-hooks.yaml'];

describe.each(FILES)('%s', (path) => {
  const calls = callsIn(textOf(path));

  test('has calls', () => {
    expect(calls.length).toBeGreaterThan(0);
  });

  test.each(calls)('teikit %s', (call) => {
    const words = call.split(/\s+/u);
    const found = commandIn(words);
    expect(found?.command.name).toBeDefined();
    const flags = words.filter((word) => word.startsWith('--')).map((word) => word.replace(/^--|=.*$/gu, ''));
    expect(Object.keys(found?.command.flags ?? {})).toEqual(expect.arrayContaining(flags));
  });
});

test('what reads the calls sees a wrong one', () => {
  expect(callsIn('  $(TEIKIT) run --nothing # teikit run\n# teikit no\nx: cd a && teikit validate b > c')).toEqual([
    'run --nothing',
    'validate b',
  ]);
});

const documentOf = (title: string): string =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>${title}</title></titleStmt><publicationStmt><publisher>P</publisher></publicationStmt><sourceDesc><p>S</p></sourceDesc></fileDesc></teiHeader><text><body><p>a</p></body></text></TEI>`;
const GOOD = documentOf('A');
const BAD = documentOf('<b>A</b>');

/** A project of two documents whose pipelines make pages. */
function makeProject(documents: Readonly<Record<string, string>>): string {
  const folder = makeFolder();
  mkdirSync(join(folder, 'letters'));
  for (const [name, text] of Object.entries(documents)) writeFileSync(join(folder, 'letters', name), text);
  writeFileSync(
    join(folder, 'teikit.config.yaml'),
    'output: out\npipelines:\n  - name: letters\n    files: letters/*.xml\n    steps:\n      - validate\n      - transform: { to: html }\n',
  );
  return folder;
}

type Ending = { readonly status: number | null; readonly told: string };

function start(program: string, words: readonly string[], cwd: string): Ending {
  const { status, stdout, stderr, error } = spawnSync(program, words, { cwd, encoding: 'utf8', timeout: 300_000 });
  if (error !== undefined) throw error;
  return { status, told: stdout + stderr };
}

describe('examples/Makefile', () => {
  const folder = makeProject({ 'a.xml': GOOD, 'b.xml': BAD });
  const bin = join(folder, 'teikit-here');
  writeFileSync(bin, `#!/bin/sh\nexec '${process.execPath}' '${PROGRAM}' "$@"\n`);
  chmodSync(bin, 0o755);
  const make = (...words: readonly string[]): Ending =>
    start('make', ['-f', join(PACKAGE_ROOT, 'examples', 'Makefile'), `TEIKIT=${bin}`, ...words], folder);

  test('from the first run to the removal of what is gone', () => {
    const preview = make('preview');
    expect(preview).toMatchObject({ status: 0 });
    expect(preview.told).toContain('letters/a.xml');
    expect(existsSync(join(folder, 'out'))).toBe(false);

    const first = make();
    expect(first.status).not.toBe(0);
    expect(first.told).toMatch(/letters\/b\.xml:1:/);
    expect(existsSync(join(folder, 'out', 'a.html'))).toBe(true);
    expect(readFileSync(join(folder, 'out', 'report.html'), 'utf8')).toContain('letters/b.xml');

    writeFileSync(join(folder, 'letters', 'b.xml'), documentOf('B'));
    expect(make('check')).toMatchObject({ status: 0 });
    expect(make('all')).toMatchObject({ status: 0 });

    spawnSync('rm', [join(folder, 'letters', 'b.xml')]);
    expect(make('tidy')).toMatchObject({ status: 0 });
    expect(existsSync(join(folder, 'out', 'b.html'))).toBe(false);
    expect(existsSync(join(folder, 'out', 'a.html'))).toBe(true);
  });
});

describe('.pre-commit-hooks.yaml', () => {
  const call = (id: string, folder: string, files: readonly string[]): Ending => {
    const hook = hooks.find((one) => one.id === id);
    const [, ...words] = hook?.entry.split(' ') ?? [];
    return start(process.execPath, [PROGRAM, ...words, ...(hook?.pass_filenames === false ? [] : files)], folder);
  };

  test.each(hooks.filter(({ files }) => files !== undefined))('$id takes XML only', ({ files = '' }) => {
    expect(['a.xml', 'a b/c.xml', 'a.xml.bak', 'xml', 'a.xsl'].filter((name) => new RegExp(files, 'u').test(name))).toEqual([
      'a.xml',
      'a b/c.xml',
    ]);
  });

  test('teikit-validate', () => {
    const folder = makeProject({ 'a.xml': GOOD, 'b.xml': BAD });
    expect(call('teikit-validate', folder, ['letters/a.xml'])).toMatchObject({ status: 0, told: '' });
    const held = call('teikit-validate', folder, ['letters/a.xml', 'letters/b.xml']);
    expect(held.status).toBe(1);
    expect(held.told).toMatch(/^letters\/b\.xml:1:/);
  });

  test('teikit-fix writes what is certain', () => {
    const folder = makeProject({ 'a.xml': GOOD.replace('<p>a</p>', '<P>a</P>'), 'b.xml': GOOD });
    call('teikit-fix', folder, ['letters/a.xml', 'letters/b.xml']);
    expect(readFileSync(join(folder, 'letters', 'a.xml'), 'utf8')).toBe(GOOD);
    expect(readFileSync(join(folder, 'letters', 'b.xml'), 'utf8')).toBe(GOOD);
  });

  test('teikit-run validates, and makes no pages', () => {
    const folder = makeProject({ 'a.xml': GOOD, 'b.xml': BAD });
    const held = call('teikit-run', folder, []);
    expect(held.status).toBe(1);
    expect(held.told).toMatch(/letters\/b\.xml:1:/);
    expect(existsSync(join(folder, 'out', 'a.html'))).toBe(false);
  });

  test('the example names hooks that are there', () => {
    const example = textOf('examples/pre-commit-config.yaml');
    const named = [...example.matchAll(/- id: ([\w-]+)/gu)].map(([, id]) => id);
    expect(named).toEqual(hooks.map(({ id }) => id));
  });
});
