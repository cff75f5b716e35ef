import { expect, test } from 'vitest';
import { messagesOf, schemaOf } from '../../support/memory-schema.ts';

const schema = schemaOf(`
  datatypes xsd = "http://www.w3.org/2001/XMLSchema-datatypes"
  start = element letter { (date | name | hi | element other { attribute n { text }?, empty })+ }
  date = element date { (attribute when { day } | (attribute from { day }, attribute to { day }?)), attribute n { text }?, text }
  day = xsd:date | xsd:gYear | xsd:gYearMonth
  name = element name { attribute xml:id { xsd:ID }?, attribute ref { xsd:anyURI }, attribute cert { "high" | "low" }?, text }
  hi = element hi { attribute rend { list { ("bold" | "italic")+ } }, attribute size { xsd:integer | "small" | "large" }?, text }
`);

test.each([
  ['<name ref="#a"/>', []],
  ['<name/>', ['<name> requires the attribute ref']],
  ['<name key="a"/>', ['the attribute key is not allowed on <name>: did you mean ref?']],
  ['<name ref="#a" id="a"/>', ['the attribute id is not allowed on <name>: did you mean xml:id?']],
  ['<name ref="#a" crt="low"/>', ['the attribute crt is not allowed on <name>: did you mean cert?']],
  ['<name ref="#a" who="a"/>', ['the attribute who is not allowed on <name>: it can have xml:id or cert']],
  ['<name ref="#a" cert="hihg"/>', ['"hihg" is not a value of the attribute cert of <name>: did you mean "high"?']],
  ['<name ref="#a" cert="high."/>', ['"high." is not a value of the attribute cert of <name>: did you mean "high"?']],
  ['<name ref="#a" cert="?"/>', ['"?" is not a value of the attribute cert of <name>: wanted is "high" or "low"']],
  ['<date/>', ['<date> requires one of the attributes when or from']],
  ['<date wen="1937"/>', ['the attribute wen is not allowed on <date>: did you mean when?']],
  ['<date when="1937" from="1937"/>', ['the attribute from is not allowed on <date> together with when']],
])('%s', (content, messages) => {
  expect(messagesOf(schema, `<letter>${content}</letter>`)).toEqual(messages);
});

test.each([
  ['', 'wanted is a date, such as 1937-03-03'],
  ['3.3.1937', 'wanted is a date in the order year-month-day, such as 1937-03-03'],
  ['5 April 1938', 'wanted is a date in digits, such as 1938-04-05'],
  ['1938-4-5', 'wanted is a date with two digits for month and day, such as 1938-04-05'],
  ['1937-13-03', 'wanted is a date with a month from 01 to 12, such as 1937-03-03'],
  ['c. 1937', 'wanted is a year, such as 1937'],
  ['May 1938', 'wanted is a year and month in digits, such as 1938-05'],
  ['1938-5', 'wanted is a year and month with two digits for the month, such as 1938-05'],
  ['3. März 1938', 'wanted is a date in digits, such as 1938-03-03'],
  ['3 марта 1938', 'wanted is a date in digits, such as 1938-03-03'],
  ['3rd of March, 1938', 'wanted is a date in digits, such as 1938-03-03'],
  ['31 April 1938', 'wanted is a date that exists: April has 30 days, such as 1938-04-30'],
  ['1938?', 'wanted is a year and nothing else, such as 1938'],
  ['4.1938', 'wanted is a year and month in the order year-month, such as 1938-04'],
  ['1938-04-05/1938-04-07', 'wanted is a date and nothing else, such as 1938-04-05'],
])('of several types, the one that was meant by %j', (value, wanted) => {
  const expected = `"${value}" is not a value of the attribute when of <date>: ${wanted}`;
  expect(messagesOf(schema, `<letter><date when="${value}"/></letter>`)).toEqual([expected]);
});

test.each([
  ['rend="bold, italic"', '"bold, italic" is not a value of the attribute rend of <hi>: did you mean "bold" for "bold,"?'],
  ['rend="bold green"', '"bold green" is not a value of the attribute rend of <hi>: wanted for "green" is "bold" or "italic"'],
  ['rend=""', '"" is not a value of the attribute rend of <hi>: wanted is "bold" or "italic"'],
  [
    'rend="bold" size="x"',
    '"x" is not a value of the attribute size of <hi>: wanted is "small" or "large", or a whole number, such as 12',
  ],
])('<hi %s>', (attributes, message) => {
  expect(messagesOf(schema, `<letter><hi ${attributes}/></letter>`)).toEqual([message]);
});

test('a value of any length leaves the message short', () => {
  const [message = ''] = messagesOf(schema, `<letter><name ref="#a" cert="${'☃'.repeat(5000)}"/></letter>`);
  expect(message).toBe(`"${'☃'.repeat(59)}…" is not a value of the attribute cert of <name>: wanted is "high" or "low"`);
});
