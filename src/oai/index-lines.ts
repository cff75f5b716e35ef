// The index as lines of JSON: what it is, the groups of lists that entries share, and an entry each. 100,000 are read in a moment, so a
// row holds nothing that many rows have alike.

import type { Entry, IndexState } from './record-index.ts';

/** Of this form of the file. */
const FORM = 1;

/** `program`: its version. Another one may make other records of the same documents. */
export type KeptIndex = { readonly state: IndexState; readonly program: string };

type Group = Pick<Entry, 'languages' | 'years' | 'available' | 'withdrawn'>;

/** Each ends with a line feed. */
export function* indexLines({ state, program }: KeptIndex): Generator<string> {
  const { key, isComplete, isRebuilt, entries } = state;
  const groups = new Map<string, number>();
  const groupOf = entries.map((entry) => {
    const group = groupText(entry);
    const number = groups.get(group) ?? groups.size;
    groups.set(group, number);
    return number;
  });
  yield `${JSON.stringify({ 'teikit-oai-index': FORM, program, key, isComplete, isRebuilt, count: entries.length })}\n`;
  yield `[${[...groups.keys()].join(',')}]\n`;
  for (const [at, { sequence, path, stamp, digest, datestamp }] of entries.entries())
    yield `${JSON.stringify([sequence, path, stamp, digest, datestamp, groupOf[at]])}\n`;
}

function groupText({ languages, years, available, withdrawn }: Group): string {
  return JSON.stringify([languages, years, available, withdrawn]);
}

/** `lines`: without their line feeds. Undefined for what `indexLines` does not write. */
export function readIndexLines([first = '', second = '', ...lines]: readonly string[]): KeptIndex | undefined {
  try {
    const head: unknown = JSON.parse(first);
    const groups = groupsOf(JSON.parse(second));
    if (!isHead(head) || head.count !== lines.length || groups === undefined) return undefined;
    const entries: Entry[] = [];
    let before = 0;
    for (const line of lines) {
      const entry = entryOf(JSON.parse(line), groups);
      if (entry === undefined || entry.sequence <= before) return undefined;
      before = entry.sequence;
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

function groupsOf(rows: unknown): readonly Group[] | undefined {
  if (!Array.isArray(rows)) return undefined;
  const groups: Group[] = [];
  for (const row of rows as readonly unknown[]) {
    if (!Array.isArray(row) || row.length !== 4 || !row.every(isList)) return undefined;
    const [languages, years, available, withdrawn] = row as [Group['years'], Group['years'], Group['years'], Group['years']];
    groups.push({ languages, years, available, withdrawn });
  }
  return groups;
}

function isList(list: unknown): boolean {
  return Array.isArray(list) && list.every((word) => typeof word === 'string');
}

function entryOf(row: unknown, groups: readonly Group[]): Entry | undefined {
  if (!Array.isArray(row)) return undefined;
  const [sequence, path, stamp, digest, datestamp, number] = row as readonly unknown[];
  const group = typeof number === 'number' ? groups[number] : undefined;
  if (typeof path !== 'string' || typeof stamp !== 'string' || typeof digest !== 'string' || typeof datestamp !== 'string')
    return undefined;
  if (typeof sequence !== 'number' || !Number.isSafeInteger(sequence) || group === undefined) return undefined;
  const { languages, years, available, withdrawn } = group;
  return { sequence, path, stamp, digest, datestamp, languages, years, available, withdrawn };
}
