// What the codes of exports mean.

import type { CodeEntry } from './example.ts';
import type { ExportCode } from './export-codes.ts';

function tei(title: string): string {
  return `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt>${title}</titleStmt></fileDesc></teiHeader></TEI>`;
}

export const exportEntries: Readonly<Record<ExportCode, CodeEntry>> = {
  'export/no-header': {
    title: 'a document without a header to export',
    explanation:
      'Records are made of <teiHeader>, the first part of <TEI> or <teiCorpus>. The document is another one, or has none.',
    example: {
      kind: 'export',
      to: 'dc',
      wrong: '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text/></TEI>',
      right: tei('<title>A</title>'),
    },
  },
  'export/lacking': {
    title: 'a header that lacks what a format asks for',
    explanation:
      'The standard of the format asks for it, the header does not say it, and nothing is invented: the export of this document in this format is not written. With --unavailable the code of the standard for what is not known is written, where it has one.',
    example: { kind: 'export', to: 'dc', wrong: tei(''), right: tei('<title>A</title>') },
  },
  'export/no-image': {
    title: 'an image that is not there',
    explanation:
      'The images of pages were to go into the export (--with images). This one is not where the document says, or must not be read: only its address is exported.',
    example: { kind: 'none', instead: 'put the image where the document says, or add its folder with --root DIR' },
  },
};
