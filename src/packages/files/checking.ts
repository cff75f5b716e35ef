// What every check of a package is given beside its files.

import type { Findings } from './findings.ts';
import type { SchemaQueue } from './read-xml.ts';

export type Checking = {
  readonly findings: Findings;
  /** Takes the XML of the package, where somebody wants it held against schemas. */
  readonly schemas?: SchemaQueue | undefined;
  /** The one file of the package that is meant; undefined: all. */
  readonly document?: string | undefined;
};
