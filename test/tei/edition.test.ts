// The edition against its source: nothing lost, nothing unmarked, every reference resolved. See editorialDecl in the edition.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeWith } from '../support/programs.ts';
import {
  descendants,
  type Element,
  elementsNamed,
  isElement,
  NOT_CORRECTED_READING,
  NOT_SOURCE_READING,
  readTree,
  textOf,
  theElement,
} from '../support/tree.ts';

const SOURCE = 'tei/resolution-1937-03-03.txt';
const sourceLines = readFileSync(SOURCE, 'utf8').split('\n');
const edition = readTree('tei/resolution-1937-03-03.xml');
const authority = readTree('tei/authority.xml');
const header = theElement(edition, 'teiHeader');
const body = theElement(edition, 'body');
const standOff = theElement(edition, 'standOff');

const MENTION = ['persName', 'orgName', 'placeName', 'rs'];
const ENTRY = ['person', 'org', 'place'];

/** Lines of the source that hold no words of the document or its description. */
const SEPARATORS: ReadonlyMap<number, string> = new Map([[53, 'a rule of hyphens']]);

/** One line for the opener and each paragraph, a printed label before the first paragraph of its item. */
function sourceReading(): string[] {
  const lines: string[] = [];
  let label = '';
  for (const element of descendants(body)) {
    if (element.name === 'label') label = `${textOf(element, NOT_SOURCE_READING)} `;
    if (element.name !== 'p' && element.name !== 'opener') continue;
    lines.push(label + textOf(element, NOT_SOURCE_READING));
    label = '';
  }
  return lines;
}

describeWith(['suites'], 'the source text', (suites) => {
  test('is the one received, byte for byte', () => {
    const received = join(suites, 'source', 'resolution-1937-03-03.txt');
    expect(readFileSync(SOURCE).equals(readFileSync(received))).toBe(true);
  });
});

test('each line of the source is in the text, in the header, or a listed separator', () => {
  const reading = sourceReading();
  const inHeader = new Map(
    elementsNamed(header, 'note')
      .filter((note) => note.attributes['type'] === 'sourceLine')
      .map((note) => [Number(note.attributes['n']), textOf(note, new Set(['corr']))]),
  );
  const traced = sourceLines.map((line, index) => {
    const number = index + 1;
    if (SEPARATORS.has(number)) return /^-+$/u.test(line) ? line : 'separator with words';
    return inHeader.get(number) ?? reading[number - 3];
  });
  expect(traced).toEqual(sourceLines);
  expect(reading).toHaveLength(49);
});

test('the source reading is lines 3 to 51 of the source', () => {
  expect(sourceReading().join('\n')).toBe(sourceLines.slice(2, 51).join('\n'));
});

/** Capitalised words of the source that stand outside a name, and why. A word at the start of a sentence needs no reason. */
const CAPITALS_WITHOUT_A_NAME: Readonly<Record<string, string>> = {
  Trotskyist: 'adjective of allegiance, or a noun in apposition to a name',
  Zinovievist: 'adjective of allegiance',
  Bolshevik: 'adjective of allegiance',
  'Bolshevik-tested': 'adjective of allegiance',
  German: 'nationality',
  Japanese: 'nationality',
  Polish: 'nationality',
  'Polish-German': 'nationality',
  Soviet: 'of the Soviet system or government, no body: see editorialDecl',
  Government: 'of the Soviet Government, no body: see editorialDecl',
  'anti-Soviet': 'adjective of allegiance',
  Chekist: 'people of the service, no body',
  Chekists: 'people of the service, no body',
  State: 'in ‘State security’, which describes and does not name',
  Central: 'one of a class: ‘Central Committee of National Parties’',
  Committee: 'one of a class: ‘Central Committee of National Parties’',
  National: 'one of a class: ‘Central Committee of National Parties’',
  Parties: 'one of a class: ‘Central Committee of National Parties’',
  Volya: 'a common word left untranslated, corrected beside it',
};

test('no capitalised name is left unmarked, save for listed words', () => {
  const outside = new Set([...MENTION, 'date', 'title', 'label', 'corr', 'note']);
  const unlisted: string[] = [];
  const used = new Set<string>();
  for (const paragraph of elementsNamed(body, 'p')) {
    const marked = readingWithHoles(paragraph, outside);
    for (const match of marked.matchAll(/[\p{L}][\p{L}\p{N}-]*/gu)) {
      const word = match[0].replace(/-$/u, '');
      if (!/\p{Lu}/u.test(word)) continue;
      if (CAPITALS_WITHOUT_A_NAME[word] !== undefined) {
        used.add(word);
        continue;
      }
      const before = marked.slice(0, match.index).trimEnd();
      if (before === '' || /[.:]$/u.test(before)) continue;
      unlisted.push(`${paragraph.attributes['xml:id']}: ${word}`);
    }
  }
  expect(unlisted).toEqual([]);
  expect(Object.keys(CAPITALS_WITHOUT_A_NAME).filter((word) => !used.has(word))).toEqual([]);
});

