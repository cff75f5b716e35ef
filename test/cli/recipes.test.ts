// The recipes of docs/continuous-integration.md are run as they stand there.

import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { makeFolder } from './make-folder.ts';
import { PACKAGE_ROOT, PROGRAM } from './run-teikit.ts';

const page = readFileSync(join(PACKAGE_ROOT, 'docs', 'continuous-integration.md'), 'utf8');

/** The block of code below a heading. */
function recipe(heading: string): string {
  const section = page.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';
  const [, code] = /^```\w+\n([\s\S]*?)^```$/m.exec(section) ?? [];
  if (code === undefined) throw new Error(`no recipe below ${heading}`);
  return code;
}

const VALID = '<letter date="1937-03-03"/>';
const INVALID = '<letter date="3 March"/>';
const SCHEMA =
  '<element name="letter" xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"><attribute name="date"><data type="date"/></attribute></element>';

const root = makeFolder();
const programs = join(root, 'bin');
mkdirSync(programs);
writeFileSync(join(programs, 'teikit'), `#!/bin/sh\nexec '${process.execPath}' '${PROGRAM}' "$@"\n`);
chmodSync(join(programs, 'teikit'), 0o755);
const env = {
  ...process.env,
  PATH: `${programs}${delimiter}${process.env['PATH'] ?? ''}`,
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@example.org',
  GIT_COMMITTER_NAME: 'a',
  GIT_COMMITTER_EMAIL: 'a@example.org',
};

let folder = '';
let number = 0;
beforeEach(() => {
  folder = join(root, String(number++));
  mkdirSync(join(folder, 'encodings'), { recursive: true });
  mkdirSync(join(folder, 'schema'));
  mkdirSync(join(folder, 'out'));
  writeFileSync(join(folder, 'schema', 'project.rng'), SCHEMA);
  writeFileSync(join(folder, 'encodings', 'good.xml'), VALID);
});

type Ending = { readonly stdout: string; readonly stderr: string; readonly status: number | null };

function shell(line: string): Ending {
  return spawnSync('sh', ['-c', line], { cwd: folder, env, encoding: 'utf8' });
}

test('the workflow', () => {
  const { jobs } = parse(recipe('GitHub Actions')) as {
    readonly jobs: { readonly tei: { readonly steps: readonly { readonly run?: string }[] } };
  };
  const [line = ''] = jobs.tei.steps.flatMap(({ run }) => (run?.startsWith('teikit') === true ? [run] : []));
  expect(shell(line)).toMatchObject({ status: 0, stdout: '' });
  writeFileSync(join(folder, 'encodings', 'bad.xml'), INVALID);
  const { status, stdout } = shell(line);
  expect(status).toBe(1);
  expect(stdout).toMatch(/^::error file=encodings\/bad\.xml,line=1,/);
  const sarif = JSON.parse(readFileSync(join(folder, 'tei.sarif'), 'utf8')) as {
    runs: readonly { results: readonly unknown[] }[];
  };
  expect(sarif.runs[0]?.results).toHaveLength(1);
  expect(readFileSync(join(folder, 'tei.html'), 'utf8')).toContain('encodings/bad.xml');
});

test('the hook lets good documents through and holds bad ones back', () => {
  const git = (...words: readonly string[]): Ending => spawnSync('git', words, { cwd: folder, env, encoding: 'utf8' });
  const document = (title: string): string =>
    `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>${title}</title></titleStmt><publicationStmt><publisher>P</publisher></publicationStmt><sourceDesc><p>S</p></sourceDesc></fileDesc></teiHeader><text><body><p>a</p></body></text></TEI>`;
  execFileSync('git', ['init', '-q'], { cwd: folder });
  writeFileSync(join(folder, '.git', 'hooks', 'pre-commit'), recipe('A hook'));
  chmodSync(join(folder, '.git', 'hooks', 'pre-commit'), 0o755);
  writeFileSync(join(folder, 'a b.xml'), document('A'));
  git('add', 'a b.xml', 'schema');
  expect(git('commit', '-m', 'good')).toMatchObject({ status: 0 });
  writeFileSync(join(folder, 'c.xml'), document('<b>C</b>'));
  writeFileSync(join(folder, 'd.xml'), '<not committed');
  git('add', 'c.xml');
  const held = git('commit', '-m', 'bad');
  expect(held.status).toBe(1);
  expect(held.stderr + held.stdout).toContain('c.xml:1:');
  expect(held.stderr + held.stdout).not.toContain('d.xml');
  git('rm', '-q', '--cached', 'c.xml');
  writeFileSync(join(folder, 'notes.txt'), 'no XML');
  git('add', 'notes.txt');
  expect(git('commit', '-m', 'nothing to check')).toMatchObject({ status: 0 });
});

test('the line for make', () => {
  const line = recipe('From make').replace('--summary-only', '--summary-only --schema schema/project.rng');
  writeFileSync(join(folder, 'encodings', 'bad.xml'), INVALID);
  expect(shell(line).status).toBe(1);
  expect(readFileSync(join(folder, 'out', 'summary.txt'), 'utf8')).toContain('1 document valid, 1 not, with 1 finding');
  expect(existsSync(join(folder, 'out', 'report.json'))).toBe(true);
});
