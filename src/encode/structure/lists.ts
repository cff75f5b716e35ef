// Units with their roles → blocks, points and sub-points nested. What label continues what list is decided by sequence, and
// by whether a later label still continues it: as long as one does, what stands between belongs to the point before.

import type { RemarkCode } from '../../diagnostics/encode-codes.ts';
import type { Span } from '../../source/span.ts';
import type { Block, Remark } from '../model/outline.ts';
import { isDistrictLine } from './district-line.ts';
import type { Footnote } from './footnotes.ts';
import type { Label, LabelReading } from './labels.ts';
import { type EndPhrases, judgeListEnd } from './list-end.ts';
import type { UnitRole } from './unit-role.ts';
import { lengthOf, type Unit } from './units.ts';

export type ListSettings = {
  readonly roles: ReadonlyMap<Unit, UnitRole>;
  readonly footnotes: ReadonlyMap<Unit, Footnote>;
  readonly phrases: EndPhrases;
  readonly hasLists: boolean;
};

export type Blocks = { readonly blocks: readonly Block[]; readonly remarks: readonly Remark[] };

type GrowingItem = { readonly label: Span; readonly blocks: Block[] };
type OpenList = {
  /** By style, the readings of the last label that fit the sequence so far. */
  last: readonly LabelReading[];
  readonly items: GrowingItem[];
  readonly points: Unit[][];
  readonly intro: Unit | undefined;
  /** Index of the unit with the last label. */
  at: number;
  /** Whether the last point has sub-points: what follows them does not count as its length. */
  hasSubPoints: boolean;
};

/** Numbers that can be missing between two labels. */
const LARGEST_GAP = 2;
/** Labels of a style looked at in search of the next of a list. */
const HOPS = 12;
/** Lists in lists, at most; deeper ones stand beside one another. */
const DEEPEST = 12;

export function buildBlocks(units: readonly Unit[], settings: ListSettings): Blocks {
  return new Builder(units, settings).build();
}

class Builder {
  readonly #units: readonly Unit[];
  readonly #settings: ListSettings;
  readonly #next: NextLabels;
  readonly #blocks: Block[] = [];
  readonly #remarks: Remark[] = [];
  readonly #open: OpenList[] = [];
  /** Values that lists had when a heading cut them, by style: they can go on below it. */
  readonly #cut = new Map<string, LabelReading>();

  constructor(units: readonly Unit[], settings: ListSettings) {
    this.#units = units;
    this.#settings = settings;
    this.#next = new NextLabels(units, settings);
  }

