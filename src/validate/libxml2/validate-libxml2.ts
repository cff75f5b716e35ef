// The libxml2 engine: documents → diagnostics. One worker call for all documents of a batch; what stays unclear is asked again, alone.

import type { Subject } from '../../check/subject.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { EnvironmentError } from '../../diagnostics/environment-error.ts';
import { conclude, noVerdict } from './conclude.ts';
import { type Libxml2Output, readLibxml2Output } from './libxml2-output.ts';
import { placeLineless } from './place-lineless.ts';
import { type Prepared, prepareDocument, type ReadyDocument } from './prepare-document.ts';
import { type RunNames, runLibxml2, runNames, tokenFor } from './run-libxml2.ts';
import { explainSchemaFault } from './schema-fault.ts';
import type { SchemaSource } from './schema-source.ts';

type Diagnoses = readonly (readonly Diagnostic[])[];

/**
 * The diagnostics of each document, in their order. What is not clear in one run is asked again, alone.
 * @throws {EnvironmentError} `env/bad-schema` when libxml2 refuses the schema, `env/engine-failed` when it cannot run
 */
export async function judgeByLibxml2(batch: readonly Subject[], schema: SchemaSource): Promise<Diagnoses> {
  const names = runNames(tokenFor([...schema.parts, ...batch].map((file) => file.bytes)));
  const prepared: Prepared[] = [];
  for (const subject of batch) prepared.push(await prepareDocument(subject, names.external));
  const ready = prepared.filter((document) => document.kind === 'ready');
  const judged = (await judge(ready, schema, names)).values();
  return prepared.map((document) => (document.kind === 'judged' ? document.diagnostics : (judged.next().value ?? [])));
}

async function judge(documents: readonly ReadyDocument[], schema: SchemaSource, names: RunNames): Promise<Diagnoses> {
  const run = await runLibxml2(documents.map(bytesOf), schema, { names });
  if (run.kind === 'schema-refused') throw explainSchemaFault(run.output, schema, names);
  if (run.kind === 'broken') return judgeBroken(run.reason, documents, schema, names);
  const output = readLibxml2Output(run.output, names.document, documents.length);
  if (documents.length > 1 && isUnclear(output, documents.length)) return judgeHalves(documents, schema, names);
  const reports = await placeLineless(output.reports, documents.map(bytesOf), (bytes) => {
    return runLibxml2(bytes, schema, { names, isStream: true });
  });
  return documents.map((document, index) => conclude(document, index, { ...output, reports }, names));
}

function bytesOf(document: ReadyDocument): Uint8Array {
  return document.bytes;
}

/** Lines that name no document, or a document of which nothing was said: in a run of its own it is clear what is meant. */
function isUnclear(output: Libxml2Output, count: number): boolean {
  const spokenOf = new Set(output.reports.map((report) => report.document));
  if (spokenOf.has(undefined)) return true;
  return Array.from({ length: count }, (_, index) => index).some(
    (index) => !output.accepted.has(index) && !spokenOf.has(index),
  );
}

async function judgeHalves(documents: readonly ReadyDocument[], schema: SchemaSource, names: RunNames): Promise<Diagnoses> {
  const middle = documents.length >> 1;
  const first = await judge(documents.slice(0, middle), schema, names);
  return [...first, ...(await judge(documents.slice(middle), schema, names))];
}

/** Looks for the document that breaks the engine, so that the others get their verdicts; blames the schema if none does. */
async function judgeBroken(
  reason: unknown,
  documents: readonly ReadyDocument[],
  schema: SchemaSource,
  names: RunNames,
): Promise<Diagnoses> {
  const [document] = documents;
  if (document === undefined) {
    const file = schema.parts[0]?.file ?? '';
    throw new EnvironmentError('env/engine-failed', `libxml2 cannot work with the schema ${file}`, { cause: reason });
  }
  if (documents.length > 1) return judgeHalves(documents, schema, names);
  await judge([], schema, names);
  return [[noVerdict(document.file, 'libxml2 broke down over this document')]];
}
