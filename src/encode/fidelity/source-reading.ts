// A written TEI document, read anew → the words of its text, and the lines of the source that its header quotes.

import { readEvents } from '../../xml/read/read-events.ts';
import type { StartTag } from '../../xml/xml-events.ts';
import { isWhite } from './white-space.ts';

export type SourceReading = {
  /**
   * The text with its white space collapsed: a run of it is a SPACE; a boundary between two blocks, white space around it
   * included, is a BOUNDARY, or a TABLE_BOUNDARY in a table.
   */
  readonly text: string;
  /** By number. */
  readonly quoted: ReadonlyMap<number, string>;
};

export const SPACE = ' ';
export const BOUNDARY = '\n';
export const TABLE_BOUNDARY = '\v';

/** Elements inside a line of words. Every other one is a block. */
const INLINE: ReadonlySet<string> = new Set([
  'persName',
  'orgName',
  'placeName',
  'rs',
  'date',
  'roleName',
  'forename',
  'surname',
  'nameLink',
  'addName',
  'ref',
]);
/** White space that is not one space. */
const UNCOLLAPSED = /[^\S ]| {2}/;

/** Undefined: the document cannot be read. */
export function readSource(tei: string): SourceReading | undefined {
  const reader = new Reader();
  const result = readEvents(tei, reader);
  return result.kind === 'fatal' ? undefined : reader.result();
}

/** Parts that are put together at once: each is an object, and a long text has millions. */
const MOST_PARTS = 10_000;

class Reader {
  #parts: string[] = [];
  readonly #stretches: string[] = [];
  readonly #quoted = new Map<number, string>();
  readonly #open: string[] = [];
  #textDepth = 0;
  #tableDepth = 0;
  #quoting: { readonly number: number; readonly depth: number; words: string } | undefined;
  /** The last part, when it is white space or a boundary. */
  #gap = '';

  readonly startElement = (tag: StartTag): void => {
    const { localName } = tag;
    this.#open.push(localName);
    if (localName === 'text') this.#textDepth++;
    if (localName === 'table') this.#tableDepth++;
    if (this.#textDepth > 0) {
      if (!INLINE.has(localName)) this.#boundary();
      return;
    }
    if (localName !== 'note' || attributeOf(tag, 'type') !== 'sourceLine') return;
    this.#quoting = { number: Number(attributeOf(tag, 'n')), depth: this.#open.length, words: '' };
  };

  readonly endElement = (): void => {
    const depth = this.#open.length;
    const name = this.#open.pop() ?? '';
    if (this.#textDepth > 0 && !INLINE.has(name)) this.#boundary();
    if (name === 'text') this.#textDepth--;
    if (name === 'table') this.#tableDepth--;
    if (this.#quoting?.depth !== depth) return;
    this.#quoted.set(this.#quoting.number, this.#quoting.words);
    this.#quoting = undefined;
  };

  /** A hot loop: most runs of text have single spaces only, and are taken as they are. */
  readonly text = (text: string): void => {
    if (this.#quoting !== undefined) this.#quoting.words += text;
    if (this.#textDepth === 0) return;
    let start = 0;
    let end = text.length;
    while (start < end && isWhite(text.charCodeAt(start))) start++;
    if (start > 0 && this.#gap === '') this.#gap = SPACE;
    if (start === end) return;
    while (isWhite(text.charCodeAt(end - 1))) end--;
    const words = text.slice(start, end);
    if (this.#parts.length >= MOST_PARTS) this.#closeStretch();
    if (this.#gap !== '') this.#parts.push(this.#gap);
    this.#gap = end < text.length ? SPACE : '';
    this.#parts.push(UNCOLLAPSED.test(words) ? words.replace(/\s+/g, SPACE) : words);
  };

  #boundary(): void {
    if (this.#gap !== TABLE_BOUNDARY) this.#gap = this.#tableDepth > 0 ? TABLE_BOUNDARY : BOUNDARY;
  }

  #closeStretch(): void {
    this.#stretches.push(this.#parts.join(''));
    this.#parts = [];
  }

  result(): SourceReading {
    this.#parts.push(this.#gap);
    this.#closeStretch();
    return { text: this.#stretches.join(''), quoted: this.#quoted };
  }
}

function attributeOf(tag: StartTag, name: string): string | undefined {
  return tag.attributes.find(({ localName, namespace }) => localName === name && namespace === '')?.value;
}
