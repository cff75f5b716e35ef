// What a pattern can take next: for messages, and for guesses at what was meant.

import type { ElementDefinition, Pattern, PatternOf } from '../pattern/pattern.ts';
import { type ExpandedName, isOpen, mentionedNames, type NameClass } from '../simplify/name-class.ts';
import { isPossible } from './possible.ts';

/** The element definitions that can come next, in what can still be valid. */
export function firstElements(pattern: Pattern): readonly ElementDefinition[] {
  const found = new Set<ElementDefinition>();
  const seen = new Set<Pattern>();
  const walk = (inner: Pattern): void => {
    if (seen.has(inner) || !isPossible(inner)) return;
    seen.add(inner);
    switch (inner.kind) {
      case 'element':
        found.add(inner.definition);
        return;
      case 'choice':
        for (const alternative of inner.alternatives) walk(alternative);
        return;
      case 'group':
        walk(inner.left);
        if (inner.left.isNullable) walk(inner.right);
        return;
      case 'interleave':
        walk(inner.left);
        walk(inner.right);
        return;
      case 'oneOrMore':
      case 'after':
        walk(inner.content);
        return;
      default:
        return;
    }
  };
  walk(pattern);
  return [...found];
}

/** The attributes that can come, as patterns; with `optional: false` only those that no alternative does without. */
export function possibleAttributes(
  pattern: Pattern,
  { optional }: { readonly optional: boolean } = { optional: true },
): readonly PatternOf<'attribute'>[] {
  const found = new Set<PatternOf<'attribute'>>();
  const seen = new Set<Pattern>();
  const walk = (inner: Pattern): void => {
    if (seen.has(inner) || (!optional && inner.isNullable)) return;
    seen.add(inner);
    switch (inner.kind) {
      case 'attribute':
        found.add(inner);
        return;
      case 'choice':
        for (const alternative of inner.alternatives) walk(alternative);
        return;
      case 'group':
      case 'interleave':
        walk(inner.left);
        walk(inner.right);
        return;
      case 'oneOrMore':
      case 'after':
        walk(inner.content);
        return;
      default:
        return;
    }
  };
  walk(pattern);
  return [...found];
}

/** The content of the open element: what stands before the end tag. */
export function contentOf(pattern: Pattern): Pattern {
  if (pattern.kind === 'after') return pattern.content;
  if (pattern.kind !== 'choice') return pattern;
  const [first] = pattern.alternatives;
  return first?.kind === 'after' ? first.content : pattern;
}

export type Names = ReadonlyMap<string, ExpandedName>;

const NONE: Names = new Map();

/**
 * Names that every way of matching needs: of a group the names of all members, of a choice those common to all
 * alternatives. Keyed by expanded name. Attributes in a content whose start tag has ended are none.
 * Remembers what it has found: patterns share their parts.
 */
export class RequiredNames {
  readonly #of: 'element' | 'attribute';
  readonly #known: Map<Pattern, Names>;

  constructor(of: 'element' | 'attribute', known: Map<Pattern, Names>) {
    this.#of = of;
    this.#known = known;
  }

  in(pattern: Pattern): Names {
    const known = this.#known.get(pattern);
    if (known !== undefined) return known;
    const names = this.#find(pattern);
    this.#known.set(pattern, names);
    return names;
  }

  #find(pattern: Pattern): Names {
    if (!isPossible(pattern)) return NONE;
    switch (pattern.kind) {
      case 'element':
        return this.#of === 'element' ? soleName(pattern.definition.name) : NONE;
      case 'attribute':
        return this.#of === 'attribute' ? soleName(pattern.name) : NONE;
      case 'choice':
        return this.#common(pattern.alternatives);
      case 'group':
      case 'interleave':
        return union(this.in(pattern.left), this.in(pattern.right));
      case 'oneOrMore':
      case 'after':
        return this.in(pattern.content);
      default:
        return NONE;
    }
  }

  #common(all: readonly Pattern[]): Names {
    const alternatives = all.filter(isPossible);
    const [first, ...others] = alternatives;
    if (first === undefined || alternatives.some((alternative) => alternative.isNullable)) return NONE;
    const common = new Map(this.in(first));
    for (const other of others) {
      const theirs = this.in(other);
      for (const key of common.keys()) if (!theirs.has(key)) common.delete(key);
      if (common.size === 0) return common;
    }
    return common;
  }
}

function union(left: Names, right: Names): Names {
  if (left.size === 0) return right;
  return right.size === 0 ? left : new Map([...left, ...right]);
}

function soleName(nameClass: NameClass): Names {
  const [name, another] = mentionedNames(nameClass);
  if (name === undefined || another !== undefined || isOpen(nameClass)) return NONE;
  return new Map([[`{${name.namespace}}${name.localName}`, name]]);
}

/** Whether a datatype judges the text of the open element, so that it must be taken as a whole. */
export function isTyped(pattern: Pattern): boolean {
  const seen = new Set<Pattern>();
  const walk = (inner: Pattern): boolean => {
    if (seen.has(inner)) return false;
    seen.add(inner);
    switch (inner.kind) {
      case 'data':
      case 'value':
      case 'list':
        return true;
      case 'choice':
        return inner.alternatives.some(walk);
      case 'group':
      case 'interleave':
        return walk(inner.left) || walk(inner.right);
      case 'oneOrMore':
      case 'after':
        return walk(inner.content);
      default:
        return false;
    }
  };
  return walk(pattern);
}
