// Which marks may stand inside which: the rule of the edition for names in names.

import type { MentionType } from './mention.ts';

const INSIDE: Readonly<Record<MentionType, readonly MentionType[]>> = {
  org: ['org', 'place', 'person', 'group'],
  group: ['org', 'place', 'person'],
  person: [],
  place: [],
  date: [],
  work: [],
};

export function mayContain(outer: MentionType, inner: MentionType): boolean {
  return INSIDE[outer].includes(inner);
}

const PREPOSITION = /^\s+(?:of|in|for|at|on|under|with|при|в|по)(?=\s)/;
/** Characters looked at after a name. */
const LOOK_AHEAD = 40;

/** Whether words follow that complete a name: the body that a longer name begins with is the one it names. */
export function isCompletedAfter(text: string, end: number): boolean {
  return PREPOSITION.test(text.slice(end, end + LOOK_AHEAD));
}
