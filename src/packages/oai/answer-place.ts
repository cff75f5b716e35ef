// The place of an answer in a static tree → the request that it answers (docs/oai.md, As files).

import type { ListVerb } from './oai-answer.ts';

export type AnswerPlace =
  | { readonly kind: 'verb'; readonly verb: 'Identify' | 'ListMetadataFormats' | 'ListSets' }
  /** `local`: of the identifier, what comes after its namespace. */
  | { readonly kind: 'formats'; readonly local: string }
  | { readonly kind: 'record'; readonly prefix: string; readonly local: string }
  | { readonly kind: 'list'; readonly verb: ListVerb; readonly prefix: string; readonly set: string | undefined }
  | { readonly kind: 'resumed'; readonly verb: ListVerb; readonly token: string }
  | { readonly kind: 'error'; readonly code: string }
  | { readonly kind: 'other' };

export function placeOf(path: string): AnswerPlace {
  if (!path.endsWith('.xml')) return { kind: 'other' };
  const [first = '', ...rest] = path.slice(0, -'.xml'.length).split('/');
  const [second = '', ...below] = rest;
  if (rest.length === 0)
    return first === 'Identify' || first === 'ListMetadataFormats' || first === 'ListSets'
      ? { kind: 'verb', verb: first }
      : { kind: 'other' };
  if (first === 'error' && below.length === 0) return { kind: 'error', code: second };
  if (first === 'ListMetadataFormats') return { kind: 'formats', local: rest.join('/') };
  if (first === 'GetRecord' && below.length > 0) return { kind: 'record', prefix: second, local: below.join('/') };
  if (first !== 'ListIdentifiers' && first !== 'ListRecords') return { kind: 'other' };
  if (second === 'resumed' && below.length === 1) return { kind: 'resumed', verb: first, token: below[0] ?? '' };
  if (below.length === 1 && below[0] === 'all') return { kind: 'list', verb: first, prefix: second, set: undefined };
  const [set, ...parts] = below;
  return set === 'set' && parts.length > 0
    ? { kind: 'list', verb: first, prefix: second, set: parts.join(':') }
    : { kind: 'other' };
}
