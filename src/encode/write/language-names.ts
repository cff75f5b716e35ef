// Names of languages in English, by their codes (BCP 47).

const NAMES: Readonly<Record<string, string>> = {
  en: 'English',
  ru: 'Russian',
  de: 'German',
  fr: 'French',
  uk: 'Ukrainian',
  be: 'Belarusian',
  pl: 'Polish',
  ka: 'Georgian',
  hy: 'Armenian',
  es: 'Spanish',
  it: 'Italian',
  fi: 'Finnish',
  lv: 'Latvian',
  lt: 'Lithuanian',
  et: 'Estonian',
  cs: 'Czech',
  hu: 'Hungarian',
  ro: 'Romanian',
  zh: 'Chinese',
  ja: 'Japanese',
  pt: 'Portuguese',
  nl: 'Dutch',
  sv: 'Swedish',
  bg: 'Bulgarian',
  sr: 'Serbian',
};

/** The code itself, where there is no name for it here. */
export function languageName(code: string): string {
  const [primary = code] = code.split('-');
  return (Object.hasOwn(NAMES, primary) ? NAMES[primary] : undefined) ?? code;
}
