// Names by rules: each row is a sentence with what must be found in it, and nothing else.
import { describe, expect, test } from 'vitest';
import { findNames } from '../../../src/encode/names/find-names.ts';
import { soviet } from '../../../src/lexicon/packs/soviet.ts';
import { markNames, withoutMarks } from './marked.ts';

const persons: readonly (readonly [string, string])[] = [
  ['initials before', 'A report by [P:I. N. Smirnov] was read.'],
  ['initials without spaces', 'A report by [P:I.N. Smirnov] was read.'],
  ['an initial of two letters', 'A report by [P:Ya. Agranov] was read.'],
  ['initials behind', 'The emissary, [P:Olberg V.], was known.'],
  ['a form of address', 'The routes of [P:Comrade Stalin] were known.'],
  ['a form of address written small', 'Then [P:agent Z-n] was convicted.'],
  ['several titles', 'The school of the [P:Rev. Dr. Read] is open.'],
  ['particles', 'The interest of [P:Mr. Van der Noot] is on the decline.'],
  ['no possessive', "We read [P:Trotsky]'s book and [P:Comrade Petrov]’s answer."],
  ['an office stays outside', 'Speaker of the day was Secretary [P:James Madison].'],
  ['a role before a name', 'The spy [P:Dzzmann] was here, said the emissary, [P:Qualtrough].'],
  ['a double name', 'Then [P:Ter-Vaganyan] was asked.'],
  ['a hyphen for a dash', 'The spies-[P:Sosnowski] and others of the [O:NKVD]-[P:Balanyuk] were named.'],
  ['a patronymic', 'The engineer [P:Ivan Petrovich Sokolov] left.'],
  ['surname first, after a comma', 'Born in 1901: [P:Citizen Petrova, Maria Ivanovna], a teacher.'],
  ['a suffix', 'Payable to [P:JOHN BRINK, Esquire], or [P:Henry Lee, Jr.], here.'],
  ['a row', 'We know that [P:Dreitzer], [P:Muralov], [P:Radek], and others took part.'],
  ['in full, and later short', 'First [P:Everett C. Thomquist] came. Nobody knew what [P:Thomquist] wanted.'],
  ['capitals', 'By order,\n[P:ROBERT HAMILTON],\n[P:JOHN RUMSEY].'],
  ['a postscript', 'P.S. [P:Petrov] came too.\n\nP. S. [P:Petrov] came.\n\nP.P.S. [P:Petrov] came.'],
  ['a postscript with a name', 'P.S. [P:I. N. Smirnov] came.'],
  ['initials like those of a postscript', 'A note by [P:P.S. Smith] came.\n\n[P:P.S. Smith]'],
  ['a surname that is also a street', 'Then [P:General Robert Lane] and [P:Mr. John Street] came.'],
  ['no months, feasts and days', 'On Monday, in March, at Easter, and on a Sunday in May.'],
  ['no openings of sentences', 'Continue. Approve the measures. Assign this. Everybody agreed. Strawberries grew.'],
];

const bodies: readonly (readonly [string, string])[] = [
  ['with all that completes it', 'The [O:Secret Political Department of the [O:GUGB of the [O:NKVD of the [L:USSR]]]] had it.'],
  ['the Party', 'The [O:Plenum of the [O:Central Committee of the [O:CPSU (b)]]] decides.'],
  ['affairs', "The [O:People's Commissariat of Internal Affairs of the [L:U.S.S.R.]] failed."],
  ['and', 'The [O:Department of Transport and Communications] was made.'],
  ['what it is for stays outside', 'Organize the [O:XI-th Department] for maintenance of transport.'],
  ['a small head', 'The head of the [O:[L:Taganrog] city department of the [O:NKVD]] spoke.'],
  ['a small head alone is none', 'The head of the department spoke to the city committee.'],
  ['a class is none', 'Oblige the Central Committee of National Parties to act.'],
  ['a misplaced apostrophe', "The [O:Workers 'and Peasants' Militia] of the town."],
  ['in a region', 'The agent of the [O:NKVD in the [L:Moscow region]] wrote.'],
  ['a pair', 'The [O:Main Administration of Supply] ([O:GUS]) wrote. The [O:GUS] answered.'],
  ['a compound with an ending', 'The agencies of the [O:Narkomvnudela [L:USSR]] were weak.'],
  ['a party of two persons', 'The detachment of the [O:[P:Lenin]—[P:Stalin] party] stands.'],
  ['a company', 'The [O:[L:Springfield] Fire and Marine Insurance Company] has filed a statement.'],
  ['a firm with initials', 'Sold by [O:W. C. Gaston Co.], druggists.'],
  ['a small company', 'The members of the [O:Presbyterian church] met.'],
  ['a number', 'The hall of [O:School No. 3] was given.'],
  ['capitals', "THE [O:COUNCIL OF PEOPLE'S COMMISSARS OF THE [L:USSR]] DECREES"],
  ['a union of unions', 'The [O:All-Union Central Council of Trade Unions] was told.'],
  ['no newspaper', 'The Weekly Examiner and the St. Louis Republican said so.'],
];

