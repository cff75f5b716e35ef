// METS: its files and their sums, what points where, and that every ID is one and every pointer leads to one.

import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { exportDocument } from '../../../src/export/export-document.ts';
import type { CompanionFile } from '../../../src/export/formats/record-format.ts';
import { attributeOf, descendants } from '../../../src/export/record/header-text.ts';
import type { XmlElement } from '../../../src/xml/read/tree.ts';
import { describeWith } from '../../support/programs.ts';
import { exportedFile, rootOf } from '../export-text.ts';
import { fullHeader } from '../full-header.ts';
import { hostileHeaders } from '../hostile-headers.ts';
import { LocalSchemas } from '../local-schemas.ts';
import { selectTarget, textOf } from '../select-target.ts';

function withText(content: string, facsimile = ''): string {
  return fullHeader.replace(/<text>.*<\/text>/su, `${facsimile}<text>${content}</text>`);
}

async function made(text: string, settings: Parameters<typeof exportedFile>[2] = {}): Promise<XmlElement> {
  return rootOf(await exportedFile(text, 'mets', settings));
}

/** Each division with what it is called and points to, the deeper ones in brackets. */
function outline(division: XmlElement): string {
  const parts = ['TYPE', 'ORDERLABEL', 'LABEL'].flatMap((name) => attributeOf(division, name) ?? []);
  const files = selectTarget(division, 'fptr').flatMap((one) => attributeOf(one, 'FILEID') ?? []);
  const areas = selectTarget(division, 'fptr/area').map((one) => `#${attributeOf(one, 'BEGIN')}`);
  const inner = selectTarget(division, 'div').map(outline);
  return [...parts, ...files, ...areas].join(' ') + (inner.length === 0 ? '' : ` (${inner.join(', ')})`);
}

function mapOf(root: XmlElement, type: string): string | undefined {
  const [whole] = selectTarget(root, `structMap[@TYPE='${type}']/div`);
  return whole === undefined ? undefined : outline(whole);
}

test('the document is a file, with the sum and the size of its bytes', async () => {
  const source = new TextEncoder().encode(fullHeader);
  const { files } = await exportDocument({ name: 'letters/a b:c#1.xml', text: fullHeader, source }, { to: ['mets'] });
  const [file] = files;
  const root = rootOf(file?.kind === 'beside' ? file.text : '');
  const [tei] = selectTarget(root, "fileSec/fileGrp[@USE='TEI']/file");
  const said = ['SIZE', 'CHECKSUM', 'CHECKSUMTYPE', 'MIMETYPE'].map((name) => tei && attributeOf(tei, name));
  expect(said).toEqual([
    String(source.length),
    createHash('sha512').update(source).digest('hex'),
    'SHA-512',
    'application/tei+xml',
  ]);
  const [locator] = selectTarget(root, "fileSec/fileGrp[@USE='TEI']/file/FLocat");
  expect(locator && attributeOf(locator, 'xlink:href')).toBe('./a%20b:c%231.xml');
});

const FACSIMILE =
  '<facsimile><graphic url="cover.jpg"/><surface xml:id="s1" n="1r"><graphic url="a 1.jpg" mimeType="image/jpeg"/><graphic url="https://example.org/1.tif"/><zone xml:id="z1"/></surface><surface xml:id="s2"><graphic xml:id="g2" url="2.jpg"/></surface></facsimile>';

const PAGES: readonly (readonly [string, string, string, string | undefined, readonly string[]])[] = [
  ['no pages', '<body><p/></body>', '', undefined, []],
  ['pages without images', '<body><pb n="1" xml:id="p1"/><pb/></body>', '', 'physSequence (page 1 #p1, page)', []],
  [
    'images by their address',
    '<body><pb facs="1.jpg"/><pb facs="ü.jpg 1.jpg"/></body>',
    '',
    'physSequence (page IMG_0001, page IMG_0002 IMG_0001)',
    ['1.jpg', '%C3%BC.jpg'],
  ],
  [
    'a surface, a zone, a graphic',
    '<body><pb facs="#s1"/><pb facs="#z1"/><pb facs="#g2"/><pb facs="#none"/></body>',
    FACSIMILE,
    'physSequence (page IMG_0001 IMG_0002, page IMG_0001 IMG_0002, page IMG_0003, page)',
    ['a%201.jpg', 'https://example.org/1.tif', '2.jpg'],
  ],
  [
    'surfaces, where no page begins',
    '<body><p/></body>',
    FACSIMILE,
    'physSequence (page 1r IMG_0001 IMG_0002, page IMG_0003, page IMG_0004)',
    ['a%201.jpg', 'https://example.org/1.tif', '2.jpg', 'cover.jpg'],
  ],
];

