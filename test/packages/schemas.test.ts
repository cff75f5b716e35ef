// XML of packages against XML Schemas of a folder, by namespace. The schemas are written for the tests.

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadXmlSchemas } from '../../src/library/xml-schemas.ts';
import { verifyPackage } from '../../src/packages/verify-package.ts';
import { schemasOf } from '../../src/validate/libxml2/judge-by-xsd.ts';
import { makeFolder } from '../cli/make-folder.ts';
import { memoryPackage } from '../support/memory-package.ts';
import { describeWith } from '../support/programs.ts';
import { METS, soundMets } from './mets/mets-plantings.ts';
import { soundTree } from './oai/oai-plantings.ts';
import { soundArchive } from './saf/saf-plantings.ts';

const XS = 'xmlns:xs="http://www.w3.org/2001/XMLSchema"';
const A = 'http://example.org/a';
const B = 'http://example.org/b';

/** `a` holds numbers, `b` of another namespace, and what a wildcard lets in. */
const SCHEMAS: Readonly<Record<string, string>> = {
  'a.xsd': `<xs:schema ${XS} xmlns="${A}" xmlns:b="${B}" targetNamespace="${A}" elementFormDefault="qualified">
<xs:include schemaLocation="parts/number.xsd"/>
<xs:import namespace="${B}" schemaLocation="https://example.org/schemas/b.xsd"/>
<xs:element name="a"><xs:complexType><xs:sequence>
<xs:element name="number" type="number" minOccurs="0" maxOccurs="unbounded"/>
<xs:element ref="b:b" minOccurs="0"/>
<xs:element name="w" minOccurs="0"><xs:complexType><xs:sequence><xs:any namespace="##other" processContents="strict"/></xs:sequence></xs:complexType></xs:element>
</xs:sequence></xs:complexType></xs:element>
</xs:schema>`,
  'parts/number.xsd': `<xs:schema ${XS} xmlns="${A}" targetNamespace="${A}"><xs:simpleType name="number"><xs:restriction base="xs:integer"/></xs:simpleType></xs:schema>`,
  'elsewhere/b.xsd': `<xs:schema ${XS} targetNamespace="${B}"><xs:element name="b" type="xs:date"/></xs:schema>`,
};

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const filesOf = (schemas: Readonly<Record<string, string>>): Parameters<typeof schemasOf>[0] =>
  Object.entries(schemas).map(([file, text]) => ({ file, bytes: bytes(text) }));

type Told = {
  readonly faults: readonly (readonly [line: number | undefined, message: string])[];
  readonly notes: readonly string[];
};

async function judge(
  texts: readonly (readonly [text: string, namespaces: readonly string[], root: string])[],
  schemas = SCHEMAS,
): Promise<readonly Told[]> {
  const documents = texts.map(([text, namespaces, root]) => ({ bytes: bytes(text), namespaces, root }));
  const verdicts = await schemasOf(filesOf(schemas)).judge(documents);
  return verdicts.map(({ faults, notes }) => ({ faults: faults.map(({ line, message }) => [line, message] as const), notes }));
}

