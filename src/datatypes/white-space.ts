// White space processing of a lexical form (XSD 1.0 Part 2 §4.3.6). Most values need none and come back as they are.

import type { WhiteSpace } from './datatype.ts';

const SPACE = 0x20;

export function processWhiteSpace(text: string, whiteSpace: WhiteSpace): string {
  switch (whiteSpace) {
    case 'preserve':
      return text;
    case 'replace':
      return text.replace(/[\t\n\r]/gu, ' ');
    case 'collapse':
      return collapse(text);
    default:
      return whiteSpace satisfies never;
  }
}

export function collapse(text: string): string {
  return isCollapsed(text) ? text : itemsOf(text).join(' ');
}

/** The items of a list: the parts between white space. */
export function itemsOf(text: string): readonly string[] {
  return text.split(/[ \t\n\r]+/u).filter((item) => item !== '');
}

function isCollapsed(text: string): boolean {
  let previous = SPACE;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit <= SPACE) {
      if (unit === SPACE ? previous === SPACE : isOtherWhiteSpace(unit)) return false;
    }
    previous = unit;
  }
  return text === '' || previous !== SPACE;
}

function isOtherWhiteSpace(unit: number): boolean {
  return unit === 0x9 || unit === 0xa || unit === 0xd;
}
