// What rules and authority files find in a text that is learned from: the same that they find when a text is encoded.

import { findAuthorityNames } from '../authority/find-authority-names.ts';
import { datesIn } from '../dates-in.ts';
import { languageOf } from '../find-language.ts';
import { mergeMentions } from '../identity/merge-mentions.ts';
import type { OtherFinds } from '../model/learned.ts';
import type { RuleLanguage } from '../model/rule-language.ts';
import { findNames } from '../names/find-names.ts';
import { packsFor } from '../names/vocabulary.ts';
import { genericProfile } from '../profiles/builtin-profiles.ts';
import type { Authorities } from '../read-authorities.ts';

export type FindSettings = {
  /** Without one, that of each text. */
  readonly language?: RuleLanguage;
  readonly authorities?: Authorities;
};

/** Spans are offsets of `text`, whose lines are blocks. */
export async function otherFinds(text: string, { language: given, authorities }: FindSettings): Promise<OtherFinds> {
  const { rules: language } = await languageOf(text, given);
  const dates = datesIn(text, { language, areLinesApart: true });
  const names = language === 'none' ? [] : findNames(text, { language, dates, packs: packsFor(text, genericProfile.packs) });
  const rules = mergeMentions([dates, names], text);
  if (authorities === undefined) return { rules };
  const boundaries = [...text.matchAll(/\n/g)].map(({ index }) => index + 1);
  return { rules, listed: findAuthorityNames(text, authorities.index, { boundaries }) };
}
