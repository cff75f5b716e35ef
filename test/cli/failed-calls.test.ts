// A call that cannot be done leaves a whole report on standard output, in each format for machines, that holds what stood in its way.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { XMLValidator } from 'fast-xml-parser';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeFolder } from './make-folder.ts';
import { PACKAGE_ROOT, runTeikit } from './run-teikit.ts';

const cwd = makeFolder();
const schema = JSON.parse(readFileSync(join(PACKAGE_ROOT, 'schema/report.schema.json'), 'utf8')) as object;
const isReport = new Ajv2020({ strict: false }).compile(schema);

beforeAll(() => {
  writeFileSync(join(cwd, 'a.xml'), '<a/>');
  writeFileSync(join(cwd, 'a.rnc'), 'start = element a { empty }');
  writeFileSync(join(cwd, 'bad.rnc'), 'start = element');
  writeFileSync(join(cwd, 'bad.sch'), '<schema xmlns="http://purl.oclc.org/dsdl/schematron"');
  writeFileSync(join(cwd, 'bad.yaml'), 'rules: [');
  mkdirSync(join(cwd, 'folder.rng'));
});

/** Words of the call; the file that the report names; what the problem says. */
const CALLS: readonly (readonly [string, string, RegExp])[] = [
  ['validate a.xml -s none.rng', 'none.rng', /no such file/],
  ['validate a.xml -s none.sch', 'none.sch', /no such file/],
  ['validate a.xml -s folder.rng', 'folder.rng', /directory/],
  ['validate a.xml -s bad.rnc', 'bad.rnc', /incorrect: 1 mistake/],
  ['validate a.xml -s bad.sch', 'bad.sch', /incorrect: 1 mistake/],
  ['validate a.xml -s tei_all', 'tei_all', /not in the store/],
  ['validate a.xml -s http://x.example/y.rng', 'http://x.example/y.rng', /nothing is fetched/],
  ['validate a.xml --config bad.yaml', 'bad.yaml', /YAML/],
  ['validate a.xml --config none.yaml', 'none.yaml', /no such file/],
  ['validate a.xml --catalog none.xml', 'none.xml', /no such file/],
  ['validate --files-from none.txt', 'none.txt', /no such file/],
  ['validate none.xml', 'none.xml', /no such file/],
  ['validate a.xml -s a.rnc --changed=HEAD', '', /checkout/],
  ['verify . --schemas none', 'none', /no such|cannot|not/],
];

type Report = {
  readonly documents: readonly { file: string; status: string; diagnostics: readonly { message: string }[] }[];
  readonly summary: { readonly exitCode: number };
};

const env = { TEIKIT_STORE: join(cwd, 'store') };

test.each(CALLS)('json: %s', (call, file, message) => {
  const { stdout, stderr, exitCode } = runTeikit([...call.split(' '), '--format', 'json'], { cwd, env });
  const report = JSON.parse(stdout) as Report;
  expect(isReport(report), JSON.stringify(isReport.errors)).toBe(true);
  const [document] = report.documents;
  expect(report.documents).toHaveLength(1);
  expect(document).toMatchObject({ file, status: 'failed' });
  expect(document?.diagnostics[0]?.message).toMatch(message);
  expect(report.summary.exitCode).toBe(3);
  expect(exitCode).toBe(3);
  expect(stderr).toMatch(message);
});

describe('every format for machines is whole', () => {
  const WHOLE: { readonly [format: string]: (text: string) => boolean } = {
    json: (text) => isReport(JSON.parse(text)),
    jsonl: (text) => /^begin,document,end$/.test(events(text).join(',')),
    sarif: (text) => (JSON.parse(text) as { runs: { results: object[] }[] }).runs[0]?.results.length === 2,
    junit: (text) => XMLValidator.validate(text) === true && text.includes('errors="1"'),
    github: (text) => /^::error file=bad\.rnc,line=1,/m.test(text),
    html: (text) => text.trimEnd().endsWith('</html>') && text.includes('bad.rnc'),
  };

  test.each(Object.keys(WHOLE))('%s', (format) => {
    const { stdout } = runTeikit(['validate', '-s', 'bad.rnc', 'a.xml', '--format', format], { cwd });
    expect(WHOLE[format]?.(stdout), stdout).toBe(true);
  });

  test.each(['line', 'pretty', 'jing'])('%s tells people, once, on standard error', (format) => {
    const { stdout, stderr } = runTeikit(['validate', '-s', 'bad.rnc', 'a.xml', '--format', format], { cwd });
    expect(stdout).toBe('');
    expect(stderr.match(/incorrect/g)).toHaveLength(1);
  });

  function events(text: string): readonly string[] {
    return text
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { event: string }).event);
  }
});

test('a report that has been begun is brought to its end where another cannot be written', () => {
  const words = ['validate', '-s', 'a.rnc', 'a.xml', '--format', 'json', '--report', 'html=/dev/full'];
  const { stdout, exitCode } = runTeikit(words, { cwd });
  expect((JSON.parse(stdout) as Report).documents.map(({ status }) => status)).toEqual(['clean', 'failed']);
  expect(exitCode).toBe(3);
});

test('a call without documents has a report without documents', () => {
  writeFileSync(join(cwd, 'names.txt'), '');
  const { stdout, exitCode } = runTeikit(['validate', '--files-from', 'names.txt', '--format', 'json'], { cwd });
  expect((JSON.parse(stdout) as Report).documents).toEqual([]);
  expect(exitCode).toBe(0);
});

test('wrong use is words on standard error: which format was meant is part of what is wrong', () => {
  const { stdout, stderr, exitCode } = runTeikit(['validate', 'a.xml', '--root', 'none', '--format', 'json'], { cwd });
  expect(stdout).toBe('');
  expect(stderr).toMatch(/--root must name a folder/);
  expect(exitCode).toBe(2);
});
