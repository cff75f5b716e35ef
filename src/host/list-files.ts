// The files below a folder that are wanted, in a fixed order.

import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import type { ListWish } from '../run/run-host.ts';
import { systemReason } from './system-reason.ts';

/** Paths from the folder, with slashes. @throws {EnvironmentError} `env/unreadable` */
export function listFiles(folder: string, wish: ListWish): readonly string[] {
  const found: string[] = [];
  walk({ folder, below: '' }, { wish, entered: new Set(), found });
  return found;
}

/** `below`: its path from the one that is listed. */
type Folder = { readonly folder: string; readonly below: string };
type Walking = { readonly wish: ListWish; readonly entered: Set<string>; readonly found: string[] };

/** Links are followed, and no folder is entered twice; names that begin with a dot are passed over. By name, in code units. */
function walk({ folder, below }: Folder, walking: Walking): void {
  const { wish, entered, found } = walking;
  const real = attempt(folder, () => realpathSync(folder));
  if (entered.has(real)) return;
  entered.add(real);
  wish.onFolder?.(folder);
  const entries = attempt(folder, () => readdirSync(folder, { withFileTypes: true }));
  for (const entry of entries.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue;
    const name = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isSymbolicLink()) wish.onLink?.(name);
    const known = entry.isSymbolicLink() ? statSync(join(folder, entry.name), { throwIfNoEntry: false }) : entry;
    if (known?.isDirectory() === true) {
      if (entry.name !== 'node_modules' && wish.enters(name)) walk({ folder: join(folder, entry.name), below: name }, walking);
    } else if (known?.isFile() === true && wish.takes(name)) found.push(name);
  }
}

/** @throws {EnvironmentError} `env/unreadable` */
function attempt<Made>(path: string, look: () => Made): Made {
  try {
    return look();
  } catch (cause) {
    throw new EnvironmentError('env/unreadable', `${path}: ${systemReason(cause)}`, { cause, file: path });
  }
}
