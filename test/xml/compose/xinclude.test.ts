// Every situation of XInclude in the table: the whole that becomes of the document, the first finding, and what Jing says of it.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FileRules } from '../../../src/host/file-rules.ts';
import { partReader } from '../../../src/host/part-reader.ts';
import { runJobs } from '../../../src/index.ts';
import type { Outcome } from '../../../src/report/outcome.ts';
import { composeBytes } from '../../../src/xml/compose/compose-bytes.ts';
import { describeWith } from '../../support/programs.ts';
import { SCHEMA, type XIncludeCase, xincludeCases } from './xinclude-cases.ts';

let top = '';
let schema = '';
const folderOf = (index: number): string => join(top, String(index));

beforeAll(() => {
  top = realpathSync(mkdtempSync(join(tmpdir(), 'teikit-xinclude-')));
  schema = join(top, 'schema.rnc');
  writeFileSync(schema, SCHEMA);
  for (const [index, { files }] of xincludeCases.entries()) {
    for (const [name, content] of Object.entries(files)) {
      const path = join(folderOf(index), name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    }
  }
});
afterAll(() => rmSync(top, { recursive: true, force: true }));

const rows = xincludeCases.map((row, index) => [`${row.name}`, row, index] as const);

async function outcomeOf(index: number): Promise<Outcome> {
  const outcomes: Outcome[] = [];
  const job = {
    input: { kind: 'path', path: join(folderOf(index), 'doc.xml') },
    steps: [{ kind: 'validate', schema, jingPositions: true }],
  } as const;
  await runJobs([job], (outcome) => void outcomes.push(outcome));
  const [outcome] = outcomes;
  if (outcome === undefined) throw new Error('a job has an outcome');
  return outcome;
}

describe.each(rows)('%s', (_, { whole, first, words }, index) => {
  test('becomes the whole', () => {
    const path = join(folderOf(index), 'doc.xml');
    const bytes = Buffer.from(xincludeCases[index]?.files['doc.xml'] ?? '');
    const reader = partReader(new FileRules({ named: [], roots: [] }), path);
    const composed = composeBytes({ file: path, bytes }, { reader, xinclude: true, externalEntities: false });
    if (whole !== undefined) expect(composed?.text).toBe(whole);
    expect(composed?.problem === undefined || first !== undefined).toBe(true);
  });

  test('has its first finding where it should', async () => {
    const { diagnostics, status } = await outcomeOf(index);
    expect(diagnostics.find(({ code }) => code === 'teikit/fault')).toBeUndefined();
    const findings = diagnostics.filter(({ severity }) => severity === 'error' || severity === 'fatal');
    const [found] = findings;
    const { line, column } = found?.jingPosition ?? {};
    const place = found && `${relative(folderOf(index), found.jingFile ?? found.file)}:${line}:${column}`;
    expect(place).toBe(first);
    expect(status).toBe(first === undefined ? 'clean' : 'findings');
    if (words !== undefined) expect(found?.message).toMatch(words);
    for (const { location, place: at } of findings) if (at.kind === 'span') expect(location).toBeDefined();
  });
});

const FINDING = /^(.+):(\d+:\d+): (error|fatal): /;

/** The first finding of each row by Jing, which gives up its list after a fatal one. */
function jingPlaces(jing: string): readonly (string | undefined)[] {
  const places: (string | undefined)[] = [];
  while (places.length < xincludeCases.length) {
    const from = places.length;
    const files = xincludeCases.slice(from).map((__, index) => join(folderOf(from + index), 'doc.xml'));
    const { stdout, stderr } = spawnSync(jing, ['-c', schema, ...files], { encoding: 'utf8', maxBuffer: 2 ** 26 });
    if (stderr.includes('Exception in thread')) throw new Error(stderr);
    let last = -1;
    let isFatal = false;
    const found = new Map<number, string>();
    for (const line of stdout.split('\n')) {
      const [, file = '', place = '', severity = ''] = FINDING.exec(line) ?? [];
      if (severity === '') continue;
      const [row = '', ...names] = relative(top, file).split('/');
      last = Number(row);
      isFatal = severity === 'fatal';
      if (!found.has(last)) found.set(last, `${names.join('/')}:${place}`);
    }
    const end = isFatal ? last + 1 : xincludeCases.length;
    for (let index = from; index < end; index++) places.push(found.get(index));
  }
  return places;
}

describeWith(['jing'], 'Jing', (jing) => {
  let places: readonly (string | undefined)[] = [];
  beforeAll(() => {
    places = jingPlaces(jing);
  }, 300_000);

  test.each(rows)('%s', (_, row: XIncludeCase, index) => {
    expect(places[index]).toBe(row.jing === undefined ? row.first : row.jing.first);
  });
});
