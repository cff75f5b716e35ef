// The metadata of Zenodo's deposit interface, clause by clause: what is made of a header keeps it, and the table of rules that all
// exports are held against (zenodo-faults.ts) finds what breaks it.

import { describe, expect, test } from 'vitest';
import { exportedFile, exportText } from '../export-text.ts';
import { fullHeader } from '../full-header.ts';
import { type HeaderParts, header } from '../header.ts';
import { zenodoFaults } from '../zenodo-faults.ts';

type Fields = Readonly<Record<string, unknown>>;

const LICENCE = '<availability><licence target="https://creativecommons.org/licenses/by/4.0/">Free</licence></availability>';

/** With all that Zenodo asks for. */
function deposit(parts: HeaderParts = {}): string {
  const { titles = '<title>A title</title><author>Ann</author>', publication = LICENCE, profile = '', ...more } = parts;
  return header({ titles, publication, profile: `<abstract><p>What it is</p></abstract>${profile}`, ...more });
}

async function metadataOf(text: string): Promise<Fields> {
  return JSON.parse(await exportedFile(text, 'zenodo')) as Fields;
}

const person = (inner: string): string => deposit({ titles: `<title>A title</title><author>${inner}</author>` });
const dated = (date: string): string => deposit({ publication: `<publisher>P</publisher>${date}${LICENCE}` });

type Clause = {
  readonly clause: string;
  readonly text: string;
  /** Fields as they are made. */
  readonly made: Fields;
  /** What breaks it: fields that are others, or, undefined, are not there. */
  readonly broken: Fields;
};

