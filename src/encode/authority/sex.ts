// What a name tells of the sex of its bearer: a form of address, or a patronymic.

import { titleWords } from '../../lexicon/lexicon.ts';
import { foldWord } from './characters.ts';

export type Sex = 'male' | 'female';

const titles: Readonly<Record<Sex, ReadonlySet<string>>> = { male: titlesOf('male'), female: titlesOf('female') };

const PATRONYMIC: Readonly<Record<Sex, RegExp>> = {
  male: /i(?:t|ts|s)?ch$|ич$/,
  female: /[vch]na$|[вч]на$/,
};

function titlesOf(sex: Sex): ReadonlySet<string> {
  return new Set([...titleWords((row) => row.sex === sex)].map(foldWord));
}

/** Of words, folded; undefined where they tell nothing, or do not agree. */
export function sexOf(address: readonly string[], given: readonly string[]): Sex | undefined {
  const [isMale, isFemale] = (['male', 'female'] as const).map(
    (sex) => address.some((word) => titles[sex].has(word)) || given.slice(1).some((word) => PATRONYMIC[sex].test(word)),
  );
  if (isMale === isFemale) return undefined;
  return isMale ? 'male' : 'female';
}
