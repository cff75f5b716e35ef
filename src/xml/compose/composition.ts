// A document made of several files: its text as a whole, and where everything in it stands.

import type { Diagnostic, Edit, Fix, Related } from '../../diagnostics/diagnostic.ts';
import type { Decoded } from '../../source/decode.ts';
import type { LineColumn } from '../../source/line-column.ts';
import { atSpan, type Place } from '../../source/span.ts';
import { JingLocator } from '../jing/jing-position.ts';
import type { SourceFile } from '../source-file.ts';
import type { DocumentType } from '../xml-events.ts';
import type { Told } from './problem.ts';
import type { Inclusion, SegmentMap } from './segment-map.ts';

/** As decoding gives it. */
export type Declaration = Pick<Extract<Decoded, { readonly kind: 'decoded' }>, 'declared' | 'overruled'>;

export type CompositionParts = {
  readonly main: SourceFile;
  /** The encoding that the main file declares, and where it does so in vain. */
  readonly declaration: Declaration;
  readonly map: SegmentMap;
  /** What the declarations of all parts say. */
  readonly doctype: DocumentType | undefined;
  /** What was found while it was put together, with its own places. */
  readonly remarks: readonly Told[];
  /** What ended it: nothing after that place is there. */
  readonly problem: Told | undefined;
};

export class Composition {
  readonly main: SourceFile;
  readonly declaration: Declaration;
  readonly text: string;
  readonly doctype: DocumentType | undefined;
  readonly remarks: readonly Told[];
  readonly problem: Told | undefined;
  readonly #map: SegmentMap;
  readonly #texts = new Map<string, string>();
  readonly #locators = new Map<SourceFile, JingLocator>();

  constructor({ main, declaration, map, doctype, remarks, problem }: CompositionParts) {
    this.main = main;
    this.declaration = declaration;
    this.text = map.text;
    this.doctype = doctype;
    this.remarks = remarks;
    this.problem = problem;
    this.#map = map;
    const known = new Set<Inclusion>();
    for (const { source, inclusion } of map.segments) this.#addTexts(source, inclusion, known);
    for (const { place, inclusion } of [...remarks, ...(problem === undefined ? [] : [problem])]) {
      this.#addTexts(place.source, inclusion, known);
    }
    this.#addText(main);
  }

  /** The text of each file, by the name that diagnostics give it. */
  get texts(): ReadonlyMap<string, string> {
    return this.#texts;
  }

