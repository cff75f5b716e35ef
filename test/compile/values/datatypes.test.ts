// Compiled datatypes agree with the datatypes: tables of values, facets, patterns and seeded mutants.
import { describe, expect, test } from 'vitest';
import { compileValues } from '../../../src/compile/values/compile-values.ts';
import type { ValueMatcher } from '../../../src/compile/values/value-matcher.ts';
import { builtinLibrary } from '../../../src/datatypes/builtin-library.ts';
import type { Datatype } from '../../../src/datatypes/datatype.ts';
import { parseRegex } from '../../../src/datatypes/regex-syntax.ts';
import { xsdLibrary } from '../../../src/datatypes/xsd-library.ts';
import { type Pattern, Patterns } from '../../../src/relaxng/pattern/pattern.ts';
import { patterns as regexTable } from '../../datatypes/patterns.ts';
import { context, equalities, facetTable, parametersOf, values } from '../../datatypes/values.ts';
import { Random } from '../../support/random.ts';
import { regexMatch } from '../../support/regex-match.ts';
import { answerTo, tally, variantsOf } from './agreement.ts';

const MUTANTS = 400;

function typeOf(name: string, parameters = ''): Datatype {
  const made = xsdLibrary.create(name, parametersOf(parameters), context);
  if ('kind' in made) throw new Error(`${name}: ${made.message}`);
  return made;
}

function dataOf(patterns: Patterns, type: Datatype): Pattern {
  return patterns.data(type, patterns.notAllowed);
}

function kindsIn(matcher: ValueMatcher): readonly ValueMatcher['kind'][] {
  if ('items' in matcher) return [matcher.kind, ...matcher.items.flatMap(kindsIn)];
  return matcher.kind === 'not' ? ['not', ...kindsIn(matcher.item)] : [matcher.kind];
}

describe.each(Object.entries(values))('%s', (name, { valid, invalid }) => {
  const patterns = new Patterns();
  const texts = variantsOf([...valid, ...invalid], new Random(1), MUTANTS);

  test('is as the reference has it', () => {
    const { wrong, ask, yes, no } = tally(patterns, [dataOf(patterns, typeOf(name))], () => texts);
    expect(wrong).toEqual([]);
    expect(ask).toBeLessThan(name === 'anyURI' ? (yes + no) * 0.2 : 1);
  });

  test('is decided on its own examples', () => {
    const compiled = compileValues([dataOf(patterns, typeOf(name))]);
    const undecided = [...valid, ...invalid].filter((text) => answerTo(compiled, 0, text) === 'ask');
    expect(undecided.filter((text) => !text.includes('['))).toEqual([]);
  });
});

