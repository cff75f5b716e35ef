// A document whose DOCTYPE declares things, as the same document without one: what entities stand for and default values stand in
// their places.

import { documentType } from '../declarations.ts';
import { DocumentScanner } from '../jing/scan-document.ts';
import { scanOptions } from '../jing/scan-options.ts';
import { hasDoctype } from '../read/read-events.ts';
import { unreadWarnings } from '../read/unread-declarations.ts';
import type { SourceFile } from '../source-file.ts';
import type { DocumentType } from '../xml-events.ts';
import type { IsDeclaredId } from './element-index.ts';
import type { EntityReader } from './entity-reader.ts';
import { FlatWriter } from './flat-writer.ts';
import type { Part } from './part.ts';
import type { Told } from './problem.ts';
import { SegmentMap } from './segment-map.ts';

export type Flattened = {
  readonly map: SegmentMap;
  readonly doctype: DocumentType | undefined;
  readonly remarks: readonly Told[];
  readonly isId: IsDeclaredId;
  /** What ended the reading; the text ends there. */
  readonly problem: Part['problem'];
  /** Whether something outside the document was asked for. */
  readonly hasExternal: boolean;
};

/** `reader`: undefined where external entities are not read. */
export function flatten(source: SourceFile, reader: EntityReader | undefined): Flattened {
  if (!hasDoctype(source.text)) {
    const map = SegmentMap.ofWhole(source);
    return { map, doctype: undefined, remarks: [], isId: () => false, problem: undefined, hasExternal: false };
  }
  const { encoding, hasByteOrderMark } = source;
  let hasExternal = false;
  const readEntity = reader && {
    readEntity: (request: Parameters<EntityReader>[0]) => {
      hasExternal = true;
      return reader(request);
    },
  };
  const writer: FlatWriter = new FlatWriter(source, () => scanner);
  const scanner: DocumentScanner = new DocumentScanner(
    source.text,
    scanOptions({ encoding, hasByteOrderMark, ...readEntity }),
    writer,
    { onPiece: writer.piece },
  );
  const problem = scanner.scanAll();
  const { declarations } = scanner;
  const map = writer.finish();
  const doctype = declarations === undefined ? undefined : documentType(declarations);
  return {
    map,
    doctype,
    remarks: doctype === undefined ? [] : remarksOf(source, doctype),
    isId: (element, attribute) => declarations?.attributes.get(element)?.get(attribute)?.isId === true,
    problem: problem && { ...writer.problemOf(problem), at: map.text.length },
    hasExternal,
  };
}

function remarksOf(source: SourceFile, { unread }: DocumentType): readonly Told[] {
  return unreadWarnings(source.file, unread).map(({ code, severity, message, advice, place }) => {
    const span = place.kind === 'span' ? place.span : { start: 0, end: 0 };
    const hint = advice === undefined ? {} : { advice };
    return { code, severity, message, ...hint, place: { source, span }, inclusion: undefined, tagEnd: span.end };
  });
}
