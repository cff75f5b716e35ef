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

/** Keeps what --stats tells of each document: names, and where a faster way gave up. */
export class StatsKeeper {
  readonly #context: JobContext;
  readonly #asked: Outcome[] = [];
  /** The documents of each set of rules, by its facts as JSON. */
  readonly #judged = new Map<string, string[]>();

  constructor(context: JobContext) {
    this.#context = context;
  }

  add(outcome: Outcome): void {
    const key = JSON.stringify(outcome.facts?.['validate'] ?? {});
    const files = this.#judged.get(key) ?? [];
    files.push(outcome.file);
    this.#judged.set(key, files);
    if (outcome.decidedBy.some(({ gaveUp }) => gaveUp !== undefined)) this.#asked.push(outcome);
  }

  tell(summary: Summary): void {
    for (const [facts, files] of this.#judged) tellJudged(files, JSON.parse(facts) as Partial<RuleFacts>);
    tellDecided(summary, this.#asked);
    tellSchemas(this.#context);
  }
}

function tellDecided({ decidedBy }: Summary, outcomes: readonly Outcome[]): void {
  const gaveUp = outcomes.flatMap(({ file, decidedBy: decisions }) =>
    decisions.flatMap((decision) => (decision.gaveUp === undefined ? [] : [{ file, by: decision.by, ...decision.gaveUp }])),
  );
  for (const { file, by, reason, byte } of gaveUp.slice(0, MOST_TOLD))
    talk(`asked the ${by} about ${file}: byte ${byte}: ${reason}`);
  if (gaveUp.length > MOST_TOLD) talk(`asked about ${gaveUp.length - MOST_TOLD} more`);
  for (const { by, documents, bytes } of decidedBy)
    talk(`${by} decided: ${documents} document${documents === 1 ? '' : 's'}, ${bytes} bytes`);
}

function tellSchemas({ used }: JobContext): void {
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
