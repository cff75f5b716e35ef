// What the codes of static OAI-PMH mean.

import type { CodeEntry } from './example.ts';
import type { OaiCode } from './package-codes.ts';

const URL = 'https://example.org/oai';
const DAY = '2024-05-01T00:00:00Z';
const ID = 'oai:example.org:letter';

function answer(verb: string, given: string, content: string): string {
  const attributes = verb === 'error' ? '' : ` verb="${verb}"${given}`;
  const inner = verb === 'error' ? content : `<${verb}>\n${content}</${verb}>\n`;
  return `<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/">
<responseDate>${DAY}</responseDate>
<request${attributes}>${URL}</request>
${inner}</OAI-PMH>
`;
}

const FORMAT = `<metadataFormat>
  <metadataPrefix>oai_dc</metadataPrefix>
  <schema>http://www.openarchives.org/OAI/2.0/oai_dc.xsd</schema>
  <metadataNamespace>http://www.openarchives.org/OAI/2.0/oai_dc/</metadataNamespace>
</metadataFormat>
`;
const HEADER = `<header>
  <identifier>${ID}</identifier>
  <datestamp>${DAY}</datestamp>
  <setSpec>letters</setSpec>
</header>
`;
const RECORD = `<record>
${HEADER}<metadata><dc xmlns="http://www.openarchives.org/OAI/2.0/oai_dc/"/></metadata>
</record>
`;

const list = (verb: string, content: string): Readonly<Record<string, string>> => ({
  [`${verb}/oai_dc/all.xml`]: answer(verb, ' metadataPrefix="oai_dc"', content),
  [`${verb}/oai_dc/set/letters.xml`]: answer(verb, ' metadataPrefix="oai_dc" set="letters"', content),
});
const errors = ['badArgument', 'badResumptionToken', 'badVerb', 'cannotDisseminateFormat', 'idDoesNotExist', 'noRecordsMatch'];

const RECORD_PATH = 'GetRecord/oai_dc/letter.xml';
const LIST_PATH = 'ListRecords/oai_dc/all.xml';

/** A repository of one record, in one set. */
const RIGHT: Readonly<Record<string, string>> = {
  'Identify.xml': answer(
    'Identify',
    '',
    `<repositoryName>Letters</repositoryName>
<baseURL>${URL}</baseURL>
<protocolVersion>2.0</protocolVersion>
<adminEmail>archive@example.org</adminEmail>
<earliestDatestamp>${DAY}</earliestDatestamp>
<deletedRecord>no</deletedRecord>
<granularity>YYYY-MM-DDThh:mm:ssZ</granularity>
`,
  ),
  'ListMetadataFormats.xml': answer('ListMetadataFormats', '', FORMAT),
  'ListSets.xml': answer('ListSets', '', '<set><setSpec>letters</setSpec><setName>Letters</setName></set>\n'),
  'ListMetadataFormats/letter.xml': answer('ListMetadataFormats', ` identifier="${ID}"`, FORMAT),
  [RECORD_PATH]: answer('GetRecord', ` metadataPrefix="oai_dc" identifier="${ID}"`, RECORD),
  ...list('ListIdentifiers', HEADER),
  ...list('ListRecords', RECORD),
  ...Object.fromEntries(errors.map((code) => [`error/${code}.xml`, answer('error', '', `<error code="${code}"/>\n`)] as const)),
};

/** One file with something else in it, or all files. */
function instead(path: string | undefined, from: string | RegExp, to: string): CodeEntry['example'] {
  const files = Object.entries(RIGHT).map(([name, text]) => [
    name,
    path === undefined || path === name ? text.replace(from, to) : text,
  ]);
  return { kind: 'package', of: 'oai-static', wrong: Object.fromEntries(files), right: RIGHT };
}

function without(...names: readonly string[]): CodeEntry['example'] {
  const files = Object.entries(RIGHT).filter(([name]) => !names.includes(name));
  return { kind: 'package', of: 'oai-static', wrong: Object.fromEntries(files), right: RIGHT };
}

