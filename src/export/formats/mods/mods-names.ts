// Persons and bodies in MODS: a name once, with all it did (roles by the MARC relator codes).

import type { AgentIdentifier, AgentStatement } from '../../record/descriptive-record.ts';
import type { Property } from '../../record/property.ts';
import { agentGroups, identifiersOf } from '../agent-groups.ts';
import type { Xml } from '../build-xml.ts';
import { mods } from './mods-element.ts';

type Relator = { readonly code: string; readonly term: string };

/** id.loc.gov/vocabulary/relators */
export const relators: Readonly<Partial<Record<Property, Relator>>> = {
  author: { code: 'aut', term: 'author' },
  sender: { code: 'crp', term: 'correspondent' },
  addressee: { code: 'rcp', term: 'addressee' },
  editor: { code: 'edt', term: 'editor' },
  contributor: { code: 'ctb', term: 'contributor' },
  principal: { code: 'pdr', term: 'project director' },
  funder: { code: 'fnd', term: 'funder' },
  sponsor: { code: 'spn', term: 'sponsor' },
  distributor: { code: 'dst', term: 'distributor' },
};

/** Files of names, as MARC calls them (id.loc.gov/vocabulary/nameTitleSchemes). */
const AUTHORITIES: Readonly<Partial<Record<AgentIdentifier['scheme'], { readonly code: string; readonly uri: string }>>> = {
  lccn: { code: 'naf', uri: 'http://id.loc.gov/authorities/names/' },
  gnd: { code: 'gnd', uri: 'https://d-nb.info/gnd/' },
  viaf: { code: 'viaf', uri: 'https://viaf.org/viaf/' },
};
const NATURES = { person: 'personal', body: 'corporate', unknown: undefined } as const;

export function modsNames(agents: readonly AgentStatement[]): readonly Xml[] {
  return agentGroups(agents).flatMap(nameOf);
}

function nameOf(group: readonly AgentStatement[]): readonly Xml[] {
  const agent = group.find(({ family }) => family !== undefined) ?? group[0];
  if (agent === undefined) return [];
  const identifiers = identifiersOf(group);
  const affiliation = group.find((one) => one.affiliation !== undefined)?.affiliation;
  const nature = group.find((one) => one.nature !== 'unknown')?.nature ?? 'unknown';
  const known = identifiers.find(({ scheme }) => AUTHORITIES[scheme] !== undefined) ?? identifiers[0];
  const authority = known === undefined ? undefined : AUTHORITIES[known.scheme];
  const attributes = {
    type: NATURES[nature],
    'xml:lang': agent.lang,
    authority: authority?.code,
    authorityURI: authority?.uri,
    valueURI: known?.uri,
  };
  const content = [
    ...partsOf(agent),
    ...(affiliation === undefined ? [] : [mods('affiliation', affiliation)]),
    ...rolesOf(group),
    ...identifiers.map(({ scheme, value }) => mods('nameIdentifier', value, { type: scheme })),
  ];
  return [mods('name', content, attributes)];
}

function partsOf({ text, family, given }: AgentStatement): readonly Xml[] {
  if (family === undefined || given === undefined) return [mods('namePart', text)];
  return [mods('namePart', family, { type: 'family' }), mods('namePart', given, { type: 'given' }), mods('displayForm', text)];
}

/** By code and term; and in the words of the header. */
function rolesOf(group: readonly AgentStatement[]): readonly Xml[] {
  const codes = new Map(
    group.flatMap(({ property }) => (relators[property] === undefined ? [] : [[property, relators[property]]])),
  );
  const words = new Set(group.flatMap(({ role }) => role ?? []));
  return [
    ...[...codes.values()].flatMap((relator) => (relator === undefined ? [] : [relatorRole(relator)])),
    ...[...words].map((word) => mods('role', [mods('roleTerm', word, { type: 'text' })])),
  ];
}

function relatorRole({ code, term }: Relator): Xml {
  const attributes = {
    authority: 'marcrelator',
    authorityURI: 'http://id.loc.gov/vocabulary/relators',
    valueURI: `http://id.loc.gov/vocabulary/relators/${code}`,
  };
  return mods('role', [
    mods('roleTerm', code, { type: 'code', ...attributes }),
    mods('roleTerm', term, { type: 'text', ...attributes }),
  ]);
}
