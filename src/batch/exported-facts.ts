// What outcomes of exports tell beside their files: parts of files that all documents make together, and losses.

import { type ExportFormatName, exportFormats } from '../export/export-formats.ts';
import type { SetSettings } from '../export/formats/record-format.ts';
import { type LackRow, type LossRow, lossTable } from '../export/loss-table.ts';
import type { Located, Outcome } from '../report/outcome.ts';
import { nowhere } from '../source/span.ts';
import type { ExportFacts } from './job.ts';

/** The report of what was lost and what is lacking. */
export const LOSSES = 'losses.csv';

/** What the parts of a set have in common. `file`, `line`: the header of the first document that adds to it. */
type SetParts = { readonly parts: unknown[]; file?: string; line?: number | undefined };

export type MadeSets = {
  readonly files: readonly { readonly path: string; readonly text: string }[];
  /** Of sets that are not made. */
  readonly outcomes: readonly Outcome[];
};

export class ExportedFacts {
  readonly losses: LossRow[] = [];
  readonly #lacks: LackRow[] = [];
  readonly #sets: ReadonlyMap<ExportFormatName, SetParts>;

  constructor(formats: readonly ExportFormatName[]) {
    const sets = formats.filter((format) => exportFormats[format].set !== undefined);
    this.#sets = new Map(sets.map((format) => [format, { parts: [] }]));
  }

  add({ file, facts, diagnostics }: Outcome): void {
    const { line, parts = {}, losses = [] } = (facts?.['export'] ?? {}) as Partial<ExportFacts>;
    for (const [format, known] of this.#sets) {
      const part = parts[format];
      if (part === undefined) continue;
      if (known.parts.length === 0) Object.assign(known, { file, line });
      known.parts.push(part);
    }
    for (const loss of losses) this.losses.push({ file, ...loss });
    for (const { code, message, location } of diagnostics) {
      if (code === 'export/lacking')
        this.#lacks.push({ file, message, ...(location === undefined ? {} : { line: location.line }) });
    }
  }

  /** Files of all documents; what one lacks is told at the header of the first document, since it concerns them all. */
  async sets({ output, said }: { readonly output: string; readonly said: () => Promise<SetSettings> }): Promise<MadeSets> {
    const files: { readonly path: string; readonly text: string }[] = [];
    const outcomes: Outcome[] = [];
    for (const [format, known] of this.#sets) {
      const { set } = exportFormats[format];
      if (set === undefined || known.parts.length === 0) continue;
      const path = `${output.replace(/\/$/u, '')}/${set.name}`;
      const made = (await set.load())(known.parts, await said());
      if (made.kind === 'made') files.push({ path, text: made.text });
      else outcomes.push(lackingOutcome(path, { known, lacks: made.lacks }));
    }
    return { files, outcomes };
  }

  /** Always there, so that it belongs to the last run. */
  lossTable(): string {
    return lossTable(this.losses, this.#lacks);
  }
}

type SetLacks = { readonly known: SetParts; readonly lacks: readonly string[] };

function lackingOutcome(path: string, { known, lacks }: SetLacks): Outcome {
  const { file = path, line } = known;
  const location = line === undefined ? {} : { location: { line } };
  const diagnostics = lacks.map(
    (message): Located => ({ code: 'export/lacking', severity: 'error', file, message, place: nowhere, ...location }),
  );
  return { file: path, status: 'findings', diagnostics, outputs: [], decidedBy: [], bytes: 0 };
}
