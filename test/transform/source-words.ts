// The words that a reading of a document must have, found without stylesheets: pieces of text in their order, each with whether
// it may touch the one before. What is left out, and why, is what docs/transform.md says.

import { readFileSync } from 'node:fs';
import { readEvents } from '../../src/xml/read/read-events.ts';
import { rowsOfTreatments } from './treatments.ts';

export type Piece = { readonly text: string; readonly isApart: boolean };

export type SourceWords = {
  readonly pieces: readonly Piece[];
  /** Words of attributes, which an output may show: numbers, witnesses, speakers, units. */
  readonly extras: ReadonlySet<string>;
};

export type ElementNode = {
  readonly name: string;
  readonly isTei: boolean;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (ElementNode | string)[];
  readonly parent: ElementNode | undefined;
};

export type Rules = {
  readonly isCorrected: boolean;
  /** Names of elements whose content may hold no text: what stands in them is never joined. */
  readonly isElementOnly: (name: string) => boolean;
};

const TEI = 'http://www.tei-c.org/ns/1.0';

const UNREAD: ReadonlySet<string> = new Set(
  rowsOfTreatments()
    .filter(({ kind }) => kind === 'unread')
    .map(({ name }) => name),
);

/** Of several of these an output has one, or they may touch. */
const ALTERNATIVES: ReadonlySet<string> = new Set(['choice', 'subst', 'app', 'rdgGrp', 'ruby']);

const BREAKS: ReadonlySet<string> = new Set(['lb', 'pb', 'cb', 'gb', 'milestone']);

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

export function wordsIn(text: string): readonly string[] {
  return text.match(WORD) ?? [];
}

export function sourceWords(xml: string, rules: Rules): SourceWords {
  const root = treeOf(xml);
  const collector = new Collector(rules);
  collector.texts(root);
  return { pieces: collector.pieces, extras: extrasOf(root) };
}

function treeOf(xml: string): ElementNode {
  const top: ElementNode = { name: '', isTei: false, attributes: new Map(), children: [], parent: undefined };
  let open = top;
  const read = readEvents(xml, {
    startElement: ({ localName, namespace, attributes }) => {
      const element: ElementNode = {
        name: localName,
        isTei: namespace === TEI,
        attributes: new Map(attributes.map(({ qName, value }) => [qName, value])),
        children: [],
        parent: open,
      };
      open.children.push(element);
      open = element;
    },
    endElement: () => {
      open = open.parent ?? top;
    },
    text: (text) => {
      open.children.push(text);
    },
  });
  if (read.kind !== 'read') throw new Error(read.problem.message);
  return top;
}

/** Words of the tables that text and Markdown use: of events, durations and pages, in each language. */
const ownWords: readonly string[] = [
  ...readFileSync(new URL('../../xslt/page-words.xsl', import.meta.url), 'utf8').matchAll(
    /^ *'(?:event|shift|duration|break)\.[A-Za-z]+: (.*)'/gmu,
  ),
].flatMap(([, words = '']) => wordsIn(words));

/** What stands in a duration, as it is written in words: `2.5` and `0` for `PT2.50S`. */
function numbersOf(value: string): readonly string[] {
  const numbers = /^\s*P[0-9YMDTHS.]+\s*$/u.test(value) ? (value.match(/[0-9]+(?:\.[0-9]+)?/gu) ?? []) : [];
  return numbers.flatMap((number) => wordsIn(String(Number(number))));
}

/** Everything that attributes say, names of entities, names of what is heard, numbers of lists. */
function extrasOf(root: ElementNode): ReadonlySet<string> {
  const extras = new Set(['om', ...ownWords]);
  const visit = (element: ElementNode): void => {
    for (const value of element.attributes.values())
      for (const word of [...wordsIn(value), ...numbersOf(value)]) extras.add(word);
    if (['person', 'personGrp', 'org', 'role', 'castItem', 'witness'].includes(element.name)) {
      for (const word of wordsIn(allText(element))) extras.add(word);
    }
    let number = 0;
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      if (child.name === 'item') for (const mark of marksOf(++number)) extras.add(mark);
      visit(child);
    }
  };
  visit(root);
  return extras;
}

function marksOf(number: number): readonly string[] {
  const letter = String.fromCharCode(96 + ((number - 1) % 26) + 1);
  const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'][number - 1] ?? 'i';
  return [String(number), letter, letter.toUpperCase(), roman, roman.toUpperCase()];
}

export function allText(element: ElementNode): string {
  return element.children.map((child) => (typeof child === 'string' ? child : allText(child))).join('');
}

class Collector {
  readonly pieces: Piece[] = [];
  readonly #rules: Rules;
  #isApart = true;

  constructor(rules: Rules) {
    this.#rules = rules;
  }

  /** Goes down to the outermost texts. */
  texts(element: ElementNode): void {
    for (const child of elementsOf(element)) {
      if (isNamed(child, 'text', 'sourceDoc')) this.#separately(() => this.#element(child));
      else if (!isNamed(child, 'teiHeader', 'standOff')) this.texts(child);
    }
  }

