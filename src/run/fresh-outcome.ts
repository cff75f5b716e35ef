// The outcome of a document that has not changed, as if it had been worked on now.

import type { Located, Outcome } from '../report/outcome.ts';
import { nowhere } from '../source/span.ts';
import { below } from './documents-of.ts';
import type { DocumentRecord } from './journal-record.ts';

/** What outcomes tell of it (`facts.run`). */
export type RunFacts = { readonly isFresh: true };

/** Files are named from where the project is seen now. */
export function asNamed(record: Pick<DocumentRecord, 'outcome' | 'folder'>, wish: { readonly folder: string }): Outcome {
  return asFresh(renamedFrom(record, wish));
}

export function asFresh(outcome: Outcome): Outcome {
  const facts: { readonly run: RunFacts } = { run: { isFresh: true } };
  return { ...outcome, facts: { ...outcome.facts, ...facts } };
}

/** As it was told, with files named from where the project is seen now. */
export function renamedFrom(
  { outcome, folder: before }: Pick<DocumentRecord, 'outcome' | 'folder'>,
  { folder }: { readonly folder: string },
): Outcome {
  return before === folder ? outcome : renamed(outcome, (path) => below(folder, fromProject(path, before)));
}

function fromProject(path: string, folder: string): string {
  return folder !== '' && path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path;
}

/** Absolute paths stay as they are. */
function renamed(outcome: Outcome, name: (path: string) => string): Outcome {
  const named = (path: string): string => (path.startsWith('/') ? path : name(path));
  return {
    ...outcome,
    file: named(outcome.file),
    diagnostics: outcome.diagnostics.map((one) => ({
      ...one,
      file: named(one.file),
      ...(one.related === undefined
        ? {}
        : { related: one.related.map((at) => (at.file === undefined ? at : { ...at, file: named(at.file) })) }),
    })),
    outputs: outcome.outputs.map((output) => (output.kind === 'file' ? { ...output, path: named(output.path) } : output)),
  };
}

/** `changed`: outputs that somebody has changed since. */
export function withChanges(outcome: Outcome, changed: readonly string[]): Outcome {
  if (changed.length === 0) return outcome;
  const told = changed.map(
    (name): Located => ({
      code: 'run/output-changed',
      severity: 'warning',
      file: outcome.file,
      message: `${name} was changed since it was made, and is left as it is (--force makes it anew)`,
      place: nowhere,
    }),
  );
  return { ...outcome, diagnostics: [...outcome.diagnostics, ...told] };
}
