// The closed set of codes. A code, once released, keeps its meaning. `catalogue.ts` explains them.

import type { DocumentCode } from './document-codes.ts';
import type { EncodeCode } from './encode-codes.ts';
import type { EnvironmentCode } from './environment-error.ts';
import type { EvaluateCode } from './evaluate-codes.ts';
import type { SchemaCode } from './schema-codes.ts';

export type Code =
  | DocumentCode
  | SchemaCode
  | EncodeCode
  | EvaluateCode
  | EnvironmentCode
  | 'xml/not-well-formed'
  | 'xml/encoding'
  | 'xml/empty'
  | 'xml/external'
  | 'xml/limit'
  | 'schema/invalid'
  | 'validate/no-verdict'
  | 'transform/failed'
  | 'transform/no-text'
  | 'teikit/fault';
