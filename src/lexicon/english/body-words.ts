// English words that make a name one of a body.
import type { WordLists } from '../shape/language-lexicon.ts';

export const bodyWords: WordLists = {
  orgHead: `
    academy administration agency army archive archives arsenal assembly assizes association asylum bank battalion battery
    board branch brigade brotherhood bureau cabinet cavalry chamber chancellery chancery church clinic club co collegium
    college commission committee company conference confederation congress conservatory consistory consulate convention
    cooperative corporation corps council court detachment department depot diet directorate directory division embassy
    exchange exchequer expedition faculty factory federation firm fleet flotilla foundation fraternity front fund gendarmerie
    guard guards guild gymnasium headquarters hospital house inc inquisition cathedral chapel tabernacle abbey alliance grange auxiliary commandery sodality fellowship scouts univ ry inspection inspectorate institute institution
    international internationale laboratory league legation legion legislature library lodge lyceum ltd militia mill ministry
    mission monastery museum navy observatory office ombudsman orchestra order organisation organization orphanage parliament
    party patriarchate penitentiary philharmonic plant platoon police polytechnic presbytery prosecutor publishers railroad
    railway reichstag railways regiment registry school section sector secretariat seminary senate service soc society sovkhoz
    squad squadron staff studio subdivision subcommittee synagogue syndicate synod theater theatre treasury tribunal troops
    trust union university vestry wehrmacht works workshop shipyard government line base shop store stores brewery distillery foundry bakery
    duma sejm colliery ironworks steelworks laundry pharmacy infirmary dispensary sanatorium sanitarium sanitorium band choir bros
  `,
  orgPlural: `
    academies administrations agencies armies associations banks boards branches bureaus churches clubs colleges commissions
    committees companies congresses conferences cooperatives corporations councils courts departments directorates districts
    divisions embassies factories federations governments institutes institutions leagues militias ministries offices
    organisations organizations parliaments parties plants regiments railways railroads schools sections sectors societies
    subcommittees theaters theatres tribunals trusts unions universities
  `,
  smallCompany: `
    company party army council court lodge committee church association society bank railroad railway college university club
    seminary academy brewery hospital legislature regiment brigade infantry volunteers guards
  `,
  smallOffice: `
    department branch directorate administration section sector committee bureau secretariat commission inspection office
    division board court tribunal academy institute
  `,
  orgWord: `
    reichstag reichswehr wehrmacht gestapo bundestag duma sejm bund tass interpol kuomintang luftwaffe vatican
  `,
  orgAbbreviation: `
    ccc kpd spd gar ioof wctu bpoe aouw ymha ywha dar udc kofp kofc kofl ame aef rotc uso pta un uno nato unesco unicef icc ymca ywca naacp fbi cia afl cio iww kkk ila umw rfc fcc fha wpa nra tva sec nlrb
    usaf usn raf bbc nbc cbs rca gop
  `,
  publication: `
    whig standard patriot courant ledger post
    gazette herald tribune times journal magazine mercury advertiser examiner enquirer inquirer chronicle observer republican
    intelligencer sentinel star sun globe press post-dispatch dispatch review register bulletin weekly daily news courier
    telegraph argus democrat constitution act law laws treaty manifesto declaration proclamation bible testament encyclopedia report
    resolution decree statute code almanac digest
  `,
  orgModifier: `
    central main chief general supreme special secret political state military national federal federated revolutionary
    executive economic foreign internal higher extraordinary provisional permanent joint first second third fourth fifth sixth
    red white royal imperial communist socialist democratic republican whig federalist liberal conservative labor labour
    progressive populist fascist nazi confederate union circuit district county city municipal superior common
  `,
  group: `
    jacobins girondins whigs tories fenians nazis
  `,
  notFollowers: `
    artists scientists chemists tourists machinists typists journalists specialists chekists dentists botanists economists
    physicists psychologists pianists novelists florists lists fists mists insists consists exists assists persists resists
    enlists twists terrorists cyclists motorists pharmacists sites rites writes invites suburbanites whites-only dolomites
    termites satellites favorites favourites opposites suites bites kites unites finalists soloists colonists guests
    receptionists columnists capitalists industrialists activists publicists naturalists stylists
  `,
};
