// A small gazetteer as English texts spell it, with older and transliterated names: plain facts, compiled for teikit.
import type { WordLists } from '../shape/language-lexicon.ts';

export const gazetteer: WordLists = {
  place: `
    afghanistan africa alaska albania alabama algeria algiers america angola antarctica arabia argentina argentine arizona
    arkansas armenia asia assyria australia austria azerbaijan babylon bavaria belgium bengal bermuda bessarabia bohemia
    bolivia bosnia brabant brazil britain brittany bulgaria burgundy burma byelorussia belorussia belarus california cambodia
    canada caucasus ceylon chechnya chile china colombia colorado congo connecticut corsica crete crimea croatia cuba cyprus
    czechoslovakia dakota dagestan dalmatia delaware denmark donbas donbass ecuador egypt england eritrea estonia ethiopia
    euboea europe eurasia finland flanders florida formosa france galicia gaul georgia germany ghana gibraltar greece
    greenland guam guatemala guiana guinea haiti hanover hawaii hesse hindustan holland honduras hungary iceland idaho
    illinois india indiana indochina indonesia ingushetia iowa iran iraq ireland israel italy jamaica japan java jordan judea
    kamchatka kansas karelia kazakhstan kentucky kenya kirghizia kirgizia kolyma korea kuban kuwait laos lapland latvia
    lebanon liberia libya lithuania lombardy louisiana luxembourg macedonia madagascar maine malaya malta manchuria manchukuo
    maryland massachusetts mecklenburg mesopotamia mexico michigan minnesota mississippi missouri moldavia moldova monaco
    mongolia montana montenegro moravia morocco mozambique naples natal nebraska nepal netherlands nevada newfoundland
    nicaragua nigeria normandy norway nubia ohio oklahoma ontario oregon pakistan palestine panama paraguay pennsylvania
    persia peru philippines phrygia piedmont poland polynesia pomerania portugal prussia quebec rhodesia romania roumania
    rumania russia ruthenia saxony scandinavia scotland serbia servia siam siberia sicily silesia slovakia slovenia somalia
    spain sudan sumatra sweden switzerland syria tadzhikistan tajikistan tanganyika tasmania tatarstan tennessee texas
    thailand thrace tibet transcaucasia transcaucasus transvaal transylvania trinidad tripoli tunis tunisia turkestan turkey
    turkmenistan tuscany uganda ukraine uruguay utah uzbekistan venezuela vermont vietnam virginia wales wallachia westphalia
    wisconsin wyoming yakutia yugoslavia zululand ussr rsfsr usa uk u.s uae fsr ssr aachen aberdeen acapulco adelaide aden
    agram ajaccio almeria ancona angers antioch aosta avignon badajoz  bari bergamo berwick bilbao bordighera bourges
    brescia brindisi burgos   cannes carlsruhe catania chartres cherson cordoba coruna damietta dieppe
     dinant  fiume foggia galatz gotha guernsey inverness jassy jena kaschau klagenfurt laibach limoges lisle macon
    mantua martinique montauban mulhouse murcia namur nantes nice nimes oviedo pamplona passau pavia perpignan perugia piacenza
    poitiers pondicherry presburg pressburg ragusa rimini salamanca sardinia savona savoy siena sienna soissons spalato speyer
    surat tarragona temesvar toledo tournai tours trent treviso tarsus udine urbino valladolid vannes vicenza wismar worms
    yarmouth zante
    akron albany albuquerque aleppo alexandria allentown altona altoona amarillo amiens amsterdam anaconda anchorage andover
    ankara annapolis antwerp archangel arkhangelsk arlington arras asheville ashkhabad astoria astrakhan athens atlanta
    auckland augsburg augusta aurora baden baghdad bakersfield baku baltimore bangkok bangor barcelona barnaul basel basle
    bath batum batumi bayonne beaumont beijing beirut belfast belgrade benares bergen berkeley berlin berne bessemer bethlehem
    beverly birmingham bismarck blackpool bobruisk bologna bombay bonn bordeaux boston boulder boulogne bradford bratislava
    breda bremen breslau brest brighton bridgeport brisbane bristol brno brockton brooklyn brownsville bruges brunswick
    brussels bryansk bucharest budapest buffalo bukhara burlington butte cadiz caen cairo calais calcutta calgary cambridge
    camden canton capetown caracas cardiff carlsbad carthage cartagena casablanca charleston charlotte chattanooga chelyabinsk
    chelsea cherbourg cherkassy chernigov chernivtsi chester cheyenne chicago chita christiania cincinnati cleveland clifton
    coblentz coblenz cologne columbia columbus concord constance constantinople copenhagen cordova corinth cork coventry
    cracow croydon dallas damascus danbury danville danzig dartmouth davenport dayton delhi denver derby derbent detroit
    dnepropetrovsk donetsk dorpat dortmund dover dresden dubai dublin dubuque duluth dundee dunkirk durban durham dushanbe
    dusseldorf duisburg dvinsk edinburgh edmonton ekaterinburg ekaterinoslav elberfeld elizabethtown elmira erfurt erevan
    erivan essen evanston evansville exeter fayetteville flint florence flushing frankfort frankfurt frederick fredericksburg
    freiburg fresno frunze galveston gatchina gdansk geneva genoa georgetown gettysburg ghent glasgow gloucester gomel gorki
    gorky gothenburg granada grenoble grodno groningen grozny guadalajara hague halifax halle hamburg harbin harrisburg
    hartford harlem hastings havana havre helena helsingfors helsinki hiroshima hoboken hollywood honolulu houston hudson
    huntsville indianapolis innsbruck irkutsk istanbul ithaca ivanovo izhevsk jakarta jamestown jena jericho jersey jerusalem
    johannesburg joliet joplin kabul kaliningrad kaluga karachi karaganda karlsruhe kaunas kazan kemerovo kenosha kerch
    khabarovsk kharkov kharkiv kherson khiva kiel kiev kyiv kirovograd kishinev kislovodsk knoxville kobe kokand kolomna
    komsomolsk konigsberg kostroma kovno krakow krasnodar krasnoyarsk kremenchug kremlin krivoi kronstadt kuibyshev kursk
    kutaisi kutais kyoto lahore lancaster lansing laredo lausanne leeds leghorn leicester leiden leipzig leipsic leningrad
    leominster lexington leyden libau liege liège lille lima limerick lincoln linz lipetsk lisbon liverpool ljubljana lodz
    london londonderry louisville lourdes louvain lowell lublin lubyanka lucca lucerne lugansk lvov lviv lyons lyon lynchburg
    madras madrid magadan magdeburg magnitogorsk mainz malaga malmo manchester mandalay manhattan manila mannheim marengo
    mariupol marseilles marseille mayence mecca medina melbourne memphis menton messina metz miami milan milwaukee minneapolis
    minsk mobile modena mogilev mombasa montevideo montgomery montpelier montreal moscow mozhaisk mukden munich murmansk
    nagasaki nairobi nalchik nancy nanking narva narym nashua nashville natchez newark newburgh newcastle newport nikolaev
    nineveh norfolk northampton norwich nottingham novgorod novocherkassk novorossiysk novosibirsk nuremberg oakland odessa
    olmutz omaha omsk oran oranienbaum orel orenburg orlando orsha orléans osaka oslo ostend ottawa oxford padua palermo paris
    parma pasadena paterson peking pensacola penza peoria perm perth peterhof petersburg petrograd petropavlovsk petrozavodsk
    philadelphia phoenix pinsk pisa pittsburg pittsburgh plymouth pocahontas poltava portland portsmouth potsdam poughkeepsie
    poznan prague pretoria princeton providence pskov pueblo pyatigorsk pyongyang quantico racine raleigh rangoon ravenna
    regensburg reims reno revel rheims richmond riga rochester rockford roanoke rome rostov rotterdam rouen rovno ryazan
    rybinsk sacramento saginaw saigon salem salonica salonika salzburg samara samarkand sandusky santiago saragossa saratov
    sarajevo savannah schenectady scranton seattle sebastopol sevastopol seoul seville shanghai sheffield shreveport
    simferopol singapore smolensk smyrna sochi sofia solovki southampton spokane springfield stalinabad stalingrad stalino
    stamford stavropol stettin stockholm stockton stralsund strasbourg stuttgart suez sukhumi sumy sverdlovsk sydney syracuse
    syzran tacoma taganrog tallahassee tallinn tambov tampa tangier tartu tashkent tauris teheran tehran tientsin tiflis
    tbilisi tilsit tobolsk tokio tokyo toledo tomsk topeka toronto toulon toulouse trenton trieste troy tsaritsyn tsarskoe
    tucson tula tulsa turin tver tyre tyumen ufa ukhta ulm ulyanovsk uman uralsk utica utrecht vancouver venice verdun verona
    versailles vicksburg vidin vienna vilna vilnius vinnitsa vitebsk vladikavkaz vladimir vladivostok vologda washington
    vorkuta voronezh vyatka vyborg waltham warsaw waterbury waterloo weimar wheeling whitehall wichita wiesbaden wilmington
    winnipeg wittenberg wolverhampton worcester yakutsk yalta yaroslavl yerevan yokohama yonkers youngstown ypres zagreb
    zaporozhye zhitomir zlatoust zurich allegheny alps altai amazon amur andes appomattox arctic atlantic adirondacks baikal
    balkans balkhash baltic bosphorus carpathians caspian catskills chesapeake colima danube dardanelles desna dnieper
    dniester don dvina ebro elbe euphrates ganges himalayas indus irtysh kama lena loire marne mediterranean merrimack meuse
    monongahela moselle neva niagara niger nile ob oder oka orinoco pacific pamirs pamir potomac pripet pyrenees rappahannock
    rhine rhone sahara schuylkill scioto seine shenandoah somme susquehanna thames tiber tigris urals ural vistula volga
    wabash yangtze yellowstone yenisei yosemite
  `,
  state: `
    ala ariz ark cal calif col colo conn ct del dak fla ga ida ill ind kan kans kas ks ky la md mass mich minn miss mo mont
    neb nebr nev okla ore oreg pa penn penna tenn tex va vt wash wis wisc wyo
  `,
};
