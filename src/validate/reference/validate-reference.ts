// The reference engine: one document against a grammar, by derivatives. It decides and explains.

import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { StartEvent } from '../../relaxng/derivative/document-event.ts';
import { DocumentMatcher, ReferenceEngine } from '../../relaxng/derivative/document-matcher.ts';
import { explainFailure } from '../../relaxng/explain/explain-failure.ts';
import { explainIdentity } from '../../relaxng/explain/explain-identity.ts';
import { htmlReading } from '../../relaxng/explain/html-reading.ts';
import type { ExplainContext } from '../../relaxng/explain/incident.ts';
import { type Notice, noticeOf } from '../../relaxng/explain/notice.ts';
import { IdSoundness } from '../../relaxng/identity/id-soundness.ts';
import { type IdTypes, idTypesOf } from '../../relaxng/identity/id-types-of.ts';
import type { Grammar } from '../../relaxng/pattern/intern-grammar.ts';
import type { Composition } from '../../xml/compose/composition.ts';
import { JingLocator } from '../../xml/jing/jing-position.ts';
import { type ReadResult, readEvents } from '../../xml/read/read-events.ts';
import { unreadWarnings } from '../../xml/read/unread-declarations.ts';
import type { ReadOptions } from '../../xml/read-options.ts';
import type { DocumentType } from '../../xml/xml-events.ts';
import type { FixCollector } from '../fix/fix-collector.ts';
import { fixWellFormedness } from '../fix/fix-well-formedness.ts';
import { Consequences } from './consequences.ts';
import { tagWithoutLess } from './tag-without-less.ts';

/** A grammar with the tables that validating with it builds up. */
export type ReferenceSchema = { readonly engine: ReferenceEngine; readonly idTypes: IdTypes };

export function referenceSchema(grammar: Grammar): ReferenceSchema {
  return { engine: new ReferenceEngine(grammar), idTypes: idTypesOf(grammar) };
}

/** `encoding`: what the bytes were decoded from. */
export type DecodedDocument = {
  readonly file: string;
  readonly text: string;
  readonly encoding: string;
  readonly hasByteOrderMark?: boolean;
  /** The first bytes after the text, where they are no text. */
  readonly badBytes?: readonly number[];
  /** Of a document made of several files: where everything in `text` stands. Diagnostics are those of the files then. */
  readonly composition?: Composition;
};

export type ReferenceSettings = {
  /** Adds to each diagnostic the position at which Jing reports it. */
  readonly jingPositions?: boolean;
  /** Adds repairs to the diagnostics, where some are known. Given by who wants them, so that they are loaded for nobody else. */
  readonly fixes?: typeof FixCollector;
};

/** Diagnostics in document order, a fatal one last; references to missing identifiers come after all others. */
export function validateReference(
  document: DecodedDocument,
  { engine, idTypes }: ReferenceSchema,
  settings: ReferenceSettings = {},
): readonly Diagnostic[] {
  const { composition } = document;
  const diagnostics = judgeText(document, { engine, idTypes }, settings);
  if (composition === undefined) return diagnostics;
  return [...composition.toldWith(settings), ...diagnostics];
}

function judgeText(
  document: DecodedDocument,
  { engine, idTypes }: ReferenceSchema,
  settings: ReferenceSettings,
): readonly Diagnostic[] {
  const { file, text, composition } = document;
  const diagnostics: Diagnostic[] = [];
  const noticed = noticer(document, settings);
  const identity = new IdSoundness(idTypes);
  /** An element of HTML: its attributes are not judged as those of the element that it stands for, its own failure says all. */
  let htmlTag: StartEvent | undefined;
  const matcher = new DocumentMatcher(engine, {
    failed: (failure, remedy, open) => {
      if ('event' in failure && failure.event === htmlTag) return;
      const incident = { failure, remedy, open };
      const cause = consequences.causeOf(incident);
      if (cause?.isTold) return;
      const explained = explainFailure(incident, context);
      if (cause !== undefined) {
        tellAlso(diagnostics, cause.index, explained);
        return;
      }
      consequences.told(incident, diagnostics.length);
      diagnostics.push(noticed(explained, noticeOf(failure)));
      fixes?.failed(incident);
      if (failure.kind === 'element' && htmlReading({ ...incident, failure }, context) !== undefined) htmlTag = failure.event;
    },
    started: (event) => {
      for (const failure of identity.take(event)) {
        if (!consequences.isToldBefore(failure))
          diagnostics.push(noticed(explainIdentity(failure, document), noticeOf(failure)));
      }
    },
    ended: (start, end) => {
      consequences.ended(start);
      fixes?.ended(start, end);
    },
    ...(settings.fixes === undefined ? {} : { impliedEnded: (end) => fixes?.impliedEnded(end) }),
  });
  const context: ExplainContext = { file, text, engine, usage: matcher.usage };
  const consequences = new Consequences(context);
  const fixes = settings.fixes && new settings.fixes(diagnostics, context);
  const { startElement, endElement } = matcher;
  const doctype = (type: DocumentType): void => {
    for (const warning of unreadWarnings(file, type.unread)) diagnostics.push(noticed(warning, noticeAfter(warning)));
    matcher.doctype(type);
  };
  const handler = { doctype, startElement, endElement, text: matcher.text };
  if (composition?.doctype !== undefined) matcher.doctype(composition.doctype);
  const read = readEvents(text, handler, readOptionsOf(document));
  if (read.kind === 'fatal' && read.pendingText !== undefined) {
    matcher.text(read.pendingText.text, read.pendingText.start, read.pendingText.end);
  }
  matcher.end();
  const placed = (): readonly Diagnostic[] =>
    composition === undefined ? diagnostics : diagnostics.map((diagnostic) => composition.placed(diagnostic));
  if (read.kind === 'fatal' || composition?.problem !== undefined) {
    const last = lastOf(read, document, settings);
    const less = composition === undefined ? tagWithoutLess(diagnostics, last, text) : undefined;
    if (less !== undefined) {
      const told = fixes === undefined ? less.fatal : { ...less.fatal, fixes: [less.fix] };
      return [...diagnostics.slice(0, less.before), told];
    }
    return [...placed(), fixes === undefined ? last : withFixes(last, document)];
  }
  for (const failure of identity.dangling()) {
    if (!consequences.isToldBefore(failure)) diagnostics.push(noticed(explainIdentity(failure, document), noticeOf(failure)));
  }
  return placed();
}

