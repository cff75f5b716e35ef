// Random lexical forms by datatype (XSD 1.0 Part 2 §3). A form is a guess: the type decides whether it keeps it.
import type { DatatypeShape } from '../../../src/datatypes/datatype.ts';
import type { Random } from '../random.ts';
import { CHARACTERS, hostileText } from './hostile-text.ts';
import { inventNcName } from './invent-name.ts';

type Facets = DatatypeShape['facets'];
type Forms = (random: Random, facets: Facets) => string;

const URIS = [
  '#p1',
  '#i-2',
  'http://example.org/a/b?q=1&r=2#f',
  'https://example.org/Köln',
  'urn:x:y',
  'mailto:a@example.org',
  '../a.xml',
  'a%20b',
  '?q',
  'http://[::1]/',
  'a b',
  '',
];

/** By the base of a type's shape; bases that are not here have no forms. */
const FORMS: Readonly<Record<string, Forms>> = {
  string: (random, facets) => (hasLength(facets) ? textOfLength(random, facets) : hostileText(random)),
  token: (random) => hostileText(random),
  NCName: (random) => inventNcName(random),
  Name: (random) => (random.chance(0.3) ? `${inventNcName(random)}:${inventNcName(random)}` : inventNcName(random)),
  NMTOKEN: nmtoken,
  NMTOKENS: (random) => Array.from({ length: 1 + random.below(4) }, () => nmtoken(random)).join(' '),
  anyURI: (random) => random.pick(URIS),
  boolean: (random) => random.pick(['true', 'false', '1', '0']),
  base64Binary: (random) => base64(random),
  hexBinary: (random) => Array.from({ length: random.below(5) }, () => random.pick(['00', 'ff', 'Ff', '0A'])).join(''),
  decimal: (random, facets) => withSign(random, `${integer(random, facets)}${random.pick(['', '', '.5', '.250', '.'])}`),
  integer: (random, facets) => withSign(random, integer(random, facets)),
  float: number,
  double: number,
  duration,
  dateTime: (random) => `${date(random)}T${time(random)}${zone(random)}`,
  date: (random) => `${date(random)}${zone(random)}`,
  time: (random) => `${time(random)}${zone(random)}`,
  gYear: (random) => `${year(random)}${zone(random)}`,
  gYearMonth: (random) => `${year(random)}-${twoDigits(random, 1, 12)}${zone(random)}`,
  gMonth: (random) => `--${twoDigits(random, 1, 12)}${zone(random)}`,
  gMonthDay: (random) => `--${twoDigits(random, 1, 12)}-${twoDigits(random, 1, 31)}${zone(random)}`,
  gDay: (random) => `---${twoDigits(random, 1, 31)}${zone(random)}`,
};

export function lexicalForm({ base, facets }: DatatypeShape, random: Random): string | undefined {
  return FORMS[base]?.(random, facets);
}

function valuesOf(facets: Facets, ...names: readonly string[]): readonly string[] {
  return facets.filter(({ name }) => names.includes(name)).map(({ value }) => value.trim());
}

function hasLength(facets: Facets): boolean {
  return valuesOf(facets, 'length', 'minLength', 'maxLength').length > 0;
}

/** Characters beyond the least length. */
const LENGTH_RANGE = 8;
/** Longer texts are not made. */
const MAX_LENGTH = 2000;

function textOfLength(random: Random, facets: Facets): string {
  const min = Math.max(0, ...valuesOf(facets, 'length', 'minLength').map(Number));
  const max = Math.min(min + LENGTH_RANGE, ...valuesOf(facets, 'length', 'maxLength').map(Number));
  const length = Math.min(MAX_LENGTH, min + random.below(Math.max(1, max - min + 1)));
  return Array.from({ length }, () => random.pick(CHARACTERS)).join('');
}

function nmtoken(random: Random): string {
  return random.pick(['', '', '1', '.', '-']) + inventNcName(random);
}

function base64(random: Random): string {
  const bytes = Buffer.from(Array.from({ length: random.below(9) }, () => random.below(256)));
  return bytes.toString('base64').replace(/(.{4})/gu, random.pick(['$1', '$1', '$1 ']));
}

const BIG = 1_000_000_000_000n;

/** Within the bounds, where whole numbers bound the type, and often at their edge. */
function integer(random: Random, facets: Facets): string {
  const whole = (names: readonly string[]): readonly bigint[] =>
    valuesOf(facets, ...names)
      .map((value) => value.replace(/^\+|\..*$/gu, ''))
      .filter((value) => /^-?\d+$/u.test(value))
      .map(BigInt);
  const least = whole(['minInclusive', 'minExclusive']).reduce<bigint | undefined>(
    (a, b) => (a === undefined || b > a ? b : a),
    undefined,
  );
  const most = whole(['maxInclusive', 'maxExclusive']).reduce<bigint | undefined>(
    (a, b) => (a === undefined || b < a ? b : a),
    undefined,
  );
  const span = BigInt(random.pick([0, 1, random.below(20), random.below(10_000)])) * (random.chance(0.02) ? BIG : 1n);
  if (least !== undefined && (most === undefined || random.chance(0.5))) return String(least + span);
  if (most !== undefined) return String(most - span);
  return String(random.chance(0.3) ? -span : span);
}

function withSign(random: Random, digits: string): string {
  if (random.chance(0.8)) return digits;
  return digits.startsWith('-') ? `-00${digits.slice(1)}` : random.pick([`+${digits}`, `0${digits}`, `-${digits}`]);
}

function number(random: Random, facets: Facets): string {
  const bounds = valuesOf(facets, 'minInclusive', 'maxInclusive');
  const plain = random.pick(['0', '1', '-1', '0.5', '.25', '12.', '1e3', '-2.5E-3', '+7', 'INF', '-INF', 'NaN', ...bounds]);
  return random.chance(0.5) ? plain : String(random.below(2000) / 1000);
}

function duration(random: Random): string {
  const part = (unit: string): string => (random.chance(0.4) ? `${random.below(40)}${unit}` : '');
  const clock = `${part('H')}${part('M')}${random.chance(0.3) ? `${random.below(60)}${random.pick(['', '.5'])}S` : ''}`;
  return `${random.pick(['', '', '-'])}P${part('Y')}${part('M')}${part('D')}${clock === '' ? '' : `T${clock}`}`;
}

/** Both ends included. */
function between(random: Random, first: number, last: number): number {
  return first + random.below(last - first + 1);
}

function twoDigits(random: Random, first: number, last: number): string {
  return String(between(random, first, last)).padStart(2, '0');
}

function year(random: Random): string {
  const digits = String(random.pick([between(random, 1, 999), between(random, 1000, 2100), between(random, 1970, 9999), 1937]));
  return random.pick(['', '', '', '', '', '-', '1']) + digits.padStart(4, '0');
}

function date(random: Random): string {
  return `${year(random)}-${twoDigits(random, 1, 12)}-${twoDigits(random, 1, 31)}`;
}

function time(random: Random): string {
  if (random.chance(0.05)) return random.pick(['00:00:00', '23:59:59.999', '24:00:00']);
  return `${twoDigits(random, 0, 23)}:${twoDigits(random, 0, 59)}:${twoDigits(random, 0, 59)}${random.pick(['', '', '.25', '.000'])}`;
}

function zone(random: Random): string {
  return random.chance(0.6) ? '' : random.pick(['Z', '+01:00', '-05:30', '+14:00', '-00:00']);
}
