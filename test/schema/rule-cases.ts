// A case for each way in which a document can keep the grammar of tei-archive and break one of its rules, beside the nearest
// documents that keep them.

const RESP = 'resp="#ed"';

/** Where a part stands in the document. */
type Part = 'header' | 'entries' | 'text';

export type RuleCase = {
  readonly what: string;
  readonly in: Part;
  /** Breaks one rule, once. */
  readonly wrong: string;
  /** The `@id` of the check, and what it says. */
  readonly check: string;
  readonly message: string;
  /** Near to what is wrong, and right. */
  readonly right: readonly string[];
};

const ENTRIES = `<listPerson><person xml:id="p"><persName>P</persName></person><person xml:id="p2"><persName>P2</persName></person></listPerson>
<listOrg><org xml:id="o" type="body"><orgName>O</orgName></org></listOrg>
<listPlace><place xml:id="l" type="land"><placeName>L</placeName></place></listPlace>`;

/** A document with the part in its place. */
export function documentWith(part: Part, content: string): string {
  const given = (one: Part, usual: string): string => (one === part ? content : usual);
  return `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>T</title>
<respStmt xml:id="ed"><resp>encoding</resp><name>E</name></respStmt></titleStmt>
<publicationStmt><publisher>P</publisher></publicationStmt><sourceDesc><p>S</p></sourceDesc></fileDesc>${given('header', '')}</teiHeader>
<standOff>${ENTRIES}${given('entries', '')}</standOff>
<text><body><p>${given('text', 'T')}</p></body></text></TEI>`;
}

const date = (attributes: string): string => `<date ${attributes}>d</date>`;
const dates = (...all: readonly string[]): readonly string[] => all.map(date);

const person = (birth: string, death: string): string =>
  `<listPerson><person xml:id="x"><persName>X</persName>${birth}${death}</person></listPerson>`;
const life = (born: string, died: string): string => person(`<birth ${born}/>`, `<death ${died}/>`);

const letter = (sent: string, received: string): string =>
  `<profileDesc><correspDesc><correspAction type="sent">${sent}</correspAction><correspAction type="received">${received}</correspAction></correspDesc></profileDesc>`;
const posted = (sent: string, received: string): string => letter(date(sent), date(received));

const changes = (...all: readonly string[]): string =>
  `<revisionDesc>${all.map((one) => `<change ${one}>C</change>`).join('')}</revisionDesc>`;

const numbered = (kind: 'person' | 'org', numbers: readonly string[]): string => {
  const [list, name, type] = kind === 'person' ? ['listPerson', 'persName', ''] : ['listOrg', 'orgName', ' type="body"'];
  const entries = numbers.map((one, index) => `<${kind} xml:id="n${index}"${type}><${name}>N</${name}>${one}</${kind}>`);
  return `<${list}>${entries.join('')}</${list}>`;
};
const idno = (type: string, number: string): string => `<idno type="${type}">${number}</idno>`;

const relation = (attributes: string): string => `<listRelation><relation name="partOf" ${attributes}/></listRelation>`;

const correction = (sic: string, corr: string): string => `<choice><sic>${sic}</sic><corr ${RESP}>${corr}</corr></choice>`;
const expansion = (abbr: string, expan: string): string => `<choice><abbr>${abbr}</abbr><expan>${expan}</expan></choice>`;

