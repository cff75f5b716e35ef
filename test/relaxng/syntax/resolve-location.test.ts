// Where references lead, from URIs and from file paths (RFC 2396 §5.2 and appendix C).
import { describe, expect, test } from 'vitest';
import { resolveLocation } from '../../../src/relaxng/syntax/resolve-location.ts';

const BASE = 'http://a/b/c/d;p?q';

/** Examples of RFC 2396 appendix C. */
const uris: readonly (readonly [reference: string, expected: string])[] = [
  ['gg:h', 'gg:h'],
  ['g', 'http://a/b/c/g'],
  ['./g', 'http://a/b/c/g'],
  ['g/', 'http://a/b/c/g/'],
  ['/g', 'http://a/g'],
  ['//g', 'http://g'],
  ['?y', 'http://a/b/c/d;p?y'],
  ['g?y', 'http://a/b/c/g?y'],
  [';x', 'http://a/b/c/;x'],
  ['.', 'http://a/b/c/'],
  ['..', 'http://a/b/'],
  ['../g', 'http://a/b/g'],
  ['../../g', 'http://a/g'],
  ['', BASE],
];

const paths: readonly (readonly [reference: string, location: string, expected: string])[] = [
  ['b.rng', 'a.rng', 'b.rng'],
  ['b.rng', 'x/a.rng', 'x/b.rng'],
  ['../b.rng', 'x/a.rng', 'b.rng'],
  ['../../b.rng', 'x/a.rng', '../b.rng'],
  ['y/./b.rng', '/x/a.rng', '/x/y/b.rng'],
  ['/b.rng', 'x/a.rng', '/b.rng'],
  ['my%20schema.rng', 'x/a.rng', 'x/my schema.rng'],
  ['b%.rng', 'a.rng', 'b%.rng'],
  ['b.rng?q', 'a#b/a.rng', 'a#b/b.rng'],
  ['b.rng', 'C:\\x\\a.rng', 'C:\\x\\b.rng'],
  ['b.rng', 'file:///x%20y/a.rng', 'file:///x%20y/b.rng'],
  ['http://x/b.rng', 'a.rng', 'http://x/b.rng'],
  ['', 'x/a.rng', 'x/a.rng'],
];

describe('resolveLocation', () => {
  test.each(uris)('%j from a URI', (reference, expected) => {
    expect(resolveLocation(reference, BASE)).toBe(expected);
  });

  test.each(paths)('%j from %s', (reference, location, expected) => {
    expect(resolveLocation(reference, location)).toBe(expected);
  });
});
