// A stylesheet with all that it imports and includes (XSLT 3.0 §3.11), read before it is compiled: the compiler sees nothing else.

import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { atSpan, nowhere, type Span } from '../../source/span.ts';
import { readEvents } from '../../xml/read/read-events.ts';
import type { StartTag } from '../../xml/xml-events.ts';
import type { SheetFile } from './sheet-files.ts';

export const XSLT_NAMESPACE = 'http://www.w3.org/1999/XSL/Transform';
const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';

/** Files of one stylesheet; the TEI Stylesheets have some 60. */
const MOST_MODULES = 1000;

/** `file`: as it is named to people. `messages`: the places where `xsl:message` can be told its line, in order. */
export type SheetModule = {
  readonly uri: string;
  readonly file: string;
  readonly text: string;
  readonly messages: readonly MessagePlace[];
};

/** Where an attribute of `xsl:message` can stand: an offset. */
export type MessagePlace = { readonly at: number };

export type ModulesRead = {
  /** The stylesheet that was named is the first. */
  readonly modules: readonly SheetModule[];
  /** Names (`Q{uri}local`) of parameters that are settled when it is compiled. */
  readonly statics: readonly string[];
  /** Where it is empty, the modules are all there. */
  readonly problems: readonly Diagnostic[];
};

export type ModuleSource = {
  /** Where a reference leads; undefined: nowhere. */
  readonly resolve: (href: string, base: string) => string | undefined;
  readonly read: (uri: string) => SheetFile;
};

type Reference = {
  readonly href: string;
  readonly base: string;
  readonly from: string;
  readonly span: Span;
  /** It may be left out when the stylesheet is compiled: what is wrong with it is then the compiler's to tell. */
  readonly isConditional: boolean;
};

/** A reference, and the modules that led to it, each by the one before. */
type Waiting = Reference & { readonly through: readonly string[] };

export function readModules(main: Omit<SheetModule, 'messages'>, { resolve, read }: ModuleSource): ModulesRead {
  const problems: Diagnostic[] = [];
  const statics = new Set<string>();
  const modules = new Map<string, SheetModule>();
  const waiting: Waiting[] = [];
  const take = (module: Omit<SheetModule, 'messages'>, through: readonly string[]): void => {
    const found = scanModule(module);
    modules.set(module.uri, { ...module, messages: found.messages });
    for (const name of found.statics) statics.add(name);
    for (const problem of found.problems) problems.push(problem);
    for (const reference of found.references.toReversed()) waiting.push({ ...reference, through: [...through, module.uri] });
  };
  take(main, []);
  for (let next = waiting.pop(); next !== undefined && problems.length === 0; next = waiting.pop()) {
    const uri = resolve(next.href, next.base);
    if (uri !== undefined && next.through.includes(uri) && !next.isConditional) {
      problems.push(circle(next, modules.get(uri)?.file ?? uri));
      continue;
    }
    if (uri !== undefined && modules.has(uri)) continue;
    const got = uri === undefined ? noAddress(next.href) : read(uri);
    const isTooMany = modules.size >= MOST_MODULES;
    if (uri !== undefined && got.kind === 'text' && !isTooMany) take({ uri, file: got.file, text: got.text }, next.through);
    else if (got.kind === 'text' || !next.isConditional)
      problems.push(notThere(next, isTooMany || got.kind === 'text' ? tooMany : got));
  }
  return { modules: [...modules.values()], statics: [...statics], problems };
}

const tooMany = { file: 'this', reason: `the stylesheet has more than ${MOST_MODULES} files, which is the limit` } as const;

function noAddress(href: string): Exclude<SheetFile, { readonly kind: 'text' }> {
  return { kind: 'missing', file: href, reason: 'it is not an address' };
}

function circle({ from, span }: Reference, file: string): Diagnostic {
  const message = `${file} would be part of itself: it is imported or included here, in what it leads to`;
  return { code: 'stylesheet/error', severity: 'error', message, file: from, place: atSpan(span.start, span.end) };
}

