// A small document of each kind that pages are made of, with what makes such pages hard: long labels, many numbers, wide tables, long words.

import { teiAround } from '../transform/stylesheets.ts';

const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
const SENTENCE =
  'The wind went down with the sun, and what was left of the day lay upon the water like a cloth that nobody had taken in.';
const paragraph = (times: number): string => `<p>${Array(times).fill(SENTENCE).join(' ')}</p>`;

const withHeader = (document: string, header: string): string =>
  document.replace('</titleStmt>', () => `</titleStmt>${header}`);

const LABELS = [
  '1.',
  '(xxviii)',
  '1.2.3.4.5',
  'Monday',
  'Item the first:',
  'A label that runs over more than one line of any telephone',
  LONG,
];

const play = teiAround(
  `<div type="act"><head>Act the First</head><div type="scene"><head>Scene 1</head><stage type="setting">A street. Night.</stage>
  <sp who="#a"><speaker>Anna</speaker><l n="1">The watch has gone. <stage type="delivery">She listens.</stage></l><l n="2">Nobody comes to ask us who we are,</l><l n="3" part="I">And nobody</l></sp>
  <sp who="#b"><speaker>Servant of ${LONG}</speaker><l n="3" part="F">will come.</l><l n="5">${SENTENCE}</l></sp>
  <sp who="#b"><speaker>Bernard</speaker><p>Prose now. ${SENTENCE}</p><stage>Exit.</stage></sp><sp><p>A voice without a name.</p></sp></div></div>`,
  '<standOff><listPerson><person xml:id="a"><persName>Anna</persName></person><person xml:id="b"><persName>Bernard</persName></person></listPerson></standOff>',
).replace(
  '<body>',
  () =>
    '<front><titlePage><docTitle><titlePart type="main">The Watch</titlePart><titlePart type="sub">A play</titlePart></docTitle><byline>by <docAuthor>N. N.</docAuthor></byline></titlePage><castList><head>Persons</head><castItem><role>Anna</role>, <roleDesc>a widow</roleDesc></castItem><castGroup><head>Soldiers</head><castItem><role>Bernard</role></castItem><castItem><role>Carl</role></castItem></castGroup></castList></front><body>',
);

const letter = withHeader(
  teiAround(
    `<div type="letter"><opener><dateline><placeName>Wien</placeName>, <date when="1890-03-01">1. März 1890</date></dateline><salute>Lieber Freund!</salute></opener>
    <pb n="2"/><p xml:id="p1">Ich danke dir für den <choice><abbr>Br.</abbr><expan>Brief</expan></choice>. <choice><sic>Morgenn</sic><corr>Morgen</corr></choice> komme ich <note place="margin">am Rand: nicht vergessen, ${SENTENCE}</note> zu <persName ref="#x">Hugo</persName>. <del rend="strikethrough">Vielleicht</del> <add place="above">Gewiss</add>.</p>
    <p xml:id="p2" n="1234"><gap reason="illegible" quantity="2" unit="word"/> <unclear>vielleicht</unclear> <supplied>noch</supplied> <hi rend="underline">heute</hi>.<note n="*" place="foot">Eine Fußnote. ${SENTENCE}</note></p>
    <closer><salute>Dein alter</salute> <signed>Arthur</signed></closer><postscript><p>Grüße!</p></postscript></div>`,
    '<standOff><listPerson><person xml:id="x"><persName><surname>Hofmannsthal</surname><forename>Hugo</forename></persName><birth when="1874">1874</birth></person></listPerson></standOff>',
  ),
  '</fileDesc><profileDesc><correspDesc><correspAction type="sent"><persName>Arthur</persName><placeName>Wien</placeName><date when="1890-03-01"/></correspAction><correspAction type="received"><persName>Hugo</persName></correspAction></correspDesc></profileDesc><fileDesc>',
);

const manuscript = withHeader(
  teiAround(
    '<pb n="1r" facs="#f"/><cb n="a"/><p><lb n="1"/>In nomine <ex>domini</ex> <lb n="2"/>amen <hi rend="rubricated">Incipit</hi> <lb n="3" break="no"/>liber <fw type="catch">liber</fw> <damage>x</damage></p>',
  ),
  `<sourceDesc><msDesc xml:id="m"><msIdentifier><settlement>Oxford</settlement><repository>Library</repository><idno>MS. 1</idno></msIdentifier>
   <msContents><summary>Homilies</summary>${Array.from({ length: 4 }, (_, n) => `<msItem n="${n + 1}" xml:id="i${n}"><locus from="${n}r" to="${n}v">fol. ${n}r–${n}v</locus><author>Beda</author><title>Homilia ${n}</title><incipit>In illo tempore</incipit><explicit>Amen</explicit><textLang mainLang="la">Latin</textLang></msItem>`).join('')}</msContents>
   <physDesc><objectDesc form="codex"><supportDesc material="perg"><support>Parchment</support><extent>iv + 120 leaves <dimensions type="leaf" unit="mm"><height>210</height><width>150</width></dimensions></extent><collation><formula>1–10(8)</formula></collation></supportDesc><layoutDesc><layout columns="2" writtenLines="30">2 columns</layout></layoutDesc></objectDesc><handDesc><handNote>One hand</handNote></handDesc></physDesc>
   <history><origin><origDate notBefore="1150" notAfter="1200">12th cent.</origDate>, <origPlace>England</origPlace></origin><provenance>${SENTENCE}</provenance></history></msDesc></sourceDesc>`,
);

