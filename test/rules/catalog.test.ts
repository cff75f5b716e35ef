// XML catalogs: their entries, which of them counts, and that a circle of them ends.

import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../src/rules/catalog/catalog-entry.ts';
import { lookUp } from '../../src/rules/catalog/look-up.ts';
import { readCatalog } from '../../src/rules/catalog/read-catalog.ts';

const NAMESPACE = 'urn:oasis:names:tc:entity:xmlns:xml:catalog';
const AT = 'file:///c/catalog.xml';

function catalogOf(content: string, uri = AT): Catalog {
  const reading = readCatalog(`<catalog xmlns="${NAMESPACE}">${content}</catalog>`, uri);
  if (reading.kind === 'wrong') throw new Error(reading.reason);
  return reading.catalog;
}

/** Catalogs by their names in one folder; `a.xml` is the first. */
function find(
  address: string,
  catalogs: Readonly<Record<string, string>>,
): { readonly target: string | undefined; readonly reads: number } {
  let reads = 0;
  const read = (uri: string): Catalog | undefined => {
    reads++;
    const content = catalogs[uri.replace('file:///c/', '')];
    return content === undefined ? undefined : catalogOf(content, uri);
  };
  return { target: lookUp(address, ['file:///c/a.xml'], { read }), reads };
}

test.each<readonly [string, string, string, string | undefined]>([
  ['uri', '<uri name="http://x/a" uri="a.rng"/>', 'http://x/a', 'file:///c/a.rng'],
  ['system in its place', '<system systemId="http://x/a" uri="a.rng"/>', 'http://x/a', 'file:///c/a.rng'],
  ['uri before system', '<system systemId="http://x/a" uri="s"/><uri name="http://x/a" uri="u"/>', 'http://x/a', 'file:///c/u'],
  ['the first of two', '<uri name="http://x/a" uri="1"/><uri name="http://x/a" uri="2"/>', 'http://x/a', 'file:///c/1'],
  ['rewriteURI', '<rewriteURI uriStartString="http://x/" rewritePrefix="file:///d/"/>', 'http://x/s/a', 'file:///d/s/a'],
  ['rewriteSystem', '<rewriteSystem systemIdStartString="http://x/" rewritePrefix="d/"/>', 'http://x/a', 'file:///c/d/a'],
  [
    'the longest beginning',
    '<rewriteURI uriStartString="http://x/" rewritePrefix="1/"/><rewriteURI uriStartString="http://x/s/" rewritePrefix="2/"/>',
    'http://x/s/a',
    'file:///c/2/a',
  ],
  [
    'what is the same before what begins so',
    '<rewriteURI uriStartString="http://x/" rewritePrefix="1/"/><uri name="http://x/a" uri="2"/>',
    'http://x/a',
    'file:///c/2',
  ],
  ['uriSuffix', '<uriSuffix uriSuffix="/a.rng" uri="a.rng"/>', 'http://x/y/a.rng', 'file:///c/a.rng'],
  [
    'the longest end',
    '<uriSuffix uriSuffix="a.rng" uri="1"/><uriSuffix uriSuffix="/a.rng" uri="2"/>',
    'http://x/a.rng',
    'file:///c/2',
  ],
  ['xml:base of a group', '<group xml:base="../d/"><uri name="http://x/a" uri="a"/></group>', 'http://x/a', 'file:///d/a'],
  [
    'xml:base of the entry',
    '<group xml:base="../d/"><uri xml:base="e/" name="http://x/a" uri="a"/></group>',
    'http://x/a',
    'file:///d/e/a',
  ],
  [
    'prefer, which says nothing of these',
    '<group prefer="system"><uri name="http://x/a" uri="a"/></group>',
    'http://x/a',
    'file:///c/a',
  ],
  [
    'elements of others',
    '<x:uri xmlns:x="urn:x" name="http://x/a" uri="a"/><doctype name="x" uri="y"/>',
    'http://x/a',
    undefined,
  ],
  ['in elements of others', '<x:g xmlns:x="urn:x"><uri name="http://x/a" uri="a"/></x:g>', 'http://x/a', undefined],
  ['another', '<uri name="http://x/a" uri="a"/>', 'http://x/b', undefined],
  [
    'a public identifier',
    '<public publicId="-//TEI//DTD  X//EN" uri="a.rng"/>',
    'urn:publicid:-:TEI:DTD+X:EN',
    'file:///c/a.rng',
  ],
  ['characters that a URI cannot have', '<uri name="http://x/é a" uri="a"/>', 'http://x/%C3%A9%20a', 'file:///c/a'],
])('%s', (_, content, address, target) => {
  expect(find(address, { 'a.xml': content }).target).toBe(target);
});

