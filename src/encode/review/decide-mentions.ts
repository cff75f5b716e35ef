// A reviewer's decisions → the mentions that are left, changed and added. What the reviewer says comes before what was proposed.

import { isNcName } from '../../datatypes/xml-names.ts';
import type { Certainty } from '../../dates/found-date.ts';
import type { MisfitCode } from '../../diagnostics/encode-codes.ts';
import type { Span } from '../../source/span.ts';
import type { AuthorityIndex } from '../authority/authority-index.ts';
import { type Linked, linkMentions } from '../identity/link-mentions.ts';
import type { Entity } from '../model/entity.ts';
import type { Mention } from '../model/mention.ts';
import type { SourceText } from '../model/source-text.ts';
import { entryElements } from '../write/entry-types.ts';
import { lineSpanOf } from './line-span.ts';
import type { Misfit, MisfitReason } from './misfit.ts';
import { relocateRows } from './relocate-rows.ts';
import { type DecisionWord, isBlockRow, mentionRow, oneLine, type ReviewRow, readDate, rowId } from './review-row.ts';
import { editOfRow, type Settled, settleRows } from './settle-rows.ts';
import { spanOfRow } from './span-of-row.ts';
import { isLeftUnmarked } from './unmarked.ts';

export type Decided = {
  readonly mentions: readonly Mention[];
  /** Mentions that stand because a reviewer says so, with the row's id. */
  readonly reviewed: ReadonlyMap<Mention, { readonly id: string; readonly decision: DecisionWord }>;
  readonly rejected: readonly ReviewRow[];
  readonly misfits: readonly Misfit[];
};

type Standing = { readonly id: string; readonly decision: DecisionWord };
type Moved = { readonly row: ReviewRow; readonly before: Mention | undefined; readonly mention: Mention; readonly id: string };

/** `index`: of the authorities, whose entries a row may name. */
export function decideMentions(
  source: SourceText,
  proposals: readonly Mention[],
  rows: readonly ReviewRow[],
  index?: AuthorityIndex,
): Decided {
  const placed = relocateRows(
    source,
    rows.filter((row) => !isBlockRow(row) && !isLeftUnmarked(row)),
  );
  const own = placed.rows;
  if (own.length + placed.misfits.length === 0) return { mentions: proposals, reviewed: new Map(), rejected: [], misfits: [] };
  const linked = linkMentions(proposals, source.text, index);
  const settled = settleMentionRows(source, proposals, own, { linked, index });
  const carried = carryOut(source, proposals, settled.rows, entryTypes(linked.entities, index));
  return { ...carried, misfits: [...placed.misfits, ...settled.misfits, ...carried.misfits] };
}

/** What the program gives as entries depends on what is decided elsewhere: a row may show those of before or of after. */
function settleMentionRows(
  source: SourceText,
  proposals: readonly Mention[],
  rows: readonly ReviewRow[],
  { linked, index }: { readonly linked: Linked; readonly index: AuthorityIndex | undefined },
): Settled {
  const shown = linked.mentions.map((mention) => mentionRow(source, mention));
  const proposed = new Map(shown.map((row) => [row.id, row]));
  let after: ReadonlyMap<string, string> | undefined;
  const refAfter = (id: string): string => {
    after ??= refsOf(source, linkMentions(decidedMentions(source, proposals, rows), source.text, index));
    return after.get(id) ?? '';
  };
  return settleRows(rows, (row) => {
    const id = row.id.trim();
    return editOfRow(row, proposed.get(id), () => [refAfter(id)].filter((ref) => ref !== ''));
  });
}

function decidedMentions(source: SourceText, proposals: readonly Mention[], rows: readonly ReviewRow[]): readonly Mention[] {
  const { rows: decided } = settleRows(rows, () => undefined);
  return carryOut(source, proposals, decided, new EntryTypes(() => undefined)).mentions;
}

function refsOf(source: SourceText, { mentions }: Linked): ReadonlyMap<string, string> {
  return new Map(
    mentions.map(({ type, span, entities = [] }) => [rowId(type, lineSpanOf(source, span)), entities.join(' ')] as const),
  );
}

function entryTypes(entities: readonly Entity[], index: AuthorityIndex | undefined): EntryTypes {
  const made = new Map(entities.map((entity) => [entity.key, entity]));
  return new EntryTypes((key) => index?.entity(key) ?? made.get(key));
}

type NamedType = Entity['type'];

/** Of which type each entry is: as the program has it, or as the first row has it that names it. */
class EntryTypes {
  readonly #known: (key: string) => Entity | undefined;
  readonly #named = new Map<string, NamedType>();

  constructor(known: (key: string) => Entity | undefined) {
    this.#known = known;
  }

  /** Why these keys cannot be of this type. An entry that the document alone gave to `before` may change its type with it. */
  problem(keys: readonly string[], type: NamedType, before: NamedType | undefined): MisfitReason | undefined {
    for (const key of keys) {
      const entity = this.#known(key);
      const isOwn = entity?.authority === undefined && entity?.type === before;
      const known = this.#named.get(key) ?? (isOwn ? undefined : entity?.type);
      if (known !== undefined && entryElements[known].list !== entryElements[type].list)
        return { code: 'encode/decision-entry', message: `the entry "${key}" is of the type ${known}, not ${type}` };
    }
    for (const key of keys) this.#named.set(key, type);
    return undefined;
  }
}

