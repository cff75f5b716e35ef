// Which values a compiled schema leaves to the reference, and why: for whoever compiles it.
import type { Automaton, Refusal } from '../relaxng/automaton/automaton.ts';
import type { NameAlphabet } from '../relaxng/pattern/name-alphabet.ts';
import type { CompiledValues, ValueMatcher } from './values/value-matcher.ts';

/** Attributes named for one reason; of more only the number is told. */
const MOST_NAMED = 3;
const CONTENT = 'the content of elements';

/** One for each reason, in the order of the values. */
export function undecidedValues(automaton: Automaton, values: CompiledValues, alphabet: NameAlphabet): readonly Refusal[] {
  const users = usersOfValues(automaton, alphabet);
  const byReason = new Map<string, Set<string>>();
  for (const [value, matcher] of values.matchers.entries()) {
    for (const reason of reasonsIn(matcher, values)) {
      const named = byReason.get(reason) ?? new Set();
      byReason.set(reason, named);
      for (const user of users.get(value) ?? []) named.add(user);
    }
  }
  return [...byReason].map(([reason, named]) => ({ what: `values of ${list([...named].sort())}`, reason }));
}

function list(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  return more > 0 ? `${names.slice(0, MOST_NAMED).join(', ')} and ${more} more` : names.join(', ');
}

/** The names of the attributes that each value is a value of. */
function usersOfValues(
  { profiles, factors, states }: Automaton,
  alphabet: NameAlphabet,
): ReadonlyMap<number, ReadonlySet<string>> {
  const users = new Map<number, Set<string>>();
  const add = (value: number, user: string): void => {
    const known = users.get(value);
    if (known === undefined) users.set(value, new Set([user]));
    else known.add(user);
  };
  const nameOf = (symbol: number): string =>
    alphabet.isMentioned(symbol) ? `@${alphabet.representative(symbol).localName}` : 'other attributes';
  for (const { actions } of profiles) {
    for (const [symbol, action] of actions) if (action.kind === 'single') add(action.value, nameOf(symbol));
  }
  for (const { moves } of factors) {
    for (const [symbol, { values }] of moves) for (const value of values) add(value, nameOf(symbol));
  }
  for (const { values = [] } of states) for (const value of values) add(value, CONTENT);
  return users;
}

function reasonsIn(matcher: ValueMatcher, { lists }: CompiledValues): ReadonlySet<string> {
  const reasons = new Set<string>();
  const seen = new Set<number>();
  const walk = (part: ValueMatcher): void => {
    if (part.kind === 'ask') reasons.add(part.reason);
    else if (part.kind === 'all' || part.kind === 'some') part.items.forEach(walk);
    else if (part.kind === 'not') walk(part.item);
    else if (part.kind === 'list') walkList(part.start);
  };
  const walkList = (state: number): void => {
    const found = seen.has(state) ? undefined : lists[state];
    seen.add(state);
    found?.matchers.forEach(walk);
    for (const next of found?.next ?? []) walkList(next);
  };
  walk(matcher);
  return reasons;
}
