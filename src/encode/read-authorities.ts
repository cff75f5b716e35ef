// Authority files → one index of all their entries, or everything that is wrong with them.

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { atSpan } from '../source/span.ts';
import type { AuthorityEntry, AuthorityProblem } from './authority/authority.ts';
import { type AuthorityIndex, buildAuthorityIndex } from './authority/authority-index.ts';
import { combineAuthorities } from './authority/combine-authorities.ts';
import { readAuthorityCsv } from './authority/read-authority-csv.ts';
import { readAuthorityTei } from './authority/read-authority-tei.ts';

export type Authorities = {
  readonly index: AuthorityIndex;
  /** Keys of what an entry is part of. */
  readonly partOf: ReadonlyMap<string, readonly string[]>;
};

export type AuthoritiesReading =
  | { readonly kind: 'read'; readonly authorities: Authorities }
  /** Spans are offsets of the file that the diagnostic names. */
  | { readonly kind: 'unreadable'; readonly diagnostics: readonly Diagnostic[] };

/** A text that begins with markup is TEI, any other a table. */
export function readAuthorities(files: readonly { readonly file: string; readonly text: string }[]): AuthoritiesReading {
  const readings = files.map(({ file, text }) =>
    /^\s*</.test(text) ? readAuthorityTei(file, text) : readAuthorityCsv(file, text),
  );
  const problems = readings.flatMap((reading) => (reading.kind === 'unreadable' ? reading.problems : []));
  if (problems.length > 0) return { kind: 'unreadable', diagnostics: problems.map(diagnosticOf) };
  const combined = combineAuthorities(readings.flatMap((reading) => (reading.kind === 'read' ? [reading.authority] : [])));
  if (combined.kind === 'conflicting') return { kind: 'unreadable', diagnostics: combined.problems.map(diagnosticOf) };
  return { kind: 'read', authorities: indexed(combined.entries) };
}

function diagnosticOf({ code, file, span, message }: AuthorityProblem): Diagnostic {
  return { code, severity: 'error', message, file, place: atSpan(span.start, span.end) };
}

export function indexed(entries: readonly AuthorityEntry[]): Authorities {
  const partOf = new Map(
    entries.filter((entry) => entry.partOf.length > 0).map(({ entity, partOf: wholes }) => [entity.key, wholes]),
  );
  return { index: buildAuthorityIndex(entries), partOf };
}
