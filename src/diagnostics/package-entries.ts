// What the codes of packages mean: of any kind, and of bags.

import type { CodeEntry, ExampleFiles } from './example.ts';
import type { PackageCode } from './package-codes.ts';

const DECLARATION = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';
const LETTER = 'Dear\n';
/** MD5 of the letter. */
const DIGEST = '9bc32c5df04eb6d006556cb1e885f9b9';
const MANIFEST = `${DIGEST}  data/letter.txt\n`;

const RIGHT: Readonly<Record<string, string>> = {
  'bagit.txt': DECLARATION,
  'data/letter.txt': LETTER,
  'manifest-md5.txt': MANIFEST,
};

/** `wrong`: what is otherwise than in the right bag; undefined: what is not there. */
function bag(
  wrong: Readonly<Record<string, string | undefined>>,
  right: Readonly<Record<string, string>> = {},
): CodeEntry['example'] {
  return { kind: 'package', of: 'bag', wrong: over({ ...RIGHT, ...right }, wrong), right: { ...RIGHT, ...right } };
}

function over(right: Readonly<Record<string, string>>, wrong: Readonly<Record<string, string | undefined>>): ExampleFiles {
  const files = Object.entries({ ...right, ...wrong }).flatMap(([name, text]) =>
    text === undefined ? [] : [[name, text] as const],
  );
  return Object.fromEntries(files);
}

function without(instead: string): CodeEntry['example'] {
  return { kind: 'none', instead };
}

