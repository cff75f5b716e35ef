// Reports are valid by their published schemas, whatever the words of findings and the names of files are.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import AjvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { codes } from '../../src/diagnostics/catalogue.ts';
import type { Code } from '../../src/diagnostics/codes.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { type ReportName, reportFormats } from '../../src/report/formats.ts';
import { Locator } from '../../src/report/locate.ts';
import type { Outcome } from '../../src/report/outcome.ts';
import { describeWith } from '../support/programs.ts';
import { reportOf, type SampleRun, sampleOutcomes, sampleRunFacts, sampleSettings } from './sample-run.ts';

async function report(name: ReportName, run: SampleRun = {}, maxFindings = 0): Promise<string> {
  return reportOf((await reportFormats[name].load())({ ...sampleSettings, maxFindings }), run);
}

/** Words and names as an enemy would choose them. */
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc
    .array(
      fc.constantFrom(
        '<',
        '&',
        ']]>',
        '"',
        "'",
        '\u0000',
        '\u001b[31m',
        '\ud800',
        '\ufffe',
        '\n',
        '::',
        '%',
        '-->',
        '\u202e',
        '</script>',
        ': ',
      ),
    )
    .map((parts) => parts.join('')),
);

const TEXT = 'ab\n\t<c>𝔸</c>\r\nend';
const offsets = fc.nat(TEXT.length);
const places: fc.Arbitrary<Diagnostic['place']> = fc.oneof(
  fc.tuple(offsets, offsets).map(([a, b]) => ({ kind: 'span' as const, span: { start: Math.min(a, b), end: Math.max(a, b) } })),
  fc.nat(9).map((line) => ({ kind: 'line' as const, line: line + 1 })),
  fc.constant({ kind: 'none' as const }),
);
const diagnostics = fc.record(
  {
    code: fc.constantFrom(...(Object.keys(codes) as Code[])),
    severity: fc.constantFrom('fatal' as const, 'error' as const, 'warning' as const, 'note' as const),
    message: words,
    advice: words,
    file: words,
    place: places,
    jingPosition: fc.constant({ line: 1, column: 2 }),
    trace: words,
    related: fc.array(fc.record({ file: words, place: places, message: words }), { maxLength: 2 }),
    fixes: fc.array(
      fc.record({
        title: words,
        certainty: fc.constantFrom('safe' as const, 'suggested' as const),
        edits: fc.array(fc.record({ file: words, span: fc.constant({ start: 1, end: 3 }), text: words }), { maxLength: 2 }),
      }),
      { maxLength: 2 },
    ),
  },
  { requiredKeys: ['code', 'severity', 'message', 'file', 'place'] },
);
const outcomes: fc.Arbitrary<Outcome> = fc.record({
  file: words,
  status: fc.constantFrom('clean' as const, 'findings' as const, 'failed' as const),
  diagnostics: fc.array(diagnostics, { maxLength: 3 }).map((found) => {
    const locator = new Locator(TEXT, { frames: true });
    return found.map((diagnostic) => locator.locate(diagnostic as Diagnostic));
  }),
  outputs: fc.array(
    fc.oneof(
      fc.record({ kind: fc.constant('file' as const), path: words, bytes: fc.nat() }),
      fc.record({ kind: fc.constant('text' as const), name: words, text: words }),
    ),
    { maxLength: 2 },
  ),
  decidedBy: fc.array(fc.record({ check: words, by: words, gaveUp: fc.record({ reason: words, byte: fc.nat() }) }), {
    maxLength: 2,
  }),
  bytes: fc.nat(),
});
const runs: fc.Arbitrary<SampleRun> = fc.record({
  outcomes: fc.array(outcomes, { maxLength: 3 }),
  run: fc.record({ command: fc.constantFrom('validate', 'transform', 'encode'), version: words, schema: words }),
  end: fc.record({ seconds: fc.double({ min: 0, max: 1e6, noNaN: true }), isInterrupted: fc.boolean(), exitCode: fc.nat(130) }),
});

const EMPTY_DOCUMENT = { file: 'a.xml', status: 'clean', diagnostics: [], outputs: [], decidedBy: [], bytes: 0 };

