// Words that are no name by themselves, and words before the name of a place that texts leave out.

import type { PatternedName } from './name-pattern.ts';

/** Articles, prepositions, particles, conjunctions and pronouns of the languages in which texts come, folded. */
const WORDS: ReadonlySet<string> = new Set(
  [
    'a an and as at but by for from he her him his i in into it its me my no not of on or our she so that the their them they this to us we with you your',
    'de des du d di da del della den der die das dem dos el la las le les lo los il un une uno una van von vom zu zum zur ter ten te af av auf am im',
    'an aus bei bis ein eine einem einen einer er es fur ich ihr in mit nach sie sich und uns vor war wir au aux avec dans en et par pour sur ce cette je',
    'в во и из за к ко на не но о об от по под при с со у я ты он она они мы вы а без до для то это все',
  ].flatMap((line) => line.split(' ')),
);

/** A form of one such word; in capitals only it is an abbreviation. */
export function isNeverSearchedAlone({ words, pattern }: PatternedName): boolean {
  return words.every((word) => WORDS.has(word)) && !(words.length === 1 && pattern.cases[0] === 'all');
}

const PLACE_HEAD =
  /^(?:Bad|Stadt|Hauptstadt|Land|Republik|Königreich|Kaiserreich|Gemeinde|(?:City|Town|Village|State|Republic|Kingdom|Empire|Commonwealth|Province|Canton) of(?: the)?|город|г\.|село|деревня) (?=\p{Lu})/u;

/** `Ischl` of `Bad Ischl`, `Austria` of `Republic of Austria`. */
export function withoutPlaceHead(text: string): readonly string[] {
  const rest = text.replace(PLACE_HEAD, '');
  return rest === text ? [] : [rest];
}
