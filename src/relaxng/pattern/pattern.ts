// Interned patterns: two patterns that are equal as written (up to order and repetition of choices) are one object, so
// that equality is identity and a derivative is a look-up. Specification §6; after J. Clark, "An algorithm for RELAX NG
// validation".
import type { Datatype } from '../../datatypes/datatype.ts';
import { type NameClass, nameClassKey } from '../simplify/name-class.ts';
import { groupedBy } from './grouped-by.ts';

type Base = {
  /** Unique within one `Patterns`, in order of making. */
  readonly id: number;
  /** Whether it matches the empty sequence. Always false for `after`, which waits for an end tag. */
  readonly isNullable: boolean;
};

/** An element of the schema; its content is set once, when the grammar has been read (elements may be recursive). */
export type ElementDefinition = {
  readonly index: number;
  readonly name: NameClass;
  content: Pattern;
};

export type Pattern =
  | (Base & { readonly kind: 'empty' | 'notAllowed' | 'text' })
  | (Base & { readonly kind: 'choice'; readonly alternatives: readonly Pattern[] })
  | (Base & { readonly kind: 'group' | 'interleave'; readonly left: Pattern; readonly right: Pattern })
  | (Base & { readonly kind: 'oneOrMore' | 'list'; readonly content: Pattern })
  | (Base & { readonly kind: 'attribute'; readonly name: NameClass; readonly value: Pattern })
  | (Base & { readonly kind: 'element'; readonly definition: ElementDefinition })
  | (Base & { readonly kind: 'data'; readonly type: Datatype; readonly except: Pattern })
  | (Base & { readonly kind: 'value'; readonly type: Datatype; readonly valueKey: string; readonly lexical: string })
  /** Derivative only: `content` up to the end tag (or the end of the value), then `next`. */
  | (Base & { readonly kind: 'after'; readonly content: Pattern; readonly next: Pattern });

export type PatternOf<Kind extends Pattern['kind']> = Extract<Pattern, { readonly kind: Kind }>;

/** Makes and interns patterns. All patterns that are combined must come from the same `Patterns`. */
export class Patterns {
  #interned = new Map<string, Pattern>();
  /** How many of them, the first ones, belong to the schema. */
  #kept = 0;
  #nextId = 0;
  readonly empty: Pattern = { kind: 'empty', id: this.#nextId++, isNullable: true };
  readonly notAllowed: Pattern = { kind: 'notAllowed', id: this.#nextId++, isNullable: false };
  readonly text: Pattern = { kind: 'text', id: this.#nextId++, isNullable: true };

  /** How many patterns have been interned: what a memory bound watches. */
  get size(): number {
    return this.#interned.size;
  }

  /** What has been interned so far belongs to the schema, and is never forgotten. */
  keep(): void {
    this.#kept = this.#interned.size;
  }

  /** Frees derived patterns. Those still in use stay right: an equal one made later is another object, and that costs time only. */
  forgetDerived(): void {
    const kept = new Map<string, Pattern>();
    for (const [key, pattern] of this.#interned) {
      if (kept.size === this.#kept) break;
      kept.set(key, pattern);
    }
    this.#interned = kept;
  }

  choice(a: Pattern, b: Pattern): Pattern {
    if (a === b || b.kind === 'notAllowed') return a;
    if (a.kind === 'notAllowed') return b;
    return this.choiceOf([a, b]);
  }

  /** §4.20: choices of `notAllowed` vanish; equal alternatives are one. */
  choiceOf(patterns: readonly Pattern[]): Pattern {
    if (areSettled(patterns)) return this.#choiceOfSettled(patterns);
    const byId = new Map<number, Pattern>();
    for (const pattern of patterns) {
      if (pattern.kind === 'choice') for (const alternative of pattern.alternatives) byId.set(alternative.id, alternative);
      else if (pattern.kind !== 'notAllowed') byId.set(pattern.id, pattern);
    }
    if (byId.size > 1) {
      if (byId.has(this.empty.id)) this.#dropRedundantEmpty(byId);
      this.#mergeAfters(byId);
    }
    return this.#choiceOfSettled([...byId.values()].sort((a, b) => a.id - b.id));
  }

  #choiceOfSettled(alternatives: readonly Pattern[]): Pattern {
    const [only] = alternatives;
    if (only === undefined) return this.notAllowed;
    if (alternatives.length === 1) return only;
    const key = `|${alternatives.map((pattern) => pattern.id).join(',')}`;
    return this.#intern(key, (id) => {
      const isNullable = alternatives.some((pattern) => pattern.isNullable);
      return { kind: 'choice', id, isNullable, alternatives };
    });
  }

  /** `empty | p` is `p` where another alternative is nullable already. */
  #dropRedundantEmpty(byId: Map<number, Pattern>): void {
    for (const pattern of byId.values()) {
      if (pattern.kind !== 'empty' && pattern.isNullable) {
        byId.delete(this.empty.id);
        return;
      }
    }
  }

