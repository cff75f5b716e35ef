// What opens and what ends German letters in their many forms, and lines that only look like it. Lines are parted by `/`, and
// roles are letters: Dateline, Salutation, Paragraph, Closing, siGnature, Addressee, Heading, postscript (N).
import { describe, expect, test } from 'vitest';
import { wordsRead } from '../../../src/encode/model/reading-text.ts';
import { sourceText } from '../../../src/encode/model/source-text.ts';
import { builtinProfiles } from '../../../src/encode/profiles/builtin-profiles.ts';
import { outlineText } from '../../../src/encode/structure/outline-text.ts';

const LETTERS: Readonly<Record<string, string>> = {
  dateline: 'D',
  salutation: 'S',
  paragraph: 'P',
  closing: 'C',
  signature: 'G',
  addressee: 'A',
  heading: 'H',
  postscript: 'N',
};

function rolesOf(text: string, language: 'de' | 'en' | 'ru' = 'de'): string {
  const source = sourceText('a.txt', `${text.replaceAll(' / ', '\n')}\n`);
  const profile = builtinProfiles.get('letter') ?? expect.fail('no such profile');
  return outlineText(source, profile, language)
    .blocks.map((block) => ('span' in block ? `${LETTERS[block.kind]} ${wordsRead(source.text, block.span)}` : block.kind))
    .join(' / ');
}

const TEXT = 'ich war bei Ihnen und habe Sie nicht angetroffen.';
const END = 'Herzlichst Ihr / Hugo';
const ENDED = 'C Herzlichst Ihr / G Hugo';

/** What stands above the text, and its roles. */
const openings: readonly (readonly [text: string, roles: string])[] = [
  ['Lieber Arthur!', 'S Lieber Arthur!'],
  ['Lieber Arthur', 'S Lieber Arthur'],
  ['mein guter lieber Arthur', 'S mein guter lieber Arthur'],
  ['Sehr geehrter Herr Doctor', 'S Sehr geehrter Herr Doctor'],
  ['Lieber und verehrter Herr Doktor', 'S Lieber und verehrter Herr Doktor'],
  ['Lieber,', 'S Lieber,'],
  ['Verehrtester!', 'S Verehrtester!'],
  ['Liebe Olga –', 'S Liebe Olga –'],
  ['L. A.', 'S L. A.'],
  ['L. Arthur,', 'S L. Arthur,'],
  ['Lb. Hugo!', 'S Lb. Hugo!'],
  ['Arthur,', 'S Arthur,'],
  ['Arthur!', 'S Arthur!'],
  ['Cher ami!', 'S Cher ami!'],
  ['Euer Hochwohlgeboren!', 'S Euer Hochwohlgeboren!'],
  ['Samstag früh / Lieber Arthur!', 'D Samstag früh / S Lieber Arthur!'],
  ['Wien, Montag / Arthur,', 'D Wien, Montag / S Arthur,'],
  ['d. 5. März / Arthur,', 'D d. 5. März / S Arthur,'],
  ['Mein lieber alter Freund', 'S Mein lieber alter Freund'],
  ['Verehrte Freundin.', 'S Verehrte Freundin.'],
  ['Freund Arthur!', 'S Freund Arthur!'],
  ['Mein Herr!', 'S Mein Herr!'],
  ['P. T. Direktion!', 'S P. T. Direktion!'],
  ['Meine Herren!', 'S Meine Herren!'],
  // the date below it
  ['Lieber Hugo / Wien, 3. 5. 98', 'S Lieber Hugo / D Wien, 3. 5. 98'],
  ['Mein lieber Arthur / Samstag', 'S Mein lieber Arthur / D Samstag'],
  ['Lieber Hugo / Samstag / Wien, 3. 5. 98', 'S Lieber Hugo / D Samstag / D Wien, 3. 5. 98'],
  // a day and no salutation
  ['Samstag', 'D Samstag'],
  ['Samstag früh / Wien, 3. 5. 98', 'D Samstag früh / D Wien, 3. 5. 98'],
  ['Herrn Hugo Huber / Wien / Samstag', 'A Herrn Hugo Huber / A Wien / D Samstag'],
  ['Euer Hochwohlgeboren', 'S Euer Hochwohlgeboren'],
  ['Ew. Wohlgeboren', 'S Ew. Wohlgeboren'],

  ['Liebenswürdigste!', 'S Liebenswürdigste!'],
  ['Schriftleitung der Zeitung / Lieber Freund', 'H Schriftleitung der Zeitung / S Lieber Freund'],
  // and what is none
  ['A. A.', 'P A. A.'],
  ['P. Arthur', 'P P. Arthur'],
  ['Liebe und Haß in der Kunst', 'H Liebe und Haß in der Kunst'],
  ['Theater', 'H Theater'],
  ['Arthur', 'H Arthur'],
  ['Theater / Arthur,', 'H Theater / P Arthur,'],
  ['Arthur Hugo Richard,', 'P Arthur Hugo Richard,'],
  ['Samstag und Sonntag / Lieber Arthur!', 'H Samstag und Sonntag / S Lieber Arthur!'],
];

