// External identifiers (XML 1.0 §4.2.2) made harmless: libxml2 would open them, device files included, so each is
// replaced by a name that exists nowhere, and its refusal is told under the name the document gave.

export type HiddenIdentifiers = {
  /** The document with every system literal of its DOCTYPE replaced; lines stay where they are. */
  readonly text: string;
  /** What was hidden, in order; number i stands in the text as `standIn(i)`. */
  readonly identifiers: readonly ExternalIdentifier[];
  /** True when the DOCTYPE writes declarations with character references, so that not all it refers to can be seen. */
  readonly isObscured: boolean;
};

export type ExternalIdentifier = {
  /** The system literal as the document writes it. */
  readonly literal: string;
  /** True for the identifier of the DOCTYPE itself, whose DTD a document can do without. */
  readonly isSubset: boolean;
};

/** What may stand before the DOCTYPE (§2.8 prolog). */
const PROLOG = /^(?:\s|<\?[\s\S]*?\?>|<!--[\s\S]*?-->)*/;
/** [75] ExternalID: group 1 up to the system literal, group 2 the literal with its quotes. */
const EXTERNAL_ID = /(\b(?:SYSTEM|PUBLIC\s*(?:"[^"]*"|'[^']*'))\s*)("[^"]*"|'[^']*')/g;
/** What stands between the start of the DOCTYPE and its own external identifier. */
const SUBSET = /^<!DOCTYPE\s+[^\s[]+\s+$/;
/** A token of the DOCTYPE inside which brackets do not count. */
const OPAQUE = /"[^"]*"|'[^']*'|<!--[\s\S]*?-->|<\?[\s\S]*?\?>/y;
/** A declaration written in a parameter entity may spell SYSTEM with character references. */
const PARAMETER_ENTITY = /<!ENTITY\s+%/;

export function hideExternalIdentifiers(text: string, standIn: (index: number) => string): HiddenIdentifiers {
  const start = PROLOG.exec(text)?.[0].length ?? 0;
  if (!text.startsWith('<!DOCTYPE', start)) return { text, identifiers: [], isObscured: false };
  const end = doctypeEnd(text, start);
  const doctype = text.slice(start, end);
  const identifiers: ExternalIdentifier[] = [];
  const hidden = doctype.replace(EXTERNAL_ID, (_, before: string, quoted: string, at: number) => {
    const isSubset = SUBSET.test(doctype.slice(0, at));
    const index = identifiers.push({ literal: quoted.slice(1, -1), isSubset }) - 1;
    return `${before}${quoted[0]}${standIn(index)}${quoted[0]}${quoted.replace(/[^\r\n]/g, '')}`;
  });
  return {
    text: text.slice(0, start) + hidden + text.slice(end),
    identifiers,
    isObscured: PARAMETER_ENTITY.test(doctype) && doctype.includes('&#'),
  };
}

/** The offset after the `>` that closes the DOCTYPE, or the end of the text. */
function doctypeEnd(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    OPAQUE.lastIndex = at;
    const opaque = OPAQUE.exec(text);
    if (opaque !== null) at += opaque[0].length - 1;
    else if (text[at] === '<' || text[at] === '[') depth++;
    else if (text[at] === ']') depth--;
    else if (text[at] === '>' && --depth === 0) return at + 1;
  }
  return text.length;
}
