// Tags put into a TEI document: around mentions, entries into standOff, this program into the header.

import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../source/span.ts';
import { markupAt } from '../../xml/markup-at.ts';
import type { XmlElement } from '../../xml/read/tree.ts';
import type { Entity } from '../model/entity.ts';
import type { Mention } from '../model/mention.ts';
import { Identifiers } from '../write/identifiers.ts';
import { mentionMarks } from '../write/mention-marks.ts';
import { applicationXml } from '../write/write-header.ts';
import { readEntries, writeStandOff } from '../write/write-stand-off.ts';

export type Insertable = { readonly mention: Mention; readonly span: Span };

/** Where the document has room for what is added to it, and what it has already. */
export type Additions = {
  readonly ids: ReadonlySet<string>;
  readonly prefix: string;
  /** Offsets: at the end of standOff or before the text, and in or after the header. */
  readonly standOff: { readonly offset: number; readonly isThere: boolean };
  readonly application: { readonly offset: number; readonly around: readonly string[] };
  readonly hasApplication: boolean;
};

const XML = 'http://www.w3.org/XML/1998/namespace';

/** A stretch with as many start tags as end tags, in their order; undefined: tags around it would cross others. */
export function insertableSpan(text: string, span: Span): Span | undefined {
  const words = text.slice(span.start, span.end);
  if (words.trim() === '' || span.end <= span.start) return undefined;
  let depth = 0;
  for (let at = words.indexOf('<'); at >= 0; ) {
    const tag = markupAt(words, at);
    if (tag === undefined || !('name' in tag)) return undefined;
    if (tag.kind !== 'empty') depth += tag.kind === 'end' ? -1 : 1;
    if (depth < 0) return undefined;
    at = words.indexOf('<', tag.span.end);
  }
  return depth === 0 && !words.includes('>', lastTagEnd(words)) ? span : undefined;
}

function lastTagEnd(words: string): number {
  return words.lastIndexOf('>') + 1;
}

export function additionsTo(root: XmlElement, text: string): Additions {
  const header = child(root, 'teiHeader');
  const encoding = header && child(header, 'encodingDesc');
  const application = encoding && child(encoding, 'appInfo');
  const standOff = child(root, 'standOff');
  const ids = allIds(root);
  return {
    ids,
    prefix: root.prefix,
    standOff:
      standOff === undefined
        ? { offset: child(root, 'text')?.span.start ?? endTagStart(root, text), isThere: false }
        : { offset: endTagStart(standOff, text), isThere: true },
    application: applicationPlace(text, { root, header, encoding, application }),
    hasApplication: ids.has('teikit'),
  };
}

type HeaderParts = {
  readonly root: XmlElement;
  readonly header: XmlElement | undefined;
  readonly encoding: XmlElement | undefined;
  readonly application: XmlElement | undefined;
};

/** `around`: elements that must be made, the outermost first. */
function applicationPlace(text: string, { root, header, encoding, application }: HeaderParts): Additions['application'] {
  if (application !== undefined) return { offset: endTagStart(application, text), around: [] };
  if (encoding !== undefined) return { offset: endTagStart(encoding, text), around: ['appInfo'] };
  const file = header === undefined ? undefined : child(header, 'fileDesc');
  return { offset: file?.span.end ?? root.startTagSpan.end, around: ['encodingDesc', 'appInfo'] };
}

function child(parent: XmlElement, name: string): XmlElement | undefined {
  return parent.children.find((node): node is XmlElement => node.kind === 'element' && node.localName === name);
}

function endTagStart(element: XmlElement, text: string): number {
  return text.lastIndexOf('</', element.span.end);
}

function allIds(root: XmlElement): ReadonlySet<string> {
  const ids = new Set<string>();
  const open: XmlElement[] = [root];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const { localName, namespace, value } of at.attributes) if (localName === 'id' && namespace === XML) ids.add(value);
    for (const node of at.children) if (node.kind === 'element') open.push(node);
  }
  return ids;
}

export type InsertSettings = {
  readonly wanted: readonly Insertable[];
  readonly entities: readonly Entity[];
  readonly additions: Additions;
  /** Of this program. */
  readonly version: string;
};

