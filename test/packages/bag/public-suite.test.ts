// The kinds of bags that the public conformance suite has, by their names there (LibraryOfCongress/bagit-conformance-suite): each is built
// here anew, and judged as the suite does: valid, invalid, or valid with a warning.

import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { verifyPackage } from '../../../src/packages/verify-package.ts';
import { memoryPackage } from '../../support/memory-package.ts';
import { type BagFiles, declaration, digest, LETTER, manifestOf, seal } from './bag-plantings.ts';

type Build = (version: string) => BagFiles;
type Tags = (payload: BagFiles, version: string) => BagFiles;

const ONE: BagFiles = { 'data/letter.txt': LETTER };

/** A bag of a payload, by one algorithm, with a tag manifest. */
function bag(payload: BagFiles, { algorithm = 'md5', tags = () => ({}) }: { algorithm?: string; tags?: Tags } = {}): Build {
  return (version) => {
    const files: BagFiles = {
      'bagit.txt': declaration(version),
      [`manifest-${algorithm}.txt`]: manifestOf(payload, algorithm),
      [version < '0.96' ? 'package-info.txt' : 'bag-info.txt']: 'Contact-Name: Anna\n',
      ...payload,
      ...tags(payload, version),
      [`tagmanifest-${algorithm}.txt`]: '',
    };
    seal(files);
    return files;
  };
}

const manifest = (lines: string, payload: BagFiles = ONE): Build =>
  bag(payload, { tags: () => ({ 'manifest-md5.txt': lines }) });
const line = (path: string, text: string = LETTER): string => `${digest(text)}  ${path}\n`;
/** A line more, for a file that is no file of the bag. */
const beside = (path: string): Build => manifest(line('data/letter.txt') + line(path));
const fetching = (path: string): Build => bag(ONE, { tags: () => ({ 'fetch.txt': `https://example.org/x 5 ${path}\n` }) });
const declared =
  (text: string): Build =>
  (version) => {
    const files = { ...bag(ONE)(version), 'bagit.txt': text.replace('VERSION', version) };
    seal(files);
    return files;
  };
/** What is done to a bag that is sealed. */
const spoilt =
  (build: Build, spoil: (files: BagFiles) => void): Build =>
  (version) => {
    const files = build(version);
    spoil(files);
    return files;
  };

const utf16 = (text: string): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at++) new DataView(bytes.buffer).setUint16(at * 2, text.charCodeAt(at));
  return bytes;
};
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** Tag files in another encoding than UTF-8. */
function encoded(label: string, encode: (text: string) => Uint8Array): Build {
  return (version) => {
    const payload = { 'data/brücke.txt': LETTER };
    const tags: BagFiles = { 'bagit.txt': declaration(version, label), 'manifest-md5.txt': encode(line('data/brücke.txt')) };
    return {
      ...tags,
      ...payload,
      'tagmanifest-md5.txt': encode(
        `${digest(tags['bagit.txt'] ?? '')}  bagit.txt\n${digest(tags['manifest-md5.txt'] ?? '')}  manifest-md5.txt\n`,
      ),
    };
  };
}

const info = (text: string): Build =>
  bag(ONE, { tags: (_, version) => ({ [version < '0.96' ? 'package-info.txt' : 'bag-info.txt']: text }) });

const DRAFTS = ['0.93', '0.94', '0.95', '0.96', '0.97'];
const ALL = [...DRAFTS, '1.0'];

type Row = { readonly name: string; readonly build: Build; readonly versions?: readonly string[] };

