// An index of the entries that a text can name finds what an index of all entries finds: random lists, random texts that write their
// names in every way that is searched. And it is small, which is what it is for.

import { expect, test } from 'vitest';
import type { AuthorityEntry } from '../../../src/encode/authority/authority.ts';
import { buildAuthorityIndex, wholeIndex } from '../../../src/encode/authority/authority-index.ts';
import { findAuthorityNames } from '../../../src/encode/authority/find-authority-names.ts';
import { wordsIn } from '../../../src/encode/authority/name-pattern.ts';
import { NameStarts } from '../../../src/encode/authority/name-starts.ts';
import { readAuthorityCsv } from '../../../src/encode/authority/read-authority-csv.ts';
import { searchForms } from '../../../src/encode/authority/search-forms.ts';
import { transliterationKeys, transliterationSkeleton } from '../../../src/encode/authority/transliteration.ts';

type Random = { readonly below: (end: number) => number; readonly of: <T>(list: readonly [T, ...T[]] | readonly T[]) => T };

function randomFrom(seed: number): Random {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number): number => Math.floor(next() * end);
  return { below, of: (list) => list[below(list.length)] as never };
}

const words = (text: string): readonly string[] => text.split(' ');

const SURNAMES = words(
  'Müller Mueller Muller Groß Gross Größner Groessner Grossner Reißner Reissner Bülow Smirnov Smirnova Smirnow Zinoviev Sinowjew ' +
    'Zinovyev Зиновьев Bukharin Boukharine Bucharin Yezhov Jeschow Ezhov Трояновский Королёв Королев Trotsky Trotskii Ivanov ' +
    'Petrov Petrova Petrovich Hartley Young King Orlov Baker SMITH Smith O’Brien Obrien Lefèvre Lefevre Saint-Just Zlatin Kovalenko ' +
    'Shcherbakov Schtscherbakow Chicherin Tschitscherin Labour Labor Weiß Weiss',
);
const FORENAMES = words('Karl Carl Ivan Iosif Josef Clara Edwin Jürgen Juergen Nikolai Grigory Anna Иван Otto René');
const ADDRESSES = words('Mr. Mrs. Professor Dr. Comrade');
const PARTICLES = words('von van de');
const BODIES = [
  'NKVD', 'N.K.V.D.', 'GUGB of the NKVD', 'People’s Commissariat of Internal Affairs', 'People’s Commissariat of Foreign Affairs',
  'Labour Party', 'Labor Party', 'Central Committee of the Party', 'Party', 'USSR', 'NKVD of the USSR', 'Narkomvnudel', 'Центральный Комитет',
  'Verein für Straßenbau', 'The Centre', 'Defence Center (DC)', 'Trotskyist centre headed by I. N. Smirnov', 'transport department of the GUGB',
]; // biome-ignore format: a list
const GROUPS = ['Trotskyists', 'Zinovievites', 'the right', 'Menshevist', 'Right Opposition'];
const PLACES = [
  'Zürich', 'Zuerich', 'Köln', 'Bad Ischl', 'Republic of Austria', 'Kärntner Straße', 'Wollzeile 15', 'Frankfurt am Main', 'Neustadt', 'I., Innere Stadt',
  'IX., Alsergrund', 'Café Griensteidl', 'Sankt Petersburg', 'St. Pölten', 'Berlin', 'Wien', 'Palais (Frankgasse 1)', 'Moskau', 'USSR', 'Århus', 'Smirnov',
  'Нижний Новгород', 'Labour Street', 'Volga Embankment',
]; // biome-ignore format: a list

function personName({ of, below }: Random): string {
  const [surname, forename] = [of(SURNAMES), of(FORENAMES)];
  const name = [
    `${forename} ${surname}`,
    `${surname}, ${forename}`,
    `${forename.slice(0, 1)}. ${of(FORENAMES).slice(0, 1)}. ${surname}`,
    `${surname} ${forename.slice(0, 1)}.`,
    surname,
    `${of(ADDRESSES)} ${surname}`,
    `${forename} ${of(PARTICLES)} ${surname}`,
    `${surname.toUpperCase()}, ${forename}`,
    `${forename} of ${of(PLACES)}`,
    `${forename} ${surname}-${of(SURNAMES)}`,
  ][below(10)];
  return name ?? surname;
}

function row(random: Random, number: number): string {
  const type = random.of(['person', 'person', 'person', 'org', 'group', 'place', 'allegedBody']);
  const nameOf = (): string =>
    type === 'person' ? personName(random) : random.of({ org: BODIES, group: GROUPS, place: PLACES }[type] ?? BODIES);
  const variants = Array.from({ length: random.below(3) }, nameOf).join(';');
  const partOf = random.below(5) === 0 ? `e${random.below(number + 1)}` : '';
  return `e${number},${type},"${nameOf()}","${variants}",${partOf}`;
}

function entriesOf(random: Random, count: number): readonly AuthorityEntry[] {
  const rows = Array.from({ length: count }, (_, number) => row(random, number));
  const reading = readAuthorityCsv('a.csv', `id,type,name,variants,partOf\n${rows.join('\n')}\n`);
  if (reading.kind !== 'read') throw new Error(JSON.stringify(reading.problems.slice(0, 2)));
  return reading.authority.entries;
}

const ENDINGS = ['', '', '', '', 'a', 'u', 's', 'ym', 'ogo', 'om', 'ого', 'у', '’s', '-on-Sea', '.'];

