// A regular expression that is asked whether texts match. Its steps are made before the first match: counts are written out
// where they are small, and counted where they are not.

import { CountedSteps } from './regex-counters.ts';
import { StepRunner } from './regex-runner.ts';
import { WrittenOutSteps } from './regex-steps.ts';
import { countSteps, largestCount, type RegexNode } from './regex-syntax.ts';

/** Steps that counts are written out to; beyond, they are counted. */
const MAX_WRITTEN_OUT = 10_000;

export class RegexAutomaton {
  readonly #node: RegexNode;
  #runner: { readonly accepts: (text: string) => boolean } | undefined;

  constructor(node: RegexNode) {
    this.#node = node;
  }

  /** Whether the whole of `text` matches. */
  accepts(text: string): boolean {
    this.#runner ??= runnerOf(this.#node);
    return this.#runner.accepts(text);
  }
}

function runnerOf(node: RegexNode): { readonly accepts: (text: string) => boolean } {
  const isWrittenOut = countSteps(node) <= MAX_WRITTEN_OUT || !hasCounts(node);
  return isWrittenOut ? new StepRunner(new WrittenOutSteps(node)) : new StepRunner(new CountedSteps(node));
}

function hasCounts(node: RegexNode): boolean {
  switch (node.kind) {
    case 'characters':
      return false;
    case 'sequence':
      return node.items.some(hasCounts);
    case 'choice':
      return node.alternatives.some(hasCounts);
    case 'repeat':
      return largestCount(node) > 1 || hasCounts(node.item);
    default:
      return node satisfies never;
  }
}
