// The answer to Identify (OAI-PMH 2.0 §4.2), with the scheme of its identifiers (oai-identifier 2.0).

import { type Xml, XSI } from '../export/formats/build-xml.ts';
import { GRANULARITY } from './datestamp.ts';
import { oaiIdentifier } from './oai-identifier.ts';
import type { Item, Repository } from './repository.ts';
import { textElement, writeMarkup } from './write-markup.ts';

const SCHEME = 'http://www.openarchives.org/OAI/2.0/oai-identifier';
const SCHEMA = 'http://www.openarchives.org/OAI/2.0/oai-identifier.xsd';
/** Of an identifier, where there is no item yet. */
const SAMPLE_PATH = 'letters/1.xml';

export function describeRepository(repository: Repository): string {
  const { name, baseUrl, adminEmails, deletedRecord, compressions } = repository.description;
  return [
    textElement('repositoryName', name),
    textElement('baseURL', baseUrl),
    textElement('protocolVersion', '2.0'),
    ...adminEmails.map((email) => textElement('adminEmail', email)),
    textElement('earliestDatestamp', repository.earliestDatestamp()),
    textElement('deletedRecord', deletedRecord),
    textElement('granularity', GRANULARITY),
    ...compressions.map((compression) => textElement('compression', compression)),
    { name: 'description', content: [identifierScheme(repository)] },
  ]
    .map(writeMarkup)
    .join('');
}

function identifierScheme({ description: { namespace }, itemsAfter }: Repository): Xml {
  const first = firstOf(itemsAfter(0));
  return {
    name: 'oai-identifier',
    attributes: { xmlns: SCHEME, 'xmlns:xsi': XSI, 'xsi:schemaLocation': `${SCHEME} ${SCHEMA}` },
    content: [
      textElement('scheme', 'oai'),
      textElement('repositoryIdentifier', namespace),
      textElement('delimiter', ':'),
      textElement('sampleIdentifier', first?.identifier ?? oaiIdentifier(namespace, SAMPLE_PATH)),
    ],
  };
}

/** One that there are records of. */
function firstOf(items: Iterable<Item>): Item | undefined {
  for (const item of items) if (item.available.length > 0) return item;
  return undefined;
}
