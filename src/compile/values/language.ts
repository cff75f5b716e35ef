// Regular languages of values as expressions, before any automaton is made. `key` identifies an expression: equal keys mean
// equal languages.

import type { WhiteSpace } from '../../datatypes/datatype.ts';
import { parseRegex, type RegexNode } from '../../datatypes/regex-syntax.ts';

export type Language = { readonly key: string } & (
  | { readonly kind: 'regex'; readonly node: RegexNode }
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'union' | 'intersection'; readonly members: readonly Language[] }
  | { readonly kind: 'complement'; readonly of: Language }
  /** The texts that are in `of` once their white space has been processed. */
  | { readonly kind: 'processed'; readonly whiteSpace: WhiteSpace; readonly of: Language }
);

/** All texts. */
export const everything: Language = regexLanguage('(.|\\n|\\r)*');

/**
 * What a regular expression of XML Schema matches.
 * @throws {Error} where it is none, or too large: those of datatypes have been parsed before
 */
export function regexLanguage(pattern: string): Language {
  const node = parseRegex(pattern);
  if (node.kind === 'problem') throw new Error(`${node.message}: ${pattern}`);
  return { kind: 'regex', key: `/${JSON.stringify(pattern)}`, node };
}

export function literalLanguage(text: string): Language {
  return { kind: 'literal', key: JSON.stringify(text), text };
}

/** Members that process white space alike are processed together. */
export function unionOf(languages: readonly Language[]): Language {
  const flat = languages.flatMap((language) => (language.kind === 'union' ? language.members : [language]));
  return several('union', gatherProcessed(flat));
}

export function intersectionOf(languages: readonly Language[]): Language {
  const flat = languages.flatMap((language) => (language.kind === 'intersection' ? language.members : [language]));
  const narrowing = flat.filter(({ key }) => key !== everything.key);
  return narrowing.length === 0 ? everything : several('intersection', narrowing);
}

export function complementOfLanguage(of: Language): Language {
  return of.kind === 'complement' ? of.of : { kind: 'complement', key: `!${of.key}`, of };
}

export function processedLanguage(whiteSpace: WhiteSpace, of: Language): Language {
  if (whiteSpace === 'preserve' || of.key === everything.key) return of;
  return { kind: 'processed', key: `${whiteSpace}(${of.key})`, whiteSpace, of };
}

function gatherProcessed(members: readonly Language[]): readonly Language[] {
  const gathered = new Map<WhiteSpace, Language[]>();
  const others: Language[] = [];
  for (const member of members) {
    if (member.kind !== 'processed') others.push(member);
    else gathered.set(member.whiteSpace, [...(gathered.get(member.whiteSpace) ?? []), member.of]);
  }
  return [...others, ...[...gathered].map(([whiteSpace, inner]) => processedLanguage(whiteSpace, unionOf(inner)))];
}

function several(kind: 'union' | 'intersection', languages: readonly Language[]): Language {
  const byKey = new Map(languages.map((language) => [language.key, language]));
  const keys = [...byKey.keys()].sort();
  const members = keys.flatMap((key) => byKey.get(key) ?? []);
  const [only] = members;
  if (members.length === 1 && only !== undefined) return only;
  return { kind, key: `${kind === 'union' ? '|' : '&'}(${keys.join(' ')})`, members };
}
