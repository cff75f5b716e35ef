// What --stats says: who decided what, and where the compiled schema came from.

import type { JobContext } from '../batch/job-context.ts';
import type { Outcome, Summary } from '../report/outcome.ts';
import { OWN_SCHEMA, type RuleFacts } from '../rules/resolved-rules.ts';
import type { Schema } from '../validate/schema.ts';
import { talk } from './output.ts';

/** Documents that a faster way gave up: so many are told one by one. */
const MOST_TOLD = 20;

const ORIGINS = {
  shipped: 'came with teikit',
  cache: 'from the cache',
  built: 'compiled now and kept',
} as const;

/** `judged`: the documents of each set of rules, by its facts as JSON. */
export type Judged = { readonly context: JobContext; readonly judged: ReadonlyMap<string, readonly string[]> };

export function tellStats({ decidedBy }: Summary, outcomes: readonly Outcome[], { context, judged }: Judged): void {
  for (const [facts, files] of judged) tellJudged(files, JSON.parse(facts) as Partial<RuleFacts>);
  const gaveUp = outcomes.flatMap(({ file, decidedBy: decisions }) =>
    decisions.flatMap((decision) => (decision.gaveUp === undefined ? [] : [{ file, by: decision.by, ...decision.gaveUp }])),
  );
  for (const { file, by, reason, byte } of gaveUp.slice(0, MOST_TOLD))
    talk(`asked the ${by} about ${file}: byte ${byte}: ${reason}`);
  if (gaveUp.length > MOST_TOLD) talk(`asked about ${gaveUp.length - MOST_TOLD} more`);
  for (const { by, documents, bytes } of decidedBy)
    talk(`${by} decided: ${documents} document${documents === 1 ? '' : 's'}, ${bytes} bytes`);
  const { used } = context;
  for (const [path, schema] of used) {
    const name = used.size > 1 ? `${path ?? OWN_SCHEMA.name}: ` : '';
    tellOrigin(schema, name);
    for (const { what, reason } of schema.refusals) talk(`${name}left to the reference: ${what}: ${reason}`);
  }
}

/** What judged each document. */
function tellJudged(files: readonly string[], { chosenBy, judgedBy, notRun = [], missing = [] }: Partial<RuleFacts>): void {
  if (chosenBy === undefined || judgedBy === undefined) return;
  const names = files.slice(0, MOST_TOLD).join(', ');
  const more = files.length > MOST_TOLD ? ` and ${files.length - MOST_TOLD} more` : '';
  const without = [
    ...(notRun.length === 0 ? [] : [`not run: ${notRun.join(', ')}`]),
    ...(missing.length === 0 ? [] : [`not there: ${missing.join(', ')}`]),
  ];
  const reasons = [CHOSEN[chosenBy], ...without].join('; ');
  talk(`judged by ${judgedBy.join(', ')} (${reasons}): ${names}${more}`);
}

const CHOSEN: Readonly<Record<RuleFacts['chosenBy'], string>> = {
  flag: 'as the call says',
  config: 'as the project file says',
  document: 'as they say themselves',
  own: 'by default',
};

function tellOrigin({ origin }: Pick<Schema, 'origin'>, name: string): void {
  if (origin === undefined) return;
  if (origin.kind === 'not compiled') talk(`${name}schema not compiled: ${origin.reason}`);
  else if (origin.kind === 'built' && origin.notKept !== undefined)
    talk(`${name}compiled schema: compiled now, not kept: ${origin.notKept}`);
  else talk(`${name}compiled schema: ${ORIGINS[origin.kind]}`);
}
