// Comments, processing instructions and CDATA sections (XML 1.0 §2.5 to §2.7).

import { nameEnd } from '../xml-characters.ts';
import type { Construct, Scan } from './scan.ts';

const GREATER = 0x3e;
const BRACKET = 0x5d;
const LF = 0x0a;

const COMMENT: Construct = { what: 'a comment', missing: '-->' };
const INSTRUCTION: Construct = { what: 'a processing instruction', missing: '?>' };
const CDATA: Construct = { what: 'a CDATA section', missing: ']]>' };

/** After `<!--`; returns the text. */
export function scanComment(scan: Scan): string {
  const { input } = scan;
  const start = scan.position - '<!--'.length;
  scan.begin(COMMENT);
  const text = scanUntil(scan, '--', 'a comment');
  if (!input.skip(GREATER)) {
    const at = scan.position - 2;
    const span = scan.span(Math.max(start, at), scan.position);
    scan.fail('-- cannot stand inside a comment', span, 'a comment ends at --> and has no other -- in it');
  }
  scan.finish();
  return text;
}

export type Instruction = { readonly target: string; readonly data: string };

/** After `<?`. */
export function scanInstruction(scan: Scan): Instruction {
  const { input } = scan;
  scan.begin(INSTRUCTION);
  input.peek();
  const start = scan.position;
  const target = input.takeName();
  if (target === '') scan.failHere('a processing instruction begins with a name');
  return scanInstructionData(scan, target, start);
}

/** After the target, which began at `start`. */
export function scanInstructionData(scan: Scan, target: string, start: number): Instruction {
  const { input } = scan;
  const span = scan.span(start, scan.position);
  if (target.includes(':')) scan.fail(`the name ${target} of a processing instruction cannot have a colon`, span);
  if (target.toLowerCase() === 'xml') {
    const message = 'an XML declaration can only stand at the very start of the document';
    scan.fail(message, span, 'take it out, or what stands before it, white space included');
  }
  if (!input.skipSpaces()) {
    if (!input.skipString('?>')) scan.failHere(`white space must follow the name ${target} of a processing instruction`);
    scan.finish();
    return { target, data: '' };
  }
  const data = scanUntil(scan, '?>', 'a processing instruction');
  scan.finish();
  return { target, data };
}

function scanUntil(scan: Scan, delimiter: string, what: string): string {
  const { input } = scan;
  let text = '';
  let isMore = true;
  while (isMore) {
    isMore = input.scanData(delimiter);
    text += input.piece;
    if (isMore) text += scanOther(scan, what);
  }
  return text;
}

/** What stopped scanData before the delimiter: nothing to do for a line end or the end of the buffer. */
function scanOther(scan: Scan, what: string): string {
  const { input } = scan;
  const next = input.peek();
  if (next === LF || next === 0x0d || !isUncommon(next)) return '';
  return scan.takeUncommon(what);
}

function isUncommon(code: number): boolean {
  return (code < 0x20 && code !== 0x09) || (code >= 0xd800 && code <= 0xdfff) || code >= 0xfffe;
}

/** After `<![CDATA[`; gives each piece to `take` as soon as it is read. */
export function scanCdata(scan: Scan, take: (piece: string) => void): void {
  const { input } = scan;
  scan.begin(CDATA);
  for (;;) {
    const isMore = input.scanData(']]');
    if (input.piece !== '') take(input.piece);
    if (isMore) {
      const uncommon = scanOther(scan, 'a CDATA section');
      if (uncommon !== '') take(uncommon);
      continue;
    }
    let brackets = '';
    while (input.skip(BRACKET)) brackets += ']';
    if (brackets !== '') take(brackets);
    if (input.skip(GREATER)) break;
    take(']]');
  }
  scan.finish();
}

/** The name that stands at the next character, for a message; '' when none does. */
export function nameAhead(scan: Scan): string {
  return scan.text.slice(scan.position, nameEnd(scan.text, scan.position));
}
