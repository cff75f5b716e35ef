// What the stages found → one TEI document. Deterministic: the same input gives the same bytes.

import { escapeAttribute } from '../../xml/write-xml.ts';
import { correspondenceOf } from '../header/correspondence.ts';
import type { Mention } from '../model/mention.ts';
import type { Outline } from '../model/outline.ts';
import { lineEndsInWords } from '../model/reading-text.ts';
import type { SourceText } from '../model/source-text.ts';
import type { HeaderData } from './header-data.ts';
import { Identifiers } from './identifiers.ts';
import { InlineWriter, type Mark } from './inline-writer.ts';
import { compareSpans, mentionMarks, NO_SUBJECT, type TypedEntity, type Unmarked } from './mention-marks.ts';
import { participantList } from './participant-list.ts';
import { participantsOf } from './participants.ts';
import { remarkMarks } from './remark-marks.ts';
import { footnoteAnchors, writeBody } from './write-body.ts';
import { writeHeader } from './write-header.ts';
import { identifiersOf, readEntries, writeStandOff } from './write-stand-off.ts';
import { WrittenText } from './written-text.ts';

export type WriteInput = {
  readonly source: SourceText;
  readonly outline: Outline;
  readonly mentions: readonly Mention[];
  readonly entities: readonly TypedEntity[];
  readonly header: HeaderData;
  /** Mentions that a reviewer decided on. */
  readonly reviewed?: ReadonlySet<Mention>;
  /** Authority entries to be copied in part only. */
  readonly reducedEntries?: ReadonlySet<string>;
  readonly partOf?: ReadonlyMap<string, readonly string[]>;
};

export type WrittenTei = {
  /** The whole document. */
  readonly text: WrittenText;
  readonly marked: readonly Mention[];
  readonly unmarked: readonly Unmarked[];
  readonly entries: number;
  /** Divisions without a paragraph of their own. */
  readonly emptyDivisions: number;
};

const NAMESPACE = 'http://www.tei-c.org/ns/1.0';
const BROKEN_WORD = { open: '<lb break="no"/>', close: '', subject: NO_SUBJECT, isInPlace: true } as const;
const NONE: ReadonlySet<never> = new Set<never>();

/** The source has no character that XML forbids, other than form feeds. */
export function writeTei(input: WriteInput): WrittenTei {
  const { source, outline, mentions, entities, header, reviewed = NONE } = input;
  const known = new Map(entities.map((entity) => [entity.key, entity] as const));
  const named = keysNamed(mentions);
  const ids = new Identifiers(identifiersOf(readEntries(entities, named)));
  const headerIds = { application: ids.take('teikit'), reviewer: ids.take('reviewer') };
  const responsible = (mention: Mention): string => `#${reviewed.has(mention) ? headerIds.reviewer : headerIds.application}`;

  const notes = footnoteAnchors(outline, ids);
  const breaks = lineEndsInWords(source.text).map((span): Mark => ({ span, ...BROKEN_WORD }));
  const fate = new Fate(mentions);
  const unmarked: Unmarked[] = [];
  const marks = mentionMarks(mentions, { entities: known, responsible, onUnmarked: (one) => unmarked.push(one) });
  const besides = [...notes.marks, ...remarkMarks(source.text, outline.blocks), ...breaks];
  const inline = new InlineWriter(source.text, merged(besides, marks), fate);
  const speakers = participantList(participantsOf(source, outline, { mentions, entities: known }), ids);
  const body = writeBody(source, outline, { inline, ids, notes: notes.ids, speakers: speakers.ids });
  inline.finish();

  const used = keysNamed(fate.marked);
  const entries = readEntries(entities, used);
  const standOff = writeStandOff(entries, {
    responsible: `#${headerIds.application}`,
    reviewed: { responsible: `#${headerIds.reviewer}`, keys: onlyReviewed(fate.marked, reviewed) },
    reduced: input.reducedEntries ?? NONE,
    partOf: input.partOf ?? new Map(),
  });
  const participants = speakers.listFor(used);
  const letter = correspondenceOf(source, outline, fate.marked, header.merged.metadata);
  const text = new WrittenText();
  text.addLine('<?xml version="1.0" encoding="UTF-8"?>');
  text.addLine(`<TEI xmlns="${NAMESPACE}" xml:lang="${escapeAttribute(header.language)}">`);
  text.add(
    writeHeader(
      source,
      outline,
      {
        ...header,
        ...(letter === undefined ? {} : { correspondence: letter }),
        ...(participants === undefined ? {} : { participants }),
      },
      headerIds,
    ),
  );
  text.add(standOff);
  text.addLine('  <text>');
  text.append(body.text);
  text.addLine('  </text>');
  text.addLine('</TEI>');
  return {
    text,
    marked: fate.marked,
    unmarked: [...unmarked, ...fate.unmarked()],
    entries: entries.entities.length,
    emptyDivisions: body.emptyDivisions,
  };
}

/** Both in the order of the text; of equal spans a mention is the inner one. */
function* merged(besides: readonly Mark[], marks: Iterable<Mark>): Generator<Mark> {
  const ordered = besides.toSorted((one, other) => compareSpans(one.span, other.span));
  let next = 0;
  for (const mark of marks) {
    for (let other = ordered[next]; other !== undefined && compareSpans(other.span, mark.span) <= 0; other = ordered[++next])
      yield other;
    yield mark;
  }
  yield* ordered.slice(next);
}

function keysNamed(mentions: readonly Mention[]): ReadonlySet<string> {
  const named = new Set<string>();
  for (const { entities = [] } of mentions) for (const key of entities) named.add(key);
  return named;
}

function onlyReviewed(marked: readonly Mention[], reviewed: ReadonlySet<Mention>): ReadonlySet<string> {
  const own = keysNamed(marked.filter((mention) => reviewed.has(mention)));
  if (own.size === 0) return own;
  const others = keysNamed(marked.filter((mention) => !reviewed.has(mention)));
  return new Set([...own].filter((key) => !others.has(key)));
}

/** Which mentions were marked. */
class Fate {
  readonly marked: Mention[] = [];
  readonly #mentions: readonly Mention[];
  readonly #dropped: number[] = [];

  constructor(mentions: readonly Mention[]) {
    this.#mentions = mentions;
  }

  readonly onWritten = (subject: number): void => {
    const mention = subject === NO_SUBJECT ? undefined : this.#mentions[subject];
    if (mention !== undefined) this.marked.push(mention);
  };

  readonly onDropped = (subject: number): void => {
    if (subject !== NO_SUBJECT) this.#dropped.push(subject);
  };

  unmarked(): readonly Unmarked[] {
    return this.#dropped.flatMap((subject) => {
      const mention = this.#mentions[subject];
      return mention === undefined ? [] : [{ mention, reason: 'it stands in the header, in a label, or across two blocks' }];
    });
  }
}
