// Exports one document for a test.

import { type Exported, type ExportSettings, exportDocument } from '../../src/export/export-document.ts';
import type { ExportFormatName } from '../../src/export/formats/export-formats.ts';
import { parseTree, type XmlElement } from '../../src/xml/read/tree.ts';

export function exportText(
  text: string,
  to: ExportFormatName | readonly ExportFormatName[],
  settings: Omit<ExportSettings, 'to'> = {},
): Promise<Exported> {
  return exportDocument({ text, name: 'a.xml' }, { ...settings, to: typeof to === 'string' ? [to] : to });
}

/** The one file that a format makes of a document. @throws {Error} where it makes none, with what it says. */
export async function exportedFile(
  text: string,
  to: ExportFormatName,
  settings: Omit<ExportSettings, 'to'> = {},
): Promise<string> {
  const { files, diagnostics } = await exportText(text, to, settings);
  const [file] = files;
  if (file === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return file.text;
}

/** The root of a text that is well-formed. */
export function rootOf(text: string): XmlElement {
  const tree = parseTree(text);
  if (tree.kind === 'fatal') throw new Error(tree.problem.message);
  return tree.root;
}
