// What a reader sees of each kind of text in a page: apparatus, readings, quotations, numbers, speech, entries, pictures, blanks.

import { expect, test } from 'vitest';
import { type Element, isElement } from '../support/tree.ts';
import { byClass, classesOf, elementsOf, faultsOf, parsePage } from './html-tree.ts';
import { output, teiAround } from './stylesheets.ts';

type Reading = 'source' | 'corrected';
type Row = {
  readonly idea: string;
  readonly body: string;
  readonly besides?: string;
  readonly seen: string;
  readonly corrected?: string;
};

const participants = `<standOff><listPerson><person xml:id="ada"><persName>Ada Lovelace</persName></person>
  <person xml:id="cb"><persName><forename>Charles</forename> <surname>Babbage</surname></persName></person></listPerson></standOff>`;

const rows: readonly Row[] = [
  {
    idea: 'a choice in a choice',
    body: '<p><choice><choice><sic>p</sic><corr>q</corr></choice><reg>r</reg></choice></p>',
    seen: 'p',
    corrected: 'r',
  },
  {
    idea: 'a choice in a correction',
    body: '<p><choice><sic>a</sic><corr>b<choice><abbr>c</abbr><expan>d</expan></choice></corr></choice></p>',
    seen: 'a',
    corrected: 'bd',
  },
  {
    idea: 'a choice in an original',
    body: '<p><choice><orig>x<choice><sic>y</sic><corr>z</corr></choice></orig><reg>w</reg></choice></p>',
    seen: 'xy',
    corrected: 'w',
  },
  {
    idea: 'three deep',
    body: '<p><choice><choice><choice><abbr>a</abbr><expan>b</expan></choice><corr>c</corr></choice><reg>d</reg></choice></p>',
    seen: 'a',
    corrected: 'd',
  },
  { idea: 'only what stands there', body: '<p><choice><sic>a</sic></choice></p>', seen: 'a', corrected: 'a' },
  {
    idea: 'two guesses',
    body: '<p><choice><unclear>a</unclear><unclear>b</unclear></choice></p>',
    seen: 'a / b',
    corrected: 'a / b',
  },
  {
    idea: 'lemma and reading with their sigla',
    body: '<p><app><lem wit="#A #B">a</lem><rdg wit="#C">b</rdg></app> c</p>',
    seen: 'a A B [b C] c',
  },
  {
    idea: 'readings without a lemma',
    body: '<p><app><rdg wit="#A">a</rdg><rdg wit="#B">b</rdg><rdg wit="#C"/></app></p>',
    seen: 'a A [b B; om. C]',
  },
  {
    idea: 'readings in groups',
    body: '<p><app><lem>a</lem><rdgGrp><rdg wit="#X">b</rdg><rdg wit="#Y">c</rdg></rdgGrp><rdg wit="#Z">d</rdg></app></p>',
    seen: 'a [b X; c Y; d Z]',
  },
  {
    idea: 'an entry in an entry',
    body: '<p><app><lem>a <app><lem>b</lem><rdg wit="#B">c</rdg></app></lem><rdg wit="#A">d</rdg></app></p>',
    seen: 'a b [c B] [d A]',
  },
  { idea: 'witnesses as printed', body: '<p><app><lem>a</lem><rdg>b</rdg><wit>cett.</wit></app></p>', seen: 'a [b cett.]' },
  {
    idea: 'speech in marks, the inner one in others',
    body: '<p>He said <q>yes, <q>quite</q></q> and <said>no</said>, the <soCalled>boss</soCalled>.</p>',
    seen: 'He said “yes, ‘quite’” and “no”, the “boss”.',
  },
  { idea: 'marks of the language', body: '<p xml:lang="de">Er sagte <q>ja</q>.</p>', seen: 'Er sagte „ja“.' },
  { idea: 'marks that stand there', body: '<p>He said <q>“yes”</q>.</p>', seen: 'He said “yes”.' },
  { idea: 'speech of its own paragraph', body: '<q><p>A.</p></q>', seen: 'A.' },
  { idea: 'numbers of items', body: '<list><item n="3.">a</item><item n="4">b</item></list>', seen: '3. a 4. b' },
  { idea: 'a number that the words begin with', body: '<list><item n="3">3. a</item></list>', seen: '3. a' },
  { idea: 'a number beside a label', body: '<list><item n="3"><label>c)</label> a</item></list>', seen: 'c) a' },
  {
    idea: 'an utterance by its speaker',
    body: '<u who="#ada">Good <pause/>morning.</u>',
    besides: participants,
    seen: 'Ada Lovelace: Good [pause] morning.',
  },
  {
    idea: 'two who speak together, one unknown',
    body: '<u who="#cb #p7">Yes.</u>',
    besides: participants,
    seen: 'Charles Babbage, p7: Yes.',
  },
  { idea: 'what is heard has words', body: '<u>Well <vocal><desc>coughs</desc></vocal></u>', seen: 'Well [coughs]' },
  {
    idea: 'what is heard between speeches',
    body: '<u>a</u><incident><desc>a door</desc></incident><u>b</u>',
    seen: 'a [a door] b',
  },
  {
    idea: 'a role and what it is',
    body: '<castList><castItem><role>Ada</role>, <roleDesc>a countess</roleDesc>.</castItem><castItem>(<role>Bob</role>)</castItem></castList>',
    seen: 'Ada, a countess. (Bob)',
  },
  { idea: 'a change of voice', body: '<u>a <shift feature="loud" new="f"/> b</u>', seen: 'a [loud: f] b' },
  {
    idea: 'a turn without a printed speaker',
    body: '<sp who="#ada"><p>A.</p></sp>',
    besides: participants,
    seen: 'Ada Lovelace A.',
  },
  { idea: 'a turn with one', body: '<sp who="#ada"><speaker>L.</speaker><p>A.</p></sp>', besides: participants, seen: 'L. A.' },
  {
    idea: 'an entry of a dictionary',
    body: '<entry><form><orth>cat</orth><pron>kæt</pron></form><gramGrp><pos>n.</pos><gen>m</gen></gramGrp><sense n="1"><def>a pet</def><cit><quote>my cat</quote><bibl>Poe</bibl></cit></sense></entry>',
    seen: 'cat kæt, n. m 1. a pet, my cat, Poe',
  },
  {
    idea: 'an entry with white space and signs',
    body: '<entry><form><orth>cat</orth>,</form> <gramGrp><pos>n.</pos></gramGrp> <sense><def>a pet.</def> <def>an animal</def></sense></entry>',
    seen: 'cat, n. a pet. an animal',
  },
  {
    idea: 'words between the parts',
    body: '<entry><etym>from <lang>Latin</lang> <mentioned>cattus</mentioned></etym></entry>',
    seen: 'from Latin cattus',
  },
  {
    idea: 'a bibliographic description',
    body: '<listBibl><biblStruct><monogr><author>Poe</author><title>Tales</title><imprint><pubPlace>Boston</pubPlace><date>1845</date></imprint></monogr></biblStruct></listBibl>',
    seen: 'Poe, Tales, Boston, 1845',
  },
];

