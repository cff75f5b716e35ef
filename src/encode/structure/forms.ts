// The forms by which some kinds of documents are known, and read: turns of speech, dated entries, lists of what papers are kept in.

import type { EncodeLanguage } from '../model/rule-language.ts';
import { matchPhrases } from '../profiles/phrases.ts';
import type { Profile } from '../profiles/profile.ts';
import { type Containers, findContainers } from './containers.ts';
import { type Entries, findEntries } from './entries.ts';
import type { LineFacts } from './line-facts.ts';
import { findTurns, type Turns } from './turns.ts';

/** Those that a profile looks for and the text shows. */
export type Forms = {
  readonly turns?: Turns;
  readonly entries?: Entries;
  readonly containers?: Containers;
  /** Of lines that show them. */
  readonly count: number;
};

type Settings = { readonly text: string; readonly facts: readonly LineFacts[]; readonly language: EncodeLanguage };

export function formsOf(profile: Profile, { text, facts, language }: Settings): Forms {
  const looksFor = (role: Profile['roles'][number]): boolean => profile.roles.includes(role);
  const opensLetter = matchPhrases(profile.phrases.salutation ?? {});
  const turns = looksFor('speech') ? findTurns(text, facts) : undefined;
  const entries = looksFor('entry') ? findEntries(text, { facts, language, opensLetter }) : undefined;
  const containers = looksFor('inventory') ? findContainers(text, facts) : undefined;
  return {
    ...(turns === undefined ? {} : { turns }),
    ...(entries === undefined ? {} : { entries }),
    ...(containers === undefined ? {} : { containers }),
    count: [turns, entries, containers].reduce((sum, form) => sum + (form?.count ?? 0), 0),
  };
}