test.each(openings)('above the text: %s', (text, roles) => {
  expect(rolesOf(`${text} / ${TEXT} / ${END}`)).toBe(`${roles} / P ${TEXT} / ${ENDED}`);
});

describe('a salutation that the text goes on after', () => {
  test.each([
    ['Lieber Richard, ', 'S Lieber Richard,'],
    ['Mein verehrter und lieber Freund, ', 'S Mein verehrter und lieber Freund,'],
    ['lieber, ', 'S lieber,'],
    ['Lieber Freund! ', 'S Lieber Freund!'],
    ['Liebster – ', 'S Liebster –'],
    ['Sehr geehrter Herr Doctor, ', 'S Sehr geehrter Herr Doctor,'],
  ])('%s', (salutation, role) => {
    expect(rolesOf(`${salutation}${TEXT} / ${END}`)).toBe(`${role} / P ${TEXT} / ${ENDED}`);
    expect(rolesOf(`Wien, 3. 5. 98 / ${salutation}${TEXT} / ${END}`)).toBe(`D Wien, 3. 5. 98 / ${role} / P ${TEXT} / ${ENDED}`);
  });

  test.each([
    ['no word of affection', `Wien, ${TEXT}`],
    ['small words', `Liebe ist alles, ${TEXT}`],
    ['a greeting', `Liebe Grüße, ${TEXT}`],
    ['more words than a salutation has', `Lieber guter alter treuer bester liebster Freund Hugo, ${TEXT}`],
  ])('not with %s', (_, text) => {
    expect(rolesOf(`${text} / ${END}`)).toBe(`P ${text} / ${ENDED}`);
  });

  test('not in a text that does not end as a letter', () => {
    expect(rolesOf(`Lieber Richard, ${TEXT} / ${TEXT}`)).not.toContain('S ');
  });

  test('not later in the text', () => {
    expect(rolesOf(`${TEXT} / Lieber Richard, ${TEXT} / ${END}`)).toBe(`P ${TEXT} / P Lieber Richard, ${TEXT} / ${ENDED}`);
  });
});

