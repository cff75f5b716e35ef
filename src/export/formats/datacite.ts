// DataCite metadata 4.6, for who registers a DOI. It describes what is made available, with the source in its words.

import type {
  AgentStatement,
  DescriptiveRecord,
  IdentifierStatement,
  Statement,
  StatementOf,
} from '../record/descriptive-record.ts';
import { isoOf } from '../record/read-dates.ts';
import { buildXml, type Xml, XSI } from './build-xml.ts';
import type { Lack, Made, WritingSettings } from './record-format.ts';
import { contributorsOf, creatorsOf, statementsOf } from './statements-of.ts';

const KERNEL = 'http://datacite.org/schema/kernel-4';
/** DataCite 4.6, appendix 3: the value is not at hand. */
const UNAVAILABLE = ':unav';

const TITLE_TYPES: Readonly<Record<string, string | undefined>> = {
  title: undefined,
  subtitle: 'Subtitle',
  alternativeTitle: 'AlternativeTitle',
};
const DATE_TYPES: Readonly<Record<string, string>> = { sourceDate: 'Created', revisionDate: 'Updated' };
const RELATED_TYPES: Readonly<Partial<Record<IdentifierStatement['scheme'], string>>> = {
  doi: 'DOI',
  handle: 'Handle',
  ark: 'ARK',
  urn: 'URN',
  purl: 'PURL',
  url: 'URL',
};
const SCHEME_NAMES: Readonly<Record<string, string>> = {
  orcid: 'ORCID',
  gnd: 'GND',
  viaf: 'VIAF',
  wikidata: 'Wikidata',
  isni: 'ISNI',
  lccn: 'LCCN',
  ror: 'ROR',
  geonames: 'GeoNames',
  uri: 'URI',
};
const FUNDER_TYPES: Readonly<Record<string, string>> = { gnd: 'GND', isni: 'ISNI', ror: 'ROR' };

export function dataCite(record: DescriptiveRecord, { unavailable }: WritingSettings): Made {
  const lacks: Lack[] = [];
  const required = (value: string | undefined, lack: Lack & { readonly hasCode: boolean }): string => {
    if (value !== undefined) return value;
    if (!unavailable || !lack.hasCode) lacks.push({ what: lack.what, at: lack.at });
    return UNAVAILABLE;
  };
  const doi = statementsOf(record, 'identifier', 'fileIdentifier').find(({ scheme }) => scheme === 'doi');
  const identifier = required(doi?.text, {
    what: 'DataCite asks for a DOI of the file',
    at: 'fileDesc/publicationStmt',
    hasCode: true,
  });
  const publisher = required(statementsOf(record, 'agent', 'publisher', 'distributor')[0]?.text, {
    what: 'DataCite asks for a publisher',
    at: 'fileDesc/publicationStmt',
    hasCode: true,
  });
  const year = required(publicationYear(record), {
    what: 'DataCite asks for the year of publication, and has no code for one that is not known',
    at: 'fileDesc/publicationStmt',
    hasCode: false,
  });
  const titles = titlesOf(record);
  const creators = creatorsOf(record).map((agent) => personOf(agent, 'creator'));
  if (!record.statements.some(({ property }) => property === 'title'))
    required(undefined, { what: 'DataCite asks for a title', at: 'fileDesc/titleStmt', hasCode: true });
  if (creators.length === 0)
    required(undefined, {
      what: 'DataCite asks for a creator: an author, a sender, an editor, or a name with a task',
      at: 'fileDesc/titleStmt',
      hasCode: true,
    });
  if (lacks.length > 0) return { files: [], lacks };
  const root: Xml = {
    name: 'resource',
    attributes: {
      xmlns: KERNEL,
      'xmlns:xsi': XSI,
      'xsi:schemaLocation': `${KERNEL} http://schema.datacite.org/meta/kernel-4.6/metadata.xsd`,
    },
    content: [
      { name: 'identifier', attributes: { identifierType: 'DOI' }, content: identifier },
      list('creators', creators.length > 0 ? creators : [{ name: 'creator', content: [text('creatorName', UNAVAILABLE)] }]),
      list('titles', titles.length > 0 ? titles : [text('title', UNAVAILABLE)]),
      text('publisher', publisher),
      text('publicationYear', year),
      { name: 'resourceType', attributes: { resourceTypeGeneral: 'Text' }, content: 'TEI document' },
      ...optional(record),
    ],
  };
  return { files: [{ kind: 'beside', extension: '.datacite.xml', text: buildXml(root) }], lacks };
}

function text(name: string, content: string, attributes: Xml['attributes'] = {}): Xml {
  return { name, attributes, content };
}

function list(name: string, content: readonly Xml[]): Xml {
  return { name, content };
}

/** Lists that would be empty are left out. */
function optional(record: DescriptiveRecord): readonly Xml[] {
  const [language] = statementsOf(record, 'language', 'language');
  const [edition] = statementsOf(record, 'text', 'edition');
  const lists = [
    list('subjects', subjectsOf(record)),
    list(
      'contributors',
      contributorsOf(record).map(({ agent, type }) => personOf(agent, 'contributor', type)),
    ),
    list('dates', datesOf(record)),
    ...(language === undefined ? [] : [text('language', language.tag)]),
    list('alternateIdentifiers', alternatesOf(record)),
    list('relatedIdentifiers', relatedOf(record)),
    list(
      'sizes',
      statementsOf(record, 'extent', 'fileExtent').map((one) => text('size', one.text)),
    ),
    list('formats', [text('format', 'application/tei+xml')]),
    ...(edition === undefined ? [] : [text('version', edition.text)]),
    list('rightsList', rightsOf(record)),
    list('descriptions', descriptionsOf(record)),
    list('geoLocations', placesOf(record)),
    list('fundingReferences', fundersOf(record)),
  ];
  return lists.filter(({ content }) => content !== undefined && content.length > 0);
}