function notThere({ from, span }: Reference, { file, reason }: { readonly file: string; readonly reason: string }): Diagnostic {
  const message = `${file} is not read: ${reason}`;
  return { code: 'stylesheet/error', severity: 'error', message, file: from, place: atSpan(span.start, span.end) };
}

type Scanned = {
  readonly references: Reference[];
  readonly statics: string[];
  readonly messages: MessagePlace[];
  readonly problems: Diagnostic[];
};

function scanModule({ uri, file, text }: Omit<SheetModule, 'messages'>): Scanned {
  const found: Scanned = { references: [], statics: [], messages: [], problems: [] };
  const bases: string[] = [];
  const startElement = (tag: StartTag): void => {
    const base = baseOf(tag, bases.at(-1) ?? uri);
    bases.push(base);
    if (tag.namespace !== XSLT_NAMESPACE) return;
    const span = { start: tag.start, end: tag.end };
    if (bases.length === 2 && (tag.localName === 'import' || tag.localName === 'include')) {
      const href = attributeOf(tag, 'href');
      if (href !== undefined) found.references.push({ href, base, from: file, span, isConditional: isConditional(tag) });
      else if (attributeOf(tag, '_href') !== undefined) found.problems.push(shadowed(file, span));
    }
    if (bases.length === 2 && tag.localName === 'param' && /^\s*(?:yes|true|1)\s*$/u.test(attributeOf(tag, 'static') ?? ''))
      found.statics.push(expandedName(tag, attributeOf(tag, 'name') ?? ''));
    if (tag.localName === 'message' && canBeMarked(tag, text) && text.startsWith(`<${tag.qName}`, tag.start))
      found.messages.push({ at: tag.start + 1 + tag.qName.length });
  };
  const read = readEvents(text, { startElement, endElement: () => void bases.pop(), text: () => {} });
  if (read.kind === 'fatal') {
    const { code, message, span, advice } = read.problem;
    const place = span === undefined ? nowhere : atSpan(span.start, span.end);
    found.problems.push({ code, severity: 'fatal', message, file, place, ...(advice === undefined ? {} : { advice }) });
  }
  return found;
}

/** One that ends the work has the code XTMM9000, which the stylesheet may look for. */
function canBeMarked(tag: StartTag, text: string): boolean {
  if (['error-code', '_error-code', '_terminate'].some((name) => attributeOf(tag, name) !== undefined)) return false;
  return /^\s*(?:no|false|0)?\s*$/u.test(attributeOf(tag, 'terminate') ?? '') || !text.includes(':catch');
}

/** The value of such a reference is only known to the compiler. */
function shadowed(file: string, { start, end }: Span): Diagnostic {
  const message = 'what is imported must be known before the stylesheet is compiled: write href instead of _href';
  return { code: 'stylesheet/refused', severity: 'error', message, file, place: atSpan(start, end) };
}

function isConditional(tag: StartTag): boolean {
  return attributeOf(tag, 'use-when') !== undefined || attributeOf(tag, '_use-when') !== undefined;
}

function attributeOf({ attributes }: StartTag, name: string): string | undefined {
  return attributes.find(({ namespace, localName }) => namespace === '' && localName === name)?.value;
}

function baseOf({ attributes }: StartTag, base: string): string {
  const given = attributes.find(({ namespace, localName }) => namespace === XML_NAMESPACE && localName === 'base')?.value;
  if (given === undefined || !URL.canParse(given, base)) return base;
  return new URL(given, base).href;
}

/** `Q{uri}local` of a name as it is written. */
function expandedName({ scope }: StartTag, name: string): string {
  const trimmed = name.trim();
  if (trimmed.startsWith('Q{')) return trimmed;
  const [local = '', prefix] = trimmed.split(':').toReversed();
  return `Q{${prefix === undefined ? '' : (scope.resolvePrefix(prefix) ?? '')}}${local}`;
}