  /** Of a file, and of those that led to it, which may have nothing but that in the whole. */
  #addTexts(source: SourceFile, inclusion: Inclusion | undefined, known: Set<Inclusion>): void {
    this.#addText(source);
    for (let at = inclusion; at !== undefined && !known.has(at); at = at.outer) {
      known.add(at);
      this.#addText(at.place.source);
    }
  }

  #addText({ file, text }: SourceFile): void {
    this.#texts.set(file, text);
  }

  /** The whole as text that was decoded. */
  get decoded(): Extract<Decoded, { readonly kind: 'decoded' }> {
    return { kind: 'decoded', text: this.text, encoding: 'utf-8', declared: undefined, hasByteOrderMark: false };
  }

  /** What was found while the document was put together, but for what ended it. */
  toldWith({ jingPositions = false }: { readonly jingPositions?: boolean }): readonly Diagnostic[] {
    return this.remarks.map((remark) => this.tell(remark, { jingPositions }));
  }

  /** What was found while the document was put together, as a diagnostic. */
  tell(told: Told, { jingPositions }: { readonly jingPositions: boolean }): Diagnostic {
    const { code, severity, message, advice, place, inclusion } = told;
    const { source, span } = place;
    const related = includedFrom(inclusion);
    return {
      code,
      severity,
      message,
      ...(advice === undefined ? {} : { advice }),
      file: source.file,
      place: atSpan(span.start, span.end),
      ...(related.length === 0 ? {} : { related }),
      ...(jingPositions ? this.#jingPlaceOf(told) : {}),
    };
  }

  /** Jing reports what is wrong with a part where the document itself asks for it. */
  #jingPlaceOf({ place, tagEnd, inclusion, jingPosition }: Told): Pick<Diagnostic, 'jingPosition' | 'jingFile'> {
    let asked: Inclusion | undefined;
    for (let at = inclusion; at !== undefined; at = at.outer) if (at.kind === 'include') asked = at;
    if (asked === undefined) return { jingPosition: jingPosition ?? this.#locator(place.source).positionAt(tagEnd) };
    const { source } = asked.place;
    return { jingPosition: this.#locator(source).positionAt(asked.tagEnd), jingFile: source.file };
  }

  /** A diagnostic of the whole as one of the file that its place is in. What a repair cannot do in the files is left out. */
  placed(diagnostic: Diagnostic): Diagnostic {
    const { place, fixes, related = [], ...rest } = diagnostic;
    const found = this.#placeOf(place);
    const mended = fixes?.flatMap((fix) => this.#fixOf(fix) ?? []) ?? [];
    const explained = [...related.map((one) => this.#relatedOf(one)), ...includedFrom(found.inclusion)];
    return {
      ...rest,
      file: found.file,
      place: found.place,
      ...(mended.length === 0 ? {} : { fixes: mended }),
      ...(explained.length === 0 ? {} : { related: explained }),
    };
  }

  /** Where Jing reports what it finds at the end of a tag, or in a text. */
  jingPositionAt(tagEnd: number): LineColumn {
    const { segment, end } = this.#map.endAt(tagEnd);
    return this.#locator(segment.source).positionAt(end);
  }

  jingPositionOfText(start: number, end: number): LineColumn {
    for (let at = start; at < end; ) {
      const segment = this.#map.segmentAt(at);
      const next = Math.min(end, this.#map.endOf(segment));
      const locator = this.#locator(segment.source);
      if (!segment.isExact) {
        if (/[^ \t\r\n]/.test(this.text.slice(at, next))) return locator.positionAt(segment.end);
      } else {
        const from = segment.start + at - segment.at;
        const mark = locator.markIn(from, from + next - at);
        if (mark !== undefined) return mark.position;
      }
      at = next;
    }
    return this.jingPositionAt(end);
  }

  #locator(source: SourceFile): JingLocator {
    const { text, encoding, hasByteOrderMark, isEntity = false } = source;
    const known = this.#locators.get(source) ?? new JingLocator(text, { encoding, hasByteOrderMark, isEntity });
    this.#locators.set(source, known);
    return known;
  }

  #placeOf(place: Place): { readonly file: string; readonly place: Place; readonly inclusion: Inclusion | undefined } {
    switch (place.kind) {
      case 'span': {
        const { source, span, inclusion } = this.#map.placeOf(place.span);
        return { file: source.file, place: atSpan(span.start, span.end), inclusion };
      }
      case 'line': {
        const start = lineStart(this.text, place.line);
        const { source, span, inclusion } = this.#map.placeOf({ start, end: start });
        return { file: source.file, place: { kind: 'line', line: lineOf(source.text, span.start) }, inclusion };
      }
      case 'none':
        return { file: this.main.file, place, inclusion: undefined };
      default:
        return place satisfies never;
    }
  }

  #relatedOf(related: Related): Related {
    const { file, place } = this.#placeOf(related.place);
    return { ...related, file, place };
  }

  #fixOf(fix: Fix): Fix | undefined {
    const edits = fix.edits.flatMap((edit) => this.#editOf(edit) ?? []);
    return edits.length === fix.edits.length ? { ...fix, edits } : undefined;
  }

  /** Only what stands in one file as it stands in the whole can be changed there. */
  #editOf({ span, text }: Edit): Edit | undefined {
    const { source, span: own, isExact } = this.#map.placeOf(span);
    const isSame = this.text.slice(span.start, span.end) === source.text.slice(own.start, own.end);
    return isExact && isSame ? { file: source.file, span: own, text } : undefined;
  }
}

/** Of a chain of inclusions, the innermost ones and the outermost. */
const MOST_TOLD = 6;

/** The innermost first. */
export function includedFrom(inclusion: Inclusion | undefined): readonly Related[] {
  const told: Related[] = [];
  for (let at = inclusion; at !== undefined; at = at.outer) {
    const { source, span } = at.place;
    if (told.length < MOST_TOLD || at.outer === undefined)
      told.push({ file: source.file, place: atSpan(span.start, span.end), message: 'included from here' });
  }
  return told;
}

const LINE_END = /\r\n?|\n/g;

function lineStart(text: string, line: number): number {
  LINE_END.lastIndex = 0;
  for (let at = 1; at < line && LINE_END.test(text); at++);
  return line <= 1 ? 0 : Math.min(LINE_END.lastIndex, text.length);
}

function lineOf(text: string, offset: number): number {
  return (text.slice(0, offset).match(LINE_END)?.length ?? 0) + 1;
}
