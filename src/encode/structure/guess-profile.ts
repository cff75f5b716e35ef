// Which profile fits a text, when none is named: the one whose phrases open or end most of its lines, or whose form most of them show.

import type { EncodeLanguage } from '../model/rule-language.ts';
import type { SourceText } from '../model/source-text.ts';
import { builtinProfiles, genericProfile } from '../profiles/builtin-profiles.ts';
import { matchPhrases } from '../profiles/phrases.ts';
import type { Profile } from '../profiles/profile.ts';
import { formsOf } from './forms.ts';
import { type LineFacts, lineFacts } from './line-facts.ts';
import { headOf, tailOf } from './line-stretches.ts';

/** Lines looked at from the start and from the end of the text. */
const LINES = 80;
/** Lines of a document's beginning, where a sign tells most. */
const OPENING = 12;
const OPENING_WEIGHT = 2;

/** `language`: that of its dates. */
export function guessProfile(source: SourceText, language: EncodeLanguage = 'en'): Profile {
  const facts = sampleOf(lineFacts(source));
  const lines = stretches(source.text, facts);
  let best: Profile = genericProfile;
  let most = 0;
  for (const profile of builtinProfiles.values()) {
    const matches = matchPhrases(profile.knownBy);
    let score = formsOf(profile, { text: source.text, facts, language }).count;
    lines.forEach(([head, tail], index) => {
      if (matches(head, tail)) score += index < OPENING ? OPENING_WEIGHT : 1;
    });
    if (score <= most) continue;
    most = score;
    best = profile;
  }
  return best;
}

function sampleOf(lines: readonly LineFacts[]): readonly LineFacts[] {
  return lines.length <= 2 * LINES ? lines : [...lines.slice(0, LINES), ...lines.slice(-LINES)];
}

function stretches(text: string, facts: readonly LineFacts[]): readonly (readonly [string, string])[] {
  return facts
    .map(({ span }) => span)
    .filter(({ start, end }) => end > start)
    .map((span) => [headOf(text, span), tailOf(text, span)]);
}
