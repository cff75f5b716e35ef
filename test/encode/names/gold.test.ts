// The rules measured by `teikit evaluate` on the gold edition and the five documents of the tests, without any authority.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Mention } from '../../../src/encode/model/mention.ts';
import { findNames } from '../../../src/encode/names/find-names.ts';
import { evaluate } from '../../../src/evaluate/evaluate.ts';
import { marksOfMention } from '../../../src/evaluate/evaluate-hipe.ts';
import { readReading } from '../../../src/evaluate/read-reading.ts';
import { soviet } from '../../../src/lexicon/packs/soviet.ts';

/** Least strict F1 of outermost marks. */
const goals: readonly (readonly [string, { readonly person: number; readonly org: number; readonly place: number }])[] = [
  ['tei/resolution-1937-03-03.xml', { person: 0.95, org: 0.95, place: 0.8 }],
  ['test/encode/documents/letter.xml', { person: 0.9, org: 0.9, place: 0.9 }],
  ['test/encode/documents/minutes.xml', { person: 0.9, org: 0.9, place: 0.9 }],
  ['test/encode/documents/decree.xml', { person: 0.9, org: 0.9, place: 0.9 }],
  ['test/encode/documents/telegram.xml', { person: 0.85, org: 0.8, place: 0.9 }],
  ['test/encode/documents/report.xml', { person: 0.9, org: 0.9, place: 0.9 }],
];

describe('strict F1 without an authority', () => {
  test.each(goals)('%s', (file, least) => {
    const read = readReading(file, readFileSync(file, 'utf8'));
    if (read.kind !== 'reading') throw new Error(`${file} cannot be read`);
    const gold = read.reading;
    const dates: readonly Mention[] = gold.marks
      .filter(({ type }) => type === 'date')
      .map(({ span }) => ({ span, type: 'date', cert: 'high', evidence: 'gold' }));
    const marks = findNames(gold.text, { language: 'en', dates, packs: [soviet] }).flatMap(marksOfMention);
    const result = evaluate(gold, { ...gold, marks });
    if (result.kind !== 'evaluated') throw new Error('a text differs from itself');
    const strict = (type: 'person' | 'org' | 'place'): number => result.marks.outermost.types.get(type)?.strict.f1 ?? 0;
    expect(strict('person')).toBeGreaterThanOrEqual(least.person);
    expect(strict('org')).toBeGreaterThanOrEqual(least.org);
    expect(strict('place')).toBeGreaterThanOrEqual(least.place);
  });
});
