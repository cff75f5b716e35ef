// Records of documents by way of the library.

import { encodingFault, encodingWarnings } from '../diagnostics/encoding-fault.ts';
import type { Exported, ExportSettings } from '../export/export-document.ts';
import type { SourceDocument } from '../source/document.ts';
import { following, type PartOptions, partOptions } from './parts.ts';

export type ExportOptions = ExportSettings & PartOptions;

/** What formats make of the header of one document; problems in the document, and what is lost, are diagnostics. */
export async function exportDocument(document: SourceDocument, options: ExportOptions): Promise<Exported> {
  const { xinclude, externalEntities, roots, ...settings } = options;
  const [{ endedBy, inFiles }, { exportDocument: apply }] = await Promise.all([
    import('../batch/in-files.ts'),
    import('../export/export-document.ts'),
  ]);
  const subject = await following(partOptions({ xinclude, externalEntities, roots }))(document);
  const ended = endedBy(subject);
  if (ended !== undefined) return { files: [], parts: {}, losses: [], diagnostics: ended };
  const decoded = await subject.text();
  if (decoded.kind !== 'decoded')
    return { files: [], parts: {}, losses: [], diagnostics: [encodingFault(document.file, decoded)] };
  const exported = await apply({ text: decoded.text, name: document.file }, settings);
  return { ...exported, diagnostics: [...encodingWarnings(document.file, decoded), ...inFiles(exported.diagnostics, subject)] };
}
