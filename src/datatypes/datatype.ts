// The contract between RELAX NG and a datatype library (RELAX NG specification, §2 "datatypes", and §4.3/4.4).

/** The in-scope namespaces and declarations that QName, NOTATION and ENTITY values are read against. */
export interface ValueContext {
  /** The namespace name bound to `prefix` (`''`: the default namespace, `''` when there is none), or undefined. */
  readonly resolvePrefix: (prefix: string) => string | undefined;
  readonly isUnparsedEntity?: (name: string) => boolean;
  readonly isNotation?: (name: string) => boolean;
}

/** Whose reading of XML Schema decides: its text (1.0, second edition), or Jing, where that differs (jing-differences.ts). */
export type DatatypeRules = 'standard' | 'jing';

/** How RELAX NG DTD Compatibility treats a value of this type. */
export type IdType = 'none' | 'ID' | 'IDREF' | 'IDREFS';

/**
 * What a value should have been, for a message: a noun phrase, and an example that the type allows (if one is known). `isMeant`:
 * the example is what was probably meant by what was written.
 */
export type Wanted = { readonly what: string; readonly example?: string; readonly isMeant?: true };

/** A datatype with its facets applied. Immutable; `key` identifies it: equal keys mean equal types. */
export interface Datatype {
  readonly key: string;
  readonly name: string;
  readonly idType: IdType;
  readonly isContextDependent: boolean;
  /** Whether `lexical` (as it stands in the document, white space untouched) is a lexical representation of a value. */
  readonly allows: (lexical: string, context: ValueContext) => boolean;
  /** A key of the value: two lexical forms denote equal values exactly when their keys are equal. Undefined: not allowed. */
  readonly valueKey: (lexical: string, context: ValueContext) => string | undefined;
  /** What is wanted in place of `lexical`, naming the facet or rule that it breaks. No example is one that `excludes`. */
  readonly wanted: (lexical: string, context: ValueContext, excludes?: (value: string) => boolean) => Wanted;
  /** What the compiler to automata needs to know; engines that cannot use it run `allows`. */
  readonly shape: DatatypeShape;
}

export type WhiteSpace = 'preserve' | 'replace' | 'collapse';

/** A declarative account of a type: enough to build an automaton for it, with no function inside. */
export type DatatypeShape = {
  readonly library: string;
  /** The primitive or builtin name, such as `string`, `token`, `decimal`, `dateTime`, `QName`. */
  readonly base: string;
  readonly whiteSpace: WhiteSpace;
  readonly rules: DatatypeRules;
  readonly facets: readonly { readonly name: string; readonly value: string }[];
};

export type DatatypeProblem = {
  readonly kind: 'problem';
  readonly problem: 'unknown-type' | 'unknown-facet' | 'facet-not-applicable' | 'facet-value' | 'facet-conflict' | 'limit';
  /** Index of the parameter at fault, where one is. */
  readonly parameter?: number;
  readonly message: string;
};

export type Parameter = { readonly name: string; readonly value: string };

export interface DatatypeLibrary {
  readonly uri: string;
  /** The names of its types, for "did you mean". */
  readonly typeNames: readonly string[];
  /** `context` resolves prefixes of QName facet values, as in the schema at the `data` element. */
  readonly create: (typeName: string, parameters: readonly Parameter[], context: ValueContext) => Datatype | DatatypeProblem;
}
