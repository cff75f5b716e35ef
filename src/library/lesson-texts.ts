// What is learned from: encoded documents, and plain texts of which a review table says what was decided.

import { endedBy, inFiles } from '../batch/in-files.ts';
import { decisionsFor } from '../batch/steps/encode.ts';
import type { Subject } from '../check/subject.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { encodingFault } from '../diagnostics/encoding-fault.ts';
import type { MarkHabits } from '../encode/learn/mark-patterns.ts';
import type { MarkedText } from '../encode/learn/marked-text.ts';
import { readMarkedText } from '../encode/learn/read-marked-text.ts';
import { reviewedText } from '../encode/learn/reviewed-text.ts';
import type { RuleLanguage } from '../encode/model/rule-language.ts';
import { sourceText } from '../encode/model/source-text.ts';
import { misfitDiagnostic } from '../encode/review/misfit.ts';
import type { ReviewRow } from '../encode/review/review-row.ts';
import { decodeXml } from '../source/decode.ts';
import type { SourceDocument } from '../source/document.ts';

export type LessonWish = {
  readonly habits: MarkHabits;
  /** The rows of all review tables. */
  readonly decided: readonly ReviewRow[];
  /** Rows that name no document are about the only one. */
  readonly isOnlyDocument: boolean;
  readonly language: RuleLanguage | undefined;
  /** The document with its parts. */
  readonly follow: (document: SourceDocument) => Promise<Subject>;
};

/**
 * `text`: what to learn from, if anything. `used`: the rows that are about it. `texts`: the files that diagnostics are about, by name.
 * `isUndecided`: there are rows, and nobody has decided anything in them.
 */
export type LessonText = {
  readonly text?: MarkedText;
  readonly isReviewed: boolean;
  readonly isUndecided: boolean;
  readonly used: readonly ReviewRow[];
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
};

const NOTHING = { isReviewed: false, isUndecided: false, used: [], diagnostics: [], texts: new Map<string, string>() };

/** One document, read for learning. */
export async function lessonText(document: SourceDocument, wish: LessonWish): Promise<LessonText> {
  const { habits, decided, isOnlyDocument, language, follow } = wish;
  const used = decided.length === 0 ? [] : decisionsFor(document.file, { isOnlyDocument }, decided);
  const plain = used.length === 0 ? undefined : plainTextOf(document);
  if (plain === undefined) return encodedText(await follow(document), habits);
  const source = sourceText(document.file, plain);
  const result = await reviewedText(source, used, language);
  if (result.kind === 'undecided') return { ...NOTHING, isReviewed: true, isUndecided: true, used };
  const diagnostics = result.misfits.map((misfit) => misfitDiagnostic(source, misfit));
  const texts = new Map([[document.file, source.text]]);
  return { ...NOTHING, isReviewed: true, used, text: result.text, diagnostics, texts };
}

/** Undefined: it is XML, or what encoding reads otherwise, or not decoded. */
function plainTextOf({ bytes }: SourceDocument): string | undefined {
  const decoded = decodeXml(bytes);
  return decoded.kind !== 'decoded' || /^\s*</.test(decoded.text) ? undefined : decoded.text;
}

async function encodedText(subject: Subject, habits: MarkHabits): Promise<LessonText> {
  const decoded = await subject.text();
  const ended = endedBy(subject);
  const own = decoded.kind === 'decoded' ? decoded.text : decoded.before;
  const texts = new Map([[subject.file, own], ...(subject.composition?.texts ?? [])]);
  if (ended !== undefined) return { ...NOTHING, diagnostics: ended, texts };
  if (decoded.kind !== 'decoded') return { ...NOTHING, diagnostics: [encodingFault(subject.file, decoded)], texts };
  const result = readMarkedText(subject.file, own, habits);
  if (result.kind === 'marked') return { ...NOTHING, text: result.text };
  return { ...NOTHING, diagnostics: [...inFiles(result.diagnostics, subject)], texts };
}

/** A reviewed text, and the document that is its encoding. */
export type EncodedToo = { readonly text: MarkedText; readonly encoding: string };

/** Reviewed texts whose encodings are learned from: they would be held against themselves. */
export function encodedToo(reviewed: readonly MarkedText[], encoded: readonly MarkedText[]): readonly EncodedToo[] {
  const wordsOf = ({ text }: MarkedText): string => text.replace(/\s+/g, '');
  const names = new Map(reviewed.length === 0 ? [] : encoded.map((text) => [wordsOf(text), text.name]));
  return reviewed.flatMap((text) => {
    const encoding = names.get(wordsOf(text));
    return encoding === undefined ? [] : [{ text, encoding }];
  });
}
