// Values of each datatype of XML Schema: what it allows and what it refuses. Jing is asked about the same table.

import type { ValueContext } from '../../src/datatypes/datatype.ts';

/** What the prefixes of the tables are bound to, here and in the documents that Jing reads. */
export const namespaces: Readonly<Record<string, string>> = { '': 'urn:d', a: 'urn:a', b: 'urn:a', c: 'urn:c' };

export const context: ValueContext = { resolvePrefix: (prefix) => namespaces[prefix] };

export type ValueTable = { readonly valid: readonly string[]; readonly invalid: readonly string[] };

const integers: ValueTable = {
  valid: ['0', '-0', '+0', '1', '+1', '007', ' 42 ', '12345678901234567890123'],
  invalid: ['', '1.', '1.0', '.1', '1e3', '--1', '+', '-', '1 2', 'one', '٣', '1_000'],
};

/** Besides what an integer refuses. */
const bounded = (valid: readonly string[], invalid: readonly string[]): ValueTable => ({
  valid: [...valid],
  invalid: [...invalid, '', '1.0', 'x'],
});

const floats: ValueTable = {
  valid: ['0', '-0', '1', '+1', '1.', '.5', '1.5', '1e5', '1E+5', '1.e-5', '-.5e1', 'INF', '-INF', 'NaN', ' 1 ', '1e999999'],
  invalid: ['', '.', '1e', 'e1', '1e1.5', '+INF', 'inf', 'nan', '-NaN', '1f', '0x1p3', '1,5', '1 e5', 'Infinity'],
};

