// Names of an authority file in a text → mentions: nested, never crossing, each with the entries that it can mean.

import type { Mention } from '../model/mention.ts';
import type { AuthorityIndex } from './authority-index.ts';
import { findHits } from './find-hits.ts';
import { isGivenName } from './given-names.ts';
import type { Hit, Reading } from './hit.ts';
import { nestReadings } from './nest-readings.ts';
import type { GivenNameTest } from './personal-name.ts';
import { readAddresses } from './read-addresses.ts';
import { readBodies } from './read-bodies.ts';
import { readPersons } from './read-persons.ts';
import { resolveAmbiguous } from './resolve-ambiguous.ts';
import type { SearchIndex } from './search-index.ts';
import { TextWords } from './text-words.ts';

export type AuthorityContext = {
  /** Offsets that no name goes over, ascending: where blocks of the text begin. */
  readonly boundaries?: readonly number[];
  /** Whether a folded word is a given name; a short list of our own unless given. */
  readonly isGivenName?: GivenNameTest;
};

export function findAuthorityNames(
  text: string,
  authority: Pick<AuthorityIndex, 'forText'>,
  context: AuthorityContext = {},
): readonly Mention[] {
  const index = authority.forText(text);
  const words = new TextWords(text, index, context.boundaries);
  const { hits, common } = findHits(words);
  const isPerson = (hit: Hit): boolean => hit.group.kind === 'surname';
  const persons = readPersons(hits.filter(isPerson), words, { isGivenName: context.isGivenName ?? isGivenName, common });
  const others = readBodies(
    hits.filter((hit) => !isPerson(hit)),
    words,
  );
  const nested = nestReadings([...persons, ...readAddresses(others, words)], words);
  return resolveAmbiguous(nested, words).map((reading) => mentionOf(reading, index));
}

function mentionOf({ start, end, type, cert, evidence, entries, parts }: Reading, index: SearchIndex): Mention {
  const entities = entries.flatMap((entry) => index.entries[entry]?.entity.key ?? []);
  return {
    span: { start, end },
    type,
    cert,
    evidence,
    ...(parts === undefined || parts.length < 2 ? {} : { parts }),
    ...(entities.length === 0 ? {} : { entities }),
  };
}
