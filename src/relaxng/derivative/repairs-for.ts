// The repairs that are offered for a failure.
import type { Pattern } from '../pattern/pattern.ts';
import type { ExpandedName } from '../simplify/name-class.ts';
import type { StartEvent, TextEvent } from './document-event.ts';
import type { Failure } from './failure.ts';
import { contentOf } from './first-names.ts';
import { keyOf, occurrencesIn } from './occurrences.ts';
import { startTagOutOfOrder } from './out-of-order.ts';
import { renamed, renamedFromHtml, renamedToRequired } from './rename-repairs.ts';
import { COSTS, type RankedRepair, type Repair, type RepairSources } from './repair.ts';
import { textRepairs, wrapped } from './wrap-repairs.ts';

/** Candidates, the likeliest first; there is always one. */
export function repairsFor(failure: Failure, sources: RepairSources): readonly RankedRepair[] {
  if (failure.kind === 'element') return elementRepairs(failure.event, failure.before, sources);
  return textRepairs(failure.before, sources);
}

function elementRepairs(event: StartEvent, before: Pattern, sources: RepairSources): readonly RankedRepair[] {
  const allowed = sources.candidates.likeliest(before, sources.usage);
  return [
    ...renamed(event, { before, allowed }, sources),
    ...insertedBefore(event, before, sources),
    ...reordered(event, before, sources),
    ...wrapped(event, { before, allowed }, sources),
    ...moved(event, before, sources),
    unwrapped(event, sources),
    removed(before, sources),
  ];
}

function unwrapped({ tag }: StartEvent, { elements }: RepairSources): RankedRepair {
  const isUnknown = !occurrencesIn(elements).hasElement(tag);
  return { repair: { kind: 'ignore-tags', isUnknown, remedy: { kind: 'unwrap' } }, cost: COSTS.unwrap };
}

/** What to do with an element or a text inside an element that the schema does not know, where its parent cannot take it either. */
export function passedOver(event: StartEvent | TextEvent, before: Pattern, sources: RepairSources): Repair {
  if (event.kind === 'text') return { kind: 'continue', pattern: before, remedy: { kind: 'remove' } };
  const { repair } = unwrapped(event, sources);
  return repair.kind === 'ignore-tags' && repair.isUnknown ? repair : removed(before, sources).repair;
}

/** Inside a trial no repair is tried in turn: what is missing is skipped, else the element is judged on its own. */
export function plainRepair(failure: Failure, sources: RepairSources): Repair {
  if (failure.kind !== 'element') return { kind: 'continue', pattern: failure.before, remedy: { kind: 'remove' } };
  const { event, before } = failure;
  const byName = sources.plain.get(before) ?? new Map<string, Repair>();
  sources.plain.set(before, byName);
  const name = keyOf(event.tag);
  const plain = byName.get(name) ?? plainElementRepair(event, before, sources);
  if (byName.size < MOST_NAMES) byName.set(name, plain);
  return plain;
}

/** Names for which repairs are kept at one place: an invented name is as good as new each time. */
const MOST_NAMES = 1000;

function plainElementRepair(event: StartEvent, before: Pattern, sources: RepairSources): Repair {
  const [plain] = [
    ...insertedBefore(event, before, sources),
    ...renamedFromHtml(event, before, sources),
    ...renamedToRequired(event, before, sources),
    ...moved(event, before, sources),
    removed(before, sources),
  ];
  return plain.repair;
}

/** The element and all that is in it are passed over. */
function removed(before: Pattern, { derivatives, anything }: RepairSources): RankedRepair {
  const pattern = derivatives.patterns.after(anything, before);
  return { repair: { kind: 'continue', pattern, remedy: { kind: 'remove' } }, cost: COSTS.removeElement };
}

/** Something required is missing before the element. */
function insertedBefore(event: StartEvent, before: Pattern, sources: RepairSources): readonly RankedRepair[] {
  const pattern = sources.derivatives.startTagSkipping(before, event.symbol);
  if (pattern.kind === 'notAllowed') return [];
  const names = overtakenNames(event, before, sources);
  return [{ repair: { kind: 'continue', pattern, remedy: { kind: 'insert-before', names } }, cost: COSTS.insertBefore }];
}

/** Something required comes after the element and should stand before it. */
function reordered(event: StartEvent, before: Pattern, sources: RepairSources): readonly RankedRepair[] {
  const names = overtakenNames(event, before, sources);
  if (names.length === 0) return [];
  const pattern = startTagOutOfOrder(sources.derivatives, before, event.symbol);
  return [{ repair: { kind: 'continue', pattern, remedy: { kind: 'reorder', names } }, cost: COSTS.reorder }];
}

/** What is still required if the element is taken out of order, and not if what is before it is skipped. */
function overtakenNames(event: StartEvent, before: Pattern, { derivatives }: RepairSources): readonly ExpandedName[] {
  const requiredAfter = (pattern: Pattern): ReadonlyMap<string, ExpandedName> =>
    derivatives.requiredNames(contentOf(derivatives.leave(pattern)), 'element');
  const skipping = requiredAfter(derivatives.startTagSkipping(before, event.symbol));
  const putOff = requiredAfter(startTagOutOfOrder(derivatives, before, event.symbol));
  return [...putOff].filter(([key]) => !skipping.has(key) && key !== keyOf(event.tag)).map(([, name]) => name);
}

/** The element is known elsewhere in the schema: it is judged as it would be there, and nothing else is expected of it. */
function moved(event: StartEvent, before: Pattern, sources: RepairSources): readonly RankedRepair[] {
  const { patterns } = sources.derivatives;
  const contents = occurrencesIn(sources.elements)
    .definitionsOf(event.tag)
    .map(({ content }) => content);
  if (contents.length === 0) return [];
  const pattern = patterns.after(patterns.choiceOf(contents), before);
  return [{ repair: { kind: 'continue', pattern, remedy: { kind: 'move' } }, cost: COSTS.moveFamiliar }];
}
