// Each fault that is planted in a sound bag is found, and nothing else is; bags that other programs write are sound.

import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { packageEntries } from '../../../src/diagnostics/package-entries.ts';
import { verifyPackage } from '../../../src/packages/verify-package.ts';
import { memoryPackage } from '../../support/memory-package.ts';
import { type BagFiles, bagPlantings, declaration, digest, LETTER, manifestOf, seal, soundBag } from './bag-plantings.ts';

async function found(files: BagFiles): Promise<readonly Diagnostic[]> {
  return (await verifyPackage(memoryPackage(files), { name: 'bag' })).diagnostics;
}

describe('a planted fault is found', () => {
  test.each(bagPlantings.map((row) => [row.code, row.what, row] as const))('%s: %s', async (code, _, row) => {
    const files = (row.bag ?? soundBag)();
    row.plant(files);
    if (row.isSealed !== false) seal(files);
    const told = await found(files);
    const words = JSON.stringify(told, null, 1);
    expect(told.map((one) => one.code).toSorted(), words).toEqual([...(row.found ?? [code])].toSorted());
    expect(told.find((one) => one.code === code)?.severity, words).toBe(row.severity ?? 'error');
  });
});

test('each code of bags is planted', () => {
  const planted = new Set<string>(bagPlantings.map(({ code }) => code));
  const codes = Object.keys(packageEntries).filter((code) => code.startsWith('bag/'));
  expect(codes.filter((code) => !planted.has(code))).toEqual([]);
});

const UTF16 = (text: string): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at++) new DataView(bytes.buffer).setUint16(at * 2, text.charCodeAt(at));
  return bytes;
};
const LATIN1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** One manifest by MD5, and what else is given. */
function bag(version: string, payload: BagFiles, tags: BagFiles = {}): BagFiles {
  return { 'bagit.txt': declaration(version), 'manifest-md5.txt': manifestOf(payload, 'md5'), ...payload, ...tags };
}

const A = { 'data/a.txt': LETTER };

const sound: readonly (readonly [string, BagFiles])[] = [
  ['1.0', soundBag()],
  ...['0.93', '0.94', '0.95', '0.96', '0.97'].map((version) => [version, bag(version, A)] as const),
  ['no payload', bag('1.0', {}, { 'data/': '' })],
  ['no bag-info.txt', bag('1.0', A)],
  [
    'package-info.txt in 0.93',
    bag('0.93', A, { 'package-info.txt': `Payload-Oxum: ${LETTER.length}.1\nContact-Name: Anna\nContact-Name: Otto\n` }),
  ],
  ['./ before paths', bag('0.97', A, { 'manifest-md5.txt': `${digest(LETTER)}  ./data/a.txt\n` })],
  ['a tab between digest and path', bag('1.0', A, { 'manifest-md5.txt': `${digest(LETTER)}\tdata/a.txt\n` })],
  ['digests in capitals', bag('1.0', A, { 'manifest-md5.txt': `${digest(LETTER).toUpperCase()}  data/a.txt\n` })],
  ['lines that end with CR LF', bag('1.0', A, { 'manifest-md5.txt': `${digest(LETTER)}  data/a.txt\r\n` })],
  [
    'lines that end with CR',
    bag(
      '1.0',
      { 'data/a.txt': LETTER, 'data/b.txt': LETTER },
      { 'manifest-md5.txt': `${digest(LETTER)}  data/a.txt\r${digest(LETTER)}  data/b.txt\r` },
    ),
  ],
  ['no line end at the end', bag('1.0', A, { 'manifest-md5.txt': `${digest(LETTER)}  data/a.txt` })],
  ['a blank in a name', bag('1.0', { 'data/a b.txt': LETTER })],
  ['escaped % and line feed', bag('1.0', { 'data/5%': LETTER }, { 'manifest-md5.txt': `${digest(LETTER)}  data/5%25\n` })],
  ['a name that looks escaped, in 0.97', bag('0.97', { 'data/a%25b': LETTER })],
  ['an escaped line feed in 0.97', bag('0.97', { 'data/a%0Ab': LETTER })],
  ['a byte order mark in a manifest', bag('1.0', A, { 'manifest-md5.txt': `\ufeff${digest(LETTER)}  data/a.txt\n` })],
  [
    'tag files in UTF-16',
    bag(
      '0.97',
      { 'data/ü': LETTER },
      { 'bagit.txt': declaration('0.97', 'UTF-16BE'), 'manifest-md5.txt': UTF16(`${digest(LETTER)}  data/ü\n`) },
    ),
  ],
  [
    'tag files in UTF-16 with a mark',
    bag(
      '0.97',
      { 'data/ü': LETTER },
      { 'bagit.txt': declaration('0.97', 'UTF-16'), 'manifest-md5.txt': UTF16(`\ufeff${digest(LETTER)}  data/ü\n`) },
    ),
  ],
  [
    'tag files in ISO-8859-1',
    bag(
      '0.97',
      { 'data/ü': LETTER },
      { 'bagit.txt': declaration('0.97', 'ISO-8859-1'), 'manifest-md5.txt': LATIN1(`${digest(LETTER)}  data/ü\n`) },
    ),
  ],
  [
    'a file in one of two manifests, in 0.97',
    bag(
      '0.97',
      { 'data/a.txt': LETTER, 'data/b.txt': LETTER },
      { 'manifest-md5.txt': `${digest(LETTER)}  data/a.txt\n`, 'manifest-sha1.txt': `${digest(LETTER, 'sha1')}  data/b.txt\n` },
    ),
  ],
  [
    'what was to be fetched is there',
    bag('0.97', A, { 'fetch.txt': `https://example.org/a.txt ${LETTER.length} data/a.txt\n` }),
  ],
  [
    'labels with blanks and tabs, in 0.97',
    bag('0.97', A, { 'bag-info.txt': 'Contact-Name :Anna\nA:b\nLong: one\n  two\n\tthree\n' }),
  ],
  [
    'a bag in a bag',
    bag('1.0', { 'data/inner/bagit.txt': declaration('0.97'), 'data/inner/data/x': LETTER, 'data/inner/manifest-md5.txt': '' }),
  ],
  ['a folder of tag files', bag('1.0', A, { 'metadata/mods.xml': '<mods/>' })],
  ['SHA-224', { ...bag('0.97', A), 'manifest-sha224.txt': manifestOf(A, 'sha224') }],
  ['SHA-3', { 'bagit.txt': declaration('1.0'), ...A, 'manifest-sha3512.txt': manifestOf(A, 'sha3-512') }],
];

test.each<readonly [string, BagFiles]>(sound)('a sound bag has no fault: %s', async (_, files) => {
  const told = (await found(files)).filter(({ severity }) => severity !== 'note');
  expect(told).toEqual([]);
});

test.each<readonly [string, BagFiles]>(sound)('what a sound bag holds is read: %s', async (_, files) => {
  const changed = Object.keys(files).find((path) => path.startsWith('data/') && !path.endsWith('/'));
  if (changed === undefined) return;
  const told = await found({ ...files, [changed]: 'changed' });
  expect(told.map(({ code }) => code)).toContain('bag/fixity');
});
