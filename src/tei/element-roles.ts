// What elements of TEI are to a reader of the source: blocks, containers, notes, mentions (TEI P5). Data and its look-up.
import type { XmlElement } from '../xml/read/tree.ts';
import type { LineKind, MentionType, TeiEntity } from './tei-reading.ts';

const TEI_NAMESPACE = 'http://www.tei-c.org/ns/1.0';

/** The name of an element of TEI, or of one in no namespace; others have none that means anything here. */
export function teiName(element: XmlElement): string {
  return element.namespace === TEI_NAMESPACE || element.namespace === '' ? element.localName : '';
}

function names(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Hold lines, and have no words of their own. */
const containers = names(`TEI teiCorpus text front body back group floatingText div div1 div2 div3 div4 div5 div6 div7 lg list
  table postscript argument epigraph titlePage sp spGrp castList castGroup set prologue epilogue performance listBibl listPerson
  listOrg listPlace sourceDoc surface surfaceGrp zone figure`);

const blockKinds: ReadonlyMap<string, LineKind> = new Map([
  ['head', 'heading'],
  ['p', 'paragraph'],
  ['ab', 'paragraph'],
  ['u', 'paragraph'],
  ['eg', 'paragraph'],
  ['castItem', 'paragraph'],
  ['item', 'item'],
  ['row', 'row'],
  ['l', 'verse'],
  ['line', 'verse'],
  ['speaker', 'speaker'],
  ['opener', 'opening'],
  ['byline', 'signature'],
  ['closer', 'closing'],
  ['trailer', 'closing'],
  ['titlePart', 'title'],
  ['docTitle', 'title'],
  ['docAuthor', 'title'],
  ['docDate', 'title'],
  ['docImprint', 'title'],
  ['docEdition', 'title'],
  ['imprimatur', 'title'],
]);

/** Lines of their own at the opening and the close of a text, and words of a sentence elsewhere. */
const framedKinds: ReadonlyMap<string, LineKind> = new Map([
  ['dateline', 'dateline'],
  ['salute', 'salutation'],
  ['signed', 'signature'],
  ['address', 'addressee'],
  ['addrLine', 'addressee'],
  ['stamp', 'stamp'],
  ['bibl', 'paragraph'],
  ['quote', 'paragraph'],
  ['formula', 'paragraph'],
  ['stage', 'paragraph'],
]);
const frames = names('opener closer address docImprint');

export type BlockRole = { readonly kind: 'container' } | { readonly kind: 'line'; readonly line: LineKind };

/** `parent`: the name of the parent. Undefined: words of the line around it. */
export function blockRole(name: string, parent: string): BlockRole | undefined {
  if (containers.has(name)) return { kind: 'container' };
  const framed = framedKinds.get(name);
  if (framed !== undefined) {
    if (!frames.has(parent) && !containers.has(parent)) return undefined;
    return { kind: 'line', line: parent === 'closer' && name === 'salute' ? 'closing' : framed };
  }
  const line = blockKinds.get(name);
  return line === undefined ? undefined : { kind: 'line', line };
}

/** Not of the source: what an editor wrote, supplied or took out, and what only describes. */
const unread =
  names(`teiHeader standOff supplied ex del figDesc metamark desc certainty precision respons index interp interpGrp
  link linkGrp span spanGrp witDetail annotation listAnnotation`);

export function isUnread(element: XmlElement, name: string): boolean {
  return unread.has(name) || (name === 'note' && isApparatus(element));
}

const apparatusTypes = names('editorial translation contentNote commentary critical apparatus sourceLine');
const ownNoteTypes = names('authorial marginal instruction footnote endnote original');
const EDITOR_IS_NAMED = 'resp';

/** A note of the editor or translator: by its type, or, where that and its place do not tell, by saying who decided it. */
function isApparatus(note: XmlElement): boolean {
  const types = words(note.attribute('type'));
  if (types.some((type) => apparatusTypes.has(type))) return true;
  if (types.some((type) => ownNoteTypes.has(type)) || note.attribute('place') !== undefined) return false;
  return note.attribute(EDITOR_IS_NAMED) !== undefined;
}

/** Stand beside the text, wherever they are anchored in it. */
const asideKinds: ReadonlyMap<string, LineKind> = new Map([
  ['note', 'footnote'],
  ['fw', 'page'],
]);

export function asideKind(name: string): LineKind | undefined {
  return asideKinds.get(name);
}

const breaks = names('lb pb cb gb milestone');

export function isBreak(name: string): boolean {
  return breaks.has(name);
}

/** Of several readings the one that is printed: the first of these that there is, or else the first of all. */
const printedReadings: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['choice', names('sic orig abbr')],
  ['app', names('lem rdg')],
]);
const correctedReadings: ReadonlySet<string> = names('corr reg expan');

