// The XML declaration (XML 1.0 §2.8), as far as it is needed before a document is decoded: what it says, and where it ends.

export type XmlDeclaration = {
  readonly version: string | undefined;
  readonly encoding: DeclaredEncoding | undefined;
  /** After `?>`, or where it stops being a declaration. */
  readonly end: number;
};

/** The value, between its quotes. */
export type DeclaredEncoding = { readonly label: string; readonly start: number; readonly end: number };

/** The code of a character; NaN after the last. */
export type CodeAt = (index: number) => number;

const EQUALS = 0x3d;
const QUOTES: readonly number[] = [0x22, 0x27];
const ENCODING_NAME = /^[A-Za-z][A-Za-z0-9._-]*$/;
/** No label that means anything is longer. */
const LONGEST_VALUE = 1000;

/** Undefined where none stands at the start. It can be of any length: no pattern runs over it. */
export function readDeclaration(codeAt: CodeAt): XmlDeclaration | undefined {
  if (!isWord(codeAt, 0, '<?xml') || !isSpace(codeAt(5))) return undefined;
  const values = new Map<string, DeclaredEncoding>();
  let at = spaceEnd(codeAt, 5);
  for (;;) {
    const part = readPart(codeAt, at);
    if (part === undefined) break;
    if (!values.has(part.name)) values.set(part.name, part.value);
    at = spaceEnd(codeAt, part.value.end + 1);
  }
  const encoding = values.get('encoding');
  return {
    version: values.get('version')?.label,
    encoding: encoding !== undefined && ENCODING_NAME.test(encoding.label) ? encoding : undefined,
    end: isWord(codeAt, at, '?>') ? at + 2 : at,
  };
}

export function declarationOf(text: string): XmlDeclaration | undefined {
  return readDeclaration((index) => text.charCodeAt(index));
}

/** `name = "value"` */
function readPart(codeAt: CodeAt, start: number): { readonly name: string; readonly value: DeclaredEncoding } | undefined {
  let at = start;
  while (isLetter(codeAt(at)) && at - start < LONGEST_VALUE) at++;
  const name = wordOf(codeAt, start, at);
  at = spaceEnd(codeAt, at);
  if (codeAt(at) !== EQUALS) return undefined;
  at = spaceEnd(codeAt, at + 1);
  const quote = codeAt(at);
  if (!QUOTES.includes(quote)) return undefined;
  const from = at + 1;
  at = from;
  while (codeAt(at) !== quote) if (Number.isNaN(codeAt(at)) || ++at - from > LONGEST_VALUE) return undefined;
  return { name, value: { label: wordOf(codeAt, from, at), start: from, end: at } };
}

function wordOf(codeAt: CodeAt, start: number, end: number): string {
  let word = '';
  for (let at = start; at < end; at++) word += String.fromCharCode(codeAt(at));
  return word;
}

function isWord(codeAt: CodeAt, start: number, word: string): boolean {
  for (let index = 0; index < word.length; index++) if (codeAt(start + index) !== word.charCodeAt(index)) return false;
  return true;
}

function spaceEnd(codeAt: CodeAt, start: number): number {
  let at = start;
  while (isSpace(codeAt(at))) at++;
  return at;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d;
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}
