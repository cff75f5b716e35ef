// A document as it came in → what it is with all its parts.

import { decodeXml } from '../../source/decode.ts';
import type { SourceDocument } from '../../source/document.ts';
import { compose } from './compose.ts';
import type { ComposeSettings } from './compose-settings.ts';
import type { Composition } from './composition.ts';

/** Undefined where it has no other parts, or its bytes are no text: whoever judges it says so. */
export function composeBytes({ file, bytes }: SourceDocument, settings: ComposeSettings): Composition | undefined {
  const decoded = decodeXml(bytes);
  if (decoded.kind !== 'decoded' || disagrees(decoded)) return undefined;
  const { text, encoding, declared, hasByteOrderMark } = decoded;
  return compose({ file, uri: settings.reader.uriOf(file), text, encoding, declared, hasByteOrderMark }, settings);
}

/** The declaration says units of two bytes and the bytes are of one, or the other way: nothing can be read that is certain. */
function disagrees({
  encoding,
  declared = encoding,
}: {
  readonly encoding: string;
  readonly declared: string | undefined;
}): boolean {
  return isUtf16(declared) !== isUtf16(encoding);
}

function isUtf16(encoding: string): boolean {
  return /^utf-?16/i.test(encoding);
}