/** What stands below the text, and its roles. */
const endings: readonly (readonly [text: string, roles: string])[] = [
  ['Herzlichst / A.', 'C Herzlichst / G A.'],
  ['Herzlichst Ihr A. S.', 'C Herzlichst Ihr / G A. S.'],
  ['Dein Richard', 'C Dein / G Richard'],
  ['Dein alter Hugo', 'C Dein alter / G Hugo'],
  ['Herzlichst A.', 'C Herzlichst / G A.'],
  ['Gruß! / Dein Hermann', 'C Gruß! Dein / G Hermann'],
  ['Mit herzlichen Grüßen Ihr Arth. Sch. / 10/5 96', 'C Mit herzlichen Grüßen Ihr / G Arth. Sch. / D 10/5 96'],
  ['Liebe Grüße! / Ihr / Hugo', 'C Liebe Grüße! Ihr / G Hugo'],
  ['Liebe Ostergrüße! / Ihr / Hugo', 'C Liebe Ostergrüße! Ihr / G Hugo'],
  ['Alles Herzliche von Haus zu Haus! / Ihr / Hugo', 'C Alles Herzliche von Haus zu Haus! Ihr / G Hugo'],
  ['Ich küsse die Hand und bin Ihr ergebener / Hugo', 'C Ich küsse die Hand und bin Ihr ergebener / G Hugo'],
  ['Ihr Sie verehrender / Hugo', 'C Ihr Sie verehrender / G Hugo'],
  ['Stets Ihr / Hugo / Montag abend', 'C Stets Ihr / G Hugo / D Montag abend'],
  ['Addio / Hugo', 'C Addio / G Hugo'],
  ['Hugo v. Hof', 'G Hugo v. Hof'],
  ['Hugo / Wien, 3. 5. 98', 'G Hugo / D Wien, 3. 5. 98'],
  ['Mit Gruß an Sie und Ihre Frau / Ihr alter / Leo', 'C Mit Gruß an Sie und Ihre Frau Ihr alter / G Leo'],
  ['Herzlichst / Hugo / Herrn / Dr. Arthur Huber / Wien', 'C Herzlichst / G Hugo / A Herrn / A Dr. Arthur Huber / A Wien'],
  ['Mit bestem Dank / Ihr / Hugo', 'C Mit bestem Dank Ihr / G Hugo'],
  ['Herzlichen Gruß! Dein Hugo', 'C Herzlichen Gruß! Dein / G Hugo'],
  ['Hochachtungsvoll / S. Fischer, Verlag', 'C Hochachtungsvoll / G S. Fischer, Verlag'],
  ['Ihr / gez. Hugo Maier', 'C Ihr / G gez. Hugo Maier'],
  ['Dein / hugo', 'C Dein / G hugo'],
  ['Dein / h.', 'C Dein / G h.'],
  ['Ihr / Hugo / Wien', 'C Ihr / G Hugo / D Wien'],
  ['Ihr Hugo / Wien', 'C Ihr / G Hugo / D Wien'],
  ['Ihr / Hugo / Grand Hotel Bellevue', 'C Ihr / G Hugo / D Grand Hotel Bellevue'],
  ['Ihr / Hugo / Wien IX. Frankgasse 1', 'C Ihr / G Hugo / D Wien IX. Frankgasse 1'],
  ['Ihr / Hugo / Sonntag', 'C Ihr / G Hugo / D Sonntag'],
  ['Ihr / Hugo / Olga', 'C Ihr / G Hugo / G Olga'],
  // a formula over several lines, of which some would be no formula alone
  ['Ihr / treuer / Hugo', 'C Ihr treuer / G Hugo'],
  ['In aufrichtiger / Verehrung / Hugo', 'C In aufrichtiger Verehrung / G Hugo'],
  ['Herzlichst / auch an Deine Frau / Hugo', 'C Herzlichst auch an Deine Frau / G Hugo'],
  ['Herzliche Grüße / Ihnen allen / Hugo', 'C Herzliche Grüße Ihnen allen / G Hugo'],
  ['Herzlichst / Ihr A. / O. S.', 'C Herzlichst Ihr / G A. / G O. S.'],
  ['Auf Wiedersehen / Ihr Salten.', 'C Auf Wiedersehen Ihr / G Salten.'],
  ['Viele Grüße von Haus zu Haus / Ihr / Arthur', 'C Viele Grüße von Haus zu Haus Ihr / G Arthur'],
  ['bin ich / Ihr / ergebener / Hugo Huber', 'C bin ich Ihr ergebener / G Hugo Huber'],
  ['Dein / Dich liebender / Bruder / Hugo', 'C Dein Dich liebender Bruder / G Hugo'],
  // a formula that the line begins or ends with
  ['Für heute bin ich Ihr ergebener Hugo', 'C Für heute bin ich Ihr ergebener / G Hugo'],
  ['Gruß Hugo', 'C Gruß / G Hugo'],
  ['Herzliche Grüße Hugo', 'C Herzliche Grüße / G Hugo'],
  [
    'Ich begrüße Sie in Ihrem schönen Hause / Ihr ergebener / Hugo',
    'C Ich begrüße Sie in Ihrem schönen Hause Ihr ergebener / G Hugo',
  ],
  // a copy that was not signed
  ['Ihr ergebener Diener', 'C Ihr ergebener Diener'],
  [
    'Mit herzlichen Grüßen / Ihr / Frau Hofrätin Huber, / Wien.',
    'C Mit herzlichen Grüßen Ihr / A Frau Hofrätin Huber, / A Wien.',
  ],
  ['Mit herzlichen Grüßen / Ihr / Herrn Peter Huber, Wien.', 'C Mit herzlichen Grüßen Ihr / A Herrn Peter Huber, Wien.'],
  ['Herzliche Grüße! / Frau Lou.', 'C Herzliche Grüße! / G Frau Lou.'],
  // whom the letter goes to stands below the signature
  [
    'Herzlichst / Ihr Arthur / Hugo Huber / Hauptstraße 12 / Wien',
    'C Herzlichst Ihr / G Arthur / A Hugo Huber / A Hauptstraße 12 / A Wien',
  ],
  [
    'Herzlichst / Arthur / Direktor / Hauptstraße 12 / Wien',
    'C Herzlichst / G Arthur / G Direktor / D Hauptstraße 12 / D Wien',
  ],
  ['Ihr / Hugo / Olga / Wien', 'C Ihr / G Hugo / G Olga / D Wien'],
  // more than one hand
  ['Ihr / Arthur /  / Herzlichst / Olga', 'C Ihr / G Arthur / C Herzlichst / G Olga'],
  ['Ihr / Arthur / Viele Küsse / Olga', 'C Ihr / G Arthur / C Viele Küsse / G Olga'],
  ['Ihr / Arthur / Grüße von Haus zu Haus.', 'C Ihr / G Arthur / N Grüße von Haus zu Haus.'],
  // who greets
  ['Mit Dank und Verehrung grüßt Elsa Huber.', 'C Mit Dank und Verehrung grüßt / G Elsa Huber.'],
  ['Es grüßt Sie Elsa', 'C Es grüßt Sie / G Elsa'],
  ['Dank und ergebensten Gruß: / Elsa', 'C Dank und ergebensten Gruß: / G Elsa'],
  ['Freundlicher Gruß! / Elsa', 'C Freundlicher Gruß! / G Elsa'],
  [
    'Für heute die herzlichsten Grüße von Ihrem aufrichtig ergebenen / Hugo',
    'C Für heute die herzlichsten Grüße von Ihrem aufrichtig ergebenen / G Hugo',
  ],
  ['Viele Grüße von Olga', 'C Viele Grüße von / G Olga'],
  ['Viele Grüße von Olga / Wien, 3. 5. 98', 'C Viele Grüße von / G Olga / D Wien, 3. 5. 98'],
  ['Viele Grüße von Olga / Ihr / Arthur', 'C Viele Grüße von Olga Ihr / G Arthur'],
  ['Seien Sie herzlich gegrüßt von Richard und Paula.', 'C Seien Sie herzlich gegrüßt von / G Richard und Paula.'],
  [
    'Seien Sie herzlich gegrüßt von Paula. / Es grüßt / Hugo',
    'C Seien Sie herzlich gegrüßt von / G Paula. / C Es grüßt / G Hugo',
  ],
  // for another, and a name beside a name
  ['Hochachtungsvoll / i. V. Huber', 'C Hochachtungsvoll / G i. V. Huber'],
  ['Hochachtungsvoll / L. Andro (R. Huber)', 'C Hochachtungsvoll / G L. Andro (R. Huber)'],
  // `Euer Hochwohlgeboren` is in a formula what goes on
  ['Euer Hochwohlgeboren / ergebenster / Hugo', 'C Euer Hochwohlgeboren ergebenster / G Hugo'],
  [
    'Ich verbleibe Euer Hochwohlgeboren ergebenster Diener / Hugo',
    'C Ich verbleibe Euer Hochwohlgeboren ergebenster Diener / G Hugo',
  ],
  ['Euer Hochwohlgeboren / Hugo Huber', 'P Euer Hochwohlgeboren / P Hugo Huber'],
];