describe('catalogs that lead to others', () => {
  const hit = '<uri name="http://x/a" uri="hit"/>';
  test.each<readonly [string, Readonly<Record<string, string>>, string | undefined]>([
    ['nextCatalog', { 'a.xml': '<nextCatalog catalog="b.xml"/>', 'b.xml': hit }, 'file:///c/hit'],
    [
      'its own entries first',
      { 'a.xml': '<nextCatalog catalog="b.xml"/><uri name="http://x/a" uri="own"/>', 'b.xml': hit },
      'file:///c/own',
    ],
    [
      'in their order',
      { 'a.xml': '<nextCatalog catalog="b.xml"/><nextCatalog catalog="d.xml"/>', 'b.xml': '', 'd.xml': hit },
      'file:///c/hit',
    ],
    [
      'one that is not there',
      { 'a.xml': '<nextCatalog catalog="gone.xml"/><nextCatalog catalog="b.xml"/>', 'b.xml': hit },
      'file:///c/hit',
    ],
    ['delegateURI', { 'a.xml': '<delegateURI uriStartString="http://x/" catalog="b.xml"/>', 'b.xml': hit }, 'file:///c/hit'],
    [
      'and no other then',
      {
        'a.xml': '<delegateURI uriStartString="http://x/" catalog="b.xml"/><nextCatalog catalog="d.xml"/>',
        'b.xml': '',
        'd.xml': hit,
      },
      undefined,
    ],
    ['a circle of one', { 'a.xml': '<nextCatalog catalog="a.xml"/>' }, undefined],
    ['a circle of two', { 'a.xml': '<nextCatalog catalog="b.xml"/>', 'b.xml': '<nextCatalog catalog="a.xml"/>' }, undefined],
    [
      'a circle of delegates',
      {
        'a.xml': '<delegateURI uriStartString="http:" catalog="b.xml"/>',
        'b.xml': '<delegateURI uriStartString="http:" catalog="a.xml"/>',
      },
      undefined,
    ],
  ])('%s', (_, catalogs, target) => {
    const found = find('http://x/a', catalogs);
    expect(found.target).toBe(target);
    expect(found.reads).toBeLessThan(10);
  });

  test('where one delegates, the catalogs after it are not asked', () => {
    const contents: Readonly<Record<string, string>> = {
      'file:///c/a.xml': '<delegateURI uriStartString="http://x/" catalog="b.xml"/>',
      'file:///c/b.xml': '',
      'file:///c/d.xml': hit,
    };
    const read = (uri: string): Catalog => catalogOf(contents[uri] ?? '', uri);
    expect(lookUp('http://x/a', ['file:///c/a.xml', 'file:///c/d.xml'], { read })).toBeUndefined();
    expect(lookUp('http://x/a', ['file:///c/d.xml', 'file:///c/a.xml'], { read })).toBe('file:///c/hit');
  });

  test('an endless row of them ends', () => {
    let reads = 0;
    const read = (uri: string): Catalog => {
      reads++;
      return catalogOf(`<nextCatalog catalog="${reads}.xml"/>`, uri);
    };
    expect(lookUp('http://x/a', ['file:///c/a.xml'], { read })).toBeUndefined();
    expect(reads).toBeLessThanOrEqual(2000);
  });
});

test.each<readonly [string, string, RegExp, number]>([
  ['not well-formed', '<catalog', /ends inside the tag/, 0],
  ['another root', '<TEI/>', /its root is <TEI>, where <catalog/, 0],
  ['no namespace', '<catalog/>', /its root is <catalog>, where/, 0],
  [
    'no target',
    `<catalog xmlns="${NAMESPACE}"><uri name="a"/></catalog>`,
    /<uri> has no uri/,
    `<catalog xmlns="${NAMESPACE}">`.length,
  ],
  [
    'no name',
    `<catalog xmlns="${NAMESPACE}"><uri uri="a"/></catalog>`,
    /<uri> has no name/,
    `<catalog xmlns="${NAMESPACE}">`.length,
  ],
  [
    'no address',
    `<catalog xmlns="${NAMESPACE}"><uri name="a" uri="http://["/></catalog>`,
    /uri of <uri> is no address/,
    `<catalog xmlns="${NAMESPACE}">`.length,
  ],
])('what is wrong is told with its place: %s', (_, text, reason, offset) => {
  const reading = readCatalog(text, AT);
  expect(reading).toMatchObject({ kind: 'wrong', reason: expect.stringMatching(reason) });
  if (offset > 0) expect(reading).toMatchObject({ offset });
});

test('the DTD that catalogs name is not needed', () => {
  const text = `<!DOCTYPE catalog PUBLIC "-//OASIS//DTD XML Catalogs V1.1//EN" "http://www.oasis-open.org/catalog.dtd"><catalog xmlns="${NAMESPACE}"/>`;
  expect(readCatalog(text, AT).kind).toBe('catalog');
});
