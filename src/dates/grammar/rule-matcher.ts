// Rules written as rows of token classes, and the machine that matches them. A row's elements are separated by spaces:
// `slot:class|class` or just `class`, `@name` for a named group of rules, `?` after what may be missing, `~` before what must
// follow directly, `<` and `>` where the span of the phrase starts and ends. Rows have no repetition, so that the work at one
// place of the text is bounded.

import { NO_SENSES, type Senses, SHAPES_AT_MOST } from '../words/senses.ts';
import type { TokenStream } from '../words/token-stream.ts';
import type { Meaning, Period, Point } from './period.ts';

/** A piece of a phrase that is a mention of its own, given by the slots in which it starts and ends. */
export type Piece = { readonly meaning: Meaning; readonly from?: string; readonly to?: string };

export type Rule<T> = { readonly name: string; readonly row: string; readonly read: (found: Found) => T | undefined };

/** A rule that was matched: tokens count from where matching began. */
export type Match = {
  readonly rule: string;
  readonly end: number;
  readonly hasLead: boolean;
  readonly pieces: readonly { readonly first: number; readonly last: number; readonly meaning: Meaning }[];
};

const NONE: readonly never[] = [];

type Element = {
  readonly slot: string;
  readonly classes: readonly string[];
  readonly groups: readonly string[];
  readonly isOptional: boolean;
  readonly isGlued: boolean;
  /** How tokens can begin it, by the shape of their senses; filled as it is asked for. */
  readonly chances: (Chance | undefined)[];
};
/** Which senses of a token are of the classes, by their place among the senses, and which groups can start with it. */
type Chance = {
  readonly senses: readonly number[];
  readonly groups: readonly { readonly name: string; readonly group: Group }[];
};
type Row<T> = {
  /** Of two rules that match as much, the one before is taken. */
  readonly order: number;
  readonly rule: Rule<T>;
  readonly elements: readonly Element[];
  /** Indexes of elements. */
  readonly spanFrom: number;
  readonly spanTo: number;
};
type Capture = {
  readonly slot: string;
  readonly element: number;
  readonly first: number;
  readonly last: number;
  readonly className: string;
  readonly value: number;
  readonly period: Period | undefined;
  /** Of the period. */
  readonly rule: string;
  readonly before: Capture | undefined;
};
type Parsed = { readonly end: number; readonly period: Period; readonly rule: string };

/** What the slots of a rule hold. */
export class Found {
  readonly #last: Capture | undefined;

  constructor(last: Capture | undefined) {
    this.#last = last;
  }

  capture(slot: string): Capture | undefined {
    for (let c = this.#last; c !== undefined; c = c.before) if (c.slot === slot) return c;
    return undefined;
  }

  has(slot: string): boolean {
    return this.capture(slot) !== undefined;
  }

  value(slot: string): number {
    return this.capture(slot)?.value ?? 0;
  }

  className(slot: string): string {
    return this.capture(slot)?.className ?? '';
  }

  period(slot: string): Period {
    return this.capture(slot)?.period ?? { kind: 'point', point: {} };
  }

  /** The point in a slot whose group only holds points; of the value of a word, the day. */
  point(slot: string): Point {
    const period = this.capture(slot)?.period;
    return period?.kind === 'point' ? period.point : {};
  }
}

function compileRow<T>(rule: Rule<T>, order: number): Row<T> {
  const words = rule.row.split(' ');
  const elements: Element[] = [];
  let spanFrom = 0;
  let spanTo = words.length;
  for (const word of words) {
    if (word === '<') spanFrom = elements.length;
    else if (word === '>') spanTo = elements.length;
    else elements.push(compileElement(word));
  }
  return { order, rule, elements, spanFrom, spanTo };
}

function compileElement(word: string): Element {
  const isGlued = word.startsWith('~');
  const isOptional = word.endsWith('?');
  const body = word.slice(isGlued ? 1 : 0, isOptional ? -1 : undefined);
  const colon = body.indexOf(':');
  const choices = body.slice(colon + 1).split('|');
  return {
    slot: colon === -1 ? body : body.slice(0, colon),
    classes: choices.filter((choice) => !choice.startsWith('@')),
    groups: choices.filter((choice) => choice.startsWith('@')).map((choice) => choice.slice(1)),
    isOptional,
    isGlued,
    chances: [],
  };
}

/** Rules by how they can start: the classes of one token, if that can be all, and of two. */
type Starts = ReadonlySet<string>;
type Rows<T> = { readonly alone: Row<T>[]; readonly bySecond: Map<string, Row<T>[]> };
type Index<T> = {
  readonly rows: ReadonlyMap<string, Rows<T>>;
  /** What was looked up, by the shapes of the two tokens. */
  readonly known: Map<number, readonly Row<T>[]>;
};
type Group = { readonly number: number; readonly index: Index<Period>; readonly starts: Starts };

/** Named groups of rules for periods, and the phrases that stand in the text. */
export class Grammar {
  readonly #groups = new Map<string, Group>();
  readonly #phrases: Index<readonly Piece[]>;

