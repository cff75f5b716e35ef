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

/** Clauses, to say why a document was left to the reference. */
export const reasonWords: Readonly<Record<ProofReason, string>> = {
  none: 'nothing',
  memory: 'no room for it in the memory of the module',
  characters: 'bytes that are no characters of XML in UTF-8',
  syntax: 'not well-formed, or a reference that needs a declaration',
  doctype: 'a DOCTYPE that declares something',
  'not-allowed': 'something that is not allowed there',
  value: 'a value or an attribute that is not allowed',
  'undecided-value': 'a value that the module does not judge',
  identity: 'an identifier given twice, or a reference to none',
  limit: 'more than the module takes',
  declaration: 'an XML declaration of another version or encoding',
  namespace: 'a name or a namespace that is wrong',
};
