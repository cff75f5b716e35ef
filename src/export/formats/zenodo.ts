// `.zenodo.json` as Zenodo reads it: the flat metadata of its deposit interface (developers.zenodo.org, "Representation").

import type { AgentStatement, DescriptiveRecord, IdentifierStatement, Statement } from '../record/descriptive-record.ts';
import { isoOf } from '../record/read-dates.ts';
import { languageCodes } from './language-codes.ts';
import { spdxName } from './licence-names.ts';
import type { Lack, Made } from './record-format.ts';
import { contributorsOf, creatorsOf, statementsOf } from './statements-of.ts';

/** A title has at least so many characters. */
const SHORTEST_TITLE = 3;
/** Schemes of identifiers that Zenodo knows. */
const KNOWN_SCHEMES: ReadonlySet<string> = new Set(['ark', 'handle', 'isbn', 'issn', 'purl', 'url', 'urn']);

/** A deposit needs a title, who made it, a description, and what may be done with it. Zenodo has no codes for what is not known. */
export function zenodo(record: DescriptiveRecord): Made {
  const title = titleOf(record);
  const creators = creatorsOf(record).map(personOf);
  const description = descriptionOf(record);
  const access = accessOf(record);
  const lacks: Lack[] = [];
  if (title.length < SHORTEST_TITLE)
    lacks.push({ what: 'Zenodo asks for a title of three characters or more', at: 'fileDesc/titleStmt' });
  if (creators.length === 0)
    lacks.push({
      what: 'Zenodo asks for a creator: an author, a sender, an editor, or a name with a task',
      at: 'fileDesc/titleStmt',
    });
  if (description === '')
    lacks.push({ what: 'Zenodo asks for a description: an abstract, a note, or what the source is', at: 'profileDesc' });
  if (access.kind === 'lack') lacks.push(access.lack);
  if (lacks.length > 0 || access.kind === 'lack') return { files: [], lacks };
  const metadata = {
    title,
    upload_type: 'publication',
    publication_type: 'other',
    creators,
    description,
    ...access.fields,
    ...optional(record),
  };
  return {
    files: [{ kind: 'beside', extension: '.zenodo.json', text: `${JSON.stringify(metadata, undefined, 2)}\n` }],
    lacks,
    losses: lossesOf(record),
  };
}

function titleOf(record: DescriptiveRecord): string {
  const [title] = statementsOf(record, 'title', 'title');
  const subtitles = statementsOf(record, 'title', 'subtitle').map(({ text }) => text);
  return title === undefined ? '' : [title.text, ...subtitles].join('. ');
}

type Person = { readonly name: string; readonly affiliation?: string; readonly orcid?: string; readonly gnd?: string };

function personOf({ text, affiliation, identifiers }: AgentStatement): Person {
  const known = (scheme: string): string | undefined => identifiers.find((one) => one.scheme === scheme)?.value;
  const [orcid, gnd] = [known('orcid'), known('gnd')];
  return {
    name: text,
    ...(affiliation === undefined ? {} : { affiliation }),
    ...(orcid === undefined ? {} : { orcid }),
    ...(gnd === undefined ? {} : { gnd }),
  };
}

/** HTML, as Zenodo shows it. Without an abstract: the notes, or what the source is and where it is kept. */
function descriptionOf(record: DescriptiveRecord): string {
  const abstracts = statementsOf(record, 'text', 'abstract');
  const notes = abstracts.length > 0 ? abstracts : statementsOf(record, 'text', 'note');
  const chosen = notes.length > 0 ? notes : aboutSource(record);
  return chosen
    .flatMap(({ text }) => text.split('\n\n'))
    .map((paragraph) => `<p>${escaped(paragraph)}</p>`)
    .join('');
}

