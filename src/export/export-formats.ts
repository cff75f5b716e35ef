// The formats of `teikit export`: one table. What a format needs is loaded when it is asked for.

import type { Column } from './crosswalk/crosswalk.ts';
import type { MakeFiles, MakeSet } from './formats/record-format.ts';

export type ExportFormatName = 'dc' | 'mods' | 'datacite' | 'zenodo' | 'jsonld' | 'cmif' | 'saf' | 'mets' | 'csv';

export type ExportFormat = {
  /** For the help. */
  readonly title: string;
  /** Whose column of the crosswalk says what is lost. */
  readonly column: Column;
  readonly load: () => Promise<MakeFiles>;
  /** Its standard has codes for what is not known. */
  readonly hasCodes?: true;
  /** It takes a header that says nothing. */
  readonly asksForNothing?: true;
  /** It makes a directory for each document, so that no package holds it beside one. */
  readonly hasDirectories?: true;
  /** Where all documents make one file. */
  readonly set?: SetFile;
};

/** `load`: what puts the parts of the documents together, in their order. */
export type SetFile = { readonly name: string; readonly load: () => Promise<MakeSet> };

export const exportFormats: Readonly<Record<ExportFormatName, ExportFormat>> = {
  dc: {
    title: 'Dublin Core: oai_dc and DC terms',
    column: 'dcterms',
    load: async () => (await import('./formats/dublin-core.ts')).dublinCore,
  },
  mods: { title: 'MODS 3.8', column: 'mods', load: async () => (await import('./formats/mods/mods.ts')).modsRecord },
  datacite: {
    title: 'DataCite 4.6',
    column: 'datacite',
    hasCodes: true,
    load: async () => (await import('./formats/datacite.ts')).dataCite,
  },
  zenodo: { title: 'the flat .zenodo.json', column: 'zenodo', load: async () => (await import('./formats/zenodo.ts')).zenodo },
  jsonld: {
    title: 'JSON-LD in the words of schema.org',
    asksForNothing: true,
    column: 'jsonld',
    load: async () => (await import('./formats/json-ld/json-ld.ts')).jsonLd,
  },
  cmif: {
    title: 'CMIF: one list of all letters',
    column: 'cmif',
    load: async () => (await import('./formats/cmif/cmif-letter.ts')).cmifLetter,
    set: { name: 'cmif.xml', load: async () => (await import('./formats/cmif/cmif.ts')).cmif },
  },
  saf: {
    title: 'DSpace Simple Archive Format: a directory for each document',
    column: 'saf',
    hasDirectories: true,
    load: async () => (await import('./formats/simple-archive.ts')).simpleArchive,
  },
  mets: {
    title: 'METS 1.12.1, with MODS inside',
    column: 'mods',
    load: async () => (await import('./formats/mets/mets.ts')).metsRecord,
  },
  csv: {
    title: 'a table, a row for each document',
    asksForNothing: true,
    column: 'dcterms',
    load: async () => (await import('./formats/table-row.ts')).tableRow,
    set: { name: 'metadata.csv', load: async () => (await import('./formats/table-row.ts')).writeTable },
  },
};

export const exportFormatNames = Object.keys(exportFormats) as readonly ExportFormatName[];

/** Formats whose files stand beside a document. */
export const recordNames: readonly ExportFormatName[] = exportFormatNames.filter(
  (name) => exportFormats[name].set === undefined && exportFormats[name].hasDirectories !== true,
);
