// The vocabulary of Russian, in Cyrillic and in the Latin letters of English texts.
import type { LanguageLexicon } from './shape/language-lexicon.ts';

export const russian: LanguageLexicon = {
  titles: [
    { facet: 'comrade', words: 'тов', isDotted: true, isSmall: true },
    { facet: 'comrade', words: 'т', isDotted: true, isSmall: true, needsStop: true },
    { facet: 'comrade', words: 'товарищ товарища товарищу товарищем товарищи tov tovarishch', isSmall: true },
    { facet: 'comrade', sex: 'male', words: 'гр', isDotted: true, isSmall: true, needsStop: true },
    { facet: 'comrade', sex: 'male', words: 'гражданин гражданина гражданину', isSmall: true },
    { facet: 'comrade', sex: 'female', words: 'гражданка гражданки', isSmall: true },
    { facet: 'courtesy', sex: 'male', words: 'господин господина господину господином', isSmall: true },
    { facet: 'courtesy', sex: 'female', words: 'госпожа госпожи госпоже госпожу', isSmall: true },
    {
      facet: 'rank',
      words:
        'генерал генерала генералу полковник полковника полковнику капитан капитана майор майора поручик адмирал маршал маршала',
      isSmall: true,
    },
    { facet: 'rank', words: 'ген', isDotted: true, needsStop: true },
    { facet: 'doctor', words: 'проф', isDotted: true, isSmall: true },
    { facet: 'doctor', words: 'профессор профессора доктор доктора академик академика', isSmall: true },
    { facet: 'clergy', sex: 'male', words: 'отец священник архиепископ епископ митрополит', isSmall: true },
    { facet: 'noble', sex: 'male', words: 'князь князя граф графа барон барона', isSmall: true },
    { facet: 'noble', sex: 'female', words: 'княгиня княжна графиня баронесса', isSmall: true },
    { facet: 'courtesy', sex: 'male', words: 'pan' },
    { facet: 'courtesy', sex: 'female', words: 'pani' },
  ],
  offices: 'начальник секретарь председатель директор министр губернатор',
  forenames: {
    full: `
    максим роман alexandr andrejs aron charlotte dmitrii evgenii florence ioakim janis jozef lavr lavrentiy ludmila mark
    mendel stefan tamara zoya
      abram afanasy agrafena akaki akim aleksandr aleksandra aleksei aleksey alexei alexey anastas anatoli anatoly andrei andrey
      anfisa anna antonina anton arkady arseny artem artyom avel avdotya boris bogdan daniil david demyan dmitri dmitriy dmitry
      efim ekaterina elena elizaveta emelyan evdokia evgeni evgenia evgeny fedor feliks filipp foma fyodor galina gavriil
      gennady georgi georgii georgy gleb grigori grigorii grigory ignat igor ilya innokenty iosif irina isaak isai ivan kirill
      klavdia klim kliment konstantin kuzma lavrenti lavrenty lazar lev leonid lidia lyubov lyudmila maksim makar maria marina
      marfa matvei matvey maxim mikhail miron mitrofan moisei nadezhda natalia natalya nestor nikanor nikifor nikita nikolai
      nikolay nina oleg olga osip panteleimon pavel pelageya petr platon polina praskovya prokofy pyotr raisa rodion roman
      rostislav savely semen semyon serafima serge sergei sergey sergo sofia stanislav stepan svetlana taras tatiana tatyana
      terenty tikhon timofei timofey trofim vadim valentin valentina valerian valery varlam varvara vasili vasilii vasily vera
      viktor vitaly vladimir vladislav vsevolod vyacheslav yakov yan yefim yegor yekaterina yelena yelizaveta yevgeny yuri yury
      zakhar zinaida genrikh karlis yuly iona izrail naum solomon samuil efraim leiba moshe иван александр николай владимир
      сергей алексей михаил андрей дмитрий петр пётр павел григорий василий борис лев леонид иосиф лазарь климент вячеслав
      георгий яков семен семён степан федор фёдор евгений константин виктор юрий игорь олег анна мария екатерина елена ольга
      надежда наталья татьяна вера софья лаврентий генрих
    `,
    dotted: `
      ал:александр ник:николай мих:михаил вас:василий серг:сергей влад:владимир алекс:александр дм:дмитрий григ:григорий
      конст:константин фед:федор ив:иван вл:владимир андр:андрей евг:евгений
    `,
  },
  words: [
    {
      office: `
        начальник секретарь председатель директор член сын жена
      `,
      place: `
        ссср рсфср россия украина сибирь кавказ крым германия польша япония китай финляндия москва ленинград киев харьков тифлис
        баку минск ташкент одесса ростов саратов казань горький свердловск новосибирск хабаровск владивосток таганрог новочеркасск
        воронеж
      `,
      placeHead: `
        oblast krai kray okrug raion rayon uezd uyezd guberniya volost prospekt ulitsa область край район улица
      `,
      smallPlaceHead: `
        oblast krai kray okrug raion rayon uezd uyezd guberniya volost область край район улица
      `,
      orgHead: `
        комиссариат комитет управление отдел совет партия министерство бюро институт академия завод
      `,
      functionWord: `
        и в на с по о от за из к у не что как это он она они мы вы я но а или же бы был была было были до для при об во со
      `,
      time: `
        января февраля марта апреля мая июня июля августа сентября октября ноября декабря
      `,
      demonym: `
        советский советская советского немецкий японский русский польский
      `,
    },
  ],
  classes: {
    nameSuffix: 'младший старший',
    younger: 'младший младшего',
    elder: 'старший старшего',
    endearment: 'дорогой дорогая дорогие милый милая милые любимый любимая',
    closingEnd: `
      ваш ваша твой твоя вам вас тебе тебя сын дочь брат сестра друг слуга отец мать дядя тетя ученик ученица внук внучка муж жена
    `,
    closingVerb: 'целую обнимаю остаюсь пребываю жму целует обнимает',
    greeted: 'вам вас всем всех тебе тебя',
    greetedBy: 'от',
    closingNoun: 'привет приветом уважением почтением любовью благодарностью преданностью поклоном',
    dayPart: 'утро утром вечер вечером ночь ночью днем днём',
    kin: 'сын сына дочь племянник племянника дядя дяди брат брата сестра',
    and: 'и',
    thoroughfare: 'prospekt ulitsa улица ул проспект площадь',
    openEnded: 'т тт тов гр г гг ул ген проф',
    dotted: 'г ул',
    ordinalEnd: 'го й я',
    numberSign: '№',
    ship: 'пароход парохода пароходе крейсер крейсера броненосец броненосца',
    party: 'партия партии',
  },
  endings: [
    { kind: 'surname', shortest: 5, ends: 'ov ev ova eva yov ëv' },
    { kind: 'surname', shortest: 5, ends: 'sky ski skii skiy skij skaya tsky tski' },
    { kind: 'surname', shortest: 6, ends: 'enko chenko chuk yuk huk' },
    { kind: 'surname', shortest: 6, ends: 'vich ovich evich nich' },
    { kind: 'surname', shortest: 6, ends: 'yants dze adze idze shvili' },
    { kind: 'surname', shortest: 7, ends: 'shtein' },
    { kind: 'surname', shortest: 5, ends: 'ов ев ова ева ёв ский ская енко чук юк вич янц дзе швили ян' },
    { kind: 'surname', shortest: 6, ends: 'ова ову овым овой ове ева еву евым евой ского скому ским скую' },
    { kind: 'likelySurname', shortest: 5, ends: 'in ina yn yna' },
    {
      kind: 'likelySurname',
      shortest: 6,
      ends: 'yan ian its itz ik uk ko ich man mann berg baum feld stein son er ger ler ov ev',
    },
    { kind: 'likelySurname', shortest: 6, ends: 'ин ина ину иным иной ман берг штейн' },
    {
      kind: 'patronymic',
      shortest: 7,
      ends: 'ovich evich ovna evna ichna ович евич овна евна овича евича овичу евичу овны евны ична',
    },
    { kind: 'followers', shortest: 5, ends: 'истов истами истам исты овцы овцев' },
  ],
};
