// English words before a name that belong to it, with French and Spanish ones that English texts use.
import type { TitleRow } from '../language-lexicon.ts';

export const titles: readonly TitleRow[] = [
  { facet: 'courtesy', sex: 'male', words: 'mr messrs', isDotted: true },
  { facet: 'courtesy', sex: 'male', words: 'mister sir lord monsieur señor senor signor master don' },
  { facet: 'courtesy', sex: 'female', words: 'mrs ms mme mlle', isDotted: true },
  { facet: 'courtesy', sex: 'female', words: 'miss madam madame lady dame señora senora signora dona' },
  { facet: 'courtesy', words: 'esquire' },
  { facet: 'courtesy', words: 'hon', isDotted: true, isSmall: true },
  { facet: 'courtesy', words: 'honorable honourable' },
  { facet: 'comrade', words: 'comrade', isSmall: true },
  { facet: 'comrade', words: 'cde comr com', isDotted: true, needsStop: true },
  { facet: 'comrade', sex: 'male', words: 'citizen', isSmall: true },
  { facet: 'comrade', sex: 'female', words: 'citizeness', isSmall: true },
  { facet: 'clergy', words: 'rev revd', isDotted: true, isSmall: true },
  { facet: 'clergy', words: 'fr bro st ste', isDotted: true, needsStop: true },
  { facet: 'clergy', words: 'reverend deacon elder rabbi bishop archbishop cardinal abbe abbé chaplain' },
  { facet: 'doctor', words: 'dr prof', isDotted: true, isSmall: true },
  { facet: 'doctor', words: 'doctor professor academician' },
  {
    facet: 'rank',
    words: 'gen col maj capt lieut lt sgt sergt cpl pvt adm brig adjt cmdr',
    isDotted: true,
    isSmall: true,
  },
  {
    facet: 'rank',
    words: 'general colonel major captain lieutenant sergeant corporal admiral commodore ensign',
    isSmall: true,
  },
  {
    facet: 'rank',
    words: 'private cornet brigadier adjutant marshal comandante general-lieutenant',
  },
  { facet: 'sovereign', sex: 'male', words: 'king prince emperor tsar czar sultan shah khan pope saint' },
  { facet: 'sovereign', sex: 'female', words: 'queen princess empress tsarina' },
  { facet: 'sovereign', sex: 'male', words: 'duke count earl' },
  { facet: 'sovereign', sex: 'female', words: 'duchess countess' },
  { facet: 'noble', sex: 'male', words: 'baron baronet viscount marquis marquess chevalier' },
  { facet: 'noble', sex: 'female', words: 'baroness marquise' },
  { facet: 'kin', sex: 'male', words: 'uncle brother father grandfather cousin' },
  { facet: 'kin', sex: 'female', words: 'aunt sister mother grandmother' },
];
