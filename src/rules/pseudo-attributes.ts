// The pseudo-attributes of a processing instruction (Associating Style Sheets with XML documents 1.0, §3): names and values in
// quotes, with character references and the five entities that need no declaration.

export type PseudoAttributes =
  | { readonly kind: 'attributes'; readonly values: ReadonlyMap<string, string> }
  | { readonly kind: 'wrong'; readonly reason: string };

const ATTRIBUTE = /[ \t\r\n]+([^\s=<>"'&?]+)[ \t\r\n]*=[ \t\r\n]*(?:"([^"<]*)"|'([^'<]*)')/y;

/** `data`: what follows the target. Of two of one name the first counts. */
export function readPseudoAttributes(data: string): PseudoAttributes {
  const text = ` ${data.trimEnd()}`;
  const values = new Map<string, string>();
  let at = 0;
  while (at < text.length && text.slice(at).trim() !== '') {
    ATTRIBUTE.lastIndex = at;
    const [, name = '', double, single] = ATTRIBUTE.exec(text) ?? [];
    if (name === '')
      return { kind: 'wrong', reason: `it goes on with ${shortened(text.slice(at).trim())}, where name="value" is wanted` };
    at = ATTRIBUTE.lastIndex;
    const value = withReferences(double ?? single ?? '');
    if (value === undefined) return { kind: 'wrong', reason: `the value of ${name} has a reference that means nothing here` };
    if (!values.has(name)) values.set(name, value);
  }
  return { kind: 'attributes', values };
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function withReferences(value: string): string | undefined {
  let isGood = true;
  const text = value.replace(/&([^;&]*);?/g, (whole, name: string) => {
    const meant = whole.endsWith(';') ? meaningOf(name) : undefined;
    if (meant === undefined) isGood = false;
    return meant ?? whole;
  });
  return isGood ? text : undefined;
}

const LAST_CODE = 0x10_ff_ff;

function meaningOf(name: string): string | undefined {
  const [, hex, decimal] = /^#(?:x([0-9a-f]{1,6})|([0-9]{1,7}))$/i.exec(name) ?? [];
  if (hex === undefined && decimal === undefined) return ENTITIES.get(name);
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code > 0 && code <= LAST_CODE ? String.fromCodePoint(code) : undefined;
}

const MOST_SHOWN = 30;

function shortened(text: string): string {
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}