describe('documents', () => {
  test('that are valid have no fault', async () => {
    const text = `<a xmlns="${A}"><number>1</number><b xmlns="${B}">2024-05-01</b></a>`;
    expect(await judge([[text, [A, B], 'a']])).toEqual([{ faults: [], notes: [] }]);
  });

  test('each has its own faults, with their lines', async () => {
    const wrong = `<a xmlns="${A}">\n<number>one</number>\n<number>two\nthree</number>\n</a>`;
    const other = `<a xmlns="${A}"><b xmlns="${B}">May</b></a>`;
    const right = `<a xmlns="${A}"/>`;
    const [first, second, third] = await judge([
      [wrong, [A], 'a'],
      [right, [A], 'a'],
      [other, [A, B], 'a'],
    ]);
    expect(first?.faults.map(([line]) => line)).toEqual([2, 3]);
    expect(first?.faults[1]?.[1]).toContain('two three');
    expect(second).toEqual({ faults: [], notes: [] });
    expect(third?.faults[0]?.[1]).toMatch(/'May'.*xs:date/);
  });

  test('what a schema names elsewhere is found in the folder by its namespace', async () => {
    const { 'elsewhere/b.xsd': _, ...without } = SCHEMAS;
    const [told] = await judge([[`<a xmlns="${A}"/>`, [A], 'a']], without);
    expect(told?.faults).toEqual([]);
    expect(told?.notes).toEqual([
      expect.stringMatching(/^the schema a\.xsd cannot be used: .* \(it names https:\/\/example\.org\/schemas\/b\.xsd, /),
    ]);
  });

  test('a namespace without a schema is passed over and told, also where a wildcard asks for one', async () => {
    const text = `<a xmlns="${A}"><w><c xmlns="http://example.org/c"><d/></c></w></a>`;
    expect(await judge([[text, [A, 'http://example.org/c'], 'a']])).toEqual([
      {
        faults: [],
        notes: ['there is no schema for http://example.org/c: what is in this namespace was not held against one'],
      },
    ]);
  });

  test('one whose root has no schema is not judged', async () => {
    expect(await judge([['<x><y/></x>', [''], 'x']])).toEqual([
      { faults: [], notes: ['no schema without a namespace declares <x>: such files were not held against one'] },
    ]);
  });

  test('one without a namespace is held against the schema that declares its root', async () => {
    const plain = `<xs:schema ${XS}><xs:element name="x" type="xs:integer"/></xs:schema>`;
    const [told] = await judge([['<x>y</x>', [''], 'x']], {
      ...SCHEMAS,
      'other.xsd': plain.replace('"x"', '"z"'),
      'plain.xsd': plain,
    });
    expect(told?.faults).toHaveLength(1);
  });

  test('a schema that is wrong is told, and others are used', async () => {
    const [told, other] = await judge(
      [
        [`<a xmlns="${A}"><b xmlns="${B}">x</b></a>`, [A, B], 'a'],
        [`<b xmlns="${B}">x</b>`, [B], 'b'],
      ],
      { ...SCHEMAS, 'a.xsd': (SCHEMAS['a.xsd'] ?? '').replace('type="number"', 'type="nothing"') },
    );
    expect(told?.notes).toEqual([expect.stringMatching(/^the schema a\.xsd cannot be used: /)]);
    expect(told?.faults).toEqual([]);
    expect(other?.faults).toHaveLength(1);
  });

  test('a part that is not there is told, and the attributes of XLink are known without it', async () => {
    const link = 'http://www.w3.org/1999/xlink';
    const schemas = {
      'x.xsd': `<xs:schema ${XS} targetNamespace="${link}"><xs:redefine schemaLocation="../gone.xsd"/></xs:schema>`,
      'c.xsd': `<xs:schema ${XS} xmlns:x="${link}" targetNamespace="${A}"><xs:import namespace="${link}"/><xs:element name="a"><xs:complexType><xs:attribute ref="x:href"/></xs:complexType></xs:element></xs:schema>`,
    };
    const text = (name: string): string => `<a xmlns="${A}" xmlns:x="${link}" x:${name}="b"/>`;
    const [right, wrong] = await judge(
      [
        [text('href'), [A], 'a'],
        [text('from'), [A], 'a'],
      ],
      schemas,
    );
    expect(right).toEqual({
      faults: [],
      notes: ['x.xsd names ../gone.xsd, which the folder of schemas does not have: it was read without'],
    });
    expect(wrong?.faults[0]?.[1]).toMatch(/^<a>, attribute 'from': the attribute 'from' is not allowed$/);
  });

  test('a text that looks like what the engine says forges nothing', async () => {
    const text = `<a xmlns="${A}"><number>\nd0:1: element a: Schemas validity error : Element 'x': no\n</number></a>`;
    const [told] = await judge([[text, [A], 'a']]);
    expect(told?.faults).toHaveLength(1);
  });
});

describe('a folder of schemas', () => {
  const place = makeFolder();
  const layOut = (schemas: Readonly<Record<string, string>>): string => {
    const folder = mkdtempSync(join(place, 'schemas-'));
    for (const [path, text] of Object.entries(schemas)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return folder;
  };

  test('is read with the folders below it', async () => {
    const { judge: judgeBy } = await loadXmlSchemas(layOut(SCHEMAS));
    const [told] = await judgeBy([{ bytes: bytes(`<b xmlns="${B}">x</b>`), namespaces: [B], root: 'b' }]);
    expect(told?.faults).toHaveLength(1);
  });

  test.each([
    ['none', join(place, 'none'), 'env/missing-file'],
    ['an empty one', layOut({}), 'env/bad-schema'],
    ['a file', join(layOut({ 'a.xsd': 'x' }), 'a.xsd'), 'env/bad-schema'],
  ])('%s is a fault of the call', async (_, folder, code) => {
    await expect(loadXmlSchemas(folder)).rejects.toMatchObject({ code });
  });
});

describe('what of a package is held against schemas', () => {
  const anything = (namespace: string, root: string): string =>
    `<xs:schema ${XS} targetNamespace="${namespace}"><xs:element name="${root}"><xs:simpleType><xs:restriction base="xs:integer"/></xs:simpleType></xs:element></xs:schema>`;

  async function invalid(
    files: Readonly<Record<string, string | Uint8Array>>,
    schemas: Readonly<Record<string, string>>,
  ): Promise<readonly string[]> {
    const { diagnostics } = await verifyPackage(memoryPackage(files), { name: 'p', schemas: schemasOf(filesOf(schemas)) });
    return [...new Set(diagnostics.filter(({ code }) => code === 'package/invalid-xml').map(({ file }) => file))].toSorted();
  }

  test('METS', async () => {
    expect(await invalid(soundMets(), { 'm.xsd': anything('http://www.loc.gov/METS/', 'mets') })).toEqual([`p/${METS}`]);
  });

  test('metadata of DSpace', async () => {
    const plain = anything('', 'dublin_core').replace(' targetNamespace=""', '');
    expect(await invalid(soundArchive(), { 'dc.xsd': plain })).toEqual([
      'p/letters_1/dublin_core.xml',
      'p/letters_1/metadata_dcterms.xml',
      'p/letters_2/dublin_core.xml',
    ]);
  });

  test('every answer of OAI-PMH', async () => {
    const tree = await soundTree();
    const found = await invalid(tree, { 'o.xsd': anything('http://www.openarchives.org/OAI/2.0/', 'OAI-PMH') });
    expect(found).toEqual(
      Object.keys(tree)
        .map((path) => `p/${path}`)
        .toSorted(),
    );
  });
});

describeWith(['suites'], 'with the schemas of the formats', (folder) => {
  test('what is written is valid, and what is changed is not', async () => {
    const schemas = await loadXmlSchemas(join(folder, 'schemas/export'));
    const tree = await soundTree();
    const codes = async (files: Readonly<Record<string, string>>): Promise<readonly string[]> => {
      const { diagnostics } = await verifyPackage(memoryPackage(files), { name: 'tree', schemas });
      return diagnostics.map(({ code, file }) => `${code} ${file}`);
    };
    expect((await codes(tree)).filter((one) => !one.startsWith('package/no-schema'))).toEqual([]);
    const path = 'GetRecord/mods/a.xml.xml';
    const changed = { ...tree, [path]: (tree[path] ?? '').replaceAll('mods:title>', 'mods:heading>') };
    expect((await codes(changed)).filter((one) => !one.startsWith('package/no-schema'))).toEqual([
      `package/invalid-xml tree/${path}`,
    ]);
  });
});
