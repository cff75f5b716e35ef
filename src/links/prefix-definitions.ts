// What a document's `prefixDef`s make of a pointer with a prefix (TEI Guidelines, 17.2.3).

export type PrefixDefinition = { readonly ident: string; readonly matchPattern: string; readonly replacementPattern: string };

/** `unread`: the document defines the prefix by a pattern that is not tried. */
export type Expansion =
  | { readonly kind: 'undefined' | 'unread' }
  | { readonly kind: 'unmatched'; readonly patterns: readonly string[] }
  | { readonly kind: 'expanded'; readonly pointer: string };

/** Characters of patterns and keys: a document's pattern must not keep the machine busy. */
const LONGEST_PATTERN = 200;
const LONGEST_KEY = 200;
/** A repeated group can take time without end. */
const REPEATED_GROUP = /\)[*+{]/;
const REPETITION = /[*+]|\{\d+,/g;
/** The time that a key takes grows with this power of its length. */
const MOST_REPETITIONS = 3;

/** Single use: patterns are read once for a document. */
export class PrefixDefinitions {
  readonly #byIdent = new Map<string, PrefixDefinition[]>();
  readonly #read = new Map<string, RegExp | undefined>();

  constructor(definitions: readonly PrefixDefinition[]) {
    for (const definition of definitions) {
      const same = this.#byIdent.get(definition.ident) ?? [];
      same.push(definition);
      this.#byIdent.set(definition.ident, same);
    }
  }

  get idents(): Iterable<string> {
    return this.#byIdent.keys();
  }

  expand(prefix: string, key: string): Expansion {
    const definitions = this.#byIdent.get(prefix);
    if (definitions === undefined) return { kind: 'undefined' };
    if (key.length > LONGEST_KEY) return { kind: 'unread' };
    for (const { matchPattern, replacementPattern } of definitions) {
      const pattern = this.#pattern(matchPattern);
      if (pattern === undefined) return { kind: 'unread' };
      const match = pattern.exec(key);
      if (match !== null) return { kind: 'expanded', pointer: replaced(replacementPattern, match) };
    }
    return { kind: 'unmatched', patterns: definitions.map(({ matchPattern }) => matchPattern) };
  }

  #pattern(source: string): RegExp | undefined {
    if (!this.#read.has(source)) this.#read.set(source, readPattern(source));
    return this.#read.get(source);
  }
}

/** The whole key must match. Patterns are XPath's; those of JavaScript that mean the same serve. */
function readPattern(source: string): RegExp | undefined {
  if (source.length > LONGEST_PATTERN || REPEATED_GROUP.test(source)) return undefined;
  if ((source.match(REPETITION) ?? []).length > MOST_REPETITIONS) return undefined;
  try {
    return new RegExp(`^(?:${source})$`, 'u');
  } catch {
    return undefined;
  }
}

function replaced(replacement: string, match: RegExpExecArray): string {
  return replacement.replace(/\$(\d)/g, (_, number: string) => match[Number(number)] ?? '');
}
