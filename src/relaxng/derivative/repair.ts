// How matching goes on after an element or a text that is not allowed. The repair that leaves the fewest failures in what
// follows is taken, so that one mistake gives one diagnostic and the next mistake is still found.
import type { ElementDefinition, Pattern } from '../pattern/pattern.ts';
import type { ExpandedName } from '../simplify/name-class.ts';
import type { Candidate, Candidates } from './candidates.ts';
import type { Derivatives } from './derivatives.ts';

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

/** Where a repair is wanted. `before`: what could not take the event; `allowed`: what could stand there. */
export type Place = { readonly before: Pattern; readonly allowed: readonly Candidate[] };
