// Statements of a record by what they say.

import type { AgentStatement, DescriptiveRecord, StatementKind, StatementOf } from '../record/descriptive-record.ts';
import type { Property } from '../record/property.ts';

/** In the order of the header. */
export function statementsOf<K extends StatementKind>(
  { statements }: DescriptiveRecord,
  kind: K,
  ...wanted: readonly Property[]
): readonly StatementOf<K>[] {
  return statements.filter((one): one is StatementOf<K> => one.kind === kind && wanted.includes(one.property));
}

/** Who made what is described: authors and senders; where there are none, editors, then whoever is named with a task; a person once. */
export function creatorsOf(record: DescriptiveRecord): readonly AgentStatement[] {
  const ranks = [statementsOf(record, 'agent', 'author', 'sender'), statementsOf(record, 'agent', 'editor', 'principal')];
  const chosen = ranks.find((rank) => rank.length > 0) ?? statementsOf(record, 'agent', 'contributor');
  const seen = new Set<string>();
  return chosen.filter(({ text }) => !seen.has(text) && seen.add(text));
}

/** By property, the `contributorType` of DataCite 4.6, which Zenodo has too. */
const CONTRIBUTOR_TYPES: ReadonlyMap<Property, string> = new Map([
  ['addressee', 'RelatedPerson'],
  ['editor', 'Editor'],
  ['contributor', 'Other'],
  ['principal', 'ProjectLeader'],
  ['sponsor', 'Sponsor'],
  ['distributor', 'Distributor'],
]);

export type Contributor = { readonly agent: AgentStatement; readonly type: string };

/** Who else had a part: an editor who stands for an author is no contributor besides. In the order of the header. */
export function contributorsOf(record: DescriptiveRecord): readonly Contributor[] {
  const creators = new Set(creatorsOf(record));
  return record.statements.flatMap((one) => {
    const type = CONTRIBUTOR_TYPES.get(one.property);
    return one.kind !== 'agent' || type === undefined || creators.has(one) ? [] : [{ agent: one, type }];
  });
}
