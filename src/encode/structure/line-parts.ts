// What stands on one line and is two things: a salutation that the text goes on after, a closing formula and the name of who signs.

import { classWords } from '../../lexicon/lexicon.ts';
import { wordsOf } from '../profiles/phrases.ts';
import { NAME_LINE } from './letter-lines.ts';
import type { RolePhrases } from './role-phrases.ts';
import { lengthOf, type Unit } from './units.ts';

const ENDEARMENTS = classWords('endearment');
/** What a name follows in a closing formula. */
const CLOSING_ENDS = classWords('closingEnd');
/** `Gruß an Ihre Frau`: who is named is greeted. */
const GREETED_BEFORE = classWords('greetedBefore');
const GREETING_NOUNS = [...classWords('greetingNoun')];
const HONOURS = classWords('honour');
const AND = classWords('and');
const KIN = classWords('kin');

/** Words, and code units. */
const MOST = { salutation: 7, name: 4, closing: 110 } as const;

/** Up to the first comma, exclamation mark or dash, and what the text goes on with. */
const SALUTE_AND_TEXT = /^([^\n,!:;.?]{2,80}(?:[,!]|[ \u00a0][–—-]))([ \u00a0]+)(?=[\p{L}\p{N}„“"»(–—-])/u;

/** After a word, so that no initial is cut off. */
const SENTENCE_STOP = /(?<=\p{Ll}[.!?])\s+/u;

/** `Lieber Richard, ich bin wieder zu Hause`. */
export function salutationAndText(unit: Unit, phrases: RolePhrases): readonly [Unit, Unit] | undefined {
  const [, words, gap] = SALUTE_AND_TEXT.exec(unit.head) ?? [];
  return words === undefined || gap === undefined || !isFond(words, phrases)
    ? undefined
    : cutAt(unit, words.length, words.length + gap.length);
}

/** `Mein verehrter und lieber Freund`: words of affection, and nothing small but what joins them. */
export function isFond(words: string, phrases: RolePhrases): boolean {
  const found = words.match(/\p{L}[\p{L}'’-]*/gu) ?? [];
  if (found.length > MOST.salutation || !phrases.salutation(words, words) || phrases.closing(words, words)) return false;
  const first = found.findIndex(isEndearment);
  return first >= 0 && found.slice(first).every((word) => /^\p{Lu}/u.test(word) || isEndearment(word) || AND.has(word));
}

/** `Liebe Grüße!`, `Liebe Ostergrüße` begin as a salutation does. */
export function isFondGreeting({ head }: Unit): boolean {
  const words = wordsOf(head);
  return isEndearment(words[0] ?? '') && words.some((word) => GREETING_NOUNS.some((noun) => word.endsWith(noun)));
}

/** `Euer Hochwohlgeboren` is whom the letter is to, and no closing formula. */
export function isHonoured({ head }: Unit): boolean {
  return wordsOf(head).some((word) => HONOURS.has(word));
}

function isEndearment(word: string): boolean {
  return ENDEARMENTS.has(word.toLowerCase());
}

/** `Herzlichst Ihr A. S.`: the formula ends with a word that a name follows. */
export function formulaAndName(unit: Unit, phrases: RolePhrases): readonly [Unit, Unit] | undefined {
  if (unit.kind !== 'text' || lengthOf(unit) > MOST.closing) return undefined;
  const words = [...unit.head.matchAll(/\S+/gu)];
  for (let at = Math.max(1, words.length - MOST.name); at < words.length; at++) {
    const end = (words[at - 1]?.index ?? 0) + (words[at - 1]?.[0].length ?? 0);
    const start = words[at]?.index ?? 0;
    const formula = unit.head.slice(0, end);
    if (endsFormula(formula, phrases) && isNameOf(unit.head.slice(start))) return cutAt(unit, end, start);
  }
  return undefined;
}

function endsFormula(formula: string, phrases: RolePhrases): boolean {
  const own = wordsOf(formula);
  if (/[.?;:]$/u.test(formula) || !CLOSING_ENDS.has(own.at(-1) ?? '')) return false;
  if (own.some((word) => GREETED_BEFORE.has(word))) return false;
  // `Herzlichen Gruß! Dein`: each sentence of it is a formula
  return formula.split(SENTENCE_STOP).every((sentence) => phrases.closing(sentence, sentence));
}

function isNameOf(words: string): boolean {
  return NAME_LINE.test(words) && !wordsOf(words).some((word) => KIN.has(word) || CLOSING_ENDS.has(word) || HONOURS.has(word));
}

function cutAt({ label: _, ...unit }: Unit, end: number, start: number): readonly [Unit, Unit] {
  const { span, head, tail } = unit;
  const [first, rest] = [head.slice(0, end), head.slice(start)];
  const isWhole = span.end - span.start <= head.length;
  return [
    {
      ...unit,
      span: { start: span.start, end: span.start + end },
      head: first,
      tail: first,
      isDateLine: false,
      namesPlace: false,
    },
    {
      ...unit,
      span: { start: span.start + start, end: span.end },
      head: rest,
      tail: isWhole ? rest : tail,
      isSetOff: false,
      isDateLine: false,
      namesPlace: false,
    },
  ];
}
