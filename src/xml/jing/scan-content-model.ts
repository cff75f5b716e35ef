// The content model of an element declaration (XML 1.0 §3.2): checked for its form, and not kept.

import type { Scan } from './scan.ts';
import { skipSeparator } from './scan-separator.ts';

const OPEN = 0x28;
const CLOSE = 0x29;
const COMMA = 0x2c;
const BAR = 0x7c;
/** `*`, `+` and `?` */
const REPEATS: readonly number[] = [0x2a, 0x2b, 0x3f];

/** [46] contentspec ::= 'EMPTY' | 'ANY' | Mixed | children */
export function scanContentModel(scan: Scan, element: string): void {
  const { input } = scan;
  if (input.skipString('EMPTY') || input.skipString('ANY')) return;
  if (!input.skip(OPEN)) scan.failHere(`the content of ${element} is EMPTY, ANY or in parentheses`);
  skipSeparator(scan);
  if (input.skipString('#PCDATA')) scanMixed(scan, element);
  else scanChildren(scan, element);
}

/** [51] Mixed, after `#PCDATA`. */
function scanMixed(scan: Scan, element: string): void {
  const { input } = scan;
  let hasNames = false;
  for (skipSeparator(scan); input.skip(BAR); skipSeparator(scan)) {
    hasNames = true;
    skipSeparator(scan);
    takeElementName(scan, element);
  }
  if (input.skipString(')*')) return;
  if (hasNames) scan.failHere(`the mixed content of ${element} ends with )*`);
  closeGroup(scan, element);
}

/** [47] children, after `(`. Iterates: the groups can be nested deeply. */
function scanChildren(scan: Scan, element: string): void {
  const { input } = scan;
  /** For each open group the separator it uses; 0 before the first. */
  const separators = [0];
  while (separators.length > 0) {
    skipSeparator(scan);
    if (input.skip(OPEN)) {
      separators.push(0);
      continue;
    }
    takeElementName(scan, element);
    skipRepeat(scan);
    while (separators.length > 0 && !skipListMark(scan, separators)) {
      closeGroup(scan, element);
      skipRepeat(scan);
      separators.pop();
    }
  }
}

/** True if another particle of the innermost group follows. */
function skipListMark(scan: Scan, separators: number[]): boolean {
  const { input } = scan;
  skipSeparator(scan);
  const last = separators.length - 1;
  const used = separators[last] ?? 0;
  const separator = used !== COMMA && input.skip(BAR) ? BAR : used !== BAR && input.skip(COMMA) ? COMMA : 0;
  if (separator !== 0) separators[last] = separator;
  return separator !== 0;
}

function skipRepeat(scan: Scan): void {
  REPEATS.some((mark) => scan.input.skip(mark));
}

function takeElementName(scan: Scan, element: string): void {
  scan.input.peek();
  if (scan.input.takeName() === '') scan.failHere(`the name of an element is missing in the content of ${element}`);
}

function closeGroup(scan: Scan, element: string): void {
  skipSeparator(scan);
  if (!scan.input.skip(CLOSE)) scan.failHere(`) is missing in the content of ${element}`);
}
