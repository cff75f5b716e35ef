// One answer: its form (OAI-PMH 2.0 §3.2), and that it answers the request which leads to its place.

import type { Code } from '../../diagnostics/codes.ts';
import type { AnswerPlace } from './answer-place.ts';
import { BY_SECOND, granularityOf } from './datestamps.ts';
import type { Header, OaiAnswer } from './oai-answer.ts';
import type { StaticTree } from './static-tree.ts';

export type AnswerCheck = { readonly tree: StaticTree; readonly path: string; readonly place: AnswerPlace };

/** Errors that an answer may be in place of what was asked for; in files of errors all are allowed. */
const ERRORS: Readonly<Record<AnswerPlace['kind'], readonly string[]>> = {
  verb: ['noSetHierarchy'],
  formats: ['noMetadataFormats'],
  record: [],
  list: ['noRecordsMatch'],
  resumed: [],
  error: [],
  other: [],
};

/** Whether it can be used. */
export function checkAnswer(answer: OaiAnswer, check: AnswerCheck): boolean {
  const { path, tree } = check;
  const { findings } = tree.checking;
  const fault = formFault(answer);
  if (fault !== undefined) {
    findings.add({ code: 'oai/answer', path, message: fault });
    return false;
  }
  const [date] = answer.parts;
  if (date !== undefined && granularityOf(date.text) !== BY_SECOND)
    findings.add({
      code: 'oai/datestamp',
      path,
      line: date.line,
      message: `the responseDate ${JSON.stringify(date.text)} is not of the form ${BY_SECOND}`,
    });
  const wrong = requestFault(answer, check);
  if (wrong !== undefined) {
    findings.add({ code: 'oai/request', path, message: wrong });
    return false;
  }
  for (const header of answer.headers) checkHeader(header, answer, check);
  return true;
}

function formFault({ parts }: OaiAnswer): string | undefined {
  const [first, second, ...rest] = parts.map(({ name }) => name);
  if (first !== 'responseDate') return 'an answer begins with its responseDate';
  if (second !== 'request') return 'after the responseDate an answer repeats the request';
  if (rest.length === 0) return 'the answer has nothing after the request';
  if (rest.every((name) => name === 'error') || rest.length === 1) return undefined;
  return `the answer has ${rest.slice(0, 5).join(', ')} after the request, where one element of the verb belongs`;
}

function requestFault(answer: OaiAnswer, { place, tree }: AnswerCheck): string | undefined {
  const { arguments: given, errors, parts } = answer;
  const url = parts[1]?.text;
  if (tree.baseUrl !== undefined && url !== tree.baseUrl) return `the answer is of ${url}, and Identify says ${tree.baseUrl}`;
  if (place.kind === 'error') {
    const codes = errors.map(({ code }) => code);
    return codes.includes(place.code)
      ? undefined
      : `the error ${place.code} is to be here, and not ${codes.join(', ') || parts[2]?.name}`;
  }
  const [error] = errors;
  if (error !== undefined)
    return ERRORS[place.kind].includes(error.code) ? undefined : `the error ${error.code} is here in place of an answer`;
  const verb = verbOf(place);
  const [, , content] = parts;
  if (verb !== undefined && content?.name !== verb) return `the answer is one to ${content?.name}: ${verb} is to be here`;
  if (given.get('verb') !== content?.name)
    return `the request is told to be ${given.get('verb') ?? 'without a verb'}, and the answer is one to ${content?.name}`;
  return argumentsFault(answer, place);
}

function verbOf(place: AnswerPlace): string | undefined {
  switch (place.kind) {
    case 'verb':
    case 'list':
    case 'resumed':
      return place.verb;
    case 'formats':
      return 'ListMetadataFormats';
    case 'record':
      return 'GetRecord';
    case 'error':
    case 'other':
      return undefined;
    default:
      return place satisfies never;
  }
}

function argumentsFault({ arguments: given, headers }: OaiAnswer, place: AnswerPlace): string | undefined {
  const differs = (name: string, wanted: string): string | undefined =>
    given.get(name) === wanted ? undefined : `the request has ${name}=${given.get(name) ?? ''}, and the place is for ${wanted}`;
  if (place.kind === 'resumed') return differs('resumptionToken', place.token);
  if (place.kind === 'list')
    return differs('metadataPrefix', place.prefix) ?? (place.set === undefined ? undefined : differs('set', place.set));
  if (place.kind !== 'record') return place.kind === 'formats' ? localFault(given.get('identifier'), place.local) : undefined;
  const [header, other] = headers;
  if (header === undefined || other !== undefined) return `GetRecord gives one record, and not ${headers.length}`;
  const identifier = given.get('identifier');
  if (identifier !== header.identifier)
    return `the request is for ${identifier ?? 'no identifier'}, and the record is ${header.identifier}`;
  return differs('metadataPrefix', place.prefix) ?? localFault(identifier, place.local);
}

/** Identifiers of the scheme `oai` name their place. */
function localFault(identifier: string | undefined, local: string): string | undefined {
  const [, own] = /^oai:[^:]+:(.*)$/s.exec(identifier ?? '') ?? [];
  return own === undefined || own === local
    ? undefined
    : `a request for ${identifier} leads to ${own}.xml, and this is ${local}.xml`;
}

const SET = /^[A-Za-z0-9\-_.!~*'()]+(?::[A-Za-z0-9\-_.!~*'()]+)*$/;

type Add = (code: Code, message: string) => void;

function checkHeader(header: Header, { parts }: OaiAnswer, { tree, path }: AnswerCheck): void {
  const add: Add = (code, message) => tree.checking.findings.add({ code, path, line: header.line, message });
  const { identifier, isDeleted, namespace } = header;
  const verb = parts[2]?.name;
  if (identifier === '') add('oai/identifier', 'a record has no identifier');
  if (verb !== 'ListIdentifiers') {
    if (isDeleted && namespace !== undefined) add('oai/deleted', `"${identifier}" is deleted and has metadata`);
    if (!isDeleted && namespace === undefined) add('oai/answer', `"${identifier}" has no metadata, and is not deleted`);
  }
  // a list is held against GetRecord, of which the same has been told
  if (verb === 'GetRecord' || !tree.identifiers.has(identifier)) checkFacts(header, tree, add);
}

function checkFacts({ identifier, datestamp, isDeleted, sets }: Header, tree: StaticTree, add: Add): void {
  const granularity = granularityOf(datestamp);
  if (granularity === undefined)
    add('oai/datestamp', `"${identifier}" has the datestamp ${JSON.stringify(datestamp)}, which is none`);
  else if (tree.granularity !== undefined && granularity !== tree.granularity)
    add(
      'oai/datestamp',
      `"${identifier}" has the datestamp "${datestamp}": Identify says that they are of the form ${tree.granularity}`,
    );
  else if (tree.earliest !== undefined && datestamp < tree.earliest)
    add(
      'oai/datestamp',
      `"${identifier}" has the datestamp "${datestamp}", before the earliest that Identify names, ${tree.earliest}`,
    );
  for (const set of sets)
    if (!SET.test(set)) add('oai/set', `"${identifier}" is in the set ${JSON.stringify(set)}, which is no name of one`);
  if (!isDeleted || tree.deletedRecord !== 'no' || tree.isDeletionTold) return;
  tree.isDeletionTold = true;
  add('oai/deleted', `"${identifier}" is deleted, and Identify says that no deletions are told`);
}
