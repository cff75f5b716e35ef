// Letters read as a whole: what opens and what ends them, in the three languages, and what only looks like it.
import { describe, expect, test } from 'vitest';
import { wordsRead } from '../../../src/encode/model/reading-text.ts';
import { sourceText } from '../../../src/encode/model/source-text.ts';
import { builtinProfiles } from '../../../src/encode/profiles/builtin-profiles.ts';
import { guessProfile } from '../../../src/encode/structure/guess-profile.ts';
import { outlineText } from '../../../src/encode/structure/outline-text.ts';

type Language = 'en' | 'de' | 'ru';

function rolesOf(text: string, language: Language): string {
  const source = sourceText('a.txt', text);
  const profile = builtinProfiles.get('letter') ?? expect.fail('no such profile');
  return outlineText(source, profile, language)
    .blocks.map((block) => ('span' in block ? `${block.kind}: ${wordsRead(source.text, block.span)}` : block.kind))
    .join('\n');
}

const LONG = 'We are all well here, and the harvest has been good this year.';

const rows: readonly (readonly [what: string, Language, text: string, roles: string])[] = [
  [
    'salutation, closing formula, signature',
    'en',
    `Salem, March 3, 1848\n\nMy dear Brother,\n\n${LONG}\n\nYours truly,\nHugo Baker\n`,
    `dateline: Salem, March 3, 1848\nsalutation: My dear Brother,\nparagraph: ${LONG}\nclosing: Yours truly,\nsignature: Hugo Baker`,
  ],
  [
    'the addressee after the signature',
    'en',
    `Dear Sir,\n\n${LONG}\n\nYour obedient servant,\nJ. Hale\n\nMessrs. Green & Co.\nMobile, Alabama\n`,
    `salutation: Dear Sir,\nparagraph: ${LONG}\nclosing: Your obedient servant,\nsignature: J. Hale\naddressee: Messrs. Green & Co.\naddressee: Mobile, Alabama`,
  ],
  [
    'an addressee without a title, set off from the signature',
    'en',
    `Dear Sir,\n\n${LONG}\n\nYours truly,\nJ. Hale\n\nThomas Green\n12 Main Street\nBoston\n`,
    `salutation: Dear Sir,\nparagraph: ${LONG}\nclosing: Yours truly,\nsignature: J. Hale\naddressee: Thomas Green\naddressee: 12 Main Street\naddressee: Boston`,
  ],
  [
    'an office below the name',
    'en',
    `Dear Sir,\n\n${LONG}\n\nRespectfully,\nJ. Hale\nSecretary of the Board\n`,
    `salutation: Dear Sir,\nparagraph: ${LONG}\nclosing: Respectfully,\nsignature: J. Hale\nsignature: Secretary of the Board`,
  ],
  [
    'a postscript that says so, to the end',
    'en',
    `Dear Sir,\n\n${LONG}\n\nYours truly,\nJ. Hale\n\nP.S. The mare is sold.\n\nThe foal is not for sale yet.\n`,
    `salutation: Dear Sir,\nparagraph: ${LONG}\nclosing: Yours truly,\nsignature: J. Hale\npostscript: P.S. The mare is sold.\npostscript: The foal is not for sale yet.`,
  ],
  [
    'prose after the signature',
    'de',
    'Lieber Freund!\n\nIch war bei Ihnen.\n\nHerzlichst Ihr\nSalten.\n\nOtti ist jetzt in Karlsbad.\n',
    'salutation: Lieber Freund!\nparagraph: Ich war bei Ihnen.\nclosing: Herzlichst Ihr\nsignature: Salten.\npostscript: Otti ist jetzt in Karlsbad.',
  ],
  [
    'a formula over several lines, and a short text',
    'de',
    'Wien, 27. 3. 98\n\nMein lieber Arthur!\n\nIch war bei Ihnen.\n\nHerzlichst\nIhr\nHugo\n',
    'dateline: Wien, 27. 3. 98\nsalutation: Mein lieber Arthur!\nparagraph: Ich war bei Ihnen.\nclosing: Herzlichst Ihr\nsignature: Hugo',
  ],
  [
    'place and date at the end',
    'de',
    'Verehrter Herr Doktor,\n\nIch danke Ihnen sehr.\n\nMit vorzüglicher Hochachtung\nWilhelm Weber\nBerlin, 25. X. 90.\n',
    'salutation: Verehrter Herr Doktor,\nparagraph: Ich danke Ihnen sehr.\nclosing: Mit vorzüglicher Hochachtung\nsignature: Wilhelm Weber\ndateline: Berlin, 25. X. 90.',
  ],
  [
    'Russian',
    'ru',
    'Дорогая мама!\n\nМы все здоровы, и погода стоит хорошая.\n\nЦелую тебя крепко,\nтвой Коля\n',
    'salutation: Дорогая мама!\nparagraph: Мы все здоровы, и погода стоит хорошая.\nclosing: Целую тебя крепко, твой\nsignature: Коля',
  ],
  [
    'two letters in one text',
    'en',
    `Dear Sir,\n\n${LONG}\n\nYours truly,\nJ. Hale\n\nDear Madam,\n\n${LONG}\n\nYours truly,\nM. Green\n`,
    `salutation: Dear Sir,\nparagraph: ${LONG}\nclosing: Yours truly,\nsignature: J. Hale\nsalutation: Dear Madam,\nparagraph: ${LONG}\nclosing: Yours truly,\nsignature: M. Green`,
  ],
  [
    'what is enclosed is no postscript',
    'en',
    `Dear Sir,\n\n${LONG}\n\nYours truly,\nJ. Hale\n\nEnclosure\n\n${LONG}\n`,
    `salutation: Dear Sir,\nparagraph: ${LONG}\nclosing: Yours truly,\nsignature: J. Hale\nheading: Enclosure\nparagraph: ${LONG}`,
  ],
  [
    'a sentence that begins like a formula',
    'en',
    `${LONG}\n\nYours was the first letter that came this week.\n\n${LONG}\n`,
    `paragraph: ${LONG}\nparagraph: Yours was the first letter that came this week.\nparagraph: ${LONG}`,
  ],
  [
    'a sentence that begins like a salutation',
    'en',
    `Dear to us all is the memory of that day.\n\n${LONG}\n`,
    `paragraph: Dear to us all is the memory of that day.\nparagraph: ${LONG}`,
  ],
];

describe('the parts of a letter', () => {
  test.each(rows)('%s', (_, language, text, roles) => {
    expect(rolesOf(text, language)).toBe(roles);
  });
});

test.each([
  ['Dear Sir,\n\nI am well.\n\nYours truly,\nJ. Hale\n'],
  ['Mein lieber Arthur!\n\nIch war bei Ihnen.\n\nHerzlichst\nIhr\nHugo\n'],
  ['13. 3. 905\n\nIch komme morgen.\n\nIhr\nA.\n'],
  ['Дорогой друг!\n\nЯ здоров.\n\nТвой\nИван\n'],
])('is known as a letter: %j', (text) => {
  expect(guessProfile(sourceText('a.txt', text)).name).toBe('letter');
});
