// What text and Markdown say of a document's header: lines "Label: value" before the text, with no word of the description lost.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeWith } from '../support/programs.ts';
import { parseTree } from '../support/tree.ts';
import { headerWords, lostWords, wordsOfText } from './header-words.ts';
import { elementsOf } from './html-tree.ts';
import { editionPath, output } from './stylesheets.ts';

const TEI = 'xmlns="http://www.tei-c.org/ns/1.0"';

type Parts = { readonly titles?: string; readonly source?: string; readonly profile?: string };

function tei({ titles = '<title>A</title>', source = '', profile = '' }: Parts): string {
  return `<TEI ${TEI}><teiHeader><fileDesc><titleStmt>${titles}</titleStmt><sourceDesc>${source}</sourceDesc></fileDesc>${profile}</teiHeader><text><body><p>t</p></body></text></TEI>`;
}

const ms = (inside: string): string => `<msDesc><msIdentifier><idno>MS</idno></msIdentifier>${inside}</msDesc>`;
const person =
  '<person><persName><forename>Ada</forename><surname>Lov</surname></persName><occupation>poet</occupation></person>';

const rows: readonly (readonly [idea: string, parts: Parts, lines: readonly string[]])[] = [
  ['a title', {}, ['A']],
  ['a part of a series', { titles: '<title level="s">S</title><title level="a">B</title>' }, ['B', 'Series: S']],
  ['a subtitle', { titles: '<title type="sub">b</title><title type="main">a</title>' }, ['a', 'b']],
  ['authors', { titles: '<title>A</title><author>B</author><author>C</author>' }, ['A', 'Author: B', 'Author: C']],
  [
    'an editor and a task',
    { titles: '<title>A</title><editor>E</editor><respStmt><resp>notes</resp><name>N</name></respStmt>' },
    ['A', 'Editor: E', 'Responsibility: N (notes)'],
  ],
  [
    'a letter',
    {
      profile: `<profileDesc><correspDesc><correspAction type="sent"><persName>B</persName><date when="1890-01-02"/></correspAction>
        <correspAction type="received"><placeName>Graz</placeName></correspAction></correspDesc></profileDesc>`,
    },
    ['A', 'Sent: by B; on 2 January 1890', 'Received: at Graz'],
  ],
  [
    'items in items',
    {
      source: ms(
        '<msContents><msItem n="1"><title>F</title><incipit>I</incipit><msItem><title>G</title><rubric>R</rubric></msItem></msItem></msContents>',
      ),
    },
    ['A', 'Archival reference: MS', 'Contents: 1 F', '  Incipit: I', '  G', '    Rubric: R'],
  ],
  [
    'measures',
    {
      source: ms(
        '<physDesc><objectDesc><supportDesc><extent>3 ff. <dimensions unit="mm"><height>20</height><width>30</width></dimensions></extent></supportDesc></objectDesc></physDesc>',
      ),
    },
    ['A', 'Archival reference: MS', 'Extent: 3 ff. 20 × 30 mm'],
  ],
  [
    'paragraphs of a history',
    { source: ms('<history><provenance><p>B</p><p>C <q>d</q></p></provenance></history>') },
    ['A', 'Archival reference: MS', 'Provenance: B', '  C “d”'],
  ],
  [
    'participants',
    {
      profile: `<profileDesc><particDesc><listPerson>${person}<person><persName>Bea</persName></person></listPerson></particDesc></profileDesc>`,
    },
    ['A', 'Participants: Lov, Ada', '  Occupation: poet', 'Participants: Bea'],
  ],
];

