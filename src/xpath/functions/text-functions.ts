// Functions on strings (XPath Functions 3.1 §5).

import { regexOf, replaceAll, tokenizeText } from '../regex/regex.ts';
import { atomOf, atomsOf, type Code, many, one, truth } from '../run/code.ts';
import { textOf } from '../values/cast.ts';
import { compareTexts } from '../values/compare.ts';
import { Uri } from '../values/item.ts';
import { asNumber, integer } from '../values/numbers.ts';
import { raise } from '../values/xpath-error.ts';
import {
  checkCollation,
  contextItem,
  expectText,
  type FunctionRow,
  numberArgument,
  optionalText,
  requiredText,
  textArgument,
} from './function-shape.ts';

const SPACES = /[ \t\r\n]+/g;

export function normalizedSpace(text: string): string {
  // most texts need no change
  return /^[ \t\r\n]|[\t\r\n]| {2}| $/.test(text) ? text.replace(SPACES, ' ').replace(/^ | $/g, '') : text;
}

function mapped(name: string, change: (text: string) => string, isContextual = false): FunctionRow {
  return {
    name,
    least: isContextual ? 0 : 1,
    most: 1,
    compile: ([given = contextItem]) => {
      const text = textArgument(given);
      return one('text', (frame, item) => change(text(frame, item)));
    },
  };
}

type TwoTexts = (a: string, b: string) => boolean | string;

/** Two texts, and a collation. */
function onTwo(name: string, kind: 'boolean' | 'text', answer: TwoTexts): FunctionRow {
  return {
    name,
    least: 2,
    most: 3,
    compile: ([first = contextItem, second = contextItem, collation]) => {
      const a = textArgument(first);
      const b = textArgument(second);
      return one(kind, (frame, item) => {
        checkCollation(collation, frame, item);
        return answer(a(frame, item), b(frame, item));
      });
    },
  };
}

/** Of code points from `start` for `length`, both rounded (§5.4.3). */
export function substringOf(text: string, start: number, length: number): string {
  const first = Math.round(start);
  const end = length === Number.POSITIVE_INFINITY ? length : first + Math.round(length);
  if (Number.isNaN(first) || Number.isNaN(end)) return '';
  if (!/[\ud800-\udfff]/.test(text)) return text.slice(Math.max(0, first - 1), Math.max(0, Math.min(end - 1, text.length)));
  return [...text].filter((_, index) => index + 1 >= first && index + 1 < end).join('');
}

function lengthOf(text: string): number {
  if (!/[\ud800-\udbff]/.test(text)) return text.length;
  let length = 0;
  for (const _ of text) length++;
  return length;
}

function translated(text: string, from: string, to: string): string {
  const target = [...to];
  const map = new Map<string, string>();
  for (const [index, character] of [...from].entries()) if (!map.has(character)) map.set(character, target[index] ?? '');
  let result = '';
  for (const character of text) result += map.get(character) ?? character;
  return result;
}

const FORMS: readonly string[] = ['NFC', 'NFD', 'NFKC', 'NFKD'];

function normalizedUnicode(text: string, form: string): string {
  const name = form.trim().toUpperCase();
  if (name === '') return text;
  return FORMS.includes(name) ? text.normalize(name) : raise('FOCH0003', `there is no normalization form ${form}`);
}

/** Characters that a URI may have as they are, beside letters and digits. */
const escaped = (text: string, isKept: RegExp): string =>
  [...text].map((character) => (isKept.test(character) ? character : percent(character))).join('');

function percent(character: string): string {
  return [...new TextEncoder().encode(character)]
    .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('');
}

function fromCodePoints(codes: readonly number[]): string {
  for (const code of codes) {
    const isCharacter =
      code === 9 ||
      code === 10 ||
      code === 13 ||
      (code >= 32 && code < 0xd800) ||
      (code > 0xdfff && code < 0xfffe) ||
      (code > 0xffff && code <= 0x10ffff);
    if (!isCharacter) raise('FOCH0001', `there is no character ${code}`);
  }
  return codes.map((code) => String.fromCodePoint(code)).join('');
}

