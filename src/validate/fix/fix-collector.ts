// Gives the diagnostics of a document their fixes, while it is validated.

import type { Diagnostic, Fix } from '../../diagnostics/diagnostic.ts';
import type { EndEvent, StartEvent } from '../../relaxng/derivative/document-event.ts';
import type { ImpliedEnd } from '../../relaxng/derivative/matcher.ts';
import type { ExplainContext, Incident, IncidentOf } from '../../relaxng/explain/incident.ts';
import { fixAttributeName } from './fix-attribute.ts';
import { fixElementName } from './fix-element-name.ts';
import { fixHtmlHabit } from './fix-html-habit.ts';
import { fixNamespace } from './fix-namespace.ts';
import { fixAttributeValue } from './fix-value.ts';
import { type Wrapping, wrapElement, wrapText } from './fix-wrapping.ts';

type Waiting = { readonly index: number; readonly fixesAt: (end: EndEvent) => readonly Fix[] };

export class FixCollector {
  readonly #diagnostics: Diagnostic[];
  readonly #context: ExplainContext;
  /** Diagnostics of open elements whose fixes need the end tag. */
  readonly #waiting = new Map<StartEvent, Waiting>();
  /** The last diagnostic of what must stand in another element, until that would end. */
  #wrapping: { readonly index: number; readonly fixesAt: Wrapping } | undefined;
  /** Attributes of the tag in hand that a fix would make, by the diagnostic that has it. */
  #claimed: { readonly event: StartEvent; readonly byName: Map<string, number> } | undefined;

  /** `diagnostics`: where each is added before its failure is told here. */
  constructor(diagnostics: Diagnostic[], context: ExplainContext) {
    this.#diagnostics = diagnostics;
    this.#context = context;
  }

  /** Looks for fixes of the last diagnostic. */
  failed(incident: Incident): void {
    const index = this.#diagnostics.length - 1;
    this.#set(index, this.#fixesOf(incident, index));
  }

  /** Those that are known at once. */
  #fixesOf(incident: Incident, index: number): readonly Fix[] {
    const { failure } = incident;
    switch (failure.kind) {
      case 'element':
        return this.#element({ ...incident, failure }, index);
      case 'attribute-name':
        return this.#attributeName(failure, index);
      case 'attribute-value':
        return fixAttributeValue(failure, this.#context);
      case 'text':
        if (incident.remedy?.kind === 'wrap-in') this.#wrap(index, wrapText({ ...incident, failure }, this.#context));
        return [];
      default:
        return [];
    }
  }

  ended(start: StartEvent, end: EndEvent): void {
    const waiting = this.#waiting.get(start);
    if (waiting === undefined) return;
    this.#waiting.delete(start);
    this.#set(waiting.index, waiting.fixesAt(end));
  }

  /** What would not be whole is not put into it. */
  impliedEnded({ at, isComplete }: ImpliedEnd): void {
    const wrapping = this.#wrapping;
    this.#wrapping = undefined;
    if (wrapping !== undefined && isComplete) this.#set(wrapping.index, wrapping.fixesAt(at));
  }

  #element(incident: IncidentOf<'element'>, index: number): readonly Fix[] {
    const byNamespace = fixNamespace(incident, this.#context);
    if (byNamespace.length > 0) return byNamespace;
    const fixesAt = fixHtmlHabit(incident, this.#context) ?? fixElementName(incident, this.#context);
    if (fixesAt !== undefined) this.#waiting.set(incident.failure.event, { index, fixesAt });
    if (incident.remedy?.kind === 'wrap-in')
      this.#wrap(index, fixesAt === undefined ? wrapElement(incident, this.#context) : undefined);
    return [];
  }

  #wrap(index: number, fixesAt: Wrapping | undefined): void {
    this.#wrapping = fixesAt && { index, fixesAt };
  }

  /** Of two attributes that would become the same one neither is sure to be it, and only the first is offered. */
  #attributeName(failure: IncidentOf<'attribute-name'>['failure'], index: number): readonly Fix[] {
    if (this.#claimed?.event !== failure.event) this.#claimed = { event: failure.event, byName: new Map() };
    const { byName } = this.#claimed;
    const fixes = fixAttributeName(failure, this.#context);
    for (const { qName } of fixes) {
      const rival = byName.get(qName);
      if (rival !== undefined) this.#makeUncertain(rival);
      else if (qName !== '') byName.set(qName, index);
    }
    return fixes.filter(({ qName }) => qName === '' || byName.get(qName) === index).map(({ fix }) => fix);
  }

  #makeUncertain(index: number): void {
    const fixes = this.#diagnostics[index]?.fixes ?? [];
    this.#set(
      index,
      fixes.map((fix) => ({ ...fix, certainty: 'suggested' })),
    );
  }

  #set(index: number, fixes: readonly Fix[]): void {
    const diagnostic = this.#diagnostics[index];
    if (diagnostic !== undefined && fixes.length > 0) this.#diagnostics[index] = { ...diagnostic, fixes };
  }
}