  /**
   * `after` patterns with one content become one, and so do those with one next. Without it a schema with several
   * patterns for one element has a number of alternatives that is exponential in the depth of the document.
   */
  #mergeAfters(byId: Map<number, Pattern>): void {
    const afters = [...byId.values()].filter((pattern) => pattern.kind === 'after');
    if (afters.length < 2) return;
    const byContent = groupedBy(afters, ({ content }) => content);
    const merged = [...byContent].map(([content, same]) => ({ content, next: this.choiceOf(same.map(({ next }) => next)) }));
    const byNext = groupedBy(merged, ({ next }) => next);
    if (byNext.size === afters.length) return;
    for (const { id } of afters) byId.delete(id);
    for (const [next, same] of byNext) {
      const after = this.after(this.choiceOf(same.map(({ content }) => content)), next);
      byId.set(after.id, after);
    }
  }

  optional(pattern: Pattern): Pattern {
    return this.choice(pattern, this.empty);
  }

  /** §4.20, §4.21; nested to the right, so that equal tails are one object. */
  group(left: Pattern, right: Pattern): Pattern {
    if (left.kind === 'notAllowed' || right.kind === 'notAllowed') return this.notAllowed;
    if (left.kind === 'empty') return right;
    if (right.kind === 'empty') return left;
    if (left.kind === 'group') return this.group(left.left, this.group(left.right, right));
    return this.#intern(`,${left.id},${right.id}`, (id) => {
      return { kind: 'group', id, isNullable: left.isNullable && right.isNullable, left, right };
    });
  }

  /** §4.20, §4.21; operands in the order of their ids, since order does not matter. */
  interleave(a: Pattern, b: Pattern): Pattern {
    if (a.kind === 'notAllowed' || b.kind === 'notAllowed') return this.notAllowed;
    if (a.kind === 'empty') return b;
    if (b.kind === 'empty') return a;
    const [left, right] = a.id <= b.id ? [a, b] : [b, a];
    return this.#intern(`&${left.id},${right.id}`, (id) => {
      return { kind: 'interleave', id, isNullable: left.isNullable && right.isNullable, left, right };
    });
  }

  oneOrMore(content: Pattern): Pattern {
    if (content.kind === 'notAllowed' || content.kind === 'empty' || content.kind === 'oneOrMore') return content;
    // text matches any number of pieces of text already (§6.2.2)
    if (content.kind === 'text') return content;
    return this.#intern(`+${content.id}`, (id) => {
      return { kind: 'oneOrMore', id, isNullable: content.isNullable, content };
    });
  }

  zeroOrMore(content: Pattern): Pattern {
    return this.optional(this.oneOrMore(content));
  }

  list(content: Pattern): Pattern {
    if (content.kind === 'notAllowed') return content;
    return this.#intern(`[${content.id}`, (id) => ({ kind: 'list', id, isNullable: false, content }));
  }

  attribute(name: NameClass, value: Pattern): Pattern {
    if (value.kind === 'notAllowed') return value;
    return this.#intern(`@${value.id}${nameClassKey(name)}`, (id) => {
      return { kind: 'attribute', id, isNullable: false, name, value };
    });
  }

  element(definition: ElementDefinition): Pattern {
    return this.#intern(`<${definition.index}`, (id) => ({ kind: 'element', id, isNullable: false, definition }));
  }

  /** `except`: `notAllowed` for none. */
  data(type: Datatype, except: Pattern): Pattern {
    return this.#intern(`d${except.id},${type.key}`, (id) => ({ kind: 'data', id, isNullable: false, type, except }));
  }

  value(type: Datatype, valueKey: string, lexical: string): Pattern {
    return this.#intern(`v${type.key}\u0000${valueKey}`, (id) => {
      return { kind: 'value', id, isNullable: false, type, valueKey, lexical };
    });
  }

  after(content: Pattern, next: Pattern): Pattern {
    if (content.kind === 'notAllowed' || next.kind === 'notAllowed') return this.notAllowed;
    return this.#intern(`>${content.id},${next.id}`, (id) => {
      return { kind: 'after', id, isNullable: false, content, next };
    });
  }

  #intern(key: string, make: (id: number) => Pattern): Pattern {
    const known = this.#interned.get(key);
    if (known !== undefined) return known;
    const made = make(this.#nextId++);
    this.#interned.set(key, made);
    return made;
  }
}

/** Whether alternatives are in their order already, and nothing about them can be made simpler. */
function areSettled(patterns: readonly Pattern[]): boolean {
  let last = -1;
  for (const { id, kind } of patterns) {
    if (id <= last || kind === 'choice' || kind === 'notAllowed' || kind === 'empty' || kind === 'after') return false;
    last = id;
  }
  return true;
}
