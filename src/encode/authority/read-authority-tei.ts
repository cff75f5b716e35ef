// An authority file in TEI → its entries: `person`, `org`, `place` (and `nym`-free groups of them) wherever they stand.

import { isNcName } from '../../datatypes/xml-names.ts';
import type { Span } from '../../source/span.ts';
import { parseTree, type XmlElement, type XmlNode } from '../../xml/read/tree.ts';
import type { EntityName } from '../model/entity.ts';
import {
  type AuthorityEntry,
  type AuthorityProblem,
  type AuthorityReading,
  badId,
  type ListedName,
  type ListedParts,
  mentionTypeOf,
} from './authority.ts';

const TEI = 'http://www.tei-c.org/ns/1.0';
const XML = 'http://www.w3.org/XML/1998/namespace';

/** Elements that are an entry, and where its names stand. */
const ENTRIES: Readonly<Record<string, { readonly names: readonly string[]; readonly type: 'person' | 'org' | 'place' }>> = {
  person: { names: ['persName', 'name'], type: 'person' },
  personGrp: { names: ['persName', 'orgName', 'name'], type: 'org' },
  org: { names: ['orgName', 'name'], type: 'org' },
  place: { names: ['placeName', 'settlement', 'region', 'country', 'district', 'bloc', 'geogName', 'name'], type: 'place' },
};

/** What `@type` of a name says of it; any other is a variant. */
const KINDS: Readonly<Record<string, EntityName['kind']>> = {
  main: 'main',
  full: 'main',
  preferred: 'main',
  abbreviation: 'abbreviation',
  abbr: 'abbreviation',
  acronym: 'abbreviation',
};

/** A relation that makes the active side a part of the passive one. */
const PART_OF = /^(is)?(part|member|subordinate)(Of|To)$/i;

export function readAuthorityTei(file: string, text: string): AuthorityReading {
  const tree = parseTree(text);
  if (tree.kind === 'fatal') {
    const { span, message } = tree.problem;
    return unreadable([{ code: 'encode/authority-not-well-formed', file, span, message }]);
  }
  const found = collect(tree.root);
  if (found.entries.length === 0) {
    const message = 'no person, org or place of TEI stands in this authority file';
    return unreadable([{ code: 'encode/authority-empty', file, span: tree.root.nameSpan, message }]);
  }
  const problems = found.entries.flatMap(({ element }) => problemsOf(file, element));
  if (problems.length > 0) return unreadable(problems);
  const entries = found.entries.map((place) => entryOf(file, text, place, found.partOf));
  return { kind: 'read', authority: { file, entries } };
}

function unreadable(problems: readonly AuthorityProblem[]): AuthorityReading {
  return { kind: 'unreadable', problems };
}

type Found = { readonly element: XmlElement; readonly parent: string | undefined };

/** Entries in document order, and the wholes of each part. Without recursion: nothing bounds how deep a file nests. */
function collect(root: XmlElement): {
  readonly entries: readonly Found[];
  readonly partOf: ReadonlyMap<string, readonly string[]>;
} {
  const entries: Found[] = [];
  const partOf = new Map<string, string[]>();
  const open: Found[] = [{ element: root, parent: undefined }];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const { element, parent } = at;
    const isEntry = element.namespace === TEI && element.localName in ENTRIES && Object.hasOwn(ENTRIES, element.localName);
    if (isEntry) entries.push(at);
    if (element.localName === 'relation') addRelation(element, partOf);
    const key = isEntry ? (idOf(element) ?? parent) : parent;
    for (const child of [...element.children].reverse())
      if (child.kind === 'element') open.push({ element: child, parent: key });
  }
  return { entries, partOf };
}

function addRelation(element: XmlElement, partOf: Map<string, string[]>): void {
  if (!PART_OF.test(element.attribute('name') ?? '')) return;
  for (const part of pointers(element.attribute('active'))) {
    partOf.set(part, [...(partOf.get(part) ?? []), ...pointers(element.attribute('passive'))]);
  }
}

function pointers(value = ''): readonly string[] {
  return value
    .split(/\s+/)
    .filter((pointer) => pointer.startsWith('#'))
    .map((pointer) => pointer.slice(1));
}

function idOf(element: XmlElement): string | undefined {
  return element.attributes.find(({ localName, namespace }) => localName === 'id' && namespace === XML)?.value.trim();
}

