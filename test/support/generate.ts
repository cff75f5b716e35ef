// Random valid documents of a grammar (RELAX NG specification §6), as text. The same seed makes the same document.
import { idTypesOf } from '../../src/relaxng/identity/id-types-of.ts';
import type { Grammar } from '../../src/relaxng/pattern/intern-grammar.ts';
import { DeadEnd } from './generate/document-node.ts';
import { DocumentGrower, type GrowthPlan } from './generate/grow-document.ts';
import { isAttributeName, mentionedIn, NameInventor } from './generate/invent-name.ts';
import { PatternCosts } from './generate/pattern-costs.ts';
import { ValueMaker } from './generate/value-maker.ts';
import { writeDocument } from './generate/write-document.ts';
import { Random } from './random.ts';

export type DocumentWish = {
  readonly random: Random;
  /** About how many elements beyond the least number; at random unless given. */
  readonly size?: number;
  /** The index of an element definition that is to occur. */
  readonly goal?: number;
};

const SIZES = [0, 5, 20, 60, 200];
/** Documents begun before giving up. */
const ATTEMPTS = 50;

/** Knows one grammar; makes any number of documents. */
export class DocumentGenerator {
  readonly #grammar: Grammar;
  readonly #plan: Omit<GrowthPlan, 'random' | 'size' | 'way'>;

  constructor(grammar: Grammar) {
    this.#grammar = grammar;
    const names = new NameInventor(mentionedIn(grammar));
    const values = new ValueMaker(grammar.patterns, names);
    const probe = new Random(1);
    const costs = new PatternCosts(grammar, (pattern) => {
      if (pattern.kind === 'data') return values.data(pattern, probe, 'whole') !== undefined;
      if (pattern.kind === 'value') return values.value(pattern, probe, 'whole') !== undefined;
      if (pattern.kind === 'attribute') return names.invent(pattern.name, probe, isAttributeName) !== undefined;
      return names.invent(pattern.definition.name, probe, () => true) !== undefined;
    });
    this.#plan = { costs, names, values, alphabet: grammar.alphabet, idTypes: idTypesOf(grammar) };
  }

  /** False where the grammar allows no document, or none that the generator can make (NOTATION and ENTITY need a DTD). */
  get canMake(): boolean {
    return this.#plan.costs.of(this.#grammar.start) < Number.POSITIVE_INFINITY;
  }

  /** The indexes of the element definitions that documents can contain. */
  get goals(): readonly number[] {
    const { costs } = this.#plan;
    const found = new Set(costs.childrenOf(this.#grammar.start));
    for (const index of found) {
      const definition = this.#grammar.elements[index];
      for (const child of definition === undefined ? [] : costs.childrenOf(definition.content)) found.add(child);
    }
    return [...found].sort((a, b) => a - b);
  }

  /** @throws {Error} when no document was made */
  make({ random, size, goal }: DocumentWish): string {
    if (!this.canMake) throw new Error('the grammar has no document that can be made');
    const way = goal === undefined ? undefined : this.#plan.costs.wayTo(goal);
    let reason = '';
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        const grower = new DocumentGrower({ ...this.#plan, random, size: size ?? random.pick(SIZES), way });
        return writeDocument(grower.grow(this.#grammar.start), random);
      } catch (error) {
        if (!(error instanceof DeadEnd)) throw error;
        reason = error.message;
      }
    }
    throw new Error(`no document after ${ATTEMPTS} attempts: ${reason}`);
  }
}
