// A tag with thousands of findings: what they cost grows with their number, not with its square.

import { describe, expect, test } from 'vitest';
import { growth, MOST_TIMES_LONGER, SPOILED } from '../support/growth.ts';
import { messagesOf, schemaOf } from '../support/memory-schema.ts';
import { diagnosticsOf } from './fix/fixed.ts';

const schema = schemaOf(`
  datatypes xsd = "http://www.w3.org/2001/XMLSchema-datatypes"
  start = element a { b* }
  b = element b { attribute id { xsd:ID }?, attribute one { text }?, attribute two { "x" }?, empty }
`);

const many = (count: number, piece: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => piece(index)).join('');

const documents: Readonly<Record<string, (count: number) => string>> = {
  'attributes of one tag': (count) => `<a><b ${many(count, (index) => `n${index}="x" `)}/></a>`,
  'tags on one line': (count) => `<a>${'<b m="x"/>'.repeat(count)}</a>`,
  'one identifier': (count) => `<a>${'<b id="x"/>'.repeat(count + 1)}</a>`,
};

describe.each(Object.entries(documents))('%s', (_, document) => {
  test('each has its finding', () => {
    expect(messagesOf(schema, document(50))).toHaveLength(50);
  });

  test('eight times as many take no more than three times eight times as long', SPOILED, () => {
    const prepare = (count: number): (() => unknown) => {
      const text = document(count);
      return () => diagnosticsOf(schema, text);
    };
    expect(growth(prepare, 500)).toBeLessThan(MOST_TIMES_LONGER);
  });
});