test.each(endings)('below the text: %s', (text, roles) => {
  expect(rolesOf(`Lieber Arthur! / Ich war bei Ihnen. / ${text}`)).toBe(`S Lieber Arthur! / P Ich war bei Ihnen. / ${roles}`);
});

test('a name that is called needs four words of text below it', () => {
  expect(rolesOf(`Arthur, / Ich komme morgen früh. / ${END}`)).toBe(`S Arthur, / P Ich komme morgen früh. / ${ENDED}`);
  expect(rolesOf(`Arthur, / Ich komme morgen. / ${END}`)).toBe(`P Arthur, / P Ich komme morgen. / ${ENDED}`);
  expect(rolesOf(`Arthur, / 3) Ich komme morgen früh. / ${END}`)).toBe(`P Arthur, / P 3) Ich komme morgen früh. / ${ENDED}`);
  expect(rolesOf(`Arthur, / Hugo Richard Felix Olga / ${END}`)).toBe(`P Arthur, / H Hugo Richard Felix Olga / ${ENDED}`);
});

test.each([
  ['small words below it', 'Herzlichst / das war alles, was ich heute von der Sache weiß'],
  ['a small name that is set off', 'Dein /  / hugo'],
  ['a noun that is no greeting', 'Dank Hugos Gruß / Elsa'],
  ['seven words of a name', 'Herzlichst / Hugo Richard Felix Georg Paul Otto Huber'],
  ['small words in brackets', 'Herzlichst / Hugo Huber (der Direktor)'],
])('no end of a letter: %s', (_, text) => {
  // without an end nothing says that the first line is a salutation
  expect(rolesOf(`Lieber Arthur / ${TEXT} / ${text}`)).not.toContain('S Lieber Arthur');
  expect(rolesOf(`Lieber Arthur / ${TEXT} / Herzlichst / Hugo`)).toContain('S Lieber Arthur');
});

