// A schema, whatever engine works with it: what it gives is a check. Callers know engines by name only, to choose one.

import type { DocumentCheck, SetCheck } from '../check/check.ts';
import type { Refusal } from '../relaxng/automaton/automaton.ts';
import type { UriAttributes } from '../relaxng/pattern/uri-attributes.ts';

export type EngineName = 'compiled' | 'reference' | 'libxml2';

export const engines: Readonly<Record<EngineName, string>> = {
  compiled: 'the schema as WebAssembly decides what is valid, the reference all else',
  reference: 'decides and explains, with places and repairs',
  libxml2: 'a second opinion: lines only, slow to take in a large schema',
};

/** What findings are to carry; libxml2 gives neither. */
export type GrammarSettings = {
  /** The position at which Jing reports it. */
  readonly jingPositions?: boolean;
  /** Repairs. */
  readonly fixes?: boolean;
};

/** Where the compiled schema came from, or why there is none. */
export type SchemaOrigin =
  | { readonly kind: 'shipped' | 'cache' }
  /** `notKept`: why it is not in the cache, if it is not. */
  | { readonly kind: 'built'; readonly notKept: string | undefined }
  | { readonly kind: 'not compiled'; readonly reason: string };

/** Immutable; may be used for any number of documents, one after another. */
export type Schema = {
  readonly engine: EngineName;
  /** Whether its findings can carry repairs. */
  readonly givesFixes: boolean;
  /** The grammar as a check. */
  readonly grammar: (settings?: GrammarSettings) => DocumentCheck | SetCheck;
  /** Of the compiled engine only. */
  readonly origin?: SchemaOrigin;
  /** Parts of the schema that the compiled module leaves to the reference. */
  readonly refusals: readonly Refusal[];
  /**
   * Whether its files speak of Schematron; `elsewhere`: the schema that this module was made of; undefined where they have not been
   * looked through.
   */
  readonly holdsRules?: boolean | 'elsewhere';
  /** Attributes that its grammar types as URIs; undefined where the engine does not know. */
  readonly uris?: UriAttributes | undefined;
};
