// How much of a long random test runs: a slice as a rule, the whole with TEIKIT_SOAK=1, from the seed TEIKIT_SEED.

export const isSoak: boolean = process.env['TEIKIT_SOAK'] === '1';

/** Random tests start from here: another number gives other cases. */
export const firstSeed: number = Number(process.env['TEIKIT_SEED'] ?? 1);

/** The number of cases to run. */
export function sliceOf(whole: number, usual: number): number {
  return isSoak ? whole : usual;
}

/** Milliseconds that a soaking test may take. */
export const SOAK_TIMEOUT = 3_600_000;
