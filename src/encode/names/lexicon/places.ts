// A small gazetteer: countries, regions, states, cities, rivers and seas, with older and transliterated names: plain facts, compiled for teikit.

/** Names of one word. */
export const places = `
afghanistan africa alaska albania alabama algeria algiers america angola antarctica arabia argentina argentine arizona arkansas armenia asia assyria australia austria azerbaijan babylon bavaria belgium bengal bermuda bessarabia bohemia bolivia bosnia brabant brazil britain brittany bulgaria
burgundy burma byelorussia belorussia belarus california cambodia canada caucasus ceylon chechnya chile china colombia colorado congo connecticut corsica crete crimea croatia cuba cyprus czechoslovakia dakota dagestan dalmatia delaware denmark donbas donbass ecuador egypt england eritrea estonia ethiopia euboea
europe eurasia finland flanders florida formosa france galicia gaul georgia germany ghana gibraltar greece greenland guam guatemala guiana guinea haiti hanover hawaii hesse hindustan holland honduras hungary iceland idaho illinois india indiana indochina indonesia
ingushetia iowa iran iraq ireland israel italy jamaica japan java jordan judea kamchatka kansas karelia kazakhstan kentucky kenya kirghizia kirgizia kolyma korea kuban kuwait laos lapland latvia lebanon liberia libya lithuania lombardy louisiana luxembourg macedonia madagascar maine malaya malta manchuria
manchukuo maryland massachusetts mecklenburg mesopotamia mexico michigan minnesota mississippi missouri moldavia moldova monaco mongolia montana montenegro moravia morocco mozambique naples natal nebraska nepal netherlands nevada newfoundland nicaragua nigeria normandy norway nubia ohio oklahoma ontario oregon
pakistan palestine panama paraguay pennsylvania persia peru philippines phrygia piedmont poland polynesia pomerania portugal prussia quebec rhodesia romania roumania rumania russia ruthenia saxony scandinavia scotland serbia servia siam siberia sicily silesia slovakia slovenia somalia spain sudan sumatra sweden switzerland syria
tadzhikistan tajikistan tanganyika tasmania tatarstan tennessee texas thailand thrace tibet transcaucasia transcaucasus transvaal transylvania trinidad tripoli tunis tunisia turkestan turkey turkmenistan tuscany uganda ukraine uruguay utah uzbekistan venezuela vermont vietnam virginia wales wallachia westphalia wisconsin wyoming yakutia yugoslavia zululand
ussr rsfsr usa uk u.s uae fsr ssr ссср рсфср россия украина сибирь кавказ крым германия польша япония китай финляндия
aachen aberdeen acapulco adelaide aden akron albany albuquerque aleppo alexandria allentown altona altoona amarillo amiens amsterdam anaconda anchorage andover ankara annapolis antwerp archangel arkhangelsk arlington arras asheville ashkhabad astoria astrakhan athens atlanta auckland augsburg augusta aurora
baden baghdad bakersfield baku baltimore bangkok bangor barcelona barnaul basel basle bath batum batumi bayonne beaumont beijing beirut belfast belgrade benares bergen berkeley berlin berne bessemer bethlehem beverly birmingham bismarck blackpool bobruisk bologna bombay bonn bordeaux boston boulder boulogne bradford bratislava breda bremen
breslau brest brighton bridgeport brisbane bristol brno brockton brooklyn brownsville bruges brunswick brussels bryansk bucharest budapest buffalo bukhara burlington butte cadiz caen cairo calais calcutta calgary cambridge camden canton capetown caracas cardiff carlsbad carthage cartagena casablanca charleston charlotte chattanooga chelyabinsk
chelsea cherbourg cherkassy chernigov chernivtsi chester cheyenne chicago chita christiania cincinnati cleveland clifton coblentz coblenz cologne columbia columbus concord constance constantinople copenhagen cordova corinth cork coventry cracow croydon dallas damascus danbury danville danzig dartmouth
davenport dayton delhi denver derby derbent detroit dnepropetrovsk donetsk dorpat dortmund dover dresden dubai dublin dubuque duluth dundee dunkirk durban durham dushanbe dusseldorf duisburg dvinsk edinburgh edmonton ekaterinburg ekaterinoslav elberfeld elizabethtown elmira erfurt erevan erivan essen evanston evansville exeter fayetteville
flint florence flushing frankfort frankfurt frederick fredericksburg freiburg fresno frunze galveston gatchina gdansk geneva genoa georgetown gettysburg ghent glasgow gloucester gomel gorki gorky gothenburg granada grenoble grodno groningen grozny guadalajara hague halifax halle hamburg harbin harrisburg hartford harlem hastings havana havre
helena helsingfors helsinki hiroshima hoboken hollywood honolulu houston hudson huntsville indianapolis innsbruck irkutsk istanbul ithaca ivanovo izhevsk jakarta jamestown jena jericho jersey jerusalem johannesburg joliet joplin kabul kaliningrad kaluga karachi karaganda karlsruhe kaunas kazan kemerovo
kenosha kerch khabarovsk kharkov kharkiv kherson khiva kiel kiev kyiv kirovograd kishinev kislovodsk knoxville kobe kokand kolomna komsomolsk konigsberg kostroma kovno krakow krasnodar krasnoyarsk kremenchug kremlin krivoi kronstadt kuibyshev kursk kutaisi kutais kyoto lahore lancaster lansing laredo lausanne
leeds leghorn leicester leiden leipzig leipsic leningrad leominster lexington leyden libau liege liège lille lima limerick lincoln linz lipetsk lisbon liverpool ljubljana lodz london londonderry louisville lourdes louvain lowell lublin lubyanka lucca lucerne lugansk lvov lviv lyons lyon lynchburg
madras madrid magadan magdeburg magnitogorsk mainz malaga malmo manchester mandalay manhattan manila mannheim marengo mariupol marseilles marseille mayence mecca medina melbourne memphis menton messina metz miami milan milwaukee minneapolis minsk mobile modena mogilev mombasa montevideo montgomery montpelier montreal moscow mozhaisk mukden munich murmansk
nagasaki nairobi nalchik nancy nanking narva narym nashua nashville natchez newark newburgh newcastle newport nikolaev nineveh norfolk northampton norwich nottingham novgorod novocherkassk novorossiysk novosibirsk nuremberg oakland odessa olmutz omaha omsk oran oranienbaum orel orenburg orlando orsha orléans osaka oslo ostend ottawa oxford
padua palermo paris parma pasadena paterson peking pensacola penza peoria perm perth peterhof petersburg petrograd petropavlovsk petrozavodsk philadelphia phoenix pinsk pisa pittsburg pittsburgh plymouth pocahontas poltava portland portsmouth potsdam poughkeepsie poznan prague pretoria princeton providence pskov pueblo pyatigorsk pyongyang
quantico racine raleigh rangoon ravenna regensburg reims reno revel rheims richmond riga rochester rockford roanoke rome rostov rotterdam rouen rovno ryazan rybinsk sacramento saginaw saigon salem salonica salonika salonica salzburg samara samarkand sandusky santiago saragossa saratov sarajevo savannah schenectady
scranton seattle sebastopol sevastopol seoul seville shanghai sheffield shreveport simferopol singapore smolensk smyrna sochi sofia solovki southampton spokane springfield stalinabad stalingrad stalino stamford stavropol stettin stockholm stockton stralsund strasbourg stuttgart suez sukhumi sumy sverdlovsk sydney syracuse syzran
tacoma taganrog tallahassee tallinn tambov tampa tangier tartu tashkent tauris teheran tehran tientsin tiflis tbilisi tilsit tobolsk tokio tokyo toledo tomsk topeka toronto toulon toulouse trenton trieste troy tsaritsyn tsarskoe tucson tula tulsa turin tver tyre tyumen ufa ukhta ulm ulyanovsk uman uralsk
utica utrecht vancouver venice verdun verona versailles vicksburg vidin vienna vilna vilnius vinnitsa vitebsk vladikavkaz vladimir vladivostok vologda washington vorkuta voronezh vyatka vyborg waltham warsaw waterbury waterloo weimar wheeling whitehall wichita wiesbaden wilmington winnipeg wittenberg wolverhampton worcester yakutsk yalta yaroslavl yerevan
yokohama yonkers youngstown ypres zagreb zaporozhye zhitomir zlatoust zurich
allegheny alps altai amazon amur andes appomattox arctic atlantic adirondacks baikal balkans balkhash baltic bosphorus carpathians caspian catskills chesapeake colima connecticut danube dardanelles desna dnieper dniester don dvina ebro elbe euphrates ganges himalayas indus irtysh jordan kama lena loire marne mediterranean merrimack meuse monongahela moselle
neva niagara niger nile ob oder oka orinoco pacific pamirs pamir potomac pripet pyrenees rappahannock rhine rhone sahara schuylkill scioto seine shenandoah somme susquehanna tennessee thames tiber tigris urals ural vistula volga wabash yangtze yellowstone yenisei yosemite
москва ленинград киев харьков тифлис баку минск ташкент одесса ростов саратов казань горький свердловск новосибирск хабаровск владивосток таганрог новочеркасск воронеж
deutschland österreich schweiz preußen bayern sachsen wien münchen köln nürnberg rußland russland frankreich england polen italien spanien moskau warschau prag
`;

