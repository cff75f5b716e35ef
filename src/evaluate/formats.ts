// The forms in which an evaluation is written, by name.
import type { Evaluation } from './evaluation.ts';
import { writeJson } from './write-json.ts';
import { writePage } from './write-page.ts';
import { writeTable } from './write-table.ts';

export type EvaluationFormat = 'table' | 'json' | 'html';

export const evaluationFormats: Readonly<
  Record<EvaluationFormat, { readonly title: string; readonly write: (evaluation: Evaluation) => string }>
> = {
  table: { title: 'aligned figures and a list of differences', write: writeTable },
  json: { title: 'the same as data', write: writeJson },
  html: { title: 'a page that shows the differences in context', write: writePage },
};
