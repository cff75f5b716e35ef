// A stylesheet from a path: compiled where it has to be, looked through, and made ready to be run.

import { EnvironmentError } from '../diagnostics/environment-error.ts';
import { SettingsError } from '../diagnostics/settings-error.ts';
import type { FileRules } from '../host/file-rules.ts';
import type { Patience } from '../host/node-services.ts';
import { saxonEngine } from '../host/saxon-engine.ts';
import { SealedProcess } from '../host/sealed-process.ts';
import { sheetFiles } from '../host/sheet-files.ts';
import { checkParameters } from '../transform/sheet/check-parameters.ts';
import { inspectSef } from '../transform/sheet/inspect-sef.ts';
import { loadRunner, type SheetRunner } from '../transform/sheet/run-sheet.ts';
import type { RunnableSheet, SheetWish } from '../transform/sheet/runnable-sheet.ts';
import type { SefNode } from '../transform/sheet/sef.ts';
import { nameOfModule } from '../transform/sheet/sheet-diagnostics.ts';
import { extensionOf, sheetFacts } from '../transform/sheet/sheet-facts.ts';
import type { SheetFiles } from '../transform/sheet/sheet-files.ts';
import type { SheetDocument, SheetResult, SheetToRun } from '../transform/sheet/sheet-work.ts';
import { StylesheetError } from '../transform/sheet/stylesheet-error.ts';
import { type CompiledSheet, compiledSheet } from './compiled-sheet.ts';
import type { SealedRequest, SealedTask } from './sealed-child.ts';

/**
 * @throws {StylesheetError} when it is incorrect, or could do more than transform
 * @throws {SettingsError} when it is given parameters that it does not take
 * @throws {EnvironmentError} when it cannot be read, or not be run as it is to be
 */
export async function loadStylesheet(
  { path, parameters = {}, isUntrusted = false }: SheetWish,
  rules: FileRules,
  beside: Patience,
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
  const made = isUntrusted ? sealedRun(sheet, sheetFiles(rules)) : openRun(sheet, sheetFiles(rules), beside);
  return { extension: extensionOf(facts), ...made };
}

/** @throws {StylesheetError} */
function refuseEscapes(root: SefNode, compiled: CompiledSheet): void {
  const { file, origin } = compiled;
  const found = inspectSef(root, { file, origin, fileOf: (module) => nameOfModule(module, compiled) });
  if (found.length > 0) throw new StylesheetError(file, found);
}

type Run = Pick<RunnableSheet, 'run' | 'end'>;

function openRun(sheet: SheetToRun, files: SheetFiles, { interruptible }: Patience): Run {
  let runner: Promise<SheetRunner> | undefined;
  return {
    run: async (document) => {
      runner ??= loadRunner(sheet, files, saxonEngine);
      const ready = await runner;
      return interruptible === undefined ? ready.run(document) : patiently(() => ready.run(document), interruptible);
    },
    end: () => {},
  };
}

/** So that Ctrl-C is heard, however long it takes. */
function patiently(run: () => SheetResult, interruptible: (work: () => void) => void): SheetResult {
  const results: SheetResult[] = [];
  interruptible(() => results.push(run()));
  const [result] = results;
  if (result === undefined) throw new Error('a stylesheet was run without a result');
  return result;
}

/** Milliseconds that an untrusted stylesheet may take for a document. */
const LONGEST = 120_000;

function sealedRun(sheet: SheetToRun, files: SheetFiles): Run {
  const sealed = new SealedProcess({
    answer: (request) => answered(request as SealedRequest, files),
    confinement: 'required',
    limit: LONGEST,
  });
  const call = (task: SealedTask) => sealed.call(task);
  const begin = async (): Promise<void> => {
    const begun = await call({ kind: 'sheet', sheet });
    const { isConfined = false } = (begun.kind === 'answer' ? begun.value : {}) as { readonly isConfined?: boolean };
    if (isConfined) return;
    sealed.end();
    const why = begun.kind === 'ended' ? `: ${begun.words.trim().split('\n', 1)[0] ?? ''}` : '';
    throw new EnvironmentError('env/engine-failed', `the process for an untrusted stylesheet could not be sealed${why}`);
  };
  return {
    run: async (document) => {
      if (!sealed.isRunning) await begin();
      const done = await call({ kind: 'run', document });
      return done.kind === 'answer' ? (done.value as SheetResult) : givenUp(document, done.kind === 'stopped');
    },
    end: () => sealed.end(),
  };
}

function answered(request: SealedRequest, files: SheetFiles): unknown {
  return request.kind === 'read' ? files.read(request.uri) : files.list(request.uri, request.query);
}

function givenUp({ name }: SheetDocument, isStopped: unknown): SheetResult {
  const message =
    isStopped === true
      ? `the stylesheet was stopped: it took longer than ${LONGEST / 1000} seconds`
      : 'the process that ran the stylesheet has ended: it needed more memory than it may have';
  return {
    made: undefined,
    diagnostics: [{ code: 'transform/failed', severity: 'fatal', message, file: name, place: { kind: 'none' } }],
  };
}