/** Names of several words, one a line. */
export const placePhrases = `
united states
united states of america
u. s. a.
u. s.
u. states
united kingdom
great britain
soviet union
union of soviet socialist republics
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
far east
far eastern territory
far eastern region
middle east
near east
soviet far east
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
`;

/** States of the Union as addresses abbreviate them; written with a full stop (or two) after a place. */
export const stateAbbreviations = `
ala ariz ark cal calif col colo conn ct del dak fla ga ida ill ind kan kans kas ks ky la md mass mich minn miss mo mont neb nebr nev okla ore oreg pa penn penna tenn tex va vt wash wis wisc wyo
`;

/** The same in two letters. */
export const statePairs = `n.y n.j n.h n.c s.c n.d s.d r.i d.c n.m w.va w.t d.t i.t a.t o u.c l.c n.s`;

/** After a name with a capital: a place. Those that a text also writes small are in `smallPlaceHeads`. */
export const placeHeads = `
county counties river creek street streets avenue ave road lane boulevard blvd drive highway turnpike square plaza park bridge lake mountain mountains mount hill hills island islands isle bay harbor harbour cape valley falls springs city town township village
ridge canyon gulch gulf strait straits sea ocean canal desert forest swamp prairie parish shire junction heights beach landing ferry point neck station reservation territory republic province district region oblast krai kray okrug raion rayon uezd uyezd guberniya volost settlement embankment rapids
peninsula coast basin glacier bluff bluffs crossing hollow grove mills crossroads court-house courthouse prospekt ulitsa prison camp castle palace gardens cemetery airport
область край район улица straße strasse platz
`;

