// What the message about a date says is wanted is what the fix writes.
import { describe, expect, test } from 'vitest';
import { schemaOf } from '../../support/memory-schema.ts';
import { diagnosticsOf } from './fixed.ts';

const schema = schemaOf(`
  start = element date { attribute when { xsd:date | xsd:gYear | xsd:gMonth | xsd:gDay | xsd:gYearMonth | xsd:gMonthDay | xsd:time | xsd:dateTime } }
`);

describe('the example is the value of the fix', () => {
  test.each([
    ['March 1937', '1937-03'],
    ['Mai 1937', '1937-05'],
    ['март 1937', '1937-03'],
    ['1937-3', '1937-03'],
    ['1937-3-4', '1937-03-04'],
    ['4.3.1937', '1937-03-04'],
    ['4 March 1937', '1937-03-04'],
    ['March 4, 1937', '1937-03-04'],
    ['4th of March, 1937', '1937-03-04'],
    ['4. März 1937', '1937-03-04'],
    ['4 марта 1937', '1937-03-04'],
  ])('%s', (value, meant) => {
    const [found] = diagnosticsOf(schema, `<date when="${value}"/>`);
    expect(found?.message).toMatch(new RegExp(`, such as ${meant}$`, 'u'));
    expect(found?.fixes?.[0]?.title).toBe(`change when="${value}" to "${meant}"`);
  });
});

describe('where nothing can be written', () => {
  test.each([
    ['31 April 1937', 'a date that exists: April has 30 days'],
    ['1937-04-31', 'a date that exists: April has 30 days'],
    ['25:00', 'a time with an hour from 00 to 23'],
  ])('%s', (value, what) => {
    const [found] = diagnosticsOf(schema, `<date when="${value}"/>`);
    expect(found?.message).toContain(`wanted is ${what}, such as `);
    expect(found?.fixes).toBeUndefined();
  });
});