const placesAndGroups: readonly (readonly [string, string])[] = [
  ['a country', 'The furs of [L:Russia] are better.'],
  ['a country in an old print', 'The furs of [L:Ruffia] are better.'],
  ['several words', 'The enemies of the [L:Soviet Union] and of the [L:United States of America] met.'],
  ['a state behind a town', 'He is of [L:New Cassel, Wis.], and she of [L:Catawba, O.], they say.'],
  ['a county and a river', 'Lands in [L:Wayne County] and on the [L:Rappahannock river] are sold.'],
  ['an address', 'He lives at [L:5811 Idaho Drive], they say.'],
  ['after a preposition', 'She died in [L:Granford] last week.'],
  ['a street after a queen', 'He lived in [L:Queen Victoria Street] and in [L:Marshal Zhukov Road], they say.'],
  ['a prefix', 'He went from [L:Fort Zumwalt] to [L:Mount Amber].'],
  ['a date line', '[L:ZEBRADEN], Feb. 19. A letter came.'],
  ['followers', 'The [G:Trotskyists], [G:Zinovievites] and [G:rightists] were named.'],
  ['followers in two words', 'The [G:Social Revolutionaries] were named.'],
  ['no trades', 'Artists, Chemists and Specialists met the scientists.'],
  ['no adjectives', 'The Soviet, German and Trotskyist newspapers wrote.'],
];

describe.each([
  ['persons', persons],
  ['bodies', bodies],
  ['places and groups', placesAndGroups],
])('%s', (_, rows) => {
  test.each(rows)('%s', (_name, marked) => {
    expect(markNames(withoutMarks(marked))).toBe(marked);
  });
});

describe('what a mention tells', () => {
  test('the parts of a name', () => {
    const text = 'The report of Comrade I. N. Smirnov was read.';
    const parts = findNames(text, { language: 'en' })[0]?.parts?.map(({ kind, span }) => [
      kind,
      text.slice(span.start, span.end),
    ]);
    expect(parts).toEqual([
      ['roleName', 'Comrade'],
      ['forename', 'I.'],
      ['forename', 'N.'],
      ['surname', 'Smirnov'],
    ]);
  });

  test('a suffix is a part of its own', () => {
    const text = 'We met Amos Harkaway, Jr., there.';
    const parts = findNames(text, { language: 'en' })[0]?.parts?.map(({ kind, span }) => [
      kind,
      text.slice(span.start, span.end),
    ]);
    expect(parts).toEqual([
      ['forename', 'Amos'],
      ['surname', 'Harkaway'],
      ['genName', 'Jr.'],
    ]);
  });

  test('nothing inside a date is a name', () => {
    const text = 'He came on Augusta 5, they said.';
    const date = { span: { start: 11, end: 20 }, type: 'date', cert: 'high', evidence: 'test' } as const;
    expect(findNames(text, { language: 'en', dates: [date] })).toEqual([]);
    expect(findNames(text, { language: 'en' })).toHaveLength(1);
  });

  test('Russian', () => {
    const marked = 'На заседании [O:Политбюро [O:ЦК [O:ВКП(б)]]] выступили [P:И. Н. Смирнов], [P:Ежов Н. И.] и [P:Молотов].';
    expect(markNames(withoutMarks(marked), { language: 'ru', packs: [soviet] })).toBe(marked);
  });

  test('German', () => {
    const marked = 'In [L:Berlin] traf [P:Dr. von Ribbentrop] die Abgeordnete [P:Clara Zetkin] und [P:K. Radek].';
    expect(markNames(withoutMarks(marked), { language: 'de' })).toBe(marked);
  });
});
