// Reads a schema and every schema it refers to (specification §4.5 externalRef, §4.6 include), once each.
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { encodingFault } from '../../diagnostics/encoding-fault.ts';
import type { Undecoded } from '../../source/decode.ts';
import type { ParsedSchema } from '../syntax/parsed-schema.ts';
import type { SchemaProblems } from '../syntax/schema-problems.ts';
import type { Origin, SchemaTree } from '../syntax/schema-tree.ts';

/** The text of a schema file, or why there is none. Locations are what `resolveLocation` of the parser made. */
export type SchemaText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'undecodable'; readonly fault: Undecoded }
  | { readonly kind: 'missing'; readonly reason: string };

/** Supplies schema files: `host` reads them from disk; a browser page or a test holds them in memory. */
export interface SchemaFiles {
  readonly read: (location: string) => SchemaText;
}

/** What a diagnostic about the file counts its offsets in. */
export function schemaTextOf(source: SchemaText): string | undefined {
  switch (source.kind) {
    case 'text':
      return source.text;
    case 'undecodable':
      return source.fault.before;
    case 'missing':
      return undefined;
    default:
      return source satisfies never;
  }
}

export function schemaEncodingFault(location: string, fault: Undecoded): Diagnostic {
  return { ...encodingFault(location, fault), code: 'rng/encoding' };
}

export type SchemaParser = (text: string, location: string) => ParsedSchema;

/** Trees by location; a schema that failed to parse is remembered as undefined and reported once. */
export class SchemaLoader {
  readonly #trees = new Map<string, SchemaTree | undefined>();
  readonly #files: SchemaFiles;
  readonly #parse: SchemaParser;
  readonly #problems: SchemaProblems;

  constructor(files: SchemaFiles, parse: SchemaParser, problems: SchemaProblems) {
    this.#files = files;
    this.#parse = parse;
    this.#problems = problems;
  }

  /** Locations read so far, the first one the main schema: what a cache key digests. */
  get locations(): readonly string[] {
    return [...this.#trees.keys()];
  }

  /** Whether a schema that was referred to could not be read, or not understood. */
  get isIncomplete(): boolean {
    return [...this.#trees.values()].includes(undefined);
  }

  /** `from`: the reference that asked, for the report of a missing file. */
  load(location: string, from: Origin): SchemaTree | undefined {
    if (!this.#trees.has(location)) this.#trees.set(location, this.#read(location, from));
    return this.#trees.get(location);
  }

  #read(location: string, from: Origin): SchemaTree | undefined {
    const text = this.#files.read(location);
    if (text.kind === 'missing') {
      this.#problems.report('rng/missing-file', from, {
        message: `${location} cannot be read: ${text.reason}`,
        advice: 'correct the href, or put the file where it points',
      });
      return undefined;
    }
    if (text.kind === 'undecodable') {
      this.#problems.diagnostics.push(schemaEncodingFault(location, text.fault));
      return undefined;
    }
    const parsed = this.#parse(text.text, location);
    if (parsed.kind === 'tree') return parsed.tree;
    for (const one of parsed.diagnostics) this.#problems.diagnostics.push(one);
    return undefined;
  }
}
