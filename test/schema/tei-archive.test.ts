// The customisation tei-archive: what it accepts and rejects, that TEI All accepts what it accepts, and that its two forms agree.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { loadSchema, positionsIn, validate } from '../../src/index.ts';
import { type JingFinding, runJing } from '../support/jing.ts';
import { describeWith } from '../support/programs.ts';

const COMPACT = 'schema/tei-archive.rnc';
const SCHEMA = 'schema/tei-archive.rng';
/** Below the folder of test data. */
const TEI_ALL = 'schemas/tei/tei_all-4.9.0.rng';

const EDITION = ['tei/resolution-1937-03-03.xml', 'tei/authority.xml'];
const VALID = [...documentsIn('test/schema/documents/valid'), ...EDITION];
const INVALID = documentsIn('test/schema/documents/invalid');

/** Each document has one fault; its name says which, the number is the line that a message must give. */
const FAULT_LINES: Readonly<Record<string, number>> = {
  'attribute-in-tei-namespace': 13,
  'attribute-unknown': 13,
  'birth-without-value': 11,
  'body-empty': 11,
  'body-missing': 12,
  'break-neither-yes-nor-no': 13,
  'call-number-before-repository': 7,
  'call-number-missing': 7,
  'cell-spanning-nothing': 13,
  'certainty-a-number': 13,
  'certainty-unknown': 13,
  'change-without-date': 9,
  'choice-of-one': 13,
  'citation-path-not-from-root': 9,
  'correction-before-fault': 13,
  'correction-outside-choice': 13,
  'correction-without-responsibility': 13,
  'date-from-with-not-after': 13,
  'date-not-before-with-to': 13,
  'date-proposed-by-nobody': 13,
  'date-value-a-time-only': 13,
  'date-value-empty': 13,
  'date-value-in-words': 13,
  'date-value-of-no-day': 13,
  'date-value-of-no-month': 13,
  'date-value-without-leading-zero': 13,
  'date-when-with-from': 13,
  'date-without-value': 13,
  'division-type-unknown': 13,
  'division-without-type': 13,
  'element-in-another-namespace': 13,
  'element-of-tei-not-taken-over': 13,
  'element-unknown': 13,
  'element-without-namespace': 13,
  'entries-without-list': 11,
  'expansion-outside-choice': 13,
  'foreign-without-language': 13,
  'forename-outside-a-name': 13,
  'gap-unit-without-quantity': 13,
  'gap-without-reason': 13,
  'group-without-pointer': 13,
  'group-without-type': 13,
  'header-missing': 3,
  'highlight-without-rendition': 13,
  'identifier-not-a-name': 13,
  'identifier-number-without-type': 7,
  'identifier-twice': 13,
  'inner-citation-without-delimiter': 9,
  'language-not-a-code': 13,
  'list-type-unknown': 13,
  'list-without-item': 13,
  'name-after-note': 11,
  'name-in-heading-without-pointer': 14,
  'name-in-note-without-pointer': 13,
  'name-with-empty-pointer': 13,
  'namespace-missing': 2,
  'note-type-unknown': 13,
  'number-empty': 13,
  'opener-after-paragraph': 13,
  'organisation-name-without-pointer': 13,
  'organisation-without-type': 11,
  'origin-date-without-value': 7,
  'page-break-with-words': 13,
  'paragraph-after-closer': 14,
  'paragraph-after-division': 13,
  'paragraph-in-paragraph': 13,
  'part-of-call-number-alone': 7,
  'participant-of-unknown-role': 10,
  'participant-without-identifier': 10,
  'person-name-without-pointer': 13,
  'person-without-identifier': 11,
  'person-without-name': 11,
  'place-name-without-pointer': 13,
  'place-type-unknown': 11,
  'program-version-in-words': 9,
  'program-without-version': 9,
  'publication-in-prose': 6,
  'related-item-empty': 7,
  'related-item-twice-over': 7,
  'relation-active-and-mutual': 11,
  'relation-passive-only': 11,
  'relation-unknown': 11,
  'rendition-unknown': 13,
  'repository-missing': 7,
  'revision-before-encoding': 9,
  'root-of-another-kind': 2,
  'source-line-without-number': 7,
  'source-missing': 7,
  'speech-without-speaker': 13,
  'speech-without-words': 13,
  'stand-off-empty': 10,
  'supplied-without-responsibility': 13,
  'table-without-row': 13,
  'text-and-stand-off-missing': 10,
  'text-before-stand-off': 13,
  'title-missing': 5,
  'translator-note-without-responsibility': 13,
  'white-space-attribute': 13,
  'words-between-paragraphs-of-an-item': 13,
  'words-outside-paragraph': 13,
};

function documentsIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.xml'))
    .sort()
    .map((name) => join(folder, name));
}

function nameOf(path: string): string {
  return basename(path, '.xml');
}

