// Bounds and values of floats: the module decides on each, at the very decimals where rounding goes the other way, however
// they are written. Where these are is found by asking the reference, halving what lies between.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Datatype, DatatypeRules } from '../../src/datatypes/datatype.ts';
import { datatypeLibrariesBy } from '../../src/datatypes/libraries.ts';
import { XSD_DATATYPES } from '../../src/datatypes/xsd-datatype.ts';
import { makeFolder } from '../cli/make-folder.ts';
import { context } from '../datatypes/values.ts';
import { Random } from '../support/random.ts';
import { compareAll, describeLeft, type Sample, sumOf } from './compare.ts';
import { underTest } from './under-test.ts';

const folder = makeFolder();
/** Digits after the point of all that is tried: more than a number midway between two doubles has, near 0 and elsewhere. */
const MANY_DIGITS = 1_080;
const DIGITS = 110;
const NEAR_ZERO = 1e-15;
/** Beyond the largest double, as a power of ten. */
const LARGEST = 310;

const LIMITS: Readonly<Record<'double' | 'float', readonly string[]>> = {
  double: [
    ...['0', '-0', '1', '-1.5', '0.1', '1e3', '9007199254740993', '1.7976931348623157e308', '-1.7976931348623157E308'],
    ...['5e-324', '-5e-324', '2.2250738585072014e-308', '1e-400', '1e400', 'INF', '-INF', 'NaN', '123456789.987654321e-5'],
  ],
  float: [
    ...['0', '1', '-0.1', '16777217', '3.4028235e38', '1e-45', '-1.17549435E-38', 'INF', '-INF', 'NaN'],
    // read as a double first, it is midway between two floats
    ...['1.00000017881393432617187499', '1e39', '-33554435'],
  ],
};
const FACETS = ['minInclusive', 'minExclusive', 'maxInclusive', 'maxExclusive'];

const rows = (['double', 'float'] as const).flatMap((base) =>
  LIMITS[base].flatMap((limit) => FACETS.map((facet) => [base, facet, limit] as const)),
);

test.each(rows)('%s { %s = "%s" }', (base, facet, limit) => {
  const type = typeOf(base, [[facet, limit]]);
  if (type === undefined) return;
  expectDecided(`xsd:${base} { ${facet} = "${limit}" }`, textsAround(type, facet.startsWith('min'), limit));
});

const values = (['double', 'float'] as const).flatMap((base) => LIMITS[base].map((limit) => [base, limit] as const));

test.each(values)('%s "%s"', (base, limit) => {
  const texts = ['minInclusive', 'maxInclusive'].flatMap((facet) => {
    const type = typeOf(base, [[facet, limit]]);
    return type === undefined ? [] : textsAround(type, facet.startsWith('min'), limit);
  });
  expectDecided(`xsd:${base} "${limit}"`, texts);
});

const RANGES = [
  'xsd:double { minInclusive = "0" maxInclusive = "1" }',
  'xsd:double { minExclusive = "-1e-3" maxExclusive = "1E3" pattern = "[^+]*" }',
  'xsd:float { minInclusive = "-INF" maxExclusive = "INF" }',
  'xsd:float { minInclusive = "0.1" maxInclusive = "0.1" }',
];

test.each(
  RANGES.flatMap((type) => (['standard', 'jing'] as const).map((rules) => [type, rules] as const)),
)('%s by the rules of %s, on random numbers', (type, rules) => {
  const random = new Random(11);
  expectDecided(type, [...Array.from({ length: 1_500 }, () => randomNumber(random)), ...ODD], rules);
});