export const values: Readonly<Record<string, ValueTable>> = {
  string: { valid: ['', ' ', 'a', 'a\n\tb', '\u{1f600}'], invalid: [] },
  normalizedString: { valid: ['', ' a ', 'a\tb'], invalid: [] },
  token: { valid: ['', '  a  b  '], invalid: [] },
  language: {
    valid: ['en', 'EN', 'en-US', 'x-klingon', 'a', 'abcdefgh', 'i-default-12345678', ' de '],
    invalid: ['', 'abcdefghi', 'en_US', 'en-', '-en', 'en--US', '1', 'en-123456789', 'dé', 'e n'],
  },
  Name: { valid: ['a', ':a', 'a:b:c', '_1', 'é-.·', ' a '], invalid: ['', '1a', '-a', '.a', 'a b', 'a/b', '\u{10000}'] },
  NCName: {
    valid: ['a', '_', 'a1', 'a-b', 'a.b', 'Ä', 'Ж', '中', ' a '],
    invalid: ['', '1a', '-a', '.', 'a:b', ':', 'a b', 'a#', '\ua657', '\u2c00', 'a\u{1d400}', '·'],
  },
  NMTOKEN: { valid: ['a', '1', '-', '.', ':', '·', '\u0300', ' a '], invalid: ['', 'a b', 'a/b', 'a,b', '\u00d7'] },
  NMTOKENS: { valid: ['a', 'a b', ' 1  2\n3 '], invalid: ['', ' ', 'a /', 'a, b'] },
  ID: { valid: ['a', 'p-1', ' a '], invalid: ['', '1', 'a b', 'a:b', '#a'] },
  IDREF: { valid: ['a', ' a '], invalid: ['', '1', 'a b', 'a:b'] },
  IDREFS: { valid: ['a', ' a  b '], invalid: ['', ' ', 'a 1', '#a'] },
  ENTITY: { valid: [], invalid: ['', 'a', '1'] },
  ENTITIES: { valid: [], invalid: ['', 'a b'] },
  QName: { valid: ['x', 'a:x', ' b:x ', 'xml:id'], invalid: ['', 'z:x', ':x', 'x:', 'a:b:c', 'a: x', '1', 'a:1', '1:a'] },
  NOTATION: { valid: ['x', 'a:x'], invalid: ['', 'z:x', 'a:', '1'] },
  anyURI: {
    valid: [
      ...['', 'a', 'a b', '#', '#a', '?', '?a?b', 'a/b:c', './a:b', '/a', '///a', '//?', '//#', 'a:b', 'a+b-c.d:e', 'a::b'],
      ...['http://example.org/', 'http://example.org:80x/', 'http://é/ü', 'http://a_b/', 'http://u:p@h:1/', 'urn:isbn:1'],
      ...['http://[::1]/', 'http://u@[1:2:3:4:5:6:1.2.3.4]:80/?[x]#[y]', 'http://[::]', 'a:[]', 'C:\\a', '%41', 'a\u00a0b'],
      ...['<a>', '{a}', 'a|b^c`d"e', 'a\\b', "a'b(c)d!e~f*", 'a@b,c$d&e=f+g;h', ' a ', 'x://?a', 'a:b#', '\u{1f600}'],
    ],
    invalid: [
      ...['%', '%4', '%zz', 'a%', '#%4g', '#a#b', 'a:b#c#d', ':', ':a', '1a:b', 'a_b:c', 'é:b', 'a b:c', '-:a', '[a]', 'a:/[]'],
      ...[
        'http:',
        'http://',
        'a:#',
        '//',
        'http://a[b',
        'http://a]b',
        'http://[1]/',
        'http://[::1]a',
        'http://[1:2:3:4:5:6:7]/',
      ],
      ...['http://[:::]', 'http://[1::2::3]', 'http://[::256.1.1.1]', 'http://[::12345]', 'http://[::1]:a', 'http://[::1]@a'],
    ],
  },
  boolean: { valid: ['true', 'false', '1', '0', ' 1 '], invalid: ['', 'TRUE', 'True', 'yes', '2', '01', 't'] },
  base64Binary: {
    valid: ['', 'AQID', ' AQID ', 'A Q I D', 'AQI=', 'AQ==', 'AQ= =', '+/+/', 'AQIDBAU=', 'A\nQID'],
    invalid: ['A', 'AQ', 'AQI', 'AR==', 'AQJ=', 'A===', '====', '=', 'AQID=', 'AQ==AQ==', 'AQ-_', 'AQI=A', 'ÄQID'],
  },
  hexBinary: { valid: ['', '00', 'aF', '0FB7', ' 0a '], invalid: ['0', '0g', '0a 0b', '0x00', 'é0', '123'] },
  decimal: {
    valid: ['0', '1', '+1', '-1.5', '1.', '.1', '-.1', '00.00', ' 1 ', '123456789012345678901234567890.1'],
    invalid: ['', '.', '+', '-', '+.', '1e3', '1,5', '1.2.3', '--1', '1 2', 'INF', '٣'],
  },
  integer: integers,
  nonPositiveInteger: bounded(['0', '-0', '+0', '-1', '-99999999999999999999'], ['1', '+1']),
  negativeInteger: bounded(['-1', '-01'], ['0', '-0', '1']),
  long: bounded(['9223372036854775807', '-9223372036854775808', '+0'], ['9223372036854775808', '-9223372036854775809']),
  int: bounded(['2147483647', '-2147483648'], ['2147483648', '-2147483649']),
  short: bounded(['32767', '-32768'], ['32768', '-32769']),
  byte: bounded(['127', '-128', '0127'], ['128', '-129', '1000']),
  nonNegativeInteger: bounded(['0', '-0', '+1', '99999999999999999999'], ['-1']),
  unsignedLong: bounded(['0', '18446744073709551615'], ['18446744073709551616', '-1']),
  unsignedInt: bounded(['0', '+1', '4294967295'], ['4294967296', '-1']),
  unsignedShort: bounded(['-0', '65535'], ['65536', '-1']),
  unsignedByte: bounded(['0', '255'], ['256', '-1']),
  positiveInteger: bounded(['1', '+01'], ['0', '-0', '-1']),
  float: floats,
  double: floats,
  duration: {
    valid: ['P1Y', 'P0D', '-P1Y2M3DT4H5M6S', 'PT1M', 'P1M', 'PT0.5S', 'PT1.50S', 'P99999999999Y', ' P1D ', 'PT0S', 'P1DT1M'],
    invalid: [
      '',
      'P',
      '-P',
      'PT',
      'P1',
      '1Y',
      'P1YT',
      'P1W',
      'P1.5Y',
      'P-1Y',
      '+P1Y',
      'p1y',
      'PT1S1M',
      'P1M1Y',
      'P1S',
      'PT.S',
      'PT.5S',
      'PT5.S',
      'PTS',
      'PT1Y',
      'P1Y ago',
    ],
  },
  dateTime: {
    valid: [
      ...['2000-01-01T12:00:00', '2000-01-01T12:00:00Z', '2000-01-01T12:00:00.123456789+14:00', '-0001-02-29T00:00:00'],
      ...['12000-01-01T23:59:59', ' 2000-01-01T00:00:00-13:00 ', '2000-01-01T24:00:00', '1999-12-31T24:00:00.00Z'],
    ],
    invalid: [
      ...[
        '',
        '2000-01-01',
        '2000-01-01 12:00:00',
        '2000-01-01t12:00:00',
        '2000-01-01T12:00',
        '2000-01-01T24:00:01',
        '2000-01-01T24:01:00',
        '2000-01-01T24:00:00.1',
        '2000-01-01T25:00:00',
        '2000-01-01T12:00:00.',
        '2000-01-01T12:00:00.Z',
        '2000-01-01T12:00:60',
        '2000-01-01T',
      ],
      ...[
        '2000-01-01T12:00:61',
        '2000-01-01T12:60:00',
        '2000-01-01T12:00:00z',
        '2000-01-01T12:00:00+1:00',
        '2000-02-30T00:00:00',
      ],
      ...['2000-01-01T1:00:00', '2000-01-01T12:00:00.5.5', '2000-01-01T12:00:00ZZ', 'T12:00:00', '2000-01-01T-1:00:00'],
    ],
  },
  date: {
    valid: [
      ...['1937-03-03', ' 2000-02-29 ', '-0001-02-29', '-0005-02-29', '12000-01-01', '1900-02-28Z', '2000-01-01+14:00'],
      ...[
        '2000-01-01-13:00',
        '2000-01-01+13:59',
        '0001-01-01',
        '9999-12-31',
        '292278993-12-31',
        '-2000-01-01',
        '2000-01-01-14:00',
        '300000000-02-29',
        '123456789012345678800-02-29',
      ],
    ],
    invalid: [
      ...[
        '',
        '1937-3-3',
        '37-03-03',
        '03.03.1937',
        '1937-13-01',
        '1937-00-01',
        '1937-01-00',
        '1937-01-32',
        '1900-02-29',
        '2001-02-29',
      ],
      ...[
        '-0004-02-29',
        '1937-04-31',
        '0000-01-01',
        '-0000-01-01',
        '02000-01-01',
        '+2000-01-01',
        '1937-03-03T00:00:00',
        '1937-03',
      ],
      ...[
        '2000-01-01+14:30',
        '2000-01-01+13:60',
        '2000-01-01+1',
        '2000-01-01+15:00',
        '1937-03-03 Z',
        '1937 -03-03',
        '1937-03-0３',
        '300000001-02-29',
        '123456789012345678901-02-29',
        '2000-01-01-14:01',
      ],
    ],
  },
  time: {
    valid: ['00:00:00', '23:59:59', '24:00:00', '24:00:00.0', '12:00:00.000', '12:00:00+01:00', '12:00:00Z'],
    invalid: [
      '',
      '24:00:01',
      '23:59:60',
      '12:00:00.',
      '12:00',
      '1:00:00',
      '12:60:00',
      '12:00:61',
      '12.00.00',
      'T12:00:00',
      '12:00:00 Z',
    ],
  },
  gYear: {
    valid: ['1937', '-0044', '12000', '1937Z', '1937-05:00', '0001', '2147483648'],
    invalid: ['', '937', '0000', '-0000', '01937', '1937-03', '+1937', '02147483648', 'MCMXXXVII'],
  },
  gYearMonth: {
    valid: ['1937-03', '1937-12Z', '-0044-03'],
    invalid: ['', '1937', '1937-3', '1937-13', '1937-00', '03-1937', '0000-01'],
  },
  gMonth: {
    valid: ['--01', '--12', '--03Z', '--03+01:00'],
    invalid: ['', '--13', '--00', '--3', '03', '-03', '--03--', '---03'],
  },
  gMonthDay: {
    valid: ['--02-29', '--12-31', '--03-03Z'],
    invalid: ['', '--02-30', '--04-31', '--00-01', '--13-01', '02-28', '--0229'],
  },
  gDay: { valid: ['---01', '---31', '---03Z'], invalid: ['', '---32', '---00', '--03', '---3', '3'] },
};

