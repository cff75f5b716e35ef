// What a record can say: the properties of the source and of the file, each with the kind of its statements. Every format says
// for each of them where it goes.

import type { StatementKind } from './descriptive-record.ts';
import type { Property } from './property.ts';

type PropertyEntry = {
  /** What is described: the source that was edited, or the digital file. */
  readonly of: 'source' | 'file';
  readonly kind: StatementKind;
  /** For people, after "the": `the shelfmark`. */
  readonly title: string;
};

export const properties: Readonly<Record<Property, PropertyEntry>> = {
  title: { of: 'source', kind: 'title', title: 'title' },
  subtitle: { of: 'source', kind: 'title', title: 'subtitle' },
  alternativeTitle: { of: 'source', kind: 'title', title: 'other title' },
  author: { of: 'source', kind: 'agent', title: 'author' },
  sender: { of: 'source', kind: 'agent', title: 'sender' },
  addressee: { of: 'source', kind: 'agent', title: 'addressee' },
  correspondence: { of: 'source', kind: 'correspondence', title: 'correspondence' },
  sourceDate: { of: 'source', kind: 'date', title: 'date of the source' },
  sourcePlace: { of: 'source', kind: 'text', title: 'place of origin' },
  language: { of: 'source', kind: 'language', title: 'language' },
  archive: { of: 'source', kind: 'archive', title: 'archival reference' },
  sourceIdentifier: { of: 'source', kind: 'identifier', title: 'identifier of the source' },
  citation: { of: 'source', kind: 'relation', title: 'printed or earlier source' },
  form: { of: 'source', kind: 'text', title: 'form of the source' },
  material: { of: 'source', kind: 'text', title: 'material of the source' },
  sourceExtent: { of: 'source', kind: 'extent', title: 'extent of the source' },
  physicalNote: { of: 'source', kind: 'text', title: 'physical description' },
  provenance: { of: 'source', kind: 'text', title: 'provenance' },
  sourceRights: { of: 'source', kind: 'rights', title: 'conditions of access to the source' },
  subject: { of: 'source', kind: 'subject', title: 'subject' },
  abstract: { of: 'source', kind: 'text', title: 'abstract' },
  note: { of: 'source', kind: 'text', title: 'note' },
  relation: { of: 'source', kind: 'relation', title: 'related document' },
  editor: { of: 'file', kind: 'agent', title: 'editor' },
  contributor: { of: 'file', kind: 'agent', title: 'contributor' },
  principal: { of: 'file', kind: 'agent', title: 'principal investigator' },
  funder: { of: 'file', kind: 'agent', title: 'funder' },
  sponsor: { of: 'file', kind: 'agent', title: 'sponsor' },
  publisher: { of: 'file', kind: 'agent', title: 'publisher' },
  distributor: { of: 'file', kind: 'agent', title: 'distributor' },
  publicationPlace: { of: 'file', kind: 'text', title: 'place of publication' },
  publicationDate: { of: 'file', kind: 'date', title: 'date of publication' },
  revisionDate: { of: 'file', kind: 'date', title: 'date of the last revision' },
  edition: { of: 'file', kind: 'text', title: 'edition' },
  series: { of: 'file', kind: 'title', title: 'series' },
  fileIdentifier: { of: 'file', kind: 'identifier', title: 'identifier' },
  fileExtent: { of: 'file', kind: 'extent', title: 'extent of the file' },
  licence: { of: 'file', kind: 'rights', title: 'licence' },
  rights: { of: 'file', kind: 'rights', title: 'conditions of use' },
};

export const propertyNames = Object.keys(properties) as readonly Property[];

export function isProperty(name: string): name is Property {
  return Object.hasOwn(properties, name);
}
