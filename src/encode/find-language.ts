// The language of a text, where nobody says it. The detector (franc-min) is loaded only here.

import { type EncodeLanguage, encodeLanguages, type RuleLanguage } from './model/rule-language.ts';

export type FoundLanguage = {
  /** BCP 47. */
  readonly code: string;
  /** The rules by which the text is encoded; `none`: structure, dates in digits and listed names only. */
  readonly rules: RuleLanguage;
  readonly how: 'given' | 'found' | 'too-short';
};

/** Languages that are told apart, by the codes of the detector. */
const CODES: Readonly<Record<string, string>> = {
  eng: 'en',
  deu: 'de',
  rus: 'ru',
  fra: 'fr',
  pol: 'pl',
  spa: 'es',
  ita: 'it',
  por: 'pt',
  nld: 'nl',
  ces: 'cs',
  hun: 'hu',
  ron: 'ro',
  swe: 'sv',
  ukr: 'uk',
  bel: 'be',
  bul: 'bg',
  srp: 'sr',
};

/** Letters; what is shorter may be anything. */
const SHORTEST = 100;
/** Characters of each of the three stretches of a long text that are looked at. */
const STRETCH = 3000;
/** Of the best language's likeness: one that has rules is taken before a foreign one that is hardly likelier. */
const NEARLY = 0.95;
const DEFAULT: EncodeLanguage = 'en';

/** `given`: what the user said. */
export async function languageOf(text: string, given: RuleLanguage | undefined): Promise<FoundLanguage> {
  if (given !== undefined) return { code: given === 'none' ? 'und' : given, rules: given, how: 'given' };
  return await findLanguage(text);
}

export async function findLanguage(text: string): Promise<FoundLanguage> {
  const sample = sampleOf(text);
  if (sample.length < SHORTEST) return { code: DEFAULT, rules: DEFAULT, how: 'too-short' };
  const { francAll } = await import('franc-min');
  const found = francAll(sample, { only: Object.keys(CODES) }).map(([code, likeness]) => ({
    code: CODES[code] ?? '',
    likeness,
  }));
  const best = cyrillicByLetters(sample) ?? found.find(({ code, likeness }) => likeness >= NEARLY && isRuled(code))?.code;
  const code = best ?? found[0]?.code ?? '';
  if (code === '') return { code: DEFAULT, rules: DEFAULT, how: 'too-short' };
  return { code, rules: isRuled(code) ? code : 'none', how: 'found' };
}

export function isRuled(code: string): code is EncodeLanguage {
  return encodeLanguages.some((language) => language === code);
}

/** The beginning, the middle and the end, words only. */
function sampleOf(text: string): string {
  const middle = Math.max(0, (text.length - STRETCH) >> 1);
  const stretches =
    text.length <= 3 * STRETCH ? [text] : [text.slice(0, STRETCH), text.slice(middle, middle + STRETCH), text.slice(-STRETCH)];
  return stretches
    .join(' ')
    .replace(/[^\p{L}\p{M}]+/gu, ' ')
    .trim();
}

/** Slavic languages in Cyrillic share their words; letters that only one of them has tell more. */
function cyrillicByLetters(sample: string): string | undefined {
  const count = (letters: RegExp): number => sample.match(letters)?.length ?? 0;
  if (count(/\p{Script=Cyrillic}/gu) * 2 < sample.length) return undefined;
  if (count(/[їєґ]/gi) > 0 && count(/[ыъэ]/gi) === 0) return 'uk';
  if (count(/ў/gi) > 0) return 'be';
  if (count(/[ђјљњћџ]/gi) > 0) return 'sr';
  return count(/[ыэѣё]/gi) > 0 ? 'ru' : undefined;
}