test('six words of a name sign a letter', () => {
  expect(rolesOf(`Lieber Arthur / ${TEXT} / Herzlichst / Hugo Richard Felix Georg Paul Huber`)).toContain('S Lieber Arthur');
});

describe('a closing that runs into the last paragraph', () => {
  test.each([
    [`${TEXT} Herzlichst Ihr Arthur`, `P ${TEXT} / C Herzlichst Ihr / G Arthur`],
    [`${TEXT} Herzlich grüßt Sie Ihr ergebener / Arthur`, `P ${TEXT} / C Herzlich grüßt Sie Ihr ergebener / G Arthur`],
    [`${TEXT} Von Herzen / Arthur`, `P ${TEXT} / C Von Herzen / G Arthur`],
    [`${TEXT} Von Herzen / Ihr / Arthur`, `P ${TEXT} / C Von Herzen Ihr / G Arthur`],
    [`${TEXT} Herzlichen Gruß! Dein Arthur`, `P ${TEXT} / C Herzlichen Gruß! Dein / G Arthur`],
    ['ich war bei Ihnen – Herzlichst Ihr A. S.', 'P ich war bei Ihnen – / C Herzlichst Ihr / G A. S.'],
    [`${TEXT} Herzlichst Ihr Arthur / Wien`, `P ${TEXT} / C Herzlichst Ihr / G Arthur / D Wien`],
    [`${`${TEXT} `.repeat(20)}Herzlichst Ihr Arthur`, `P ${`${TEXT} `.repeat(20)}/ C Herzlichst Ihr / G Arthur`],
    [`${TEXT} Viele Grüße von Haus zu Haus / Ihr / Arthur`, `P ${TEXT} / C Viele Grüße von Haus zu Haus Ihr / G Arthur`],
    [`${TEXT} Wie immer Ihr Arthur`, `P ${TEXT} / C Wie immer Ihr / G Arthur`],
    // and what is none
    [`${TEXT} Wie wohl immer Ihr Arthur`, `P ${TEXT} Wie wohl immer Ihr Arthur`],
    [`${TEXT} Gruß an Arthur`, `P ${TEXT} Gruß an Arthur`],
    [`${TEXT} Das ist von Herzen gesagt. / Arthur`, `P ${TEXT} Das ist von Herzen gesagt. / G Arthur`],
    [`${TEXT} Ihr Hugo war da. / Herzlichst / Arthur`, `P ${TEXT} Ihr Hugo war da. / C Herzlichst / G Arthur`],
  ])('%s', (text, roles) => {
    expect(rolesOf(`Lieber Arthur! / ${text}`)).toBe(`S Lieber Arthur! / ${roles}`);
  });

  test('and a salutation on the same line', () => {
    expect(rolesOf(`Lieber Arthur, ${TEXT} Herzlichst Ihr Hugo`)).toBe(
      `S Lieber Arthur, / P ${TEXT} / C Herzlichst Ihr / G Hugo`,
    );
    expect(rolesOf('Lieber Arthur! Herzlichst Ihr Hugo')).toBe('S Lieber Arthur! / C Herzlichst Ihr / G Hugo');
  });

  test('not in the middle of a text', () => {
    const text = `${TEXT} Herzlichst Ihr Arthur`;
    expect(rolesOf(`${text}${` / ${TEXT}`.repeat(4)}`)).toBe(`P ${text}${` / P ${TEXT}`.repeat(4)}`);
  });
});

