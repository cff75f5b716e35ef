// Every answer is valid against the schemas of OAI-PMH, Dublin Core and MODS, which are at hand: nothing is fetched.

import { expect, test } from 'vitest';
import { LocalSchemas } from '../export/local-schemas.ts';
import { describeWith } from '../support/programs.ts';
import { recordsIn, tokenIn } from './harvester.ts';
import { type MemoryRepository, memoryRepository, tei } from './memory-repository.ts';

const SCHEMA = 'all.xsd';
/** What is not at hand as a schema of XSD may be anything of its namespace. */
const ANY_ROOT = (namespace: string, name: string): string =>
  `<schema xmlns="http://www.w3.org/2001/XMLSchema" targetNamespace="${namespace}"><element name="${name}"/></schema>`;
/** oai-identifier.xsd (OAI, 2002), by its text in the implementation guidelines. */
const OAI_IDENTIFIER = `<schema xmlns="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.openarchives.org/OAI/2.0/oai-identifier"
  xmlns:i="http://www.openarchives.org/OAI/2.0/oai-identifier" elementFormDefault="qualified">
  <element name="oai-identifier"><complexType><sequence>
    <element name="scheme" fixed="oai"/>
    <element name="repositoryIdentifier"><simpleType><restriction base="string"><pattern value="[a-zA-Z][a-zA-Z0-9\\-]*(\\.[a-zA-Z][a-zA-Z0-9\\-]*)+"/></restriction></simpleType></element>
    <element name="delimiter" fixed=":"/>
    <element name="sampleIdentifier"><simpleType><restriction base="string"><pattern value="oai:[a-zA-Z][a-zA-Z0-9\\-]*(\\.[a-zA-Z][a-zA-Z0-9\\-]*)+:[a-zA-Z0-9\\-_\\.!~\\*'\\(\\);/\\?:@&amp;=\\+$,%]+"/></restriction></simpleType></element>
  </sequence></complexType></element></schema>`;
const IMPORTS: readonly (readonly [namespace: string, file: string])[] = [
  ['http://www.openarchives.org/OAI/2.0/', 'OAI-PMH.xsd'],
  ['http://www.openarchives.org/OAI/2.0/oai_dc/', 'oai_dc.xsd'],
  ['http://www.openarchives.org/OAI/2.0/oai-identifier', 'oai-identifier.xsd'],
  ['http://www.loc.gov/mods/v3', 'mods-3-8.xsd'],
  ['http://www.loc.gov/METS/', 'mets-1-12-1.xsd'],
  ['http://www.tei-c.org/ns/1.0', 'tei.xsd'],
];

/** Names of files and what stands in headers, as hostile as they can be. */
async function hostile(): Promise<MemoryRepository> {
  const own = memoryRepository({ pageSize: 4 });
  const { documents } = own.folder;
  documents.set('plain.xml', tei({ published: '1999-05', revised: '2003-04-05', language: 'de', written: '1937-03-03' }));
  documents.set('a & b/<c>"d".xml', tei({ title: 'R &amp; D &lt;b&gt; ]]&gt;', language: 'ar-Arab', written: '0044' }));
  documents.set('c\u0001\u007f/\u202eü😀\n.xml', tei({ title: '&#9;x&#10;y', language: 'x-private' }));
  documents.set('deep/er/and/er/_x41_/..x.xml', tei({ language: 'zh' }));
  documents.set(
    'prefix.xml',
    tei()
      .replaceAll(/<(\/?)(?=\w)/gu, '<$1t:')
      .replace('xmlns=', 'xmlns:t=')
      .replace('<t:p>', '<t:p><none a="1"/>'),
  );
  documents.set(
    'doctype.xml',
    `<?xml version="1.0"?><!DOCTYPE TEI [<!ENTITY e "<hi>ent</hi>ity"><!ATTLIST p rend CDATA "d">]><!-- --><?pi x?>${tei({ body: '&e;<![CDATA[<&]]>' })}`,
  );
  documents.set('untitled.xml', tei({ title: '' }));
  documents.set('broken.xml', '<TEI');
  documents.set('gone/soon.xml', tei());
  await own.check();
  documents.delete('gone/soon.xml');
  await own.check();
  return own;
}

const QUERIES: readonly string[] = [
  'verb=Identify',
  'verb=ListSets',
  'verb=ListMetadataFormats',
  'verb=ListMetadataFormats&identifier=oai:archive.example.org:plain.xml',
  ...['oai_dc', 'mods', 'mets', 'tei'].flatMap((prefix) => [
    `verb=ListRecords&metadataPrefix=${prefix}`,
    `verb=ListIdentifiers&metadataPrefix=${prefix}`,
    `verb=ListRecords&metadataPrefix=${prefix}&set=folder:deep&from=1999-01-01&until=2030-01-01`,
    `verb=ListRecords&metadataPrefix=${prefix}&set=folder:a_x20__x26__x20_b`,
    `verb=GetRecord&metadataPrefix=${prefix}&identifier=oai:archive.example.org:plain.xml`,
    `verb=GetRecord&metadataPrefix=${prefix}&identifier=oai:archive.example.org:gone/soon.xml`,
  ]),
  'verb=Nothing',
  'verb=Identify&x=%01',
  'verb=GetRecord&metadataPrefix=oai_dc&identifier=%01%02 <&"%E2%80%AE%',
  'verb=GetRecord&metadataPrefix=oai_dc&identifier=http://[',
  'verb=GetRecord&metadataPrefix=oai_dc&identifier=%25zz',
  'verb=GetRecord&metadataPrefix=oai_dc&identifier=a%23b%23c',
  'verb=ListRecords&resumptionToken=%00%3C%26',
  'verb=ListRecords&metadataPrefix=oai_dc&set=(!~)',
  'verb=ListRecords&metadataPrefix=x&from=2000-01-01T00:00:00Z',
];

describeWith(['suites', 'xmllint'], 'answers', (suites, xmllint) => {
  test('are valid', async () => {
    const schemas = new LocalSchemas({ suites, xmllint });
    schemas.add('tei.xsd', ANY_ROOT('http://www.tei-c.org/ns/1.0', 'TEI'));
    schemas.add('oai-identifier.xsd', OAI_IDENTIFIER);
    const imports = IMPORTS.map(([namespace, file]) => `<import namespace="${namespace}" schemaLocation="${file}"/>`);
    schemas.add(SCHEMA, `<schema xmlns="http://www.w3.org/2001/XMLSchema">${imports.join('')}</schema>`);

    const own = await hostile();
    const instances: { readonly name: string; readonly text: string }[] = [];
    for (const query of QUERIES) {
      let text = await own.ask(query);
      instances.push({ name: query, text });
      for (let token = tokenIn(text)?.text; token !== undefined && token !== ''; token = tokenIn(text)?.text) {
        text = await own.ask(`${query.split('&')[0]}&resumptionToken=${token}`);
        instances.push({ name: `${query} …`, text });
      }
    }
    const records = instances.flatMap(({ text }) => recordsIn(text));
    expect(records.filter(({ markup }) => markup !== undefined).length).toBeGreaterThan(20);
    expect(instances.filter(({ name }) => name.endsWith('…')).length).toBeGreaterThan(5);
    expect(Object.fromEntries(schemas.faultsOf(SCHEMA, instances))).toEqual({});
    const [first = { name: '', text: '' }] = instances;
    const wrong = { name: 'wrong', text: first.text.replace('YYYY-MM-DDThh:mm:ssZ<', 'YYYY<') };
    expect([...schemas.faultsOf(SCHEMA, [wrong]).keys()]).toEqual(['wrong']);
  });
});
