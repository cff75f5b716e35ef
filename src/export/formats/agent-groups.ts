// Persons and bodies of a record, each once, with all statements that name them.

import type { AgentIdentifier, AgentStatement } from '../record/descriptive-record.ts';

/** Those of one name are one, unless their identifiers tell them apart. */
export function agentGroups(agents: readonly AgentStatement[]): readonly (readonly AgentStatement[])[] {
  const byName = new Map<string, AgentStatement[]>();
  for (const agent of agents) {
    const known = byName.get(agent.text);
    if (known === undefined) byName.set(agent.text, [agent]);
    else known.push(agent);
  }
  return [...byName.values()].flatMap(toldApart);
}

/** Each identifier of a group once. */
export function identifiersOf(group: readonly AgentStatement[]): readonly AgentIdentifier[] {
  return [...new Map(group.flatMap(({ identifiers }) => identifiers.map((one) => [one.uri, one] as const))).values()];
}

/** Who shares an identifier is one person; who has none is the only one that has some, or one more. */
function toldApart(sameName: readonly AgentStatement[]): readonly (readonly AgentStatement[])[] {
  const unidentified = sameName.filter(({ identifiers }) => identifiers.length === 0);
  const groups = identifiedGroups(sameName.filter(({ identifiers }) => identifiers.length > 0));
  if (groups.length < 2) return [sameName];
  return unidentified.length === 0 ? groups : [...groups, unidentified];
}

function identifiedGroups(agents: readonly AgentStatement[]): readonly (readonly AgentStatement[])[] {
  const byUri = new Map<string, AgentStatement[]>();
  for (const agent of agents) {
    const [group = [], ...others] = new Set(agent.identifiers.flatMap(({ uri }) => groupAt(byUri, uri)));
    for (const one of [...others.flat(), agent]) {
      group.push(one);
      for (const { uri } of one.identifiers) byUri.set(uri, group);
    }
  }
  return [...new Set(byUri.values())];
}

function groupAt(byUri: ReadonlyMap<string, AgentStatement[]>, uri: string): readonly AgentStatement[][] {
  const group = byUri.get(uri);
  return group === undefined ? [] : [group];
}
