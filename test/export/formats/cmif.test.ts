// CMIF: letters, what the file says of itself, and that the schemas accept it.

import { expect, test } from 'vitest';
import type { CmifWords } from '../../../src/export/crosswalk/cmif-words.ts';
import { crosswalk } from '../../../src/export/crosswalk/crosswalk.ts';
import { cmif } from '../../../src/export/formats/cmif/cmif.ts';
import type { SetMade } from '../../../src/export/formats/record-format.ts';
import { attributeOf } from '../../../src/export/record/header-text.ts';
import { isProperty } from '../../../src/export/record/properties.ts';
import { validate } from '../../../src/library/documents.ts';
import { loadSchema } from '../../../src/library/load-schema.ts';
import { describeWith } from '../../support/programs.ts';
import { exportText, rootOf } from '../export-text.ts';
import { fullHeader, saidInFull } from '../full-header.ts';
import { header } from '../header.ts';
import { jingFaults } from '../local-schemas.ts';
import { selectTarget, textOf } from '../select-target.ts';

const URL_ONLY: CmifWords = { url: 'https://example.org/cmif.xml' };

async function made(texts: readonly string[], words: CmifWords = URL_ONLY, today?: string): Promise<SetMade> {
  const parts: unknown[] = [];
  for (const text of texts) parts.push((await exportText(text, 'cmif')).parts.cmif);
  // as it comes from another thread
  return cmif(JSON.parse(JSON.stringify(parts)), { cmif: words, today });
}

async function fileOf(texts: readonly string[], words: CmifWords = URL_ONLY, today?: string): Promise<string> {
  const set = await made(texts, words, today);
  if (set.kind === 'lacking') throw new Error(set.lacks.join('\n'));
  return set.text;
}

/** Of a letter by what differs: its correspondence, and parts of its header. */
function letter(action: string, { titles = '<title level="s">Letters</title><editor>E</editor>', ids = '' } = {}): string {
  return header({
    titles: `<title>T</title>${titles}`,
    publication: `<publisher>P</publisher><date when="2020"/>${ids}<availability><licence target="https://example.org/by"/></availability>`,
    profile: `<correspDesc>${action}</correspDesc>`,
  });
}

const SENT = '<correspAction type="sent"><persName>A</persName></correspAction>';

test('each <correspDesc> of a header is a letter of its own, with its own context', async () => {
  const sent = (name: string, context: string): string =>
    `<correspAction type="sent"><persName>${name}</persName></correspAction><correspContext><ref target="${context}">${context}</ref></correspContext>`;
  const two = letter(`${sent('A', 'a.xml')}</correspDesc><correspDesc>${sent('B', 'b.xml')}`);
  const root = rootOf(await fileOf([two, letter(SENT)]));
  const letters = selectTarget(root, 'teiHeader/profileDesc/correspDesc').map((one) =>
    selectTarget(one, 'correspAction/persName, correspContext/ref').map(textOf).join(' '),
  );
  expect(letters).toEqual(['A a.xml', 'B b.xml', 'A']);
});

/** Said of the file by one of its dates only. */
const UNSAID = new Set(['publicationDate']);
const goals = Object.entries(crosswalk).flatMap(([property, targets]) =>
  targets.cmif === undefined || UNSAID.has(property) ? [] : [[property, targets.cmif] as const],
);
/** As CMIF writes it, where that is not what the header says. */
const WRITTEN: Readonly<Record<string, string>> = {
  correspondence: 'Sam Sender',
  fileIdentifier: 'https://example.org/letters/1',
  licence: 'https://creativecommons.org/licenses/by/4.0/',
};

test.each(goals)('%s is in %s', async (property, target) => {
  if (!isProperty(property)) throw new Error(`there is no ${property}`);
  const root = rootOf(await fileOf([fullHeader]));
  const text = WRITTEN[property] ?? (property === 'correspondence' ? '' : saidInFull[property]);
  const [path = '', attribute] = target.split('/@');
  const found = ['', 'teiHeader/fileDesc/', 'teiHeader/profileDesc/'].flatMap((part) => selectTarget(root, part + path));
  const values = found.map((one) =>
    attribute === undefined ? textOf(one) + (attributeOf(one, 'when') ?? '') : attributeOf(one, attribute),
  );
  expect(values.filter((one) => one?.includes(text))).not.toEqual([]);
});

