// The vocabulary of organisations: head nouns, abbreviations and compounds of the period: plain facts, compiled for teikit.

/** With capitals: the head of a name of a body. */
export const organisationHeads = `
academy administration agency army archive archives arsenal assembly assizes association asylum bank battalion battery board bolsheviks branch brigade brotherhood bureau cabinet cavalry chamber chancellery chancery church clinic club co collegium college comintern commissariat commission committee
company conference confederation congress conservatory consistory consulate convention cooperative corporation corps council court detachment department depot diet directorate directory division duma embassy exchange exchequer expedition faculty factory federation firm fleet flotilla foundation fraternity
front fund gendarmerie guard guards guild gymnasium headquarters hospital house inc inquisition inspection inspectorate institute institution international internationale invalides kolkhoz komsomol laboratory lager league legation legion legislature library lodge lyceum ltd militia mill ministry mission monastery museum navy
observatory office ombudsman orchestra order organisation organization orphanage parliament party patriarchate penitentiary philharmonic plant platoon plenum police politburo polytechnic presbytery presidium procuracy procurator prosecutor publishers railroad railway reichstag railways regiment registry reichswehr
school section sector secretariat seminary senate service soc society sovkhoz squad squadron staff studio subdivision subcommittee synagogue syndicate synod theater theatre treasury tribunal troops trust union university vestry wehrmacht works workshop combine combinat shipyard government line base
комиссариат комитет управление отдел совет партия министерство бюро институт академия завод ministerium abteilung kommission gesellschaft
`;

/** Plural heads: a class of bodies, not a name. */
export const organisationPlurals = `
academies administrations agencies armies associations banks boards branches bureaus churches clubs colleges commissariats commissions committees companies congresses conferences cooperatives corporations councils courts departments directorates districts divisions embassies factories federations
governments institutes institutions kolkhozes leagues militias ministries offices organisations organizations parliaments parties plants regiments railways railroads schools sections sectors secretariats societies soviets subcommittees theaters theatres tribunals trusts unions universities
`;

/** Heads that name a body even where they stand alone after a capitalised word, and are written small (`Presbyterian church`). */
export const smallCompanyHeads = `company party army council court lodge committee church association society bank railroad railway college university club seminary academy brewery hospital`;

/** Small heads before "of the" and the name of a body (`Taganrog city department of the NKVD`). */
export const smallOfficeHeads = `department branch directorate administration section sector committee commissariat bureau secretariat collegium presidium commission inspectorate inspection office division board court tribunal plenum academy institute procuracy`;

/** Names of bodies that are one word. */
export const organisationWords = `
politburo orgburo comintern komintern profintern komsomol sovnarkom gosplan gosbank vesenkha cheka vecheka okhrana reichstag reichswehr wehrmacht gestapo bundestag duma sejm bund glavlit glavk osoaviakhim smersh tass rabkrin interpol kuomintang luftwaffe
rosta centrosoyuz tsentrosoyuz dalstroi zagotzerno torgsin intourist dashnaktsutyun dashnaktsutiun vatican gulag narkomindel narkompros narkomfin narkomzem narkomtrud narkomtyazhprom narkomvneshtorg narkompochtel narkomput narkomprod narkomyust narkomnats narkomzdrav narkomvoenmor narkomvnudel
политбюро оргбюро коминтерн комсомол совнарком госплан госбанк наркомвнудел
`;

/** Abbreviations that name a body. Others are judged by their look and their company. */
export const organisationAbbreviations = `
nkvd nkgb mgb mvd kgb ogpu gpu vchk gugb gulag guggb ugb ugb unkvd onkvd cc ccc cec vtsik tsik snk sovnarkom sto cpsu vkp rkp rcp vkpb cpsub kpss cpg kpd spd usdp rsdlp rsdrp psr cpusa cpgb ecci ikki vsnkh nkid nkps nkyu nktp nkvt nkz nkz nkf nkps nko nkoj nkpros nkvm rkka rkkf rvs rvsr uvk kpk ksk tsk tskk gru ru
roa oun upa vlksm vtssps auccctu cpc ckk rki eccl dkp kp pcf pci un uno nato unesco unicef icc ymca ywca naacp fbi cia afl cio iww kkk ila umw rfc fcc fha wpa ccc nra tva sec icc nlrb usaf usn raf bbc nbc cbs mgm rca gop
цк вкп рсдрп ркп кпсс вчк огпу гпу нквд нкгб мвд мгб кгб гугб снк вцик цик ркка кпк наркомат
`;

