// The whole way of one document: plain text, or TEI to be added to → TEI that is valid and has kept the text, or one refusal.
// Pure: no file is read here, and no clock.

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { encodingFault, encodingWarnings } from '../diagnostics/encoding-fault.ts';
import { decodeXml } from '../source/decode.ts';
import type { SourceDocument } from '../source/document.ts';
import { refuse } from './encode-diagnostics.ts';
import type { EncodeResult } from './encode-result.ts';
import type { EncodeSettings } from './encode-settings.ts';
import { encodeTei } from './encode-tei.ts';
import { encodePlainText } from './encode-text.ts';
import { otherInput } from './input-kind.ts';
import { refusalFor, tooManyCharacters } from './size-limits.ts';

/** What announces XML: a declaration or instruction, a DOCTYPE, a comment, or the root element of TEI. */
const XML_START = /^\s*(?:<\?[A-Za-z]|<!DOCTYPE\s|<!--|<(?:[\w.-]+:)?(?:TEI|teiCorpus)(?:[\s>/]|$))/;

/** Bytes in UTF-8, or in UTF-16 with a byte order mark. */
export async function encodeDocument({ file, bytes }: SourceDocument, settings: EncodeSettings): Promise<EncodeResult> {
  const other = otherInput(bytes);
  if (other !== undefined)
    return refuse({
      file,
      code: 'env/unreadable',
      message: `${file}: this is ${other.name}, and no plain text: ${other.advice}`,
    });
  const decoded = decodeXml(bytes);
  if (decoded.kind === 'decoded')
    return withWarnings(encodingWarnings(file, decoded), await encodeText(file, decoded.text, settings));
  const { message, place } = encodingFault(file, decoded);
  const span = place.kind === 'span' ? place.span : { start: 0, end: 0 };
  const isPlain = decoded.kind === 'bad-bytes' && !XML_START.test(decoded.before);
  // where nothing can be declared
  const plain = 'there are bytes here that are not UTF-8: save the text as UTF-8';
  return refuse({ file, code: 'encode/not-text', message: isPlain ? plain : message, span });
}

function withWarnings(warnings: readonly Diagnostic[], result: EncodeResult): EncodeResult {
  return warnings.length === 0 ? result : { ...result, diagnostics: [...warnings, ...result.diagnostics] };
}

/** `text` is decoded and without byte order mark. */
export async function encodeText(name: string, text: string, settings: EncodeSettings): Promise<EncodeResult> {
  const tooLarge = tooManyCharacters(name, text.length);
  if (tooLarge !== undefined) return tooLarge;
  try {
    return await (XML_START.test(text) ? encodeTei(name, text, settings) : encodePlainText(name, text, settings));
  } catch (error) {
    return refusalFor(name, error);
  }
}
