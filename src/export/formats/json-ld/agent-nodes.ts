// Persons, bodies and places for schema.org, with the addresses of their entries in authority files.

import type { AgentStatement, DescriptiveRecord } from '../../record/descriptive-record.ts';
import type { Property } from '../../record/property.ts';
import { asUri } from '../as-uri.ts';
import { statementsOf } from '../statements-of.ts';
import { type Json, link } from './json-ld-values.ts';

const TYPES = { person: 'Person', body: 'Organization', unknown: undefined } as const;

/** Whose task the header tells by words stands in a `Role` of that name. */
export function agentNodes(record: DescriptiveRecord, wanted: readonly Property[]): readonly Json[] {
  return statementsOf(record, 'agent', ...wanted).map((agent) => {
    const node = agentNode(agent);
    if (agent.property !== 'contributor' || agent.role === undefined) return node;
    return { '@type': 'Role', roleName: agent.role, contributor: node };
  });
}

/** What is neither known for a person nor for a body has no type. */
export function agentNode({ nature, text, family, given, affiliation, identifiers }: AgentStatement): Json {
  const type = TYPES[nature];
  const [first, ...others] = identifiers.map(({ uri }) => link(asUri(uri)));
  return {
    ...(type === undefined ? {} : { '@type': type }),
    name: text,
    ...(family === undefined ? {} : { familyName: family }),
    ...(given === undefined ? {} : { givenName: given }),
    ...(affiliation === undefined ? {} : { affiliation: { '@type': 'Organization', name: affiliation } }),
    ...(first === undefined ? {} : { sameAs: others.length === 0 ? first : [first, ...others] }),
  };
}

/** Where the source was made; a letter says the address of the place. */
export function placeNodes(record: DescriptiveRecord): readonly Json[] {
  const uris = new Map(
    statementsOf(record, 'correspondence', 'correspondence').flatMap(({ places }) =>
      places.flatMap(({ text, uri }) => (uri === undefined ? [] : [[text, uri] as const])),
    ),
  );
  return statementsOf(record, 'text', 'sourcePlace').map(({ text }) => {
    const uri = uris.get(text);
    return { '@type': 'Place', name: text, ...(uri === undefined ? {} : { sameAs: link(asUri(uri)) }) };
  });
}
