// Counts, and the figures made of them.

export type Tally = { readonly correct: number; readonly gold: number; readonly system: number };

/** From 0 to 1; undefined where there is nothing to be measured. */
export type Score = Tally & {
  readonly precision: number | undefined;
  readonly recall: number | undefined;
  readonly f1: number | undefined;
};

export function scoreOf({ correct, gold, system }: Tally): Score {
  const isEmpty = gold === 0 && system === 0;
  return {
    correct,
    gold,
    system,
    precision: isEmpty ? undefined : share(correct, system),
    recall: isEmpty ? undefined : share(correct, gold),
    f1: isEmpty ? undefined : (2 * correct) / (gold + system),
  };
}

/** Nothing found where there was something, or something where there was nothing, is 0. */
function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