const novel = teiAround(
  `<div type="chapter" n="1"><head>Chapter the First</head><head>In which nothing happens</head><argument><p>Of the weather.</p></argument><epigraph><cit><quote><l>All is one,</l><l>and one is all.</l></quote><bibl>Anon.</bibl></cit></epigraph>
  ${paragraph(3)}<p><said>“Come,”</said> she said. <q>Now?</q> <q>Yes, <q>now</q>!</q> <foreign xml:lang="fr">enfin</foreign></p><pb n="12"/>${paragraph(2)}
  <quote><p>${SENTENCE}</p></quote><lg type="song"><head>Song</head><l>Roses are</l><l rend="indent">red</l></lg><milestone unit="section" rend="* * *"/>${paragraph(1)}<p>${LONG}${LONG}</p>
  <list><head>What he had</head><item>a knife</item><item>a rope<list rend="numbered"><item>of hemp</item><item>${SENTENCE}</item></list></item></list><trailer>End of the first chapter</trailer></div>
  <div type="chapter" n="2"><head>Chapter the Second</head>${paragraph(2)}<floatingText><body><head>A letter</head><p>Sir,</p></body></floatingText></div>`,
);

const dictionary = teiAround(
  `<div><head>B</head>
  <entry xml:id="bach" n="1"><form type="lemma"><orth>Bach</orth> <pron>bax</pron></form><gramGrp><pos>n.</pos> <gen>m.</gen></gramGrp><sense n="1"><def>small river</def><cit type="example"><quote>am Bach</quote> <cit type="translation"><quote>by the stream</quote></cit></cit></sense><sense n="2"><usg type="dom">geogr.</usg> <def>valley</def><sense n="a"><def>wide</def></sense><sense n="b"><def>narrow; ${SENTENCE}</def></sense></sense><etym>from <lang>OHG</lang> <mentioned>bah</mentioned></etym><re type="compound"><form><orth>Bachbett</orth></form><sense><def>bed of a stream</def></sense></re><xr type="see">see <ref target="#bad">Bad</ref></xr></entry>
  <entry xml:id="bad"><form><orth>Bad</orth><form type="inflected"><orth>Bäder</orth></form></form><sense><def>bath</def></sense></entry>
  <superEntry><entry n="1"><form><orth>Bank</orth></form><sense><def>bench</def></sense></entry><entry n="2"><form><orth>Bank</orth></form><hom n="I"><sense n="1"><def>house of money</def></sense></hom></entry></superEntry><entryFree><orth>Bann</orth> m. <def>ban</def></entryFree></div>`,
);

const speech = withHeader(
  teiAround(
    `<u who="#s1">so <pause dur="PT2S"/> what did you <emph>see</emph></u><u who="#s2">well <vocal><desc>coughs</desc></vocal> nothing <shift feature="loud" new="f"/> NOTHING</u><incident><desc>a door shuts</desc></incident><kinesic who="#s1"><desc>nods</desc></kinesic><u who="#s1" trans="overlap">${SENTENCE}</u><writing><p>on the board</p></writing>
     <div><u who="#unknown-speaker-of-a-long-name"><seg>one</seg> <seg>two</seg><unclear>three</unclear></u></div>`,
  ),
  '</fileDesc><profileDesc><particDesc><listPerson><person xml:id="s1"><persName>Speaker one</persName></person><person xml:id="s2"><persName>Speaker two</persName></person></listPerson></particDesc></profileDesc><fileDesc>',
);

