// What the library knows of a datatype before facets are applied to it. Every function here takes a value whose white
// space has been processed, and all but `allows` and `mistakeIn` take only values that `allows`.

import type { DatatypeRules, IdType, Parameter, ValueContext, WhiteSpace } from './datatype.ts';

export interface TypeDefinition {
  readonly name: string;
  /** The type whose lexical space this one has, but for `facets`. */
  readonly base: string;
  readonly whiteSpace: WhiteSpace;
  readonly rules: DatatypeRules;
  readonly idType: IdType;
  readonly isContextDependent: boolean;
  readonly allows: (value: string, context: ValueContext) => boolean;
  readonly valueKey: (value: string, context: ValueContext) => string | undefined;
  /** Facets that make this type from its base; `allows` already minds them. */
  readonly facets: readonly Parameter[];
  readonly length?: LengthMeasure;
  /** Makes a function that compares values with `limit`: negative, zero, positive, or undefined for incomparable. */
  readonly compareTo?: (limit: string) => (value: string) => number | undefined;
  readonly digits?: DigitCounts;
  /** Whether the pattern facet gets a value with the white space around it. */
  readonly showsWhiteSpace: boolean;
  /** A noun phrase without a number of its own, such as `a date`. */
  readonly what: string;
  readonly examples: readonly string[];
  /** Points at the mistake in a value that is not allowed, where that is certain. */
  readonly mistakeIn: (value: string, context: ValueContext) => Mistake | undefined;
}

/** Digits that totalDigits and fractionDigits count. */
export type DigitCounts = {
  readonly total: (value: string) => number;
  readonly fraction: (value: string) => number;
};

export type LengthMeasure = { readonly unit: 'character' | 'item' | 'octet'; readonly of: (value: string) => number };

/** A noun phrase that names the rule broken, and the value that may have been meant (the type may yet refuse it). */
export type Mistake = { readonly what: string; readonly repair?: string };
