// `I. Tiefer Hof 17`: the number of a district before a street and a house, as addresses of Vienna or Budapest have it.

const DISTRICT = /^[IVX]{1,5}\.$/;
const HOUSE = /^\d{1,3}[a-z]?(?:\/\d{1,3}\.?){0,3}\.?$/;
const STREET = /^\p{Lu}[\p{L}'’.-]*$/u;
/** Words of a street. */
const MOST_WORDS = 4;
/** Code units. */
const LONGEST = 80;

/** A number, words that begin large, and a house, and nothing else. */
export function isDistrictLine(line: string): boolean {
  if (line.length > LONGEST) return false;
  const [district = '', ...words] = line.trim().split(/\s+/);
  const house = words.pop() ?? '';
  const isStreet = words.length > 0 && words.length <= MOST_WORDS && words.every((word) => STREET.test(word));
  return DISTRICT.test(district) && HOUSE.test(house) && isStreet;
}
