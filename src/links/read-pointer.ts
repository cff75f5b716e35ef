// What a pointer says, by its letters (RFC 3986; TEI Guidelines, 17.2 and 17.3): to an element of this document, to another file,
// to something that is named by a prefix, or out of our reach.

export type PointerTarget =
  /** The whole of this document. */
  | { readonly kind: 'this document' }
  /** `#id`. */
  | { readonly kind: 'element'; readonly id: string }
  /** A pointer scheme in this document or in a file, such as `xpath(…)` or `range(a,b)`; `ids`: those that it mentions. */
  | { readonly kind: 'scheme'; readonly file?: string; readonly ids: readonly string[] }
  /** A relative reference to another file, decoded; `id`: what is asked for in it. */
  | { readonly kind: 'file'; readonly file: string; readonly id?: string }
  /** A scheme of URIs or a prefix that the document may define. */
  | { readonly kind: 'absolute'; readonly prefix: string; readonly rest: string }
  | { readonly kind: 'malformed'; readonly reason: string };

const PREFIX = /^([a-z][a-z0-9+.-]*):(.*)$/isu;
/** In ASCII what a URI reference has not; what lies beyond passes, as RFC 3987 has it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NOT_IN_URI = /[\u0000-\u0020"<>\\^`{|}\u007f]/;
const BAD_PERCENT = /%(?![0-9a-f]{2})/i;
const POINTER_SCHEME = /^([a-z][a-z0-9-]*)\((.*)\)$/isu;
/** Schemes whose arguments are identifiers or other pointers (TEI Guidelines, 17.2.4). */
const WITH_IDENTIFIERS: ReadonlySet<string> = new Set(['left', 'right', 'range', 'string-index', 'string-range', 'match']);
const IDENTIFIER = /^[\p{L}_][\p{L}\p{M}\p{N}_.\-\u00b7]*$/u;

export function readPointer(text: string): PointerTarget {
  if (text.startsWith('#')) return fragment(text.slice(1));
  const [, prefix, rest] = PREFIX.exec(text) ?? [];
  if (prefix !== undefined && rest !== undefined) {
    const reason = malformation(text);
    return reason === undefined ? { kind: 'absolute', prefix, rest } : { kind: 'malformed', reason };
  }
  if (text === '') return { kind: 'this document' };
  const hash = text.indexOf('#');
  const file = decoded(withoutQuery(hash < 0 ? text : text.slice(0, hash)));
  if (file === undefined) return { kind: 'malformed', reason: 'a percent sign has no two digits of a code after it' };
  if (text.startsWith('//')) return { kind: 'absolute', prefix: '', rest: text };
  if (hash < 0) return { kind: 'file', file };
  const target = fragment(text.slice(hash + 1));
  if (target.kind === 'element') return { kind: 'file', file, id: target.id };
  return target.kind === 'scheme' ? { ...target, file } : target.kind === 'this document' ? { kind: 'file', file } : target;
}

function fragment(text: string): PointerTarget {
  if (text === '') return { kind: 'this document' };
  const [, scheme, inside] = POINTER_SCHEME.exec(text) ?? [];
  if (scheme !== undefined && inside !== undefined) {
    const names = WITH_IDENTIFIERS.has(scheme.toLowerCase()) ? inside.split(',').map((one) => one.trim()) : [];
    return { kind: 'scheme', ids: names.filter((name) => IDENTIFIER.test(name)) };
  }
  const id = text.includes('%') ? decoded(text) : text;
  return id === undefined
    ? { kind: 'malformed', reason: 'a percent sign has no two digits of a code after it' }
    : { kind: 'element', id };
}

function withoutQuery(path: string): string {
  const query = path.indexOf('?');
  return query < 0 ? path : path.slice(0, query);
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** RFC 3986, 2: why a text is no URI. */
export function malformation(text: string): string | undefined {
  const [character] = NOT_IN_URI.exec(text) ?? [];
  if (character !== undefined) return `${named(character)} is no character of a URI: write ${encodeURIComponent(character)}`;
  return BAD_PERCENT.test(text) ? 'a percent sign has no two digits of a code after it' : undefined;
}

function named(character: string): string {
  return character === ' ' ? 'a blank' : character < ' ' || character === '\u007f' ? 'a control character' : character;
}