function flagsOf(
  code: Code | undefined,
): (frame: Parameters<Code['single']>[0], item: Parameters<Code['single']>[1]) => string {
  return code === undefined ? () => '' : requiredText(code);
}

const regexFunctions: readonly FunctionRow[] = [
  {
    name: 'matches',
    least: 2,
    most: 3,
    compile: ([given = contextItem, pattern = contextItem, flags]) => {
      const text = textArgument(given);
      const source = requiredText(pattern);
      const flag = flagsOf(flags);
      return truth((frame, item) => regexOf(source(frame, item), flag(frame, item)).isFoundIn(text(frame, item)));
    },
  },
  {
    name: 'replace',
    least: 3,
    most: 4,
    compile: ([given = contextItem, pattern = contextItem, replacement = contextItem, flags]) => {
      const text = textArgument(given);
      const source = requiredText(pattern);
      const by = requiredText(replacement);
      const flag = flagsOf(flags);
      return one('text', (frame, item) =>
        replaceAll(text(frame, item), source(frame, item), { replacement: by(frame, item), flags: flag(frame, item) }),
      );
    },
  },
  {
    name: 'tokenize',
    least: 1,
    most: 3,
    compile: ([given = contextItem, pattern, flags]) => {
      const source = pattern === undefined ? undefined : requiredText(pattern);
      const flag = flagsOf(flags);
      return many('text', (frame, item, visit) => {
        const text = optionalText(given, frame, item) ?? '';
        const tokens =
          source === undefined
            ? tokenizeText(normalizedSpace(text), '\\s+', '')
            : tokenizeText(text, source(frame, item), flag(frame, item));
        for (const token of tokens) if (visit(token)) return true;
        return false;
      });
    },
  },
];

