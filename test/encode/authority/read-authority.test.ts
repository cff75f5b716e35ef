// Authority files, TEI and CSV: what is read of them, and what is said of those that cannot be used.

import { describe, expect, test } from 'vitest';
import type { AuthorityReading } from '../../../src/encode/authority/authority.ts';
import { combineAuthorities } from '../../../src/encode/authority/combine-authorities.ts';
import { readAuthorityCsv } from '../../../src/encode/authority/read-authority-csv.ts';
import { readAuthorityTei } from '../../../src/encode/authority/read-authority-tei.ts';
import { parseTree } from '../../../src/xml/read/tree.ts';
import { Random } from '../../support/random.ts';
import { authorityText } from './gold.ts';

const tei = (lists: string): string => `<TEI xmlns="http://www.tei-c.org/ns/1.0"><standOff>${lists}</standOff></TEI>`;

function entriesOf(reading: AuthorityReading): Extract<AuthorityReading, { kind: 'read' }>['authority']['entries'] {
  if (reading.kind !== 'read') throw new Error(JSON.stringify(reading.problems));
  return reading.authority.entries;
}

function messages(reading: AuthorityReading): readonly string[] {
  return reading.kind === 'read' ? [] : reading.problems.map(({ message }) => message);
}

describe('TEI', () => {
  test('the entries of the edition, with the XML that they are', () => {
    const entries = entriesOf(readAuthorityTei('authority.xml', authorityText));
    expect(entries).toHaveLength([...authorityText.matchAll(/<(?:person|org|place) /g)].length);
    for (const { entity } of entries) expect(authorityText).toContain(entity.authority?.xml);
    const types = new Map(entries.map(({ entity }) => [entity.key, entity.type]));
    expect([
      types.get('stalin'),
      types.get('gugb'),
      types.get('trotskyists'),
      types.get('moscow-centre'),
      types.get('ussr'),
    ]).toEqual(['person', 'org', 'group', 'group', 'place']);
    expect(entries.find(({ entity }) => entity.key === 'plenum')?.partOf).toEqual(['central-committee']);
  });

  test('an entry inside an entry is one of its own, and part of the outer one', () => {
    const xml = tei(
      '<listOrg><org xml:id="a"><orgName>Trust</orgName><org xml:id="b"><orgName>Branch</orgName></org></org></listOrg>',
    );
    const [outer, inner] = entriesOf(readAuthorityTei('a.xml', xml));
    expect(outer?.entity.authority?.xml).toBe('<org xml:id="a"><orgName>Trust</orgName></org>');
    expect(inner?.partOf).toEqual(['a']);
  });

  test.each([
    ['<listPerson><person><persName>A</persName></person></listPerson>', 'no xml:id'],
    ['<listPerson><person xml:id="a"/></listPerson>', 'has no name'],
    ['<listPerson/>', 'no person, org or place'],
    ['<listPerson>', ''],
  ])('%s is refused', (lists, part) => {
    const [message] = messages(readAuthorityTei('a.xml', tei(lists)));
    expect(message).toContain(part);
  });
});

