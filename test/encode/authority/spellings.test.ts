// Spellings, forms of address and forms of names: which entry of an authority file each means, and how sure that is.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildAuthorityIndex } from '../../../src/encode/authority/authority-index.ts';
import { findAuthorityNames } from '../../../src/encode/authority/find-authority-names.ts';
import { readAuthorityCsv } from '../../../src/encode/authority/read-authority-csv.ts';
import { readAuthorityTei } from '../../../src/encode/authority/read-authority-tei.ts';
import { copyEntry, readEntry } from '../../../src/encode/write/copy-entry.ts';
import { writeXml } from '../../../src/xml/write-xml.ts';

/** `rows`: type: name|variants, each with its name in small letters as id, up to the first blank. */
function found(rows: string, text: string): string {
  const lines = rows.split('; ').map((row, at) => {
    const [, type = '', names = ''] = /^(\w+): (.*)$/.exec(row) ?? [];
    const [name = '', ...variants] = names.split('|');
    return `e${at + 1},${type},"${name}","${variants.join('|')}"`;
  });
  const reading = readAuthorityCsv('a.csv', `id,type,name,variants\n${lines.join('\n')}\n`);
  if (reading.kind !== 'read') throw new Error(JSON.stringify(reading.problems));
  const mentions = findAuthorityNames(text, buildAuthorityIndex(reading.authority.entries));
  return mentions
    .map(({ span, entities, cert }) => `${text.slice(span.start, span.end)}=${entities?.join('/') ?? '?'} ${cert}`)
    .join('; ');
}

const BRAUN = 'person: Karl Weißbräu';
const HARTLEYS = 'person: Edwin Hartley|Mr. Hartley|Hartley; person: Clara Hartley|Mrs. Hartley';

