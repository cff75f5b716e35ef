// What was learned, in words and tables for a terminal.

import type { ModelCheck } from './check-model.ts';
import type { RuleUse } from './combine-finds.ts';
import { foresee } from './foresee.ts';
import type { Inconsistency } from './inconsistencies.ts';
import type { Lesson } from './learn.ts';
import type { LearnedType } from './marked-text.ts';
import { f1, precision, recall, type Scores, type Tally } from './scores.ts';

export const TITLES: Readonly<Record<LearnedType, string>> = {
  person: 'persons',
  org: 'organisations',
  place: 'places',
  work: 'works',
  date: 'dates',
  group: 'groups',
};

/** Fewer than these give a model that is hardly worth having. */
const FEW_DOCUMENTS = 100;
const FEW_MARKS = 2000;

export function lessonWords(lesson: Lesson): string {
  const { check } = lesson;
  return [
    summary(lesson),
    ...warnings(lesson).map((warning) => `warning: ${warning}`),
    ...(check === undefined ? [] : ['', ...checkWords(check)]),
    ...projectionWords(lesson.projection),
    ...inconsistencyWords(lesson.inconsistencies),
    '',
  ].join('\n');
}

export function summary({ documents, words, marks, rare }: Lesson): string {
  const counts = [...marks].map(([type, count]) => `${TITLES[type]} ${count}`).join(', ');
  const left = [...rare].map(([type, count]) => `${TITLES[type]} ${count}`).join(', ');
  return `learned from ${documents} ${documents === 1 ? 'document' : 'documents'}, ${words} words and signs; marks: ${counts}${
    left === '' ? '' : `; too few to learn: ${left}`
  }`;
}

export function warnings({ documents, marks, check }: Lesson): readonly string[] {
  const total = [...marks.values()].reduce((sum, count) => sum + count, 0);
  return [
    ...(documents < FEW_DOCUMENTS ? [`fewer than ${FEW_DOCUMENTS} documents: expect little`] : []),
    ...(total < FEW_MARKS ? [`fewer than ${FEW_MARKS} marks (${total})`] : []),
    ...(check === undefined ? ['one document cannot be held against another: how good the model is, is not known'] : []),
  ];
}

function checkWords(check: ModelCheck): readonly string[] {
  const { byDocument, byCorrespondence, byTime, parts, curve } = check;
  return [
    `judged on documents that were held out, in ${parts} parts (the whole mark right):`,
    ...table(byDocument),
    `  ${sureWords(check)}`,
    ...(byCorrespondence === undefined
      ? []
      : [`on correspondences that were held out (of ${byCorrespondence.groups}): ${together(byCorrespondence)}`]),
    ...(byTime === undefined
      ? []
      : [`on documents from ${byTime.from} on, learned from the earlier ones: ${together(byTime)}`]),
    ...curveWords(curve),
    ...ruleWords(check),
  ];
}

export function sureWords({ sure }: ModelCheck): string {
  return `of ${sure.found} marks that are .90 likely or more, ${percent(sure)} are right`;
}

const USES: Readonly<Record<Exclude<RuleUse, 'none'>, string>> = {
  high: 'what rules are sure of is marked, too',
  medium: 'what rules are fairly sure of is marked, too',
  low: 'what rules find is marked, too',
  first: 'rules come first, and the model marks what they have not',
  alone: 'the model is no better than the rules, which are used alone',
};

export function ruleWords({ ruleUses, byDocument }: ModelCheck): readonly string[] {
  const types = [...byDocument.types.keys()];
  return ruleUses.flatMap((use, at) => (use === 'none' ? [] : [`${TITLES[types[at] ?? 'person']}: ${USES[use]}`]));
}

function table({ types, names }: Scores): readonly string[] {
  const row = (title: string, tally: Tally): string =>
    `  ${title.padEnd(14)}${String(tally.gold).padStart(7)}${figure(precision(tally))}${figure(recall(tally))}${figure(f1(tally))}`;
  return [
    `  ${''.padEnd(14)}${'marks'.padStart(7)}${'precision'.padStart(11)}${'recall'.padStart(11)}${'F1'.padStart(11)}`,
    ...[...types].map(([type, tally]) => row(TITLES[type], tally)),
    row(types.has('date') ? 'names' : 'together', names),
  ];
}

function figure(number: number): string {
  return number.toFixed(3).padStart(11);
}

function together({ types, names }: Scores): string {
  const each = [...types].map(([type, tally]) => `${TITLES[type]} ${f1(tally).toFixed(2)}`).join(', ');
  return `F1 ${f1(names).toFixed(3)} (${each})`;
}

function percent({ found, right }: { readonly found: number; readonly right: number }): string {
  return found === 0 ? 'none' : `${Math.round((100 * right) / found)} %`;
}

function curveWords(curve: ModelCheck['curve']): readonly string[] {
  if (curve.length < 2) return [];
  const points = curve.map(({ documents, scores }) => `${documents}: ${f1(scores.names).toFixed(2)}`).join('   ');
  const next = foresee(curve);
  return [
    `learning curve (documents: F1)   ${points}`,
    ...(next === undefined ? [] : [`  twice as many documents (${next.documents}) would give about ${next.value.toFixed(2)}`]),
  ];
}

export function projectionWords(projection: Lesson['projection']): readonly string[] {
  if (projection === undefined || projection.added + projection.left === 0) return [];
  const { added, documents, left, isWhole, completed, examples } = projection;
  const names = examples.map(({ words, times }) => `${words} ${times}`).join(', ');
  return [
    '',
    `names that stand unmarked although they are marked elsewhere ${isWhole ? 'in the collection' : 'in the document'}: ${added} in ${documents} documents were learned as marked${names === '' ? '' : ` (${names})`}`,
    ...(isWhole
      ? [`  marks are missing all over the collection: ${completed} more, which a model of the other documents found, too`]
      : []),
    ...(left === 0 ? [] : [`  ${left} stand where names are hardly ever marked, and were left so`]),
    '  --no-project learns them as they stand',
  ];
}

/** Rows that are printed. */
const MOST_ROWS = 12;

function inconsistencyWords(rows: readonly Inconsistency[]): readonly string[] {
  if (rows.length === 0) return [];
  const shown = rows
    .slice(0, MOST_ROWS)
    .map(({ words, type, marked, unmarked }) => `  ${words} (${type}): marked ${marked}, not ${unmarked}`);
  const more = rows.length - shown.length;
  return [
    '',
    'words that are marked in some places and not in others:',
    ...shown,
    ...(more <= 0 ? [] : [`  and ${more} more: --list FILE.csv has all`]),
  ];
}
