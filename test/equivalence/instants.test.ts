// Bounds and values of dates and times: the module decides on each, with time zones and without, by both readings of the types.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { TemporalType } from '../../src/datatypes/calendar.ts';
import type { DatatypeRules } from '../../src/datatypes/datatype.ts';
import { datatypeLibrariesBy } from '../../src/datatypes/libraries.ts';
import { XSD_DATATYPES } from '../../src/datatypes/xsd-datatype.ts';
import { makeFolder } from '../cli/make-folder.ts';
import { context } from '../datatypes/values.ts';
import { Random } from '../support/random.ts';
import { compareAll, describeLeft, type Sample, sumOf } from './compare.ts';
import { underTest } from './under-test.ts';

const folder = makeFolder();
const TEXTS = 70;

const YEARS = ['1999', '2000', '2001', '0001', '-0001', '-0002', '12000', '-12000', '1970', '1600'];
const FAR_YEARS = ['99999999999999', '-20000000000000', '20000000000000', '9999999999999', '10000000000000', '-99999999999999'];
const MONTHS = ['01', '02', '03', '12'];
const DAYS = ['01', '28', '29', '31', '02'];
const TIMES = [
  ...['00:00:00', '09:59:59', '10:00:00', '12:00:00', '13:59:59', '14:00:00', '14:00:01', '23:59:59', '23:59:60', '24:00:00'],
  ...['02:00:00', '02:00:01', '23:59:00'],
];
const FRACTIONS = ['', '', '', '.', '.0', '.5', '.50', '.49', '.5001', '.5009', '.500000000000000000000000000001', '.9999'];
const ZONES = ['', '', 'Z', '+00:00', '-00:00', '+14:00', '-14:00', '-13:00', '-12:00', '+10:00', '+05:30', '-00:01'];

const LIMITS: Readonly<Record<TemporalType, readonly string[]>> = {
  dateTime: [
    ...[
      '2000-03-01T10:00:00',
      '2000-03-01T00:00:00Z',
      '1999-12-31T23:59:59.5',
      '1999-12-31T24:00:00',
      '-0001-02-29T12:00:00+14:00',
    ],
    '2000-02-28T23:59:59.9999-13:00',
  ],
  date: ['2000-03-01', '2000-02-29Z', '1999-12-31+14:00', '-0001-12-31', '0001-01-01Z', '12000-01-02-12:00', '1970-01-01'],
  time: ['10:00:00', '00:00:00Z', '23:59:59.5', '14:00:00-12:00', '24:00:00'],
  gYear: ['2000', '1999Z', '-0001', '0001+14:00', '12000', '99999999999999', '-20000000000000Z'],
  gYearMonth: ['2000-03', '1999-12Z', '-0001-01'],
  gMonth: ['--02', '--12Z', '--01+14:00'],
  gMonthDay: ['--02-29', '--03-01Z', '--12-31-12:00'],
  gDay: ['---01', '---28Z', '---31+10:00'],
};
const FACETS = ['minInclusive', 'minExclusive', 'maxInclusive', 'maxExclusive'];
const RULES: readonly DatatypeRules[] = ['standard', 'jing'];

const rows = (Object.keys(LIMITS) as readonly TemporalType[]).flatMap((type) =>
  LIMITS[type].flatMap((limit) => RULES.map((rules) => [type, limit, rules] as const)),
);

test.each(rows)('%s with bounds at %s, and the same, by the rules of %s', (type, limit, rules) => {
  if (!isAllowed(type, limit, rules)) return;
  const bounds = FACETS.map((facet) => `xsd:${type} { ${facet} = "${limit}" }`);
  const kinds = [...bounds, `xsd:${type} "${limit}"`];
  const path = join(folder, 'schema.rnc');
  const attributes = kinds.flatMap((kind, i) => [
    `attribute is${i} { ${kind} }`,
    `attribute not${i} { xsd:string - (${kind}) }`,
    `attribute list${i} { list { (${kind})+ } }`,
  ]);
  writeFileSync(path, `start = element a { ${attributes.join(' | ')} }`);
  const samples = textsFor(type, limit, rules).flatMap((text) =>
    kinds.flatMap((_kind, i) => ['is', 'not', 'list'].map((use) => sampleOf(`<a ${use}${i}="${text}"/>`))),
  );
  const { lies, left, clean } = sumOf(compareAll(underTest(path, rules), samples).values());
  expect(lies).toEqual([]);
  expect(left.map(describeLeft)).toEqual([]);
  expect(clean.documents).toBeGreaterThan(samples.length / 4);
});

function isAllowed(type: string, text: string, rules: DatatypeRules): boolean {
  const made = datatypeLibrariesBy(rules).get(XSD_DATATYPES)?.create(type, [], context);
  return made !== undefined && !('kind' in made) && made.allows(text, context);
}

function textsFor(type: TemporalType, limit: string, rules: DatatypeRules): readonly string[] {
  const random = new Random(limit.length);
  // Jing's last years are for the reference
  const years = rules === 'jing' ? YEARS : [...YEARS, ...YEARS, ...FAR_YEARS];
  const own = (pattern: RegExp, others: readonly string[]): string =>
    random.chance(0.4) ? (pattern.exec(limit)?.[0] ?? random.pick(others)) : random.pick(others);
  const year = (): string => own(/^-?\d+/u, years);
  const month = (): string => random.pick(MONTHS);
  const day = (): string => random.pick(DAYS);
  const time = (): string => `${own(/\d\d:\d\d:\d\d/u, TIMES)}${own(/\.\d+/u, FRACTIONS)}`;
  const date = (): string =>
    own(
      /^-?\d+-\d\d-\d\d/u,
      Array.from({ length: 4 }, () => `${year()}-${month()}-${day()}`),
    );
  const makers: Readonly<Record<TemporalType, () => string>> = {
    dateTime: () => `${date()}T${time()}`,
    date,
    time,
    gYear: year,
    gYearMonth: () => `${year()}-${month()}`,
    gMonth: () => `--${month()}`,
    gMonthDay: () => `--${month()}-${day()}`,
    gDay: () => `---${day()}`,
  };
  const texts = Array.from({ length: TEXTS }, () => `${makers[type]()}${random.pick(ZONES)}`);
  return [...new Set([limit, ` ${limit}\n`, '', ...texts])];
}

function sampleOf(document: string): Sample {
  return { name: document, category: 'values', bytes: Buffer.from(document) };
}
