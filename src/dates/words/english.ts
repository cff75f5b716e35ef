// English words of dates: of archival texts in translation, and of older letters and newspapers.

import { all, type DateLanguage, inflected, numbered, phrased } from './date-language.ts';
import { EASTER } from './feast-numbers.ts';
import { otherCalendarWords } from './other-calendars.ts';

const UNITS = 'one two three four five six seven eight nine';
const TEENS = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';

export const english: DateLanguage = {
  words: {
    'month+': numbered('january february march april may june july august september october november december'),
    'month-': { january: 1, february: 2, april: 4, june: 6, july: 7, september: 9, october: 10, november: 11, december: 12 },
    'smallMonth-': { march: 3, may: 5, august: 8 },
    weekday: numbered('sunday monday tuesday wednesday thursday friday saturday', 0),
    season: { spring: 1, summer: 2, autumn: 3, fall: 3, winter: 4 },
    spelledDay: {
      ...numbered(
        'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth',
      ),
      ...numbered('sixteenth seventeenth eighteenth nineteenth twentieth', 16),
      thirtieth: 30,
    },
    spelledTens: { twenty: 20, thirty: 30 },
    unit: numbered(UNITS),
    teen: numbered(TEENS, 10),
    tens: { twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 },
    hundred: all('hundred'),
    hundredsWord: all('hundreds'),
    thousand: all('thousand'),
    spelledDecade: {
      twenties: 20,
      thirties: 30,
      forties: 40,
      fifties: 50,
      sixties: 60,
      seventies: 70,
      eighties: 80,
      nineties: 90,
    },
    century: all('century centuries'),
    the: all('the ye'),
    of: all('of'),
    in: all('in'),
    and: all('and'),
    to: all('to until till through'),
    from: all('from'),
    between: all('between'),
    dayWord: all('day'),
    daysWord: all('days week weeks'),
    monthWord: all('month'),
    numberedMonth: all('month'),
    monthsWord: all('months'),
    yearWord: all('year anno'),
    partWord: all('part days months weeks'),
    halfWord: all('half'),
    quarterWord: all('quarter'),
    halfYearWord: all('semester'),
    overnight: all('to'),
    thirdWord: all('third'),
    tenWord: all('ten'),
    decadeWord: all('decade'),
    lastWord: all('last latter final'),
    shareAdjective: { early: 1, mid: 2, late: 3 },
    shareNoun: { beginning: 1, start: 1, outset: 1, commencement: 1, opening: 1, middle: 2, end: 3, close: 3, ending: 3 },
    refThis: all('this current present'),
    refLast: all('last past'),
    refNext: all('next coming ensuing'),
    refSame: all('same that said latter'),
    refPrevious: all('previous preceding'),
    refFollowing: all('following succeeding'),
    thisMonth: all('instant'),
    lastMonth: all('ultimo'),
    nextMonth: all('proximo'),
    openStart: all('since beginning starting commencing effective'),
    openEnd: all('until till through'),
    notAfter: all('by'),
    laterWord: all('later'),
    earlierWord: all('earlier'),
    before: all('before'),
    after: all('after'),
    or: all('or'),
    about: all('about around approximately roughly'),
    circa: all('circa'),
    feast: {
      easter: EASTER,
      whitsun: EASTER + 49,
      whitsunday: EASTER + 49,
      whitsuntide: EASTER + 49,
      pentecost: EASTER + 49,
      christmas: 1225,
      michaelmas: 929,
      martinmas: 1111,
      candlemas: 202,
      lammas: 801,
    },
    reign: all('reign'),
    his: all('his her their'),
    'sovereign-': all('king queen emperor empress tsar czar'),
    'sovereign+': all('king queen emperor empress tsar czar'),
    'ruler+': all(
      'george william anne victoria edward elizabeth charles james henry mary philip richard john stephen alexander nicholas louis napoleon frederick catherine paul',
    ),
    ...otherCalendarWords,
    republic: all('republic'),
    onwards: all('onwards onward on'),
    letterT: all('t'),
    letterZ: all('z'),
  },
  abbreviations: {
    'month+': {
      ...inflected([
        'jan jany janry januy',
        'feb febr feby febry',
        'mar mch marc',
        'apr apl aprl',
        '',
        'jun jne',
        'jul jly',
        'aug augt augst',
        'sep sept septr septemr 7br',
        'oct octr octobr xbris',
        'nov novr novemr novembr',
        'dec decr decemr decembr xber xbr',
      ]),
    },
    monthShort: all('mo'),
    'ruler+': all('geo gulielmi will wm vict edw eliz car jac hen ric ann'),
    feast: { xmas: 1225 },
    century: all('cent'),
    'weekday+': { sun: 0, mon: 1, tue: 2, tues: 2, wed: 3, wednes: 3, thu: 4, thur: 4, thurs: 4, fri: 5, sat: 6 },
    thisMonth: all('inst'),
    lastMonth: all('ult'),
    nextMonth: all('prox'),
    circa: all('ca circ c'),
  },
  phrases: {
    openStart: phrased(
      'ever since|beginning in|beginning on|beginning from|beginning with|starting in|starting on|starting from|starting with|commencing in|commencing on|commencing from|commencing with|as from|with effect from|effective from|effective on',
    ),
    openEnd: phrased(
      'up to|up until|up till|down to|up to and including|paid to|paid up to|extended to|prolonged to|valid to|good to',
    ),
    to: phrased('up to|up until|up till|down to|up to and including'),
    notAfter: phrased(
      'not later than|no later than|not after|on or before|at the latest by|not later than in|not later than on',
    ),
    notBefore: phrased('not earlier than|no earlier than|not before|on or after|no sooner than|not sooner than'),
    before: phrased('prior to'),
    after: phrased('subsequent to'),
    asOf: phrased('as of'),
    halfYearWord: phrased('half-year|half year'),
    ad: phrased(
      'A. D.|A.D.|AD|C. E.|C.E.|CE|Anno Domini|anno domini|year of our Lord|in the year of our Lord|of our Lord|after Christ|of our era|of the Christian era|of the common era',
    ),
    bc: phrased(
      'B. C.|B.C.|BC|B. C. E.|B.C.E.|BCE|before Christ|before the birth of Christ|before our era|before the common era|before the Christian era',
    ),
    feast: {
      'easter sunday': EASTER,
      'easter monday': EASTER + 1,
      'good friday': EASTER - 2,
      'lady day': 325,
      "new year's day": 101,
      'christmas day': 1225,
      'christmas eve': 1224,
    },
    worldEra: phrased('A. M.|A.M.'),
    otherEra: phrased('A. H.|A.H.|AH|Anno Mundi|Anno Hegirae|A. U. C.|A.U.C.|AUC|ab urbe condita|of the Hegira|of the Hijra'),
    oldStyle: phrased('O. S.|O.S.|OS|old style|Old Style|st. st.|st.st.|by the old style|Julian'),
    newStyle: phrased('N. S.|N.S.|NS|new style|New Style|n. st.|n.st.|Gregorian'),
    thisYear: phrased('c. y.|c.y.|s. y.|s.y.'),
  },
  ordinalEndings: ['st', 'nd', 'rd', 'th', 'd', 'ST', 'ND', 'RD', 'TH'],
  decadeEndings: ['s', "'s", '’s'],
  yearEndings: [],
  monthEndings: ['ber', 'bre', 'br', 'bris'],
  hasOrdinalPoint: false,
  isDayFirst: false,
  context: {
    numberBefore:
      /(?:[§№#$£€°]|\b(?:nos?|numbers?|nr|pp?|pages?|arts?|articles?|clauses?|points?|paras?|paragraphs?|sections?|sect|chapters?|chap|ch|vols?|volumes?|items?|tel|telephone|phone|room|apt|apartment|flat|house|box|folder|isbn|issn|figs?|tables?|annex|appendix|protocol|versions?|lots?|serial|rule|novel|film|opera|overture|symphony|plate|psalms?|hymns?|verses?|v|release|telegraph|opus|catalogue|shelfmark|matthew|mark|luke|john|isaiah|genesis|exodus|mss?|kings|samuel|chron|cor|gen|exod|matt|luke|rev)(?:\.|\b))[ \u00a0]*$/iu,
    referenceBefore:
      /(?:^|[^\p{L}])(?:AP|F|Op|D|L|LL|Ll|ff?|fol|fols|fond|fonds|opis|delo|list|listy|[Ii]nv|[Rr]ef|MSS?|FO|WO|CAB|HW|KV|[Cc]at|[Oo]rder|[Dd]ecree|[Rr]esolution|[Dd]irective|[Cc]ircular|[Bb]ill|[Mm]odel|[Ee]ngine|[Ll]ocomotive|[Tt]rain|[Rr]oute|[Ff]orm|[Hh]ill|[Hh]eight|[Zz]ip|[Pp]rice|[Ff]light|[Ff]ile|[Rr]ecord|[Cc]ard|[Bb]adge|[Cc]ode|[Rr]egistration|[Ww]aybill|[Rr]eceipt|[Cc]ell|[Bb]arracks|[Cc]amp|[Pp]latform|[Ff]requency|Sp|S)\.?[ \u00a0]*$/u,
    yearBefore:
      /\b(?:in|of|since|during|until|till|before|after|from|through|throughout|for|by|between|as|circa|c\.|ca\.|years?|spring|summer|autumn|fall|winter|already|early|late|mid|the|this|its|our|their|a|end|born|died|dated|d|b)[ \u00a0]*\.?[ \u00a0\r\n]+$/i,
    amountBefore:
      /\b(?:total|sum|number|cost|amount|quantity|price|value|worth|area|distance|length|weight|output|population|reward|fine|group|contingent|staff|army|force|garrison|list|stock|crowd|circulation|height|altitude|depth|range|speed|increas\w*|decreas\w*|reduc\w*|rose|grew|fell|cut|exceed\w*|multiplied|divided|at least|more than|less than|fewer than|over|nearly|almost|only|up|at|age|aged)[ \u00a0]+(?:(?:of|by|for|to|from)[ \u00a0]+)?(?:the|a|about|around|some|approximately|nearly|almost|over)?[ \u00a0]*$/i,
    amountAfter:
      /^[ \u00a0\r\n]*(?:%|°|per\s?cent|hrs?\b|hours?\b|o['’]clock|(?:[a-z-]+[ \u00a0]+)?(?:rubles?|roubles?|kopecks?|dollars?|pounds?|francs?|marks?|cents?|tons?|tonnes?|poods?|kilograms?|kilogrammes?|kg|grams?|km|kilomet(?:er|re)s?|met(?:er|re)s?|versts?|miles?|feet|foot|inches|yards?|acres?|hectares?|ha|dessiatines?|litres?|liters?|gallons?|bushels?|barrels?|bales?|heads?|cop(?:y|ies)|cases|instances|places|villages|districts|households?|farms|kolkhozes|sovkhozes|families|horses|cows|sheep|cattle|rifles|guns|cartridges|shells|tractors|wagons|cars|trucks|volumes|pages|sheets|leaves|votes|signatures|times|days|weeks|months|years|minutes|seconds|houses|buildings|rooms|shares|bonds|trees|muskets|cannon|casks|kegs|hogsheads|loaves|square|cubic|sq|million|thousand|hundred|billion|items|units|pieces|boxes|bags|sacks|pairs|degrees|points|words|letters|lines|calories|horsepower|hp|kw|kilowatts?|volts?)\b)/i,
    countedAfter:
      /^[ \u00a0\r\n]*(?:[a-z-]+[ \u00a0]+)?(?:people|persons?|men|women|children|workers|soldiers|officers|prisoners|peasants|employees|members|delegates|inhabitants|residents|students|pupils|citizens|communists|chekists|agents|others|individuals|souls|inmates|convicts|kulaks|deportees|refugees|candidates|recruits|troops|sailors|of (?:them|these|those|whom|which))\b/i,
    placeBefore: /\bin[ \u00a0\r\n]+$/i,
    verbAfter:
      /^[ \u00a0\r\n]+(?:was|is|saw|marked|became|brought|began|ended|will|had|has|would|turned|witnessed|proved|and)\b/,
    clauseAfter:
      /^[ \u00a0\r\n]+(?:the|an?|he|she|it|they|we|I|you|his|her|their|its|our|my|this|that|these|those|there|which)\b/,
    monthBefore:
      /\b(?:in|(?<!anniversary )of|since|during|until|till|by|from|before|after|through|throughout|for|this|last|next|between|months? of|period|quarter|season|early in|late in|already in|as (?:late|early|recently) as)[ \u00a0\r\n]+$/i,
    seasonBefore: /\b(?:in|by|before|until|till|since|after|during)[ \u00a0\r\n]+(?:the[ \u00a0\r\n]+)?$/i,
    thingBeforeFrom:
      /\b(?:letters?|notes?|cards?|postcards?|telegrams?|cables?|wires?|reports?|orders?|decrees?|messages?|dispatch(?:es)?|despatch(?:es)?|news|papers?|newspapers?|photographs?|photos?|pictures?|prints?|drawings?|sketch(?:es)?|documents?|records?|files?|minutes|cop(?:y|ies)|articles?|editions?|issues?|entr(?:y|ies)|bills?|receipts?|deeds?|protocols?|resolutions?|items?|ones?|that|those|dat(?:ing|es?|ed)|(?:is|are|was|were))[ \u00a0\r\n]+$|\p{Lu}\p{Ll}+[ \u00a0\r\n]+$/u,
    doubtfulMonth: /^(?:May|March|August|April|June|Jan|Mar|Dec|Jun)$/,
    namesakeAfter:
      /^[ \u00a0]+(?:(?:Street|Str|St|Square|Sq|Avenue|Ave|Embankment|Boulevard|Lane|Road|Prospekt|Prospect|Factory|Plant|Works|Mine|Kolkhoz|Sovkhoz|Bridge|Station|Club|Park|Theatre|Theater|Hospital|School|Brigade|Division|Regiment)\b|(?:street|square|avenue|factory|plant|mine|kolkhoz|sovkhoz|collective farm|state farm)\b)/,
    namesakeBefore:
      /\b(?:named|called|Street|Square|Factory|Works|Kolkhoz)[ \u00a0]+(?:(?:after|of)[ \u00a0]+)?(?:the[ \u00a0]+)?$/,
    ordinalBefore:
      /\b(?:on|by|until|till|from|since|of|before|after|for|about|around|between|towards?)[ \u00a0\r\n]+(?:the[ \u00a0\r\n]+)?$/i,
    ordinalNounAfter:
      /^[ \u00a0\r\n]*-?(?:\p{Lu}\p{Ll}|(?:army|corps|division|regiment|brigade|battalion|company|department|congress|conference|plenum|session|meeting|party|international|floor|page|line|point|articles?|section|paragraph|class|grade|category|century|centuries|time|day|anniversary|year|week|month|of|hour|quarter|part|volume|issue|number|rank|place|street|avenue|ward|district|edition|chapter|column|round|attempt|infantry|cavalry|rifle)(?!\p{L}))/u,
    ordinalAfter:
      /^(?:[ \u00a0]*(?:[.,;:)!?]|$|[\r\n])|[ \u00a0]+(?:he|she|it|they|we|i|you|at|in|with|about|when|our|his|my|the|there|a|an|I|was|were|is|has|have|had|will|would|which|that|but|as|to|by|from|this|all)\b|[ \u00a0]+and\b(?![ \u00a0]+(?:the[ \u00a0]+)?\d))/,
    negationBefore: /(?:\b(?:not|cannot|never|nor|neither)\b|n['’]t\b)[^.;:!?]{0,40}$/i,
    asideBefore:
      /\b(?:of|dated|than|than in|as in|like|unlike|against|compared (?:with|to)(?: that of)?)[ \u00a0\r\n]+(?:the[ \u00a0\r\n]+)?$/i,
    tellingBefore: /\b(?:in|during|throughout|within|by|year|already)[ \u00a0\r\n]+(?:(?:about|early|late)[ \u00a0\r\n]+)?$/i,
    noQuarterAfter: /^[ \u00a0\r\n]+(?:of|century|mile|hour|past|to|final|note|share)\b/i,
    recurring: {
      before:
        /\b(?:(?:every|each) (?:year|month|quarter|half-year|spring|summer|autumn|winter)\b[^.,;:!?\n]{0,48}|(?:yearly|annually|quarterly|monthly|half-yearly),? (?:on|by|before|not|at|from|between|in)\b[^.,;:!?\n]{0,32}|(?:every|each) (?:the )?)$/iu,
      after:
        /^[^.,;:!?\n]{0,24}\b(?:(?:in|of) (?:every|each|any)(?: [a-z]+)? (?:year|month)|yearly|annually|every year|each year)\b/iu,
    },
    relativeBefore: /\b(?:the|every|each|his|her|their|its)[ \u00a0\r\n]+$/i,
    weekdayBefore: /^(?!)/,
    weekdayAfter: /^(?!)/,
    feastBefore: /^(?!)/,
    thingAfter:
      /^[ \u00a0\r\n]+(?:(?!(?:was|is|has|does|his|this|its|us|as|across|always|perhaps|besides|towards|afterwards|previous)\b)[a-z]{2,}s|men|women|people|children|of (?:them|these|our|the)|per cent|\p{Lu}\p{Ll}+(?:s|men))(?![\p{L}])/u,
    titleAfter:
      /^["”’]?[ \u00a0]+(?:(?:Overture|Symphony|edition of)\b|(?:\p{Lu}\p{L}+\.?[ \u00a0]+){1,2}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Square|Place|Boulevard)\b)/u,
    doubt: {
      likely:
        /\b(?:probably|prob\.|presumably|likely|apparently|supposedly|reportedly|about|circa|c\.|ca\.)[ \u00a0\r\n]+(?:(?:in|on|of|at|by|the|year|from|about)[ \u00a0\r\n]+){0,4}$/iu,
      unlikely:
        /\b(?:possibly|perhaps|maybe|conceivably|poss\.|perh\.|conjectured|doubtfully|questionably)[ \u00a0\r\n]+(?:(?:in|on|of|at|by|the|from|about|year|as early as|as late as)[ \u00a0\r\n]+){0,4}$/iu,
    },
    tense: {
      ahead:
        /\b(?:will|shall|next|coming|ensuing|forthcoming|upcoming|is to|are to|am to|to be|be \p{L}+ed|must|going to|intends?|proposes?|expects?|hopes?|plans?|expected|awaited|scheduled|due|deadline|appointed for|adjourned (?:to|until)|postponed (?:to|until))\b|['’]ll\b/iu,
      demand:
        /^(?:(?:please |do )?(?:come|return|meet|wait|call|visit|bring|send|write)(?= (?:back|again|home|here|there|me|us|him|her|it|them|to|by|for|on|in|at|before|after)\b)|to (?!(?:an?|the|this|that|these|those|my|his|her|our|your|their|its|me|him|us|them|you|all|each|every|some|any|which|whom)\b)\p{Ll})/u,
      // “are ordered” is no past
      past: /(?<!\b(?:is|are|am|be|being) (?:\p{L}+ )?)\b(?:was|were|had|did|came|went|wrote|left|said|met|took|made|gave|saw|died|born|held|began|sent|brought|told|became|fell|fought|got|heard|knew|led|lost|ran|read|spoke|stood|thought|rose|sank|\p{Ll}{2,}ed|been|last|ago|since)\b/iu,
      present:
        /\b(?:is|are|am|opens?|begins?|starts?|meets?|leaves?|arrives?|sails?|takes?|closes?|ends?|comes?|goes|go|can|may|would|should|please|invited?|wants?|needs?|requires?)\b/iu,
    },
  },
};
