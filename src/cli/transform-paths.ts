// Transforms what the paths mean; each output is written whole or not at all.

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { isOwnFault } from '../diagnostics/own-fault.ts';
import { formats, positionsIn, reportLine, type SourceDocument, type TransformSettings, transform } from '../index.ts';
import { decodeXml } from '../source/decode.ts';
import type { ChosenDocuments } from './chosen-documents.ts';
import { deliver } from './deliver.ts';
import { exitCodes, raiseExitCode } from './exit-code.ts';
import { tellFault } from './output.ts';
import { planOutputs } from './plan-outputs.ts';
import { readEach } from './read-each.ts';

export async function transformPaths(
  { found: { files, faults }, paths }: ChosenDocuments,
  output: string | undefined,
  settings: TransformSettings,
): Promise<void> {
  const plan = planOutputs(paths, files, { output, extension: formats[settings.to].extension });
  faults.forEach(tellFault);
  for await (const document of readEach(files)) {
    const result = await transform(document, settings);
    tellFindings(document, result.kind === 'ok' ? result.warnings : result.diagnostics);
    if (result.kind === 'ok') await deliver(result.output, plan.outputs.get(document.file));
    else raiseExitCode(result.diagnostics.some(isOwnFault) ? exitCodes.failure : exitCodes.findings);
  }
}

function tellFindings(document: SourceDocument, diagnostics: readonly Diagnostic[]): void {
  if (diagnostics.length === 0) return;
  const decoded = decodeXml(document.bytes);
  const positions = positionsIn(decoded.kind === 'decoded' ? decoded.text : decoded.before);
  for (const diagnostic of diagnostics) process.stderr.write(`${reportLine(diagnostic, positions)}\n`);
}