/** Besides the table of the datatypes: large counts and bounds, combinations. `[type, parameters, texts]` */
const moreFacets: readonly (readonly [type: string, parameters: string, texts: readonly string[]])[] = [
  ['string', 'maxLength=1000', ['a'.repeat(1000), 'a'.repeat(1001), `${' '.repeat(990)}é\u{1f600}`]],
  ['token', 'minLength=400', ['a'.repeat(400), `a ${' '.repeat(500)}b`, 'a b'.repeat(150)]],
  ['normalizedString', 'length=301', ['é'.repeat(301), ' '.repeat(301), '\n'.repeat(300)]],
  ['normalizedString', 'pattern=a b', ['a b', 'a\nb', 'a  b', ' a b']],
  ['string', 'minLength=3 & maxLength=2', ['ab', 'abc']],
  ['string', 'minLength=2 & pattern=[ab]* & maxLength=3', ['ab', 'abab', 'a', 'abc']],
  ['hexBinary', 'minLength=1 & maxLength=2', ['0A', '0a0b', '0a0b0c', '']],
  ['base64Binary', 'minLength=2 & maxLength=4', ['AQ==', 'AQI=', 'AQID', 'AQIDBA==', 'AQIDBAU=', 'AQIDBAUG']],
  ['base64Binary', 'maxLength=0', ['', 'AQ==']],
  ['NMTOKENS', 'minLength=2 & maxLength=3', ['a', 'a b', 'a b c', 'a b c d']],
  ['NMTOKENS', 'maxLength=1 & minLength=0', ['a', 'a b']],
  ['IDREFS', 'length=3', ['a b c', 'a b', 'a b 1']],
  ['decimal', 'totalDigits=400', ['1'.repeat(400), '1'.repeat(401), `0${'1'.repeat(400)}`, '1.5']],
  ['decimal', 'fractionDigits=400', [`1.${'1'.repeat(400)}`, `1.${'1'.repeat(401)}`]],
  ['decimal', 'totalDigits=4 & fractionDigits=2', ['12.34', '123.4', '1.234', '0012.30', '12345', '.12', '1234.']],
  ['decimal', `minInclusive=${'9'.repeat(70)}`, ['9'.repeat(70), '9'.repeat(69), `1${'0'.repeat(70)}`, '-1']],
  ['decimal', `maxExclusive=0.${'1'.repeat(70)}`, [`0.${'1'.repeat(70)}`, `0.${'1'.repeat(69)}`, '0.12', '-5']],
  ['decimal', 'minInclusive=0', ['0', '-0', '-0.0', '-0.01', '+.5', '.']],
  ['decimal', 'minExclusive=0', ['0', '-0', '0.00', '0.01', '-1']],
  ['decimal', 'maxInclusive=0', ['0', '-0', '0.01', '-0.01', '-7']],
  ['decimal', 'maxExclusive=0', ['0', '-0', '-0.001', '1']],
  [
    'decimal',
    'minExclusive=-1.25 & maxInclusive=10.05',
    ['-1.25', '-1.250', '-1.24', '-1.3', '-1', '10.05', '10.050', '10.06', '10.1', '9.99'],
  ],
  ['decimal', 'maxExclusive=-0.5', ['-0.5', '-.5', '-0.50', '-0.51', '-0.4', '-1', '0']],
  ['double', 'minExclusive=0', ['1', '0', 'x']],
  ['float', 'minInclusive=-1 & maxInclusive=1e3', ['1', '-2']],
  ['float', 'minInclusive=16777217', ['16777216', '16777217', '16777218', '1e9']],
  ['double', 'minInclusive=0 & maxInclusive=1 & pattern=[01.]*', ['1', '0.1', '0.2', '1.1']],
  ['date', 'pattern=(19[789][0-9]|[2-9][0-9]{3}).*', ['1970-01-01', '1969-12-31', '20001-01-01', '2000-02-30']],
  ['gYear', 'pattern=[0-9]+', ['12345', '1937', '-1937', '1937Z', '999999999']],
  ['anyURI', 'pattern=\\S+', ['#p1', 'a b', '', 'http://[::1]/a', 'http://[::1]/a b', '[a]']],
  ['anyURI', 'maxLength=5', ['#p1', 'http:', 'a:b', '//[::]', '//[::1]']],
  ['QName', 'pattern=a:.*', ['a:x', 'b:x', 'z:x', 'a:1']],
  ['byte', 'totalDigits=2 & minExclusive=-5', ['-5', '-4', '99', '100', '127', '-0']],
];

describe('facets', () => {
  const rows = [
    ...facetTable.map(([name, parameters, yes, no]) => [name, parameters, [...yes, ...no]] as const),
    ...moreFacets,
  ];

  test.each(rows)('%s with %s', (name, parameters, texts) => {
    const patterns = new Patterns();
    const variants = variantsOf(texts, new Random(2), MUTANTS);
    expect(tally(patterns, [dataOf(patterns, typeOf(name, parameters))], () => variants).wrong).toEqual([]);
  });

  test('nearly all are decided', () => {
    const patterns = new Patterns();
    const types = rows.map(([name, parameters]) => dataOf(patterns, typeOf(name, parameters)));
    const asked = compileValues(types).matchers.flatMap((matcher, index) => {
      const [name = '', parameters] = rows[index] ?? [];
      return kindsIn(matcher).includes('ask') && name !== 'anyURI' ? [`${name} ${parameters}`] : [];
    });
    const isComputed = /^duration .*(?:In|Ex)clusive=/u;
    const isFarCount = /Digits=400$/u;
    expect(asked.filter((row) => !isComputed.test(row) && !isFarCount.test(row))).toEqual([]);
  });
});

