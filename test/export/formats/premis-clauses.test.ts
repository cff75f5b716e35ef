// PREMIS 3, data dictionary: what METS says of what happened to the file, and of who did it, clause by clause. Each row holds for what
// is made, and not for what is broken as the row says. There is no object of PREMIS: METS itself tells size and sum of the file.

import { describe, expect, test } from 'vitest';
import { attributeOf, childElements } from '../../../src/export/record/header-text.ts';
import type { XmlElement } from '../../../src/xml/read/tree.ts';
import { exportedFile, rootOf } from '../export-text.ts';
import { fullHeader } from '../full-header.ts';
import { selectTarget, textOf } from '../select-target.ts';

const DOCUMENT = fullHeader.replace(
  '</fileDesc>',
  '</fileDesc><encodingDesc><appInfo><application ident="pen" version="2" when="2020-01-02"/></appInfo></encodingDesc>',
);
const VALIDATION = { schema: 'tei.rng', digest: 'ab12', engine: 'compiled', outcome: 'valid' };

const METADATA = 'amdSec/digiprovMD/mdWrap/xmlData';
const eventsIn = (root: XmlElement): readonly XmlElement[] => selectTarget(root, `${METADATA}/event`);
const agentsIn = (root: XmlElement): readonly XmlElement[] => selectTarget(root, `${METADATA}/agent`);
const wordsIn = (elements: readonly XmlElement[], path: string): readonly string[] =>
  elements.flatMap((element) => selectTarget(element, path).map(textOf));
const partsOf = (element: XmlElement): readonly string[] => childElements(element).map(({ localName }) => localName);

/** Each of them has it, once, and not empty. */
const eachHas = (elements: readonly XmlElement[], path: string): boolean =>
  elements.length > 0 &&
  elements.every((element) => wordsIn([element], path).length === 1 && wordsIn([element], path)[0] !== '');

/** They stand in this order, and nothing else is there. */
function areInOrder(elements: readonly XmlElement[], order: string): boolean {
  const known = order.split(' ');
  return elements.every((element) => {
    const places = partsOf(element).map((part) => known.indexOf(part));
    return places.every((place, index) => place >= (places[index - 1] ?? 0));
  });
}

/** preservation/eventType of the Library of Congress. */
const EVENT_TYPES =
  'accession|appraisal|capture|compression|creation|deaccession|decompression|decryption|deletion|digital signature generation|digital signature validation|dissemination|encryption|execution|exporting|extraction|filename change|fixity check|forensic feature analysis|format identification|imaging|information package creation|information package merging|information package splitting|ingestion|ingestion end|ingestion start|message digest calculation|metadata extraction|metadata modification|migration|modification|normalization|packing|policy assignment|quality review|recovery|redaction|refreshment|replication|transfer|unpacking|unquarantine|validation|virus check'.split(
    '|',
  );
/** preservation/agentType. */
const AGENT_TYPES = ['hardware', 'organization', 'person', 'software'];
const EDTF_DAY = /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d))?)?)?$/u;

