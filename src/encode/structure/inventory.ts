// Units of a finding aid → its titles and notes, a division for each series, and lists of what the papers are kept in, one inside the
// other by what is larger, and by how far lines are set in.

import type { Span } from '../../source/span.ts';
import type { Block, Item } from '../model/outline.ts';
import { wordsOf } from '../profiles/phrases.ts';
import { type Container, depthOfRank, readContainer } from './containers.ts';
import { type Blocks, buildBlocks, type ListSettings } from './lists.ts';
import type { RolePhrases } from './role-phrases.ts';
import type { UnitRole } from './unit-role.ts';
import { lengthOf, type Unit } from './units.ts';
import { FULL_STOP, isCapitals, isProse } from './zones.ts';

export type InventorySettings = ListSettings & { readonly heading: RolePhrases['heading'] };

/** Code units, and words. */
const LONGEST_TITLE = 100;
const LONGEST_SERIES = 240;
const MOST_TITLE_WORDS = 8;
/** Of lists one inside the other. */
const DEEPEST = 12;
const FIELD = /^\p{L}[\p{L}'’ -]{1,40}:(?:\s|$)/u;

type GrowingItem = { readonly label: Span; readonly blocks: Block[] };
/** `depth`: how large its containers are; without: of lines that are set in as far as `indent`. */
type OpenList = { readonly depth: number | undefined; readonly indent: number; readonly items: GrowingItem[] };

export function buildInventory(units: readonly Unit[], settings: InventorySettings): Blocks {
  const first = units.findIndex((unit) => containerOf(unit, settings) !== undefined);
  if (first === -1) return buildBlocks(units, settings);
  const front = units.slice(0, first);
  const built = buildBlocks(front, { ...settings, roles: titleRoles(front, settings) });
  const builder = new Builder(units.slice(first), settings);
  builder.build();
  return { blocks: [...built.blocks, ...builder.blocks], remarks: built.remarks };
}

function containerOf(unit: Unit | undefined, { footnotes }: ListSettings): Container | undefined {
  return unit?.kind !== 'text' || footnotes.has(unit) ? undefined : readContainer(unit.head);
}

/** The lines at the top that are its title, and those above notes. */
function titleRoles(units: readonly Unit[], { heading, footnotes }: InventorySettings): ReadonlyMap<Unit, UnitRole> {
  const titles = new Map<Unit, UnitRole>();
  let isTop = true;
  units.forEach((unit, index) => {
    if (unit.kind !== 'text' || footnotes.has(unit)) return;
    const after = units[index + 1];
    const isShort = lengthOf(unit) <= LONGEST_TITLE && !FULL_STOP.test(unit.tail) && !FIELD.test(unit.head);
    if (!isShort) {
      isTop &&= !isProse(unit);
      return;
    }
    const isAbove = after !== undefined && (isProse(after) || FULL_STOP.test(after.tail));
    const isNote = index > 0 && isAbove && isTitle(unit);
    const isTitleLine = titles.size === 0 || heading(unit.head, unit.tail) || isCapitals(unit.head);
    if (isNote) titles.set(unit, { kind: 'heading', level: 2 });
    else if (isTop && isTitleLine) titles.set(unit, { kind: 'heading', level: 1 });
    isTop &&= !isNote;
  });
  return titles;
}

function isTitle(unit: Unit): boolean {
  return /^\p{Lu}/u.test(unit.head) && wordsOf(unit.head).length <= MOST_TITLE_WORDS && !/[,;]/.test(unit.head);
}

class Builder {
  readonly blocks: Block[] = [];
  readonly #units: readonly Unit[];
  readonly #settings: InventorySettings;
  readonly #open: OpenList[] = [];
  #hasSeries = false;

  constructor(units: readonly Unit[], settings: InventorySettings) {
    this.#units = units;
    this.#settings = settings;
  }

  build(): void {
    this.#units.forEach((unit, index) => {
      this.#add(unit, index);
    });
  }

  #add(unit: Unit, index: number): void {
    const footnote = this.#settings.footnotes.get(unit);
    if (unit.kind === 'page') this.#container().push({ kind: 'page', span: unit.span });
    else if (footnote !== undefined) this.#container().push({ kind: 'footnote', ...footnote });
    else if (unit.kind === 'table') {
      this.#open.length = 0;
      this.blocks.push({ kind: 'table', rows: unit.rows ?? [] });
    } else this.#addText(unit, index);
  }

  #addText(unit: Unit, index: number): void {
    const container = containerOf(unit, this.#settings);
    if (container !== undefined && isSeries(container) && lengthOf(unit) <= LONGEST_SERIES) this.#addSeries(unit, container);
    else if (container !== undefined) this.#addContainer(unit, container);
    else if (this.#isInside(unit)) this.#addLine(unit);
    else this.#addOutside(unit, index);
  }

  #addSeries(unit: Unit, { rank }: Container): void {
    this.#open.length = 0;
    this.#hasSeries ||= rank === 'series';
    this.blocks.push({ kind: 'heading', span: unit.span, level: rank === 'series' || !this.#hasSeries ? 2 : 3 });
  }

  #addContainer(unit: Unit, { rank, length }: Container): void {
    const depth = depthOfRank(rank);
    this.#closeWhile((list) => list.depth === undefined || list.depth > depth);
    if (this.#open.at(-1)?.depth !== depth) this.#openList({ depth, indent: unit.indent, items: [] });
    this.#addItem(unit, length);
  }

  /** Below what it is set in from, or below a container that says nothing itself. */
  #isInside(unit: Unit): boolean {
    const top = this.#open.find(({ depth }) => depth !== undefined);
    if (top === undefined) return false;
    if (unit.indent > top.indent) return true;
    return !unit.isSetOff && !isProse(unit);
  }

  #addLine(unit: Unit): void {
    if (isProse(unit) && unit.label === undefined) {
      this.#container().push({ kind: 'paragraph', span: unit.span });
      return;
    }
    this.#closeWhile((list) => (list.depth === undefined ? list.indent > unit.indent + 1 : false));
    const last = this.#open.at(-1);
    if (last?.depth !== undefined || (last !== undefined && last.indent + 1 < unit.indent && this.#open.length < DEEPEST))
      this.#openList({ depth: undefined, indent: unit.indent, items: [] });
    this.#addItem(unit, unit.label?.length ?? 0);
  }

  #addOutside(unit: Unit, index: number): void {
    this.#open.length = 0;
    const after = this.#units[index + 1];
    const isShort = lengthOf(unit) <= LONGEST_TITLE && !FULL_STOP.test(unit.tail);
    const isAbove = after !== undefined && (isProse(after) || containerOf(after, this.#settings) !== undefined);
    if (isShort && isAbove && isTitle(unit)) this.blocks.push({ kind: 'heading', span: unit.span, level: 2 });
    else this.blocks.push({ kind: this.#isEnd(unit, index) ? 'trailer' : 'paragraph', span: unit.span });
  }

  /** The last line of all, set off from the lists. */
  #isEnd(unit: Unit, index: number): boolean {
    return index === this.#units.length - 1 && unit.isSetOff && this.blocks.some(({ kind }) => kind === 'list');
  }

  #addItem(unit: Unit, length: number): void {
    const { start, end } = unit.span;
    const rest = unit.head.slice(length);
    const words = start + length + rest.length - rest.trimStart().length;
    const blocks: Block[] = words < end ? [{ kind: 'paragraph', span: { start: words, end } }] : [];
    this.#open.at(-1)?.items.push({ label: { start, end: start + length }, blocks });
  }

  #openList(list: OpenList): void {
    this.#container().push({ kind: 'list', items: list.items satisfies readonly Item[] });
    this.#open.push(list);
  }

  #closeWhile(isOver: (list: OpenList) => boolean): void {
    for (let last = this.#open.at(-1); last !== undefined && isOver(last); last = this.#open.at(-1)) this.#open.pop();
  }

  #container(): Block[] {
    return this.#open.at(-1)?.items.at(-1)?.blocks ?? this.blocks;
  }
}

function isSeries({ rank }: Container): boolean {
  return rank === 'series' || rank === 'subseries';
}
