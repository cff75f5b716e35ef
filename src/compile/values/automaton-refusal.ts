// Thrown where an automaton would be too large; caught where matchers are assembled, which looks for a smaller way.

export class AutomatonRefusal extends Error {}
