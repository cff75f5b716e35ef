// The content of an element as a choice of attributes with content that has none: attributes are unordered, so that they can
// be taken out of groups and interleaves.

import { groupedBy } from '../pattern/grouped-by.ts';
import type { Pattern, PatternOf, Patterns } from '../pattern/pattern.ts';
import { TooLarge } from './automaton-limits.ts';

/** All of `attributes` (patterns of nothing but attributes, which share no name), and then `content`. */
export type Alternative = { readonly attributes: readonly Pattern[]; readonly content: Pattern };

/** Alternatives before those of one content are merged. */
const MAX_ALTERNATIVES = 1024;

const ATTRIBUTES = 1;
const CONTENT = 2;
const BOTH = 3;

export class AttributeAlternatives {
  readonly #patterns: Patterns;
  readonly #parts = new Map<Pattern, number>();
  readonly #known = new Map<Pattern, readonly Alternative[]>();
  readonly #flattened = new Map<Pattern, Pattern>();

  constructor(patterns: Patterns) {
    this.#patterns = patterns;
  }

  /** @throws {TooLarge} */
  of(pattern: Pattern): readonly Alternative[] {
    const possible = this.#expand(pattern).filter(({ content }) => content.kind !== 'notAllowed');
    return mergedByContent(this.#patterns, possible);
  }

  #expand(pattern: Pattern): readonly Alternative[] {
    const parts = this.#partsOf(pattern);
    if (parts === ATTRIBUTES) {
      const attributes = factorsOf(pattern).flatMap((member) => factorsOf(this.#flat(member)));
      return [{ attributes, content: this.#patterns.empty }];
    }
    if (parts !== BOTH) return [{ attributes: [], content: pattern }];
    let alternatives = this.#known.get(pattern);
    if (alternatives === undefined) {
      alternatives = mergedByAttributes(this.#patterns, this.#expandBoth(pattern));
      if (alternatives.length > MAX_ALTERNATIVES) throw tooMany();
      this.#known.set(pattern, alternatives);
    }
    return alternatives;
  }

  #expandBoth(pattern: Pattern): readonly Alternative[] {
    switch (pattern.kind) {
      case 'choice':
        return this.#expandChoice(pattern);
      case 'group':
      case 'interleave':
        return this.#expandProduct(pattern);
      case 'oneOrMore':
        return this.#expandRepetition(pattern.content);
      default:
        throw new Error('attributes in what has no content');
    }
  }

  #expandChoice({ alternatives }: PatternOf<'choice'>): readonly Alternative[] {
    const patterns = this.#patterns;
    const plain = alternatives.filter((alternative) => (this.#partsOf(alternative) & ATTRIBUTES) === 0);
    const attributes = alternatives.filter((alternative) => this.#partsOf(alternative) === ATTRIBUTES);
    const mixed = alternatives.filter((alternative) => this.#partsOf(alternative) === BOTH);
    return [
      ...(plain.length === 0 ? [] : [{ attributes: [], content: patterns.choiceOf(plain) }]),
      ...(attributes.length === 0 ? [] : this.#expand(patterns.choiceOf(attributes))),
      ...mixed.flatMap((alternative) => this.#expand(alternative)),
    ];
  }

  #expandProduct(pattern: PatternOf<'group' | 'interleave'>): readonly Alternative[] {
    const patterns = this.#patterns;
    const lefts = this.#expand(pattern.left);
    const rights = this.#expand(pattern.right);
    if (lefts.length * rights.length > MAX_ALTERNATIVES) throw tooMany();
    return lefts.flatMap((left) =>
      rights.map((right) => ({
        attributes: [...left.attributes, ...right.attributes],
        content: patterns[pattern.kind](left.content, right.content),
      })),
    );
  }

  /** Attributes that are repeated stand in no group (§7.1.2): either some of them come and any content, or content only. */
  #expandRepetition(repeated: Pattern): readonly Alternative[] {
    const patterns = this.#patterns;
    const attributes: Pattern[] = [];
    const contents: Pattern[] = [];
    for (const alternative of this.#expand(patterns.choiceOf(repeatedMembers(repeated)))) {
      if (alternative.attributes.length === 0) contents.push(alternative.content);
      else if (alternative.content.kind === 'empty') attributes.push(groupOf(patterns, alternative.attributes));
      else throw new TooLarge('attributes are repeated together with content');
    }
    const content = patterns.oneOrMore(patterns.choiceOf(contents));
    return [
      { attributes: [patterns.oneOrMore(patterns.choiceOf(attributes))], content: patterns.optional(content) },
      { attributes: [], content },
    ];
  }

  /**
   * Attributes whose repetitions hold no others. Only then have they finitely many derivatives: those of `(a*)*` grow with every
   * attribute, since attributes are unordered.
   */
  #flat(pattern: Pattern): Pattern {
    let flat = this.#flattened.get(pattern);
    if (flat === undefined) {
      flat = this.#flatten(pattern);
      this.#flattened.set(pattern, flat);
    }
    return flat;
  }

  #flatten(pattern: Pattern): Pattern {
    const patterns = this.#patterns;
    switch (pattern.kind) {
      case 'choice':
        return patterns.choiceOf(pattern.alternatives.map((alternative) => this.#flat(alternative)));
      case 'group':
      case 'interleave':
        return patterns[pattern.kind](this.#flat(pattern.left), this.#flat(pattern.right));
      case 'oneOrMore':
        return patterns.oneOrMore(patterns.choiceOf(repeatedMembers(pattern.content)));
      default:
        return pattern;
    }
  }

  /** Bits: whether it has attributes, whether it has content. */
  #partsOf(pattern: Pattern): number {
    let parts = this.#parts.get(pattern);
    if (parts === undefined) {
      parts = this.#findParts(pattern);
      this.#parts.set(pattern, parts);
    }
    return parts;
  }

  #findParts(pattern: Pattern): number {
    switch (pattern.kind) {
      case 'empty':
        return 0;
      case 'attribute':
        return ATTRIBUTES;
      case 'choice':
        return pattern.alternatives.reduce((parts, alternative) => parts | this.#partsOf(alternative), 0);
      case 'group':
      case 'interleave':
        return this.#partsOf(pattern.left) | this.#partsOf(pattern.right);
      case 'oneOrMore':
        return this.#partsOf(pattern.content);
      default:
        return CONTENT;
    }
  }
}

/** Of a repetition; one inside another adds nothing to it. */
function repeatedMembers(pattern: Pattern): readonly Pattern[] {
  if (pattern.kind === 'oneOrMore') return repeatedMembers(pattern.content);
  return pattern.kind === 'choice' ? pattern.alternatives.flatMap(repeatedMembers) : [pattern];
}

function tooMany(): TooLarge {
  return new TooLarge('its content depends on its attributes in too many ways');
}

/** The members of a pattern of nothing but attributes. */
export function factorsOf(pattern: Pattern): readonly Pattern[] {
  if (pattern.kind === 'empty') return [];
  if (pattern.kind !== 'group' && pattern.kind !== 'interleave') return [pattern];
  return [...factorsOf(pattern.left), ...factorsOf(pattern.right)];
}

export function groupOf(patterns: Patterns, members: readonly Pattern[]): Pattern {
  return members.reduceRight((right, left) => patterns.group(left, right), patterns.empty);
}

/** The same for the same attributes, in whatever order. */
export function attributesKey(attributes: readonly Pattern[]): string {
  return attributes
    .map(({ id }) => id)
    .sort((a, b) => a - b)
    .join(',');
}

function mergedByAttributes(patterns: Patterns, alternatives: readonly Alternative[]): readonly Alternative[] {
  if (alternatives.length < 2) return alternatives;
  const groups = groupedBy(alternatives, ({ attributes }) => attributesKey(attributes));
  return [...groups.values()].map((same) => ({
    attributes: same[0]?.attributes ?? [],
    content: patterns.choiceOf(same.map(({ content }) => content)),
  }));
}

/** What all of them have in common, and a choice of the rest. */
function mergedByContent(patterns: Patterns, alternatives: readonly Alternative[]): readonly Alternative[] {
  if (alternatives.length < 2) return alternatives;
  const groups = groupedBy(alternatives, ({ content }) => content);
  return [...groups].map(([content, same]) => {
    const [first, ...others] = same.map(({ attributes }) => attributes);
    if (first === undefined || others.length === 0) return { attributes: first ?? [], content };
    const common = first.filter((factor) => others.every((other) => other.includes(factor)));
    const rests = [first, ...others].map((factors) => factors.filter((factor) => !common.includes(factor)));
    const rest = patterns.choiceOf(rests.map((factors) => groupOf(patterns, factors)));
    return { attributes: [...common, ...factorsOf(rest)], content };
  });
}
