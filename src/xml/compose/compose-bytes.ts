// A document as it came in → what it is with all its parts.

import { decodeXml } from '../../source/decode.ts';
import type { SourceDocument } from '../../source/document.ts';
import { compose } from './compose.ts';
import type { ComposeSettings } from './compose-settings.ts';
import type { Composition } from './composition.ts';

/** Undefined where it has no other parts, or its bytes are no text: whoever judges it says so. */
export function composeBytes({ file, bytes }: SourceDocument, settings: ComposeSettings): Composition | undefined {
  const decoded = decodeXml(bytes);
  if (decoded.kind !== 'decoded') return undefined;
  const { kind: _, ...read } = decoded;
  return compose({ file, uri: settings.reader.uriOf(file), ...read }, settings);
}
