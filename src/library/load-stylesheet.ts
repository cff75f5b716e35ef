// A stylesheet from a path: compiled where it has to be, looked through, and made ready to be run.

import type { JobLimits } from '../batch/job-pool.ts';
import { SettingsError } from '../diagnostics/settings-error.ts';
import type { FileRules } from '../host/file-rules.ts';
import type { Patience } from '../host/node-services.ts';
import { sheetFiles } from '../host/sheet-files.ts';
import { checkParameters } from '../transform/sheet/check-parameters.ts';
import { inspectSef } from '../transform/sheet/inspect-sef.ts';
import type { RunnableSheet, SheetWish } from '../transform/sheet/runnable-sheet.ts';
import type { SefNode } from '../transform/sheet/sef.ts';
import { nameOfModule } from '../transform/sheet/sheet-diagnostics.ts';
import { extensionOf, sheetFacts } from '../transform/sheet/sheet-facts.ts';
import type { SheetToRun } from '../transform/sheet/sheet-work.ts';
import { StylesheetError } from '../transform/sheet/stylesheet-error.ts';
import { type CompiledSheet, compiledSheet } from './compiled-sheet.ts';
import { openRun } from './open-run.ts';
import { sealedRun } from './sealed-run.ts';

/**
 * @throws {StylesheetError} when it is incorrect, or could do more than transform
 * @throws {SettingsError} when it is given parameters that it does not take
 * @throws {EnvironmentError} when it cannot be read, or not be run as it is to be
 */
export async function loadStylesheet(
  { path, parameters = {}, isUntrusted = false }: SheetWish,
  rules: FileRules,
  { limits = {}, ...beside }: Patience & { readonly limits?: JobLimits },
): Promise<RunnableSheet> {
  rules.add(path);
  const compiled = await compiledSheet(path, rules);
  const root = JSON.parse(compiled.sef) as SefNode;
  refuseEscapes(root, compiled);
  const facts = sheetFacts(root);
  const checked = checkParameters(parameters, { parameters: facts.parameters, statics: compiled.statics });
  if (checked.kind === 'wrong') throw new SettingsError(checked.message);
  const { file, files, sef, uri, importsOurs } = compiled;
  const sheet: SheetToRun = { file, files, sef, uri, tree: importsOurs ? 'words' : 'whole', values: checked.values };
  const extension = extensionOf(facts);
  const read = sheetFiles(rules);
  const make = (): RunnableSheet => ({
    extension,
    toRun: sheet,
    another: make,
    ...(isUntrusted ? sealedRun(sheet, read, limits) : openRun(sheet, read, beside)),
  });
  return make();
}

/** @throws {StylesheetError} */
function refuseEscapes(root: SefNode, compiled: CompiledSheet): void {
  const { file, origin } = compiled;
  const found = inspectSef(root, { file, origin, fileOf: (module) => nameOfModule(module, compiled) });
  if (found.length > 0) throw new StylesheetError(file, found);
}