/** Values that are equal, and values that are not, by type. */
export const equalities: readonly (readonly [type: string, left: string, right: string, verdict: 'equal' | 'unequal'])[] = [
  ['string', 'a', 'a ', 'unequal'],
  ['normalizedString', 'a b', 'a\tb', 'equal'],
  ['normalizedString', 'a b', 'a  b', 'unequal'],
  ['token', ' a  b ', 'a b', 'equal'],
  ['token', 'a', 'A', 'unequal'],
  ['language', 'en', 'EN', 'unequal'],
  ['NMTOKENS', 'a b', ' a \n b ', 'equal'],
  ['NMTOKENS', 'a b', 'b a', 'unequal'],
  ['QName', 'a:x', 'b:x', 'equal'],
  ['QName', 'a:x', 'c:x', 'unequal'],
  ['QName', 'x', 'a:x', 'unequal'],
  ['NOTATION', 'a:x', 'b:x', 'equal'],
  ['anyURI', 'a%20b', 'a b', 'unequal'],
  ['anyURI', 'HTTP://a', 'http://a', 'unequal'],
  ['boolean', '1', 'true', 'equal'],
  ['boolean', '0', 'false', 'equal'],
  ['boolean', '0', '1', 'unequal'],
  ['hexBinary', 'aB', 'Ab', 'equal'],
  ['hexBinary', '00', '0000', 'unequal'],
  ['base64Binary', 'AQI=', 'A Q I =', 'equal'],
  ['base64Binary', 'AQI=', 'AQID', 'unequal'],
  ['decimal', '1', '1.0', 'equal'],
  ['decimal', '+01.50', '1.5', 'equal'],
  ['decimal', '-0', '0.0', 'equal'],
  ['decimal', '1', '-1', 'unequal'],
  ['decimal', '1.5', '15', 'unequal'],
  ['integer', '007', '7', 'equal'],
  ['float', '1', '1.0e0', 'equal'],
  ['float', '0', '-0', 'equal'],
  ['float', 'NaN', 'NaN', 'equal'],
  ['float', '16777216', '16777217', 'equal'],
  ['double', '16777216', '16777217', 'unequal'],
  ['float', '1e39', 'INF', 'equal'],
  ['float', 'INF', '-INF', 'unequal'],
  ['duration', 'P1Y', 'P12M', 'equal'],
  ['duration', 'P1D', 'PT24H', 'equal'],
  ['duration', 'PT60.0S', 'PT1M', 'equal'],
  ['duration', '-P0M', 'P0D', 'equal'],
  ['duration', 'P1M', 'P30D', 'unequal'],
  ['duration', 'P400Y', 'P146097D', 'unequal'],
  ['duration', 'PT0.5S', 'PT5S', 'unequal'],
  ['dateTime', '2000-01-01T12:00:00Z', '2000-01-01T13:00:00+01:00', 'equal'],
  ['dateTime', '2000-01-01T00:00:00+01:00', '1999-12-31T23:00:00Z', 'equal'],
  ['dateTime', '2000-01-01T12:00:00Z', '2000-01-01T12:00:00', 'unequal'],
  ['dateTime', '2000-01-01T12:00:00.50', '2000-01-01T12:00:00.5', 'equal'],
  ['dateTime', '2000-01-01T12:00:00.1234', '2000-01-01T12:00:00.1235', 'unequal'],
  ['dateTime', '1999-12-31T24:00:00', '2000-01-01T00:00:00', 'equal'],
  ['time', '24:00:00', '00:00:00', 'equal'],
  ['date', '2000-01-01Z', '2000-01-01-00:00', 'equal'],
  ['date', '2000-01-01+13:00', '1999-12-31-11:00', 'equal'],
  ['date', '2000-01-01', '2000-01-01Z', 'unequal'],
  ['time', '12:00:00', '12:00:00.0', 'equal'],
  ['time', '12:00:00+01:00', '11:00:00Z', 'equal'],
  ['gYear', '2000', '2000Z', 'unequal'],
  ['gMonth', '--01Z', '--01+00:00', 'equal'],
];