describe('CSV', () => {
  test('quotes, line ends, several names, other columns', () => {
    const csv =
      '\ufeffId,Note,TYPE,name,variants\r\n"a","x ""y"", z",person,"Orlov, A. P.",Orloff; A. Orlov \r\n\r\nb,,place,"Two\nlines",\n';
    const entries = entriesOf(readAuthorityCsv('a.csv', csv));
    expect(entries.map(({ entity }) => entity.names.map(({ text }) => text))).toEqual([
      ['Orlov, A. P.', 'Orloff', 'A. Orlov'],
      ['Two lines'],
    ]);
    expect(entries.map(({ entity }) => parseTree(entity.authority?.xml ?? '').kind)).toEqual(['tree', 'tree']);
  });

  test('semicolons between the columns', () => {
    const entries = entriesOf(readAuthorityCsv('a.csv', 'id;type;name;variants\na;org;Trust;T|TT\n'));
    expect(entries[0]?.forms.map(({ text }) => text)).toEqual(['Trust', 'T', 'TT']);
  });

  test.each([
    ['', 'is empty'],
    ['id,kind,name\n', 'type'],
    ['id,type,names\n', 'is it the one called names?'],
    ['id,type,name\na,persn,A\n', 'did you mean person?'],
    ['id,type,name\n,person,A\n', 'no id'],
    ['id,type,name\n1a b,person,A\n', 'cannot be an id'],
    ['id,type,name\na,person,\n', 'has no name'],
    ['id,type,name\na,person,Orlov, A.\n', 'must be quoted'],
    ['id,type,name\na,person,"Orlov\n', 'not closed'],
    ['id,type,name\na,person,"Orlov"x\n', 'after the closing quote'],
    ['id,type,name\na,person,A\u0001\n', 'control character'],
  ])('%j is refused', (csv, part) => {
    expect(messages(readAuthorityCsv('a.csv', csv))[0]).toContain(part);
  });

  test('any text is read or refused', () => {
    const pieces = ['id,type,name', '\n', '\r', '"', '""', ',', ';', '\t', 'person', 'a', '\u0000', '\ud800', '<', '&'];
    for (let seed = 0; seed < 2000; seed++) {
      const random = new Random(seed);
      const csv = (random.chance(0.7) ? 'id,type,name\n' : '') + Array.from({ length: 30 }, () => random.pick(pieces)).join('');
      const reading = readAuthorityCsv('a.csv', csv);
      if (reading.kind === 'unreadable') expect(reading.problems.length).toBeGreaterThan(0);
      else for (const { entity } of reading.authority.entries) expect(parseTree(entity.authority?.xml ?? '').kind).toBe('tree');
    }
  });
});

/** What validators do not take for an id: names of XML since its fifth edition are not, either. */
const WRONG_IDS = ['1x', 'a b', 'a:b', '-x', '·x', 'a~b', 'x×', 'x\u200dy', '𐐀x', 'ª', 'x²', 'x\ufffd', 'ʰx', 'x‿y', '<x'];
const RIGHT_IDS = ['x', '_x', 'xé', 'x\u0301', 'x·', 'Ж1', '__proto__', 'x'.repeat(300)];

describe('ids', () => {
  const readings = (id: string): readonly AuthorityReading[] => [
    readAuthorityCsv('a.csv', `id,type,name\nb,person,B\n"${id}",person,A\n`),
    readAuthorityTei('a.xml', tei(`<person xml:id="${id.replace('<', '&lt;')}"><persName>A</persName></person>`)),
  ];
  test.each(WRONG_IDS)('%j cannot be one, in a table or in TEI', (id) => {
    for (const reading of readings(id)) {
      expect(reading).toMatchObject({ kind: 'unreadable', problems: [{ code: 'encode/authority-bad-id' }] });
      expect(messages(reading)[0]).toContain(`"${id}" cannot be an id`);
    }
  });
  test.each(RIGHT_IDS)('%j can', (id) => {
    for (const reading of readings(id)) expect(entriesOf(reading).at(-1)?.entity.key).toBe(id);
  });
  test('white space around one is no part of it', () => {
    const [entry] = entriesOf(readAuthorityTei('a.xml', tei('<person xml:id=" a "><persName>A</persName></person>')));
    expect(entry?.entity.key).toBe('a');
  });
});

test('an id in two files is one problem, which names both', () => {
  const csv = (file: string): AuthorityReading => readAuthorityCsv(file, 'id,type,name\na,person,A\n');
  const files = ['one.csv', 'two.csv', 'three.csv']
    .map(csv)
    .flatMap((reading) => (reading.kind === 'read' ? [reading.authority] : []));
  const combined = combineAuthorities(files);
  expect(combined.kind === 'conflicting' ? combined.problems.map(({ file, message }) => `${file}: ${message}`) : []).toEqual([
    'two.csv: the id a is already that of an entry in one.csv: two entries cannot share one',
  ]);
});
