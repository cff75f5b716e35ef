// How matching goes on after an element or a text that is not allowed. The repair that leaves the fewest failures in what
// follows is taken, so that one mistake gives one diagnostic and the next mistake is still found.
import { namespacesAlike } from '../../source/namespaces-alike.ts';
import type { ElementDefinition, Pattern } from '../pattern/pattern.ts';
import type { ExpandedName } from '../simplify/name-class.ts';
import type { Candidate, Candidates } from './candidates.ts';
import type { Derivatives } from './derivatives.ts';
import type { StartEvent, TextEvent } from './document-event.ts';
import type { Failure } from './failure.ts';
import { contentOf } from './first-names.ts';
import { htmlHabitOf, isHtmlFor } from './html-habits.ts';
import { keyOf, occurrencesIn } from './occurrences.ts';
import { startTagOutOfOrder } from './out-of-order.ts';

/** What the repair takes the mistake to be: what the message will name. */
export type Remedy =
  | { readonly kind: 'rename'; readonly to: ExpandedName }
  /** `names`: what is missing, as far as there is no choice. */
  | { readonly kind: 'insert-before'; readonly names: readonly ExpandedName[] }
  /** The element belongs after `names`, which follow it. */
  | { readonly kind: 'reorder'; readonly names: readonly ExpandedName[] }
  | { readonly kind: 'wrap-in'; readonly name: ExpandedName }
  | { readonly kind: 'unwrap' }
  | { readonly kind: 'move' }
  | { readonly kind: 'remove' };

/** All that is in the namespace `from`, which the schema does not have, is meant to be in `to`. */
export type NamespaceMeant = { readonly from: string; readonly to: string };

export type Repair =
  /** As if the event's derivative had been `pattern`. `resume`: what the parent takes once an implied element has ended. */
  | {
      readonly kind: 'continue';
      readonly pattern: Pattern;
      readonly remedy: Remedy;
      readonly resume?: Pattern;
      readonly renames?: NamespaceMeant;
    }
  /**
   * The tags are passed over; what is inside is matched as if they were not there. `isUnknown`: the schema does not know the
   * element, so that what is inside may be anything.
   */
  | { readonly kind: 'ignore-tags'; readonly isUnknown: boolean; readonly remedy: Remedy };

export type RankedRepair = {
  readonly repair: Repair;
  /** What the repair itself costs, in failures: breaks ties between repairs that leave equally many. */
  readonly cost: number;
};

/** Other names, and elements around, that are tried at one failure. */
const MOST_TRIED = 8;
const MOST_TRIED_OF_FAMILIAR = 6;
const MOST_WRAPPERS = 24;

/** A repair is taken over another when it saves more failures than it costs; skipping an element hides what is in it. */
export const COSTS = {
  nameInOtherCase: -1.6,
  nearName: -0.6,
  nameWithoutNamespace: -3,
  nameInOtherNamespace: 0,
  nameInForeignNamespace: 0.9,
  requiredName: 0.4,
  insertBefore: 0.2,
  reorder: 0.25,
  wrapInRequired: 0.3,
  wrapInOnlyOne: 0.33,
  wrapTextInRequired: 0.05,
  wrapTextInFamiliar: 0.05,
  wrapElementInFrequent: 0.7,
  wrapElementInFamiliar: 1.4,
  wrapInOther: 1.6,
  wrapTextInOther: 0.9,
  moveFamiliar: 0.35,
  otherName: 0.5,
  otherNameThanFamiliar: 0.6,
  unwrap: 0.45,
  removeText: 0.1,
  removeElement: 1.5,
  passOver: 0.1,
} as const;

export type RepairSources = {
  readonly derivatives: Derivatives;
  readonly elements: readonly ElementDefinition[];
  readonly candidates: Candidates;
  /** Plain repairs of elements, by what could not take them, and by their names. */
  readonly plain: Map<Pattern, Map<string, Repair>>;
  /** Matches any attributes, text and elements. */
  readonly anything: Pattern;
  /** How often the document has had an element so far: what it uses is likelier to be meant. */
  readonly usage: (symbol: number) => number;
};

/** Candidates, the likeliest first; there is always one. */
export function repairsFor(failure: Failure, sources: RepairSources): readonly RankedRepair[] {
  if (failure.kind === 'element') return elementRepairs(failure.event, failure.before, sources);
  return textRepairs(failure.before, sources);
}

/** `allowed`: what could stand there. */
type Place = { readonly before: Pattern; readonly allowed: readonly Candidate[] };

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

