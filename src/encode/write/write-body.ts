// The outline → the text of the document: divisions, paragraphs, points, tables, footnotes, with the marks inside them.

import type { Span } from '../../source/span.ts';
import { escapeAttribute } from '../../xml/write-xml.ts';
import { type Block, type Item, insideOf, type Outline } from '../model/outline.ts';
import type { SourceText } from '../model/source-text.ts';
import { type Division, divisionsOf } from './divisions.ts';
import { type Identifiers, identifierPart } from './identifiers.ts';
import type { InlineWriter, Mark } from './inline-writer.ts';
import { NO_SUBJECT } from './mention-marks.ts';
import { WrittenText } from './written-text.ts';

type SimpleBlock = Extract<Block, { readonly span: Span }>;
type Speech = Extract<Block, { readonly kind: 'speech' }>;
type Footnote = Extract<Block, { readonly kind: 'footnote' }>;

/** `speakers`: identifiers of those who speak, by what is printed before their words. */
export type BodyTools = {
  readonly inline: InlineWriter;
  readonly ids: Identifiers;
  readonly notes: ReadonlyMap<Block, string>;
  readonly speakers: ReadonlyMap<string, string>;
};

export type WrittenBody = {
  readonly text: WrittenText;
  /** Divisions without any paragraph: an empty one holds the place that TEI wants. */
  readonly emptyDivisions: number;
};

/** Code units of a heading in which words are looked for that say what a division is. */
const HEADING_START = 40;
const DIVISION_TYPES: readonly (readonly [type: string, heading: RegExp])[] = [
  ['annex', /^\W{0,3}(?:annex|appendix)\b/i],
  ['attachment', /^\W{0,3}attachment\b/i],
  ['enclosure', /^\W{0,3}enclosure\b/i],
  ['agenda', /^\W{0,3}agenda\b/i],
  ['introduction', /^\W{0,3}introduction\b/i],
  ['conclusion', /^\W{0,3}conclusions?\b/i],
];
const PLAIN_DIVISION = 'section';
/** What a division is never without. */
const PROSE: ReadonlySet<Block['kind']> = new Set(['paragraph', 'table', 'list', 'speech', 'stage']);

/** Marks of the places where the text refers to its footnotes; the footnotes get their identifiers here. */
export function footnoteAnchors(
  outline: Outline,
  ids: Identifiers,
): { readonly marks: readonly Mark[]; readonly ids: ReadonlyMap<Block, string> } {
  const marks: Mark[] = [];
  const given = new Map<Block, string>();
  for (const block of allBlocks(outline.blocks)) {
    if (block.kind !== 'footnote') continue;
    const id = ids.take(`note-${given.size + 1}`);
    given.set(block, id);
    if (block.anchor !== undefined) {
      marks.push({ span: block.anchor, open: `<ref target="#${id}">`, close: '</ref>', subject: NO_SUBJECT });
    }
  }
  return { marks, ids: given };
}

function allBlocks(blocks: readonly Block[]): readonly Block[] {
  const found: Block[] = [];
  const open = [...blocks].reverse();
  for (let block = open.pop(); block !== undefined; block = open.pop()) {
    found.push(block);
    for (const one of insideOf(block).toReversed()) open.push(one);
  }
  return found;
}

export function writeBody(source: SourceText, outline: Outline, tools: BodyTools): WrittenBody {
  const writer = new BodyWriter(source.text, tools);
  writer.body(divisionsOf(outline.blocks));
  return { text: writer.written, emptyDivisions: writer.emptyDivisions };
}

class BodyWriter {
  readonly written: WrittenText = new WrittenText();
  emptyDivisions = 0;
  readonly #text: string;
  readonly #inline: InlineWriter;
  readonly #ids: Identifiers;
  readonly #notes: ReadonlyMap<Block, string>;
  readonly #speakers: ReadonlyMap<string, string>;
  readonly #paragraphId: string;
  #paragraphs = 0;
  readonly #divisionNumbers = new Map<string, number>();
  #depth = 2;

  constructor(text: string, { inline, ids, notes, speakers }: BodyTools) {
    this.#text = text;
    this.#speakers = speakers;
    this.#inline = inline;
    this.#ids = ids;
    this.#notes = notes;
    this.#paragraphId = ids.freePrefix('p', 'par', 'paragraph-');
  }

