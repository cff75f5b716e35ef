// What happened to a file, in PREMIS 3: events, and teikit as the agent.

import { teiName } from '../../../tei/element-roles.ts';
import type { XmlElement } from '../../../xml/read/tree.ts';
import { attributeOf, childElements, childNamed } from '../../record/header-text.ts';
import type { Xml } from '../build-xml.ts';
import type { ValidationFact } from '../record-format.ts';
import { mets, wrapped } from './mets-element.ts';
import { premis, premisIdentifier, premisRoot, premisText } from './premis-element.ts';

/** What the header says that encoded it. `when`: of the application, where it says so. */
export type Application = { readonly name: string; readonly version?: string; readonly when?: string };

/** `on`: the day that counts as that of the export; without it, no event is told that has no day, since PREMIS asks when. */
export type PremisFacts = {
  readonly version: string | undefined;
  readonly on: string | undefined;
  readonly validation: ValidationFact | undefined;
  readonly applications: readonly Application[];
  /** The ID of the file that the events are about: its size and sum stand there, for an object of PREMIS needs a type of its schema. */
  readonly file: string;
};

export function provenance(facts: PremisFacts): readonly Xml[] {
  const events = eventsOf(facts).map((event, index) => ({ ...event, id: `EVENT_${index + 1}` }));
  if (events.length === 0) return [];
  return [
    ...events.map((event) =>
      mets('digiprovMD', [wrapped('PREMIS:EVENT', [eventOf(event, facts.file)], '3.0')], { ID: event.id }),
    ),
    mets('digiprovMD', [wrapped('PREMIS:AGENT', [agentOf(facts.version)], '3.0')], { ID: 'AGENT_1' }),
  ];
}

/** `encodingDesc/appInfo/application` (TEI P5, 2.3.11). */
export function applicationsOf(root: XmlElement): readonly Application[] {
  const header = teiName(root) === 'teiHeader' ? root : childNamed(root, 'teiHeader');
  const info = ['encodingDesc', 'appInfo'].reduce<XmlElement | undefined>(
    (at, name) => (at === undefined ? undefined : childNamed(at, name)),
    header,
  );
  const applications = info === undefined ? [] : childElements(info).filter((child) => teiName(child) === 'application');
  return applications.flatMap((one) => {
    const [name, version, when] = ['ident', 'version', 'when'].map((attribute) => attributeOf(one, attribute));
    return name === undefined
      ? []
      : [{ name, ...(version === undefined ? {} : { version }), ...(when === undefined ? {} : { when }) }];
  });
}

/** `byTeikit`: teikit did it in this run. */
type Event = {
  readonly type: string;
  readonly on: string;
  readonly detail: string;
  readonly outcome?: string;
  readonly byTeikit: boolean;
};

function eventsOf({ on, validation, applications }: PremisFacts): readonly Event[] {
  const events = [
    ...applications.map(({ name, version, when = on }) => ({
      type: 'creation',
      on: when,
      detail: `TEI encoded with ${version === undefined ? name : `${name} ${version}`}`,
      byTeikit: false,
    })),
    { type: 'metadata extraction', on, detail: 'METS made from the header of a TEI document', byTeikit: true },
    ...(validation === undefined ? [] : [validationOf(validation, on)]),
  ];
  return events.flatMap((event) => (event.on === undefined ? [] : [{ ...event, on: event.on }]));
}

function validationOf(
  { schema, digest, engine, outcome, on }: ValidationFact,
  day: string | undefined,
): Omit<Event, 'on'> & { readonly on: string | undefined } {
  const detail = `RELAX NG schema ${schema} (SHA-256 ${digest}), engine ${engine}`;
  return { type: 'validation', on: on ?? day, detail, outcome, byTeikit: true };
}

/** The parts in the order of the schema. */
function eventOf({ id, type, on, detail, outcome, byTeikit }: Event & { readonly id: string }, file: string): Xml {
  return premis(
    'event',
    [
      premisIdentifier('event', id),
      premisText('eventType', type),
      premisText('eventDateTime', on),
      premis('eventDetailInformation', [premisText('eventDetail', detail)]),
      ...(outcome === undefined ? [] : [premis('eventOutcomeInformation', [premisText('eventOutcome', outcome)])]),
      ...(byTeikit ? [premisIdentifier('linkingAgent', 'teikit')] : []),
      premisIdentifier('linkingObject', file),
    ],
    premisRoot,
  );
}

function agentOf(version: string | undefined): Xml {
  return premis(
    'agent',
    [
      premisIdentifier('agent', 'teikit'),
      premisText('agentName', 'teikit'),
      premisText('agentType', 'software'),
      ...(version === undefined ? [] : [premisText('agentVersion', version)]),
    ],
    premisRoot,
  );
}
