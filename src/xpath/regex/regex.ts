// Regular expressions as functions use them: matches(), replace(), tokenize() (XPath Functions 3.1 §5.6).

import { raise, shown } from '../values/xpath-error.ts';
import { findMatch, type Slots } from './regex-match.ts';
import { parsePattern } from './regex-parse.ts';
import { type Program, programOf } from './regex-program.ts';
import { RegexTest } from './regex-test.ts';

export class XPathRegex {
  readonly #program: Program;
  readonly #test: RegexTest | undefined;
  readonly groups: number;

  constructor(program: Program) {
    this.#program = program;
    this.#test = program.hasReferences || program.isMultiline ? undefined : new RegexTest(program);
    this.groups = program.slots / 2 - 1;
  }

  isFoundIn(text: string): boolean {
    return this.#test === undefined ? findMatch(this.#program, text, 0) !== undefined : this.#test.isFoundIn(text);
  }

  find(text: string, from: number): Slots | undefined {
    return findMatch(this.#program, text, from);
  }
}

/** Expressions that are kept; they are made anew past that. */
const MOST_KEPT = 500;
const kept = new Map<string, XPathRegex>();

/** @throws {DynamicError} FORX0001 for the flags, FORX0002 for the expression */
export function regexOf(source: string, flags: string): XPathRegex {
  const key = `${flags}/${source}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  if (/[^imsxq]/.test(flags)) raise('FORX0001', `the flags ${shown(flags)} are not of i, m, s, x and q`);
  const has = (flag: string): boolean => flags.includes(flag);
  const text = has('q') ? source.replace(/[\\|.?*+(){}\-[\]^$]/g, '\\$&') : source;
  const parsed = parsePattern(text, { dotAll: has('s'), isSpaced: has('x') && !has('q') });
  const regex = new XPathRegex(programOf(parsed, { ignoresCase: has('i'), isMultiline: has('m') }));
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, regex);
  return regex;
}

function refuseEmpty(regex: XPathRegex, source: string): void {
  if (regex.isFoundIn('')) raise('FORX0003', `the regular expression ${shown(source)} matches an empty text`);
}

export function replaceAll(
  text: string,
  source: string,
  { replacement, flags }: { readonly replacement: string; readonly flags: string },
): string {
  const regex = regexOf(source, flags);
  refuseEmpty(regex, source);
  const parts = flags.includes('q') ? [replacement] : replacementParts(replacement, regex.groups);
  let result = '';
  let from = 0;
  for (let slots = regex.find(text, 0); slots !== undefined; slots = regex.find(text, from)) {
    const [start = 0, end = 0] = slots;
    result += text.slice(from, start);
    for (const part of parts) result += typeof part === 'string' ? part : groupText(text, slots, part);
    from = end;
  }
  return result + text.slice(from);
}

function groupText(text: string, slots: Slots, group: number): string {
  const [start = -1, end = -1] = slots.slice(group * 2, group * 2 + 2);
  return start < 0 || end < 0 ? '' : text.slice(start, end);
}

/** Texts, and numbers of groups. `$N` takes as many digits as make a group that there is. */
function replacementParts(replacement: string, groups: number): readonly (string | number)[] {
  const parts: (string | number)[] = [];
  for (let at = 0; at < replacement.length; at++) {
    const character = replacement.charAt(at);
    const next = replacement.charAt(at + 1);
    if (character === '\\') {
      if (next !== '\\' && next !== '$')
        raise('FORX0004', `in the replacement ${shown(replacement)} a \\ stands before neither \\ nor $`);
      parts.push(next);
      at++;
    } else if (character === '$') {
      if (!/[0-9]/.test(next)) raise('FORX0004', `in the replacement ${shown(replacement)} a $ stands before no digit`);
      let group = Number(next);
      at++;
      while (/[0-9]/.test(replacement.charAt(at + 1)) && group * 10 + Number(replacement.charAt(at + 1)) <= groups) {
        group = group * 10 + Number(replacement.charAt(++at));
      }
      parts.push(group <= groups ? group : '');
    } else parts.push(character);
  }
  return parts;
}

const SPACES = /[ \t\r\n]+/;

export function tokenizeText(text: string, source: string, flags: string): readonly string[] {
  // what nearly all rules ask for
  if (flags === '' && source === '\\s+') return text === '' ? [] : text.split(SPACES);
  const regex = regexOf(source, flags);
  refuseEmpty(regex, source);
  if (text === '') return [];
  const parts: string[] = [];
  let from = 0;
  for (let slots = regex.find(text, 0); slots !== undefined; slots = regex.find(text, from)) {
    const [start = 0, end = 0] = slots;
    parts.push(text.slice(from, start));
    from = end;
  }
  parts.push(text.slice(from));
  return parts;
}
