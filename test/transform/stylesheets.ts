// The compiled stylesheets, for the tests of src/transform: dist/xslt holds them once the package is built.

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { FormatName, HeaderForm, NotesPlace, Reading, UiLanguage } from '../../src/transform/formats.ts';
import type { StylesheetSource } from '../../src/transform/stylesheet-source.ts';
import { transform } from '../../src/transform/transform.ts';

export const builtStylesheets: StylesheetSource = {
  read: (fileName) => readFile(new URL(`../../dist/xslt/${fileName}`, import.meta.url), 'utf8'),
};

export const editionPath: string = fileURLToPath(new URL('../../tei/resolution-1937-03-03.xml', import.meta.url));

export type Choices = {
  readonly reading?: Reading;
  readonly wrap?: number;
  readonly notes?: NotesPlace;
  readonly header?: HeaderForm;
  readonly uiLang?: UiLanguage;
  readonly images?: string;
};

/** The output of a transformation that must succeed. */
export async function output(text: string, to: FormatName, choices: Choices = {}): Promise<string> {
  const result = await transform({ text, name: 'test.xml' }, { to, stylesheets: builtStylesheets, ...choices });
  if (result.kind === 'diagnostics') throw new Error(result.diagnostics.map(({ message }) => message).join('\n'));
  return result.output;
}

/** A document around what stands in its body. */
export function teiAround(body: string, besides = ''): string {
  return `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>A test</title></titleStmt></fileDesc></teiHeader>${besides}<text><body>${body}</body></text></TEI>`;
}