/** The one child of a `choice` or an `app` that is read; undefined for other elements, and where it has words only. */
export function chosenReading(
  element: XmlElement,
  name: string,
  reading: 'source' | 'corrected' = 'source',
): XmlElement | undefined {
  const printed = printedReadings.get(name);
  if (printed === undefined) return undefined;
  const wanted = reading === 'corrected' && name === 'choice' ? correctedReadings : printed;
  const children = element.children.filter((child): child is XmlElement => child.kind === 'element');
  const first = [...wanted]
    .map((each) => children.find((child) => teiName(child) === each))
    .find((child) => child !== undefined);
  return first ?? children[0];
}

const mentionElements: ReadonlyMap<string, MentionType> = new Map([
  ['persName', 'person'],
  ['orgName', 'org'],
  ['placeName', 'place'],
  ['geogName', 'place'],
  ['settlement', 'place'],
  ['country', 'place'],
  ['region', 'place'],
  ['district', 'place'],
  ['date', 'date'],
  ['title', 'work'],
]);
/** Parts of a place name: mentions only where they stand alone. */
const placeParts = names('geogName settlement country region district');
const placeNames = names('placeName geogName settlement country region district location address addrLine');

/** What `@type` of `rs` and `name` says, in lower case. */
const typedMentions: ReadonlyMap<string, MentionType> = new Map([
  ['person', 'person'],
  ['persname', 'person'],
  ['pers', 'person'],
  ['personal', 'person'],
  ['org', 'org'],
  ['orgname', 'org'],
  ['organisation', 'org'],
  ['organization', 'org'],
  ['corporate', 'org'],
  ['body', 'org'],
  ['place', 'place'],
  ['placename', 'place'],
  ['geo', 'place'],
  ['loc', 'place'],
  ['date', 'date'],
  ['group', 'group'],
  ['people', 'group'],
  ['allegedbody', 'group'],
  ['work', 'work'],
  ['title', 'work'],
  ['bibl', 'work'],
  ['book', 'work'],
  ['publication', 'work'],
  ['periodical', 'work'],
  ['newspaper', 'work'],
]);

/** `refs`: entries that the element points to; they tell what an untyped `rs` or `name` is of. */
export function mentionType(
  element: XmlElement,
  place: { readonly name: string; readonly parent: string },
  entityOf: (ref: string) => TeiEntity | undefined,
): MentionType | undefined {
  const { name, parent } = place;
  if (name === 'rs' || name === 'name') {
    const typed = typedMentions.get((element.attribute('type') ?? '').toLowerCase());
    return typed ?? entityOf(pointers(element)[0] ?? '')?.type;
  }
  return placeParts.has(name) && placeNames.has(parent) ? undefined : mentionElements.get(name);
}

const entityElements: ReadonlyMap<string, TeiEntity['type']> = new Map([
  ['person', 'person'],
  ['personGrp', 'group'],
  ['org', 'org'],
  ['place', 'place'],
]);
const groupTypes = names('group allegedBody');

export function entityType(element: XmlElement, name: string): TeiEntity['type'] | undefined {
  const type = entityElements.get(name);
  return type === 'org' && groupTypes.has(element.attribute('type') ?? '') ? 'group' : type;
}

const entityNames = names('persName orgName placeName geogName settlement country region district name');

export function isEntityName(name: string): boolean {
  return entityNames.has(name);
}

/** Pointers of `@ref`, or of `@key` where there is none: what stands after `#`, or the whole. */
export function pointers(element: XmlElement): readonly string[] {
  return words(element.attribute('ref') ?? element.attribute('key')).map((pointer) => {
    const fragment = pointer.slice(pointer.indexOf('#') + 1);
    return fragment === '' ? pointer : fragment;
  });
}

export function words(value: string | undefined): readonly string[] {
  return value?.split(/\s+/).filter((word) => word !== '') ?? [];
}
