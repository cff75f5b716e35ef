// A fault of teikit, as a diagnostic of the document over which it showed: the document is given up, the others are done.

import { nowhere, type Place } from '../source/span.ts';
import type { Diagnostic } from './diagnostic.ts';

/** Characters of an error's own words that a message shows. */
const MOST_CHARACTERS = 200;

/** `error`: whatever was thrown. Its stack goes into `trace`. */
export function ownFault(file: string, error: unknown, place: Place = nowhere): Diagnostic {
  const words = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const [first = ''] = words.split('\n');
  const message = `this is a fault of teikit, not of your document: ${first.slice(0, MOST_CHARACTERS)}`;
  const trace = error instanceof Error && error.stack !== undefined ? error.stack : words;
  return { code: 'teikit/fault', severity: 'fatal', message, file, place, trace };
}

export function isOwnFault({ code }: Diagnostic): boolean {
  return code === 'teikit/fault';
}

/** What speaks against the machine or against teikit, and not against a document. */
export function isOfMachine({ code }: Pick<Diagnostic, 'code'>): boolean {
  return code.startsWith('env/') || code === 'teikit/fault';
}