export const packageEntries: Readonly<Record<PackageCode, CodeEntry>> = {
  'package/unknown': {
    title: 'a folder that is no package that is known',
    explanation:
      'A bag has bagit.txt, an object or a storage root of OCFL has its declaration. Nothing of that is there, and nothing that would show what is meant.',
    example: bag({ 'bagit.txt': undefined, 'manifest-md5.txt': undefined }),
  },
  'package/archive': {
    title: 'an archive that cannot be unpacked',
    explanation:
      'The file is damaged, is not a ZIP or TAR file, or holds what must not be unpacked: a path that leads out of it, or more than is allowed.',
    example: without('Make the archive again, with one folder at its top that is the package.'),
  },
  'package/link': {
    title: 'a link in a package',
    explanation:
      'A link is not a file: most ways to copy or pack a package lose it, or follow it. One that leads out of the package is never followed.',
    example: without('Put the file itself in the place of the link, and write the manifests again.'),
  },
  'package/special-file': {
    title: 'a file that is neither file nor folder',
    explanation: 'A device, a pipe or a socket cannot be kept in a package.',
    example: without('Remove it from the package.'),
  },
  'package/windows-name': {
    title: 'a name that Windows cannot have',
    explanation:
      'The package is valid, and cannot be copied to a Windows machine as it is: some characters and names are forbidden there, and a name cannot end with a dot or a blank.',
    example: bag({ 'data/letter.txt': undefined, 'data/a:b.txt': LETTER, 'manifest-md5.txt': `${DIGEST}  data/a:b.txt\n` }),
  },
  'package/same-name-case': {
    title: 'names that differ in capitals only',
    explanation: 'The package is valid. A system that knows no difference of capitals keeps only one of the two files.',
    example: bag({ 'data/Letter.txt': LETTER, 'manifest-md5.txt': `${MANIFEST}${DIGEST}  data/Letter.txt\n` }),
  },
  'package/same-name-normalized': {
    title: 'names that differ in the normal form of Unicode only',
    explanation: 'The package is valid. The names look alike, and some systems keep only one of the two files.',
    example: bag({
      'data/letter.txt': undefined,
      'data/\u00e9': LETTER,
      'data/e\u0301': LETTER,
      'manifest-md5.txt': `${DIGEST}  data/\u00e9\n${DIGEST}  data/e\u0301\n`,
    }),
  },
  'package/unchecked': {
    title: 'a digest that was not checked',
    explanation: 'The package names a digest algorithm that is allowed and is not known here. The other digests were checked.',
    example: without('Nothing needs to be mended. To check these digests too, take another program.'),
  },
  'package/invalid-xml': {
    title: 'XML of a package that its schema does not allow',
    explanation:
      'The file is held against the schemas of --schemas. It is well-formed, and its elements, attributes or values are not what the schema of their namespace asks for.',
    example: without('Mend what the message names; the line is that of the element at fault.'),
  },
  'package/no-schema': {
    title: 'a namespace for which no schema was given',
    explanation:
      'The folder of --schemas has no XSD with this namespace as its target. What is in the namespace was not checked.',
    example: without('Put the schema into the folder, with all that it imports: nothing is fetched.'),
  },
  'package/more': {
    title: 'more findings than are shown',
    explanation: 'A package has so many findings that the rest is only counted.',
    example: without('Mend the first ones, and verify the package again.'),
  },
  'bag/no-declaration': {
    title: 'a bag without bagit.txt',
    explanation:
      'The file makes a folder a bag: it says which version of BagIt the bag is of, and how its tag files are encoded.',
    example: bag({ 'bagit.txt': undefined }),
  },
  'bag/declaration': {
    title: 'a declaration that is not formed as it must be',
    explanation: 'bagit.txt has two lines: BagIt-Version: M.N and Tag-File-Character-Encoding: ENCODING.',
    example: bag({ 'bagit.txt': DECLARATION.replace('Version:', 'Version :') }),
  },
  'bag/version': {
    title: 'a version of BagIt that is not known',
    explanation: 'Known are the drafts 0.93 to 0.97, and 1.0, which is RFC 8493.',
    example: bag({ 'bagit.txt': DECLARATION.replace('1.0', '7.0') }),
  },
  'bag/encoding': {
    title: 'a tag file that is not text in its encoding',
    explanation:
      'bagit.txt names the encoding of all other tag files; it is not known, or the bytes of a file are no characters in it.',
    example: bag({ 'bagit.txt': DECLARATION.replace('UTF-8', 'UTF-99') }),
  },
  'bag/byte-order-mark': {
    title: 'a byte order mark in bagit.txt',
    explanation: 'bagit.txt is in UTF-8 and must not begin with a byte order mark, which some editors add.',
    example: bag({ 'bagit.txt': `\ufeff${DECLARATION}` }),
  },
  'bag/no-payload': {
    title: 'a bag without the folder data',
    explanation: 'The payload is what stands in the folder data, which must be there even where it is empty.',
    example: bag({ 'data/letter.txt': undefined, 'manifest-md5.txt': '' }, {}),
  },
  'bag/no-manifest': {
    title: 'a bag without a manifest of its payload',
    explanation: 'At least one manifest-ALGORITHM.txt must list the files of the payload with their digests.',
    example: bag({ 'manifest-md5.txt': undefined }),
  },
  'bag/manifest-line': {
    title: 'a line of a manifest that cannot be read',
    explanation: 'A line is a digest in hexadecimal, blanks, and a path. The digest has as many digits as its algorithm says.',
    example: bag({ 'manifest-md5.txt': `${MANIFEST}data/letter.txt\n` }),
  },
  'bag/path': {
    title: 'a path that does not lead to the payload as it should',
    explanation:
      'A path is relative to the bag, its parts are joined by /, and it leads to a file of the bag: never to a folder above, to a home folder, or to a drive.',
    example: bag({ 'manifest-md5.txt': `${MANIFEST}${DIGEST}  ../letter.txt\n` }),
  },
  'bag/listed-twice': {
    title: 'a file that a manifest lists twice',
    explanation: 'Both lines have the same digest, so that nothing is lost. A manifest lists each file once.',
    example: bag({ 'manifest-md5.txt': `${MANIFEST}${MANIFEST}` }),
  },
  'bag/two-digests': {
    title: 'a file that a manifest lists with two digests',
    explanation: 'Only one of the digests can be right, and nothing says which.',
    example: bag({ 'manifest-md5.txt': `${MANIFEST}163acc8a33c9ad8c765c50e3c2e85901  data/letter.txt\n` }),
  },
  'bag/missing-file': {
    title: 'a file that is listed and is not there',
    explanation: 'The bag is not complete: a manifest or a tag manifest lists a file that it does not have.',
    example: bag({ 'manifest-md5.txt': `${MANIFEST}${DIGEST}  data/other.txt\n` }),
  },
  'bag/not-fetched': {
    title: 'a file that is still to be fetched',
    explanation: 'fetch.txt says where the file is. The bag is complete when it has been put there. Nothing is fetched here.',
    example: bag({
      'fetch.txt': 'https://example.org/other.txt 5 data/other.txt\n',
      'manifest-md5.txt': `${MANIFEST}${DIGEST}  data/other.txt\n`,
    }),
  },
  'bag/fixity': {
    title: 'a file that is not what it was',
    explanation:
      'The digest of the file is not the one that the manifest has: the file was changed or damaged, or the manifest was.',
    example: bag({ 'data/letter.txt': 'Deer\n' }),
  },
  'bag/unlisted-file': {
    title: 'a file of the payload that no manifest lists',
    explanation: 'Each file below data is listed with its digest.',
    example: bag({ 'data/other.txt': LETTER }),
  },
  'bag/not-in-every-manifest': {
    title: 'a file that only some of the manifests list',
    explanation: 'Since BagIt 1.0 each manifest lists all files of the payload.',
    example: bag(
      { 'manifest-sha1.txt': '' },
      { 'manifest-sha1.txt': '761f61867ec1167ffa20c8c4f95a45577795f82a  data/letter.txt\n' },
    ),
  },
  'bag/unknown-algorithm': {
    title: 'a manifest of an algorithm that is not known',
    explanation: 'What the manifest says cannot be checked, so that the bag cannot be called valid.',
    example: bag({ 'manifest-crc9.txt': 'abc  data/letter.txt\n' }),
  },
  'bag/tag-manifest': {
    title: 'a tag manifest that lists what it should not, or lacks what it should list',
    explanation:
      'A tag manifest lists every manifest of the payload, no file of the payload, and no tag manifest; there is one for each algorithm of the manifests.',
    example: bag(
      { 'tagmanifest-md5.txt': 'eaa2c609ff6371712f623f5531945b44  bagit.txt\n' },
      { 'tagmanifest-md5.txt': 'd106f3734172adcca0bb7c7bf9224333  manifest-md5.txt\n' },
    ),
  },
  'bag/fetch-line': {
    title: 'a line of fetch.txt that cannot be used',
    explanation: 'A line is a URL, a length in bytes or -, and a path of the payload, which each manifest lists.',
    example: bag({ 'fetch.txt': 'https://example.org/letter.txt five data/letter.txt\n' }),
  },
  'bag/metadata-line': {
    title: 'a line of bag-info.txt that cannot be read',
    explanation: 'A line is a label, a colon, a blank and a value; one that begins with a blank goes on with the value before.',
    example: bag({ 'bag-info.txt': 'Nobody knows what this is\n' }),
  },
  'bag/repeated-label': {
    title: 'a label of bag-info.txt that stands twice',
    explanation: 'The label says one thing of a whole bag, so that only one of the lines can count.',
    example: bag({ 'bag-info.txt': 'Bagging-Date: 2024-05-01\nBagging-Date: 2024-05-02\n' }),
  },
  'bag/oxum': {
    title: 'a sum of the payload that is not right',
    explanation: 'Payload-Oxum has the bytes of the payload, a dot, and the number of its files.',
    example: bag({ 'bag-info.txt': 'Payload-Oxum: 5.2\n' }, { 'bag-info.txt': 'Payload-Oxum: 5.1\n' }),
  },
  'bag/asterisk': {
    title: 'a manifest that md5sum wrote',
    explanation:
      'With -b, md5sum and its like write an asterisk before each path. It is taken for what it is, and not for a part of the name.',
    example: bag({ 'manifest-md5.txt': `${DIGEST} *data/letter.txt\n` }),
  },
  'bag/name-form': {
    title: 'a path in another normal form of Unicode than the file',
    explanation:
      'The manifest and the file have the same name, written with other characters. The file was found; programs that compare bytes do not find it.',
    example: bag({ 'data/letter.txt': undefined, 'data/e\u0301': LETTER, 'manifest-md5.txt': `${DIGEST}  data/\u00e9\n` }),
  },
  'bag/escaping': {
    title: 'a path with a % that is not escaped',
    explanation: 'Since BagIt 1.0 a manifest writes a % in a name as %25, a line feed as %0A and a carriage return as %0D.',
    example: bag({ 'data/letter.txt': undefined, 'data/5%.txt': LETTER, 'manifest-md5.txt': `${DIGEST}  data/5%.txt\n` }),
  },
  'bag/system-file': {
    title: 'a file that a system made for itself',
    explanation: 'macOS and Windows put such files into folders that are looked at. They are hardly meant to be kept.',
    example: bag({ 'data/.DS_Store': LETTER, 'manifest-md5.txt': `${MANIFEST}${DIGEST}  data/.DS_Store\n` }),
  },
};
