// Patterns that mean the same as written are one object; names that a schema cannot tell apart are one symbol.
import { expect, test } from 'vitest';
import { NameAlphabet } from '../../../src/relaxng/pattern/name-alphabet.ts';
import { Patterns } from '../../../src/relaxng/pattern/pattern.ts';
import { commonName, contains, type NameClass } from '../../../src/relaxng/simplify/name-class.ts';

const named = (localName: string, namespace = ''): NameClass => ({ kind: 'name', namespace, localName });

test('choices are sets: order, repetition, nesting and notAllowed make no difference', () => {
  const patterns = new Patterns();
  const a = patterns.attribute(named('a'), patterns.text);
  const b = patterns.attribute(named('b'), patterns.text);
  const choice = patterns.choice(a, b);
  expect(patterns.choice(b, a)).toBe(choice);
  expect(patterns.choiceOf([a, patterns.choice(b, a), patterns.notAllowed])).toBe(choice);
  expect(patterns.choice(a, a)).toBe(a);
  expect(patterns.choiceOf([])).toBe(patterns.notAllowed);
});

test('groups nest to the right, empty vanishes, notAllowed absorbs', () => {
  const patterns = new Patterns();
  const [a, b, c] = ['a', 'b', 'c'].map((name) => patterns.attribute(named(name), patterns.text));
  if (a === undefined || b === undefined || c === undefined) throw new Error('three patterns');
  expect(patterns.group(patterns.group(a, b), c)).toBe(patterns.group(a, patterns.group(b, c)));
  expect(patterns.group(a, b)).not.toBe(patterns.group(b, a));
  expect(patterns.group(patterns.empty, a)).toBe(a);
  expect(patterns.group(a, patterns.notAllowed)).toBe(patterns.notAllowed);
  expect(patterns.interleave(a, b)).toBe(patterns.interleave(b, a));
});

test('repetition of repetition is one repetition', () => {
  const patterns = new Patterns();
  const a = patterns.attribute(named('a'), patterns.text);
  expect(patterns.oneOrMore(patterns.oneOrMore(a))).toBe(patterns.oneOrMore(a));
  expect(patterns.zeroOrMore(patterns.text)).toBe(patterns.text);
  expect(patterns.oneOrMore(patterns.empty)).toBe(patterns.empty);
});

test('a symbol stands for one mentioned name, or for all others of a namespace, or for all other namespaces', () => {
  const alphabet = new NameAlphabet([named('a', 'urn:x'), { kind: 'nsName', namespace: 'urn:y', except: named('b', 'urn:y') }]);
  const symbol = (namespace: string, localName: string): number => alphabet.symbol(namespace, localName);
  expect(symbol('urn:x', 'p')).toBe(symbol('urn:x', 'q'));
  expect(symbol('urn:x', 'p')).not.toBe(symbol('urn:x', 'a'));
  expect(symbol('urn:y', 'b')).not.toBe(symbol('urn:y', 'c'));
  expect(symbol('urn:z', 'a')).toBe(symbol('', 'p'));
  expect(alphabet.isMentioned(symbol('urn:x', 'a'))).toBe(true);
  expect(alphabet.isMentioned(symbol('urn:x', 'p'))).toBe(false);
});

const NAME_CLASSES: readonly (readonly [NameClass, NameClass, boolean])[] = [
  [named('a'), named('a'), true],
  [named('a'), named('a', 'urn:x'), false],
  [{ kind: 'anyName' }, named('a', 'urn:x'), true],
  [{ kind: 'anyName', except: named('a') }, named('a'), false],
  [{ kind: 'anyName', except: named('a') }, { kind: 'anyName', except: named('b') }, true],
  [{ kind: 'nsName', namespace: 'urn:x' }, { kind: 'nsName', namespace: 'urn:y' }, false],
  [{ kind: 'nsName', namespace: 'urn:x' }, { kind: 'anyName', except: { kind: 'nsName', namespace: 'urn:x' } }, false],
  [{ kind: 'nsName', namespace: 'urn:x', except: named('a', 'urn:x') }, named('b', 'urn:x'), true],
  [
    { kind: 'nameChoice', alternatives: [named('a'), named('b')] },
    { kind: 'nameChoice', alternatives: [named('b'), named('c')] },
    true,
  ],
];

test.for(NAME_CLASSES)('name classes overlap when a name is in both: %j and %j', ([a, b, overlap]) => {
  const common = commonName(a, b);
  expect(common !== undefined).toBe(overlap);
  if (common !== undefined) expect(contains(a, common) && contains(b, common)).toBe(true);
  expect(commonName(b, a) !== undefined).toBe(overlap);
});
