// Every format makes of real documents what its schema accepts, or says at the header what is lacking.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { exportDocument } from '../../src/export/export-document.ts';
import { type ExportFormatName, exportFormatNames, exportFormats } from '../../src/export/export-formats.ts';
import { describeWith } from '../support/programs.ts';
import { faultsOfFiles, type JudgedFile } from './faults-of-files.ts';
import { LocalSchemas } from './local-schemas.ts';

const EDITION = fileURLToPath(new URL('../../tei', import.meta.url));
/** What the headers do not say of a CMIF file. */
const WORDS = {
  url: 'https://example.org/cmif.xml',
  title: 'C',
  editor: ['C'],
  publisher: ['C'],
  licence: 'https://example.org/by',
  date: '2026-05-31',
};

describeWith(['suites', 'xmllint', 'jing'], 'exports of real documents', (suites, xmllint, jing) => {
  const schemas = new LocalSchemas({ suites, xmllint });
  /** Folder, how many documents, and the formats that ask for what these headers do not say. */
  const corpora: readonly (readonly [string, number, readonly ExportFormatName[]])[] = [
    [EDITION, 1, ['datacite', 'cmif']],
    [join(suites, 'corpora/drama'), 20, ['datacite', 'cmif']],
    [join(suites, 'corpora/letters'), 30, ['datacite']],
    [join(suites, 'corpora/manuscripts'), 12, ['datacite', 'cmif']],
  ];

  test.each(corpora)('%s: %i documents', async (folder, count, refusing) => {
    const names = readdirSync(folder)
      .filter((name) => name.endsWith('.xml') && name !== 'authority.xml')
      .slice(0, count);
    expect(names).toHaveLength(count);
    const files: JudgedFile[] = [];
    const parts = new Map<ExportFormatName, unknown[]>();
    const refused = new Set<string>();
    for (const name of names) {
      const bytes = readFileSync(join(folder, name));
      const text = new TextDecoder().decode(bytes);
      const exported = await exportDocument({ name, text, bytes, itemName: 'a' }, { to: exportFormatNames });
      for (const { code, message } of exported.diagnostics) {
        expect(code).toBe('export/lacking');
        refused.add(message);
      }
      for (const file of exported.files) files.push({ name, file });
      for (const format of exportFormatNames) {
        const part = exported.parts[format];
        if (part !== undefined) parts.set(format, [...(parts.get(format) ?? []), part]);
      }
    }
    for (const [format, own] of parts) {
      const { set } = exportFormats[format];
      const made = set === undefined ? undefined : (await set.load())(own, { cmif: WORDS });
      if (set !== undefined && made?.kind === 'made')
        files.push({ name: 'all', file: { kind: 'inside', path: set.name, data: made.text } });
    }
    const makers = new Set(exportFormatNames.filter((format) => !refusing.includes(format)));
    expect(refused.size > 0).toBe(refusing.length > 0);
    expect(files.length).toBeGreaterThanOrEqual(count * (makers.size - 2));
    expect(await faultsOfFiles(files, { schemas, jing, suites })).toEqual([]);
  });
});
