// A document whose bytes cannot be read as text (XML 1.0 §4.3.3: a fatal error).

import type { Undecoded } from '../source/decode.ts';
import { atSpan } from '../source/span.ts';
import type { Diagnostic } from './diagnostic.ts';

/** Its place is the end of `fault.before`: where the bytes stop being text, or where the name of the encoding stands. */
export function encodingFault(file: string, fault: Undecoded): Diagnostic {
  const end = fault.before.length;
  const base = { code: 'xml/encoding', severity: 'fatal', file, place: atSpan(end, end) } as const;
  if (fault.kind === 'unknown-encoding') {
    return { ...base, message: `the declared encoding ${fault.encoding} is not known: save the document as UTF-8` };
  }
  const name = fault.encoding.toUpperCase();
  const message = `there are bytes here that are not ${name}: save the document as ${name}, or declare the encoding it has`;
  return { ...base, message };
}
