// Runs teikit encode.

import { chosenDocuments, type Search } from '../chosen-documents.ts';
import type { Call } from '../command.ts';
import { encodeFiles } from '../encode-files.ts';
import { tellFault } from '../output.ts';
import type { EncodeValues } from './encode-command.ts';

/** Directories are not searched for texts, but for those that were changed. */
const TEXTS: Search = { find: (files) => ({ files, faults: [] }), name: /\.txt$/i };

export async function runEncode(call: Call<EncodeValues>): Promise<void> {
  const { output, authority, lang, profile, metadata, title, date, author, publisher, review, decisions } = call.values;
  const said = { title, date, author, publisher };
  const chosen = await chosenDocuments(call, TEXTS);
  if (chosen === undefined) return;
  chosen.found.faults.forEach(tellFault);
  await encodeFiles(chosen.found.files, {
    output,
    authorities: authority,
    language: lang,
    profile,
    metadata,
    said,
    review,
    decisions,
  });
}