const valid: readonly Row[] = [
  { name: 'basic-bag', build: bag({ ...ONE, 'data/notes/a.txt': 'x' }) },
  { name: 'basicBag', build: bag(ONE, { algorithm: 'sha512' }), versions: ['1.0'] },
  ...['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512'].map((algorithm) => ({
    name: `basic-bag-${algorithm}`,
    build: bag(ONE, { algorithm }),
  })),
  {
    name: 'minimal-bag',
    build: () => ({ 'bagit.txt': declaration('0.97'), 'manifest-md5.txt': '', 'data/': '' }),
    versions: ['0.97'],
  },
  { name: 'duplicate-metadata-entries', build: info('Contact-Name: Anna\nContact-Name: Otto\nContact-Name: Anna\n') },
  {
    name: 'uncommon-metadata-separators',
    build: info('Contact-Name:Anna\nContact-Phone :  1\nSource-Organization\t:\tX\n'),
    versions: DRAFTS,
  },
  { name: 'bag-with-space', build: bag({ 'data/a letter.txt': LETTER }) },
  { name: 'bag-with-leading-dot-slash-in-manifest', build: manifest(line('./data/letter.txt')) },
  { name: 'bag-with-escapable-characters', build: bag({ 'data/100%.txt': LETTER, 'data/a%b': LETTER }), versions: DRAFTS },
  { name: 'bag-with-encoded-names', build: bag({ 'data/a%0Ab.txt': LETTER, 'data/c%25d.txt': LETTER }), versions: DRAFTS },
  { name: 'UTF-16-encoded-tag-files', build: encoded('UTF-16BE', utf16), versions: ['0.97'] },
  { name: 'ISO-8859-1-encoded-tag-files', build: encoded('ISO-8859-1', latin1), versions: ['0.97'] },
  {
    name: 'bag-in-a-bag',
    build: bag({
      'data/inner/bagit.txt': declaration('0.97'),
      'data/inner/manifest-md5.txt': line('data/x', 'x'),
      'data/inner/data/x': 'x',
    }),
  },
  { name: 'holey-bag, when its holes were filled', build: fetching('data/letter.txt') },
  {
    name: 'local-fetch',
    build: bag(ONE, { tags: () => ({ 'fetch.txt': 'file:///home/anna/letter.png 42 letter.png\n' }) }),
    versions: DRAFTS,
  },
];

const warning: readonly Row[] = [
  { name: 'duplicate-file-with-different-case', build: bag({ 'data/letter.txt': LETTER, 'data/LETTER.txt': LETTER }) },
  { name: 'relative-path', build: manifest(line('data/notes/../letter.txt')) },
  { name: 'filename-normalization', build: manifest(line('data/Nu\u0301n\u0303ez'), { 'data/N\u00fa\u00f1ez': LETTER }) },
  {
    name: 'same-filename-listed-twice-with-different-normalization',
    build: manifest(line('data/Nu\u0301n\u0303ez') + line('data/N\u00fa\u00f1ez'), { 'data/N\u00fa\u00f1ez': LETTER }),
  },
  {
    name: 'same-filename-listed-twice-with-different-normalization, where both are there',
    build: bag({ 'data/N\u00fa\u00f1ez': LETTER, 'data/Nu\u0301n\u0303ez': LETTER }),
  },
  { name: 'same-filename-listed-twice-with-the-same-hash', build: manifest(line('data/letter.txt') + line('data/letter.txt')) },
  { name: 'special-system-files', build: bag({ ...ONE, 'data/.DS_Store': 'x', 'data/Thumbs.db': 'y' }) },
  { name: 'made-with-md5sum-tools', build: manifest(`${digest(LETTER)} *data/letter.txt\n`) },
];

