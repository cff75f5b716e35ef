// One letter for a file of CMIF: who sent it to whom, where and when, and which edition has it.

import { agentIdentifier } from '../../record/agent-identifiers.ts';
import type {
  AgentStatement,
  CorrespondenceStatement,
  DateStatement,
  DescriptiveRecord,
  PlaceName,
  RelationStatement,
  Statement,
} from '../../record/descriptive-record.ts';
import { addressOf } from '../../record/read-identifier.ts';
import type { Xml } from '../build-xml.ts';
import type { Made } from '../record-format.ts';
import { statementsOf } from '../statements-of.ts';
import { cmifDate } from './cmif-date.ts';

/** JSON: what a letter adds to the file of all letters. */
export type CmifPart = {
  readonly file: string;
  /** Where the letter can be read. */
  readonly ref?: string;
  /** Content of a `correspDesc` for each letter that the header describes. */
  readonly letters: readonly (readonly Xml[])[];
  readonly edition: CmifEdition;
};

/** What the header says of the edition that the letter is part of. */
export type CmifEdition = {
  readonly series: readonly string[];
  readonly editors: readonly string[];
  readonly publishers: readonly string[];
  readonly licences: readonly string[];
  /** Of the last revision or publication, the later. */
  readonly date?: string;
};

/** What CMIF lists of a correspondence. */
const ACTIONS: ReadonlySet<string> = new Set(['sent', 'received']);
const CONTEXT = 'profileDesc/correspDesc/correspContext/';

export function cmifLetter(record: DescriptiveRecord): Made {
  const all = statementsOf(record, 'correspondence', 'correspondence');
  const actions = all.filter(({ type }) => ACTIONS.has(type));
  if (actions.length === 0) {
    const what = 'CMIF lists letters, and the header has no <correspAction> of the type sent or received that says something';
    return { files: [], lacks: [{ what, at: 'profileDesc/correspDesc' }] };
  }
  const related = statementsOf(record, 'relation', 'relation');
  const context = related.filter(({ path }) => path.startsWith(CONTEXT));
  const ref = addressOfLetter(record);
  const part: CmifPart = {
    file: record.file,
    ...(ref === undefined ? {} : { ref }),
    letters: lettersOf(actions, context),
    edition: editionOf(record),
  };
  return { files: [], part, lacks: [], losses: lossesOf(record, { all, related, context }) };
}

/** The actions of each `correspDesc`, with what stands in its context. */
function lettersOf(
  actions: readonly CorrespondenceStatement[],
  context: readonly RelationStatement[],
): readonly (readonly Xml[])[] {
  const letters = new Map<number, { readonly own: CorrespondenceStatement[]; readonly end: number }>();
  for (const action of actions) {
    const { start, end } = action.letter;
    const known = letters.get(start);
    if (known === undefined) letters.set(start, { own: [action], end });
    else known.own.push(action);
  }
  return [...letters].map(([start, { own, end }]) => [
    ...own.map(actionOf),
    ...contextOf(context.filter(({ span }) => span.start >= start && span.end <= end)),
  ]);
}

/** An address of the web, a DOI or a handle, the first of these. */
function addressOfLetter(record: DescriptiveRecord): string | undefined {
  const identifiers = statementsOf(record, 'identifier', 'fileIdentifier');
  const order = ['url', 'purl', 'doi', 'handle'] as const;
  const found = order.flatMap((wanted) => identifiers.find(({ scheme }) => scheme === wanted) ?? [])[0];
  return found === undefined ? undefined : addressOf(found);
}

function actionOf({ type, agents, places, dates }: CorrespondenceStatement): Xml {
  return {
    name: 'correspAction',
    attributes: { type },
    content: [...agents.map(agentElement), ...places.map(placeElement), ...dates.map(cmifDate)],
  };
}

const NAMES = { person: 'persName', body: 'orgName', unknown: 'name' } as const;

/** Only authority files tell who is meant outside this edition. */
function agentElement({ nature, text, identifiers }: AgentStatement): Xml {
  const uris = identifiers.flatMap(({ scheme, uri }) => (scheme === 'uri' ? [] : [uri]));
  return { name: NAMES[nature], attributes: { ref: uris.length === 0 ? undefined : uris.join(' ') }, content: text };
}

function placeElement({ text, uri }: PlaceName): Xml {
  const known = uri === undefined ? undefined : agentIdentifier(uri);
  const ref = known === undefined || known.scheme === 'uri' ? undefined : known.uri;
  return { name: 'placeName', attributes: { ref }, content: text };
}

/** `teidata.enumerated`: no white space. */
const WORD = /^[^\p{C}\p{Z}]+$/u;

function contextOf(context: readonly RelationStatement[]): readonly Xml[] {
  const refs = context.map(({ text, type, uri }) => ({
    name: 'ref',
    attributes: {
      type: type !== undefined && WORD.test(type) ? type : undefined,
      target: uri,
    },
    content: text,
  }));
  return refs.length === 0 ? [] : [{ name: 'correspContext', content: refs }];
}

function editionOf(record: DescriptiveRecord): CmifEdition {
  const dates = statementsOf(record, 'date', 'revisionDate', 'publicationDate').flatMap(({ when }) => when?.slice(0, 10) ?? []);
  const last = dates.toSorted().at(-1);
  const texts = (statements: readonly Statement[]): readonly string[] => [...new Set(statements.map(({ text }) => text))];
  return {
    series: texts(statementsOf(record, 'title', 'series')),
    editors: texts(statementsOf(record, 'agent', 'editor', 'principal')),
    publishers: texts(statementsOf(record, 'agent', 'publisher')),
    licences: statementsOf(record, 'rights', 'licence').flatMap(({ uri }) => uri ?? []),
    ...(last === undefined ? {} : { date: last }),
  };
}

type Correspondence = {
  readonly all: readonly CorrespondenceStatement[];
  readonly related: readonly RelationStatement[];
  readonly context: readonly RelationStatement[];
};

/** Other actions, relations outside the correspondence, and dates and places that no letter of the header gives. */
function lossesOf(record: DescriptiveRecord, { all, related, context }: Correspondence): readonly Statement[] {
  const sent = all.filter(({ type }) => type === 'sent');
  const isOfLetter = (one: DateStatement): boolean => sent.some(({ dates }) => dates.some(({ text }) => text === one.text));
  return [
    ...all.filter(({ type }) => !ACTIONS.has(type)),
    ...related.filter((one) => !context.includes(one)),
    ...statementsOf(record, 'date', 'sourceDate').filter((date) => !isOfLetter(date)),
    ...statementsOf(record, 'text', 'sourcePlace').filter(
      ({ text }) => !sent.some(({ places }) => places.some((place) => place.text === text)),
    ),
  ];
}
