// One document → the files that formats make of its header, and what they cannot say of it.

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { atSpan, type Span } from '../source/span.ts';
import { parseTree, type XmlElement } from '../xml/read/tree.ts';
import { type Crosswalk, crosswalk as ownCrosswalk } from './crosswalk/crosswalk.ts';
import { lossesOf } from './crosswalk/losses.ts';
import { type ExportFormatName, exportFormats } from './export-formats.ts';
import type { CompanionFile, ExportedDocument, ItemSettings, Lack, MadeFile, ValidationFact } from './formats/record-format.ts';
import { nameOf } from './item-names.ts';
import { asUri } from './record/as-uri.ts';
import type { DescriptiveRecord, Statement } from './record/descriptive-record.ts';
import { type HeaderPath, headerPaths } from './record/header-paths.ts';
import type { Property } from './record/property.ts';
import { readRecord } from './record/read-record.ts';
import type { RecordSummary } from './record-summary.ts';

export type ExportSettings = {
  readonly to: readonly ExportFormatName[];
  /** What a standard asks for and the header does not say gets the standard's own code for it; default: it is not exported. */
  readonly unavailable?: boolean;
  /** Before the paths of this package: the first that selects an element reads it. */
  readonly paths?: readonly HeaderPath[];
  readonly crosswalk?: Crosswalk;
  /** `YYYY-MM-DD`: the day that counts as today; default: dates of the content, where there are any. */
  readonly today?: string | undefined;
  /** Of teikit, for formats that say what made them. */
  readonly version?: string;
  /** Of items for DSpace. */
  readonly items?: ItemSettings;
  /** Where the document has just been validated. */
  readonly validation?: ValidationFact;
  /** Files that go with the document in this export, for formats that list them. */
  readonly companions?: readonly CompanionFile[];
  /** What a package says of the document is wanted, too. */
  readonly wantsSummary?: boolean;
};

export type Exported = {
  /** Where the header begins; left out where there is none. */
  readonly header?: Span;
  readonly files: readonly (MadeFile & { readonly format: ExportFormatName })[];
  /** Of formats that make one file of all documents: what this one adds to it. JSON. */
  readonly parts: { readonly [F in ExportFormatName]?: unknown };
  /** Where it was asked for. */
  readonly summary?: RecordSummary;
  /** What the header says and a format cannot. */
  readonly losses: readonly Loss[];
  readonly diagnostics: readonly Diagnostic[];
};

/** `path`, `span`, `text`: of what the header says. */
export type Loss = {
  readonly format: ExportFormatName;
  readonly property: Property;
  readonly path: string;
  readonly span: Span;
  readonly text: string;
};

/**
 * `text` is decoded and without byte order mark. `bytes`: what it was decoded from; default: the text in UTF-8. `source`: the file
 * that was named, where that is but a part; default: `bytes`. `itemName`: what the document is called in packages; default: by its name.
 * `fileName`: of the document where its records stand; default: by its name.
 */
export type DocumentToExport = {
  readonly text: string;
  readonly name: string;
  readonly bytes?: Uint8Array;
  readonly source?: Uint8Array;
  readonly itemName?: string;
  readonly fileName?: string;
};

export async function exportDocument(document: DocumentToExport, settings: ExportSettings): Promise<Exported> {
  const { text, name } = document;
  const tree = parseTree(text);
  if (tree.kind === 'fatal') {
    const { code, message, span } = tree.problem;
    return nothing({ code, severity: 'fatal', file: name, message, place: atSpan(span.start, span.end) });
  }
  const reading = readRecord(name, tree.root, [...(settings.paths ?? []), ...headerPaths]);
  if (reading.kind === 'no header') {
    const message = `<${reading.rootName}> has no header of TEI, and a record is made of that`;
    const { start, end } = reading.span;
    return nothing({ code: 'export/no-header', severity: 'error', file: name, message, place: atSpan(start, end) });
  }
  return exportRecord(reading.record, exportedDocument(document, tree.root), settings);
}

/** The document as the writers of formats see it. */
export function exportedDocument({ text, name, itemName, ...given }: DocumentToExport, root: XmlElement): ExportedDocument {
  const bytes = given.bytes ?? new TextEncoder().encode(text);
  return {
    bytes,
    source: given.source ?? bytes,
    fileName: relativeAddress(given.fileName ?? lastOf(name)),
    root,
    itemName: itemName ?? nameOf(lastOf(name).replace(/\.xml$/iu, '')),
  };
}

/** What stands before a colon would be taken for a scheme. */
function relativeAddress(fileName: string): string {
  const uri = asUri(fileName).replaceAll(/[?#]/gu, encodeURIComponent);
  return uri.includes(':') ? `./${uri}` : uri;
}

function lastOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

function nothing(diagnostic: Diagnostic): Exported {
  return { files: [], parts: {}, losses: [], diagnostics: [diagnostic] };
}

/** Of a record that was read before. */
export async function exportRecord(
  record: DescriptiveRecord,
  document: ExportedDocument,
  settings: ExportSettings,
): Promise<Exported> {
  const { to, unavailable = false, crosswalk = ownCrosswalk } = settings;
  const files: (MadeFile & { readonly format: ExportFormatName })[] = [];
  const parts: { [F in ExportFormatName]?: unknown } = {};
  const losses: Loss[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const name of to) {
    const format = exportFormats[name];
    const make = await format.load();
    const made = make(record, { ...settings, unavailable, crosswalk }, document);
    for (const lack of made.lacks) diagnostics.push(lacking(record, lack));
    if (made.lacks.length > 0) continue;
    for (const file of made.files) files.push({ ...file, format: name });
    if (made.part !== undefined) parts[name] = made.part;
    const lost = [...lossesOf(record, format.column, crosswalk), ...(made.losses ?? [])];
    for (const statement of lost) losses.push(lossOf(statement, name));
  }
  const exported = { header: placeOf(record.places, ''), files, parts, losses, diagnostics };
  if (settings.wantsSummary !== true) return exported;
  const { summariseRecord } = await import('./record-summary.ts');
  return { ...exported, summary: summariseRecord(record, crosswalk) };
}

function lacking({ file, places }: DescriptiveRecord, { what, at }: Lack): Diagnostic {
  const { start, end } = placeOf(places, at);
  return { code: 'export/lacking', severity: 'error', file, message: what, place: atSpan(start, end) };
}

/** The part of the header, or the nearest around it that is there. */
function placeOf(places: DescriptiveRecord['places'], path: string): Span {
  for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('/')))) {
    const place = places.get(at);
    if (place !== undefined) return place;
  }
  return places.get('') ?? { start: 0, end: 0 };
}

/** What of a statement a format leaves out. */
function lossOf({ property, path, span, text }: Statement, format: ExportFormatName): Loss {
  return { format, property, path, span, text };
}
