// The address of a file as METS writes it → a path in the package, or a place elsewhere.

import type { FileClaim } from './mets-document.ts';

export type Located =
  /** `others`: what may be meant, too: the name as it is written. */
  | { readonly kind: 'inside'; readonly path: string; readonly others: readonly string[] }
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'wrong'; readonly reason: string };

/** A drive of Windows has one letter. */
const SCHEME = /^[A-Za-z][A-Za-z0-9+.-]+:/;
/** LOCTYPE and OTHERLOCTYPE of what is a path in a system of files. */
const PATH_TYPES = /^OTHER (?:SYSTEM|FILE|FILEPATH|PATH|RELATIVE|LOCAL)$/i;

/** `from`: the folder of the METS document in the package. */
export function locateFile({ href, locationType }: Pick<FileClaim, 'href' | 'locationType'>, from: string): Located {
  const isPath = PATH_TYPES.test(locationType);
  if (!isPath && locationType !== 'URL') return { kind: 'elsewhere' };
  const local = href.replace(/^file:(?!\/)/i, '');
  if (!isPath && SCHEME.test(local)) {
    if (/^file:/i.test(local)) return { kind: 'wrong', reason: 'leads to a file of one machine, and not of the package' };
    return { kind: 'elsewhere' };
  }
  if (!isPath && local.startsWith('//')) return { kind: 'elsewhere' };
  if (/^(?:\/|\\|~|[A-Za-z]:[\\/])/.test(local))
    return { kind: 'wrong', reason: 'is no path in the package: it begins at the root of a system' };
  return locate(local, { from, isPath });
}

type From = { readonly from: string; readonly isPath: boolean };

function locate(written: string, { from, isPath }: From): Located {
  const hash = isPath ? -1 : written.indexOf('#');
  const address = hash < 0 ? written : written.slice(0, hash);
  const path = pathFrom(from, isPath ? address : decoded(address));
  if (path === undefined) return { kind: 'wrong', reason: 'leads out of the package' };
  const others = [address, written].flatMap((one) => pathFrom(from, one) ?? []);
  return { kind: 'inside', path, others };
}

/** Undefined where it leads out, or nowhere. */
function pathFrom(folder: string, written: string): string | undefined {
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of written.split('/')) {
    if (part === '..' && parts.pop() === undefined) return undefined;
    if (part !== '' && part !== '.' && part !== '..') parts.push(part);
  }
  const path = parts.join('/');
  return path === '' || path.includes('\0') ? undefined : path;
}

/** As it is written where it is no right encoding. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