/** A property more in every object, as a later teikit may write it. */
function withMore(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withMore);
  if (typeof node !== 'object' || node === null) return node;
  return { ...Object.fromEntries(Object.entries(node).map(([name, value]) => [name, withMore(value)])), more: { of: 1 } };
}

/**
 * Readers should take properties that they do not know; what we write has none but those that the schema tells of. A document
 * is left open where it is defined, since an event adds to it, and closed where it stands in a report.
 */
function closed(node: unknown, key = ''): unknown {
  if (Array.isArray(node)) return node.map((one) => closed(one));
  if (typeof node !== 'object' || node === null) return node;
  const entries = Object.entries(node).map(([name, value]) => [name, closed(value, name)] as const);
  const isOfNames = 'type' in node && node.type === 'object' && ('properties' in node || 'oneOf' in node);
  const isClosed = (isOfNames && key !== 'document') || (key === 'items' && '$ref' in node && node.$ref === '#/$defs/document');
  return Object.fromEntries([...entries, ...(isClosed ? [['unevaluatedProperties', false] as const] : [])]);
}

function check(validate: ValidateFunction, value: unknown): void {
  validate(value);
  expect(validate.errors ?? []).toEqual([]);
}

describe('our JSON', () => {
  const schema: object = JSON.parse(
    readFileSync(fileURLToPath(new URL('../../schema/report.schema.json', import.meta.url)), 'utf8'),
  );
  const ajv = new Ajv2020({ allErrors: true, strictTypes: false });
  ajv.addSchema(schema, 'shipped');
  ajv.addSchema(closed(schema) as object, 'report');
  const isReport = ajv.compile({ $ref: 'report' });
  const isEvent = ajv.compile({ $ref: 'report#/$defs/event' });
  const isRead = ajv.compile({ $ref: 'shipped' });
  const isReadEvent = ajv.compile({ $ref: 'shipped#/$defs/event' });

  test('is valid by its schema, whatever it says', async () => {
    await fc.assert(
      fc.asyncProperty(runs, fc.nat(2), async (run, maxFindings) => {
        check(isReport, JSON.parse(await report('json', run, maxFindings)));
        check(isRead, withMore(JSON.parse(await report('json', run, maxFindings))));
        for (const line of (await report('jsonl', run, maxFindings)).trimEnd().split('\n')) {
          check(isEvent, JSON.parse(line));
          check(isReadEvent, withMore(JSON.parse(line)));
        }
      }),
      { numRuns: 100 },
    );
  });

  test('says the same in both forms', async () => {
    const events = (await report('jsonl'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const { documents, summary, ...begun } = JSON.parse(await report('json'));
    expect(events).toEqual([
      { event: 'begin', ...begun },
      ...documents.map((document: object) => ({ event: 'document', ...document })),
      { event: 'end', summary },
    ]);
  });

  test.each<readonly [string, (report: Record<string, unknown>) => unknown]>([
    ['another version', (good) => ({ ...good, version: 2 })],
    ['no summary', ({ summary: _, ...rest }) => rest],
    ['a property nobody told of', (good) => ({ ...good, more: 1 })],
    ['a property of a document that nobody told of', (good) => ({ ...good, documents: [{ ...EMPTY_DOCUMENT, more: 1 }] })],
    ['a document without a name', (good) => ({ ...good, documents: [{ status: 'clean' }] })],
  ])('its schema refuses %s', async (_, spoil) => {
    expect(isReport(spoil(JSON.parse(await report('json'))))).toBe(false);
  });

  test('the closed schema takes what the refused one was made of', async () => {
    expect(isReport({ ...JSON.parse(await report('json')), documents: [EMPTY_DOCUMENT] })).toBe(true);
  });

  test('an event of no known name is refused', () => {
    expect(isEvent({ event: 'pause' })).toBe(false);
  });
});

describeWith(['suites'], 'SARIF', (suites) => {
  const ajv = new AjvDraft04.default({ allErrors: true, strict: false });
  addFormats.default(ajv);
  const schema: object = JSON.parse(readFileSync(join(suites, 'schemas/reports/sarif-schema-2.1.0.json'), 'utf8'));
  const isSarif = ajv.compile(schema);

  test('is valid by its schema, whatever it says', async () => {
    await fc.assert(
      fc.asyncProperty(runs, fc.nat(2), async (run, maxFindings) => {
        check(isSarif, JSON.parse(await report('sarif', run, maxFindings)));
      }),
      { numRuns: 100 },
    );
  });

  test('its schema refuses what is no SARIF', async () => {
    const { runs: _, ...rest } = JSON.parse(await report('sarif'));
    expect(isSarif(rest)).toBe(false);
  });
});

describe('SARIF', () => {
  test.each<readonly [string, string]>([
    ['a/b c.xml', 'a/b%20c.xml'],
    ['./a.xml', 'a.xml'],
    ['../a#b?.xml', '../a%23b%3F.xml'],
    ['100%.xml', '100%25.xml'],
    ['http:x.xml', 'http%3Ax.xml'],
    ['/tmp/Łódź.xml', 'file:///tmp/%C5%81%C3%B3d%C5%BA.xml'],
    ['C:\\texts\\a b.xml', 'file:///C:/texts/a%20b.xml'],
    ['-', 'stdin:'],
  ])('%s is %s', async (file, uri) => {
    const outcome = { ...(sampleOutcomes[1] as Outcome) };
    const located = outcome.diagnostics.slice(0, 1).map((diagnostic) => ({ ...diagnostic, file }));
    const log = JSON.parse(await report('sarif', { outcomes: [{ ...outcome, diagnostics: located }] }));
    expect(log.runs[0].results[0].locations[0].physicalLocation.artifactLocation).toEqual({ uri });
  });

  test('each result has its rule at its index', async () => {
    const [run] = JSON.parse(await report('sarif', { outcomes: [...sampleOutcomes, ...sampleOutcomes] })).runs;
    expect(run.results).toHaveLength(14);
    for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
  });

  test.each<readonly [string, SampleRun, object]>([
    [
      'a run that went well',
      { outcomes: sampleOutcomes.slice(0, 2), end: { exitCode: 1 } },
      { executionSuccessful: true, exitCode: 1 },
    ],
    ['a document that could not be done', {}, { executionSuccessful: false }],
    [
      'an interrupted run',
      { outcomes: [], end: { isInterrupted: true, exitCode: 130 } },
      { executionSuccessful: false, exitCode: 130, exitCodeDescription: 'interrupted before all documents were done' },
    ],
  ])('tells of %s', async (_, run, invocation) => {
    expect(JSON.parse(await report('sarif', run)).runs[0].invocations).toEqual([invocation]);
  });
});

test('JUnit and HTML are well-formed, whatever they say', async () => {
  await fc.assert(
    fc.asyncProperty(runs, fc.nat(2), async (run, maxFindings) => {
      expect(XMLValidator.validate(await report('junit', run, maxFindings))).toBe(true);
      const page = await report('html', run, maxFindings);
      const body = page.slice(page.indexOf('<body>'), page.indexOf('<script>')).replace(/<wbr>|<input [^>]*>/g, '');
      expect(XMLValidator.validate(`${body.replace(/ (hidden|checked)>/g, '>')}</body>`)).toBe(true);
      expect(page.match(/<script>/g)).toHaveLength(1);
    }),
    { numRuns: 100 },
  );
});

describeWith(['suites', 'xmllint'], 'JUnit', (suites, xmllint) => {
  const folder = mkdtempSync(join(tmpdir(), 'teikit-junit-'));

  test('is valid by its schema, whatever it says', async () => {
    const files: string[] = [];
    const samples: readonly SampleRun[] = [{}, { outcomes: [] }, ...fc.sample(runs, { numRuns: 60, seed: 1 })];
    for (const [index, run] of samples.entries()) {
      const file = join(folder, `${index}.xml`);
      writeFileSync(file, await report('junit', run, index % 3));
      files.push(file);
    }
    const schema = join(suites, 'schemas/reports/junit.xsd');
    execFileSync(xmllint, ['--nonet', '--noout', '--schema', schema, ...files], { stdio: 'pipe' });
    rmSync(folder, { recursive: true });
  });
});

test('JUnit has the time of the run where it is known', async () => {
  expect(await report('junit', { run: { ...sampleRunFacts, startedAt: '2026-12-01T10:00:00.123Z' } })).toContain(
    'timestamp="2026-12-01T10:00:00"',
  );
});
