// What only the maker of a CMIF file can say of it: a part of the user's own file (YAML).
//
//   cmif:
//     url: https://example.org/cmif.xml
//     title: Letters of Ann Author
//     editor: [Ed Editor]

/** All of the file of CMIF itself. Where the headers say something else, this counts. */
export type CmifWords = {
  /** Where the file will be found. */
  readonly url?: string;
  readonly title?: string;
  readonly editor?: readonly string[];
  readonly publisher?: readonly string[];
  /** An address. */
  readonly licence?: string;
  /** `YYYY-MM-DD` */
  readonly date?: string;
};

type Rule = { readonly isList: boolean; readonly form: RegExp; readonly what: string };

const ADDRESS: Rule = { isList: false, form: /^https?:\/\/\S+$/u, what: 'an address of the web' };
const WORDS: Rule = { isList: false, form: /\S/u, what: 'words' };
const RULES: Readonly<Record<keyof CmifWords, Rule>> = {
  url: ADDRESS,
  title: WORDS,
  editor: { ...WORDS, isList: true },
  publisher: { ...WORDS, isList: true },
  licence: ADDRESS,
  date: { isList: false, form: /^\d{4}-\d\d-\d\d$/u, what: 'a day such as 2026-05-31' },
};

/** The words, or what is wrong with them. `data`: what the YAML says. */
export function readCmifWords(data: unknown): CmifWords | string {
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    return 'cmif must be an object: what the file says of itself';
  const read: { [key: string]: string | readonly string[] } = {};
  for (const [key, value] of Object.entries(data)) {
    if (!Object.hasOwn(RULES, key)) return `there is no cmif.${key}: ${Object.keys(RULES).join(', ')} may be given`;
    const { isList, form, what } = RULES[key as keyof CmifWords];
    const values: readonly unknown[] = isList && Array.isArray(value) ? value : [value];
    const texts = values.filter((one): one is string => typeof one === 'string' && form.test(one));
    if (texts.length === 0 || texts.length < values.length) return `cmif.${key} must be ${what}`;
    read[key] = isList ? texts : (texts[0] ?? '');
  }
  return read;
}
