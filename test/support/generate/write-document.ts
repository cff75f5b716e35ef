// Writes a grown tree as XML text: every time in another of the ways that mean the same (XML 1.0 §2 and §3.3.3).
import type { Random } from '../random.ts';
import { type ContentNode, DeadEnd, type ElementNode, type Value } from './document-node.ts';
import type { Grown } from './grow-document.ts';
import { whiteSpace } from './hostile-text.ts';
import { NamespaceWriter, OUTERMOST, type Scope } from './namespace-writer.ts';

/** Tries to find identifiers that a value accepts. */
const ID_ATTEMPTS = 60;
/** At most this many in one value. */
const MAX_IDS = 3;

const COMMENTS = ['<!---->', '<!-- a comment: <b> & ]]> -->', '<!--\n-->', '<?pi?>', '<?a-b  <c> &amp; "?>'];
const ENTITIES: readonly (readonly [name: string, text: string, literal: string])[] = [
  ['and', 'a & b', '"a &#38;#38; b"'],
  ['oe', 'ö', "'&#xf6;'"],
  ['the', 'the', '"the"'],
  ['nested', 'No. 7', "'No. &seven;'"],
  ['seven', '7', "'7'"],
  ['smile', '😀', '"&#x1F600;"'],
];
const DECLARATIONS = [
  '<?xml version="1.0"?>',
  "<?xml version='1.0' encoding='UTF-8'?>",
  '<?xml version="1.0" encoding="utf-8" standalone="yes" ?>',
];

/** How one document is written: chosen once for it. */
type Manner = {
  readonly lineEnd: string;
  /** Probability of white space and comments where they mean nothing. */
  readonly looseness: number;
  /** Probability that a character is written as a reference. */
  readonly obscurity: number;
  readonly hasEntities: boolean;
};

/** @throws {DeadEnd} when a reference finds no identifier */
export function writeDocument(grown: Grown, random: Random): string {
  const manner: Manner = {
    lineEnd: random.pick(['\n', '\n', '\n', '\r\n', '\r']),
    looseness: random.pick([0, 0.1, 0.5]),
    obscurity: random.pick([0, 0.01, 0.2]),
    hasEntities: random.chance(0.15),
  };
  return new DocumentWriter(grown.ids, random, manner).document(grown.root);
}

class DocumentWriter {
  readonly #ids: readonly string[];
  readonly #random: Random;
  readonly #manner: Manner;

  constructor(ids: ReadonlySet<string>, random: Random, manner: Manner) {
    this.#ids = [...ids];
    this.#random = random;
    this.#manner = manner;
  }

  // document ::= prolog element Misc*
  document(root: ElementNode): string {
    const element = this.#element(root, OUTERMOST);
    const declaration = this.#random.chance(0.5) ? this.#random.pick(DECLARATIONS) : '';
    const rootName = /^<([^\s/>]+)/u.exec(element)?.[1] ?? '';
    return `${declaration}${this.#filler()}${this.#doctype(rootName)}${this.#filler()}${element}${this.#filler()}`;
  }

  #doctype(rootName: string): string {
    if (!this.#manner.hasEntities) return '';
    const { lineEnd } = this.#manner;
    const entities = ENTITIES.map(([name, , literal]) => `<!ENTITY ${name} ${literal}>`).join(lineEnd);
    return `<!DOCTYPE ${rootName} [${lineEnd}${entities}${lineEnd}]>${lineEnd}`;
  }

