// A letter of the edition in `corpora/letters` as a plain text, and what the edition marks in it: places, dates, and which lines
// are datelines, salutes and signatures.

import type { Mark, Reading } from '../../src/evaluate/reading.ts';
import type { Span } from '../../src/source/span.ts';
import { teiName } from '../../src/tei/element-roles.ts';
import type { DateAttributes } from '../../src/tei/tei-reading.ts';
import { parseTree, type XmlElement, type XmlNode } from '../../src/xml/read/tree.ts';

export type FrameKind = 'dateline' | 'salute' | 'signature';
/** `isInline`: a salute with which a paragraph begins, so that no line is its own. */
export type Frame = { readonly kind: FrameKind; readonly span: Span; readonly isInline: boolean };

export type Letter = {
  readonly name: string;
  readonly reading: Reading;
  readonly frames: readonly Frame[];
  /** Every block a line, without blank lines but between the parts of the letter. */
  readonly long: string;
  /** The same wrapped, with blank lines between blocks, and a salute that a paragraph begins with on a line of its own. */
  readonly wrapped: string;
  /** Entries of the letter on persons, bodies and places, as a table. */
  readonly authority: string;
  /** Date of sending, where the edition is sure of it. */
  readonly sent: string | undefined;
};

const WRAPPED_AT = 70;
const UNREAD = new Set(['note', 'del', 'figure', 'gap', 'back']);
const BLOCKS = new Set(['p', 'addrLine', 'salute', 'dateline', 'closer', 'l', 'opener', 'postscript', 'div', 'lg', 'address']);
const PARTS = new Set(['div', 'address']);
const MARKS: Readonly<Record<string, Mark['type']>> = { person: 'person', org: 'org', place: 'place' };

export function readLetter(name: string, xml: string): Letter {
  const tree = parseTree(xml);
  if (tree.kind === 'fatal') throw new Error(`${name}: ${tree.problem.message}`);
  const sent = sentOn(tree.root);
  const builder = new LetterBuilder(sent);
  for (const body of elementsIn(tree.root, 'body')) builder.read(body);
  const { text, lines, marks, frames } = builder.finish();
  const reading: Reading = {
    name,
    text,
    lines: lines.map(({ span }) => ({ span, kind: 'paragraph', level: 0, placement: 'flow' })),
    marks,
    types: ['person', 'org', 'place', 'date'],
    hasStructure: false,
    entries: new Set(entryIds(tree.root)),
    lineOf: (offset) => lines.findIndex(({ span }) => span.end >= offset) + 1,
  };
  const words = (line: Line): string => text.slice(line.span.start, line.span.end);
  const long = lines.map((line) => `${line.beginsPart ? '\n' : ''}${words(line)}\n`);
  const wrapped = lines.map((line) => `${line.beginsBlock ? '\n' : ''}${wrapParts(words(line), saluteIn(line, frames))}\n`);
  return {
    name,
    reading,
    frames: frames.map((frame) => ({ ...frame, isInline: isInline(frame, lines) })),
    long: long.join('').trimStart(),
    wrapped: wrapped.join('').trimStart(),
    authority: authorityOf(tree.root),
    sent,
  };
}

type Line = { readonly span: Span; readonly beginsPart: boolean; readonly beginsBlock: boolean };

/** Characters of the salute that the line begins with and goes on after. */
function saluteIn(line: Line, frames: readonly Omit<Frame, 'isInline'>[]): number {
  const salute = frames.find(({ kind, span }) => kind === 'salute' && span.start === line.span.start);
  return salute !== undefined && isInline(salute, [line]) ? salute.span.end - line.span.start : 0;
}

function wrapParts(words: string, salute: number): string {
  return salute === 0 ? wrap(words) : `${words.slice(0, salute)}\n\n${wrap(words.slice(salute).trimStart())}`;
}

/** Something stands after it on its line. */
function isInline({ kind, span }: Omit<Frame, 'isInline'>, lines: readonly Line[]): boolean {
  const line = lines.find((each) => each.span.start <= span.start && span.start < each.span.end);
  return kind === 'salute' && line !== undefined && line.span.end > span.end + 1;
}

