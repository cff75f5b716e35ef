// Whether a list has an item's record (OAI-PMH 2.0 §2.7).

import type { Selection } from './oai-request.ts';
import type { Item } from './repository.ts';

export function isSelected(item: Item, { prefix, from, until, set }: Selection): boolean {
  const { datestamp, sets, available, withdrawn } = item;
  if (from !== undefined && datestamp < from) return false;
  if (until !== undefined && datestamp > until) return false;
  if (!available.includes(prefix) && !withdrawn.includes(prefix)) return false;
  return set === undefined || sets.some((spec) => isWithin(spec, set));
}

/** The set itself, and what is below it. */
function isWithin(spec: string, set: string): boolean {
  return spec === set || spec.startsWith(`${set}:`);
}
