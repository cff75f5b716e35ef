// What a document says in its prolog of the rules that it follows: one record for each schema that it names.

import type { Place } from '../source/span.ts';

export type SchemaKind = 'relaxng-xml' | 'relaxng-compact' | 'schematron' | 'xsd' | 'dtd' | 'nvdl' | 'odd' | 'unknown';

export type NamedSchema = {
  /** As written, its references resolved. */
  readonly href: string;
  readonly kind: SchemaKind;
  /** Of Schematron: which rules are asked for. */
  readonly phase?: string;
  readonly title?: string;
  readonly group?: string;
  /** Of a DTD. */
  readonly publicId?: string;
  /** What names it: the target of an instruction, `DOCTYPE` or `xsi:schemaLocation`. */
  readonly by: string;
  readonly place: Place;
};

/** An instruction that names nothing, and why. */
export type BadInstruction = { readonly by: string; readonly reason: string; readonly place: Place };

export type NamedRules = {
  /** In the order of the document. */
  readonly schemas: readonly NamedSchema[];
  readonly bad: readonly BadInstruction[];
  /** What was not read because of a limit: why, and from where on. */
  readonly cut?: BadInstruction;
};
