// Characters that no XML document can hold, not even as a reference (XML 1.0 §2.2). A form feed is forbidden too, but is not
// looked for: it stands for the beginning of a page, and is written as one.

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000e-\u001f\ud800-\udfff\ufffe\uffff]/u;

export type ForbiddenCharacter = {
  /** UTF-16 code units from the start. */
  readonly offset: number;
  readonly message: string;
};

/** The first one. */
export function findForbiddenCharacter(text: string): ForbiddenCharacter | undefined {
  const offset = text.search(FORBIDDEN);
  if (offset < 0) return undefined;
  const code = text.charCodeAt(offset).toString(16).toUpperCase().padStart(4, '0');
  return { offset, message: `the character U+${code} cannot stand in XML: ${explain(text.charCodeAt(offset))}` };
}

function explain(code: number): string {
  if (code === 0) return 'is this a text file? If it is, take the character out';
  if (code >= 0xd800 && code <= 0xdfff) return 'it is half of a character, and its other half is missing';
  return 'take it out, or put what it stands for in its place';
}
