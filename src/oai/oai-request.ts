// Arguments of a request → the request, or the errors in them (OAI-PMH 2.0 §3.1 and §4).

import { nearestName } from '../source/nearest-name.ts';
import { type DateArgument, readDateArgument } from './datestamp.ts';
import type { ProtocolError } from './protocol-error.ts';

export type ListVerb = 'ListIdentifiers' | 'ListRecords';
export type Verb = 'Identify' | 'ListMetadataFormats' | 'ListSets' | 'GetRecord' | ListVerb;
export type ArgumentName = 'identifier' | 'metadataPrefix' | 'from' | 'until' | 'set' | 'resumptionToken';
export type Arguments = { readonly [Name in ArgumentName]?: string };

/** `from` and `until`: both bounds are part of it. */
export type Selection = {
  readonly prefix: string;
  readonly from?: string;
  readonly until?: string;
  readonly set?: string;
};

export type OaiRequest =
  | { readonly kind: 'Identify' }
  | { readonly kind: 'ListMetadataFormats'; readonly identifier?: string }
  | { readonly kind: 'ListSets' }
  | { readonly kind: 'GetRecord'; readonly identifier: string; readonly prefix: string }
  | { readonly kind: 'list'; readonly verb: ListVerb; readonly selection: Selection }
  | { readonly kind: 'resumed'; readonly verb: ListVerb | 'ListSets'; readonly token: string };

export type RequestReading =
  | { readonly kind: 'request'; readonly verb: Verb; readonly given: Arguments; readonly request: OaiRequest }
  | { readonly kind: 'errors'; readonly errors: readonly ProtocolError[] };

type Rule = {
  readonly required: readonly ArgumentName[];
  readonly optional: readonly ArgumentName[];
  /** Whether `resumptionToken` may stand alone in place of all others. */
  readonly isResumed: boolean;
};

const list: Rule = { required: ['metadataPrefix'], optional: ['from', 'until', 'set'], isResumed: true };
const rules: Readonly<Record<Verb, Rule>> = {
  Identify: { required: [], optional: [], isResumed: false },
  ListMetadataFormats: { required: [], optional: ['identifier'], isResumed: false },
  ListSets: { required: [], optional: [], isResumed: true },
  GetRecord: { required: ['identifier', 'metadataPrefix'], optional: [], isResumed: false },
  ListIdentifiers: list,
  ListRecords: list,
};
const verbs = Object.keys(rules) as readonly Verb[];

/** What the schema lets stand in an argument; of the others everything is unknown, not wrong. */
const PREFIX = /^[A-Za-z0-9\-_.!~*'()]+$/u;
const SET = /^[A-Za-z0-9\-_.!~*'()]+(?::[A-Za-z0-9\-_.!~*'()]+)*$/u;

/** `given`: in their order, decoded. */
export function readRequest(given: Iterable<readonly [string, string]>): RequestReading {
  const values = new Map<string, string[]>();
  for (const [name, value] of given) {
    const known = values.get(name);
    if (known === undefined) values.set(name, [value]);
    else known.push(value);
  }
  const verb = readVerb(values.get('verb') ?? []);
  if (typeof verb !== 'string') return { kind: 'errors', errors: [verb] };
  values.delete('verb');
  const wrong = argumentErrors(verb, values);
  if (wrong.length > 0) return { kind: 'errors', errors: wrong };
  const single: Arguments = Object.fromEntries([...values].map(([name, [value = '']]) => [name, value]));
  const request = requestOf(verb, single);
  return 'code' in request ? { kind: 'errors', errors: [request] } : { kind: 'request', verb, given: single, request };
}

function readVerb([first, ...more]: readonly string[]): Verb | ProtocolError {
  const bad = (message: string): ProtocolError => ({ code: 'badVerb', message });
  if (first === undefined) return bad(`the verb is missing: one of ${verbs.join(', ')} is needed`);
  if (more.length > 0) return bad('the verb is given more than once');
  const verb = verbs.find((name) => name === first);
  if (verb !== undefined) return verb;
  const near = nearestName(first, verbs);
  return bad(`there is no such verb: ${near === undefined ? `one of ${verbs.join(', ')} is needed` : `is ${near} meant?`}`);
}

function argumentErrors(verb: Verb, values: ReadonlyMap<string, readonly string[]>): readonly ProtocolError[] {
  const { required, optional, isResumed } = rules[verb];
  const allowed: readonly string[] = [...required, ...optional, ...(isResumed ? ['resumptionToken'] : [])];
  const messages: string[] = [];
  let hasUnknown = false;
  for (const [name, { length }] of values) {
    if (!allowed.includes(name)) hasUnknown = true;
    else if (length > 1) messages.push(`${name} is given more than once`);
  }
  if (hasUnknown) messages.push(`${verb} takes ${allowed.length === 0 ? 'no arguments' : `only ${allowed.join(', ')}`}`);
  const isContinued = values.has('resumptionToken') && isResumed;
  if (isContinued && values.size > 1) messages.push('resumptionToken stands alone: the token holds the other arguments');
  if (!isContinued) for (const name of required) if (!values.has(name)) messages.push(`${verb} needs ${name}`);
  return messages.map((message) => ({ code: 'badArgument', message }));
}

function requestOf(verb: Verb, given: Arguments): OaiRequest | ProtocolError {
  const { identifier = '', metadataPrefix: prefix = '', resumptionToken: token } = given;
  if (token !== undefined && isListing(verb)) return { kind: 'resumed', verb, token };
  if (given.metadataPrefix !== undefined && !PREFIX.test(prefix))
    return bad('metadataPrefix has characters that no prefix has');
  switch (verb) {
    case 'Identify':
    case 'ListSets':
      return { kind: verb };
    case 'ListMetadataFormats':
      return { kind: verb, ...(given.identifier === undefined ? {} : { identifier }) };
    case 'GetRecord':
      return { kind: verb, identifier, prefix };
    case 'ListIdentifiers':
    case 'ListRecords': {
      const selection = readSelection(given);
      return 'code' in selection ? selection : { kind: 'list', verb, selection };
    }
    default:
      return verb satisfies never;
  }
}

function isListing(verb: Verb): verb is ListVerb | 'ListSets' {
  return rules[verb].isResumed;
}

function bad(message: string): ProtocolError {
  return { code: 'badArgument', message };
}

function readSelection({ metadataPrefix: prefix = '', from, until, set }: Arguments): Selection | ProtocolError {
  if (set !== undefined && !SET.test(set)) return bad('set is no setSpec');
  const first = readDate('from', from);
  if (first !== undefined && 'code' in first) return first;
  const last = readDate('until', until);
  if (last !== undefined && 'code' in last) return last;
  if (first !== undefined && last !== undefined) {
    if (first.granularity !== last.granularity) return bad('from and until have different granularities');
    if (first.first > last.last) return bad('from is later than until');
  }
  return {
    prefix,
    ...(first === undefined ? {} : { from: first.first }),
    ...(last === undefined ? {} : { until: last.last }),
    ...(set === undefined ? {} : { set }),
  };
}

function readDate(name: string, text: string | undefined): DateArgument | ProtocolError | undefined {
  if (text === undefined) return undefined;
  return readDateArgument(text) ?? bad(`${name} is no date: YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ is needed`);
}
