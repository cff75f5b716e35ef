// Where schemas are kept that `teikit schema add` has got (XDG Base Directory Specification: data, not a cache).

import { isAbsolute, join, relative, resolve, sep } from 'node:path';

type Variables = { readonly [name: string]: string | undefined };

/** Undefined where the environment names no home. */
export function storeFolder(variables: Variables = process.env): string | undefined {
  const { TEIKIT_STORE: store = '', XDG_DATA_HOME: data = '', HOME: home = '' } = variables;
  if (store !== '') return resolve(store);
  if (isAbsolute(data)) return join(data, 'teikit', 'schemas');
  return isAbsolute(home) ? join(home, '.local', 'share', 'teikit', 'schemas') : undefined;
}

/** The folder of its entry, of a file in the store: it leads to nothing outside. Undefined for other files. */
export function storedEntry(path: string): string | undefined {
  const folder = storeFolder();
  if (folder === undefined) return undefined;
  const [name = '', ...rest] = relative(folder, resolve(path)).split(sep);
  return rest.length > 0 && name !== '..' && name !== '' ? join(folder, name) : undefined;
}