/** A name as texts write it. */
function written(name: string, { of, below }: Random): string {
  switch (below(12)) {
    case 0:
      return name.toUpperCase();
    case 1:
      return name.toLowerCase();
    case 2:
      return name.replaceAll('ß', 'ss').replaceAll('ü', 'ue').replaceAll('ö', 'oe');
    case 3:
      return name.normalize('NFD');
    case 4:
      return name.replaceAll('ss', 'ß').replaceAll('ue', 'ü').replaceAll('s', 'ſ');
    case 5:
      return name.replace(/[,\s]+/gu, of(['-', ' ', '\n', ' the ']));
    default:
      return name + of(ENDINGS);
  }
}

const FILLERS = words(
  'the of and in said, young king labour centre at The Professor Comrade I. N. 1937 straße 15, IX. “ ” ( ) right im',
);

function textOf(random: Random): string {
  const names = (): string =>
    random.of([
      () => personName(random),
      () => random.of(SURNAMES),
      () => random.of(BODIES),
      () => random.of(PLACES),
      () => random.of(GROUPS),
    ])();
  const part = (): string => (random.below(2) === 0 ? written(names(), random) : random.of(FILLERS));
  return Array.from({ length: 10 + random.below(50) }, part).join(random.below(9) === 0 ? '\n' : ' ');
}

const LISTS = 80;
const TEXTS = 5;

test('the entries that a text can name are enough', () => {
  const shares: number[] = [];
  for (let seed = 0; seed < LISTS; seed++) {
    const random = randomFrom(seed);
    const entries = entriesOf(random, 20 + random.below(60));
    const index = buildAuthorityIndex([...entries, ...unnamed]);
    const whole = wholeIndex({ entries });
    for (let number = 0; number < TEXTS; number++) {
      const text = textOf(random);
      const small = index.forText(text);
      shares.push(small.searched / entries.length);
      const found = findAuthorityNames(text, { forText: () => small });
      expect(found, `seed ${seed}, text ${number}`).toEqual(findAuthorityNames(text, { forText: () => whole }));
    }
  }
  // it was not all of them that were searched, nor none
  expect(shares.filter((share) => share < 0.9).length).toBeGreaterThan(shares.length / 2);
  expect(shares.filter((share) => share > 0).length).toBeGreaterThan(shares.length / 2);
});

/** Entries that no text of the test names. */
const unnamed = readUnnamed();

function readUnnamed(): readonly AuthorityEntry[] {
  const rows = Array.from(
    { length: 200 },
    (_, number) => `u${number},person,Quill Qqxz${'abcdefghij'.charAt(number % 10)}q${number}`,
  );
  const reading = readAuthorityCsv('u.csv', `id,type,name\n${rows.join('\n')}\n`);
  return reading.kind === 'read' ? reading.authority.entries : [];
}

test('every form of a name begins with a word by which its entry is found', () => {
  const entries = entriesOf(randomFrom(7), 300);
  const starts = new NameStarts(entries);
  for (const [number, entry] of entries.entries()) {
    for (const form of searchForms(entry).forms) {
      const text = form.words.join(' ');
      expect(starts.entriesIn(text), `${text} of ${entry.entity.names[0]?.text}`).toContain(number);
      expect(wordsIn(text)).toEqual(form.words);
    }
  }
});

test('words with a key of transliteration in common have one skeleton', () => {
  const random = randomFrom(3);
  const parts = words(
    'sch tsch shch tch ts tz zh kh dzh dsch w v ph ff f iy ij yi ii ey ei j y je jo ja ie ks x ss a e i o u ou s c h r l n m b g d dj ch',
  );
  const ends = words('ov ev off eff in ina sky skii enko ich itch yan ow ine ez');
  const skeletons = new Map<string, string>();
  let shared = 0;
  const cyrillic = words('зиновьев щербаков ежов чичерин цюрупа юровский хрущев яковлев троцкий шмидт бухарин');
  const invented = Array.from({ length: 40_000 }, () =>
    [...Array.from({ length: 1 + random.below(3) }, () => random.of(parts)), random.of(ends)].join(''),
  );
  for (const word of [...invented, ...cyrillic, ...SURNAMES.map((name) => name.toLowerCase())]) {
    for (const key of transliterationKeys(word)) {
      const skeleton = transliterationSkeleton(word);
      if (skeletons.has(key)) shared++;
      expect(skeletons.get(key) ?? skeleton, `${word}: ${key}`).toBe(skeleton);
      skeletons.set(key, skeleton);
    }
  }
  expect(shared).toBeGreaterThan(1000);
});

test('when texts have named as many entries as there are, all are made ready once and kept', () => {
  const entries = entriesOf(randomFrom(5), 60);
  const index = buildAuthorityIndex([...entries, ...unnamed]);
  const texts = Array.from({ length: 40 }, (_, seed) => textOf(randomFrom(seed)));
  const searched = texts.map((text) => index.forText(text).searched);
  expect(searched[0]).toBeLessThan(entries.length);
  expect(searched.at(-1)).toBe(entries.length + unnamed.length);
  expect(index.forText(texts[0] ?? '')).toBe(index.forText(texts[1] ?? ''));
});

test('an ordinary text makes few of many entries ready', () => {
  const rows = Array.from({ length: 5000 }, (_, number) => {
    const name = [...String(number)].map((digit) => words('ba do gi ku le mo ni pa re so')[Number(digit)]).join('');
    return `p${number},person,Karl ${number % 3 === 0 ? 'von ' : ''}${name.charAt(0).toUpperCase()}${name.slice(1)}berg`;
  });
  const reading = readAuthorityCsv('a.csv', `id,type,name\n${rows.join('\n')}\n`);
  if (reading.kind !== 'read') throw new Error('the list is not read');
  const index = buildAuthorityIndex(reading.authority.entries);
  const text = 'In Berlin wrote Karl von Lemobaberg to Karl Dogikuberg and the others.';
  expect(index.forText(text).searched).toBeLessThan(20);
  expect(findAuthorityNames(text, index).map(({ entities }) => entities)).toEqual([['p450'], ['p123']]);
});
