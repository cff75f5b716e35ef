// The elements that could stand where matching stopped, the likeliest first.
import type { ElementDefinition, Pattern } from '../pattern/pattern.ts';
import { type ExpandedName, mentionedNames } from '../simplify/name-class.ts';
import type { Derivatives } from './derivatives.ts';
import { contentOf } from './first-names.ts';
import { keyOf, occurrencesIn } from './occurrences.ts';

/** What the schema alone says of it. */
type Possible = {
  readonly name: ExpandedName;
  readonly symbol: number;
  readonly isRequired: boolean;
  /** Higher where it is required, or lets the parent end. */
  readonly rank: number;
  /** How many definitions of elements can have it as a child. */
  readonly parents: number;
  readonly isAtHome: boolean;
};

export type Candidate = Possible & {
  /** How often the document has had it. */
  readonly uses: number;
};

/** Remembers by pattern what the schema says; how often a document uses an element comes in each time. */
export class Candidates {
  readonly #derivatives: Derivatives;
  readonly #elements: readonly ElementDefinition[];
  readonly #possible: Map<Pattern, readonly Possible[]>;

  constructor(derivatives: Derivatives, elements: readonly ElementDefinition[]) {
    this.#derivatives = derivatives;
    this.#elements = elements;
    this.#possible = derivatives.memo();
  }

  /** What must come first, then what lets the parent end, what is at home here, what is used most. */
  likeliest(before: Pattern, usage: (symbol: number) => number): readonly Candidate[] {
    const known = this.#possible.get(before) ?? this.#find(before);
    this.#possible.set(before, known);
    const candidates = known.map((possible) => ({ ...possible, uses: usage(possible.symbol) }));
    return candidates.sort((a, b) => b.rank - a.rank || Number(b.isAtHome) - Number(a.isAtHome) || b.uses - a.uses);
  }

  #find(before: Pattern): readonly Possible[] {
    const derivatives = this.#derivatives;
    const required = derivatives.requiredNames(contentOf(before), 'element');
    const { parentCount, isAtHome } = occurrencesIn(this.#elements);
    const isComplete = derivatives.endTag(before).kind !== 'notAllowed';
    return derivatives
      .firstElements(before)
      .flatMap((definition) => mentionedNames(definition.name))
      .map((name) => {
        const symbol = derivatives.alphabet.symbol(name.namespace, name.localName);
        const isRequired = required.has(keyOf(name));
        const completes =
          !isComplete && derivatives.endTag(derivatives.leave(derivatives.startTag(before, symbol))).kind !== 'notAllowed';
        const rank = 2 * Number(isRequired) + Number(completes);
        return { name, symbol, isRequired, rank, parents: parentCount(name), isAtHome: isAtHome(name) };
      });
  }
}
