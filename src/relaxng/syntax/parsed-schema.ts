// What reading a schema file gives: its tree, or what is wrong with it.
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { SchemaTree } from './schema-tree.ts';

export type ParsedSchema =
  | { readonly kind: 'tree'; readonly tree: SchemaTree }
  | { readonly kind: 'diagnostics'; readonly diagnostics: readonly Diagnostic[] };
