// The language that a text is found to be in, and by which rules it is encoded.

import { describe, expect, test } from 'vitest';
import { findLanguage, languageOf } from '../../src/encode/find-language.ts';
import { languageDiagnostics } from '../../src/encode/language-diagnostics.ts';

const EN =
  'The committee met in the evening and heard the report of the secretary on the state of the roads, which it thought very poor indeed, and nothing more was said.';
const DE =
  'Der Ausschuss trat am Abend zusammen und hörte den Bericht des Sekretärs über den Zustand der Straßen, den er für sehr schlecht hielt, und mehr wurde nicht gesagt.';
const RU =
  'Комитет собрался вечером и заслушал доклад секретаря о состоянии дорог, которое он признал очень плохим, и больше ничего сказано не было, так что все разошлись.';

const table: readonly (readonly [what: string, text: string, code: string, rules: string])[] = [
  ['English', EN, 'en', 'en'],
  ['English with names', `${EN} Herr Müller, Frau Schmidt and M. Dubois came from Köln and Orléans.`, 'en', 'en'],
  ['German', DE, 'de', 'de'],
  ['German in capitals', DE.toUpperCase(), 'de', 'de'],
  ['German without umlauts', DE.replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('ß', 'ss'), 'de', 'de'],
  ['Russian', RU, 'ru', 'ru'],
  ['Russian before 1918', RU.replaceAll('вечером', 'вечеромъ, въ понедѣльникъ,'), 'ru', 'ru'],
  [
    'Ukrainian',
    'Комітет зібрався ввечері і заслухав доповідь секретаря про стан доріг, який він визнав дуже поганим, і більше нічого не було сказано, тож усі розійшлися.',
    'uk',
    'none',
  ],
  [
    'French',
    'Le comité s’est réuni dans la soirée et a entendu le rapport du secrétaire sur l’état des routes, qu’il a jugé très mauvais, et rien de plus n’a été dit.',
    'fr',
    'none',
  ],
  [
    'Polish',
    'Komitet zebrał się wieczorem i wysłuchał sprawozdania sekretarza o stanie dróg, który uznał za bardzo zły, i nic więcej nie powiedziano, więc wszyscy się rozeszli.',
    'pl',
    'none',
  ],
  [
    'Spanish',
    'El comité se reunió por la tarde y escuchó el informe del secretario sobre el estado de los caminos, que consideró muy malo, y no se dijo nada más aquella noche.',
    'es',
    'none',
  ],
  [
    'Italian',
    'Il comitato si riunì la sera e ascoltò la relazione del segretario sullo stato delle strade, che giudicò molto cattivo, e non fu detto altro in quella occasione.',
    'it',
    'none',
  ],
  ['a long text that begins and ends otherwise', `Paris, rue de la Paix\n${EN.repeat(80)}`, 'en', 'en'],
];

describe('found', () => {
  test.each(table)('%s', async (_, text, code, rules) => {
    expect(await findLanguage(text)).toEqual({ code, rules, how: 'found' });
  });
});

test.each([[''], ['Words.'], ['1 2 3 '.repeat(100)], ['日本']])('too short: %s', async (text) => {
  expect(await findLanguage(text)).toEqual({ code: 'en', rules: 'en', how: 'too-short' });
});

test.each([
  ['de', { code: 'de', rules: 'de', how: 'given' }],
  ['none', { code: 'und', rules: 'none', how: 'given' }],
] as const)('what is given is not looked for: %s', async (given, expected) => {
  expect(await languageOf(EN, given)).toEqual(expected);
});

test.each([
  [{ code: 'fr', rules: 'none', how: 'found' }, ['encode/language-unsupported warning']],
  [{ code: 'en', rules: 'en', how: 'too-short' }, ['encode/language-unknown note']],
  [{ code: 'de', rules: 'de', how: 'found' }, []],
  [{ code: 'und', rules: 'none', how: 'given' }, []],
] as const)('what is told: %o', (found, expected) => {
  const told = languageDiagnostics('a.txt', found);
  expect(told.map(({ code, severity }) => `${code} ${severity}`)).toEqual(expected);
});
