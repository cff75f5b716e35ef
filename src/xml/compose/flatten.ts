// A document whose DOCTYPE declares things, as the same document without one: entities and default values stand in their places.

import type { SourceFile } from '../source-file.ts';
import type { DocumentType } from '../xml-events.ts';
import type { ComposeSettings } from './compose-settings.ts';
import type { IsDeclaredId } from './element-index.ts';
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
};

export function flatten(source: SourceFile, _settings: ComposeSettings): Flattened {
  return { map: SegmentMap.ofWhole(source), doctype: undefined, remarks: [], isId: () => false, problem: undefined };
}
