// Values that a schema excludes, and tokens of lists: no message proposes what cannot stand at the very place.
import { expect, test } from 'vitest';
import { messagesOf, schemaOf } from '../../support/memory-schema.ts';

const schema = schemaOf(`
  datatypes xsd = "http://www.w3.org/2001/XMLSchema-datatypes"
  start = element values { (number | word | day | uri | code | tokens | pair | options | coordinates)* }
  number = element number { xsd:integer - (xsd:integer "12" | xsd:integer "1") }
  word = element word { attribute of { token - ("none" | "text" | "words") } }
  day = element day { (xsd:date - xsd:date { maxInclusive = "1950-01-01" }) | "unknown" }
  uri = element uri { xsd:anyURI - xsd:anyURI { pattern = "https:.*" } }
  code = element code { xsd:string { pattern = "[xyz]" } - ("x" | "y") }
  tokens = element tokens { attribute of { list { ("red" | "green")+ } | "any" | "all of them" } }
  pair = element pair { attribute of { list { ("from", "here") | ("to", "there") } } }
  options = element options { list { (xsd:integer - xsd:integer "0")+ } }
  coordinates = element coordinates { list { xsd:decimal, xsd:decimal, ("m" | "ft")? } }
`);

test.each([
  ['<number>12</number>', 'it is excluded, wanted is a whole number other than "12" or "1", such as 0'],
  ['<number>twelve</number>', 'wanted is a whole number other than "12" or "1", such as 0'],
  ['<number> 12 </number>', 'it is excluded, wanted is a whole number other than "12" or "1", such as 0'],
  ['<word of="none"/>', 'it is excluded, wanted is text other than "none", "text" or "words", such as a'],
  ['<day>1937-03-03</day>', 'it is excluded, wanted is a date that is not excluded, or "unknown"'],
  ['<day>1951-3-3</day>', 'wanted is a date with two digits for month and day, such as 1951-03-03, or "unknown"'],
  ['<day>1937-3-3</day>', 'wanted is a date with two digits for month and day, or "unknown"'],
  ['<uri>https://a.b</uri>', 'it is excluded, wanted is a URI that is not excluded, such as #p1'],
  ['<code>x</code>', 'it is excluded, wanted is text of the form [xyz] other than "x" or "y"'],
  ['<tokens of="rde"/>', 'did you mean "red"?'],
  ['<tokens of="blue"/>', 'wanted is "red", "green", "any" or "all of them"'],
  ['<tokens of="red blue"/>', 'wanted for "blue" is "red" or "green"'],
  ['<tokens of="red any"/>', 'wanted for "any" is "red" or "green"'],
  ['<tokens of="al of them"/>', 'did you mean "all of them"?'],
  ['<pair of="from there"/>', 'did you mean "here" for "there"?'],
  ['<pair of="of there"/>', 'wanted for "of" is "to"'],
  ['<pair of="to"/>', 'wanted after "to" is "there"'],
  ['<pair of="to there there"/>', '"there" is one too many'],
  ['<options>3 0 4</options>', '"0" is excluded, wanted is a whole number other than "0", such as 12'],
  ['<options>0</options>', 'it is excluded, wanted is a whole number other than "0", such as 12'],
  ['<coordinates>1,5 2</coordinates>', 'wanted for "1,5" is a decimal number with a point, not a comma, such as 1.5'],
  ['<coordinates>1.5 m</coordinates>', 'wanted for "m" is a decimal number, such as 3.5'],
  ['<coordinates>1.5 2 km</coordinates>', 'wanted for "km" is "m" or "ft"'],
  ['<coordinates>1.5</coordinates>', 'wanted after "1.5" is a decimal number, such as 3.5'],
])('%s', (content, wanted) => {
  const [message = '', another] = messagesOf(schema, `<values>${content}</values>`);
  expect(another).toBeUndefined();
  expect(message.slice(message.indexOf(': ') + 2)).toBe(wanted);
});
