// One call of libxml2's xmllint, compiled to WebAssembly, in a worker thread: the only importer of xmllint-wasm.

import { createHash } from 'node:crypto';
import type { XMLFileInfo } from 'xmllint-wasm';
import { decodeXml } from '../../source/decode.ts';
import { hideExternalIdentifiers } from './external-identifiers.ts';
import type { SchemaSource } from './schema-source.ts';

/** WebAssembly pages of 64 KiB. The memory grows as needed between the two: 16 MiB, 2 GiB. */
const INITIAL_PAGES = 256;
const MAX_PAGES = 32_768;
/** Exit codes of xmllint that come with a verdict on each document: none wrong, not well-formed, invalid, unreadable. */
const JUDGED: readonly unknown[] = [0, 1, 3, 4];
const SCHEMA_REFUSED = 5;

export type Libxml2Run =
  | { readonly kind: 'judged'; readonly output: string; readonly names: RunNames }
  | { readonly kind: 'schema-refused'; readonly output: string; readonly names: RunNames }
  /** Out of memory, or a crash of the module: some of the documents may have been judged, none is trusted. */
  | { readonly kind: 'broken'; readonly reason: unknown };

/** The names files have inside the module: they hold no character of the user's, and no document can know them. */
export type RunNames = {
  readonly document: (index: number) => string;
  readonly schema: (index: number) => string;
  readonly external: (index: number) => string;
};

export type RunOptions = {
  readonly names: RunNames;
  /** Reads piece by piece: gives lines that the tree does not, but one mistake sets off many reports. */
  readonly isStream?: boolean;
};

/** `token` must be one that no document of the run contains: `tokenFor` makes it. */
export function runNames(token: string): RunNames {
  return {
    document: (index) => `${token}d${index}`,
    schema: (index) => `${token}s${index}`,
    external: (index) => `${token}x${index}`,
  };
}

/** A document would have to contain its own hash. */
export function tokenFor(files: Iterable<Uint8Array>): string {
  const hash = createHash('sha256');
  for (const bytes of files) hash.update(bytes);
  return hash.digest('hex').slice(0, 24);
}

export async function runLibxml2(
  documents: readonly Uint8Array[],
  schema: SchemaSource,
  options: RunOptions,
): Promise<Libxml2Run> {
  const { names, isStream = false } = options;
  return runXmllint(documents, { language: 'relaxng', files: schemaFiles(schema, names), names, isStream });
}

/** `files`: the schema, and what it names by the names of the run. */
export type XmllintSchema = {
  readonly language: 'relaxng' | 'schema';
  readonly files: readonly XMLFileInfo[];
  readonly names: RunNames;
  readonly isStream: boolean;
};

export async function runXmllint(
  documents: readonly Uint8Array[],
  { language, files, names, isStream }: XmllintSchema,
): Promise<Libxml2Run> {
  const { validateXML } = await import('xmllint-wasm');
  try {
    const result = await validateXML({
      xml: documents.map((contents, index) => ({ fileName: names.document(index), contents })),
      schema: files.slice(0, 1),
      preload: files.slice(1),
      extension: language,
      initialMemoryPages: INITIAL_PAGES,
      maxMemoryPages: MAX_PAGES,
      stream: isStream,
      modifyArguments: (given) => ['--nonet', ...given],
    });
    return { kind: 'judged', output: result.rawOutput, names };
  } catch (reason) {
    const { code, message } = reason as { code?: unknown; message?: string };
    if (JUDGED.includes(code)) return { kind: 'judged', output: message ?? '', names };
    if (code === SCHEMA_REFUSED) return { kind: 'schema-refused', output: message ?? '', names };
    return { kind: 'broken', reason };
  }
}

/** The parts of the schema with their links turned into the names the parts have in the module. */
function schemaFiles(schema: SchemaSource, names: RunNames): readonly XMLFileInfo[] {
  return schema.parts.map((part, index) => {
    const fileName = names.schema(index);
    const decoded = decodeXml(part.bytes);
    if (decoded.kind !== 'decoded') return { fileName, contents: part.bytes };
    const linked = part.links.reduceRight(
      (text, link) => text.slice(0, link.start) + names.schema(link.part) + text.slice(link.end),
      decoded.text,
    );
    return { fileName, contents: new TextEncoder().encode(`\ufeff${hideExternalIdentifiers(linked, names.external).text}`) };
  });
}
