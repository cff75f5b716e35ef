// The TEI file for schema.org: a MediaObject, with who publishes it, when, and what may be done with it.

import type { DescriptiveRecord, IdentifierStatement, RightsStatement } from '../../record/descriptive-record.ts';
import { isoOf } from '../../record/read-dates.ts';
import { addressOf } from '../../record/read-identifier.ts';
import { asUri } from '../as-uri.ts';
import { statementsOf } from '../statements-of.ts';
import { agentNodes } from './agent-nodes.ts';
import { type Json, link, nodeOf, words, wordsOf } from './json-ld-values.ts';

const MEDIA_TYPE = 'application/tei+xml';

export function encodingNode(record: DescriptiveRecord): Json {
  return nodeOf({
    '@type': 'MediaObject',
    encodingFormat: MEDIA_TYPE,
    identifier: statementsOf(record, 'identifier', 'fileIdentifier').map(identifierNode),
    publisher: agentNodes(record, ['publisher']),
    provider: agentNodes(record, ['distributor']),
    locationCreated: statementsOf(record, 'text', 'publicationPlace').map((one) => ({ '@type': 'Place', name: words(one) })),
    datePublished: statementsOf(record, 'date', 'publicationDate').map((date) => isoOf(date) ?? words(date)),
    dateModified: statementsOf(record, 'date', 'revisionDate').flatMap((date) => isoOf(date) ?? []),
    version: wordsOf(statementsOf(record, 'text', 'edition')),
    size: wordsOf(statementsOf(record, 'extent', 'fileExtent')),
    license: statementsOf(record, 'rights', 'licence').map(licenceNode),
    usageInfo: statementsOf(record, 'rights', 'rights').map((one) => ({ '@type': 'CreativeWork', text: words(one) })),
  });
}

/** The licence is what stands at its address; its words are beside it. */
function licenceNode(licence: RightsStatement): Json {
  const { uri, text } = licence;
  const identity = uri === undefined ? {} : { '@id': asUri(uri) };
  return { ...identity, '@type': 'CreativeWork', ...(text === uri ? {} : { text: words(licence) }) };
}

export function identifierNode(identifier: IdentifierStatement): Json {
  const { text, type, scheme } = identifier;
  const called = scheme === 'local' ? type : scheme;
  const address = addressOf(identifier);
  return {
    '@type': 'PropertyValue',
    ...(called === undefined ? {} : { propertyID: called }),
    value: text,
    ...(address === undefined ? {} : { url: link(asUri(address)) }),
  };
}
