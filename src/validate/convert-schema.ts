// A schema in the other syntax of RELAX NG: all its files, each with references to the converted ones, or one file with the
// others put in. Never a mixture: XML syntax can only refer to XML syntax, and compact to compact.

import { datatypeLibraries } from '../datatypes/libraries.ts';
import type { Code } from '../diagnostics/codes.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { SchemaError } from '../diagnostics/schema-error.ts';
import { readGrammar } from '../relaxng/read-grammar.ts';
import { type SchemaFiles, type SchemaText, schemaEncodingFault, schemaTextOf } from '../relaxng/simplify/load-schema.ts';
import { inlineReferences, MOST_INLINED } from '../relaxng/syntax/inline-references.ts';
import { parseSchema, syntaxOf } from '../relaxng/syntax/parse-schema.ts';
import { referencesOf, visitNodes } from '../relaxng/syntax/schema-nodes.ts';
import type { Origin, SchemaTree } from '../relaxng/syntax/schema-tree.ts';
import { usedPrefix } from '../relaxng/syntax/used-prefix.ts';
import { writeCompactSyntax } from '../relaxng/syntax/write-compact-syntax.ts';
import { writeXmlSyntax } from '../relaxng/syntax/write-xml-syntax.ts';
import { nowhere } from '../source/span.ts';
import { namesOfConverted, relativeReference } from './converted-names.ts';

export type SchemaSyntax = 'xml' | 'compact';

/** `path` is seen from the folder of the main one, with `/`; that of the main one is the name that was asked for. */
export type ConvertedFile = { readonly source: string; readonly path: string; readonly text: string };

export type Converted = {
  /** The main one first. */
  readonly files: readonly ConvertedFile[];
  /** Locations of all that was read. */
  readonly sources: readonly string[];
  /** What the schema refers to and does not have: it is converted all the same, since it can be a part of another. */
  readonly warnings: SchemaError | undefined;
};

export type ConvertSettings = {
  readonly files: SchemaFiles;
  readonly to: SchemaSyntax | 'other';
  /** What the main file will be called. */
  readonly name: string;
  /** All in one file. */
  readonly isFlat: boolean;
};

/** Of these a schema is told that is a part of another, too. */
const OF_REFERENCES: ReadonlySet<Code> = new Set<Code>([
  'rng/undefined-ref',
  'rng/override-missing',
  'rng/include-not-grammar',
  'rng/recursive-include',
]);
const CANNOT_INLINE: ReadonlySet<Code> = new Set<Code>(['rng/include-not-grammar', 'rng/recursive-include']);

/** @throws {SchemaError} when a file breaks the syntax it is written in, or cannot be read */
export function convertSchema(location: string, settings: ConvertSettings): Converted {
  const sources = new Sources(settings.files);
  const main = sources.load(location);
  const found = diagnosticsOf(location, settings.files).filter(({ code }) => OF_REFERENCES.has(code));
  const warnings = found.length === 0 ? undefined : sources.error(location, found.map(asWarning));
  const target = settings.to === 'other' ? sources.otherThan(location) : settings.to;
  const read = { sources: [...sources.trees.keys()], warnings };
  if (!settings.isFlat) return { ...read, files: convertAll(sources, { location, name: settings.name, target }) };
  const prevented = found.filter(({ code }) => CANNOT_INLINE.has(code));
  if (prevented.length > 0) throw sources.error(location, prevented);
  const text = written(flattened(sources, main, location), target, (href) => href);
  return { ...read, files: [{ source: location, path: settings.name, text }] };
}

function asWarning(diagnostic: Diagnostic): Diagnostic {
  return { ...diagnostic, severity: 'warning' };
}

function diagnosticsOf(location: string, files: SchemaFiles): readonly Diagnostic[] {
  const read = readGrammar(location, { files, parse: parseSchema, libraries: datatypeLibraries });
  return read.kind === 'grammar' ? [] : read.diagnostics;
}

type Target = { readonly location: string; readonly name: string; readonly target: SchemaSyntax };

function convertAll(sources: Sources, { location, name, target }: Target): readonly ConvertedFile[] {
  const paths = namesOfConverted([...sources.trees.keys()], name, target === 'xml' ? '.rng' : '.rnc');
  return [...sources.trees].map(([source, tree]) => {
    const path = paths.get(source) ?? name;
    const locations = new Map(referencesOf(tree.pattern).map((reference) => [reference.href, reference.location]));
    const href = (given: string): string => relativeReference(path, paths.get(locations.get(given) ?? location) ?? name);
    return { source, path, text: written(tree, target, href) };
  });
}

