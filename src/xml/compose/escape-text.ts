// Text of a file as character data: what it holds, and nothing that is read as markup.

import { isXmlCharacter } from '../xml-characters.ts';

const SPECIAL = /[&<>\r]/g;
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

export function escapeText(text: string): string {
  return text.replace(SPECIAL, (character) => ESCAPES[character] ?? character);
}

const SPECIAL_IN_VALUE = /[&<"\t\n\r]/g;

/** For a value in double quotes. */
export function escapeValue(value: string): string {
  return value.replace(SPECIAL_IN_VALUE, (character) =>
    character === '"' ? '&quot;' : (ESCAPES[character] ?? `&#${character.charCodeAt(0)};`),
  );
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: what XML cannot have is looked for
const SUSPECT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/g;

/** The first code point that XML cannot have. */
export function forbiddenIn(text: string): number | undefined {
  SUSPECT.lastIndex = 0;
  for (let found = SUSPECT.exec(text); found !== null; found = SUSPECT.exec(text)) {
    const codePoint = text.codePointAt(found.index) ?? 0;
    if (!isXmlCharacter(codePoint)) return codePoint;
    SUSPECT.lastIndex = found.index + String.fromCodePoint(codePoint).length;
  }
  return undefined;
}
