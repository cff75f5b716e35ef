// What each code means, with an example.

import type { Code } from './codes.ts';
import { documentCodes } from './document-codes.ts';
import { encodeEntries } from './encode-entries.ts';
import { environmentCodes } from './environment-codes.ts';
import { evaluateEntries } from './evaluate-entries.ts';
import type { CodeEntry } from './example.ts';
import { exportEntries } from './export-entries.ts';
import { linkEntries } from './link-entries.ts';
import { metsEntries } from './mets-entries.ts';
import { oaiEntries } from './oai-entries.ts';
import { ocflEntries } from './ocfl-entries.ts';
import { ownCodes } from './own-codes.ts';
import { packageEntries } from './package-entries.ts';
import { rulesEntries } from './rules-entries.ts';
import { runEntries } from './run-entries.ts';
import { safEntries } from './saf-entries.ts';
import { type SchemaCode, schemaCodes } from './schema-codes.ts';
import { schemaExamples } from './schema-examples.ts';
import { schematronCodes } from './schematron-codes.ts';
import { stylesheetCodes } from './stylesheet-codes.ts';
import { xmlCodes } from './xml-codes.ts';

export type { CodeEntry, Example, ExampleFiles } from './example.ts';

const schemaEntries = Object.fromEntries(
  Object.entries(schemaCodes).map(([code, entry]) => [code, { ...entry, example: schemaExamples[code as SchemaCode] }]),
) as Readonly<Record<SchemaCode, CodeEntry>>;

/** In the order in which they are listed. */
export const codes: Readonly<Record<Code, CodeEntry>> = {
  ...xmlCodes,
  ...documentCodes,
  ...schemaEntries,
  ...rulesEntries,
  ...runEntries,
  ...schematronCodes,
  ...encodeEntries,
  ...evaluateEntries,
  ...linkEntries,
  ...exportEntries,
  ...packageEntries,
  ...safEntries,
  ...metsEntries,
  ...oaiEntries,
  ...ocflEntries,
  ...stylesheetCodes,
  ...environmentCodes,
  ...ownCodes,
};
