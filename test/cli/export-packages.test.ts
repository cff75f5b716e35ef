// teikit export --to bagit and --to ocfl: packages of documents, held against teikit verify.

import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runTeikit } from './run-teikit.ts';

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'teikit-packages-'));
  mkdirSync(join(cwd, 'letters/more'), { recursive: true });
  writeFileSync(join(cwd, 'letters/a.xml'), letter({ title: 'A', idno: '10.1234/a', date: '2020-01-31' }));
  writeFileSync(join(cwd, 'letters/more/b.xml'), letter({ title: 'B', idno: 'B 7', date: '2021-02-03' }));
});
afterEach(() => rmSync(cwd, { recursive: true }));

type Letter = { readonly title: string; readonly idno: string; readonly date: string };

function letter({ title, idno, date }: Letter): string {
  return `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>${title}</title></titleStmt><publicationStmt><publisher>House</publisher><date when="${date}"/><idno>${idno}</idno></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader><text><body><p>Words</p></body></text></TEI>`;
}

const teikit = (...words: readonly string[]): ReturnType<typeof runTeikit> => runTeikit(words, { cwd });
const read = (path: string): string => readFileSync(join(cwd, path), 'utf8');
const filesBelow = (path: string): readonly string[] =>
  readdirSync(join(cwd, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(cwd, path).length + 1))
    .toSorted();

