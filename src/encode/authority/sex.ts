// What a name tells of the sex of its bearer: a form of address, or a patronymic.

export type Sex = 'male' | 'female';

/** Folded, without full stop. */
const MALE: ReadonlySet<string> = new Set(
  'mr messrs sir lord monsieur m herr herrn pan signor baron count graf prince prinz king emperor tsar father brother гражданин господин'.split(
    ' ',
  ),
);
const FEMALE: ReadonlySet<string> = new Set(
  'mrs miss ms madame mme mlle lady dame frau fraulein fraeulein pani baroness countess princess queen empress sister citizeness гражданка госпожа'.split(
    ' ',
  ),
);

const PATRONYMIC: Readonly<Record<Sex, RegExp>> = {
  male: /i(?:t|ts|s)?ch$|ич$/,
  female: /[vch]na$|[вч]на$/,
};

/** Of words, folded; undefined where they tell nothing, or do not agree. */
export function sexOf(address: readonly string[], given: readonly string[]): Sex | undefined {
  const isMale = address.some((word) => MALE.has(word)) || given.slice(1).some((word) => PATRONYMIC.male.test(word));
  const isFemale = address.some((word) => FEMALE.has(word)) || given.slice(1).some((word) => PATRONYMIC.female.test(word));
  if (isMale === isFemale) return undefined;
  return isMale ? 'male' : 'female';
}
