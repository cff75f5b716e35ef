// Entries that nothing leads to, and names that lead to no entry: worth knowing, and nothing to be mended.

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { atSpan } from '../source/span.ts';
import type { LinkFacts } from './link-facts.ts';
import type { LinkPlaces } from './link-places.ts';

export type EntryJudging = {
  readonly facts: LinkFacts;
  readonly places: LinkPlaces;
  readonly settings: { readonly bareNames?: boolean };
};

/** Entries that no running text mentions are for other documents: a list of persons that letters share. */
export function judgeEntries(file: string, { facts, places, settings }: EntryJudging): readonly Diagnostic[] {
  const { entries, mentions } = facts;
  const isOwn = entries.some(({ id }) => mentions.hasInText(id));
  const never = isOwn ? entries.filter(({ id }) => !mentions.has(id)) : [];
  const bare = settings.bareNames === true ? facts.bareNames : [];
  return [
    ...never.map(({ id, node }): Diagnostic => {
      const { start, end } = places.valueOf(node);
      const message = `nothing in this document leads to <${places.elementOf(node)} xml:id="${id}">`;
      return { code: 'link/unmentioned-entry', severity: 'note', message, file, place: atSpan(start, end) };
    }),
    ...bare.map((element): Diagnostic => {
      const { start, end } = places.nameOf(element);
      const message = `<${places.qNameOf(element)}> does not say whose name it is: it has no ref`;
      return { code: 'link/name-without-entry', severity: 'note', message, file, place: atSpan(start, end) };
    }),
  ];
}