const apparatus = withHeader(
  teiAround(
    `<div><head>A text in <app><lem wit="#A">two</lem><rdg wit="#B">three</rdg></app> witnesses</head><p xml:id="q1">Once <app><lem wit="#A #B">upon</lem><rdg wit="#C" type="orthographic">vpon</rdg><rdg wit="#D"><gap reason="lost"/></rdg></app> a <app><rdg wit="#A">time</rdg><rdg wit="#B">tyme</rdg><rdgGrp><rdg wit="#C">day</rdg><rdg wit="#D">${SENTENCE}</rdg></rdgGrp></app> there <app><lem>was</lem><rdg wit="#A"><app><lem wit="#A">were</lem><rdg wit="#B">be</rdg></app></rdg></app> a king.</p>
     <lg><l n="1">A line <app><lem wit="#A">here</lem><rdg wit="#B"/></app></l><l n="2">another</l></lg><listApp><app loc="1"><lem>king</lem><rdg wit="#B">kyng</rdg><note>so the scribe</note></app></listApp></div>`,
  ),
  '<sourceDesc><listWit><witness xml:id="A">Oxford, MS 1</witness><witness xml:id="B">Paris</witness><listWit><witness xml:id="C">Rome</witness><witness xml:id="D">Wien</witness></listWit></listWit></sourceDesc>',
);

const part = (name: string): string =>
  `<TEI><teiHeader><fileDesc><titleStmt><title>${name}</title><author>N. N.</author></titleStmt><publicationStmt><p>p</p></publicationStmt></fileDesc></teiHeader><text><body><head>${name}</head>${paragraph(1)}<note>note of ${name}</note></body></text></TEI>`;
const corpus = `<teiCorpus xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>A corpus</title></titleStmt></fileDesc></teiHeader>${part('One')}${part('Two')}${part(LONG)}</teiCorpus>`;

const cells = (count: number, content: string): string =>
  Array.from({ length: count }, (_, n) => `<cell>${content} ${n}</cell>`).join('');
const tables = teiAround(
  `<table><head>Prices</head><row role="label"><cell>Year</cell><cell>Wheat</cell><cell>Rye</cell></row><row><cell role="label">1780</cell><cell>12</cell><cell>8</cell></row><row><cell role="label">1781</cell><cell cols="2">none</cell></row></table>
   <p>${SENTENCE}</p><table><row role="label">${cells(24, 'Column')}</row><row>${cells(24, '123456')}</row></table><table><row><cell>${LONG}</cell><cell>${LONG}</cell></row></table>
   <list><item>In an item <table><row>${cells(16, 'word')}</row></table></item></list><figure><head>Figure</head><table><row>${cells(16, 'word')}</row></table><figDesc>${SENTENCE}</figDesc></figure><p><formula>${'a+b='.repeat(60)}</formula></p><eg>${'no line break here '.repeat(20)}</eg>`,
);

const lists = teiAround(
  `<list type="gloss">${LABELS.map((label) => `<label>${label}</label><item>${SENTENCE}</item>`).join('')}</list>
   <list>${LABELS.map((label) => `<item><label>${label}</label> ${SENTENCE}</item>`).join('')}</list><list>${LABELS.map((label) => `<item n="${label}">${SENTENCE}<list><item n="${label}">${SENTENCE}<list><item n="${label}"><p>${SENTENCE}</p></item></list></item></list></item>`).join('')}</list>
   <list rend="numbered">${'<item>one of many</item>'.repeat(120)}</list>
   <lg>${[1, 12, 123, 12345, '1234567a'].map((n) => `<l n="${n}">A line of verse that is long enough to turn over on a narrow page, and more</l>`).join('')}</lg>
   ${[1, 999, 10000, 'xxxviii', 'a long number'].map((n, at) => `<p xml:id="p${at}" n="${n}">${SENTENCE}<note n="${n}">${SENTENCE}</note></p>`).join('')}<p><pb n="A very long name of a page, fol. 123v"/>x<pb n="2"/><lb n="100"/>y<note place="margin">${LONG}</note></p>`,
);

const header = withHeader(
  teiAround('<p>Words.</p>'),
  `<editionStmt><edition>${LONG}</edition></editionStmt><publicationStmt><publisher>${LONG}</publisher><idno type="URL">https://example.org/${'path/'.repeat(40)}</idno><availability><licence target="https://creativecommons.org/licenses/by/4.0/">CC BY</licence></availability></publicationStmt><sourceDesc><bibl><author>N.</author>, <title level="m">${LONG}</title></bibl></sourceDesc></fileDesc>
  <encodingDesc><editorialDecl><normalization><p>${SENTENCE}</p></normalization></editorialDecl></encodingDesc><revisionDesc><change when="2020-01-01" who="#n">${SENTENCE}</change></revisionDesc><fileDesc>`,
);

export const kinds: Readonly<Record<string, string>> = {
  play,
  letter,
  manuscript,
  novel,
  dictionary,
  speech,
  apparatus,
  corpus,
  tables,
  lists,
  header,
};
