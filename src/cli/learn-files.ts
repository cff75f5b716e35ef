// Learns a model from encoded documents, tells how good it is, and writes it whole or not at all.

import { readAuthorityFiles, readDecisionTables } from '../batch/encode-inputs.ts';
import { endedBy, inFiles } from '../batch/in-files.ts';
import { decisionsFor } from '../batch/steps/encode.ts';
import type { Subject } from '../check/subject.ts';
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
import { reviewedText } from '../encode/learn/reviewed-text.ts';
import { writeInconsistencies } from '../encode/learn/write-inconsistencies.ts';
import type { RuleLanguage } from '../encode/model/rule-language.ts';
import { type SourceText, sourceText } from '../encode/model/source-text.ts';
import { misfitDiagnostic } from '../encode/review/misfit.ts';
import type { ReviewRow } from '../encode/review/review-row.ts';
import { findDocuments } from '../host/find-documents.ts';
import { readDocument } from '../host/read-document.ts';
import { writeWhole } from '../host/write-whole.ts';
import { nodeServices } from '../library/jobs.ts';
import { following } from '../library/parts.ts';
import { positionsIn } from '../report/positions.ts';
import { decodeXml } from '../source/decode.ts';
import { type SourceDocument, STANDARD_INPUT } from '../source/document.ts';
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
  const texts: MarkedText[] = [];
  const reviewed: MarkedText[] = [];
  const used = new Set<ReviewRow>();
  for (const file of files) {
    try {
      const document = await readDocument(file);
      const rows = decided.length === 0 ? [] : decisionsFor(file, { isOnlyDocument: files.length === 1 }, decided);
      const plain = rows.length === 0 ? undefined : plainTextOf(document);
      if (plain === undefined) {
        const text = await readEncoded(await follow(document), habits);
        if (text !== undefined) texts.push(text);
        continue;
      }
      for (const row of rows) used.add(row);
      const text = await readReviewed(sourceText(file, plain), rows, values.lang);
      if (text !== undefined) reviewed.push(text);
    } catch (error) {
      if (!(error instanceof EnvironmentError)) throw error;
      tellFault(error);
    }
  }
  tellUnusedDecisions(decided, used, 'were not learned from: give their texts as PATH');
  return [...texts, ...withoutEncoded(reviewed, texts)];
}

/** Undefined: it is XML, or what encoding reads otherwise, or not decoded. */
function plainTextOf({ bytes }: SourceDocument): string | undefined {
  const decoded = decodeXml(bytes);
  return decoded.kind !== 'decoded' || /^\s*</.test(decoded.text) ? undefined : decoded.text;
}

async function readEncoded(subject: Subject, habits: MarkHabits): Promise<MarkedText | undefined> {
  const decoded = await subject.text();
  const text = decoded.kind === 'decoded' ? decoded.text : decoded.before;
  const result: MarkedResult =
    decoded.kind === 'decoded'
      ? readMarkedText(subject.file, text, habits)
      : { kind: 'diagnostics', diagnostics: [encodingFault(subject.file, decoded)] };
  const ended = endedBy(subject);
  if (result.kind === 'marked' && ended === undefined) return result.text;
  const found = ended ?? (result.kind === 'marked' ? [] : inFiles(result.diagnostics, subject));
  const own = subject.composition?.texts;
  for (const diagnostic of found as readonly Diagnostic[])
    tellDiagnostic(diagnostic, positionsIn(own?.get(diagnostic.file) ?? text));
  raiseExitCode(exitCodes.findings);
  return undefined;
}

async function readReviewed(
  source: SourceText,
  rows: readonly ReviewRow[],
  language: RuleLanguage | undefined,
): Promise<MarkedText | undefined> {
  const result = await reviewedText(source, rows, language);
  if (result.kind === 'undecided') {
    talk(`${source.name}: nothing is decided in the table: it is not learned from`);
    return undefined;
  }
  for (const misfit of result.misfits) tellDiagnostic(misfitDiagnostic(source, misfit), positionsIn(source.text));
  if (result.misfits.length > 0) raiseExitCode(exitCodes.findings);
  return result.text;
}

/** A text whose encoding is learned from is not learned from twice: it would be held against itself. */
function withoutEncoded(reviewed: readonly MarkedText[], encoded: readonly MarkedText[]): readonly MarkedText[] {
  const wordsOf = ({ text }: MarkedText): string => text.replace(/\s+/g, '');
  const names = new Map(reviewed.length === 0 ? [] : encoded.map((text) => [wordsOf(text), text.name]));
  return reviewed.filter((text) => {
    const name = names.get(wordsOf(text));
    if (name !== undefined) talk(`${text.name}: its encoding ${name} is learned from, and not the decisions`);
    return name === undefined;
  });
}
