// Deliberately broken copies of the edition: each row is one edit, and the edit must change the text.

export type BrokenCopy = {
  readonly name: string;
  readonly make: (edition: string) => string | Uint8Array;
  /** What a finding of the reference engine must say. */
  readonly says?: RegExp;
  /** What one of libxml2 must say, where its words are ours to keep. */
  readonly libxml2Says?: RegExp;
};

/** Replaces the first match after the start of the text (or header), and refuses to leave the text as it was. */
function replace(pattern: RegExp, replacement: string, from = '<body'): (edition: string) => string {
  return (edition) => {
    const start = from === '' ? 0 : edition.indexOf(from);
    const head = edition.slice(0, start);
    const tail = edition.slice(start);
    const broken = tail.replace(pattern, replacement);
    if (start < 0 || broken === tail) throw new Error(`the edit ${pattern} changes nothing after ${from}`);
    return head + broken;
  };
}

const insertInFirstP = (markup: string): ((edition: string) => string) => replace(/(<p\b[^>]*>)/, `$1${markup}`);

export const brokenCopies: readonly BrokenCopy[] = [
  {
    name: 'wrong date value: month 13',
    says: /"1937-13-03".* when .*month/,
    make: replace(/when="1937-03-03"/, 'when="1937-13-03"'),
  },
  {
    name: 'date value in words',
    says: /"3 March 1937".* when .*1937-03-03/,
    make: replace(/when="1937-03-03"/, 'when="3 March 1937"'),
  },
  { name: 'date without a normalised value', says: /<date> requires .*when/, make: replace(/<date when="[^"]*"/, '<date') },
  {
    name: 'unknown element',
    says: /<nonsense> is not an element/,
    make: insertInFirstP('<nonsense>x</nonsense>'),
    libxml2Says: /<nonsense> is not allowed here/,
  },
  {
    name: 'element name in wrong case',
    says: /<persname> .*did you mean <persName>/,
    make: insertInFirstP('<persname>x</persname>'),
    libxml2Says: /<persname> is not allowed/,
  },
  {
    name: 'unknown attribute',
    says: /nonsense is not allowed on <p>/,
    make: replace(/<p\b/, '<p nonsense="x"'),
    libxml2Says: /@nonsense is not allowed/,
  },
  {
    name: 'persName without @ref',
    says: /<persName> requires .*ref/,
    make: replace(/(<persName\b[^>]*?) ref="[^"]*"/, '$1'),
    libxml2Says: /<persName> lacks an attribute/,
  },
  { name: 'orgName without @ref', says: /<orgName> requires .*ref/, make: replace(/(<orgName\b[^>]*?) ref="[^"]*"/, '$1') },
  {
    name: 'placeName without @ref',
    says: /<placeName> requires .*ref/,
    make: replace(/(<placeName\b[^>]*?) ref="[^"]*"/, '$1'),
  },
  {
    name: 'p in p',
    says: /<p> is not allowed in <p>/,
    make: insertInFirstP('<p>x</p>'),
    libxml2Says: /<p> is not allowed here/,
  },
  { name: 'div in p', says: /<div> is not allowed in <p>/, make: insertInFirstP('<div type="closing"><p>x</p></div>') },
  {
    name: 'text between paragraphs',
    says: /text is not allowed in <div>/,
    make: replace(/<\/p>/, '</p> loose words '),
    libxml2Says: /text|words/,
  },
  {
    name: 'value of @type outside the closed list',
    says: /"nonsense".* type of <div>/,
    make: replace(/<div type="[^"]*"/, '<div type="nonsense"'),
  },
  {
    name: 'value of @cert outside the closed list',
    says: /"rather".*"high", "medium" or "low"/,
    make: replace(/cert="(high|medium|low)"/, 'cert="rather"'),
  },
  { name: 'choice of one alternative', says: /<choice> .*<corr>/, make: replace(/<corr\b[^>]*>[^<]*<\/corr>/, '') },
  { name: 'item outside a list', says: /<item> is not allowed in <p>.*<list>/, make: insertInFirstP('<item>x</item>') },
  { name: 'no teiHeader', says: /<teiHeader> is required/, make: replace(/<teiHeader\b[\s\S]*?<\/teiHeader>/, '', '') },
  {
    name: 'titleStmt without a title',
    says: /<title> is required/,
    make: replace(/<title\b[\s\S]*?<\/title>(?=[\s\S]*<\/titleStmt>)/g, '', '<titleStmt'),
  },
  { name: 'teiHeader after the text', make: moveHeaderToEnd },
  { name: 'xml:id that is no name', says: /"1 x".* xml:id /, make: replace(/xml:id="[^"]*"/, 'xml:id="1 x"') },
  {
    name: 'unclosed tag',
    says: /<\/div> does not close <p>/,
    make: replace(/<\/p>/, ''),
    libxml2Says: /<p> of line \d+ is closed by/,
  },
  { name: 'tags closed crosswise', says: /<\/rs> does not close <title>/, make: insertInFirstP('<rs><title>x</rs></title>') },
  {
    name: 'attribute given twice',
    says: /attribute n is given twice/,
    make: replace(/<p xml:id="([^"]*)"/, '<p xml:id="$1" n="1" n="2"'),
  },
  { name: 'attribute value without quotes', says: /not in quotes/, make: replace(/<p xml:id="([^"]*)"/, '<p xml:id=$1') },
  { name: 'bare ampersand', says: /&amp;/, make: insertInFirstP('Marx & Engels') },
  { name: 'undeclared entity', says: /&nbsp; is not declared/, make: insertInFirstP('&nbsp;') },
  { name: 'undeclared prefix', says: /prefix tei .*not declared/, make: insertInFirstP('<tei:hi>x</tei:hi>') },
  { name: 'two root elements', says: /<TEI> cannot stand after the root element/, make: (edition) => `${edition}<TEI/>\n` },
  {
    name: 'wrong namespace',
    says: /<TEI> is in the namespace http:\/\/www\.tei-c\.org\/ns\/2\.0.*ns\/1\.0/,
    make: replace(/http:\/\/www\.tei-c\.org\/ns\/1\.0/, 'http://www.tei-c.org/ns/2.0', ''),
  },
  { name: 'no namespace', says: /<TEI> is in no namespace.*ns\/1\.0/, make: replace(/ xmlns="[^"]*"/, '', '') },
  { name: 'cut off in the middle', make: (edition) => edition.slice(0, edition.length >> 1) },
  { name: 'empty file', says: /no root element/, make: () => '', libxml2Says: /the file is empty/ },
  { name: 'white space only', says: /no root element/, make: () => ' \n\n' },
  { name: 'not XML', make: () => 'Dear reader,\nthis is a letter.\n' },
  { name: 'another format', make: () => '{"TEI": {"text": "not XML"}}\n' },
  { name: 'HTML', make: () => '<!DOCTYPE html>\n<html><head><title>x</title></head><body><p>x</p></body></html>\n' },
  { name: 'Latin-1 bytes in UTF-8', says: /not UTF-8/, make: latin1, libxml2Says: /not UTF-8/ },
  { name: 'a null character', says: /U\+0000/, make: insertInFirstP('\u0000') },
  { name: 'a control character', says: /U\+0007/, make: insertInFirstP('\u0007') },
  {
    name: 'UTF-16 cut off inside a character',
    says: /not UTF-16LE/,
    make: (edition) => Buffer.from(`\ufeff${edition.replace('UTF-8', 'UTF-16')}`, 'utf16le').subarray(0, 1001),
  },
];

function moveHeaderToEnd(edition: string): string {
  const header = /<teiHeader\b[\s\S]*?<\/teiHeader>/.exec(edition)?.[0];
  if (header === undefined) throw new Error('the edition has no teiHeader');
  return edition.replace(header, '').replace('</TEI>', `${header}</TEI>`);
}

function latin1(edition: string): Uint8Array {
  const body = edition.indexOf('</p>', edition.indexOf('<body'));
  return Buffer.concat([Buffer.from(edition.slice(0, body)), Buffer.from([0xe9]), Buffer.from(edition.slice(body))]);
}