function aboutSource(record: DescriptiveRecord): readonly Statement[] {
  return [...statementsOf(record, 'archive', 'archive'), ...statementsOf(record, 'relation', 'citation')];
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

type Access =
  | {
      readonly kind: 'access';
      readonly fields: { readonly access_right: string; readonly license?: string; readonly access_conditions?: string };
    }
  | { readonly kind: 'lack'; readonly lack: Lack };

const AVAILABILITY = 'fileDesc/publicationStmt/availability';

/** Open with a licence that Zenodo knows by name; restricted with the words that say how. */
function accessOf(record: DescriptiveRecord): Access {
  const [licence] = statementsOf(record, 'rights', 'licence').flatMap(({ uri }) =>
    uri === undefined ? [] : (spdxName(uri) ?? []),
  );
  const conditions = statementsOf(record, 'rights', 'rights');
  const isRestricted = conditions.some(({ status }) => status === 'restricted');
  if (isRestricted && licence === undefined) {
    const words = conditions.map(({ text }) => `<p>${escaped(text)}</p>`).join('');
    return { kind: 'access', fields: { access_right: 'restricted', access_conditions: words } };
  }
  if (licence !== undefined) return { kind: 'access', fields: { access_right: 'open', license: licence } };
  const what = 'Zenodo asks for a licence: a <licence> whose @target is the address of one of Creative Commons or of SPDX';
  return { kind: 'lack', lack: { what, at: AVAILABILITY } };
}

function optional(record: DescriptiveRecord): Readonly<Record<string, unknown>> {
  const doi = identifiersOf(record).find(({ scheme }) => scheme === 'doi')?.text;
  const [publisher] = statementsOf(record, 'agent', 'publisher');
  const [place] = statementsOf(record, 'text', 'publicationPlace');
  const [edition] = statementsOf(record, 'text', 'edition');
  const fields = {
    publication_date: dayOf(record),
    doi,
    contributors: othersOf(record),
    keywords: [...new Set(statementsOf(record, 'subject', 'subject').map(({ text }) => text))],
    language: languageOf(record),
    notes: notesOf(record),
    related_identifiers: relatedOf(record),
    imprint_publisher: publisher?.text,
    imprint_place: place?.text,
    version: edition?.text,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value.length > 0));
}

function identifiersOf(record: DescriptiveRecord): readonly IdentifierStatement[] {
  return statementsOf(record, 'identifier', 'fileIdentifier');
}

/** Zenodo wants a whole day. */
function dayOf(record: DescriptiveRecord): string | undefined {
  return statementsOf(record, 'date', 'publicationDate').find(isWholeDay)?.when;
}

function isWholeDay({ when }: { readonly when?: string }): boolean {
  return when !== undefined && /^\d{4}-\d\d-\d\d$/u.test(when);
}

/** A person with one task stands once. */
function othersOf(record: DescriptiveRecord): readonly (Person & { readonly type: string })[] {
  const found = new Map<string, Person & { readonly type: string }>();
  for (const { agent, type } of contributorsOf(record)) found.set(`${type} ${agent.text}`, { ...personOf(agent), type });
  return [...found.values()];
}

function languageOf(record: DescriptiveRecord): string | undefined {
  return statementsOf(record, 'language', 'language').flatMap(({ tag }) => languageCodes(tag)?.terminological ?? [])[0];
}

/** What has no field of its own, each with what it is. */
function notesOf(record: DescriptiveRecord): string {
  const told: readonly (readonly [string, readonly Statement[]])[] = [
    ['Also called', statementsOf(record, 'title', 'alternativeTitle')],
    ['Series', statementsOf(record, 'title', 'series')],
    ['Date of the source', statementsOf(record, 'date', 'sourceDate')],
    ['Place of origin', statementsOf(record, 'text', 'sourcePlace')],
    ['Archive', statementsOf(record, 'archive', 'archive')],
    ['Source', statementsOf(record, 'relation', 'citation')],
    ['Funder', statementsOf(record, 'agent', 'funder')],
    ['Conditions of use', statementsOf(record, 'rights', 'rights')],
    ['Note', statementsOf(record, 'text', 'note')],
  ];
  return told.flatMap(([what, statements]) => statements.map((one) => `<p>${what}: ${escaped(wordsOf(one))}</p>`)).join('');
}

function wordsOf(statement: Statement): string {
  const iso = statement.kind === 'date' ? isoOf(statement) : undefined;
  return iso === undefined || iso === statement.text ? statement.text : `${statement.text} (${iso})`;
}

function relatedOf(record: DescriptiveRecord): readonly Readonly<Record<string, string>>[] {
  const others = identifiersOf(record).filter(({ scheme }) => KNOWN_SCHEMES.has(scheme));
  const related = statementsOf(record, 'relation', 'relation').flatMap(({ uri }) => uri ?? []);
  return [
    ...others.map(({ text, scheme }) => ({ identifier: text, relation: 'isAlternateIdentifier', scheme })),
    ...[...new Set(related)].map((identifier) => ({ identifier, relation: 'references', scheme: 'url' })),
  ];
}

/** Identifiers of schemes that Zenodo does not know, relations without an address, and a date that is no day. */
function lossesOf(record: DescriptiveRecord): readonly Statement[] {
  const isUsed = (one: IdentifierStatement): boolean => one.scheme === 'doi' || KNOWN_SCHEMES.has(one.scheme);
  return [
    ...identifiersOf(record).filter((one) => !isUsed(one)),
    ...statementsOf(record, 'relation', 'relation').filter(({ uri }) => uri === undefined),
    ...statementsOf(record, 'date', 'publicationDate').filter((one) => !isWholeDay(one)),
  ];
}
