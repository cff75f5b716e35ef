import { expect, test } from 'vitest';
import { namesAlike } from '../../../src/relaxng/explain/names-alike.ts';

test.each([
  ['name', 'persName', true],
  ['person', 'persName', true],
  ['div1', 'div', true],
  ['TEI.2', 'TEI', true],
  ['list', 'listPerson', false],
  ['p', 'persName', false],
  ['date', 'name', false],
  ['respStmt', 'notesStmt', false],
  ['', 'p', false],
])('%s and %s: %s', (a, b, alike) => {
  expect(namesAlike(a, b)).toBe(alike);
  expect(namesAlike(b, a)).toBe(alike);
});