export const smallPlaceHeads = `
county river creek street avenue road lane turnpike park bridge lake mountain mountains island islands bay valley region oblast krai kray okrug raion rayon uezd uyezd guberniya volost province district station territory township parish canal peninsula reservation railway-station
область край район улица
`;

/** Before a name with a capital: a place (`Fort Wayne`, `Mount Vernon`). */
export const placePrefixes = `mount mt fort ft lake cape port point camp san santa los las isle bay gulf loch sault rio villa bad`;

/** Only with a place behind, or where a place is looked for. */
export const placeDirections = `north south east west northern southern eastern western upper lower new old great little central st saint`;

/** Before "of" and a name: the name is that of a place. */
export const placeNouns = `
city town township village county state territory province district region kingdom empire republic duchy island isle port borough parish commonwealth soviet soviets citizens inhabitants people population natives residents
battle siege capture fall bombardment treaty streets suburbs vicinity neighborhood neighbourhood outskirts north south east west coast miles gulf bay mouth banks bank valley governor mayor king queen emperor duke prince bishop archbishop earl czar tsar
`;

/** Before a name: the name is likely that of a place. */
export const placePrepositions = `in at near from through throughout via towards toward around outside inside within across beyond above below between into along reached visiting`;

export const placeSuffixes = `grad gorod burg burgh borough ville town stadt polis opol pol insk ovsk evsk nsk tsk rsk lsk msk shire land stan wick ham ford bury mouth port`;

/** States of the Union in full: they complete the name of a town (`Lewiston, Idaho`). */
export const stateNames = `
alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada
ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming
`;
