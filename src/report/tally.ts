// Folds the outcomes of a run into its summary. Keeps the names of failing documents, a bounded number of kinds, and nothing else.

import type { Code } from '../diagnostics/codes.ts';
import { isFinding, type Severity } from '../diagnostics/diagnostic.ts';
import { isOfMachine } from '../diagnostics/own-fault.ts';
import { kindMessage } from './kind-message.ts';
import type { Kind, Located, Outcome, Status, Summary } from './outcome.ts';

/** Kinds that are kept apart. */
const MOST_KINDS = 1000;
/** Messages whose kind is remembered. */
const MOST_MESSAGES = 10_000;

type Counted = {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  readonly example: Kind['example'];
  count: number;
  documents: number;
  /** The number of the last document that had it. */
  lastDocument: number;
};

type Decided = { readonly check: string; readonly by: string; documents: number; bytes: number };

export type RunEnd = Pick<Summary, 'seconds' | 'isInterrupted' | 'exitCode'>;

/** `add` takes one outcome, or that of several documents together, with the bytes of all of them. */
export class Tally {
  #documents = 0;
  #bytes = 0;
  readonly #counts: { clean: number; findings: number; warnings: number; notes: number } = {
    clean: 0,
    findings: 0,
    warnings: 0,
    notes: 0,
  };
  readonly #failing: { readonly file: string; readonly status: Status; readonly findings: number }[] = [];
  readonly #kinds: Map<string, Counted> = new Map();
  /** Message → its kind: most messages come again and again. */
  readonly #known: Map<string, Counted> = new Map();
  #otherKinds = 0;
  readonly #decided: Map<string, Decided> = new Map();

  /** `bytes`: as the documents were read. */
  get sofar(): { readonly documents: number; readonly failing: number; readonly bytes: number } {
    return { documents: this.#documents, failing: this.#failing.length, bytes: this.#bytes };
  }

  add(outcome: Outcome, documents = 1): void {
    this.#documents += documents;
    this.#bytes += outcome.bytes;
    let findings = 0;
    for (const diagnostic of outcome.diagnostics) {
      if (isFinding(diagnostic)) findings += isOfMachine(diagnostic) ? 0 : 1;
      else if (diagnostic.severity === 'warning') this.#counts.warnings++;
      else this.#counts.notes++;
      this.#count(diagnostic);
    }
    this.#counts.findings += findings;
    const { file, status } = outcome;
    if (status === 'clean') this.#counts.clean += documents;
    else this.#failing.push({ file, status, findings });
    this.#countDecisions(outcome, documents);
  }

  summary(end: RunEnd = {}): Summary {
    return {
      documents: this.#documents,
      ...this.#counts,
      failing: [...this.#failing],
      kinds: [...this.#kinds.values()].map(kindOf).toSorted(byFrequency),
      ...(this.#otherKinds === 0 ? {} : { otherKinds: this.#otherKinds }),
      decidedBy: [...this.#decided.values()].map((decided) => ({ ...decided })).toSorted(byName),
      ...end,
    };
  }

  #count(diagnostic: Located): void {
    const known = this.#known.get(diagnostic.message);
    const isKnown = known !== undefined && known.code === diagnostic.code && known.severity === diagnostic.severity;
    const kind = isKnown ? known : this.#find(diagnostic);
    if (kind === undefined) {
      this.#otherKinds++;
      return;
    }
    kind.count++;
    if (kind.lastDocument === this.#documents) return;
    kind.lastDocument = this.#documents;
    kind.documents++;
  }

  #find(diagnostic: Located): Counted | undefined {
    const message = kindMessage(withoutFile(diagnostic));
    const key = `${diagnostic.code} ${diagnostic.severity} ${message}`;
    const found = this.#kinds.get(key) ?? this.#begin(key, message, diagnostic);
    if (found === undefined) return undefined;
    if (this.#known.size >= MOST_MESSAGES) this.#known.clear();
    this.#known.set(diagnostic.message, found);
    return found;
  }

  #begin(key: string, message: string, { code, severity, file, location }: Located): Counted | undefined {
    if (this.#kinds.size >= MOST_KINDS) return undefined;
    const example = {
      file,
      ...(location === undefined ? {} : { line: location.line }),
      ...(location?.column === undefined ? {} : { column: location.column }),
    };
    const kind: Counted = { code, severity, message, example, count: 0, documents: 0, lastDocument: 0 };
    this.#kinds.set(key, kind);
    return kind;
  }

  #countDecisions({ decidedBy, bytes }: Outcome, documents: number): void {
    // several schemas may have judged it
    for (const [key, { check, by }] of new Map(decidedBy.map((one) => [`${one.check} ${one.by}`, one]))) {
      const decided = this.#decided.get(key) ?? { check, by, documents: 0, bytes: 0 };
      decided.documents += documents;
      decided.bytes += bytes;
      this.#decided.set(key, decided);
    }
  }
}

/** Faults of the environment begin with the name of the file. */
function withoutFile({ file, message }: Located): string {
  return message.startsWith(`${file}: `) ? message.slice(file.length + 2) : message;
}

function kindOf({ lastDocument: _, ...kind }: Counted): Kind {
  return kind;
}

/** Of two that are as frequent, the one that came first stays first. */
function byFrequency(a: Kind, b: Kind): number {
  return b.count - a.count;
}

function byName(a: Decided, b: Decided): number {
  const [first, second] = [`${a.check} ${a.by}`, `${b.check} ${b.by}`];
  return first < second ? -1 : Number(first > second);
}
