// A run over a thousand documents: the summary of every format names exactly those that are bad, memory does not grow with the
// number of documents, and Ctrl-C at any moment ends it cleanly.

import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { isSoak } from '../support/soak.ts';
import { makeFolder } from './make-folder.ts';
import { PROGRAM, runTeikit } from './run-teikit.ts';

const DOCUMENTS = 1000;
/** Every twenty-seventh, which makes 37. */
const isBad = (index: number): boolean => index % 27 === 13;
const nameOf = (index: number): string => `letters/${String(index).padStart(4, '0')}.xml`;
const bad = Array.from({ length: DOCUMENTS }, (_, index) => index)
  .filter(isBad)
  .map(nameOf);

const folder = makeFolder();

beforeAll(() => {
  mkdirSync(join(folder, 'letters'));
  mkdirSync(join(folder, 'few'));
  for (let index = 0; index < DOCUMENTS; index++) {
    const text = tei(isBad(index) ? '<persname ref="https://example.org/x">x</persname>' : 'x');
    writeFileSync(join(folder, nameOf(index)), text);
    if (index < 100) writeFileSync(join(folder, 'few', `${index}.xml`), text);
  }
});

function tei(content: string): string {
  const filler = '<p>The Plenum met.</p>'.repeat(100);
  return `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>T</title></titleStmt><publicationStmt><publisher>P</publisher></publicationStmt><sourceDesc><p>S</p></sourceDesc></fileDesc></teiHeader><text><body><p>${content}</p>${filler}</body></text></TEI>`;
}

/** The documents that a report calls bad. */
type Naming = (report: string) => readonly string[];

const all =
  (pattern: RegExp): Naming =>
  (report) => [...new Set([...report.matchAll(pattern)].map(([, name = '']) => name))];

const formats: readonly (readonly [string, Naming])[] = [
  ['line', all(/^(letters\/\d+\.xml):/gm)],
  ['pretty', all(/(letters\/\d+\.xml):\d+:\d+/g)],
  ['jing', all(/^(letters\/\d+\.xml):/gm)],
  [
    'json',
    (report) => {
      const { documents } = JSON.parse(report) as { readonly documents: readonly { file: string; status: string }[] };
      return documents.filter(({ status }) => status !== 'clean').map(({ file }) => file);
    },
  ],
  [
    'jsonl',
    (report) =>
      report
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { readonly event: string; readonly file?: string; readonly status?: string })
        .flatMap(({ file, status }) => (file !== undefined && status === 'findings' ? [file] : [])),
  ],
  [
    'sarif',
    (report) => {
      const { runs } = JSON.parse(report) as {
        runs: readonly {
          results: readonly { locations: readonly { physicalLocation: { artifactLocation: { uri: string } } }[] }[];
        }[];
      };
      return runs.flatMap(({ results }) =>
        results.flatMap(({ locations }) => locations.map((one) => one.physicalLocation.artifactLocation.uri)),
      );
    },
  ],
  ['junit', all(/<testcase[^>]*name="(letters\/\d+\.xml)"[^>]*>\s*<failure/g)],
  ['html', all(/(letters\/\d+\.xml)/g)],
];

test('thirty-seven are bad', () => {
  expect(bad).toHaveLength(37);
});

test.each(formats)('%s names exactly the bad ones', (format, named) => {
  const { stdout, stderr, exitCode } = runTeikit(['validate', '--format', format, 'letters'], { cwd: folder });
  expect(exitCode).toBe(1);
  expect([...named(stdout)].toSorted()).toEqual(bad);
  expect(stderr).toContain('963 documents valid, 37 not, with 37 findings');
  expect([...all(/^teikit: {3}(letters\/\d+\.xml): 1 finding$/gm)(stderr)].toSorted()).toEqual(bad);
  expect(stderr).toContain('37 × <persname> is not allowed in <p> [schema/unknown-element] in 37 documents');
});

