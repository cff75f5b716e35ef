// From outline and mentions to TEI: structure, marks, entries, and that the result is valid.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Code } from '../../../src/diagnostics/codes.ts';
import { encodeText } from '../../../src/encode/encode.ts';
import type { Metadata } from '../../../src/encode/header/metadata.ts';
import type { Mention } from '../../../src/encode/model/mention.ts';
import type { Block } from '../../../src/encode/model/outline.ts';
import { readAuthorities } from '../../../src/encode/read-authorities.ts';
import { loadSchema } from '../../../src/index.ts';
import { makeFolder } from '../../cli/make-folder.ts';
import { hostileText } from '../../fuzz/hostile-texts.ts';
import { runJing } from '../../support/jing.ts';
import { describeWith } from '../../support/programs.ts';
import { Random } from '../../support/random.ts';
import { bodyOf, spanOf, written } from './small-outline.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const OURS = join(ROOT, 'schema', 'tei-archive.rng');
const TEI_ALL = 'schemas/tei/tei_all-4.9.0.rng';

function paragraph(text: string, words: string): Block {
  return { kind: 'paragraph', span: spanOf(text, words) };
}

describe('structure', () => {
  const cases: readonly (readonly [
    name: string,
    text: string,
    blocks: (text: string) => readonly Block[],
    body: readonly string[],
  ])[] = [
    ['nothing', '', () => [], ['<p/>']],
    ['a paragraph', 'One & <two>', (text) => [paragraph(text, text)], ['<p xml:id="p1" n="1">One &amp; &lt;two&gt;</p>']],
    [
      'line breaks of every kind, and a form feed, inside a paragraph',
      'a\r\nb\rc\nd\fe',
      (text) => [paragraph(text, text)],
      ['<p xml:id="p1" n="1">a', 'b', 'c', 'd<pb/>e</p>'],
    ],
    [
      'what opens and closes a letter',
      'Moscow\nTo N\nDear N,\nText\nYours\nA. B.',
      (text) => [
        { kind: 'dateline', span: spanOf(text, 'Moscow') },
        { kind: 'addressee', span: spanOf(text, 'To N') },
        { kind: 'salutation', span: spanOf(text, 'Dear N,') },
        paragraph(text, 'Text'),
        { kind: 'closing', span: spanOf(text, 'Yours') },
        { kind: 'signature', span: spanOf(text, 'A. B.') },
      ],
      [
        '<opener>',
        '<dateline>Moscow</dateline>',
        '<address><addrLine>To N</addrLine></address>',
        '<salute>Dear N,</salute>',
        '</opener>',
        '<p xml:id="p1" n="1">Text</p>',
        '<closer>',
        '<salute>Yours</salute>',
        '<signed>A. B.</signed>',
        '</closer>',
      ],
    ],
    [
      'headings make divisions, and an annex after a signature is not in what was signed',
      'Title\nA\nText\nSigned\nANNEX 1\nMore',
      (text) => [
        { kind: 'heading', span: spanOf(text, 'Title'), level: 1 },
        { kind: 'heading', span: spanOf(text, 'A\n'.trim(), 1), level: 2 },
        paragraph(text, 'Text'),
        { kind: 'signature', span: spanOf(text, 'Signed') },
        { kind: 'heading', span: spanOf(text, 'ANNEX 1'), level: 2 },
        paragraph(text, 'More'),
      ],
      [
        '<head>Title</head>',
        '<div type="section" xml:id="section-1">',
        '<head>A</head>',
        '<p xml:id="p1" n="1">Text</p>',
        '<closer>',
        '<signed>Signed</signed>',
        '</closer>',
        '</div>',
        '<div type="annex" xml:id="annex-1">',
        '<head>ANNEX 1</head>',
        '<p xml:id="p2" n="2">More</p>',
        '</div>',
      ],
    ],
    [
      'points within points',
      '1. One\n(a) two',
      (text) => [
        {
          kind: 'list',
          items: [
            {
              label: spanOf(text, '1.'),
              blocks: [
                paragraph(text, 'One'),
                { kind: 'list', items: [{ label: spanOf(text, '(a)'), blocks: [paragraph(text, 'two')] }] },
              ],
            },
          ],
        },
      ],
      [
        '<list type="points">',
        '<item xml:id="point-1" n="1"><label>1.</label>',
        '<p xml:id="p1" n="1">One</p>',
        '<list type="points">',
        '<item xml:id="point-1-a" n="a"><label>(a)</label>',
        '<p xml:id="p2" n="2">two</p>',
        '</item>',
        '</list>',
        '</item>',
        '</list>',
      ],
    ],
    [
      'a footnote and the place that refers to it',
      'Text* goes on\n* the note',
      (text) => [
        paragraph(text, 'Text* goes on'),
        { kind: 'footnote', label: spanOf(text, '*', 2), body: spanOf(text, 'the note'), anchor: spanOf(text, '*') },
      ],
      [
        '<p xml:id="p1" n="1">Text<ref target="#note-1">*</ref> goes on</p>',
        '<note type="authorial" place="foot" xml:id="note-1" n="*">* the note</note>',
      ],
    ],
    [
      'a table, and a page',
      'a | b\n- 2 -',
      (text) => [
        { kind: 'table', rows: [[spanOf(text, 'a'), spanOf(text, 'b')]] },
        { kind: 'page', span: spanOf(text, '- 2 -') },
      ],
      ['<table rows="1" cols="2">', '<row><cell>a</cell><cell>b</cell></row>', '</table>', '<fw type="pageNumber">- 2 -</fw>'],
    ],
  ];

  test.each(cases)('%s', (_, text, blocks, body) => {
    expect(bodyOf(written(text, { blocks }))).toEqual(body);
  });
});

