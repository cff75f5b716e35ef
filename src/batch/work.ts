// A job in hand: its document as the next step finds it, and what has come of it so far.

import type { Subject } from '../check/subject.ts';
import type { Decision } from '../check/verdict.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { isFinding } from '../diagnostics/diagnostic.ts';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import { isOfMachine, ownFault } from '../diagnostics/own-fault.ts';
import { SettingsError } from '../diagnostics/settings-error.ts';
import type { Outcome, Output, Status } from '../report/outcome.ts';
import { nowhere } from '../source/span.ts';
import type { Deferred } from './deferred.ts';
import type { Job, Step } from './job.ts';
import type { Findings, Plan, Severities, Texts } from './judging-plan.ts';

export class Work {
  readonly job: Job;
  /** Undefined once a step has made nothing of it. */
  subject: Subject | undefined;
  /** The file that holds the document as it is now: the one that was read, or the one that a step wrote. */
  path: string | undefined;
  bytes = 0;
  /** Of the first step. */
  plan: Plan | undefined;
  severities: Severities = {};
  readonly findings: Findings[] = [];
  readonly outputs: Output[] = [];
  readonly decidedBy: Decision[] = [];
  readonly facts: { [name: string]: unknown } = {};
  /** In a worker only. */
  deferred?: Deferred[];

  constructor(job: Job) {
    this.job = job;
  }

  get file(): string {
    return nameOf(this.job);
  }

  /** What was planned before the document was read. */
  planFor(step: Step): Plan | undefined {
    return step === this.job.steps[0] ? this.plan : undefined;
  }

  found(diagnostics: readonly Diagnostic[], { text, texts }: Texts = {}): void {
    const told =
      Object.keys(this.severities).length === 0 ? diagnostics : diagnostics.flatMap((one) => regraded(one, this.severities));
    if (told.length > 0) this.findings.push({ diagnostics: told, text, texts });
  }

  /** Something of the environment, or of ours, has ended the work on this document. */
  fail(error: unknown): void {
    this.subject = undefined;
    if (error instanceof EnvironmentError || error instanceof SettingsError) {
      const { message } = error;
      const code = error instanceof EnvironmentError ? error.code : 'env/bad-setting';
      this.found([{ code, severity: 'fatal', message, file: this.file, place: nowhere }]);
      return;
    }
    this.found([ownFault(this.file, error)]);
  }

  get status(): Status {
    let worst: Status = 'clean';
    for (const { diagnostics } of this.findings) {
      for (const diagnostic of diagnostics) {
        if (isOfMachine(diagnostic)) return 'failed';
        if (isFinding(diagnostic)) worst = 'findings';
      }
    }
    return worst;
  }

  async outcome(): Promise<Outcome> {
    const { file, status, outputs, decidedBy, bytes, facts } = this;
    const diagnostics = this.findings.length === 0 ? [] : await this.#located();
    const known = Object.keys(facts).length === 0 ? {} : { facts };
    return { file, status, diagnostics, outputs, decidedBy, bytes, ...known };
  }

  async #located(): Promise<Outcome['diagnostics']> {
    const { Locator } = await import('../report/locate.ts');
    const frames = (this.job as Job | null | undefined)?.frames === true;
    return this.findings.flatMap(({ diagnostics, text, texts }) => {
      const locator = new Locator(text, { frames, ...(texts === undefined ? {} : { texts }) });
      return diagnostics.map((diagnostic) => locator.locate(diagnostic));
    });
  }
}

/** Of a job that is none, too: it has an outcome like any other. */
export function nameOf(job: Job): string {
  const { path, file } = ((job as Partial<Job> | null | undefined)?.input ?? {}) as { path?: unknown; file?: unknown };
  return [path, file].find((name) => typeof name === 'string') ?? '';
}

/** What makes a document unreadable stays what it is. */
function regraded(diagnostic: Diagnostic, severities: Severities): readonly Diagnostic[] {
  const wanted = diagnostic.severity === 'fatal' ? undefined : severities[diagnostic.code];
  if (wanted === undefined) return [diagnostic];
  return wanted === 'off' ? [] : [{ ...diagnostic, severity: wanted }];
}
