// The formats of `teikit export`: one table. What a format needs is loaded when it is asked for.

import type { Column } from '../crosswalk/crosswalk.ts';
import type { MakeFiles } from './record-format.ts';

export type ExportFormatName = 'dc' | 'mods' | 'datacite' | 'zenodo' | 'jsonld' | 'csv';

export type ExportFormat = {
  /** For the help. */
  readonly title: string;
  /** Whose column of the crosswalk says what is lost. */
  readonly column: Column;
  readonly load: () => Promise<MakeFiles>;
  /** Where all documents make one file. */
  readonly set?: SetFile;
};

/** `load`: what puts the parts of the documents together, in their order. */
export type SetFile = { readonly name: string; readonly load: () => Promise<(parts: readonly unknown[]) => string> };

export const exportFormats: Readonly<Record<ExportFormatName, ExportFormat>> = {
  dc: {
    title: 'Dublin Core: oai_dc and DC terms',
    column: 'dcterms',
    load: async () => (await import('./dublin-core.ts')).dublinCore,
  },
  mods: { title: 'MODS 3.8', column: 'mods', load: async () => (await import('./mods/mods.ts')).modsRecord },
  datacite: { title: 'DataCite 4.6', column: 'datacite', load: async () => (await import('./datacite.ts')).dataCite },
  zenodo: { title: 'the flat .zenodo.json', column: 'zenodo', load: async () => (await import('./zenodo.ts')).zenodo },
  jsonld: {
    title: 'JSON-LD in the words of schema.org',
    column: 'jsonld',
    load: async () => (await import('./json-ld/json-ld.ts')).jsonLd,
  },
  csv: {
    title: 'a table, a row for each document',
    column: 'dcterms',
    load: async () => (await import('./table-row.ts')).tableRow,
    set: { name: 'metadata.csv', load: async () => (await import('./table-row.ts')).writeTable },
  },
};

export const exportFormatNames = Object.keys(exportFormats) as readonly ExportFormatName[];
