// Validates what the paths mean; prints findings, then a count.

import { isFinding } from '../diagnostics/diagnostic.ts';
import { findDocuments } from '../host/find-documents.ts';
import { isValid, loadSchema, reportLine, validate } from '../index.ts';
import { exitCodes, raiseExitCode } from './exit-code.ts';
import { product, talk, tellFault } from './output.ts';
import { readEach } from './read-each.ts';

export async function validatePaths(paths: readonly string[], schemaPath: string | undefined): Promise<void> {
  const schema = await loadSchema(schemaPath);
  const { files, faults } = findDocuments(paths);
  faults.forEach(tellFault);
  const count = { valid: 0, invalid: 0, findings: 0 };
  for await (const verdict of validate(readEach(files), schema)) {
    for (const diagnostic of verdict.diagnostics) product(`${reportLine(diagnostic)}\n`);
    count[isValid(verdict) ? 'valid' : 'invalid']++;
    count.findings += verdict.diagnostics.filter(isFinding).length;
  }
  if (count.invalid > 0) raiseExitCode(exitCodes.findings);
  if (count.valid + count.invalid > 0) talk(summary(count));
}

function summary({ valid, invalid, findings }: { valid: number; invalid: number; findings: number }): string {
  const some = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
  if (invalid === 0) return `${some(valid, 'document')} valid`;
  return `${some(valid, 'document')} valid, ${invalid} not, with ${some(findings, 'finding')}`;
}