function written(tree: SchemaTree, target: SchemaSyntax, href: (href: string) => string): string {
  return target === 'xml' ? writeXmlSyntax(tree, { href }) : writeCompactSyntax(tree, { href });
}

function flattened(sources: Sources, main: SchemaTree, location: string): SchemaTree {
  const whole = inlineReferences(main, sources.trees);
  if (whole === undefined) {
    const message = `more than ${MOST_INLINED} files would be put into one: convert the files without --flat`;
    throw sources.error(location, [{ code: 'rng/limit', severity: 'fatal', message, file: location, place: nowhere }]);
  }
  const known = new Map<string, string>();
  const conflict = prefixConflict(whole, known);
  if (conflict !== undefined) throw sources.error(location, [conflict]);
  return { ...whole, prefixes: new Map([...whole.prefixes, ...known]) };
}

/** A QName as a value keeps its prefix, which can mean one namespace only in one file. `known` gets these prefixes. */
function prefixConflict({ pattern }: SchemaTree, known: Map<string, string>): Diagnostic | undefined {
  let conflict: Diagnostic | undefined;
  visitNodes(pattern, (node) => {
    const used = node.kind === 'value' ? usedPrefix(node) : undefined;
    if (used === undefined) return;
    const before = known.get(used.prefix);
    known.set(used.prefix, before ?? used.namespace);
    if (before === undefined || before === used.namespace) return;
    const message = `the prefix ${used.prefix} of this value means ${used.namespace} here and ${before} in another file: convert the files without --flat`;
    const { file, span } = node.origin;
    conflict ??= { code: 'rng/limit', severity: 'fatal', message, file, place: { kind: 'span', span } };
  });
  return conflict;
}

/** The files of a schema, each read once; the main one first. */
class Sources {
  readonly trees = new Map<string, SchemaTree>();
  readonly #texts = new Map<string, SchemaText>();
  readonly #files: SchemaFiles;

  constructor(files: SchemaFiles) {
    this.#files = files;
  }

  /** @throws {SchemaError} with all that is wrong in any file */
  load(location: string): SchemaTree {
    const problems: Diagnostic[] = [];
    const pending: { readonly location: string; readonly from: Origin | undefined }[] = [{ location, from: undefined }];
    for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
      if (this.#texts.has(next.location)) continue;
      const read = this.#read(next.location, next.from);
      if (!isTree(read)) {
        for (const problem of read) problems.push(problem);
        continue;
      }
      this.trees.set(next.location, read);
      for (const { location: to, origin } of referencesOf(read.pattern)) pending.push({ location: to, from: origin });
    }
    const main = this.trees.get(location);
    if (main === undefined || problems.length > 0) throw this.error(location, problems);
    return main;
  }

  /** What was read without a mistake is in the syntax that it begins with, whatever it is called. */
  otherThan(location: string): SchemaSyntax {
    return syntaxOf(this.#textOf(location) ?? '', '') === 'xml' ? 'compact' : 'xml';
  }

  error(location: string, diagnostics: readonly Diagnostic[]): SchemaError {
    return new SchemaError(location, diagnostics, (file) => this.#textOf(file));
  }

  #textOf(location: string): string | undefined {
    const source = this.#texts.get(location);
    return source === undefined ? undefined : schemaTextOf(source);
  }

  #read(location: string, from: Origin | undefined): SchemaTree | readonly Diagnostic[] {
    const source = this.#files.read(location);
    this.#texts.set(location, source);
    switch (source.kind) {
      case 'text': {
        const parsed = parseSchema(source.text, location);
        return parsed.kind === 'tree' ? parsed.tree : parsed.diagnostics;
      }
      case 'undecodable':
        return [schemaEncodingFault(location, source.fault)];
      case 'missing':
        return [missing(location, source.reason, from)];
      default:
        return source satisfies never;
    }
  }
}

function isTree(read: SchemaTree | readonly Diagnostic[]): read is SchemaTree {
  return !Array.isArray(read);
}

function missing(location: string, reason: string, from: Origin | undefined): Diagnostic {
  const common = { code: 'rng/missing-file', severity: 'fatal' } as const;
  if (from === undefined) return { ...common, message: `cannot be read: ${reason}`, file: location, place: nowhere };
  const { file, span } = from;
  return { ...common, message: `${location} cannot be read: ${reason}`, file, place: { kind: 'span', span } };
}