describe('marks', () => {
  const text = 'The NKVD of the USSR and Comrade Stalin, 30 May 1937.';
  const blocks = (): readonly Block[] => [paragraph(text, text)];
  const mentions = (): readonly Mention[] => [
    { span: spanOf(text, 'USSR'), type: 'place', cert: 'high', evidence: '', entities: ['ussr'] },
    { span: spanOf(text, 'NKVD of the USSR'), type: 'org', cert: 'medium', evidence: '', entities: ['nkvd'] },
    {
      span: spanOf(text, 'Comrade Stalin'),
      type: 'person',
      cert: 'low',
      evidence: '',
      entities: ['stalin', 'p1'],
      parts: [{ kind: 'roleName', span: spanOf(text, 'Comrade') }],
    },
    { span: spanOf(text, '30 May 1937'), type: 'date', cert: 'high', evidence: '', date: { when: '1937-05-30' } },
  ];
  const entities = [
    { key: 'ussr', type: 'place', names: [{ kind: 'main', text: 'USSR' }] },
    { key: 'nkvd', type: 'org', names: [{ kind: 'main', text: 'NKVD' }] },
    { key: 'stalin', type: 'person', names: [] },
    { key: 'p1', type: 'person', names: [{ kind: 'main', text: 'Stalin & <Co>' }] },
    { key: 'unused', type: 'person', names: [] },
  ] as const;

  test('are nested, certain as they are, and lead to entries', () => {
    const made = written(text, { blocks, mentions, entities });
    expect(bodyOf(made)).toEqual([
      '<p xml:id="par1" n="1">The <orgName ref="#nkvd" resp="#teikit" cert="medium">NKVD of the <placeName ref="#ussr" resp="#teikit" cert="high">USSR</placeName></orgName>' +
        ' and <persName ref="#stalin #p1" resp="#teikit" cert="low"><roleName>Comrade</roleName> Stalin</persName>,' +
        ' <date when="1937-05-30" resp="#teikit" cert="high">30 May 1937</date>.</p>',
    ]);
    expect(made.tei.match(/<(?:person|org|place) xml:id="[^"]*"/g)).toEqual([
      '<person xml:id="p1"',
      '<person xml:id="stalin"',
      '<org xml:id="nkvd"',
      '<place xml:id="ussr"',
    ]);
    expect(made).toMatchObject({ entries: 4, unmarked: [] });
  });

  test.each<readonly [string, Mention]>([
    ['crosses another', { span: spanOf(text, 'USSR and Comrade'), type: 'org', cert: 'low', evidence: '', entities: ['nkvd'] }],
    ['leads nowhere', { span: spanOf(text, 'The'), type: 'org', cert: 'low', evidence: '', entities: ['nobody'] }],
    ['is a date without value', { span: spanOf(text, 'The'), type: 'date', cert: 'low', evidence: '' }],
    ['is no day', { span: spanOf(text, 'The'), type: 'date', cert: 'low', evidence: '', date: { when: '1937-02-30' } }],
    ['is beyond the text', { span: { start: 500, end: 510 }, type: 'org', cert: 'low', evidence: '', entities: ['nkvd'] }],
  ])('one that %s is left out and told', (_, odd) => {
    const without = written(text, { blocks, mentions, entities });
    const made = written(text, { blocks, mentions: () => [...mentions(), odd], entities });
    expect(made.tei).toBe(without.tei);
    expect(made.unmarked.map(({ mention }) => mention)).toEqual([odd]);
  });
});