/** `[clause, holds, what breaks it]` */
const CLAUSES: readonly (readonly [string, (root: XmlElement) => boolean, readonly [string | RegExp, string]])[] = [
  [
    '2.1 eventIdentifier: a type, and a value of its own',
    (root) => {
      const values = wordsIn(eventsIn(root), 'eventIdentifier/eventIdentifierValue');
      return eachHas(eventsIn(root), 'eventIdentifier/eventIdentifierType') && new Set(values).size === eventsIn(root).length;
    },
    [/eventIdentifierValue>EVENT_2/gu, 'eventIdentifierValue>EVENT_1'],
  ],
  [
    '2.2 eventType: of the vocabulary',
    (root) =>
      eachHas(eventsIn(root), 'eventType') && wordsIn(eventsIn(root), 'eventType').every((type) => EVENT_TYPES.includes(type)),
    ['>validation<', '>validated<'],
  ],
  [
    '2.3 eventDateTime: a date',
    (root) =>
      eachHas(eventsIn(root), 'eventDateTime') && wordsIn(eventsIn(root), 'eventDateTime').every((date) => EDTF_DAY.test(date)),
    ['eventDateTime>2020-01-02<', 'eventDateTime>2 January<'],
  ],
  [
    '2.4 eventDetailInformation: what was done',
    (root) => eachHas(eventsIn(root), 'eventDetailInformation/eventDetail'),
    [/eventDetail>METS[^<]*</u, 'eventDetail><'],
  ],
  [
    '2.4 of a validation: the schema, its digest, the engine',
    (root) =>
      wordsIn(eventsIn(root), 'eventDetailInformation/eventDetail').includes(
        'RELAX NG schema tei.rng (SHA-256 ab12), engine compiled',
      ),
    ['ab12', 'ab13'],
  ],
  [
    '2.4 of a creation: the program',
    (root) => wordsIn(eventsIn(root), 'eventDetailInformation/eventDetail').includes('TEI encoded with pen 2'),
    ['with pen 2', 'with pen'],
  ],
  [
    '2.5 eventOutcomeInformation: of a validation',
    (root) =>
      eventsIn(root).every(
        (event) =>
          wordsIn([event], 'eventType').join() !== 'validation' || eachHas([event], 'eventOutcomeInformation/eventOutcome'),
      ),
    ['eventOutcome>valid<', 'eventOutcome><'],
  ],
  [
    '2.6 linkingAgentIdentifier: leads to the agent',
    (root) => {
      const agents = wordsIn(agentsIn(root), 'agentIdentifier/agentIdentifierValue');
      const linked = wordsIn(eventsIn(root), 'linkingAgentIdentifier/linkingAgentIdentifierValue');
      return linked.length === 2 && linked.every((one) => agents.includes(one));
    },
    ['linkingAgentIdentifierValue>teikit', 'linkingAgentIdentifierValue>other'],
  ],
  [
    '2.7 linkingObjectIdentifier: leads to the file',
    (root) => {
      const files = selectTarget(root, 'fileSec/fileGrp/file').map((file) => attributeOf(file, 'ID'));
      const linked = wordsIn(eventsIn(root), 'linkingObjectIdentifier/linkingObjectIdentifierValue');
      return linked.length === eventsIn(root).length && linked.every((one) => files.includes(one));
    },
    ['linkingObjectIdentifierValue>FILE_TEI', 'linkingObjectIdentifierValue>OTHER'],
  ],
  [
    '2 order of the parts of an event',
    (root) =>
      areInOrder(
        eventsIn(root),
        'eventIdentifier eventType eventDateTime eventDetailInformation eventOutcomeInformation linkingAgentIdentifier linkingObjectIdentifier',
      ),
    [/(<premis:eventType>.*?<\/premis:eventType>)(\s*)(<premis:eventDateTime>.*?<\/premis:eventDateTime>)/su, '$3$2$1'],
  ],
  [
    '3.1 agentIdentifier: a type and a value',
    (root) => ['Type', 'Value'].every((part) => eachHas(agentsIn(root), `agentIdentifier/agentIdentifier${part}`)),
    [/agentIdentifierType>local/u, 'agentIdentifierType>'],
  ],
  ['3.2 agentName', (root) => wordsIn(agentsIn(root), 'agentName').join() === 'teikit', ['agentName>teikit', 'agentName>']],
  [
    '3.3 agentType: of the vocabulary',
    (root) =>
      eachHas(agentsIn(root), 'agentType') && wordsIn(agentsIn(root), 'agentType').every((type) => AGENT_TYPES.includes(type)),
    ['>software<', '>program<'],
  ],
  ['3.4 agentVersion', (root) => wordsIn(agentsIn(root), 'agentVersion').join() === '1.2.3', ['>1.2.3<', '><']],
  [
    '3 order of the parts of an agent',
    (root) => areInOrder(agentsIn(root), 'agentIdentifier agentName agentType agentVersion agentNote'),
    [/(<premis:agentName>.*?<\/premis:agentName>)(\s*)(<premis:agentType>.*?<\/premis:agentType>)/su, '$3$2$1'],
  ],
  [
    'version 3.0 of every one',
    (root) => [...eventsIn(root), ...agentsIn(root)].every((one) => attributeOf(one, 'version') === '3.0'),
    [/(<premis:agent [^>]*)version="3.0"/u, '$1version="2.0"'],
  ],
];

describe.each(CLAUSES)('%s', (_, holds, [from, to]) => {
  const made = (): Promise<string> =>
    exportedFile(DOCUMENT, 'mets', { version: '1.2.3', today: '2026-06-01', validation: VALIDATION });

  test('holds', async () => {
    expect(holds(rootOf(await made()))).toBe(true);
  });

  test('is a rule that can be broken', async () => {
    const text = await made();
    const broken = text.replace(from, to);
    expect(broken).not.toBe(text);
    expect(holds(rootOf(broken))).toBe(false);
  });
});
