// Each kind of fault of METS, planted in a sound document.
// biome-ignore-all lint/suspicious/noAssignInExpressions: a planting is one assignment

import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { Code } from '../../../src/diagnostics/codes.ts';

export type MetsFiles = Record<string, string | Uint8Array>;

export type MetsPlanting = {
  readonly code: Code;
  readonly what: string;
  readonly plant: (files: MetsFiles) => void;
  readonly severity?: 'error' | 'warning' | 'note';
  /** All that is found; default: the code alone. */
  readonly found?: readonly Code[];
};

const LETTER = '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body xml:id="b"><p xml:id="p.1">Dear</p></body></text></TEI>\n';
const PAGE = 'a page';
const AUDIO = '0123456789';

const sha = (text: string, algorithm: string): string => createHash(algorithm).update(text).digest('hex');
export const METS = 'mets.xml';

/** One file with each algorithm that can be checked. */
export function soundMets(): MetsFiles {
  const file = (id: string, text: string, type: string, sum: string, more = ''): string =>
    `<mets:file ID="${id}" SIZE="${text.length}" CHECKSUMTYPE="${type}" CHECKSUM="${sum}"${more}>`;
  const location = (href: string, type = 'LOCTYPE="URL"'): string => `<mets:FLocat ${type} xlink:href="${href}"/></mets:file>`;
  return {
    [METS]: `<?xml version="1.0" encoding="UTF-8"?>
<mets:mets xmlns:mets="http://www.loc.gov/METS/" xmlns:xlink="http://www.w3.org/1999/xlink" OBJID="x">
  <mets:dmdSec ID="DMD_1">
    <mets:mdWrap MDTYPE="DC"><mets:xmlData><dc:title xmlns:dc="http://purl.org/dc/elements/1.1/">x</dc:title></mets:xmlData></mets:mdWrap>
  </mets:dmdSec>
  <mets:dmdSec ID="DMD_2"><mets:mdRef LOCTYPE="URL" MDTYPE="MODS" xlink:href="mods.xml"/></mets:dmdSec>
  <mets:amdSec ID="AMD_1">
    <mets:techMD ID="TECH_1"><mets:mdWrap MDTYPE="OTHER"><mets:xmlData/></mets:mdWrap></mets:techMD>
  </mets:amdSec>
  <mets:fileSec>
    <mets:fileGrp USE="TEI" ADMID="AMD_1">
      ${file('F1', LETTER, 'SHA-512', sha(LETTER, 'sha512'), ' ADMID="TECH_1 AMD_1"')}${location('letter.xml')}
    </mets:fileGrp>
    <mets:fileGrp USE="IMAGE">
      ${file('F2', PAGE, 'SHA-256', sha(PAGE, 'sha256'))}${location('images/p%201.jpg')}
      ${file('F3', PAGE, 'SHA-384', sha(PAGE, 'sha384'))}${location('images/p 1.jpg', 'LOCTYPE="OTHER" OTHERLOCTYPE="SYSTEM"')}
      ${file('F4', PAGE, 'SHA-1', sha(PAGE, 'sha1').toUpperCase())}${location('images/p%201.jpg')}
      ${file('F5', AUDIO, 'MD5', sha(AUDIO, 'md5'))}${location('audio/a.wav')}
      ${file('F6', AUDIO, 'CRC32', crc32(AUDIO).toString(16).padStart(8, '0'))}${location('./audio/a.wav')}
      ${file('F7', AUDIO, 'Adler-32', '0aff020e')}${location('file:audio/a.wav')}
    </mets:fileGrp>
  </mets:fileSec>
  <mets:structMap TYPE="LOGICAL">
    <mets:div ID="LOG_1" DMDID="DMD_1 DMD_2" ADMID="AMD_1" xlink:label="whole">
      <mets:fptr FILEID="F1"/>
      <mets:div ID="LOG_2"><mets:fptr><mets:area FILEID="F1" BETYPE="IDREF" BEGIN="b" END="p.1"/></mets:fptr></mets:div>
      <mets:div ID="LOG_3"><mets:fptr><mets:area FILEID="F5" BETYPE="BYTE" BEGIN="2" END="10"/></mets:fptr></mets:div>
      <mets:div ID="LOG_4"><mets:fptr><mets:area FILEID="F5" BETYPE="TIME" BEGIN="00:00:01"/></mets:fptr></mets:div>
    </mets:div>
  </mets:structMap>
  <mets:structLink><mets:smLink xlink:from="whole" xlink:to="LOG_2"/></mets:structLink>
</mets:mets>
`,
    'letter.xml': LETTER,
    'images/p 1.jpg': PAGE,
    'audio/a.wav': AUDIO,
    'mods.xml': '<mods xmlns="http://www.loc.gov/mods/v3"/>',
  };
}

