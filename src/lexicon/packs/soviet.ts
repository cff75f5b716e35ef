// The administration of the Soviet Union, in English and Russian texts: plain facts, compiled for teikit.
import type { LexiconPack } from '../shape/language-lexicon.ts';

export const soviet: LexiconPack = {
  name: 'soviet',
  signs: `
    ussr rsfsr soviet nkvd ogpu gugb gpu cheka mgb mvd cpsu vkp rkp rcp bolsheviks politburo comintern komsomol commissariat
    commissar comrade comrades narkom oblispolkom obkom ispolkom plenum trotskyists kolkhoz oblast raion ссср нквд вкп огпу
  `,
  habits: ['bareSurnames', 'bareAbbreviations'],
  titles: [{ facet: 'agent', words: 'agent агент', isSmall: true }],
  words: [
    {
      surname: `
        stalin lenin trotsky bukharin rykov tomsky kamenev zinoviev radek molotov kaganovich voroshilov kalinin mikoyan andreyev
        zhdanov khrushchev beria yezhov ezhov yagoda vyshinsky litvinov chicherin dzerzhinsky menzhinsky krestinsky rakovsky
        sokolnikov pyatakov muralov smirnov kirov ordzhonikidze kuibyshev kosior postyshev rudzutak chubar yakir tukhachevsky
        blyukher budyonny budenny malenkov shvernik poskrebyshev mekhlis krylenko akulov antonov ovseenko bubnov lunacharsky
        krupskaya kollontai maisky rozengolts kerensky kolchak denikin wrangel сталин ленин троцкий бухарин рыков каменев зиновьев
        молотов каганович ворошилов калинин микоян жданов ежов ягода берия киров орджоникидзе
      `,
      office: `
        comrades commissar commissars procurator spy spies emissary emissaries provocateur terrorist terrorists saboteur wrecker traitor
        traitors accused conspirator accomplice operative operatives alias oblast-secretary polpred plenipotentiary chekist
        chekists trotskyist zinovievist bukharinist rightist trotskyite trotskyites нарком шпион
      `,
      placeNoun: `
        soviet soviets
      `,
      orgHead: `
        bolsheviks comintern commissariat duma kolkhoz komsomol lager plenum politburo presidium procuracy procurator reichswehr
        combine combinat
      `,
      orgPlural: `
        commissariats kolkhozes secretariats soviets
      `,
      smallOffice: `
        commissariat collegium presidium inspectorate plenum procuracy
      `,
      orgWord: `
        politburo orgburo comintern komintern profintern komsomol sovnarkom gosplan gosbank vesenkha cheka vecheka okhrana glavlit
        glavk osoaviakhim smersh rabkrin rosta centrosoyuz tsentrosoyuz dalstroi zagotzerno torgsin intourist dashnaktsutyun
        dashnaktsutiun gulag narkomindel narkompros narkomfin narkomzem narkomtrud narkomtyazhprom narkomvneshtorg narkompochtel
        narkomput narkomprod narkomyust narkomnats narkomzdrav narkomvoenmor narkomvnudel политбюро оргбюро коминтерн комсомол
        совнарком госплан госбанк наркомвнудел
      `,
      orgAbbreviation: `
        nkvd nkgb mgb mvd kgb ogpu gpu vchk gugb gulag ugb unkvd onkvd cc cec vtsik tsik snk sovnarkom sto cpsu vkp rkp rcp vkpb
        cpsub kpss cpg usdp rsdlp rsdrp psr cpusa cpgb ecci ikki vsnkh nkid nkps nkyu nktp nkvt nkz nkf nko nkpros nkvm rkka rkkf
        rvs rvsr uvk kpk tsk gru ru roa oun upa vlksm vtssps auccctu cpc ckk rki dkp kp pcf pci цк вкп рсдрп ркп кпсс вчк огпу гпу
        нквд нкгб мвд мгб кгб гугб снк вцик цик ркка кпк наркомат
      `,
      partyCommittee: `
        obkom gorkom raikom kraikom partkom oblispolkom ispolkom gorispolkom raiispolkom krayispolkom revkom gubkom ukom zavkom
      `,
      publication: `
        pravda izvestia izvestiya iskra
      `,
      orgModifier: `
        people's peoples all-union all-russian
      `,
      group: `
        bolsheviks mensheviks sr srs s-rs kadets cadets octobrists narodniks social-revolutionaries socialist-revolutionaries
        social-democrats whites white-guards whiteguards basmachi petlyurovites petliurites makhnovists dashnaks mussavatists
        esers essers rights lefts rightists leftists tolstoyans trotskyists trotskyites zinovievites bukharinites bundists
        banderites kronstadters decembrists slavophiles троцкисты троцкистов троцкистами троцкистам зиновьевцы зиновьевцев
        зиновьевцами меньшевики меньшевиков эсеры эсеров бухаринцы бухаринцев правотроцкисты
      `,
      common: `
        topsecret bolshevism leninism trotskyism leninist chekist chekists trotskyist zinovievist bukharinist stalinist bolshevik
        menshevik rightist leftist fond opis delo listy
      `,
    },
  ],
  classes: {
    compoundRoot: `
      narkom glav sovnar gosbank gosplan gosizdat gostorg gosstrakh sevzap rabfak gorkom gorisp oblisp raiisp oblono komsomol
    politotdel agitprop profsoyuz zagot soyuz tsentro dalstr volgostr dneprostr magnitostr
    `,
    headNeedingModifier: 'soviet',
    kindAlone: `
      presidium plenum politburo trust commissariat secretariat directorate committee commission collegium institute academy
      inspectorate tribunal
    `,
    faction: 'b m б м bolsheviks mensheviks',
  },
  phrases: {
    place: `
      soviet russia
      czarist russia
      ukrainian ssr
      byelorussian ssr
      belorussian ssr
      georgian ssr
      armenian ssr
      azerbaijan ssr
      uzbek ssr
      kazakh ssr
      turkmen ssr
      tatar assr
      bashkir assr
      crimean assr
      dagestan assr
      yakut assr
      karelian assr
      far eastern territory
      far eastern region
      soviet far east
    `,
    group: `
      social revolutionaries
      socialist revolutionaries
      left socialist revolutionaries
      left srs
      right opposition
      left opposition
      white guards
      black hundreds
      bourgeois nationalists
      right oppositionists
      left oppositionists
      democratic centralists
    `,
  },
};