const ACTIONS: readonly (readonly [string, string, string])[] = [
  [
    'only authority files are pointed to',
    '<persName ref="https://d-nb.info/gnd/118540238 https://example.org/people/7">A</persName>',
    '<persName ref="https://d-nb.info/gnd/118540238">A</persName>',
  ],
  ['a body', '<orgName ref="https://viaf.org/viaf/7">B</orgName>', '<orgName ref="https://viaf.org/viaf/7">B</orgName>'],
  [
    'a place of GeoNames',
    '<placeName ref="https://www.geonames.org/2761369/vienna.html">V</placeName>',
    '<placeName ref="https://sws.geonames.org/2761369/">V</placeName>',
  ],
  ['a place of this edition', '<placeName ref="https://example.org/places/7">V</placeName>', '<placeName>V</placeName>'],
  ['a day and its words', '<date when="1842-05-06">6 May</date>', '<date when="1842-05-06">6 May</date>'],
  ['a day without words', '<date when="1842-05-06"/>', '<date when="1842-05-06"/>'],
  ['a stretch', '<date from="1842" to="1843-02"/>', '<date from="1842" to="1843-02"/>'],
  [
    'somewhere in a stretch',
    '<date notBefore="1842" notAfter="1843">c.</date>',
    '<date notBefore="1842" notAfter="1843">c.</date>',
  ],
  ['not after', '<date notAfter="1843">before</date>', '<date notAfter="1843">before</date>'],
  ['a time that XML Schema does not have', '<date when-iso="1842-05-06T10:00">at ten</date>', '<date>at ten</date>'],
  ['words', '<date>in spring</date>', '<date>in spring</date>'],
];

test.each(ACTIONS)('%s', async (_, content, expected) => {
  const text = await fileOf([letter(`<correspAction type="sent">${content}</correspAction>`)]);
  expect(text.replaceAll(/\s*\n\s*/gu, '')).toContain(`<correspAction type="sent">${expected}</correspAction>`);
});

const ADDRESSES: readonly (readonly [string, string | undefined])[] = [
  ['<idno type="url">https://example.org/1</idno>', 'https://example.org/1'],
  ['<idno>10.1234/x</idno><idno>https://example.org/a b</idno>', 'https://doi.org/10.1234/x'],
  ['<idno>10.1234/ü</idno>', 'https://doi.org/10.1234/%C3%BC'],
  ['<idno type="handle">21.1/x</idno>', 'https://hdl.handle.net/21.1/x'],
  ['<idno>letter 7</idno>', undefined],
];

test.each(ADDRESSES)('the address of the letter: %s', async (ids, expected) => {
  const [desc] = selectTarget(rootOf(await fileOf([letter(SENT, { ids })])), 'teiHeader/profileDesc/correspDesc');
  expect(desc === undefined ? undefined : attributeOf(desc, 'ref')).toBe(expected);
});

test('what stands around the letter is there, and what is related to it otherwise is a loss', async () => {
  const context =
    '<correspContext><ref type="next letter">B</ref><ref type="next" target="https://example.org/c">C</ref></correspContext>';
  const text = letter(SENT + context).replace(
    '<sourceDesc>',
    '<notesStmt><relatedItem>Elsewhere</relatedItem></notesStmt><sourceDesc>',
  );
  expect((await fileOf([text])).replaceAll(/\s*\n\s*/gu, '')).toContain(
    '<correspContext><ref>B</ref><ref type="next" target="https://example.org/c">C</ref></correspContext>',
  );
  const { losses } = await exportText(text, 'cmif');
  expect(losses.filter(({ property }) => property === 'relation').map((loss) => loss.text)).toEqual(['Elsewhere']);
});

test('what is neither sent nor received is a loss', async () => {
  const { losses } = await exportText(
    letter(`${SENT}<correspAction type="forwarded"><persName>F</persName></correspAction>`),
    'cmif',
  );
  expect(losses.filter(({ property }) => property === 'correspondence').map(({ text }) => text)).toEqual(['F']);
});

test('what is no letter is refused at its header', async () => {
  const text = header({ titles: '<title>T</title>' });
  const { parts, diagnostics } = await exportText(text, 'cmif');
  expect(parts.cmif).toBeUndefined();
  expect(
    diagnostics.map(({ code, place }) => [
      code,
      place.kind === 'span' ? text.slice(place.span.start, place.span.end) : place.kind,
    ]),
  ).toEqual([['export/lacking', '<profileDesc>']]);
});

