// The entries of persons, bodies, groups and places that the text names, one for each.

import type { XmlElement } from '../../xml/read/tree.ts';
import { type WritableElement, writeXml } from '../../xml/write-xml.ts';
import { type CopySettings, copyEntry, identifiersIn, readEntry, reduceEntry } from './copy-entry.ts';
import { element } from './elements.ts';
import { entryElements, orgType, placeType } from './entry-types.ts';
import type { TypedEntity } from './mention-marks.ts';
import { filePointer } from './pointer.ts';

export type Entries = {
  readonly entities: readonly TypedEntity[];
  /** What was read of the authority's entries, by key. */
  readonly read: ReadonlyMap<string, XmlElement>;
};

/** Only the entities of these keys, each once. */
export function readEntries(entities: readonly TypedEntity[], keys: ReadonlySet<string>): Entries {
  const chosen = new Map<string, TypedEntity>();
  for (const entity of entities) if (keys.has(entity.key) && !chosen.has(entity.key)) chosen.set(entity.key, entity);
  const read = new Map<string, XmlElement>();
  for (const { key, authority } of chosen.values()) {
    const entry = authority === undefined ? undefined : readEntry(authority.xml);
    if (entry !== undefined) read.set(key, entry);
  }
  return { entities: [...chosen.values()].sort(byKey), read };
}

function byKey(one: TypedEntity, other: TypedEntity): number {
  return one.key < other.key ? -1 : 1;
}

/** Identifiers that copies of entries bring with them. */
export function identifiersOf({ entities, read }: Entries): ReadonlySet<string> {
  return new Set([...entities.map(({ key }) => key), ...[...read.values()].flatMap(identifiersIn)]);
}

export type StandOffSettings = {
  /** A pointer to whoever made the entries that no authority has. */
  readonly responsible: string;
  /** A pointer to the reviewer, and the keys of the entries that only a reviewer's mentions name. */
  readonly reviewed?: { readonly responsible: string; readonly keys: ReadonlySet<string> };
  /** Entries that are not copied in full, because the schema has no room for all that they hold. */
  readonly reduced: ReadonlySet<string>;
  /** Keys of what each entry is part of. */
  readonly partOf: ReadonlyMap<string, readonly string[]>;
};

const LISTS = ['listPerson', 'listOrg', 'listPlace'] as const;

/** Nothing when there are no entries. A line for an entry and for each child of it: inside them white space may mean something. */
export function writeStandOff(entries: Entries, settings: StandOffSettings): string {
  const here = identifiersOf(entries);
  const lines = LISTS.flatMap((list) => {
    const listed = entries.entities.filter(({ type }) => entryElements[type].list === list);
    if (listed.length === 0) return [];
    const written = listed.flatMap((entity) => entryLines(entryOf(entity, entries.read.get(entity.key), here, settings)));
    const relations = relationsOf(listed, here, settings.partOf);
    const related = relations.length === 0 ? [] : entryLines(element('listRelation', {}, relations));
    return [`  <${list}>`, ...written, ...related, `  </${list}>`];
  });
  return lines.length === 0 ? '' : `<standOff>\n${lines.join('\n')}\n</standOff>\n`;
}

function entryLines(entry: WritableElement): readonly string[] {
  const children = entry.children.filter(({ kind }) => kind === 'element');
  const tag = writeXml({ ...entry, children: [] });
  const lines = children.map((child) => `      ${child.kind === 'element' ? writeXml(child) : ''}`);
  return [`    ${tag.replace(/\/>$/, '>')}`, ...lines, `    </${entry.qName}>`];
}

function entryOf(
  entity: TypedEntity,
  entry: XmlElement | undefined,
  here: ReadonlySet<string>,
  { responsible, reviewed, reduced }: StandOffSettings,
): WritableElement {
  if (entry === undefined) return madeEntry(entity, reviewed?.keys.has(entity.key) ? reviewed.responsible : responsible);
  if (reduced.has(entity.key)) return reduceEntry(entity, entry);
  const settings: CopySettings = { isHere: (id) => here.has(id), file: filePointer(entity.authority?.file ?? '') };
  return copyEntry(entity, entry, settings);
}

/** An entry made from this document alone. What kind of place it is may be a guess. */
function madeEntry(entity: TypedEntity, responsible: string): WritableElement {
  const { entry, name, kinds } = entryElements[entity.type];
  const names = entity.names.length > 0 ? entity.names : [{ kind: 'main' as const, text: entity.key }];
  const type =
    entity.type === 'person' ? undefined : entity.type === 'place' ? placeType(entity) : orgType(entity, entity.subtype);
  return element(
    entry,
    { 'xml:id': entity.key, type, resp: responsible, cert: entity.type === 'place' ? 'low' : undefined },
    names.map(({ kind, text }) => element(name, { type: kinds[kind] }, text.replace(/\s+/g, ' '))),
  );
}

function relationsOf(
  listed: readonly TypedEntity[],
  here: ReadonlySet<string>,
  partOf: ReadonlyMap<string, readonly string[]>,
): readonly WritableElement[] {
  return listed.flatMap(({ key }) =>
    (partOf.get(key) ?? [])
      .filter((whole) => here.has(whole))
      .map((whole) => element('relation', { name: 'partOf', active: `#${key}`, passive: `#${whole}` })),
  );
}
