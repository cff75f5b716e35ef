// Identifiers of files and sources (`idno`), and what their form says of them.

import { asUri } from './as-uri.ts';
import type { IdentifierScheme, IdentifierStatement } from './descriptive-record.ts';
import { attributeOf, headerText } from './header-text.ts';
import { type StatementSource, stated } from './statement-source.ts';

/** By form, the most certain first. A DOI: its handbook, 2.2. */
const FORMS: readonly (readonly [IdentifierScheme, RegExp])[] = [
  ['doi', /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}\/\S+)$/iu],
  ['handle', /^(?:https?:\/\/hdl\.handle\.net\/|hdl:\s*)(\d[\w.-]*\/\S+)$/iu],
  ['ark', /^(?:https?:\/\/[^/\s]+\/)?(ark:\/?\d{5,}\/\S+)$/iu],
  ['urn', /^(urn:[a-z0-9][a-z0-9-]{0,31}:\S+)$/iu],
  ['purl', /^(https?:\/\/purl\.\S+)$/iu],
  ['url', /^(https?:\/\/[^\s<>"{}|\\^`]+)$/iu],
];
/** By `@type`, where the form says nothing. */
const TYPES: ReadonlyMap<string, readonly [IdentifierScheme, RegExp]> = new Map([
  ['handle', ['handle', /^(\d[\w.-]*\/\S+)$/u]],
  ['isbn', ['isbn', /^((?:97[89][- ]?)?(?:\d[- ]?){9}[\dXx])$/u]],
  ['issn', ['issn', /^(\d{4}-\d{3}[\dXx])$/u]],
]);

export function readIdentifiers(source: StatementSource): readonly IdentifierStatement[] {
  const written = headerText(source.element);
  if (written === '') return [];
  const type = attributeOf(source.element, 'type');
  const { scheme, value } = identifierIn(written, type);
  return [{ kind: 'identifier', ...stated(source, value), scheme, ...(type === undefined ? {} : { type }) }];
}

/** `value`: without what only says the scheme; a DOI without its resolver. */
export function identifierIn(text: string, type?: string): { readonly scheme: IdentifierScheme; readonly value: string } {
  for (const [scheme, form] of FORMS) {
    const value = form.exec(text)?.[1];
    if (value !== undefined) return { scheme, value };
  }
  const [scheme, form] = TYPES.get(type?.toLowerCase() ?? '') ?? [];
  return scheme !== undefined && form?.test(text) === true ? { scheme, value: text } : { scheme: 'local', value: text };
}

const RESOLVERS: Readonly<Partial<Record<IdentifierScheme, string>>> = {
  doi: 'https://doi.org/',
  handle: 'https://hdl.handle.net/',
};

/** An address that leads there, for a DOI or a handle by its resolver; undefined where there is none. */
export function addressOf({ scheme, text }: Pick<IdentifierStatement, 'scheme' | 'text'>): string | undefined {
  if (scheme === 'url' || scheme === 'purl') return asUri(text);
  const resolver = RESOLVERS[scheme];
  return resolver === undefined ? undefined : asUri(resolver + text);
}
