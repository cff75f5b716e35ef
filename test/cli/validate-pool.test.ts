// teikit validate with workers: the same bytes in every format as without, what is told once is told once, and limits are of one document.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reportNames } from '../../src/report/formats.ts';
import { makeFolder } from './make-folder.ts';
import { runTeikit } from './run-teikit.ts';

const folder = makeFolder();
const documentOf = (body: string, before = ''): string =>
  `${before}<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>A</title></titleStmt><publicationStmt><publisher>P</publisher></publicationStmt><sourceDesc><p>S</p></sourceDesc></fileDesc></teiHeader><text><body>${body}</body></text></TEI>`;
const MISSING =
  '<?xml-model href="https://example.org/none.rng" schematypens="http://relaxng.org/ns/structure/1.0"?><?xml-model href="https://example.org/none.rng" schematypens="http://purl.oclc.org/dsdl/schematron"?>\n';
const DAMAGED = '<?xml-model href="damaged.rng" schematypens="http://relaxng.org/ns/structure/1.0"?>\n';

mkdirSync(join(folder, 'd'));
writeFileSync(
  join(folder, 'd', 'damaged.rng'),
  '<grammar xmlns="http://relaxng.org/ns/structure/1.0"><start><nothing/></start></grammar>',
);
for (let at = 0; at < 40; at++) {
  const kinds = [
    documentOf('<p>a</p>'),
    documentOf('<p><b>a</b></p>'),
    documentOf('<p>a</p>', MISSING),
    documentOf('<p>a</p>', DAMAGED),
    '<cut',
    documentOf(`<p><ref target="#nowhere${at}">a</ref></p>`),
  ];
  writeFileSync(join(folder, 'd', `${String(at).padStart(2, '0')}.xml`), kinds[at % kinds.length] ?? '');
}

/** Without what a clock says. */
const timeless = (text: string): string =>
  text.replaceAll(
    /"(?:seconds|startTimeUtc|endTimeUtc|time)": ?[^,}\n]*|time(?:stamp)?="[^"]*"|^teikit: time: .*\n|[\d.]+ s\b/gmu,
    '',
  );
const validate = (...words: readonly string[]): ReturnType<typeof runTeikit> =>
  runTeikit(['validate', 'd', ...words], { cwd: folder });

test.each(reportNames)('%s', (format) => {
  const [one, two] = ['1', '2'].map((jobs) => validate('--format', format, '--jobs', jobs));
  expect(timeless(two?.stdout ?? '')).toBe(timeless(one?.stdout ?? ''));
  expect(timeless(two?.stderr ?? '')).toBe(timeless(one?.stderr ?? ''));
  expect(two?.exitCode).toBe(one?.exitCode);
});

test('what is told once is told of the first document', () => {
  const { stdout } = validate('--format', 'line', '--codes', '--jobs', '3');
  const of = (code: string): readonly string[] => stdout.split('\n').filter((line) => line.includes(`[${code}]`));
  expect(of('rules/not-found').map((line) => line.slice(0, 8))).toEqual(['d/02.xml']);
  expect(stdout.match(/damaged\.rng:1:/gu)).toHaveLength(1);
});

test.each([
  ['by the call', ['-s', 'x.rng'], ''],
  ['by the documents', [], '<?xml-model href="x.rng"?>'],
])('rules that a schema holds, which is named %s, are told where it is new', (_, words, named) => {
  const own = makeFolder();
  writeFileSync(
    join(own, 'x.rng'),
    '<element name="a" xmlns="http://relaxng.org/ns/structure/1.0" xmlns:sch="http://purl.oclc.org/dsdl/schematron"><sch:pattern><sch:rule context="a"><sch:assert test="string-length(.) gt 2">too short</sch:assert></sch:rule></sch:pattern><text/></element>',
  );
  for (const name of ['1.xml', '2.xml', '3.xml']) writeFileSync(join(own, name), `${named}<a>${name}</a>`);
  const held = (jobs: string): number => {
    const options = { cwd: own, env: { XDG_CACHE_HOME: join(own, `cache-${jobs}`) } };
    const { stderr } = runTeikit(['validate', '--jobs', jobs, ...words, '1.xml', '2.xml', '3.xml'], options);
    return stderr.split('x.rng holds a Schematron rule').length - 1;
  };
  expect([held('1'), held('2'), held('2')]).toEqual([1, 1, 0]);
});

describe('limits', () => {
  // validation is bounded by itself: test/batch/worker-pool.test.ts has documents that reach them
  test.each([
    ['--timeout', '600'],
    ['--memory', '512'],
  ])('%s %s changes nothing where it is not reached', (...words) => {
    const without = validate('--format', 'line');
    const limited = validate('--format', 'line', ...words);
    expect(limited.stdout).toBe(without.stdout);
    expect(limited.exitCode).toBe(without.exitCode);
  });

  test.each([
    ['--stats', ['--jobs', '2', '--stats'], '--jobs is not for --stats, which tells what one process has read'],
    ['--fix', ['--timeout', '2', '--fix'], '--timeout is not for --fix'],
    ['libxml2', ['--memory', '64', '--engine', 'libxml2'], '--memory is not for the engine libxml2'],
    ['no job', ['--jobs', '0'], '--jobs needs at least 1'],
  ])('not with %s', (_, words, reason) => {
    const { stderr, exitCode } = validate(...words);
    expect(stderr).toContain(`teikit: ${reason} (see `);
    expect(exitCode).toBe(2);
  });

  test('one at a time asks for no worker', () => {
    expect(validate('--jobs', '1', '--stats').exitCode).toBe(validate('--stats').exitCode);
  });
});