  build(): Blocks {
    this.#units.forEach((unit, index) => {
      this.#add(unit, index);
    });
    return { blocks: this.#blocks, remarks: this.#remarks };
  }

  #add(unit: Unit, index: number): void {
    const footnote = this.#settings.footnotes.get(unit);
    const role = this.#settings.roles.get(unit);
    if (unit.kind === 'page') this.#container().push({ kind: 'page', span: unit.span });
    else if (footnote !== undefined) this.#addAside({ kind: 'footnote', ...footnote }, index);
    else if (unit.kind === 'table') this.#addAside({ kind: 'table', rows: unit.rows ?? [] }, index);
    else if (role !== undefined && role.kind !== 'mark') this.#addRole(unit, role, index);
    else if (!this.#addPoint(unit, index)) this.#addParagraph(unit, index, role !== undefined);
  }

  #addRole(unit: Unit, role: UnitRole, index: number): void {
    this.#closeTo(0);
    const before = this.#blocks.at(-1);
    if (role.kind === 'closing' && before?.kind === 'closing' && this.#isDirectlyBelow(index))
      this.#blocks[this.#blocks.length - 1] = { kind: 'closing', span: { start: before.span.start, end: unit.span.end } };
    else if (role.kind === 'heading') this.#blocks.push({ ...role, span: unit.span });
    else this.#blocks.push({ kind: role.kind === 'mark' ? 'paragraph' : role.kind, span: unit.span });
  }

  /** Nothing stands between it and the unit before, not even a line that went to the header. */
  #isDirectlyBelow(index: number): boolean {
    const [before, unit] = [this.#units[index - 1], this.#units[index]];
    return before !== undefined && unit !== undefined && !unit.isSetOff && unit.first <= before.last + 1;
  }

  /** A table or footnote: within a list that goes on, or that announced it; otherwise after it. */
  #addAside(block: Block, index: number): void {
    const announced = /:$/.test(this.#units[index - 1]?.tail ?? '');
    while (this.#open.length > 0 && !announced && !this.#goesOn(this.#open.length - 1, index))
      this.#closeTo(this.#open.length - 1);
    this.#container().push(block);
  }

  // --- points

  #addPoint(unit: Unit, index: number): boolean {
    if (unit.label === undefined || !this.#settings.hasLists) return false;
    const continued = this.#continue(unit, unit.label, index);
    return continued || this.#start(unit, unit.label, index);
  }

  #continue(unit: Unit, label: Label, index: number): boolean {
    for (const gap of [0, LARGEST_GAP]) {
      for (let depth = this.#open.length - 1; depth >= 0; depth--) {
        const list = this.#open[depth];
        if (list === undefined) continue;
        const readings = label.readings.filter((reading) => list.last.some((last) => follows(last, reading, gap)));
        if (readings.length === 0) continue;
        if (gap > 0) this.#remark(unit, 'encode/missing-label', 'a label is missing before this one');
        this.#closeTo(depth + 1);
        list.last = readings;
        this.#addItem(list, unit, label, index);
        return true;
      }
    }
    return false;
  }

  #start(unit: Unit, label: Label, index: number): boolean {
    const readings = label.readings.filter((reading) => this.#canStart(unit, reading, index));
    const [first] = readings;
    if (first === undefined) return false;
    const announced = /[:–—]$/.test(this.#units[index - 1]?.tail ?? '');
    this.#closeTo(this.#depthFor(first, announced));
    const list: OpenList = {
      last: readings,
      items: [],
      points: [],
      intro: this.#units[index - 1],
      at: index,
      hasSubPoints: false,
    };
    const parent = this.#open.at(-1);
    if (parent !== undefined) parent.hasSubPoints = true;
    this.#container().push({ kind: 'list', items: list.items });
    this.#open.push(list);
    this.#addItem(list, unit, label, index);
    return true;
  }

  #canStart(unit: Unit, reading: LabelReading, index: number): boolean {
    const cut = this.#cut.get(reading.style);
    if (cut !== undefined && follows(cut, reading, 0)) return true;
    const hasNext = this.#next.continues(reading, index);
    if (isBullet(reading)) return /:$/.test(this.#units[index - 1]?.tail ?? '') || (hasNext && !/[-–—]$/.test(reading.style));
    if (reading.value === 1) {
      // an address, with the floor and the door below it (`II. 6`), unless a third label shows a list
      if (isDistrictLine(unit.head) && !this.#next.continues({ ...reading, value: 2 }, index)) return false;
      if (reading.prefix !== '')
        return hasNext || this.#open.some(({ last }) => last.some((above) => pathOf(above) === reading.prefix));
      return hasNext || (reading.isStrong && !isYearLike(unit));
    }
    return hasNext && reading.isStrong && this.#open.length === 0;
  }

  /** How many of the open lists stay open around a new one. */
  #depthFor({ style, rank, prefix }: LabelReading, announced: boolean): number {
    const same = this.#open.findIndex(({ last }) => last.some((reading) => reading.style === style));
    if (same !== -1) return same;
    if (prefix !== '') {
      const above = this.#open.findIndex(({ last }) => last.some((reading) => pathOf(reading) === prefix));
      if (above !== -1) return above + 1;
    }
    if (announced) return Math.min(this.#open.length, DEEPEST);
    const outer = this.#open.findIndex(({ last }) => (last[0]?.rank ?? 0) > rank);
    return Math.min(outer === -1 ? this.#open.length : outer, DEEPEST);
  }

  #addItem(list: OpenList, unit: Unit, label: Label, index: number): void {
    const end = unit.span.start + label.length;
    const blocks: Block[] = [];
    const body = bodyAfter(unit, label);
    if (body !== undefined) blocks.push({ kind: 'paragraph', span: body });
    list.items.push({ label: { start: unit.span.start, end }, blocks });
    list.points.push([]);
    list.at = index;
    list.hasSubPoints = false;
  }

  // --- paragraphs

  #addParagraph(unit: Unit, index: number, isKnown: boolean): void {
    let isGuess = false;
    for (let depth = this.#open.length - 1; depth >= 0; depth--) {
      const list = this.#open[depth];
      if (list === undefined) continue;
      if (this.#goesOn(depth, index) || list.items.at(-1)?.blocks.length === 0) break;
      const before = this.#units[index - 1];
      const end = judgeListEnd(unit, { intro: list.intro, points: list.points, before }, this.#settings.phrases);
      if (end === 'goes on' || end === 'probably goes on') {
        isGuess = end !== 'goes on' && list.points.at(-1)?.length === 0;
        break;
      }
      this.#closeTo(depth);
    }
    const list = this.#open.at(-1);
    if (list !== undefined && !list.hasSubPoints) list.points.at(-1)?.push(unit);
    this.#container().push({ kind: 'paragraph', span: unit.span });
    if (isGuess) this.#remark(unit, 'encode/list-end', 'the last point of the list is taken to go on here');
    if (!isKnown) this.#remarkOnForm(unit);
  }

  #remarkOnForm(unit: Unit): void {
    if (this.#settings.hasLists && unit.label?.readings.some(({ isStrong }) => isStrong))
      this.#remark(unit, 'encode/stray-label', 'what looks like a label here fits no sequence of points');
    else if (lengthOf(unit) <= SHORT && !/[.!?:;,…"”»)]$|\bSTOP$|^\p{L}[\p{L} ]*:/u.test(unit.tail)) {
      this.#remark(unit, 'encode/unknown-line', 'a short line that is neither a sentence nor anything that the profile knows');
    }
  }

  /** Whether a later label, before the next heading, continues the list. */
  #goesOn(depth: number, index: number): boolean {
    const list = this.#open[depth];
    return list?.last.some((reading) => this.#next.continues(reading, list.at, index)) ?? false;
  }

  #container(): Block[] {
    return this.#open.at(-1)?.items.at(-1)?.blocks ?? this.#blocks;
  }

  #closeTo(depth: number): void {
    for (const list of this.#open.splice(depth)) for (const reading of list.last) this.#cut.set(reading.style, reading);
  }

  #remark(unit: Unit, code: RemarkCode, message: string): void {
    this.#remarks.push({ line: unit.first + 1, code, message });
  }
}

/** Code units. */
const SHORT = 80;

function bodyAfter(unit: Unit, label: Label): Span | undefined {
  const rest = unit.head.slice(label.length);
  const start = unit.span.start + label.length + (rest.length - rest.trimStart().length);
  return start < unit.span.end ? { start, end: unit.span.end } : undefined;
}

function pathOf({ prefix, value }: LabelReading): string {
  return prefix === '' ? String(value) : `${prefix}.${value}`;
}

/** Whether `next` can come after `last` in one list, with at most `gap` labels missing. Bullets have no order. */
function follows(last: LabelReading, next: LabelReading, gap: number): boolean {
  if (last.style !== next.style) return false;
  if (isBullet(last)) return true;
  if (last.prefix !== next.prefix) return false;
  return next.value > last.value && next.value - last.value <= gap + 1;
}

/** Dashes open speeches too: they are points only after a colon. */
function isBullet({ style }: LabelReading): boolean {
  return style.startsWith('bullet');
}

/** `1. 5. 1937`: a date, not a point. */
function isYearLike(unit: Unit): boolean {
  return /^\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}\b/.test(unit.head);
}