  #element(element: ElementNode): void {
    const { name, isTei } = element;
    if (isTei && (UNREAD.has(name) || this.#isLeftOut(element))) return;
    if (name === 'egXML') this.#text(element.children.map(markupOf).join(''));
    else if (isNamed(element, 'eg', 'code')) this.#text(allText(element));
    else if (isNamed(element, 'choice')) {
      const chosen = this.#chosen(element);
      if (chosen !== undefined) this.#element(chosen);
    } else if (isNamed(element, 'app')) this.#entry(element);
    else if (isTei && BREAKS.has(name)) this.#break(element);
    else this.#content(element);
  }

  #content(element: ElementNode): void {
    const isApart = element.isTei && this.#rules.isElementOnly(element.name) && !ALTERNATIVES.has(element.name);
    for (const [index, child] of element.children.entries()) {
      if (typeof child === 'string')
        this.#text(this.#atBreaks(child, element.children[index - 1], element.children[index + 1]));
      else if (isApart) this.#separately(() => this.#element(child));
      else this.#element(child);
    }
  }

  #atBreaks(text: string, before: ElementNode | string | undefined, after: ElementNode | string | undefined): string {
    const start = isJoining(before) ? text.trimStart() : text;
    return isJoining(after) ? start.trimEnd() : start;
  }

  #text(text: string): void {
    for (const part of text.split(/([\p{L}\p{N}\p{M}]+)/u)) {
      if (/[\p{L}\p{N}\p{M}]/u.test(part)) {
        this.pieces.push({ text: part, isApart: this.#isApart });
        this.#isApart = false;
      } else if (part !== '') this.#isApart ||= /[ \t\r\n]/.test(part);
    }
  }

  #break(element: ElementNode): void {
    if (element.attributes.get('break') !== 'no' && !this.#isBesideJoining(element)) this.#isApart = true;
  }

  #isBesideJoining({ parent, ...element }: ElementNode): boolean {
    const siblings = parent?.children ?? [];
    const at = siblings.findIndex((child) => typeof child !== 'string' && child.children === element.children);
    const nearest = (step: number): ElementNode | string | undefined => {
      let index = at + step;
      while (typeof siblings[index] === 'string' && String(siblings[index]).trim() === '') index += step;
      return siblings[index];
    };
    return isJoining(nearest(-1)) || isJoining(nearest(1));
  }

  /** The lemma first, then the other readings, then notes. */
  #entry(app: ElementNode): void {
    const readings = readingsOf(app);
    const base = readings.find(({ name, parent }) => name === 'lem' && parent === app) ?? readings[0];
    if (base !== undefined) this.#element(base);
    for (const reading of readings) if (reading !== base) this.#separately(() => this.#element(reading));
    for (const child of notesOf(app)) this.#separately(() => this.#element(child));
  }

  #chosen(choice: ElementNode): ElementNode | undefined {
    const children = elementsOf(choice);
    const source = children.find((child) => isNamed(child, 'sic', 'orig', 'abbr', 'am'));
    const corrected = children.find((child) => isNamed(child, 'corr', 'reg', 'expan', 'ex'));
    const nested = children.filter((child) => isNamed(child, 'choice'));
    if (this.#rules.isCorrected) return corrected ?? nested.find(holdsCorrection) ?? source ?? children[0];
    return source ?? nested[0] ?? children.find((child) => !isNamed(child, 'corr', 'reg', 'expan', 'ex')) ?? corrected;
  }

  #isLeftOut(element: ElementNode): boolean {
    if (!this.#rules.isCorrected) return false;
    const hasExpansion = element.parent?.children.some((child) => typeof child !== 'string' && isNamed(child, 'ex')) ?? false;
    return isNamed(element, 'del', 'surplus') || (isNamed(element, 'am') && hasExpansion);
  }

  #separately(work: () => void): void {
    this.#isApart = true;
    work();
    this.#isApart = true;
  }
}

/** As an example of markup is written: what is in it has its tags. */
function markupOf(node: ElementNode | string): string {
  if (typeof node === 'string') return node.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const attributes = [...node.attributes].map(([name, value]) => ` ${name}="${markupOf(value)}"`).join('');
  return `<${node.name}${attributes}>${node.children.map(markupOf).join('')}${node.children.length === 0 ? '' : `</${node.name}>`}`;
}

function readingsOf(element: ElementNode): readonly ElementNode[] {
  return elementsOf(element).flatMap((child) => {
    if (isNamed(child, 'lem', 'rdg')) return [child];
    return isNamed(child, 'rdgGrp') ? readingsOf(child) : [];
  });
}

function notesOf(element: ElementNode): readonly ElementNode[] {
  return elementsOf(element).flatMap((child) => {
    if (isNamed(child, 'note', 'witDetail', 'wit')) return [child];
    return isNamed(child, 'rdgGrp') ? notesOf(child) : [];
  });
}

function holdsCorrection(element: ElementNode): boolean {
  return elementsOf(element).some((child) => isNamed(child, 'corr', 'reg', 'expan', 'ex') || holdsCorrection(child));
}

function elementsOf(element: ElementNode): readonly ElementNode[] {
  return element.children.filter((child): child is ElementNode => typeof child !== 'string');
}

function isNamed(element: ElementNode, ...names: readonly string[]): boolean {
  return element.isTei && names.includes(element.name);
}

function isJoining(node: ElementNode | string | undefined): boolean {
  return typeof node === 'object' && BREAKS.has(node.name) && node.attributes.get('break') === 'no';
}