/** The lines of what the reference engine finds in each document. */
async function linesFound(paths: readonly string[]): Promise<ReadonlyMap<string, readonly number[]>> {
  const lines = new Map<string, readonly number[]>();
  const documents = paths.map((file) => ({ file, bytes: readFileSync(file) }));
  for await (const { file, text = '', diagnostics } of validate(documents, await loadSchema(SCHEMA))) {
    const lineOf = positionsIn(text);
    lines.set(
      file,
      diagnostics.map(({ place }) => (place.kind === 'span' ? lineOf(place.span.start).line : Number.NaN)),
    );
  }
  return lines;
}

test('the documents are as many as they should be', () => {
  expect(VALID.length).toBeGreaterThan(12);
  expect(INVALID.map(nameOf)).toEqual(Object.keys(FAULT_LINES).sort());
});

describeWith(['jing'], 'Jing accepts against tei-archive', (jing) => {
  let findings: ReadonlyMap<string, readonly JingFinding[]>;
  beforeAll(() => {
    findings = runJing(jing, SCHEMA, VALID);
  });
  test.each(VALID)('%s', (path) => expect(findings.get(resolve(path))).toEqual([]));
});

describeWith(['jing', 'suites'], 'Jing accepts against TEI All', (jing, suites) => {
  let findings: ReadonlyMap<string, readonly JingFinding[]>;
  beforeAll(() => {
    findings = runJing(jing, join(suites, TEI_ALL), VALID);
  });
  test.each(VALID)('%s', (path) => expect(findings.get(resolve(path))).toEqual([]));
});

describeWith(['jing'], 'Jing rejects against tei-archive, on the line of the fault', (jing) => {
  let findings: ReadonlyMap<string, readonly JingFinding[]>;
  beforeAll(() => {
    findings = runJing(jing, SCHEMA, INVALID);
  });
  test.each(INVALID.map((path) => [nameOf(path), path] as const))('%s', (name, path) => {
    expect(findings.get(resolve(path))?.[0]?.line).toBe(FAULT_LINES[name]);
  });
});

describe('the reference engine rejects on the line of the fault', () => {
  let found: ReadonlyMap<string, readonly number[]>;
  beforeAll(async () => {
    found = await linesFound([...VALID, ...INVALID]);
  });
  test.each(VALID)('%s', (path) => expect(found.get(path)).toEqual([]));
  test.each(INVALID.map((path) => [nameOf(path), path] as const))('%s', (name, path) => {
    expect(found.get(path)?.[0]).toBe(FAULT_LINES[name]);
  });
});

test('libxml2 gives the same verdicts as Jing', async () => {
  const { rawOutput } = await validateXML({
    xml: [...VALID, ...INVALID].map((path) => ({ fileName: basename(path), contents: readFileSync(path) })),
    schema: [{ fileName: basename(SCHEMA), contents: readFileSync(SCHEMA) }],
    extension: 'relaxng',
  });
  const filesThat = (verdict: string): readonly string[] =>
    rawOutput.split('\n').flatMap((line) => (line.endsWith(` ${verdict}`) ? [line.slice(0, -verdict.length - 1)] : []));
  expect(filesThat('validates')).toEqual(VALID.map((path) => basename(path)));
  expect(filesThat('fails to validate')).toEqual(INVALID.map((path) => basename(path)));
});

describeWith(['trang'], 'the XML syntax', (trang) => {
  test('is what trang makes of the compact syntax', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tei-archive-'));
    try {
      const made = join(folder, 'made.rng');
      expect(spawnSync(trang, [COMPACT, made], { encoding: 'utf8' })).toMatchObject({ status: 0 });
      expect(withoutLayout(readFileSync(SCHEMA, 'utf8'))).toBe(withoutLayout(readFileSync(made, 'utf8')));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

function withoutLayout(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

describe('the schema as a document', () => {
  const grammar = readFileSync(SCHEMA, 'utf8');
  const elements = [...grammar.matchAll(/<element name="([^"]+)">\s*(<a:documentation>[^<]*)?/g)].map(
    ([, name = '', documentation = '']) => ({ name, hasDocumentation: documentation !== '' }),
  );

  test('documents every definition of an element', () => {
    expect(elements.length).toBe(grammar.split('<element ').length - 1);
    expect(elements.filter(({ hasDocumentation }) => !hasDocumentation)).toEqual([]);
  });

  test('has no element that no valid document uses', () => {
    const used = new Set(
      VALID.flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/<([A-Za-z]+)/g)].map(([, name]) => name)),
    );
    expect(elements.map(({ name }) => name).filter((name) => !used.has(name))).toEqual([]);
  });

  test('says what it is, its licence and the release of TEI it was checked against', () => {
    for (const text of [readFileSync(COMPACT, 'utf8'), grammar]) {
      const opening = text.slice(0, 600);
      expect(opening).toContain('TEI customisation for archival documents');
      expect(opening).toContain('MIT');
      expect(opening).toContain('4.9.0');
    }
  });

  test('holds no path of a machine', () => {
    expect(grammar).not.toMatch(/file:\/|\/(home|tmp|usr|Users|work)\//);
  });
});
