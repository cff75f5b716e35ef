// Codes of three letters for languages (ISO 639-2), which MODS and Zenodo want, from the tags of TEI (BCP 47).

import { iso6392 } from 'iso-639-2';

const byTwoLetters = new Map(iso6392.flatMap((one) => (one.iso6391 === undefined ? [] : [[one.iso6391, one] as const])));
const byThreeLetters = new Map(
  iso6392.flatMap((one) => [[one.iso6392B, one] as const, [one.iso6392T ?? one.iso6392B, one] as const]),
);

export type LanguageCodes = { readonly bibliographic: string; readonly terminological: string };

/** Undefined where the list has no such language. */
export function languageCodes(tag: string): LanguageCodes | undefined {
  const [primary = ''] = tag.toLowerCase().split('-');
  const found = byTwoLetters.get(primary) ?? byThreeLetters.get(primary);
  return found === undefined ? undefined : { bibliographic: found.iso6392B, terminological: found.iso6392T ?? found.iso6392B };
}
