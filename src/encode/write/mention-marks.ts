// Mentions → the elements that mark them (design: the gold edition's editorial declaration).

import type { DateValue } from '../../dates/found-date.ts';
import { escapeAttribute } from '../../xml/write-xml.ts';
import type { Entity } from '../model/entity.ts';
import type { Mention, MentionType } from '../model/mention.ts';
import { dateAttributes } from './date-attributes.ts';
import type { Mark } from './inline-writer.ts';

/** An entity as a stage may hand it over: `subtype` is the type that an authority gives it. */
export type TypedEntity = Entity & { readonly subtype?: string };

/** Why a mention is not marked: a clause. */
export type Unmarked = { readonly mention: Mention; readonly reason: string };

export type MentionMarks = { readonly marks: readonly Mark[]; readonly unmarked: readonly Unmarked[] };

const ELEMENTS: Readonly<Record<Exclude<MentionType, 'date'>, string>> = {
  person: 'persName',
  org: 'orgName',
  place: 'placeName',
  group: 'rs',
};

/** The parts of names that the schema has; the others stay text. */
const PARTS: ReadonlyMap<string, Tag> = new Map(
  ['roleName', 'forename', 'surname', 'nameLink', 'addName'].map((name) => [name, { open: `<${name}>`, close: `</${name}>` }]),
);

/** `responsible`: the identifiers of whoever decided on a mention, as pointers. `subject` of a mark: the mention's number. */
export function mentionMarks(
  mentions: readonly Mention[],
  entities: ReadonlyMap<string, TypedEntity>,
  responsible: (mention: Mention) => string,
): MentionMarks {
  const marks: Mark[] = [];
  const unmarked: Unmarked[] = [];
  const tags = new Map<string, Tag | string>();
  mentions.forEach((mention, subject) => {
    const resp = responsible(mention);
    const made = mention.type === 'date' ? dateTag(mention, resp) : knownTag(tags, mention, entities, resp);
    if (typeof made === 'string') {
      unmarked.push({ mention, reason: made });
      return;
    }
    marks.push({ span: mention.span, open: made.open, close: made.close, subject });
    if (mention.type === 'person') addPartMarks(marks, mention);
  });
  return { marks, unmarked };
}

/** `subject` of the mark of a part: it is told of to nobody. */
export const NO_SUBJECT = -1;

type Tag = { readonly open: string; readonly close: string };

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

function dateTag({ date, cert }: Mention, resp: string): Tag | string {
  const value: DateValue = date ?? {};
  const attributes = dateAttributes(value);
  if (attributes === undefined) return 'it has no value that can be written';
  const written = attributes.map(([name, text]) => ` ${name}="${text}"`).join('');
  return { open: `<date${written} resp="${resp}" cert="${cert}">`, close: '</date>' };
}

function addPartMarks(marks: Mark[], { span, parts = [] }: Mention): void {
  for (const { kind, span: part } of parts) {
    const tag = PARTS.get(kind);
    if (tag !== undefined && part.start >= span.start && part.end <= span.end) {
      marks.push({ span: part, open: tag.open, close: tag.close, subject: NO_SUBJECT });
    }
  }
}
