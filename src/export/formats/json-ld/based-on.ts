// The thing in the archive that a text is based on (schema.org: ArchiveComponent).

import type { ArchiveStatement, DescriptiveRecord } from '../../record/descriptive-record.ts';
import { statementsOf } from '../statements-of.ts';
import { identifierNode } from './encoding-node.ts';
import { type Json, nodeOf, wordsOf } from './json-ld-values.ts';

/** What the header says of the form goes with the archive; with several, no statement tells which it is of. */
export function isBasedOn(record: DescriptiveRecord): readonly Json[] {
  const archives = statementsOf(record, 'archive', 'archive');
  const about = descriptionOf(record);
  const [only, ...more] = archives;
  if (only !== undefined && more.length === 0) return [{ ...archiveNode(only), ...about }];
  const described = Object.keys(about).length === 0 ? [] : [{ '@type': 'CreativeWork', ...about }];
  return [...archives.map(archiveNode), ...described];
}

function archiveNode(archive: ArchiveStatement): Readonly<Record<string, Json>> {
  const { text, collection, shelfmark } = archive;
  return {
    '@type': 'ArchiveComponent',
    name: text,
    ...(shelfmark === undefined ? {} : { itemLocation: shelfmark }),
    ...(collection === undefined ? {} : { isPartOf: { '@type': 'Collection', name: collection } }),
    ...holderOf(archive),
  };
}

function holderOf({ repository, settlement, country }: ArchiveStatement): Readonly<Record<string, Json>> {
  if (repository === undefined) return {};
  const address = {
    ...(settlement === undefined ? {} : { addressLocality: settlement }),
    ...(country === undefined ? {} : { addressCountry: country }),
  };
  const hasAddress = settlement !== undefined || country !== undefined;
  return {
    holdingArchive: {
      '@type': 'ArchiveOrganization',
      name: repository,
      ...(hasAddress ? { address: { '@type': 'PostalAddress', ...address } } : {}),
    },
  };
}

function descriptionOf(record: DescriptiveRecord): Readonly<Record<string, Json>> {
  return nodeOf({
    identifier: statementsOf(record, 'identifier', 'sourceIdentifier').map(identifierNode),
    additionalType: wordsOf(statementsOf(record, 'text', 'form')),
    material: wordsOf(statementsOf(record, 'text', 'material')),
    materialExtent: wordsOf(statementsOf(record, 'extent', 'sourceExtent')),
    description: wordsOf(statementsOf(record, 'text', 'physicalNote')),
    conditionsOfAccess: wordsOf(statementsOf(record, 'rights', 'sourceRights')),
  });
}
