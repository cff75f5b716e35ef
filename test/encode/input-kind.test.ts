// What is no text is known by its bytes and named, with what to do; texts and TEI that look a little like it are not.

import { describe, expect, test } from 'vitest';
import { otherInput } from '../../src/encode/input-kind.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const zip = (...names: readonly string[]): Uint8Array =>
  bytes(`${names.map((name) => `PK\x03\x04\x14\x00${name}`).join('….')}PK\x01\x02`.replaceAll('…', ''));

const others: readonly (readonly [what: string, input: Uint8Array, name: string])[] = [
  ['RTF', bytes('{\\rtf1\\ansi Dear Sir}'), 'an RTF document'],
  ['PDF', bytes('%PDF-1.4\n%\xe2\xe3'), 'a PDF document'],
  ['PostScript', bytes('%!PS-Adobe-3.0'), 'a PostScript document'],
  ['old Word', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00'), 'a document of an old word processor (DOC)'],
  ['gzip', bytes('\x1f\x8b\x08\x00'), 'a gzip file'],
  ['7z', bytes('7z\xbc\xaf\x27\x1c\x00'), 'a 7z archive'],
  ['RAR', bytes('Rar!\x1a\x07\x00'), 'a RAR archive'],
  ['bzip2', bytes('BZh91AY&SY\x00'), 'a bzip2 file'],
  ['xz', bytes('\xfd7zXZ\x00\x00'), 'an xz file'],
  ['PNG', bytes('\x89PNG\r\n\x1a\n'), 'a PNG image'],
  ['JPEG', bytes('\xff\xd8\xff\xe0\x00\x10JFIF'), 'a JPEG image'],
  ['GIF', bytes('GIF89a\x01'), 'a GIF image'],
  ['TIFF, Intel', bytes('II*\x00\x08'), 'a TIFF image'],
  ['TIFF, Motorola', bytes('MM\x00*\x00'), 'a TIFF image'],
  ['WebP', bytes('RIFF\x10\x00\x00\x00WEBPVP8 '), 'a WebP image'],
  ['JPEG 2000', bytes('\x00\x00\x00\x0cjP  \r\n'), 'a JPEG 2000 image'],
  ['DOCX', zip('[Content_Types].xml', '_rels/.rels', 'word/document.xml'), 'a DOCX document'],
  ['DOCX, its parts late', zip('a'.repeat(9000), 'word/document.xml'), 'a DOCX document'],
  ['XLSX', zip('[Content_Types].xml', 'xl/workbook.xml'), 'a spreadsheet (XLSX)'],
  ['PPTX', zip('[Content_Types].xml', 'ppt/presentation.xml'), 'a presentation (PPTX)'],
  ['ODT', zip('mimetypeapplication/vnd.oasis.opendocument.text', 'content.xml'), 'an ODT document'],
  ['ODS', zip('mimetypeapplication/vnd.oasis.opendocument.spreadsheet'), 'an OpenDocument file'],
  ['EPUB', zip('mimetypeapplication/epub+zip', 'META-INF/container.xml'), 'an EPUB book'],
  ['ZIP', zip('letter.txt'), 'a ZIP archive'],
  ['an empty ZIP', bytes('PK\x05\x06\x00\x00'), 'a ZIP archive'],
  ['HTML', utf8('<!DOCTYPE html>\n<html><body>Dear Sir</body></html>'), 'an HTML page'],
  ['HTML in capitals', utf8('\n <HTML lang="en">'), 'an HTML page'],
  ['HTML after a comment', utf8('<!-- saved from -->\n<html>'), 'an HTML page'],
  ['HTML after a byte order mark', bytes('\xef\xbb\xbf<html>'), 'an HTML page'],
  ['HTML in UTF-16', bytes('\xff\xfe<\x00h\x00t\x00m\x00l\x00>\x00'), 'an HTML page'],
  ['XHTML', utf8('<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml">'), 'an HTML page'],
  ['PAGE', utf8('<?xml version="1.0"?><PcGts xmlns="http://schema.primaresearch.org/PAGE">'), 'PAGE XML'],
  ['PAGE with a prefix', utf8('<?xml version="1.0"?><!-- x --><pc:PcGts xmlns:pc="p">'), 'PAGE XML'],
  ['ALTO', utf8('<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#">'), 'ALTO XML'],
  ['EAD', utf8('<?xml version="1.0"?><ead>'), 'a finding aid in EAD'],
];

const texts: readonly (readonly [what: string, input: Uint8Array])[] = [
  ['nothing', bytes('')],
  ['a letter', utf8('Dear Sir,\n')],
  ['a word like a sign', utf8('PK is short for Park. BZh and Rar! are not.')],
  ['RIFF in a text', utf8('RIFF and RAFF WEBP')],
  ['a percent sign', utf8('%PDF is a word here')],
  ['a GIF in words', utf8('GIFs are images')],
  ['markup in words', utf8('The tag <html> begins a page.')],
  ['html later', utf8('Sir,\n<html>')],
  ['TEI', utf8('<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0">')],
  ['TEI with a page in it', utf8('<TEI><text><body><alto/></body></text></TEI>')],
  ['other XML', utf8('<letter>')],
  ['a root that is a property of objects', utf8('<constructor>')],
  ['MM.', utf8('MM. Dubois et Fils')],
];

describe('what is no text', () => {
  test.each(others)('%s', (_, input, name) => {
    const found = otherInput(input);
    expect(found?.name).toBe(name);
    expect(found?.advice).toMatch(/^(?:save|take|unpack|transcribe|make) /);
  });
});

describe('what can be encoded', () => {
  test.each(texts)('%s', (_, input) => {
    expect(otherInput(input)).toBeUndefined();
  });
});
