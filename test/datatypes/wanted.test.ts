// The words for values that are not allowed: what is wanted, and an example of it.

import { describe, expect, test } from 'vitest';
import type { Datatype } from '../../src/datatypes/datatype.ts';
import { xsdLibrary } from '../../src/datatypes/xsd-library.ts';
import { context, parametersOf, values } from './values.ts';

/** `[type, parameters, value, what is wanted, example]` */
type Row = readonly [type: string, parameters: string, value: string, what: string, example: string | undefined];

const rows: readonly Row[] = [
  ['date', '', 'yesterday', 'a date', '1937-03-03'],
  ['date', '', '1938-3-4', 'a date with two digits for month and day', '1938-03-04'],
  ['date', '', '4.3.1938', 'a date in the order year-month-day', '1938-03-04'],
  ['date', '', '4.13.1938', 'a date in the order year-month-day', '1938-04-13'],
  ['date', '', '13/4/1938', 'a date in the order year-month-day', '1938-04-13'],
  ['date', '', '4/4/1938', 'a date in the order year-month-day', '1938-04-04'],
  ['date', '', '3/4/1938', 'a date in the order year-month-day', '1937-03-03'],
  ['date', '', '1938/03/04', 'a date with - between its parts', '1938-03-04'],
  ['date', '', '19380304', 'a date with - between its parts', '1938-03-04'],
  ['date', '', '4 March 1938', 'a date in digits', '1938-03-04'],
  ['date', '', 'Sept. 4, 1938', 'a date in digits', '1938-09-04'],
  ['date', '', '1938-13-04', 'a date with a month from 01 to 12', '1937-03-03'],
  ['date', '', '1938-00-00', 'a date with a month from 01 to 12', '1937-03-03'],
  ['date', '', '1938-03-00', 'a date with a day from 01 to 31', '1937-03-03'],
  ['date', '', '1938-02-30', 'a date that exists: February 1938 has 28 days', '1938-02-28'],
  ['date', '', '1938-04-31', 'a date that exists: April has 30 days', '1938-04-30'],
  ['date', '', '938-03-04', 'a date with four digits for the year', '0938-03-04'],
  ['date', '', '0000-03-04', 'a date in a year other than 0000: the year before 0001 is -0001', '1937-03-03'],
  ['date', '', '1938', 'a full date of year, month and day', '1937-03-03'],
  ['date', '', 'ca. 1938-03-04', 'a date and nothing else', '1938-03-04'],
  ['date', '', '1938-03-04+15:00', 'a date with a time zone from -14:00 to +14:00', '1937-03-03'],
  ['date', 'minInclusive=1900-01-01', '1899-12-31', 'a date not before 1900-01-01', '1900-01-01'],
  [
    'date',
    'minInclusive=1900-01-01 & maxInclusive=1910-01-01',
    '1899-12-31',
    'a date from 1900-01-01 to 1910-01-01',
    '1900-01-01',
  ],
  ['dateTime', '', '1938-03-04 12:00:00', 'a date and time with T between them', '1938-03-04T12:00:00'],
  ['dateTime', '', '1938-03-04T12:00', 'a date and time with seconds', '1938-03-04T12:00:00'],
  ['dateTime', '', '1938-3-4T12:00:00', 'a date and time with two digits for month and day', '1938-03-04T12:00:00'],
  ['dateTime', '', '1938-03-04', 'a date and time with a time after the date', '1938-03-04T00:00:00'],
  ['dateTime', '', '1938-03-04t12:00:00z', 'a date and time with T and Z in capitals', '1938-03-04T12:00:00Z'],
  ['time', '', '9:45', 'a time with seconds', '09:45:00'],
  ['time', '', '25:00:00', 'a time with an hour from 00 to 23', '09:30:00'],
  ['time', '', '24:00:01', 'a time with only zeros after the hour 24', '09:30:00'],
  ['time', '', '23:59:60', 'a time with minutes and seconds from 00 to 59', '09:30:00'],
  ['time', '', '12:00:00.', 'a time with digits after the point', '12:00:00'],
  ['duration', '', 'PT5.S', 'a duration with a digit on both sides of the point', 'PT5S'],
  ['duration', '', 'PT.5S', 'a duration with a digit on both sides of the point', 'PT0.5S'],
  ['gYear', '', '938', 'a year of four digits', '0938'],
  ['gYear', '', '1938-03', 'a year and nothing else', '1938'],
  ['gYearMonth', '', '03/1938', 'a year and month in the order year-month', '1938-03'],
  ['gYearMonth', '', '1938-3', 'a year and month with two digits for the month', '1938-03'],
  ['gMonth', '', '4', 'a month written --MM', '--04'],
  ['gMonth', '', '--04--', 'a month written --MM', '--04'],
  ['gMonth', '', '--13', 'a month from --01 to --12', '--03'],
  ['gMonthDay', '', '4-5', 'a month and day written --MM-DD', '--04-05'],
  ['gDay', '', '--4', 'a day of the month written ---DD', '---04'],
  ['gDay', '', '---5', 'a day of the month written ---DD', '---05'],
  ['gDay', '', '---5Z', 'a day of the month written ---DD', '---05Z'],
  ['gMonth', '', '---5', 'a month written --MM', '--03'],
  ['gMonth', '', '--5+1:00', 'a month written --MM', '--05+01:00'],
  ['gMonthDay', '', '--4-5Z', 'a month and day written --MM-DD', '--04-05Z'],
  ['gYear', '', '-44', 'a year of four digits', '-0044'],
  ['time', '', '9.45', 'a time with : between its parts', '09:45:00'],
  ['time', '', '9:4:5Z', 'a time with two digits for the hour', '09:04:05Z'],
  ['date', '', '1938 3 4', 'a date with - between its parts', '1938-03-04'],
  ['date', '', '1938-03-04+0100', 'a date with a time zone of hours and minutes (+01:00)', '1938-03-04+01:00'],
  ['dateTime', '', '1938/3/4 9:5', 'a date and time with - between its parts', '1938-03-04T09:05:00'],
  ['dateTime', '', '1938-03-04T9:5:00z', 'a date and time with two digits for the hour', '1938-03-04T09:05:00Z'],
  ['NCName', '', 'a name', 'a name without spaces', 'a_name'],
  ['NCName', '', '1a', 'a name that begins with a letter or _', '_1a'],
  ['NCName', '', 'a:b', 'a name without a colon', 'a_b'],
  ['NCName', '', '', 'a name, and not nothing', 'name'],
  ['ID', '', '#p2', 'an identifier without #', 'p2'],
  ['ID', '', 'Müller, Hans', 'an identifier without spaces', 'Müller_Hans'],
  ['ID', '', 'a\ua657', 'an identifier without \ua657, which Unicode has but the names of XML 1.0 have not', 'a'],
  [
    'IDREFS',
    '',
    'a #b',
    'identifiers of this document with spaces between them (#b is to be an identifier of this document without #)',
    'p1 p2',
  ],
  ['QName', '', 'z:x', 'a qualified name whose prefix is declared (z is not)', 'name'],
  ['QName', '', 'a:b:c', 'a qualified name with one colon', 'name'],
  ['boolean', '', 'TRUE', 'true or false (or 1 or 0)', 'true'],
  ['boolean', '', 'no', 'true or false (or 1 or 0)', 'false'],
  ['decimal', '', '3,25', 'a decimal number with a point, not a comma', '3.25'],
  ['decimal', '', '1,000,000', 'a decimal number without separators', '1000000'],
  ['decimal', '', '12cm', 'a decimal number and nothing else', '12'],
  ['decimal', 'fractionDigits=2', '1.234', 'a decimal number with at most 2 digits after the point', '3.5'],
  ['integer', '', '3.0', 'a whole number without a decimal point', '3'],
  ['integer', '', '3.5', 'a whole number, and no fraction', '12'],
  ['nonNegativeInteger', '', '-1', 'a whole number of 0 or more', '12'],
  ['byte', '', '200', 'a whole number from -128 to 127', '12'],
  ['double', 'minInclusive=0 & maxInclusive=1', '1.5', 'a number from 0 to 1', '1'],
  ['double', '', 'inf', 'a number, or INF, -INF or NaN in these letters', 'INF'],
  ['duration', '', '3D', 'a duration that begins with P', 'P3D'],
  ['duration', '', 'P2W', 'a duration in days, not weeks', 'P14D'],
  ['duration', '', 'P3H', 'a duration with T before hours, minutes and seconds', 'PT3H'],
  ['language', '', 'en_US', 'a language code with - and not _', 'en-US'],
  ['anyURI', '', '100%', 'a URI with two hexadecimal digits after every % (write %25 for the sign itself)', '100%25'],
  ['anyURI', '', 'a[1].xml', 'a URI without [ and ] (write %5B and %5D)', 'a%5B1%5D.xml'],
  [
    'anyURI',
    '',
    '1937:3',
    'a URI with a scheme such as http before its first : (write ./ before a file name with a colon)',
    './1937:3',
  ],
  ['anyURI', 'pattern=\\S+', 'a b', 'a pointer (a URI, or # and an xml:id) without spaces', '#p1'],
  ['token', 'pattern=[^\\p{C}\\p{Z}]+', 'two words', 'one word without spaces', 'word'],
  ['token', 'pattern=(\\p{L}|\\p{N}|\\p{P}|\\p{S})+', 'two words', 'one word without spaces', 'word'],
  ['token', 'pattern=[A-Z]{2}-\\d{3}', 'x', 'text of the form [A-Z]{2}-\\d{3}', 'AA-111'],
  ['token', 'maxLength=3', 'abcd', 'text of at most 3 characters', 'abc'],
  ['token', 'length=1', 'ab', 'text of exactly 1 character', 'a'],
  ['NMTOKENS', 'minLength=2', 'a', 'a list of at least 2 items: name tokens with spaces between them', 'token token'],
  ['hexBinary', 'length=2', '00', 'pairs of hexadecimal digits of exactly 2 octets', '0000'],
  ['ENTITY', '', 'a', 'the name of an unparsed entity that the DTD declares', undefined],
];

function typeOf(name: string, parameters = ''): Datatype {
  const made = xsdLibrary.create(name, parametersOf(parameters), context);
  if ('kind' in made) throw new Error(`${name}: ${made.message}`);
  return made;
}

test.each(rows)('%s %s: for %j, %s', (name, parameters, value, what, example) => {
  const type = typeOf(name, parameters);
  expect(type.allows(value, context)).toBe(false);
  const wanted = type.wanted(value, context);
  expect({ what: wanted.what, example: wanted.example }).toEqual({ what, example });
});

describe.each(Object.entries(values))('%s', (name, { invalid }) => {
  test('every example is allowed', () => {
    const type = typeOf(name);
    for (const value of invalid) {
      const { example } = type.wanted(value, context);
      if (example !== undefined) expect(type.allows(example, context)).toBe(true);
      else expect(name).toMatch(/^ENTIT/u);
    }
  });
});

test.each(['constructor', '__proto__', 'toString'])('a float that is the name of what every object has: %s', (lexical) => {
  const type = xsdLibrary.create('float', [], context);
  if ('kind' in type) throw new Error('no xsd:float');
  expect(type.wanted(lexical, context).what).toContain('number');
});
