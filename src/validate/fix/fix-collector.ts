// Gives the diagnostics of a document their fixes, while it is validated.

import type { Diagnostic, Fix } from '../../diagnostics/diagnostic.ts';
import type { EndEvent, StartEvent } from '../../relaxng/derivative/document-event.ts';
import type { ExplainContext, Incident } from '../../relaxng/explain/incident.ts';
import { fixElementName } from './fix-element-name.ts';

type Waiting = { readonly index: number; readonly fixesAt: (end: EndEvent) => readonly Fix[] };

export class FixCollector {
  readonly #diagnostics: Diagnostic[];
  readonly #context: ExplainContext;
  /** Diagnostics of open elements whose fixes need the end tag. */
  readonly #waiting = new Map<StartEvent, Waiting>();

  /** `diagnostics`: where each is added before its failure is told here. */
  constructor(diagnostics: Diagnostic[], context: ExplainContext) {
    this.#diagnostics = diagnostics;
    this.#context = context;
  }

  /** Looks for fixes of the last diagnostic. */
  failed(incident: Incident): void {
    const { failure } = incident;
    const index = this.#diagnostics.length - 1;
    if (failure.kind !== 'element') return;
    const fixesAt = fixElementName({ ...incident, failure }, this.#context);
    if (fixesAt !== undefined) this.#waiting.set(failure.event, { index, fixesAt });
  }

  ended(start: StartEvent, end: EndEvent): void {
    const waiting = this.#waiting.get(start);
    if (waiting === undefined) return;
    this.#waiting.delete(start);
    this.#add(waiting.index, waiting.fixesAt(end));
  }

  #add(index: number, fixes: readonly Fix[]): void {
    const diagnostic = this.#diagnostics[index];
    if (diagnostic !== undefined && fixes.length > 0) this.#diagnostics[index] = { ...diagnostic, fixes };
  }
}
