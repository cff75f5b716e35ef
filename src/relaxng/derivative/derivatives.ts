// Derivatives of patterns by the events of a document, memoised per pattern.
// J. Clark, "An algorithm for RELAX NG validation"; attributes are matched in the order they come, each as the derivative by
// its name and then by its value. Benchmark: test/bench (reference engine).
import type { ValueContext } from '../../datatypes/datatype.ts';
import type { NameAlphabet } from '../pattern/name-alphabet.ts';
import type { ElementDefinition, Pattern, Patterns } from '../pattern/pattern.ts';
import { contains } from '../simplify/name-class.ts';
import { firstElements, isTyped, type Names, RequiredNames } from './first-names.ts';
import { matchesValue } from './match-value.ts';

/** Derived patterns and look-ups that are remembered, at some 200 bytes each; elements with many attributes make many. */
const MAX_REMEMBERED = 600_000;

type Memo = Map<Pattern, Pattern>;
type SymbolMemo = Map<Pattern, Map<number, Pattern>>;

/** Holds the memo tables of one schema; shared by its validators, which run one at a time on a thread. */
export class Derivatives {
  readonly patterns: Patterns;
  readonly alphabet: NameAlphabet;
  readonly #memos: Map<Pattern, unknown>[] = [];
  readonly #startTag: SymbolMemo = this.memo();
  readonly #attributeName: SymbolMemo = this.memo();
  readonly #startTagSkipping: SymbolMemo = this.memo();
  readonly #text: Memo = this.memo();
  readonly #endAttributes: Memo = this.memo();
  readonly #ignoreAttributes: Memo = this.memo();
  readonly #endTag: Memo = this.memo();
  readonly #typed = this.memo<boolean>();
  readonly #firstElements = this.memo<readonly ElementDefinition[]>();
  readonly #required = {
    element: new RequiredNames('element', this.memo()),
    attribute: new RequiredNames('attribute', this.memo()),
  };
  #lookUps = 0;

  constructor(patterns: Patterns, alphabet: NameAlphabet) {
    this.patterns = patterns;
    this.alphabet = alphabet;
  }

  /**
   * Forgets everything once it is too much: memory stays bounded however long and varied the documents are. Call it often.
   * Whether something was forgotten.
   */
  boundMemory(): boolean {
    if (this.patterns.size + this.#lookUps < MAX_REMEMBERED) return false;
    for (const memo of this.#memos) memo.clear();
    this.#lookUps = 0;
    this.patterns.forgetDerived();
    return true;
  }

  /** What is known of patterns, to be kept as long as they are: emptied by `boundMemory`. */
  memo<Known>(): Map<Pattern, Known> {
    const memo = new Map<Pattern, Known>();
    this.#memos.push(memo);
    return memo;
  }

  /** `<name`: choices of `after(content, next)`, or `notAllowed`. */
  startTag(pattern: Pattern, symbol: number): Pattern {
    return this.#memoisedBySymbol(this.#startTag, pattern, symbol, () => this.#startTagOf(pattern, symbol));
  }

  #startTagOf(pattern: Pattern, symbol: number): Pattern {
    const { patterns } = this;
    switch (pattern.kind) {
      case 'element': {
        const { name, content } = pattern.definition;
        if (!contains(name, this.alphabet.representative(symbol))) return patterns.notAllowed;
        return patterns.after(content, patterns.empty);
      }
      case 'choice':
        return patterns.choiceOf(pattern.alternatives.map((alternative) => this.startTag(alternative, symbol)));
      case 'group': {
        const first = this.#then(this.startTag(pattern.left, symbol), (next) => patterns.group(next, pattern.right));
        return pattern.left.isNullable ? patterns.choice(first, this.startTag(pattern.right, symbol)) : first;
      }
      case 'interleave':
        return patterns.choice(
          this.#then(this.startTag(pattern.left, symbol), (next) => patterns.interleave(next, pattern.right)),
          this.#then(this.startTag(pattern.right, symbol), (next) => patterns.interleave(pattern.left, next)),
        );
      case 'oneOrMore':
        return this.#then(this.startTag(pattern.content, symbol), (next) => patterns.group(next, patterns.optional(pattern)));
      case 'after':
        return this.#then(this.startTag(pattern.content, symbol), (next) => patterns.after(next, pattern.next));
      default:
        return patterns.notAllowed;
    }
  }

  /** The name of an attribute: choices of `after(value, next)`, or `notAllowed`. */
  attributeName(pattern: Pattern, symbol: number): Pattern {
    return this.#memoisedBySymbol(this.#attributeName, pattern, symbol, () => this.#attributeNameOf(pattern, symbol));
  }

  #attributeNameOf(pattern: Pattern, symbol: number): Pattern {
    const { patterns } = this;
    switch (pattern.kind) {
      case 'attribute':
        if (!contains(pattern.name, this.alphabet.representative(symbol))) return patterns.notAllowed;
        return patterns.after(pattern.value, patterns.empty);
      case 'choice':
        return patterns.choiceOf(pattern.alternatives.map((alternative) => this.attributeName(alternative, symbol)));
      case 'group':
        return patterns.choice(
          this.#then(this.attributeName(pattern.left, symbol), (next) => patterns.group(next, pattern.right)),
          this.#then(this.attributeName(pattern.right, symbol), (next) => patterns.group(pattern.left, next)),
        );
      case 'interleave':
        return patterns.choice(
          this.#then(this.attributeName(pattern.left, symbol), (next) => patterns.interleave(next, pattern.right)),
          this.#then(this.attributeName(pattern.right, symbol), (next) => patterns.interleave(pattern.left, next)),
        );
      case 'oneOrMore':
        return this.#then(this.attributeName(pattern.content, symbol), (next) =>
          patterns.group(next, patterns.optional(pattern)),
        );
      case 'after':
        return this.#then(this.attributeName(pattern.content, symbol), (next) => patterns.after(next, pattern.next));
      default:
        return patterns.notAllowed;
    }
  }

  /** The end of a start tag: what still requires an attribute fails. */
  endAttributes(pattern: Pattern): Pattern {
    return memoised(this.#endAttributes, pattern, () => this.#withoutAttributes(pattern, 'fail'));
  }

  /** The end of a start tag, recovering: attributes that are missing are taken as given. */
  ignoreMissingAttributes(pattern: Pattern): Pattern {
    return memoised(this.#ignoreAttributes, pattern, () => this.#withoutAttributes(pattern, 'ignore'));
  }

  #withoutAttributes(pattern: Pattern, missing: 'fail' | 'ignore'): Pattern {
    const { patterns } = this;
    const close = (inner: Pattern): Pattern =>
      missing === 'fail' ? this.endAttributes(inner) : this.ignoreMissingAttributes(inner);
    switch (pattern.kind) {
      case 'attribute':
        return missing === 'fail' ? patterns.notAllowed : patterns.empty;
      case 'choice':
        return patterns.choiceOf(pattern.alternatives.map(close));
      case 'group':
        return patterns.group(close(pattern.left), close(pattern.right));
      case 'interleave':
        return patterns.interleave(close(pattern.left), close(pattern.right));
      case 'oneOrMore':
        return patterns.oneOrMore(close(pattern.content));
      case 'after':
        return patterns.after(close(pattern.content), pattern.next);
      default:
        return pattern;
    }
  }

  /** Text that is not blank, where no datatype judges it. */
  text(pattern: Pattern): Pattern {
    return memoised(this.#text, pattern, () => this.#textOf(pattern));
  }

  #textOf(pattern: Pattern): Pattern {
    const { patterns } = this;
    switch (pattern.kind) {
      case 'text':
        return pattern;
      case 'choice':
        return patterns.choiceOf(pattern.alternatives.map((alternative) => this.text(alternative)));
      case 'group': {
        const first = patterns.group(this.text(pattern.left), pattern.right);
        return pattern.left.isNullable ? patterns.choice(first, this.text(pattern.right)) : first;
      }
      case 'interleave':
        return patterns.choice(
          patterns.interleave(this.text(pattern.left), pattern.right),
          patterns.interleave(pattern.left, this.text(pattern.right)),
        );
      case 'oneOrMore':
        return patterns.group(this.text(pattern.content), patterns.optional(pattern));
      case 'after':
        return patterns.after(this.text(pattern.content), pattern.next);
      default:
        return patterns.notAllowed;
    }
  }

  /** The whole of a value (of an attribute, or of an element that a datatype judges), and its end. Not memoised. */
  value(pattern: Pattern, lexical: string, context: ValueContext): Pattern {
    switch (pattern.kind) {
      case 'choice':
        return this.patterns.choiceOf(pattern.alternatives.map((inner) => this.value(inner, lexical, context)));
      case 'after':
        return matchesValue(this.patterns, pattern.content, lexical, context) ? pattern.next : this.patterns.notAllowed;
      default:
        return this.patterns.notAllowed;
    }
  }

  /** `</name>`: what comes after the elements whose content is complete. */
  endTag(pattern: Pattern): Pattern {
    return memoised(this.#endTag, pattern, () => {
      if (pattern.kind === 'choice') {
        return this.patterns.choiceOf(pattern.alternatives.map((alternative) => this.endTag(alternative)));
      }
      return pattern.kind === 'after' && pattern.content.isNullable ? pattern.next : this.patterns.notAllowed;
    });
  }

  /** What comes after the open element, complete or not: recovery at an end tag or a value. */
  leave(pattern: Pattern): Pattern {
    if (pattern.kind === 'choice') return this.patterns.choiceOf(pattern.alternatives.map((inner) => this.leave(inner)));
    return pattern.kind === 'after' ? pattern.next : this.patterns.notAllowed;
  }

  /** `<name` where something required before it is missing: like `startTag`, with the front of every group optional. */
  startTagSkipping(pattern: Pattern, symbol: number): Pattern {
    return this.#memoisedBySymbol(this.#startTagSkipping, pattern, symbol, () => this.#startTagSkippingOf(pattern, symbol));
  }

  #startTagSkippingOf(pattern: Pattern, symbol: number): Pattern {
    const { patterns } = this;
    switch (pattern.kind) {
      case 'choice':
        return patterns.choiceOf(pattern.alternatives.map((alternative) => this.startTagSkipping(alternative, symbol)));
      case 'group':
        return patterns.choice(
          this.#then(this.startTagSkipping(pattern.left, symbol), (next) => patterns.group(next, pattern.right)),
          this.startTagSkipping(pattern.right, symbol),
        );
      case 'interleave':
        return patterns.choice(
          this.#then(this.startTagSkipping(pattern.left, symbol), (next) => patterns.interleave(next, pattern.right)),
          this.#then(this.startTagSkipping(pattern.right, symbol), (next) => patterns.interleave(pattern.left, next)),
        );
      case 'oneOrMore':
        return this.#then(this.startTagSkipping(pattern.content, symbol), (next) =>
          patterns.group(next, patterns.optional(pattern)),
        );
      case 'after':
        return this.#then(this.startTagSkipping(pattern.content, symbol), (next) => patterns.after(next, pattern.next));
      default:
        return this.startTag(pattern, symbol);
    }
  }

  /** As if an element that may start here had been opened unwritten: its content comes, then what follows it. */
  impliedStartTag(pattern: Pattern, symbol: number): Pattern {
    return this.#flattened(this.ignoreMissingAttributes(this.startTag(pattern, symbol)));
  }

  #flattened(pattern: Pattern): Pattern {
    const { patterns } = this;
    if (pattern.kind === 'choice') return patterns.choiceOf(pattern.alternatives.map((inner) => this.#flattened(inner)));
    if (pattern.kind !== 'after') return patterns.notAllowed;
    return this.#flattenedInto(pattern.content, pattern.next);
  }

  /** The element definitions that can come next. */
  firstElements(pattern: Pattern): readonly ElementDefinition[] {
    return memoised(this.#firstElements, pattern, () => firstElements(pattern));
  }

  /** Names that every way of matching needs, as `RequiredNames` finds them. */
  requiredNames(pattern: Pattern, of: 'element' | 'attribute'): Names {
    return this.#required[of].in(pattern);
  }

  /** Whether a datatype judges the text of the open element. */
  isTyped(pattern: Pattern): boolean {
    return memoised(this.#typed, pattern, () => isTyped(pattern));
  }

  #memoisedBySymbol(memo: SymbolMemo, pattern: Pattern, symbol: number, derive: () => Pattern): Pattern {
    let bySymbol = memo.get(pattern);
    if (bySymbol === undefined) {
      bySymbol = new Map();
      memo.set(pattern, bySymbol);
    }
    const known = bySymbol.get(symbol);
    if (known !== undefined) return known;
    const derived = derive();
    bySymbol.set(symbol, derived);
    this.#lookUps += 1;
    return derived;
  }

  #flattenedInto(content: Pattern, outer: Pattern): Pattern {
    const { patterns } = this;
    if (outer.kind === 'choice') return patterns.choiceOf(outer.alternatives.map((one) => this.#flattenedInto(content, one)));
    return outer.kind === 'after' ? patterns.after(patterns.group(content, outer.content), outer.next) : patterns.notAllowed;
  }

  /** Replaces what follows in each `after` of a choice. */
  #then(pattern: Pattern, follow: (next: Pattern) => Pattern): Pattern {
    switch (pattern.kind) {
      case 'after':
        return this.patterns.after(pattern.content, follow(pattern.next));
      case 'choice':
        return this.patterns.choiceOf(pattern.alternatives.map((alternative) => this.#then(alternative, follow)));
      default:
        return pattern;
    }
  }
}

function memoised<Known>(memo: Map<Pattern, Known>, pattern: Pattern, derive: () => Known): Known {
  const known = memo.get(pattern);
  if (known !== undefined) return known;
  const derived = derive();
  memo.set(pattern, derived);
  return derived;
}
