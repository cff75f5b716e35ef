// Random schemas in the XML syntax, correct in syntax and rich in annotations and comments, for properties of readers and writers.
import { Random } from '../../support/random.ts';

const NAMES = ['a', 'b.c', 'element', 'start', 'x:d', 'div', 'list'];
const NAMESPACES = ['', 'urn:n', 'urn:x', 'urn:other'];
const LIBRARIES = ['', 'http://www.w3.org/2001/XMLSchema-datatypes', 'urn:d'];
const TEXTS = [
  't',
  ' a  b ',
  'say "x"',
  "it's",
  `"both" 'kinds' """`,
  'two\nlines',
  'back\\x{41}slash',
  '# no comment',
  '&amp;&lt;é𝔸',
  '',
  'cr&#xD;',
  '"',
];
const COMMENTS = ['c', ' two\n   lines ', '# hash', ' a - b ', '\n  indented\n    more\n', ' \\x{ '];
const DECLARATIONS =
  'xmlns="http://relaxng.org/ns/structure/1.0" xmlns:x="urn:x" xmlns:a="http://relaxng.org/ns/compatibility/annotations/1.0"';
const NARY = ['group', 'interleave', 'choice', 'optional', 'zeroOrMore', 'oneOrMore', 'list', 'mixed'];

/** `depth`: levels of patterns. */
export function randomSchema(seed: number, depth: number): string {
  return new SchemaMaker(new Random(seed)).schema(depth);
}

class SchemaMaker {
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  schema(depth: number): string {
    const isGrammar = this.#random.chance(0.7);
    const name = isGrammar ? 'grammar' : this.#random.pick(NARY);
    const content = isGrammar ? this.#some(5, () => this.#member(depth, true)) : this.#oneOrMore(3, () => this.#pattern(depth));
    const root = `<${name} ${DECLARATIONS}${this.#ns()}${this.#library()}>${this.#noise()}${content}</${name}>`;
    return this.#comment() + root + this.#comment();
  }

  #some(limit: number, make: () => string): string {
    return Array.from({ length: this.#random.below(limit) }, make).join('');
  }

  #oneOrMore(limit: number, make: () => string): string {
    return Array.from({ length: 1 + this.#random.below(limit) }, make).join('');
  }

  #element(tag: string, content: string): string {
    const [name = ''] = tag.split(' ');
    const attribute = this.#random.chance(0.1) ? ` x:at="${this.#value()}"` : '';
    return `<${tag}${attribute}>${this.#noise()}${content}</${name}>${this.#noise()}`;
  }

  #value(): string {
    return this.#random.pick(TEXTS).replaceAll('"', '&quot;').replaceAll('\n', '&#xA;');
  }