function carryOut(source: SourceText, proposals: readonly Mention[], rows: readonly ReviewRow[], types: EntryTypes): Decided {
  const proposed = new Map(proposals.map((mention) => [rowId(mention.type, lineSpanOf(source, mention.span)), mention]));
  const reviewed = new Map<Mention, Standing>();
  const rejected: ReviewRow[] = [];
  const misfits: Misfit[] = [];
  const replaced = new Set<Mention>();
  const moved: Moved[] = [];
  const stand = ({ row, before, mention, id }: Moved): void => {
    if (before !== undefined) replaced.add(before);
    reviewed.set(mention, { id, decision: row.decision === 'add' ? 'accept' : row.decision });
  };
  for (const row of rows) {
    const before = proposed.get(row.id.trim());
    const outcome = decide(source, row, before, types);
    if (outcome.kind === 'misfit') {
      misfits.push({ row, ...outcome.reason });
    } else if (outcome.kind === 'rejected') {
      if (before !== undefined) replaced.add(before);
      rejected.push(row);
    } else {
      const one = { row, before, mention: outcome.mention, id: outcome.id };
      if (before !== undefined && isSame(before.span, outcome.mention.span)) stand(one);
      else moved.push(one);
    }
  }
  for (const one of moved) {
    const others = [...proposals.filter((other) => other !== one.before && !replaced.has(other)), ...reviewed.keys()];
    const crossed = others.find(({ span }) => crosses(one.mention.span, span));
    if (crossed === undefined) stand(one);
    else misfits.push({ row: one.row, code: 'encode/decision-crossing', message: crossing(source, crossed) });
  }
  const standing = [...reviewed.keys()];
  const kept = proposals.filter((mention) => !replaced.has(mention));
  const mentions = [...withoutRepeated(kept, standing), ...standing].sort(inOrder);
  return { mentions, reviewed, rejected, misfits };
}

function crossing(source: SourceText, { type, span }: Mention): string {
  const words = oneLine(source.text.slice(span.start, span.end));
  return `it crosses ${rowId(type, lineSpanOf(source, span))} "${words}": reject or change that one too`;
}

type Outcome =
  | { readonly kind: 'rejected' }
  | { readonly kind: 'stands'; readonly mention: Mention; readonly id: string }
  | { readonly kind: 'misfit'; readonly reason: MisfitReason };

function misfit(code: MisfitCode, message: string): Extract<Outcome, { readonly kind: 'misfit' }> {
  return { kind: 'misfit', reason: { code, message } };
}

function decide(source: SourceText, row: ReviewRow, before: Mention | undefined, types: EntryTypes): Outcome {
  const place = spanOfRow(source, row);
  if ('code' in place) return { kind: 'misfit', reason: place };
  if (row.decision === 'reject') return { kind: 'rejected' };
  if (row.type === 'block')
    return misfit('encode/decision-type', 'only what is named can be added, and it cannot become a block');
  const date = row.type === 'date' ? readDate(row.value) : undefined;
  const isUndated = row.type === 'date' && row.value.trim() === '' && before?.isUndated === true;
  if (row.type === 'date' && date === undefined && !isUndated)
    return misfit('encode/decision-value', `"${row.value}" is not a value of a date, such as when=1937-03-03`);
  const keys = row.type === 'date' || row.type === 'work' ? [] : row.ref.split(/\s+/).filter((key) => key !== '');
  const wrong = keys.find((key) => !isNcName(key));
  if (wrong !== undefined) return misfit('encode/decision-entry', `"${wrong}" cannot be the id of an entry`);
  const formerType = before?.type === 'date' || before?.type === 'work' ? undefined : before?.type;
  const wrongType = row.type === 'date' || row.type === 'work' ? undefined : types.problem(keys, row.type, formerType);
  if (wrongType !== undefined) return { kind: 'misfit', reason: wrongType };
  const mention: Mention = {
    span: place,
    type: row.type,
    cert: certainty(row, before),
    evidence: row.evidence === '' ? 'reviewer' : row.evidence,
    ...(before !== undefined && isSame(before.span, place) && before.parts !== undefined && row.type === 'person'
      ? { parts: before.parts }
      : {}),
    ...(date === undefined ? {} : { date }),
    ...(isUndated ? { isUndated } : {}),
    ...(keys.length === 0 ? {} : { entities: keys }),
  };
  return { kind: 'stands', mention, id: row.decision === 'add' ? rowId(row.type, lineSpanOf(source, place)) : row.id.trim() };
}

function certainty({ cert }: ReviewRow, before: Mention | undefined): Certainty {
  return cert === 'high' || cert === 'medium' || cert === 'low' ? cert : (before?.cert ?? 'high');
}

/** Proposals that do not repeat what stands. */
function withoutRepeated(proposals: readonly Mention[], standing: readonly Mention[]): readonly Mention[] {
  const key = ({ type, span }: Mention): string => `${type} ${span.start} ${span.end}`;
  const fixed = new Set(standing.map(key));
  return proposals.filter((mention) => !fixed.has(key(mention)));
}

function isSame(one: Span, other: Span): boolean {
  return one.start === other.start && one.end === other.end;
}

function crosses(one: Span, other: Span): boolean {
  if (one.end <= other.start || other.end <= one.start) return false;
  const isInside = one.start >= other.start && one.end <= other.end;
  const isAround = one.start <= other.start && one.end >= other.end;
  return !isInside && !isAround;
}

function inOrder(one: Mention, other: Mention): number {
  return one.span.start - other.span.start || other.span.end - one.span.end;
}
