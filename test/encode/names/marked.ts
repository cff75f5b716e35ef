// Text with its names in brackets, for tables: `[P:Comrade Stalin] spoke in [L:Moscow]`; names may stand in one another.
import type { NameContext } from '../../../src/encode/names/find-names.ts';
import { findNames } from '../../../src/encode/names/find-names.ts';
import { soviet } from '../../../src/lexicon/packs/soviet.ts';

const LETTERS = { person: 'P', org: 'O', place: 'L', group: 'G', date: 'D', work: 'W' } as const;

/** Brackets of the text itself stand in pairs. */
export function withoutMarks(marked: string): string {
  const open: boolean[] = [];
  return marked.replace(/\[(?:[POLGD]:)?|\]/gu, (sign) => {
    if (sign !== ']') open.push(sign.length > 1);
    const isMark = sign === ']' ? open.pop() === true : sign.length > 1;
    return isMark ? '' : sign;
  });
}

/** The text with what the rules find in brackets. */
export function markNames(text: string, context: NameContext = { language: 'en', packs: [soviet] }): string {
  const signs: { readonly at: number; readonly sign: string }[] = [];
  const open: number[] = [];
  const close = (before: number): void => {
    while (open.length > 0 && (open.at(-1) ?? 0) <= before) signs.push({ at: open.pop() ?? 0, sign: ']' });
  };
  for (const { span, type } of findNames(text, context)) {
    close(span.start);
    signs.push({ at: span.start, sign: `[${LETTERS[type]}:` });
    open.push(span.end);
  }
  close(text.length);
  let result = '';
  let at = 0;
  for (const { at: next, sign } of signs) {
    result += text.slice(at, next) + sign;
    at = next;
  }
  return result + text.slice(at);
}
