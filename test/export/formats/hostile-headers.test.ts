// Every format makes of every hostile header what its schema accepts, or says at the header what is lacking.

import { expect, test } from 'vitest';
import type { Exported } from '../../../src/export/export-document.ts';
import { type ExportFormatName, exportFormatNames, exportFormats } from '../../../src/export/export-formats.ts';
import { describeWith } from '../../support/programs.ts';
import { exportText } from '../export-text.ts';
import { faultsOfFiles } from '../faults-of-files.ts';
import { hostileHeaders } from '../hostile-headers.ts';
import { LocalSchemas } from '../local-schemas.ts';

const WORDS = {
  cmif: {
    url: 'https://example.org/cmif.xml',
    title: 'C',
    editor: ['C'],
    publisher: ['C'],
    licence: 'https://example.org/by',
    date: '2026-05-31',
  },
};
const MODES = [false, true];

type Made = { readonly name: string; readonly text: string; readonly exported: Exported };

async function madeBy(format: ExportFormatName, unavailable: boolean): Promise<readonly Made[]> {
  const made: Made[] = [];
  for (const [name, text] of Object.entries(hostileHeaders))
    made.push({ name, text, exported: await exportText(text, format, { unavailable }) });
  return made;
}

const REFUSALS = new Set(['export/lacking', 'export/no-header']);

const rows = exportFormatNames.flatMap((format) => MODES.map((unavailable) => [format, unavailable] as const));

test.each(
  rows,
)('%s (codes for what is not there: %s) makes something, or says at the header what it lacks', async (format, unavailable) => {
  for (const { name, text, exported } of await madeBy(format, unavailable)) {
    const { files, parts, diagnostics } = exported;
    const refusals = diagnostics.filter(({ code }) => REFUSALS.has(code));
    expect([name, diagnostics.length]).toEqual([name, refusals.length]);
    const isMade = files.length > 0 || parts[format] !== undefined;
    expect([name, isMade]).toEqual([name, refusals.length === 0]);
    for (const { code, place } of refusals) expect([name, isInHeader(place, { text, code })]).toEqual([name, true]);
  }
});

type Place = Exported['diagnostics'][number]['place'];

/** Where there is no header, the root is the place. */
function isInHeader(place: Place, { text, code }: { readonly text: string; readonly code: string }): boolean {
  if (place.kind !== 'span') return false;
  const [start, end] =
    code === 'export/no-header'
      ? [0, text.indexOf('>') + 1]
      : [text.indexOf('<teiHeader'), text.lastIndexOf('teiHeader>') + 10];
  const last = Math.max(end, text.indexOf('>', start) + 1);
  return start <= place.span.start && place.span.end <= last && place.span.start < place.span.end;
}

test.each(exportFormatNames)('%s refuses some and makes some: the table reaches both', async (format) => {
  const made = await madeBy(format, false);
  const refused = made.filter(({ exported }) => exported.diagnostics.length > 0);
  expect([refused.length > 0, refused.length < made.length]).toEqual([true, true]);
});

describeWith(['suites', 'xmllint', 'jing'], 'what is made is valid', (suites, xmllint, jing) => {
  const schemas = new LocalSchemas({ suites, xmllint });

  test.each(rows)('%s (codes for what is not there: %s)', async (format, unavailable) => {
    const made = await madeBy(format, unavailable);
    const files = made.flatMap(({ name, exported }) => exported.files.map((file) => ({ name, file })));
    const set = exportFormats[format].set;
    const parts = made.map(({ exported }) => exported.parts[format]).filter((part) => part !== undefined);
    const whole = set === undefined ? undefined : (await set.load())(JSON.parse(JSON.stringify(parts)), WORDS);
    const judged = [
      ...files,
      ...(whole?.kind === 'made' && set !== undefined
        ? [{ name: 'all', file: { kind: 'inside' as const, path: set.name, data: whole.text } }]
        : []),
    ];
    expect(judged.length).toBeGreaterThan(0);
    expect(await faultsOfFiles(judged, { schemas, jing, suites })).toEqual([]);
  });
});