/** `[type, parameters, valid, invalid]` */
type FacetRow = readonly [type: string, parameters: string, valid: readonly string[], invalid: readonly string[]];

/** Parameters are written `name=value`, with ` & ` between them. */
export const facetTable: readonly FacetRow[] = [
  ['string', 'length=1', ['a', '\u{1f600}', ' '], ['', 'ab']],
  ['string', 'minLength=2 & maxLength=3', ['ab', 'abc'], ['a', 'abcd']],
  ['token', 'maxLength=3', ['a b', ' a   b '], ['a b c']],
  ['string', 'length=+01', ['a'], ['ab']],
  ['string', 'maxLength=99999999999999999999', ['a'], []],
  ['anyURI', 'length=1', ['a', '#'], ['ab']],
  ['NMTOKENS', 'length=2', ['a b', ' a  b '], ['a', 'a b c']],
  ['IDREFS', 'maxLength=1', ['a'], ['a b']],
  ['NMTOKENS', 'minLength=0', ['a'], ['']],
  ['hexBinary', 'length=2', ['0a0b'], ['0a', '0a0b0c']],
  ['base64Binary', 'length=2', ['AQI=', 'A Q I ='], ['AQ==', 'AQID']],
  ['string', 'pattern=a+', ['a', 'aaa'], ['', 'b', 'ab']],
  ['string', 'pattern=a. & pattern=.b', ['ab'], ['ac', 'bb']],
  ['token', 'pattern=a b', ['a b', ' a   b '], ['ab']],
  ['NMTOKENS', 'pattern=a b', [' a   b '], ['b a']],
  ['decimal', 'pattern=1\\.0', ['1.0'], ['1', '01.0']],
  ['integer', 'pattern=[0-9]+', [' 12 '], ['-12']],
  ['boolean', 'pattern=1', ['1'], ['true']],
  ['decimal', 'minInclusive=1 & maxInclusive=2', ['1', '1.5', '2.0'], ['0.999', '2.001', '-1']],
  ['decimal', 'minExclusive=1 & maxExclusive=2', ['1.1', '1.999'], ['1', '2', '3']],
  ['decimal', 'minInclusive= 1 ', ['1'], ['0']],
  ['decimal', 'minInclusive=-1.5', ['-1.5', '-1.4', '0'], ['-1.51', '-2', '-10']],
  ['byte', 'minInclusive=0', ['0', '127'], ['-1', '128']],
  ['double', 'minInclusive=0 & maxInclusive=1', ['0', '-0', '1', '0.5', '1e-9'], ['-0.1', '1.1', 'INF', 'NaN']],
  ['float', 'maxExclusive=INF', ['1', '-INF'], ['INF', 'NaN']],
  ['float', 'minInclusive=NaN', ['NaN'], ['1', 'INF']],
  ['decimal', 'totalDigits=2', ['12', '0012', '0.01', '1.2', '-12', '1.20', '0.10'], ['123', '1.23', '100', '0.012', '10.2']],
  ['decimal', 'totalDigits=1', ['0', '0.0', '5', '5.00', '.5'], ['10', '1000', '.05']],
  ['decimal', 'fractionDigits=1', ['1', '1.5', '123.4', '1.10'], ['1.55', '1.01']],
  ['decimal', 'fractionDigits=0', ['1', '1.0', '1.'], ['1.5', '1.01']],
  ['integer', 'totalDigits=3', ['999', '-999'], ['1000']],
  [
    'date',
    'minInclusive=2000-01-01',
    ['2000-01-01', '2000-01-02Z', '2000-01-03+14:00'],
    ['1999-12-31', '2000-01-01Z', '2000-01-01+01:00'],
  ],
  ['date', 'maxExclusive=2000-01-01Z', ['1999-12-31', '1999-12-31Z'], ['2000-01-01', '2000-01-01Z']],
  [
    'dateTime',
    'minExclusive=2000-01-01T00:00:00Z',
    ['2000-01-01T14:00:01', '2000-01-01T00:00:01Z'],
    ['2000-01-01T14:00:00', '2000-01-01T00:00:00Z'],
  ],
  ['time', 'minInclusive=09:00:00', ['09:00:00', '10:00:00'], ['08:59:59.9']],
  ['gYear', 'minInclusive=1900', ['1900', '2000', '12000'], ['1899', '-2000']],
  ['gMonthDay', 'maxInclusive=--06-30', ['--06-30', '--01-01'], ['--07-01']],
  ['duration', 'minInclusive=P1M', ['P1M', 'P32D', 'P2M'], ['P30D', 'P31D', 'P27D', 'P1D', '-P1Y']],
  ['duration', 'maxInclusive=P1M', ['P27D', 'P1M', '-P1Y'], ['P28D', 'P31D', 'P2M']],
  ['duration', 'minExclusive=P1D', ['PT24H1S', 'PT24H0.001S'], ['PT24H', 'P1D']],
  ['duration', 'minInclusive=P1Y', ['P1Y', 'P12M', 'P367D'], ['P365D', 'P366D', 'P11M']],
  ['language', 'length=2', ['en'], ['eng']],
];

