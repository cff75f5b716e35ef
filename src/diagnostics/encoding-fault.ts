// A document whose bytes cannot be read as text, or are not in the encoding that it declares (XML 1.0 §4.3.3: fatal errors).

import type { Decoded, Undecoded } from '../source/decode.ts';
import { encodingsInWords, findEncoding } from '../source/encodings.ts';
import { atSpan, type Place } from '../source/span.ts';
import type { Diagnostic } from './diagnostic.ts';

/** Its place is the label that is wrong, or the end of `fault.before`: where the bytes stop being text. */
export function encodingFault(file: string, fault: Undecoded): Diagnostic {
  return { code: 'xml/encoding', severity: 'fatal', message: messageOf(fault), file, place: placeOf(fault) };
}

function placeOf(fault: Undecoded): Place {
  if ('span' in fault) return atSpan(fault.span.start, fault.span.end);
  return atSpan(fault.before.length, fault.before.length);
}

function messageOf(fault: Undecoded): string {
  switch (fault.kind) {
    case 'bad-bytes': {
      const name = fault.encoding.toUpperCase();
      return `there are bytes here that are not ${name}: save the document as ${name}, or declare the encoding it has`;
    }
    case 'unknown-encoding':
      return `the declared encoding ${fault.declared} cannot be read: save the document as UTF-8; what can be read is ${encodingsInWords}`;
    case 'other-encoding':
      return disagreement(fault.declared, fault.encoding);
    case 'unmarked':
      return isUtf16(fault.encoding)
        ? `the bytes are ${fault.encoding.toUpperCase()}, and no byte order mark and no declared encoding says so: save the document with a byte order mark, or as UTF-8`
        : `the bytes are ${fault.encoding.toUpperCase()}, which cannot be read: save the document as UTF-8; what can be read is ${encodingsInWords}`;
    default:
      return fault satisfies never;
  }
}

/** A warning where a document was read by its byte order mark, and its declaration says something else. */
export function encodingWarnings(file: string, decoded: Decoded): readonly Diagnostic[] {
  if (decoded.kind !== 'decoded' || decoded.overruled === undefined) return [];
  const { start, end } = decoded.overruled;
  const message = disagreement(decoded.declared ?? '', decoded.encoding);
  return [{ code: 'xml/encoding', severity: 'warning', message, file, place: atSpan(start, end) }];
}

function disagreement(declared: string, encoding: string): string {
  const bytes = encoding.toUpperCase();
  const right = isUtf16(encoding) ? 'UTF-16' : bytes;
  const or = findEncoding(declared) === undefined ? '' : `, or save the document as ${declared}`;
  return `the declaration says ${declared}, the bytes are ${bytes}: declare ${right}${or}`;
}

function isUtf16(encoding: string): boolean {
  return encoding.startsWith('utf-16');
}
