// What a document may need of other objects.

import { expect, test } from 'vitest';
import { namesMeantBy } from '../../src/host/names-meant-by.ts';

const NAME = 's3-copies/b/tei/a.xml';

test.each<readonly [string, readonly string[]]>([
  ['<a href="b.xml"/>', ['tei/b.xml']],
  ["<a href='sub/b.xml#p1'/>", ['tei/sub/b.xml']],
  ['<a target="b.xml#x ../c.xml?y"/>', ['tei/b.xml', 'c.xml']],
  ['<!DOCTYPE a [<!ENTITY e SYSTEM "e.ent">]><a/>', ['tei/e.ent']],
  ['<?xml-model href="../schema/x.rng"?><a/>', ['schema/x.rng']],
  ['<a href="a%20b.xml" b="c&amp;d.xml" c="%ff.xml"/>', ['tei/a b.xml', 'tei/c&d.xml', 'tei/%ff.xml']],
  ['<a href="#p1" n="12" when="1890-05-03" rend="bold italic" lang="en"/>', []],
  ['<a href="http://x.org/b.xml" b="/b.xml" c="file:///b.xml" d="../../other/b.xml" e="../../../b.xml"/>', []],
  ['<a href="a.xml" b=".hidden/b.xml" c="sub/"/>', []],
  ['no document: "b.xml"', []],
])('%s', (text, keys) => {
  const names = [...namesMeantBy(NAME, new TextEncoder().encode(text))];
  expect(names).toEqual(keys.map((key) => `s3-copies/b/${key}`));
});
