// The closed set of codes. A code, once released, keeps its meaning. `catalogue.ts` explains them, and is loaded by what shows them only.

import type { DocumentCode } from './document-codes.ts';
import type { EncodeCode } from './encode-codes.ts';
import type { EnvironmentCode } from './environment-error.ts';
import type { EvaluateCode } from './evaluate-codes.ts';
import type { ExportCode } from './export-codes.ts';
import type { LinkCode } from './link-codes.ts';
import type { OcflCode } from './ocfl-codes.ts';
import type { OwnCode } from './own-codes.ts';
import type { MetsCode, OaiCode, PackageCode, SafCode } from './package-codes.ts';
import type { RulesCode } from './rules-codes.ts';
import type { RunCode } from './run-codes.ts';
import type { SchemaCode } from './schema-codes.ts';
import type { SchematronCode } from './schematron-codes.ts';
import type { StylesheetCode } from './stylesheet-codes.ts';
import type { XmlCode } from './xml-codes.ts';

export type Code =
  | XmlCode
  | DocumentCode
  | SchemaCode
  | SchematronCode
  | EncodeCode
  | EvaluateCode
  | LinkCode
  | ExportCode
  | PackageCode
  | SafCode
  | MetsCode
  | OaiCode
  | OcflCode
  | RulesCode
  | RunCode
  | StylesheetCode
  | EnvironmentCode
  | OwnCode;
