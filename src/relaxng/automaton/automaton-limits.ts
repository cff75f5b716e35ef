// How large an automaton may grow. What would be larger is refused, element by element, and left to the reference.

export type AutomatonLimits = {
  /** Ways at once in which an open element can be read: a call has 2^width - 1 returns. */
  readonly width: number;
  /** Content states that the children of one element can lead through. */
  readonly levelStates: number;
  /** Content states in all. */
  readonly states: number;
  /** Calls of all content states. */
  readonly calls: number;
  /** Ways to read the attributes of one start tag. */
  readonly profiles: number;
  /** Profiles up to which every set of them can hold at once; of more, only one or two. */
  readonly combinedProfiles: number;
  /** States of a factor: of attributes that depend on one another. */
  readonly factorStates: number;
  /** Values that one attribute of a factor is matched with. */
  readonly factorValues: number;
  /** Factors of a profile. */
  readonly factors: number;
  /** Required attributes of a profile that are counted as bits. */
  readonly required: number;
  /** Elements of an interleave from which on they are counted as bits, and not by states. */
  readonly bag: number;
};

export const automatonLimits: AutomatonLimits = {
  width: 5,
  levelStates: 5_000,
  states: 30_000,
  calls: 300_000,
  profiles: 32,
  combinedProfiles: 5,
  factorStates: 256,
  factorValues: 4,
  factors: 8,
  required: 32,
  bag: 5,
};

/** Thrown where a limit would be passed, and caught where an element is refused for it. */
export class TooLarge {
  readonly reason: string;

  constructor(reason: string) {
    this.reason = reason;
  }
}
