// RFC 8493, sections 2 to 6, clause by clause in words of our own: for each the faults that are planted to break it (bag-plantings.ts), or
// the sound bags that use it (verify-bag.test.ts, public-suite.test.ts), or the reason why no bag can show it.

import { expect, test } from 'vitest';
import { packageEntries } from '../../../src/diagnostics/package-entries.ts';
import { bagPlantings } from './bag-plantings.ts';

type Shown = { readonly planted: readonly (readonly [code: string, what: string])[] } | { readonly because: string };
type Clause = {
  readonly section: string;
  readonly level: 'MUST' | 'MUST NOT' | 'SHOULD' | 'SHOULD NOT' | 'MAY';
  readonly says: string;
} & Shown;

const clauses: readonly Clause[] = [
  { section: '2.1', level: 'MUST', says: 'a bag has a declaration', planted: [['bag/no-declaration', 'no bagit.txt']] },
  {
    section: '2.1',
    level: 'MUST',
    says: 'a bag has a folder for its payload',
    planted: [['bag/no-payload', 'no folder data']],
  },
  { section: '2.1', level: 'MUST', says: 'a bag has a manifest of its payload', planted: [['bag/no-manifest', 'no manifest']] },
  {
    section: '2.1.1',
    level: 'MUST',
    says: 'the declaration has two lines, version and encoding',
    planted: [
      ['bag/declaration', 'no version'],
      ['bag/declaration', 'no encoding'],
      ['bag/declaration', 'empty'],
      ['bag/declaration', 'a third line'],
      ['bag/declaration', 'a blank before the colon'],
      ['bag/declaration', 'a blank at the end of a line'],
    ],
  },
  {
    section: '2.1.1',
    level: 'MUST',
    says: 'the version is two numbers with a dot between them',
    planted: [
      ['bag/declaration', 'version .97'],
      ['bag/version', 'version 2.0'],
      ['bag/version', 'version 0.42'],
    ],
  },
  { section: '2.1.1', level: 'MUST', says: 'the declaration is in UTF-8', planted: [['bag/declaration', 'not in UTF-8']] },
  {
    section: '2.1.1',
    level: 'MUST NOT',
    says: 'the declaration has no byte order mark',
    planted: [['bag/byte-order-mark', 'a mark in bagit.txt']],
  },
  {
    section: '2.1.1',
    level: 'MUST',
    says: 'other tag files are in the encoding that the declaration names',
    planted: [
      ['bag/encoding', 'an unknown encoding'],
      ['bag/encoding', 'a manifest in another encoding'],
    ],
  },
  {
    section: '2.1.2',
    level: 'MUST NOT',
    says: 'payload is bytes, and not interpreted',
    because: 'a bag in a bag is sound, whatever is wrong with the inner one',
  },
  {
    section: '2.1.3',
    level: 'MUST',
    says: 'a line is a digest in hexadecimal, white space, and a path',
    planted: [
      ['bag/manifest-line', 'no path'],
      ['bag/manifest-line', 'no digest'],
      ['bag/manifest-line', 'a digest that is too short'],
      ['bag/manifest-line', 'a digest of other digits'],
      ['bag/asterisk', 'md5sum -b'],
    ],
  },
  {
    section: '2.1.3',
    level: 'MAY',
    says: 'digests are in capitals, white space is blanks or tabs',
    because: 'such bags are sound: digests in capitals, a tab between digest and path',
  },
  { section: '2.1.3', level: 'MUST', says: 'the parts of a path are joined by /', planted: [['bag/path', 'backslashes']] },
  {
    section: '2.1.3',
    level: 'MUST NOT',
    says: 'a manifest leads to nothing outside the payload',
    planted: [
      ['bag/path', 'out of the bag'],
      ['bag/path', 'out of the bag through the payload'],
      ['bag/path', 'out of the payload'],
      ['bag/path', 'a tag file in a manifest'],
    ],
  },
  {
    section: '2.1.3',
    level: 'MUST',
    says: 'line feed, carriage return and % are written as %0A, %0D and %25',
    planted: [['bag/escaping', 'a % as it is']],
  },
  { section: '2.1.3', level: 'MUST NOT', says: 'a manifest leads to no folder', planted: [['bag/missing-file', 'a folder']] },
  {
    section: '2.1.3',
    level: 'MUST',
    says: 'a manifest lists each file once',
    planted: [
      ['bag/listed-twice', 'the same line twice'],
      ['bag/two-digests', 'two digests'],
      ['bag/two-digests', 'two digests, one path with ./'],
    ],
  },
  {
    section: '2.2.1',
    level: 'MUST',
    says: 'a tag manifest lists all manifests of the payload',
    planted: [['bag/tag-manifest', 'a manifest that is not listed']],
  },
  {
    section: '2.2.1',
    level: 'MUST NOT',
    says: 'a tag manifest lists no tag manifest',
    planted: [['bag/tag-manifest', 'a tag manifest in another']],
  },
  {
    section: '2.2.1',
    level: 'MUST NOT',
    says: 'a tag manifest lists no payload',
    planted: [['bag/tag-manifest', 'the payload in a tag manifest']],
  },
  {
    section: '2.2.1',
    level: 'SHOULD',
    says: 'tag manifests are of the algorithms of the manifests',
    planted: [
      ['bag/tag-manifest', 'a tag manifest that was deleted'],
      ['bag/tag-manifest', 'all tag manifests deleted'],
    ],
  },
  {
    section: '2.2.2',
    level: 'MUST',
    says: 'a line of bag-info.txt is a label, a colon and a value, or goes on with white space',
    planted: [
      ['bag/metadata-line', 'no colon'],
      ['bag/metadata-line', 'a blank before the colon'],
    ],
  },
  { section: '2.2.2', level: 'MAY', says: 'labels are repeated', because: 'such bags are sound: duplicate-metadata-entries' },
  {
    section: '2.2.2',
    level: 'SHOULD NOT',
    says: 'some labels are not repeated',
    planted: [
      ['bag/repeated-label', 'Bagging-Date twice'],
      ['bag/repeated-label', 'Payload-Oxum twice'],
    ],
  },
  {
    section: '2.2.2',
    level: 'MUST',
    says: 'Payload-Oxum is the bytes and the files of the payload',
    planted: [
      ['bag/oxum', 'other bytes'],
      ['bag/oxum', 'another number of files'],
      ['bag/oxum', 'no number'],
    ],
  },
  {
    section: '2.2.3',
    level: 'MUST',
    says: 'a line of fetch.txt is an absolute URL, a number of bytes or -, and a path',
    planted: [
      ['bag/fetch-line', 'no length'],
      ['bag/fetch-line', 'a length in words'],
      ['bag/fetch-line', 'no URL'],
    ],
  },
  { section: '2.2.3', level: 'MUST NOT', says: 'fetch.txt lists no tag file', planted: [['bag/fetch-line', 'a tag file']] },
  {
    section: '2.2.3',
    level: 'MUST',
    says: 'what fetch.txt lists is in every manifest',
    planted: [['bag/fetch-line', 'a file of no manifest']],
  },
  {
    section: '2.2.4',
    level: 'MUST',
    says: 'tag files that a tag manifest lists are checked',
    planted: [['bag/fixity', 'a tag file that was changed']],
  },
  {
    section: '2.2.4',
    level: 'MUST',
    says: 'other tag files are passed over',
    because: 'a bag with a folder of tag files is sound',
  },
  {
    section: '2.3',
    level: 'MUST',
    says: 'lines end with LF, CR or both',
    because: 'such bags are sound: lines that end with CR LF, and with CR',
  },
  {
    section: '2.4',
    level: 'MUST',
    says: 'the name of a manifest has a known algorithm',
    planted: [['bag/unknown-algorithm', 'a manifest by Tiger']],
  },
  {
    section: '2.4',
    level: 'SHOULD',
    says: 'SHA-512 is taken by who makes bags',
    because: 'a bag by MD5 is valid; what is made here is by SHA-256 and SHA-512',
  },
  {
    section: '3',
    level: 'MUST',
    says: 'complete: what is listed is there',
    planted: [
      ['bag/missing-file', 'a file of the payload'],
      ['bag/missing-file', 'a tag file'],
      ['bag/missing-file', 'a listed file that never was'],
      ['bag/not-fetched', 'a hole'],
    ],
  },
  {
    section: '3',
    level: 'MUST',
    says: 'complete: every file of the payload is listed',
    planted: [
      ['bag/unlisted-file', 'a file more'],
      ['bag/unlisted-file', 'a hidden file more'],
    ],
  },
  {
    section: '3',
    level: 'MUST',
    says: 'complete: every manifest lists the whole payload',
    planted: [['bag/not-in-every-manifest', 'a file in one manifest only']],
  },
  {
    section: '3',
    level: 'MUST',
    says: 'valid: every digest is that of its file',
    planted: [
      ['bag/fixity', 'a file that was changed'],
      ['bag/fixity', 'a file that was cut'],
      ['bag/fixity', 'a manifest that was changed'],
      ['bag/fixity', 'bagit.txt with other line ends'],
      ['bag/fixity', 'a digest that is wrong in one manifest'],
    ],
  },
  {
    section: '5.1',
    level: 'MUST NOT',
    says: 'paths lead neither to the root of a system, nor to a home, a drive or another machine',
    planted: [
      ['bag/path', 'an absolute path'],
      ['bag/path', 'a home folder'],
      ['bag/path', 'the home folder of somebody'],
      ['bag/path', 'a drive'],
      ['bag/path', 'another machine'],
      ['bag/path', 'a variable'],
      ['bag/path', 'out of the bag, to be fetched'],
      ['bag/path', 'absolute, to be fetched'],
    ],
  },
  { section: '5.2', level: 'SHOULD', says: 'nothing is fetched that nobody asked for', because: 'nothing is fetched at all' },
  {
    section: '6.1',
    level: 'SHOULD',
    says: 'names are such as other systems can have',
    planted: [
      ['package/windows-name', 'a colon'],
      ['package/windows-name', 'a device'],
      ['package/same-name-case', 'other capitals'],
      ['package/same-name-normalized', 'other forms of Unicode'],
      ['bag/name-form', 'another form than the file'],
      ['bag/system-file', 'Thumbs.db'],
      ['bag/path', 'a way round'],
      ['bag/path', 'a dot in between'],
      ['package/windows-name', 'a dot at the end'],
    ],
  },
];

test.each(clauses.map((row) => [row.section, row.level, row.says, row] as const))('%s %s: %s', (_, __, ___, row) => {
  if (!('planted' in row)) {
    expect(row.because).toMatch(/^\S.*\S$/);
    return;
  }
  const known = new Set(bagPlantings.map(({ code, what }) => `${code}: ${what}`));
  expect(row.planted.map(([code, what]) => `${code}: ${what}`).filter((one) => !known.has(one))).toEqual([]);
});

test('every code of bags is that of a clause', () => {
  const named = new Set(clauses.flatMap((row) => ('planted' in row ? row.planted.map(([code]) => code) : [])));
  expect(Object.keys(packageEntries).filter((code) => code.startsWith('bag/') && !named.has(code))).toEqual([]);
});

test('every fault that is planted in a bag of 1.0 breaks a clause', () => {
  const named = new Set(clauses.flatMap((row) => ('planted' in row ? row.planted.map((one) => one.join(': ')) : [])));
  const own = bagPlantings.filter(({ bag }) => bag === undefined).map(({ code, what }) => `${code}: ${what}`);
  expect(own.filter((one) => !named.has(one))).toEqual([]);
});
