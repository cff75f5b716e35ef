// Each kind of fault of static OAI-PMH, planted in a tree that is written as `teikit oai-static` writes it.

import type { Code } from '../../../src/diagnostics/codes.ts';
import { staticAnswers } from '../../../src/oai/static-answers.ts';
import { memoryRepository, tei } from '../../oai/memory-repository.ts';

export type TreeFiles = Record<string, string>;

export type TreePlanting = {
  readonly code: Code;
  readonly what: string;
  readonly plant: (files: TreeFiles) => void;
  readonly severity?: 'error' | 'warning' | 'note';
  /** All that is found; default: the code alone. */
  readonly found?: readonly Code[];
};

/** Five documents, of which one has no title and one was deleted; lists have two records in a part. */
export async function soundTree(): Promise<TreeFiles> {
  const { folder, repository, check } = memoryRepository({ pageSize: 2 });
  for (const [path, text] of Object.entries({
    'a.xml': tei({ published: '2019-05-03', language: 'de', written: '1937' }),
    'f.xml': tei({ published: '2018' }),
    'gone.xml': tei({ published: '2018' }),
    'x/b c.xml': tei({ revised: '2020-01-02', language: 'de' }),
    'x/y/d.xml': tei({ published: '2018', title: '' }),
    'x/y/e.xml': tei({ published: '2018' }),
  }))
    folder.documents.set(path, text);
  await check();
  folder.documents.delete('gone.xml');
  await check();
  const files: TreeFiles = {};
  for await (const { path, pieces } of staticAnswers(repository)) {
    let text = '';
    for await (const piece of pieces) text += piece;
    files[path] = text;
  }
  return files;
}

const RECORD = 'GetRecord/oai_dc/a.xml.xml';
const ALL = 'ListRecords/oai_dc/all.xml';
const NAMES = 'ListIdentifiers/tei/all.xml';
const ID = 'oai:archive.example.org:a.xml';

const put = (path: string, text: string) => (files: TreeFiles) => {
  files[path] = text;
};
const drop =
  (...paths: readonly string[]) =>
  (files: TreeFiles): void => {
    for (const path of paths) delete files[path];
  };
const replace =
  (path: string, from: string | RegExp, to: string) =>
  (files: TreeFiles): void => {
    const text = files[path] ?? '';
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`${path} has no ${from}: ${text}`);
    files[path] = changed;
  };
const everywhere =
  (from: string, to: string) =>
  (files: TreeFiles): void => {
    for (const [path, text] of Object.entries(files)) files[path] = text.replaceAll(from, to);
  };
const times = (count: number, code: Code): readonly Code[] => Array<Code>(count).fill(code);
const date = (text: string): string => `<datestamp>${text}</datestamp>`;

