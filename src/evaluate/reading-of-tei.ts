// A TEI document as what is compared.
import { lineColumnAt, lineStarts } from '../source/line-column.ts';
import type { TeiReading } from '../tei/tei-reading.ts';
import { markTypes, type Reading } from './reading.ts';

/** `document`: the text that was read. */
export function readingOfTei(tei: TeiReading, document: string): Reading {
  const starts = lineStarts(document);
  return {
    name: tei.file,
    text: tei.text,
    lines: tei.lines,
    marks: tei.mentions,
    types: markTypes,
    hasStructure: true,
    entries: new Set(tei.entities.map(({ id }) => id)),
    lineOf: (offset) => lineColumnAt(starts, tei.offsets.at(offset)).line,
  };
}