const put = (path: string, text: string) => (files: MetsFiles) => void (files[path] = text);
const replace =
  (from: string | RegExp, to: string) =>
  (files: MetsFiles): void => {
    files[METS] = String(files[METS]).replace(from, to);
  };
const address = (href: string): ((files: MetsFiles) => void) => replace('xlink:href="mods.xml"', `xlink:href="${href}"`);

export const metsPlantings: readonly MetsPlanting[] = [
  { code: 'xml/not-well-formed', what: 'an end tag is missing', plant: replace('</mets:structMap>', '') },
  {
    code: 'mets/root',
    what: 'another root',
    plant: (files) => void (files[METS] = String(files[METS]).replaceAll('mets:mets', 'mets:METS')),
  },
  { code: 'mets/root', what: 'METS 2', plant: replace('http://www.loc.gov/METS/', 'http://www.loc.gov/METS/v2') },
  { code: 'mets/root', what: 'no namespace', plant: put(METS, '<mets><structMap/></mets>') },
  { code: 'mets/no-struct-map', what: 'no structure', plant: replace(/<mets:structMap[\s\S]*<\/mets:structLink>/, '') },
  { code: 'mets/duplicate-id', what: 'the ID of a file', plant: replace('USE="TEI"', 'USE="TEI" ID="F1"') },
  { code: 'mets/duplicate-id', what: 'an ID in metadata', plant: replace('<dc:title', '<dc:title xml:id="F1"') },
  {
    code: 'mets/reference',
    what: 'a file that is not named',
    plant: replace('<mets:fptr FILEID="F1"/>', '<mets:fptr FILEID="F9"/>'),
  },
  {
    code: 'mets/reference',
    what: 'a division for a file',
    plant: replace('<mets:fptr FILEID="F1"/>', '<mets:fptr FILEID="LOG_2"/>'),
  },
  { code: 'mets/reference', what: 'metadata that are not there', plant: replace('DMDID="DMD_1 DMD_2"', 'DMDID="DMD_1 DMD_3"') },
  {
    code: 'mets/reference',
    what: 'technical for descriptive metadata',
    plant: replace('DMDID="DMD_1 DMD_2"', 'DMDID="TECH_1"'),
  },
  {
    code: 'mets/reference',
    what: 'administrative metadata that are not there',
    plant: replace('ADMID="TECH_1 AMD_1"', 'ADMID="TECH_2"'),
  },
  { code: 'mets/reference', what: 'a link of the structure', plant: replace('xlink:to="LOG_2"', 'xlink:to="LOG_9"') },
  {
    code: 'mets/reference',
    what: 'twice the same',
    plant: (files) => void (files[METS] = String(files[METS]).replaceAll('FILEID="F5"', 'FILEID="F9"')),
  },
  { code: 'mets/path', what: 'out of the package', plant: address('../mods.xml') },
  { code: 'mets/path', what: 'out of the package, encoded', plant: address('%2e%2e/mods.xml') },
  { code: 'mets/path', what: 'out of the package, by a way round', plant: address('images/../../mods.xml') },
  { code: 'mets/path', what: 'an absolute path', plant: address('/etc/passwd') },
  { code: 'mets/path', what: 'a file of one machine', plant: address('file:///etc/passwd') },
  { code: 'mets/path', what: 'a drive', plant: address('C:\\mods.xml') },
  { code: 'mets/path', what: 'no address', plant: replace(' xlink:href="mods.xml"', '') },
  {
    code: 'mets/missing-file',
    what: 'an image',
    plant: (files) => void delete files['audio/a.wav'],
  },
  { code: 'mets/missing-file', what: 'metadata', plant: (files) => void delete files['mods.xml'] },
  { code: 'mets/missing-file', what: 'other capitals', plant: address('Mods.xml') },
  { code: 'mets/missing-file', what: 'a folder', plant: address('images') },
  {
    code: 'mets/missing-file',
    what: 'another normal form',
    plant: (files) => {
      address('a\u0308.xml')(files);
      files['\u00e4.xml'] = '<x/>';
    },
  },
  { code: 'mets/fixity', what: 'a file that was changed', plant: put('letter.xml', LETTER.replace('Dear', 'Deer')) },
  {
    code: 'mets/fixity',
    what: 'a file that was cut, with all that is said of it',
    plant: put('audio/a.wav', AUDIO.slice(1)),
  },
  { code: 'mets/fixity', what: 'another CRC32', plant: replace(crc32(AUDIO).toString(16).padStart(8, '0'), '00000000') },
  { code: 'mets/fixity', what: 'another Adler-32', plant: replace('0aff020e', '0aff020f') },
  { code: 'mets/size', what: 'another size', plant: replace(`SIZE="${LETTER.length}"`, 'SIZE="1"') },
  { code: 'mets/size', what: 'a size in words', plant: replace(`SIZE="${LETTER.length}"`, 'SIZE="much"') },
  {
    code: 'mets/checksum',
    what: 'digits of another algorithm',
    plant: replace('CHECKSUMTYPE="SHA-512"', 'CHECKSUMTYPE="SHA-256"'),
  },
  { code: 'mets/checksum', what: 'no digits', plant: replace('CHECKSUM="0aff020e"', 'CHECKSUM="0affxxxx"') },
  { code: 'mets/checksum', what: 'an algorithm by another name', plant: replace('"SHA-512"', '"SHA512"') },
  { code: 'mets/checksum', what: 'no algorithm', severity: 'warning', plant: replace(' CHECKSUMTYPE="SHA-512"', '') },
  { code: 'mets/checksum', what: 'no sum', severity: 'warning', plant: replace(' CHECKSUM="0aff020e"', '') },
  {
    code: 'package/unchecked',
    what: 'an algorithm that is not known here',
    severity: 'warning',
    plant: replace('"SHA-512"', '"WHIRLPOOL"'),
  },
  { code: 'mets/pointer', what: 'an ID that the text does not have', plant: replace('BEGIN="b"', 'BEGIN="c"') },
  { code: 'mets/pointer', what: 'an end that the text does not have', plant: replace('END="p.1"', 'END="p.2"') },
  {
    code: 'mets/pointer',
    what: 'an ID that is gone',
    plant: (files) => {
      const text = LETTER.replace('xml:id="b"', 'xml:id="c"');
      files['letter.xml'] = text;
      replace(sha(LETTER, 'sha512'), sha(text, 'sha512'))(files);
    },
  },
  {
    code: 'xml/not-well-formed',
    what: 'a text that is pointed into',
    plant: (files) => {
      files['letter.xml'] = `${LETTER.slice(0, -2)}!`;
      replace(sha(LETTER, 'sha512'), sha(String(files['letter.xml']), 'sha512'))(files);
      replace(`SIZE="${LETTER.length}"`, `SIZE="${LETTER.length - 1}"`)(files);
    },
  },
  { code: 'mets/pointer', what: 'bytes behind the end', plant: replace('END="10"', 'END="11"') },
  { code: 'mets/pointer', what: 'bytes the wrong way', plant: replace('BEGIN="2" END="10"', 'BEGIN="9" END="8"') },
  { code: 'mets/pointer', what: 'bytes in words', plant: replace('BEGIN="2"', 'BEGIN="two"') },
  { code: 'mets/pointer', what: 'nothing says what is counted', plant: replace(' BETYPE="TIME"', '') },
  {
    code: 'mets/elsewhere',
    what: 'files of the web',
    severity: 'note',
    plant: (files) => {
      address('https://example.org/mods.xml')(files);
      replace('xlink:href="images/p%201.jpg"', 'xlink:href="http://example.org/p1.jpg"')(files);
    },
  },
  {
    code: 'mets/elsewhere',
    what: 'a handle',
    severity: 'note',
    plant: replace('LOCTYPE="URL" MDTYPE="MODS" xlink:href="mods.xml"', 'LOCTYPE="HANDLE" MDTYPE="MODS" xlink:href="10673/4"'),
  },
  {
    code: 'package/windows-name',
    what: 'a colon',
    severity: 'warning',
    plant: (files) => {
      address('a%3Ab.xml')(files);
      files['a:b.xml'] = '<x/>';
    },
  },
  {
    code: 'package/same-name-case',
    what: 'other capitals',
    severity: 'warning',
    plant: (files) => {
      address('LETTER.xml')(files);
      files['LETTER.xml'] = '<x/>';
    },
  },
];
