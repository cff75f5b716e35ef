// Whether one namespace name is another one mistyped.
import { editDistance } from './nearest-name.ts';

/** Edits that a mistyped namespace name may be away from the right one, besides case, `https`, `www.` and an end in `/` or `#`. */
const MOST_EDITS = 3;
/** Characters of the right name for each edit: short names are soon like one another. */
const CHARACTERS_FOR_EDIT = 8;
/** Characters: a longer name is not compared. */
const LONGEST = 200;

export function namespacesAlike(written: string, right: string): boolean {
  if (written === '' || written.length > LONGEST) return false;
  const [a, b] = [bare(written), bare(right)];
  if (a === b || b.startsWith(`${a}/`)) return true;
  const most = Math.min(MOST_EDITS, Math.floor(right.length / CHARACTERS_FOR_EDIT));
  const isClose = (one: string, other: string): boolean => editDistance(one, other, most + 1) <= most;
  return isClose(a, b) || isClose(written.toLowerCase(), right.toLowerCase());
}

function bare(namespace: string): string {
  return namespace
    .trim()
    .toLowerCase()
    .replace(/^[a-z]*:?\/+(?:www\.)?/u, '')
    .replace(/[/#]+$/u, '');
}
