// How TEI is read as its source has it: words, lines, mentions, entries, and where each stands in the document.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readTei } from '../../src/tei/read-tei.ts';
import type { TeiLine, TeiReading } from '../../src/tei/tei-reading.ts';

const HEAD = '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><note type="sourceLine" n="2">Two</note>';

function read(document: string): TeiReading {
  const reading = readTei('test.xml', document);
  if (reading.kind !== 'read') throw new Error(JSON.stringify(reading.diagnostics));
  return reading;
}

function readBody(body: string): TeiReading {
  return read(`<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>${body}</body></text></TEI>`);
}

/** A line in short: `kind[label] level: words`. */
function inShort({ text }: TeiReading, line: TeiLine): string {
  const label = line.label === undefined ? '' : `[${line.label}]`;
  return `${line.kind}${label} ${line.level}: ${text.slice(line.span.start, line.span.end)}`;
}

function linesOf(body: string): readonly string[] {
  const reading = readBody(body);
  return reading.lines.map((line) => inShort(reading, line));
}

describe('lines', () => {
  test.each<readonly [string, string, readonly string[]]>([
    ['paragraphs', '<p>One\n  two</p><p>three</p>', ['paragraph 0: One two', 'paragraph 0: three']],
    ['an empty block', '<p/><p> </p><p>x</p>', ['paragraph 0: x']],
    [
      'a label in its item',
      '<list><item><label>a)</label><p>One</p><p>two</p></item></list>',
      ['item[a)] 1: a) One', 'paragraph 1: two'],
    ],
    ['a label before its item', '<list><label>1.</label><item>One</item></list>', ['item[1.] 1: 1. One']],
    [
      'a list in an item',
      '<list><item><label>1.</label>One <list><item><label>a)</label> two</item></list> three</item></list>',
      ['item[1.] 1: 1. One', 'item[a)] 2: a) two', 'paragraph 1: three'],
    ],
    [
      'two labels on one line',
      '<list><item><label>1.</label><list><item><label>a)</label>One</item></list></item></list>',
      ['item[1. a)] 2: 1. a) One'],
    ],
    ['an item without a label', '<list><item>One</item><item><p>two</p></item></list>', ['item 1: One', 'item 1: two']],
    ['a label of a division', '<div><label>PRESENT:</label><p>x</p></div>', ['label 0: PRESENT:', 'paragraph 0: x']],
    ['a label in a paragraph', '<p><label>§ 1</label> One</p>', ['paragraph[§ 1] 0: § 1 One']],
    [
      'headings, by the headed parts around them',
      '<head>A</head><div><head>B</head><div><div><head>C</head></div></div></div><div><p>x</p></div>',
      ['heading 1: A', 'heading 2: B', 'heading 3: C', 'paragraph 0: x'],
    ],
    [
      'what opens and closes a letter',
      '<opener><address><addrLine>To X</addrLine></address>No. 5 <dateline>Moscow</dateline><salute>Dear X,</salute></opener><closer><salute>Yours</salute><signed>Y</signed></closer>',
      [
        'addressee 0: To X',
        'opening 0: No. 5',
        'dateline 0: Moscow',
        'salutation 0: Dear X,',
        'closing 0: Yours',
        'signature 0: Y',
      ],
    ],
    ['an address in a sentence', '<p>at <address><addrLine>X</addrLine></address> now</p>', ['paragraph 0: at X now']],
    ['rows', '<table><row><cell>A</cell><cell><p>B</p><p>C</p></cell></row></table>', ['row 0: A B C']],
    ['verse', '<lg><l>One</l><l>two</l></lg>', ['verse 0: One', 'verse 0: two']],
    [
      'a note of the document, after the line it is anchored in',
      '<p>One<note place="foot"><label>1)</label><p>Foot</p><p>more</p></note> two</p>',
      ['paragraph 0: One two', 'footnote[1)] 0: 1) Foot', 'footnote 0: more'],
    ],
    ['a page mark', '<p>One <pb/><fw type="pageNumber">31</fw>two</p>', ['paragraph 0: One two', 'page 0: 31']],
    ['words between blocks', '<div>One<p>two</p></div>', ['paragraph 0: One', 'paragraph 0: two']],
  ])('%s', (_, body, expected) => {
    expect(linesOf(body)).toEqual(expected);
  });

  test('say where cells begin', () => {
    const { text, lines } = readBody('<table><row><cell>A</cell><cell>B</cell><cell>C</cell></row></table>');
    expect(lines[0]?.cells?.map((cell) => text.charAt(cell))).toEqual(['B', 'C']);
  });

  test('that the header quotes come last, in the order of their numbers', () => {
    const reading = read(
      `${HEAD}<note type="sourceLine" n="1"><hi>One</hi></note></teiHeader><text><body><p>x</p></body></text></TEI>`,
    );
    expect(reading.lines.map((line) => `${line.placement} ${inShort(reading, line)}`)).toEqual([
      'flow paragraph 0: x',
      'header header 0: One',
      'header header 0: Two',
    ]);
  });
});

