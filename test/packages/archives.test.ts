// Bags in archives: ZIP, TAR and TAR with gzip, as other programs make them, and archives that are damaged or hostile.

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { verifyFolder } from '../../src/library/verify-folder.ts';
import { makeFolder } from '../cli/make-folder.ts';
import { describeWith } from '../support/programs.ts';
import { type BagFiles, soundBag } from './bag/bag-plantings.ts';

const place = makeFolder();

type Named = readonly (readonly [path: string, data: string | Uint8Array])[];

const bytesOf = (data: string | Uint8Array): Buffer => Buffer.from(data as Uint8Array);

/** As a program without further fields makes it. */
function zipOf(files: Named, attributes = 0): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [path, data] of files) {
    const [name, raw] = [Buffer.from(path), bytesOf(data)];
    const packed = deflateRawSync(raw);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(raw), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(raw.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, name, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(attributes, 6);
    rest.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 3]), common, rest, name]));
    locals.push(local);
    at += local.length;
  }
  const whole = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(whole.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...locals, whole, Buffer.from('PK\x05\x06'), end]);
}

/** A header of ustar. */
function tarOf(files: Named, type = '0'): Buffer {
  const blocks = files.flatMap(([path, data]) => {
    const raw = bytesOf(data);
    const header = Buffer.alloc(512);
    header.write(path, 0);
    header.write('0000644\0', 100);
    header.write(`${raw.length.toString(8).padStart(11, '0')}\0`, 124);
    header.write(' '.repeat(8), 148);
    header.write(type, 156);
    header.write('ustar\x0000', 257);
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    return [header, raw, Buffer.alloc((512 - (raw.length % 512)) % 512)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

function bagIn(folder: string, files: BagFiles = soundBag()): Named {
  return Object.entries(files).map(([path, data]) => [`${folder}${path}`, data]);
}

let count = 0;
function write(name: string, data: Uint8Array): string {
  const path = join(place, `${count++}-${name}`);
  writeFileSync(path, data);
  return path;
}

async function codesOf(path: string): Promise<readonly string[]> {
  return (await verifyFolder(path)).diagnostics.map(({ code }) => code);
}

const forms: readonly (readonly [string, (files: Named) => Buffer])[] = [
  ['bag.zip', (files) => zipOf(files)],
  ['bag.tar', (files) => tarOf(files)],
  ['bag.tar.gz', (files) => gzipSync(tarOf(files))],
];

describe.each(forms)('%s', (name, make) => {
  test('a sound bag has no fault', async () => {
    expect(await codesOf(write(name, make(bagIn('bag/'))))).toEqual([]);
  });

  test('a fault of the bag is found, in the archive', async () => {
    const path = write(name, make(bagIn('bag/', { ...soundBag(), 'data/letter.txt': 'Deer' })));
    const { diagnostics } = await verifyFolder(path);
    expect(diagnostics.map(({ code, file }) => ({ code, file }))).toEqual([
      { code: 'bag/fixity', file: `${path}/manifest-md5.txt` },
    ]);
  });

  test('nothing stays behind', async () => {
    const before = readdirSync(tmpdir()).filter((one) => one.startsWith('teikit-unpacked-'));
    await verifyFolder(write(name, make(bagIn('bag/'))));
    await verifyFolder(write(name, make(bagIn('bag/')).subarray(0, 300)));
    expect(readdirSync(tmpdir()).filter((one) => one.startsWith('teikit-unpacked-'))).toEqual(before);
  });

  test('a path out of the archive is told, and not written', async () => {
    const path = write(name, make([...bagIn('bag/'), ['../../evil.txt', 'x'], ['/tmp/teikit-evil.txt', 'x']]));
    expect(await codesOf(path)).toEqual(['package/archive', 'package/archive']);
    expect(readdirSync(tmpdir())).not.toContain('teikit-evil.txt');
    expect(readdirSync(dirname(tmpdir()))).not.toContain('evil.txt');
  });

  test('a name that stands twice is told', async () => {
    expect(await codesOf(write(name, make([...bagIn('bag/'), ['bag/data/letter.txt', 'other']])))).toEqual(['package/archive']);
  });

  test('a bag at the top is told, and verified', async () => {
    const outcome = await verifyFolder(write(name, make(bagIn(''))));
    expect(outcome.diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['warning package/archive']);
  });

  test('an archive that is cut is damaged', async () => {
    const whole = make(bagIn('bag/'));
    for (const share of [0.2, 0.5, 0.7]) {
      const path = write(name, whole.subarray(0, Math.floor(whole.length * share)));
      expect(await codesOf(path), `${share}`).toContain('package/archive');
    }
  });
});

test('links are told, and not made', async () => {
  const link = tarOf([['bag/data/link', '']], '2').subarray(0, 512);
  const path = write('bag.tar', Buffer.concat([link, tarOf(bagIn('bag/'))]));
  expect(await codesOf(path)).toEqual(['package/link']);
  const zip = write('bag.zip', zipOf(bagIn('bag/'), 0o120777 * 0x10000));
  expect(new Set(await codesOf(zip))).toContain('package/link');
});

test.each(['S', '3', '6', 'D'])('an entry of type %s is told, and not passed over', async (type) => {
  const strange = tarOf([['bag/data/strange', '']], type).subarray(0, 512);
  expect(await codesOf(write('bag.tar', Buffer.concat([strange, tarOf(bagIn('bag/'))])))).toContain('package/archive');
});

test.each(['-1', 'zz', '9'])('a size of %s is told', async (size) => {
  const header = tarOf([['bag/data/strange', '']]).subarray(0, 512);
  header.write(size.padEnd(11, '\0'), 124);
  header.write(' '.repeat(8), 148);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  expect(await codesOf(write('bag.tar', Buffer.concat([header, tarOf(bagIn('bag/'))])))).toContain('package/archive');
});

test('a file that is no archive is told', async () => {
  expect(await codesOf(write('bag.txt', Buffer.from('no archive')))).toEqual(['package/archive']);
  expect(await codesOf(write('bag.tar', Buffer.alloc(0)))).toEqual(['package/archive']);
});

test('what would fill the disk is not unpacked', { timeout: 120_000 }, async () => {
  const bomb = gzipSync(Buffer.alloc(0));
  const zeros = gzipSync(Buffer.alloc(2 ** 26));
  const header = tarOf([['bag/data/zeros', '']]).subarray(0, 512);
  const size = (2 ** 32).toString(8).padStart(11, '0');
  header.write(size, 124);
  header.write(' '.repeat(8), 148);
  header.write(
    `${header
      .reduce((total, byte) => total + byte, 0)
      .toString(8)
      .padStart(6, '0')}\0 `,
    148,
  );
  const path = write('bomb.tar.gz', Buffer.concat([gzipSync(header), bomb, ...Array.from({ length: 20 }, () => zeros)]));
  const { diagnostics } = await verifyFolder(path);
  expect(diagnostics.map(({ code }) => code)).toEqual(['package/archive']);
});

describeWith(['tar'], 'archives of tar itself', () => {
  const long = `${'a long name/'.repeat(20)}and its end.txt`;
  test.each(['ustar', 'pax', 'gnu', 'v7'])('%s', async (format) => {
    const folder = mkdtempSync(join(place, 'tar-'));
    const files = soundBag();
    const payload = format === 'ustar' || format === 'v7' ? {} : { [`data/${long}`]: 'x' };
    for (const [path, data] of Object.entries({ ...files, ...payload })) {
      mkdirSync(dirname(join(folder, 'bag', path)), { recursive: true });
      writeFileSync(join(folder, 'bag', path), data);
    }
    execFileSync('tar', ['-C', folder, `--format=${format}`, '-cf', join(folder, 'bag.tar'), 'bag']);
    const { diagnostics } = await verifyFolder(join(folder, 'bag.tar'));
    const unlisted = Object.keys(payload).map((path) => `${join(folder, 'bag.tar')}/${path}`);
    expect(diagnostics.filter(({ code }) => code === 'bag/unlisted-file').map(({ file }) => file)).toEqual(unlisted);
    expect(diagnostics.filter(({ code }) => code !== 'bag/unlisted-file')).toEqual([]);
  });

  test('a link that leads out is told', async () => {
    const folder = mkdtempSync(join(place, 'tar-'));
    mkdirSync(join(folder, 'bag', 'data'), { recursive: true });
    for (const [path, data] of Object.entries(soundBag())) {
      mkdirSync(dirname(join(folder, 'bag', path)), { recursive: true });
      writeFileSync(join(folder, 'bag', path), data);
    }
    symlinkSync('/etc/passwd', join(folder, 'bag/data/link'));
    execFileSync('tar', ['-C', folder, '-czf', join(folder, 'bag.tgz'), 'bag']);
    expect(readFileSync(join(folder, 'bag.tgz'))[0]).toBe(0x1f);
    expect(await codesOf(join(folder, 'bag.tgz'))).toEqual(['package/link']);
  });
});
