// §7.1: an element where none can stand is told, whether or not it stands elsewhere too; Jing tells it only where it has not seen it before.
import { expect, test } from 'vitest';
import type { ReadGrammar } from '../../../src/relaxng/read-grammar.ts';
import { askJing, hasSeenElement } from '../../support/ask-jing.ts';
import { readFrom } from '../../support/memory-schema.ts';
import { describeWith } from '../../support/programs.ts';
import { SOAK_TIMEOUT } from '../../support/soak.ts';

/** §7.1 forbids a path, whatever stands elsewhere. In each the element stands where it may, then where it may not; then only there. */
const SEEN: readonly (readonly [string, string])[] = [
  [
    'start = element r { a | element e { list { a } } }\na = element a { empty }',
    'start = element r { element e { list { a } } | a }\na = element a { empty }',
  ],
  [
    'start = element r { element a { text } | element e { list { element a { text } } } }',
    'start = element r { element e { list { element a { text } } } }',
  ],
  ['start = a\na = element a { list { a* } }', 'start = element r { list { a* } }\na = element a { list { a* } }'],
  [
    'start = a\na = element a { attribute p { a | "x" } }',
    'start = element r { attribute p { a | "x" } }\na = element a { empty }',
  ],
  [
    'start = a\na = notAllowed | element a { b }\nb = element b { list { "x" | a } }',
    'start = b\na = notAllowed | element a { b }\nb = element b { list { "x" | a } }',
  ],
];

test.each(SEEN)('an element that cannot stand there is told though it stands elsewhere too: %s', (...texts) => {
  for (const text of texts) expect(codesOf(readFrom({ 'main.rnc': text }, 'main.rnc'))).toEqual(['rng/prohibited-path']);
});

describeWith(['jing'], 'Jing', (jing) => {
  test.each(SEEN)('does not look again at an element that it has seen: %s', { timeout: SOAK_TIMEOUT }, (seen, unseen) => {
    const ask = askJing(jing);
    expect(ask(seen)).toBe('');
    expect(ask(unseen)).toMatch(/must not contain an element/u);
    expect(hasSeenElement(seen, readFrom({ 'main.rnc': seen }, 'main.rnc'), ask)).toBe(true);
  });
});

const codesOf = (read: ReadGrammar): readonly string[] =>
  read.kind === 'grammar' ? [] : read.diagnostics.map(({ code }) => code);
