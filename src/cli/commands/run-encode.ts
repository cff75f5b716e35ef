// Runs teikit encode.

import type { Call } from '../command.ts';
import { encodeFiles } from '../encode-files.ts';
import type { EncodeValues } from './encode-command.ts';

export async function runEncode({ words, values }: Call<EncodeValues>): Promise<void> {
  const { output, authority, lang, profile, metadata, title, date, author, publisher, review, decisions } = values;
  const said = { title, date, author, publisher };
  await encodeFiles(words, { output, authorities: authority, language: lang, profile, metadata, said, review, decisions });
}
