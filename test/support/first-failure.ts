// The first failure of a document with the root `doc`, and what its repairs are made of; the words of a remedy.
import {
  type DocumentEvent,
  type StartEvent,
  startEvent,
  type TextEvent,
} from '../../src/relaxng/derivative/document-event.ts';
import type { Failure } from '../../src/relaxng/derivative/failure.ts';
import { Matcher } from '../../src/relaxng/derivative/matcher.ts';
import type { Remedy, RepairSources } from '../../src/relaxng/derivative/repair.ts';
import { passedOver, plainRepair } from '../../src/relaxng/derivative/repairs-for.ts';
import type { Pattern } from '../../src/relaxng/pattern/pattern.ts';
import type { ExpandedName } from '../../src/relaxng/simplify/name-class.ts';
import { readEvents } from '../../src/xml/read/read-events.ts';
import { schemaOf } from './memory-schema.ts';

export type Mistaken = {
  /** Definitions, among them that of `doc`; the prefix `x` is bound. */
  readonly schema: string;
  /** The content of `doc`. */
  readonly content: string;
  /** How often the document is said to have used elements. */
  readonly uses?: Readonly<Record<string, number>>;
};

export type FirstFailure = { readonly failure: Failure; readonly sources: RepairSources };

/** @throws {Error} when the document is valid */
export function firstFailure({ schema, content, uses = {} }: Mistaken): FirstFailure {
  const { engine } = schemaOf(`namespace x = "urn:x"\nstart = doc\n${schema}`);
  const { derivatives, grammar } = engine;
  const bySymbol = new Map(Object.entries(uses).map(([name, count]) => [derivatives.alphabet.symbol('', name), count]));
  const sources: RepairSources = { ...engine.sources, usage: (symbol) => bySymbol.get(symbol) ?? 0 };
  let first: Failure | undefined;
  const report = (failure: Failure): void => {
    first ??= failure;
  };
  const choose = (failure: Failure) => plainRepair(failure, sources);
  const pass = (event: StartEvent | TextEvent, before: Pattern) => passedOver(event, before, sources);
  const matcher = new Matcher(grammar.start, { derivatives, report, choose, pass }, {});
  const take = (event: DocumentEvent): void => {
    if (first === undefined) matcher.take(event);
  };
  readEvents(
    `<doc>${content}</doc>`,
    {
      startElement: (tag) => take(startEvent(tag, grammar.alphabet)),
      endElement: (start, end) => take({ kind: 'end', start, end }),
      text: (text, start, end) => take({ kind: 'text', text, isBlank: text.trim() === '', start, end }),
    },
    { encoding: 'utf-8' },
  );
  if (first === undefined) throw new Error('there is no failure');
  return { failure: first, sources };
}

/** `rename p`, `insert-before title, from`, `unwrap`. */
export function wordsOfRemedy(remedy: Remedy): string {
  if (remedy.kind === 'rename') return `rename ${wordOf(remedy.to)}`;
  if (remedy.kind === 'wrap-in') return `wrap-in ${wordOf(remedy.name)}`;
  return 'names' in remedy ? `${remedy.kind} ${remedy.names.map(wordOf).join(', ')}`.trim() : remedy.kind;
}

function wordOf({ namespace, localName }: ExpandedName): string {
  return namespace === '' ? localName : `{${namespace}}${localName}`;
}