function wrap(words: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > WRAPPED_AT) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}

class LetterBuilder {
  readonly #sent: string | undefined;
  readonly #lines: Line[] = [];
  readonly #marks: Mark[] = [];
  readonly #frames: Omit<Frame, 'isInline'>[] = [];
  #text = '';
  #lineStart = 0;
  #needsSpace = false;
  #beginsPart = false;
  #beginsBlock = false;

  constructor(sent: string | undefined) {
    this.#sent = sent;
  }

  read(element: XmlElement): void {
    this.#readChildren(element, []);
    this.#endLine();
  }

  finish(): {
    readonly text: string;
    readonly lines: readonly Line[];
    readonly marks: readonly Mark[];
    readonly frames: readonly Omit<Frame, 'isInline'>[];
  } {
    const marks = this.#marks.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
    return { text: this.#text, lines: this.#lines, marks, frames: this.#frames };
  }

  #readChildren(element: XmlElement, path: readonly XmlElement[]): void {
    for (const node of element.children) this.#readNode(node, [...path, element]);
  }

  #readNode(node: XmlNode, path: readonly XmlElement[]): void {
    if (node.kind === 'text') this.#words(node.text);
    if (node.kind !== 'element') return;
    const name = teiName(node);
    if (UNREAD.has(name)) return;
    if (name === 'lb') this.#endLine();
    if (name === 'space') this.#needsSpace = true;
    if (name === 'c' && node.attribute('rendition') === '#dots') this.#words('.'.repeat(Number(node.attribute('n') ?? 3)));
    const isBlock = isBlockHere(node, name, path);
    if (isBlock) this.#begin(name);
    const start = this.#text.length;
    this.#readChildren(node, path);
    this.#record(node, { start, end: this.#text.length }, path);
    if (isBlock) this.#begin(name);
  }

  #begin(name: string): void {
    this.#endLine();
    this.#beginsBlock ||= name !== 'addrLine' && name !== 'seg';
    this.#beginsPart ||= PARTS.has(name);
  }

  #words(text: string): void {
    if (/^\s/.test(text)) this.#needsSpace = true;
    for (const word of text.split(/\s+/).filter((each) => each !== '')) {
      if (this.#needsSpace && this.#text.length > this.#lineStart) this.#text += ' ';
      this.#text += word;
      this.#needsSpace = true;
    }
    if (text.trim() !== '') this.#needsSpace = /\s$/.test(text);
  }

  #endLine(): void {
    this.#needsSpace = false;
    if (this.#text.length === this.#lineStart) return;
    const span = { start: this.#lineStart, end: this.#text.length };
    this.#lines.push({ span, beginsPart: this.#beginsPart, beginsBlock: this.#beginsBlock });
    this.#text += '\n';
    this.#lineStart = this.#text.length;
    this.#beginsPart = false;
    this.#beginsBlock = false;
  }

  #record(element: XmlElement, whole: Span, path: readonly XmlElement[]): void {
    const span = trimmed(this.#text, whole);
    if (span.start >= span.end) return;
    const name = teiName(element);
    const frame = frameOf(element, name, path);
    if (frame !== undefined) this.#frames.push({ kind: frame, span });
    if (name === 'date') {
      const isOfLetter = path.some((outer) => frameOf(outer, teiName(outer), []) === 'dateline');
      const date = dateOf(element, isOfLetter ? this.#sent : undefined, this.#text.slice(span.start, span.end));
      this.#marks.push({ span, type: 'date', refs: [], isRedirected: false, ...(date === undefined ? {} : { date }) });
    }
    const type = name === 'rs' ? MARKS[element.attribute('type') ?? ''] : undefined;
    if (type === undefined || element.attribute('subtype') === 'implied') return;
    const refs = (element.attribute('ref') ?? '').split(/\s+/).map((ref) => ref.replace('#', ''));
    this.#marks.push({ span, type, refs, isRedirected: false });
  }
}

/** A salute at the beginning of a paragraph is on the paragraph's line; parts of a letterhead are lines. */
function isBlockHere(element: XmlElement, name: string, path: readonly XmlElement[]): boolean {
  const parent = path.at(-1);
  if (name === 'salute') return parent !== undefined && teiName(parent) !== 'p';
  if (name === 'seg') return element.children.every((child) => !isSeg(child));
  return BLOCKS.has(name);
}

function isSeg(node: XmlNode): boolean {
  return node.kind === 'element' && teiName(node) === 'seg';
}

/** The edition has some datelines as parts of a letterhead: those with a date. */
function frameOf(element: XmlElement, name: string, path: readonly XmlElement[]): FrameKind | undefined {
  if (name === 'dateline') return 'dateline';
  if (name === 'signed') return 'signature';
  if (name === 'salute') return 'salute';
  const isInOpener = path.length === 0 || path.some((outer) => teiName(outer) === 'opener');
  const hasDate = name === 'seg' && isInOpener && !element.children.some(isSeg) && elementsIn(element, 'date').length > 0;
  return hasDate ? 'dateline' : undefined;
}

/** A whole year, or two or three of its figures after a full stop, a slash or a space: `90`, `907`, `1910`. */
const HAS_YEAR = /(?:^|[ ./])\d{2,4}$/;

/** What the edition says; of the date of the letter that it was sent then. Only where the words name the year. */
function dateOf(element: XmlElement, sent: string | undefined, words: string): DateAttributes | undefined {
  const when = element.attribute('when') ?? sent;
  return when === undefined || !HAS_YEAR.test(words) || /^\d{1,2}\.?$/.test(words) ? undefined : { when };
}

function sentOn(root: XmlElement): string | undefined {
  const action = elementsIn(root, 'correspAction').find((each) => each.attribute('type') === 'sent');
  return action === undefined ? undefined : elementsIn(action, 'date')[0]?.attribute('when');
}

const ENTRY_NAMES: Readonly<Record<string, string>> = { person: 'persName', org: 'orgName', place: 'placeName' };

function authorityOf(root: XmlElement): string {
  const back = elementsIn(root, 'back')[0];
  const rows =
    back === undefined
      ? []
      : Object.keys(ENTRY_NAMES).flatMap((type) => elementsIn(back, type).map((each) => rowOf(type, each)));
  return `${['id,type,name,variants', ...rows.filter((row) => row !== undefined)].join('\n')}\n`;
}

function entryIds(root: XmlElement): readonly string[] {
  return authorityOf(root)
    .split('\n')
    .slice(1)
    .map((row) => row.slice(1, row.indexOf('"', 1)));
}

function rowOf(type: string, entry: XmlElement): string | undefined {
  const names = entry.children
    .filter((child) => child.kind === 'element')
    .filter((child) => teiName(child) === ENTRY_NAMES[type])
    .map(nameIn);
  const id = entry.attributes.find(({ qName }) => qName === 'xml:id')?.value;
  const [main, ...others] = [...new Set(names)].filter((each) => each !== '');
  if (id === undefined || main === undefined) return undefined;
  return [id, type, main, others.join(';')].map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
}

/** A person's forename first, whichever comes first in the entry. */
function nameIn(name: XmlElement): string {
  const parts = ['forename', 'surname'].flatMap((part) => elementsIn(name, part)).map(wordsOf);
  return (parts.length > 0 ? parts.join(' ') : wordsOf(name)).trim();
}

function wordsOf(element: XmlElement): string {
  const parts = element.children.map((child) =>
    child.kind === 'text' ? child.text : child.kind === 'element' ? wordsOf(child) : '',
  );
  return parts.join('').replace(/\s+/g, ' ').replaceAll(';', ',').trim();
}

function elementsIn(element: XmlElement, name: string): readonly XmlElement[] {
  const found = teiName(element) === name ? [element] : [];
  const inner = element.children.flatMap((child) => (child.kind === 'element' ? elementsIn(child, name) : []));
  return [...found, ...inner];
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  return { start: start + words.length - words.trimStart().length, end: start + words.trimEnd().length };
}
