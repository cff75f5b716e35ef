// Puts a document together from its parts (XInclude 1.0): what each xi:include names takes its place. No recursion: parts can be
// nested as deeply as they are.

import { lastAtMost } from '../../source/last-at-most.ts';
import type { Span } from '../../source/span.ts';
import type { SourceFile } from '../source-file.ts';
import { type ComposeLimits, type ComposeSettings, composeLimits } from './compose-settings.ts';
import { Composition, type Declaration } from './composition.ts';
import { escapeText } from './escape-text.ts';
import type { ElementContext, IncludeElement, IncludeFault } from './include-element.ts';
import { includedText } from './included-text.ts';
import { mergeDoctypes } from './merge-doctypes.ts';
import type { Part } from './part.ts';
import { PartLoader } from './part-loader.ts';
import { type Problem, Stop, type Told } from './problem.ts';
import { documentContext } from './read-part.ts';
import { resolveUri, withBlanksEscaped } from './resolve-uri.ts';
import type { Inclusion } from './segment-map.ts';
import { SegmentWriter } from './segment-writer.ts';
import { elementStretch, fallbackStretch, type Stretch, stretchOf, wholeStretches } from './stretch.ts';
import { findElement } from './xpointer.ts';

/** The document that was named. */
export type MainFile = SourceFile & Declaration;

/** Undefined where the document is in one file, and declares nothing that stands in another. */
export function compose(main: MainFile, settings: ComposeSettings): Composition | undefined {
  return new Composer(main, settings).run();
}

/** A stretch that is being written. `next`: index of the next xi:include; `nextHead`: of what is to be put in. */
type Frame = Stretch & { position: number; next: number; nextHead: number };

/** An xi:include, the stretch that it stands in, and what stands around it in the whole. */
type Here = { readonly include: IncludeElement; readonly frame: Frame; readonly around: ElementContext | undefined };

class Composer {
  readonly #main: MainFile;
  readonly #part: Part;
  readonly #isFollowed: boolean;
  readonly #limits: ComposeLimits;
  readonly #loader: PartLoader;
  readonly #writer = new SegmentWriter();
  readonly #frames: Frame[] = [];
  readonly #remarks: Told[] = [];
  readonly #parts = new Set<Part>();
  #includes = 0;

  constructor(main: MainFile, settings: ComposeSettings) {
    this.#main = main;
    this.#isFollowed = settings.xinclude;
    this.#limits = { ...composeLimits, ...settings.limits };
    this.#loader = new PartLoader(settings, this.#limits);
    this.#part = this.#loader.add(main);
  }

