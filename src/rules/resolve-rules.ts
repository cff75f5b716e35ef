// The rules that a document names, as far as they can be had; else those of this package. Each name is looked for in the catalogs, then as a local file, then in the store. Nothing is fetched.

import { addresses, knownAt, knownSchema } from './known-schemas.ts';
import type { NamedRules } from './named-rules.ts';
import {
  isGrammar,
  type MissingSchema,
  OWN_SCHEMA,
  type ResolvedRules,
  type RuleSettings,
  type RuleSource,
  type SchematronSource,
  wants,
} from './resolved-rules.ts';
import type { RuleFiles } from './rule-files.ts';
import { endingOf } from './schema-kind.ts';

/** What a catalog has for a name; undefined: nothing. */
export type CatalogLookup = (uri: string) => string | undefined;

export type ResolveSettings = {
  readonly files: RuleFiles;
  /** Undefined where there are no catalogs. */
  readonly catalog?: CatalogLookup | undefined;
};

export type DocumentRules = {
  /** Undefined for standard input. */
  readonly path: string | undefined;
  readonly named: NamedRules;
  readonly phase?: string | undefined;
  readonly checks?: RuleSettings['checks'];
};

/** The rules that a document names, as far as they can be had; else those of this package. */
export function documentRules({ path, named, phase, checks }: DocumentRules, settings: ResolveSettings): ResolvedRules {
  const base = settings.files.uriOf(path);
  const grammars: RuleSource[] = [];
  const schematrons: SchematronSource[] = [];
  const missing: MissingSchema[] = [];
  for (const schema of named.schemas) {
    if (!isGrammar(schema.kind) && schema.kind !== 'schematron' && schema.kind !== 'unknown') continue;
    if (schema.kind === 'schematron' && !wants(checks === undefined ? {} : { checks }, 'schematron')) continue;
    const found = findSchema(schema.href, base, settings);
    if (found.kind === 'missing') missing.push({ named: schema, key: found.key, reason: found.reason });
    else if (schema.kind === 'schematron' || endingOf(found.source.path) === 'sch') {
      const asked = phase ?? schema.phase;
      addNew(schematrons, { ...found.source, ...(asked === undefined ? {} : { phase: asked }) });
    } else addNew(grammars, found.source);
  }
  const isNothing = grammars.length + schematrons.length === 0;
  return {
    chosenBy: isNothing ? 'own' : 'document',
    grammars: isNothing ? [OWN_SCHEMA] : grammars,
    schematrons,
    ...(phase === undefined ? {} : { phase }),
    ...(checks === undefined ? {} : { checks }),
    missing,
    notJudged: named.schemas.filter(({ kind }) => ['xsd', 'dtd', 'nvdl', 'odd'].includes(kind)),
  };
}

/** A schema that is named twice judges once; Schematron once for each phase. */
function addNew<Source extends RuleSource & { readonly phase?: string }>(sources: Source[], source: Source): void {
  const isKnown = sources.some(({ path, phase }) => path === source.path && phase === source.phase);
  if (!isKnown) sources.push(source);
}

export type FoundSchema =
  | { readonly kind: 'found'; readonly source: RuleSource & { readonly path: string } }
  | { readonly kind: 'missing'; readonly key: string; readonly reason: string };

/** What a user says: an address, a path, or a name of the store. */
export function findSaid(word: string, base: string, settings: ResolveSettings): FoundSchema {
  const found = findSchema(word, base, settings);
  if (found.kind === 'found' || /[/\\]/.test(word)) return found;
  const known = knownSchema(word);
  const stored = storedAs(word, [word, ...(known === undefined ? [] : addresses(known.url))], settings.files);
  if (stored !== undefined) return stored;
  return known === undefined
    ? found
    : { kind: 'missing', key: known.url, reason: `it is not in the store: teikit schema add ${word} keeps a copy` };
}

/** `href`: as written, relative to `base`. */
export function findSchema(href: string, base: string, { files, catalog }: ResolveSettings): FoundSchema {
  const uri = absolute(href, base);
  if (uri === undefined) return { kind: 'missing', key: href, reason: 'it is no address and no path' };
  const mapped = catalog?.(uri);
  const target = mapped ?? uri;
  if (target.startsWith('file:')) {
    const local = files.look(target);
    if (local.kind === 'file') return found(href, local.path, mapped === undefined ? undefined : 'catalog');
    const reason = mapped === undefined ? local.reason : `a catalog says that it is ${mapped}, and ${local.reason}`;
    // what is on another machine may have been stored under its name there
    return storedAs(href, addresses(uri), files) ?? { kind: 'missing', key: target, reason };
  }
  return storedAs(href, addresses(target), files) ?? { kind: 'missing', key: target, reason: howToGet(target) };
}

function found(name: string, path: string, by: RuleSource['by']): FoundSchema {
  return { kind: 'found', source: { name, path, ...(by === undefined ? {} : { by }) } };
}

/** `names`: addresses, or a name: what it may have been stored under. */
function storedAs(href: string, names: readonly string[], files: RuleFiles): FoundSchema | undefined {
  let unsure: string | undefined;
  for (const name of names) {
    const stored = files.stored(name);
    if (stored?.kind === 'unsure') unsure = stored.reason;
    if (stored?.kind === 'stored') return found(href, stored.path, 'store');
    if (stored?.kind === 'damaged') return { kind: 'missing', key: name, reason: `${stored.reason}: ${stored.advice}` };
  }
  if (unsure === undefined) return undefined;
  return { kind: 'missing', key: href, reason: `${unsure}: teikit schema add ${href} adds it anew` };
}

function howToGet(uri: string): string {
  if (!/^https?:/.test(uri)) return 'its address is not one that can be had';
  const known = knownAt(uri);
  return `nothing is fetched here: teikit schema add ${known?.name ?? uri} keeps a copy`;
}

const SCHEME = /^[a-z][a-z0-9+.-]+:/i;

/** Blanks and the like are written as they are; `C:\` is a drive. */
function absolute(href: string, base: string): string | undefined {
  try {
    const text = SCHEME.test(href) ? href : href.replaceAll('\\', '/');
    const url = new URL(text, base);
    url.hash = '';
    return url.href;
  } catch {
    return undefined;
  }
}
