// What the bytes of a file are, where they are no plain text and no TEI: told by how they begin.

/** `name` with its article; `advice`: a clause in the imperative. */
export type OtherInput = { readonly name: string; readonly advice: string };

/** Bytes that are looked at. */
const BEGINNING = 4096;
/** Bytes of an archive that are searched for the names of its files. */
const ARCHIVE = 65_536;

const AS_TEXT = 'save it as plain text (UTF-8), and encode that';
const TRANSCRIBE = 'transcribe what it shows, and encode the transcription';
const UNPACK = 'unpack it, and encode the texts in it';

type Sign = OtherInput & {
  /** Of the bytes, one character each: how they begin, or what is looked for in them. */
  readonly begins: RegExp | readonly string[];
};

const SIGNS: readonly Sign[] = [
  { begins: /^\{\\rtf/, name: 'an RTF document', advice: AS_TEXT },
  { begins: /^%PDF-/, name: 'a PDF document', advice: 'take its text out (with pdftotext, or by copying), and encode that' },
  { begins: /^%!PS/, name: 'a PostScript document', advice: 'take its text out, and encode that' },
  { begins: ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'], name: 'a document of an old word processor (DOC)', advice: AS_TEXT },
  { begins: ['\x1f\x8b'], name: 'a gzip file', advice: UNPACK },
  { begins: ['7z\xbc\xaf\x27\x1c'], name: 'a 7z archive', advice: UNPACK },
  { begins: ['Rar!\x1a\x07'], name: 'a RAR archive', advice: UNPACK },
  { begins: /^BZh[1-9]1AY&SY/, name: 'a bzip2 file', advice: UNPACK },
  { begins: ['\xfd7zXZ\x00'], name: 'an xz file', advice: UNPACK },
  { begins: /^\x89PNG\r\n/, name: 'a PNG image', advice: TRANSCRIBE },
  { begins: /^\xff\xd8\xff/, name: 'a JPEG image', advice: TRANSCRIBE },
  { begins: /^GIF8[79]a/, name: 'a GIF image', advice: TRANSCRIBE },
  { begins: ['II*\x00', 'II+\x00', 'MM\x00*', 'MM\x00+'], name: 'a TIFF image', advice: TRANSCRIBE },
  { begins: /^RIFF[\s\S]{4}WEBP/, name: 'a WebP image', advice: TRANSCRIBE },
  { begins: ['\x00\x00\x00\x0cjP  '], name: 'a JPEG 2000 image', advice: TRANSCRIBE },
];

/** By the first file in the archive, or the folder of its parts. */
const ARCHIVES: readonly Sign[] = [
  { begins: /mimetypeapplication\/epub\+zip/, name: 'an EPUB book', advice: AS_TEXT },
  { begins: /mimetypeapplication\/vnd\.oasis\.opendocument\.text/, name: 'an ODT document', advice: AS_TEXT },
  { begins: /mimetypeapplication\/vnd\.oasis\.opendocument/, name: 'an OpenDocument file', advice: AS_TEXT },
  { begins: /word\/document/, name: 'a DOCX document', advice: AS_TEXT },
  { begins: /xl\/workbook/, name: 'a spreadsheet (XLSX)', advice: AS_TEXT },
  { begins: /ppt\/presentation/, name: 'a presentation (PPTX)', advice: AS_TEXT },
];

/** Root elements of XML that are other ways to hold a text, by local name. */
const ROOTS: Readonly<Record<string, OtherInput>> = {
  html: { name: 'an HTML page', advice: AS_TEXT },
  PcGts: { name: 'PAGE XML', advice: 'make plain text of its lines, and encode that' },
  alto: { name: 'ALTO XML', advice: 'make plain text of its lines, and encode that' },
  document: { name: 'an OpenDocument file in one piece', advice: AS_TEXT },
  ead: { name: 'a finding aid in EAD', advice: AS_TEXT },
  FictionBook: { name: 'a FictionBook', advice: AS_TEXT },
};

const HTML_START = /^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/i;
/** After a declaration, instructions and comments. */
const ROOT = /^\s*(?:<\?[\s\S]*?\?>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^>[]*>\s*)*<(?:[\w.-]+:)?([\w.-]+)[\s>/]/;

/** Undefined where the bytes can be plain text, or XML of another kind. */
export function otherInput(bytes: Uint8Array): OtherInput | undefined {
  const start = characters(bytes.subarray(0, BEGINNING));
  const sign = SIGNS.find((one) => isIn(start, one));
  if (sign !== undefined) return told(sign);
  if (start.startsWith('PK\u0003\u0004') || start.startsWith('PK\u0005\u0006')) return archive(bytes);
  const text = start.replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '').replaceAll('\u0000', '');
  if (HTML_START.test(text)) return ROOTS['html'];
  const [, root = ''] = ROOT.exec(text) ?? [];
  return Object.hasOwn(ROOTS, root) ? ROOTS[root] : undefined;
}

function isIn(text: string, { begins }: Sign): boolean {
  return begins instanceof RegExp ? begins.test(text) : begins.some((start) => text.startsWith(start));
}

/** One for each byte. */
function characters(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

/** The names of its files stand before each of them, and all together at its end. */
function archive(bytes: Uint8Array): OtherInput {
  const names = characters(bytes.subarray(0, BEGINNING)) + characters(bytes.subarray(-ARCHIVE));
  const sign = ARCHIVES.find((one) => isIn(names, one));
  return sign === undefined ? { name: 'a ZIP archive', advice: UNPACK } : told(sign);
}

function told({ name, advice }: Sign): OtherInput {
  return { name, advice };
}