describe('text with the header', () => {
  test.each(rows)('%s', async (_, parts, lines) => {
    expect(await output(tei(parts), 'text', { header: 'fields' })).toBe(`${[...lines, '', 't'].join('\n')}\n`);
  });

  test('of a corpus and its parts', async () => {
    const part = (title: string): string =>
      `<TEI><teiHeader><fileDesc><titleStmt><title>${title}</title></titleStmt></fileDesc></teiHeader><text><body><p>t ${title}</p></body></text></TEI>`;
    const corpus = `<teiCorpus ${TEI}><teiHeader><fileDesc><titleStmt><title>C</title></titleStmt></fileDesc></teiHeader>${part('1')}${part('2')}</teiCorpus>`;
    expect((await output(corpus, 'text', { header: 'fields' })).split('\n').filter((line) => line !== '')).toEqual([
      'C',
      '1',
      't 1',
      '2',
      't 2',
    ]);
  });

  test('in lines no longer than asked for', async () => {
    const titles = '<title>A</title><author>B C D E F</author>';
    expect(await output(tei({ titles }), 'text', { header: 'fields', wrap: 12 })).toBe('A\nAuthor: B C\nD E F\n\nt\n');
  });

  test('is not the default: the text is as the source has it', async () => {
    expect(await output(tei({}), 'text')).toBe('t\n');
  });
});

describe('Markdown with the header', () => {
  test.each<readonly [string, Parts, string]>([
    ['a title with signs of markup', { titles: '<title>*A*</title>' }, '# \\*A\\*\n\nt\n'],
    ['a subtitle', { titles: '<title type="sub">b</title><title type="main">a</title>' }, '# a\n\n**b**\n\nt\n'],
    ['fields', { titles: '<title>A</title><author>B_</author>' }, '# A\n\n- **Author**: B\\_\n\nt\n'],
    [
      'fields in fields',
      { source: ms('<msContents><msItem><title>F</title><incipit>I</incipit></msItem></msContents>') },
      '# A\n\n- **Archival reference**: MS\n- **Contents**: F\n  - **Incipit**: I\n\nt\n',
    ],
    ['no title', { titles: '' }, 't\n'],
  ])('%s', async (_, parts, markdown) => {
    expect(await output(tei(parts), 'markdown')).toBe(markdown);
  });

  test('has headings of the text below the title, or at the top without it', async () => {
    const text = tei({}).replace('<body>', '<body><head>H</head>');
    expect(await output(text, 'markdown')).toBe('# A\n\n## H\n\nt\n');
    expect(await output(text, 'markdown', { header: 'none' })).toBe('# H\n\nt\n');
  });

  test('has labels in the language asked for', async () => {
    const titles = '<title>A</title><author>B</author>';
    expect(await output(tei({ titles }), 'markdown', { uiLang: 'de' })).toContain('- **Verfasser**: B');
  });
});

/** How a text was encoded, which is no description of it, and what has no words for a reader. */
const NOT_WRITTEN = ['encodingDesc', 'revisionDesc', 'listRelation'];

async function expectNothingLost(document: string): Promise<void> {
  // Without its text, whose words could stand for those of the header.
  const text = document.replace(/<text[\s>][\s\S]*<\/text>/u, '<text><body><p/></body></text>');
  const header = [...elementsOf(parseTree(text))].find(({ name }) => name === 'teiHeader');
  if (header === undefined) throw new Error('no header');
  const words = headerWords(header, NOT_WRITTEN);
  // Without labels too. A word that elements cut may be whole again.
  const markdown = (await output(text, 'markdown', { uiLang: 'en' })).replace(/^ *- \*\*[^*]+\*\*:/gmu, '');
  for (const said of [markdown, await output(text, 'text', { header: 'fields' })].map(wordsOfText)) {
    const others = lostWords(said, words);
    expect(lostWords(words, said).filter((word) => !others.some((other) => other.includes(word)))).toEqual([]);
  }
}

test('no word of the description of the edition is lost', async () => {
  // Lines of the source that the header is made of are housekeeping, and a date that is said twice is written once: so on the page.
  const said = /<note type="sourceLine"[\s\S]*?<\/note>|<creation>[\s\S]*?<\/creation>/gu;
  await expectNothingLost(readFileSync(editionPath, 'utf8').replace(said, ''));
});

describeWith(['suites'], 'headers of others', (suites) => {
  const files = ['manuscripts', 'letters'].flatMap((folder) =>
    readdirSync(join(suites, 'corpora', folder))
      .filter((name) => name.endsWith('.xml'))
      .map((name) => join(folder, name)),
  );
  test.each(files)('no word of the description in %s is lost', { timeout: 120_000 }, async (file) => {
    await expectNothingLost(readFileSync(join(suites, 'corpora', file), 'utf8'));
  });
});
