// What is read of a header: elements → statements, each with the place that it comes from.
import { describe, expect, test } from 'vitest';
import type { DescriptiveRecord, Statement } from '../../../src/export/record/descriptive-record.ts';
import { headerPaths } from '../../../src/export/record/header-paths.ts';
import { readRecord } from '../../../src/export/record/read-record.ts';
import { parseTree } from '../../../src/xml/read/tree.ts';

function recordOf(text: string): DescriptiveRecord {
  const tree = parseTree(text);
  if (tree.kind === 'fatal') throw new Error(tree.problem.message);
  const reading = readRecord('a.xml', tree.root, headerPaths);
  if (reading.kind !== 'record') throw new Error(reading.kind);
  return reading.record;
}

const inHeader = (header: string, rest = ''): string =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>${header}</teiHeader>${rest}</TEI>`;
const inTitleStmt = (inner: string): string => inHeader(`<fileDesc><titleStmt>${inner}</titleStmt></fileDesc>`);
const inSource = (inner: string): string => inHeader(`<fileDesc><sourceDesc>${inner}</sourceDesc></fileDesc>`);
const inProfile = (inner: string): string => inHeader(`<profileDesc>${inner}</profileDesc>`);
const inPublication = (inner: string): string => inHeader(`<fileDesc><publicationStmt>${inner}</publicationStmt></fileDesc>`);

/** What is said, without where. */
function said({ span: _span, path: _path, kind: _kind, ...rest }: Statement): unknown {
  return rest;
}

const cases: readonly (readonly [what: string, text: string, expected: readonly unknown[]])[] = [
  ['a title', inTitleStmt('<title>One  two\n three</title>'), [{ property: 'title', text: 'One two three' }]],
  [
    'titles by their types, each with its language',
    inTitleStmt('<title type="main" xml:lang="de">A</title><title type="sub">B</title><title type="short">C</title>'),
    [
      { property: 'title', text: 'A', type: 'main', lang: 'de' },
      { property: 'subtitle', text: 'B', type: 'sub' },
      { property: 'alternativeTitle', text: 'C', type: 'short' },
    ],
  ],
  [
    'what an editor settled on',
    inTitleStmt('<title>T<choice><sic>eh</sic><corr>he</corr></choice><note>!</note> end</title>'),
    [{ property: 'title', text: 'The end' }],
  ],
  ['a key to sort by is no title', inTitleStmt('<title type="iso-date">1890-10-25</title>'), []],
  [
    'an author in parts',
    inTitleStmt('<author><persName><forename>Jane</forename> <surname>Doe</surname></persName></author>'),
    [{ property: 'author', text: 'Doe, Jane', family: 'Doe', given: 'Jane', nature: 'person', identifiers: [] }],
  ],
  [
    'an author in words, with nothing guessed',
    inTitleStmt('<author>Doe, Jane</author>'),
    [{ property: 'author', text: 'Doe, Jane', nature: 'unknown', identifiers: [] }],
  ],
  [
    'editors that stand in one element',
    inTitleStmt('<editor><name>A</name><name>B</name></editor>'),
    [
      { property: 'editor', text: 'A', nature: 'unknown', identifiers: [] },
      { property: 'editor', text: 'B', nature: 'unknown', identifiers: [] },
    ],
  ],
  [
    'forms of one name',
    inTitleStmt('<author><persName>A</persName><persName type="pen">B</persName></author>'),
    [{ property: 'author', text: 'A', nature: 'person', identifiers: [] }],
  ],
  [
    'several names with one task',
    inTitleStmt('<respStmt><resp>transcribed</resp><persName>A</persName><persName>B</persName></respStmt>'),
    [
      { property: 'contributor', text: 'A', nature: 'person', identifiers: [], role: 'transcribed' },
      { property: 'contributor', text: 'B', nature: 'person', identifiers: [], role: 'transcribed' },
    ],
  ],
  [
    'a number of a known kind, whatever stands beside the name',
    inTitleStmt('<author><persName>A</persName><idno type="wikidata">Q42</idno><email>a@example.org</email></author>'),
    [
      {
        property: 'author',
        text: 'A',
        nature: 'person',
        identifiers: [{ scheme: 'wikidata', value: 'Q42', uri: 'http://www.wikidata.org/entity/Q42' }],
      },
    ],
  ],
  [
    'a pointer into the document, by the entry there',
    inHeader(
      '<fileDesc><titleStmt><author ref="#p">A</author></titleStmt></fileDesc>',
      '<standOff><listPerson><person xml:id="p"><idno type="GND">118609807</idno></person></listPerson></standOff>',
    ),
    [
      {
        property: 'author',
        text: 'A',
        nature: 'unknown',
        identifiers: [{ scheme: 'gnd', value: '118609807', uri: 'https://d-nb.info/gnd/118609807' }],
      },
    ],
  ],
  [
    'the parts of a body as one',
    inPublication('<publisher><orgName type="department">D</orgName><orgName type="institution">I</orgName></publisher>'),
    [{ property: 'publisher', text: 'D, I', nature: 'body', identifiers: [] }],
  ],
  [
    'a date by its attribute',
    inPublication('<date when="2023-05">May</date>'),
    [{ property: 'publicationDate', text: 'May', when: '2023-05', isCertain: true }],
  ],
  [
    'a date whose words are one',
    inPublication('<date>1842</date>'),
    [{ property: 'publicationDate', text: '1842', when: '1842', isCertain: true }],
  ],
  [
    'a date in words only',
    inPublication('<date>about Easter</date>'),
    [{ property: 'publicationDate', text: 'about Easter', isCertain: false }],
  ],
  [
    'a date that is no date',
    inPublication('<date when="2023-13">then</date>'),
    [{ property: 'publicationDate', text: 'then', isCertain: false }],
  ],
  [
    'somewhere in a stretch',
    inSource('<msDesc><history><origin><origDate notBefore="1500" notAfter="1600">16th</origDate></origin></history></msDesc>'),
    [{ property: 'sourceDate', text: '16th', from: '1500', to: '1600', isCertain: false }],
  ],
  [
    'a stretch',
    inProfile('<creation><date from-iso="1901" to-iso="1902"/></creation>'),
    [{ property: 'sourceDate', text: '1901/1902', from: '1901', to: '1902', isCertain: true }],
  ],
  [
    'a DOI in any spelling',
    inPublication('<idno type="DOI">https://doi.org/10.5281/zenodo.1</idno><idno>doi:10.1000/x</idno>'),
    [
      { property: 'fileIdentifier', text: '10.5281/zenodo.1', scheme: 'doi', type: 'DOI' },
      { property: 'fileIdentifier', text: '10.1000/x', scheme: 'doi' },
    ],
  ],
  [
    'an identifier of the house',
    inPublication('<idno type="local">AB 12</idno>'),
    [{ property: 'fileIdentifier', text: 'AB 12', scheme: 'local', type: 'local' }],
  ],
  [
    'a licence, and words beside it',
    inPublication(
      '<availability status="free"><p>See below.</p><licence target="https://creativecommons.org/licenses/by/4.0/"><p>CC BY</p></licence></availability>',
    ),
    [
      { property: 'rights', text: 'See below.', status: 'free' },
      { property: 'licence', text: 'CC BY', uri: 'https://creativecommons.org/licenses/by/4.0/' },
    ],
  ],
  [
    'where a source is kept',
    inSource(
      '<msDesc><msIdentifier><settlement>Oxford</settlement><repository>Jesus College</repository><idno type="shelfmark">MS. 100</idno></msIdentifier></msDesc>',
    ),
    [
      {
        property: 'archive',
        text: 'Oxford, Jesus College, MS. 100',
        settlement: 'Oxford',
        repository: 'Jesus College',
        shelfmark: 'MS. 100',
      },
    ],
  ],
  [
    'a printed source, with what it leads to',
    inSource('<bibl>A book. <idno type="URL">https://example.org/b</idno></bibl>'),
    [{ property: 'citation', text: 'A book. https://example.org/b', uri: 'https://example.org/b' }],
  ],
  ['a book in a book once', inSource('<bibl>A <bibl>B</bibl></bibl>'), [{ property: 'citation', text: 'A B' }]],
  [
    'languages',
    inProfile('<langUsage><language ident="ru-Latn">Russian</language><language ident="not a tag">?</language></langUsage>'),
    [{ property: 'language', text: 'Russian', tag: 'ru-Latn' }],
  ],
  [
    'terms with their vocabulary',
    inProfile('<textClass><keywords scheme="#lcsh"><term>Law</term></keywords></textClass>'),
    [{ property: 'subject', text: 'Law', scheme: '#lcsh' }],
  ],
  [
    'a class that the header defines',
    inHeader(
      '<encodingDesc><classDecl><taxonomy><category xml:id="c"><catDesc>Comedy</catDesc></category></taxonomy></classDecl></encodingDesc><profileDesc><textClass><catRef target="#c"/></textClass></profileDesc>',
    ),
    [{ property: 'subject', text: 'Comedy' }],
  ],
  [
    'paragraphs of an abstract',
    inProfile('<abstract><p>One.</p><p>Two.</p></abstract>'),
    [{ property: 'abstract', text: 'One.\n\nTwo.' }],
  ],
  [
    'the last revision only',
    inHeader('<revisionDesc><change when="2020-01-01">a</change><change when="2021-01-01">b</change></revisionDesc>'),
    [{ property: 'revisionDate', text: 'b', when: '2021-01-01', isCertain: true }],
  ],
  [
    'the same thing once',
    inTitleStmt('<funder>F</funder><funder>F</funder>'),
    [{ property: 'funder', text: 'F', nature: 'unknown', identifiers: [] }],
  ],
  ['nothing of what is empty', inTitleStmt('<title/><author> </author><editor><persName/></editor>'), []],
  ['nothing of another vocabulary', inTitleStmt('<title xmlns="http://example.org/">A</title>'), []],
];

test.each(cases)('%s', (_, text, expected) => {
  expect(recordOf(text).statements.map(said)).toEqual(expected);
});

describe('a letter', () => {
  const letter = inProfile(
    '<correspDesc><correspAction type="sent"><persName>A</persName><placeName ref="https://www.geonames.org/2761369">Wien</placeName><date when="1890-10-25"/></correspAction>' +
      '<correspAction type="received"><persName>B</persName></correspAction></correspDesc>',
  );
  test('says who wrote, to whom, when and where, besides the actions', () => {
    const { statements } = recordOf(letter);
    const told = statements.filter(({ kind }) => kind !== 'correspondence').map(({ property, text }) => [property, text]);
    expect(told).toEqual([
      ['sender', 'A'],
      ['sourceDate', '1890-10-25'],
      ['sourcePlace', 'Wien'],
      ['addressee', 'B'],
    ]);
  });
  test('keeps what places lead to', () => {
    const [action] = recordOf(letter).statements;
    expect(action?.kind === 'correspondence' && action.places).toEqual([
      { text: 'Wien', uri: 'https://www.geonames.org/2761369' },
    ]);
  });
});

test('the language of the text, where the header is silent', () => {
  const text = '<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en"><teiHeader/><text xml:lang="de"/></TEI>';
  expect(recordOf(text).statements.map(said)).toEqual([{ property: 'language', text: 'de', tag: 'de' }]);
});

test('a character that XML 1.0 has not is told by another', () => {
  const text = `<?xml version="1.1"?>${inTitleStmt('<title>a&#x1;b</title>')}`;
  expect(recordOf(text).statements.map(({ text: title }) => title)).toEqual(['a\ufffdb']);
});

test('a place is that of the element', () => {
  const text = inTitleStmt('<title>A</title>');
  const [title] = recordOf(text).statements;
  expect(title?.path).toBe('fileDesc/titleStmt/title');
  expect(text.slice(title?.span.start, title?.span.end)).toBe('<title>A</title>');
});

test('a root that is no document has no header', () => {
  const tree = parseTree('<text xmlns="http://www.tei-c.org/ns/1.0"/>');
  if (tree.kind === 'fatal') throw new Error(tree.problem.message);
  expect(readRecord('a.xml', tree.root, headerPaths).kind).toBe('no header');
});

test('a header that is nested at will is read without recursion', () => {
  const depth = 20_000;
  const nested = `${'<bibl>'.repeat(depth)}deep${'</bibl>'.repeat(depth)}`;
  expect(recordOf(inSource(nested)).statements.map(({ text }) => text)).toEqual(['deep']);
});
