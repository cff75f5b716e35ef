// What runs have made of documents that are gone, or with steps that are: it is told, and removed where that is asked for.

import { isSameState } from '../source/file-state.ts';
import { below } from './documents-of.ts';
import type { DocumentRecord, JournalRecord, KeptFile } from './journal-record.ts';
import { documentOf } from './output-keeper.ts';
import type { RunMeans, RunWish } from './run-wish.ts';

type Dropping = Pick<RunMeans, 'host' | 'journal' | 'onEvent'> & { readonly wish: RunWish };

/** `current`: keys of the documents of this run. */
export async function dropLeftOvers(current: ReadonlySet<string>, { host, journal, onEvent, wish }: Dropping): Promise<void> {
  const { prunes = false, isDry = false, folder } = wish;
  const looked = [...journal.documents.keys()].filter((key) => !current.has(key) || journal.hasLeftOver(key));
  if (looked.length === 0) return;
  const kept = new Set<string>();
  for (const key of current) for (const { name } of journal.documents.get(key)?.outputs ?? []) kept.add(name);
  const records: JournalRecord[] = [];
  for (const key of looked) {
    const record = journal.documents.get(key);
    if (record === undefined) continue;
    const isGone = !current.has(key);
    const files = isGone ? [...record.outputs, ...record.leftOver] : record.leftOver;
    const stays: KeptFile[] = [];
    for (const file of files) {
      const path = host.pathOf(file.name);
      const state = host.state(path);
      if (state === undefined || kept.has(file.name)) continue;
      // it may have been written again since, by a run of some steps only
      const { state: made, digest } = journal.owned(file.name)?.file ?? file;
      const isOurs = (made !== null && isSameState(made, state)) || host.digest(path) === digest;
      const removed = prunes && isOurs && !isDry && host.linkBelow(folder === '' ? '.' : folder, path) === undefined;
      if (removed) await host.removeBelow(below(folder, wish.output), path);
      else stays.push(file);
      onEvent({
        kind: 'left over',
        path: shown(path, file, folder),
        document: documentOf(record.key),
        removed,
        changed: !isOurs,
      });
    }
    if (!prunes || isDry) continue;
    if (isGone && stays.length === 0) records.push({ kind: 'gone', key: record.key });
    else if (stays.length < files.length) records.push(without(record, stays, isGone));
  }
  if (records.length > 0) journal.add(records);
}

function shown(path: string, { name }: KeptFile, folder: string): string {
  return name.startsWith('/') ? path : below(folder, name);
}

function without(record: DocumentRecord, stays: readonly KeptFile[], isGone: boolean): DocumentRecord {
  return isGone ? { ...record, outputs: [], leftOver: stays } : { ...record, leftOver: stays };
}
