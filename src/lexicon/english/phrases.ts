// Names of several words, one a line: places, bodies and followers.
import type { PhraseLists } from '../shape/language-lexicon.ts';

export const phrases: PhraseLists = {
  place: `
    united states
    united states of america
    u. s. a.
    u. s.
    u. states
    united kingdom
    confederate states
    confederate states of america
    great britain
    soviet union
    union of soviet socialist republics
    far east
    middle east
    near east
    central asia
    middle asia
    asia minor
    latin america
    north america
    south america
    central america
    new zealand
    new south wales
    new england
    new york
    new york city
    new jersey
    new mexico
    new hampshire
    new orleans
    new haven
    new london
    new bedford
    new brunswick
    nova scotia
    british columbia
    prince edward island
    north carolina
    south carolina
    north dakota
    south dakota
    west virginia
    rhode island
    district of columbia
    puerto rico
    porto rico
    costa rica
    san domingo
    santo domingo
    el salvador
    san salvador
    cape of good hope
    south africa
    east prussia
    east germany
    west germany
    east indies
    west indies
    saudi arabia
    sierra leone
    papal states
    holy land
    hong kong
    los angeles
    las vegas
    san francisco
    san diego
    san antonio
    san jose
    san juan
    santa fe
    santa barbara
    santa cruz
    santa rosa
    salt lake city
    kansas city
    oklahoma city
    jersey city
    atlantic city
    mexico city
    colorado springs
    hot springs
    fort worth
    fort wayne
    fort collins
    little rock
    baton rouge
    cedar rapids
    grand rapids
    grand junction
    des moines
    sioux city
    sioux falls
    st. louis
    st. paul
    st. joseph
    st. petersburg
    saint petersburg
    st. domingo
    st. helena
    st. augustine
    niagara falls
    council bluffs
    long island
    coney island
    staten island
    harpers ferry
    harper's ferry
    mount vernon
    mason city
    ann arbor
    battle creek
    terre haute
    el paso
    corpus christi
    palo alto
    rio grande
    rio de janeiro
    buenos aires
    sao paulo
    port arthur
    port royal
    port au prince
    addis ababa
    tel aviv
    the hague
    nizhny novgorod
    nizhni novgorod
    velikiye luki
    krivoi rog
    mineralnye vody
    rostov-on-don
    alma-ata
    ulan-ude
    austria-hungary
    alsace-lorraine
    czecho-slovakia
    red sea
    black sea
    white sea
    dead sea
    caspian sea
    baltic sea
    north sea
    mediterranean sea
    pacific ocean
    atlantic ocean
    indian ocean
    arctic ocean
    gulf of mexico
    english channel
    rocky mountains
    blue ridge
    white house
    pearl harbor
    red square
    downing street
    wall street
  `,
  state: `
    north carolina
    south carolina
    north dakota
    south dakota
    west virginia
    new york
    new jersey
    new hampshire
    new mexico
    rhode island
  `,
  org: `
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
    european union
    world bank
    salvation army
    boy scouts
    girl scouts
    girl guides
    odd fellows
    order of the eastern star
    independent order of odd fellows
    ancient order of hibernians
    ancient order of united workmen
    benevolent and protective order of elks
    loyal order of moose
    fraternal order of eagles
    improved order of red men
    woodmen of the world
    modern woodmen of america
    patrons of husbandry
    sons of temperance
    sons of liberty
    sons of the american revolution
    sons of union veterans
    united confederate veterans
    daughters of the confederacy
    united daughters of the confederacy
    veterans of foreign wars
    united mine workers
    united mine workers of america
    industrial workers of the world
    volunteers of america
    white star line
    cunard line
    red star line
    hamburg american line
    holland america line
    knights of columbus
    knights of labor
    knights of pythias
    knights templar
    ku klux klan
    grand army of the republic
    daughters of the american revolution
    tammany hall
    standard oil
    western union
    general electric
    general motors
    associated press
    united press
    union pacific
    central pacific
    southern pacific
    canadian pacific
    missouri pacific
    texas pacific
    great northern
    great western
    illinois central
    michigan central
    grand trunk
    lehigh valley
    nickel plate
  `,
  group: `
    social democrats
    constitutional democrats
    old believers
  `,
};
