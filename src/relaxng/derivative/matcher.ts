// Matches the events of one document against a pattern, one derivative after the other. It decides and goes on; how to go on
// after a failure is a `Repair`, which it is given. Cloning is cheap, so that repairs can be tried on what follows.
import type { ValueContext } from '../../datatypes/datatype.ts';
import type { Pattern } from '../pattern/pattern.ts';
import type { Derivatives } from './derivatives.ts';
import type { AttributeEvent, DocumentEvent, EndEvent, StartEvent, TextEvent } from './document-event.ts';
import type { Failure } from './failure.ts';
import { areAlike, type Implied, type MatcherState, type PassedOver } from './matcher-state.ts';
import { lackingAttributeFor, nearestMissingAttribute } from './nearest-attribute.ts';
import type { NamespaceMeant, Remedy, Repair } from './repair.ts';

/** Chooses a repair for an element or a text that is not allowed; asked with the matcher as it stood before the event. */
export type RepairChooser = (failure: Failure, matcher: Matcher) => Repair;

export type MatcherServices = {
  readonly derivatives: Derivatives;
  readonly report: (failure: Failure, remedy?: Remedy) => void;
  readonly choose: RepairChooser;
  /** How an element or a text that can be no further mistake is passed over. */
  readonly pass: (event: StartEvent | TextEvent, before: Pattern) => Repair;
  /** An element that a repair took as opened has ended. */
  readonly impliedEnded?: (end: ImpliedEnd) => void;
};

/** `at`: the offset before which it ends; `isComplete`: it has all that it must have. */
export type ImpliedEnd = { readonly at: number; readonly isComplete: boolean };

/** The unparsed entities and notations that a document declares; namespaces come from each start tag. */
export type DocumentContext = Pick<ValueContext, 'isUnparsedEntity' | 'isNotation'>;

/** Only an attribute that may have any value has this one: that it takes another says nothing. */
const NO_VALUE = '% % %';

export class Matcher {
  readonly derivatives: Derivatives;
  readonly #services: MatcherServices;
  readonly #context: DocumentContext;
  /** Matches what is still to come. */
  pattern: Pattern;
  /** Open elements. */
  depth = 0;
  #isTyped = false;
  #typedText: TextEvent | undefined;
  #scope: ValueContext['resolvePrefix'] = () => undefined;
  /** The elements whose tags are passed over, the innermost first. */
  #passedOver: PassedOver | undefined;
  #implied: Implied | undefined;
  /** From the first element on that was taken to be in another namespace. */
  #namespaceMeant: NamespaceMeant | undefined;

  constructor(pattern: Pattern, services: MatcherServices, context: DocumentContext) {
    this.pattern = pattern;
    this.derivatives = services.derivatives;
    this.#services = services;
    this.#context = context;
  }

