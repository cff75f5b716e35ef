// The two files of an evaluation, TEI or columns, as what is compared.
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { readTei } from '../tei/read-tei.ts';
import { noText } from './incomparable.ts';
import { isHipe, readHipe, readingOfHipe } from './read-hipe.ts';
import type { Reading } from './reading.ts';
import { readingOfTei } from './reading-of-tei.ts';

export type ReadResult =
  | { readonly kind: 'reading'; readonly form: 'TEI' | 'columns'; readonly reading: Reading }
  | { readonly kind: 'diagnostics'; readonly diagnostics: readonly Diagnostic[] };

/** `text` is decoded and without byte order mark. */
export function readReading(file: string, text: string): ReadResult {
  if (isHipe(text)) {
    const read = readHipe(file, text);
    if (read.kind === 'diagnostics') return read;
    return withText({ kind: 'reading', form: 'columns', reading: readingOfHipe(file, read.documents) });
  }
  const tei = readTei(file, text);
  return tei.kind === 'diagnostics' ? tei : withText({ kind: 'reading', form: 'TEI', reading: readingOfTei(tei, text) });
}

function withText(read: Extract<ReadResult, { readonly kind: 'reading' }>): ReadResult {
  return read.reading.text === '' ? noText(read.reading.name) : read;
}
