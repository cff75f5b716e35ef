// Runs teikit encode.

import { chosenDocuments } from '../chosen-documents.ts';
import type { Call } from '../command.ts';
import { encodeFiles } from '../encode-files.ts';
import type { EncodeValues } from './encode-command.ts';

export async function runEncode(call: Call<EncodeValues>): Promise<void> {
  const { output, authority, lang, profile, metadata, title, date, author, publisher, review, decisions } = call.values;
  const said = { title, date, author, publisher };
  const paths = await chosenDocuments(call, /\.txt$/i);
  if (paths === undefined) return;
  await encodeFiles(paths, { output, authorities: authority, language: lang, profile, metadata, said, review, decisions });
}