test('the header has placeholders where nothing is known, and no date that nobody gave', () => {
  const { tei } = written('Text', { blocks: (text) => [paragraph(text, 'Text')] });
  const header = tei.slice(0, tei.indexOf('</teiHeader>'));
  expect(header).toContain('[title not given]');
  expect(header).toContain('[publisher not given]');
  expect(header).toContain('[source not given]');
  expect(header).not.toMatch(/when=/);
  expect(header).toContain('<application xml:id="teikit" ident="teikit" version="1.2.3">');
});

test.each<readonly [string, Code, Metadata, string]>([
  ['repository', 'encode/no-repository', { identifiers: { fond: '3' } }, '<repository>[repository not given]</repository>'],
  [
    'call number',
    'encode/no-call-number',
    { repository: 'An archive' },
    '<idno type="callNumber">[call number not given]</idno>',
  ],
])('a %s that nobody gave is a placeholder, and a warning', async (what, code, metadata, expected) => {
  const result = await encodeText('a.txt', 'Text.\n', { language: 'en', schema: await loadSchema(), version: '1', metadata });
  if (result.kind !== 'encoded') throw new Error(result.diagnostics[0]?.message);
  expect(result.tei).toContain(expected);
  const message = expect.stringMatching(new RegExp(`^no ${what}: `)) as string;
  expect(result.diagnostics).toContainEqual(expect.objectContaining({ code, severity: 'warning', message }));
});

test('an entry that the schema has no room for is copied in part', async () => {
  const entry =
    '<person xml:id="n" sex="1"><persName>N. Nobody</persName><occupation>clerk</occupation><idno type="VIAF">1</idno></person>';
  const file = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><standOff><listPerson>${entry}</listPerson></standOff></TEI>`;
  const reading = readAuthorities([{ file: 'a b.xml', text: file }]);
  if (reading.kind !== 'read') throw new Error('the authority is not read');
  const settings = { language: 'en', schema: await loadSchema(), version: '1', authorities: reading.authorities } as const;
  const result = await encodeText('a.txt', 'N. Nobody came.\n', settings);
  if (result.kind !== 'encoded') throw new Error(result.diagnostics[0]?.message);
  expect(result.tei).toContain('<persName type="main">N. Nobody</persName>');
  expect(result.tei).toContain('<idno type="VIAF">1</idno>');
  expect(result.tei).not.toContain('occupation');
  const message = expect.stringContaining('names and identifiers only: n') as string;
  expect(result.diagnostics).toContainEqual(expect.objectContaining({ code: 'encode/entry-reduced', message }));
});

const SAMPLES = 40;

describeWith(['jing', 'suites'], 'Jing accepts', (jing, suites) => {
  const folder = makeFolder();

  test('the resolution and hostile texts, by our schema and by TEI All', async () => {
    const schema = await loadSchema();
    const reading = readAuthorities([
      { file: 'tei/authority.xml', text: readFileSync(join(ROOT, 'tei', 'authority.xml'), 'utf8') },
    ]);
    if (reading.kind !== 'read') throw new Error('the authority is not read');
    const settings = { language: 'en', schema, version: '1.0.0', authorities: reading.authorities } as const;
    const texts = [
      readFileSync(join(ROOT, 'tei', 'resolution-1937-03-03.txt'), 'utf8'),
      ...Array.from({ length: SAMPLES }, (_, seed) => hostileText(new Random(seed + 1))),
    ];
    const files: string[] = [];
    for (const [index, text] of texts.entries()) {
      const result = await encodeText(`${index}.txt`, text, settings);
      if (result.kind !== 'encoded') continue;
      files.push(join(folder, `${index}.xml`));
      writeFileSync(files.at(-1) ?? '', result.tei);
    }
    expect(files.length).toBeGreaterThan(SAMPLES / 2);
    for (const grammar of [OURS, join(suites, TEI_ALL)]) {
      expect([...runJing(jing, grammar, files).values()].flat()).toEqual([]);
    }
  });
});

test('what was hard to read is a note at its line', async () => {
  const text = 'A whole sentence.\n7. A point from nowhere.\nwords without end\n';
  const { diagnostics } = await encodeText('a.txt', text, { language: 'en', schema: await loadSchema(), version: '1' });
  const notes = diagnostics.filter(({ severity }) => severity === 'note');
  expect(notes.map(({ code, file, place }) => [code, file, place])).toEqual([
    ['encode/stray-label', 'a.txt', { kind: 'line', line: 2 }],
    ['encode/unknown-line', 'a.txt', { kind: 'line', line: 3 }],
  ]);
});
