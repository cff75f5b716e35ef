// No restriction of the specification, but a limit: patterns nested so deeply, or in such long groups, that what walks them
// would overflow the stack. Long choices are no trouble.

import type { SimpleGrammar, SimplePattern } from '../simplify/simple-pattern.ts';
import type { SchemaProblems } from '../syntax/schema-problems.ts';

/** Levels of patterns with two operands, in the content of one element. */
const MAX_DEPTH = 1500;

export function checkDepth(grammar: SimpleGrammar, problems: SchemaProblems): void {
  const measure = new DepthMeasure();
  for (const element of grammar.elements) {
    if (measure.depth(element.content) <= MAX_DEPTH) continue;
    problems.report('rng/limit', element.origin, {
      message: `the content of this element is nested more than ${MAX_DEPTH} deep, counting the members of a group one inside the other`,
      advice: 'repeat a choice instead, or give parts of the content elements of their own',
    });
  }
}

/** Members of a group in a group are members of the outer one: together they are its length. */
class DepthMeasure {
  readonly #inner = new Map<SimplePattern, number>();
  readonly #lengths = new Map<SimplePattern, number>();

  depth(pattern: SimplePattern): number {
    return this.#length(pattern) + this.#depthWithin(pattern);
  }

  #depthWithin(pattern: SimplePattern): number {
    return remembered(this.#inner, pattern, () => {
      if (pattern.kind === 'oneOrMore' || pattern.kind === 'list') return this.depth(pattern.content);
      if (!('members' in pattern)) return 0;
      const depths = pattern.members.map((member) =>
        member.kind === 'group' ? this.#depthWithin(member) : this.depth(member),
      );
      return depths.reduce((most, depth) => Math.max(most, depth), 0);
    });
  }

  #length(pattern: SimplePattern): number {
    return remembered(this.#lengths, pattern, () => {
      if (pattern.kind === 'interleave') return pattern.members.length;
      if (pattern.kind === 'group') return pattern.members.reduce((sum, member) => sum + this.#length(member), 0);
      return pattern.kind === 'choice' ? this.#lengthOfChoice(pattern.members) : 1;
    });
  }

  /** An optional group may be no other than the group. */
  #lengthOfChoice(members: readonly SimplePattern[]): number {
    const [only, ...others] = new Set(members.filter(({ kind }) => kind !== 'empty'));
    return only === undefined || others.length > 0 ? 1 : this.#length(only);
  }
}

function remembered(known: Map<SimplePattern, number>, pattern: SimplePattern, measure: () => number): number {
  const found = known.get(pattern) ?? measure();
  known.set(pattern, found);
  return found;
}
