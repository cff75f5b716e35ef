// MODS: where each thing goes, what dates, names and languages look like, and that the schema accepts it.

import { expect, test } from 'vitest';
import { crosswalk } from '../../../src/export/crosswalk/crosswalk.ts';
import { headerPaths } from '../../../src/export/record/header-paths.ts';
import { attributeOf } from '../../../src/export/record/header-text.ts';
import { isProperty, propertyNames } from '../../../src/export/record/properties.ts';
import { readRecord } from '../../../src/export/record/read-record.ts';
import { describeWith } from '../../support/programs.ts';
import { exportedFile, exportText, rootOf } from '../export-text.ts';
import { fullHeader, saidInFull } from '../full-header.ts';
import { header } from '../header.ts';
import { LocalSchemas } from '../local-schemas.ts';
import { selectTarget, textOf } from '../select-target.ts';

test('the full header says everything', () => {
  const reading = readRecord('a.xml', rootOf(fullHeader), headerPaths);
  const said = new Set(reading.kind === 'record' ? reading.record.statements.map(({ property }) => property) : []);
  expect(propertyNames.filter((property) => !said.has(property))).toEqual([]);
});

/** As MODS writes it. */
const WRITTEN: Readonly<Record<string, string>> = { language: 'ger' };

const goals = Object.entries(crosswalk).flatMap(([property, { mods }]) =>
  mods === undefined ? [] : [[property, mods] as const],
);

test.each(goals)('%s is in %s', async (property, target) => {
  if (!isProperty(property) || property === 'correspondence') throw new Error('MODS has no such thing');
  const found = selectTarget(rootOf(await exportedFile(fullHeader, 'mods')), target);
  const text = WRITTEN[property] ?? saidInFull[property];
  expect(found.map(textOf).filter((one) => one.includes(text))).not.toEqual([]);
});

const DATES: readonly (readonly [string, string, string])[] = [
  ['a day', '<date when="1842-05-06">6 May</date>', '1842-05-06 w3cdtf key|6 May'],
  ['a year that stands there', '<date when="1842">1842</date>', '1842 w3cdtf key'],
  ['a stretch', '<date from="1840" to="1842"/>', '1840 w3cdtf start key|1842 w3cdtf end|1840/1842'],
  [
    'somewhere in a stretch',
    '<date notBefore="1840" notAfter="1842">about then</date>',
    '1840 w3cdtf start approximate key|1842 w3cdtf end approximate|about then',
  ],
  ['open at its end', '<date from="1840">since 1840</date>', '1840/.. edtf key|since 1840'],
  ['not after', '<date notAfter="1840-02">before spring</date>', '../1840-02 edtf approximate key|before spring'],
  ['words', '<date>in spring</date>', 'in spring'],
  ['a time without a zone', '<date when="1842-05-06T10:00:00">at ten</date>', '1842-05-06T10:00:00 iso8601 key|at ten'],
  ['a time with a zone', '<date when="1842-05-06T10:00:00Z">at ten</date>', '1842-05-06T10:00:00Z w3cdtf key|at ten'],
];

test.each(DATES)('a date: %s', async (_, date, expected) => {
  const file = await exportedFile(header({ titles: '<title>T</title>', creation: date }), 'mods');
  const dates = selectTarget(rootOf(file), 'originInfo/dateCreated').map((one) => {
    const key = one.attribute('keyDate') === 'yes' ? 'key' : undefined;
    const parts = [textOf(one), one.attribute('encoding'), one.attribute('point'), one.attribute('qualifier'), key];
    return parts.filter((part) => part !== undefined).join(' ');
  });
  expect(dates.join('|')).toBe(expected);
});

const LANGUAGES: readonly (readonly [string, string])[] = [
  ['<language ident="de"/>', 'ger iso639-2b'],
  ['<language ident="fra">French</language>', 'fre iso639-2b|French'],
  ['<language ident="grc-Latn"/>', 'grc iso639-2b|grc-Latn rfc5646'],
  ['<language ident="gsw"/>', 'gsw iso639-2b'],
  ['<language ident="pdt">Plautdietsch</language>', 'pdt rfc5646|Plautdietsch'],
];

test.each(LANGUAGES)('a language: %s', async (language, expected) => {
  const file = await exportedFile(header({ titles: '<title>T</title>', languages: language }), 'mods');
  const terms = selectTarget(rootOf(file), 'language/languageTerm').map((one) =>
    [textOf(one), one.attribute('authority')].filter((part) => part !== undefined).join(' '),
  );
  expect(terms.join('|')).toBe(expected);
});

