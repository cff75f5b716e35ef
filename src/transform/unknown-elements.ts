// Elements without a row in the table of treatments: the stylesheets show them with their content and send a message for each.

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nowhere } from '../source/span.ts';

/** What a message of the stylesheets begins with. */
const PREFIX = 'unknown-element ';

/** Names that a note tells. */
const TOLD_NAMES = 5;

export class UnknownElements {
  readonly #counts = new Map<string, number>();

  /** Takes a message of a stylesheet; other messages are none of its business. */
  hear(message: string): void {
    if (!message.startsWith(PREFIX)) return;
    const name = message.slice(PREFIX.length);
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  /** One note for all of them, or none. */
  notes(file: string): readonly Diagnostic[] {
    if (this.#counts.size === 0) return [];
    const names = [...this.#counts].sort(([one], [other]) => (one < other ? -1 : 1));
    const told = names.slice(0, TOLD_NAMES).map(([name, count]) => (count === 1 ? `<${name}>` : `<${name}> (${count} times)`));
    const more = names.length - told.length;
    const message = `TEI All has no ${told.join(', ')}${more > 0 ? ` and ${more} more` : ''}: what stands in them is shown`;
    return [{ code: 'transform/unknown-element', severity: 'note', message, file, place: nowhere }];
  }
}
