// Keeps an index true: looks at all documents, reads those that changed, and notes what became of them.

import { ownFault } from '../diagnostics/own-fault.ts';
import { type DocumentDescription, describeDocument } from './describe-document.ts';
import type { DocumentSource, ReadDocument } from './document-source.ts';
import type { RecordFormat } from './metadata-formats.ts';
import type { Entry, RecordIndex } from './record-index.ts';

export type Keeping = {
  readonly index: RecordIndex;
  readonly source: DocumentSource;
  readonly formats: readonly RecordFormat[];
};

/** One look at all documents. `isStopped`: asked between two documents. */
export async function checkDocuments(keeping: Keeping, isStopped: () => boolean = () => false): Promise<void> {
  const { index, source } = keeping;
  const seen = new Set<string>();
  let isWhole = true;
  for await (const listed of source.list()) {
    if (isStopped()) return;
    if (listed.kind === 'fault') {
      source.tell(listed.message);
      isWhole = false;
      continue;
    }
    seen.add(listed.path);
    const known = index.entryOf(listed.path);
    if (known === undefined || known.stamp === '' || known.stamp !== listed.stamp) await checkDocument(listed.path, keeping);
  }
  if (isStopped()) return;
  if (isWhole) for (const { path } of [...index.after(0)]) if (!seen.has(path)) index.withdraw(path, source.now());
  index.complete();
}

/** Reads a document and notes what became of it. Gives its records by the prefix. */
export async function checkDocument(path: string, keeping: Keeping): Promise<ReadonlyMap<string, string>> {
  const read = await keeping.source.read(path);
  return noteDocument(path, read, keeping);
}

export async function noteDocument(path: string, read: ReadDocument, keeping: Keeping): Promise<ReadonlyMap<string, string>> {
  const { index, source, formats } = keeping;
  if (read.kind === 'gone') {
    index.withdraw(path, source.now());
    return new Map();
  }
  const { stamp, modified } = read;
  const described = read.kind === 'text' ? await describe(path, read.text, formats) : read;
  if ('message' in described) {
    const { message } = described;
    const said = noted(index, { path, stamp, digest: source.digest([message]), modified }, source);
    if (said !== 'same') source.tell(`${path}: ${message}: there is no record of it`);
    return new Map();
  }
  const { contentDate, languages, years, markups, lacks } = described;
  const text = read.kind === 'text' ? read.text : '';
  const digest = source.digest([text, ...markups.values()]);
  const available = [...markups.keys()];
  const found = { path, stamp, digest, available, languages, years, contentDate: contentDate ?? modified };
  const said = index.note(found, source.now());
  if (said !== 'same') for (const lack of lacks) source.tell(`${path}: ${lack}: ${withoutThem(available, formats)}`);
  return markups;
}

/** What goes wrong over one document ends no look at the others. */
async function describe(
  path: string,
  text: string,
  formats: readonly RecordFormat[],
): Promise<DocumentDescription | { readonly message: string }> {
  try {
    return await describeDocument({ text, name: path }, formats);
  } catch (error) {
    return { message: ownFault(path, error).message };
  }
}

type Unusable = Pick<Entry, 'path' | 'stamp' | 'digest'> & { readonly modified: string };

/** Languages and years stay, so that those who harvest a set are told that the record is gone. */
function noted(index: RecordIndex, { modified, ...read }: Unusable, { now }: DocumentSource): 'added' | 'changed' | 'same' {
  const { languages = [], years = [] } = index.entryOf(read.path) ?? {};
  return index.note({ ...read, available: [], languages, years, contentDate: modified }, now());
}

function withoutThem(available: readonly string[], formats: readonly RecordFormat[]): string {
  const lacking = formats.map(({ prefix }) => prefix).filter((prefix) => !available.includes(prefix));
  return `there is no record of it in ${lacking.join(', ')}`;
}
