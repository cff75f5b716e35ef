// Learns a model from encoded documents, tells how good it is, and writes it whole or not at all.

import { readAuthorityFiles, readDecisionTables } from '../batch/encode-inputs.ts';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import { learn } from '../encode/learn/learn.ts';
import { lessonFacts } from '../encode/learn/lesson-facts.ts';
import { lessonPage } from '../encode/learn/lesson-page.ts';
import { lessonWords } from '../encode/learn/lesson-words.ts';
import { type MarkHabits, readHabits } from '../encode/learn/mark-patterns.ts';
import type { MarkedText } from '../encode/learn/marked-text.ts';
import { writeModel } from '../encode/learn/model-file.ts';
import { writeInconsistencies } from '../encode/learn/write-inconsistencies.ts';
import type { ReviewRow } from '../encode/review/review-row.ts';
import { checkWritable } from '../host/check-writable.ts';
import { findDocuments } from '../host/find-documents.ts';
import { readDocument } from '../host/read-document.ts';
import { writeWhole } from '../host/write-whole.ts';
import { nodeServices } from '../library/jobs.ts';
import { encodedToo, type LessonText, lessonText } from '../library/lesson-texts.ts';
import { following } from '../library/parts.ts';
import { positionsIn } from '../report/positions.ts';
import { STANDARD_INPUT } from '../source/document.ts';
import type { LearnValues } from './commands/learn-command.ts';
import { exitCodes, raiseExitCode } from './exit-code.ts';
import { product, show, talk, tellFault } from './output.ts';
import { checkRoots } from './part-settings.ts';
import { refuseOver } from './refuse-over.ts';
import { tellDiagnostic } from './tell-diagnostic.ts';
import { tellUnusedDecisions } from './tell-unused-decisions.ts';
import { UsageError } from './usage-error.ts';

/** @throws {UsageError | EnvironmentError} before any document is read */
export async function learnFiles(paths: readonly string[], values: LearnValues): Promise<void> {
  const { output, authority, decisions, lang, seed, quiet, root: roots, list, report } = values;
  checkRoots(roots);
  const habits = habitsOf(values);
  const { files, faults } = findDocuments(paths);
  const read = [...files, ...authority, ...decisions];
  refuseOver(read, output, 'the model');
  refuseOver([...read, output], list, 'the list');
  refuseOver([...read, output, list], report, 'the page');
  // known before the work, which may take minutes
  for (const file of [output, list, report]) if (file !== undefined && file !== STANDARD_INPUT) checkWritable(file);
  const services = nodeServices({ roots });
  const authorities = await readAuthorityFiles(authority, services.read);
  const decided = await readDecisionTables(decisions, services.read);
  for (const fault of faults) tellFault(fault);
  const texts = await readTexts(files, { habits, decided, values });
  const result = await learn(texts, {
    ...(lang === undefined ? {} : { language: lang }),
    ...(authorities === undefined ? {} : { authorities }),
    ...(seed === undefined ? {} : { seed }),
    project: !values['no-project'],
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
function habitsOf({ map, ignore }: LearnValues): MarkHabits {
  const reading = readHabits(map, ignore);
  if (reading.kind === 'problem') throw new UsageError(`wrong value: ${reading.message}`);
  return reading.habits;
}

type Reading = { readonly habits: MarkHabits; readonly decided: readonly ReviewRow[]; readonly values: LearnValues };

async function readTexts(files: readonly string[], { habits, decided, values }: Reading): Promise<readonly MarkedText[]> {
  const follow = following({ roots: values.root, xinclude: !values['no-xinclude'] });
  const wish = { habits, decided, isOnlyDocument: files.length === 1, language: values.lang, follow };
  const texts: MarkedText[] = [];
  const reviewed: MarkedText[] = [];
  const used = new Set<ReviewRow>();
  for (const file of files) {
    try {
      const lesson = await lessonText(await readDocument(file), wish);
      for (const row of lesson.used) used.add(row);
      tellFaultsOf(lesson);
      if (lesson.isUndecided) talk(`${file}: nothing is decided in the table: it is not learned from`);
      if (lesson.text !== undefined) (lesson.isReviewed ? reviewed : texts).push(lesson.text);
    } catch (error) {
      if (!(error instanceof EnvironmentError)) throw error;
      tellFault(error);
    }
  }
  tellUnusedDecisions(decided, used, 'were not learned from: give their texts as PATH');
  const twice = encodedToo(reviewed, texts);
  for (const { text, encoding } of twice) talk(`${text.name}: its encoding ${encoding} is learned from, and not the decisions`);
  return [...texts, ...reviewed.filter((text) => !twice.some((one) => one.text === text))];
}

function tellFaultsOf({ diagnostics, texts }: LessonText): void {
  for (const diagnostic of diagnostics) tellDiagnostic(diagnostic, positionsIn(texts.get(diagnostic.file) ?? ''));
  if (diagnostics.length > 0) raiseExitCode(exitCodes.findings);
}
