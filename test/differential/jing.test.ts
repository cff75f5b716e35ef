// The reference engine against Jing: on real documents and on seeded single-edit mutants of them. `make differential` runs it
// in full and prints the figures; an ordinary run takes a slice.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MUTATION_KINDS } from '../support/mutate.ts';
import { describeWith } from '../support/programs.ts';
import { compareOnMutants, describeComparison, summarise } from './differential.ts';

/** Mutants of each kind that Jing must reject; 13 kinds, so that the whole is over 1,500. */
const REJECTED_PER_KIND = process.env['TEIKIT_SOAK'] === '1' ? 120 : 8;
const SEED = Number(process.env['TEIKIT_SEED'] ?? 1);
/** Milliseconds: Jing is started anew after each document that is not well-formed. */
const TIME_LIMIT = 1_800_000;

/** First errors that we report at another place than Jing, by the words that describe the mutant, with the reason. */
const POSITIONS_EXPLAINED: readonly (readonly [RegExp, string])[] = [];

const EDITION = ['tei/resolution-1937-03-03.xml', 'tei/authority.xml'];

describeWith(['jing', 'suites'], 'the reference engine and Jing', (jing, suites) => {
  const plays = filesIn(join(suites, 'corpora/drama'));
  const archival = [...EDITION, ...filesIn('test/schema/documents/valid')];
  const cases = [
    { name: 'TEI All', schema: join(suites, 'schemas/tei/tei_all-4.9.0.rng'), documents: [...plays, ...EDITION] },
    { name: 'our schema', schema: 'schema/tei-archive.rng', documents: archival },
  ];
  test.for(cases)('agree on documents and mutants of $name', { timeout: TIME_LIMIT }, async ({ name, schema, documents }) => {
    const compared = await compareOnMutants({ jing, schema, documents, seed: SEED, rejectedPerKind: REJECTED_PER_KIND });
    const summary = summarise(compared);
    const unexplained = summary.otherPositions.filter(({ what }) => !POSITIONS_EXPLAINED.some(([words]) => words.test(what)));
    print(name, summary);
    expect(summary.otherVerdicts.map(describeComparison)).toEqual([]);
    expect(unexplained.map(describeComparison)).toEqual([]);
    expect(summary.samePosition).toBeGreaterThanOrEqual(0.99);
    expect(summary.oneDiagnostic).toBeGreaterThanOrEqual(0.85);
    expect(summary.rejected).toBeGreaterThanOrEqual(MUTATION_KINDS.length * REJECTED_PER_KIND * 0.9);
  });
});

function filesIn(folder: string): readonly string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.xml'));
  return names.sort().map((name) => join(folder, name));
}

function print(name: string, summary: ReturnType<typeof summarise>): void {
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  const kinds = Object.entries(summary.rejectedByKind).map(([kind, count]) => `${kind} ${count}`);
  process.stdout.write(
    [
      `${name}: ${summary.compared} documents and mutants compared, ${summary.rejected} mutants rejected by Jing`,
      `  rejected of each kind: ${kinds.join(', ')}`,
      `  other verdict: ${summary.otherVerdicts.length}; first error at the same line and column: ${percent(summary.samePosition)}`,
      `  exactly one diagnostic: ours ${percent(summary.oneDiagnostic)}, Jing ${percent(summary.oneDiagnosticOfJing)}`,
      '',
    ].join('\n'),
  );
}