function problemsOf(file: string, element: XmlElement): readonly AuthorityProblem[] {
  const span = element.nameSpan;
  const id = idOf(element);
  if (id === undefined) {
    const message = `<${element.qName}> has no xml:id: every entry needs one to be referred to`;
    return [{ code: 'encode/authority-no-id', file, span, message }];
  }
  if (!isNcName(id)) return [{ code: 'encode/authority-bad-id', file, span, message: badId(id) }];
  const hasName = nameElements(element).some((name) => textOf(name) !== '');
  const message = `<${element.qName} xml:id="${id}"> has no name`;
  return hasName ? [] : [{ code: 'encode/authority-no-name', file, span, message }];
}

function entryOf(
  file: string,
  text: string,
  { element, parent }: Found,
  partOf: ReadonlyMap<string, readonly string[]>,
): AuthorityEntry {
  const key = idOf(element) ?? '';
  const subtype = element.attribute('type');
  const { type } = ENTRIES[element.localName] ?? { type: 'org' as const };
  const forms = nameElements(element)
    .map(listedName)
    .filter((form) => form.text !== '');
  const names = forms.map(({ kind, text: name }) => ({ kind, text: name }));
  const entity = {
    key,
    type: type === 'org' ? mentionTypeOf(element.localName === 'personGrp' ? 'group' : subtype) : type,
    names: names.map((name, index) => (index === 0 ? { ...name, kind: 'main' as const } : name)),
    authority: { file, xml: withoutEntriesInside(text, element) },
    ...(subtype === undefined ? {} : { subtype }),
  };
  return { entity, forms, partOf: [...(parent === undefined ? [] : [parent]), ...(partOf.get(key) ?? [])], span: element.span };
}

function nameElements(entry: XmlElement): readonly XmlElement[] {
  const names = ENTRIES[entry.localName]?.names ?? [];
  return elements(entry).filter(({ localName }) => names.includes(localName));
}

function elements(parent: XmlElement): readonly XmlElement[] {
  return parent.children.filter((child): child is XmlElement => child.kind === 'element');
}

/** The entry as it stands, without entries that stand inside it: they are entries of their own. */
function withoutEntriesInside(text: string, element: XmlElement): string {
  const inside: Span[] = [];
  const open = [...elements(element)];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at.namespace === TEI && Object.hasOwn(ENTRIES, at.localName)) inside.push(at.span);
    else for (const one of elements(at)) open.push(one);
  }
  let start = element.span.start;
  let kept = '';
  for (const span of inside.sort((one, other) => one.start - other.start)) {
    kept += text.slice(start, span.start).trimEnd();
    start = span.end;
  }
  return kept + text.slice(start, element.span.end);
}

function listedName(element: XmlElement): ListedName {
  const kind = KINDS[element.attribute('type') ?? ''] ?? 'variant';
  const text = textOf(element);
  const parts = element.localName === 'persName' ? partsOf(element) : undefined;
  return parts === undefined ? { kind, text } : { kind, text, parts };
}

function partsOf(element: XmlElement): ListedParts | undefined {
  const found = descendants(element);
  const words = (...names: readonly string[]): readonly string[] =>
    found.filter(({ localName }) => names.includes(localName)).map(textOf);
  const surname = words('nameLink', 'surname').join(' ');
  const hasSurname = found.some(({ localName }) => localName === 'surname');
  if (!hasSurname) return undefined;
  return { surname, given: words('forename').flatMap((name) => name.split(/\s+/)), roleName: words('roleName').join(' ') };
}

function descendants(element: XmlElement): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const open: XmlNode[] = [...element.children].reverse();
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at.kind !== 'element') continue;
    found.push(at);
    for (const one of [...at.children].reverse()) open.push(one);
  }
  return found;
}

/** Parts of a name that are words of it, also where nothing stands between their tags. */
export const namePartElements: ReadonlySet<string> = new Set([
  'forename',
  'surname',
  'roleName',
  'addName',
  'genName',
  'nameLink',
]);

/** White space collapsed; what a note inside a name says is not the name. */
function textOf(element: XmlElement): string {
  const pieces: string[] = [];
  const open: XmlNode[] = [...element.children].reverse();
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at.kind === 'element' && namePartElements.has(at.localName) && /[\p{L}.]$/u.test(pieces.at(-1) ?? '')) pieces.push(' ');
    if (at.kind === 'text') pieces.push(at.text);
    else if (at.kind === 'element' && at.localName !== 'note') for (const one of [...at.children].reverse()) open.push(one);
  }
  return pieces.join('').replace(/\s+/g, ' ').trim();
}
