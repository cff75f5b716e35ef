// Runs a matcher a stretch behind the reader, so that a repair can be tried on what follows before it is chosen.
import type { DocumentType, StartTag, XmlHandler } from '../../xml/xml-events.ts';
import type { Grammar } from '../pattern/intern-grammar.ts';
import type { Pattern } from '../pattern/pattern.ts';
import { Candidates } from './candidates.ts';
import { chooseRepair } from './choose-repair.ts';
import { Derivatives } from './derivatives.ts';
import { type DocumentEvent, type EndEvent, type StartEvent, startEvent } from './document-event.ts';
import type { Failure } from './failure.ts';
import { isBlank } from './match-value.ts';
import { type DocumentContext, type ImpliedEnd, Matcher } from './matcher.ts';
import { findImpossible } from './possible.ts';
import type { Remedy, Repair, RepairSources } from './repair.ts';
import { passedOver } from './repairs-for.ts';
import { situation } from './situation.ts';

/** Events that are read before the one in hand is matched: what the document uses, it may have meant. */
const LOOK_AHEAD = 400;
/** Those of them that a repair is tried on. */
const TRIED_ON = 200;
/** Situations for which the repair is remembered, at one place of the schema. */
const MOST_DECIDED = 1000;
/** Events kept from before the one in hand: the queue is cut when it is longer. */
const QUEUE_CUT = 4096;

/** A schema's derivatives and what repairs are made of: shared by all documents that are validated one after the other. */
export class ReferenceEngine {
  readonly grammar: Grammar;
  readonly derivatives: Derivatives;
  readonly sources: Omit<RepairSources, 'usage'>;

  constructor(grammar: Grammar) {
    this.grammar = grammar;
    this.derivatives = new Derivatives(grammar.patterns, grammar.alphabet);
    findImpossible(grammar.elements);
    const { derivatives } = this;
    const { elements } = grammar;
    const candidates = new Candidates(derivatives, elements);
    this.sources = { derivatives, elements, candidates, plain: derivatives.memo(), anything: anything(grammar) };
  }
}

function anything({ patterns, elements }: Grammar): Pattern {
  const definition = { index: elements.length, name: { kind: 'anyName' } as const, content: patterns.notAllowed };
  const attributes = patterns.zeroOrMore(patterns.attribute({ kind: 'anyName' }, patterns.text));
  const children = patterns.zeroOrMore(patterns.choice(patterns.text, patterns.element(definition)));
  definition.content = patterns.group(attributes, children);
  return definition.content;
}

/** What a matcher tells while it runs; `open`: the start tags of the open elements, the root first. */
export type MatchObserver = {
  readonly failed: (failure: Failure, remedy: Remedy | undefined, open: readonly StartEvent[]) => void;
  /** After each start tag. */
  readonly started?: (event: StartEvent) => void;
  /** After each end tag, with the start tag that it closes. */
  readonly ended?: (start: StartEvent, end: EndEvent) => void;
  /** Of the element that the last `wrap-in` took as opened. */
  readonly impliedEnded?: (end: ImpliedEnd) => void;
};

/** Takes a document's events; call `end` after the last one, or at a fatal error. Single use. */
export class DocumentMatcher implements XmlHandler {
  readonly #engine: ReferenceEngine;
  readonly #matcher: Matcher;
  readonly #queue: DocumentEvent[] = [];
  #position = 0;
  readonly #open: StartEvent[] = [];
  readonly #observer: MatchObserver;
  /** What the document type declares, once it has been read: before the first element. */
  readonly #context: { -readonly [Key in keyof DocumentContext]: DocumentContext[Key] } = {};
  readonly #decided = new Map<Pattern, Map<string, Repair>>();
  readonly #usage: Uint32Array;
  readonly #sources: RepairSources;

  constructor(engine: ReferenceEngine, observer: MatchObserver) {
    this.#engine = engine;
    this.#observer = observer;
    this.#usage = new Uint32Array(engine.grammar.alphabet.size);
    this.#sources = { ...engine.sources, usage: this.usage };
    this.#matcher = new Matcher(
      engine.grammar.start,
      {
        derivatives: engine.derivatives,
        report: (failure, remedy) => observer.failed(failure, remedy, this.#open),
        choose: (failure, matcher) => this.#decide(failure, matcher),
        pass: (event, before) => passedOver(event, before, this.#sources),
        ...(observer.impliedEnded === undefined ? {} : { impliedEnded: observer.impliedEnded }),
      },
      this.#context,
    );
  }

  readonly doctype = ({ isUnparsedEntity, isNotation }: DocumentType): void => {
    Object.assign(this.#context, { isUnparsedEntity, isNotation });
  };
  readonly startElement = (tag: StartTag): void => this.#add(startEvent(tag, this.#engine.grammar.alphabet));
  readonly endElement = (start: number, end: number): void => this.#add({ kind: 'end', start, end });
  readonly text = (text: string, start: number, end: number): void =>
    this.#add({ kind: 'text', text, isBlank: isBlank(text), start, end });

  /** How often the document has had an element, so far as it has been read. */
  readonly usage = (symbol: number): number => this.#usage[symbol] ?? 0;

  /** No more events will come: those that wait are matched. */
  end(): void {
    while (this.#position < this.#queue.length) this.#step();
  }

  #add(event: DocumentEvent): void {
    this.#queue.push(event);
    if (event.kind === 'start') this.#usage[event.symbol] = (this.#usage[event.symbol] ?? 0) + 1;
    if (this.#queue.length - this.#position > LOOK_AHEAD) this.#step();
  }

  #step(): void {
    const queued = this.#queue[this.#position];
    if (queued === undefined) return;
    const event = this.#matcher.asMeant(queued);
    this.#position += 1;
    if (this.#engine.derivatives.boundMemory()) this.#decided.clear();
    this.#matcher.take(event);
    if (event.kind === 'start') {
      this.#open.push(event);
      this.#observer.started?.(event);
    } else if (event.kind === 'end') {
      const start = this.#open.pop();
      if (start !== undefined) this.#observer.ended?.(start, event);
    }
    if (this.#position > QUEUE_CUT) this.#position -= this.#queue.splice(0, this.#position).length;
  }

  /** The same mistake in the same state, with the same around it, is decided once. */
  #decide(failure: Failure, matcher: Matcher): Repair {
    const decided = this.#decided.get(failure.before) ?? new Map<string, Repair>();
    this.#decided.set(failure.before, decided);
    const key = situation(failure, this.#queue, this.#position);
    const repair = decided.get(key) ?? chooseRepair({ failure, matcher, events: this.#ahead(), sources: this.#sources });
    if (decided.size < MOST_DECIDED) decided.set(key, repair);
    return repair;
  }

  #ahead(): readonly DocumentEvent[] {
    return this.#queue.slice(this.#position, this.#position + TRIED_ON);
  }
}
