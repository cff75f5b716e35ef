// What stands on one line and is two things: a salutation that the text goes on after, a closing formula and the name of who signs.

import { classWords } from '../../lexicon/lexicon.ts';
import { wordsOf } from '../profiles/phrases.ts';
import { type Gap, gapIn } from './cut-unit.ts';
import { NAME_LINE } from './letter-lines.ts';
import type { RolePhrases } from './role-phrases.ts';
import { lengthOf, type Unit } from './units.ts';

const ENDEARMENTS = classWords('endearment');
/** What a name follows in a closing formula. */
const CLOSING_ENDS = classWords('closingEnd');
/** What a closing formula greets with or wishes. */
const CLOSING_NOUNS = classWords('closingNoun');
/** What makes a formula of a sentence that does not begin as one: `Für heute bin ich Ihr …`. */
const CLOSING_VERBS = classWords('closingVerb');
/** `Herzliche Grüße / Ihnen allen`. */
const GREETED = classWords('greeted');
/** `Gruß an Ihre Frau`: who is named is greeted. */
const GREETED_BEFORE = classWords('greetedBefore');
/** `With love from Mary`: who is named greets. */
const GREETED_BY = classWords('greetedBy');
const GREETING_NOUNS = [...classWords('greetingNoun')];
const HONOURS = classWords('honour');
const AND = classWords('and');
/** Words that are no part of the name that a formula ends with. */
const NO_NAMES = [CLOSING_ENDS, CLOSING_NOUNS, GREETED, HONOURS, classWords('kin')];

/** Words, and code units. */
const MOST = { salutation: 7, name: 4, bareFormula: 3, greeting: 5, closing: 110 } as const;

