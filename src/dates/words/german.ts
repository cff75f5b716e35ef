// German words of dates, as in files of the nineteenth and twentieth centuries.

import { all, type DateLanguage, declined, inflected, numbered, phrased } from './date-language.ts';
import { EASTER } from './feast-numbers.ts';
import { otherCalendarWords } from './other-calendars.ts';

const WEEKDAYS = {
  ...numbered('sonntag montag dienstag mittwoch donnerstag freitag samstag', 0),
  dinstag: 2,
  sonnabend: 6,
};

/** What an ordinal can be the number of: a noun, or an adjective and a noun; not a time of the day, nor where it happened. */
const NUMBERED_NOUN =
  '^(?:[ \\u00a0]*-?(?!(?:Abends?|Nachmittags?|Vormittags?|Mittags?|Nachts|Früh|Morgens|Uhr)(?!\\p{L}))\\p{Lu}|[ \\u00a0]+\\p{Ll}{3,}(?:en|er|em|es)[ \\u00a0]+\\p{Lu}|[ \\u00a0]*\\d)';

const DECLINED = 'e en er es em';

export const german: DateLanguage = {
  words: {
    'month+': inflected([
      'januar jänner januars jänners jenner hartung',
      'februar feber februars febers hornung hornungs',
      'märz maerz märzes merz lenzmonat',
      'april aprils aprill ostermonat',
      'mai mais may wonnemonat wonnemond',
      'juni juny junius brachmonat brachmond',
      'juli july julius heumonat heumond',
      'august augusts augustus erntemonat erntemond',
      'september septembers herbstmonat herbstmond',
      'oktober october oktobers octobers weinmonat weinmond',
      'november novembers wintermonat wintermond',
      'dezember december dezembers decembers christmonat christmond',
    ]),
    weekday: WEEKDAYS,
    weekdayAlone: WEEKDAYS,
    timeOfDay: all('abend abends früh morgen nachmittag nachmittags vormittag vormittags mittag mittags nacht nachts'),
    onDay: all('am den'),
    ordinalEnd: all('ten te'),
    'feast+': {
      ostern: EASTER,
      ostersonntag: EASTER,
      ostermontag: EASTER + 1,
      karfreitag: EASTER - 2,
      pfingsten: EASTER + 49,
      pfingstsonntag: EASTER + 49,
      pfingstmontag: EASTER + 50,
      fronleichnam: EASTER + 60,
      weihnachten: 1225,
      weihnacht: 1225,
      neujahr: 101,
      silvester: 1231,
      sylvester: 1231,
      michaelis: 929,
      martini: 1111,
      johannis: 624,
      lichtmeß: 202,
      allerheiligen: 1101,
    },
    season: inflected(['frühjahr frühling', 'sommer sommers', 'herbst', 'winter winters']),
    spelledDay: {
      ...declined('erst zweit dritt viert fünft sechst siebent acht neunt zehnt elft zwölft dreizehnt vierzehnt', DECLINED),
      ...declined('fünfzehnt sechzehnt siebzehnt achtzehnt neunzehnt zwanzigst einundzwanzigst zweiundzwanzigst', DECLINED, 15),
      ...declined('dreiundzwanzigst vierundzwanzigst fünfundzwanzigst sechsundzwanzigst siebenundzwanzigst', DECLINED, 23),
      ...declined('achtundzwanzigst neunundzwanzigst dreißigst einunddreißigst', DECLINED, 28),
      ...declined('siebt', DECLINED, 7),
    },
    spelledDecade: {
      zwanziger: 20,
      dreißiger: 30,
      dreissiger: 30,
      vierziger: 40,
      fünfziger: 50,
      sechziger: 60,
      siebziger: 70,
      achtziger: 80,
      neunziger: 90,
    },
    century: all('jahrhundert jahrhunderts jahrhunderte'),
    the: all('der die das dem den des'),
    in: all('im'),
    his: all('seiner ihrer'),
    reignYear: all('regierungsjahr regierungsjahre regierungsjahres'),
    reign: all('regierung regentschaft herrschaft'),
    'sovereign+': all('könig königs königin kaiser kaisers kaiserin zar zaren zarin'),
    'ruler+': all(
      'wilhelm wilhelms friedrich friedrichs franz joseph josephs leopold leopolds ludwig ludwigs maximilian karl karls georg georgs anna alexander nikolaus maria',
    ),
    ...otherCalendarWords,
    republic: all('republik'),
    and: all('und u'),
    to: all('bis'),
    from: all('vom von ab'),
    between: all('zwischen'),
    dayWord: all('tag tage tages'),
    monthWord: all('monats monat'),
    yearWord: all('jahres jahr jahre anno'),
    yearsWord: all('jahre jahren'),
    halfWord: all('hälfte'),
    quarterWord: all('quartal viertel'),
    halfYearWord: all('halbjahr halbjahres semester'),
    overnight: all('auf zum'),
    thirdWord: all('drittel'),
    decadeWord: all('dekade'),
    lastWord: all('letzten letzte letztes'),
    'shareAdjective+': { anfang: 1, anfangs: 1, beginn: 1, mitte: 2, ende: 3 },
    'shareAdjective-': { anfangs: 1 },
    refThis: all('dieses diesem laufenden diesen dieser'),
    refLast: all('vorigen vergangenen letzten voriges letztes vergangenes vorige letzte vorigem letztem'),
    refNext: all('nächsten kommenden künftigen nächstes kommendes nächste kommende'),
    refSame: all('desselben selben gleichen demselben jenes'),
    refPrevious: all('vorhergehenden vorangegangenen'),
    refFollowing: all('folgenden darauffolgenden'),
    openStart: all('seit ab'),
    openEnd: all('bis'),
    notAfter: all('spätestens'),
    notBefore: all('frühestens'),
    before: all('vor'),
    after: all('nach'),
    or: all('oder'),
    about: all('etwa ungefähr gegen um'),
    circa: all('circa zirka'),
    onwards: all('an'),
    letterT: all('t'),
    letterZ: all('z'),
  },
  abbreviations: {
    'month+': inflected([
      'jan jän jänn jänr',
      'feb febr feber febrr',
      'mär mrz mz',
      'apr apl',
      '',
      'jun',
      'jul',
      'aug augt',
      'sep sept septb septbr septr',
      'okt oct octb octbr oktbr octr',
      'nov novb novbr novr',
      'dez dec dezb dezbr decbr decb dzbr xber xbr',
    ]),
    circa: all('ca'),
    or: all('od'),
    and: all('u'),
    century: all('jh jhd jhdt jhdts jhs jahrh'),
    weekdayAlone: { mittw: 3, donnerst: 4, samst: 6, sonnt: 0 },
    'weekday+': { mo: 1, di: 2, mi: 3, do: 4, fr: 5, sa: 6 },
    'ruler+': all('friedr wilh'),
  },
  phrases: {
    openStart: phrased('beginnend mit|beginnend am|beginnend im'),
    openEnd: phrased('bis zum|bis zur|bis in den'),
    to: phrased('bis zum|bis zur'),
    notAfter: phrased('nicht später als|spätestens am|spätestens im|spätestens bis|bis spätestens'),
    notBefore: phrased('nicht früher als|nicht vor|nicht vor dem|frühestens am|frühestens im'),
    oldStyle: phrased('a. St.|a.St.|alten Stils|alter Stil'),
    newStyle: phrased('n. St.|n.St.|neuen Stils|neuer Stil'),
    thisYear: phrased('d. J.|d.J.|d. Js.|d.Js.|l. J.|l.J.'),
    lastYear: phrased('v. J.|v.J.|v. Js.|vor. J.'),
    thisMonth: phrased('d. M.|d.M.|d. Mts.|d. Ms.|l. M.|l. Mts.|ds. Mts.|ds. M.|dss.'),
    lastMonth: phrased('v. M.|v.M.|v. Mts.|vor. M.|vor. Mts.'),
    nextMonth: phrased('n. M.|n.M.|n. Mts.|k. M.|k. Mts.|nächst. Mts.'),
    shortThis: phrased('d.|ds.|dieses'),
    bc: phrased(
      'v. Chr.|v.Chr.|v. Chr. G.|vor Chr.|vor Christus|vor Christo|vor Christi Geburt|v. u. Z.|v.u.Z.|vor unserer Zeitrechnung|vor unserer Zeit|vor der Zeitrechnung|a. Chr.',
    ),
    ad: phrased(
      'n. Chr.|n.Chr.|nach Chr.|nach Christus|nach Christo|nach Christi Geburt|u. Z.|unserer Zeitrechnung|A. D.|A.D.|AD',
    ),
    otherEra: phrased(
      'd. H.|A. H.|A.H.|der Hedschra|der Hidschra|der Flucht|jüdischer Zeitrechnung|der jüdischen Zeitrechnung|nach Erschaffung der Welt|seit Erschaffung der Welt|a. u. c.|ab urbe condita',
    ),
  },
  ordinalEndings: ['ten', 'te', 'ter', 'tes', 'sten', 'ste', 'ster', 'n', 't', 'tn'],
  decadeEndings: ['er', 'iger', 'ger'],
  yearEndings: [],
  monthEndings: ['ber', 'bre', 'br', 'bris'],
  hasOrdinalPoint: true,
  isDayFirst: true,
  context: {
    numberBefore:
      /(?:[§№#$£€]|(?:^|[^\p{L}])(?:nr|nummer|seite|seiten|art|artikel|abs|absatz|punkt|ziffer|ziff|kap|kapitel|bd|band|tel|telefon|zimmer|haus|isbn|bl|blatt)\.?)[ \u00a0]*$/iu,
    referenceBefore: /(?:^|[^\p{L}])(?:R|NS|BArch|Az|Akte|Aktenzeichen|Rep|Bestand|Sign|Signatur|FO)\.?[ \u00a0]*$/u,
    yearBefore:
      /(?:^|[^\p{L}])(?:im|in|seit|von|vom|bis|vor|nach|ab|um|für|jahre?s?|jahren|anfang|mitte|ende|zwischen|sommer|winter|herbst|frühjahr|der|die|das|des|gegen|etwa|ca\.)[ \u00a0\r\n]+$/iu,
    amountBefore:
      /(?:^|[^\p{L}])(?:gesamt\p{L}*|summe|zahl|anzahl|betrag|wert|mehr als|weniger als|über|fast|rund)[ \u00a0]+(?:(?:von|auf|um)[ \u00a0]+)?$/iu,
    amountAfter:
      /^[ \u00a0\r\n]*(?:%|prozent|uhr|mark|reichsmark|rm(?!\p{L})|pfennig|rubel|tonnen|kilo|kg|km|meter|hektar|ha(?!\p{L})|stück|exemplare?|fälle[n]?|tage[n]?|wochen|jahre[n]?|mal(?!\p{L})|tausend|millionen|familien|pferde|seiten)/iu,
    countedAfter:
      /^[ \u00a0\r\n]*(?:\p{L}+(?:e|er)[ \u00a0]+)?(?:personen|menschen|mann|männer|frauen|kinder|arbeiter|soldaten|häftlinge|gefangene|mitglieder|einwohner)(?!\p{L})/iu,
    placeBefore: /(?:^|[^\p{L}])in[ \u00a0\r\n]+$/iu,
    verbAfter: /^[ \u00a0\r\n]+(?:war|wurde|ist|wird|begann|brachte)(?!\p{L})/u,
    clauseAfter:
      /^[ \u00a0\r\n]+(?:der|die|das|de[mn]|eine?[mnr]?|er|sie|es|wir|ich|man|sein|ihr|unser|starb|wurden?|waren?|ist|wird|fiel|kam|begann|hatten?)(?!\p{L})/u,
    monthBefore:
      /(?:^|[^\p{L}])(?:im|seit|vom|von|bis|vor|nach|ab|für|anfang|mitte|ende|monate?|(?:viertel|halb)jahr|zeit|letzten|diesen)[ \u00a0\r\n]+$/iu,
    seasonBefore: /(?:^|[^\p{L}])(?:im|(?:vor|seit|nach) dem|bis zum|zum)[ \u00a0\r\n]+$/iu,
    doubtfulMonth: /^(?:August|Mai|Jan)$/u,
    namesakeAfter: /^[ \u00a0]*[-–]?[ \u00a0]*(?:Straße|Strasse|Str\.|Platz|Allee|Werk|Fabrik)/u,
    namesakeBefore: /(?:Straße|Strasse|Platz)[ \u00a0]+des[ \u00a0]+$/u,
    ordinalBefore: /(?:^|[^\p{L}])(?:am|den|d\.|zum|vom|v\.|bis)[ \u00a0\r\n]+$/iu,
    ordinalNounAfter: new RegExp(NUMBERED_NOUN, 'u'),
    ordinalAfter: new RegExp(`^(?!${NUMBERED_NOUN.slice(1)})`, 'u'),
    negationBefore: /(?:^|[^\p{L}])(?:nicht|kaum|nie|niemals)[^\p{L}][^.;:!?]{0,40}$/iu,
    asideBefore: /(?:^|[^\p{L}])(?:vom|als|als im|gegenüber|wie im)[ \u00a0\r\n]+$/iu,
    tellingBefore: /(?:^|[^\p{L}])(?:im|in|während|jahre?s?|schon|bereits)[ \u00a0\r\n]+$/iu,
    noQuarterAfter: /^[ \u00a0\r\n]+(?:de[rs]|von)(?!\p{L})/iu,
    recurring: {
      before:
        /(?:^|[^\p{L}])(?:jede[mns] (?:jahr|monat|vierteljahr|halbjahr|quartal)(?:e?s)?|alljährlich|jährlich|vierteljährlich|halbjährlich)(?!\p{L})[^.,;:!?\n]{0,48}$|(?:^|[^\p{L}])jede[mnrs] (?:den )?$/iu,
      after: /^[^.,;:!?\n]{0,24}(?:jede[ns] (?:Jahr|Monat)(?:e?s)?|alljährlich|jährlich)(?!\p{L})/iu,
    },
    relativeBefore: /(?:^|[^\p{L}])(?:jedes|alle)[ \u00a0\r\n]+$/iu,
    weekdayBefore:
      /(?:^|[^\p{L}])(?:am|bis|vom|seit|diesen|den|oder|od\.|und|u\.|für|ab|etwa|ungefähr|gegen|vor|nach|zum|erst|(?:sonn|diens|donners|frei|sams)tag,?|montag,?|mittwoch,?|(?:mo|di|mi|do|fr|sa|so)\.,?)[ \u00a0\r\n]+$/iu,
    weekdayAfter: /^[ \u00a0]+(?:oder|od\.|und|u\.)[ \u00a0]+(?:\p{Lu}\p{Ll}+tag|Mittwoch|Sonnabend)(?!\p{L})/u,
    freeWeekday: {
      before:
        /(?:^|[\n,;:!?(–—-]|(?<!(?<!\p{L})(?:Dr|Hrn?|Frl?|Prof|St))\.|(?<!\p{L})(?!(?:de[rsm]|das|eine?[ms]?|jede[mnrs]?|kein|manche[mnrs]?|welche[mnrs]?|alle|heißt|heisst|hieß|namens|genannt)[ \u00a0])\p{Ll}+)[ \u00a0]*$/u,
      after:
        /^(?:[ \u00a0]*(?:$|[\n.!?;:)–—-]|,[ \u00a0](?!\p{Lu}))|[ \u00a0]+(?!(?:und|u|oder|od)(?!\p{L}))(?:\p{Ll}|[\d½¼¾]|(?:Abends?|Früh|Morgens?|Mittags?|Nachmittags?|Vormittags?|Nachts?)(?!\p{L})))/u,
    },
    feastBefore: /(?:^|[^\p{L}])(?:zu|an|seit|bis)[ \u00a0\r\n]+$/iu,
    thingAfter: /^[ \u00a0\r\n]+\p{Lu}\p{Ll}+(?:en|er|e|n|s)(?!\p{L})/u,
    titleAfter: /^["”’“«]?[ \u00a0]+(?:Ouvertüre|Symphonie|Sinfonie)(?!\p{L})/u,
    doubt: {
      likely:
        /(?:^|[^\p{L}])(?:wahrscheinlich|vermutlich|wohl|mutmaßlich|verm\.|wahrsch\.|angeblich)[ \u00a0\r\n]+(?:(?:am|im|in|um|vom|von|den|der|dem|das|zu|aus|gegen|jahre?)[ \u00a0\r\n]+){0,3}$/iu,
      unlikely:
        /(?:^|[^\p{L}])(?:vielleicht|möglicherweise|eventuell|evtl\.|fraglich)[ \u00a0\r\n]+(?:(?:am|im|in|um|vom|von|den|der|dem|das|zu|aus|gegen|schon|noch|erst|jahre?)[ \u00a0\r\n]+){0,3}$/iu,
    },
    tense: {
      ahead:
        /(?:^|[^\p{L}])(?:werde|werden|wird|wirst|werdet|nächst\p{L}*|kommend\p{L}*|künftig\p{L}*|spätestens|soll|sollen|will|wollen|möchte\p{L}*|hoffe|hoffentlich|gedenke\p{L}*|beabsichtig\p{L}*|voraussichtlich|vorraussichtlich|demnächst|übermorgen)(?!\p{L})/u,
      past: /(?:^|[^\p{L}])(?:(?!bereit)(?:\p{Ll}{0,4}ge|er|be|ver|ent|zer)\p{Ll}{3,}(?:t|en) zu (?:haben|sein)|war|waren|warst|hatte\p{L}*|wurde|wurden|kam|kamen|ging|gingen|schrieb|fuhr|fuhren|sah|sprach|starb|fand|fanden|las|bekam|erhielt|gab|nahm|stand|blieb|lag|begann|(?!heut|bitt|leut|weit|seit|könnt|möcht|hätt|sollt|wollt|müßt|müsst|dürft)\p{Ll}{3,}(?:te|ten)|(?:ge|er|be|ver)\p{Ll}{3,}(?:t|en) (?:hat|habe|haben|ist|bin|sind)|geboren|gestorben|gewesen|gestern|vorgestern|neulich)(?!\p{L})|(?:^|[^\p{L}])(?:habe|hat|haben|bin|ist|sind)(?!\p{L}).{1,80}[^\p{L}]\p{Ll}{0,5}ge\p{Ll}{2,}(?:t|en)(?!\p{L})/u,
      present:
        /(?:^|[^\p{L}])(?:bin|ist|sind|bist|komme?|kommen|kommst|kommt|fahre?|fahren|reise?|reisen|gehe?|gehen|bleibe?|bleiben|treffe?n?|habe|hat|haben|kann|können|könnte\p{L}*|darf|muß|muss|müssen|bitte|beginnt|findet|schick|schicke|erwarte\p{L}*|telephonier\p{L}*|hätte\p{L}*|wäre\p{L}*|sollte\p{L}*|wollte\p{L}*)(?!\p{L})/u,
      // “zu kommen”, “abzugeben”, at the end of a clause; not “gesehen zu haben”
      infinitive:
        /(?<!\p{L})(?:zu (?!haben|sein)\p{Ll}{2,}n|(?:ab|an|auf|aus|bei|durch|ein|fest|fort|her|hin|los|mit|nach|nieder|statt|teil|um|unter|vor|weg|zurück|zusammen|zu|über)zu\p{Ll}{2,}n)(?=[ \u00a0]*(?:$|[\n.,;:!?)])|[ \u00a0]+(?:und|oder)(?!\p{L}))/u,
    },
  },
};