/** Roots of abbreviated compounds: a word that begins so and is no other word is likely a body (`Narkomvnudel`, `Glavugol`). */
export const compoundRoots = `narkom glav sovnar gosbank gosplan gosizdat gostorg gosstrakh sevzap rabfak gorkom gorisp oblisp raiisp oblono komsomol politotdel agitprop profsoyuz zagot soyuz tsentro dalstr volgostr dneprostr magnitostr`;

/** Regional bodies written as one word: marked only with a name before or behind. */
export const partyCommittees = `obkom gorkom raikom kraikom partkom oblispolkom ispolkom gorispolkom raiispolkom krayispolkom revkom gubkom ukom zavkom`;

/** Titles of newspapers and the like end so: neither bodies nor places. */
export const publicationHeads = `
gazette herald tribune times journal magazine mercury advertiser examiner enquirer inquirer chronicle observer republican intelligencer sentinel star sun globe press post-dispatch dispatch review register bulletin weekly daily news courier telegraph argus democrat
constitution act treaty manifesto declaration proclamation bible testament encyclopedia pravda izvestia izvestiya iskra report resolution decree statute code almanac digest 
`;

/** Words that open the name of a body though they are common adjectives. */
export const organisationModifiers = `central main chief general supreme special secret political state people's peoples military national federal federated revolutionary executive economic foreign internal higher extraordinary provisional permanent joint first second third fourth fifth sixth red white royal imperial all-union all-russian communist socialist democratic republican whig federalist liberal conservative labor labour progressive populist
fascist nazi confederate union circuit district county city municipal superior common`;

/** Followers, parties and tendencies that are written in the plural, and none by its ending. */
export const politicalGroups = `
bolsheviks mensheviks sr srs s-rs kadets cadets octobrists narodniks social-revolutionaries socialist-revolutionaries social-democrats whites white-guards whiteguards basmachi petlyurovites petliurites makhnovists dashnaks mussavatists esers essers rights lefts rightists leftists
tolstoyans trotskyists trotskyites zinovievites bukharinites bundists banderites kronstadters decembrists slavophiles jacobins girondins whigs tories fenians nazis
троцкисты троцкистов троцкистами троцкистам зиновьевцы зиновьевцев зиновьевцами меньшевики меньшевиков эсеры эсеров бухаринцы бухаринцев правотроцкисты
`;

/** Bodies whose names no head noun shows, one a line. */
export const organisationPhrases = `
red cross
american red cross
international red cross
league of nations
foreign office
war office
admiralty
scotland yard
house of commons
house of lords
house of representatives
general staff
civil service
second international
third international
`;

/** The first of two words that name followers (`Social Revolutionaries`, `Socialist Revolutionaries`, `White Guards`). */
export const groupPhrases = `
social revolutionaries
socialist revolutionaries
socialist-revolutionaries
left socialist revolutionaries
left srs
old believers
right opposition
left opposition
social democrats
constitutional democrats
white guards
black hundreds
bourgeois nationalists
right oppositionists
left oppositionists
democratic centralists
`;

/** Plurals in -ists and -ites that are no followers. */
export const notFollowers = `
artists scientists chemists tourists machinists typists journalists specialists chekists dentists botanists economists physicists psychologists pianists novelists florists lists fists mists insists consists exists assists persists resists enlists twists terrorists cyclists motorists pharmacists sites rites writes invites suburbanites whites-only
dolomites termites satellites favorites favourites opposites suites bites kites invites unites finalists soloists colonists guests receptionists columnists capitalists industrialists activists publicists naturalists stylists
`;
