// The repair that leaves the fewest failures in what follows: each is tried on a fork of the matcher.
import type { DocumentEvent } from './document-event.ts';
import type { Failure } from './failure.ts';
import { isHtmlFor } from './html-habits.ts';
import type { Matcher, MatcherState } from './matcher.ts';
import { COSTS, passedOver, plainRepair, type RankedRepair, type Repair, type RepairSources, repairsFor } from './repair.ts';

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

/** Before each event: the state, and the failures up to there; one more at the end. */
type Trace = readonly { readonly state: MatcherState; readonly failures: number }[];

type Trial = {
  readonly repair: Repair;
  /** Failures from which on it does not matter how many there are. */
  readonly limit: number;
  /** What comes into a state of this trial goes on as it did: it need not be followed any further. */
  readonly first: Trace | undefined;
};

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
  const trace: { state: MatcherState; failures: number }[] = [];
  const ofFirst = first?.at(-1)?.failures ?? 0;
  for (const [index, event] of events.entries()) {
    if (failures >= limit) break;
    const met = first?.[index];
    if (met === undefined) trace.push({ state: fork.state(), failures });
    else if (fork.isIn(met.state)) return { failures: failures + ofFirst - met.failures, trace };
    fork.take(fork.asMeant(event));
  }
  trace.push({ state: fork.state(), failures });
  return { failures, trace };
}