const tables: Readonly<Record<string, readonly (readonly [rows: string, text: string, expected: string])[]>> = {
  'ß, umlauts and capitals': [
    [BRAUN, 'Karl Weißbräu', 'Karl Weißbräu=e1 high'],
    [BRAUN, 'Karl Weissbräu', 'Karl Weissbräu=e1 high'],
    [BRAUN, 'Karl Weissbraeu', 'Karl Weissbraeu=e1 high'],
    [BRAUN, 'Karl WEISSBRAEU', 'Karl WEISSBRAEU=e1 high'],
    [BRAUN, 'KARL WEISSBRÄU', 'KARL WEISSBRÄU=e1 high'],
    [BRAUN, 'Karl Weißbra\u0308u', 'Karl Weißbra\u0308u=e1 high'],
    ['person: Karl Weissbraeu', 'Karl Weißbräu', 'Karl Weißbräu=e1 high'],
    ['person: Jürgen Voß', 'Juergen Voss', 'Juergen Voss=e1 high'],
    ['person: Juergen Voss', 'Jürgen Voß', 'Jürgen Voß=e1 high'],
    ['place: Zürich', 'in Zuerich', 'Zuerich=e1 high'],
    ['place: Zuerich', 'in ZÜRICH', 'ZÜRICH=e1 high'],
    ['place: Österreich', 'Oesterreich ist', 'Oesterreich=e1 high'],
    ['place: Aarhus', 'in Århus', 'Århus=e1 high'],
    ['place: Tromsø', 'in Tromsoe, in Tromso', 'Tromsoe=e1 high; Tromso=e1 high'],
    ['place: Łódź', 'in Lodz', 'Lodz=e1 high'],
    ['place: Große Düne', 'die Grosse Duene', 'Grosse Duene=e1 high'],
    ['org: Verein für Straßenbau', 'der Verein fuer Strassenbau', 'Verein fuer Strassenbau=e1 high'],
    ['person: Otto Bauer', 'Otto Baur', ''],
    ['person: Otto Mueller', 'Otto Muller', ''],
    ['person: Otto Müller; person: Otto Mueller', 'Otto Mueller', 'Otto Mueller=e2 high'],
    ['person: Otto Müller; person: Otto Mueller', 'Otto Müller', 'Otto Müller=e1 high'],
    ['place: Müllen; place: Mullen', 'in Muellen', 'Muellen=e1 high'],
  ],
  'accents and other letters': [
    ['person: René Lefèvre', 'Rene Lefevre', 'Rene Lefevre=e1 high'],
    ['person: Rene Lefevre', 'RENÉ LEFÈVRE', 'RENÉ LEFÈVRE=e1 high'],
    ['person: Пётр Королёв', 'Петр Королев', 'Петр Королев=e1 high'],
    ['person: Петр Королев', 'Пётр Королёв', 'Пётр Королёв=e1 high'],
    ['person: Петр Королев', 'Петръ Королевъ', 'Петръ Королевъ=e1 high'],
    ['place: Нижний', 'въ Нижній', 'Нижній=e1 high'],
    ['person: Tom Messer', 'Tom Meſſer', 'Tom Meſſer=e1 high'],
  ],
  'Russian names in other letters': [
    ['person: Grigory Zinoviev', 'Zinovyev', 'Zinovyev=e1 medium'],
    ['person: Grigory Zinoviev', 'Sinowjew', 'Sinowjew=e1 medium'],
    ['person: Sinowjew', 'Zinoviev', 'Zinoviev=e1 medium'],
    ['person: Grigory Zinoviev', 'Зиновьев', 'Зиновьев=e1 medium'],
    ['person: Зиновьев', 'Zinoviev and Sinowjew', 'Zinoviev=e1 medium; Sinowjew=e1 medium'],
    ['person: Nikolai Bukharin', 'Bucharin', 'Bucharin=e1 medium'],
    ['person: Nikolai Bukharin', 'Boukharine', 'Boukharine=e1 medium'],
    ['person: Nikolai Yezhov', 'Jeschow', 'Jeschow=e1 medium'],
    ['person: Georgy Chicherin', 'Tschitscherin', 'Tschitscherin=e1 medium'],
    ['person: Lev Kamenev', 'Kamenew', 'Kamenew=e1 medium'],
    ['person: Mary Barrow', 'Barov', ''],
  ],
  'full before partial, and the form of address': [
    [HARTLEYS, 'Mr. Hartley', 'Mr. Hartley=e1 high'],
    [HARTLEYS, 'Miss Hartley', 'Miss Hartley=e2 medium'],
    [HARTLEYS, 'Clara Hartley', 'Clara Hartley=e2 high'],
    [HARTLEYS, 'Mrs. Hartley', 'Mrs. Hartley=e2 high'],
    [HARTLEYS, 'Edwin Hartley', 'Edwin Hartley=e1 high'],
    [HARTLEYS, 'Hartley', 'Hartley=e1 high'],
    ['person: Edwin Hartley|Mr. Hartley', 'Miss Hartley', 'Miss Hartley=? medium'],
    ['person: Olga Petrovna Lunina', 'Herr Lunina', 'Herr Lunina=? medium'],
    ['person: Pavel Lukich Rodin', 'Mrs. Rodin, Mr. Rodin', 'Mrs. Rodin=? medium; Mr. Rodin=e1 medium'],
    ['place: Rowan; person: Peter Rowan', 'Rowan', 'Rowan=e1 high'],
    ['person: SMITH, JOHN', 'John Smith', 'John Smith=e1 high'],
    ['org: VERDANT TRADERS', 'Verdant Traders', 'Verdant Traders=e1 high'],
    ['org: NEPT', 'Nept, NEPT', 'NEPT=e1 high'],
    ['person: John Hale; person: J. Hale', 'J. Hale', 'J. Hale=e2 high'],
  ],
  'surnames alone': [
    ['person: John Hale', 'Hale', 'Hale=e1 medium'],
    ['person: John Hale', 'John Hale left. Hale came.', 'John Hale=e1 high; Hale=e1 high'],
    ['person: Hale', 'Hale', 'Hale=e1 high'],
    ['person: John Hale; person: Mary Hale', 'Hale', 'Hale=e1/e2 low'],
    ['person: John Hale; person: Mary Hale', 'Mary Hale left. Hale came.', 'Mary Hale=e2 high; Hale=e2 medium'],
  ],
  'initials and inverted names': [
    ['person: John Hale', 'J. Hale', 'J. Hale=e1 high'],
    ['person: John Hale', 'John F. Hale', 'John F. Hale=e1 high'],
    ['person: John F. Hale', 'John Hale', 'John Hale=e1 high'],
    ['person: John Hale', 'Hale, John', 'Hale, John=e1 high'],
    ['person: John Hale', 'Hale, John F.', 'Hale, John F.=e1 high'],
    ['person: John Hale', 'Hale, J. F., clerk', 'Hale, J. F.=e1 high'],
    ['person: Hale, John', 'John Hale', 'John Hale=e1 high'],
    ['person: John Hale', 'Hale, John Smith', 'Hale=e1 medium'],
    ['person: John Hale', 'Hale, J. Smith', 'Hale=e1 medium'],
    ['person: John Hale', 'Hale, Peter', 'Hale=e1 medium'],
    ['person: Karl Horn', 'Carl Horn', 'Carl Horn=e1 high'],
    ['person: Rudolf Horn', 'Rudolph Horn', 'Rudolph Horn=e1 high'],
    ['person: Karl Horn', 'Kurt Horn', 'Kurt Horn=? medium'],
  ],
  'no particle or common word': [
    ['person: Madame de B.', 'eau-de-Cologne, ma vie de garçon, De plus', ''],
    ['person: Madame de B.', 'Madame de B. came', 'Madame de B.=e1 high'],
    ['person: Otto von C.', 'Von dort, von C.', ''],
    ['place: Cologne', 'eau-de-Cologne, in Cologne', 'Cologne=e1 high'],
    ['place: Den|In', 'In den Tagen. Den Mann', ''],
    ['place: United States|US', 'to us, the US', 'US=e1 high'],
    ['person: Peter Wolf', 'a wolf, Wolf', 'Wolf=e1 medium'],
    ['group: Greens|greens', 'Greens', 'Greens=e1 high'],
  ],
  places: [
    ['place: Bad Ischl', 'in Ischl', 'Ischl=e1 high'],
    ['place: Noria|Republic of Noria Alta', 'Noria Alta', 'Noria Alta=e1 high'],
    ['place: Moskau', 'in Moscau', 'Moscau=e1 high'],
    ['place: Köln', 'in Cöln, in Coeln', 'Cöln=e1 high; Coeln=e1 high'],
    ['place: Badstraße', 'Badstr. 4, Badstrasse', 'Badstr. 4=e1 high; Badstrasse=e1 high'],
    ['place: Bad', 'in Bad', 'Bad=e1 high'],
  ],
};