test.each([
  ['Herzlichen Gruß / Gustav / Arthur', 'C Herzlichen Gruß / G Gustav / G Arthur'],
  [
    'Herzliche Grüße aus Rom, wo es immer noch sehr warm ist. / Paul Goldberg / Dora',
    'P Herzliche Grüße aus Rom, wo es immer noch sehr warm ist. / G Paul Goldberg / G Dora',
  ],
  ['18/VII 97 / Ich danke Ihnen sehr. / Arth. Sch.', 'D 18/VII 97 / P Ich danke Ihnen sehr. / G Arth. Sch.'],
  ['Herrn / Arthur Huber / Euer Hochwohlgeboren / Wien', 'A Herrn / A Arthur Huber / A Euer Hochwohlgeboren / A Wien'],
])('a card: %s', (text, roles) => {
  expect(rolesOf(text)).toBe(roles);
});

test('a name beside a date line that names a place is no place', () => {
  expect(rolesOf('Meinem lieben Felix / Arthur Sch / Berlin Mai 1906')).toContain('D Berlin Mai 1906');
  expect(rolesOf('Meinem lieben Felix / Arthur Sch / Berlin Mai 1906')).not.toContain('D Arthur Sch');
  expect(rolesOf('Salzburg / 3. Mai 1906 / Lieber Arthur!')).toContain('D Salzburg / D 3. Mai 1906');
});

