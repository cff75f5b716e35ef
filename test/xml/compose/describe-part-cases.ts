// A table of documents made of several files: the whole that becomes of each, its first finding, and what Jing says of it.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PartSettings } from '../../../src/batch/job.ts';
import { FileRules } from '../../../src/host/file-rules.ts';
import { partReader } from '../../../src/host/part-reader.ts';
import { runJobs } from '../../../src/index.ts';
import type { Outcome } from '../../../src/report/outcome.ts';
import { composeBytes } from '../../../src/xml/compose/compose-bytes.ts';
import { JAVA_ENVIRONMENT } from '../../support/java.ts';
import { describeWith } from '../../support/programs.ts';

export type PartCase = {
  readonly name: string;
  /** `doc.xml` is the document. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** The document as a whole; left out where it ends early. */
  readonly whole?: string;
  /** `file:line:column` of the first finding, as Jing places it; left out: valid. */
  readonly first?: string;
  /** What Jing has instead, and why it is not followed. */
  readonly jing?: { readonly first?: string; readonly why: string };
  /** Words of the first finding. */
  readonly words?: RegExp;
};

export type PartCaseOptions = { readonly schema: string; readonly parts?: PartSettings };

export function describePartCases(cases: readonly PartCase[], options: PartCaseOptions): void {
  let top = '';
  let schema = '';
  const folderOf = (index: number): string => join(top, String(index));

  beforeAll(() => {
    top = realpathSync(mkdtempSync(join(tmpdir(), 'teikit-parts-')));
    schema = join(top, 'schema.rnc');
    writeFileSync(schema, options.schema);
    for (const [index, { files }] of cases.entries()) {
      for (const [name, content] of Object.entries(files)) {
        const path = join(folderOf(index), name);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, content);
      }
    }
  });
  afterAll(() => rmSync(top, { recursive: true, force: true }));

  const rows = cases.map((row, index) => [`${row.name}`, row, index] as const);

  async function outcomeOf(index: number): Promise<Outcome> {
    const outcomes: Outcome[] = [];
    const job = {
      input: { kind: 'path', path: join(folderOf(index), 'doc.xml') },
      ...(options.parts === undefined ? {} : { parts: options.parts }),
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
      const bytes = Buffer.from(cases[index]?.files['doc.xml'] ?? '');
      const reader = partReader(new FileRules({ named: [], roots: [] }), path);
      const composed = composeBytes(
        { file: path, bytes },
        { reader, xinclude: true, externalEntities: false, ...options.parts },
      );
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
    let isAlone = false;
    while (places.length < cases.length) {
      const from = places.length;
      const files = cases
        .slice(from, isAlone ? from + 1 : undefined)
        .map((__, index) => join(folderOf(from + index), 'doc.xml'));
      const { stdout, stderr } = spawnSync(jing, ['-c', schema, ...files], {
        encoding: 'utf8',
        env: JAVA_ENVIRONMENT,
        maxBuffer: 2 ** 26,
      });
      if (stderr.includes('Exception in thread')) throw new Error(stderr);
      // what names no place belongs to the only document, or the rest is asked one by one
      if (/^fatal: /m.test(stdout) && !isAlone) {
        isAlone = true;
        continue;
      }
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
      const end = isAlone ? from + 1 : isFatal ? last + 1 : cases.length;
      for (let index = from; index < end; index++) places.push(found.get(index));
    }
    return places;
  }

  describeWith(['jing'], 'Jing', (jing) => {
    let places: readonly (string | undefined)[] = [];
    beforeAll(() => {
      places = jingPlaces(jing);
    }, 300_000);

    test.each(rows)('%s', (_, row, index) => {
      expect(places[index]).toBe(row.jing === undefined ? row.first : row.jing.first);
    });
  });
}
