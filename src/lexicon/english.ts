// The vocabulary of English, with the foreign names that English texts use.
import { bodyWords } from './english/body-words.ts';
import { classes, endings } from './english/classes.ts';
import { forenames } from './english/forenames.ts';
import { gazetteer } from './english/gazetteer.ts';
import { offices, personWords } from './english/person-words.ts';
import { phrases } from './english/phrases.ts';
import { placeWords } from './english/place-words.ts';
import { plainWords } from './english/plain-words.ts';
import { surnames } from './english/surnames.ts';
import { titles } from './english/titles.ts';
import type { LanguageLexicon } from './shape/language-lexicon.ts';

export const english: LanguageLexicon = {
  titles,
  offices,
  forenames,
  words: [personWords, surnames, gazetteer, placeWords, bodyWords, plainWords],
  classes,
  phrases,
  endings,
};