  /** A group may only use groups before it. */
  constructor(groups: Readonly<Record<string, readonly Rule<Period>[]>>, phrases: readonly Rule<readonly Piece[]>[]) {
    for (const [name, rules] of Object.entries(groups)) {
      const rows = rules.map(compileRow);
      const starts = new Set(rows.flatMap((row) => [...this.#startsOf(row)]));
      this.#groups.set(name, { number: this.#groups.size, index: this.#index(rows), starts });
    }
    this.#phrases = this.#index(phrases.map(compileRow));
  }

  #index<T>(rows: readonly Row<T>[]): Index<T> {
    const index = new Map<string, Rows<T>>();
    for (const row of rows) {
      for (const start of this.#startsOf(row)) {
        const [first = '', second] = start.split(' ');
        const entry: Rows<T> = index.get(first) ?? { alone: [], bySecond: new Map() };
        index.set(first, entry);
        if (second === undefined) entry.alone.push(row);
        else entry.bySecond.set(second, [...(entry.bySecond.get(second) ?? []), row]);
      }
    }
    return { rows: index, known: new Map() };
  }

  #startsOf<T>(row: Row<T>): Starts {
    let starts = new Set(['']);
    for (const element of row.elements) {
      const own = this.#startsOfElement(element, row.rule.name);
      const next = new Set(element.isOptional ? starts : []);
      for (const start of starts) {
        if (start.includes(' ')) next.add(start);
        else if (start === '') for (const more of own) next.add(more);
        else for (const more of own) next.add(`${start} ${more.split(' ')[0]}`);
      }
      starts = next;
    }
    return starts;
  }

  #startsOfElement({ classes, groups }: Element, rule: string): readonly string[] {
    const nested = groups.flatMap((name) => {
      const group = this.#groups.get(name);
      if (group === undefined) throw new Error(`no group ${name} before the rule ${rule}`);
      return [...group.starts];
    });
    return [...classes, ...nested];
  }

  /** All matches of phrases that start at the current token, longest first. */
  matches(tokens: TokenStream): readonly Match[] {
    const rows = rowsAt(this.#phrases, tokens, 0);
    return rows.length === 0 ? NONE : new Matching(tokens, this.#groups).phrases(rows);
  }
}

/** The rules that can start with the token here and the one after it. */
function rowsAt<T>(index: Index<T>, tokens: TokenStream, at: number): readonly Row<T>[] {
  const first = tokens.peek(at)?.senses ?? NO_SENSES;
  if (first === NO_SENSES) return NONE;
  const next = tokens.peek(at + 1);
  const second = next === undefined || next.gap === 2 ? NO_SENSES : next.senses;
  const key = first.shape * SHAPES_AT_MOST + second.shape;
  const known = index.known.get(key);
  if (known !== undefined) return known;
  const rows = rowsOfSenses(index, first, second);
  index.known.set(key, rows);
  return rows;
}

function rowsOfSenses<T>({ rows }: Index<T>, first: Senses, second: Senses): readonly Row<T>[] {
  const found = new Set<Row<T>>();
  for (const { name } of first.list) {
    const entry = rows.get(name);
    for (const row of entry?.alone ?? NONE) found.add(row);
    for (const sense of second.list) for (const row of entry?.bySecond.get(sense.name) ?? NONE) found.add(row);
  }
  return [...found].sort((a, b) => a.order - b.order);
}

const GROUPS_AT_MOST = 64;
const NO_CHANCE: Chance = { senses: NONE, groups: NONE };
const NO_SENSE = { name: '', value: 0 };

/** Matching at one place; what a group gives at a token is worked out once. */
class Matching {
  readonly #tokens: TokenStream;
  readonly #groups: ReadonlyMap<string, Group>;
  /** By the number of the group and the token. */
  readonly #known = new Map<number, Parsed[]>();

  constructor(tokens: TokenStream, groups: ReadonlyMap<string, Group>) {
    this.#tokens = tokens;
    this.#groups = groups;
  }

  phrases(rows: readonly Row<readonly Piece[]>[]): readonly Match[] {
    const matches: Match[] = [];
    for (const row of rows) {
      this.#step(row, 0, 0, undefined, (end, last) => {
        const match = matchOf(row, end, last);
        if (match !== undefined) matches.push(match);
      });
    }
    return matches.sort((a, b) => b.end - a.end);
  }

