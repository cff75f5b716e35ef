// What other stages found, as hints for the learner: a number for each token, from the type, the place in the find, and how sure it is.
// How sure a date is hangs on whether the date of its document is known, which differs between learning and finding: it is no hint.

import type { Certainty } from '../../dates/found-date.ts';
import type { Mention, MentionType } from '../model/mention.ts';
import type { Hints } from './word-features.ts';
import { tokenAfter, type WordTokens } from './word-tokens.ts';

const TYPES: readonly MentionType[] = ['person', 'org', 'place', 'date', 'group'];
const CERTAINTIES: readonly Certainty[] = ['low', 'medium', 'high'];

/** `mentions`: spans of the text of the tokens; those inside others are passed over. */
export function hintsOf(tokens: WordTokens, mentions: readonly Mention[]): Hints {
  const hints: Hints = new Uint16Array(tokens.words.length);
  let free = 0;
  const ordered = mentions.toSorted((one, other) => one.span.start - other.span.start || other.span.end - one.span.end);
  for (const { span, type, cert } of ordered) {
    const from = tokenAfter(tokens, span.start);
    if (from < free) continue;
    let at = from;
    for (; at < hints.length && (tokens.starts[at] ?? 0) < span.end; at++)
      hints[at] = 1 + 6 * TYPES.indexOf(type) + 2 * (type === 'date' ? 0 : CERTAINTIES.indexOf(cert)) + (at === from ? 0 : 1);
    free = at;
  }
  return hints;
}