test('several reports at once say the same', () => {
  const reports = ['sarif=out/a.sarif', 'html=out/a.html', 'junit=out/a.xml', 'json=out/a.json'];
  const words = reports.flatMap((report) => ['--report', report]);
  const { stdout, exitCode } = runTeikit(['validate', ...words, '--format', 'line', 'letters'], { cwd: folder });
  expect(exitCode).toBe(1);
  expect(stdout.trim().split('\n')).toHaveLength(37);
  expect(readdirSync(join(folder, 'out')).toSorted()).toEqual(['a.html', 'a.json', 'a.sarif', 'a.xml']);
  for (const [format, file] of [
    ['sarif', 'a.sarif'],
    ['junit', 'a.xml'],
    ['json', 'a.json'],
    ['html', 'a.html'],
  ] as const) {
    const named = formats.find(([name]) => name === format)?.[1] ?? (() => []);
    expect([...named(readFileSync(join(folder, 'out', file), 'utf8'))].toSorted()).toEqual(bad);
  }
});

test('GitHub gets what it shows, and is told of the rest', () => {
  const { stdout } = runTeikit(['validate', '--format', 'github', 'letters'], { cwd: folder });
  expect(stdout.match(/^::error /gm)).toHaveLength(10);
  expect(stdout).toMatch(/^::notice[^\n]*27/m);
});

describe('memory', () => {
  /** Bytes, at the most of a run. */
  function peak(words: readonly string[]): number {
    const measure = join(folder, 'measure.mjs');
    writeFileSync(measure, `process.on('exit', () => process.stderr.write('PEAK ' + process.resourceUsage().maxRSS + '\\n'));`);
    const { stderr } = runTeikit(words, { cwd: folder, env: { NODE_OPTIONS: `--import ${measure}` } });
    return 1024 * Number(/PEAK (\d+)/.exec(stderr)?.[1]);
  }

  test.each(['line', 'json', 'sarif', 'html'])('of %s does not grow with the documents', (format) => {
    const measured = (where: string): number => peak(['validate', '--format', format, where]);
    const growth = (): number => measured('letters') - measured('few');
    // a run may put its rubbish away late: what grows with the documents does so every time
    const isBounded = (): boolean => growth() < 30 * 2 ** 20;
    expect(isBounded() || isBounded() || isBounded()).toBe(true);
  });
});

describe('Ctrl-C', () => {
  type Ended = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

  /** Sends the signal when so many lines have been written. */
  function interruptAfter(lines: number): Promise<Ended> {
    return new Promise((resolve) => {
      const words = ['validate', '--engine', 'reference', '--report', 'json=interrupted.json', 'letters', 'few'];
      const child = spawn(process.execPath, [PROGRAM, ...words], { cwd: folder });
      let stdout = '';
      let stderr = '';
      let isSent = false;
      child.stdout.on('data', (data: Buffer) => {
        stdout += data.toString();
        if (!isSent && stdout.split('\n').length > lines) {
          isSent = true;
          child.kill('SIGINT');
        }
      });
      child.stderr.on('data', (data: Buffer) => {
        stderr += data.toString();
      });
      child.on('close', (code) => resolve({ code, stdout, stderr }));
    });
  }

  test.each(
    isSoak ? [1, 3, 5, 8, 11, 14, 17, 20, 24, 28] : [1, 11, 28],
  )('after %i findings ends with the summary and 130', async (lines) => {
    const { code, stdout, stderr } = await interruptAfter(lines);
    expect(code).toBe(130);
    const [, done = ''] = /^teikit: interrupted after ([\d,]+) documents?$/m.exec(stderr) ?? [];
    expect(Number(done.replace(',', ''))).toBeGreaterThanOrEqual(lines);
    expect(Number(done.replace(',', ''))).toBeLessThan(1100);
    expect(stderr).toMatch(/\d+ documents? valid, \d+ not/);
    expect(stdout.endsWith('\n')).toBe(true);
    const report = JSON.parse(readFileSync(join(folder, 'interrupted.json'), 'utf8')) as {
      summary: { isInterrupted?: boolean };
    };
    expect(report.summary.isInterrupted).toBe(true);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
