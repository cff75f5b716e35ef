// The units at the top and at the foot of a text that describe the document: they go to the header.

import { readStatement } from '../header/read-statements.ts';
import type { HeaderLine, HeaderStatement } from '../model/outline.ts';
import type { Forms } from './forms.ts';
import type { LineFacts } from './line-facts.ts';
import type { Unit } from './units.ts';
import { isProse } from './zones.ts';

/** Units looked at from either end, and units of text that can stand between statements at the top (title, date, addressee). */
const WINDOW = 40;
const BETWEEN = 12;

const OF_CONVERSATION: ReadonlySet<HeaderStatement['kind']> = new Set(['date']);

type Found = { readonly unit: Unit; readonly statement: HeaderStatement };

export type HeaderSplit = { readonly header: readonly HeaderLine[]; readonly rest: readonly Unit[] };

export function splitHeader(text: string, units: readonly Unit[], facts: readonly LineFacts[], { turns }: Forms): HeaderSplit {
  const found = new Map<Unit, HeaderStatement>();
  for (const { unit, statement } of [...atTop(text, units), ...atFoot(text, units)]) {
    // Who met when and where stands at the top of a conversation, as part of it.
    if (turns === undefined || !OF_CONVERSATION.has(statement.kind)) found.set(unit, statement);
  }
  if (found.size === 0) return { header: [], rest: units };
  const header = units.flatMap((unit) => linesOf(unit, found.get(unit), facts));
  return { header, rest: units.filter((unit) => !found.has(unit)) };
}

function atTop(text: string, units: readonly Unit[]): readonly Found[] {
  const found: Found[] = [];
  let passed = 0;
  for (const unit of units.slice(0, WINDOW)) {
    const statement = statementOf(text, unit);
    if (statement !== undefined) found.push({ unit, statement });
    else if (isProse(unit) || ++passed > BETWEEN) break;
  }
  return found;
}

function atFoot(text: string, units: readonly Unit[]): readonly Found[] {
  const found: Found[] = [];
  let passed = 0;
  for (const unit of units.slice(-WINDOW).toReversed()) {
    const statement = statementOf(text, unit);
    if (statement !== undefined) found.push({ unit, statement });
    else if (isProse(unit) || ++passed > BETWEEN) break;
  }
  return found;
}

function statementOf(text: string, unit: Unit): HeaderStatement | undefined {
  return unit.kind === 'text' ? readStatement(text, unit.span) : undefined;
}

/** A statement of several lines stands at its first; the others belong to it and say nothing of their own. */
function linesOf(unit: Unit, statement: HeaderStatement | undefined, facts: readonly LineFacts[]): readonly HeaderLine[] {
  if (statement === undefined) return [];
  return facts.slice(unit.first, unit.last + 1).map(({ span }, index) => ({
    line: unit.first + index + 1,
    span,
    statement: index === 0 ? statement : { kind: 'other' },
  }));
}
