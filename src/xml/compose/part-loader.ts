// The files of a composed document, each read once.

import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { encodingFault } from '../../diagnostics/encoding-fault.ts';
import { type Decoded, decodeXml } from '../../source/decode.ts';
import type { XmlProblem } from '../jing/scan.ts';
import type { SourceFile } from '../source-file.ts';
import type { ComposeLimits, ComposeSettings, PartReading } from './compose-settings.ts';
import { ElementIndex } from './element-index.ts';
import { type EntityReader, entityReader } from './entity-reader.ts';
import { flatten } from './flatten.ts';
import type { Part } from './part.ts';
import type { Problem } from './problem.ts';
import { readPart, type UriAt } from './read-part.ts';
import type { SegmentMap } from './segment-map.ts';

/** `fault`: of the file itself. `limit`: all files together are too large. */
export type LoadedPart =
  | { readonly kind: 'part'; readonly part: Part }
  | Exclude<PartReading, { readonly kind: 'bytes' }>
  | { readonly kind: 'fault'; readonly fault: Problem }
  | { readonly kind: 'limit' };

export class PartLoader {
  readonly #settings: ComposeSettings;
  readonly #limits: ComposeLimits;
  readonly #loaded = new Map<string, LoadedPart>();
  #length = 0;

  constructor(settings: ComposeSettings, limits: ComposeLimits) {
    this.#settings = settings;
    this.#limits = limits;
  }

  /** A document that has been read already. */
  add(source: SourceFile): Part {
    this.#length += source.text.length;
    const part = this.#partOf(source);
    this.#loaded.set(source.uri, { kind: 'part', part });
    return part;
  }

  load(uri: string): LoadedPart {
    const known = this.#loaded.get(uri) ?? this.#read(uri);
    this.#loaded.set(uri, known);
    return known;
  }

  /** The bytes of a file that is no part, but text. */
  bytes(uri: string): PartReading | { readonly kind: 'limit' } {
    const read = this.#settings.reader.read(uri);
    if (read.kind !== 'bytes') return read;
    return this.#count(read.bytes.length) ? read : { kind: 'limit' };
  }

  #read(uri: string): LoadedPart {
    const read = this.bytes(uri);
    if (read.kind !== 'bytes') return read;
    const decoded = decodeXml(read.bytes);
    const source = sourceOf(read.file, uri, decoded);
    if (decoded.kind !== 'decoded') return { kind: 'fault', fault: faultOf(source, encodingFault(read.file, decoded)) };
    return { kind: 'part', part: this.#partOf(source) };
  }

  #partOf(source: SourceFile): Part {
    const { externalEntities } = this.#settings;
    return partOf(source, externalEntities ? entityReader(source, (uri) => this.bytes(uri)) : undefined);
  }

  #count(length: number): boolean {
    this.#length += length;
    return this.#length <= this.#limits.maxLength;
  }
}

function sourceOf(file: string, uri: string, decoded: Decoded): SourceFile {
  if (decoded.kind !== 'decoded') return { file, uri, text: decoded.before, encoding: 'utf-8', hasByteOrderMark: false };
  const { text, encoding, hasByteOrderMark } = decoded;
  return { file, uri, text, encoding, hasByteOrderMark };
}

function faultOf(source: SourceFile, { code, message, place }: Diagnostic): Problem {
  const span = place.kind === 'span' ? place.span : { start: 0, end: 0 };
  return { code, message, place: { source, span }, inclusion: undefined, tagEnd: span.end };
}

function problemOf(source: SourceFile, map: SegmentMap, problem: XmlProblem): NonNullable<Part['problem']> {
  const { code, message, advice, span, jingOffset, jingPosition } = problem;
  return {
    code,
    message,
    ...(advice === undefined ? {} : { advice }),
    place: map.placeOf(span),
    inclusion: undefined,
    tagEnd: map.endAt(jingOffset).end,
    at: span.start,
    ...(map.text === source.text ? { jingPosition } : {}),
  };
}

function partOf(source: SourceFile, reader: EntityReader | undefined): Part {
  const { map, doctype, remarks, isId, problem, hasExternal } = flatten(source, reader);
  const { encoding, hasByteOrderMark, uri } = source;
  const options = { encoding, hasByteOrderMark };
  const uriAt: UriAt = hasExternal ? (offset) => map.segmentAt(offset).source.uri : () => uri;
  const content = readPart(map.text, uriAt, options);
  let elements: ElementIndex | undefined;
  return {
    source,
    map,
    content,
    problem: problem ?? (content.problem && problemOf(source, map, content.problem)),
    doctype,
    hasExternal,
    remarks,
    elements: () => {
      elements ??= new ElementIndex(map.text, { uriAt, isId, options });
      return elements;
    },
  };
}
