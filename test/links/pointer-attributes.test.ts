// Which attributes are followed: those that a grammar types as URIs, else those of TEI, but those that lead nowhere.

import { describe, expect, test } from 'vitest';
import { noPointers } from '../../src/links/no-pointers.ts';
import { PointerAttributes, type PointerTable } from '../../src/links/pointer-attributes.ts';
import { TEI_NAMESPACE, teiPointers } from '../../src/links/tei-pointers.ts';
import { uriAttributes } from '../../src/relaxng/pattern/uri-attributes.ts';
import { linksOf } from '../support/links-of.ts';
import { readFromMemory } from '../support/read-schema.ts';

/** Of a grammar in compact syntax. */
function tableOf(schema: string): PointerTable {
  const read = readFromMemory('s.rnc', new Map([['s.rnc', schema]]));
  if (read.kind !== 'grammar') throw new Error(read.diagnostics.map(({ message }) => message).join('; '));
  return uriAttributes(read.grammar);
}

/** The pointers that lead nowhere, as they stand in their attributes. */
async function told(text: string, schemas: readonly string[]): Promise<readonly string[]> {
  const found = await linksOf('d.xml', { 'd.xml': text }, { pointers: [...schemas.map(tableOf), teiPointers] });
  return found.map(({ message }) => /^(\S+="[^"]*") /.exec(message)?.[1] ?? message);
}

const MUSIC = `
  default namespace = "urn:music" namespace x = "http://www.w3.org/1999/xlink"
  start = element score { id?, (note | slur | page)* }
  id = attribute xml:id { xsd:ID }
  note = element note { id?, attribute pname { "a" | "b" }?, attribute n { xsd:token }?, attribute corresp { list { xsd:anyURI+ } }? }
  slur = element slur { attribute startid { xsd:anyURI }, attribute endid { xsd:anyURI }?, attribute plist { list { xsd:anyURI* } }? }
  page = element page { attribute facs { xsd:anyURI | "none" | xsd:NMTOKEN }?, attribute x:href { xsd:anyURI }?, attribute n { xsd:anyURI }? }`;

const music = (content: string): string =>
  `<score xmlns="urn:music" xmlns:x="http://www.w3.org/1999/xlink">${content}<note xml:id="n1"/></score>`;

describe('by a grammar', () => {
  test.each<readonly [string, string, readonly string[]]>([
    ['lead where they should', '<slur startid="#n1" endid="#n1" plist="#n1 #n1"/>', []],
    ['lead nowhere', '<slur startid="#n2" endid="#n3"/>', ['startid="#n2"', 'endid="#n3"']],
    ['are several', '<slur startid="#n1" plist="#n1 #n4 #n5"/>', ['plist="#n4"', 'plist="#n5"']],
    ['are several where one may stand', '<slur startid="#n1 #n1"/>', ['startid="#n1 #n1"']],
    ['have a namespace', '<page x:href="#n9"/>', ['x:href="#n9"']],
    ['may be words', '<page facs="none"/><page facs="some.one"/><page facs="#n7"/>', ['facs="#n7"']],
    ['are pointers on one element only', '<page n="#n8"/><note n="#n8"/>', ['n="#n8"']],
    ['are of other datatypes', '<note n="#n8" pname="#n8"/>', []],
    ['stand where the grammar has none', '<note startid="#n8"/><other startid="#n8"/>', []],
    ['are of another namespace', '<slur xmlns="" startid="#n8"/>', []],
  ])('pointers that %s', async (_, content, expected) => {
    expect(await told(music(content), [MUSIC])).toEqual(expected);
  });

  test('nothing is followed in a vocabulary that no grammar types', async () => {
    expect(await told(music('<slur startid="#n2"/>'), [])).toEqual([]);
    expect(await told(music('<slur startid="#n2"/>'), ['start = element a { text }'])).toEqual([]);
  });
});

describe('in TEI', () => {
  const tei = (attributes: string): string => `<TEI xmlns="${TEI_NAMESPACE}"><name ${attributes}/></TEI>`;
  const grammar = (attribute: string, element = 'name'): string =>
    `default namespace = "${TEI_NAMESPACE}" start = element TEI { element ${element} { ${attribute} } }`;

  test.each<readonly [string, string, string, readonly string[]]>([
    ['a grammar that types it', 'attribute ref { xsd:anyURI }', 'ref="#x #y"', ['ref="#x #y"']],
    ['a grammar that types it otherwise', 'attribute ref { xsd:token }', 'ref="#x"', []],
    ['a grammar that lists its values', 'attribute ref { "#x" | "#y" }', 'ref="#x"', ['ref="#x"']],
    ['a grammar that types it as text', 'attribute ref { text }', 'ref="#x"', ['ref="#x"']],
    ['a grammar that has it not', 'attribute key { text }', 'ref="#x"', ['ref="#x"']],
    ['a grammar that types another', 'attribute key { xsd:anyURI }', 'key="#x" ref="#y"', ['key="#x"', 'ref="#y"']],
  ])('%s', async (_, attribute, attributes, expected) => {
    expect(await told(tei(attributes), [grammar(attribute)])).toEqual(expected);
  });

  test('of an element that the grammar does not name the stated list speaks', async () => {
    const schema = grammar('attribute ref { xsd:token }', 'persName');
    expect(await told(tei('ref="#x"'), [schema])).toEqual(['ref="#x"']);
  });

  test('of two grammars the first that types the attribute', async () => {
    const [one, other] = [
      grammar('attribute ref { xsd:token }'),
      grammar('attribute ref { xsd:anyURI }, attribute key { xsd:anyURI }'),
    ];
    expect(await told(tei('ref="#x" key="#y"'), [one, other])).toEqual(['key="#y"']);
    expect(await told(tei('ref="#x" key="#y"'), [other, one])).toEqual(['ref="#x"', 'key="#y"']);
  });

  test('a grammar that types all as URIs says nothing', async () => {
    const names = ['n', 'type', 'subtype', 'rend', 'key', 'role', 'cert', 'when', 'level', 'unit', 'ref'];
    const schema = grammar(names.map((name) => `attribute ${name} { xsd:anyURI }?`).join(', '));
    expect(await told(tei('n="#a" type="#b" ref="#x"'), [schema])).toEqual(['ref="#x"']);
  });
});

describe('what leads nowhere', () => {
  const rule = [{ shape: 'one', but: [] }] as const;
  const XML = '{http://www.w3.org/XML/1998/namespace}';
  const XLINK = '{http://www.w3.org/1999/xlink}';
  const INSTANCE = '{http://www.w3.org/2001/XMLSchema-instance}';

  const isFollowed = (namespace: string, localName: string, attribute: string): boolean => {
    const table = { [namespace]: { uris: { [attribute]: rule }, others: [] } };
    return new PointerAttributes([table]).use({ namespace, localName }, attribute) !== undefined;
  };

  test.each<readonly [string, string, string, string, boolean]>([
    ['a base', 'urn:a', 'p', `${XML}base`, false],
    ['a base of no namespace', 'urn:a', 'p', 'base', true],
    ['a namespace', 'urn:a', 'elementSpec', 'ns', false],
    ['the name of a namespace', TEI_NAMESPACE, 'namespace', 'name', false],
    ['a name', TEI_NAMESPACE, 'name', 'name', true],
    ['namespaces', TEI_NAMESPACE, 'anyElement', 'require', false],
    ['a witness', TEI_NAMESPACE, 'rdg', 'require', true],
    ['exceptions', TEI_NAMESPACE, 'schemaSpec', 'defaultExceptions', false],
    ['a property', TEI_NAMESPACE, 'citeData', 'property', false],
    ['a role of XLink', 'urn:a', 'p', `${XLINK}role`, false],
    ['an address of XLink', 'urn:a', 'p', `${XLINK}href`, true],
    ['a schema', 'urn:a', 'p', `${INSTANCE}noNamespaceSchemaLocation`, false],
    ['a part', 'http://www.w3.org/2001/XInclude', 'include', 'href', false],
    ['an example', 'http://www.tei-c.org/ns/Examples', 'ptr', 'target', false],
  ])('%s', (_, namespace, element, attribute, expected) => {
    expect(isFollowed(namespace, element, attribute)).toBe(expected);
  });

  test('each has its reason', () => {
    for (const { reason } of noPointers) expect(reason).toMatch(/^[a-z]+ .*[a-z]$/);
  });
});

test('names of Object are names like others', () => {
  const pointers = new PointerAttributes([tableOf('start = element constructor { attribute toString { xsd:anyURI } }')]);
  const use = (localName: string, attribute: string): unknown => pointers.use({ namespace: '', localName }, attribute)?.shape;
  expect([use('constructor', 'toString'), use('constructor', 'valueOf'), use('__proto__', 'toString')]).toEqual([
    'one',
    undefined,
    undefined,
  ]);
});

test('a name with a blank is no other name', () => {
  const pointers = new PointerAttributes([tableOf('start = element a { attribute b { xsd:anyURI } }')]);
  expect(pointers.use({ namespace: '', localName: 'a' }, 'b')).toBeDefined();
  expect(pointers.use({ namespace: 'a', localName: '' }, 'b')).toBeUndefined();
});