  /** A matcher in the same state that reports and repairs elsewhere. */
  fork(services: MatcherServices): Matcher {
    const fork = new Matcher(this.pattern, services, this.#context);
    fork.depth = this.depth;
    fork.#isTyped = this.#isTyped;
    fork.#typedText = this.#typedText;
    fork.#scope = this.#scope;
    fork.#passedOver = this.#passedOver;
    fork.#implied = this.#implied;
    fork.#namespaceMeant = this.#namespaceMeant;
    return fork;
  }

  /** All that what is still to come depends on. */
  state(): MatcherState {
    return {
      pattern: this.pattern,
      depth: this.depth,
      isTyped: this.#isTyped,
      typedText: this.#typedText,
      scope: this.#scope,
      passedOver: this.#passedOver,
      implied: this.#implied,
      namespaceMeant: this.#namespaceMeant,
    };
  }

  isIn(state: MatcherState): boolean {
    return (
      this.pattern === state.pattern &&
      this.depth === state.depth &&
      this.#isTyped === state.isTyped &&
      this.#typedText === state.typedText &&
      this.#scope === state.scope &&
      areAlike(this.#passedOver, state.passedOver) &&
      this.#implied?.depth === state.implied?.depth &&
      this.#implied?.resume === state.implied?.resume &&
      this.#namespaceMeant?.from === state.namespaceMeant?.from &&
      this.#namespaceMeant?.to === state.namespaceMeant?.to
    );
  }

  /** The event in the namespace that it is taken to be meant in, where it is not allowed as it stands. */
  asMeant(event: DocumentEvent): DocumentEvent {
    const meant = this.#namespaceMeant;
    if (event.kind !== 'start' || event.tag.namespace !== meant?.from) return event;
    if (this.derivatives.startTag(this.pattern, event.symbol).kind !== 'notAllowed') return event;
    const tag = { ...event.tag, namespace: meant.to };
    return { ...event, tag, symbol: this.derivatives.alphabet.symbol(tag.namespace, tag.localName) };
  }

  /** Takes an event; of a document with a namespace forgotten, `asMeant`. */
  take(event: DocumentEvent): void {
    if (event.kind === 'start') this.#start(event);
    else if (event.kind === 'text') this.#text(event);
    else this.#end(event);
  }

  /** Takes an event after a failure that has been repaired: the part of `take` that follows the choice. */
  takeRepaired(event: DocumentEvent, repair: Repair): void {
    if (event.kind === 'start') {
      this.#textBeforeTag(event);
      this.#enter(event, repair);
    } else if (event.kind === 'text') {
      this.#imply(repair);
      if (repair.kind === 'continue') this.pattern = repair.pattern;
    } else this.#end(event);
  }

  #start(event: StartEvent): void {
    this.#textBeforeTag(event);
    const next = this.#startTag(event);
    if (next.kind !== 'notAllowed') {
      this.#open(event, next);
      return;
    }
    if (this.#isInUnknown()) {
      this.#enter(event, this.#services.pass(event, this.pattern));
      return;
    }
    const failure: Failure = { kind: 'element', event, before: this.pattern };
    const repair = this.#services.choose(failure, this);
    this.#services.report(failure, repair.remedy);
    this.#enter(event, repair);
  }

  #startTag({ symbol, tag }: StartEvent): Pattern {
    if (this.#implied?.depth === this.depth) {
      const resumed = this.derivatives.startTag(this.#implied.resume, symbol);
      if (resumed.kind !== 'notAllowed') {
        this.#implied = undefined;
        const isComplete = this.derivatives.startTag(this.pattern, symbol).kind !== 'notAllowed';
        this.#services.impliedEnded?.({ at: tag.start, isComplete });
        return resumed;
      }
    }
    return this.derivatives.startTag(this.pattern, symbol);
  }

  /** Directly in an element that the schema does not know: what cannot stand in its parent either is no further mistake. */
  #isInUnknown(): boolean {
    return this.#passedOver?.depth === this.depth && this.#passedOver.isUnknown;
  }

