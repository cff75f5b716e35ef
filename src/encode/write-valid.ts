// A document that is written and proved valid. What the schema has no room for is left out of the entries of an authority.

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { findingsMade, refuseForFault, warn } from './encode-diagnostics.ts';
import type { Refused } from './encode-result.ts';
import type { EncodeSettings } from './encode-settings.ts';
import { judgeWritten } from './prove-valid.ts';
import { entriesAt } from './write/entries-at.ts';
import { type WriteInput, type WrittenTei, writeTei } from './write/write-tei.ts';

/** Without its text, which stands in `tei`. */
type Made = Omit<WrittenTei, 'text'>;

export type Valid = {
  readonly kind: 'valid';
  readonly written: Made;
  readonly tei: string;
  readonly warnings: readonly Diagnostic[];
};

/** Entries of an authority that the schema has no room for are copied in part. */
export async function writeValid(input: WriteInput, { schema }: EncodeSettings): Promise<Valid | Refused> {
  const { name } = input.source;
  const reduced = new Set<string>();
  for (;;) {
    const written = writeTei({ ...input, reducedEntries: reduced });
    const { tei, findings } = await judgeWritten(name, written.text, schema);
    if (findings.length === 0)
      return { kind: 'valid', written: withoutText(written), tei, warnings: reducedWarnings(name, reduced) };
    const keys = entriesAt(tei, findings).filter((key) => !reduced.has(key));
    if (keys.length === 0) {
      const related = findingsMade(name, tei, findings);
      return refuseForFault(name, 'what was made of it is not valid', { related });
    }
    for (const key of keys) reduced.add(key);
  }
}

function reducedWarnings(file: string, reduced: ReadonlySet<string>): readonly Diagnostic[] {
  if (reduced.size === 0) return [];
  const keys = [...reduced].sort().slice(0, 5).join(', ');
  const more = reduced.size > 5 ? ` and ${reduced.size - 5} more` : '';
  const what = 'entries of the authority hold what the schema has no room for';
  return [warn(file, 'encode/entry-reduced', `${what}, and are copied with names and identifiers only: ${keys}${more}`)];
}

function withoutText({ text: _, ...made }: WrittenTei): Made {
  return made;
}
