// Characters and names (XML 1.0, fifth edition, §2.2 and §2.3; Namespaces in XML 1.0 §4).

const START_RANGES =
  'A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}\\u{200C}\\u{200D}\\u{2070}-\\u{218F}' +
  '\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}';
const REST_RANGES = `${START_RANGES}\\-.0-9\\u{B7}\\u{300}-\\u{36F}\\u{203F}\\u{2040}`;

const NAME = new RegExp(`[:${START_RANGES}][:${REST_RANGES}]*`, 'uy');
const NAME_TOKEN = new RegExp(`[:${REST_RANGES}]+`, 'uy');
const NC_NAME = new RegExp(`^[${START_RANGES}][${REST_RANGES}]*$`, 'u');
const LONE_SURROGATE = /[\ud800-\udfff]/u;

/** The offset after the Name that begins at `start`, or `start` when none does. */
export function nameEnd(text: string, start: number): number {
  NAME.lastIndex = start;
  return NAME.test(text) ? NAME.lastIndex : start;
}

/** The offset after the Nmtoken that begins at `start`, or `start` when none does. */
export function nameTokenEnd(text: string, start: number): number {
  NAME_TOKEN.lastIndex = start;
  return NAME_TOKEN.test(text) ? NAME_TOKEN.lastIndex : start;
}

/** Whether a Name begins at `offset`. */
export function isNameStart(text: string, offset: number): boolean {
  return nameEnd(text, offset) > offset;
}

export function isNCName(name: string): boolean {
  return NC_NAME.test(name);
}

export function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d;
}

/** Whether a code point is a Char; a lone surrogate is not. */
export function isXmlCharacter(codePoint: number): boolean {
  if (codePoint < 0x20) return codePoint === 0x09 || codePoint === 0x0a || codePoint === 0x0d;
  if (codePoint < 0xd800) return true;
  return (codePoint > 0xdfff && codePoint < 0xfffe) || (codePoint > 0xffff && codePoint <= 0x10ffff);
}

/** The offset of the first surrogate without its other half, or -1. */
export function loneSurrogate(text: string): number {
  return text.search(LONE_SURROGATE);
}
