// Of entries with spellings of one name, those that are spelled as the text spells it: Müller before Muller.

import { foldWord } from './characters.ts';
import { spelledOut } from './respelling.ts';
import type { SearchIndex } from './search-index.ts';

/** All, where none is nearer than the others. */
export function closestSpelling(entries: readonly number[], name: string, index: SearchIndex): readonly number[] {
  if (entries.length < 2) return entries;
  for (const spell of [asWritten, spelledOut, foldWord]) {
    const wanted = spell(name);
    const closest = entries.filter((entry) => index.entries[entry]?.forms.some(({ text }) => spell(text).includes(wanted)));
    if (closest.length > 0) return closest;
  }
  return entries;
}

function asWritten(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