/** Up to the first comma, exclamation mark or dash, and what the text goes on with. */
const SALUTE_AND_TEXT = /^([^\n,!:;.?]{2,80}(?:[,!]|[ \u00a0][–—-]))([ \u00a0]+)(?=[\p{L}\p{N}„“"»(–—-])/u;

/** After a word, so that no initial is cut off. */
const SENTENCE_STOP = /(?<=\p{Ll}[.!?])\s+/u;

/** Between the two: `Lieber Richard, ich bin wieder zu Hause`. */
export function salutationAndText(unit: Unit, phrases: RolePhrases): Gap | undefined {
  const [, words, gap] = SALUTE_AND_TEXT.exec(unit.head) ?? [];
  return words === undefined || gap === undefined || !isFond(words, phrases)
    ? undefined
    : gapIn(unit, words.length, words.length + gap.length);
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

/** `Euer Hochwohlgeboren` is whom the letter is to, and no closing formula; `Euer Hochwohlgeboren ergebenster Diener` is one. */
export function isHonoured({ head }: Unit): boolean {
  return wordsOf(head).some((word) => HONOURS.has(word)) && !endsOpen(head);
}

function isEndearment(word: string): boolean {
  return ENDEARMENTS.has(word.toLowerCase());
}

/** Between the two, `Herzlichst Ihr A. S.`: the formula ends with a word that a name follows. */
export function formulaAndName(unit: Unit, phrases: RolePhrases, isLast: boolean): Gap | undefined {
  if (unit.kind !== 'text' || lengthOf(unit) > MOST.closing) return undefined;
  const name = nameAfterFormula(unit.head, phrases, isLast);
  return name && gapIn(unit, name.end, name.start);
}

/**
 * Where the formula ends and the name starts in a text that is no more than both. `isLast`: nothing but a date follows, so that
 * `Grüße von Olga` is signed by Olga.
 */
export function nameAfterFormula(text: string, phrases: RolePhrases, isLast: boolean): Gap | undefined {
  const words = [...text.matchAll(/\S+/gu)];
  for (let at = Math.max(1, words.length - MOST.name); at < words.length; at++) {
    const end = (words[at - 1]?.index ?? 0) + (words[at - 1]?.[0].length ?? 0);
    const start = words[at]?.index ?? 0;
    const [formula, name] = [text.slice(0, end), text.slice(start)];
    // `Grüße von Haus zu Haus`
    const isFrom = GREETED_BY.has(wordsOf(name)[0] ?? '') && (endsGreeting(formula) || endsSaying(wordsOf(formula)));
    if (!isFrom && (isLast || !sendsFrom(wordsOf(formula))) && endsFormula(formula, phrases) && isNameOf(name))
      return { end, start };
  }
  return undefined;
}

/** It ends with a word that the name of who signs follows: `Ihr ergebener`, `hochachtungsvollst`, `brother`. */
export function endsOpen(words: string): boolean {
  return !/[.?!;:]$/u.test(words) && CLOSING_ENDS.has(wordsOf(words).at(-1) ?? '');
}

/** `Gruß`, `in aufrichtiger Verehrung`, `deinem treuen`: a part of a closing formula that stands on a line of its own. */
export function isPieceOfFormula({ head }: Unit): boolean {
  const last = wordsOf(head).at(-1) ?? '';
  return !/[.?;:]$/u.test(head) && (CLOSING_ENDS.has(last) || CLOSING_NOUNS.has(last) || GREETED.has(last));
}

/** `Gruß`, `Herzliche Grüße!`; bare `Grüße Hugo` asks somebody to greet Hugo. */
export function endsGreeting(text: string): boolean {
  const words = wordsOf(text).filter((word) => /\p{L}/u.test(word));
  const last = words.at(-1) ?? '';
  return CLOSING_NOUNS.has(last) && (words.length > 1 || /(?:ß|ss)$/u.test(last));
}

/** `With love from`, `Seien Sie gegrüßt von`. */
function endsFrom(words: readonly string[]): boolean {
  return sendsFrom(words) || (GREETED_BY.has(words.at(-1) ?? '') && endsSaying(words.slice(0, -1)));
}

/** `Grüße von`: who is named can be another than who signs. */
function sendsFrom(words: readonly string[]): boolean {
  return GREETED_BY.has(words.at(-1) ?? '') && CLOSING_NOUNS.has(words.at(-2) ?? '');
}

/** `Es grüßt`, `Herzlich grüßt Sie`. */
function endsSaying(words: readonly string[]): boolean {
  const [verb, whom] = words.slice(-2);
  return CLOSING_VERBS.has(words.at(-1) ?? '') || (CLOSING_VERBS.has(verb ?? '') && GREETED.has(whom ?? ''));
}

/** `Dank und ergebensten Gruß`, `Freundlicher Gruß!`: what is greeted with, and nothing beside it but small words. */
export function isGreetingAlone({ head, tail }: Unit): boolean {
  const words = head.match(/\p{L}+/gu) ?? [];
  if (words.length > MOST.greeting || !endsGreeting(tail)) return false;
  return words.slice(1).every((word) => /^\p{Ll}/u.test(word) || CLOSING_NOUNS.has(word.toLowerCase()));
}

function endsFormula(formula: string, phrases: RolePhrases): boolean {
  const own = wordsOf(formula);
  if (/[.?;:]$/u.test(formula)) return false;
  if (!CLOSING_ENDS.has(own.at(-1) ?? '') && !endsGreeting(formula) && !endsSaying(own) && !endsFrom(own)) return false;
  if (own.some((word) => GREETED_BEFORE.has(word))) return false;
  // `Herzlichen Gruß! Dein`: each sentence of it is a formula
  return formula.split(SENTENCE_STOP).every((sentence) => isFormulaSentence(sentence, phrases));
}

/** It begins as a formula, or ends as one and says that somebody is, greets or remains. */
export function isFormulaSentence(sentence: string, phrases: RolePhrases): boolean {
  if (!phrases.closing(sentence, sentence)) return false;
  const words = wordsOf(sentence);
  const isOpening = phrases.closing(sentence, '') || words.length <= MOST.bareFormula;
  return isOpening || words.some((word) => CLOSING_VERBS.has(word) || CLOSING_NOUNS.has(word));
}

function isNameOf(words: string): boolean {
  const isOther = (word: string): boolean => NO_NAMES.some((kind) => kind.has(word));
  return NAME_LINE.test(words) && /\p{Lu}/u.test(words) && !wordsOf(words).some(isOther);
}
