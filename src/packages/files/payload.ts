// What goes into a package: paths and where their bytes come from.

export type PayloadEntry = {
  /** Its parts joined by `/`; in the package it stands in normal form C. */
  readonly path: string;
  /** Is called once. */
  readonly read: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  /** In bytes, where it is known before it is read: an archive asks for it. */
  readonly size?: () => number;
};

export type SortedPayload =
  | { readonly kind: 'sorted'; readonly entries: readonly PayloadEntry[] }
  | { readonly kind: 'refused'; readonly reasons: readonly string[] };

/** In normal form C and the order of code units. Refused: what cannot be in a package, or is there twice. */
export function sortPayload(payload: Iterable<PayloadEntry>): SortedPayload {
  const reasons: string[] = [];
  const seen = new Set<string>();
  const entries: PayloadEntry[] = [];
  for (const { path: given, ...source } of payload) {
    const path = given.normalize('NFC');
    const reason = pathFault(path) ?? (seen.has(path) ? 'two files have this name' : undefined);
    if (reason !== undefined) reasons.push(`${given}: ${reason}`);
    seen.add(path);
    entries.push({ ...source, path });
  }
  for (const path of seen) {
    const above = foldersOf(path).find((folder) => seen.has(folder));
    if (above !== undefined) reasons.push(`${path}: ${above} is a file, too`);
  }
  if (reasons.length > 0) return { kind: 'refused', reasons };
  return { kind: 'sorted', entries: entries.toSorted((a, b) => (a.path < b.path ? -1 : 1)) };
}

function pathFault(path: string): string | undefined {
  if (path === '') return 'the path is empty';
  if (path.includes('\0')) return 'the path has a null character';
  if (/^(?:\/|~)/.test(path)) return 'the path is not relative';
  const wrong = path.split('/').find((part) => part === '' || part === '.' || part === '..');
  return wrong === undefined ? undefined : `the path has ${wrong === '' ? 'an empty part' : wrong} in it`;
}

function foldersOf(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, at) => parts.slice(0, at + 1).join('/'));
}