export const treePlantings: readonly TreePlanting[] = [
  {
    code: 'xml/not-well-formed',
    what: 'a record that is cut',
    plant: (files) => {
      files[RECORD] = (files[RECORD] ?? '').slice(0, -20);
    },
  },
  { code: 'xml/empty', what: 'an empty list', plant: put(NAMES, ''), found: ['xml/empty', 'oai/other-file', 'oai/other-file'] },
  { code: 'oai/answer', what: 'another root', plant: put('ListSets.xml', '<html/>') },
  {
    code: 'oai/answer',
    what: 'another namespace',
    plant: replace('ListSets.xml', 'http://www.openarchives.org/OAI/2.0/"', 'http://www.openarchives.org/OAI/1.1/"'),
  },
  { code: 'oai/answer', what: 'no date', plant: replace(RECORD, /<responseDate>.*\n/, '') },
  { code: 'oai/answer', what: 'no request', plant: replace(RECORD, /<request .*\n/, '') },
  {
    code: 'oai/answer',
    what: 'nothing after the request',
    plant: replace('Identify.xml', /<Identify>[\s\S]*<\/Identify>/, ''),
  },
  { code: 'oai/answer', what: 'two verbs', plant: replace(RECORD, '</OAI-PMH>', '<ListSets/></OAI-PMH>') },
  { code: 'oai/answer', what: 'a record without metadata', plant: replace(RECORD, /<metadata>[\s\S]*<\/metadata>/, '') },
  {
    code: 'oai/request',
    what: 'another verb in the place',
    plant: (files) => put('ListSets.xml', files['Identify.xml'] ?? '')(files),
  },
  {
    code: 'oai/request',
    what: 'another verb in the request',
    plant: replace('ListSets.xml', 'verb="ListSets"', 'verb="Identify"'),
  },
  {
    code: 'oai/request',
    what: 'another format in the place',
    plant: (files) => put(RECORD, files['GetRecord/tei/a.xml.xml'] ?? '')(files),
  },
  {
    code: 'oai/request',
    what: 'another record in the place',
    plant: (files) => put(RECORD, files['GetRecord/oai_dc/f.xml.xml'] ?? '')(files),
  },
  {
    code: 'oai/request',
    what: 'a record of another identifier than asked for',
    plant: replace(RECORD, `identifier="${ID}"`, 'identifier="oai:archive.example.org:b.xml"'),
  },
  {
    code: 'oai/request',
    what: 'the list of another set',
    plant: (files) => put('ListIdentifiers/tei/set/folder/x.xml', files['ListIdentifiers/tei/set/year/1937.xml'] ?? '')(files),
    found: ['oai/request', 'oai/other-file'],
  },
  {
    code: 'oai/request',
    what: 'another repository',
    plant: replace(RECORD, 'http://archive.example.org/oai<', 'http://other.example.org/oai<'),
  },
  {
    code: 'oai/request',
    what: 'an error for a record',
    plant: (files) => put(RECORD, files['error/idDoesNotExist.xml'] ?? '')(files),
  },
  {
    code: 'oai/request',
    what: 'another error',
    plant: (files) => put('error/badVerb.xml', files['error/badArgument.xml'] ?? '')(files),
  },
  { code: 'oai/identify', what: 'no address of mail', plant: replace('Identify.xml', /<adminEmail>.*\n/, '') },
  { code: 'oai/identify', what: 'another version', plant: replace('Identify.xml', '>2.0<', '>1.1<') },
  {
    code: 'oai/identify',
    what: 'an address that is none',
    plant: everywhere('http://archive.example.org/oai<', 'archive/oai<'),
    found: ['oai/identify'],
  },
  {
    code: 'oai/identify',
    what: 'two names',
    plant: replace('Identify.xml', '<baseURL>', '<repositoryName>x</repositoryName><baseURL>'),
  },
  { code: 'oai/identify', what: 'an unknown way of deleting', plant: replace('Identify.xml', '>persistent<', '>yes<') },
  { code: 'oai/identify', what: 'an unknown granularity', plant: replace('Identify.xml', 'YYYY-MM-DDThh:mm:ssZ', 'YYYY') },
  {
    code: 'oai/format',
    what: 'records of a format that is not listed',
    plant: replace('ListMetadataFormats.xml', /<metadataFormat>\s*<metadataPrefix>mods[\s\S]*?<\/metadataFormat>/, ''),
  },
  {
    code: 'oai/format',
    what: 'no oai_dc',
    plant: (files) => {
      replace('ListMetadataFormats.xml', '>oai_dc<', '>oai_rdf<')(files);
    },
    found: ['oai/format', 'oai/format', 'oai/missing-answer', 'oai/missing-answer'],
  },
  {
    code: 'oai/format',
    what: 'a format twice',
    plant: replace('ListMetadataFormats.xml', '>mods<', '>tei<'),
    found: times(3, 'oai/format'),
  },
  { code: 'oai/format', what: 'no schema', plant: replace('ListMetadataFormats.xml', /<schema>.*<\/schema>/, '') },
  {
    code: 'oai/format',
    what: 'a record in another namespace',
    plant: replace(RECORD, 'xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/"', 'xmlns:oai_dc="http://example.org/"'),
  },
  {
    code: 'oai/format',
    what: 'an item that does not name its format',
    plant: replace('ListMetadataFormats/a.xml.xml', /<metadataFormat>\s*<metadataPrefix>mods[\s\S]*?<\/metadataFormat>/, ''),
  },
  {
    code: 'oai/set',
    what: 'a set that is not listed',
    plant: replace('ListSets.xml', /<set>\s*<setSpec>language:de[\s\S]*?<\/set>/, ''),
  },
  {
    code: 'oai/set',
    what: 'a set twice',
    plant: replace('ListSets.xml', '</ListSets>', '<set><setSpec>folder</setSpec></set></ListSets>'),
  },
  {
    code: 'oai/set',
    what: 'a name that is none',
    plant: replace('ListSets.xml', '</ListSets>', '<set><setSpec>a b</setSpec></set></ListSets>'),
    found: ['oai/set', ...times(8, 'oai/missing-answer')],
  },
  {
    code: 'oai/set',
    what: 'a record of another set',
    plant: replace('ListIdentifiers/tei/set/year/1937.xml', /<setSpec>year:1937<\/setSpec>/, ''),
    found: ['oai/set', 'oai/header'],
  },
  {
    code: 'oai/datestamp',
    what: 'a day',
    plant: everywhere(date('2019-05-03T00:00:00Z'), date('2019-05-03')),
    found: times(4, 'oai/datestamp'),
  },
  {
    code: 'oai/datestamp',
    what: 'a day that is none',
    plant: replace(RECORD, date('2019-05-03T00:00:00Z'), date('2019-02-30T00:00:00Z')),
    found: ['oai/datestamp', 'oai/header'],
  },
  {
    code: 'oai/datestamp',
    what: 'before the earliest',
    plant: replace(RECORD, date('2019-05-03T00:00:00Z'), date('1019-05-03T00:00:00Z')),
    found: ['oai/datestamp', 'oai/header'],
  },
  {
    code: 'oai/datestamp',
    what: 'an earliest of another form',
    plant: replace('Identify.xml', /<earliestDatestamp>.*<\//, '<earliestDatestamp>2018-01-01</'),
  },
  {
    code: 'oai/datestamp',
    what: 'a moment of an answer',
    plant: replace(RECORD, /<responseDate>.*<\//, '<responseDate>yesterday</'),
  },
  {
    code: 'oai/identifier',
    what: 'twice in a list',
    plant: (files) => {
      const [header = ''] = /<header>[\s\S]*?<\/header>/.exec(files[NAMES] ?? '') ?? [];
      replace(NAMES, header, `${header}${header}`)(files);
    },
  },
  {
    code: 'oai/identifier',
    what: 'twice in parts of a list',
    plant: (files) => {
      const [header = ''] = /<header>[\s\S]*?<\/header>/.exec(files[NAMES] ?? '') ?? [];
      replace('ListIdentifiers/resumed/ListIdentifiers.tei.all.2.xml', '<resumptionToken', `${header}<resumptionToken`)(files);
      // the next part has another cursor then
    },
    found: ['oai/identifier'],
  },
  {
    code: 'oai/identifier',
    what: 'empty',
    plant: replace(NAMES, `<identifier>${ID}<`, '<identifier><'),
    found: ['oai/identifier', 'oai/unlisted-record'],
  },
  {
    code: 'oai/deleted',
    what: 'a deleted record with metadata',
    plant: (files) => {
      const path = 'GetRecord/oai_dc/gone.xml.xml';
      replace(
        path,
        '</header>',
        '</header><metadata><dc xmlns="http://www.openarchives.org/OAI/2.0/oai_dc/"/></metadata>',
      )(files);
    },
  },
  {
    code: 'oai/deleted',
    what: 'deleted records where nobody tells of them',
    plant: replace('Identify.xml', '>persistent<', '>no<'),
  },
  {
    code: 'oai/header',
    what: 'another datestamp in a list',
    plant: replace(ALL, date('2019-05-03T00:00:00Z'), date('2019-05-04T00:00:00Z')),
  },
  { code: 'oai/header', what: 'deleted in a list', plant: replace(NAMES, '<header>', '<header status="deleted">') },
  { code: 'oai/header', what: 'another set in a list', plant: replace(NAMES, '<setSpec>language:de</setSpec>', '') },
  { code: 'oai/missing-record', what: 'a record', plant: drop(RECORD), found: ['oai/missing-record', 'oai/missing-record'] },
  {
    code: 'oai/missing-record',
    what: 'all records of an item',
    plant: drop(RECORD, 'GetRecord/mods/a.xml.xml', 'GetRecord/mets/a.xml.xml', 'GetRecord/tei/a.xml.xml'),
    found: times(5, 'oai/missing-record'),
  },
  {
    code: 'oai/unlisted-record',
    what: 'in one list',
    plant: replace(NAMES, /<header>[\s\S]*?<\/header>/, ''),
  },
  {
    code: 'oai/unlisted-record',
    what: 'in a list without parts',
    plant: replace('ListIdentifiers/tei/set/year/1937.xml', /<header>[\s\S]*?<\/header>/, ''),
  },
  { code: 'oai/token', what: 'to nowhere', plant: drop('ListIdentifiers/resumed/ListIdentifiers.tei.all.4.xml') },
  {
    code: 'oai/token',
    what: 'without an end',
    plant: replace(
      'ListIdentifiers/resumed/ListIdentifiers.tei.all.2.xml',
      '>ListIdentifiers.tei.all.4<',
      '>ListIdentifiers.tei.all.2<',
    ),
    found: ['oai/token', 'oai/other-file'],
  },
  {
    code: 'oai/token',
    what: 'out of the tree',
    plant: replace('ListIdentifiers/resumed/ListIdentifiers.tei.all.2.xml', '>ListIdentifiers.tei.all.4<', '>../../Identify<'),
    found: ['oai/token', 'oai/other-file'],
  },
  {
    code: 'oai/token',
    what: 'no empty token at the end',
    plant: replace('ListIdentifiers/resumed/ListIdentifiers.tei.all.4.xml', /<resumptionToken.*\n/, ''),
  },
  {
    code: 'oai/token',
    what: 'another cursor',
    plant: replace('ListIdentifiers/resumed/ListIdentifiers.tei.all.2.xml', 'cursor="2"', 'cursor="3"'),
  },
  {
    code: 'oai/token',
    what: 'another number of records',
    severity: 'warning',
    plant: replace('ListIdentifiers/resumed/ListIdentifiers.tei.all.4.xml', /completeListSize="\d+"/, 'completeListSize="9"'),
  },
  { code: 'oai/missing-answer', what: 'Identify', plant: drop('Identify.xml') },
  { code: 'oai/missing-answer', what: 'the formats', plant: drop('ListMetadataFormats.xml') },
  { code: 'oai/missing-answer', what: 'the sets', plant: drop('ListSets.xml') },
  { code: 'oai/missing-answer', what: 'an error', plant: drop('error/badResumptionToken.xml') },
  {
    code: 'oai/missing-answer',
    what: 'a list',
    plant: drop('ListIdentifiers/mods/all.xml'),
    found: ['oai/missing-answer', 'oai/other-file', 'oai/other-file'],
  },
  { code: 'oai/missing-answer', what: 'the list of a set', plant: drop('ListIdentifiers/mods/set/year/1937.xml') },
  { code: 'oai/missing-answer', what: 'the formats of an item', plant: drop('ListMetadataFormats/a.xml.xml') },
  { code: 'oai/other-file', what: 'a file of a person', severity: 'warning', plant: put('notes.txt', 'x') },
  { code: 'oai/other-file', what: 'an XML file', severity: 'warning', plant: put('GetRecord/a.xml', '<x/>') },
  {
    code: 'oai/other-file',
    what: 'a part that nobody leads to',
    severity: 'warning',
    plant: (files) =>
      put(
        'ListIdentifiers/resumed/x.xml',
        (files['ListIdentifiers/resumed/ListIdentifiers.tei.all.2.xml'] ?? '').replace(
          'resumptionToken="ListIdentifiers.tei.all.2"',
          'resumptionToken="x"',
        ),
      )(files),
  },
];