for (const [name, table] of Object.entries(tables)) {
  describe(name, () => {
    test.each(table)('%s: %s', (rows, text, expected) => {
      expect(found(rows, text)).toBe(expected);
    });
  });
}

/** Ways to write a name without the letters that it has. */
const WAYS: readonly ((name: string) => string)[] = [
  (name) => name.replaceAll('ß', 'ss'),
  (name) => name.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue'),
  (name) => name.normalize('NFD'),
  (name) => name.toUpperCase(),
];

test('every way to write a name finds its entry', () => {
  const letter = fc.constantFrom('l', 'm', 'r', 'o', 'a', 'ß', 'ä', 'ö', 'ü', 'é', 'å');
  const surname = fc.array(letter, { minLength: 4, maxLength: 8 }).map((letters) => `B${letters.join('')}t`);
  fc.assert(
    fc.property(surname, fc.subarray([...WAYS]), fc.subarray([...WAYS]), (name, listed, written) => {
      const write = (ways: typeof WAYS): string => ways.reduce((word, way) => way(word), name);
      expect(found(`place: ${write(listed)}`, `to ${write(written)} today`)).toBe(`${write(written)}=e1 high`);
    }),
  );
});

test('a forename and a surname are two words, also where nothing stands between their tags', () => {
  const xml =
    '<listPerson xmlns="http://www.tei-c.org/ns/1.0"><person xml:id="p"><persName><forename>Paul</forename><surname>Gold</surname></persName></person></listPerson>';
  const read = readAuthorityTei('a.xml', xml);
  const [entry] = read.kind === 'read' ? read.authority.entries : [];
  expect(entry?.forms.map(({ text }) => text)).toEqual(['Paul Gold']);
  const element = readEntry(entry?.entity.authority?.xml ?? '');
  if (entry === undefined || element === undefined) throw new Error('no entry');
  const copy = writeXml(copyEntry(entry.entity, element, { isHere: () => false, file: 'a.xml' }));
  expect(copy).toContain('<forename>Paul</forename> <surname>Gold</surname>');
});
