// JSON (RFC 8259) with the line of every value, and with keys that stand twice, which JSON.parse passes over.

export type JsonValue =
  | { readonly kind: 'object'; readonly line: number; readonly members: readonly JsonMember[] }
  | { readonly kind: 'array'; readonly line: number; readonly items: readonly JsonValue[] }
  | { readonly kind: 'string'; readonly line: number; readonly text: string }
  | { readonly kind: 'other'; readonly line: number; readonly text: string };

export type JsonMember = { readonly key: string; readonly line: number; readonly value: JsonValue };

export type JsonResult =
  | { readonly kind: 'value'; readonly value: JsonValue }
  | { readonly kind: 'fault'; readonly line: number; readonly message: string };

/** Values within values. */
const MOST_DEPTH = 100;

export function readJson(text: string): JsonResult {
  const reader = new Reader(text);
  try {
    return { kind: 'value', value: reader.document() };
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error;
    return { kind: 'fault', line: reader.line, message: error.message };
  }
}

class JsonFault extends Error {}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
const [QUOTE, BACKSLASH, FIRST_PLAIN] = [0x22, 0x5c, 0x20];

class Reader {
  readonly #text: string;
  #at = 0;
  line = 1;

  constructor(text: string) {
    this.#text = text;
  }

  document(): JsonValue {
    const value = this.#value(0);
    this.#skip();
    if (this.#at < this.#text.length) throw new JsonFault('something stands after the end of the value');
    return value;
  }

  #value(depth: number): JsonValue {
    if (depth > MOST_DEPTH) throw new JsonFault(`values are nested more than ${MOST_DEPTH} deep`);
    this.#skip();
    const { line } = this;
    const first = this.#text[this.#at];
    if (first === '{') return { kind: 'object', line, members: this.#members(depth) };
    if (first === '[') return { kind: 'array', line, items: this.#items(depth) };
    if (first === '"') return { kind: 'string', line, text: this.#string() };
    return { kind: 'other', line, text: this.#match(NUMBER) ?? this.#match(WORD) ?? this.#refuse() };
  }

  #members(depth: number): readonly JsonMember[] {
    const members: JsonMember[] = [];
    this.#at++;
    if (this.#ends('}')) return members;
    do {
      this.#skip();
      const { line } = this;
      const key = this.#text[this.#at] === '"' ? this.#string() : this.#refuse();
      this.#skip();
      if (this.#text[this.#at++] !== ':') throw new JsonFault(`no colon stands after the key ${JSON.stringify(key)}`);
      members.push({ key, line, value: this.#value(depth + 1) });
    } while (this.#goesOn('}'));
    return members;
  }

  #items(depth: number): readonly JsonValue[] {
    const items: JsonValue[] = [];
    this.#at++;
    if (this.#ends(']')) return items;
    do items.push(this.#value(depth + 1));
    while (this.#goesOn(']'));
    return items;
  }

  #ends(end: string): boolean {
    this.#skip();
    if (this.#text[this.#at] !== end) return false;
    this.#at++;
    return true;
  }

  #goesOn(end: string): boolean {
    this.#skip();
    const next = this.#text[this.#at++];
    if (next === ',') return true;
    if (next === end) return false;
    throw new JsonFault(
      next === undefined ? `the text ends before ${end}` : `${JSON.stringify(next)} stands where a comma or ${end} is needed`,
    );
  }

  #string(): string {
    const start = this.#at;
    let end = start + 1;
    for (let code = this.#text.charCodeAt(end); code !== QUOTE; code = this.#text.charCodeAt(++end)) {
      // NaN, at the end of the text, is no character either
      if (!(code >= FIRST_PLAIN)) throw new JsonFault('a text is not ended, or holds a character that must be escaped');
      if (code === BACKSLASH) end++;
    }
    this.#at = end + 1;
    const raw = this.#text.slice(start, this.#at);
    return raw.includes('\\') ? unescaped(raw) : raw.slice(1, -1);
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const [found] = pattern.exec(this.#text) ?? [];
    if (found !== undefined) this.#at += found.length;
    return found;
  }

  #refuse(): never {
    const next = this.#text[this.#at];
    throw new JsonFault(next === undefined ? 'the text ends too early' : `${JSON.stringify(next)} is not allowed here`);
  }

  #skip(): void {
    for (; ; this.#at++) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === 10) this.line++;
      else if (code !== 32 && code !== 9 && code !== 13) return;
    }
  }
}

function unescaped(raw: string): string {
  try {
    return JSON.parse(raw) as string;
  } catch {
    throw new JsonFault('a text has an escape that JSON has not');
  }
}