  #parse({ number, index }: Group, at: number): readonly Parsed[] {
    const key = at * GROUPS_AT_MOST + number;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const parsed: Parsed[] = [];
    this.#known.set(key, parsed);
    for (const row of rowsAt(index, this.#tokens, at)) {
      this.#step(row, 0, at, undefined, (end, last) => {
        const period = row.rule.read(new Found(last));
        if (period !== undefined) parsed.push({ end, period, rule: ruleName(row.rule.name, last) });
      });
    }
    return parsed;
  }

  #step<T>(
    row: Row<T>,
    e: number,
    at: number,
    before: Capture | undefined,
    emit: (end: number, last: Capture | undefined) => void,
  ): void {
    const element = row.elements[e];
    if (element === undefined) {
      emit(at, before);
      return;
    }
    if (element.isOptional) this.#step(row, e + 1, at, before, emit);
    const token = this.#tokens.peek(at);
    if (token === undefined || (at > 0 && token.gap >= (element.isGlued ? 1 : 2))) return;
    const chance = this.#chance(element, token.senses);
    const { slot } = element;
    for (const index of chance.senses) {
      const { name, value } = token.senses.list[index] ?? NO_SENSE;
      const capture = { slot, element: e, first: at, last: at, className: name, value, period: undefined, rule: '', before };
      this.#step(row, e + 1, at + 1, capture, emit);
    }
    for (const { name, group } of chance.groups) {
      for (const { end, period, rule } of this.#parse(group, at)) {
        const capture = { slot, element: e, first: at, last: end - 1, className: name, value: 0, period, rule, before };
        this.#step(row, e + 1, end, capture, emit);
      }
    }
  }

  #chance(element: Element, senses: Senses): Chance {
    const known = element.chances[senses.shape];
    if (known !== undefined) return known;
    const chance = chancesOf(element, senses, this.#groups);
    element.chances[senses.shape] = chance;
    return chance;
  }
}

function chancesOf({ classes, groups }: Element, { list }: Senses, all: ReadonlyMap<string, Group>): Chance {
  const fitting = list.flatMap(({ name }, index) => (classes.includes(name) ? [index] : []));
  const starting = groups.flatMap((name) => {
    const group = all.get(name);
    return group !== undefined && list.some((sense) => group.index.rows.has(sense.name)) ? [{ name, group }] : [];
  });
  return fitting.length + starting.length === 0 ? NO_CHANCE : { senses: fitting, groups: starting };
}

function matchOf(row: Row<readonly Piece[]>, end: number, last: Capture | undefined): Match | undefined {
  const found = new Found(last);
  const pieces = row.rule.read(found);
  if (pieces === undefined) return undefined;
  let first = end;
  let final = 0;
  for (let c = last; c !== undefined; c = c.before) {
    if (c.element >= row.spanFrom && c.element < row.spanTo) {
      first = Math.min(first, c.first);
      final = Math.max(final, c.last);
    }
  }
  const placed = pieces.map(({ meaning, from, to }) => ({
    meaning,
    first: from === undefined ? first : (found.capture(from)?.first ?? first),
    last: to === undefined ? final : (found.capture(to)?.last ?? final),
  }));
  return { rule: ruleName(row.rule.name, last), end, hasLead: row.spanFrom > 0 && first > 0, pieces: placed };
}

/** Rules called `date` only pass on what they hold. */
function ruleName(name: string, last: Capture | undefined): string {
  let inner = '';
  for (let c = last; c !== undefined && inner === ''; c = c.before) inner = c.rule;
  if (inner === '' || inner === name) return name;
  return name === 'date' ? inner : `${name} (${inner})`;
}