const CLAUSES: readonly Clause[] = [
  { clause: 'title: three characters or more', text: deposit(), made: { title: 'A title' }, broken: { title: 'Ab' } },
  { clause: 'title is required', text: deposit(), made: { title: 'A title' }, broken: { title: undefined } },
  {
    clause: 'upload_type: of its vocabulary',
    text: deposit(),
    made: { upload_type: 'publication' },
    broken: { upload_type: 'text' },
  },
  {
    clause: 'upload_type is required',
    text: deposit(),
    made: { upload_type: 'publication' },
    broken: { upload_type: undefined },
  },
  {
    clause: 'publication_type: of its vocabulary',
    text: deposit(),
    made: { publication_type: 'other' },
    broken: { publication_type: 'letter' },
  },
  {
    clause: 'publication_type is required of a publication',
    text: deposit(),
    made: { publication_type: 'other' },
    broken: { publication_type: undefined },
  },
  { clause: 'creators: at least one', text: deposit(), made: { creators: [{ name: 'Ann' }] }, broken: { creators: [] } },
  { clause: 'creators are required', text: deposit(), made: { creators: [{ name: 'Ann' }] }, broken: { creators: undefined } },
  {
    clause: 'creators: no one twice',
    text: person('Ann</author><author>Ann'),
    made: { creators: [{ name: 'Ann' }] },
    broken: { creators: [{ name: 'Ann' }, { name: 'Ann' }] },
  },
  {
    clause: 'creators.name: family, given',
    text: person('<persName><forename>Ann</forename> <surname>Author</surname></persName>'),
    made: { creators: [{ name: 'Author, Ann' }] },
    broken: { creators: [{ orcid: '0000-0002-1825-0097' }] },
  },
  {
    clause: 'creators.orcid: the identifier alone',
    text: person('<persName ref="https://orcid.org/0000-0002-1825-0097">Ann</persName>'),
    made: { creators: [{ name: 'Ann', orcid: '0000-0002-1825-0097' }] },
    broken: { creators: [{ name: 'Ann', orcid: 'https://orcid.org/0000-0002-1825-0097' }] },
  },
  {
    clause: 'creators.gnd: the identifier alone',
    text: person('<persName ref="https://d-nb.info/gnd/118540238">Ann</persName>'),
    made: { creators: [{ name: 'Ann', gnd: '118540238' }] },
    broken: { creators: [{ name: 'Ann', gnd: '' }] },
  },
  {
    clause: 'creators.affiliation: words',
    text: person('Ann <affiliation>The House</affiliation>'),
    made: { creators: [{ name: 'Ann', affiliation: 'The House' }] },
    broken: { creators: [{ name: 'Ann', affiliation: '' }] },
  },
  {
    clause: 'creators: nothing else of a person',
    text: deposit(),
    made: { creators: [{ name: 'Ann' }] },
    broken: { creators: [{ name: 'Ann', type: 'Editor' }] },
  },
  {
    clause: 'contributors.type: of its vocabulary',
    text: person('Ann</author><editor>Ed</editor><author>Bob'),
    made: { contributors: [{ name: 'Ed', type: 'Editor' }] },
    broken: { contributors: [{ name: 'Ed', type: 'editor' }] },
  },
  {
    clause: 'contributors.type is required',
    text: person('Ann</author><sponsor>S</sponsor><author>Bob'),
    made: { contributors: [{ name: 'S', type: 'Sponsor' }] },
    broken: { contributors: [{ name: 'Ed' }] },
  },
  {
    clause: 'description: HTML, not empty',
    text: deposit(),
    made: { description: '<p>What it is</p>' },
    broken: { description: '' },
  },
  {
    clause: 'description is required',
    text: deposit(),
    made: { description: '<p>What it is</p>' },
    broken: { description: undefined },
  },
  {
    clause: 'access_right: of its vocabulary',
    text: deposit(),
    made: { access_right: 'open' },
    broken: { access_right: 'free' },
  },
  {
    clause: 'license: required of what is open',
    text: deposit(),
    made: { license: 'CC-BY-4.0' },
    broken: { license: undefined },
  },
  {
    clause: 'access_conditions: required of what is restricted',
    text: deposit({ publication: '<availability status="restricted"><p>Ask &amp; wait</p></availability>' }),
    made: { access_right: 'restricted', access_conditions: '<p>Ask &amp; wait</p>', license: undefined },
    broken: { access_conditions: undefined },
  },
  {
    clause: 'publication_date: a whole day',
    text: dated('<date when="2020-02-29"/>'),
    made: { publication_date: '2020-02-29' },
    broken: { publication_date: '2020-02' },
  },
  {
    clause: 'publication_date: left out where it is no whole day',
    text: dated('<date when="2020-02"/>'),
    made: { publication_date: undefined },
    broken: { publication_date: '2020-02-30' },
  },
  {
    clause: 'doi: without its resolver',
    text: dated('<idno type="DOI">https://doi.org/10.1234/a.b</idno>'),
    made: { doi: '10.1234/a.b' },
    broken: { doi: 'https://doi.org/10.1234/a.b' },
  },
  {
    clause: 'keywords: none twice',
    text: deposit({ profile: '<textClass><keywords><term>Tea</term><term>Tea</term><term>Salt</term></keywords></textClass>' }),
    made: { keywords: ['Tea', 'Salt'] },
    broken: { keywords: ['Tea', 'Tea'] },
  },
  { clause: 'keywords: a list of words', text: deposit(), made: { keywords: undefined }, broken: { keywords: 'Tea' } },
  {
    clause: 'language: three letters',
    text: deposit({ languages: '<language ident="de-AT">German</language>' }),
    made: { language: 'deu' },
    broken: { language: 'de-AT' },
  },
  {
    clause: 'related_identifiers.relation: of its vocabulary',
    text: dated('<idno type="url">https://example.org/1</idno>'),
    made: { related_identifiers: [{ identifier: 'https://example.org/1', relation: 'isAlternateIdentifier', scheme: 'url' }] },
    broken: { related_identifiers: [{ identifier: 'https://example.org/1', relation: 'isSameAs' }] },
  },
  {
    clause: 'related_identifiers.scheme: of its vocabulary',
    text: dated('<idno>urn:nbn:de:1</idno>'),
    made: { related_identifiers: [{ identifier: 'urn:nbn:de:1', relation: 'isAlternateIdentifier', scheme: 'urn' }] },
    broken: { related_identifiers: [{ identifier: 'x', relation: 'cites', scheme: 'local' }] },
  },
  {
    clause: 'related_identifiers.identifier is required',
    text: dated('<idno type="shelfmark">7</idno>'),
    made: { related_identifiers: undefined },
    broken: { related_identifiers: [{ relation: 'cites' }] },
  },
  {
    clause: 'imprint_publisher and imprint_place: words',
    text: dated('<pubPlace>Rome</pubPlace>'),
    made: { imprint_publisher: 'P', imprint_place: 'Rome' },
    broken: { imprint_place: ['Rome'] },
  },
  {
    clause: 'version: words',
    text: deposit({ fileDesc: '<editionStmt><edition n="2">Second</edition></editionStmt>' }),
    made: { version: 'Second' },
    broken: { version: 2 },
  },
  {
    clause: 'notes: words',
    text: deposit({ titles: '<title>A title</title><author>Ann</author><funder>F</funder>' }),
    made: { notes: '<p>Funder: F</p>' },
    broken: { notes: '' },
  },
  { clause: 'the shape is flat', text: deposit(), made: { metadata: undefined }, broken: { metadata: { title: 'A title' } } },
  {
    clause: 'no field that Zenodo does not know',
    text: fullHeader,
    made: { series: undefined },
    broken: { series: 'A Series' },
  },
];

describe.each(CLAUSES)('$clause', ({ text, made, broken }) => {
  test('is kept', async () => {
    const metadata = await metadataOf(text);
    expect(zenodoFaults(metadata)).toEqual([]);
    expect(Object.fromEntries(Object.keys(made).map((key) => [key, metadata[key]]))).toEqual(made);
  });

  test('can be broken', async () => {
    const all = { ...(await metadataOf(text)), ...broken };
    const fields = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
    expect(zenodoFaults(fields)).not.toEqual([]);
  });
});

/** What Zenodo asks for and the header does not say is no export. */
const REQUIRED: readonly (readonly [string, string])[] = [
  ['a title', deposit({ titles: '<title>Ab</title><author>Ann</author>' })],
  ['a creator', deposit({ titles: '<title>A title</title>' })],
  ['a description', header({ titles: '<title>A title</title><author>Ann</author>', publication: LICENCE })],
  [
    'a licence',
    deposit({ publication: '<availability><licence target="https://example.org/mine">Mine</licence></availability>' }),
  ],
];

test.each(REQUIRED)('without %s nothing is written', async (what, text) => {
  const { files, diagnostics } = await exportText(text, 'zenodo');
  expect(files).toEqual([]);
  expect(diagnostics.map(({ message }) => message)).toEqual([expect.stringContaining(`Zenodo asks for ${what}`)]);
});
