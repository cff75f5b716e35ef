// A list (specification §6.2.8) as an automaton over its tokens: the automaton of positions (V. M. Glushkov, 1961), its
// states the sets of positions that may come next. Positions after which the same may follow are asked about together, so
// that a repeated choice of many values is one question.

import type { Pattern } from '../../relaxng/pattern/pattern.ts';
import { AutomatonRefusal } from './automaton-refusal.ts';
import { type ListMeaning, type ListMeaningState, type Meaning, someOf } from './meaning.ts';

const MAX_ITEMS = 12;
const MAX_STATES = 500;
/** Sets of ways to go on, of all states: each has an entry. */
const MAX_SETS = 20_000;

/** Positions that may come first and last in a pattern, as indices. */
type Span = { readonly first: readonly number[]; readonly last: readonly number[]; readonly isNullable: boolean };

type Datum = Extract<Pattern, { readonly kind: 'data' | 'value' }>;

/** What may come after some positions. `key` tells apart what differs. */
type Rest = { readonly key: string; readonly next: readonly number[]; readonly isComplete: boolean };

/** @throws {AutomatonRefusal} where it would be too large */
export function listMeaning(content: Pattern, meaningOf: (datum: Datum) => Meaning): ListMeaning {
  const positions = new Positions();
  const { first, last, isNullable } = positions.span(content);
  const isLast = new Set(last);
  const rests = positions.follow.map((next, position) => restOf([...next], isLast.has(position)));
  const states = new Map<string, number>();
  const pending: Rest[] = [];
  const made: ListMeaningState[] = [];
  let sets = 0;
  const indexOf = (rest: Rest): number => {
    if (rest.next.length === 0 && !rest.isComplete) return -1;
    const known = states.get(rest.key);
    if (known !== undefined) return known;
    if (states.size === MAX_STATES) throw new AutomatonRefusal('a list has too many states');
    states.set(rest.key, states.size);
    pending.push(rest);
    return states.size - 1;
  };
  const start = indexOf(restOf(first, isNullable));
  for (let rest = pending.shift(); rest !== undefined; rest = pending.shift()) {
    const groups = groupByRest(rest.next, rests);
    sets += 2 ** groups.length;
    if (sets > MAX_SETS) throw new AutomatonRefusal('a list has too many ways to go on');
    made.push({
      isComplete: rest.isComplete,
      items: groups.map(({ members }) => someOf(members.flatMap((member) => positions.data[member] ?? []).map(meaningOf))),
      next: unionsOf(groups.map((group) => group.rest)).map(indexOf),
    });
  }
  return { start, states: made };
}

class Positions {
  /** What may stand at each position. */
  readonly data: (readonly Datum[])[] = [];
  /** By position, those that may come after it. */
  readonly follow: Set<number>[] = [];

  span(pattern: Pattern): Span {
    switch (pattern.kind) {
      case 'empty':
        return { first: [], last: [], isNullable: true };
      case 'notAllowed':
        return { first: [], last: [], isNullable: false };
      case 'data':
      case 'value':
        return this.#position([pattern]);
      case 'choice': {
        const data = pattern.alternatives.filter(isDatum);
        const others = pattern.alternatives.filter((alternative) => !isDatum(alternative));
        const spans = others.map((alternative) => this.span(alternative));
        // One position for all: a closed list of thousands would have as many, and each could follow each.
        if (data.length > 0) spans.push(this.#position(data));
        return {
          first: spans.flatMap(({ first }) => first),
          last: spans.flatMap(({ last }) => last),
          isNullable: pattern.isNullable,
        };
      }
      case 'group':
        return this.#group(this.span(pattern.left), this.span(pattern.right));
      case 'oneOrMore': {
        const span = this.span(pattern.content);
        this.#connect(span.last, span.first);
        return span;
      }
      default:
        throw new AutomatonRefusal(`a list with ${pattern.kind} in it`);
    }
  }

  #position(data: readonly Datum[]): Span {
    const position = this.data.push(data) - 1;
    this.follow.push(new Set());
    return { first: [position], last: [position], isNullable: false };
  }

  #group(left: Span, right: Span): Span {
    this.#connect(left.last, right.first);
    return {
      first: left.isNullable ? [...left.first, ...right.first] : left.first,
      last: right.isNullable ? [...left.last, ...right.last] : right.last,
      isNullable: left.isNullable && right.isNullable,
    };
  }

  #connect(last: readonly number[], first: readonly number[]): void {
    for (const before of last) for (const after of first) this.follow[before]?.add(after);
  }
}

function isDatum(pattern: Pattern): pattern is Datum {
  return pattern.kind === 'data' || pattern.kind === 'value';
}

function restOf(positions: readonly number[], isComplete: boolean): Rest {
  const next = [...new Set(positions)].sort((a, b) => a - b);
  return { key: `${isComplete ? '+' : ''}${next.join()}`, next, isComplete };
}

function groupByRest(
  positions: readonly number[],
  rests: readonly Rest[],
): readonly { readonly rest: Rest; readonly members: readonly number[] }[] {
  const groups = new Map<string, { readonly rest: Rest; readonly members: number[] }>();
  for (const position of positions) {
    const rest = rests[position];
    if (rest === undefined) continue;
    const group = groups.get(rest.key);
    if (group === undefined) groups.set(rest.key, { rest, members: [position] });
    else group.members.push(position);
  }
  if (groups.size > MAX_ITEMS) throw new AutomatonRefusal('a list has too many ways to go on at one place');
  return [...groups.values()];
}

/** For each set of these but the empty one, what may come after any of them. */
function unionsOf(rests: readonly Rest[]): readonly Rest[] {
  return Array.from({ length: 2 ** rests.length - 1 }, (_, index) => {
    const chosen = rests.filter((_rest, bit) => ((index + 1) >> bit) & 1);
    return restOf(
      chosen.flatMap(({ next }) => next),
      chosen.some(({ isComplete }) => isComplete),
    );
  });
}
