// What a package says of a document in its own files: in short, and as JSON.

import type { Crosswalk } from './crosswalk/crosswalk.ts';
import { termsOf } from './formats/dublin-core.ts';
import { statementsOf } from './formats/statements-of.ts';
import type { DescriptiveRecord } from './record/descriptive-record.ts';
import { addressOf } from './record/read-identifier.ts';

export type RecordSummary = {
  /** `xml:id` of the root. */
  readonly id?: string;
  readonly title?: string;
  readonly publishers: readonly string[];
  /** Addresses where the header gives them, else as they are written. */
  readonly identifiers: readonly string[];
  /** When the file was last changed or published, as the header says: `2023`, `2023-05-01`; the latest. */
  readonly contentDate?: string;
  /** Each value by its term: `['dc.title', 'A letter']`, `['dcterms.abstract', …]`. */
  readonly terms: readonly (readonly [term: string, value: string])[];
};

export function summariseRecord(record: DescriptiveRecord, crosswalk: Crosswalk): RecordSummary {
  const [title] = statementsOf(record, 'title', 'title');
  const dates = statementsOf(record, 'date', 'revisionDate', 'publicationDate').flatMap(({ when }) => when?.slice(0, 10) ?? []);
  const contentDate = dates.toSorted().at(-1);
  return {
    ...(record.id === undefined ? {} : { id: record.id }),
    ...(title === undefined ? {} : { title: title.text }),
    publishers: statementsOf(record, 'agent', 'publisher').map(({ text }) => text),
    identifiers: statementsOf(record, 'identifier', 'fileIdentifier').map((one) => addressOf(one) ?? one.text),
    ...(contentDate === undefined ? {} : { contentDate }),
    terms: termsOf(record, crosswalk, 'dcterms').map(({ term, text }) => [
      `${SIMPLE.has(term) ? 'dc' : 'dcterms'}.${term}`,
      text,
    ]),
  };
}

/** The fifteen elements of Dublin Core, which are terms, too. */
const SIMPLE: ReadonlySet<string> = new Set(
  'title creator subject description publisher contributor date type format identifier source language relation coverage rights'.split(
    ' ',
  ),
);