export const textFunctions: readonly FunctionRow[] = [
  ...regexFunctions,
  mapped('normalize-space', normalizedSpace, true),
  mapped('upper-case', (text) => text.toUpperCase()),
  mapped('lower-case', (text) => text.toLowerCase()),
  mapped('encode-for-uri', (text) => escaped(text, /[A-Za-z0-9\-_.~]/)),
  mapped('iri-to-uri', (text) => escaped(text, /[!#$%&'()*+,\-./0-9:;=?@A-Z[\]_a-z~]/)),
  mapped('escape-html-uri', (text) => escaped(text, /[ -~]/)),
  onTwo('contains', 'boolean', (a, b) => a.includes(b)),
  onTwo('starts-with', 'boolean', (a, b) => a.startsWith(b)),
  onTwo('ends-with', 'boolean', (a, b) => a.endsWith(b)),
  onTwo('substring-before', 'text', (a, b) => (b === '' ? '' : a.slice(0, Math.max(0, a.indexOf(b))))),
  onTwo('substring-after', 'text', (a, b) => (a.includes(b) ? a.slice(a.indexOf(b) + b.length) : '')),
  {
    name: 'string',
    least: 0,
    most: 1,
    compile: ([given = contextItem]) =>
      one('text', (frame, item) => {
        const found = given.single(frame, item);
        return found === undefined ? '' : typeof found === 'number' ? frame.valueOf(found) : textOf(found);
      }),
  },
  {
    name: 'string-length',
    least: 0,
    most: 1,
    compile: ([given = contextItem]) => {
      const text = textArgument(given);
      return one('numeric', (frame, item) => integer(lengthOf(text(frame, item))));
    },
  },
  {
    name: 'concat',
    least: 2,
    most: Number.POSITIVE_INFINITY,
    compile: (given) =>
      one('text', (frame, item) => {
        let text = '';
        for (const code of given) {
          const atom = atomOf(code, frame, item);
          if (atom !== undefined) text += textOf(atom);
        }
        return text;
      }),
  },
  {
    name: 'string-join',
    least: 1,
    most: 2,
    compile: ([given = contextItem, separator]) => {
      const between = separator === undefined ? undefined : requiredText(separator);
      return one('text', (frame, item) =>
        atomsOf(given, frame, item)
          .map(textOf)
          .join(between?.(frame, item) ?? ''),
      );
    },
  },
  {
    name: 'substring',
    least: 2,
    most: 3,
    compile: ([given = contextItem, start = contextItem, length]) => {
      const text = textArgument(given);
      const first = numberArgument(start);
      const count = length === undefined ? undefined : numberArgument(length);
      return one('text', (frame, item) => {
        const from = first(frame, item) ?? raise('XPTY0004', 'a number is expected, and there is nothing');
        const size =
          count === undefined
            ? undefined
            : (count(frame, item) ?? raise('XPTY0004', 'a number is expected, and there is nothing'));
        return substringOf(text(frame, item), asNumber(from), size === undefined ? Number.POSITIVE_INFINITY : asNumber(size));
      });
    },
  },
  {
    name: 'translate',
    least: 3,
    most: 3,
    compile: ([given = contextItem, from = contextItem, to = contextItem]) => {
      const text = textArgument(given);
      const source = requiredText(from);
      const target = requiredText(to);
      return one('text', (frame, item) => translated(text(frame, item), source(frame, item), target(frame, item)));
    },
  },
  {
    name: 'normalize-unicode',
    least: 1,
    most: 2,
    compile: ([given = contextItem, form]) => {
      const text = textArgument(given);
      const name = form === undefined ? undefined : requiredText(form);
      return one('text', (frame, item) => normalizedUnicode(text(frame, item), name?.(frame, item) ?? 'NFC'));
    },
  },
  {
    name: 'compare',
    least: 2,
    most: 3,
    compile: ([first = contextItem, second = contextItem, collation]) =>
      one('numeric', (frame, item) => {
        checkCollation(collation, frame, item);
        const a = optionalText(first, frame, item);
        const b = optionalText(second, frame, item);
        return a === undefined || b === undefined ? undefined : integer(Math.sign(compareTexts(a, b)));
      }),
  },
  {
    name: 'codepoint-equal',
    least: 2,
    most: 2,
    compile: ([first = contextItem, second = contextItem]) =>
      one('boolean', (frame, item) => {
        const a = optionalText(first, frame, item);
        const b = optionalText(second, frame, item);
        return a === undefined || b === undefined ? undefined : a === b;
      }),
  },
  {
    name: 'contains-token',
    least: 2,
    most: 3,
    compile: ([given = contextItem, token = contextItem, collation]) => {
      const wanted = requiredText(token);
      return truth((frame, item) => {
        checkCollation(collation, frame, item);
        const word = wanted(frame, item).trim();
        if (word === '') return false;
        return atomsOf(given, frame, item).some((atom) =>
          expectText(atom)
            .split(/[ \t\r\n]+/)
            .includes(word),
        );
      });
    },
  },
  {
    name: 'string-to-codepoints',
    least: 1,
    most: 1,
    compile: ([given = contextItem]) => {
      const text = textArgument(given);
      return many('numeric', (frame, item, visit) => {
        for (const character of text(frame, item)) if (visit(integer(character.codePointAt(0) ?? 0))) return true;
        return false;
      });
    },
  },
  {
    name: 'codepoints-to-string',
    least: 1,
    most: 1,
    compile: ([given = contextItem]) =>
      one('text', (frame, item) => {
        const codes = atomsOf(given, frame, item).map((atom) => {
          if (typeof atom === 'object' && atom.kind === 'numeric' && atom.type === 'integer') return asNumber(atom);
          return raise('XPTY0004', 'an integer is expected');
        });
        return fromCodePoints(codes);
      }),
  },
  {
    name: 'resolve-uri',
    least: 1,
    most: 2,
    compile: ([given = contextItem, base], { baseUri }) => {
      const from = base === undefined ? undefined : requiredText(base);
      return one('atomic', (frame, item) => {
        const reference = optionalText(given, frame, item);
        if (reference === undefined) return undefined;
        return new Uri(resolved(reference, from?.(frame, item) ?? baseUri));
      });
    },
  },
];

function resolved(reference: string, base: string | undefined): string {
  if (/^[A-Za-z][A-Za-z0-9+.-]*:/.test(reference)) return reference;
  if (base === undefined) return raise('FONS0005', 'there is nothing that a reference could be relative to');
  try {
    return new URL(reference, base).href;
  } catch {
    return raise('FORG0002', `${reference} cannot be resolved against ${base}`);
  }
}
