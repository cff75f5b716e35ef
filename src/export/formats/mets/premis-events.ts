// What happened to a file, in PREMIS 3: events, and teikit as the agent.

import type { Xml } from '../build-xml.ts';
import type { ValidationFact } from '../record-format.ts';
import { mets, wrapped } from './mets-element.ts';

const PREMIS = 'http://www.loc.gov/premis/v3';

/** `on`: the day that counts as that of the export; without it, no event is told, since PREMIS asks when. */
export type PremisFacts = {
  readonly version: string | undefined;
  readonly on: string | undefined;
  readonly validation: ValidationFact | undefined;
};

export function provenance({ version, on, validation }: PremisFacts): readonly Xml[] {
  const events: Event[] = [];
  if (on !== undefined)
    events.push({ id: 'EVENT_1', type: 'metadata extraction', on, detail: 'METS made from the header of a TEI document' });
  if (validation !== undefined) {
    const { schema, digest, engine } = validation;
    const detail = `RELAX NG schema ${schema} (SHA-256 ${digest}), engine ${engine}`;
    events.push({
      id: `EVENT_${events.length + 1}`,
      type: 'validation',
      on: validation.on,
      detail,
      outcome: validation.outcome,
    });
  }
  if (events.length === 0) return [];
  return [
    ...events.map((event) => mets('digiprovMD', [wrapped('PREMIS:EVENT', [eventOf(event)], '3.0')], { ID: event.id })),
    mets('digiprovMD', [wrapped('PREMIS:AGENT', [agentOf(version)], '3.0')], { ID: 'AGENT_1' }),
  ];
}

type Event = {
  readonly id: string;
  readonly type: string;
  readonly on: string;
  readonly detail: string;
  readonly outcome?: string;
};

/** The parts in the order of the schema. */
function eventOf({ id, type, on, detail, outcome }: Event): Xml {
  return premis(
    'event',
    [
      identifier('event', id),
      text('eventType', type),
      text('eventDateTime', on),
      premis('eventDetailInformation', [text('eventDetail', detail)]),
      ...(outcome === undefined ? [] : [premis('eventOutcomeInformation', [text('eventOutcome', outcome)])]),
      identifier('linkingAgent', 'teikit'),
    ],
    { 'xmlns:premis': PREMIS, version: '3.0' },
  );
}

function agentOf(version: string | undefined): Xml {
  return premis(
    'agent',
    [
      identifier('agent', 'teikit'),
      text('agentName', 'teikit'),
      text('agentType', 'software'),
      ...(version === undefined ? [] : [text('agentVersion', version)]),
    ],
    { 'xmlns:premis': PREMIS, version: '3.0' },
  );
}

/** Known inside this file only. */
function identifier(of: string, value: string): Xml {
  return premis(`${of}Identifier`, [text(`${of}IdentifierType`, 'local'), text(`${of}IdentifierValue`, value)]);
}

function premis(name: string, content: readonly Xml[], attributes: Xml['attributes'] = {}): Xml {
  return { name: `premis:${name}`, attributes, content };
}

function text(name: string, content: string): Xml {
  return { name: `premis:${name}`, content };
}
