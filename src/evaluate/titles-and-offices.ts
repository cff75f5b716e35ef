// Words that stand beside a person's name and say rank, office or degree: general knowledge of English, small letters.

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Stand before a name only. */
export const titles: ReadonlySet<string> = words(`
  mr mrs miss ms messrs madame mme mlle monsieur sir lady lord dame hon honorable honourable rev reverend rt
  dr doctor prof comrade citizen citizeness herr frau fraulein don donna dona signor signora senor senora
  abbe brother sister father gov sen rep supt gen lieut lt col maj capt adm brig sergt sgt corp vice rear chief grand under
  field`);

/** Stand before a name, or after it with a comma. */
export const offices: ReadonlySet<string> = words(`
  king queen prince princess emperor empress tsar czar kaiser sultan shah pope cardinal archbishop bishop abbot dean vicar
  pastor deacon elder rabbi duke duchess count countess earl baron baroness baronet marquis marquess
  viscount viscountess archduke chevalier professor
  president premier chancellor minister secretary undersecretary treasurer governor
  senator congressman congresswoman representative deputy speaker mayor alderman councillor councilman commissioner
  commissar ambassador envoy consul delegate chairman chairwoman chair clerk auditor assessor collector recorder
  registrar sheriff marshal constable warden coroner judge justice attorney solicitor barrister counsel advocate
  prosecutor magistrate squire postmaster inspector superintendent director manager agent trustee administrator
  administratrix executor executrix editor librarian cashier surveyor engineer surgeon physician
  general lieutenant colonel major captain commander commodore admiral brigadier sergeant
  corporal private ensign adjutant officer detective commandant`);

/** Stand after a name, with a comma. */
export const suffixes: ReadonlySet<string> = words('esq esqs esquire jr jun junior sr sen senior md phd dd lld');
