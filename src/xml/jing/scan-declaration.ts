// The XML declaration (XML 1.0 §2.8, §4.3.3).

import type { Construct, Scan } from './scan.ts';

const QUESTION = 0x3f;
const GREATER = 0x3e;
const EQUALS = 0x3d;
const PERCENT = 0x25;
const BRACKET = 0x5d;

const PARTS = ['version', 'encoding', 'standalone'] as const;
type PartName = (typeof PARTS)[number];

const XML_DECLARATION: Construct = { what: 'the XML declaration', missing: '?>' };
const ENCODING_NAME = /^[A-Za-z][A-Za-z0-9._-]*$/;

/** After `<?xml`. */
export function scanXmlDeclaration(scan: Scan): void {
  const { input } = scan;
  const start = scan.position - '<?xml'.length;
  const whole = () => scan.span(start, scan.position);
  scan.begin(XML_DECLARATION);
  const seen: PartName[] = [];
  let encoding: string | undefined;
  let hasSpace = input.skipSpaces();
  if (hasSpace) placeVersion(scan, VERSION_COLUMN);
  while (input.peek() !== QUESTION) {
    const at = scan.position;
    const { name, value } = scanPart(scan, seen.length === 0);
    const fault = !hasSpace ? `white space is missing before ${name}` : partFault(seen, name, value);
    if (fault !== undefined) scan.fail(fault, scan.span(at, scan.position));
    if (name === 'encoding') encoding = value;
    if (name === 'version') scan.isXml11 = value === '1.1';
    if (name === 'standalone') scan.isStandalone = value === 'yes';
    seen.push(name);
    hasSpace = input.skipSpaces();
  }
  scan.isEndUnplaced = false;
  if (seen.length === 0) scan.fail('the XML declaration has no version', whole());
  input.take();
  if (!input.skip(GREATER)) scan.fail('the XML declaration does not end with ?>', whole());
  scan.finish();
  if (encoding !== undefined && !ENCODING_NAME.test(encoding))
    scan.fail(`"${encoding}" is not the name of an encoding`, whole());
}

function partFault(seen: readonly PartName[], name: PartName, value: string): string | undefined {
  const last = seen.at(-1);
  const expected = last === undefined ? ['version'] : PARTS.slice(PARTS.indexOf(last) + 1);
  if (!expected.includes(name)) {
    if (expected.length === 0) return `nothing can follow standalone in the XML declaration`;
    return `${name} cannot stand here in the XML declaration: version, encoding, standalone is the order`;
  }
  if (name === 'version' && value !== '1.0' && value !== '1.1') return `version ${value} of XML is not known: 1.0 is`;
  if (name === 'standalone' && value !== 'yes' && value !== 'no') return `standalone is yes or no, not ${value}`;
  return undefined;
}

/** Jing looks for the version first, and sees it without superfluous white space: at these columns. */
const VERSION_COLUMN = 7;
const EQUALS_COLUMN = VERSION_COLUMN + 'version'.length;
const QUOTE_COLUMN = EQUALS_COLUMN + 1;

function placeVersion(scan: Scan, column: number): void {
  const { frame } = scan.input;
  frame.line = 1;
  frame.column = column;
}

function scanPart(scan: Scan, isFirst: boolean): { readonly name: PartName; readonly value: string } {
  const { input } = scan;
  const name = PARTS.find((part) => input.skipString(part));
  const isVersion = isFirst && name === 'version';
  if (!isVersion) scan.isEndUnplaced = false;
  if (name === undefined)
    return scan.failHere('the XML declaration can have version, encoding and standalone, and ends with ?>');
  input.skipSpaces();
  if (isVersion) placeVersion(scan, EQUALS_COLUMN);
  if (!input.skip(EQUALS)) scan.failHere(`= must follow ${name}`);
  input.skipSpaces();
  if (isVersion) placeVersion(scan, QUOTE_COLUMN);
  const quote = input.peek();
  if (quote !== 0x22 && quote !== 0x27) scan.failHere(`the value of ${name} is not in quotes`);
  input.take();
  scan.isEndUnplaced = isVersion && scan.text.length - scan.position <= '1.0'.length;
  let value = '';
  for (;;) {
    const next = input.scanLiteral(quote);
    value += input.piece;
    if (next === quote) break;
    if (next === 0x26 || next === 0x3c || next === PERCENT || next === BRACKET) value += String.fromCharCode(input.take());
    else if (next !== -1 && next !== 0x0a) value += scan.takeUncommon('the XML declaration');
  }
  input.take();
  scan.isEndUnplaced = false;
  return { name, value };
}
