// Resumption tokens (OAI-PMH 2.0 §3.5): what was asked for and the place in the list, sealed. The repository keeps nothing, so a token
// is good as long as its identifiers keep their numbers.

import type { ListVerb, Selection } from './oai-request.ts';

/** `after`: the number of the last item that was looked at; `cursor`: records given before. */
export type ListPlace = {
  readonly verb: ListVerb;
  readonly selection: Selection;
  readonly after: number;
  readonly cursor: number;
  readonly completeListSize: number;
};

export type TokenCodec = {
  readonly write: (place: ListPlace) => string;
  /** Undefined for what this repository did not write. */
  readonly read: (token: string) => ListPlace | undefined;
};

type Seal = (text: string) => string;

const TOKEN = /^([A-Za-z0-9_-]{1,2000})\.([A-Za-z0-9_-]{1,200})$/u;

/** `seal`: one that only this repository can make: letters, digits, `-` and `_`. */
export function sealedTokens(seal: Seal): TokenCodec {
  return { write: (place) => writeToken(place, seal), read: (token) => readToken(token, seal) };
}

function writeToken({ verb, selection, after, cursor, completeListSize }: ListPlace, seal: Seal): string {
  const { prefix, from = '', until = '', set = '' } = selection;
  const text = [verb, prefix, from, until, set, after, cursor, completeListSize].join(' ');
  const payload = btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  return `${payload}.${seal(payload)}`;
}

function readToken(token: string, seal: Seal): ListPlace | undefined {
  const [, payload, given] = TOKEN.exec(token) ?? [];
  if (payload === undefined || seal(payload) !== given) return undefined;
  const fields = atob(payload.replaceAll('-', '+').replaceAll('_', '/')).split(' ');
  const [verb, prefix = '', from = '', until = '', set = '', after, cursor, size] = fields;
  if (verb !== 'ListIdentifiers' && verb !== 'ListRecords') return undefined;
  const selection: Selection = {
    prefix,
    ...(from === '' ? {} : { from }),
    ...(until === '' ? {} : { until }),
    ...(set === '' ? {} : { set }),
  };
  return { verb, selection, after: Number(after), cursor: Number(cursor), completeListSize: Number(size) };
}
