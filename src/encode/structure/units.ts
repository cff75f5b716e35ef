// Lines → units: what stands together as one paragraph, heading, signature … or is one table, before anything is known of
// its role.

import type { Span } from '../../source/span.ts';
import type { EncodeLanguage } from '../model/rule-language.ts';
import { isDayLine, readDateLine } from './date-line.ts';
import { type Label, readLabel } from './labels.ts';
import { breaksAfter, breaksWord, goesOnSmall, type Layout } from './layout.ts';
import type { LineFacts } from './line-facts.ts';
import { headOf, STRETCH, tailOf } from './line-stretches.ts';
import { type FoundTable, findTables } from './tables.ts';

export type Unit = {
  readonly kind: 'text' | 'page' | 'table';
  /** Indices of lines, the last included. */
  readonly first: number;
  readonly last: number;
  readonly span: Span;
  /** The first and last stretch of the text; the same when it is short. */
  readonly head: string;
  readonly tail: string;
  readonly label?: Label;
  readonly rows?: FoundTable['rows'];
  /** After a blank line or a rule, or at the very start. */
  readonly isSetOff: boolean;
  /** It holds a date and little else. */
  readonly isDateLine: boolean;
  /** Blanks before its first line. */
  readonly indent: number;
  /** A place stands in it beside the date. */
  readonly namesPlace: boolean;
  /** It holds a day of the week and little else: a date line where a letter stands around it. */
  readonly isDayLine: boolean;
};

export type Units = { readonly units: readonly Unit[]; readonly separators: readonly number[] };

export type UnitSettings = {
  readonly layout: Layout;
  /** Whether a line opens a unit, though the one before it is full: by its head, and the head of the unit that it would join. */
  readonly opensUnit: (head: string, unitHead: string) => boolean;
  /** Whether a line is a unit by itself, though the next one could go on with it. */
  readonly isAlone: (head: string) => boolean;
  /** It is all sentences: a line that begins small goes on with the one before, however long that is. */
  readonly isProse: boolean;
  /** Lines that are no rows of tables. */
  readonly isNoRow: (head: string) => boolean;
  readonly hasTables: boolean;
  readonly language: EncodeLanguage;
};

export function readUnits(text: string, facts: readonly LineFacts[], settings: UnitSettings): Units {
  const { language } = settings;
  const tables = settings.hasTables ? findTables(text, withoutRows(text, facts, settings)) : new Map<number, FoundTable>();
  const units: Unit[] = [];
  const separators: number[] = [];
  let isSetOff = true;
  for (let index = 0; index < facts.length; index++) {
    const line = facts[index];
    if (line === undefined) break;
    const table = tables.get(index);
    if (table !== undefined) {
      units.push({
        ...plainUnit(text, facts, { first: index, last: table.last, isSetOff, language }),
        kind: 'table',
        rows: table.rows,
      });
      for (const rule of table.rules) separators.push(rule + 1);
      index = table.last;
      isSetOff = false;
      continue;
    }
    if (line.kind === 'blank' || line.kind === 'rule') {
      separators.push(index + 1);
      isSetOff = true;
      continue;
    }
    const last = line.kind === 'page' ? index : lastLine(text, facts, index, settings, tables);
    units.push({ ...plainUnit(text, facts, { first: index, last, isSetOff, language }), kind: line.kind });
    index = last;
    isSetOff = false;
  }
  return { units, separators };
}

function withoutRows(text: string, facts: readonly LineFacts[], { isNoRow }: UnitSettings): readonly LineFacts[] {
  return facts.map((line) => (line.kind === 'text' && isNoRow(headOfLine(text, line)) ? { ...line, kind: 'blank' } : line));
}

function lastLine(
  text: string,
  facts: readonly LineFacts[],
  first: number,
  { layout, opensUnit, isAlone, isProse }: UnitSettings,
  tables: ReadonlyMap<number, FoundTable>,
): number {
  let last = first;
  const unitHead = headOfLine(text, facts[first]);
  if (isAlone(unitHead)) return first;
  for (;;) {
    const [line, next] = [facts[last], facts[last + 1]];
    if (line === undefined || next === undefined || next.kind !== 'text' || tables.has(last + 1)) return last;
    const isBroken = breaksWord(text, line, next);
    const isJoined = isBroken || (isProse && goesOnSmall(text, line, next));
    if (!isJoined && (layout.kind === 'lines' || breaksAfter(text, line, next, layout.width))) return last;
    if (!isBroken && opensUnit(headOfLine(text, next), unitHead)) return last;
    last++;
  }
}

function headOfLine(text: string, line: LineFacts | undefined): string {
  return line === undefined ? '' : headOf(text, line.span);
}

type UnitLines = {
  readonly first: number;
  readonly last: number;
  readonly isSetOff: boolean;
  readonly language: EncodeLanguage;
};

function plainUnit(text: string, facts: readonly LineFacts[], { first, last, isSetOff, language }: UnitLines): Unit {
  const start = facts[first]?.span.start ?? 0;
  const end = facts[last]?.span.end ?? start;
  const indent = facts[first]?.indent ?? 0;
  const isShort = end - start <= STRETCH;
  const head = headOf(text, { start, end });
  const tail = tailOf(text, { start, end });
  const label = readLabel(head);
  const dateLine = isShort ? readDateLine(head, language) : undefined;
  return {
    kind: 'text',
    first,
    last,
    span: { start, end },
    head,
    tail,
    isSetOff,
    indent,
    isDateLine: dateLine !== undefined,
    namesPlace: dateLine?.namesPlace === true,
    isDayLine: isShort && isDayLine(head, language),
    ...(label === undefined ? {} : { label }),
  };
}

export function lengthOf(unit: Unit): number {
  return unit.span.end - unit.span.start;
}
