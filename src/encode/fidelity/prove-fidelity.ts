// The proof that nothing was lost: the markup taken away, the source comes back, line by line. It knows only the source and what
// was written, not how it was made. Linear.
// White space (that of Unicode): a run of it is one space; a line break, and a boundary between two blocks, are white space, and a boundary may
// also stand where there is none (between a label and its paragraph). Empty lines may be left out, rules where that is
// said, and the lines drawn between the cells of a table.

import type { SourceText } from '../model/source-text.ts';
import { BOUNDARY, readSource, SPACE, TABLE_BOUNDARY } from './source-reading.ts';
import { isWhite } from './white-space.ts';

export type LineAccount = {
  /** Lines of the source, by what became of them. */
  readonly inText: number;
  readonly inHeader: number;
  readonly separators: number;
};

export type FidelityProof =
  | { readonly kind: 'faithful'; readonly account: LineAccount }
  | {
      readonly kind: 'unfaithful';
      /** Of the source. */
      readonly line: number;
      readonly message: string;
    };

/** `separators`: numbers of the lines that are said to be left out because they are rules; that they are is proved too. */
export function proveFidelity(source: SourceText, tei: string, separators: readonly number[]): FidelityProof {
  const leftOut = new Set(separators);
  const reading = readSource(tei);
  if (reading === undefined) return { kind: 'unfaithful', line: 1, message: 'the document that was written cannot be read' };
  const comparison = new Comparison(source.text, reading.text);
  const account = { inText: 0, inHeader: 0, separators: 0 };
  for (const { number, start, end } of source.lines) {
    const quoted = reading.quoted.get(number);
    if (quoted !== undefined) {
      if (!isSameLine(quoted, source.text.slice(start, end))) return unfaithful(number, 'the header quotes it otherwise');
      account.inHeader++;
    } else if (isBlank(source.text, start, end)) {
      account.separators++;
    } else if (leftOut.has(number)) {
      if (!isRule(source.text, start, end)) return unfaithful(number, 'it is left out, and is no rule');
      account.separators++;
    } else if (comparison.takeLine(start, end)) {
      account.inText++;
    } else {
      return unfaithful(number, 'it is not in the text as it stands in the source');
    }
  }
  const last = source.lines.length;
  if ([...reading.quoted.keys()].some((number) => !(number >= 1 && number <= last)))
    return unfaithful(last, 'the header quotes a line that is not there');
  if (!comparison.isAtEnd()) return unfaithful(last, 'the text has words after it that are not in the source');
  return { kind: 'faithful', account };
}

function unfaithful(line: number, message: string): FidelityProof {
  return { kind: 'unfaithful', line, message };
}

function isSameLine(quoted: string, line: string): boolean {
  return collapse(quoted) === collapse(line);
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isWhite(text.charCodeAt(at))) return false;
  return true;
}

/** A line drawn across the page with the signs of a typewriter or a printer. */
const RULE = /^[\s\p{Pd}_=*~.#+|¦…·•\u2500-\u257f]*$/u;

function isRule(text: string, start: number, end: number): boolean {
  return RULE.test(text.slice(start, end));
}

const BAR = '|'.charCodeAt(0);
const BROKEN_BAR = '¦'.charCodeAt(0);

/** What is drawn between two cells. */
function isDrawn(code: number): boolean {
  return code === BAR || code === BROKEN_BAR || (code >= 0x2500 && code <= 0x257f);
}

const [SPACE_CODE, BOUNDARY_CODE, TABLE_CODE] = [SPACE.charCodeAt(0), BOUNDARY.charCodeAt(0), TABLE_BOUNDARY.charCodeAt(0)];

/** Walks through source and reading side by side. A hot loop. */
class Comparison {
  readonly #source: string;
  readonly #reading: string;
  #at = 0;

  constructor(source: string, reading: string) {
    this.#source = source;
    this.#reading = reading;
  }

  /** Whether the reading goes on with this line; it stays where it is when it does not. */
  takeLine(start: number, end: number): boolean {
    const before = this.#at;
    if (before > 0 && !this.#takeGap() && !this.#isAfterGap()) return false;
    for (let at = start; at < end; ) {
      const code = this.#source.charCodeAt(at);
      if (isWhite(code)) {
        while (at < end && isWhite(this.#source.charCodeAt(at))) at++;
        if (at === end || this.#takeGap() || this.#isAfterGap()) continue;
        this.#at = before;
        return false;
      }
      if (this.#isBoundary(this.#reading.charCodeAt(this.#at))) this.#at++;
      if (this.#reading.charCodeAt(this.#at) === code) this.#at++;
      else if (!(this.#isInTable() && isDrawn(code))) {
        this.#at = before;
        return false;
      }
      at++;
    }
    return true;
  }

  isAtEnd(): boolean {
    while (this.#takeGap());
    return this.#at >= this.#reading.length;
  }

  #takeGap(): boolean {
    const code = this.#reading.charCodeAt(this.#at);
    if (code !== SPACE_CODE && !this.#isBoundary(code)) return false;
    this.#at++;
    return true;
  }

  #isBoundary(code: number): boolean {
    return code === BOUNDARY_CODE || code === TABLE_CODE;
  }

  /** White space of the source needs no second counterpart. */
  #isAfterGap(): boolean {
    if (this.#at === 0) return true;
    const code = this.#reading.charCodeAt(this.#at - 1);
    return code === SPACE_CODE || this.#isBoundary(code);
  }

  /** Just after a boundary in a table, where a drawn line may have been. */
  #isInTable(): boolean {
    return this.#reading.charCodeAt(this.#at - 1) === TABLE_CODE;
  }
}
