// English words that are capitalised for other reasons than naming: they open sentences, stand in headings or are honoured with a capital.
import type { WordLists } from '../shape/language-lexicon.ts';

export const plainWords: WordLists = {
  functionWord: `
    a the this that these those such same other another each every either neither both all any some no none not nor or and but
    yet so if then else than though although because since unless until till while whereas whereby wherefore therefore thus
    hence however moreover furthermore nevertheless besides i you he she it we they me him her us them my your his its our
    their mine yours hers ours theirs myself himself herself itself ourselves themselves who whom whose which what when where
    why how whether whoever whatever whenever wherever in on at by for from with without within into onto upon of off to
    toward towards through throughout during before after above below under over between among amongst against about around
    across along behind beside beyond near despite except concerning regarding according per via is are was were be been being
    have has had having do does did doing done will would shall should can could might must ought need let as also too
    very only even still just again once twice already always never ever often sometimes soon now here there today tomorrow
    yesterday tonight meanwhile afterwards instead perhaps maybe indeed certainly yes oh ah lo o many much more most few fewer
    less least several various enough own one two three four five six seven eight nine ten eleven twelve thirteen fourteen
    fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million
    first second third fourth fifth last next up down out back away together apart ago like unlike said tbe tlie tho thc tne
    ihe tiie ot ol oi iu hut bv tbat wbo bas bis tbis thfe aud anti am an
  `,
  common: `
    grace hope faith charity mercy patience prudence temperance experience providence
    able absolutely accept accordingly account accused act action active address advance advertisement affair affairs age
    agent agents agree agricultural agriculture aid air allow almighty alone amendment amount analysis ancient animal annual
    answer appeal appear appendix apply appoint approval approve april archive area arms army arrest article articles
    artillery ask assign assist assistance attempt attend attention attest authority autumn bad bag bank banks bar base based
    basis beautiful become begin beginning believe best better bible big bill bills bird birth black blood blue board boat
    body bond bonds book books born box boy boys bread break bright bring brother brothers brown building bureau burn business
    buy cabinet call camp capital capitalist captain car care carry case cause cell center centre century certain chair
    chairman chance change chapter charge charter cheap chemical chief child children choice christian church circuit circular
    citizen citizens city civil claim class clean clear clerk close closed club coal coast code cold collective college
    comfort commander commission committee common communism communist community company comrade comrades condition conference
    confidential congress consider constitution construction continue contract control convention cook copy corn correct
    correspondence correspondent cost cotton council counsel country county couple course court cover create crime criminal
    cross crown cut daily dance danger dark data date daughter day days dead deal dear death debate december decide decision
    declaration decree deed deep defence defense deliver demand democracy democratic department deputy design develop dew died
    different direct director directive discuss distribution district divine division doctor document documents dollar dollars
    door double draft draw dress drink drive drop dry due duty earl early earth east eastern easter economic education effect
    elect election electric employees end enemy enemies engineer enjoy enterprise entire establish estate evening event
    evidence examine example excellent exchange executive exercise expect experience explain express extract eye face fact
    facts fair faith fall false family famous farm farmer farmers farms fascism fascist fast father federal feel female field
    fig fight figure file fill final finance financial find fine fire fish fix flag floor flour flower folk follow following
    food foot force forces foreign form former fort forward found free freedom fresh friday friend friends front fruit full
    fund funds further future game garden gas gather general gentleman gentlemen get gift girl give given glad go god gold
    golden good goods gospel govern government governor grain grand grant great green ground group grow guard guide hair half
    hall hand hands happy hard have head headquarters health hear heart heaven heavy help herald hereby herewith high highness
    hill history hold holiday holy home honor honour hope horse hospital hot hotel hour hours house houses human idea
    immediate immediately important include increase independence independent indian indians industrial industry information
    inquire inquiry inspection instruct instruction instructions insurance intelligence interest international introduce
    invest investigation iron issue item january joint journal judge judgment july june jury justice keep kind king kings know
    labor labour lack lady ladies land lands large late latest latter law laws lawyer lay lead leader leaders leading league
    learn leave legal legislature lesson lessons letter letters liberal liberty library licence license life light limited
    line list little live loan local lodge long look lord lose loss lost lot love low machine magazine mail main maintain
    majesty majority make male man manager march mark market marriage married master material materials matter measure
    measures meat medical meet meeting meetings member members memorandum memory men message method middle mighty mile miles
    military militia milk mill mind mine minister ministry minute minutes miss mission model modern monday money month morning
    most mother motion mountain move movement murder music name names nation national nations native natural nature naval navy
    need negro negroes new news newspaper night nine noble none noon north northern northwest notary note notes nothing notice
    november number object oblige observe obtain occupation october offer office officer officers official oil old open opera
    operation opinion opposition order orders organ organization organize organs original ought outlook owing owner page paper
    papers paragraph parish park part party pass patent pay peace peasant peasants people peoples period permit person
    personal persons petition physician picture piece place plan plant plate play pleasant please plenipotentiary plenum
    poetry point police policy political poor popular population portion position possible post postscript pound pounds power
    powers practical practice present president press price prices prince print prison prisoner prisoners private problem
    procedure proceeding proceedings proclamation produce production professor program programme progress proletarian
    proletariat promise property propose proposal protect prove provide provided province provision public publish published
    publisher purchase pure purpose quality quarter question quick quite race radio rail railroad railway rain raise rates
    read ready real reason receive received recent record red reform regard regarding region register regular relation release
    religion religious remarks remember remove rent repair reply report reports representative republic republican request
    require research resolution resolve resolved respectfully rest result return revolution revolutionary reward rich right
    rights rise river road room rooms round royal rule run russian sabbath safe sale salt saturday save saviour school schools
    science scripture sea season seat secret secretary section security see seed sell senate send senior sentence september
    series serve service session set settle shall share ship shoe shop short show sick side sign signature signed silver
    similar simple sincerely sir sister small social socialism socialist society soldier soldiers solemn some son song soon
    soul sound source south southern southwest soviet soviets space speak speaker special specialist spring square staff stage
    stand star state statement states station stay steam step stock stone stop store story strange street streets strength
    strengthen strictly strike strong student students study subject subscriber subscribers subscription suddenly summer
    sunday supper supplement supply support supreme sure surely surplus system table take talk tax taxes teacher technical
    telegram telephone term territory testimony text thanks thanksgiving theater theatre think thought thursday time times
    tobacco top total town towns trade train training translated translation transport travel treasurer treasury treaty trial
    tribunal troops truck true trust truth try tuesday turn type typescript typist under union unit united university use used
    useful usual valuable value vast vessel vice victory view village visit vote wages wait wall want wanted war ward warm
    warrant watch water way weak wealth weather wednesday week weekly weeks well west western whereas whig whigs white whole
    wide wife wild win wind wine winter wish woman women wonder wood word words work worker workers working works world write
    writing written year years yellow yesterday young yours youth federalist federalists federals democrat democrats
    republicans tory tories whiggery liberals conservatives communists socialists fascists marxism marxist tsarist czarist
    nazi christ jesus christmas lent providence creator trinity virgin hell satan devil verbatim folder inventory sheet sheets
    enclosure annex attachment protocol agenda heard decided absent stamp incoming outgoing urgent cipher cypher origin
    language version sirs madam esquire faithfully truly cordially dated witness hereunto approved assigned obliged proposed
    instructed requested released reorganize allocate allocating inform submit submitted considered discussed adopt adopted
    baptized baptised christened buried auxiliary confirm confirmed entrust transfer dismiss expel reprimand ensure directed removed noted cash
  `,
  time: `
    january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep
    oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tues wed thurs fri sat sun spring summer autumn
    fall winter christmas easter thanksgiving instant inst ult ultimo prox
  `,
  demonym: `
    afghan african african-american albanian american americans anglo arab arabic arabian argentine armenian asian asiatic
    australian austrian austrians azerbaijani balkan baltic bavarian belgian belgians bohemian boer boers brazilian british
    briton britons buddhist bulgarian byelorussian belorussian canadian canadians catholic catholics caucasian celtic cherokee
    cherokees chinese christian christians confederate corsican cossack cossacks cuban cubans czech danish danes dutch
    egyptian english englishman englishmen episcopal episcopalian estonian ethiopian european europeans finnish finn finns
    flemish french frenchman frenchmen georgian german germans gothic greek greeks hebrew hindu hungarian hungarians indian
    indians iranian irish irishman irishmen islamic israeli italian italians japanese japs jewish jew jews kalmyk kazakh
    kirghiz korean latin latvian lett letts lithuanian lutheran magyar manchurian mexican mexicans methodist methodists
    mohammedan mongol mongolian mongols mormon mormons moorish moslem muslim norman northerner northerners norwegian orthodox
    ottoman papal persian pole poles polish portuguese presbyterian protestant protestants prussian prussians puritan quaker
    quakers roman romans romanian rumanian russian russians saxon scandinavian scotch scottish scot serb serbian serbs
    siberian sicilian slav slavic slovak soviet soviets spaniard spaniards spanish swede swedish swiss syrian tatar tatars
    tartar teutonic transcaucasian turk turkish turkmen turks ukrainian ukrainians uzbek venetian viennese welsh yankee
    yankees yugoslav zionist southern southerner southerners northern texan virginian virginians kentuckian californian
    parisian bostonian baptist baptists unitarian congregational gentile gentiles indo far-eastern anti-soviet pan-american
  `,
};
