// An element of HTML where TEI is wanted: which element of TEI it stands for here, and with which attributes.

import type { ValueContext } from '../../datatypes/datatype.ts';
import { XML_NAMESPACE } from '../../xml/namespace-scope.ts';
import type { AttributeEvent, StartEvent } from '../derivative/document-event.ts';
import { HTML_ATTRIBUTES, htmlHabitOf, TEI_NAMESPACE, type TeiElement } from '../derivative/html-habits.ts';
import { tokensOf } from '../derivative/match-value.ts';
import { occurrencesIn } from '../derivative/occurrences.ts';
import { isPossible } from '../derivative/possible.ts';
import type { Pattern } from '../pattern/pattern.ts';
import { quoted } from './display-names.ts';
import { valueContextOf } from './explain-value.ts';
import { afterAttribute, type GivenAttribute } from './fitting-attributes.ts';
import type { ExplainContext, IncidentOf } from './incident.ts';

type ElementIncident = IncidentOf<'element'>;

/** An attribute as it would be; `of`: the one it takes the place of. */
export type ReadAttribute = { readonly qName: string; readonly value: string; readonly of?: AttributeEvent };

export type HtmlReading = {
  /** The local name. */
  readonly name: string;
  readonly attributes: readonly ReadAttribute[];
  /** What has no place on the element of TEI. */
  readonly lost: readonly AttributeEvent[];
  /** Whether it has all the attributes that it needs. */
  readonly isComplete: boolean;
};

/** Undefined where the element is none of HTML, or none of those that stand for it is allowed here. */
export function htmlReading({ failure }: ElementIncident, context: ExplainContext): HtmlReading | undefined {
  const { event, before } = failure;
  const { derivatives } = context.engine;
  const values = valueContextOf(event, context);
  const readings = (htmlHabitOf(event.tag)?.tei ?? []).flatMap((element) => {
    const opened = derivatives.startTag(before, derivatives.alphabet.symbol(TEI_NAMESPACE, element.name));
    return !isPossible(opened) ? [] : (new AttributeReader(context, values, opened).read(element, event) ?? []);
  });
  return readings.find(({ isComplete }) => isComplete) ?? readings[0];
}

/** The elements of TEI that one of HTML stands for and that the schema has. */
export function teiNamesFor({ failure }: ElementIncident, { engine }: ExplainContext): readonly string[] {
  const { hasElement } = occurrencesIn(engine.grammar.elements);
  const names = (htmlHabitOf(failure.event.tag)?.tei ?? []).map(({ name }) => name);
  return names.filter((localName) => hasElement({ namespace: TEI_NAMESPACE, localName }));
}

/** `<ref target="…">`: values that come from the document are left out. */
export function readingLabel({ name, attributes }: HtmlReading): string {
  const written = attributes.filter(({ qName, value, of }) => of?.attribute.qName !== qName || of.attribute.value !== value);
  return `<${[name, ...written.map(({ qName, value, of }) => `${qName}=${of?.attribute.value === value ? '"…"' : quoted(value)}`)].join(' ')}>`;
}

/** Takes attributes as long as the schema does. */
class AttributeReader {
  readonly #context: ExplainContext;
  readonly #values: ValueContext;
  #pattern: Pattern;

  constructor(context: ExplainContext, values: ValueContext, opened: Pattern) {
    this.#context = context;
    this.#values = values;
    this.#pattern = opened;
  }

  read({ name, added = {}, renamed = {} }: TeiElement, event: StartEvent): HtmlReading | undefined {
    const attributes: ReadAttribute[] = [];
    const lost: AttributeEvent[] = [];
    for (const [qName, choices] of Object.entries(added)) {
      const attribute = this.#joined(qName, choices, event) ?? this.#fresh(qName, choices);
      if (attribute === undefined) return undefined;
      attributes.push(attribute);
    }
    for (const at of event.attributes) {
      if (attributes.some(({ of }) => of === at)) continue;
      const { qName, value } = at.attribute;
      const meant = [(Object.hasOwn(renamed, qName) ? renamed[qName] : undefined) ?? qName, HTML_ATTRIBUTES.get(qName)].find(
        (one) => one !== undefined && this.#take(one, value),
      );
      if (meant === undefined) lost.push(at);
      else attributes.push({ qName: meant, value, of: at });
    }
    const isComplete = this.#context.engine.derivatives.endAttributes(this.#pattern).kind !== 'notAllowed';
    return { name, attributes, lost, isComplete };
  }

  #fresh(qName: string, choices: readonly string[]): ReadAttribute | undefined {
    const value = choices.find((choice) => this.#take(qName, choice));
    return value === undefined ? undefined : { qName, value };
  }

  /** The attribute that the tag has already, or one of HTML that stands for it, with the value as one more word. */
  #joined(qName: string, choices: readonly string[], event: StartEvent): ReadAttribute | undefined {
    const at =
      event.attributes.find(({ attribute }) => attribute.qName === qName) ??
      event.attributes.find(({ attribute }) => HTML_ATTRIBUTES.get(attribute.qName) === qName);
    const words = tokensOf(at?.attribute.value ?? '');
    if (at === undefined || words.length === 0) return undefined;
    const isSaid = choices.some((choice) => words.includes(choice));
    const values = isSaid ? [at.attribute.value] : choices.map((choice) => [...words, choice].join(' '));
    const joined = this.#fresh(qName, values);
    return joined && { ...joined, of: at };
  }

  /** Whether the tag can have it; then it has. */
  #take(qName: string, value: string): boolean {
    const next = afterAttribute(this.#context.engine, this.#pattern, given(qName, value), this.#values);
    if (next.kind === 'notAllowed') return false;
    this.#pattern = next;
    return true;
  }
}

function given(qName: string, value: string): GivenAttribute {
  if (qName.startsWith('xml:')) return { name: { namespace: XML_NAMESPACE, localName: qName.slice('xml:'.length) }, value };
  return { name: { namespace: '', localName: qName }, value };
}