describe('the source reading', () => {
  test.each<readonly [string, string, string]>([
    ['sic, not corr', 'a <choice><sic>b</sic><corr>c</corr></choice>', 'a b'],
    ['orig and abbr', '<choice>\n<reg>b</reg> <orig>c</orig></choice><choice><expan>d</expan><abbr>e</abbr></choice>', 'ce'],
    ['the lemma', '<app><rdg>b</rdg><lem>c</lem></app>', 'c'],
    ['nothing of the editor', 'a<note resp="#ed">b</note><note type="translation">c</note><supplied>d</supplied>', 'a'],
    ['nothing deleted', '<subst><del>a</del><add>b</add></subst>', 'b'],
    ['nothing of an expansion', 'Com<ex>rade</ex>', 'Com'],
    ['a break', 'a<lb/>b c<lb break="no"/>\n d', 'a b cd'],
    ['white space of all kinds', 'a\u00a0 \t\nb', 'a b'],
    ['white space across elements', 'a <hi> b </hi> c', 'a b c'],
    ['references and CDATA', 'a&amp;b<![CDATA[<c>]]>&#x64;', 'a&b<c>d'],
  ])('%s', (_, words, expected) => {
    expect(readBody(`<p>${words}</p>`).text).toBe(`${expected}\n`);
  });

  test('is without a text where there is none', () => {
    expect(read('<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/></TEI>')).toMatchObject({
      text: '',
      lines: [],
      mentions: [],
    });
  });

  test('knows where its characters stand in the document', () => {
    const document =
      '<TEI><text><body><p>a\n  &amp;b <![CDATA[<c>]]> d<hi>e</hi>\r\nf</p><p>g &#x1F600;h</p></body></text></TEI>';
    const { text, offsets } = read(document);
    const found = [...text].filter((character) => /[a-h<>]/.test(character));
    expect(found).toEqual([...'ab<c>defgh']);
    for (let at = 0; at < text.length; at++) {
      if (/[a-h<>]/.test(text.charAt(at))) expect(document.charAt(offsets.at(at))).toBe(text.charAt(at));
    }
  });
});

