// Forms of address that belong to a personal name when they stand before it (`roleName`). Offices do not: head, secretary, commissar.

/** Folded, without full stop. */
const FORMS: ReadonlySet<string> = new Set(
  [
    'comrade comr com cde tov tovarishch citizen citizeness agent т тов товарищ товарища товарищу гр гражданин гражданка',
    'mr mrs miss ms messrs dr doctor prof professor sir lady lord dame madame mme mlle monsieur m herr frau fraulein pan pani signor',
    'rev reverend hon father fr sister brother',
    'gen general lt lieutenant col colonel maj major capt captain cpt sgt sergeant cpl marshal admiral adm commodore',
    'prince princess count countess baron baroness tsar emperor empress king queen',
  ].flatMap((line) => line.split(' ')),
);

/** Words that are written in small letters as often as not; the others must begin with a capital. */
const SMALL: ReadonlySet<string> = new Set([
  'comrade',
  'citizen',
  'agent',
  'т',
  'тов',
  'товарищ',
  'товарища',
  'товарищу',
  'гр',
  'гражданин',
  'гражданка',
]);

/** Those that are also common words, and count only with a full stop or before initials: `M.`, `Com.` */
const WITH_STOP: ReadonlySet<string> = new Set(['m', 'т', 'гр', 'com', 'hon', 'fr', 'gen', 'adm']);

/** `word` folded. */
export function isFormOfAddress(word: string, isCapital: boolean, hasStop: boolean): boolean {
  if (!FORMS.has(word) || (WITH_STOP.has(word) && !hasStop)) return false;
  return isCapital || SMALL.has(word);
}
