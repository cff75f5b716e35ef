// What would take all memory is refused where the limit is, and not before.

import { expect, test } from 'vitest';
import { readEvents } from '../../src/xml/read/read-events.ts';
import { parseTree } from '../../src/xml/read/tree.ts';

const silent = { startElement() {}, endElement() {}, text() {} };

function problemOfDefaults(length: number, elements: number, maxDefaults: number): string | undefined {
  const text = `<!DOCTYPE a [<!ATTLIST b c CDATA "${'x'.repeat(length)}">]><a>${'<b/>'.repeat(elements)}</a>`;
  const read = readEvents(text, silent, { limits: { maxDefaults } });
  return read.kind === 'fatal' ? `${read.problem.code}: ${read.problem.message}` : undefined;
}

test.each([
  [10, 10, 100, undefined],
  [10, 11, 100, 'xml/limit: the default values of attributes add more than 100 characters to the document'],
  [0, 100, 100, undefined],
  [0, 101, 100, 'xml/limit: the default values of attributes add more than 100 characters to the document'],
])('defaults of %i characters on %i elements, where %i are allowed', (length, elements, most, problem) => {
  expect(problemOfDefaults(length, elements, most)).toBe(problem);
});

test('a value that stands in the document is no default', () => {
  const text = `<!DOCTYPE a [<!ATTLIST b c CDATA "xx">]><a>${'<b c="xx"/>'.repeat(100)}</a>`;
  expect(readEvents(text, silent, { limits: { maxDefaults: 10 } }).kind).toBe('read');
});

/** An element, an attribute, a text, a comment, an instruction; and the root. */
const SIX = '<a><b c="d">e</b><!--f--><?g h?></a>';

test.each([
  [{ maxTreeNodes: 6 }, 'tree', undefined],
  [{ maxTreeNodes: 5 }, 'fatal', 'the document has more than 5 elements, attributes and texts, which is the limit of a tree'],
  [{ maxTreeCharacters: SIX.length }, 'tree', undefined],
  [{ maxTreeCharacters: 35 }, 'fatal', 'the document has 36 characters, where at most 35 can be read as a tree'],
])('%o: %s', (limits, kind, message) => {
  const read = parseTree(SIX, { limits });
  expect(read.kind).toBe(kind);
  if (read.kind === 'fatal') expect(read.problem).toMatchObject({ code: 'xml/limit', message });
});
