// Regular expressions of XPath: text to tree (XPath Functions 3.1 §5.6.1). What stands for a set of characters is read by the
// parser of XML Schema's expressions; anchors, lazy quantifiers, groups that capture and references to them are XPath's own.

import { anyButLineEnd, type CharacterClass, complementOf, singleCharacter } from '../../datatypes/character-class.ts';
import { parseRegex } from '../../datatypes/regex-syntax.ts';
import { raise, shown } from '../values/xpath-error.ts';

export type Pattern =
  | { readonly kind: 'characters'; readonly set: CharacterClass }
  | { readonly kind: 'sequence'; readonly items: readonly Pattern[] }
  | { readonly kind: 'choice'; readonly alternatives: readonly Pattern[] }
  | { readonly kind: 'repeat'; readonly item: Pattern; readonly min: number; readonly max: number; readonly isLazy: boolean }
  | { readonly kind: 'group'; readonly index: number; readonly item: Pattern }
  | { readonly kind: 'reference'; readonly index: number }
  | { readonly kind: 'start' | 'end' };

export type ParsedPattern = { readonly pattern: Pattern; readonly groups: number; readonly hasReferences: boolean };

/** Groups within groups. */
const MAX_NESTING = 200;
const ANYTHING: CharacterClass = complementOf({ kind: 'ranges', ranges: [] });

/** `dotAll`: the flag s; `isSpaced`: the flag x. @throws {DynamicError} FORX0002 */
export function parsePattern(source: string, flags: { readonly dotAll: boolean; readonly isSpaced: boolean }): ParsedPattern {
  const parser = new PatternParser(flags.isSpaced ? withoutSpace(source) : source, flags.dotAll);
  return parser.parse();
}

/** White space outside of classes means nothing. */
function withoutSpace(source: string): string {
  let result = '';
  let depth = 0;
  for (let at = 0; at < source.length; at++) {
    const character = source.charAt(at);
    if (character === '\\') {
      result += character + source.charAt(++at);
      continue;
    }
    if (character === '[') depth++;
    else if (character === ']') depth--;
    if (depth > 0 || !/[ \t\r\n]/.test(character)) result += character;
  }
  return result;
}

type OpenGroup = { readonly index: number; readonly alternatives: Pattern[]; items: Pattern[] };

class PatternParser {
  readonly #source: string;
  readonly #dot: CharacterClass;
  #at = 0;
  #groups = 0;
  #closed = new Set<number>();
  #hasReferences = false;

  constructor(source: string, dotAll: boolean) {
    this.#source = source;
    this.#dot = dotAll ? ANYTHING : anyButLineEnd;
  }

