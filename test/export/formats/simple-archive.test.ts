// DSpace Simple Archive Format: what is in the directory of an item.

import { expect, test } from 'vitest';
import { crosswalk } from '../../../src/export/crosswalk/crosswalk.ts';
import { exportDocument } from '../../../src/export/export-document.ts';
import { attributeOf, childElements } from '../../../src/export/record/header-text.ts';
import { isProperty } from '../../../src/export/record/properties.ts';
import { exportText, rootOf } from '../export-text.ts';
import { fullHeader, saidInFull } from '../full-header.ts';
import { header } from '../header.ts';
import { textOf } from '../select-target.ts';

type Files = ReadonlyMap<string, string | Uint8Array>;

async function itemOf(text: string, settings: Parameters<typeof exportText>[2] = {}): Promise<Files> {
  const { files } = await exportText(text, 'saf', settings);
  return new Map(files.flatMap((file) => (file.kind === 'inside' ? [[file.path, file.data] as const] : [])));
}

/** `element.qualifier[language]=text` */
function valuesIn(files: Files, path = 'dublin_core.xml'): readonly string[] {
  return childElements(rootOf(String(files.get(path)))).map((one) => {
    const { element, qualifier, language } = Object.fromEntries(one.attributes.map(({ qName, value }) => [qName, value]));
    return `${element}.${qualifier}${language === undefined ? '' : `[${language}]`}=${textOf(one)}`;
  });
}

/** As DSpace gets it, where that is not what the header says. */
const WRITTEN: Readonly<Record<string, string>> = { fileIdentifier: 'https://doi.org/10.1234/abc' };
const goals = Object.entries(crosswalk).flatMap(([property, { saf }]) => (saf === undefined ? [] : [[property, saf] as const]));

test.each(goals)('%s is in %s', async (property, target) => {
  if (!isProperty(property) || property === 'correspondence') throw new Error('DSpace has no such thing');
  const [, element, qualifier = 'none'] = target.split('.');
  const values = valuesIn(await itemOf(fullHeader)).filter((one) =>
    one.replace(/\[.*?\]=/u, '=').startsWith(`${element}.${qualifier}=`),
  );
  expect(values.filter((one) => one.includes(WRITTEN[property] ?? saidInFull[property]))).not.toEqual([]);
});

test('the metadata come last, since they tell that the item is whole', async () => {
  expect([...(await itemOf(fullHeader)).keys()]).toEqual(['a.xml', 'contents', 'dublin_core.xml']);
});

test('collections and a handle are lines of files before the metadata', async () => {
  const items = { collections: ['1234/5', '1234/6'], handlePrefix: '1234/letter-' };
  const files = await itemOf(fullHeader, { items });
  expect([...files.keys()]).toEqual(['a.xml', 'contents', 'collections', 'handle', 'dublin_core.xml']);
  expect(files.get('collections')).toBe('1234/5\n1234/6\n');
  expect(files.get('handle')).toBe('1234/letter-a\n');
});

test.each([
  ['1234/', '1234/77\n'],
  ['5678/', '5678/a\n'],
])('with the prefix %s the handle of the header, 1234/77, becomes %j', async (handlePrefix, handle) => {
  const text = header({ titles: '<title>T</title>', publication: '<idno type="handle">1234/77</idno>' });
  expect((await itemOf(text, { items: { handlePrefix } })).get('handle')).toBe(handle);
});

test.each([
  ['<idno type="handle">1234/77</idno>', '1234/77\n'],
  ['<idno>https://hdl.handle.net/20.500.1/x.7</idno>', '20.500.1/x.7\n'],
  ['<idno type="DOI">10.1234/77</idno>', undefined],
  ['<idno type="shelfmark">1234/77</idno>', undefined],
])('of %s the handle is %s', async (idno, handle) => {
  const text = header({ titles: '<title>T</title>', publication: idno });
  expect((await itemOf(text)).get('handle')).toBe(handle);
});

test('the list of files names the document', async () => {
  expect((await itemOf(fullHeader)).get('contents')).toBe('a.xml\tbundle:ORIGINAL\tprimary:true\tdescription:TEI document\n');
});

test('the document is its very bytes', async () => {
  const bytes = new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(fullHeader)]);
  const { files } = await exportDocument({ name: 'b.xml', text: fullHeader, bytes, itemName: 'letters_b' }, { to: ['saf'] });
  expect(files.flatMap((file) => (file.kind === 'inside' && file.path === 'letters_b.xml' ? [file.data] : []))).toEqual([
    bytes,
  ]);
});

test('words have their language, and nothing else has one', async () => {
  const titles = '<title xml:lang="de">Brief</title><author xml:lang="de">A</author>';
  expect(valuesIn(await itemOf(header({ titles })))).toEqual(['title.none[de]=Brief', 'contributor.author=A']);
});

test('metadata of another schema has a file of its own', async () => {
  const own = { ...crosswalk, author: { saf: 'dcterms.creator' }, editor: { saf: 'local.editor.first' } };
  const text = header({ titles: '<title>T</title><author>A</author><editor>E</editor>' });
  const files = await itemOf(text, { crosswalk: own });
  expect([...files.keys()].slice(2)).toEqual(['metadata_local.xml', 'metadata_dcterms.xml', 'dublin_core.xml']);
  expect(valuesIn(files, 'metadata_dcterms.xml')).toEqual(['creator.none=A']);
  expect(valuesIn(files, 'metadata_local.xml')).toEqual(['editor.first=E']);
  const schemas = ['metadata_dcterms.xml', 'dublin_core.xml'].map((path) =>
    attributeOf(rootOf(String(files.get(path))), 'schema'),
  );
  expect(schemas).toEqual(['dcterms', 'dc']);
});

test('without a title there is no item', async () => {
  const { files, diagnostics } = await exportText(header({ titles: '<author>A</author>' }), 'saf');
  expect(files).toEqual([]);
  expect(diagnostics.map(({ code }) => code)).toEqual(['export/lacking']);
});