test.each(PAGES)('%s', async (_, body, facsimile, map, images) => {
  const root = await made(withText(body, facsimile));
  expect(mapOf(root, 'PHYSICAL')).toBe(map);
  const hrefs = selectTarget(root, "fileSec/fileGrp[@USE='IMAGE']/file/FLocat").map((one) => attributeOf(one, 'xlink:href'));
  expect(hrefs).toEqual(images);
});

const DIVISIONS: readonly (readonly [string, string])[] = [
  ['<body><p/></body>', 'body'],
  [
    '<front><div type="preface"><head>To <hi>you</hi></head></div></front><body><div xml:id="d1" n="I"><div/></div></body>',
    'front (preface To you), body (div I #d1 (div))',
  ],
  ['<body><div1><div2 type="scene"/></div1></body><back/>', 'body (div1 (scene)), back'],
  ['<group><text n="1"><body/></text><text><body/></text></group>', 'text 1 (body), text (body)'],
];

test.each(DIVISIONS)('divisions of %s', async (content, expected) => {
  expect(mapOf(await made(withText(content)), 'LOGICAL')).toBe(`document Main Title FILE_TEI (${expected})`);
});

test.each(['div', 'group'])('<%s> at any depth is borne', async (name) => {
  const nested = `<${name}>`.repeat(20_000) + `</${name}>`.repeat(20_000);
  const root = await made(withText(name === 'group' ? nested : `<body>${nested}</body>`));
  expect(selectTarget(root, 'structMap').length).toBe(1);
});

function encodedBy(applications: string): string {
  return fullHeader.replace('</fileDesc>', `</fileDesc><encodingDesc><appInfo>${applications}</appInfo></encodingDesc>`);
}

const UNDATED = { schema: 'tei.rng', digest: 'ab12', engine: 'compiled', outcome: 'valid' };
const VALIDATION = { ...UNDATED, on: '2026-05-31' };
const EVENTS: readonly (readonly [string, Parameters<typeof exportedFile>[2], string, readonly string[]])[] = [
  ['the day that counts as today', { today: '2026-05-31' }, fullHeader, ['metadata extraction 2026-05-31']],
  ['the day of the content', {}, fullHeader, ['metadata extraction 2021-04-05']],
  ['no day is known', {}, hostileHeaders['several licences']?.replace('<date when="2020"/>', '') ?? '', []],
  [
    'it was validated',
    { today: '2026-06-01', validation: VALIDATION },
    fullHeader,
    ['metadata extraction 2026-06-01', 'validation 2026-05-31'],
  ],
  [
    'it was validated on the day of the export',
    { today: '2026-06-01', validation: UNDATED },
    fullHeader,
    ['metadata extraction 2026-06-01', 'validation 2026-06-01'],
  ],
  [
    'programs encoded it',
    { today: '2026-06-01' },
    encodedBy('<application ident="pen" when="2020-01-02" version="2"/><application ident="other"/>'),
    ['creation 2020-01-02', 'creation 2026-06-01', 'metadata extraction 2026-06-01'],
  ],
];

test.each(EVENTS)('events: %s', async (_, settings, text, expected) => {
  const root = await made(text, settings);
  const event = 'amdSec/digiprovMD/mdWrap/xmlData/event';
  const [types, days] = ['eventType', 'eventDateTime'].map((name) => selectTarget(root, `${event}/${name}`).map(textOf));
  expect(types?.map((type, index) => `${type} ${days?.[index]}`)).toEqual(expected);
  const agents = selectTarget(root, 'amdSec/digiprovMD/mdWrap/xmlData/agent');
  expect(agents.length).toBe(expected.length === 0 ? 0 : 1);
});

const COMPANIONS: readonly CompanionFile[] = [
  { use: 'TEXT', href: 'a.txt', mediaType: 'text/plain', size: 3, sha512: 'c3' },
  { use: 'HTML', href: 'a.html', mediaType: 'text/html', size: 2, sha512: 'b2' },
  { use: 'IMAGE', href: '2.jpg', size: 4, sha512: 'd4' },
  { use: 'SCHEMA', href: 'tei.rng', mediaType: 'application/xml', size: 5, sha512: 'e5' },
];
const PAGE_TEXT = withText('<body><pb facs="1.jpg"/><pb facs="2.jpg"/></body>');

