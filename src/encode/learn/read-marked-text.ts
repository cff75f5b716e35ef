// An encoded document → the text that is learned from, with its outermost marks. Words stand whole whatever tags are in them; blocks
// are lines, also where nothing but tags parts them (`</seg><seg>` of a letterhead). Notes, deletions and lists of entries are left out.

import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { atSpan } from '../../source/span.ts';
import { blockRole, entityType, isBreak, isUnread } from '../../tei/element-roles.ts';
import { readEntities } from '../../tei/read-entities.ts';
import { walkSource } from '../../tei/walk-source.ts';
import { parseTree, type XmlElement } from '../../xml/read/tree.ts';
import { correspondenceOf, dateOf } from './header-facts.ts';
import { type MarkHabits, MarkReader } from './mark-patterns.ts';
import type { LearnedMark, LearnedType, MarkedText } from './marked-text.ts';

export type MarkedResult =
  | { readonly kind: 'marked'; readonly text: MarkedText }
  | { readonly kind: 'diagnostics'; readonly diagnostics: readonly Diagnostic[] };

/** `xml` is decoded and without byte order mark. */
export function readMarkedText(file: string, xml: string, habits: MarkHabits = {}): MarkedResult {
  const tree = parseTree(xml);
  if (tree.kind === 'fatal') {
    const { code, message, span } = tree.problem;
    const place = atSpan(span.start, span.end);
    return { kind: 'diagnostics', diagnostics: [{ code, severity: 'fatal', file, message, place }] };
  }
  return { kind: 'marked', text: markedTextOf(file, tree.root, habits) };
}

function markedTextOf(name: string, root: XmlElement, habits: MarkHabits): MarkedText {
  const reader = new MarkReader(habits, readEntities(root));
  const builder = new MarkedTextBuilder();
  const open: { readonly element: XmlElement; readonly type: LearnedType | undefined }[] = [];
  walkSource(root, {
    enter: (element, place) => {
      if (isLeftOut(element, place.name)) return false;
      builder.begin(place.name, isLine(place.name, place.parent));
      if (isBreak(place.name)) builder.break(element.attribute('break') === 'no');
      const type = reader.typeOf(element, place);
      open.push({ element, type });
      if (type !== undefined) builder.openMark(type);
      return true;
    },
    leave: (_, place) => {
      if (open.pop()?.type !== undefined) builder.closeMark();
      builder.end(place.name, isLine(place.name, place.parent));
    },
    text: ({ text }) => builder.words(text),
  });
  const correspondence = correspondenceOf(root);
  const date = dateOf(root);
  return {
    name,
    ...builder.finish(),
    ...(correspondence === undefined ? {} : { correspondence }),
    ...(date === undefined ? {} : { date }),
  };
}

/** What an editor supplied is read: a word is learned whole. */
const KEPT = new Set(['supplied', 'ex']);
const LEFT_OUT = new Set([
  'note',
  'fw',
  'facsimile',
  'listPerson',
  'listOrg',
  'listPlace',
  'listBibl',
  'listEvent',
  'xenoData',
]);

function isLeftOut(element: XmlElement, name: string): boolean {
  if (LEFT_OUT.has(name) || entityType(element, name) !== undefined) return true;
  return isUnread(element, name) && !KEPT.has(name);
}

const LINES = new Set(['cell', 'label', 'figure', 'graphic']);

function isLine(name: string, parent: string): boolean {
  return LINES.has(name) || blockRole(name, parent) !== undefined;
}

/** Elements of which two that follow one another without a blank are two lines. */
const PARTS = new Set(['seg', 'salute', 'signed', 'dateline', 'address', 'stamp', 'byline', 'bibl', 'quote', 'formula']);
/** Empty elements that stand for a blank. */
const BLANKS = new Set(['space', 'c', 'g', 'pc']);

type OpenMark = { readonly type: LearnedType; readonly depth: number; readonly start: number };

class MarkedTextBuilder {
  readonly #parts: string[] = [];
  readonly #marks: LearnedMark[] = [];
  #length = 0;
  /** What is to stand before the next word. */
  #pending: '' | ' ' | '\n' = '';
  #isJoining = false;
  /** The last thing read was the end of such an element. */
  #after: 'part' | 'mark' | undefined;
  #open: OpenMark | undefined;
  #depth = 0;
  #lengthAtStart = 0;

  begin(name: string, isLine: boolean): void {
    if (isLine) this.#separate('\n');
    else if (PARTS.has(name) && this.#after === 'part') this.#separate('\n');
    this.#lengthAtStart = this.#length;
  }

  end(name: string, isLine: boolean): void {
    if (isLine) this.#separate('\n');
    else if (PARTS.has(name)) this.#after = 'part';
    else if (BLANKS.has(name) && this.#length === this.#lengthAtStart) this.#separate(' ');
  }

  break(isInWord: boolean): void {
    if (isInWord) this.#isJoining = true;
    else this.#separate(' ');
  }

  openMark(type: LearnedType): void {
    this.#depth++;
    if (this.#depth > 1) return;
    if (this.#after === 'mark') this.#separate(' ');
    this.#open = { type, depth: this.#depth, start: -1 };
    this.#startsAt = -1;
  }

  #startsAt = -1;

  closeMark(): void {
    this.#depth--;
    if (this.#depth > 0 || this.#open === undefined) return;
    const { type } = this.#open;
    if (this.#startsAt >= 0 && this.#length > this.#startsAt)
      this.#marks.push({ span: { start: this.#startsAt, end: this.#length }, type });
    this.#open = undefined;
    this.#after = 'mark';
  }

  words(text: string): void {
    const written = text.replaceAll('\u00ad', '').replaceAll('ſ', 's');
    if (written.trim() === '') {
      if (written !== '') this.#separate(' ');
      return;
    }
    if (/^\s/.test(written)) this.#separate(' ');
    if (this.#length > 0 && !this.#isJoining) this.#put(this.#pending);
    this.#pending = '';
    this.#isJoining = false;
    this.#after = undefined;
    if (this.#open !== undefined && this.#startsAt < 0) this.#startsAt = this.#length;
    this.#put(written.trim().replace(/\s+/g, ' '));
    if (/\s$/.test(written)) this.#separate(' ');
  }

  finish(): Pick<MarkedText, 'text' | 'marks'> {
    const text = this.#parts.join('');
    return { text, marks: this.#marks.filter(({ span }) => !text.slice(span.start, span.end).includes('\n')) };
  }

  #separate(sign: ' ' | '\n'): void {
    if (this.#isJoining && sign === ' ') return;
    if (this.#pending !== '\n') this.#pending = sign;
    if (sign === '\n') this.#isJoining = false;
    this.#after = undefined;
  }

  #put(words: string): void {
    this.#parts.push(words);
    this.#length += words.length;
  }
}
