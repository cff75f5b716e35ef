// Measures one file by another; the output is written whole or not at all.

import { endedBy, inFiles } from '../batch/in-files.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { encodingFault, encodingWarnings } from '../diagnostics/encoding-fault.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import type { EvaluationSettings } from '../evaluate/evaluation.ts';
import { type EvaluationFormat, evaluationFormats } from '../evaluate/formats.ts';
import { type ReadResult, readReading } from '../evaluate/read-reading.ts';
import { truePath } from '../host/output-directory.ts';
import { readDocument } from '../host/read-document.ts';
import { writeWhole } from '../host/write-whole.ts';
import { following } from '../library/parts.ts';
import { harmlessJson } from '../report/json-text.ts';
import { positionsIn } from '../report/positions.ts';
import { STANDARD_INPUT } from '../source/document.ts';
import { exitCodes, raiseExitCode } from './exit-code.ts';
import { product, show } from './output.ts';
import { checkRoots } from './part-settings.ts';
import { tellDiagnostic } from './tell-diagnostic.ts';
import { UsageError } from './usage-error.ts';

export type EvaluateSettings = EvaluationSettings & {
  readonly roots: readonly string[];
  readonly xinclude: boolean;
  readonly format: EvaluationFormat;
  readonly output: string | undefined;
};

/** @throws {UsageError} when the two files cannot be compared, or one would be overwritten */
export async function evaluateFiles(gold: string, system: string, settings: EvaluateSettings): Promise<void> {
  const { format, output, roots, xinclude, ...how } = settings;
  checkRoots(roots);
  const follow = following({ roots, xinclude });
  refuseOverwriting(output, [gold, system]);
  const [readGold, readSystem] = [await read(gold, follow), await read(system, follow)];
  if (readGold === undefined || readSystem === undefined) return;
  if (readGold.form !== readSystem.form)
    throw new UsageError(`${gold} is ${readGold.form} and ${system} is ${readSystem.form}: two of a kind are needed`);
  const result = evaluate(readGold.reading, readSystem.reading, how);
  if (result.kind === 'diagnostics') return fail(result.diagnostics);
  const made = evaluationFormats[format].write(result);
  const written = format === 'json' ? harmlessJson(made) : made;
  if (output !== undefined && output !== STANDARD_INPUT) await writeWhole(output, written);
  else if (format === 'table') show(written);
  else product(written);
}

function refuseOverwriting(output: string | undefined, inputs: readonly string[]): void {
  if (output === undefined || output === STANDARD_INPUT) return;
  const paths = inputs.filter((input) => input !== STANDARD_INPUT).map(truePath);
  if (paths.includes(truePath(output))) throw new UsageError(`${output} is an input: it would be overwritten`);
}

type Read = Extract<ReadResult, { readonly kind: 'reading' }>;

/** What is wrong with a document is told; undefined then. */
async function read(file: string, follow: ReturnType<typeof following>): Promise<Read | undefined> {
  const subject = await follow(await readDocument(file));
  const decoded = await subject.text();
  const text = decoded.kind === 'decoded' ? decoded.text : decoded.before;
  const result: ReadResult =
    decoded.kind === 'decoded' ? readReading(file, text) : { kind: 'diagnostics', diagnostics: [encodingFault(file, decoded)] };
  const texts = subject.composition?.texts;
  const tell = (diagnostic: Diagnostic): void => tellDiagnostic(diagnostic, positionsIn(texts?.get(diagnostic.file) ?? text));
  for (const warning of encodingWarnings(file, decoded)) tell(warning);
  const ended = endedBy(subject);
  if (result.kind === 'reading' && ended === undefined) return result;
  const found = ended ?? (result.kind === 'reading' ? [] : inFiles(result.diagnostics, subject));
  for (const diagnostic of found) tell(diagnostic);
  raiseExitCode(exitCodes.findings);
  return undefined;
}

/** The two cannot be compared. */
function fail(diagnostics: readonly Diagnostic[]): void {
  for (const diagnostic of diagnostics) tellDiagnostic(diagnostic);
  raiseExitCode(exitCodes.failure);
}
