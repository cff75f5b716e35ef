// The derivatives of a pattern by every start tag that it can take, at once: the same as `Derivatives.startTag` by each
// symbol, but without asking for the symbols that lead nowhere.
import type { Pattern, Patterns } from '../pattern/pattern.ts';
import type { NameSymbols } from './name-symbols.ts';

/** By symbol: choices of `after(content, next)`. */
export type TagDerivatives = ReadonlyMap<number, Pattern>;

const NONE: TagDerivatives = new Map();

export class FirstTags {
  readonly #patterns: Patterns;
  readonly #symbols: NameSymbols;
  readonly #known = new Map<Pattern, TagDerivatives>();

  constructor(patterns: Patterns, symbols: NameSymbols) {
    this.#patterns = patterns;
    this.#symbols = symbols;
  }

  of(pattern: Pattern): TagDerivatives {
    let tags = this.#known.get(pattern);
    if (tags === undefined) {
      tags = this.#find(pattern);
      this.#known.set(pattern, tags);
    }
    return tags;
  }

  #find(pattern: Pattern): TagDerivatives {
    const patterns = this.#patterns;
    switch (pattern.kind) {
      case 'element': {
        const after = patterns.after(pattern.definition.content, patterns.empty);
        if (after.kind === 'notAllowed') return NONE;
        return new Map(this.#symbols.of(pattern.definition.name).map((symbol) => [symbol, after]));
      }
      case 'choice':
        return this.#either(pattern.alternatives.map((alternative) => this.of(alternative)));
      case 'group': {
        const first = this.#then(pattern.left, (next) => patterns.group(next, pattern.right));
        return pattern.left.isNullable ? this.#either([first, this.of(pattern.right)]) : first;
      }
      case 'interleave':
        return this.#either([
          this.#then(pattern.left, (next) => patterns.interleave(next, pattern.right)),
          this.#then(pattern.right, (next) => patterns.interleave(pattern.left, next)),
        ]);
      case 'oneOrMore':
        return this.#then(pattern.content, (next) => patterns.group(next, patterns.optional(pattern)));
      default:
        return NONE;
    }
  }

  #either(all: readonly TagDerivatives[]): TagDerivatives {
    const bySymbol = new Map<number, Pattern[]>();
    for (const tags of all) {
      for (const [symbol, derived] of tags) {
        const known = bySymbol.get(symbol);
        if (known === undefined) bySymbol.set(symbol, [derived]);
        else known.push(derived);
      }
    }
    return new Map([...bySymbol].map(([symbol, derived]) => [symbol, this.#choice(derived)]));
  }

  #choice(derived: readonly Pattern[]): Pattern {
    const [only, ...others] = derived;
    return only !== undefined && others.length === 0 ? only : this.#patterns.choiceOf(derived);
  }

  /** Replaces what follows in each derivative of `pattern`; names of one wildcard share theirs. */
  #then(pattern: Pattern, follow: (next: Pattern) => Pattern): TagDerivatives {
    const known = new Map<Pattern, Pattern>();
    const followed = (derived: Pattern): Pattern => {
      const seen = known.get(derived);
      if (seen !== undefined) return seen;
      const made = this.#patterns.choiceOf(
        aftersOf(derived).map(({ content, next }) => this.#patterns.after(content, follow(next))),
      );
      known.set(derived, made);
      return made;
    };
    return new Map([...this.of(pattern)].map(([symbol, derived]) => [symbol, followed(derived)]));
  }
}

type After = { readonly content: Pattern; readonly next: Pattern };

/** The ways of a derivative by a start tag. */
export function aftersOf(derived: Pattern): readonly After[] {
  if (derived.kind === 'after') return [derived];
  if (derived.kind === 'choice') return derived.alternatives.flatMap(aftersOf);
  return [];
}
