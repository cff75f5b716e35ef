// Words before and after a personal name: forms of address and ranks (part of the name), offices and roles (not part of it).

/** With a capital and directly before a name: part of its span, as `roleName`. Those of `dottedTitles` may end in a full stop. */
export const titles = `
mr mrs ms miss messrs mister madam madame mme mlle monsieur master dr doctor prof professor rev reverend revd hon honorable honourable sir lord lady dame
gen general col colonel maj major capt captain lieut lieutenant lt sgt sergeant corporal cpl private pvt ensign adm admiral com commodore brig brigadier adjt adjutant cmdr marshal cornet
comrade com. citizen citizeness agent brother sister father fr bro uncle aunt deacon elder rabbi bishop archbishop cardinal pope abbe abbé chaplain saint
king queen prince princess emperor empress tsar czar tsarina sultan shah khan duke duchess count countess earl baron baroness baronet viscount marquis marquess marquise chevalier
herr frau fräulein fraulein señor senor señora signor signora don dona academician comandante general-lieutenant
т тов товарищ гр гражданин агент генерал полковник профессор
genosse genossin graf freiherr oberst hauptmann leutnant pfarrer
`;

/** Forms of address that a text also writes small. */
export const smallTitles = `comrade comrades agent citizen тов т товарищ гр агент гражданин`;

export const dottedTitles = `
mr mrs ms messrs mme mlle dr prof rev revd hon gen col maj capt lieut lt sgt cpl pvt adm brig adjt cmdr fr bro com comr st ste
т тов гр проф ген
jos geo wm chas jas thos saml danl benj robt edw fredk alexr jno richd nathl theo
`;

/** Offices: outside the span of a name as the edition has it; a sign that a name follows. */
export const offices = `
president vice-president chairman chairwoman chairmen secretary secretaries governor lieutenant-governor senator senators congressman congressmen representative representatives delegate mayor alderman councilman judge judges justice magistrate sheriff marshal deputy
warden superintendent commissioner commissar commissars commandant commander director directors minister ministers premier chancellor ambassador consul envoy treasurer auditor clerk attorney solicitor prosecutor procurator coroner constable
policeman policemen officer inspector investigator instructor principal dean rector editor publisher manager engineer foreman leader leaders head chief boss coach pastor vicar curate missionary
detective patrolman postmaster speaker assemblyman counsel counselor lawyer surgeon physician nurse teacher farmer merchant druggist
spy spies emissary emissaries courier provocateur terrorist terrorists saboteur wrecker traitor traitors accused defendant witness conspirator leaders traitor editor author writer poet composer painter artist actor actress singer historian
son daughter wife husband widow brother sister father mother nephew niece uncle cousin friend accomplice assistant colleague member members worker workers operative operatives employee employees named called alias
oblast-secretary polpred plenipotentiary chekist chekists trotskyist zinovievist bukharinist rightist trotskyite trotskyites
candidate nominee incumbent captain colonel major sergeant lieutenant doctor professor
начальник секретарь председатель нарком директор шпион член сын жена
`;

/** After a name, with or without a comma. */
export const nameSuffixes = `jr sr jun junr senr esq esqr esquire ii iii`;

export const dottedSuffixes = `jr sr jun junr senr esq esqr`;

/** Small words inside a name. */
export const nameParticles = `van von der den de du des la le del della di da dos st ter ten zu zum zur auf of-the ibn bin el al`;

/** Verbs that a person is the subject of, in the forms that stand after a name. */
export const personVerbs = `
said says stated states asked asks told replied answered declared announced reported testified confessed admitted denied claimed argued explained inquired wrote writes remarked suggested proposed noted thinks thought believed believes knows
was is had has did does will would were are
died lives lived resides resided married arrived left went came returned visited attended spoke addressed received gave made took led served worked became began joined won defeated moved seconded bought sold built found held signed
arrested shot executed convicted sentenced exiled appointed elected dismissed removed expelled interrogated questioned informed instructed ordered objected insisted agreed refused promised requested recommended accused recruited passed
`;