  #comment(): string {
    return this.#random.chance(0.15) ? `<!--${this.#random.pick(COMMENTS)}-->` : '';
  }

  /** Comments and annotation elements. */
  #noise(): string {
    const annotation = this.#random.chance(0.15) ? this.#annotation(2) : '';
    return this.#comment() + annotation + this.#comment();
  }

  #annotation(depth: number): string {
    if (this.#random.chance(0.4)) return `<a:documentation>${this.#random.pick(TEXTS)}</a:documentation>`;
    const name = this.#random.pick(['x:e', 'x:element', 'f']);
    const xmlns = name === 'f' ? ` xmlns="${this.#random.pick(['', 'urn:f'])}"` : '';
    const attributes = this.#random.chance(0.5) ? ` p="${this.#value()}" x:q="1"` : '';
    const content =
      depth === 0
        ? ''
        : this.#some(3, () =>
            this.#random.chance(0.5) ? this.#random.pick(TEXTS) : this.#annotation(depth - 1) + this.#comment(),
          );
    return `<${name}${xmlns}${attributes}>${content}</${name}>`;
  }

  #member(depth: number, mayInclude: boolean): string {
    const combine = this.#random.pick(['', ' combine="choice"', ' combine="interleave"']);
    switch (this.#random.below(mayInclude ? 6 : 5)) {
      case 0:
        return this.#element(`start${combine}`, this.#pattern(depth));
      case 1:
        return this.#element(
          'div',
          this.#some(3, () => this.#member(depth - 1, mayInclude)),
        );
      case 5:
        return this.#element(
          `include href="i.rng"${this.#ns()}`,
          this.#some(3, () => this.#member(depth - 1, false)),
        );
      default:
        return this.#element(
          `define name="${this.#ncName()}"${combine}`,
          this.#oneOrMore(2, () => this.#pattern(depth)),
        );
    }
  }

  #ncName(): string {
    return this.#random.pick(NAMES).replace('x:', '');
  }

  #ns(): string {
    return this.#random.chance(0.3) ? ` ns="${this.#random.pick(NAMESPACES)}"` : '';
  }

  #library(): string {
    return this.#random.chance(0.3) ? ` datatypeLibrary="${this.#random.pick(LIBRARIES)}"` : '';
  }

  #pattern(depth: number): string {
    const kinds = depth <= 0 ? 6 : 12;
    switch (this.#random.below(kinds)) {
      case 0:
        return this.#element(this.#random.pick(['empty', 'text', 'notAllowed']), '');
      case 1:
        return this.#element(`${this.#random.pick(['ref', 'parentRef'])} name="${this.#ncName()}"`, '');
      case 2:
      case 3:
        return this.#text(this.#valueTag());
      case 4:
        return this.#data(depth);
      case 5:
        return this.#element(`externalRef href="${this.#random.pick(['e.rng', '../e'])}"${this.#ns()}`, '');
      case 6:
      case 7:
        return this.#named(depth);
      case 8:
        return this.#element(
          'grammar',
          this.#some(3, () => this.#member(depth - 1, true)),
        );
      default:
        return this.#element(
          this.#random.pick(NARY),
          this.#oneOrMore(3, () => this.#pattern(depth - 1)),
        );
    }
  }

  /** Elements with text hold no annotations, but have some around them. */
  #text(tag: string): string {
    const [name = ''] = tag.split(' ');
    const text = tag.includes('QName') ? this.#random.pick(['q', 'x:q']) : this.#random.pick(TEXTS);
    return `<${tag}>${this.#comment()}${text}</${name}>${this.#noise()}`;
  }

  /** A QName without prefix has a namespace here: without one the compact syntax cannot always say it. */
  #valueTag(): string {
    if (this.#random.chance(0.25)) return `value type="QName"${this.#library()} ns="urn:n"`;
    return `value${this.#random.pick(['', ' type="token"', ' type="string"'])}${this.#library()}${this.#ns()}`;
  }

  #data(depth: number): string {
    const params = this.#some(3, () => this.#text(`param name="${this.#ncName()}"`));
    const except = this.#random.chance(0.3)
      ? this.#element(
          'except',
          this.#oneOrMore(2, () => this.#pattern(depth - 1)),
        )
      : '';
    return this.#element(`data type="${this.#random.pick(['token', 'string', 'QName'])}"${this.#library()}`, params + except);
  }

  #named(depth: number): string {
    const kind = this.#random.pick(['element', 'attribute']);
    const isNamed = this.#random.chance(0.6);
    const tag = isNamed ? `${kind} name="${this.#random.pick(NAMES)}"${this.#ns()}` : kind + this.#ns();
    const name = isNamed ? '' : this.#nameClass(2);
    const isBare = kind === 'attribute' && this.#random.chance(0.4);
    const content = kind === 'attribute' ? this.#pattern(depth - 1) : this.#oneOrMore(3, () => this.#pattern(depth - 1));
    return this.#element(tag, name + (isBare ? '' : content));
  }

  #nameClass(depth: number): string {
    const kinds = depth <= 0 ? 1 : 4;
    const except = (): string =>
      this.#random.chance(0.5)
        ? this.#element(
            'except',
            this.#oneOrMore(2, () => this.#nameClass(depth - 1)),
          )
        : '';
    switch (this.#random.below(kinds)) {
      case 1:
        return this.#element('anyName', except());
      case 2:
        return this.#element(`nsName${this.#ns()}`, except());
      case 3:
        return this.#element(
          'choice',
          this.#oneOrMore(3, () => this.#nameClass(depth - 1)),
        );
      default: {
        const name = this.#random.pick(NAMES);
        return `<name${this.#ns()}>${name}</name>${this.#noise()}`;
      }
    }
  }
}
