// A sound object of OCFL, in parts that a test can change before they are written down and sealed by their digests.

import { createHash } from 'node:crypto';

/** Any JSON: tests write what no type allows. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

export type Draft = {
  /** Of the object; that of the last version is a copy of it, unless `v2` says otherwise. */
  root: JsonObject;
  v1: JsonObject;
  v2: JsonObject | undefined;
  /** All others, by path; a path that ends with / is an empty folder. */
  readonly files: Record<string, string>;
  /** What is done when all has been sealed. */
  after: (files: Record<string, string>) => void;
};

export type DraftSettings = {
  readonly version?: '1.0' | '1.1';
  readonly algorithm?: 'sha512' | 'sha256';
  readonly id?: string;
};

export const LETTER = 'Dear reader\n';
export const NOTE = 'A note\n';
export const SECOND = 'Dear readers\n';

export function digest(text: string, algorithm = 'sha512'): string {
  return createHash(algorithm).update(text).digest('hex');
}

const USER = { name: 'Anna Archivist', address: 'mailto:anna@example.org' };

/** Two versions: the letter is changed in the second, the note is kept and has a second name. */
export function soundDraft({ version = '1.1', algorithm = 'sha512', id = 'urn:example:letter' }: DraftSettings = {}): Draft {
  const of = (text: string): string => digest(text, algorithm);
  const first = {
    created: '2024-05-01T12:00:00Z',
    message: 'first',
    user: USER,
    state: { [of(LETTER)]: ['letter.txt'], [of(NOTE)]: ['notes/note.txt'] },
  };
  const second = {
    created: '2024-06-01T12:00:00+02:00',
    message: 'second',
    user: USER,
    state: { [of(SECOND)]: ['letter.txt'], [of(NOTE)]: ['copy.txt', 'notes/note.txt'] },
  };
  const manifest = { [of(LETTER)]: ['v1/content/letter.txt'], [of(NOTE)]: ['v1/content/notes/note.txt'] };
  const head = { id, type: `https://ocfl.io/${version}/spec/#inventory`, digestAlgorithm: algorithm };
  return {
    v1: structuredClone({ ...head, head: 'v1', manifest, versions: { v1: first } }),
    root: structuredClone({
      ...head,
      head: 'v2',
      manifest: { ...manifest, [of(SECOND)]: ['v2/content/letter.txt'] },
      versions: { v1: first, v2: second },
    }),
    v2: undefined,
    files: {
      [`0=ocfl_object_${version}`]: `ocfl_object_${version}\n`,
      'v1/content/letter.txt': LETTER,
      'v1/content/notes/note.txt': NOTE,
      'v2/content/letter.txt': SECOND,
    },
    after: () => undefined,
  };
}

/** One version only. */
export function shortDraft(settings: DraftSettings = {}): Draft {
  const draft = soundDraft(settings);
  const files = { ...draft.files };
  delete files['v2/content/letter.txt'];
  return { ...draft, files, root: draft.v1, v2: undefined };
}

/** The files of the object. */
export function sealed(draft: Draft): Record<string, string> {
  const files = { ...draft.files };
  const { root, v1, v2 } = draft;
  const isShort = root === v1;
  seal(files, '', root);
  seal(files, 'v1/', v1);
  if (!isShort) seal(files, 'v2/', v2 ?? root);
  draft.after(files);
  return files;
}

export function seal(files: Record<string, string>, folder: string, inventory: JsonObject | string): void {
  const text = typeof inventory === 'string' ? inventory : `${JSON.stringify(inventory, null, 2)}\n`;
  const algorithm = typeof inventory === 'string' ? 'sha512' : String(inventory['digestAlgorithm'] ?? 'sha512');
  const known = ['sha512', 'sha256', 'md5'].includes(algorithm) ? algorithm : 'sha512';
  files[`${folder}inventory.json`] = text;
  files[`${folder}inventory.json.${known}`] = `${digest(text, known)} inventory.json\n`;
}

/** What stands at a path of keys. */
export function at(value: Json | undefined, ...keys: readonly string[]): JsonObject {
  let found = value;
  for (const key of keys) found = (found as JsonObject | undefined)?.[key];
  return found as JsonObject;
}

/** The same change in every inventory. */
export function each(draft: Draft, change: (inventory: JsonObject) => void): void {
  for (const inventory of new Set([draft.root, draft.v1, draft.v2])) if (inventory !== undefined) change(inventory);
}