function titlesOf(record: DescriptiveRecord): readonly Xml[] {
  return statementsOf(record, 'title', 'title', 'subtitle', 'alternativeTitle').map((one) =>
    text('title', one.text, { titleType: TITLE_TYPES[one.property], 'xml:lang': one.lang }),
  );
}

function publicationYear(record: DescriptiveRecord): string | undefined {
  const [date] = statementsOf(record, 'date', 'publicationDate');
  return date === undefined ? undefined : (date.when ?? date.to ?? date.from)?.slice(0, 4);
}

function personOf(agent: AgentStatement, kind: 'creator' | 'contributor', type?: string): Xml {
  const nature = { person: 'Personal', body: 'Organizational', unknown: undefined }[agent.nature];
  const isInParts = agent.family !== undefined && agent.given !== undefined;
  return {
    name: kind,
    attributes: { contributorType: type },
    content: [
      text(`${kind}Name`, agent.text, { nameType: nature, 'xml:lang': agent.nature === 'body' ? agent.lang : undefined }),
      ...(isInParts ? [text('givenName', agent.given ?? ''), text('familyName', agent.family ?? '')] : []),
      ...agent.identifiers.map(({ scheme, uri }) =>
        text('nameIdentifier', uri, { nameIdentifierScheme: SCHEME_NAMES[scheme] }),
      ),
      ...(agent.affiliation === undefined ? [] : [text('affiliation', agent.affiliation)]),
    ],
  };
}

function datesOf(record: DescriptiveRecord): readonly Xml[] {
  return statementsOf(record, 'date', 'sourceDate', 'revisionDate').map((date) => {
    const iso = isoOf(date)?.replaceAll('..', '');
    return text('date', iso ?? date.text, {
      dateType: DATE_TYPES[date.property],
      dateInformation: iso === undefined || iso === date.text ? undefined : date.text,
    });
  });
}

function subjectsOf(record: DescriptiveRecord): readonly Xml[] {
  return statementsOf(record, 'subject', 'subject').map((one) =>
    text('subject', one.text, { subjectScheme: one.scheme, valueURI: one.uri, 'xml:lang': one.lang }),
  );
}

function alternatesOf(record: DescriptiveRecord): readonly Xml[] {
  const [doi] = statementsOf(record, 'identifier', 'fileIdentifier').filter(({ scheme }) => scheme === 'doi');
  return statementsOf(record, 'identifier', 'fileIdentifier', 'sourceIdentifier')
    .filter((one) => one !== doi)
    .map((one) =>
      text('alternateIdentifier', one.text, { alternateIdentifierType: one.type ?? RELATED_TYPES[one.scheme] ?? 'local' }),
    );
}

/** Of what is related, only what has an address. */
function relatedOf(record: DescriptiveRecord): readonly Xml[] {
  return statementsOf(record, 'relation', 'relation').flatMap(({ uri }) =>
    uri === undefined ? [] : [text('relatedIdentifier', uri, { relatedIdentifierType: 'URL', relationType: 'References' })],
  );
}

function rightsOf(record: DescriptiveRecord): readonly Xml[] {
  return statementsOf(record, 'rights', 'licence', 'rights').map((one) =>
    text('rights', one.text, { rightsURI: one.uri, 'xml:lang': one.lang }),
  );
}

/** What kind of words each is: an abstract, the series, or something else. */
function descriptionsOf(record: DescriptiveRecord): readonly Xml[] {
  const typed = (statements: readonly Statement[], type: string): readonly Xml[] =>
    statements.map((one) => text('description', one.text, { descriptionType: type, 'xml:lang': one.lang }));
  return [
    ...typed(statementsOf(record, 'text', 'abstract'), 'Abstract'),
    ...typed(statementsOf(record, 'title', 'series'), 'SeriesInformation'),
    ...typed([...statementsOf(record, 'archive', 'archive'), ...statementsOf(record, 'relation', 'citation')], 'Other'),
    ...typed(statementsOf(record, 'text', 'note'), 'Other'),
  ];
}

function placesOf(record: DescriptiveRecord): readonly Xml[] {
  return statementsOf(record, 'text', 'sourcePlace').map((one) => list('geoLocation', [text('geoLocationPlace', one.text)]));
}

function fundersOf(record: DescriptiveRecord): readonly Xml[] {
  return statementsOf(record, 'agent', 'funder').map(({ text: name, identifiers }: StatementOf<'agent'>) => {
    const known = identifiers.find(({ scheme }) => FUNDER_TYPES[scheme] !== undefined);
    const type = known === undefined ? undefined : FUNDER_TYPES[known.scheme];
    return list('fundingReference', [
      text('funderName', name),
      ...(known === undefined ? [] : [text('funderIdentifier', known.uri, { funderIdentifierType: type })]),
    ]);
  });
}
