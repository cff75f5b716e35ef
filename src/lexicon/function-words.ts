// Words that are no name by themselves, and words before the name of a place that texts often leave out, of all languages in which texts
// come.

/** Articles, prepositions, particles, conjunctions and pronouns, in small letters. */
export const functionWords: readonly string[] = [
  'a an and as at but by for from he her him his i in into it its me my no not of on or our she so that the their them they this to us we with you your',
  'de des du d di da del della den der die das dem dos el la las le les lo los il un une uno una van von vom zu zum zur ter ten te af av auf am im',
  'an aus bei bis ein eine einem einen einer er es fur ich ihr in mit nach sie sich und uns vor war wir au aux avec dans en et par pour sur ce cette je',
  'в во и из за к ко на не но о об от по под при с со у я ты он она они мы вы а без до для то это все',
].flatMap((line) => line.split(' '));

/** As they are written before the name; those of English with what joins them to it. */
export const placeHeads: readonly string[] = [
  'Bad|Stadt|Hauptstadt|Land|Republik|Königreich|Kaiserreich|Gemeinde',
  'City of|Town of|Village of|State of|Republic of|Kingdom of|Empire of|Commonwealth of|Province of|Canton of',
  'City of the|Town of the|Village of the|State of the|Republic of the|Kingdom of the|Empire of the|Commonwealth of the|Province of the|Canton of the',
  'город|г.|село|деревня',
].flatMap((line) => line.split('|'));
