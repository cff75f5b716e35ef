// A closing that runs into the last paragraph: `… so um 3 Uhr. Herzlichst Ihr Arthur`, or without the name, which stands below it.

import { type Gap, gapIn } from './cut-unit.ts';
import { endsOpen, isFormulaSentence, nameAfterFormula } from './line-parts.ts';
import type { RolePhrases } from './role-phrases.ts';
import { lengthOf, type Unit } from './units.ts';

/** Words of a formula and a name after the text, and of a formula that does not end with a word that a name follows. */
const MOST = { closing: 20, shutFormula: 8 } as const;
/** After the end of a sentence, or a dash or stroke that stands for one; after an initial no sentence begins. */
const SENTENCE_START = /(?<=[\p{Ll}\p{N}][.!?…]+[)"'”’»]?|\s[–—/-]|[.!?…]\s?[–—-])\s+(?=\p{L})/gu;

/** `after`: between the text and the formula; `name`: between the formula and the name, where that stands on the line too. */
export type RunInClosing = { readonly after: Gap; readonly name?: Gap };

/** The closing that begins farthest from the end; a whole unit that is one is none that runs in. */
export function runInClosing(unit: Unit, phrases: RolePhrases, isLast: boolean): RunInClosing | undefined {
  if (unit.kind !== 'text') return undefined;
  const tailStart = lengthOf(unit) - unit.tail.length;
  let found: RunInClosing | undefined;
  for (const { index, 0: blanks } of [...unit.tail.matchAll(SENTENCE_START)].toReversed()) {
    const start = index + blanks.length;
    const words = unit.tail.slice(start);
    if (words.split(/\s+/u).length > MOST.closing) break;
    const name = nameAfterFormula(words, phrases, isLast);
    if (name !== undefined || isFormulaAlone(words, phrases)) {
      const after = gapIn(unit, tailStart + index, tailStart + start);
      found =
        name === undefined
          ? { after }
          : { after, name: gapIn(unit, tailStart + start + name.end, tailStart + start + name.start) };
    } else if (found !== undefined) break;
  }
  return found;
}

/** What a name below it signs: `Herzlich grüßt Sie Ihr ergebener`, `Von Herzen`. */
function isFormulaAlone(words: string, phrases: RolePhrases): boolean {
  if (endsOpen(words)) return isFormulaSentence(words, phrases);
  return !/[.?!;:]$/u.test(words) && words.split(/\s+/u).length <= MOST.shutFormula && phrases.closing(words, '');
}
