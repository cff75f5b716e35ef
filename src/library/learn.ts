// Learning by way of the library: encoded documents → the file of a model; such a file → what `encode` takes.

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { SettingsError } from '../diagnostics/settings-error.ts';
import type { MarkedText } from '../encode/learn/marked-text.ts';
import type { Learned } from '../encode/model/learned.ts';
import type { RuleLanguage } from '../encode/model/rule-language.ts';
import type { Authorities } from '../encode/read-authorities.ts';
import type { SourceDocument } from '../source/document.ts';
import { following, type PartOptions, partOptions } from './parts.ts';

export type LearnOptions = PartOptions & {
  /** What else is a mark, and of what: `rs[@type=figure]=person`. */
  readonly map?: readonly string[];
  /** What is no name although it is marked: `@subtype=implied`. */
  readonly ignore?: readonly string[];
  /**
   * Review tables of `encode` (`.csv` or `.json`), checked: plain texts among the documents are learned from with the marks that were
   * accepted, changed or added. A text on which nothing is decided is not learned from, nor one whose encoding is among the documents.
   */
  readonly decisions?: readonly SourceDocument[];
  /** Of the texts, for the hints of the rules; without one, that of each. */
  readonly language?: RuleLanguage;
  /** Those that `encode` will be given, too: what they find is a hint. */
  readonly authorities?: Authorities;
  /** Whether marks are carried over to the same words where they stand unmarked; default: true. */
  readonly project?: boolean;
  /** Of what is drawn by lot; default: 1. */
  readonly seed?: number;
};

/** `diagnostics`: of documents that could not be read; the others were learned from. */
export type LearnOutcome =
  | {
      readonly kind: 'learned';
      /** The text of the file. The same documents in the same order give the same text. Names of the documents stand in it in clear. */
      readonly model: string;
      /** How good it is, for a terminal, and as a page (HTML) with the learning curve as a picture. */
      readonly report: string;
      readonly page: string;
      readonly diagnostics: readonly Diagnostic[];
    }
  | { readonly kind: 'nothing'; readonly message: string; readonly diagnostics: readonly Diagnostic[] };

/**
 * Documents in which names are marked → a model that marks texts as they are marked, for `encode` (`readModel`).
 * @throws {SettingsError} for a pattern that is none, and a table whose name does not tell what it is
 * @throws {EnvironmentError} for a table that cannot be used
 */
export async function learn(
  documents: readonly SourceDocument[],
  { xinclude, externalEntities, roots, map = [], ignore = [], decisions = [], ...settings }: LearnOptions = {},
): Promise<LearnOutcome> {
  const [{ learn: learnFrom }, { lessonFacts }, { lessonPage }, { lessonWords }, { writeModel }, { packageVersion }] =
    await Promise.all([
      import('../encode/learn/learn.ts'),
      import('../encode/learn/lesson-facts.ts'),
      import('../encode/learn/lesson-page.ts'),
      import('../encode/learn/lesson-words.ts'),
      import('../encode/learn/model-file.ts'),
      import('../host/package-root.ts'),
    ]);
  const parts = partOptions({ xinclude, externalEntities, roots });
  const { language } = settings;
  const { texts, diagnostics } = await readTexts(documents, { map, ignore, decisions, language, parts });
  const result = await learnFrom(texts, settings);
  if (result.kind === 'nothing') return { ...result, diagnostics };
  const facts = lessonFacts(result, { version: packageVersion(), map, ignore });
  return {
    kind: 'learned',
    model: writeModel(result.model, facts),
    report: lessonWords(result),
    page: lessonPage(result),
    diagnostics,
  };
}

type Texts = { readonly texts: readonly MarkedText[]; readonly diagnostics: readonly Diagnostic[] };

/** @throws {SettingsError | EnvironmentError} */
async function readTexts(documents: readonly SourceDocument[], settings: TextSettings): Promise<Texts> {
  const { map, ignore, decisions, language, parts } = settings;
  const [{ readHabits }, { readDecisionTables }, { encodedToo, lessonText }] = await Promise.all([
    import('../encode/learn/mark-patterns.ts'),
    import('../batch/encode-inputs.ts'),
    import('./lesson-texts.ts'),
  ]);
  const reading = readHabits(map, ignore);
  if (reading.kind === 'problem') throw new SettingsError(reading.message);
  const tables = new Map(decisions.map((table) => [table.file, table]));
  const readTable = async (file: string): Promise<SourceDocument> => tables.get(file) ?? { file, bytes: new Uint8Array() };
  const decided = await readDecisionTables([...tables.keys()], readTable);
  const isOnlyDocument = documents.length === 1;
  const wish = { habits: reading.habits, decided, isOnlyDocument, language, follow: following(parts) };
  const texts: MarkedText[] = [];
  const reviewed: MarkedText[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const document of documents) {
    const lesson = await lessonText(document, wish);
    if (lesson.text !== undefined) (lesson.isReviewed ? reviewed : texts).push(lesson.text);
    for (const diagnostic of lesson.diagnostics) diagnostics.push(diagnostic);
  }
  const twice = new Set(encodedToo(reviewed, texts).map(({ text }) => text));
  return { texts: [...texts, ...reviewed.filter((text) => !twice.has(text))], diagnostics };
}

type TextSettings = {
  readonly [Key in 'map' | 'ignore' | 'decisions']-?: NonNullable<LearnOptions[Key]>;
} & { readonly language: RuleLanguage | undefined; readonly parts: PartOptions };

/** `message`: a clause on what is wrong with the file. */
export type ModelReading =
  | { readonly kind: 'model'; readonly learned: Learned }
  | { readonly kind: 'problem'; readonly message: string };

/** The text of a model's file → what `encode` takes as `learned`. Nothing in it is run. */
export async function readModel(text: string): Promise<ModelReading> {
  const [{ readModel: read }, { Model }] = await Promise.all([
    import('../encode/learn/model-file.ts'),
    import('../encode/learn/model.ts'),
  ]);
  const reading = read(text);
  return reading.kind === 'model' ? { kind: 'model', learned: new Model(reading.parts) } : reading;
}
