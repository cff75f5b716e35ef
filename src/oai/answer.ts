// A request of OAI-PMH 2.0 → the answer, piece by piece: what it holds in memory is one record.

import type { Xml } from '../export/formats/build-xml.ts';
import { type Content, failed } from './content.ts';
import type { Datestamp } from './datestamp.ts';
import { describeRepository } from './describe-repository.ts';
import { answerList, answerResumed } from './list-answer.ts';
import { type Arguments, type OaiRequest, readRequest, type Verb } from './oai-request.ts';
import { recordMarkup } from './record-markup.ts';
import type { MetadataFormat, Repository } from './repository.ts';
import { textElement, writeMarkup } from './write-markup.ts';

export type Answering = {
  /** As they came, in their order, decoded. */
  readonly given: Iterable<readonly [string, string]>;
  readonly repository: Repository;
  /** The moment of the answer. */
  readonly now: Datestamp;
};

/** What it needs first is there before anything is given out: an answer that begins has a record. */
export async function answer({ given, repository, now }: Answering): Promise<AsyncIterable<string>> {
  const reading = readRequest(given);
  const content = reading.kind === 'errors' ? reading : await contentOf(reading.request, repository);
  const asked = reading.kind === 'errors' ? undefined : { verb: reading.verb, given: reading.given };
  return write({ content, asked, baseUrl: repository.description.baseUrl, now });
}

function contentOf(request: OaiRequest, repository: Repository): Content | Promise<Content> {
  switch (request.kind) {
    case 'Identify':
      return content([describeRepository(repository)]);
    case 'ListMetadataFormats':
      return listFormats(request.identifier, repository);
    case 'ListSets':
      return listSets(repository);
    case 'GetRecord':
      return getRecord(request, repository);
    case 'list':
      return answerList(request, repository);
    case 'resumed':
      return answerResumed(request, repository);
    default:
      return request satisfies never;
  }
}

function content(pieces: Iterable<string>): Content {
  return { kind: 'content', pieces };
}

const UNKNOWN = 'the repository has no item with this identifier';

function listFormats(identifier: string | undefined, { formats, find }: Repository): Content {
  if (identifier === undefined) return content(formats.map(formatMarkup));
  const item = find(identifier);
  if (item === undefined) return failed('idDoesNotExist', UNKNOWN);
  const had = formats.filter(({ prefix }) => item.available.includes(prefix) || item.withdrawn.includes(prefix));
  return had.length === 0 ? failed('noMetadataFormats', 'the item is in no format') : content(had.map(formatMarkup));
}

function formatMarkup({ prefix, schema, namespace }: MetadataFormat): string {
  const parts = { metadataPrefix: prefix, schema, metadataNamespace: namespace };
  return writeMarkup({
    name: 'metadataFormat',
    content: Object.entries(parts).map(([name, text]) => textElement(name, text)),
  });
}

function listSets({ sets }: Repository): Content {
  const known = sets();
  if (known === undefined) return failed('noSetHierarchy', 'the repository has no sets');
  if (known.length === 0) return failed('noSetHierarchy', 'the repository has no items, and so no sets');
  return content(setsMarkup(known));
}

function* setsMarkup(known: readonly { readonly spec: string; readonly name: string }[]): Generator<string> {
  for (const { spec, name } of known)
    yield writeMarkup({ name: 'set', content: [textElement('setSpec', spec), textElement('setName', name)] });
}

async function getRecord(
  { identifier, prefix }: Extract<OaiRequest, { readonly kind: 'GetRecord' }>,
  repository: Repository,
): Promise<Content> {
  const item = repository.find(identifier);
  if (item === undefined) return failed('idDoesNotExist', UNKNOWN);
  const given = await repository.disseminate(item, prefix);
  const { available, withdrawn } = given.item;
  if (available.includes(prefix) || withdrawn.includes(prefix)) return content(recordMarkup(given));
  return failed('cannotDisseminateFormat', 'the item is not in this format');
}

type Written = {
  readonly content: Content;
  readonly asked: { readonly verb: Verb; readonly given: Arguments } | undefined;
  readonly baseUrl: string;
  readonly now: Datestamp;
};

const START =
  '<?xml version="1.0" encoding="UTF-8"?>\n<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"' +
  ' xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/ http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd">\n';
const END = '</OAI-PMH>\n';

async function* write({ content, asked, baseUrl, now }: Written): AsyncGenerator<string> {
  const { verb, given } = asked ?? {};
  // §3.2: after badVerb and badArgument, which come of the reading, no argument is repeated
  const attributes = verb === undefined ? {} : { verb, ...shown(given ?? {}) };
  yield START + writeMarkup(textElement('responseDate', now)) + writeMarkup(requestElement(baseUrl, attributes));
  if (content.kind === 'errors') {
    for (const { code, message } of content.errors) yield writeMarkup(textElement('error', message, { code }));
  } else {
    yield `<${verb}>\n`;
    yield* content.pieces;
    yield `</${verb}>\n`;
  }
  yield END;
}

function requestElement(baseUrl: string, attributes: Xml['attributes'] = {}): Xml {
  return textElement('request', baseUrl, attributes);
}

/** What an address can have: what is no identifier and no token can be anything. */
const ADDRESS = /^(?:[A-Za-z0-9\-._~:/?@!$&'()*+,;=]|%[0-9A-Fa-f]{2})+$/u;

function shown(given: Arguments): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => ADDRESS.test(value)));
}
