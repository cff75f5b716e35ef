// The formats of records: those of the exports that are one element of XML, and the document itself.

import { type ExportFormatName, exportFormatNames } from '../export/export-formats.ts';
import type { MetadataFormat } from './repository.ts';

/** `made`: which export it is, and the end of its file's name; undefined: the root element of the document. */
export type RecordFormat = MetadataFormat & {
  readonly made: { readonly to: ExportFormatName; readonly extension: string } | undefined;
};

type Row = MetadataFormat & { readonly made: { readonly to: string; readonly extension: string } | undefined };

/** OAI-PMH 2.0 §2.4 asks for `oai_dc`. */
const rows: readonly Row[] = [
  {
    prefix: 'oai_dc',
    schema: 'http://www.openarchives.org/OAI/2.0/oai_dc.xsd',
    namespace: 'http://www.openarchives.org/OAI/2.0/oai_dc/',
    made: { to: 'dc', extension: '.oai_dc.xml' },
  },
  {
    prefix: 'mods',
    schema: 'http://www.loc.gov/standards/mods/v3/mods-3-8.xsd',
    namespace: 'http://www.loc.gov/mods/v3',
    made: { to: 'mods', extension: '.mods.xml' },
  },
  {
    prefix: 'mets',
    schema: 'http://www.loc.gov/standards/mets/mets.xsd',
    namespace: 'http://www.loc.gov/METS/',
    made: { to: 'mets', extension: '.mets.xml' },
  },
  {
    prefix: 'tei',
    schema: 'https://vault.tei-c.org/P5/current/xml/tei/custom/schema/xsd/tei_all.xsd',
    namespace: 'http://www.tei-c.org/ns/1.0',
    made: undefined,
  },
];

/** Of the rows those whose export there is. */
export const recordFormats: readonly RecordFormat[] = rows.filter(isExported);

function isExported(row: Row): row is RecordFormat {
  return row.made === undefined || (exportFormatNames as readonly string[]).includes(row.made.to);
}
