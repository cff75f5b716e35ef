// An evaluation as JSON. Figures are numbers from 0 to 1, null where there was nothing to measure.
import { contextOf } from './context.ts';
import type { Evaluation, MarkScores, StrictAndLenient } from './evaluation.ts';
import type { Score } from './score.ts';
import type { Linking } from './score-linking.ts';

export function writeJson(evaluation: Evaluation): string {
  const { gold, system, convention, marks, linking, dates, structure, misses, redirected, unscored } = evaluation;
  const result = {
    gold: gold.name,
    system: system.name,
    convention: convention ?? null,
    outermost: marksOf(marks.outermost),
    nested: marksOf(marks.nested),
    linking:
      linking === undefined
        ? null
        : {
            method: linking.all.method === 'ids' ? 'ids' : 'b-cubed',
            all: linkingOf(linking.all),
            ...Object.fromEntries([...linking.types].map(([type, each]) => [type, linkingOf(each)])),
          },
    dates: dates === undefined ? null : { ...scoreObject(dates.score), withSpan: dates.withSpan },
    structure: structure === undefined ? null : scoreObject(structure),
    misses: misses.map(({ span, systemSpan: _, ...miss }) => ({
      ...miss,
      gold: miss.gold ?? null,
      system: miss.system ?? null,
      start: span.start,
      end: span.end,
      context: contextOf(gold.text, span),
    })),
    redirected: redirected.map(({ span, type, refs }) => ({
      type,
      refs,
      line: gold.lineOf(span.start),
      words: gold.text.slice(span.start, span.end),
    })),
    unscored: unscored.length,
  };
  return `${JSON.stringify(result, null, 2)}\n`;
}

function marksOf({ all, types }: MarkScores): Record<string, unknown> {
  return { all: pairOf(all), ...Object.fromEntries([...types].map(([type, score]) => [type, pairOf(score)])) };
}

function pairOf({ strict, lenient }: StrictAndLenient): Record<string, unknown> {
  return { strict: scoreObject(strict), lenient: scoreObject(lenient) };
}

function scoreObject({ correct, gold, system, precision, recall, f1 }: Score): Record<string, number | null> {
  return { correct, gold, system, precision: precision ?? null, recall: recall ?? null, f1: f1 ?? null };
}

function linkingOf({ marks, correct, precision, recall, f1 }: Linking): Record<string, number | null> {
  return { marks, correct, precision: precision ?? null, recall: recall ?? null, f1: f1 ?? null };
}