describe('a bag', () => {
  test('has the documents, their pages and records, and is valid', () => {
    expect(teikit('export', 'letters', '--to', 'bagit', '--with', 'text,dc', '-o', 'bag').exitCode).toBe(0);
    expect(filesBelow('bag/data')).toEqual(
      [
        'a.dcterms.xml',
        'a.oai_dc.xml',
        'a.txt',
        'a.xml',
        'more/b.dcterms.xml',
        'more/b.oai_dc.xml',
        'more/b.txt',
        'more/b.xml',
      ].toSorted(),
    );
    expect(read('bag/data/a.xml')).toBe(read('letters/a.xml'));
    expect(teikit('verify', 'bag').exitCode).toBe(0);
  });

  test('says what the headers and the user say of it, on the last day that they name', () => {
    teikit('export', 'letters', '--to', 'bagit', '--bag-info', 'Contact-Name=C', '-o', 'bag');
    const info = read('bag/bag-info.txt').split('\n');
    expect(info).toContain('Contact-Name: C');
    expect(info).toContain('Source-Organization: House');
    expect(info).toContain('External-Identifier: https://doi.org/10.1234/a');
    expect(info).toContain('External-Identifier: B 7');
    expect(info).toContain('Bagging-Date: 2021-02-03');
  });

  test('is the same bytes when it is made again', () => {
    for (const name of ['one', 'two']) teikit('export', 'letters', '--to', 'bagit', '--with', 'html', '-o', name);
    expect(filesBelow('one').map((file) => read(`one/${file}`))).toEqual(filesBelow('two').map((file) => read(`two/${file}`)));
  });

  test('for Archivematica has its objects and a table of them', () => {
    teikit('export', 'letters', '--to', 'bagit', '--profile', 'archivematica', '-o', 'bag');
    expect(filesBelow('bag/data')).toEqual(['metadata/metadata.csv', 'objects/a.xml', 'objects/more/b.xml']);
    const [header = '', ...rows] = read('bag/data/metadata/metadata.csv').split('\r\n');
    expect(header.split(',')).toEqual(['filename', 'dc.identifier', 'dc.publisher', 'dc.title', 'dcterms.issued']);
    expect(rows[0]).toBe('data/objects/a.xml,https://doi.org/10.1234/a,House,A,2020-01-31');
    expect(teikit('verify', 'bag').exitCode).toBe(0);
  });

  test.each(['bag.zip', 'bag.tar', 'bag.tar.gz', 'bag.tgz'])('as %s holds what the folder holds', (name) => {
    expect(teikit('export', 'letters', '--to', 'bagit', '--with', 'text', '-o', `archives/${name}`).exitCode).toBe(0);
    expect(readdirSync(join(cwd, 'archives'))).toEqual([name]);
    expect(teikit('verify', `archives/${name}`).exitCode).toBe(0);
    const before = readFileSync(join(cwd, `archives/${name}`));
    expect(teikit('export', 'letters', '--to', 'bagit', '-o', `archives/${name}`).exitCode).toBe(2);
    expect(readFileSync(join(cwd, `archives/${name}`)).equals(before)).toBe(true);
  });

  test('is not written where one document cannot be in it', () => {
    writeFileSync(join(cwd, 'letters/broken.xml'), '<TEI');
    const { exitCode, stderr } = teikit('export', 'letters', '--to', 'bagit', '-o', 'bag');
    expect(exitCode).toBe(1);
    expect(stderr).toContain('bag is not written');
    expect(readdirSync(cwd)).toEqual(['letters']);
    expect(teikit('export', 'letters', '--to', 'bagit', '--fail-on', 'never', '-o', 'bag').exitCode).toBe(1);
  });

  test('has holes where a list says so: of documents, of local copies, of manifests', () => {
    mkdirSync(join(cwd, 'remote/scans'), { recursive: true });
    writeFileSync(join(cwd, 'remote/scans/1.tif'), 'a scan');
    const line = (algorithm: string): string => `${createHash(algorithm).update('far').digest('hex')}  data/scans/far%25.tif\n`;
    for (const algorithm of ['sha256', 'sha512']) writeFileSync(join(cwd, `remote/manifest-${algorithm}.txt`), line(algorithm));
    writeFileSync(
      join(cwd, 'remote/fetch.txt'),
      'https://x.org/a - data/a.xml\nhttps://x.org/1 6 data/scans/1.tif\nhttps://x.org/far 3 data/scans/far%25.tif\n',
    );
    expect(teikit('export', 'letters', '--to', 'bagit', '--fetch', 'remote/fetch.txt', '-o', 'bag').exitCode).toBe(0);
    expect(filesBelow('bag/data')).toEqual(['more/b.xml']);
    const size = readFileSync(join(cwd, 'letters/a.xml')).length;
    expect(read('bag/fetch.txt')).toBe(
      `https://x.org/a ${size} data/a.xml\nhttps://x.org/1 6 data/scans/1.tif\nhttps://x.org/far 3 data/scans/far%25.tif\n`,
    );
    const { exitCode, stdout } = teikit('verify', 'bag');
    expect(exitCode).toBe(1);
    expect(stdout.match(/\[bag\/[a-z-]+\]/gu)).toEqual(Array.from({ length: 3 }, () => '[bag/not-fetched]'));
    mkdirSync(join(cwd, 'bag/data/scans'));
    cpSync(join(cwd, 'letters/a.xml'), join(cwd, 'bag/data/a.xml'));
    cpSync(join(cwd, 'remote/scans/1.tif'), join(cwd, 'bag/data/scans/1.tif'));
    writeFileSync(join(cwd, 'bag/data/scans/far%.tif'), 'far');
    expect(teikit('verify', 'bag').exitCode).toBe(0);
  });

  test.each([
    ['https://x.org/a data/a.xml\n', 'line 1 is not a URL, a length or -, and a path below data/'],
    ['\nhttps://x.org/a - ../a.xml\n', 'line 2 is not a URL'],
    ['https://x.org/a - data/none.tif\n', 'none.tif: nothing says its digest by sha256 and sha512'],
  ])('is not written where the list is %j', (list, reason) => {
    writeFileSync(join(cwd, 'fetch.txt'), list);
    const { exitCode, stderr } = teikit('export', 'letters', '--to', 'bagit', '--fetch', 'fetch.txt', '-o', 'bag');
    expect(exitCode).toBe(3);
    expect(stderr).toContain(reason);
    expect(existsSync(join(cwd, 'bag'))).toBe(false);
  });

  test('keeps a profile, or is not written', () => {
    const profile = {
      'BagIt-Profile-Info': { 'BagIt-Profile-Identifier': 'https://example.org/profile.json' },
      'Bag-Info': { 'Source-Organization': { required: true }, 'Contact-Name': { required: true } },
      'Manifests-Required': ['md5'],
      Serialization: 'required',
      'Accept-Serialization': ['application/zip'],
    };
    writeFileSync(join(cwd, 'profile.json'), JSON.stringify(profile));
    const words = ['export', 'letters', '--to', 'bagit', '--bagit-profile', 'profile.json'];
    const { exitCode, stderr } = teikit(...words, '-o', 'bag');
    expect(exitCode).toBe(3);
    expect(stderr).toContain(
      "https://example.org/profile.json asks for Contact-Name in bag-info.txt: give --bag-info 'Contact-Name=…'",
    );
    expect(stderr).toContain('asks for an archive: -o NAME.zip');
    expect(existsSync(join(cwd, 'bag'))).toBe(false);
    expect(teikit(...words, '--bag-info', 'Contact-Name=C', '-o', 'bag.zip').exitCode).toBe(0);
    expect(teikit('verify', 'bag.zip').exitCode).toBe(0);
    writeFileSync(join(cwd, 'profile.json'), '[]');
    expect(teikit(...words, '-o', 'other.zip')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('profile.json is no BagIt profile: it is not an object of JSON'),
    });
  });

  test('takes the place of nothing', () => {
    mkdirSync(join(cwd, 'bag'));
    expect(teikit('export', 'letters', '--to', 'bagit', '-o', 'bag').exitCode).toBe(2);
    expect(filesBelow('bag')).toEqual([]);
  });
});

