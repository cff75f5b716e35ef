// Turns what is read of a document, in the order of its source, into lines and mentions.
import type { TextNode, XmlElement } from '../xml/read/tree.ts';
import {
  asideKind,
  type BlockRole,
  blockRole,
  entityType,
  isBreak,
  isUnread,
  mentionType,
  pointers,
  teiName,
} from './element-roles.ts';
import { type DraftPlace, LineBuilder, type LineDraft, type LineFacts } from './line-builder.ts';
import { namesAnother } from './names-another.ts';
import { OffsetMap } from './offset-map.ts';
import { plainText } from './plain-text.ts';
import {
  type DateAttributes,
  dateAttributes,
  type LineKind,
  type MentionType,
  type TeiEntity,
  type TeiLine,
  type TeiMention,
  type TeiReading,
} from './tei-reading.ts';
import { textOffsets } from './text-offsets.ts';
import { type ElementPlace, walkSource } from './walk-source.ts';

/** A mention while its words are read. */
type MentionDraft = {
  readonly element: XmlElement;
  readonly type: MentionType;
  readonly start: DraftPlace;
  end: DraftPlace;
  /** It holds more than one reading. */
  hasChoice: boolean;
};

/** What the lines inside an element are. */
type Context = { readonly element: XmlElement; readonly kind: LineKind; isFirst: boolean };

/** Levels of mentions within mentions of which it is asked whether a correction changes whom they mean. */
const MAX_CORRECTED_DEPTH = 8;

