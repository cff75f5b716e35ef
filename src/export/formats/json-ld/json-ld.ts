// JSON-LD in the words of schema.org, for search engines and pages. The source is described; the TEI file is an encoding of it.

import type { DescriptiveRecord, RelationStatement, Statement, SubjectStatement } from '../../record/descriptive-record.ts';
import { isoOf } from '../../record/read-dates.ts';
import { asUri } from '../as-uri.ts';
import type { Made } from '../record-format.ts';
import { statementsOf } from '../statements-of.ts';
import { agentNodes, placeNodes } from './agent-nodes.ts';
import { isBasedOn } from './based-on.ts';
import { encodingNode } from './encoding-node.ts';
import { type Json, link, nodeOf, words, wordsOf } from './json-ld-values.ts';

/**
 * The vocabulary is named here, and not by the address of its context: so no program has to fetch that, and what an address is says
 * `@id` itself. Every term becomes `https://schema.org/` and the term.
 */
const CONTEXT = { '@vocab': 'https://schema.org/' };

/** schema.org asks for nothing. */
export function jsonLd(record: DescriptiveRecord): Made {
  const node = nodeOf({
    '@context': CONTEXT,
    '@type': typeOf(record),
    name: wordsOf(statementsOf(record, 'title', 'title')),
    alternativeHeadline: wordsOf(statementsOf(record, 'title', 'subtitle')),
    alternateName: wordsOf(statementsOf(record, 'title', 'alternativeTitle')),
    ...peopleOf(record),
    dateCreated: statementsOf(record, 'date', 'sourceDate').map((date) => isoOf(date) ?? words(date)),
    locationCreated: placeNodes(record),
    inLanguage: statementsOf(record, 'language', 'language').map(({ tag }) => tag),
    abstract: wordsOf(statementsOf(record, 'text', 'abstract')),
    comment: statementsOf(record, 'text', 'note').map((note) => ({ '@type': 'Comment', text: words(note) })),
    keywords: statementsOf(record, 'subject', 'subject').map(termOf),
    citation: statementsOf(record, 'relation', 'relation').map(citedWork),
    isPartOf: statementsOf(record, 'title', 'series').map((one) => ({ '@type': 'CreativeWorkSeries', name: words(one) })),
    isBasedOn: [...isBasedOn(record), ...statementsOf(record, 'relation', 'citation').map(citedWork)],
    encoding: encodingNode(record),
  });
  return { files: [{ extension: '.jsonld', text: `${JSON.stringify(node, undefined, 2)}\n` }], lacks: [] };
}

/** A letter by its correspondence, a manuscript by its archive. */
function typeOf({ statements }: DescriptiveRecord): string {
  const has = (kind: Statement['kind']): boolean => statements.some((one) => one.kind === kind);
  if (has('correspondence')) return 'Message';
  return has('archive') ? 'Manuscript' : 'CreativeWork';
}

function peopleOf(record: DescriptiveRecord): Readonly<Record<string, Json>> {
  const nodes = (...wanted: Parameters<typeof agentNodes>[1]): Json => agentNodes(record, wanted);
  return {
    author: nodes('author'),
    sender: nodes('sender'),
    recipient: nodes('addressee'),
    editor: nodes('editor'),
    contributor: nodes('contributor', 'principal'),
    funder: nodes('funder'),
    sponsor: nodes('sponsor'),
  };
}

function termOf(subject: SubjectStatement): Json {
  const { scheme, uri } = subject;
  if (scheme === undefined && uri === undefined) return words(subject);
  return {
    '@type': 'DefinedTerm',
    name: words(subject),
    ...(scheme === undefined ? {} : { inDefinedTermSet: scheme }),
    ...(uri === undefined ? {} : { url: link(uri) }),
  };
}

/** As the header cites it. */
function citedWork(relation: RelationStatement): Json {
  const { uri } = relation;
  return { '@type': 'CreativeWork', name: words(relation), ...(uri === undefined ? {} : { url: link(asUri(uri)) }) };
}