/** A name that could stand here, written wrongly: by case, by spelling, or in another namespace. */
function renamed(event: StartEvent, { before, allowed }: Place, sources: RepairSources): readonly RankedRepair[] {
  const { hasElement, nearElements } = occurrencesIn(sources.elements);
  const isFamiliar = hasElement(event.tag);
  const near = new Set(isFamiliar ? [] : nearElements(event.tag));
  const ranked = allowed.map((candidate) => ({ candidate, cost: renameCost(event, candidate, { isFamiliar, near }) }));
  const likely = ranked.filter(({ cost }) => cost < COSTS.otherName).sort((a, b) => a.cost - b.cost);
  const others = ranked.filter(({ cost }) => cost >= COSTS.otherName);
  const tried = [...likely, ...others].slice(0, isFamiliar ? MOST_TRIED_OF_FAMILIAR : MOST_TRIED);
  return tried.map(({ candidate, cost }) => {
    const repair = renaming(before, candidate.name, sources);
    if (candidate.name.localName !== event.tag.localName) return { repair, cost };
    return renamedInNamespace(event, { before, candidate, repair, cost }, sources);
  });
}

type SameName = RankedRepair & { readonly before: Pattern; readonly candidate: Candidate };

/**
 * A name that is right but for its namespace. Who forgot or mistyped a declaration did so for all that is in the element, and for
 * what follows. What is in a namespace of its own, other than the root, is perhaps no part of the document's language.
 */
function renamedInNamespace({ tag }: StartEvent, same: SameName, { elements }: RepairSources): RankedRepair {
  const { before, candidate, repair, cost } = same;
  if (repair.kind !== 'continue' || occurrencesIn(elements).hasNamespace(tag.namespace)) return { repair, cost };
  const { namespace } = candidate.name;
  const isForgotten = tag.namespace === '';
  const isMistaken = isForgotten || contentOf(before) === before || namespacesAlike(tag.namespace, namespace);
  if (!isMistaken) return { repair, cost: COSTS.nameInForeignNamespace };
  const renames = { from: tag.namespace, to: namespace };
  return { repair: { ...repair, renames }, cost: isForgotten ? COSTS.nameWithoutNamespace : cost };
}

type Written = {
  /** The schema has an element of that name. */
  readonly isFamiliar: boolean;
  /** Local names that it may be a slip of the pen for. */
  readonly near: ReadonlySet<string>;
};

function renameCost({ tag, attributes }: StartEvent, { name, isRequired }: Candidate, { isFamiliar, near }: Written): number {
  // its attributes are HTML's as well: they are no mistakes of their own
  if (isHtmlFor(tag, name)) return COSTS.nearName - attributes.length;
  if (name.localName === tag.localName) return COSTS.nameInOtherNamespace;
  if (name.namespace === tag.namespace) {
    if (name.localName.toLowerCase() === tag.localName.toLowerCase()) return COSTS.nameInOtherCase;
    if (near.has(name.localName)) return COSTS.nearName;
  }
  if (isFamiliar) return COSTS.otherNameThanFamiliar;
  return isRequired ? COSTS.requiredName : COSTS.otherName;
}

function renaming(before: Pattern, name: ExpandedName, { derivatives }: RepairSources): Repair {
  const pattern = derivatives.startTag(before, derivatives.alphabet.symbol(name.namespace, name.localName));
  return { kind: 'continue', pattern, remedy: { kind: 'rename', to: name } };
}

/** An element of HTML, where one that it stands for can go on. */
function renamedFromHtml(event: StartEvent, before: Pattern, sources: RepairSources): readonly RankedRepair[] {
  const { namespace } = event.tag;
  const names = htmlHabitOf(event.tag)?.tei.map((element) => ({ namespace, localName: element.name })) ?? [];
  const repairs = names.map((name) => renaming(before, name, sources));
  const able = repairs.filter((repair) => repair.kind === 'continue' && repair.pattern.kind !== 'notAllowed');
  return able.map((repair) => ({ repair, cost: COSTS.nearName }));
}

/** A name that no schema knows, where one element alone can go on. */
function renamedToRequired(event: StartEvent, before: Pattern, sources: RepairSources): readonly RankedRepair[] {
  if (occurrencesIn(sources.elements).hasElement(event.tag)) return [];
  const [only, another] = sources.derivatives.requiredNames(contentOf(before), 'element').values();
  if (only === undefined || another !== undefined || only.namespace !== event.tag.namespace) return [];
  const repair = renaming(before, only, sources);
  return repair.kind === 'continue' && repair.pattern.kind === 'notAllowed' ? [] : [{ repair, cost: COSTS.requiredName }];
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

/** An element that may stand here, and may contain this one, has been left out. */
function wrapped(event: StartEvent, { before, allowed }: Place, sources: RepairSources): readonly RankedRepair[] {
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

/** Text is put rather into what is used much, and may stand in many places. */
function textRepairs(before: Pattern, sources: RepairSources): readonly RankedRepair[] {
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
