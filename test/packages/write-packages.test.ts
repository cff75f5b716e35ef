// What is written is valid, the same for the same content, and never looks finished when it is not.

import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verifyFolder } from '../../src/library/verify-folder.ts';
import { type OcflObject, writeBagFolder, writeOcflObjects } from '../../src/library/write-packages.ts';
import type { PayloadEntry } from '../../src/packages/files/payload.ts';
import { objectPath } from '../../src/packages/ocfl/layouts.ts';
import type { WrittenObject } from '../../src/packages/ocfl/write-object.ts';
import { makeFolder } from '../cli/make-folder.ts';
import { PACKAGE_ROOT } from '../cli/run-teikit.ts';

const place = makeFolder();
const newPath = (): string => join(mkdtempSync(join(place, 'made-')), 'package');

function entry(path: string, text: string): PayloadEntry {
  return { path, read: () => [new TextEncoder().encode(text)] };
}

/** All files below a folder, by path. */
function contentOf(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  return Object.fromEntries(files.toSorted().map((file) => [file.slice(folder.length + 1), readFileSync(file, 'latin1')]));
}

async function faultsOf(folder: string): Promise<readonly string[]> {
  return (await verifyFolder(folder)).diagnostics.map(({ code, message }) => `${code}: ${message}`);
}

const LETTERS = [
  entry('letters/2.xml', '<TEI/>'),
  entry('letters/1.xml', '<TEI>1</TEI>'),
  entry('e\u0301.txt', 'é'),
  entry('5%\n.txt', 'x'),
];

