// The test documents: the gold has the text of its source line by line, is valid, and refers to entries that know the names.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadSchema, validate } from '../../../src/index.ts';
import { type JingFinding, runJing } from '../../support/jing.ts';
import { describeWith } from '../../support/programs.ts';
import { descendants, type Element, elementsNamed, isElement, readTree, textOf, theElement } from '../../support/tree.ts';

const FOLDER = 'test/encode/documents';
const SCHEMA = 'schema/tei-archive.rng';
/** Below the folder of test data. */
const TEI_ALL = 'schemas/tei/tei_all-4.9.0.rng';

const NAMES = ['letter', 'minutes', 'decree', 'telegram', 'report', 'protocol'] as const;
/** Their lines are paragraphs; those of the letter are wrapped. */
const UNWRAPPED = NAMES.filter((name) => name !== 'letter');
const FILES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.xml'))
  .map((name) => join(FOLDER, name));

const SEPARATOR = /^(?:|-{5,}|_{5,}|\*{5,})$/u;
/** Elements that stand on a line of their own; those that hold others of them are not among them. */
const LINES = new Set(['head', 'dateline', 'addrLine', 'salute', 'signed', 'fw', 'row', 'p']);
const ENTRY_OF: Readonly<Record<string, string>> = { persName: 'person', orgName: 'org', rs: 'org', placeName: 'place' };

type Gold = {
  readonly source: readonly string[];
  readonly header: Element;
  readonly text: Element;
  readonly standOff: Element;
};

function readGold(name: string): Gold {
  const tree = readTree(join(FOLDER, `${name}.xml`));
  const source = readFileSync(join(FOLDER, `${name}.txt`), 'utf8')
    .replace(/\n$/u, '')
    .split('\n');
  return {
    source,
    header: theElement(tree, 'teiHeader'),
    text: theElement(tree, 'text'),
    standOff: theElement(tree, 'standOff'),
  };
}

/** The lines of the source that the header holds, by number. */
function headerLines({ header }: Gold): ReadonlyMap<number, string> {
  const notes = elementsNamed(header, 'note').filter((note) => note.attributes['type'] === 'sourceLine');
  return new Map(notes.map((note) => [Number(note.attributes['n']), textOf(note, new Set())]));
}

/** The lines of the source that should be in the text, whitespace collapsed. */
function textLines(gold: Gold): readonly string[] {
  const inHeader = headerLines(gold);
  return gold.source
    .filter((line, index) => !SEPARATOR.test(line) && !inHeader.has(index + 1))
    .map((line) => line.replace(/\s+/gu, ' ').trim());
}

/** One line for each element of `LINES`, a printed label before the first paragraph of its item. */
function lineReading(text: Element): readonly string[] {
  const lines: string[] = [];
  let label = '';
  for (const element of descendants(text)) {
    if (element.name === 'label') label = `${textOf(element, new Set())} `;
    if (!LINES.has(element.name)) continue;
    lines.push(label + textOf(element, new Set()));
    label = '';
  }
  return lines;
}

const mentionsIn = ({ text }: Gold): readonly Element[] => elementsNamed(text, ...Object.keys(ENTRY_OF));
const keyOf = (mention: Element): string => (mention.attributes['ref'] ?? '').slice(1);

function entriesOf({ standOff }: Gold): ReadonlyMap<string, Element> {
  return new Map(elementsNamed(standOff, 'person', 'org', 'place').map((entry) => [entry.attributes['xml:id'] ?? '', entry]));
}

/** The names of an entry and the surname alone, in lower case: a telegram has them in capitals. */
function namesOf(entry: Element): readonly string[] {
  const names = entry.children.filter(isElement).filter((child) => child.name.endsWith('Name'));
  return [...names, ...elementsNamed(entry, 'surname')].map((name) => textOf(name, new Set()).toLowerCase());
}

