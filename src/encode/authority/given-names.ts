// Given names and patronymics, folded.

import { forenames, fullForenames } from '../../lexicon/lexicon.ts';
import { foldWord } from './characters.ts';

const NAMES: ReadonlySet<string> = new Set([...forenames, ...fullForenames.keys()].map(foldWord));

const PATRONYMIC =
  /(?:[oe]vi[ct]h|(?:nikit|il|ily|kuzm|luk|fom|savv|никит|иль|кузьм|лук|фом|савв)(?:ich|ич)|[oe]vi[ct]s?ch|ovna|evna|ichna|ович|евич|овна|евна|ична|овича|евича|овичу|евичу)$/;

/** `word` folded. */
export function isGivenName(word: string): boolean {
  return NAMES.has(word) || isPatronymic(word);
}

export function isPatronymic(word: string): boolean {
  return word.length > 6 && PATRONYMIC.test(word);
}
