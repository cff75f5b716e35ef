// The page's own words stand in the table of words, in each language, and nowhere else in its stylesheets.

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { UiLanguage } from '../../src/transform/formats.ts';
import { type Element, isElement, parseTree } from '../support/tree.ts';
import { output, teiAround } from './stylesheets.ts';

const folder = fileURLToPath(new URL('../../xslt/', import.meta.url));
const sheets = [...readdirSync(folder).filter((name) => /^html.*\.xsl$/u.test(name)), 'metadata.xsl', 'entities.xsl'];

/** Latin of editions, policies for the browser, names of programs. */
const NO_WORDS = ['om.', 'omisit, omiserunt', 'teikit', 'head', 'app', 'utf-8'];

/** What a reader would see or hear: words between tags, labels of elements, and words that an expression writes. */
function* wordsOf(element: Element): Generator<string> {
  if (element.name === 'xsl:variable' && element.attributes['name'] === 'page-style') return;
  if (element.name !== 'xsl:attribute')
    for (const child of element.children) if (!isElement(child) && /\p{L}{2}/u.test(child)) yield child.trim();
  for (const name of ['aria-label', 'title', 'alt']) {
    const words = (element.attributes[name] ?? '').replace(/\{[^}]*\}/gu, '');
    if (/\p{L}{2}/u.test(words)) yield words;
  }
  for (const literal of (element.attributes['select'] ?? '').matchAll(/'([^']*)'/gu)) {
    const [, words = ''] = literal;
    if (/^\(?\p{Lu}\p{Ll}+( \p{Ll}+)*\)?:? ?$|^ ?\p{Ll}{2,}( \p{Ll}{2,})+ ?$/u.test(words) && element.name === 'xsl:value-of')
      yield words;
    else if (/^\(?\p{Lu}\p{Ll}+( \p{Ll}+)*\)?:? ?$/u.test(words)) yield words;
  }
  for (const child of element.children) if (isElement(child)) yield* wordsOf(child);
}

test.each(sheets)('%s writes no word of its own', (name) => {
  const words = [...wordsOf(parseTree(readFileSync(`${folder}${name}`, 'utf8')))];
  expect(words.filter((word) => !NO_WORDS.includes(word))).toEqual([]);
});

test('each row of the table has a word for each language', () => {
  const table = readFileSync(`${folder}words.xsl`, 'utf8');
  const rows = [...table.matchAll(/^ {6}'([A-Za-z.-]+)': \((.*)\)[,}]/gmu)];
  expect(rows.length).toBeGreaterThan(200);
  for (const [, name = '', words = ''] of rows)
    expect({ name, count: [...words.matchAll(/'[^']+'/gu)].length }).toEqual({ name, count: 5 });
});

const BODY = `<p xml:id="a">x<note>n</note> <gap/> <pb n="2"/><choice><sic>s</sic><corr cert="low">c</corr></choice> <app><lem>l</lem><rdg><witStart wit="#A"/>r</rdg></app></p>
  <table><row><cell>c</cell></row></table><figure><graphic url="http://a.example/b.png"/></figure>`;

test.each<readonly [UiLanguage, readonly string[]]>([
  [
    'en',
    [
      'gap in the text',
      '[page 2]',
      'begins',
      '[picture',
      'Note in the document',
      'Paragraph a',
      'aria-label="Table"',
      'low certainty',
    ],
  ],
  [
    'de',
    [
      'Lücke im Text',
      '[Seite 2]',
      'beginnt',
      '[Bild',
      'Anmerkung im Dokument',
      'Absatz a',
      'aria-label="Tabelle"',
      'low Gewissheit',
    ],
  ],
  [
    'fr',
    [
      'lacune dans le texte',
      '[page 2]',
      'commence',
      '[image',
      'Note du document',
      'Paragraphe a',
      'aria-label="Tableau"',
      'low certitude',
    ],
  ],
  [
    'ru',
    [
      'пропуск в тексте',
      '[страница 2]',
      'начинается',
      '[изображение',
      'Примечание документа',
      'Абзац a',
      'aria-label="Таблица"',
      'low достоверность',
    ],
  ],
  [
    'es',
    [
      'laguna en el texto',
      '[página 2]',
      'comienza',
      '[imagen',
      'Nota del documento',
      'Párrafo a',
      'aria-label="Tabla"',
      'low certeza',
    ],
  ],
])('a page in %s', async (uiLang, words) => {
  const page = await output(teiAround(BODY.replace('xml:id="a"', 'xml:id="a" n="a"')), 'html', { uiLang });
  for (const word of words) expect(page).toContain(word);
});