/** For each label, which later label of the same style comes next, headings between them counting as walls. */
class NextLabels {
  readonly #byStyle = new Map<string, { readonly index: number; readonly reading: LabelReading }[]>();
  /** By unit: how many headings, signatures and the like stand before it. */
  readonly #walls: readonly number[];

  constructor(units: readonly Unit[], { roles, footnotes }: ListSettings) {
    let walls = 0;
    this.#walls = units.map((unit, index) => {
      const role = roles.get(unit);
      if (role !== undefined && role.kind !== 'mark') walls++;
      else if (unit.label !== undefined && !footnotes.has(unit)) this.#note(unit.label, index);
      return walls;
    });
  }

  #note(label: Label, index: number): void {
    for (const reading of label.readings) {
      const row = this.#byStyle.get(reading.style);
      if (row === undefined) this.#byStyle.set(reading.style, [{ index, reading }]);
      else row.push({ index, reading });
    }
  }

  /** Whether a label after unit `after` (by default that of the reading) continues the list whose last label stands at `at`. */
  continues(reading: LabelReading, at: number, after: number = at): boolean {
    const row = this.#byStyle.get(reading.style) ?? [];
    if (isBullet(reading)) return row[firstAfter(row, after)]?.index === after + 1;
    let position = firstAfter(row, after);
    for (let hop = 0; hop < HOPS; hop++, position++) {
      const entry = row[position];
      if (entry === undefined || this.#walls[entry.index] !== this.#walls[at]) return false;
      if (follows(reading, entry.reading, 0)) return true;
      if (entry.reading.value === 1 && entry.reading.prefix === reading.prefix) return false;
    }
    return false;
  }
}

function firstAfter(row: readonly { readonly index: number }[], after: number): number {
  let low = 0;
  let high = row.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((row[middle]?.index ?? 0) <= after) low = middle + 1;
    else high = middle;
  }
  return low;
}
