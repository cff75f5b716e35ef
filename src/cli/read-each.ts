// Documents one after another; an unreadable one is told and passed over. Read to where `allocate` says, a document is good
// until the next one is asked for.

import { EnvironmentError } from '../diagnostics/environment-error.ts';
import { type Allocate, readDocument } from '../host/read-document.ts';
import type { SourceDocument } from '../source/document.ts';
import { tellFault } from './output.ts';

export async function* readEach(files: readonly string[], allocate?: Allocate): AsyncGenerator<SourceDocument> {
  for (const file of files) {
    try {
      yield await readDocument(file, allocate);
    } catch (error) {
      if (!(error instanceof EnvironmentError)) throw error;
      tellFault(error);
    }
  }
}
