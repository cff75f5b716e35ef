// A document that is written in another encoding than its declaration names (XML 1.0 §4.3.3: a fatal error).

import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { atSpan } from '../../source/span.ts';

type Declared = {
  readonly file: string;
  readonly text: string;
  readonly encoding: string;
  readonly declared: string | undefined;
};

const BEFORE_NAME = /^<\?xml[ \t\r\n][^>]*?\bencoding[ \t\r\n]*=[ \t\r\n]*["']/;

/**
 * Fatal where a reader that believed the declaration could read nothing: one says units of two bytes, the other of one.
 * A warning where it could: the byte order mark has decided.
 */
export function encodingDisagreement({ file, text, encoding, declared }: Declared): Diagnostic | undefined {
  if (declared === undefined || encoding.startsWith(declared.toLowerCase())) return undefined;
  const isFatal = isUtf16(declared) || isUtf16(encoding);
  const start = BEFORE_NAME.exec(text)?.[0].length ?? 0;
  const bytes = encoding.toUpperCase();
  const right = isUtf16(bytes) ? 'UTF-16' : bytes;
  return {
    code: 'xml/encoding',
    severity: isFatal ? 'fatal' : 'warning',
    message: `the declaration says ${declared}, the bytes are ${bytes}: declare ${right}, or save the document as ${declared}`,
    file,
    place: atSpan(start, start + declared.length),
  };
}

function isUtf16(encoding: string): boolean {
  return /^utf-?16/i.test(encoding);
}