describe.each(NAMES)('%s', (name) => {
  const gold = readGold(name);

  test('has the text of its source', () => {
    expect(textOf(gold.text, new Set())).toBe(textLines(gold).join(' '));
    expect(gold.source.length).toBeGreaterThanOrEqual(40);
  });

  test('has the lines in its header that it says', () => {
    for (const [number, line] of headerLines(gold)) expect(gold.source[number - 1]).toBe(line);
  });

  test('refers to entries of the right kind that know the name', () => {
    const entries = entriesOf(gold);
    const wrong = mentionsIn(gold).filter((mention) => {
      const entry = entries.get(keyOf(mention));
      const reading = textOf(mention, new Set(['roleName'])).toLowerCase();
      return entry === undefined || entry.name !== ENTRY_OF[mention.name] || !namesOf(entry).includes(reading);
    });
    expect(wrong.map((mention) => `${keyOf(mention)}: ${textOf(mention, new Set())}`)).toEqual([]);
  });

  test('mentions every entry, and a group is an rs', () => {
    const mentioned = new Map(mentionsIn(gold).map((mention) => [keyOf(mention), mention.name]));
    for (const [key, entry] of entriesOf(gold)) {
      expect(mentioned.has(key), key).toBe(true);
      expect(mentioned.get(key) === 'rs', key).toBe(entry.attributes['type'] === 'group');
    }
  });

  test('says of every mark who made it', () => {
    const marks = [...mentionsIn(gold), ...elementsNamed(gold.text, 'date')];
    expect(marks.filter((mark) => mark.attributes['resp'] !== '#ed')).toEqual([]);
    expect(marks.length).toBeGreaterThan(50);
  });
});

test.each(UNWRAPPED)('the lines of the %s are its blocks', (name) => {
  const gold = readGold(name);
  expect(lineReading(gold.text)).toEqual(textLines(gold));
});

test('the entries of the minutes that their authority file has are copies', () => {
  const own = entriesOf(readGold('minutes'));
  const master = new Map(
    elementsNamed(readTree(join(FOLDER, 'minutes-authority.xml')), 'person', 'org', 'place').map((entry) => [
      entry.attributes['xml:id'] ?? '',
      entry,
    ]),
  );
  const shared = [...own].filter(([key]) => master.has(key));
  for (const [key, entry] of shared) expect(namesOf(entry), key).toEqual(namesOf(master.get(key) ?? entry));
  expect(shared.length).toBeGreaterThan(20);
  expect(shared.length).toBeLessThan(own.size);
  expect(shared.length).toBeLessThan(master.size);
});

test('the authority file of the telegrams names their entries', () => {
  const rows = readFileSync(join(FOLDER, 'telegram-authority.csv'), 'utf8').trimEnd().split('\n');
  expect(rows[0]).toBe('id,type,name,variants');
  const own = entriesOf(readGold('telegram'));
  const wrong = rows.slice(1).filter((row) => {
    const [id = '', type, name = ''] = row.split(',');
    const entry = own.get(id);
    return entry !== undefined && (entry.name !== type || namesOf(entry)[0] !== name.toLowerCase());
  });
  expect(wrong).toEqual([]);
  expect(rows.length).toBeGreaterThan(20);
});

test('this toolkit finds them valid', async () => {
  const documents = FILES.map((file) => ({ file, bytes: readFileSync(file) }));
  for await (const { file, diagnostics } of validate(documents, await loadSchema(SCHEMA)))
    expect(diagnostics, file).toEqual([]);
  expect(FILES).toHaveLength(NAMES.length + 1);
});

describeWith(['jing', 'suites'], 'Jing accepts', (jing, suites) => {
  const found = new Map<string, ReadonlyMap<string, readonly JingFinding[]>>();
  beforeAll(() => {
    for (const schema of [SCHEMA, join(suites, TEI_ALL)]) found.set(schema, runJing(jing, schema, FILES));
  });
  test.each(FILES)('%s', (path) => {
    expect([...found.values()].map((findings) => findings.get(resolve(path)))).toEqual([[], []]);
  });
});
