// Slips in dates and times where any kind of them is allowed, as in TEI: the kind that was meant is proposed, and it is valid.
import { expect, test } from 'vitest';
import { FixCollector } from '../../../src/validate/fix/fix-collector.ts';
import { diagnosticsOf, schemaOf } from '../../support/memory-schema.ts';

const schema = schemaOf(`
  start = element date {
    attribute when {
      xsd:date | xsd:gYear | xsd:gMonth | xsd:gDay | xsd:gYearMonth | xsd:gMonthDay | xsd:time | xsd:dateTime
    }
  }
`);

const VALUES = [
  '1938-03-04',
  '-0044-03-05',
  '0938-03-04',
  '--05',
  '---07',
  '--05-07',
  '1938-03',
  '09:05:00',
  '1938-03-04T09:05:07',
];
const ZONES = ['', 'Z', '+01:00', '-05:00'];

type Spoiler = readonly [name: string, spoil: (value: string) => string];

const SPOILERS: readonly Spoiler[] = [
  ['one digit', (value) => value.replace(/(?<![0-9])0(?=[0-9](?![0-9]))/gu, '')],
  ['one digit in the last part', (value) => value.replace(/0(?=[0-9](?![0-9]))(?!.*0[0-9](?![0-9]))/u, '')],
  ['dots', (value) => value.replace(/(?<=[0-9])-/gu, '.')],
  ['slashes', (value) => value.replace(/(?<=[0-9])-/gu, '/')],
];

const CASES = SPOILERS.flatMap(([name, spoil]) =>
  VALUES.flatMap((value) => ZONES.map((zone) => [name, value + zone, spoil(value) + zone] as const)),
).filter(([, value, spoiled]) => spoiled !== value);

test.for(CASES)('%s: %s written %s', ([, value, spoiled]) => {
  const [found, another] = diagnosticsOf(schema, `<date when="${spoiled}"/>`, { fixes: FixCollector });
  expect(another).toBeUndefined();
  expect(found?.message).toMatch(new RegExp(`, such as ${value.replace(/[+.]/gu, '\\$&')}$`, 'u'));
  expect(found?.fixes?.[0]?.edits.map(({ text }) => text)).toEqual([value]);
});