export type Inserted = {
  readonly tei: string;
  readonly marked: readonly Insertable[];
  /** Entries that were added. */
  readonly entries: number;
  /** The mentions without those that findings of the validator are in. */
  readonly without: (findings: readonly Diagnostic[]) => readonly Insertable[];
};

/** `rank` orders what is put in at one place: ends before starts. */
type Insertion = { readonly offset: number; readonly rank: number; readonly xml: string };

export function insertMarks(text: string, { wanted, entities, additions, version }: InsertSettings): Inserted {
  const { prefix, ids, standOff, application, hasApplication } = additions;
  const known = new Map(entities.map((entity) => [entity.key, entity]));
  const responsible = hasApplication ? 'teikit' : new Identifiers(ids).take('teikit');
  const marks = mentionMarks(
    wanted.map(({ mention, span }) => ({ ...mention, span })),
    { entities: known, responsible: () => `#${responsible}`, onUnmarked: () => undefined },
  );
  const insertions: Insertion[] = [];
  const marked: Insertable[] = [];
  for (const [order, { span, open, close, subject }] of [...marks].entries()) {
    const one = wanted[subject];
    if (one === undefined) continue;
    marked.push(one);
    insertions.push({ offset: span.start, rank: order + 1, xml: prefixed(open, prefix) });
    insertions.push({ offset: span.end, rank: -order - 1, xml: prefixed(close, prefix) });
  }
  const used = new Set(marked.flatMap(({ mention }) => mention.entities ?? []).filter((key) => !ids.has(key)));
  const entries = readEntries(entities, used);
  if (entries.entities.length > 0) {
    const written = writeStandOff(entries, { responsible: `#${responsible}`, reduced: new Set(), partOf: new Map() });
    const lists = written.replace(/^<standOff>\n/, '').replace(/<\/standOff>\n$/, '');
    insertions.push({ offset: standOff.offset, rank: 0, xml: prefixed(standOff.isThere ? lists : written, prefix) });
  }
  if (insertions.length > 0 && !hasApplication) {
    const own = applicationXml(responsible, version);
    const xml = application.around.reduceRight((inner, name) => `<${name}>${inner}</${name}>`, own);
    insertions.push({ offset: application.offset, rank: 0, xml: prefixed(xml, prefix) });
  }
  const made = splice(text, insertions);
  const without = (findings: readonly Diagnostic[]): readonly Insertable[] => withoutFaulty(wanted, findings, made);
  return { tei: made.text, marked, entries: entries.entities.length, without };
}

function prefixed(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replace(/<(\/?)(?=[\w])/g, `<$1${prefix}:`);
}

type Spliced = { readonly text: string; readonly placeOf: (offset: number) => number };

function splice(text: string, insertions: readonly Insertion[]): Spliced {
  const ordered = insertions.toSorted((one, other) => one.offset - other.offset || one.rank - other.rank);
  const parts: string[] = [];
  const shifts: { readonly offset: number; readonly shift: number }[] = [];
  let at = 0;
  let shift = 0;
  for (const { offset, xml } of ordered) {
    parts.push(text.slice(at, offset), xml);
    at = offset;
    shift += xml.length;
    shifts.push({ offset, shift });
  }
  parts.push(text.slice(at));
  return { text: parts.join(''), placeOf: (offset) => offset + shiftAt(shifts, offset) };
}

function shiftAt(shifts: readonly { readonly offset: number; readonly shift: number }[], offset: number): number {
  let low = 0;
  let high = shifts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shifts[middle]?.offset ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return shifts[low - 1]?.shift ?? 0;
}

/** A finding at a tag that was put in stands between the last character before the mention and its end. */
function withoutFaulty(wanted: readonly Insertable[], findings: readonly Diagnostic[], made: Spliced): readonly Insertable[] {
  const places = findings
    .flatMap(({ place }) => (place.kind === 'span' ? [place.span.start] : []))
    .sort((one, other) => one - other);
  return wanted.filter(({ span }) => {
    const [start, end] = [made.placeOf(span.start), made.placeOf(span.end + 1)];
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[middle] ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    return (places[low] ?? Number.POSITIVE_INFINITY) > end;
  });
}