  #element(node: ElementNode, outer: Scope): string {
    const names = new NamespaceWriter(outer, this.#random);
    if (needsNoDefault(node)) names.clearDefault();
    const name = names.elementName(node.name);
    const attributes = node.attributes.map(
      (it) => `${names.attributeName(it.name)}=${this.#quoted(this.#settled(it.value, names))}`,
    );
    const settled = node.children.map((child) => (child.kind === 'element' ? child : this.#settled(child.value, names)));
    const declarations = names.declarations.map(([prefix, namespace]) => {
      return `${prefix === '' ? 'xmlns' : `xmlns:${prefix}`}=${this.#quoted(namespace)}`;
    });
    const inner = settled.map((child) => (typeof child === 'string' ? this.#text(child) : this.#element(child, names.scope)));
    const content = isTyped(node) ? inner.join('') : this.#spread(inner);
    const tag = [name, ...this.#shuffled([...declarations, ...attributes])].join(this.#gap()) + this.#edge();
    return content === '' && this.#random.chance(0.7) ? `<${tag}/>` : `<${tag}>${content}</${name}${this.#edge()}>`;
  }

  #shuffled<T>(items: readonly T[]): readonly T[] {
    const result = [...items];
    for (let last = result.length - 1; last > 0; last--) {
      const [item] = result.splice(this.#random.below(last + 1), 1);
      if (item !== undefined) result.push(item);
    }
    return result;
  }

  /** White space between attributes. */
  #gap(): string {
    return this.#random.chance(this.#manner.looseness * 0.2) ? `${this.#manner.lineEnd}\t ` : ' ';
  }

  #edge(): string {
    return this.#random.chance(this.#manner.looseness * 0.1) ? ' ' : '';
  }

  #spread(parts: readonly string[]): string {
    return this.#filler() + parts.map((part) => part + this.#filler()).join('');
  }

  /** What may stand between elements. */
  #filler(): string {
    if (!this.#random.chance(this.#manner.looseness)) return '';
    const { lineEnd } = this.#manner;
    if (this.#random.chance(0.85)) return this.#random.pick([lineEnd, `${lineEnd}  `, ' ', `${lineEnd}${lineEnd}\t`]);
    return this.#random.pick(COMMENTS).replaceAll('\n', lineEnd);
  }

  #settled(value: Value, names: NamespaceWriter): string {
    return value
      .map((piece) => {
        switch (piece.kind) {
          case 'text':
            return piece.text;
          case 'qName':
            return names.elementName(piece.name);
          case 'idrefs':
            return this.#identifiers(piece.accepts);
          default:
            return piece satisfies never;
        }
      })
      .join('');
  }

  #identifiers(accepts: (lexical: string) => boolean): string {
    for (let attempt = 0; attempt < ID_ATTEMPTS && this.#ids.length > 0; attempt++) {
      const count = this.#random.chance(0.5) ? 1 : 1 + this.#random.below(MAX_IDS);
      const ids = Array.from({ length: count }, () => this.#random.pick(this.#ids));
      const lexical = ids.join(this.#random.chance(0.9) ? ' ' : whiteSpace(this.#random));
      if (accepts(lexical)) return lexical;
    }
    throw new DeadEnd('no identifier to refer to');
  }

  // AttValue ::= '"' ([^<&"] | Reference)* '"' | "'" ([^<&'] | Reference)* "'"
  #quoted(value: string): string {
    const quote = this.#random.pick(['"', '"', "'"]);
    let written = '';
    for (let at = 0; at < value.length; ) {
      const entity = this.#entityAt(value, at);
      const character = String.fromCodePoint(value.codePointAt(at) ?? 0);
      at += entity === undefined ? character.length : entity.length;
      written += entity?.reference ?? this.#inAttribute(character, quote);
    }
    return quote + written + quote;
  }

  #inAttribute(character: string, quote: string): string {
    if (character === ' ')
      return this.#random.chance(this.#manner.obscurity) ? this.#random.pick([this.#manner.lineEnd, '\t', '&#32;']) : ' ';
    if (character === quote) return character === '"' ? '&quot;' : '&apos;';
    if (character === '\n' || character === '\t') return this.#reference(character);
    return this.#escaped(character);
  }

  #text(text: string): string {
    let written = '';
    for (let at = 0; at < text.length; ) {
      const run = this.#cdataRun(text, at);
      const entity = run === undefined ? this.#entityAt(text, at) : undefined;
      const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
      at += run?.length ?? entity?.length ?? character.length;
      written += run?.written ?? entity?.reference ?? this.#inText(character, written);
      if (this.#random.chance(this.#manner.obscurity * 0.1))
        written += this.#random.pick(COMMENTS).replaceAll('\n', this.#manner.lineEnd);
    }
    return written;
  }

  #inText(character: string, before: string): string {
    if (character === '\n') return this.#manner.lineEnd;
    if (character === '>' && before.endsWith(']]')) return '&gt;';
    return this.#escaped(character);
  }

  #escaped(character: string): string {
    if (character === '<') return '&lt;';
    if (character === '&') return '&amp;';
    if (character === '\r' || this.#random.chance(this.#manner.obscurity)) return this.#reference(character);
    return character;
  }

  #reference(character: string): string {
    const codePoint = character.codePointAt(0) ?? 0;
    const hex = codePoint.toString(16);
    return this.#random.pick([`&#${codePoint};`, `&#x${hex};`, `&#x0${hex.toUpperCase()};`]);
  }

  #entityAt(text: string, at: number): { readonly reference: string; readonly length: number } | undefined {
    if (!this.#manner.hasEntities) return undefined;
    const entity = ENTITIES.find(([, meaning]) => text.startsWith(meaning, at));
    return entity === undefined ? undefined : { reference: `&${entity[0]};`, length: entity[1].length };
  }

  // CDSect ::= '<![CDATA[' (Char* - (Char* ']]>' Char*)) ']]>'
  #cdataRun(text: string, at: number): { readonly written: string; readonly length: number } | undefined {
    if (!this.#random.chance(this.#manner.obscurity * 0.2)) return undefined;
    const run = [...text.slice(at)]
      .slice(0, this.#random.below(8))
      .join('')
      .replace(/(?:\]\]>|\r)[\s\S]*$/u, '');
    if (run === '') return undefined;
    return { written: `<![CDATA[${run.replaceAll('\n', this.#manner.lineEnd)}]]>`, length: run.length };
  }
}

function isTyped(node: ElementNode): boolean {
  return node.children.some(({ kind }) => kind === 'typed');
}

/** A name without a namespace cannot be written where there is a default namespace. */
function needsNoDefault({ name, attributes, children }: ElementNode): boolean {
  const values = [...attributes.map(({ value }) => value), ...children.flatMap(valuesAt)];
  const isInNone = (value: Value): boolean => value.some((piece) => piece.kind === 'qName' && piece.name.namespace === '');
  return name.namespace === '' || values.some(isInNone);
}

function valuesAt(node: ContentNode): readonly Value[] {
  return node.kind === 'element' ? [] : [node.value];
}