  #imply(repair: Repair): void {
    if (repair.kind === 'continue' && repair.resume !== undefined) this.#implied = { depth: this.depth, resume: repair.resume };
  }

  #enter(event: StartEvent, repair: Repair): void {
    this.#imply(repair);
    if (repair.kind === 'continue') {
      this.#namespaceMeant = repair.renames ?? this.#namespaceMeant;
      this.#open(event, repair.pattern);
      return;
    }
    this.depth += 1;
    this.#isTyped = false;
    this.#passedOver = { depth: this.depth, isUnknown: repair.isUnknown, outer: this.#passedOver };
  }

  /** `pattern`: the derivative by the tag's name. */
  #open(event: StartEvent, pattern: Pattern): void {
    this.depth += 1;
    this.pattern = pattern;
    this.#scope = event.tag.scope.resolvePrefix;
    const wrong = event.attributes.length > 0 ? this.#attributes(event) : [];
    const closed = this.derivatives.endAttributes(this.pattern);
    if (closed.kind === 'notAllowed') {
      if (!this.#isNamedWrongly(wrong)) this.#services.report({ kind: 'attributes-missing', event, before: this.pattern });
      this.pattern = this.derivatives.ignoreMissingAttributes(this.pattern);
    } else this.pattern = closed;
    this.#isTyped = this.derivatives.isTyped(this.pattern);
    this.#typedText = undefined;
  }

  /**
   * Attributes that the pattern does not know are kept to the end: one of them may be a required one misspelled. Gives back those
   * whose values are wrong.
   */
  #attributes(event: StartEvent): readonly AttributeEvent[] {
    const unknown: AttributeEvent[] = [];
    const wrong: AttributeEvent[] = [];
    for (const at of event.attributes) {
      const named = this.derivatives.attributeName(this.pattern, at.symbol);
      if (named.kind === 'notAllowed') unknown.push(at);
      else if (!this.#value(event, at, named)) wrong.push(at);
    }
    for (const at of unknown) this.#unknownAttribute(event, at, unknown.length);
    return wrong;
  }

  /** Whether the value is right. */
  #value(event: StartEvent, at: AttributeEvent, named: Pattern): boolean {
    const next = this.derivatives.value(named, at.attribute.value, this.#valueContext());
    const isRight = next.kind !== 'notAllowed';
    if (!isRight) this.#services.report({ kind: 'attribute-value', event, at, before: named });
    this.pattern = isRight ? next : this.derivatives.leave(named);
    return isRight;
  }

  /** Whether the one attribute with a wrong value has the value of one that is missing: that is one mistake, and told. */
  #isNamedWrongly([at, another]: readonly AttributeEvent[]): boolean {
    if (at === undefined || another !== undefined) return false;
    const takesIt = (named: Pattern): boolean => this.#takes(named, at.attribute.value) && !this.#takes(named, NO_VALUE);
    return lackingAttributeFor(this.derivatives, this.pattern, takesIt) !== undefined;
  }

  #takes(named: Pattern, value: string): boolean {
    return this.derivatives.value(named, value, this.#valueContext()).kind !== 'notAllowed';
  }

  #unknownAttribute(event: StartEvent, at: AttributeEvent, count: number): void {
    const before = this.pattern;
    const isOnly = count === 1;
    const meant = nearestMissingAttribute(this.derivatives, before, {
      attribute: at.attribute,
      isOnly,
      takes: (named) => this.#takes(named, at.attribute.value),
    });
    if (meant === undefined) {
      this.#services.report({ kind: 'attribute-name', event, at, before });
      return;
    }
    this.#services.report({ kind: 'attribute-name', event, at, before, takenFor: meant.localName });
    this.pattern = this.derivatives.leave(this.derivatives.attributeName(before, meant.symbol));
  }

  /** White space aside, an element that a datatype judges cannot have text before a child. */
  #textBeforeTag(event: StartEvent): void {
    const text = this.#typedText;
    this.#typedText = undefined;
    if (text !== undefined && !text.isBlank) this.#untypedText(text, event.tag.end);
    this.#isTyped = false;
  }

  #text(event: TextEvent): void {
    if (this.#isTyped) this.#typedText = event;
    else if (!event.isBlank) this.#untypedText(event, undefined);
  }

  #untypedText(event: TextEvent, noticedAt: number | undefined): void {
    const next = this.derivatives.text(this.pattern);
    if (next.kind !== 'notAllowed') {
      this.pattern = next;
      return;
    }
    if (this.#isInUnknown()) {
      this.#services.pass(event, this.pattern);
      return;
    }
    const failure: Failure = { kind: 'text', event, before: this.pattern, noticedAt };
    const repair = this.#services.choose(failure, this);
    this.#services.report(failure, repair.remedy);
    this.#imply(repair);
    if (repair.kind === 'continue') this.pattern = repair.pattern;
  }

  #end(event: EndEvent): void {
    if (this.#implied?.depth === this.depth) {
      const isComplete = this.#isTyped || this.derivatives.endTag(this.pattern).kind !== 'notAllowed';
      this.#services.impliedEnded?.({ at: event.start, isComplete });
    }
    if (this.#passedOver?.depth === this.depth) this.#passedOver = this.#passedOver.outer;
    else if (this.#isTyped) this.#typedEnd(event);
    else this.#untypedEnd(event);
    this.#isTyped = false;
    if (this.#implied?.depth === this.depth) this.#implied = undefined;
    this.depth -= 1;
  }

  #typedEnd(event: EndEvent): void {
    const text = this.#typedText;
    this.#typedText = undefined;
    const next = this.derivatives.value(this.pattern, text?.text ?? '', this.#valueContext());
    if (next.kind === 'notAllowed') {
      this.#services.report({ kind: 'value', event, text, before: this.pattern });
      this.pattern = this.derivatives.leave(this.pattern);
    } else this.pattern = next;
  }

  #untypedEnd(event: EndEvent): void {
    const next = this.derivatives.endTag(this.pattern);
    if (next.kind === 'notAllowed') {
      this.#services.report({ kind: 'incomplete', event, before: this.pattern });
      this.pattern = this.derivatives.leave(this.pattern);
    } else this.pattern = next;
  }

  #valueContext(): ValueContext {
    return { resolvePrefix: this.#scope, ...this.#context };
  }
}
