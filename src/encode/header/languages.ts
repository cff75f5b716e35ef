// Names of languages, as sources state them, and their codes (BCP 47).

const CODES: Readonly<Record<string, string>> = {
  russian: 'ru',
  english: 'en',
  german: 'de',
  french: 'fr',
  ukrainian: 'uk',
  belarusian: 'be',
  polish: 'pl',
  georgian: 'ka',
  armenian: 'hy',
  azerbaijani: 'az',
  kazakh: 'kk',
  uzbek: 'uz',
  tajik: 'tg',
  turkmen: 'tk',
  kyrgyz: 'ky',
  estonian: 'et',
  latvian: 'lv',
  lithuanian: 'lt',
  finnish: 'fi',
  romanian: 'ro',
  hungarian: 'hu',
  czech: 'cs',
  slovak: 'sk',
  bulgarian: 'bg',
  serbian: 'sr',
  croatian: 'hr',
  italian: 'it',
  spanish: 'es',
  portuguese: 'pt',
  dutch: 'nl',
  swedish: 'sv',
  norwegian: 'no',
  danish: 'da',
  turkish: 'tr',
  chinese: 'zh',
  japanese: 'ja',
  korean: 'ko',
  mongolian: 'mn',
  yiddish: 'yi',
  hebrew: 'he',
  latin: 'la',
  русский: 'ru',
  английский: 'en',
  немецкий: 'de',
  russisch: 'ru',
  englisch: 'en',
  deutsch: 'de',
  russe: 'ru',
  anglais: 'en',
  allemand: 'de',
};

/** The code of a language by its name, in any case; undefined when the name is not known. */
export function languageCode(name: string): string | undefined {
  const key = name.trim().toLowerCase();
  return Object.hasOwn(CODES, key) ? CODES[key] : undefined;
}

export function isLanguageName(word: string): boolean {
  return languageCode(word) !== undefined;
}