test.each(rows)('$idea', async ({ body, besides, seen, corrected }) => {
  const page = parsePage(await output(teiAround(body, besides), 'html'));
  expect(faultsOf(page)).toEqual([]);
  expect(seenIn(page, 'source')).toBe(seen);
  if (corrected !== undefined) expect(seenIn(page, 'corrected')).toBe(corrected);
});

test.each([
  ['p', '<p xml:space="preserve">a   b\n  c</p>', 'a   b\n  c'],
  ['l', '<lg><l xml:space="preserve">a    b</l></lg>', 'a    b'],
  ['seg', '<p>x <seg xml:space="preserve">a  b</seg></p>', 'a  b'],
])('blanks that are to be kept are kept in %s', async (_, body, kept) => {
  const page = parsePage(await output(teiAround(body), 'html'));
  expect(byClass(page, 'kept').map(({ children }) => children.join(''))).toEqual([kept]);
});

test.each([
  ['beside the page', 'img/a%20b.jpg', true],
  ['below a folder above', '../img/a.jpg', false],
  ['of the web', 'https://example.org/a.png', false],
  ['of a script', 'javascript:alert(1)', false],
  ['with blanks before it', ' \u{9}javascript:alert(1)//.png', false],
  ['of data', 'data:image/svg+xml,a.svg', false],
  ['of the file system', 'file:///etc/a.png', false],
  ['of another host', '//example.org/a.png', false],
  ['of this host', '/a.png', false],
  ['an identifier', 'MS-171', false],
])('a picture %s is shown only where that is safe', async (_, url, isShown) => {
  const page = parsePage(await output(teiAround(`<figure><graphic url="${url}"/><figDesc>A cat</figDesc></figure>`), 'html'));
  expect(faultsOf(page)).toEqual([]);
  const pictures = [...elementsOf(page)].filter(({ name }) => name === 'img');
  expect(pictures.map(({ attributes }) => [attributes['src'], attributes['alt']])).toEqual(isShown ? [[url, 'A cat']] : []);
});

test.each([
  ['* * *', '* * *'],
  ['***', '***'],
  ['⁂', '⁂'],
  ['stars', '* * *'],
  ['centered Asterisks', '* * *'],
  ['rule', '———'],
  ['dotted-line', '———'],
  ['dots', '· · ·'],
  ['red', ''],
  ['', ''],
  ['1', ''],
])('a milestone that was printed as "%s" is seen', async (rend, seen) => {
  const body = `<p>a</p><milestone unit="section" rend="${rend}"/><p>b <milestone xml:id="m" unit="x" rend="${rend}"/>c</p>`;
  const page = parsePage(await output(teiAround(body), 'html'));
  expect(faultsOf(page)).toEqual([]);
  expect(byClass(page, 'ornament').map(({ name, children }) => [name, children.join('')])).toEqual(
    seen === ''
      ? []
      : [
          ['div', seen],
          ['span', seen],
        ],
  );
  const lines = seen === '' ? ['a', 'b c'] : ['a', seen, 'b', seen, 'c'];
  expect(await output(teiAround(body), 'text')).toBe(lines.map((line) => `${line}\n`).join(''));
  const blocks = lines.map((line) => (line === seen ? '* * *' : line));
  expect(await output(teiAround(body), 'markdown', { header: 'none' })).toBe(`${blocks.join('\n\n')}\n`);
});

/** The words of the article that a reader of one reading sees. */
function seenIn(page: Element, reading: Reading): string {
  const hidden = reading === 'source' ? 'in-corrected' : 'in-source';
  const words = (element: Element): string => {
    const classes = classesOf(element);
    if (classes.includes(hidden) || classes.includes('unseen')) return '';
    const inside = element.children.map((child) => (isElement(child) ? words(child) : child)).join('');
    return ['div', 'p', 'li', 'ul', 'ol', 'blockquote'].includes(element.name) ? ` ${inside} ` : inside;
  };
  const article = [...elementsOf(page)].find(({ name }) => name === 'article');
  return article === undefined ? '' : words(article).replace(/\s+/gu, ' ').trim();
}
