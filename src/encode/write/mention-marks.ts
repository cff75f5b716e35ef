// Mentions → the elements that mark them (design: the gold edition's editorial declaration).

import type { DateValue } from '../../dates/found-date.ts';
import type { Span } from '../../source/span.ts';
import { escapeAttribute } from '../../xml/write-xml.ts';
import type { Entity, EntityType } from '../model/entity.ts';
import type { Mention } from '../model/mention.ts';
import { dateAttributes } from './date-attributes.ts';
import type { Mark } from './inline-writer.ts';

/** An entity as a stage may hand it over: `subtype` is the type that an authority gives it. */
export type TypedEntity = Entity & { readonly subtype?: string };

/** Why a mention is not marked: a clause. */
export type Unmarked = { readonly mention: Mention; readonly reason: string };

const ELEMENTS: Readonly<Record<EntityType, string>> = {
  person: 'persName',
  org: 'orgName',
  place: 'placeName',
  group: 'rs',
};

/** The parts of names that the schema has; the others stay text. */
const PARTS: ReadonlyMap<string, Tag> = new Map(
  ['roleName', 'forename', 'surname', 'nameLink', 'addName'].map((name) => [name, { open: `<${name}>`, close: `</${name}>` }]),
);

export type MarkSettings = {
  readonly entities: ReadonlyMap<string, TypedEntity>;
  /** The identifiers of whoever decided on a mention, as pointers. */
  readonly responsible: (mention: Mention) => string;
  readonly onUnmarked: (unmarked: Unmarked) => void;
};

/**
 * Of all mentions, in the order of the text, made one by one: a long text has millions. `subject` of a mark: the mention's number. The
 * marks of the parts of a name come where they begin, those of what stands in it between them.
 */
export function* mentionMarks(mentions: readonly Mention[], settings: MarkSettings): Generator<Mark> {
  const tags = new Map<string, Tag | string>();
  let parts: readonly Mark[] = [];
  for (const subject of inOrder(mentions)) {
    const mention = mentions[subject];
    if (mention === undefined) continue;
    const made = tagOf(mention, tags, settings);
    if (typeof made === 'string') {
      settings.onUnmarked({ mention, reason: made });
      continue;
    }
    const mark = { span: mention.span, open: made.open, close: made.close, subject };
    const first = parts.findIndex((part) => compareSpans(part.span, mark.span) > 0);
    const before = first < 0 ? parts : parts.slice(0, first);
    yield* before;
    parts = parts.slice(before.length);
    yield mark;
    if (mention.type === 'person') parts = [...parts, ...partMarks(mention)].sort((a, b) => compareSpans(a.span, b.span));
  }
  yield* parts;
}

/** Outer before inner. */
export function compareSpans(one: Span, other: Span): number {
  return one.start - other.start || other.end - one.end;
}

/** Numbers of the mentions, in the order of the text: mostly that in which they are. */
function inOrder(mentions: readonly Mention[]): Iterable<number> {
  const isOrdered = mentions.every(
    (mention, at) => at === 0 || compareSpans(mentions[at - 1]?.span ?? mention.span, mention.span) <= 0,
  );
  if (isOrdered) return mentions.keys();
  return [...mentions.entries()].sort(([, one], [, other]) => compareSpans(one.span, other.span)).map(([number]) => number);
}

function tagOf(mention: Mention, tags: Map<string, Tag | string>, { entities, responsible }: MarkSettings): Tag | string {
  const resp = responsible(mention);
  return mention.type === 'date' ? dateTag(mention, resp) : knownTag(tags, mention, entities, resp);
}

/** `subject` of the mark of a part: it is told of to nobody. */
export const NO_SUBJECT = -1;

type Tag = { readonly open: string; readonly close: string };

/** Tags that are kept. */
const MOST_TAGS = 10_000;

/** Most names are named many times: a tag is made once. */
function knownTag(
  tags: Map<string, Tag | string>,
  mention: Mention,
  entities: ReadonlyMap<string, TypedEntity>,
  resp: string,
): Tag | string {
  const key = `${mention.type} ${mention.cert} ${resp} ${mention.entities?.length === 1 ? mention.entities[0] : mention.entities?.join(' ')}`;
  let tag = tags.get(key);
  if (tag === undefined) {
    tag = nameTag(mention, entities, resp);
    if (tags.size >= MOST_TAGS) tags.clear();
    tags.set(key, tag);
  }
  return tag;
}

function nameTag(
  { type, entities: keys = [], cert }: Mention,
  entities: ReadonlyMap<string, TypedEntity>,
  resp: string,
): Tag | string {
  if (type === 'date') return 'a date is no name';
  if (type === 'work') return { open: `<title resp="${resp}" cert="${cert}">`, close: '</title>' };
  const known = keys.filter((key) => entities.has(key));
  if (known.length === 0) return 'it was not linked to an entry';
  const name = ELEMENTS[type];
  const kind = type === 'group' ? ` type="${groupKind(entities.get(known[0] ?? ''))}"` : '';
  const ref = known.map((key) => `#${key}`).join(' ');
  return { open: `<${name}${kind} ref="${escapeAttribute(ref)}" resp="${resp}" cert="${cert}">`, close: `</${name}>` };
}

function groupKind(entity: TypedEntity | undefined): 'group' | 'allegedBody' {
  return entity?.subtype === 'allegedBody' ? 'allegedBody' : 'group';
}

function dateTag({ date, cert, isUndated }: Mention, resp: string): Tag | string {
  const value: DateValue = date ?? {};
  const attributes = dateAttributes(value) ?? (isUndated === true ? [] : undefined);
  if (attributes === undefined) return 'it has no value that can be written';
  const written = attributes.map(([name, text]) => ` ${name}="${text}"`).join('');
  return { open: `<date${written} resp="${resp}" cert="${cert}">`, close: '</date>' };
}

function partMarks({ span, parts = [] }: Mention): readonly Mark[] {
  return parts.flatMap(({ kind, span: part }) => {
    const tag = part.start >= span.start && part.end <= span.end ? PARTS.get(kind) : undefined;
    return tag === undefined ? [] : [{ span: part, open: tag.open, close: tag.close, subject: NO_SUBJECT }];
  });
}