const ODD = [
  ...['INF', '-INF', '+INF', 'NaN', '-NaN', 'inf', '0', '-0', '0e999999999999999999999', '-.0E-9999999999999999999999'],
  ...['1e999999999999999999999', '1e-999999999999999999999', `1e${'9'.repeat(400)}`, `1e-${'9'.repeat(400)}`],
  ...[
    `0.${'0'.repeat(500)}1e501`,
    `1${'0'.repeat(500)}e-500`,
    `${'9'.repeat(400)}e-400`,
    `1e${'0'.repeat(400)}1`,
    '1e0',
    '1e+00',
  ],
  ...['e5', '1e', '.e1', '1.e1', '.1e1', '1e1.0', '1E+-1', '+1e+1', '', ' ', '1 e1', '0x1'],
];

function typeOf(base: string, facets: readonly (readonly [name: string, value: string])[]): Datatype | undefined {
  const library = datatypeLibrariesBy('standard').get(XSD_DATATYPES);
  const made = library?.create(
    base,
    facets.map(([name, value]) => ({ name, value })),
    context,
  );
  return made === undefined || 'kind' in made ? undefined : made;
}

/** Numbers where the verdict changes and beside, written in many ways. */
function textsAround(type: Datatype, isLower: boolean, limit: string): readonly string[] {
  const random = new Random(limit.length);
  const digits = Math.abs(Number(limit)) < NEAR_ZERO ? MANY_DIGITS : DIGITS;
  const isBeyond = (scaled: bigint): boolean => type.allows(`${scaled}e-${digits}`, context) === isLower;
  let low = -(10n ** BigInt(digits + LARGEST));
  let high = -low;
  while (low < high) {
    const middle = (low + high) >> 1n;
    if (isBeyond(middle)) high = middle;
    else low = middle + 1n;
  }
  const near = [low - 1n, low, low + 1n].flatMap((scaled) => writings(scaled, digits, random));
  return [...near, limit, ...ODD];
}

function writings(scaled: bigint, fraction: number, random: Random): readonly string[] {
  const sign = scaled < 0n ? '-' : random.pick(['', '+']);
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(fraction + 1, '0');
  const whole = digits.length - fraction;
  const at = random.below(digits.length + 1);
  const nonZero = digits.replace(/^0+/u, '');
  const significant = nonZero.replace(/(?<!0)0+$/u, '') || '0';
  const power = whole - (digits.length - nonZero.length);
  return [
    `${digits}e-${fraction}`,
    `00${digits.slice(0, at)}.${digits.slice(at)}00E${whole - at}`,
    `${digits.slice(0, whole)}.${digits.slice(whole)}`,
    `.${significant}e${power}`,
    `${significant}${'0'.repeat(5)}E${String(power - significant.length - 5).replace('-', '-000')}`,
    ` 0.000${significant}e+${power + 3}\n`.replace('+-', '-'),
  ].map((text) => text.replace(/^(\s*)/u, `$1${sign}`));
}

function randomNumber(random: Random): string {
  const digits = (most: number): string => Array.from({ length: random.below(most) }, () => random.below(10)).join('');
  const mantissa = `${random.pick(['', '-', '+'])}${digits(5)}${random.pick(['', '.'])}${digits(20)}`;
  return `${mantissa}${random.pick(['', '', 'e', 'E-', 'e+'])}${random.pick(['', digits(2), digits(4)])}`;
}

function expectDecided(type: string, texts: readonly string[], rules: DatatypeRules = 'standard'): void {
  const path = join(folder, 'schema.rnc');
  writeFileSync(
    path,
    `element a { (attribute is { ${type} } | attribute not { xsd:string - (${type}) } | attribute list { list { (${type})+ } }) }`,
  );
  const samples = texts.flatMap((text) => ['is', 'not', 'list'].map((name) => sampleOf(`<a ${name}="${text}"/>`)));
  const { lies, left, clean } = sumOf(compareAll(underTest(path, rules), samples).values());
  expect(lies).toEqual([]);
  expect(left.map(describeLeft)).toEqual([]);
  expect(clean.documents).toBeGreaterThanOrEqual(texts.length);
}

function sampleOf(document: string): Sample {
  return { name: document, category: 'values', bytes: Buffer.from(document) };
}
