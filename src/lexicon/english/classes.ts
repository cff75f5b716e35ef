// Narrow English lists that single rules of names ask for.
import type { EndingRow, WordClasses } from '../shape/language-lexicon.ts';

export const classes: WordClasses = {
  and: 'and',
  of: 'of',
  the: 'the',
  saint: 'st ste saint',
  hallowed: 'saints souls angels hallows',
  severalTitle: `
    messrs misses mesdames drs profs revs gens cols capts generals colonels captains majors admirals senators judges professors
  `,
  nameLink: 'van von vander',
  room: 'office room rooms',
  governmentKind: 'provisional federal confederate',
  railName: 'pacific central southern western northern eastern',
  railHead: 'railroad railway railways rr ry',
  roomOfBody: 'hall home building house rooms room post camp lodge auditorium temple clubhouse headquarters',
  thoroughfare: 'st ave rd blvd street avenue road lane drive boulevard square place plaza',
  numberedRoad: 'route rt rfd highway',
  kindOfPlace: 'city state territory county kingdom province isle island gulf bay port borough republic commonwealth',
  motion: `
    way road trip journey returned return went go gone going came come moved removed sent travel travelled traveled train drove march
    marched proceeded proceed set visit taken brought delivered addressed transferred evacuated transported exiled deported flew
    sailed retired fled flight
  `,
  surePlacePreposition: 'in at near',
  riverPreposition: 'on along across down up over',
  pluralPlaceHead:
    'rivers creeks counties streets sts avenues aves provinces regions districts oblasts islands lakes reservations townships',
  pluralPlaceNoun: 'counties cities towns villages parishes states ports countries provinces districts islands rivers',
  speech: 'said says asked told replied inquired wrote testified declared confessed stated reported who',
  appositionOpening: 'a an the who whom whose aged age formerly former born late',
  namedBy: 'named called',
  whose: 'his her their my our your the',
  relation:
    'son sons daughter daughters child children wife husband widow relict brother sister mother father nephew niece uncle aunt cousin',
  hyphenPrefix: 'inter trans semi counter extra ultra super pseudo anti',
  maskedEnd: 'ray th st nd rd a to in on day bar men man',
  describing: `
    new corresponding relevant entire whole respective same former own present said above various appropriate competent given
  `,
  headWithoutPurpose: `
    church bank company co inc ltd railroad railway regiment navy army parliament congress senate theater theatre store shop mill works
    brewery synagogue monastery police court legislature house party
  `,
  kinOfFirm: 'brothers bros sons',
  sonOfFirm: 'son sons bros brothers nephew nephews',
  narrowHead: 'government line base',
  lineKind: 'steamship shipping navigation trawler air naval supply machine packet railway',
  union: `
    council congress conference federation association union league assembly confederation international bureau board alliance
  `,
  actOfBody: `
    organization organisation inspection order exchange mission division expedition convention trust works service conference
    administration defense defence
  `,
  nation: `
    cherokee creek choctaw chickasaw seminole sioux iroquois mohawk osage pawnee apache comanche navajo shawnee delaware wyandot
  `,
  nationHead: 'nation nations tribe tribes',
  namedAlone: 'navy army parliament duma reichstag senate congress',
  lineOfBody: 'road roads line lines',
  millKind: 'roller rolling cotton woolen woollen flour flouring grist steel iron paper silk planing saw powder oil knitting',
  partOfText: 'section division part article chapter',
  numberedPart:
    'series subseries part section chapter article class book volume vol act scene canto appendix annex schedule plate figure table no',
  mill: 'mill mills works',
  numberedUnit: 'regiment squadron company troop battery division battalion brigade',
  cardinal: 'one two three four five six seven eight nine ten eleven twelve',
  article: 'a an the',
  firmKind: 'firm company concern trust',
  party: 'party',
  tendency: 'right left rights lefts',
  severalOffices: 'members workers',
  numberSign: 'no №',
  ordinalEnd: 'th st nd rd',
  ship: `
    ship ships brig brigantine schooner sloop bark barque frigate steamer steamers steamship steamboat vessel yacht packet whaler
    gunboat cruiser battleship submarine destroyer ferryboat tugboat propeller cutter clipper transport
  `,
  shipCode: 'hms uss ss rms hmcs hmas',
  product: `
    rifle rifles revolver revolvers pistol pistols carbine carbines musket muskets gun guns cannon shotgun typewriter typewriters
    engine engines plough ploughs plow plows reaper reapers piano pianos automobile automobiles tractor tractors pen pens bitters
    pills ointment soap
  `,
  openEnded: 'vs cf viz pp ex',
  letterPair: 'ya yu ye yo zh kh ts ch sh shch',
  fullState: `
    alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas
    kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma
    oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming
  `,
  initialPlace: 'ny nj nh nc sc nd sd ri dc nm wva wt dt it at o uc lc ns us usa ussr rsfsr uk',
  dotted:
    'jr sr jun junr senr sen esq esqs esqr co inc ltd bros univ ry dept supt asst no nos vol pp op ave blvd rd rt mt ft st ste',
  officeAbbreviation: 'gov sen rep supt',
  degreeOfOffice: 'rt vice rear chief grand under field',
  letters: 'md phd dd lld',
  nameSuffix: 'jr sr jun junr junior sen senr senior esq esqs esqr esquire',
  younger: 'jr jun junr junior younger',
  elder: 'sr sen senr senior elder',
  endearment: 'dear dearest darling beloved friend',
  closingEnd: `
    yours truly sincerely faithfully respectfully affectionately fraternally cordially ever haste servant servt svt serv obt friend
    brother sister son daughter father mother cousin nephew niece uncle aunt wife husband child pupil
  `,
  closingVerb: 'am remain be remaining',
  greeted: 'you all both',
  greetedBy: 'from',
  closingNoun: 'regards wishes love affection respect esteem greetings consideration gratitude sincerity',
  dayPart: 'morning evening noon afternoon night midnight',
  kin: 'nephew niece son daughter grandson granddaughter grandfather grandmother',
  contractionEnd: 've ll re d m t',
  ordinalSuffix: 'ii iii iv',
};

export const endings: readonly EndingRow[] = [
  {
    kind: 'place',
    shortest: 6,
    ends: 'grad gorod burg burgh borough ville town stadt polis opol pol insk ovsk evsk nsk tsk rsk lsk msk',
  },
  { kind: 'place', shortest: 6, ends: 'shire land stan wick ham ford bury mouth port' },
  {
    kind: 'surePlace',
    shortest: 7,
    ends: 'aisk eisk iisk oisk uisk yisk nsk ovsk evsk arsk orsk ursk grad gorod abad ville burg burgh',
  },
  { kind: 'notPlace', shortest: 6, ends: 'tion sion ness ical ology ism ment' },
  { kind: 'followers', shortest: 5, ends: 'ists ites viks ovtsy' },
];
