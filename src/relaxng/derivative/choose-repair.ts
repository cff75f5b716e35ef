// The repair that leaves the fewest failures in what follows: each is tried on a fork of the matcher.
import type { DocumentEvent } from './document-event.ts';
import type { Failure } from './failure.ts';
import { isHtmlFor } from './html-habits.ts';
import type { Matcher } from './matcher.ts';
import type { MatcherState } from './matcher-state.ts';
import { COSTS, type RankedRepair, type Repair, type RepairSources } from './repair.ts';
import { passedOver, plainRepair, repairsFor } from './repairs-for.ts';

/** `matcher`: as it stood before the failure; `events`: what comes after it, as far as repairs are tried. */
export type Choice = {
  readonly failure: Failure;
  readonly matcher: Matcher;
  readonly events: readonly DocumentEvent[];
  readonly sources: RepairSources;
};

export function chooseRepair(choice: Choice): Repair {
  const cheapestFirst = [...repairsFor(choice.failure, choice.sources)].sort((a, b) => a.cost - b.cost);
  let best: RankedRepair | undefined;
  let least = Number.POSITIVE_INFINITY;
  let first: Trace | undefined;
  for (const candidate of cheapestFirst) {
    if (candidate.cost >= least) break;
    const { failures, trace } = tryRepair(choice, { repair: candidate.repair, limit: least - candidate.cost, first });
    first ??= trace;
    const total = candidate.cost + failures;
    if (total >= least) continue;
    best = candidate;
    least = total;
  }
  if (best === undefined) throw new Error('no repair was offered');
  return best.repair;
}

/** A trial from its beginning to its end. */
type Trace = {
  /** Before the events at which the parent of the element at fault, or one around it, is the innermost open element. */
  readonly states: ReadonlyMap<number, MatcherState>;
  /** Failures before each event; one more at the end. */
  readonly failures: readonly number[];
};

type Trial = {
  readonly repair: Repair;
  /** Failures from which on it does not matter how many there are. */
  readonly limit: number;
  /** What comes into a state of this trial goes on as it did: it need not be followed any further. */
  readonly first: Trace | undefined;
};

/** A trial that has so many failures more than the first one is given up: it does not catch up. */
const HOPELESS = 2;

/**
 * Failures in what follows when the repair is made; further failures are repaired in the first way. Elements of HTML are mistakes
 * wherever they stand: those do not count that stand where they would be right in TEI.
 */
function tryRepair({ failure, matcher, events, sources }: Choice, { repair, limit, first }: Trial) {
  let failures = 0;
  const fork = matcher.fork({
    derivatives: sources.derivatives,
    report: (next, remedy) => {
      failures += next.kind === 'element' && remedy?.kind === 'rename' && isHtmlFor(next.event.tag, remedy.to) ? 0 : 1;
    },
    choose: (next) => plainRepair(next, sources),
    pass: (event, before) => {
      const passed = passedOver(event, before, sources);
      if (passed.kind === 'continue') failures += COSTS.passOver;
      return passed;
    },
  });
  if (failure.kind === 'element' || failure.kind === 'text') fork.takeRepaired(failure.event, repair);
  const trace = { states: new Map<number, MatcherState>(), failures: [] as number[] };
  const ofFirst = first?.failures.at(-1) ?? 0;
  for (let index = 0; index < events.length && failures < limit; index++) {
    const event = events[index];
    if (event === undefined) break;
    if (first === undefined) {
      trace.failures.push(failures);
      if (fork.depth <= matcher.depth) trace.states.set(index, fork.state());
    } else {
      const before = first.failures[index] ?? 0;
      if (failures >= before + HOPELESS) return { failures: Number.POSITIVE_INFINITY, trace };
      const met = fork.depth <= matcher.depth ? first.states.get(index) : undefined;
      if (met !== undefined && fork.isIn(met)) return { failures: failures + ofFirst - before, trace };
    }
    fork.take(fork.asMeant(event));
  }
  trace.failures.push(failures);
  return { failures, trace };
}