export const oaiEntries: Readonly<Record<OaiCode, CodeEntry>> = {
  'oai/answer': {
    title: 'a file that is no answer of OAI-PMH',
    explanation:
      'An answer has the root element OAI-PMH, in it responseDate and request, and after them one element of its verb, or errors.',
    example: instead('ListSets.xml', /<responseDate>.*\n/, ''),
  },
  'oai/request': {
    title: 'an answer to another request',
    explanation:
      'A web server finds the answer by its place: the verb, the format, the identifier, the set or the token. The answer says that it is one to something else, or of another repository.',
    example: instead(RECORD_PATH, 'metadataPrefix="oai_dc"', 'metadataPrefix="mods"'),
  },
  'oai/identify': {
    title: 'Identify that does not say what it must',
    explanation:
      'Identify has the name of the repository, its address, the version 2.0 of the protocol, an address of mail, the earliest datestamp, what it tells of deletions, and the granularity of datestamps.',
    example: instead('Identify.xml', /<adminEmail>.*\n/, ''),
  },
  'oai/format': {
    title: 'formats that do not fit together',
    explanation:
      'ListMetadataFormats lists each format once, among them oai_dc. Records are in the namespace of their format, and each item lists the formats in which there is a record of it.',
    example: instead(RECORD_PATH, 'oai_dc/"/>', 'oai_rdf/"/>'),
  },
  'oai/set': {
    title: 'sets that do not fit together',
    explanation:
      'ListSets lists each set once. Records name sets that are listed, and the list of a set has the records that name it, or a set below it.',
    example: instead(undefined, '</header>', '<setSpec>notes</setSpec></header>'),
  },
  'oai/datestamp': {
    title: 'a datestamp of a wrong form',
    explanation:
      'Datestamps are in UTC, by the day or by the second as Identify says, and none is earlier than the earliest that it names.',
    example: instead(undefined, `<datestamp>${DAY}`, '<datestamp>2024-05-01'),
  },
  'oai/identifier': {
    title: 'an identifier that stands twice',
    explanation: 'A list has each record once, and an identifier is that of one item.',
    example: instead('ListIdentifiers/oai_dc/all.xml', HEADER, `${HEADER}${HEADER}`),
  },
  'oai/deleted': {
    title: 'a deleted record that cannot be one',
    explanation: 'A deleted record has no metadata, and Identify says that deletions are told (persistent, or transient).',
    example: instead(undefined, /<header>([\s\S]*?)<metadata>.*\n|<header>/, '<header status="deleted">$1'),
  },
  'oai/header': {
    title: 'a record that lists and GetRecord tell otherwise',
    explanation: 'Datestamp, sets and deletion of a record are the same in all answers.',
    example: instead(LIST_PATH, `<datestamp>${DAY}`, '<datestamp>2024-05-02T00:00:00Z'),
  },
  'oai/missing-record': {
    title: 'a record that is listed and is not there',
    explanation: 'Who harvests a list asks GetRecord for what it names. There is no file for it.',
    example: without(RECORD_PATH, 'ListMetadataFormats/letter.xml'),
  },
  'oai/unlisted-record': {
    title: 'a record that a list lacks',
    explanation:
      'GetRecord has the record, and the list of its format, or of one of its sets, does not. Harvesters would not find it.',
    example: instead(LIST_PATH, RECORD, ''),
  },
  'oai/token': {
    title: 'a list whose parts do not follow one another',
    explanation:
      'A resumptionToken leads to the next part, which is a file of its own. The last part of several has an empty one. The cursor counts the records before a part.',
    example: instead(
      LIST_PATH,
      '</ListRecords>',
      '<resumptionToken>ListRecords.oai_dc.all.1</resumptionToken>\n</ListRecords>',
    ),
  },
  'oai/missing-answer': {
    title: 'an answer that is not there',
    explanation:
      'There is a file for each request: Identify, the formats and sets, the formats of each item, the lists of each format and set, and one for each error.',
    example: without('error/badVerb.xml'),
  },
  'oai/other-file': {
    title: 'a file that no request leads to',
    explanation: 'It does no harm, and is left out of the repository. A part of a list that no token leads to is lost.',
    example: {
      kind: 'package',
      of: 'oai-static',
      wrong: { ...RIGHT, 'notes.txt': 'To do\n' },
      right: RIGHT,
    },
  },
};
