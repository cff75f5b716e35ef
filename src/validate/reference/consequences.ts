// Which findings are told by another one: one mistake that shows at two places, such as an element that was moved, is missing at
// the one and not allowed at the other. Verdicts do not ask here: the first finding is always told.
import type { Derivatives } from '../../relaxng/derivative/derivatives.ts';
import type { AttributeEvent, StartEvent } from '../../relaxng/derivative/document-event.ts';
import type { Failure } from '../../relaxng/derivative/failure.ts';
import { occurrencesIn } from '../../relaxng/derivative/occurrences.ts';
import { earlierSiblings } from '../../relaxng/explain/earlier-siblings.ts';
import type { ExplainContext, Incident, IncidentOf } from '../../relaxng/explain/incident.ts';
import { orderFault } from '../../relaxng/explain/sibling-order.ts';
import type { IdentityFailure } from '../../relaxng/identity/id-soundness.ts';
import type { Pattern } from '../../relaxng/pattern/pattern.ts';
import { isNCName } from '../../xml/xml-characters.ts';
import type { StartTag } from '../../xml/xml-events.ts';

/** Findings of each kind that wait for what belongs to them, the latest. */
const MOST_WAITING = 8;

/** Findings of one early sibling that are told with the first. */
const MOST_FOLLOWERS = 3;

/** A finding that was told. */
type Told = { readonly index: number; readonly failure: Failure };
/** `isByOrder`: whether a sibling before it is to blame, once that has been asked; `followers`: findings told with it. */
type Wrong = Told & { isByOrder?: boolean; followers: number };
type IdentityFailureOf<Kind extends IdentityFailure['kind']> = Extract<IdentityFailure, { readonly kind: Kind }>;
type Misplaced = { readonly index: number; readonly symbol: number };

/** Single use: is given the failures of one document in its order. */
export class Consequences {
  readonly #context: ExplainContext;
  readonly #derivatives: Derivatives;
  /** By parent, the last child in it that was not allowed, or text. */
  readonly #wrong = new WeakMap<StartEvent, Wrong>();
  /** Where something is missing, and what stands where it is not allowed. */
  readonly #lacking: Told[] = [];
  readonly #misplaced: Misplaced[] = [];
  /** Attributes whose value is wrong. */
  readonly #wrongValues = new WeakSet<AttributeEvent>();
  /** The outermost open element that the schema knows, and that is not allowed where it stands. */
  #notAllowed: StartEvent | undefined;

  constructor(context: ExplainContext) {
    this.#context = context;
    this.#derivatives = context.engine.derivatives;
  }

  /** The finding that tells of this failure too. `isTold`: it has enough of such places, this one is not added. */
  causeOf(incident: Incident): { readonly index: number; readonly isTold?: boolean } | undefined {
    const follows = this.#followsEarly(incident);
    if (follows !== undefined) return { index: follows.index, isTold: ++follows.followers > MOST_FOLLOWERS };
    const index = this.#standsInstead(incident) ?? this.#wasMoved(incident);
    return index === undefined ? undefined : { index };
  }

