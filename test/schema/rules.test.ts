// The rules of tei-archive that a grammar cannot say: what breaks them is found, what is near to it is not, and Saxon-HE says the same.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { loadSchema, validate } from '../../src/index.ts';
import { judge, load } from '../schematron/judge.ts';
import { describeWith } from '../support/programs.ts';
import { documentWith, ruleCases } from './rule-cases.ts';
import { rulesBySaxon } from './rules-by-saxon.ts';

const XML = 'schema/tei-archive.rng';
const COMPACT = 'schema/tei-archive.rnc';
const rules = load(readFileSync(XML, 'utf8'), {}, XML);

const wrong = ruleCases.map(({ what, in: part, wrong: content }) => ({ what, text: documentWith(part, content) }));
const right = ruleCases.flatMap(({ what, in: part, right: contents }) =>
  contents.map((content, index) => ({ what: `${what}, ${index + 1}`, text: documentWith(part, content) })),
);

/** Each finding as its check and its message. */
const brief = ({ rule, message }: Diagnostic): string => `${rule?.check}: ${message}`;

async function found(text: string): Promise<readonly string[]> {
  return (await judge(rules, text)).map(brief);
}

test.each(ruleCases.map((one, index) => ({ ...one, text: wrong[index]?.text ?? '' })))('$what is told', async ({
  text,
  check,
  message,
}) => {
  expect(await found(text)).toEqual([`${check}: ${message}`]);
});

test.each(right)('near to $what, and right', async ({ text }) => {
  expect(await found(text)).toEqual([]);
});

test('all of these keep the grammar', async () => {
  const documents = [...wrong, ...right].map(({ what, text }) => ({ file: what, bytes: new TextEncoder().encode(text) }));
  const refused: string[] = [];
  for await (const { file, diagnostics } of validate(documents, await loadSchema(XML)))
    for (const { message } of diagnostics) refused.push(`${file}: ${message}`);
  expect(refused).toEqual([]);
});

test('each check has a case', () => {
  const checks = rules.plan.patterns.flatMap((pattern) => pattern.rules.flatMap((rule) => rule.checks.map(({ id }) => id)));
  expect([...new Set(checks)].toSorted()).toEqual([...new Set(ruleCases.map(({ check }) => check))].toSorted());
});

test('all rules are run, and both forms of the schema hold the same', async () => {
  const compact = load(readFileSync(COMPACT, 'utf8'), {}, COMPACT);
  expect(rules.remarks).toEqual([]);
  expect(compact.remarks).toEqual([]);
  expect(compact.counts).toEqual(rules.counts);
  for (const { text } of [...wrong, ...right])
    expect((await judge(compact, text)).map(brief)).toEqual((await judge(rules, text)).map(brief));
});

test('the order of changes is a warning, everything else an error', async () => {
  const severities = await Promise.all(wrong.map(async ({ text }) => (await judge(rules, text))[0]?.severity));
  expect(severities).toEqual(ruleCases.map(({ check }) => (check === 'changes' ? 'warning' : 'error')));
});

describe('the documents of the tests keep the rules', () => {
  const folders = ['tei', 'test/schema/documents/valid', 'test/encode/documents', 'test/encode/held-out'];
  const files = folders.flatMap((folder) =>
    readdirSync(folder).flatMap((name) => (name.endsWith('.xml') ? [join(folder, name)] : [])),
  );
  test.each(files)('%s', async (file) => {
    expect(await found(readFileSync(file, 'utf8'))).toEqual([]);
  });
});

/** Of dates in one document, which ones end before they begin: by the days themselves. */
type Value = { readonly year: number; readonly month?: number; readonly day?: number; readonly zone?: string };

const two = (value: number): string => String(value).padStart(2, '0');

function written({ year, month, day, zone = '' }: Value): string {
  const date = [year, ...(month === undefined ? [] : [two(month)]), ...(day === undefined ? [] : [two(day)])].join('-');
  return day === undefined ? date : date + zone;
}

/** Milliseconds: when it begins, and when it has ended. */
function bounds({ year, month, day, zone }: Value): readonly [begins: number, ended: number] {
  const begins = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  const ended =
    month === undefined
      ? Date.UTC(year + 1, 0)
      : day === undefined
        ? Date.UTC(year, month)
        : Date.UTC(year, month - 1, day + 1);
  const offset = day === undefined || zone === undefined ? 0 : Number(zone.slice(0, 3)) * 3_600_000;
  return [begins - offset, ended - offset];
}

const hasZone = ({ day, zone }: Value): boolean => day !== undefined && zone !== undefined;

/** Few years, and days at the ends of months: so that there are neighbours. */
const values = fc.record(
  {
    year: fc.constantFrom(1936, 1937),
    month: fc.constantFrom(1, 2, 3, 12),
    day: fc.constantFrom(1, 2, 28),
    zone: fc.constantFrom('+00:00', '+14:00', '-12:00'),
  },
  { requiredKeys: ['year'] },
);
const valid = values.map(
  ({ year, month, day, zone }): Value => ({
    year,
    ...(month === undefined ? {} : { month }),
    ...(month === undefined || day === undefined ? {} : { day }),
    ...(zone === undefined ? {} : { zone }),
  }),
);
const HOURS = 3_600_000;

function isWrong([from, to]: readonly [Value, Value]): boolean {
  const margin = hasZone(from) === hasZone(to) ? 0 : 14 * HOURS;
  return bounds(from)[0] - margin >= bounds(to)[1];
}

const span = ([from, to]: readonly [Value, Value]): string => `<date from="${written(from)}" to="${written(to)}">d</date>`;

test('dates of any precision are in their order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(valid, valid), { minLength: 20, maxLength: 40 }), async (pairs) => {
      const expected = pairs.filter(isWrong).map(([from, to]) => `@to ${written(to)} is before @from ${written(from)}`);
      const told = await found(documentWith('text', pairs.map(span).join('')));
      expect(told.map((one) => one.slice(one.indexOf('@to')))).toEqual(expected);
    }),
  );
});

describeWith(['java', 'saxon'], 'Saxon-HE finds the same', (java, saxon) => {
  const pairs = fc.sample(fc.tuple(valid, valid), { numRuns: 400, seed: 12 });
  const documents = [...wrong, ...right, { what: 'dates', text: documentWith('text', pairs.map(span).join('')) }];
  const findings = (): readonly (readonly string[])[] =>
    rulesBySaxon(
      { java, saxon },
      readFileSync(XML, 'utf8'),
      documents.map(({ text }) => text),
    );

  test('in all of these documents', { timeout: 120_000 }, async () => {
    const ours = await Promise.all(documents.map(({ text }) => found(text)));
    expect(ours.at(-1)?.length).toBeGreaterThan(50);
    expect(findings().map((one) => one.toSorted())).toEqual(ours.map((one) => one.toSorted()));
  });
});
