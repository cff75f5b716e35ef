// Rows as they were sent back → what is to be carried out: an edited row without a decision is a change, and no row is decided twice.

import type { Misfit, MisfitReason } from './misfit.ts';
import { oneLine, type ReviewRow } from './review-row.ts';

export type Settled = { readonly rows: readonly ReviewRow[]; readonly misfits: readonly Misfit[] };

/** `undefined`: the row is as it was proposed. */
type Edit = { readonly kind: 'change' } | { readonly kind: 'misfit'; readonly reason: MisfitReason } | undefined;

/** `editOf` is asked of the rows without a decision only. */
export function settleRows(rows: readonly ReviewRow[], editOf: (row: ReviewRow) => Edit): Settled {
  const misfits: Misfit[] = [];
  const decided = rows.flatMap((row): readonly ReviewRow[] => {
    if (row.decision !== '') return [row];
    const edit = editOf(row);
    if (edit?.kind === 'misfit') misfits.push({ row, ...edit.reason });
    return edit?.kind === 'change' ? [{ ...row, decision: 'change' }] : [];
  });
  const once = decidedOnce(decided);
  return { rows: once.rows, misfits: [...misfits, ...once.misfits] };
}

/** Rows that contradict one another are none of them carried out. */
function decidedOnce(rows: readonly ReviewRow[]): Settled {
  const byId = new Map<string, ReviewRow>();
  const disputed = new Set<string>();
  const kept: ReviewRow[] = [];
  for (const row of rows) {
    const id = row.id.trim();
    const first = byId.get(id);
    if (id === '' || first === undefined) kept.push(row);
    else if (saysOf(first) !== saysOf(row)) disputed.add(id);
    if (id !== '' && first === undefined) byId.set(id, row);
  }
  const isDisputed = ({ id }: ReviewRow): boolean => disputed.has(id.trim());
  const message = 'the table has several rows with this id, and they differ: none of them is carried out';
  return {
    rows: kept.filter((row) => !isDisputed(row)),
    misfits: kept.filter(isDisputed).map((row) => ({ row, code: 'encode/decision-disputed', message })),
  };
}

function saysOf({ type, text, ref, value, cert, decision }: ReviewRow): string {
  return JSON.stringify([type, oneLine(text), oneLine(ref), oneLine(value), cert, decision]);
}

/** `refs`: the entries that the program gave or gives it. */
export function editOfRow(row: ReviewRow, proposed: ReviewRow | undefined, refs: () => readonly string[]): Edit {
  if (row.id.trim() === '') return undecided('it has neither an id nor a decision');
  if (proposed === undefined) return undecided('nothing is proposed at this place, and it has no decision');
  const isSame =
    row.type === proposed.type &&
    oneLine(row.text) === oneLine(proposed.text) &&
    oneLine(row.value) === oneLine(proposed.value);
  if (!isSame) return { kind: 'change' };
  const ref = oneLine(row.ref);
  if (ref === oneLine(proposed.ref) || refs().includes(ref)) return undefined;
  if (ref === '') {
    const message = 'its ref was taken away: name another entry, or reject it';
    return { kind: 'misfit', reason: { code: 'encode/decision-entry', message } };
  }
  return { kind: 'change' };
}

function undecided(message: string): Edit {
  return { kind: 'misfit', reason: { code: 'encode/decision-missing', message } };
}