describe('a bag', () => {
  const settings = { info: [['Source-Organization', 'An archive\nof letters']], baggingDate: '2024-05-01' } as const;

  test('is valid', async () => {
    const path = newPath();
    expect(await writeBagFolder(path, LETTERS, settings)).toEqual({ kind: 'written', files: 4, bytes: 21 });
    expect((await verifyFolder(path)).diagnostics.filter(({ code }) => code !== 'package/windows-name')).toEqual([]);
  });

  test('has the files of RFC 8493', async () => {
    const path = newPath();
    await writeBagFolder(path, LETTERS, settings);
    const content = contentOf(path);
    expect(Object.keys(content)).toEqual([
      'bag-info.txt',
      'bagit.txt',
      'data/5%\n.txt',
      'data/letters/1.xml',
      'data/letters/2.xml',
      'data/\u00e9.txt',
      'manifest-sha256.txt',
      'manifest-sha512.txt',
      'tagmanifest-sha256.txt',
      'tagmanifest-sha512.txt',
    ]);
    expect(content['bag-info.txt']).toBe(
      'Source-Organization: An archive of letters\nBagging-Date: 2024-05-01\nPayload-Oxum: 21.4\n',
    );
    expect(content['manifest-sha256.txt']).toContain('  data/5%25%0A.txt\n');
    expect(content['tagmanifest-sha512.txt']?.match(/ {2}\S+$/gm)?.map((line) => line.trim())).toEqual([
      'bag-info.txt',
      'bagit.txt',
      'manifest-sha256.txt',
      'manifest-sha512.txt',
    ]);
  });

  describe('with holes', () => {
    const hole = { path: 'b.txt', url: 'https://example.org/b.txt' };
    const payload = [entry('a.txt', 'a'), entry('b.txt', 'bb'), entry('c.txt', 'c')];

    test('lists what is left out, and is unfinished until it is fetched', async () => {
      const [path, whole] = [newPath(), newPath()];
      expect(await writeBagFolder(path, payload, { holes: [hole] })).toMatchObject({ kind: 'written', files: 3, bytes: 4 });
      await writeBagFolder(whole, payload);
      const content = contentOf(path);
      expect(content['fetch.txt']).toBe('https://example.org/b.txt 2 data/b.txt\n');
      expect(content['data/b.txt']).toBeUndefined();
      expect(content['manifest-sha256.txt']).toBe(contentOf(whole)['manifest-sha256.txt']);
      expect(content['bag-info.txt']).toBe('Payload-Oxum: 4.3\n');
      expect(content['tagmanifest-sha512.txt']).toContain('fetch.txt');
      expect((await verifyFolder(path)).diagnostics.map(({ code }) => code)).toEqual(['bag/not-fetched']);
      writeFileSync(join(path, 'data/b.txt'), 'bb');
      expect(await faultsOf(path)).toEqual([]);
    });

    test('takes digests of what is nowhere, and counts nothing of unknown length', async () => {
      const path = newPath();
      const digests = new Map([['md5', '0cc175b9c0f1b6a831c399e269772661']]);
      const holes = [{ path: 'Z%.txt', url: 'https://example.org/z', digests }];
      await writeBagFolder(path, payload, { holes, algorithms: ['md5'] });
      const content = contentOf(path);
      expect(content['fetch.txt']).toBe('https://example.org/z - data/Z%25.txt\n');
      expect(content['bag-info.txt']).toBe('');
      expect(content['manifest-md5.txt']?.split('\n')[0]).toBe('0cc175b9c0f1b6a831c399e269772661  data/Z%25.txt');
      expect((await verifyFolder(path)).diagnostics.map(({ code }) => code)).toEqual(['bag/not-fetched']);
    });

    test.each([
      ['a URL with a blank', [{ ...hole, url: 'https://example.org/b c' }]],
      ['no URL', [{ ...hole, url: 'b.txt' }]],
      ['a length that is none', [{ ...hole, length: 0.5 }]],
      ['another length', [{ ...hole, length: 3 }]],
      ['nothing that says the digest', [{ ...hole, path: 'd.txt' }]],
      ['a digest of another algorithm', [{ ...hole, path: 'd.txt', digests: new Map([['sha256', 'ab']]) }]],
      ['a file twice', [hole, hole]],
      ['a path out of the payload', [{ ...hole, path: '../b' }]],
      ['a file in a file', [{ ...hole, path: 'a.txt/b', digests: new Map() }]],
    ])('is refused: %s', async (_, holes) => {
      const path = newPath();
      expect((await writeBagFolder(path, payload, { holes })).kind).toBe('refused');
      expect(readdirSync(join(path, '..'))).toEqual([]);
    });
  });

  test('without payload is valid', async () => {
    const path = newPath();
    await writeBagFolder(path, []);
    expect(await faultsOf(path)).toEqual([]);
  });

  test('is the same whatever order the payload comes in', async () => {
    const [one, other] = [newPath(), newPath()];
    await writeBagFolder(one, LETTERS, settings);
    await writeBagFolder(other, LETTERS.toReversed(), settings);
    expect(contentOf(one)).toEqual(contentOf(other));
  });

  test('takes files beside the payload', async () => {
    const path = newPath();
    await writeBagFolder(path, LETTERS, { tagFiles: [entry('metadata/mods.xml', '<mods/>')] });
    expect(contentOf(path)['tagmanifest-sha256.txt']).toContain('metadata/mods.xml');
    writeFileSync(join(path, 'metadata/mods.xml'), '<mods></mods>');
    expect((await verifyFolder(path)).diagnostics.map(({ code }) => code)).toContain('bag/fixity');
  });

  test.each<readonly [string, readonly PayloadEntry[], Parameters<typeof writeBagFolder>[2]]>([
    ['a path out of the payload', [entry('../x', '')], {}],
    ['an absolute path', [entry('/x', '')], {}],
    ['a path twice, in two normal forms', [entry('\u00e9', ''), entry('e\u0301', '')], {}],
    ['a file that is a folder, too', [entry('a', ''), entry('a/b', '')], {}],
    ['a label with a colon', [], { info: [['a:b', 'c']] }],
    ['a sum that is given', [], { info: [['payload-oxum', '1.1']] }],
    ['a day in words', [], { baggingDate: 'today' }],
    ['a manifest among the tag files', [], { tagFiles: [entry('manifest-md5.txt', '')] }],
    ['payload among the tag files', [], { tagFiles: [entry('data/x', '')] }],
  ])('is refused: %s', async (_, payload, given) => {
    const path = newPath();
    const written = await writeBagFolder(path, payload, given);
    expect(written.kind).toBe('refused');
    expect(readdirSync(join(path, '..'))).toEqual([]);
  });

  test('is not written over something', async () => {
    const path = newPath();
    await writeBagFolder(path, LETTERS);
    const before = contentOf(path);
    await expect(writeBagFolder(path, [])).rejects.toThrow('cannot write');
    expect(contentOf(path)).toEqual(before);
    expect(readdirSync(join(path, '..'))).toEqual(['package']);
  });

  test('that cannot be read to its end leaves nothing', async () => {
    const path = newPath();
    const broken: PayloadEntry = {
      path: 'b',
      read: () => {
        throw new Error('gone');
      },
    };
    await expect(writeBagFolder(path, [entry('a', 'x'), broken])).rejects.toThrow('gone');
    expect(readdirSync(join(path, '..'))).toEqual([]);
  });

  test('of any names is valid', async () => {
    const name = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
      .filter((text) => !/[/\0]|^\.{1,2}$|^~/.test(text) && Buffer.from(text).toString() === text);
    const payload = fc.uniqueArray(fc.tuple(name, fc.string()), { selector: ([text]) => text.normalize('NFC'), maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(payload, async (files) => {
        const path = newPath();
        const written = await writeBagFolder(
          path,
          files.map(([one, text]) => entry(one, text)),
        );
        expect(written.kind).toBe('written');
        const { diagnostics } = await verifyFolder(path);
        expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

const VERSION = {
  message: 'first',
  user: { name: 'Anna', address: 'mailto:anna@example.org' },
  created: '2024-05-01T12:00:00Z',
};
const LAYOUT = { name: '0003-hash-and-id-n-tuple-storage-layout' } as const;

function object(id: string, files: Readonly<Record<string, string>>, more: Partial<OcflObject> = {}): OcflObject {
  return { id, ...VERSION, payload: Object.entries(files).map(([path, text]) => entry(path, text)), ...more };
}

async function write(root: string, ...objects: readonly OcflObject[]): Promise<readonly WrittenObject[]> {
  const written: WrittenObject[] = [];
  await writeOcflObjects(root, objects, { layout: LAYOUT, sink: (one) => void written.push(one) });
  return written;
}

describe('a storage root', () => {
  test('and its objects are valid', async () => {
    const root = newPath();
    const written = await write(root, object('urn:a', { 'x.txt': 'x', 'y/z.txt': 'z' }), object('urn:b', {}));
    expect(written.map(({ kind }) => kind)).toEqual(['written', 'written']);
    expect(await faultsOf(root)).toEqual([]);
  });

  test('gets a new version when the content is another, and stores nothing twice', async () => {
    const root = newPath();
    await write(root, object('urn:a', { 'x.txt': 'x', 'same.txt': 'x', 'z.txt': 'z' }));
    const [second] = await write(root, object('urn:a', { 'renamed.txt': 'x', 'z.txt': 'new' }, { message: 'second' }));
    expect(second).toMatchObject({ kind: 'written', version: 'v2' });
    expect(await faultsOf(root)).toEqual([]);
    const content = Object.keys(contentOf(root)).filter((path) => path.includes('/content/'));
    expect(content.map((path) => path.replace(/^.*?\/v/, 'v'))).toEqual([
      'v1/content/same.txt',
      'v1/content/z.txt',
      'v2/content/z.txt',
    ]);
  });

  test('is left alone when the content is the same', async () => {
    const root = newPath();
    await write(root, object('urn:a', { 'x.txt': 'x' }));
    const before = contentOf(root);
    expect(await write(root, object('urn:a', { 'x.txt': 'x' }, { message: 'again' }))).toMatchObject([
      { kind: 'unchanged', version: 'v1' },
    ]);
    expect(contentOf(root)).toEqual(before);
  });

  test('gets a version without content when something is only removed', async () => {
    const root = newPath();
    await write(root, object('urn:a', { 'x.txt': 'x', 'y.txt': 'y' }), object('urn:a', { 'y.txt': 'y' }, { message: 'less' }));
    expect(await faultsOf(root)).toEqual([]);
  });

  test('keeps digests of fixity', async () => {
    const root = newPath();
    const fixity = ['md5', 'blake2b-512'] as const;
    await write(
      root,
      object('urn:a', { 'x.txt': 'x' }, { fixity }),
      object('urn:a', { 'x.txt': 'X' }, { fixity, message: 'more' }),
    );
    expect(await faultsOf(root)).toEqual([]);
    const inventory = JSON.parse(contentOf(join(root, objectPath('urn:a', LAYOUT)))['inventory.json'] ?? '');
    expect(Object.keys(inventory.fixity)).toEqual(fixity);
    expect(Object.values(inventory.fixity.md5)).toHaveLength(2);
  });

  test('goes on with the layout that it has', async () => {
    const root = newPath();
    await writeOcflObjects(root, [object('urn:a', {})], {
      layout: { name: '0004-hashed-n-tuple-storage-layout' },
      sink: () => undefined,
    });
    await write(root, object('urn:b', {}));
    expect(await faultsOf(root)).toEqual([]);
  });

  test('goes on with padded versions, SHA-256 and OCFL 1.0', async () => {
    const root = newPath();
    await write(root, object('urn:a', { 'x.txt': 'x' }));
    const path = join(root, objectPath('urn:a', LAYOUT));
    rmSync(path, { recursive: true });
    const { sealed, shortDraft } = await import('./ocfl/ocfl-draft.ts');
    const draft = shortDraft({ version: '1.0', algorithm: 'sha256', id: 'urn:a' });
    const text = JSON.stringify(draft.root).replaceAll('"v1', '"v01');
    Object.assign(draft.root, { versions: {} }, JSON.parse(text));
    for (const [file, data] of Object.entries(sealed(draft))) {
      const to = join(path, file.replace(/^v1\//, 'v01/'));
      mkdirSync(join(to, '..'), { recursive: true });
      writeFileSync(to, data);
    }
    delete (draft.root['versions'] as Record<string, unknown>)['v1'];
    expect(await write(root, object('urn:a', { 'new.txt': 'new' }))).toMatchObject([{ version: 'v02' }]);
    expect((await verifyFolder(root)).diagnostics.map(({ code }) => code)).toEqual(['ocfl/W004', 'ocfl/W001']);
  });

  test.each([
    ['no id', object('', {})],
    ['no name', object('urn:a', {}, { user: { name: '' } })],
    ['no time', object('urn:a', {}, { created: '2024-05-01' })],
    ['a path out of the object', object('urn:a', { '../x': '' })],
  ])('refuses an object: %s', async (_, one) => {
    const root = newPath();
    expect(await write(root, one)).toMatchObject([{ kind: 'refused' }]);
    expect(await faultsOf(root)).toEqual([]);
  });

  test('refuses a folder that is something else', async () => {
    const root = newPath();
    await writeBagFolder(root, []);
    expect(await write(root, object('urn:a', {}))).toMatchObject([{ kind: 'refused' }]);
  });
});

describe('ids and paths of the layouts', () => {
  const short = { digestAlgorithm: 'md5', tupleSize: 2, numberOfTuples: 15 };
  test.each([
    ['0003-hash-and-id-n-tuple-storage-layout', {}, 'object-01', '3c0/ff4/240/object-01'],
    ['0003-hash-and-id-n-tuple-storage-layout', {}, '..Hor/rib:lè-$id', '373/529/21a/%2e%2eHor%2frib%3al%c3%a8-%24id'],
    ['0003-hash-and-id-n-tuple-storage-layout', short, 'object-01', 'ff/75/53/44/92/48/5e/ab/b3/9f/86/35/67/28/88/object-01'],
    ['0003-hash-and-id-n-tuple-storage-layout', { tupleSize: 0, numberOfTuples: 0 }, 'object-01', 'object-01'],
    [
      '0004-hashed-n-tuple-storage-layout',
      {},
      'object-01',
      '3c0/ff4/240/3c0ff4240c1e116dba14c7627f2319b58aa3d77606d0d90dfc6161608ac987d4',
    ],
    [
      '0004-hashed-n-tuple-storage-layout',
      { ...short, shortObjectRoot: true },
      'object-01',
      'ff/75/53/44/92/48/5e/ab/b3/9f/86/35/67/28/88/4e',
    ],
  ] as const)('%s %o: %s', (name, settings, id, path) => {
    expect(objectPath(id, { name, settings })).toBe(path);
  });
});

/** Writes many small files slowly enough to be killed in the middle. */
const WRITER = `
const [kind, path, text] = process.argv.slice(1);
const { writeBagFolder, writeOcflObjects } = await import(${JSON.stringify(pathToFileURL(join(PACKAGE_ROOT, 'dist/lib/library/write-packages.js')).href)});
const files = (of) => Array.from({ length: 40 }, (_, at) => ({ path: 'f' + at, read: async function* () { await new Promise((r) => setTimeout(r, 1)); yield new TextEncoder().encode(of + at); } }));
const version = ${JSON.stringify(VERSION)};
process.stdout.write('.');
if (kind === 'bag') await writeBagFolder(path, files(text));
else await writeOcflObjects(path, [{ id: 'urn:a', ...version, message: text, payload: files(text) }], { sink: () => undefined });
`;

type Writing = { readonly kind: 'bag' | 'ocfl'; readonly path: string; readonly text: string };

/** `after`: milliseconds from its start; undefined: it comes to its end. */
async function runWriter({ kind, path, text }: Writing, after?: number): Promise<void> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', WRITER, kind, path, text], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (after !== undefined) child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), after));
  await new Promise((resolve) => child.once('exit', resolve));
}

describe('killed at some moment, it is unfinished or whole, and a rerun completes it', () => {
  const moments = [0, 20, 45, 60, 80];

  test.each<readonly [string, 'bag' | 'ocfl', readonly string[]]>([
    ['a bag', 'bag', ['first']],
    ['a new storage root', 'ocfl', ['first']],
    ['a new version', 'ocfl', ['first', 'second']],
  ])('%s', { timeout: 200_000 }, async (_, kind, texts) => {
    const before = texts.slice(0, -1);
    const text = texts.at(-1) ?? '';
    const make = async (path: string, all: readonly string[]): Promise<void> => {
      for (const one of all) await runWriter({ kind, path, text: one });
    };
    const whole = newPath();
    await make(whole, texts);
    expect((await verifyFolder(whole)).status).toBe('clean');
    const started = newPath();
    await make(started, before);
    const early = before.length === 0 ? {} : contentOf(started);
    for (const moment of moments) {
      const path = newPath();
      if (before.length > 0) cpSync(started, path, { recursive: true });
      await runWriter({ kind, path, text }, moment);
      const { status } = await verifyFolder(path);
      if (status === 'clean' && kind === 'bag') expect(contentOf(path)).toEqual(contentOf(whole));
      if (status === 'clean' && before.length > 0) expect([early, contentOf(whole)]).toContainEqual(contentOf(path));
      if (kind === 'ocfl' || status !== 'clean') await runWriter({ kind, path, text });
      expect(contentOf(path), `after ${moment} ms`).toEqual(contentOf(whole));
      expect(readdirSync(join(path, '..'))).toEqual(['package']);
    }
  });

  test('an object that ended between its inventory and the sidecar is mended', async () => {
    const root = newPath();
    await write(root, object('urn:a', { 'x.txt': 'x' }));
    const [first] = [contentOf(root)];
    await write(root, object('urn:a', { 'x.txt': 'y' }, { message: 'second' }));
    const whole = contentOf(root);
    const path = join(root, objectPath('urn:a', LAYOUT));
    const sidecar =
      Object.keys(first).find((one) => one.endsWith('object/inventory.json.sha512')) ??
      `${objectPath('urn:a', LAYOUT)}/inventory.json.sha512`;
    writeFileSync(join(root, sidecar), first[sidecar] ?? '');
    expect((await verifyFolder(root)).status).toBe('findings');
    expect(await write(root, object('urn:a', { 'x.txt': 'y' }))).toMatchObject([{ kind: 'unchanged' }]);
    expect(contentOf(root)).toEqual(whole);
    rmSync(join(path, 'inventory.json.sha512'));
    await write(root, object('urn:a', { 'x.txt': 'y' }));
    expect(contentOf(root)).toEqual(whole);
  });

  test('a version directory that was left is written anew', async () => {
    const root = newPath();
    await write(root, object('urn:a', { 'x.txt': 'x' }));
    const left = join(root, objectPath('urn:a', LAYOUT), 'v2/content');
    mkdirSync(left, { recursive: true });
    writeFileSync(join(left, 'half.txt'), 'ha');
    expect((await verifyFolder(root)).status).toBe('findings');
    await write(root, object('urn:a', { 'x.txt': 'y' }));
    expect(await faultsOf(root)).toEqual([]);
  });
});

test('what is written through a link goes where it leads', async () => {
  const real = mkdtempSync(join(place, 'real-'));
  const link = join(mkdtempSync(join(place, 'link-')), 'link');
  symlinkSync(real, link);
  await writeBagFolder(join(link, 'bag'), LETTERS);
  expect((await verifyFolder(join(real, 'bag'))).status).toBe('clean');
});