  run(): Composition | undefined {
    const { content, hasExternal } = this.#part;
    const hasIncludes = content.includes.length + content.strayFallbacks.length > 0;
    if (!hasExternal && !(this.#isFollowed && hasIncludes)) return undefined;
    const problem = this.#write();
    return new Composition({
      main: this.#main,
      declaration: declarationOf(this.#main),
      map: this.#writer.finish({ source: this.#main, span: { start: 0, end: this.#main.text.length } }),
      doctype: mergeDoctypes([...this.#parts].flatMap((part) => part.doctype ?? [])),
      remarks: this.#remarks,
      problem: problem && { ...problem, severity: 'fatal' },
    });
  }

  #write(): Problem | undefined {
    const part = this.#part;
    try {
      this.#begin(part, undefined);
      const start = declarationEnd(part.map.text);
      const end = part.content.unclosed ?? part.map.text.length;
      this.#push(stretchOf(part, { start, end }, { around: documentContext(this.#main.uri), last: part.problem }));
      for (let frame = this.#frames.at(-1); frame !== undefined; frame = this.#frames.at(-1)) this.#goOn(frame);
      return undefined;
    } catch (thrown) {
      if (thrown instanceof Stop) return thrown.problem;
      throw thrown;
    }
  }

  /** What is said of a part is said where it is first included. */
  #begin(part: Part, inclusion: Inclusion | undefined): void {
    if (this.#parts.has(part)) return;
    this.#parts.add(part);
    for (const remark of part.remarks) this.#remarks.push({ ...remark, inclusion });
  }

  #push(stretch: Stretch): void {
    const { includes } = stretch.part.content;
    const next = this.#isFollowed ? firstFrom(includes, stretch.start) : includes.length;
    this.#frames.push({ ...stretch, position: stretch.start, next, nextHead: 0 });
  }

  /** Up to the next xi:include of the stretch, or to its end. */
  #goOn(frame: Frame): void {
    const { includes } = frame.part.content;
    while ((includes[frame.next]?.start ?? Number.POSITIVE_INFINITY) < frame.position) frame.next++;
    const include = includes[frame.next];
    if (include !== undefined && include.start < frame.end) {
      this.#copy(frame, include.start);
      frame.position = include.end;
      frame.next++;
      this.#include({ include, frame, around: include.start === frame.start ? frame.around : include.parent });
      return;
    }
    this.#copy(frame, frame.end);
    this.#frames.pop();
    if (frame.last !== undefined) throw new Stop(frame.last);
  }

  #copy(frame: Frame, end: number): void {
    const { part, heads, inclusion } = frame;
    const stray = this.#isFollowed
      ? part.content.strayFallbacks.find(({ span }) => span.start >= frame.position && span.start < end)
      : undefined;
    const to = stray?.span.start ?? end;
    for (let head = heads[frame.nextHead]; head !== undefined && head.at <= to; head = heads[frame.nextHead]) {
      this.#writer.copy(part.map, { start: frame.position, end: head.at }, inclusion);
      const place = part.map.placeOf({ start: head.nameStart, end: head.at });
      this.#writer.made(head.text, place, this.#writer.within(place.inclusion, inclusion));
      frame.position = head.at;
      frame.nextHead++;
    }
    this.#writer.copy(part.map, { start: frame.position, end: to }, inclusion);
    frame.position = to;
    if (stray !== undefined) throw new Stop(this.#faultAt(stray, frame));
    this.#checkLength(frame);
  }

  #include(here: Here): void {
    const { include, frame } = here;
    if (include.fault !== undefined) throw new Stop(this.#faultAt(include.fault, frame));
    if (++this.#includes > this.#limits.maxIncludes) {
      throw new Stop(this.#limitAt(here, `the document has more than ${this.#limits.maxIncludes} inclusions`));
    }
    const { childFault, href } = include;
    if (childFault !== undefined) {
      this.#push(stretchOf(frame.part, { start: include.end, end: include.end }, { last: this.#faultAt(childFault, frame) }));
    }
    const uri = href === '' ? frame.part.source.uri : resolveUri(withBlanksEscaped(href), include.base);
    if (uri === undefined) this.#fallBack(here, { kind: 'missing', reason: 'its href is not a URI' });
    else if (include.parse === 'text') this.#includeText(here, uri);
    else this.#includePart(here, uri);
  }

  #includePart(here: Here, uri: string): void {
    const loaded = this.#loader.load(uri);
    const inclusion = this.#inclusionOf(here, uri);
    switch (loaded.kind) {
      case 'missing':
      case 'refused':
        this.#fallBack(here, loaded);
        break;
      case 'limit':
        throw new Stop(this.#tooLong(here));
      case 'fault':
        throw new Stop({ ...loaded.fault, inclusion });
      case 'part':
        this.#includeFrom(loaded.part, here, inclusion);
        break;
      default:
        loaded satisfies never;
    }
  }

  #includeFrom(part: Part, here: Here, inclusion: Inclusion): void {
    const { include, around } = here;
    this.#begin(part, inclusion);
    const last = part.problem && { ...part.problem, inclusion };
    if (include.xpointer === undefined) {
      for (const stretch of wholeStretches(part, { inclusion, around, last })) this.#push(stretch);
      return;
    }
    if (last !== undefined) throw new Stop(last);
    const found = findElement(include.xpointer, part.elements);
    if (found.kind === 'found') this.#push(elementStretch(part, found.element, { inclusion, around }));
    else this.#fallBack(here, { kind: 'missing', reason: `its xpointer ${include.xpointer} leads nowhere: ${found.reason}` });
  }

  #includeText(here: Here, uri: string): void {
    const { include, frame } = here;
    const read = this.#loader.bytes(uri);
    if (read.kind === 'limit') throw new Stop(this.#tooLong(here));
    const text = read.kind === 'bytes' ? includedText(uri, read.bytes, include.encoding) : read;
    switch (text.kind) {
      case 'missing':
      case 'refused':
        this.#fallBack(here, text);
        break;
      case 'unknown':
        this.#fallBack(here, { kind: 'missing', reason: text.reason });
        break;
      case 'bad': {
        const message = `the text of ${include.href} cannot be included: ${text.reason}`;
        throw new Stop({ ...this.#problemAt(here), code: 'xml/include', message });
      }
      case 'text': {
        const { place, tagEnd, inclusion } = this.#problemAt(here);
        const span = { start: place.span.start, end: tagEnd };
        this.#writer.made(escapeText(text.text), { ...place, span }, inclusion);
        this.#checkLength(frame);
        break;
      }
      default:
        text satisfies never;
    }
  }

  /** What cannot be had is a fault, unless the element says what stands in for it. */
  #fallBack(here: Here, { kind, reason }: { readonly kind: 'missing' | 'refused'; readonly reason: string }): void {
    const { include, frame, around } = here;
    const what = include.href === '' ? 'a part of this document' : include.href;
    const problem = {
      ...this.#problemAt(here),
      code: 'xml/include',
      message: `${what} cannot be included: ${reason}`,
    } as const;
    if (include.fallback === undefined) throw new Stop(problem);
    const severity = kind === 'refused' ? 'warning' : 'note';
    this.#remarks.push({ ...problem, severity, advice: 'what its xi:fallback holds was taken' });
    this.#push(fallbackStretch(frame, include.fallback, around));
  }

  /** @throws {Stop} for a circle, and for what is nested too deeply */
  #inclusionOf(here: Here, uri: string): Inclusion {
    const { include, frame } = here;
    const { place, tagEnd, inclusion: outer } = this.#problemAt(here);
    const key = `${uri}#${include.xpointer ?? ''}`;
    const depth = (frame.inclusion?.depth ?? 0) + 1;
    if (depth > this.#limits.maxDepth) {
      throw new Stop(this.#limitAt(here, `files include one another more than ${this.#limits.maxDepth} deep`));
    }
    for (let at: Inclusion | undefined = outer; at !== undefined; at = at.outer)
      if (at.key === key) throw new Stop(this.#circle(here));
    if (key === `${this.#main.uri}#`) throw new Stop(this.#circle(here));
    return { kind: 'include', place, tagEnd, key, outer, depth };
  }

  #circle(here: Here): Problem {
    const { href, xpointer } = here.include;
    const what = [href, xpointer].filter((part) => part !== undefined && part !== '').join(' with xpointer ');
    const message = `${what} is included in itself: the inclusions go in a circle`;
    return { ...this.#problemAt(here), code: 'xml/include', message };
  }

  #checkLength({ part, inclusion, position }: Frame): void {
    if (this.#writer.length <= this.#limits.maxLength) return;
    const place = part.map.placeOf({ start: position, end: position });
    throw new Stop({ ...this.#lengthWords(), place, inclusion, tagEnd: place.span.end });
  }

  #tooLong(here: Here): Problem {
    return { ...this.#problemAt(here), ...this.#lengthWords() };
  }

  #lengthWords(): Pick<Problem, 'code' | 'message'> {
    return { code: 'xml/limit', message: `the document and its parts have more than ${this.#limits.maxLength} characters` };
  }

  #limitAt(here: Here, message: string): Problem {
    return { ...this.#problemAt(here), code: 'xml/limit', message };
  }

  #problemAt({ include, frame }: Here): Pick<Problem, 'place' | 'inclusion' | 'tagEnd'> {
    return this.#placeIn(frame, { start: include.start, end: include.tagEnd }, include.tagEnd);
  }

  #faultAt({ message, span, tagEnd }: IncludeFault, frame: Frame): Problem {
    return { code: 'xml/include', message, ...this.#placeIn(frame, span, tagEnd) };
  }

  #placeIn({ part, inclusion }: Frame, span: Span, tagEnd: number): Pick<Problem, 'place' | 'inclusion' | 'tagEnd'> {
    const { source, span: own, inclusion: inner } = part.map.placeOf(span);
    const around = this.#writer.within(inner, inclusion);
    return { place: { source, span: own }, inclusion: around, tagEnd: part.map.endAt(tagEnd).end };
  }
}

/** Index of the first xi:include that begins at `start` or after it. */
function firstFrom(includes: readonly IncludeElement[], start: number): number {
  return lastAtMost(includes, start - 1, (include) => include.start) + 1;
}

const XML_DECLARATION = /^<\?xml[ \t\r\n][^>]*\?>/;
const VERSION_1_1 = /\bversion[ \t\r\n]*=[ \t\r\n]*["']1\.1["']/;

/** It tells of bytes that the whole has no more. Version 1.1 it has still. */
function declarationEnd(text: string): number {
  const [declaration = ''] = XML_DECLARATION.exec(text) ?? [];
  return VERSION_1_1.test(declaration) ? 0 : declaration.length;
}

function declarationOf({ declared, overruled }: MainFile): Declaration {
  return { declared, ...(overruled === undefined ? {} : { overruled }) };
}
