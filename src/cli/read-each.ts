// Documents one after another; an unreadable one is told and passed over.

import { EnvironmentError } from '../diagnostics/environment-error.ts';
import { readDocument } from '../host/read-document.ts';
import type { SourceDocument } from '../source/document.ts';
import { tellFault } from './output.ts';

export async function* readEach(files: readonly string[]): AsyncGenerator<SourceDocument> {
  for (const file of files) {
    try {
      yield await readDocument(file);
    } catch (error) {
      if (!(error instanceof EnvironmentError)) throw error;
      tellFault(error);
    }
  }
}