test('regular expressions are those of the table', () => {
  const patterns = new Patterns();
  const random = new Random(3);
  const types = regexTable.map(([pattern]) => {
    const made = xsdLibrary.create('string', [{ name: 'pattern', value: pattern }], context);
    if ('kind' in made) throw new Error(made.message);
    return dataOf(patterns, made);
  });
  const texts = regexTable.map(([pattern, matched, unmatched]) => {
    const node = parseRegex(pattern);
    const made = Array.from({ length: 20 }, () => (node.kind === 'problem' ? undefined : regexMatch(node, random)));
    return variantsOf([...matched, ...unmatched, ...made.filter((text) => text !== undefined)], random, 50);
  });
  const { wrong, ask, yes } = tally(patterns, types, (index) => texts[index] ?? []);
  expect(wrong).toEqual([]);
  expect(yes).toBeGreaterThan(1000);
  expect(ask).toBe(0);
});

test('every character is sorted as the reference sorts it', () => {
  const patterns = new Patterns();
  const classes = [
    '\\i',
    '\\c',
    '\\d',
    '\\w',
    '\\p{L}',
    '\\p{C}',
    '[^\\p{C}\\p{Z}]',
    '\\p{IsGreek}',
    '[\\p{Lu}-[A-Z]]',
    '.',
    '\\p{Sc}',
  ];
  const types = classes.map((value) => {
    const made = xsdLibrary.create('string', [{ name: 'pattern', value }], context);
    if ('kind' in made) throw new Error(made.message);
    return dataOf(patterns, made);
  });
  const random = new Random(4);
  const texts = Array.from({ length: 0x3000 }, (_, code) => code + 1).concat(
    Array.from({ length: 3000 }, () => random.below(0x110000)).filter((code) => code < 0xd800 || code > 0xdfff),
    [0xd7ff, 0xe000, 0xfffd, 0xffff, 0x10000, 0x10ffff],
  );
  const { wrong, ask } = tally(patterns, types, () => texts.map((code) => String.fromCodePoint(code)));
  expect(wrong).toEqual([]);
  expect(ask).toBe(0);
});

describe('dates', () => {
  const pad = (number: number, width = 2): string => String(number).padStart(width, '0');

  test('each day of each month that may be, in leap years and others', () => {
    const patterns = new Patterns();
    const years = [
      '0001',
      '0004',
      '0100',
      '0400',
      '1900',
      '1999',
      '2000',
      '-0001',
      '-0005',
      '-0101',
      '-0401',
      '-2000',
      '10000',
      '10100',
      '0000',
    ];
    const days = Array.from({ length: 14 * 33 }, (_, index) => `-${pad(Math.floor(index / 33))}-${pad(index % 33)}`);
    const texts = years.flatMap((year) => days.map((day) => `${year}${day}`));
    const { wrong, ask } = tally(patterns, [dataOf(patterns, typeOf('date')), dataOf(patterns, typeOf('dateTime'))], (index) =>
      texts.map((text) => (index === 0 ? text : `${text}T12:00:00`)),
    );
    expect(wrong).toEqual([]);
    expect(ask).toBe(0);
  });

  test('29 February of every year', () => {
    const patterns = new Patterns();
    const years = Array.from({ length: 12_000 }, (_, year) => pad(year, 4));
    const texts = years.flatMap((year) => [`${year}-02-29`, `-${year}-02-29`]);
    expect(tally(patterns, [dataOf(patterns, typeOf('date'))], () => texts).wrong).toEqual([]);
  });

  test('times and zones', () => {
    const patterns = new Patterns();
    const times = Array.from({ length: 26 }, (_, hour) =>
      ['00:00', '59:59', '59:60', '60:00', '00:61'].map((rest) => `${pad(hour)}:${rest}`),
    ).flat();
    const zones = [
      '',
      'Z',
      'z',
      '+00:00',
      '-13:59',
      '+13:60',
      '+14:00',
      '-14:01',
      '+15:00',
      '+1:00',
      '.',
      '.5',
      '.50Z',
      '.-01:00',
      'ZZ',
    ];
    const texts = times.flatMap((time) => zones.map((zone) => `${time}${zone}`));
    expect(tally(patterns, [dataOf(patterns, typeOf('time'))], () => texts).wrong).toEqual([]);
  });
});

