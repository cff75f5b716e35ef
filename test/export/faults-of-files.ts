// What speaks against files of exports: by their schema, or by rules where the standard has none at hand.

import type { MadeFile } from '../../src/export/formats/record-format.ts';
import { attributeOf, childElements } from '../../src/export/record/header-text.ts';
import { expandOffline } from './expand-offline.ts';
import { rootOf } from './export-text.ts';
import { jingFaults, type LocalSchemas } from './local-schemas.ts';
import { zenodoFaults } from './zenodo-faults.ts';

export type JudgedFile = { readonly name: string; readonly file: MadeFile };
export type Judges = { readonly schemas: LocalSchemas; readonly jing: string; readonly suites: string };

type Text = { readonly name: string; readonly text: string };
type Judge = (texts: readonly Text[], judges: Judges) => Promise<readonly string[]> | readonly string[];

/** By how the path of a file ends. */
const JUDGES: Readonly<Record<string, Judge>> = {
  '.oai_dc.xml': bySchema('oai_dc.xsd'),
  '.dcterms.xml': bySchema('qualifieddc.xsd'),
  '.mods.xml': bySchema('mods-3-8.xsd'),
  '.datacite.xml': bySchema('datacite-4.6/metadata.xsd'),
  '.mets.xml': bySchema('mets-1-12-1.xsd'),
  '.zenodo.json': each((text) => zenodoFaults(JSON.parse(text))),
  '.jsonld': each(async (text) => ((await expandOffline(text)).length === 1 ? [] : ['nothing is expanded'])),
  'cmif.xml': byRelaxNg('schemas/export/cmif.rng', 'schemas/tei/tei_all-4.9.0.rng'),
  'dublin_core.xml': each(dspaceFaults),
  contents: each((text) => (/^[^\t\n]+(?:\t(?:bundle|primary|description):[^\t\n]+)+\n$/u.test(text) ? [] : [text])),
  handle: each((text) => (/^\d[\w.-]*\/\S+\n$/u.test(text) ? [] : [text])),
  'metadata.csv': each(tableFaults),
  'a.xml': () => [],
};

/** Files that no row is for are a fault. */
export async function faultsOfFiles(files: readonly JudgedFile[], judges: Judges): Promise<readonly string[]> {
  const byEnding = new Map<string, Text[]>();
  const faults: string[] = [];
  for (const { name, file } of files) {
    const [path, data] = file.kind === 'beside' ? [file.extension, file.text] : [file.path, file.data];
    const ending = Object.keys(JUDGES).find((one) => path.endsWith(one));
    if (ending === undefined) faults.push(`${name}: nobody judges ${path}`);
    else
      byEnding.set(ending, [
        ...(byEnding.get(ending) ?? []),
        { name, text: typeof data === 'string' ? data : new TextDecoder().decode(data) },
      ]);
  }
  for (const [ending, texts] of byEnding) faults.push(...((await JUDGES[ending]?.(texts, judges)) ?? []));
  return faults;
}

function bySchema(schema: string): Judge {
  return (texts, { schemas }) => [...schemas.faultsOf(schema, texts)].map(([name, fault]) => `${name}: ${fault}`);
}

function byRelaxNg(...names: readonly string[]): Judge {
  return (texts, { jing, suites }) =>
    texts.flatMap(({ text }) => names.flatMap((name) => jingFaults({ jing, schema: `${suites}/${name}`, text })));
}

function each(judge: (text: string) => Promise<readonly string[]> | readonly string[]): Judge {
  return async (texts) => {
    const faults: string[] = [];
    for (const { name, text } of texts) for (const fault of await judge(text)) faults.push(`${name}: ${fault}`);
    return faults;
  };
}

/** DSpace has no schema: `dublin_core` with `dcvalue` that has element, qualifier and text. */
function dspaceFaults(text: string): readonly string[] {
  const root = rootOf(text);
  const isNamed = root.qName === 'dublin_core' && attributeOf(root, 'schema') === 'dc';
  const wrong = childElements(root).filter((one) => {
    const parts = [attributeOf(one, 'element'), attributeOf(one, 'qualifier')];
    return one.qName !== 'dcvalue' || parts.some((part) => !/^[a-z]+$/iu.test(part ?? '')) || childElements(one).length > 0;
  });
  return [...(isNamed ? [] : ['another root']), ...wrong.map((one) => `a wrong ${one.qName}`)];
}

/** RFC 4180: every line has as many cells. */
function tableFaults(text: string): readonly string[] {
  const records = text.match(/(?:"(?:[^"]|"")*"|[^",\r\n]*)(?:,(?:"(?:[^"]|"")*"|[^",\r\n]*))*\r\n/gu) ?? [];
  const counts = new Set(records.map((record) => record.replaceAll(/"(?:[^"]|"")*"/gu, '').split(',').length));
  return records.join('') === text && counts.size === 1 ? [] : [`cells: ${[...counts].join(' ')}`];
}
