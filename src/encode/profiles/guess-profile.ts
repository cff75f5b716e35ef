// Which profile fits a text, when none is named: the one whose phrases open or end most of its lines.

import type { SourceText } from '../model/source-text.ts';
import { builtinProfiles, genericProfile } from './builtin-profiles.ts';
import { matchPhrases } from './phrases.ts';
import type { Profile } from './profile.ts';

/** Lines looked at from the start and from the end of the text, and code units of each. */
const LINES = 80;
const STRETCH = 320;
/** Lines of a document's beginning, where a sign tells most. */
const OPENING = 12;
const OPENING_WEIGHT = 2;

export function guessProfile(source: SourceText, profiles: Iterable<Profile> = builtinProfiles.values()): Profile {
  const lines = stretches(source);
  let best: Profile = genericProfile;
  let most = 0;
  for (const profile of profiles) {
    const matches = matchPhrases(profile.knownBy);
    let score = 0;
    lines.forEach(([head, tail], index) => {
      if (matches(head, tail)) score += index < OPENING ? OPENING_WEIGHT : 1;
    });
    if (score <= most) continue;
    most = score;
    best = profile;
  }
  return best;
}

function stretches({ text, lines }: SourceText): readonly (readonly [string, string])[] {
  const chosen = lines.length <= 2 * LINES ? lines : [...lines.slice(0, LINES), ...lines.slice(-LINES)];
  return chosen
    .filter(({ start, end }) => end > start)
    .map(({ start, end }) => {
      if (end - start <= STRETCH) return [text.slice(start, end), text.slice(start, end)];
      return [text.slice(start, start + STRETCH), text.slice(end - STRETCH, end)];
    });
}
