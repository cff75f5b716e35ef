// Diagnostics of one document with lines and columns instead of offsets, and with the line of the document where it is shown.

import type { Diagnostic, Edit, Fix, Related } from '../diagnostics/diagnostic.ts';
import type { Place, Span } from '../source/span.ts';
import { frameAt, frameOfLine } from './frame.ts';
import type { Located, LocatedFix, Location } from './outcome.ts';
import { TextIndex } from './text-index.ts';

export type LocatorSettings = {
  /** Whether locations hold the line of the document: for reporters that want frames. */
  readonly frames: boolean;
  /** The texts of other files, by the names that diagnostics give them: parts of a document. */
  readonly texts?: ReadonlyMap<string, string>;
};

/**
 * Keeps an index of the text, which grows as it is asked, and of each part of a document that is asked about; single document.
 * Places in files whose text is not known get what they say themselves. Without a text, no offset has a line.
 */
export class Locator {
  readonly #index: TextIndex | undefined;
  readonly #frames: boolean;
  readonly #texts: ReadonlyMap<string, string>;
  readonly #indexes = new Map<string, TextIndex>();

  /** `text`: the decoded document that offsets count in, or undefined where it could not be read. */
  constructor(text: string | undefined, { frames, texts = new Map() }: LocatorSettings) {
    this.#index = text === undefined ? undefined : new TextIndex(text);
    this.#texts = texts;
    this.#frames = frames;
  }

  locate({ fixes, related, ...diagnostic }: Diagnostic): Located {
    const { file } = diagnostic;
    const location = this.#locationOf(diagnostic.place, this.#indexOf(file, file));
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
    const location = spanLocation(edit.span, this.#indexOf(edit.file, file));
    return location === undefined ? edit : { ...edit, location };
  }

  #locateRelated(related: Related, file: string): NonNullable<Located['related']>[number] {
    const location = this.#locationOf(related.place, this.#indexOf(related.file, file));
    return location === undefined ? related : { ...related, location };
  }

  /** `own`: the file of the diagnostic, whose text was given without a name. */
  #indexOf(file: string, own: string): TextIndex | undefined {
    const text = this.#texts.get(file);
    if (text === undefined) return file === own ? this.#index : undefined;
    const index = this.#indexes.get(file) ?? new TextIndex(text);
    this.#indexes.set(file, index);
    return index;
  }

  #locationOf(place: Place, index: TextIndex | undefined): Location | undefined {
    switch (place.kind) {
      case 'span':
        return this.#withFrame(spanLocation(place.span, index), place.span, index);
      case 'line':
        return this.#lineLocation(place.line, index);
      case 'none':
        return undefined;
      default:
        return place satisfies never;
    }
  }

  #withFrame(location: Location | undefined, span: Span, index: TextIndex | undefined): Location | undefined {
    if (!this.#frames || index === undefined || location === undefined) return location;
    const { lineStart } = index.at(span.start);
    return { ...location, frame: frameAt(index.text, span, lineStart) };
  }

  #lineLocation(line: number, index: TextIndex | undefined): Location {
    const start = this.#frames ? index?.startOf(line) : undefined;
    if (start === undefined || index === undefined) return { line };
    return { line, frame: frameOfLine(index.text, start) };
  }
}

function spanLocation({ start, end }: Span, index: TextIndex | undefined): Location | undefined {
  if (index === undefined) return undefined;
  const { line, column } = index.at(start);
  const last = index.at(Math.max(start, end));
  return { line, column, endLine: last.line, endColumn: last.column };
}
