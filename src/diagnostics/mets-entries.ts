// What the codes of METS mean.

import type { CodeEntry } from './example.ts';
import type { MetsCode } from './package-codes.ts';

const LETTER = '<p id="a">Dear</p>\n';
/** MD5 of the letter. */
const DIGEST = '13b14c29bbd544bc85f1d10e0648b547';
const METS = `<mets xmlns="http://www.loc.gov/METS/" xmlns:xlink="http://www.w3.org/1999/xlink">
  <fileSec>
    <fileGrp>
      <file ID="F1" SIZE="19" CHECKSUM="${DIGEST}" CHECKSUMTYPE="MD5">
        <FLocat LOCTYPE="URL" xlink:href="letter.xml"/>
      </file>
    </fileGrp>
  </fileSec>
  <structMap>
    <div><fptr><area FILEID="F1" BETYPE="IDREF" BEGIN="a"/></fptr></div>
  </structMap>
</mets>
`;
const RIGHT: Readonly<Record<string, string>> = { 'mets.xml': METS, 'letter.xml': LETTER };

/** The document with something else in it. */
function instead(from: string | RegExp, to: string): CodeEntry['example'] {
  return { kind: 'package', of: 'mets', wrong: { ...RIGHT, 'mets.xml': METS.replace(from, to) }, right: RIGHT };
}

export const metsEntries: Readonly<Record<MetsCode, CodeEntry>> = {
  'mets/no-document': {
    title: 'a folder without METS',
    explanation: 'Documents of METS are files *.xml whose root element is mets, in the namespace of METS.',
    example: { kind: 'package', of: 'mets', wrong: { 'letter.xml': LETTER }, right: RIGHT },
  },
  'mets/root': {
    title: 'a document with another root than mets',
    explanation:
      'The root element of METS is mets in the namespace http://www.loc.gov/METS/. METS 2 has another one, and is not read.',
    example: instead('http://www.loc.gov/METS/', 'http://www.loc.gov/METS'),
  },
  'mets/no-struct-map': {
    title: 'METS without a structMap',
    explanation: 'A map of the structure is the one part of METS that must be there.',
    example: instead(/ {2}<structMap>[\s\S]*<\/structMap>\n/, ''),
  },
  'mets/duplicate-id': {
    title: 'an ID that stands twice in METS',
    explanation: 'References to it have no clear target.',
    example: instead('<fileGrp>', '<fileGrp ID="F1">'),
  },
  'mets/reference': {
    title: 'a reference of METS that leads nowhere',
    explanation:
      'FILEID names the ID of a file, DMDID that of a dmdSec, ADMID that of an amdSec or of a part of one. Nothing has this ID, or something of another kind.',
    example: instead('<div>', '<div DMDID="DMD_1">'),
  },
  'mets/path': {
    title: 'an address in METS that leads out of the package',
    explanation:
      'A relative address leads to a file beside METS or below. Addresses of the web are left alone; those of one machine, and ways out of the package, are not allowed.',
    example: instead('letter.xml', '../letter.xml'),
  },
  'mets/missing-file': {
    title: 'a file that METS names and that is not there',
    explanation: 'The address is relative to METS. Names are the same to the last letter.',
    example: instead('letter.xml', 'Letter.xml'),
  },
  'mets/fixity': {
    title: 'a file that is not what it was when METS was made',
    explanation: 'The checksum of the file is another one than METS says.',
    example: instead(DIGEST, '9bc32c5df04eb6d006556cb1e885f9b9'),
  },
  'mets/size': {
    title: 'a file of another size than METS says',
    explanation: 'SIZE is the number of bytes of the file.',
    example: instead('SIZE="19"', 'SIZE="20"'),
  },
  'mets/checksum': {
    title: 'a checksum of METS that cannot be read',
    explanation:
      'CHECKSUM is in hexadecimal digits, as many as its CHECKSUMTYPE has. The types are MD5, SHA-1, SHA-256, SHA-384, SHA-512, CRC32, Adler-32, and some that are not checked.',
    example: instead('"MD5"', '"SHA-256"'),
  },
  'mets/pointer': {
    title: 'a pointer of METS to a place that a file does not have',
    explanation: 'With BETYPE="IDREF", BEGIN and END are IDs in the file (xml:id). With BETYPE="BYTE" they count bytes.',
    example: instead('BEGIN="a"', 'BEGIN="b"'),
  },
  'mets/elsewhere': {
    title: 'files that stand elsewhere',
    explanation: 'METS names files of the web, or by identifiers. Nothing is fetched; the note counts them once.',
    example: instead('xlink:href="letter.xml"', 'xlink:href="https://example.org/letter.xml"'),
  },
};
