// ListIdentifiers and ListRecords, part by part (OAI-PMH 2.0 §3.5, §4.3, §4.5).

import { type Content, failed } from './content.ts';
import { isSelected } from './is-selected.ts';
import type { ListVerb, OaiRequest, Selection } from './oai-request.ts';
import type { ProtocolError } from './protocol-error.ts';
import { headerMarkup, recordMarkup } from './record-markup.ts';
import type { Item, Repository } from './repository.ts';
import type { ListPlace } from './resumption-token.ts';
import { textElement, writeMarkup } from './write-markup.ts';

/** Characters after which a part ends early: its records can be whole documents. */
const MOST_PART_CHARACTERS = 8_000_000;

type Asked<Kind extends OaiRequest['kind']> = Extract<OaiRequest, { readonly kind: Kind }>;

export function answerList({ verb, selection }: Asked<'list'>, repository: Repository): Promise<Content> {
  const error = unknownIn(selection, repository);
  if (error !== undefined) return Promise.resolve({ kind: 'errors', errors: [error] });
  let completeListSize = 0;
  for (const item of repository.itemsAfter(0)) if (isSelected(item, selection)) completeListSize++;
  return partAt({ verb, selection, after: 0, cursor: 0, completeListSize }, repository);
}

export function answerResumed({ verb, token }: Asked<'resumed'>, repository: Repository): Promise<Content> {
  const place = repository.tokens.read(token);
  const isKnown = place?.verb === verb && repository.formats.some(({ prefix }) => prefix === place.selection.prefix);
  if (place !== undefined && isKnown) return partAt(place, repository);
  const message =
    place === undefined || place.verb === verb
      ? 'this repository gave out no such token'
      : `this token is one of ${place.verb}`;
  return Promise.resolve(failed('badResumptionToken', message));
}

function unknownIn({ prefix, set }: Selection, { formats, sets }: Repository): ProtocolError | undefined {
  if (!formats.some((format) => format.prefix === prefix))
    return { code: 'cannotDisseminateFormat', message: 'the repository has no records in this format' };
  if (set !== undefined && sets() === undefined) return { code: 'noSetHierarchy', message: 'the repository has no sets' };
  return undefined;
}

/** A part is not begun before its first record is there: an empty list is an error. */
async function partAt(place: ListPlace, repository: Repository): Promise<Content> {
  const records = recordsFrom(place, repository);
  const first = await records.next();
  if (first.done !== true) return { kind: 'content', pieces: part(place, { first: first.value, rest: records, repository }) };
  const message = place.cursor === 0 ? 'no record is in this list' : 'no record is left in this list';
  return failed('noRecordsMatch', message);
}

type Found = { readonly sequence: number; readonly pieces: readonly string[] };

async function* recordsFrom({ verb, selection, after }: ListPlace, repository: Repository): AsyncGenerator<Found, void> {
  const { prefix } = selection;
  // the numbers are kept and not the items: while one record is read, others may change
  for (let item = nextOf(after, selection, repository); item !== undefined; ) {
    const { sequence } = item;
    const pieces = await piecesOf(item, { verb, selection, prefix, repository });
    if (pieces !== undefined) yield { sequence, pieces };
    item = nextOf(sequence, selection, repository);
  }
}

function nextOf(after: number, selection: Selection, { itemsAfter }: Repository): Item | undefined {
  for (const item of itemsAfter(after)) if (isSelected(item, selection)) return item;
  return undefined;
}

type Listing = {
  readonly verb: ListVerb;
  readonly selection: Selection;
  readonly prefix: string;
  readonly repository: Repository;
};

/** Undefined where the item has meanwhile become one that is not in the list. */
async function piecesOf(item: Item, { verb, selection, prefix, repository }: Listing): Promise<readonly string[] | undefined> {
  if (verb === 'ListIdentifiers') return headerMarkup(item, prefix);
  const given = await repository.disseminate(item, prefix);
  return isSelected(given.item, selection) ? recordMarkup(given) : undefined;
}

type Part = { readonly first: Found; readonly rest: AsyncGenerator<Found, void>; readonly repository: Repository };

async function* part(place: ListPlace, { first, rest, repository }: Part): AsyncGenerator<string> {
  let characters = 0;
  let count = 0;
  let last = first.sequence;
  for (let found: Found | undefined = first; found !== undefined; ) {
    yield* found.pieces;
    last = found.sequence;
    count++;
    for (const { length } of found.pieces) characters += length;
    if (count >= repository.pageSize || characters >= MOST_PART_CHARACTERS) break;
    const next: IteratorResult<Found, void> = await rest.next();
    found = next.done === true ? undefined : next.value;
  }
  await rest.return();
  yield tokenAfter(place, { last, count, repository });
}

/** §3.5: the last part of a list that has several ends with an empty token; a list of one part has none. */
function tokenAfter(
  place: ListPlace,
  { last, count, repository }: { readonly last: number; readonly count: number; readonly repository: Repository },
): string {
  const { selection, cursor, completeListSize } = place;
  const isLast = nextOf(last, selection, repository) === undefined;
  if (isLast && cursor === 0) return '';
  const size = Math.max(completeListSize, cursor + count + (isLast ? 0 : 1));
  const next = { ...place, after: last, cursor: cursor + count, completeListSize: size };
  const token = isLast ? '' : repository.tokens.write(next);
  return writeMarkup(textElement('resumptionToken', token, { completeListSize: `${size}`, cursor: `${cursor}` }));
}
