// Diagnostics of one document with lines and columns instead of offsets, and with the line of the document where it is shown.

import type { Diagnostic, Edit, Fix, Related } from '../diagnostics/diagnostic.ts';
import type { Place, Span } from '../source/span.ts';
import { frameAt, frameOfLine } from './frame.ts';
import type { Located, LocatedFix, Location } from './outcome.ts';
import { TextIndex } from './text-index.ts';

export type LocatorSettings = {
  /** Whether locations hold the line of the document: for reporters that want frames. */
  readonly frames: boolean;
};

/**
 * Keeps an index of the text, which grows as it is asked; single document. Places in other files than that of the
 * diagnostic get what they say themselves. Without a text, no offset has a line.
 */
export class Locator {
  readonly #index: TextIndex | undefined;
  readonly #frames: boolean;

  /** `text`: the decoded document that offsets count in, or undefined where it could not be read. */
  constructor(text: string | undefined, { frames }: LocatorSettings) {
    this.#index = text === undefined ? undefined : new TextIndex(text);
    this.#frames = frames;
  }

  locate({ fixes, related, ...diagnostic }: Diagnostic): Located {
    const { file } = diagnostic;
    const location = this.#locationOf(diagnostic.place, true);
    return {
      ...diagnostic,
      ...(location === undefined ? {} : { location }),
      ...(fixes === undefined ? {} : { fixes: fixes.map((fix) => this.#locateFix(fix, file)) }),
      ...(related === undefined ? {} : { related: related.map((place) => this.#locateRelated(place, file)) }),
    };
  }

  #locateFix({ edits, ...fix }: Fix, file: string): LocatedFix {
    return { ...fix, edits: edits.map((edit) => this.#locateEdit(edit, file)) };
  }

  #locateEdit(edit: Edit, file: string): LocatedFix['edits'][number] {
    const location = edit.file === file ? this.#spanLocation(edit.span) : undefined;
    return location === undefined ? edit : { ...edit, location };
  }

  #locateRelated(related: Related, file: string): NonNullable<Located['related']>[number] {
    const location = this.#locationOf(related.place, related.file === file);
    return location === undefined ? related : { ...related, location };
  }

  #locationOf(place: Place, isHere: boolean): Location | undefined {
    switch (place.kind) {
      case 'span':
        return isHere ? this.#withFrame(this.#spanLocation(place.span), place.span) : undefined;
      case 'line':
        return isHere ? this.#lineLocation(place.line) : { line: place.line };
      case 'none':
        return undefined;
      default:
        return place satisfies never;
    }
  }

  #spanLocation({ start, end }: Span): Location | undefined {
    if (this.#index === undefined) return undefined;
    const { line, column } = this.#index.at(start);
    const last = this.#index.at(Math.max(start, end));
    return { line, column, endLine: last.line, endColumn: last.column };
  }

  #withFrame(location: Location | undefined, span: Span): Location | undefined {
    if (!this.#frames || this.#index === undefined || location === undefined) return location;
    const { lineStart } = this.#index.at(span.start);
    return { ...location, frame: frameAt(this.#index.text, span, lineStart) };
  }

  #lineLocation(line: number): Location {
    const start = this.#frames ? this.#index?.startOf(line) : undefined;
    if (start === undefined || this.#index === undefined) return { line };
    return { line, frame: frameOfLine(this.#index.text, start) };
  }
}