const invalid: readonly Row[] = [
  { name: 'missing-bagit.txt', build: spoilt(bag(ONE), (files) => delete files['bagit.txt']) },
  { name: 'baginfo-missing-encoding', build: declared('BagIt-Version: VERSION\n') },
  { name: 'bom-in-bagit.txt', build: declared('\ufeffBagIt-Version: VERSION\nTag-File-Character-Encoding: UTF-8\n') },
  { name: 'invalid-version-number', build: declared('BagIt-Version: .97\nTag-File-Character-Encoding: UTF-8\n') },
  { name: 'bagit-with-invalid-whitespace', build: declared('BagIt-Version : VERSION\nTag-File-Character-Encoding : UTF-8\n') },
  { name: 'corrupt-data-file', build: spoilt(bag(ONE), (files) => Object.assign(files, { 'data/letter.txt': 'Deer\n' })) },
  {
    name: 'corrupt-tag-file',
    build: spoilt(bag(ONE), (files) => Object.assign(files, { 'bag-info.txt': 'x: y\n', 'package-info.txt': 'x: y\n' })),
  },
  { name: 'extra-file-in-bag', build: spoilt(bag(ONE), (files) => Object.assign(files, { 'data/bar': '' })) },
  {
    name: 'missing-baginfo',
    build: spoilt(bag(ONE), (files) => delete files['bag-info.txt']),
    versions: ['0.96', '0.97', '1.0'],
  },
  {
    name: 'missing-from-manifest',
    build: spoilt(bag(ONE, { algorithm: 'sha512' }), (files) => Object.assign(files, { 'data/more.txt': 'x' })),
  },
  {
    name: 'holey-bag, before its holes are filled',
    build: spoilt(fetching('data/letter.txt'), (files) => delete files['data/letter.txt']),
  },
  {
    name: 'same-filename-listed-twice-with-different-hashes',
    build: manifest(line('data/letter.txt') + line('data/letter.txt', 'other')),
  },
  { name: 'out-of-scope-file-paths-using-dot-notation', build: beside('../../README.md') },
  { name: 'out-of-scope-file-paths-using-dot-notation-for-fetch', build: fetching('../../../README.md') },
  { name: 'out-of-scope-file-paths-using-absolute-path', build: beside('/tmp/foo') },
  { name: 'out-of-scope-file-paths-using-absolute-path-for-fetch', build: fetching('/tmp/foo') },
  { name: 'out-of-scope-file-paths-using-shortcut', build: beside('~/foo') },
  { name: 'out-of-scope-file-paths-using-shortcut-for-fetch', build: fetching('~/foo') },
  { name: 'out-of-scope-file-paths-using-shortcut-username', build: beside('~root/foo') },
  { name: 'out-of-scope-file-paths-using-shortcut-username-for-fetch', build: fetching('~root/foo') },
  { name: 'windows: out-of-scope-file-paths-using-absolute-path', build: beside('C:\\Windows\\foo.exe') },
  { name: 'windows: out-of-scope-file-paths-using-absolute-path-for-fetch', build: fetching('C:\\Windows\\foo.exe') },
  { name: 'windows: out-of-scope-file-paths-using-shortcut', build: beside('%HomeDrive%\\foo.exe') },
  { name: 'windows: out-of-scope-file-paths-using-shortcut-for-fetch', build: fetching('%HomeDrive%\\foo.exe') },
  { name: 'windows: out-of-scope-file-paths-using-unc', build: beside('\\\\?\\UNC\\server\\foo.exe') },
  { name: 'windows: out-of-scope-file-paths-using-unc-for-fetch', build: fetching('\\\\?\\UNC\\server\\foo.exe') },
];

const each = (rows: readonly Row[]): readonly (readonly [name: string, version: string, build: Build])[] =>
  rows.flatMap(({ name, build, versions = ALL }) => versions.map((version) => [name, version, build] as const));

async function verify(build: Build, version: string): Promise<readonly Diagnostic[]> {
  return (await verifyPackage(memoryPackage(build(version)), { name: 'bag', kind: 'bag' })).diagnostics;
}

const told = (found: readonly Diagnostic[], wanted: Diagnostic['severity']): readonly string[] =>
  found.filter(({ severity }) => severity === wanted).map(({ code, message }) => `${code} ${message}`);

describe('valid', () => {
  test.each(each(valid))('%s in %s', async (_, version, build) => {
    const found = await verify(build, version);
    expect([...told(found, 'error'), ...told(found, 'warning').filter((one) => !one.startsWith('bag/fetch-line'))]).toEqual([]);
  });
});

describe('valid, with a warning', () => {
  test.each(each(warning))('%s in %s', async (_, version, build) => {
    const found = await verify(build, version);
    expect(told(found, 'error')).toEqual([]);
    expect(told(found, 'warning')).not.toEqual([]);
  });
});

describe('invalid', () => {
  test.each(each(invalid))('%s in %s', async (_, version, build) => {
    expect(told(await verify(build, version), 'error')).not.toEqual([]);
  });
});