export class SourceReader {
  readonly #source: string;
  readonly #entities: ReadonlyMap<string, TeiEntity>;
  readonly #drafts: LineDraft[] = [];
  readonly #mentions: MentionDraft[] = [];
  readonly #openMentions: MentionDraft[] = [];
  #lines = new LineBuilder();
  #contexts: Context[] = [];
  /** Those of the contexts that are items. */
  #items: Context[] = [];
  /** Lists, and parts with a heading, around what is read; cells likewise. */
  #lists = 0;
  #headed = 0;
  #cells = 0;
  #placement: TeiLine['placement'] = 'flow';
  readonly #suspended: {
    readonly contexts: Context[];
    readonly items: Context[];
    readonly lists: number;
    readonly cells: number;
  }[] = [];

  constructor(source: string, entities: readonly TeiEntity[]) {
    this.#source = source;
    this.#entities = new Map(entities.map((entity) => [entity.id, entity]));
  }

  read(element: XmlElement, placement: 'text' | 'header'): void {
    this.#lines = new LineBuilder();
    this.#placement = placement === 'header' ? 'header' : 'flow';
    this.#items = [];
    this.#contexts = placement === 'header' ? [{ element, kind: 'header', isFirst: false }] : [];
    const isTop = (inner: XmlElement): boolean => inner === element && placement === 'header';
    walkSource(element, {
      enter: (inner, place) => isTop(inner) || this.#enter(inner, place),
      leave: (inner, place) => {
        if (!isTop(inner)) this.#leave(inner, place);
      },
      text: (node) => this.#text(node),
    });
    for (const draft of this.#lines.finish()) this.#drafts.push(draft);
  }

  #enter(element: XmlElement, place: ElementPlace): boolean {
    const { name } = place;
    if (isUnread(element, name) || entityType(element, name) !== undefined) return false;
    if (isBreak(name)) this.#break(element);
    else if (name === 'space') this.#lines.space();
    if (name === 'choice') for (const mention of this.#openMentions.slice(0, MAX_CORRECTED_DEPTH)) mention.hasChoice = true;
    if (asideKind(name) !== undefined) this.#enterAside(element, name);
    else if (name === 'label') this.#enterLabel(element, place);
    else this.#enterBlock(element, place);
    this.#enterMention(element, place);
    return true;
  }

  #leave(element: XmlElement, place: ElementPlace): void {
    const { name } = place;
    if (this.#openMentions.at(-1)?.element === element) {
      const mention = this.#openMentions.pop();
      if (mention !== undefined) mention.end = this.#lines.place();
    }
    if (asideKind(name) !== undefined) this.#leaveAside();
    else if (name === 'label') this.#leaveLabel(element, place);
    else this.#leaveBlock(element, place);
  }

  #text(node: TextNode): void {
    const stretches = textOffsets(node.text, this.#source, node.span.start, node.span.end);
    this.#lines.words(node.text, stretches, () => this.#facts());
  }

  /** At the first word of a line. */
  #facts(): LineFacts {
    const context = this.#contexts.at(-1);
    const placement = this.#suspended.length > 0 ? 'aside' : this.#placement;
    if (context?.kind === 'heading') return { kind: 'heading', level: this.#headed, placement };
    const kind = context === undefined || context.kind === 'item' ? 'paragraph' : context.kind;
    const nearest = this.#items.at(-1);
    const isFirst = kind === 'paragraph' && nearest?.isFirst === true;
    for (let at = this.#items.length - 1; isFirst && at >= 0; at--) {
      const item = this.#items[at];
      if (item?.isFirst !== true) break;
      item.isFirst = false;
    }
    return { kind: isFirst ? 'item' : kind, level: this.#lists, placement };
  }

  #break(element: XmlElement): void {
    if (element.attribute('break') === 'no') this.#lines.joinWord();
    else this.#lines.space();
  }

  #enterAside(element: XmlElement, name: string): void {
    this.#lines.beginAside();
    this.#suspended.push({ contexts: this.#contexts, items: this.#items, lists: this.#lists, cells: this.#cells });
    this.#contexts = [{ element, kind: asideKind(name) ?? 'footnote', isFirst: false }];
    this.#items = [];
    this.#lists = 0;
    this.#cells = 0;
  }

  #leaveAside(): void {
    this.#lines.endAside();
    const suspended = this.#suspended.pop();
    if (suspended === undefined) return;
    this.#contexts = suspended.contexts;
    this.#items = suspended.items;
    this.#lists = suspended.lists;
    this.#cells = suspended.cells;
  }

  /** A label begins a line: that of the item it stands in, or before which it stands. */
  #enterLabel(element: XmlElement, { parent }: ElementPlace): void {
    const role = labelRole(parent);
    if (this.#cells > 0) this.#lines.space();
    if (this.#cells > 0 || role === 'inline') return;
    this.#lines.breakLine();
    if (role === 'block') this.#contexts.push({ element, kind: 'label', isFirst: false });
    if (role === 'before-item') this.#pushContext({ element, kind: 'item', isFirst: true });
  }

  #leaveLabel(element: XmlElement, { parent }: ElementPlace): void {
    if (this.#cells > 0) this.#lines.space();
    if (this.#cells > 0) return;
    const role = labelRole(parent);
    if (this.#contexts.at(-1)?.element === element) this.#popContext();
    if (role === 'block') this.#lines.breakLine();
    const { current } = this.#lines;
    if (this.#lines.isEmpty || (role === 'inline' && current.text !== plainText(element))) return;
    current.label = current.text;
    if (current.facts !== undefined && role !== 'inline') current.facts = { ...current.facts, level: this.#lists };
    if (role !== 'inline' || asideKind(parent) !== undefined) this.#lines.joinLine();
  }

  #enterBlock(element: XmlElement, { name, parent }: ElementPlace): void {
    if (name === 'cell' || this.#isBlockInCell(name, parent)) this.#lines.space();
    if (name === 'cell') this.#enterCell();
    const role = this.#cells > 0 ? undefined : this.#roleOf(name, parent);
    if (role === undefined) return;
    const isJoining = this.#lines.isJoining;
    this.#lines.breakLine();
    if (name === 'list') this.#lists++;
    if (role.kind === 'container' && hasHeading(element)) this.#headed++;
    if (role.kind === 'line') this.#pushContext({ element, kind: role.line, isFirst: name === 'item' && !isJoining });
  }

  #leaveBlock(element: XmlElement, { name, parent }: ElementPlace): void {
    const isInCell = this.#cells > 0;
    if (name === 'cell' || this.#isBlockInCell(name, parent)) this.#lines.space();
    if (name === 'cell') this.#cells--;
    const role = isInCell ? undefined : this.#roleOf(name, parent);
    if (role === undefined) return;
    if (name === 'list') this.#lists--;
    if (role.kind === 'container' && hasHeading(element)) this.#headed--;
    this.#lines.endLine();
    if (role.kind === 'line') this.#popContext();
  }

  /** A name in a cell is words of it. */
  #isBlockInCell(name: string, parent: string): boolean {
    return this.#cells > 0 && blockRole(name, parent) !== undefined;
  }

  #pushContext(context: Context): void {
    this.#contexts.push(context);
    if (context.kind === 'item') this.#items.push(context);
  }

  #popContext(): void {
    const context = this.#contexts.pop();
    if (context === this.#items.at(-1)) this.#items.pop();
  }

  #enterCell(): void {
    this.#cells++;
    const { current } = this.#lines;
    if (!this.#lines.isEmpty) current.cells.push(current.length + 1);
  }

  /** In a note, whatever the block, the lines are the note's. */
  #roleOf(name: string, parent: string): BlockRole | undefined {
    if (parent === 'address' && this.#contexts.at(-1)?.kind !== 'addressee') return undefined;
    const role = blockRole(name, parent);
    const aside = this.#suspended.length > 0 || this.#placement === 'header' ? this.#contexts[0]?.kind : undefined;
    return role?.kind === 'line' && aside !== undefined ? { kind: 'line', line: aside } : role;
  }

  #enterMention(element: XmlElement, place: ElementPlace): void {
    const type = mentionType(element, place, (ref) => this.#entities.get(ref));
    if (type === undefined || this.#placement === 'header') return;
    const start = this.#lines.place();
    const mention: MentionDraft = { element, type, start, end: start, hasChoice: false };
    this.#mentions.push(mention);
    this.#openMentions.push(mention);
  }

  layOut(): Pick<TeiReading, 'text' | 'lines' | 'mentions' | 'offsets'> {
    const parts: string[] = [];
    const lines: TeiLine[] = [];
    const offsets = new OffsetMap();
    let length = 0;
    for (const draft of this.#drafts) {
      draft.start = length;
      const { facts, label, text } = draft;
      if (facts === undefined || text === '') continue;
      const span = { start: length, end: length + text.length };
      const cells = draft.cells.filter((cell) => cell < text.length).map((cell) => length + cell);
      lines.push({ span, ...facts, ...(label === undefined ? {} : { label }), ...(cells.length === 0 ? {} : { cells }) });
      offsets.append(draft.offsets, length);
      parts.push(text, '\n');
      length += text.length + 1;
    }
    const text = parts.join('');
    return { text, lines, offsets, mentions: this.#layOutMentions(text) };
  }

  #layOutMentions(text: string): readonly TeiMention[] {
    const laid: { readonly draft: MentionDraft; readonly start: number; readonly end: number }[] = [];
    for (const draft of this.#mentions) {
      let start = draft.start.draft.start + draft.start.offset;
      let end = Math.min(text.length, draft.end.draft.start + draft.end.offset);
      while (start < end && isSpace(text, start)) start++;
      while (end > start && isSpace(text, end - 1)) end--;
      if (start < end) laid.push({ draft, start, end });
    }
    // An aside comes after the line it is anchored in, its mentions before those of the rest of that line.
    laid.sort((a, b) => a.start - b.start || b.end - a.end);
    const ends: number[] = [];
    return laid.map(({ draft, start, end }) => {
      while ((ends.at(-1) ?? Number.POSITIVE_INFINITY) < end) ends.pop();
      while (ends.length > 0 && (ends.at(-1) ?? 0) <= start) ends.pop();
      const depth = ends.length;
      ends.push(end);
      return this.#mention(draft, { start, end }, depth);
    });
  }

  #mention({ element, type, hasChoice }: MentionDraft, span: TeiMention['span'], depth: number): TeiMention {
    const refs = type === 'date' ? [] : pointers(element);
    const subtype = element.attribute('type');
    const cert = element.attribute('cert');
    const names = refs.flatMap((ref) => this.#entities.get(ref)?.names ?? []);
    return {
      span,
      type,
      element: element.localName,
      ...(subtype === undefined ? {} : { subtype }),
      refs,
      ...(cert === undefined ? {} : { cert }),
      ...(type === 'date' ? { date: dateValue(element) } : {}),
      depth,
      isRedirected: hasChoice && namesAnother(element, names),
    };
  }
}

type LabelRole = 'item' | 'before-item' | 'block' | 'inline';

function labelRole(parent: string): LabelRole {
  if (parent === 'item') return 'item';
  if (parent === 'list') return 'before-item';
  return blockRole(parent, '')?.kind === 'container' ? 'block' : 'inline';
}

function hasHeading(element: XmlElement): boolean {
  return element.children.some((child) => child.kind === 'element' && teiName(child) === 'head');
}

function isSpace(text: string, offset: number): boolean {
  return text.charAt(offset) === ' ' || text.charAt(offset) === '\n';
}

function dateValue(element: XmlElement): DateAttributes {
  const given = dateAttributes.map((name) => [name, element.attribute(name)?.trim()] as const);
  return Object.fromEntries(given.filter(([, value]) => value !== undefined));
}
