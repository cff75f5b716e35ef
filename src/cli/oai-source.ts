// The documents of a folder as an OAI-PMH index asks for them: put together with their parts, and decoded.

import { endedBy } from '../batch/in-files.ts';
import type { Subject } from '../check/subject.ts';
import { encodingFault } from '../diagnostics/encoding-fault.ts';
import { now } from '../host/clock.ts';
import { DocumentFolder, type FolderFile } from '../host/document-folder.ts';
import { digestOf } from '../host/seals.ts';
import { following } from '../library/parts.ts';
import type { DocumentSource, ReadDocument } from '../oai/document-source.ts';
import type { SourceDocument } from '../source/document.ts';
import type { OaiSettings } from './oai-settings.ts';
import { talk } from './output.ts';

export type OaiSourceSettings = Pick<OaiSettings, 'folder' | 'roots' | 'xinclude'> & {
  /** In place of the time of every file. */
  readonly modified?: string | undefined;
};

export function oaiSource({ folder, roots, xinclude, modified }: OaiSourceSettings): DocumentSource {
  const documents = new DocumentFolder(folder);
  const follow = following({ roots: [folder, ...roots], ...(xinclude ? {} : { xinclude }) });
  return {
    list: () => documents.list(),
    read: async (path) => {
      const read = await documents.read(path);
      if (read.kind === 'gone') return read;
      const seen = { ...read, modified: modified ?? read.modified };
      return seen.kind === 'bytes' ? decoded(seen, follow) : seen;
    },
    stampOf: (path) => documents.stampOf(path),
    digest: digestOf,
    now,
    tell: talk,
  };
}

type Follow = (document: SourceDocument) => Promise<Subject>;

/** What has parts can change although its file does not: it has no stamp that holds. */
async function decoded(
  { file, bytes, stamp, modified }: Extract<FolderFile, { kind: 'bytes' }>,
  follow: Follow,
): Promise<ReadDocument> {
  const subject = await follow({ file, bytes });
  const [ended] = endedBy(subject) ?? [];
  const seen = { stamp: subject.composition === undefined ? stamp : '', modified };
  if (ended !== undefined) return { kind: 'unusable', message: ended.message, ...seen };
  const text = await subject.text();
  if (text.kind === 'decoded') return { kind: 'text', text: text.text, ...seen };
  return { kind: 'unusable', message: encodingFault(file, text).message, ...seen };
}
