// Lines and entries of packages that somebody made to hurt: time grows with their length, and nothing is passed over.
import { expect, test } from 'vitest';
import { verifyPackage } from '../../src/packages/verify-package.ts';
import { growthOf, MOST_TIMES_LONGER, SPOILED } from '../support/growth.ts';
import { memoryPackage } from '../support/memory-package.ts';

const LENGTH = 20_000;

const bag = (files: Readonly<Record<string, string>>): ReturnType<typeof memoryPackage> =>
  memoryPackage({ 'bagit.txt': 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n', 'data/': '', ...files });

test.each([
  ['bag-info.txt', (blanks: string) => ({ 'bag-info.txt': `a${blanks}` })],
  ['manifest', (blanks: string) => ({ 'manifest-sha256.txt': `abc${blanks}` })],
  ['fetch.txt', (blanks: string) => ({ 'fetch.txt': `a b${blanks}` })],
])('a line of %s that is a run of blanks', SPOILED, async (_, filesOf) => {
  const verify = (length: number): (() => Promise<unknown>) => {
    const files = bag(filesOf(' '.repeat(length)));
    return () => verifyPackage(files, { name: 'bag' });
  };
  expect(await growthOf(verify, LENGTH)).toBeLessThan(MOST_TIMES_LONGER);
});

test('a file at any depth is seen', async () => {
  const deep = `data/${'a/'.repeat(1500)}evil.txt`;
  const { diagnostics } = await verifyPackage(bag({ 'manifest-sha256.txt': '', [deep]: 'x' }), { name: 'bag' });
  expect(diagnostics.some(({ message, file }) => `${file} ${message}`.includes('evil.txt'))).toBe(true);
});

const item = (contents: string): ReturnType<typeof memoryPackage> =>
  memoryPackage({
    'item/dublin_core.xml': '<dublin_core schema="dc"><dcvalue element="title">x</dcvalue></dublin_core>',
    'item/contents': contents,
    'item/a.xml': 'x',
  });
const mets = (text: string, more: Readonly<Record<string, string>> = {}): ReturnType<typeof memoryPackage> =>
  memoryPackage({
    'mets.xml': `<mets xmlns="http://www.loc.gov/METS/" xmlns:x="http://www.w3.org/1999/xlink">${text}<structMap><div/></structMap></mets>`,
    ...more,
  });
const many = (count: number, make: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => make(at)).join('');

test.each([
  ['blanks after a name', (size: number) => item(`a.xml${' '.repeat(size * 20)}bundle:x\n`)],
  ['blanks in a name', (size: number) => item(`a.xml${' '.repeat(size * 20)}x\n`)],
  ['tabs after a name', (size: number) => item(`a.xml${'\t'.repeat(size * 50)}\n`)],
  ['names that are not there', (size: number) => item(many(size, (at) => `b${at}.xml\n`))],
  ['a path of many parts', (size: number) => item(`${'a/'.repeat(size * 50)}b\n`)],
  ['an address of many parts', (size: number) => mets(`<FLocat LOCTYPE="URL" x:href="${'a/'.repeat(size * 20)}b"/>`)],
  ['IDs and references', (size: number) => mets(many(size, (at) => `<dmdSec ID="d${at}" ADMID="e${at} d${at}"/>`))],
  ['one attribute of references', (size: number) => mets(`<dmdSec ID="d" ADMID="${many(size * 5, (at) => `d${at} `)}"/>`)],
  [
    'files of one folder in other capitals',
    (size: number) =>
      mets(
        `<fileSec>${many(size, (at) => `<file ID="f${at}"><FLocat LOCTYPE="URL" x:href="A${at}.xml"/></file>`)}</fileSec>`,
        Object.fromEntries(Array.from({ length: size }, (_, at) => [`a${at}.xml`, 'x'])),
      ),
  ],
  [
    'pointers into one file',
    (size: number) =>
      mets(
        `<fileSec><file ID="f"><FLocat LOCTYPE="URL" x:href="a.xml"/></file></fileSec>${many(size, (at) => `<area FILEID="f" BETYPE="IDREF" BEGIN="i${at}"/>`)}`,
        { 'a.xml': '<a/>' },
      ),
  ],
])('%s: time grows with their number', SPOILED, async (_, make) => {
  const verify = (size: number): (() => Promise<unknown>) => {
    const files = make(size);
    return () => verifyPackage(files, { name: 'package' });
  };
  expect(await growthOf(verify, 2000)).toBeLessThan(MOST_TIMES_LONGER);
});
