// A file as a part of a document: its text without a DOCTYPE, where that came from, and what was found in it once.

import type { SourceFile } from '../source-file.ts';
import type { DocumentType } from '../xml-events.ts';
import type { ElementIndex } from './element-index.ts';
import type { Problem, Told } from './problem.ts';
import type { PartContent } from './read-part.ts';
import type { SegmentMap } from './segment-map.ts';

export type Part = {
  readonly source: SourceFile;
  readonly map: SegmentMap;
  /** Offsets are those of `map.text`. */
  readonly content: PartContent;
  /** What ended the reading. `at`: how far the text goes that was read. */
  readonly problem: (Problem & { readonly at: number }) | undefined;
  readonly doctype: DocumentType | undefined;
  /** Whether its declarations or entities led to other files. */
  readonly hasExternal: boolean;
  /** Said of the declarations. */
  readonly remarks: readonly Told[];
  /** Built when the first pointer asks for it. */
  readonly elements: () => ElementIndex;
};
