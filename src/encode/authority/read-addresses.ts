// Addresses on one line, which are one place, that of the street: `Wien, IX. Frankgasse 1`, `I. Wollzeile 15`; and the quarter of a
// town: `Wien, XVIII.`, `Berlin N.W.`

import { classWords } from '../../lexicon/lexicon.ts';
import { foldWord } from './characters.ts';
import type { Reading } from './hit.ts';
import type { SearchIndex } from './search-index.ts';
import type { TextWords } from './text-words.ts';

/** UTF-16 code units between a town and what it goes on with. */
const MOST_BETWEEN = 40;

const ENDS = [...classWords('thoroughfareEnd'), ...classWords('thoroughfare')].map(foldWord);
const STREET_WORD = `\\p{Lu}[\\p{L}-]*(?:${[...classWords('thoroughfareEnd')].join('|')})\\.?`;
const HOUSE_NUMBER = /^,?[ \u00a0](?:Nr\.?[ \u00a0])?\d{1,4}\p{Ll}?(?![\p{L}\d/:]|\.[ \u00a0]?[\p{L}\d]|[ \u00a0]\p{Ll})/u;
const BEFORE_STREET = /(?:^|[\s,;(])([IVX]{1,5}\.?,?[ \u00a0])$/u;
const BETWEEN = new RegExp(`^,?[ \\u00a0]([IVX]{1,5}\\.?,?[ \\u00a0])?(${STREET_WORD},[ \\u00a0])?$`, 'u');
const DISTRICT = /^,?[ \u00a0]([IVX]{1,5})\.?(?=[\s,;)]*(?:$|[\n,;)]|\d))/u;
const QUARTER = /^,?[ \u00a0](?:N|S|O|W)(?:\.?[ \u00a0]?[OW])?(?:\.|(?=$|\n))(?:[ \u00a0]\d{1,2})?(?=$|[\n,;)])/u;
const LISTED_DISTRICT = /^([IVX]{1,5})\.,\s\p{Lu}/u;

/** `readings` in the order of the text. */
export function readAddresses(readings: readonly Reading[], words: TextWords): readonly Reading[] {
  const found: Reading[] = [];
  for (const reading of readings) {
    const address = reading.type === 'place' ? addressOf(reading, words) : reading;
    if (address === undefined) continue;
    const before = found.at(-1);
    const joined = before === undefined ? undefined : joinedTo(before, address, words.text);
    if (joined !== undefined) found.pop();
    found.push(joined ?? address);
  }
  return found.map((reading) => (reading.type === 'place' ? withQuarter(withDistrict(reading, words), words) : reading));
}

/** With the number of the house and the district; undefined where the number is that of another house. */
function addressOf(reading: Reading, { text, index }: TextWords): Reading | undefined {
  const written = text.slice(reading.start, reading.end);
  const isHouse = /\d\p{Ll}?$/u.test(written);
  if (!isHouse && !isStreet(written)) return reading;
  const number = isHouse ? '' : (HOUSE_NUMBER.exec(text.slice(reading.end, reading.end + MOST_BETWEEN))?.[0] ?? '');
  const entries = number === '' ? reading.entries : reading.entries.filter((entry) => mayHaveNumber(entry, number, index));
  if (entries.length === 0 && reading.entries.length > 0) return undefined;
  const district = BEFORE_STREET.exec(text.slice(Math.max(0, reading.start - MOST_BETWEEN), reading.start))?.[1] ?? '';
  return { ...reading, entries, start: reading.start - district.length, end: reading.end + number.length };
}

function isStreet(written: string): boolean {
  const words = foldWord(written)
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
  return words[0] === 'rue' || ENDS.some((end) => words.at(-1)?.endsWith(end) === true);
}

/** A house that is listed with its number has no other. */
function mayHaveNumber(entry: number, number: string, index: SearchIndex): boolean {
  const names = index.entries[entry]?.forms.map(({ text }) => text) ?? [];
  const numbered = names.filter((name) => /\d/.test(name));
  const digits = /\d+/.exec(number)?.[0] ?? '';
  return numbered.length < names.length || numbered.some((name) => name.match(/\d+/g)?.includes(digits) === true);
}

/** The town before it becomes a part of the address. */
function joinedTo(town: Reading, place: Reading, text: string): Reading | undefined {
  if (town.type !== 'place' || place.type !== 'place' || place.start - town.end > MOST_BETWEEN || place.start < town.end)
    return undefined;
  const [whole, district, street] = BETWEEN.exec(text.slice(town.end, place.start)) ?? [];
  if (whole === undefined || isStreet(text.slice(town.start, town.end))) return undefined;
  const written = text.slice(place.start, place.end);
  const isAddress = district !== undefined || street !== undefined || isStreet(written.replace(/[\s\d]+\p{Ll}?$/u, ''));
  return isAddress ? { ...place, start: town.start, first: town.first } : undefined;
}

/** `Wien, XVIII.` is the district where it is listed as such. */
function withDistrict(town: Reading, { text, index }: TextWords): Reading {
  if (/\d/.test(text.slice(town.start, town.end))) return town;
  const [whole, roman] = DISTRICT.exec(text.slice(town.end, town.end + MOST_BETWEEN)) ?? [];
  const entries = roman === undefined ? undefined : districtsOf(index).get(roman);
  if (whole === undefined || entries === undefined) return town;
  return { ...town, end: town.end + whole.length, entries, cert: entries.length > 1 ? 'low' : 'medium' };
}

function withQuarter(town: Reading, { text }: TextWords): Reading {
  const written = text.slice(town.start, town.end);
  const quarter =
    isStreet(written) || /\d/.test(written) ? undefined : QUARTER.exec(text.slice(town.end, town.end + MOST_BETWEEN));
  return quarter == null ? town : { ...town, end: town.end + quarter[0].length };
}

const districts = new WeakMap<SearchIndex['entries'], ReadonlyMap<string, readonly number[]>>();

/** Of all entries, whether the text names them or not. */
function districtsOf({ entries }: SearchIndex): ReadonlyMap<string, readonly number[]> {
  const known = districts.get(entries);
  if (known !== undefined) return known;
  const found = new Map<string, number[]>();
  for (const [number, { forms }] of entries.entries()) {
    const roman = forms.map(({ text }) => LISTED_DISTRICT.exec(text)?.[1]).find((one) => one !== undefined);
    if (roman !== undefined) found.set(roman, [...(found.get(roman) ?? []), number]);
  }
  districts.set(entries, found);
  return found;
}
