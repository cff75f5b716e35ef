// One file of many documents by way of the library: a list of letters (CMIF), a table.

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type ExportFormatName, exportFormats } from '../export/export-formats.ts';
import type { SetSettings } from '../export/formats/record-format.ts';
import type { SourceDocument } from '../source/document.ts';
import { type ExportOptions, exportDocument } from './export.ts';

/** A format that makes one file of all documents. */
export type SetFormatName = 'cmif' | 'csv';

/** `cmif`: what the file says of itself, before the headers. */
export type SetOptions = Omit<ExportOptions, 'to'> & { readonly to: SetFormatName } & Pick<SetSettings, 'cmif'>;

export type ExportedSet = {
  /** What the file is usually called. */
  readonly name: string;
  /** Left out where no document adds to it, or something is lacking. */
  readonly text?: string;
  /** What the file as a whole lacks: clauses. */
  readonly lacks: readonly string[];
  /** Of documents that add nothing, and warnings. */
  readonly diagnostics: readonly Diagnostic[];
};

/** One document after the other; of each only what it adds is kept. */
export async function exportSet(
  documents: Iterable<SourceDocument> | AsyncIterable<SourceDocument>,
  { to, cmif, ...options }: SetOptions,
): Promise<ExportedSet> {
  const { set } = exportFormats[to satisfies ExportFormatName];
  if (set === undefined) throw new TypeError(`${to} makes no file of all documents`);
  const parts: unknown[] = [];
  const diagnostics: Diagnostic[] = [];
  for await (const document of documents) {
    const exported = await exportDocument(document, { ...options, to: [to] });
    for (const diagnostic of exported.diagnostics) diagnostics.push(diagnostic);
    const part = exported.parts[to];
    if (part !== undefined) parts.push(part);
  }
  if (parts.length === 0) return { name: set.name, lacks: [], diagnostics };
  const made = (await set.load())(parts, { cmif, today: options.today });
  if (made.kind === 'lacking') return { name: set.name, lacks: made.lacks, diagnostics };
  return { name: set.name, text: made.text, lacks: [], diagnostics };
}
