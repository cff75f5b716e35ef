// How often marks of each certainty are right: by type, with the very span and with one that overlaps.
import type { Span } from '../source/span.ts';
import type { MentionType } from '../tei/tei-reading.ts';

export type CertainMark = { readonly span: Span; readonly type: MentionType; readonly cert: 'high' | 'medium' | 'low' };

type GoldMark = { readonly span: Span; readonly type: MentionType };

/** `strict`: of `found`, those with the span and type of a mark of the gold; `lenient`: those that overlap one of their type. */
export type CertaintyRow = {
  readonly type: MentionType;
  readonly cert: CertainMark['cert'];
  readonly found: number;
  readonly strict: number;
  readonly lenient: number;
};

const CERTAINTIES = ['high', 'medium', 'low'] as const;

/** Outermost marks of one text, both sides with spans of it. Rows without marks are left out. */
export function precisionByCertainty(gold: readonly GoldMark[], found: readonly CertainMark[]): readonly CertaintyRow[] {
  const judged = outermost(found).map((mark) => ({ mark, ...judge(mark, gold) }));
  const types = [...new Set(found.map(({ type }) => type))].toSorted();
  return types.flatMap((type) =>
    CERTAINTIES.flatMap((cert) => {
      const own = judged.filter(({ mark }) => mark.type === type && mark.cert === cert);
      if (own.length === 0) return [];
      const strict = own.filter((one) => one.isStrict).length;
      return [{ type, cert, found: own.length, strict, lenient: own.filter((one) => one.isLenient).length }];
    }),
  );
}

function judge(mark: CertainMark, gold: readonly GoldMark[]): { readonly isStrict: boolean; readonly isLenient: boolean } {
  const near = gold.filter(({ type, span }) => type === mark.type && span.start < mark.span.end && mark.span.start < span.end);
  const isStrict = near.some(({ span }) => span.start === mark.span.start && span.end === mark.span.end);
  return { isStrict, isLenient: near.length > 0 };
}

function outermost(marks: readonly CertainMark[]): readonly CertainMark[] {
  const ordered = marks.toSorted((one, other) => one.span.start - other.span.start || other.span.end - one.span.end);
  let end = -1;
  return ordered.filter(({ span }) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}

/** The rows of several texts as those of one. */
export function addCertainties(texts: Iterable<readonly CertaintyRow[]>): readonly CertaintyRow[] {
  const sums = new Map<string, CertaintyRow>();
  for (const row of [...texts].flat()) {
    const key = `${row.type} ${CERTAINTIES.indexOf(row.cert)}`;
    const sum = sums.get(key);
    sums.set(key, sum === undefined ? row : added(sum, row));
  }
  return [...sums].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row);
}

function added(one: CertaintyRow, other: CertaintyRow): CertaintyRow {
  const { found, strict, lenient } = other;
  return { ...one, found: one.found + found, strict: one.strict + strict, lenient: one.lenient + lenient };
}

/** A line for each row, under a heading. */
export function writeCertainties(rows: readonly CertaintyRow[]): string {
  const share = (part: number, all: number): string => (part / all).toFixed(3).padStart(8);
  const lines = rows.map(
    ({ type, cert, found, strict, lenient }) =>
      `${type.padEnd(8)}${cert.padEnd(8)}${String(found).padStart(6)}${share(strict, found)}${share(lenient, found)}`,
  );
  return ['type    cert     found  strict lenient', ...lines].join('\n');
}