describe('mentions', () => {
  const standOff =
    '<standOff><listOrg><org xml:id="nkvd"><orgName>Commissariat of Internal Affairs</orgName><orgName>Narkomvnudel</orgName><orgName>Narkomvnudela</orgName></org>' +
    '<org xml:id="ists" type="group"><orgName>Ists</orgName></org></listOrg><listPerson><person xml:id="x"><persName type="variant">Y</persName><persName type="main">X</persName></person></listPerson></standOff>';

  function mentionsOf(words: string): TeiReading {
    return read(`<TEI xmlns="http://www.tei-c.org/ns/1.0">${standOff}<text><body><p>${words}</p></body></text></TEI>`);
  }

  test.each<readonly [string, string, readonly string[]]>([
    [
      'nested ones',
      'a <orgName ref="#nkvd">B of <placeName ref="#p #q">C</placeName></orgName>',
      ['org 0 nkvd: B of C', 'place 1 p q: C'],
    ],
    ['of one span', '<orgName><placeName>C</placeName></orgName>', ['org 0 : C', 'place 1 : C']],
    ['without white space at their ends', 'a<persName> B </persName>c', ['person 0 : B']],
    [
      'of typed rs and name',
      '<rs type="group">A</rs> <name type="person">B</name> <rs type="work">C</rs>',
      ['group 0 : A', 'person 0 : B', 'work 0 : C'],
    ],
    [
      'of untyped rs, by their entry',
      '<rs ref="#x">he</rs> <rs ref="#ists">they</rs> <rs ref="#no">it</rs>',
      ['person 0 x: he', 'group 0 ists: they'],
    ],
    [
      'parts of a place name are none',
      '<placeName><settlement>A</settlement></placeName> <country>B</country>',
      ['place 0 : A', 'place 0 : B'],
    ],
    [
      'pointers into other files',
      '<persName ref="a.xml#x https://example.org/y">B</persName>',
      ['person 0 x https://example.org/y: B'],
    ],
    [
      'not in corrections',
      '<choice><sic><persName>A</persName></sic><corr><persName>B</persName></corr></choice>',
      ['person 0 : A'],
    ],
    [
      'with a note inside',
      '<persName>A<note place="foot">b <placeName>C</placeName></note></persName> d',
      ['person 0 : A', 'place 0 : C'],
    ],
    ['not without words', '<persName/>', []],
  ])('%s', (_, words, expected) => {
    const { text, mentions } = mentionsOf(words);
    const inWords = mentions.map(
      ({ type, depth, refs, span }) => `${type} ${depth} ${refs.join(' ')}: ${text.slice(span.start, span.end)}`,
    );
    expect(inWords).toEqual(expected);
  });

  test('have the values of dates, and how sure they are', () => {
    const { mentions } = mentionsOf('<date from="1935" to=" 1936 " cert="low">1935-36</date>');
    expect(mentions[0]).toMatchObject({ type: 'date', cert: 'low', date: { from: '1935', to: '1936' } });
  });

  test.each<readonly [string, string, boolean]>([
    ['no correction', 'Commissariat of Internal Affairs', false],
    ['a correction of the name', 'Commissariat of <choice><sic>Foreign</sic><corr>Internal</corr></choice> Affairs', true],
    ['a fault that the entry knows', '<choice><sic>Narkomvnudela</sic><corr>Narkomvnudel of the</corr></choice> USSR', false],
    ['a correction that is no name either', 'Body of <choice><sic>Foreign</sic><corr>Home</corr></choice> Affairs', false],
    ['another reading of spelling', '<choice><orig>Narkomvnudell</orig><reg>Narkomvnudel</reg></choice>', true],
  ])('know whether a correction changes whom they mean: %s', (_, words, expected) => {
    expect(mentionsOf(`<orgName ref="#nkvd">${words}</orgName>`).mentions[0]?.isRedirected).toBe(expected);
  });

  test('point to entries, each with its main name first', () => {
    expect(mentionsOf('').entities.map(({ id, type, names }) => [id, type, names[0]])).toEqual([
      ['nkvd', 'org', 'Commissariat of Internal Affairs'],
      ['ists', 'group', 'Ists'],
      ['x', 'person', 'X'],
    ]);
  });
});

describe('the edition', () => {
  const document = readFileSync('tei/resolution-1937-03-03.xml', 'utf8');
  const source = readFileSync('tei/resolution-1937-03-03.txt', 'utf8').split('\n');
  const reading = read(document);
  const words = (line: TeiLine): string => reading.text.slice(line.span.start, line.span.end);

  test('reads as its source, line by line', () => {
    expect(reading.lines.filter(({ placement }) => placement === 'flow').map(words)).toEqual(source.slice(2, 51));
  });

  test('has the other lines in its header, but for the rule', () => {
    expect(reading.lines.filter(({ placement }) => placement === 'header').map(words)).toEqual([
      ...source.slice(0, 2),
      source[51],
      ...source.slice(53),
    ]);
  });

  test('knows where every character stands', () => {
    const strayed = [...reading.text].filter(
      (character, at) => /\S/.test(character) && document[reading.offsets.at(at)] !== character,
    );
    expect(strayed).toEqual([]);
  });

  test('has five names of another body', () => {
    const redirected = reading.mentions.filter(({ isRedirected }) => isRedirected);
    expect(redirected.map(({ refs }) => refs)).toEqual(Array.from({ length: 5 }, () => ['nkvd-ussr']));
  });
});

describe('hostile documents', () => {
  test('that are not well-formed are diagnostics', () => {
    expect(readTei('a.xml', '<TEI><text>')).toMatchObject({
      kind: 'diagnostics',
      diagnostics: [{ code: 'xml/not-well-formed' }],
    });
  });

  test.each<readonly [string, string]>([
    ['elements', 'hi'],
    ['names', 'persName'],
    ['notes', 'note'],
    ['lists', 'list'],
    ['choices', 'choice'],
  ])('of very many %s in one another are read', (_, name) => {
    const depth = 20_000;
    const document = `<TEI><text><body>${`<${name}>`.repeat(depth)}x${`</${name}>`.repeat(depth)}</body></text></TEI>`;
    expect(read(document).text).toBe('x\n');
  });
});
