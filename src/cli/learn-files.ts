// Learns a model from encoded documents, tells how good it is, and writes it whole or not at all.

import { readAuthorityFiles } from '../batch/encode-inputs.ts';
import { endedBy, inFiles } from '../batch/in-files.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { encodingFault } from '../diagnostics/encoding-fault.ts';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import { learn } from '../encode/learn/learn.ts';
import { lessonFacts } from '../encode/learn/lesson-facts.ts';
import { lessonPage } from '../encode/learn/lesson-page.ts';
import { lessonWords } from '../encode/learn/lesson-words.ts';
import { type MarkHabits, readHabits } from '../encode/learn/mark-patterns.ts';
import type { MarkedText } from '../encode/learn/marked-text.ts';
import { writeModel } from '../encode/learn/model-file.ts';
import { type MarkedResult, readMarkedText } from '../encode/learn/read-marked-text.ts';
import { writeInconsistencies } from '../encode/learn/write-inconsistencies.ts';
import type { RuleLanguage } from '../encode/model/rule-language.ts';
import { findDocuments } from '../host/find-documents.ts';
import { readDocument } from '../host/read-document.ts';
import { writeWhole } from '../host/write-whole.ts';
import { nodeServices } from '../library/jobs.ts';
import { following } from '../library/parts.ts';
import { positionsIn } from '../report/positions.ts';
import { STANDARD_INPUT } from '../source/document.ts';
import { exitCodes, raiseExitCode } from './exit-code.ts';
import { product, show, talk, tellFault } from './output.ts';
import { checkRoots } from './part-settings.ts';
import { refuseOver } from './refuse-over.ts';
import { tellDiagnostic } from './tell-diagnostic.ts';
import { UsageError } from './usage-error.ts';

export type LearnFileSettings = {
  readonly output: string | undefined;
  /** As the user wrote them. */
  readonly map: readonly string[];
  readonly ignore: readonly string[];
  readonly authority: readonly string[];
  readonly lang: RuleLanguage | undefined;
  readonly seed: number | undefined;
  readonly project: boolean;
  readonly list: string | undefined;
  readonly report: string | undefined;
  readonly quiet: boolean;
  readonly roots: readonly string[];
  readonly xinclude: boolean;
};

/** @throws {UsageError | EnvironmentError} before any document is read */
export async function learnFiles(paths: readonly string[], values: LearnFileSettings): Promise<void> {
  const { output, authority, lang, seed, quiet, roots, list, report, project } = values;
  checkRoots(roots);
  const habits = habitsOf(values);
  const { files, faults } = findDocuments(paths);
  refuseOver([...files, ...authority], output, 'the model');
  refuseOver([...files, ...authority, output], list, 'the list');
  refuseOver([...files, ...authority, output, list], report, 'the page');
  const services = nodeServices({ roots });
  const authorities = await readAuthorityFiles(authority, services.read);
  for (const fault of faults) tellFault(fault);
  const texts = await readTexts(files, habits, values);
  const result = await learn(texts, {
    ...(lang === undefined ? {} : { language: lang }),
    ...(authorities === undefined ? {} : { authorities }),
    ...(seed === undefined ? {} : { seed }),
    project,
    ...(quiet ? {} : { onStep: (words) => talk(`learning: ${words}`) }),
  });
  if (result.kind === 'nothing') {
    talk(result.message);
    raiseExitCode(exitCodes.findings);
    return;
  }
  const model = writeModel(
    result.model,
    lessonFacts(result, { version: services.version(), map: values.map, ignore: values.ignore }),
  );
  if (output === STANDARD_INPUT) product(model);
  else show(lessonWords(result));
  if (output !== undefined && output !== STANDARD_INPUT) await writeWhole(output, model);
  if (list !== undefined) await writeWhole(list, writeInconsistencies(result.inconsistencies));
  if (report !== undefined) await writeWhole(report, lessonPage(result));
}

/** @throws {UsageError} */
function habitsOf({ map, ignore }: LearnFileSettings): MarkHabits {
  const reading = readHabits(map, ignore);
  if (reading.kind === 'problem') throw new UsageError(`wrong value: ${reading.message}`);
  return reading.habits;
}

async function readTexts(
  files: readonly string[],
  habits: MarkHabits,
  { roots, xinclude }: LearnFileSettings,
): Promise<readonly MarkedText[]> {
  const follow = following({ roots, xinclude });
  const texts: MarkedText[] = [];
  for (const file of files) {
    try {
      const subject = await follow(await readDocument(file));
      const decoded = await subject.text();
      const text = decoded.kind === 'decoded' ? decoded.text : decoded.before;
      const result: MarkedResult =
        decoded.kind === 'decoded'
          ? readMarkedText(file, text, habits)
          : { kind: 'diagnostics', diagnostics: [encodingFault(file, decoded)] };
      const ended = endedBy(subject);
      if (result.kind === 'marked' && ended === undefined) {
        texts.push(result.text);
        continue;
      }
      const found = ended ?? (result.kind === 'marked' ? [] : inFiles(result.diagnostics, subject));
      const own = subject.composition?.texts;
      for (const diagnostic of found as readonly Diagnostic[])
        tellDiagnostic(diagnostic, positionsIn(own?.get(diagnostic.file) ?? text));
      raiseExitCode(exitCodes.findings);
    } catch (error) {
      if (!(error instanceof EnvironmentError)) throw error;
      tellFault(error);
    }
  }
  return texts;
}
