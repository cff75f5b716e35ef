// Persons and bodies of a record, each once, with all statements that name them.

import type { AgentStatement } from '../record/descriptive-record.ts';

/** Those of one name are one, unless their identifiers tell them apart. In the order of the header. */
export function agentGroups(agents: readonly AgentStatement[]): readonly (readonly AgentStatement[])[] {
  const identified = new Map<string, Set<string>>();
  for (const { text, identifiers } of agents) {
    const uri = identifiers[0]?.uri;
    if (uri !== undefined) identified.set(text, (identified.get(text) ?? new Set()).add(uri));
  }
  const groups = new Map<string, AgentStatement[]>();
  for (const agent of agents) {
    const { text, identifiers } = agent;
    const isOne = (identified.get(text)?.size ?? 0) < 2;
    const key = JSON.stringify(isOne ? [text] : [text, identifiers[0]?.uri]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [agent]);
    else group.push(agent);
  }
  return [...groups.values()];
}
