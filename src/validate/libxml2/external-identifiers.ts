// External identifiers (XML 1.0 §4.2.2) made harmless: libxml2 would open them, device files included, so each is
// replaced by a name that exists nowhere, and its refusal is told under the name the document gave.
import { markupAt } from '../../xml/markup-at.ts';

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

/** [75] ExternalID: group 1 up to the system literal, group 2 the literal with its quotes. */
const EXTERNAL_ID = /(\b(?:SYSTEM|PUBLIC\s*(?:"[^"]*"|'[^']*'))\s*)("[^"]*"|'[^']*')/g;
/** What stands between the start of the DOCTYPE and its own external identifier. */
const SUBSET = /^<!DOCTYPE\s+[^\s[]+\s+$/;
/** A declaration written in a parameter entity may spell SYSTEM with character references. */
const PARAMETER_ENTITY = /<!ENTITY\s+%/;

export function hideExternalIdentifiers(text: string, standIn: (index: number) => string): HiddenIdentifiers {
  const start = prologEnd(text);
  if (!text.startsWith('<!DOCTYPE', start)) return { text, identifiers: [], isObscured: false };
  const end = markupAt(text, start)?.span.end ?? text.length;
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

const BLANKS = /\s*/y;

/** The offset after white space, comments and processing instructions (§2.8 prolog). */
function prologEnd(text: string): number {
  for (let at = 0; ; ) {
    BLANKS.lastIndex = at;
    BLANKS.test(text);
    at = BLANKS.lastIndex;
    if (!text.startsWith('<!--', at) && !text.startsWith('<?', at)) return at;
    const markup = markupAt(text, at);
    if (markup === undefined) return at;
    at = markup.span.end;
  }
}