/** A finding tells of another place as well. */
function tellAlso(diagnostics: Diagnostic[], index: number, { file, place, message }: Diagnostic): void {
  const told = diagnostics[index];
  if (told !== undefined) diagnostics[index] = { ...told, related: [...(told.related ?? []), { file, place, message }] };
}

function readOptionsOf({ encoding, hasByteOrderMark = false, badBytes }: DecodedDocument): ReadOptions {
  return { encoding, hasByteOrderMark, ...(badBytes === undefined ? {} : { badBytes }) };
}

/** What ended the reading. */
function lastOf(read: ReadResult, document: DecodedDocument, settings: ReferenceSettings): Diagnostic {
  const { composition } = document;
  const { jingPositions = false } = settings;
  if (composition?.problem !== undefined) return composition.tell(composition.problem, { jingPositions });
  if (read.kind !== 'fatal') throw new Error('what was read to its end has no fault');
  return fatal(read, document, settings);
}

function withFixes(fatal: Diagnostic, { composition, ...document }: DecodedDocument): Diagnostic {
  if (fatal.code !== 'xml/not-well-formed' || fatal.place.kind !== 'span') return fatal;
  const { file } = fatal;
  const text = composition === undefined ? document.text : (composition.texts.get(file) ?? '');
  const fixes = fixWellFormedness({ ...document, file, text }, fatal.place.span);
  return fixes.length === 0 ? fatal : { ...fatal, fixes };
}

function noticeAfter({ place }: Diagnostic): Notice {
  return { kind: 'tag', end: place.kind === 'span' ? place.span.end : 0 };
}

type Noticer = (diagnostic: Diagnostic, notice: Notice) => Diagnostic;

/** Jing's positions need a reading of their own, which is begun when the first is asked for. */
function noticer(document: DecodedDocument, { jingPositions }: ReferenceSettings): Noticer {
  const { composition } = document;
  if (jingPositions !== true) return (diagnostic) => diagnostic;
  if (composition !== undefined) {
    return (diagnostic, notice) => ({
      ...diagnostic,
      jingPosition:
        notice.kind === 'tag'
          ? composition.jingPositionAt(notice.end)
          : composition.jingPositionOfText(notice.start, notice.end),
    });
  }
  let locator: JingLocator | undefined;
  return (diagnostic, notice) => {
    locator ??= new JingLocator(document.text, readOptionsOf(document));
    const jingPosition =
      notice.kind === 'tag' ? locator.positionAt(notice.end) : locator.textMark(notice.start, notice.end).position;
    return { ...diagnostic, jingPosition };
  };
}

function fatal(
  { problem }: Extract<ReadResult, { kind: 'fatal' }>,
  document: DecodedDocument,
  { jingPositions }: ReferenceSettings,
): Diagnostic {
  const { file, text, composition } = document;
  const { code, message, advice, span, jingOffset } = problem;
  const place = { kind: 'span', span } as const;
  const plain: Diagnostic = { code, severity: 'fatal', message, file, place, ...(advice === undefined ? {} : { advice }) };
  if (composition !== undefined) {
    const placed = composition.placed(plain);
    return jingPositions === true ? { ...placed, jingPosition: composition.jingPositionAt(jingOffset) } : placed;
  }
  if (jingPositions !== true) return plain;
  return {
    ...plain,
    jingPosition: problem.jingPosition ?? new JingLocator(text, readOptionsOf(document)).positionAt(jingOffset),
  };
}