  #fail(reason: string): never {
    return raise('FORX0002', `the regular expression ${shown(this.#source)} is not one: ${reason}`);
  }

  parse(): ParsedPattern {
    const outer: OpenGroup[] = [];
    let group: OpenGroup = { index: -1, alternatives: [], items: [] };
    while (this.#at < this.#source.length) {
      const character = this.#source.charAt(this.#at);
      if (character === '(') {
        if (outer.length === MAX_NESTING) this.#fail(`groups are nested more than ${MAX_NESTING} deep`);
        outer.push(group);
        group = { index: this.#openGroup(), alternatives: [], items: [] };
      } else if (character === '|') {
        this.#at++;
        group.alternatives.push(sequence(group.items));
        group.items = [];
      } else if (character === ')') {
        this.#at++;
        const closed = group;
        group = outer.pop() ?? this.#fail('a ) closes no group');
        group.items.push(this.#quantified(this.#groupPattern(closed)));
      } else group.items.push(this.#quantified(this.#atom(character)));
    }
    if (outer.length > 0) this.#fail('a ( is not closed');
    return { pattern: this.#groupPattern(group), groups: this.#groups, hasReferences: this.#hasReferences };
  }

  /** -1 for a group that does not capture. */
  #openGroup(): number {
    this.#at++;
    if (this.#source.charAt(this.#at) !== '?') return ++this.#groups;
    if (this.#source.charAt(this.#at + 1) !== ':') this.#fail('after (? only : can follow');
    this.#at += 2;
    return -1;
  }

  #groupPattern({ index, alternatives, items }: OpenGroup): Pattern {
    const last = sequence(items);
    const item: Pattern = alternatives.length === 0 ? last : { kind: 'choice', alternatives: [...alternatives, last] };
    if (index < 0) return item;
    this.#closed.add(index);
    return { kind: 'group', index, item };
  }

  #atom(character: string): Pattern {
    switch (character) {
      case '.':
        this.#at++;
        return { kind: 'characters', set: this.#dot };
      case '^':
      case '$':
        this.#at++;
        return { kind: character === '^' ? 'start' : 'end' };
      case '[':
        return this.#set(this.#classEnd());
      case '\\':
        return this.#escape();
      case '?':
      case '*':
      case '+':
      case '{':
      case '}':
      case ']':
        return this.#fail(`${character} stands where it means nothing`);
      default: {
        const code = this.#source.codePointAt(this.#at) ?? 0;
        this.#at += code > 0xffff ? 2 : 1;
        return { kind: 'characters', set: singleCharacter(code) };
      }
    }
  }

  /** The offset after the class that begins here. */
  #classEnd(): number {
    let depth = 0;
    for (let at = this.#at; at < this.#source.length; at++) {
      const character = this.#source.charAt(at);
      if (character === '\\') at++;
      else if (character === '[') depth++;
      else if (character === ']' && --depth === 0) return at + 1;
    }
    return this.#fail('a [ is not closed');
  }

  #escape(): Pattern {
    const next = this.#source.charAt(this.#at + 1);
    if (/[1-9]/.test(next)) return this.#reference();
    if (next === '$') {
      this.#at += 2;
      return { kind: 'characters', set: singleCharacter(0x24) };
    }
    if (next !== 'p' && next !== 'P') return this.#set(this.#at + 2);
    const end = this.#source.indexOf('}', this.#at);
    return end < 0 ? this.#fail('a \\p has no braces') : this.#set(end + 1);
  }

  #reference(): Pattern {
    let index = Number(this.#source.charAt(this.#at + 1));
    this.#at += 2;
    while (/[0-9]/.test(this.#source.charAt(this.#at)) && index * 10 + Number(this.#source.charAt(this.#at)) <= this.#groups) {
      index = index * 10 + Number(this.#source.charAt(this.#at++));
    }
    if (!this.#closed.has(index)) this.#fail(`there is no group ${index} before the reference to it`);
    this.#hasReferences = true;
    return { kind: 'reference', index };
  }

  #set(end: number): Pattern {
    const text = this.#source.slice(this.#at, end);
    const parsed = parseRegex(text.replaceAll('\\$', '$'));
    if (parsed.kind === 'problem') this.#fail(parsed.message.replace(/ \(character.*$/, ''));
    if (parsed.kind !== 'characters') this.#fail(`${shown(text)} is not a set of characters`);
    this.#at = end;
    return { kind: 'characters', set: parsed.set };
  }

  #quantified(item: Pattern): Pattern {
    const quantifier = /(?:[?*+]|\{([0-9]+)(?:(,)([0-9]*))?\})(\??)/y;
    quantifier.lastIndex = this.#at;
    const match = quantifier.exec(this.#source);
    if (match === null) return item;
    this.#at = quantifier.lastIndex;
    const [text, least, comma, most = '', lazy] = match;
    const sign = text.charAt(0);
    const min = least === undefined ? (sign === '+' ? 1 : 0) : Number(least);
    const endless = least === undefined ? sign !== '?' : comma !== undefined && most === '';
    const max = endless ? Number.POSITIVE_INFINITY : least === undefined ? 1 : comma === undefined ? min : Number(most);
    if (max < min) this.#fail('a count has its larger number first');
    return { kind: 'repeat', item, min, max, isLazy: lazy === '?' };
  }
}

function sequence(items: readonly Pattern[]): Pattern {
  const [only] = items;
  return items.length === 1 && only !== undefined ? only : { kind: 'sequence', items };
}
