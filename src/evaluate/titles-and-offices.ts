// Words that stand beside a person's name and say rank, office or degree, as sets of the lexicon.
import { classWords, officeWords, titlesOf, titleWords } from '../lexicon/lexicon.ts';

/** Stand before a name only. */
export const titles: ReadonlySet<string> = new Set([
  ...titleWords(({ facet }) => facet !== 'kin'),
  ...classWords('officeAbbreviation', 'degreeOfOffice'),
]);

/** Stand before a name, or after it with a comma. */
export const offices: ReadonlySet<string> = new Set([
  ...officeWords,
  ...titlesOf('sovereign', 'noble', 'clergy'),
  ...titleWords(({ facet, isDotted = false }) => facet === 'rank' && !isDotted),
]);

/** Stand after a name, with a comma. */
export const suffixes: ReadonlySet<string> = classWords('nameSuffix', 'letters');
