// What encoding a document came to, in words.

import type { EncodeFacts } from '../batch/encode-facts.ts';
import type { MentionType } from '../encode/model/mention.ts';

const NOUNS: Readonly<Record<MentionType, readonly [one: string, several: string]>> = {
  person: ['person', 'persons'],
  org: ['organisation', 'organisations'],
  place: ['place', 'places'],
  group: ['group', 'groups'],
  date: ['date', 'dates'],
  work: ['work', 'works'],
};

export function encodedWords({ form, profile, language, account, marks, lowMarks, unmarked, entries }: EncodeFacts): string {
  const counts = (Object.keys(NOUNS) as MentionType[])
    .filter((type) => type !== 'work' || marks.work !== undefined)
    .map((type) => count(marks[type] ?? 0, NOUNS[type]))
    .join(', ');
  const lines =
    account === undefined
      ? ''
      : `; lines: ${account.inText} in the text, ${account.inHeader} in the header, ${account.separators} left out`;
  const parts = [
    `${form === 'existing' ? 'added to what was marked' : `encoded as ${profile}`}${languageWords(language)}`,
    `${counts} marked, ${lowMarks} of them with low certainty`,
    ...(unmarked === 0 ? [] : [`${unmarked} found and not marked`]),
    count(entries, ['entry', 'entries']),
  ];
  return `${parts.join('; ')}${lines}`;
}

function count(number: number, [one, several]: readonly [string, string]): string {
  return `${number} ${number === 1 ? one : several}`;
}

/** Only what was found: what was given is known, and what is a guess is told as a finding. */
function languageWords(language: EncodeFacts['language']): string {
  return language?.how === 'found' ? `, language ${language.code}` : '';
}
