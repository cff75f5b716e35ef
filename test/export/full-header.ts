// A header that says everything that a record can say, each thing in words of its own.

import type { Property } from '../../src/export/record/property.ts';

/** Words of the header by what they say; of dates, languages and identifiers the value. */
export const saidInFull: Readonly<Record<Exclude<Property, 'correspondence'>, string>> = {
  title: 'Main Title',
  subtitle: 'Lower Title',
  alternativeTitle: 'Other Title',
  author: 'Ann Author',
  sender: 'Sam Sender',
  addressee: 'Ada Addressee',
  sourceDate: '1842-05-06',
  sourcePlace: 'Weimar',
  language: 'de',
  archive: 'Some Library',
  sourceIdentifier: 'Old Mark 7',
  citation: 'A printed source',
  form: 'codex',
  material: 'Parchment of goats',
  sourceExtent: '12 leaves',
  physicalNote: 'Worn at the edges',
  provenance: 'Bought from an heir',
  sourceRights: 'Only by appointment',
  subject: 'Botany',
  abstract: 'What it is about',
  note: 'A remark of the editor',
  relation: 'A letter that answers it',
  editor: 'Ed Editor',
  contributor: 'Con Tributor',
  principal: 'Pat Principal',
  funder: 'The Fund',
  sponsor: 'The Sponsor',
  publisher: 'The Press',
  distributor: 'The Shop',
  publicationPlace: 'Leipzig',
  publicationDate: '2020-02-03',
  revisionDate: '2021-04-05',
  edition: 'Second edition',
  series: 'A Series',
  fileIdentifier: '10.1234/abc',
  fileExtent: '120 kB',
  licence: 'Free to share',
  rights: 'Ask before printing',
};

export const fullHeader = `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="full"><teiHeader xml:lang="en"><fileDesc>
<titleStmt><title>Main Title</title><title type="sub">Lower Title</title><title type="short">Other Title</title>
<author><persName ref="https://d-nb.info/gnd/118540238">Ann Author</persName></author><editor>Ed Editor</editor>
<principal>Pat Principal</principal><funder>The Fund</funder><sponsor>The Sponsor</sponsor>
<respStmt><resp>transcribed</resp><name>Con Tributor</name></respStmt></titleStmt>
<editionStmt><edition>Second edition</edition></editionStmt><extent>120 kB</extent>
<publicationStmt><publisher><orgName>The Press</orgName></publisher><distributor>The Shop</distributor><pubPlace>Leipzig</pubPlace>
<date when="2020-02-03"/><idno type="DOI">10.1234/abc</idno><idno type="url">https://example.org/letters/1</idno>
<availability status="restricted"><licence target="https://creativecommons.org/licenses/by/4.0/">Free to share</licence>
<p>Ask before printing</p></availability></publicationStmt>
<seriesStmt><title>A Series</title></seriesStmt><notesStmt><note>A remark of the editor</note></notesStmt>
<sourceDesc><bibl>A printed source</bibl><msDesc><msIdentifier><settlement>Jena</settlement><repository>Some Library</repository>
<idno>Ms. 5</idno><altIdentifier><idno>Old Mark 7</idno></altIdentifier></msIdentifier>
<physDesc><objectDesc form="codex"><supportDesc><support>Parchment of goats</support><extent>12 leaves</extent></supportDesc></objectDesc></physDesc>
<history><provenance>Bought from an heir</provenance></history>
<additional><adminInfo><availability><p>Only by appointment</p></availability></adminInfo></additional></msDesc>
<msDesc><msIdentifier><idno>Ms. 6</idno></msIdentifier><physDesc><p>Worn at the edges</p></physDesc></msDesc></sourceDesc></fileDesc>
<profileDesc><abstract><p>What it is about</p></abstract><langUsage><language ident="de">German</language></langUsage>
<textClass><keywords scheme="#lcsh"><term>Botany</term></keywords></textClass>
<correspDesc><correspAction type="sent"><persName>Sam Sender</persName><placeName>Weimar</placeName><date when="1842-05-06"/></correspAction>
<correspAction type="received"><persName ref="https://viaf.org/viaf/24602065">Ada Addressee</persName></correspAction>
<correspContext><ref type="next" target="https://example.org/letters/2">A letter that answers it</ref></correspContext></correspDesc></profileDesc>
<revisionDesc><change when="2021-04-05"/></revisionDesc></teiHeader><text><body><p>Text</p></body></text></TEI>`;
