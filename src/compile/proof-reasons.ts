// Why a proof ended: words for the numbers of the engine (src/engine/state.ts).

/** By number; 0 is for a proof that did not end early. */
export const proofReasons = [
  'none',
  'characters',
  'syntax',
  'doctype',
  'not-allowed',
  'value',
  'undecided-value',
  'identity',
  'limit',
  'declaration',
  'namespace',
] as const;

/** `memory`: the document found no room in the module's memory. */
export type ProofReason = (typeof proofReasons)[number] | 'memory';
