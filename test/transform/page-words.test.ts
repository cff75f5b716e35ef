// Our own words, of the page, of text and of Markdown, stand in the tables of words, in each language, and nowhere else in the stylesheets.

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { UiLanguage } from '../../src/transform/formats.ts';
import { type Element, isElement, parseTree } from '../support/tree.ts';
import { output, teiAround } from './stylesheets.ts';

const folder = fileURLToPath(new URL('../../xslt/', import.meta.url));
/** Sheets that are tables: of words, and of names that documents have. */
const TABLES = ['page-words.xsl', 'labels.xsl', 'words.xsl', 'treatments.xsl'];
const sheets = readdirSync(folder).filter((name) => name.endsWith('.xsl') && !TABLES.includes(name));

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
  const table = ['page-words.xsl', 'labels.xsl'].map((name) => readFileSync(`${folder}${name}`, 'utf8')).join('');
  const rows = [...table.matchAll(/^ {6}'([A-Za-z.-]+): (.*)'[,"]/gmu)];
  expect(rows.length).toBeGreaterThan(200);
  for (const [, name = '', words = ''] of rows)
    expect({ name, count: words.split(' | ').filter((word) => word.trim() !== '').length }).toEqual({ name, count: 5 });
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

const EVENTS = `<u>a <pause dur="PT2.50S"/><vocal dur="P1DT0H1M"/> <vocal dur="PT3S"><desc>cough</desc></vocal><kinesic/><incident dur="a while"/><shift feature="loud"/><shift feature="speed*" new="f"/><pause dur-iso="P1Y2M3DT4H5M6S" dur=" "/><pause dur="PT0S"/></u>
  <xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="b.xml"/>`;

test.each<readonly [UiLanguage, readonly string[]]>([
  [
    'en',
    [
      'a [pause, 2.5 s] [vocal sound, 1 d 1 min] [cough, 3 s] [gesture] [incident, a while] [loud: normal] [speed*: f] [pause, 1 y 2 mo 3 d 4 h 5 min 6 s] [pause, 0 s]',
      '[not included: b.xml]',
    ],
  ],
  [
    'de',
    [
      'a [Pause, 2,5 s] [Laut, 1 T. 1 min] [cough, 3 s] [Geste] [Vorfall, a while] [Lautstärke: normal] [speed*: f] [Pause, 1 J. 2 Mon. 3 T. 4 h 5 min 6 s] [Pause, 0 s]',
      '[nicht eingefügt: b.xml]',
    ],
  ],
  [
    'fr',
    [
      'a [pause, 2,5 s] [son vocal, 1 j 1 min] [cough, 3 s] [geste] [incident, a while] [volume: normal] [speed*: f] [pause, 1 an 2 mois 3 j 4 h 5 min 6 s] [pause, 0 s]',
      '[non inclus: b.xml]',
    ],
  ],
  [
    'ru',
    [
      'a [пауза, 2,5 с] [звук, 1 сут. 1 мин] [cough, 3 с] [жест] [происшествие, a while] [громкость: обычно] [speed*: f] [пауза, 1 г. 2 мес. 3 сут. 4 ч 5 мин 6 с] [пауза, 0 с]',
      '[не включено: b.xml]',
    ],
  ],
  [
    'es',
    [
      'a [pausa, 2,5 s] [sonido vocal, 1 d 1 min] [cough, 3 s] [gesto] [incidente, a while] [volumen: normal] [speed*: f] [pausa, 1 a 2 mes 3 d 4 h 5 min 6 s] [pausa, 0 s]',
      '[no incluido: b.xml]',
    ],
  ],
])('what was heard, how long, and what is not included in %s', async (uiLang, lines) => {
  // biome-ignore format: a line for each language
  const document = teiAround(EVENTS);
  expect(await output(document, 'text', { uiLang })).toBe(lines.map((line) => `${line}\n`).join(''));
  const markdown = await output(document, 'markdown', { uiLang, header: 'none' });
  expect(markdown.replace(/\\([[\]*])/gu, '$1')).toBe(lines.join('\n\n').concat('\n'));
  const page = await output(document, 'html', { uiLang });
  const words = page
    .replace(/^[\s\S]*<article[^>]*>|<\/article>[\s\S]*$|<[^>]*>/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  expect(words).toBe(lines.join(' '));
});
