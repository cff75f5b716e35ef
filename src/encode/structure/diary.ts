// Units of a diary, a journal or a log → entries, each a division with its date as heading.

import type { Block, Remark } from '../model/outline.ts';
import { unitAfter } from './cut-unit.ts';
import type { Entries } from './entries.ts';
import { type Blocks, buildBlocks, type ListSettings } from './lists.ts';
import type { UnitRole } from './unit-role.ts';
import { lengthOf, type Unit } from './units.ts';
import { FULL_STOP, isCapitals } from './zones.ts';

export type DiarySettings = ListSettings & { readonly entries: Entries };

/** Of the title, of parts (a year, a month), of entries. */
const LEVELS = { title: 1, part: 2, entry: 3 } as const;
/** Code units of the title of a part. */
const LONGEST_TITLE = 60;

export function buildDiary(units: readonly Unit[], settings: DiarySettings): Blocks {
  const { entries, footnotes } = settings;
  const dateOf = (unit: Unit | undefined): ReturnType<Entries['dateOf']> =>
    unit?.kind !== 'text' || footnotes.has(unit) ? undefined : entries.dateOf(unit.head);
  const first = units.findIndex((unit) => dateOf(unit) !== undefined);
  if (first === -1) return buildBlocks(units, settings);
  const blocks: Block[] = [];
  const remarks: Remark[] = [];
  let waiting: Unit[] = [];
  const flush = (roles: ReadonlyMap<Unit, UnitRole>): void => {
    const built = buildBlocks(waiting, { ...settings, roles });
    for (const block of built.blocks) blocks.push(block);
    for (const remark of built.remarks) remarks.push(remark);
    waiting = [];
  };
  units.forEach((unit, index) => {
    const date = dateOf(unit);
    if (index === first) flush(titleRoles(waiting, settings));
    if (date === undefined && index > first && isPart(unit, dateOf(units[index + 1]) !== undefined)) {
      flush(new Map());
      blocks.push({ kind: 'heading', span: unit.span, level: LEVELS.part });
      return;
    }
    if (date === undefined) {
      waiting.push(unit);
      return;
    }
    flush(new Map());
    const end = date.kind === 'whole' ? unit.span.end : unit.span.start + date.length;
    blocks.push({ kind: 'heading', span: { start: unit.span.start, end }, level: LEVELS.entry, opens: 'entry' });
    const rest = date.kind === 'whole' ? undefined : unitAfter(unit, date.length);
    if (rest !== undefined) waiting.push(rest);
  });
  flush(new Map());
  return { blocks, remarks };
}

/** Before the first entry stand its titles: the lines that would else open a letter are titles too. */
function titleRoles(units: readonly Unit[], { roles, footnotes }: ListSettings): ReadonlyMap<Unit, UnitRole> {
  const titles = new Map<Unit, UnitRole>();
  units.forEach((unit, index) => {
    if (unit.kind !== 'text' || footnotes.has(unit) || FULL_STOP.test(unit.tail)) return;
    const role = roles.get(unit);
    const isUnderTitle = index > 0 && !unit.isSetOff && titles.has(units[index - 1] ?? unit);
    const isPeriod = unit.isDateLine && lengthOf(unit) <= LONGEST_TITLE;
    const level = isPeriod && index === units.length - 1 && unit.isSetOff && titles.size > 0 ? LEVELS.part : LEVELS.title;
    if (role?.kind === 'heading' || isPeriod || (isUnderTitle && role !== undefined))
      titles.set(unit, { kind: 'heading', level });
  });
  return titles;
}

/** `MAY 1915`, `1916`, `In hospital` above an entry. */
function isPart(unit: Unit, isAboveEntry: boolean): boolean {
  if (unit.kind !== 'text' || !unit.isSetOff || lengthOf(unit) > LONGEST_TITLE || FULL_STOP.test(unit.tail)) return false;
  return unit.isDateLine || isCapitals(unit.head) || (isAboveEntry && /^\p{Lu}/u.test(unit.head) && !/[,;:]$/.test(unit.tail));
}
