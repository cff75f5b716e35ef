// Project files whose schemas cannot be had, or whose folders of links may not be read: what is wrong stays with what it concerns.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runTeikit } from './run-teikit.ts';

let top: string;
let cwd: string;

beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'teikit-project-'));
  cwd = join(top, 'edition');
  mkdirSync(cwd);
  put('s.rnc', 'start = element r { empty }');
});
afterEach(() => rmSync(top, { recursive: true, force: true }));

function put(path: string, text: string): void {
  const whole = join(cwd, path);
  mkdirSync(dirname(whole), { recursive: true });
  writeFileSync(whole, text);
}

const named = (...hrefs: readonly string[]): string =>
  `${hrefs.map((href) => `<?xml-model href="${href}"?>`).join('\n')}\n<r/>\n`;

const PROJECT = 'teikit.config.yaml';

test.each<readonly [string, readonly string[], string]>([
  ['a file that is not there', ['../gone.rng'], 'gone.rng'],
  ['an address that is not stored', ['https://nowhere.invalid/x.rng'], 'https://nowhere.invalid/x.rng'],
  ['an address of no kind that can be had', ['urn:none:x.rng'], 'urn:none:x.rng'],
  ['one of two', ['../s.rnc', '../gone.rng'], 'gone.rng'],
  ['what lies outside', ['../../far.rng'], '../far.rng'],
])('init leaves out %s, and tells it', (_, hrefs, left) => {
  put('a/1.xml', named(...hrefs));
  put('b/2.xml', named('../s.rnc'));
  const { stderr, exitCode } = runTeikit(['init'], { cwd });
  expect(exitCode).toBe(0);
  expect(stderr).toContain(`${left} is left out, since it cannot be had: `);
  const text = readFileSync(join(cwd, PROJECT), 'utf8');
  expect(text).toContain(`# - ${JSON.stringify(left)}`);
  expect(text).not.toMatch(new RegExp(`^ *- "${left.replaceAll('.', '\\.')}"`, 'm'));
  expect(text.match(/^ {6}- "s\.rnc"/gm)).toHaveLength(hrefs.includes('../s.rnc') ? 2 : 1);
  expect(runTeikit(['validate', 'b'], { cwd }).exitCode).toBe(0);
  // the file can be read, and its rule fails nothing
  expect(runTeikit(['validate', 'a'], { cwd }).exitCode).toBe(hrefs.includes('../s.rnc') ? 0 : 1);
});

test('a schema of one rule that cannot be had fails the documents of this rule alone', () => {
  put(PROJECT, 'rules:\n  - files: a/*.xml\n    schemas: [gone.rng]\n  - files: b/*.xml\n    schemas: [s.rnc]\n');
  put('a/1.xml', '<r/>');
  put('b/2.xml', '<r/>');
  put('b/3.xml', '<q/>');
  const { stdout, stderr, exitCode } = runTeikit(['validate', 'a', 'b'], { cwd });
  expect(stderr).toContain(`${PROJECT}:3:15: the schema gone.rng cannot be had`);
  expect(stderr).toContain('1 document valid, 1 not');
  expect(stdout).toContain('b/3.xml:1:2: error');
  expect(exitCode).toBe(3);
});

test('a schema that the call names ends the run', () => {
  put('b/2.xml', '<r/>');
  const { stderr, exitCode } = runTeikit(['validate', '-s', 'gone.rng', 'b'], { cwd });
  expect(stderr).not.toContain('valid');
  expect(exitCode).toBe(3);
});

test.each<readonly [string, string]>([
  ['before', '[../outside, images]'],
  ['after', '[images, ../outside]'],
  ['between', '[none, ../outside, images]'],
])('a folder of links that may not be read, %s one that may: told once, and hides nothing', (_, roots) => {
  put(PROJECT, `links:\n  roots: ${roots}\n`);
  put('images/1.jpg', '');
  put('../outside/1.jpg', '');
  const text = '<TEI xmlns="http://www.tei-c.org/ns/1.0"><graphic url="1.jpg"/></TEI>';
  put('d/1.xml', text);
  put('d/2.xml', text);
  const { stdout } = runTeikit(['validate', '--checks', 'links', 'd'], { cwd });
  expect(stdout.match(/the folder \.\.\/outside, where the project file has links looked for, is not read: /g)).toHaveLength(1);
  expect(stdout).not.toContain('<graphic>');
  expect(stdout.trimEnd().split('\n')).toHaveLength(1);
});
