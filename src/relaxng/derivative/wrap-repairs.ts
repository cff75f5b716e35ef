// Repairs that take an element around the event for left out.
import type { Pattern } from '../pattern/pattern.ts';
import type { Candidate } from './candidates.ts';
import type { StartEvent } from './document-event.ts';
import { keyOf, occurrencesIn } from './occurrences.ts';
import { COSTS, type Place, type RankedRepair, type RepairSources } from './repair.ts';

/** Elements around it that are tried at one failure. */
const MOST_WRAPPERS = 24;

/** An element that may stand here, and may contain this one, has been left out. */
export function wrapped(event: StartEvent, { before, allowed }: Place, sources: RepairSources): readonly RankedRepair[] {
  const parents = new Set(occurrencesIn(sources.elements).parentsOf(event.tag).map(keyOf));
  if (parents.size === 0) return [];
  const able = allowed.filter(({ name }) => parents.has(keyOf(name)));
  const home = onlyHome(event, able, sources);
  const candidates = able.filter((candidate) => candidate === home || allowed.indexOf(candidate) < MOST_WRAPPERS);
  return wrappers(before, candidates, sources).flatMap(({ candidate, inside, resume }) => {
    const pattern = sources.derivatives.startTag(inside, event.symbol);
    if (pattern.kind === 'notAllowed') return [];
    const cost = Math.min(wrapCost(candidate), candidate === home ? COSTS.wrapInOnlyOne : Number.POSITIVE_INFINITY);
    const remedy = { kind: 'wrap-in', name: candidate.name } as const;
    return [{ repair: { kind: 'continue', pattern, resume, remedy }, cost } as const];
  });
}

/** The only element allowed here that can have this one as a child, if either of the two has few other places. */
function onlyHome({ tag }: StartEvent, able: readonly Candidate[], sources: RepairSources): Candidate | undefined {
  const [only, another] = able;
  if (only === undefined || another !== undefined) return undefined;
  const { isAtHome } = occurrencesIn(sources.elements);
  return isAtHome(only.name) || isAtHome(tag) ? only : undefined;
}

/** Uses of an element from which on it is a frequent one. */
const FREQUENT = 4;

function wrapCost({ isRequired, uses }: Candidate): number {
  if (isRequired) return COSTS.wrapInRequired;
  if (uses >= FREQUENT) return COSTS.wrapElementInFrequent;
  return uses > 0 ? COSTS.wrapElementInFamiliar : COSTS.wrapInOther;
}

function wrapTextCost({ isRequired, uses }: Candidate): number {
  if (isRequired) return COSTS.wrapTextInRequired;
  return uses > 0 ? COSTS.wrapTextInFamiliar : COSTS.wrapTextInOther;
}

/** `inside`: as if the wrapper had been opened; `resume`: what the parent takes after it. */
type Wrapper = { readonly candidate: Candidate; readonly inside: Pattern; readonly resume: Pattern };

function wrappers(before: Pattern, candidates: readonly Candidate[], { derivatives }: RepairSources): readonly Wrapper[] {
  return candidates.map((candidate) => ({
    candidate,
    inside: derivatives.impliedStartTag(before, candidate.symbol),
    resume: derivatives.leave(derivatives.startTag(before, candidate.symbol)),
  }));
}

/** Text is put rather into what is used much, and may stand in many places. */
export function textRepairs(before: Pattern, sources: RepairSources): readonly RankedRepair[] {
  const candidates = [...sources.candidates.likeliest(before, sources.usage)].sort(
    (a, b) => b.rank - a.rank || b.uses - a.uses || b.parents - a.parents,
  );
  const wraps = wrappers(before, candidates.slice(0, MOST_WRAPPERS), sources).flatMap(({ candidate, inside, resume }) => {
    const pattern = sources.derivatives.text(inside);
    if (pattern.kind === 'notAllowed') return [];
    const remedy = { kind: 'wrap-in', name: candidate.name } as const;
    return [{ repair: { kind: 'continue', pattern, resume, remedy }, cost: wrapTextCost(candidate) } as const];
  });
  return [{ repair: { kind: 'continue', pattern: before, remedy: { kind: 'remove' } }, cost: COSTS.removeText }, ...wraps];
}
