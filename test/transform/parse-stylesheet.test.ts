// A stylesheet whose components SaxonJS passes by after its first look: same results, and the look is short.

import { readFileSync } from 'node:fs';
import SaxonJS, { type DomDocument, type StylesheetTree } from 'saxon-js';
import { expect, test } from 'vitest';
import { parseStylesheet } from '../../src/transform/parse-stylesheet.ts';
import { readDocument } from '../../src/transform/read-document.ts';
import { teiAround } from './stylesheets.ts';

const DOCUMENTS = [
  teiAround('<p>On <date when="1937-03-03">3 March</date> <persName ref="#a">A. B.</persName> spoke.</p>'),
  teiAround('<list><item>one</item><item>two<note>n</note></item></list><p><unknown>words</unknown></p>'),
  teiAround(
    '<lg><l>a</l><l>b</l></lg><sp who="#x"><speaker>X</speaker><p>says</p></sp><table><row><cell>c</cell></row></table>',
  ),
];

const sefOf = (name: string): string => readFileSync(new URL(`../../dist/xslt/${name}.sef.json`, import.meta.url), 'utf8');

function treeOf(text: string): DomDocument {
  const read = readDocument({ text, name: 'a.xml' }, () => SaxonJS.getPlatform().createDocument());
  if (read.kind === 'diagnostics') throw new Error('not well-formed');
  return read.tree;
}

function run(stylesheetInternal: StylesheetTree, text: string): string | null {
  return SaxonJS.transform(
    {
      stylesheetInternal,
      sourceNode: treeOf(text),
      stylesheetParams: {},
      destination: 'serialized',
      deliverMessage: () => {},
      deliverResultDocument: () => ({ destination: 'serialized', save: () => {} }),
      collectionFinder: () => [],
      logLevel: 0,
    },
    'sync',
  ).principalResult;
}

/** As SaxonJS walks, by `forEach`. */
function visited(node: StylesheetTree): number {
  let count = 1;
  node.C?.forEach((child) => {
    count += visited(child);
  });
  return count;
}

test.each(['html', 'text', 'markdown'])('%s: a document in turn gives what it gives with the whole tree', (name) => {
  const closed = parseStylesheet(sefOf(name));
  const whole = JSON.parse(sefOf(name)) as StylesheetTree;
  for (const document of [...DOCUMENTS, ...DOCUMENTS]) expect(run(closed, document)).toBe(run(whole, document));
});

test.each(['html', 'text', 'markdown'])('%s: once it is prepared, a tenth of it at most is looked through', (name) => {
  const tree = parseStylesheet(sefOf(name));
  const all = visited(tree);
  expect(all).toBeGreaterThan(5000);
  run(tree, DOCUMENTS[0] ?? '');
  expect(visited(tree)).toBeLessThan(all / 10);
});
