// What the end of a word tells: surnames of Russian, Ukrainian, Caucasian, Jewish and German make, and names of places.

import { placeSuffixes } from './lexicon/places.ts';
import { wordsOf } from './lexicon.ts';

type Ending = { readonly ending: string; readonly shortest: number };

function endings(list: string, shortest: number): readonly Ending[] {
  return wordsOf(list).map((ending) => ({ ending, shortest }));
}

/** A word of at least `shortest` letters with such an end is a surname almost always. */
const sureEndings: readonly Ending[] = [
  ...endings('ov ev ova eva yov ëv', 5),
  ...endings('sky ski skii skiy skij skaya tsky tski', 5),
  ...endings('enko chenko chuk yuk huk', 6),
  ...endings('vich ovich evich nich', 6),
  ...endings('yants dze adze idze shvili', 6),
  ...endings('shtein', 7),
  ...endings('ов ев ова ева ёв ский ская енко чук юк вич янц дзе швили ян', 5),
];

/** The same, of a word in a text of Soviet administration. */
const likelyEndings: readonly Ending[] = [
  ...endings('in ina yn yna', 5),
  ...endings('yan ian its itz ik uk ko ich man mann berg baum feld stein son er ger ler ov ev', 6),
  ...endings('ин ина ман берг штейн', 6),
];

const placeEndings: readonly Ending[] = endings(placeSuffixes, 6);

function endsIn(key: string, list: readonly Ending[]): boolean {
  return list.some(({ ending, shortest }) => key.length >= shortest && key.endsWith(ending));
}

/** By the ending alone, whatever the text. */
export function isSurnameLike(key: string): boolean {
  return endsIn(key, sureEndings);
}

export function isLikelySurname(key: string): boolean {
  return endsIn(key, likelyEndings);
}

/** `Ivanovich`, `Petrovna`. */
export function isPatronymic(key: string): boolean {
  return key.length > 6 && /(?:ovich|evich|ovna|evna|ichna|ович|евич|овна|евна)$/u.test(key);
}

export function isPlaceLike(key: string): boolean {
  return endsIn(key, placeEndings);
}
