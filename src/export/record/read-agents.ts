// Persons and bodies of a header: `author`, `editor`, `respStmt`, `publisher` … (TEI P5 2.2).

import { teiName } from '../../tei/element-roles.ts';
import type { XmlElement } from '../../xml/read/tree.ts';
import { agentIdentifier } from './agent-identifiers.ts';
import type { AgentIdentifier, AgentStatement } from './descriptive-record.ts';
import { attributeOf, childElements, childNamed, childrenNamed, collapsed, descendants, headerText } from './header-text.ts';
import { type StatementSource, stated } from './statement-source.ts';

const NAMES = ['persName', 'orgName', 'name', 'rs'];
/** Said with a name, and no part of it. */
const BESIDE_NAMES: ReadonlySet<string> = new Set([
  'idno',
  'email',
  'address',
  'ref',
  'ptr',
  'note',
  'affiliation',
  'date',
  'resp',
]);

/** One for each person or body that the element names. */
export function readAgents(source: StatementSource): readonly AgentStatement[] {
  const { element } = source;
  const role = roleOf(element);
  return namedIn(element).flatMap((names) => agentOf(source, { names, role }) ?? []);
}

/** In the words of the header. */
function roleOf(element: XmlElement): string | undefined {
  const said = childrenNamed(element, 'resp')
    .map(headerText)
    .filter((text) => text !== '');
  return said.length > 0 ? said.join('; ') : attributeOf(element, 'role');
}

/**
 * Names that belong together. Those that a type tells apart are one agent: forms of a name, or the parts of a body from the
 * department on. Names without a type are an agent each.
 */
function namedIn(element: XmlElement): readonly (readonly XmlElement[])[] {
  const names = childrenNamed(element, ...NAMES);
  if (names.length === 0) return [[element]];
  const [first, ...others] = names;
  const types = names.map((name) => attributeOf(name, 'type'));
  const areApart = new Set(types).size === names.length && others.every((_, index) => types[index + 1] !== undefined);
  if (first === undefined || !areApart) return names.map((name) => [name]);
  const areBodies = names.every((name) => teiName(name) === 'orgName') && types[0] !== undefined;
  return [areBodies ? names : [first]];
}

type NamedAgent = { readonly names: readonly XmlElement[]; readonly role: string | undefined };

/** Undefined where no name is given. */
function agentOf(source: StatementSource, { names, role }: NamedAgent): AgentStatement | undefined {
  const [first] = names;
  if (first === undefined) return undefined;
  const isAlone = namedIn(source.element).length === 1;
  const pointers = [...names, ...(isAlone ? [source.element] : [])];
  const { family, given } = partsOf(first);
  const written = names.map((name) => nameText(name)).filter((text) => text !== '');
  const text = family === undefined || given === undefined ? written.join(', ') : `${family}, ${given}`;
  const affiliation = pointers.map((one) => childNamed(one, 'affiliation')).find((one) => one !== undefined);
  const about = affiliation === undefined ? '' : headerText(affiliation);
  if (text === '') return undefined;
  return {
    kind: 'agent',
    ...stated(source, text, first),
    nature: natureOf(first, family),
    identifiers: identifiersOf(pointers, source.byId),
    ...(family === undefined ? {} : { family }),
    ...(given === undefined ? {} : { given }),
    ...(role === undefined ? {} : { role }),
    ...(about === '' ? {} : { affiliation: about }),
  };
}

function natureOf(name: XmlElement, family: string | undefined): AgentStatement['nature'] {
  if (teiName(name) === 'persName' || family !== undefined) return 'person';
  if (teiName(name) === 'orgName') return 'body';
  const type = attributeOf(name, 'type');
  if (type === 'person') return 'person';
  return type === 'org' ? 'body' : 'unknown';
}

/** A name without what stands beside it. Parts that no space divides are not run together. */
function nameText(name: XmlElement): string {
  const hasMore = childElements(name).some((child) => BESIDE_NAMES.has(teiName(child)));
  if (!hasMore && NAMES.includes(teiName(name))) return headerText(name);
  const words = name.children.flatMap((child) => {
    if (child.kind === 'text') return [child.text];
    return child.kind === 'element' && !BESIDE_NAMES.has(teiName(child)) ? [headerText(child)] : [];
  });
  return collapsed(words.join(' '));
}

/** As the marks of the name give them: nothing is guessed from commas. */
function partsOf(name: XmlElement): { readonly family?: string; readonly given?: string } {
  const within = [...descendants(name)];
  const texts = (wanted: readonly string[]): string =>
    within
      .filter((one) => wanted.includes(teiName(one)))
      .map(headerText)
      .filter((text) => text !== '')
      .join(' ');
  const family = texts(['surname']);
  const given = texts(['forename', 'nameLink']);
  return { ...(family === '' ? {} : { family }), ...(given === '' ? {} : { given }) };
}

function identifiersOf(elements: readonly XmlElement[], byId: StatementSource['byId']): readonly AgentIdentifier[] {
  const found = new Map<string, AgentIdentifier>();
  const keep = (identifier: AgentIdentifier | undefined): void => {
    if (identifier !== undefined && !found.has(identifier.uri)) found.set(identifier.uri, identifier);
  };
  for (const element of elements) {
    for (const pointer of pointersOf(element)) {
      const entry = pointer.startsWith('#') ? byId(pointer.slice(1)) : undefined;
      if (entry === undefined) keep(agentIdentifier(pointer));
      else for (const idno of identifyingNumbers(entry)) keep(idno);
    }
    for (const idno of identifyingNumbers(element)) keep(idno);
  }
  return [...found.values()];
}

export function pointersOf(element: XmlElement): readonly string[] {
  return ['ref', 'sameAs', 'key'].flatMap((name) => attributeOf(element, name)?.split(/\s+/u) ?? []);
}

function identifyingNumbers(element: XmlElement): readonly AgentIdentifier[] {
  return childElements(element)
    .filter((child) => teiName(child) === 'idno')
    .flatMap((idno) => agentIdentifier(collapsed(plain(idno)), attributeOf(idno, 'type', 'subtype')) ?? []);
}

function plain(element: XmlElement): string {
  return element.children.map((child) => (child.kind === 'text' ? child.text : '')).join('');
}