  /** A finding of its own: `index` among those of the document. */
  told(incident: Incident, index: number): void {
    const { failure, open } = incident;
    const parent = open.at(-1);
    if (failure.kind === 'attribute-value') this.#wrongValues.add(failure.at);
    if (isLacking(incident)) wait(this.#lacking, { index, failure });
    else if (parent !== undefined && (failure.kind === 'element' || failure.kind === 'text')) {
      this.#wrong.set(parent, { index, failure, followers: 0 });
    }
    if (!isMisplaced(incident)) return;
    const { event } = incident.failure;
    if (occurrencesIn(this.#context.engine.grammar.elements).hasElement(event.tag)) this.#notAllowed ??= event;
    wait(this.#misplaced, { index, symbol: event.symbol });
  }

  ended(start: StartEvent): void {
    if (start === this.#notAllowed) this.#notAllowed = undefined;
  }

  /** Told with a finding before it. */
  isToldBefore(failure: IdentityFailure): boolean {
    return failure.kind === 'dangling-idref' ? this.#isNoIdentifier(failure) : this.#isCopied(failure);
  }

  /** What no element can have as its identifier is wrong as a value: that no element has it is no mistake of its own. */
  #isNoIdentifier({ at, id }: IdentityFailureOf<'dangling-idref'>): boolean {
    return this.#wrongValues.has(at) && !isNCName(id);
  }

  /** What is not allowed, and has identifiers of before, is a copy: that it repeats them is no mistake of its own. */
  #isCopied({ event, first: { tag } }: IdentityFailureOf<'duplicate-id'>): boolean {
    if (this.#notAllowed === undefined) return false;
    return tag.start < this.#notAllowed.tag.start && tag.qName === event.tag.qName;
  }

  /** One of the same name, in the same state, where what stands before both came too early. */
  #followsEarly(incident: Incident): Wrong | undefined {
    const { failure, open } = incident;
    const parent = open.at(-1);
    if (parent === undefined || failure.kind !== 'element' || !isMisplaced(incident)) return undefined;
    const wrong = this.#wrong.get(parent);
    if (wrong?.failure.kind !== 'element') return undefined;
    const { event } = wrong.failure;
    if (event.symbol !== failure.event.symbol || wrong.failure.before !== failure.before) return undefined;
    wrong.isByOrder ??= this.#isByOrder(failure.event.tag, parent.tag);
    return wrong.isByOrder ? wrong : undefined;
  }

  #isByOrder(element: StartTag, parent: StartTag): boolean {
    const { text, engine } = this.#context;
    const fault = orderFault({ parent, element, earlier: earlierSiblings(text, parent, element) }, engine);
    return fault !== undefined && fault.kind !== 'repeated';
  }

  /** What is required where the wrong one stands, and nothing between them was right. */
  #standsInstead(incident: Incident): number | undefined {
    const { failure, open } = incident;
    const parent = open.at(-1);
    const wrong = parent && this.#wrong.get(parent);
    if (wrong === undefined || !isLacking(incident) || wrong.failure.before !== failure.before) return undefined;
    return failure.kind === 'incomplete' || wrong.failure.kind === 'element' ? wrong.index : undefined;
  }

  /** What is missing in one place and not allowed in another. The nearest ones belong together. */
  #wasMoved(incident: Incident): number | undefined {
    const { failure } = incident;
    if (isLacking(incident)) {
      return taken(this.#misplaced, ({ symbol }) => this.#completes(failure, symbol))?.index;
    }
    if (!isMisplaced(incident)) return undefined;
    const { symbol } = incident.failure.event;
    return taken(this.#lacking, (lacking) => this.#completes(lacking.failure, symbol))?.index;
  }

  /** Whether the element would have been all that was missing. */
  #completes(failure: Failure, symbol: number): boolean {
    const derivatives = this.#derivatives;
    const opened = derivatives.startTag(failure.before, symbol);
    if (opened.kind === 'notAllowed') return false;
    const after: Pattern = derivatives.leave(opened);
    const next = failure.kind === 'element' ? derivatives.startTag(after, failure.event.symbol) : derivatives.endTag(after);
    return next.kind !== 'notAllowed';
  }
}

/** Something that must be there is not. */
function isLacking({ failure, remedy }: Incident): boolean {
  return failure.kind === 'incomplete' || (failure.kind === 'element' && remedy?.kind === 'insert-before');
}

const ELSEWHERE: ReadonlySet<string | undefined> = new Set(['move', 'remove', 'unwrap']);

/** Nothing else is proposed for it. */
function isMisplaced(incident: Incident): incident is IncidentOf<'element'> {
  return incident.failure.kind === 'element' && ELSEWHERE.has(incident.remedy?.kind);
}

function wait<Item>(waiting: Item[], item: Item): void {
  waiting.push(item);
  if (waiting.length > MOST_WAITING) waiting.shift();
}

/** The last one that fits, which waits no longer. */
function taken<Item>(waiting: Item[], fits: (item: Item) => boolean): Item | undefined {
  const at = waiting.findLastIndex(fits);
  return at < 0 ? undefined : waiting.splice(at, 1)[0];
}
