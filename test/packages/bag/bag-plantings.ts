// Each kind of fault of a bag, planted in a sound one.
// biome-ignore-all lint/suspicious/noAssignInExpressions: a planting is one assignment

import { createHash } from 'node:crypto';
import type { Code } from '../../../src/diagnostics/codes.ts';

export type BagFiles = Record<string, string | Uint8Array>;

export type BagPlanting = {
  readonly code: Code;
  readonly what: string;
  readonly plant: (files: BagFiles) => void;
  readonly bag?: () => BagFiles;
  /** The tag manifest is written anew after the planting; not where it is the fault. */
  readonly isSealed?: false;
  readonly severity?: 'error' | 'warning' | 'note';
  /** All that is found; default: the code alone. */
  readonly found?: readonly Code[];
};

export function digest(data: string | Uint8Array, algorithm = 'md5'): string {
  return createHash(algorithm).update(data).digest('hex');
}

export const LETTER = 'Dear reader\n';
const NOTE = 'A note\n';
const PAYLOAD: BagFiles = { 'data/letter.txt': LETTER, 'data/notes/note 1.txt': NOTE };

export function declaration(version: string, encoding = 'UTF-8'): string {
  return `BagIt-Version: ${version}\nTag-File-Character-Encoding: ${encoding}\n`;
}

export function manifestOf(files: BagFiles, algorithm: string): string {
  const paths = Object.keys(files).filter((path) => path.startsWith('data/') && !path.endsWith('/'));
  return paths.map((path) => `${digest(files[path] ?? '', algorithm)}  ${path}\n`).join('');
}

/** Of all tag files but tag manifests. */
export function seal(files: BagFiles): void {
  for (const path of Object.keys(files).filter((one) => one.startsWith('tagmanifest-'))) {
    const algorithm = path.slice('tagmanifest-'.length, -'.txt'.length);
    const tags = Object.keys(files).filter((one) => !one.startsWith('data/') && !one.startsWith('tagmanifest-'));
    files[path] = tags.map((one) => `${digest(files[one] ?? '', algorithm)}  ${one}\n`).join('');
  }
}

export function soundBag(version = '1.0'): BagFiles {
  const files: BagFiles = {
    'bagit.txt': declaration(version),
    ...PAYLOAD,
    'manifest-md5.txt': manifestOf(PAYLOAD, 'md5'),
    'manifest-sha256.txt': manifestOf(PAYLOAD, 'sha256'),
    'bag-info.txt': `Source-Organization: Archive\nPayload-Oxum: ${LETTER.length + NOTE.length}.2\n`,
    'tagmanifest-md5.txt': '',
    'tagmanifest-sha256.txt': '',
  };
  seal(files);
  return files;
}

const draft = (): BagFiles => soundBag('0.97');
const add = (name: string, text: string) => (files: BagFiles) => void (files[name] = `${files[name] ?? ''}${text}`);
const put = (name: string, text: string) => (files: BagFiles) => void (files[name] = text);
const drop =
  (...names: readonly string[]) =>
  (files: BagFiles): void => {
    for (const name of names) delete files[name];
  };
const replace =
  (name: string, from: string | RegExp, to: string) =>
  (files: BagFiles): void => {
    files[name] = String(files[name]).replace(from, to);
  };
const listed = (path: string, text: string = LETTER): string => `${digest(text)}  ${path}\n`;
/** In both manifests. */
const inBoth =
  (path: string, text: string = LETTER) =>
  (files: BagFiles): void => {
    add('manifest-md5.txt', `${digest(text)}  ${path}\n`)(files);
    add('manifest-sha256.txt', `${digest(text, 'sha256')}  ${path}\n`)(files);
  };
const payload =
  (path: string, listedAs: string = path) =>
  (files: BagFiles): void => {
    files[path] = LETTER;
    inBoth(listedAs)(files);
    delete files['bag-info.txt'];
  };

