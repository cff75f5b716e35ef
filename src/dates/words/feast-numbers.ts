// Feasts by numbers: those of a fixed day are month × 100 + day, those that go with Easter are `EASTER` + days after it.

export const EASTER = 2000;
/** The most days that a feast lies from Easter. */
export const FARTHEST_FROM_EASTER = 100;