test.each([
  ['en', 'Dear Brother / We are all well here this year. / Yours truly, / J. Hale', 'S Dear Brother /'],
  ['ru', 'Дорогой Иван / Мы все здоровы и ждем тебя. / Твой Коля', 'S Дорогой Иван /'],
  ['ru', 'Дорогая Маша. / Мы все здоровы. / Обнимаю, / твой брат Коля', '/ C Обнимаю, твой брат / G Коля'],
  ['ru', 'Дорогая Маша! / Мы все здоровы. / Целую. Твой сын Коля', '/ C Целую. Твой сын / G Коля'],
  ['ru', 'Дорогая Маша! / Мы все здоровы. / Уважающий Вас / И. Петров', '/ C Уважающий Вас / G И. Петров'],
  ['en', 'Dear Sir. / We are all well here this year. / Yr obt Servt / J. Hale', 'S Dear Sir. /'],
  ['en', 'Friend Baker / We are all well here this year. / Yours in haste / J. Hale', 'S Friend Baker /'],
  ['en', 'Dear Sir, / We are all well here this year. / Yours truly, J. Hale.', '/ C Yours truly, / G J. Hale.'],
  ['en', 'Dear Sir, / We are all well here. / Your affectionate brother, Henry', '/ C Your affectionate brother, / G Henry'],
  ['en', 'Dear Sir, / We are all well here. / Your own / Harry', '/ C Your own / G Harry'],
  [
    'en',
    'Dear Brother / Boston, 3 May 1861 / We are all well here. / Yours truly, / J. Hale',
    'S Dear Brother / D Boston, 3 May 1861 /',
  ],
  [
    'en',
    'My dear Henry, / We are all well, and I am, / Sir, / Your obedient servant, / J. Hale',
    'and I am, / C Sir, Your obedient servant, / G J. Hale',
  ],
  [
    'en',
    'Dear Sir, / We are all well. / Hoping to hear from you soon, I remain / Yours truly, / J. Hale',
    '/ C Hoping to hear from you soon, I remain Yours truly, / G J. Hale',
  ],
  [
    'en',
    'Dear Henry, / We are all well. / With kindest regards to Mrs. Hale, / I am, my dear Sir, / yours, / J. Hale',
    '/ C With kindest regards to Mrs. Hale, I am, my dear Sir, yours, / G J. Hale',
  ],
  ['en', 'My dear Henry, / We are all well here. / With love from Mary', '/ C With love from / G Mary'],
  ['en', 'My dear Henry, / We are all well here. / Love from your sister Mary', '/ C Love from your sister / G Mary'],
  ['en', 'Dear Sir, / We thank you. / Yours truly, / J. Hale (Captain)', '/ C Yours truly, / G J. Hale (Captain)'],
  [
    'en',
    'Mr. Wm. Porter / Boston / Salem, May 2, 1899 / I have read your book. / R. H.',
    '/ P I have read your book. / G R. H.',
  ],
  ['ru', 'Дорогой Иван! / Мы все здоровы. / Привет от Коли', '/ C Привет от / G Коли'],
  [
    'en',
    'Dear Sir, / We are all well here. / Yours, / J. Hale / Wm. Porter / 5 Main Street',
    '/ A Wm. Porter / A 5 Main Street',
  ],
  ['en', 'Saturday / We are all well here this year. / Yours truly, / J. Hale', 'D Saturday / P'],
  [
    'en',
    'Dear Sir, / We are all well here. / Yours, / J. Hale / Wm. Porter / 12 Main Street / Boston',
    '/ A Wm. Porter / A 12 Main Street / A Boston',
  ],
  [
    'en',
    'Dear Sir, / We are all well here. / Yours, / J. Hale / 12 Main Street / Boston',
    '/ G J. Hale / D 12 Main Street / D Boston',
  ],
  ['en', 'Dear Sir, / We are all well here. / Yours, / J. Hale / Wm. Porter, Esq. / Boston', '/ A Wm. Porter, Esq. / A Boston'],
  ['en', 'Dear Sir, / We are all well here. / Yours, / J. Hale / Mr. Wm. Porter', '/ G J. Hale / A Mr. Wm. Porter'],
  ['en', 'We are all well here this year. / Dear Sir,', '/ P Dear Sir,'],
  ['ru', 'Дорогой Иван / Москва, 3 мая 1898 / Мы все здоровы. / Твой Коля', 'S Дорогой Иван / D Москва, 3 мая 1898 /'],
  ['ru', 'Суббота / Мы все здоровы и ждем тебя. / Твой Коля', 'D Суббота / P'],
  [
    'ru',
    'Дорогой Иван! / Мы все здоровы. / Твой Коля / Господину Ивану Петрову / Москва',
    '/ A Господину Ивану Петрову / A Москва',
  ],
  [
    'ru',
    'Дорогой Иван! / Мы все здоровы. / Твой Коля / Ивану Петрову / Невский проспект 12',
    '/ A Ивану Петрову / A Невский проспект 12',
  ],
  ['en', 'Dear Sir, / We are all well here. / Very truly yours, / J. Hale, Jr.', '/ G J. Hale, Jr.'],
  [
    'en',
    'Dear Sir, / We are all well here. / Believe me ever, / My dear Sir, / Yours sincerely / J. Hale',
    '/ C Believe me ever, My dear Sir, Yours sincerely / G J. Hale',
  ],
] as const)('in other languages too: %s', (language, text, roles) => {
  expect(rolesOf(text, language)).toContain(roles);
});
