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