test('bounds of integers, one by one', () => {
  const patterns = new Patterns();
  const names = ['minInclusive', 'minExclusive', 'maxInclusive', 'maxExclusive'];
  const bounds = ['-100', '-10', '-9', '-1', '0', '1', '5', '10', '99', '100', '119', '120'];
  const types = names.flatMap((name) => bounds.map((bound) => dataOf(patterns, typeOf('integer', `${name}=${bound}`))));
  const numbers = Array.from({ length: 2300 }, (_, index) => index - 1150);
  const texts = numbers
    .flatMap((number) => [`${number}`, `${number < 0 ? '-' : '+'}00${Math.abs(number)}`])
    .concat('-0', '+0', '000');
  expect(tally(patterns, types, () => texts)).toMatchObject({ wrong: [], ask: 0 });
});

test('decimals against random bounds', () => {
  const patterns = new Patterns();
  const random = new Random(5);
  const decimal = (): string => {
    const whole = String(random.below(random.pick([2, 12, 130])));
    return `${random.pick(['', '-'])}${random.pick(['', '0', whole, `0${whole}`])}.${random.below(random.pick([2, 12, 130]))}${random.pick(['', '0'])}`;
  };
  const names = ['minInclusive', 'minExclusive', 'maxInclusive', 'maxExclusive'];
  const types = Array.from({ length: 60 }, () => dataOf(patterns, typeOf('decimal', `${random.pick(names)}=${decimal()}`)));
  const texts = Array.from({ length: 400 }, decimal);
  expect(tally(patterns, types, () => texts)).toMatchObject({ wrong: [], ask: 0 });
});

describe('values', () => {
  const rows = [
    ...new Set(equalities.flatMap(([name, left, right]) => [JSON.stringify([name, left]), JSON.stringify([name, right])])),
  ].map((row): readonly [string, string] => JSON.parse(row));

  test.each(rows)('%s %j', (name, lexical) => {
    const patterns = new Patterns();
    const type = typeOf(name);
    const key = type.valueKey(lexical, context);
    if (key === undefined) throw new Error(`${lexical} is no ${name}`);
    const same = equalities.filter(([other]) => other === name).flatMap(([, left, right]) => [left, right]);
    const texts = variantsOf([...same, ...(values[name]?.valid ?? [])], new Random(6), MUTANTS);
    const { wrong, yes } = tally(patterns, [patterns.value(type, key, lexical)], () => texts);
    expect(wrong).toEqual([]);
    expect(yes).toBeGreaterThan(0);
  });

  test('of the builtin library', () => {
    const patterns = new Patterns();
    const judged = ['string', 'token'].flatMap((name) => {
      const type = builtinLibrary.create(name, [], context);
      if ('kind' in type) throw new Error(type.message);
      return ['', 'a', ' a  b ', 'é\tf'].map((lexical) => patterns.value(type, type.valueKey(lexical, context) ?? '', lexical));
    });
    const texts = variantsOf(['', 'a', ' a  b ', 'a b', 'é\tf', 'é f', 'A'], new Random(7), MUTANTS);
    expect(tally(patterns, judged, () => texts)).toMatchObject({ wrong: [], ask: 0 });
  });
});
