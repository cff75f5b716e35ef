// Values of JSON-LD.

import type { Stated } from '../../record/descriptive-record.ts';

export type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

/** With their language, where it is known. */
export function words({ text, lang }: Pick<Stated, 'text' | 'lang'>): Json {
  return lang === undefined ? text : { '@value': text, '@language': lang };
}

export function wordsOf(statements: readonly Stated[]): readonly Json[] {
  return statements.map(words);
}

/** Something else, by its address. */
export function link(uri: string): Json {
  return { '@id': uri };
}

/** Lists of one value are that value; lists without any are left out. */
export function nodeOf(fields: Readonly<Record<string, Json>>): Readonly<Record<string, Json>> {
  const entries = Object.entries(fields).flatMap(([key, value]): readonly (readonly [string, Json])[] => {
    const values: readonly Json[] = Array.isArray(value) ? value : [value];
    const [only, ...more] = values;
    return only === undefined ? [] : [[key, more.length === 0 ? only : values]];
  });
  return Object.fromEntries(entries);
}
