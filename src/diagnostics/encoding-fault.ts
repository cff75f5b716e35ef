// A document whose bytes cannot be read as text (XML 1.0 §4.3.3: a fatal error).

import type { Decoded } from '../source/decode.ts';
import { atLine } from '../source/span.ts';
import type { Diagnostic } from './diagnostic.ts';

export function encodingFault(file: string, fault: Exclude<Decoded, { kind: 'decoded' }>): Diagnostic {
  const base = { code: 'xml/encoding', severity: 'fatal', file } as const;
  if (fault.kind === 'unknown-encoding') {
    const message = `the declared encoding ${fault.encoding} is not known: save the document as UTF-8`;
    return { ...base, message, place: atLine(1) };
  }
  const name = fault.encoding.toUpperCase();
  const message = `there are bytes here that are not ${name}: save the document as ${name}, or declare the encoding it has`;
  return { ...base, message, place: atLine(fault.line) };
}
