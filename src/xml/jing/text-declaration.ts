// The text declaration of an external entity or DTD (XML 1.0 §4.3.1): a version, which may be left out, and an encoding.

/** `end`: of the declaration, or of what is at fault, where Jing sees it. */
export type TextDeclaration = { readonly end: number; readonly fault?: string };

const BEGINNING = /^<\?xml(?=[ \t\r\n])/;
const PART = /([ \t\r\n]*)(version|encoding|standalone)[ \t\r\n]*=[ \t\r\n]*(?:"([^"<&]*)"|'([^'<&]*)')/y;
const END = /[ \t\r\n]*\?>/y;
const SPACE = /[ \t\r\n]/;
const ENCODING_NAME = /^[A-Za-z][A-Za-z0-9._-]*$/;
const ORDER = 'a text declaration can have a version, must have an encoding, in this order, and ends with ?>';

/** Of the text of an entity; undefined where it has none. `isXml11`: the document is XML 1.1, and the entity may be so. */
export function textDeclaration(text: string, isXml11: boolean): TextDeclaration | undefined {
  const [beginning] = BEGINNING.exec(text) ?? [];
  if (beginning === undefined) return undefined;
  const seen: string[] = [];
  let at = beginning.length;
  let encoding: string | undefined;
  for (let part = partAt(text, at); part !== undefined; part = partAt(text, at)) {
    at = part.end;
    const fault = faultOf(part, seen, isXml11);
    if (fault !== undefined) return { end: at, fault };
    if (part.name === 'encoding') encoding = part.value;
    seen.push(part.name);
  }
  return endOf(text, at, encoding);
}

type Part = { readonly hasSpace: boolean; readonly name: string; readonly value: string; readonly end: number };

function partAt(text: string, at: number): Part | undefined {
  PART.lastIndex = at;
  const [whole, space = '', name = '', double, single = ''] = PART.exec(text) ?? [];
  return whole === undefined ? undefined : { hasSpace: space !== '', name, value: double ?? single, end: at + whole.length };
}

function faultOf({ hasSpace, name, value }: Part, seen: readonly string[], isXml11: boolean): string | undefined {
  if (!hasSpace) return `white space is missing before ${name} in the text declaration`;
  if (seen.includes(name) || seen.includes('encoding')) return ORDER;
  const isKnown = value === '1.0' || (isXml11 && value === '1.1');
  return name === 'version' && !isKnown ? `version ${value} of XML is not known: 1.0 is` : undefined;
}

function endOf(text: string, at: number, encoding: string | undefined): TextDeclaration {
  END.lastIndex = at;
  const [end] = END.exec(text) ?? [];
  const next = afterSpaces(text, at);
  if (end === undefined) return { end: next, fault: ORDER };
  if (encoding === undefined) return { end: next, fault: 'the text declaration has no encoding: encoding="UTF-8" is missing' };
  const whole = at + end.length;
  return ENCODING_NAME.test(encoding) ? { end: whole } : { end: whole, fault: `"${encoding}" is not the name of an encoding` };
}

function afterSpaces(text: string, at: number): number {
  let next = at;
  while (SPACE.test(text.charAt(next))) next++;
  return next;
}