export const ruleCases: readonly RuleCase[] = [
  {
    what: 'a span that ends in an earlier year',
    in: 'text',
    wrong: date('from="1937" to="1936"'),
    check: 'span',
    message: 'a span cannot end before it begins: @to 1936 is before @from 1937',
    right: [
      ...dates('from="1936" to="1937"', 'from="1937" to="1937"', 'from="1937"', 'to="1936"', 'when="1936"'),
      `<date from="1937">d</date> <date to="1936">d</date>`,
    ],
  },
  {
    what: 'a span that ends on an earlier day',
    in: 'text',
    wrong: date('from="1937-03-04" to="1937-03-03"'),
    check: 'span',
    message: 'a span cannot end before it begins: @to 1937-03-03 is before @from 1937-03-04',
    right: dates('from="1937-03-03" to="1937-03-03"', 'from="1937-03-03" to="1937-03-04"'),
  },
  {
    what: 'a span with two precisions',
    in: 'text',
    wrong: date('from="1937-03" to="1937-02-28"'),
    check: 'span',
    message: 'a span cannot end before it begins: @to 1937-02-28 is before @from 1937-03',
    right: dates(
      'from="1937-03" to="1937-03-01"',
      'from="1937" to="1937-01-01"',
      'from="1937-12-31" to="1937"',
      'from="1937-03-31" to="1937-03"',
      'from="1937" to="1937-03"',
    ),
  },
  {
    what: 'a span that ends in the month before, at the end of a year',
    in: 'text',
    wrong: date('from="1938-01-01" to="1937-12"'),
    check: 'span',
    message: 'a span cannot end before it begins: @to 1937-12 is before @from 1938-01-01',
    right: dates('from="1937-12-31T23:59:59.9999999" to="1937-12"', 'from="1936-02-29" to="1936-02"'),
  },
  {
    what: 'a span of moments in time zones',
    in: 'text',
    wrong: date('from="2001-01-01T23:00:00-05:00" to="2001-01-02T01:00:00Z"'),
    check: 'span',
    message: 'a span cannot end before it begins: @to 2001-01-02T01:00:00Z is before @from 2001-01-01T23:00:00-05:00',
    right: dates(
      'from="2001-01-02T01:00:00+05:00" to="2001-01-01T23:00:00Z"',
      'from="2001-01-01T12:00:00Z" to="2001-01-01T12:00:00Z"',
    ),
  },
  {
    what: 'a span with a time zone on one side only, by more than any zone',
    in: 'text',
    wrong: date('from="1938-01-01T14:00:00Z" to="1937"'),
    check: 'span',
    message: 'a span cannot end before it begins: @to 1937 is before @from 1938-01-01T14:00:00Z',
    right: dates('from="1938-01-01T13:59:59Z" to="1937"', 'from="1938-01-01" to="1937-12-31T10:00:00Z"'),
  },
  {
    what: 'a span long ago',
    in: 'text',
    wrong: date('from="-0043" to="-0044-03-15"'),
    check: 'span',
    message: 'a span cannot end before it begins: @to -0044-03-15 is before @from -0043',
    right: dates('from="-0044" to="-0043"', 'from="-0044" to="0001"'),
  },
  {
    what: 'a span on an entry',
    in: 'entries',
    wrong: '<listOrg><org xml:id="x" type="body"><orgName from=" 1937 " to=" 1936 ">X</orgName></org></listOrg>',
    check: 'span',
    message: 'a span cannot end before it begins: @to 1936 is before @from 1937',
    right: ['<listOrg><org xml:id="x" type="body"><orgName from=" 1936 " to=" 1937 ">X</orgName></org></listOrg>'],
  },
  {
    what: 'limits in the wrong order',
    in: 'text',
    wrong: date('notBefore="1937-03-03" notAfter="1936"'),
    check: 'limits',
    message: 'the limits of a date are in the wrong order: @notAfter 1936 is before @notBefore 1937-03-03',
    right: dates(
      'notBefore="1936" notAfter="1937-03-03"',
      'notBefore="1937" notAfter="1937"',
      'notAfter="1936"',
      'notBefore="1937"',
      // days of no known year go round, and stand nowhere among those of a year
      'notBefore="--12-25" notAfter="--01-06"',
      'from="1937-03-03" to="--03-02"',
    ),
  },
  {
    what: 'a death before the birth',
    in: 'entries',
    wrong: life('when="1881"', 'when="1880-12-31"'),
    check: 'life',
    message: 'nobody dies before being born: the death 1880-12-31 is before the birth 1881',
    right: [
      life('when="1881"', 'when="1881"'),
      life('when="1881"', 'when="1937"'),
      person('<birth when="1881"/>', ''),
      person('', '<death when="1880"/>'),
      `${person('<birth when="1881"/>', '')}<listPerson><person xml:id="y"><persName>Y</persName><death when="1880"/></person></listPerson>`,
    ],
  },
  {
    what: 'a death whose latest date is before the earliest of the birth',
    in: 'entries',
    wrong: life('notBefore="1881" notAfter="1885"', 'from="1879" to="1880"'),
    check: 'life',
    message: 'nobody dies before being born: the death 1880 is before the birth 1881',
    right: [
      life('notBefore="1881" notAfter="1885"', 'from="1879" to="1881"'),
      life('notAfter="1885"', 'when="1880"'),
      life('when="1881"', 'notBefore="1870"'),
    ],
  },
  {
    what: 'a letter that is received before it is sent',
    in: 'header',
    wrong: posted('when="1937-03-03"', 'when="1937-03-02"'),
    check: 'receipt',
    message: 'a letter is not received before it is sent: 1937-03-02 is before 1937-03-03',
    right: [
      posted('when="1937-03-03"', 'when="1937-03-03"'),
      posted('when="1937-03-03"', 'when="1937-03-09"'),
      posted('when="1937-03-03"', 'when="1937-03"'),
      // which of two dates of sending counts is not known
      letter(date('when="1937-03-03"') + date('when="1937-03-01"'), date('when="1937-03-02"')),
    ],
  },
  {
    what: 'a newer change below an older one',
    in: 'header',
    wrong: changes('when="2020-02-29"', 'when="2020-03"'),
    check: 'changes',
    message: 'the newest change comes first: 2020-03 is newer than 2020-02-29 above it',
    right: [
      changes('when="2020-03"', 'when="2020-02-29"'),
      changes('when="2020-03-01"', 'when="2020-03"'),
      changes('from="2020-01" to="2020-02"', 'from="2020-02" to="2020-02-03"', 'when="2019"'),
    ],
  },
  ...(
    [
      ['persName', '', '#o', 'person', 'org', '#p'],
      ['orgName', '', '#l', 'org', 'place', '#o'],
      ['placeName', '', '#p', 'place', 'person', '#l'],
      ['rs', ' type="person"', '#l', 'person', 'place', '#p'],
      ['rs', ' type="body"', '#p', 'org', 'person', '#o'],
      ['rs', ' type="group"', '#l', 'org', 'place', '#o'],
      ['rs', ' type="allegedBody"', '#p', 'org', 'person', '#o'],
      ['rs', ' type="place"', '#o', 'place', 'org', '#l'],
    ] as const
  ).map(([name, type, wrong, kind, other, right]): RuleCase => {
    const mention = (ref: string): string => `<${name}${type} ref="${ref}">N</${name}>`;
    return {
      what: `${name}${type} that points to <${other}>`,
      in: 'text',
      wrong: mention(wrong),
      check: 'kind',
      message: `@ref of <${name}> is to point to <${kind}> but ${wrong} is <${other}>`,
      right: [
        mention(right),
        // what is not in the document, is left to links
        mention('#nowhere'),
        mention(`other.xml${wrong}`),
        mention(`https://example.org/${wrong}`),
        // one name may mean several
        mention(`${wrong} ${right}`),
      ],
    };
  }),
  {
    what: 'a name whose pointers all lead to other kinds',
    in: 'text',
    wrong: '<persName ref="#o  https://example.org/p #l">N</persName>',
    check: 'kind',
    message: '@ref of <persName> is to point to <person> but #o is <org>',
    right: [
      '<persName ref="https://example.org/p  #p2 #p">N</persName>',
      '<rs type="document" ref="#o">N</rs>',
      '<rs type="event" ref="#l">N</rs>',
      '<title ref="#o">N</title>',
    ],
  },
  {
    what: 'a name that points to what is no entry',
    in: 'text',
    wrong: '<persName ref="#ed">N</persName>',
    check: 'kind',
    message: '@ref of <persName> is to point to <person> but #ed is <respStmt>',
    right: ['<persName ref="#p">N</persName>'],
  },
  {
    what: 'a name in the header',
    in: 'header',
    wrong: '<profileDesc><creation><placeName ref="#o">N</placeName></creation></profileDesc>',
    check: 'kind',
    message: '@ref of <placeName> is to point to <place> but #o is <org>',
    right: ['<profileDesc><creation><placeName ref="#l">N</placeName></creation></profileDesc>'],
  },
  {
    what: 'a speech of what is no person',
    in: 'text',
    wrong: '<note type="authorial"><p>N</p></note></p><sp who="#o"><p>S</p></sp><p>T',
    check: 'kind',
    message: '@who of <sp> is to point to <person> but #o is <org>',
    right: [
      'T</p><sp who="#p"><p>S</p></sp><p>T',
      'T</p><sp who="#p #p2"><p>S</p></sp><p>T',
      'T</p><sp who="other.xml#o"><p>S</p></sp><p>T',
    ],
  },
  {
    what: 'a relation to what is no entry',
    in: 'entries',
    wrong: relation('active="#o" passive="#l #ed"'),
    check: 'kind',
    message: '@passive of <relation> is to point to <person> or <org> or <place> but #ed is <respStmt>',
    right: [relation('active="#o #p" passive="#l"'), relation('mutual="#o #p #l"'), relation('mutual="#o #nowhere"')],
  },
  {
    what: 'a relation among entries and what is none',
    in: 'entries',
    wrong: relation('mutual="#ed #p"'),
    check: 'kind',
    message: '@mutual of <relation> is to point to <person> or <org> or <place> but #ed is <respStmt>',
    right: [relation('mutual="#p2 #p"')],
  },
  {
    what: 'a relation of an entry to itself',
    in: 'entries',
    wrong: relation('active="#p #o" passive="#l #o"'),
    check: 'relation',
    message: 'nothing is related to itself: #o stands in @active and in @passive',
    right: [relation('active="#p #o" passive="#l"'), relation('active=" #p" passive="#p2 #l"'), relation('mutual="#o #p"')],
  },
  {
    what: 'two entries of one number',
    in: 'entries',
    wrong: numbered('person', [idno('ISNI', '0000 0001 2103 2683'), idno('ISNI', '0000000121032683')]),
    check: 'number',
    message: 'what is one has one entry: #n0 has the number ISNI 0000000121032683 too',
    right: [
      numbered('person', [idno('ISNI', '0000 0001 2103 2683'), idno('ISNI', '0000000121032691')]),
      numbered('person', [idno('VIAF', '12'), idno('GND', '12')]),
      // twice on one entry
      numbered('person', [idno('VIAF', '12') + idno('VIAF', '12')]),
      // the number of another archive, the address of a page about several
      numbered('person', [idno('local', '12'), idno('local', '12')]),
      numbered('person', [idno('URI', 'https://example.org/'), idno('URI', 'https://example.org/')]),
      // of another kind of entry
      numbered('person', [idno('GND', '12')]) +
        `<listOrg><org xml:id="x" type="body"><orgName>X</orgName>${idno('GND', '12')}</org></listOrg>`,
    ],
  },
  {
    what: 'two bodies of one number',
    in: 'entries',
    wrong: numbered('org', [idno('Wikidata', 'Q1'), idno('Wikidata', ' Q1 ')]),
    check: 'number',
    message: 'what is one has one entry: #n0 has the number Wikidata Q1 too',
    right: [numbered('org', [idno('Wikidata', 'Q1'), idno('Wikidata', 'Q2')])],
  },
  {
    what: 'a correction that corrects nothing',
    in: 'text',
    wrong: correction('as <hi rend="bold">it</hi> is', 'as <hi rend="bold">it</hi> is'),
    check: 'correction',
    message: '<corr> says the same as <sic>: it corrects nothing',
    right: [
      correction('as it is', 'as it was'),
      correction('as <hi rend="bold">it</hi> is', 'as <hi rend="italic">it</hi> is'),
      correction('', 'word'),
    ],
  },
  {
    what: 'an expansion that expands nothing',
    in: 'text',
    wrong: expansion('CC', 'CC'),
    check: 'expansion',
    message: '<expan> says the same as <abbr>: it expands nothing',
    right: [expansion('CC', 'Central Committee')],
  },
];
