// Each kind of fault of a Simple Archive, planted in a sound one.
// biome-ignore-all lint/suspicious/noAssignInExpressions: a planting is one assignment

import type { Code } from '../../../src/diagnostics/codes.ts';

export type ArchiveFiles = Record<string, string | Uint8Array>;

export type ArchivePlanting = {
  readonly code: Code;
  readonly what: string;
  readonly plant: (files: ArchiveFiles) => void;
  readonly severity?: 'error' | 'warning' | 'note';
  /** All that is found; default: the code alone. */
  readonly found?: readonly Code[];
};

const value = (element: string, text: string, more = ''): string =>
  `  <dcvalue element="${element}"${more}>${text}</dcvalue>\n`;
const metadata = (schema: string, ...values: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<dublin_core schema="${schema}">\n${values.join('')}</dublin_core>\n`;

/** Two items, one with all that the format has. */
export function soundArchive(): ArchiveFiles {
  return {
    'letters_1/dublin_core.xml': metadata(
      'dc',
      value('title', 'To Anna', ' qualifier="none" language="de"'),
      value('date', '1937-03-03', ' qualifier="issued"'),
      value('title', 'An Anna', ' qualifier="alternative"'),
    ),
    'letters_1/metadata_dcterms.xml': metadata('dcterms', value('extent', '2 pages')),
    'letters_1/contents': [
      'letter.xml\tbundle:ORIGINAL\tprimary:true\tdescription:TEI document',
      "page 1.jpg\tbundle:IIIF\tpermissions:-r 'Staff'\tiiif-label:Page 1\tiiif-width:200\tiiif-height:300",
      'images/ä.jpg',
      'license.txt\tbundle:LICENSE',
      '',
    ].join('\n'),
    'letters_1/letter.xml': '<TEI/>',
    'letters_1/page 1.jpg': 'x',
    'letters_1/images/ä.jpg': 'y',
    'letters_1/license.txt': 'free',
    'letters_1/handle': '10673/4\n',
    'letters_1/collections': '10673/1\n9d5e8c7b-7a4c-4c5e-8d4f-3f0d1d2c5a6b\n',
    'letters_2/dublin_core.xml': metadata('dc', value('title', 'To Boris')),
  };
}

const put = (path: string, text: string) => (files: ArchiveFiles) => void (files[path] = text);
const add = (path: string, text: string) => (files: ArchiveFiles) => void (files[path] = `${files[path] ?? ''}${text}`);
const drop =
  (...paths: readonly string[]) =>
  (files: ArchiveFiles): void => {
    for (const path of paths) delete files[path];
  };
const replace =
  (path: string, from: string | RegExp, to: string) =>
  (files: ArchiveFiles): void => {
    files[path] = String(files[path]).replace(from, to);
  };

const DC = 'letters_1/dublin_core.xml';
const CONTENTS = 'letters_1/contents';

export const archivePlantings: readonly ArchivePlanting[] = [
  { code: 'saf/no-metadata', what: 'no dublin_core.xml', plant: drop(DC) },
  {
    code: 'saf/no-metadata',
    what: 'a folder that is no item',
    plant: put('letters_3/note.txt', 'x'),
    found: ['saf/no-metadata', 'saf/no-contents'],
  },
  { code: 'saf/no-metadata', what: 'an empty folder', plant: put('letters_3/', '') },
  {
    code: 'saf/beside-items',
    what: 'a file beside the items',
    severity: 'warning',
    plant: put('mapfile', 'letters_1 10673/4\n'),
  },
  { code: 'saf/beside-items', what: 'a file of macOS beside the items', severity: 'warning', plant: put('.DS_Store', '') },
  { code: 'xml/not-well-formed', what: 'an element that is not closed', plant: replace(DC, '</dublin_core>', '') },
  { code: 'xml/not-well-formed', what: 'an ampersand', plant: replace(DC, 'To Anna', 'To Anna & Boris') },
  {
    code: 'xml/not-well-formed',
    what: 'an entity that leads out',
    plant: replace(DC, '<dublin_core', '<!DOCTYPE dublin_core [<!ENTITY x SYSTEM "file:///etc/passwd">]><dublin_core'),
    found: [],
  },
  {
    code: 'xml/external',
    what: 'an entity that leads out and is used',
    plant: (files) => {
      replace(DC, '<dublin_core', '<!DOCTYPE dublin_core [<!ENTITY x SYSTEM "file:///etc/passwd">]><dublin_core')(files);
      replace(DC, 'To Anna', '&x;')(files);
    },
  },
  {
    code: 'xml/encoding',
    what: 'bytes of another encoding',
    plant: (files) =>
      void (files[DC] = new Uint8Array([
        ...new TextEncoder().encode('<dublin_core schema="dc">\n<dcvalue element="title">'),
        0xe4,
        0x3c,
      ])),
  },
  { code: 'xml/empty', what: 'an empty dublin_core.xml', plant: put(DC, '') },
  { code: 'saf/root', what: 'another root', plant: put(DC, '<dc/>') },
  {
    code: 'saf/root',
    what: 'a namespace',
    plant: replace(DC, '<dublin_core', '<dublin_core xmlns="http://purl.org/dc/elements/1.1/"'),
  },
  {
    code: 'saf/schema',
    what: 'no schema in other metadata',
    plant: replace('letters_1/metadata_dcterms.xml', ' schema="dcterms"', ''),
  },
  {
    code: 'saf/schema',
    what: 'an empty schema',
    plant: replace('letters_1/metadata_dcterms.xml', 'schema="dcterms"', 'schema=""'),
  },
  {
    code: 'saf/schema',
    what: 'the schema of another file',
    severity: 'warning',
    plant: replace('letters_1/metadata_dcterms.xml', 'schema="dcterms"', 'schema="local"'),
  },
  { code: 'saf/value', what: 'no element', plant: replace(DC, 'element="date" ', '') },
  { code: 'saf/value', what: 'an element misspelt', plant: replace(DC, 'element="date"', 'elment="date"') },
  {
    code: 'saf/value',
    what: 'element and qualifier in one',
    plant: replace(DC, 'element="date" qualifier="issued"', 'element="date.issued"'),
  },
  { code: 'saf/value', what: 'a blank in a qualifier', plant: replace(DC, 'qualifier="issued"', 'qualifier="was issued"') },
  {
    code: 'saf/value',
    what: 'another element',
    plant: replace(DC, /<dcvalue element="date"(.*)dcvalue>/, '<dcterm element="date"$1dcterm>'),
  },
  { code: 'saf/value', what: 'markup in a value', plant: replace(DC, 'To Anna', 'To <i>Anna</i>') },
  { code: 'saf/value', what: 'text outside of values', plant: replace(DC, '</dublin_core>', 'more</dublin_core>') },
  { code: 'saf/empty-value', what: 'a value of blanks', severity: 'warning', plant: replace(DC, '1937-03-03', ' ') },
  {
    code: 'saf/no-title',
    what: 'a title of another schema alone',
    severity: 'warning',
    plant: (files) => {
      files[DC] = String(files[DC]).replaceAll('"title"', '"subject"');
      add('letters_1/metadata_local.xml', metadata('local', value('title', 'x')))(files);
    },
  },
  { code: 'saf/no-contents', what: 'no contents', plant: drop(CONTENTS) },
  { code: 'saf/contents-line', what: 'a tab first', plant: add(CONTENTS, '\tbundle:ORIGINAL\n') },
  { code: 'saf/contents-line', what: 'a byte order mark', plant: replace(CONTENTS, /^/, '\ufeff') },
  {
    code: 'saf/contents-line',
    what: 'another encoding',
    plant: (files) => void (files[CONTENTS] = new Uint8Array([0xe4, 10])),
    found: ['saf/contents-line', ...Array<Code>(4).fill('saf/unlisted-file')],
  },
  {
    code: 'saf/contents-line',
    what: 'a file of a store without a number',
    plant: add(CONTENTS, '-r -s -f 12/34\n'),
    found: ['saf/contents-line', 'package/unchecked'],
  },
  {
    code: 'package/unchecked',
    what: 'a file of a store',
    severity: 'note',
    plant: add(CONTENTS, '-r -s 1 -f 12/34/letter.xml\tbundle:ORIGINAL\n'),
  },
  {
    code: 'saf/path',
    what: 'out of a store',
    plant: add(CONTENTS, '-r -s 1 -f ../12\n'),
    found: ['saf/path', 'package/unchecked'],
  },
  {
    code: 'saf/flag',
    what: 'a bundle misspelt',
    severity: 'warning',
    plant: replace(CONTENTS, 'bundle:LICENSE', 'Bundle:LICENSE'),
  },
  {
    code: 'saf/flag',
    what: 'a bundle without a name',
    severity: 'warning',
    plant: replace(CONTENTS, 'bundle:LICENSE', 'bundle:'),
  },
  {
    code: 'saf/flag',
    what: 'a word without a colon',
    severity: 'warning',
    plant: replace(CONTENTS, 'bundle:LICENSE', 'LICENSE'),
  },
  { code: 'saf/flag', what: 'permissions of nobody', severity: 'warning', plant: replace(CONTENTS, "-r 'Staff'", 'Staff') },
  {
    code: 'saf/flag',
    what: 'a primary file that is none',
    severity: 'warning',
    plant: replace(CONTENTS, 'primary:true', 'primary:yes'),
  },
  {
    code: 'saf/flag',
    what: 'two primary files',
    severity: 'warning',
    plant: replace(CONTENTS, 'images/ä.jpg', 'images/ä.jpg\tprimary:true'),
  },
  {
    code: 'saf/flag',
    what: 'a width in words',
    severity: 'warning',
    plant: replace(CONTENTS, 'iiif-width:200', 'iiif-width:wide'),
  },
  {
    code: 'saf/flag',
    what: 'two bundles',
    severity: 'warning',
    plant: replace(CONTENTS, 'bundle:LICENSE', 'bundle:LICENSE\tbundle:ORIGINAL'),
  },
  { code: 'saf/path', what: 'out of the item', plant: add(CONTENTS, '../letters_2/dublin_core.xml\n') },
  { code: 'saf/path', what: 'out of the archive', plant: add(CONTENTS, 'images/../../../secret.txt\tbundle:ORIGINAL\n') },
  { code: 'saf/path', what: 'an absolute path', plant: add(CONTENTS, '/etc/passwd\n') },
  { code: 'saf/path', what: 'a drive', plant: add(CONTENTS, 'C:\\letter.txt\n') },
  {
    code: 'saf/path',
    what: 'a way round',
    plant: replace(CONTENTS, 'images/ä.jpg', 'images//ä.jpg'),
    found: ['saf/path', 'saf/unlisted-file'],
  },
  { code: 'saf/listed-twice', what: 'a file twice', severity: 'warning', plant: add(CONTENTS, 'letter.xml\n') },
  { code: 'saf/missing-file', what: 'a file that is not there', plant: drop('letters_1/page 1.jpg') },
  { code: 'saf/missing-file', what: 'a folder', plant: add(CONTENTS, 'images\n') },
  { code: 'saf/missing-file', what: 'another normal form', plant: replace(CONTENTS, 'ä', 'a\u0308') },
  { code: 'saf/missing-file', what: 'other capitals', plant: replace(CONTENTS, 'letter.xml', 'Letter.XML') },
  { code: 'saf/missing-file', what: 'a blank at the end', plant: replace(CONTENTS, 'letter.xml\t', 'letter.xml \t') },
  {
    code: 'saf/missing-file',
    what: 'blanks for a tab',
    plant: replace(CONTENTS, 'license.txt\tbundle', 'license.txt  bundle'),
  },
  { code: 'saf/missing-file', what: 'a backslash', plant: replace(CONTENTS, 'images/', 'images\\') },
  { code: 'saf/own-file', what: 'the metadata as content', severity: 'warning', plant: add(CONTENTS, 'dublin_core.xml\n') },
  { code: 'saf/unlisted-file', what: 'a file more', plant: put('letters_1/note.txt', 'x') },
  { code: 'saf/unlisted-file', what: 'a file more in a folder', plant: put('letters_1/images/b.jpg', 'x') },
  { code: 'saf/unlisted-file', what: 'a file of Windows', severity: 'warning', plant: put('letters_1/Thumbs.db', 'x') },
  { code: 'saf/handle', what: 'an address', plant: put('letters_1/handle', 'https://hdl.handle.net/10673/4\n') },
  { code: 'saf/handle', what: 'no name', plant: put('letters_1/handle', '10673\n') },
  { code: 'saf/handle', what: 'a blank at the end', plant: put('letters_1/handle', '10673/4 \n') },
  { code: 'saf/handle', what: 'that of another item', plant: put('letters_2/handle', '10673/4') },
  { code: 'saf/handle', what: 'two handles', severity: 'warning', plant: add('letters_1/handle', '10673/5\n') },
  { code: 'saf/handle', what: 'empty', severity: 'warning', plant: put('letters_1/handle', '') },
  { code: 'saf/collection', what: 'a name', plant: add('letters_1/collections', 'Letters of 1937\n') },
  { code: 'saf/collection', what: 'an empty line', plant: add('letters_1/collections', '\n') },
  {
    code: 'package/windows-name',
    what: 'a colon',
    severity: 'warning',
    plant: (files) => {
      put('letters_1/a:b.txt', 'x')(files);
      add(CONTENTS, 'a:b.txt\n')(files);
    },
  },
  {
    code: 'package/same-name-case',
    what: 'other capitals',
    severity: 'warning',
    plant: (files) => {
      put('letters_1/LETTER.xml', 'x')(files);
      add(CONTENTS, 'LETTER.xml\n')(files);
    },
  },
  {
    code: 'package/same-name-case',
    what: 'items',
    severity: 'warning',
    plant: put('Letters_2/dublin_core.xml', metadata('dc', value('title', 'x'))),
    found: ['package/same-name-case', 'package/same-name-case'],
  },
  {
    code: 'package/same-name-normalized',
    what: 'other forms of Unicode',
    severity: 'warning',
    plant: (files) => {
      put('letters_1/images/a\u0308.jpg', 'x')(files);
      add(CONTENTS, 'images/a\u0308.jpg\n')(files);
    },
  },
];