/** The paragraph's words with each element named in `holes` cut out and a placeholder in its place. */
function readingWithHoles(element: Element, holes: ReadonlySet<string>): string {
  const text = element.children
    .map((child) => {
      if (!isElement(child)) return child;
      if (child.name === 'corr' || child.name === 'note') return '';
      return holes.has(child.name) ? '▢' : readingWithHoles(child, holes);
    })
    .join('');
  return text.replace(/\s+/gu, ' ');
}

const mentions = [...descendants(body, new Set(['corr', 'note']))].filter((e) => MENTION.includes(e.name));
const entries = new Map(
  [...descendants(standOff)].filter((e) => ENTRY.includes(e.name)).map((e) => [e.attributes['xml:id'] ?? '', e]),
);

function namesOf(entry: Element): string[] {
  const names = entry.children.filter(isElement).filter((e) => /Name$/u.test(e.name));
  return names.map((name) => textOf(name, new Set(['roleName'])));
}

test('every mention refers to an entry of its kind that knows the name, in the source or the corrected reading', () => {
  const kinds: Readonly<Record<string, string>> = { persName: 'person', orgName: 'org', rs: 'org', placeName: 'place' };
  const wrong = mentions.filter((mention) => {
    const entry = entries.get((mention.attributes['ref'] ?? '').replace('#', ''));
    if (entry === undefined || entry.name !== kinds[mention.name]) return true;
    const names = namesOf(entry);
    const readings = [NOT_SOURCE_READING, NOT_CORRECTED_READING].map((skip) => textOf(mention, new Set([...skip, 'roleName'])));
    return !readings.some((reading) => names.includes(reading));
  });
  expect(wrong.map((mention) => `${mention.attributes['ref']}: ${textOf(mention, NOT_SOURCE_READING)}`)).toEqual([]);
  expect(mentions.length).toBeGreaterThan(0);
});

test('a group or alleged body is an rs, a body is an orgName', () => {
  for (const mention of mentions) {
    const entry = entries.get((mention.attributes['ref'] ?? '').slice(1));
    if (entry?.name !== 'org') continue;
    expect(mention.name === 'rs' ? mention.attributes['type'] : 'body').toBe(entry.attributes['type']);
  }
});

test('every entry is mentioned, and equals the one in the authority file', () => {
  const mentioned = new Set(mentions.map((mention) => (mention.attributes['ref'] ?? '').slice(1)));
  expect([...entries.keys()].filter((id) => !mentioned.has(id))).toEqual([]);
  const master = new Map([...descendants(authority)].map((e) => [e.attributes['xml:id'] ?? '', e]));
  for (const [id, entry] of entries) expect(plain(entry), id).toEqual(plain(master.get(id)));
  const relations = (tree: Element): unknown => elementsNamed(tree, 'relation').map(plain);
  expect(relations(edition)).toEqual(relations(authority));
});

/** An element without its parent link, whitespace collapsed, so that trees can be compared. */
function plain(element: Element | undefined): unknown {
  if (element === undefined) return undefined;
  const children = element.children.map((child) => (isElement(child) ? plain(child) : child.replace(/\s+/gu, ' ')));
  return { name: element.name, attributes: element.attributes, children };
}

test('every decision says who made it', () => {
  const deciding = [...descendants(body)].filter((e) => [...MENTION, 'date', 'corr', 'note'].includes(e.name));
  expect(deciding.filter((e) => e.attributes['resp'] !== '#ed')).toEqual([]);
});

/** What each date says, in the order of the text. */
const DATES: readonly (readonly [words: string, value: Readonly<Record<string, string>>])[] = [
  ['March 3, 1937', { when: '1937-03-03' }],
  ['May 8, 1933', { when: '1933-05-08' }],
  ['1935-36', { from: '1935', to: '1936' }],
  ['1935-36', { from: '1935', to: '1936' }],
  ['1932-33', { from: '1932', to: '1933' }],
  ['1932', { when: '1932' }],
  ['early 1933', { notBefore: '1933-01', notAfter: '1933-04' }],
  ['November 1933', { from: '1933-11' }],
  ['August 1936', { when: '1936-08' }],
  ['1931', { when: '1931' }],
];

test('every year of the text is a date with the value its words warrant', () => {
  const dates = elementsNamed(body, 'date');
  const found = dates.map((date) => {
    const { resp: _, ...value } = date.attributes;
    return [textOf(date, NOT_SOURCE_READING), value];
  });
  expect(found).toEqual(DATES);
  const years =
    sourceLines
      .slice(2, 51)
      .join('\n')
      .match(/\b1[89]\d\d\b/gu) ?? [];
  expect(years).toHaveLength(DATES.length);
});

test('every paragraph, point and division has an identifier, and every pointer its target', () => {
  const identified = elementsNamed(body, 'p', 'item', 'div', 'seg');
  expect(identified.filter((e) => e.attributes['xml:id'] === undefined)).toEqual([]);
  const ids = [edition, ...descendants(edition)].map((e) => e.attributes['xml:id']).filter((id) => id !== undefined);
  expect(new Set(ids).size).toBe(ids.length);
  const pointers = [...descendants(edition)].flatMap((e) =>
    ['ref', 'resp', 'source', 'target', 'who', 'active', 'passive'].flatMap((name) => e.attributes[name]?.split(' ') ?? []),
  );
  expect(pointers.filter((p) => p.startsWith('#') && !ids.includes(p.slice(1)))).toEqual([]);
});
