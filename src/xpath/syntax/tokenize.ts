// The tokens of an expression (XPath 3.1 §A.2). Whether a name is an operator, and `*` a wildcard, is for the parser to say.

import { StaticError } from '../values/xpath-error.ts';

/**
 * `name`: `a`, `a:b`, `a:*`, `*:a`, `Q{uri}a`, `Q{uri}*`; `string`: its value; `symbol`: as written; `end`: after the last.
 */
export type Token = {
  readonly kind: 'name' | 'string' | 'integer' | 'decimal' | 'double' | 'symbol' | 'end';
  readonly text: string;
  readonly at: number;
};

const START =
  'A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}\\u{200C}\\u{200D}\\u{2070}-\\u{218F}\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}';
const NC_NAME = `[${START}][${START}\\-.0-9\\u{B7}\\u{300}-\\u{36F}\\u{203F}\\u{2040}]*`;
const NAME = new RegExp(`Q\\{[^{}]*\\}(?:${NC_NAME}|\\*)|\\*:${NC_NAME}|${NC_NAME}(?::(?:${NC_NAME}|\\*))?`, 'uy');
const NUMBER = /(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)([eE][+-]?[0-9]+)?/y;
const SPACE = /[ \t\r\n]+/y;
const STRING = /"(?:[^"]|"")*"|'(?:[^']|'')*'/y;
const SYMBOL = /!=|<=|<<|>=|>>|=>|::|:=|\/\/|\|\||\.\.|[()[\]{},.@$/|+\-*=<>!?:#]/y;

export function tokenize(source: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < source.length) {
    const space = matchAt(SPACE, source, at);
    if (space !== undefined) at += space.length;
    else if (source.startsWith('(:', at)) at = afterComment(source, at);
    else {
      const token = tokenAt(source, at);
      tokens.push(token.token);
      at = token.end;
    }
  }
  tokens.push({ kind: 'end', text: '', at: source.length });
  return tokens;
}

function matchAt(pattern: RegExp, source: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0];
}

function tokenAt(source: string, at: number): { readonly token: Token; readonly end: number } {
  const made = (kind: Token['kind'], raw: string, text = raw): { readonly token: Token; readonly end: number } => ({
    token: { kind, text, at },
    end: at + raw.length,
  });
  const name = matchAt(NAME, source, at);
  if (name !== undefined) return made('name', name);
  const number = matchAt(NUMBER, source, at);
  if (number !== undefined) {
    if (isNameAt(source, at + number.length)) throw new StaticError('XPST0003', 'a number runs into a name', at);
    return made(/[eE]/.test(number) ? 'double' : number.includes('.') ? 'decimal' : 'integer', number);
  }
  const string = matchAt(STRING, source, at);
  if (string !== undefined) {
    const quote = string.charAt(0);
    return made('string', string, string.slice(1, -1).replaceAll(quote + quote, quote));
  }
  const symbol = matchAt(SYMBOL, source, at);
  if (symbol !== undefined) return made('symbol', symbol);
  const character = String.fromCodePoint(source.codePointAt(at) ?? 0);
  const reason = /["']/.test(character) ? 'a string is not closed' : `the character ${character} begins nothing here`;
  throw new StaticError('XPST0003', reason, at);
}

function isNameAt(source: string, at: number): boolean {
  return matchAt(NAME, source, at) !== undefined && !source.startsWith('*', at);
}

function afterComment(source: string, start: number): number {
  let depth = 0;
  for (let at = start; at < source.length; at++) {
    if (source.startsWith('(:', at)) {
      depth++;
      at++;
    } else if (source.startsWith(':)', at)) {
      at++;
      if (--depth === 0) return at + 1;
    }
  }
  throw new StaticError('XPST0003', 'a comment is not closed', start);
}