test('a person who wrote and sent is one name with two roles, its parts and its number', async () => {
  const name = '<persName ref="https://d-nb.info/gnd/118540238"><forename>Ann</forename> <surname>Author</surname></persName>';
  const file = await exportedFile(
    header({
      titles: `<title>T</title><author>${name}</author>`,
      profile: `<correspDesc><correspAction type="sent">${name}</correspAction></correspDesc>`,
    }),
    'mods',
  );
  const names = selectTarget(rootOf(file), 'name');
  expect(names).toHaveLength(1);
  expect(names[0]?.attribute('valueURI')).toBe('https://d-nb.info/gnd/118540238');
  expect(names[0]?.attribute('type')).toBe('personal');
  const root = rootOf(file);
  const parts = [
    "namePart[@type='family']",
    "namePart[@type='given']",
    "nameIdentifier[@type='gnd']",
    "role/roleTerm[@type='code']",
  ];
  expect(parts.map((part) => selectTarget(root, `name/${part}`).map(textOf).join(' '))).toEqual([
    'Author',
    'Ann',
    '118540238',
    'aut crp',
  ]);
});

const ONE_NAME: readonly (readonly [string, readonly string[], number])[] = [
  ['no numbers', ['', ''], 1],
  ['a number, and none', ['', 'https://viaf.org/viaf/1'], 1],
  ['a shared number', ['https://viaf.org/viaf/1 https://d-nb.info/gnd/118540238', 'https://d-nb.info/gnd/118540238'], 1],
  [
    'numbers that a third one joins',
    ['https://viaf.org/viaf/1', 'https://d-nb.info/gnd/118540238', 'https://viaf.org/viaf/1 https://d-nb.info/gnd/118540238'],
    1,
  ],
  ['different numbers', ['https://viaf.org/viaf/1', 'https://viaf.org/viaf/2'], 2],
  ['different numbers, and none', ['https://viaf.org/viaf/1', '', 'https://viaf.org/viaf/2'], 3],
];

test.each(ONE_NAME)('statements of one name: %s', async (_, refs, count) => {
  const [first, ...others] = refs.map(
    (ref, index) =>
      `<${index === 0 ? 'author' : 'editor'}><persName ref="${ref}">A. Smith</persName></${index === 0 ? 'author' : 'editor'}>`,
  );
  const file = await exportedFile(header({ titles: `<title>T</title>${first}${others.join('')}` }), 'mods');
  expect(selectTarget(rootOf(file), 'name')).toHaveLength(count);
});

test('two people of one name and different numbers are two', async () => {
  const authors = [1, 2].map((digit) => `<author ref="https://viaf.org/viaf/${digit}">A. Smith</author>`).join('');
  const file = await exportedFile(header({ titles: `<title>T</title>${authors}` }), 'mods');
  expect(selectTarget(rootOf(file), 'name')).toHaveLength(2);
});

test('a subtitle stands with the title of its language', async () => {
  const titles =
    '<title xml:lang="de">Brief</title><title xml:lang="en">Letter</title><title type="sub" xml:lang="en">of May</title>';
  const file = await exportedFile(header({ titles }), 'mods');
  const found = selectTarget(rootOf(file), 'titleInfo').map(
    (one) => `${attributeOf(one, 'xml:lang')} ${selectTarget(one, 'title, subTitle').map(textOf).join(': ')}`,
  );
  expect(found).toEqual(['de Brief', 'en Letter: of May']);
});

test('without a title there is no record, and the diagnostic points to where it would be', async () => {
  const text = header({ titles: '<title/>' });
  const { files, diagnostics } = await exportText(text, 'mods');
  expect(files).toEqual([]);
  expect(
    diagnostics.map(({ code, place }) => [
      code,
      place?.kind === 'span' ? text.slice(place.span.start, place.span.end) : undefined,
    ]),
  ).toEqual([['export/lacking', '<titleStmt>']]);
});

describeWith(['suites', 'xmllint'], 'the schema of MODS 3.8', (suites, xmllint) => {
  const schemas = new LocalSchemas({ suites, xmllint });

  test('accepts the record of the full header', async () => {
    const text = await exportedFile(fullHeader, 'mods');
    expect(schemas.faultsOf('mods-3-8.xsd', [{ name: 'full', text }])).toEqual(new Map());
  });

  test('refuses what is not MODS, so that its word counts', async () => {
    const text = (await exportedFile(fullHeader, 'mods')).replaceAll('mods:titleInfo', 'mods:titleInformation');
    expect([...schemas.faultsOf('mods-3-8.xsd', [{ name: 'full', text }]).keys()]).toEqual(['full']);
  });
});