  body(division: Division): void {
    this.#line('<body>');
    this.#within(() => this.#division(division));
    this.#line('</body>');
  }

  #line(xml: string): void {
    this.written.add('  '.repeat(this.#depth));
    this.written.addLine(xml);
  }

  #within(write: () => void): void {
    this.#depth++;
    write();
    this.#depth--;
  }

  #division({ opening, content, divisions, closing }: Division): void {
    this.#frame('opener', opening);
    for (const block of content) this.#block(block, '');
    for (const inner of divisions) {
      const type = this.#divisionType(inner);
      this.#line(`<div type="${type}" xml:id="${this.#divisionId(type)}">`);
      this.#within(() => this.#division(inner));
      this.#line('</div>');
    }
    if (divisions.length === 0 && !content.some(({ kind }) => PROSE.has(kind))) {
      this.emptyDivisions++;
      this.#line('<p/>');
    }
    this.#frame('closer', closing);
  }

  #divisionId(type: string): string {
    const number = (this.#divisionNumbers.get(type) ?? 0) + 1;
    this.#divisionNumbers.set(type, number);
    return this.#ids.take(`${type}-${number}`);
  }

  #divisionType({ opening }: Division): string {
    const heading = opening.find((block) => block.kind === 'heading');
    if (heading?.kind !== 'heading') return PLAIN_DIVISION;
    if (heading.opens !== undefined) return heading.opens;
    const start = this.#text.slice(heading.span.start, Math.min(heading.span.end, heading.span.start + HEADING_START));
    return DIVISION_TYPES.find(([, words]) => words.test(start))?.[0] ?? PLAIN_DIVISION;
  }

  /** What opens or closes a division: runs of its parts stand together, the lines of an address and of a postscript too. */
  #frame(frame: 'opener' | 'closer', blocks: readonly Block[]): void {
    for (const run of runsOf(blocks)) {
      switch (run.kind) {
        case 'alone':
          if (run.block.kind === 'trailer') this.#line(`<trailer>${this.#inline.write(run.block.span)}</trailer>`);
          else this.#block(run.block, '');
          break;
        case 'postscript':
          this.#element('postscript', () => {
            for (const { span } of run.parts) this.#paragraph(span);
          });
          break;
        case 'frame':
          this.#element(frame, () => {
            this.#frameParts(run.parts);
          });
          break;
        default:
          run satisfies never;
      }
    }
  }

  #element(name: string, content: () => void): void {
    this.#line(`<${name}>`);
    this.#within(content);
    this.#line(`</${name}>`);
  }

  #frameParts(parts: readonly SimpleBlock[]): void {
    let lines: string[] = [];
    const endAddress = (): void => {
      if (lines.length > 0) this.#line(`<address>${lines.join('')}</address>`);
      lines = [];
    };
    for (const part of parts) {
      if (part.kind === 'addressee') {
        lines.push(`<addrLine>${this.#inline.write(part.span)}</addrLine>`);
        continue;
      }
      endAddress();
      this.#line(this.#framePart(part));
    }
    endAddress();
  }

  #framePart({ kind, span }: SimpleBlock): string {
    const words = this.#inline.write(span);
    switch (kind) {
      case 'dateline':
        return `<dateline>${words}</dateline>`;
      case 'signature':
        return `<signed>${words}</signed>`;
      default:
        return `<salute>${words}</salute>`;
    }
  }

  /** `path`: labels of the points around it, as part of an identifier. */
  #block(block: Block, path: string): void {
    switch (block.kind) {
      case 'heading':
        if (path === '') this.#line(`<head>${this.#inline.write(block.span)}</head>`);
        else this.#paragraph(block.span);
        return;
      case 'page':
        this.#line(this.#page(block.span));
        return;
      case 'list':
        this.#list(block.items, path);
        return;
      case 'table':
        this.#table(block.rows);
        return;
      case 'speech':
        this.#speech(block);
        return;
      case 'stage':
        this.#line(`<stage>${this.#inline.write(block.span)}</stage>`);
        return;
      case 'footnote':
        this.#line(this.#footnote(block));
        return;
      default:
        this.#paragraph(block.span);
    }
  }

  #paragraph(span: Span): void {
    this.#paragraphs++;
    const id = this.#ids.take(`${this.#paragraphId}${this.#paragraphs}`);
    this.#line(`<p xml:id="${id}" n="${this.#paragraphs}">${this.#inline.write(span)}</p>`);
  }

  #page(span: Span): string {
    const words = this.#inline.write(span);
    return /^(?:\s|<pb\/>)*$/.test(words) ? '<pb/>' : `<fw type="pageNumber">${words}</fw>`;
  }

  #list(items: readonly Item[], path: string): void {
    if (items.length === 0) return;
    const isPrinted = items.some(({ label }) => label.end > label.start);
    this.#line(isPrinted ? '<list type="points">' : '<list>');
    this.#within(() => {
      for (const item of items) this.#item(item, path);
    });
    this.#line('</list>');
  }

  #item({ label, blocks }: Item, path: string): void {
    const printed = this.#text.slice(label.start, label.end).trim();
    const part = identifierPart(printed);
    const id = this.#ids.take(`${path === '' ? 'point' : path}-${part === '' ? 'x' : part}`);
    const n = escapeAttribute(bare(printed).replace(/\s+/g, ' '));
    const start = `<item xml:id="${id}"${n === '' ? '' : ` n="${n}"`}>`;
    const written = printed === '' ? '' : `<label>${this.#inline.writePlain(label)}</label>`;
    this.#line(start + written);
    this.#within(() => {
      for (const block of blocks) this.#block(block, id);
    });
    this.#line('</item>');
  }

  #speech({ speaker, blocks }: Speech): void {
    const who = this.#speakers.get(this.#text.slice(speaker.start, speaker.end)) ?? '';
    this.#line(`<sp who="#${who}">`);
    this.#within(() => {
      this.#line(`<speaker>${this.#inline.writePlain(speaker)}</speaker>`);
      for (const block of blocks) this.#block(block, who);
      if (!blocks.some(({ kind }) => PROSE.has(kind))) this.#line('<p/>');
    });
    this.#line('</sp>');
  }

  #table(rows: readonly (readonly Span[])[]): void {
    const filled = rows.filter((row) => row.length > 0);
    if (filled.length === 0) return;
    const columns = filled.reduce((most, row) => Math.max(most, row.length), 0);
    this.#line(`<table rows="${filled.length}" cols="${columns}">`);
    this.#within(() => {
      for (const row of filled) {
        const cells = row.map((cell) => `<cell>${this.#inline.write(cell)}</cell>`);
        this.#line(`<row>${cells.join('')}</row>`);
      }
    });
    this.#line('</table>');
  }

  #footnote(block: Footnote): string {
    const { label, body } = block;
    const printed = this.#text.slice(label.start, label.end);
    const number = escapeAttribute(bare(printed).replace(/\s+/g, ' '));
    const words = this.#inline.write({ start: Math.min(label.start, body.start), end: Math.max(label.end, body.end) });
    const n = number === '' ? '' : ` n="${number}"`;
    return `<note type="authorial" place="foot" xml:id="${this.#notes.get(block) ?? this.#ids.take('note')}"${n}>${words}</note>`;
  }
}

type Run =
  | { readonly kind: 'alone'; readonly block: Block }
  | { readonly kind: 'frame' | 'postscript'; readonly parts: readonly SimpleBlock[] };

function runsOf(blocks: readonly Block[]): readonly Run[] {
  const all: Run[] = [];
  let open: { readonly kind: 'frame' | 'postscript'; readonly parts: SimpleBlock[] } | undefined;
  for (const block of blocks) {
    if (!('span' in block) || block.kind === 'heading' || block.kind === 'page' || block.kind === 'trailer') {
      all.push({ kind: 'alone', block });
      open = undefined;
      continue;
    }
    const kind = block.kind === 'postscript' ? 'postscript' : 'frame';
    if (open?.kind !== kind) {
      open = { kind, parts: [] };
      all.push(open);
    }
    open.parts.push(block);
  }
  return all;
}

/** A label without its punctuation: `(a)` → `a`; one that is nothing else stays. */
function bare(label: string): string {
  const inner = label
    .replace(/^[\s([§]{1,8}|[\s.):;\]]{1,8}$/g, '')
    .replaceAll('\f', ' ')
    .trim();
  return inner === '' ? label.replaceAll('\f', ' ').trim() : inner;
}