test('what goes with the document is listed with size and sum, and what presents it stands beside it in the map', async () => {
  const root = await made(PAGE_TEXT, { companions: COMPANIONS });
  const files = selectTarget(root, 'fileSec/fileGrp').flatMap((group) =>
    selectTarget(group, 'file').map((file) => {
      const [locator] = selectTarget(file, 'FLocat');
      const href = locator === undefined ? undefined : attributeOf(locator, 'xlink:href');
      return [attributeOf(group, 'USE'), href, attributeOf(file, 'SIZE'), attributeOf(file, 'CHECKSUM')];
    }),
  );
  expect(files.slice(1)).toEqual([
    ['HTML', 'a.html', '2', 'b2'],
    ['TEXT', 'a.txt', '3', 'c3'],
    ['IMAGE', '1.jpg', undefined, undefined],
    ['IMAGE', '2.jpg', '4', 'd4'],
    ['SCHEMA', 'tei.rng', '5', 'e5'],
  ]);
  expect(mapOf(root, 'LOGICAL')).toBe('document Main Title FILE_TEI HTML_0001 TEXT_0001 (body)');
});

test('rights are those of the header', async () => {
  const rights = selectTarget(await made(fullHeader), 'amdSec/rightsMD/mdWrap/xmlData/rights').map(textOf);
  expect(rights).toEqual(['Ask before printing', 'https://creativecommons.org/licenses/by/4.0/', 'Free to share']);
});

test('MODS is the description', async () => {
  expect(
    selectTarget(await made(fullHeader), "dmdSec/mdWrap[@MDTYPE='MODS']/xmlData/mods/titleInfo/title").map(textOf),
  ).toContain('Main Title');
});

test('IDs are names, no two alike, and every pointer leads to one', async () => {
  const text = withText('<body><pb facs="#s1" xml:id="FILE_TEI"/><div xml:id="IMG_0001"><div/></div></body>', FACSIMILE);
  const all = [...descendants(await made(text, { today: '2026-05-31' }))];
  const ids = all.flatMap((one) => attributeOf(one, 'ID') ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  const pointers = all.flatMap((one) =>
    ['FILEID', 'ADMID', 'DMDID'].flatMap((name) => attributeOf(one, name)?.split(' ') ?? []),
  );
  expect(pointers.length).toBeGreaterThan(5);
  expect(pointers.filter((pointer) => !ids.includes(pointer))).toEqual([]);
});

const SUMMED = COMPANIONS.map((file) => ({ ...file, sha512: 'ab'.repeat(64) }));

describeWith(['suites', 'xmllint'], 'the schema of METS 1.12.1', (suites, xmllint) => {
  const schemas = new LocalSchemas({ suites, xmllint });

  test('accepts files, pages, divisions and events', async () => {
    const settings = { today: '2026-05-31', version: '1', validation: VALIDATION, companions: SUMMED };
    const bodies = [
      PAGE_TEXT,
      encodedBy('<application ident="pen" version="2"/>'),
      ...PAGES.map(([, body, facsimile]) => withText(body, facsimile)),
      ...DIVISIONS.map(([content]) => withText(content)),
    ];
    const instances = await Promise.all(
      bodies.map(async (body, index) => ({ name: String(index), text: await exportedFile(body, 'mets', settings) })),
    );
    expect(schemas.faultsOf('mets-1-12-1.xsd', instances)).toEqual(new Map());
  });

  test('refuses a kind of sum that METS does not know, so that its word counts', async () => {
    const text = (await exportedFile(fullHeader, 'mets')).replace('"SHA-512"', '"SHA512"');
    expect([...schemas.faultsOf('mets-1-12-1.xsd', [{ name: 'a', text }]).keys()]).toEqual(['a']);
  });

  test('the MODS inside is MODS', async () => {
    const text = await exportedFile(fullHeader, 'mets');
    const inner = /<mods:mods.*<\/mods:mods>/su.exec(text)?.[0] ?? '';
    expect(schemas.faultsOf('mods-3-8.xsd', [{ name: 'mods', text: inner }])).toEqual(new Map());
  });
});
