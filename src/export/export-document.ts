// One document → the files that formats make of its header, and what they cannot say of it.

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { atSpan, type Span } from '../source/span.ts';
import { parseTree } from '../xml/read/tree.ts';
import { type Crosswalk, crosswalk as ownCrosswalk } from './crosswalk/crosswalk.ts';
import { lossesOf } from './crosswalk/losses.ts';
import { type ExportFormatName, exportFormats } from './formats/export-formats.ts';
import type { Lack, MadeFile } from './formats/record-format.ts';
import type { DescriptiveRecord, Statement } from './record/descriptive-record.ts';
import { type HeaderPath, headerPaths } from './record/header-paths.ts';
import type { Property } from './record/property.ts';
import { readRecord } from './record/read-record.ts';

export type ExportSettings = {
  readonly to: readonly ExportFormatName[];
  /** What a standard asks for and the header does not say gets the standard's own code for it; default: it is not exported. */
  readonly unavailable?: boolean;
  /** Before the paths of this package: the first that selects an element reads it. */
  readonly paths?: readonly HeaderPath[];
  readonly crosswalk?: Crosswalk;
};

export type Exported = {
  readonly files: readonly (MadeFile & { readonly format: ExportFormatName })[];
  /** Of formats that make one file of all documents: what this one adds to it. JSON. */
  readonly parts: { readonly [F in ExportFormatName]?: unknown };
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

/** `text` is decoded and without byte order mark. */
export async function exportDocument(
  { text, name }: { readonly text: string; readonly name: string },
  settings: ExportSettings,
): Promise<Exported> {
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
  return exportRecord(reading.record, settings);
}

function nothing(diagnostic: Diagnostic): Exported {
  return { files: [], parts: {}, losses: [], diagnostics: [diagnostic] };
}

/** Of a record that was read before. */
export async function exportRecord(record: DescriptiveRecord, settings: ExportSettings): Promise<Exported> {
  const { to, unavailable = false, crosswalk = ownCrosswalk } = settings;
  const files: (MadeFile & { readonly format: ExportFormatName })[] = [];
  const parts: { [F in ExportFormatName]?: unknown } = {};
  const losses: Loss[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const name of to) {
    const format = exportFormats[name];
    const make = await format.load();
    const made = make(record, { unavailable, crosswalk });
    for (const lack of made.lacks) diagnostics.push(lacking(record, lack));
    if (made.lacks.length > 0) continue;
    for (const file of made.files) files.push({ ...file, format: name });
    if (made.part !== undefined) parts[name] = made.part;
    const lost = [...lossesOf(record, format.column, crosswalk), ...(made.losses ?? [])];
    for (const statement of lost) losses.push(lossOf(statement, name));
  }
  return { files, parts, losses, diagnostics };
}

function lacking({ file, places }: DescriptiveRecord, { what, at }: Lack): Diagnostic {
  const { start, end } = placeOf(places, at);
  return { code: 'export/lacking', severity: 'error', file, message: what, place: atSpan(start, end) };
}

/** The part of the header, or the nearest around it that is there. */
function placeOf(places: DescriptiveRecord['places'], path: string): { readonly start: number; readonly end: number } {
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