/** `[type, parameters, problem, the parameter at fault]` */
type ProblemRow = readonly [type: string, parameters: string, problem: string, parameter?: number];

export const parameterProblems: readonly ProblemRow[] = [
  ['nothing', '', 'unknown-type'],
  ['anySimpleType', '', 'unknown-type'],
  ['string', 'enumeration=a', 'unknown-facet', 0],
  ['string', 'whiteSpace=collapse', 'unknown-facet', 0],
  ['string', 'length=1 & Pattern=a', 'unknown-facet', 1],
  ['string', 'length=x', 'facet-value', 0],
  ['string', 'length=', 'facet-value', 0],
  ['string', 'length=-1', 'facet-value', 0],
  ['string', 'length=1.0', 'facet-value', 0],
  ['string', 'minInclusive=a', 'facet-not-applicable', 0],
  ['boolean', 'minInclusive=0', 'facet-not-applicable', 0],
  ['QName', 'length=1', 'facet-not-applicable', 0],
  ['decimal', 'length=1', 'facet-not-applicable', 0],
  ['float', 'totalDigits=1', 'facet-not-applicable', 0],
  ['date', 'fractionDigits=1', 'facet-not-applicable', 0],
  ['decimal', 'totalDigits=0', 'facet-value', 0],
  ['decimal', 'fractionDigits=-1', 'facet-value', 0],
  ['decimal', 'minInclusive=x', 'facet-value', 0],
  ['integer', 'minInclusive=1.5', 'facet-value', 0],
  ['byte', 'maxInclusive=200', 'facet-value', 0],
  ['date', 'minInclusive=1937', 'facet-value', 0],
  ['decimal', 'minInclusive=5 & maxInclusive=1', 'facet-conflict', 1],
  ['string', 'pattern=(', 'facet-value', 0],
  ['string', 'pattern=a & pattern=[', 'facet-value', 1],
];

export function parametersOf(text: string): readonly { readonly name: string; readonly value: string }[] {
  if (text === '') return [];
  return text.split(' & ').map((parameter) => {
    const equals = parameter.indexOf('=');
    return { name: parameter.slice(0, equals), value: parameter.slice(equals + 1) };
  });
}

export function quote(value: string): string {
  return JSON.stringify(value);
}
