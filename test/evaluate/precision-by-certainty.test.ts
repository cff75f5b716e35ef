// How right marks are by how certain they say they are: counted by hand.
import { expect, test } from 'vitest';
import { precisionByCertainty } from '../../src/evaluate/precision-by-certainty.ts';
import { evaluated, teiReading } from './readings.ts';

const gold = teiReading(
  '<p><persName>A</persName> and <persName>B C</persName> met <orgName>D of <placeName>E</placeName></orgName> on <date when="1900-01-02">F</date>, <date when="1900">G</date>.</p>',
);
const system = teiReading(
  '<p><persName cert="high">A</persName> and B <persName cert="high">C</persName> met <orgName cert="low">D of <placeName cert="high">E</placeName></orgName> on <date cert="high" when="1900-01-02">F</date>, <date cert="medium" when="1901">G</date>.</p>',
);
const none = { marks: 0, right: 0 };

test('marks are counted by type and certainty, outermost ones only', () => {
  expect(precisionByCertainty([evaluated(gold, system)])).toEqual([
    { type: 'person', counts: { high: { marks: 2, right: 1 }, medium: none, low: none } },
    { type: 'org', counts: { high: none, medium: none, low: { marks: 1, right: 1 } } },
    // G has another value: it is wrong
    { type: 'date', counts: { high: { marks: 1, right: 1 }, medium: { marks: 1, right: 0 }, low: none } },
  ]);
});

test('several evaluations are counted together', () => {
  const [person] = precisionByCertainty([evaluated(gold, system), evaluated(gold, gold), evaluated(gold, system)]);
  expect(person?.counts.high).toEqual({ marks: 4, right: 2 });
});

test('marks that say nothing of certainty are not counted', () => {
  expect(precisionByCertainty([evaluated(gold, gold)])).toEqual([]);
});