describe('objects of OCFL', () => {
  const exportObjects = (): ReturnType<typeof teikit> =>
    teikit(
      'export',
      'letters',
      '--to',
      'ocfl',
      '--agent',
      'A',
      '--agent-address',
      'mailto:a@example.org',
      '--id-prefix',
      'https://example.org/',
      '-o',
      'root',
    );

  test('stand in a storage root that is valid', () => {
    expect(exportObjects().exitCode).toBe(0);
    expect(teikit('verify', 'root')).toMatchObject({ exitCode: 0, stdout: '' });
  });

  test('have a new version where the content is new, and none where it is not', () => {
    exportObjects();
    const before = filesBelow('root');
    expect(exportObjects().stderr).toContain('0 new versions, 2 objects unchanged');
    expect(filesBelow('root')).toEqual(before);
    writeFileSync(join(cwd, 'letters/a.xml'), letter({ title: 'A2', idno: '10.1234/a', date: '2022-01-01' }));
    expect(exportObjects().stderr).toContain('1 new version, 1 object unchanged');
    const inventories = filesBelow('root').filter((file) => /[0-9a-f]{64}\/inventory\.json$/u.test(file));
    const heads = inventories.map((file) => (JSON.parse(read(`root/${file}`)) as { head: string }).head);
    expect(heads.toSorted()).toEqual(['v1', 'v2']);
    expect(teikit('verify', 'root').exitCode).toBe(0);
  });

  test('are known by an identifier of the header that is a URI', () => {
    teikit('export', 'letters', '--to', 'ocfl', '-o', 'root');
    const ids = filesBelow('root')
      .filter((file) => /[0-9a-f]{64}\/inventory\.json$/u.test(file))
      .map((file) => (JSON.parse(read(`root/${file}`)) as { id: string }).id);
    expect(ids.toSorted()).toEqual(['https://doi.org/10.1234/a', 'more/b']);
  });

  test.each([
    ['0003', '0003-hash-and-id-n-tuple-storage-layout'],
    ['0004', '0004-hashed-n-tuple-storage-layout'],
  ])('stand by the layout %s', (number, name) => {
    const layout = (root: string): unknown => (JSON.parse(read(`${root}/ocfl_layout.json`)) as { extension: string }).extension;
    expect(teikit('export', 'letters', '--to', 'ocfl', '--layout', number, '-o', 'root').exitCode).toBe(0);
    expect(layout('root')).toBe(name);
    expect(teikit('verify', 'root').exitCode).toBe(0);
    const other = number === '0003' ? '0004' : '0003';
    const { exitCode, stderr } = teikit('export', 'letters', '--to', 'ocfl', '--layout', other, '-o', 'root');
    expect(exitCode).toBe(0);
    expect(stderr).toContain(`root keeps the layout that it has, ${name}`);
    expect(stderr).toContain('0 new versions, 2 objects unchanged');
  });

  test('are not begun where no document is ready', () => {
    writeFileSync(join(cwd, 'broken.xml'), '<TEI');
    expect(teikit('export', 'broken.xml', '--to', 'ocfl', '-o', 'root').exitCode).toBe(1);
    expect(teikit('export', 'missing.xml', '--to', 'ocfl', '-o', 'root').exitCode).toBe(3);
    expect(existsSync(join(cwd, 'root'))).toBe(false);
  });

  test('of two documents are never one', () => {
    cpSync(join(cwd, 'letters/a.xml'), join(cwd, 'letters/c.xml'));
    const { exitCode, stderr } = teikit('export', 'letters', '--to', 'ocfl', '-o', 'root');
    expect(exitCode).toBe(3);
    expect(stderr).toContain('has the same identifier, https://doi.org/10.1234/a');
  });

  test.each(['x:/../../out', 'extensions/a', 'a/b', '..', ''])('with the id %j stay in a flat storage root', (id) => {
    mkdirSync(join(cwd, 'flat'));
    writeFileSync(join(cwd, 'flat/0=ocfl_1.1'), 'ocfl_1.1\n');
    writeFileSync(join(cwd, 'flat/ocfl_layout.json'), '{"extension":"0002-flat-direct-storage-layout","description":"flat"}');
    writeFileSync(
      join(cwd, 'strange.xml'),
      letter({ title: 'A', idno: id, date: '2020-01-31' }).replace('<TEI ', `<TEI xml:id="i" `),
    );
    const before = filesBelow('.');
    const prefix = id.startsWith('x:') ? [] : ['--id-prefix', `u:${id}/`];
    teikit('export', 'strange.xml', '--to', 'ocfl', ...prefix, '-o', 'flat');
    const made = filesBelow('.').filter((file) => !before.includes(file));
    expect(made.filter((file) => !/^flat\/[^/]+\//u.test(file) || file.startsWith('flat/extensions'))).toEqual([]);
  });

  test('are not put into a folder that is something else', () => {
    expect(teikit('export', 'letters/a.xml', '--to', 'ocfl', '-o', 'letters').exitCode).toBe(2);
    expect(existsSync(join(cwd, 'letters/ocfl_layout.json'))).toBe(false);
  });
});

test.each([
  [['--to', 'bagit,dc', '-o', 'x'], 'a package is made alone'],
  [['--to', 'dc,bagit', '-o', 'x'], 'a package is made alone'],
  [['--to', 'dc', '--with', 'html', '-o', 'x'], '--with is of packages and METS only'],
  [['--to', 'ocfl', '--profile', 'archivematica', '-o', 'x'], '--profile is of bagit only'],
  [['--to', 'bagit', '--agent', 'A', '-o', 'x'], '--agent is of ocfl only'],
  [['--to', 'bagit', '--bag-info', 'Contact', '-o', 'x'], 'where LABEL=VALUE is needed'],
  [['--to', 'bagit', '--bag-info', 'Payload-Oxum=1.1', '-o', 'x'], 'this line is written by itself'],
  [['--to', 'bagit', '--bag-info', 'A:B=1', '-o', 'x'], 'where LABEL=VALUE is needed'],
  [['--to', 'dc', '--collection', '1234/5', '-o', 'x'], '--collection is of saf only'],
  [['--to', 'bagit', '--handle-prefix', '1234/', '-o', 'x'], '--handle-prefix is of saf only'],
  [['--to', 'saf', '--collection', 'letters', '-o', 'x'], 'where a handle such as 1234/5 or a UUID is needed'],
  [['--to', 'saf', '--handle-prefix', 'x', '-o', 'x'], 'where the begin of a handle such as 1234/ is needed'],
  [['--to', 'mets', '--with', 'dc', '-o', 'x'], '--with dc is of packages only'],
  [['--to', 'mets', '--with', 'schema', '-o', 'x'], '--with schema wants --schema'],
  [['--crosswalk'], 'letters is not read: --crosswalk-from FILE reads rows of your own'],
  [['--to', 'bagit', '--layout', '0003', '-o', 'x'], '--layout is of ocfl only'],
  [['--to', 'ocfl', '-o', 'x.zip'], 'x.zip names an archive'],
  [['--to', 'ocfl', '--id-prefix', 'https://x.org/a b/', '-o', 'x'], 'where a URI is needed'],
  [['--to', 'ocfl', '--agent-address', 'mailto:a@example.org', '-o', 'x'], '--agent-address wants --agent'],
])('%j is refused', (flags, message) => {
  const { exitCode, stderr } = teikit('export', 'letters', ...flags);
  expect(exitCode).toBe(2);
  expect(stderr).toContain(message);
  expect(existsSync(join(cwd, 'x'))).toBe(false);
});

describe('METS with what goes with the document', () => {
  const SCHEMA =
    'default namespace = "http://www.tei-c.org/ns/1.0" start = any any = element * { attribute * { text }*, (any | text)* }';

  beforeEach(() => {
    mkdirSync(join(cwd, 'letters/scans'));
    writeFileSync(join(cwd, 'letters/scans/1 r.jpg'), 'an image');
    writeFileSync(join(cwd, 'schema.rnc'), SCHEMA);
    writeFileSync(
      join(cwd, 'letters/a.xml'),
      read('letters/a.xml').replace('<body>', '<body><pb facs="scans/1%20r.jpg"/><pb facs="scans/none.jpg ../../x.jpg"/>'),
    );
    writeFileSync(join(cwd, '../x.jpg'), 'not ours');
  });
  afterEach(() => rmSync(join(cwd, '../x.jpg')));

  /** `href` → whether the sum is that of the file. */
  function sumsIn(folder: string, file: string): Readonly<Record<string, boolean>> {
    const files = [...read(`${folder}/${file}`).matchAll(/CHECKSUM="([^"]*)".*?xlink:href="([^"]*)"/gsu)];
    return Object.fromEntries(
      files.map(([, sum, href = '']) => {
        const bytes = readFileSync(join(cwd, folder, decodeURIComponent(href)));
        return [href, createHash('sha512').update(bytes).digest('hex') === sum];
      }),
    );
  }

  test('puts it beside the document, lists it with its sum, and tells by what the document is valid', () => {
    const words = ['--with', 'tei,html,text,images,schema', '--schema', 'schema.rnc'];
    const { exitCode, stderr } = teikit('export', 'letters/a.xml', '--to', 'mets', ...words, '-o', 'out');
    expect(exitCode).toBe(0);
    expect(stderr).toContain('scans/none.jpg is not in the export: no such file or directory');
    expect(filesBelow('out')).toEqual(
      ['a.html', 'a.mets.xml', 'a.txt', 'a.xml', 'losses.csv', 'scans/1 r.jpg', 'schema.rnc'].toSorted(),
    );
    expect(sumsIn('out', 'a.mets.xml')).toEqual({
      'a.xml': true,
      'a.html': true,
      'a.txt': true,
      'scans/1%20r.jpg': true,
      'schema.rnc': true,
    });
    const digest = createHash('sha256').update(SCHEMA).digest('hex');
    expect(read('out/a.mets.xml')).toContain(
      `>RELAX NG schema schema.rnc (SHA-256 ${digest}), engine compiled of teikit ${teikit('--version').stdout.trim()}<`,
    );
  });

  test('copies nothing onto itself', () => {
    const before = filesBelow('letters');
    const words = ['--with', 'tei,images', '-o', 'letters'];
    expect(teikit('export', 'letters/a.xml', '--to', 'mets', ...words).exitCode).toBe(0);
    expect(filesBelow('letters')).toEqual([...before, 'a.mets.xml', 'losses.csv'].toSorted());
    expect(sumsIn('letters', 'a.mets.xml')).toEqual({ 'a.xml': true, 'scans/1%20r.jpg': true });
  });

  test('is not made of a document that is not valid', () => {
    writeFileSync(join(cwd, 'schema.rnc'), 'start = element other { empty }');
    expect(teikit('export', 'letters/a.xml', '--to', 'mets', '--schema', 'schema.rnc', '-o', 'out').exitCode).toBe(1);
    expect(filesBelow('out')).toEqual(['losses.csv']);
  });

  test.each([
    ['bagit', 'out/data'],
    ['ocfl', 'out'],
  ])('stands in %s beside its files', (to, folder) => {
    expect(teikit('export', 'letters', '--to', to, '--with', 'mets,html,images', '-o', 'out').exitCode).toBe(0);
    expect(teikit('verify', 'out').exitCode).toBe(0);
    const place = filesBelow(folder).find((file) => file.endsWith('a.mets.xml')) ?? '';
    expect(sumsIn(join(folder, place, '..'), 'a.mets.xml')).toEqual({ 'a.xml': true, 'a.html': true, 'scans/1%20r.jpg': true });
  });

  test('an image of two documents is once in a bag', () => {
    cpSync(join(cwd, 'letters/a.xml'), join(cwd, 'letters/c.xml'));
    expect(teikit('export', 'letters', '--to', 'bagit', '--with', 'images', '-o', 'out').exitCode).toBe(0);
    expect(filesBelow('out/data')).toEqual(['a.xml', 'c.xml', 'more/b.xml', 'scans/1 r.jpg']);
  });
});

describe('a document of the run', () => {
  test('is never written over by a record of another', () => {
    cpSync(join(cwd, 'letters/more/b.xml'), join(cwd, 'letters/a.mods.xml'));
    const before = read('letters/a.mods.xml');
    const { exitCode, stderr } = teikit('export', 'letters', '--to', 'mods', '-o', 'letters');
    expect(exitCode).toBe(3);
    expect(stderr).toContain('letters/a.mods.xml is a document of this run: it would be overwritten');
    expect(read('letters/a.mods.xml')).toBe(before);
  });

  test.each([
    ['a file', 'out/a.mods.xml', 'elsewhere/file'],
    ['a folder', 'out/more', 'elsewhere'],
    ['a folder of items', 'out/saf', 'elsewhere'],
    ['the table of losses', 'out/losses.csv', 'elsewhere/file'],
  ])('links in the output are not followed: %s', (_, link, target) => {
    mkdirSync(join(cwd, 'out'));
    mkdirSync(join(cwd, 'elsewhere'));
    writeFileSync(join(cwd, 'elsewhere/file'), 'mine');
    symlinkSync(join(cwd, target), join(cwd, link));
    const { exitCode, stderr } = teikit('export', 'letters', '--to', 'mods,saf', '-o', 'out');
    expect(exitCode).toBe(3);
    expect(stderr).toContain(`${link} is a link, and would lead out of out`);
    expect(filesBelow('elsewhere')).toEqual(['file']);
    expect(read('elsewhere/file')).toBe('mine');
  });

  test('from standard input is called stdin.xml, also where its records say so', () => {
    const input = read('letters/a.xml');
    const words = ['export', '-', '--to', 'mets,saf', '--with', 'tei', '-o', 'out/'];
    expect(runTeikit(words, { cwd, input }).exitCode).toBe(0);
    expect(filesBelow('out')).toEqual(
      [
        'losses.csv',
        'stdin.mets.xml',
        'stdin.xml',
        'saf/stdin/contents',
        'saf/stdin/dublin_core.xml',
        'saf/stdin/stdin.xml',
      ].toSorted(),
    );
    expect(read('out/stdin.mets.xml')).toContain('xlink:href="stdin.xml"');
    expect(read('out/stdin.xml')).toBe(input);
  });

  test.each([
    ['mods,zenodo', ['--unavailable changes nothing of mods, zenodo:']],
    ['datacite,dc', ['--unavailable changes nothing of dc:']],
    ['datacite', []],
  ])('codes for what is not known: %s', (to, told) => {
    const { stderr } = teikit('export', 'letters', '--to', to, '--unavailable', '-o', 'out');
    expect(stderr.match(/--unavailable changes nothing of [a-z, ]+:/gu) ?? []).toEqual(told);
  });

  test('a link to the output itself is followed', () => {
    mkdirSync(join(cwd, 'elsewhere'));
    symlinkSync(join(cwd, 'elsewhere'), join(cwd, 'out'));
    expect(teikit('export', 'letters/a.xml', '--to', 'mods', '-o', 'out').exitCode).toBe(0);
    expect(filesBelow('elsewhere')).toEqual(['a.mods.xml', 'losses.csv']);
  });

  test('nothing is written where there is none', () => {
    expect(teikit('export', 'nothing', '--to', 'dc', '-o', 'x').exitCode).toBe(3);
    expect(existsSync(join(cwd, 'x'))).toBe(false);
  });
});