export const bagPlantings: readonly BagPlanting[] = [
  { code: 'bag/no-declaration', what: 'no bagit.txt', bag: draft, plant: drop('bagit.txt') },
  { code: 'bag/declaration', what: 'a blank before the colon', plant: replace('bagit.txt', 'Version:', 'Version :') },
  {
    code: 'bag/declaration',
    what: 'the same in 0.97',
    bag: draft,
    plant: replace('bagit.txt', 'Version:', 'Version :'),
    found: ['bag/declaration'],
  },
  {
    code: 'bag/declaration',
    what: 'no version',
    plant: replace('bagit.txt', /^.*\n/, ''),
    found: ['bag/declaration', 'bag/declaration'],
  },
  { code: 'bag/declaration', what: 'version .97', bag: draft, plant: replace('bagit.txt', '0.97', '.97') },
  { code: 'bag/declaration', what: 'no encoding', plant: put('bagit.txt', 'BagIt-Version: 1.0\n') },
  { code: 'bag/declaration', what: 'empty', plant: put('bagit.txt', ''), found: ['bag/declaration', 'bag/declaration'] },
  { code: 'bag/declaration', what: 'a third line', plant: add('bagit.txt', 'More: x\n') },
  {
    code: 'bag/declaration',
    what: 'not in UTF-8',
    plant: (files) => void (files['bagit.txt'] = new Uint8Array([0xff, 0xfe, 0x42])),
  },
  {
    code: 'bag/declaration',
    what: 'a blank at the end of a line',
    severity: 'warning',
    plant: replace('bagit.txt', '1.0', '1.0 '),
  },
  { code: 'bag/version', what: 'version 2.0', plant: replace('bagit.txt', '1.0', '2.0') },
  { code: 'bag/version', what: 'version 0.42', plant: replace('bagit.txt', '1.0', '0.42') },
  { code: 'bag/byte-order-mark', what: 'a mark in bagit.txt', plant: replace('bagit.txt', /^/, '\ufeff') },
  { code: 'bag/encoding', what: 'an unknown encoding', plant: replace('bagit.txt', 'UTF-8', 'UTF-98') },
  {
    code: 'bag/encoding',
    what: 'a manifest in another encoding',
    plant: (files) => {
      files['data/ü'] = LETTER;
      const line = new Uint8Array([...new TextEncoder().encode(`${digest(LETTER)}  data/`), 0xfc, 10]);
      files['manifest-md5.txt'] = new Uint8Array([...new TextEncoder().encode(String(files['manifest-md5.txt'])), ...line]);
      delete files['bag-info.txt'];
    },
    found: ['bag/encoding', 'bag/unlisted-file', 'bag/not-in-every-manifest', 'bag/not-in-every-manifest'],
  },
  {
    code: 'bag/no-payload',
    what: 'no folder data',
    plant: drop('data/letter.txt', 'data/notes/note 1.txt'),
    found: ['bag/no-payload', 'bag/missing-file', 'bag/missing-file'],
  },
  { code: 'bag/no-manifest', what: 'no manifest', plant: drop('manifest-md5.txt', 'manifest-sha256.txt') },
  { code: 'bag/manifest-line', what: 'no path', plant: add('manifest-md5.txt', `${digest('x')}\n`) },
  { code: 'bag/manifest-line', what: 'no digest', plant: add('manifest-md5.txt', 'data/letter.txt\n') },
  { code: 'bag/manifest-line', what: 'a digest that is too short', plant: add('manifest-md5.txt', 'abc  data/letter.txt\n') },
  {
    code: 'bag/manifest-line',
    what: 'a digest of other digits',
    plant: add('manifest-md5.txt', `${'x'.repeat(32)}  data/letter.txt\n`),
  },
  { code: 'bag/path', what: 'out of the bag', plant: add('manifest-md5.txt', listed('../../letter.txt')) },
  {
    code: 'bag/path',
    what: 'out of the bag through the payload',
    plant: add('manifest-md5.txt', listed('data/../../letter.txt')),
  },
  {
    code: 'bag/path',
    what: 'out of the payload',
    plant: add('manifest-md5.txt', listed('data/../bagit.txt')),
  },
  { code: 'bag/path', what: 'an absolute path', plant: add('manifest-md5.txt', listed('/etc/passwd')) },
  { code: 'bag/path', what: 'a home folder', plant: add('manifest-md5.txt', listed('~/letter.txt')) },
  { code: 'bag/path', what: 'the home folder of somebody', plant: add('manifest-md5.txt', listed('~root/letter.txt')) },
  { code: 'bag/path', what: 'a drive', plant: add('manifest-md5.txt', listed('C:\\letter.txt')) },
  { code: 'bag/path', what: 'another machine', plant: add('manifest-md5.txt', listed('\\\\server\\letter.txt')) },
  { code: 'bag/path', what: 'a variable', plant: add('manifest-md5.txt', listed('%HomeDrive%\\letter.txt')) },
  { code: 'bag/path', what: 'a tag file in a manifest', plant: add('manifest-md5.txt', listed('bagit.txt')) },
  {
    code: 'bag/path',
    what: 'backslashes',
    plant: (files) => {
      files['manifest-md5.txt'] = String(files['manifest-md5.txt']).replace('data/letter.txt', 'data\\letter.txt');
    },
  },
  { code: 'bag/path', what: 'out of the bag, to be fetched', plant: put('fetch.txt', 'https://example.org/x 1 ../x\n') },
  { code: 'bag/path', what: 'absolute, to be fetched', plant: put('fetch.txt', 'https://example.org/x - /tmp/x\n') },
  {
    code: 'bag/path',
    what: 'a home folder, to be fetched',
    bag: draft,
    plant: put('fetch.txt', 'https://example.org/x - ~root/x\n'),
  },
  {
    code: 'bag/path',
    what: 'a way round',
    severity: 'warning',
    plant: replace('manifest-md5.txt', 'data/letter.txt', 'data/notes/../letter.txt'),
  },
  {
    code: 'bag/path',
    what: 'a dot in between',
    severity: 'warning',
    plant: replace('manifest-md5.txt', 'data/letter.txt', 'data/./letter.txt'),
  },
  {
    code: 'bag/listed-twice',
    what: 'the same line twice',
    severity: 'warning',
    plant: add('manifest-md5.txt', listed('data/letter.txt')),
  },
  { code: 'bag/two-digests', what: 'two digests', plant: add('manifest-md5.txt', listed('data/letter.txt', 'other')) },
  {
    code: 'bag/two-digests',
    what: 'two digests, one path with ./',
    plant: add('manifest-md5.txt', listed('./data/letter.txt', 'other')),
  },
  { code: 'bag/missing-file', what: 'a file of the payload', plant: drop('data/letter.txt') },
  { code: 'bag/missing-file', what: 'a tag file', isSealed: false, plant: drop('bag-info.txt') },
  { code: 'bag/missing-file', what: 'a listed file that never was', plant: inBoth('data/none.txt') },
  { code: 'bag/missing-file', what: 'a folder', plant: inBoth('data/notes') },
  {
    code: 'bag/not-fetched',
    what: 'a hole',
    plant: (files) => {
      files['fetch.txt'] = 'https://example.org/letter.txt 12 data/letter.txt\n';
      delete files['data/letter.txt'];
    },
  },
  { code: 'bag/fixity', what: 'a file that was changed', plant: put('data/letter.txt', 'Deer reader\n') },
  { code: 'bag/fixity', what: 'a file that was cut', plant: put('data/letter.txt', '') },
  {
    code: 'bag/fixity',
    what: 'a tag file that was changed',
    isSealed: false,
    plant: replace('bag-info.txt', 'Archive', 'Library'),
  },
  { code: 'bag/fixity', what: 'a manifest that was changed', isSealed: false, plant: add('manifest-md5.txt', '\n') },
  { code: 'bag/fixity', what: 'bagit.txt with other line ends', isSealed: false, plant: replace('bagit.txt', /\n/g, '\r\n') },
  {
    code: 'bag/fixity',
    what: 'a digest that is wrong in one manifest',
    plant: (files) => {
      files['manifest-sha256.txt'] = String(files['manifest-sha256.txt']).replace(/^../, 'ff');
    },
  },
  { code: 'bag/unlisted-file', what: 'a file more', plant: put('data/more.txt', LETTER) },
  { code: 'bag/unlisted-file', what: 'a hidden file more', plant: put('data/notes/.hidden', '') },
  {
    code: 'bag/not-in-every-manifest',
    what: 'a file in one manifest only',
    plant: (files) => {
      files['manifest-md5.txt'] = String(files['manifest-md5.txt']).replace(/^.*letter.txt\n/m, '');
    },
  },
  { code: 'bag/unknown-algorithm', what: 'a manifest by Tiger', plant: put('manifest-tiger.txt', '') },
  {
    code: 'bag/tag-manifest',
    what: 'the payload in a tag manifest',
    isSealed: false,
    plant: add('tagmanifest-md5.txt', listed('data/letter.txt')),
  },
  {
    code: 'bag/tag-manifest',
    what: 'a tag manifest in another',
    isSealed: false,
    plant: (files) =>
      add('tagmanifest-md5.txt', `${digest(files['tagmanifest-sha256.txt'] ?? '')}  tagmanifest-sha256.txt\n`)(files),
  },
  {
    code: 'bag/tag-manifest',
    what: 'a manifest that is not listed',
    isSealed: false,
    plant: replace('tagmanifest-md5.txt', /^.*manifest-sha256.txt\n/m, ''),
  },
  {
    code: 'bag/tag-manifest',
    what: 'a tag manifest that was deleted',
    severity: 'warning',
    plant: drop('tagmanifest-md5.txt'),
  },
  {
    code: 'bag/tag-manifest',
    what: 'all tag manifests deleted',
    severity: 'note',
    plant: drop('tagmanifest-md5.txt', 'tagmanifest-sha256.txt'),
  },
  { code: 'bag/fetch-line', what: 'no length', plant: put('fetch.txt', 'https://example.org/letter.txt data/letter.txt\n') },
  {
    code: 'bag/fetch-line',
    what: 'a length in words',
    plant: put('fetch.txt', 'https://example.org/letter.txt ten data/letter.txt\n'),
  },
  { code: 'bag/fetch-line', what: 'no URL', plant: put('fetch.txt', 'letter.txt 12 data/letter.txt\n') },
  { code: 'bag/fetch-line', what: 'a tag file', plant: put('fetch.txt', 'https://example.org/bag-info.txt - bag-info.txt\n') },
  { code: 'bag/fetch-line', what: 'a file of no manifest', plant: put('fetch.txt', 'https://example.org/x - data/x\n') },
  { code: 'bag/metadata-line', what: 'no colon', plant: add('bag-info.txt', 'Nobody knows\n') },
  {
    code: 'bag/metadata-line',
    what: 'no colon in 0.97',
    bag: draft,
    severity: 'warning',
    plant: add('bag-info.txt', 'Nobody knows\n'),
  },
  {
    code: 'bag/metadata-line',
    what: 'a blank before the colon',
    severity: 'warning',
    plant: add('bag-info.txt', 'Contact-Name : Anna\n'),
  },
  {
    code: 'bag/repeated-label',
    what: 'Bagging-Date twice',
    severity: 'warning',
    plant: add('bag-info.txt', 'Bagging-Date: 2024-05-01\nBagging-Date: 2024-05-01\n'),
  },
  {
    code: 'bag/repeated-label',
    what: 'Payload-Oxum twice',
    severity: 'warning',
    plant: (files) => add('bag-info.txt', `Payload-Oxum: ${LETTER.length + NOTE.length}.2\n`)(files),
  },
  { code: 'bag/oxum', what: 'other bytes', plant: replace('bag-info.txt', /Oxum: \d+/, 'Oxum: 1') },
  { code: 'bag/oxum', what: 'another number of files', plant: replace('bag-info.txt', '.2', '.3') },
  { code: 'bag/oxum', what: 'no number', plant: replace('bag-info.txt', /Oxum: .*/, 'Oxum: much') },
  {
    code: 'bag/asterisk',
    what: 'md5sum -b',
    severity: 'warning',
    plant: replace('manifest-md5.txt', '  data/letter', ' *data/letter'),
  },
  {
    code: 'bag/name-form',
    what: 'another form than the file',
    severity: 'warning',
    plant: payload('data/e\u0301', 'data/\u00e9'),
    found: ['bag/name-form', 'bag/name-form'],
  },
  {
    code: 'bag/escaping',
    what: 'a % as it is',
    severity: 'warning',
    plant: payload('data/5%.txt'),
    found: ['bag/escaping', 'bag/escaping'],
  },
  { code: 'bag/system-file', what: 'Thumbs.db', severity: 'warning', plant: payload('data/Thumbs.db') },
  { code: 'package/windows-name', what: 'a colon', severity: 'warning', plant: payload('data/a:b.txt') },
  { code: 'package/windows-name', what: 'a device', severity: 'warning', plant: payload('data/aux.txt') },
  { code: 'package/windows-name', what: 'a dot at the end', severity: 'warning', plant: payload('data/end.') },
  { code: 'package/same-name-case', what: 'other capitals', severity: 'warning', plant: payload('data/LETTER.txt') },
  {
    code: 'package/same-name-normalized',
    what: 'other forms of Unicode',
    severity: 'warning',
    plant: (files) => {
      payload('data/e\u0301')(files);
      payload('data/\u00e9')(files);
    },
  },
];
