// Why a compiled schema proved nothing, in words.
import type { ProofReason } from './proof-reasons.ts';

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
