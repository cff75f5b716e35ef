// Lays out text within a width: groups stand on one line where they fit, and break at their lines where not.

export type LineSort = 'comment' | 'documentation';

export type Layout =
  | string
  | readonly Layout[]
  | { readonly kind: 'group' | 'align' | 'nest'; readonly content: Layout; readonly width: number }
  /** Items with `|` and the like in them, as many to a line as fit. */
  | { readonly kind: 'fill'; readonly items: readonly Layout[]; readonly width: number }
  /** A space or nothing on one line, else a new line. */
  | { readonly kind: 'line'; readonly flat: '' | ' ' }
  | { readonly kind: 'newline'; readonly blank: boolean }
  /**
   * Comments or documentation. Nothing follows on their last line, nothing stands before a comment on its first, and a blank
   * line keeps two of a sort apart.
   */
  | { readonly kind: 'lines'; readonly lines: readonly string[]; readonly sort: LineSort }
  /** Text that may hold newlines, which are kept as they are. */
  | { readonly kind: 'verbatim'; readonly text: string };

/** Columns of indentation for each level. */
const INDENT = 2;
/** Columns kept free for a comma or parenthesis after a group. */
const RESERVE = 2;

export const line: Layout = { kind: 'line', flat: ' ' };
/** Always a new line, which breaks the groups around it. */
export const newline: Layout = { kind: 'newline', blank: false };
export const blankLine: Layout = { kind: 'newline', blank: true };

export function group(...content: readonly Layout[]): Layout {
  return { kind: 'group', content, width: widthOf(content) };
}

/** New lines inside are indented by one level more. */
export function nest(...content: readonly Layout[]): Layout {
  return { kind: 'nest', content, width: widthOf(content) };
}

/** New lines inside start in the column where this does. */
export function align(...content: readonly Layout[]): Layout {
  return { kind: 'align', content, width: widthOf(content) };
}

export function fill(items: readonly Layout[]): Layout {
  return { kind: 'fill', items, width: widthOf(items) + items.length - 1 };
}

export function lines(texts: readonly string[], sort: LineSort): Layout {
  return { kind: 'lines', lines: texts, sort };
}

export function verbatim(text: string): Layout {
  return { kind: 'verbatim', text };
}

export function joined(items: readonly Layout[], separator: Layout): Layout {
  return items.flatMap((item, index) => (index === 0 ? [item] : [separator, item]));
}

/** Columns on one line; infinite for what cannot stand on one. */
export function widthOf(layout: Layout): number {
  if (typeof layout === 'string') return layout.length;
  if (isSequence(layout)) return layout.reduce((sum, part) => sum + widthOf(part), 0);
  switch (layout.kind) {
    case 'group':
    case 'align':
    case 'nest':
    case 'fill':
      return layout.width;
    case 'line':
      return layout.flat.length;
    case 'newline':
    case 'lines':
      return Number.POSITIVE_INFINITY;
    case 'verbatim':
      return layout.text.includes('\n') ? Number.POSITIVE_INFINITY : layout.text.length;
    default:
      return layout satisfies never;
  }
}

function isSequence(layout: Layout): layout is readonly Layout[] {
  return Array.isArray(layout);
}

/** The text, without a newline at its end. `width`: columns. */
export function render(layout: Layout, width: number): string {
  const page = new Page(width);
  page.write(layout, 0, false);
  return page.text;
}

class Page {
  readonly #width: number;
  readonly #pieces: string[] = [];
  #column = 0;
  /** The sort of the lines that end right here. */
  #lastSort: LineSort | undefined;
  /** Indentation to be written before the next text of the line. */
  #indent = 0;

  constructor(width: number) {
    this.#width = width;
  }

  get text(): string {
    return this.#pieces.join('');
  }

  write(layout: Layout, indent: number, isFlat: boolean): void {
    if (typeof layout === 'string') this.#put(layout);
    else if (isSequence(layout)) for (const part of layout) this.write(part, indent, isFlat);
    else this.#writeKind(layout, indent, isFlat);
  }

  #writeKind(layout: Exclude<Layout, string | readonly Layout[]>, indent: number, isFlat: boolean): void {
    switch (layout.kind) {
      case 'group':
        this.write(layout.content, indent, isFlat || this.#fits(layout.width + RESERVE));
        break;
      case 'nest':
        this.write(layout.content, indent + INDENT, isFlat);
        break;
      case 'align':
        this.write(layout.content, this.#position, isFlat);
        break;
      case 'fill':
        this.#fill(layout.items, indent);
        break;
      case 'line':
        if (isFlat) this.#put(layout.flat);
        else this.#break(indent);
        break;
      case 'newline':
        this.#break(indent);
        if (layout.blank) this.#pieces.push('\n');
        break;
      case 'lines':
        this.#putLines(layout.lines, layout.sort, indent);
        break;
      case 'verbatim':
        this.#putVerbatim(layout.text);
        break;
      default:
        layout satisfies never;
    }
  }

  get #position(): number {
    return this.#column === 0 ? this.#indent : this.#column;
  }

  #fits(width: number): boolean {
    return this.#position + width <= this.#width;
  }

  #fill(items: readonly Layout[], indent: number): void {
    items.forEach((item, index) => {
      if (index > 0) {
        if (this.#fits(widthOf(item) + 1 + RESERVE)) this.#put(' ');
        else this.#break(indent);
      }
      this.write(item, indent, true);
    });
  }

  #put(text: string): void {
    if (text === '') return;
    this.#lastSort = undefined;
    if (this.#column === 0 && this.#indent > 0) {
      this.#pieces.push(' '.repeat(this.#indent));
      this.#column = this.#indent;
    }
    this.#pieces.push(text);
    this.#column += text.length;
  }

  #putVerbatim(text: string): void {
    this.#put(text);
    const last = text.lastIndexOf('\n');
    if (last >= 0) this.#column = text.length - last - 1;
  }

  #putLines(texts: readonly string[], sort: LineSort, indent: number): void {
    const isLikeLast = this.#lastSort === sort;
    if (this.#column > 0 && sort === 'comment') this.#break(indent);
    if (isLikeLast) this.#pieces.push('\n');
    for (const text of texts) {
      this.#put(text);
      this.#pieces.push('\n');
      this.#column = 0;
      this.#indent = indent;
    }
    this.#lastSort = sort;
  }

  /** After lines that share theirs with nothing else the next has begun. */
  #break(indent: number): void {
    if (this.#lastSort === undefined) this.#pieces.push(`${this.#pieces.pop()?.trimEnd() ?? ''}\n`);
    this.#column = 0;
    this.#indent = indent;
  }
}
