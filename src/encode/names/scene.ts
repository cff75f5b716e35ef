// What the rules for names look at and what they give back; and the questions that all of them ask.

import type { WordClass } from '../../lexicon/shape/language-lexicon.ts';
import type { EntityType } from '../model/entity.ts';
import type { NamePart } from '../model/mention.ts';
import type { DocumentMemory } from './document-memory.ts';
import type { Evidence } from './evidence.ts';
import { Form, Gap, type Token } from './tokens.ts';
import { Is, NOT_A_NAME, type Vocabulary } from './vocabulary.ts';

/** A stretch of tokens with what the whole document has taught. */
export type Scene = {
  readonly tokens: readonly Token[];
  readonly memory: DocumentMemory;
  readonly words: Vocabulary;
  /** True of tokens inside a date. */
  readonly isDate: (token: Token) => boolean;
};

/** Tokens from `from` up to `to`. */
export type Find = {
  readonly from: number;
  readonly to: number;
  readonly type: EntityType | 'none';
  readonly evidence: Evidence;
  readonly parts?: readonly { readonly kind: NamePart['kind']; readonly from: number; readonly to: number }[];
  readonly inside?: readonly Find[];
  /** Teaches the document this name. */
  readonly teaches?: boolean;
};

type FirstForms = 'CAPITALS' | 'NAMES' | 'NAMES_OR_NUMBER' | 'INITIALS' | 'NUMBERS' | 'SMALL' | 'SMALL_OR_CAPITAL' | 'WORDS';

/** Forms of the token that a rule looks from. */
export const First: Readonly<Record<FirstForms, readonly Form[]>> = {
  CAPITALS: [Form.title, Form.upper],
  NAMES: [Form.title, Form.upper, Form.initial],
  NAMES_OR_NUMBER: [Form.title, Form.upper, Form.initial, Form.number],
  INITIALS: [Form.initial],
  NUMBERS: [Form.number],
  SMALL: [Form.lower],
  SMALL_OR_CAPITAL: [Form.lower, Form.title, Form.upper],
  WORDS: [Form.lower, Form.title, Form.upper, Form.initial],
};

/** A rule looks from one token on; it must look at a bounded number of tokens. */
export type Rule = {
  readonly name: string;
  readonly first: readonly Form[];
  readonly find: (scene: Scene, at: number) => Find | undefined;
};

/** Narrower than `Token`, so that a token which fails a test is still a token to the compiler. */
export type Capital = Token & { readonly form: typeof Form.title | typeof Form.upper };
type Lower = Token & { readonly form: typeof Form.lower };
type Mark = Token & { readonly form: typeof Form.mark };
type Continuing = Token & { readonly gap: typeof Gap.none | typeof Gap.space };

export function has(token: Token | undefined, bits: number): boolean {
  return token !== undefined && (token.bits & bits) !== 0;
}

export function isCapital(token: Token | undefined): token is Capital {
  return token !== undefined && (token.form === Form.title || token.form === Form.upper);
}

/** Words that make a name one of a body. */
const NOT_IN_A_NAME: number = Is.orgHead | Is.orgPlural | Is.publication | Is.orgAbbreviation | Is.orgWord | Is.partyCommittee;

export function isOf({ words }: Scene, wanted: WordClass, token: Token | undefined): boolean {
  return token?.isListed === true && words.isOf(wanted, token.key);
}

export function isLower(token: Token | undefined): token is Lower {
  return token?.form === Form.lower;
}

export function isMark(token: Token | undefined, marks: string): token is Mark {
  return token !== undefined && token.form === Form.mark && token.key.length === 1 && marks.includes(token.key);
}

/** In the same sentence as the token before. */
export function continues(token: Token | undefined): token is Continuing {
  return token !== undefined && token.gap !== Gap.block;
}

export function isRoman(token: Token): boolean {
  return token.form === Form.upper && /^[ivxlc]{1,7}$/u.test(token.key);
}

/** A capitalised word that can be part of a person's or a place's name, as far as the word alone tells. */
export function isNameWord(token: Token | undefined): token is Capital {
  if (!isCapital(token) || token.key.length < 2) return false;
  if (has(token, Is.given | Is.surname)) return !has(token, Is.functionWord);
  return !has(token, NOT_A_NAME | NOT_IN_A_NAME) && !isRoman(token);
}

/** A capitalised word that no list knows. */
export function isUnknownName(token: Token | undefined): token is Capital {
  return (
    isCapital(token) && token.key.length > 2 && (token.bits & ~(Is.surname | Is.given | Is.particle)) === 0 && !isRoman(token)
  );
}

/** Two words with nothing but a hyphen between them. */
export function isHyphenated(tokens: readonly Token[], hyphen: number): boolean {
  const next = tokens[hyphen + 1];
  return isMark(tokens[hyphen], '-‐') && tokens[hyphen]?.gap === Gap.none && next !== undefined && next.gap === Gap.none;
}
