// The index as lines of JSON: what it is, an entry each, and a seal over all of them, so that whatever happens to the file is noticed.

import type { Entry, IndexState } from './record-index.ts';

/** Of this form of the file. */
const FORM = 1;

/** `program`: its version. Another one may make other records of the same documents. */
export type KeptIndex = { readonly state: IndexState; readonly program: string };

/** Each ends with a line feed. */
export function* indexLines({ state, program }: KeptIndex): Generator<string> {
  const { key, isComplete, isRebuilt, entries } = state;
  yield `${JSON.stringify({ 'teikit-oai-index': FORM, program, key, isComplete, isRebuilt, count: entries.length })}\n`;
  for (const entry of entries) {
    const { sequence, path, stamp, digest, datestamp, languages, years, available, withdrawn } = entry;
    yield `${JSON.stringify([sequence, path, stamp, digest, datestamp, languages, years, available, withdrawn])}\n`;
  }
}

/** `lines`: without their line feeds. Undefined for what `indexLines` does not write. */
export function readIndexLines([first = '', ...lines]: readonly string[]): KeptIndex | undefined {
  try {
    const head: unknown = JSON.parse(first);
    if (!isHead(head) || head.count !== lines.length) return undefined;
    const entries: Entry[] = [];
    for (const line of lines) {
      const entry = entryOf(JSON.parse(line));
      if (entry === undefined || entry.sequence <= (entries.at(-1)?.sequence ?? 0)) return undefined;
      entries.push(entry);
    }
    const { program, key, isComplete, isRebuilt } = head;
    return { state: { key, isComplete, isRebuilt, entries }, program };
  } catch {
    return undefined;
  }
}

type Head = {
  readonly program: string;
  readonly key: string;
  readonly isComplete: boolean;
  readonly isRebuilt: boolean;
  readonly count: number;
};

function isHead(head: unknown): head is Head {
  if (typeof head !== 'object' || head === null) return false;
  const { 'teikit-oai-index': form, program, key, isComplete, isRebuilt } = head as Readonly<Record<string, unknown>>;
  const areTexts = typeof program === 'string' && typeof key === 'string' && key !== '';
  return form === FORM && areTexts && typeof isComplete === 'boolean' && typeof isRebuilt === 'boolean';
}

function entryOf(row: unknown): Entry | undefined {
  if (!Array.isArray(row)) return undefined;
  const [sequence, path, stamp, digest, datestamp, languages, years, available, withdrawn] = row as readonly unknown[];
  const areTexts = [path, stamp, digest, datestamp].every((text) => typeof text === 'string');
  const areLists = [languages, years, available, withdrawn].every(isList);
  if (!areTexts || !areLists || !Number.isSafeInteger(sequence)) return undefined;
  return { sequence, path, stamp, digest, datestamp, languages, years, available, withdrawn } as Entry;
}

function isList(list: unknown): boolean {
  return Array.isArray(list) && list.every((word) => typeof word === 'string');
}