test('the file says of itself what all headers say', async () => {
  const second = letter(SENT, {
    titles: '<title level="s">Other</title><title level="s">Letters</title><editor>F</editor><editor>E</editor>',
  });
  const root = rootOf(await fileOf([letter(SENT), second], URL_ONLY, '2026-05-31'));
  const words = [
    'titleStmt/title',
    'titleStmt/editor',
    'publicationStmt/publisher',
    'publicationStmt/idno',
    'publicationStmt/date',
    'publicationStmt/availability/licence',
  ];
  expect(words.map((path) => selectTarget(root, `teiHeader/fileDesc/${path}`).map(textOf))).toEqual([
    ['Letters'],
    ['E'],
    ['P'],
    ['https://example.org/cmif.xml'],
    ['2026-05-31'],
    ['https://example.org/by'],
  ]);
});

test('letters of two editions point to the one they are of, by an identifier that stays', async () => {
  const texts = [letter(SENT), letter(SENT), letter(SENT, { titles: '<title level="s">Others</title><editor>E</editor>' })];
  const words = { ...URL_ONLY, title: 'All letters' };
  const file = await fileOf(texts, words);
  const root = rootOf(file);
  const ids = selectTarget(root, 'teiHeader/fileDesc/sourceDesc/bibl').map((one) => attributeOf(one, 'xml:id'));
  const sources = selectTarget(root, 'teiHeader/profileDesc/correspDesc').map((one) => attributeOf(one, 'source'));
  expect(sources).toEqual([`#${ids[0]}`, `#${ids[0]}`, `#${ids[1]}`]);
  expect(ids.every((id) => /^uuid-[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u.test(id ?? ''))).toBe(true);
  expect(await fileOf(texts, words)).toBe(file);
});

const LACKS: readonly (readonly [string, readonly string[], CmifWords, string])[] = [
  ['url', [letter(SENT)], {}, 'url'],
  ['title', [letter(SENT), letter(SENT, { titles: '<title level="s">X</title><editor>E</editor>' })], URL_ONLY, 'title'],
  [
    'editor',
    [letter(SENT), letter(SENT, { titles: '<title level="s">Letters</title><editor>X</editor>' })],
    URL_ONLY,
    'editor',
  ],
  ['publisher', [letter(SENT), letter(SENT).replace('>P<', '>Q<')], URL_ONLY, 'publisher'],
  ['licence', [letter(SENT), letter(SENT).replace('/by', '/sa')], URL_ONLY, 'licence'],
  ['date', [letter(SENT).replace('<date when="2020"/>', '')], URL_ONLY, 'date'],
];

test.each(LACKS)('without %s there is no file, and the user can give it', async (_, texts, words, key) => {
  const set = await made(texts, words);
  expect(set.kind === 'lacking' ? set.lacks.map((lack) => /cmif\.(\w+)/u.exec(lack)?.[1]) : set.kind).toEqual([key]);
  const all = {
    url: 'https://example.org/c',
    title: 'C',
    editor: ['C'],
    publisher: ['C'],
    licence: 'https://example.org/c',
    date: '2026-05-31',
  };
  expect((await made(texts, all)).kind).toBe('made');
});

describeWith(['suites', 'jing'], 'the schemas of CMIF and TEI', (suites, jing) => {
  const schemas = ['export/cmif.rng', 'tei/tei_all-4.9.0.rng'].map((name) => `${suites}/schemas/${name}`);

  test.each(schemas)('%s accepts a file of every kind of date, name and place', async (schema) => {
    const texts = ACTIONS.map(([, content]) => letter(`<correspAction type="sent">${content}</correspAction>`));
    const text = await fileOf([...texts, fullHeader], {
      ...URL_ONLY,
      title: 'A & B',
      editor: ['E'],
      publisher: ['P'],
      licence: 'https://example.org/by',
    });
    expect(jingFaults({ jing, schema, text })).toEqual([]);
    const document = { file: 'cmif.xml', bytes: new TextEncoder().encode(text) };
    for await (const { diagnostics } of validate([document], await loadSchema(schema)))
      expect(diagnostics.map(({ message }) => message)).toEqual([]);
  });

  test('they refuse a file without an editor, so that their word counts', async () => {
    const text = (await fileOf([fullHeader])).replaceAll(/<editor>[^<]*<\/editor>/gu, '');
    for (const schema of schemas.slice(0, 1)) expect(jingFaults({ jing, schema, text })).not.toEqual([]);
  });
});
