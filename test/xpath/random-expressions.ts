// Random trees, and random expressions over them: of the supported grammar, mostly of the right types, so that most have a result.

import type { Random } from '../support/random.ts';

const NAMES = ['a', 'b', 'c', 't:p', 't:q'];
const ATTRIBUTES = ['n', 'm', 'xml:id'];
const VALUES = ['1', '2', '10', 'x', 'y z', '', '2001-01-01', ' 3 '];

export function randomDocument(random: Random): string {
  let ids = 0;
  const element = (depth: number): string => {
    const name = random.pick(NAMES);
    const attributes = ATTRIBUTES.filter(() => random.chance(0.4)).map(
      (one) => ` ${one}="${one === 'xml:id' ? `i${ids++}` : random.pick(VALUES)}"`,
    );
    const count = depth > 3 ? 0 : random.below(5);
    const content = Array.from({ length: count }, () => {
      const kind = random.below(10);
      if (kind < 6) return element(depth + 1);
      if (kind < 9) return random.pick(['one ', ' two', '3', '&lt;']);
      return random.pick(['<!--note-->', '<?pi data?>']);
    });
    return `<${name}${attributes.join('')}>${content.join('')}</${name}>`;
  };
  return `<r xmlns:t="http://www.tei-c.org/ns/1.0" xml:lang="en">${Array.from({ length: 4 }, () => element(0)).join('')}</r>`;
}

const AXES = [
  'child',
  'descendant',
  'parent',
  'ancestor',
  'ancestor-or-self',
  'descendant-or-self',
  'self',
  'following',
  'preceding',
  'following-sibling',
  'preceding-sibling',
];
const TESTS = ['*', 'a', 'b', 't:p', 't:*', '*:q', 'node()', 'text()', 'element()', 'comment()'];
const COMPARATORS = ['=', '!=', '<', '<=', '>', '>='];

export class ExpressionMaker {
  readonly #random: Random;
  readonly #variables: string[] = [];

  constructor(random: Random) {
    this.#random = random;
  }

  any(): string {
    return this.#random.pick([
      () => this.nodes(4),
      () => this.truth(4),
      () => this.number(4),
      () => this.text(4),
      () => this.sequence(4),
    ])();
  }

  nodes(depth: number): string {
    const random = this.#random;
    const kind = random.below(depth <= 0 ? 3 : 13);
    const variable = this.#variables.at(-1);
    if (kind === 12 && variable !== undefined) return `${variable}/${this.#step(depth - 1)}`;
    if (kind < 3) return random.pick(['//a', '//*', '//@n', '/r/*', '//t:p', '//@*', '//text()', '//b/@m']);
    if (kind < 6) return `${this.nodes(depth - 1)}/${this.#step(depth - 1)}`;
    if (kind === 6) return `(${this.nodes(depth - 1)})[${this.#predicate(depth - 1)}]`;
    if (kind === 7) return `(${this.nodes(depth - 1)} ${random.pick(['|', 'intersect', 'except'])} ${this.nodes(depth - 1)})`;
    if (kind === 8) return `(${this.nodes(depth - 1)})//${random.pick(TESTS)}`;
    if (kind === 9) return `(${this.nodes(depth - 1)})/..`;
    if (kind === 10) return `(if (${this.truth(depth - 1)}) then ${this.nodes(depth - 1)} else ${this.nodes(depth - 1)})`;
    return `${this.nodes(depth - 1)}/(${this.#step(depth - 1)}, ${this.#step(depth - 1)})`;
  }

  #step(depth: number): string {
    const random = this.#random;
    const step = random.chance(0.25)
      ? `@${random.pick(['n', 'm', '*', 'xml:id'])}`
      : `${random.pick(AXES)}::${random.pick(TESTS)}`;
    const predicates = Array.from(
      { length: random.chance(0.5) ? random.below(3) : 0 },
      () => `[${this.#predicate(depth - 1)}]`,
    );
    return step + predicates.join('');
  }

  #predicate(depth: number): string {
    const random = this.#random;
    return random.pick([
      () => String(1 + random.below(3)),
      () => 'last()',
      () => `position() ${random.pick(COMPARATORS)} ${1 + random.below(3)}`,
      () => `@n`,
      () => `@n ${random.pick(COMPARATORS)} '${random.pick(VALUES)}'`,
      () => `${random.pick(['name()', 'local-name()', 'name(.)'])} = '${random.pick(['a', 'p', 't:p', 'b'])}'`,
      () => `not(${random.pick(['*', '@m', '..', 'text()'])})`,
      () => `count(${random.pick(['*', '@*', 'ancestor::*'])}) ${random.pick(COMPARATORS)} ${random.below(3)}`,
      () =>
        `${random.pick(['following::*', 'preceding::*', '..//*'])}[name() eq name(current-node-is-context)]`.replace(
          'name(current-node-is-context)',
          "'b'",
        ),
      () => `. ${random.pick(['<<', '>>', 'is'])} (//a)[${1 + random.below(3)}]`,
      () => (depth > 0 ? this.truth(depth - 1) : 'true()'),
    ])();
  }

  truth(depth: number): string {
    const random = this.#random;
    if (depth <= 0) return random.pick(['true()', 'false()', '//a', '//@n = 1', 'not(//c)', '@n']);
    return random.pick([
      () =>
        `${this.nodes(depth - 1)} ${random.pick(COMPARATORS)} ${random.pick([`'${random.pick(VALUES)}'`, this.nodes(depth - 2)])}`,
      () => `${this.number(depth - 1)} ${random.pick(COMPARATORS)} ${this.number(depth - 1)}`,
      () => `${this.text(depth - 1)} ${random.pick(['eq', 'ne', 'lt', 'ge'])} ${this.text(depth - 1)}`,
      () => `(${this.truth(depth - 1)} ${random.pick(['and', 'or'])} ${this.truth(depth - 1)})`,
      () => `not(${this.nodes(depth - 1)})`,
      () => `exists(${this.nodes(depth - 1)})`,
      () => `empty(${this.nodes(depth - 1)})`,
      () => this.#quantified(depth),
      () => `contains(${this.text(depth - 1)}, '${random.pick(['1', 'x', 'o'])}')`,
      () => `matches(${this.text(depth - 1)}, '${random.pick(['^\\d+$', '[a-z]', '(x|y)+', 'o.*e', '^$'])}')`,
      () => `(${this.nodes(depth - 1)})[1] castable as xs:${random.pick(['integer', 'date', 'double', 'NCName'])}`,
      () =>
        `(${this.sequence(depth - 1)}) instance of ${random.pick(['xs:string*', 'node()+', 'item()?', 'element()*', 'xs:integer+'])}`,
      () => `deep-equal(${this.nodes(depth - 1)}, ${this.nodes(depth - 1)})`,
    ])();
  }

  #quantified(depth: number): string {
    const random = this.#random;
    const name = `$v${this.#variables.length}`;
    const values = this.nodes(depth - 1);
    this.#variables.push(name);
    const body = random.pick([
      () => `${name}/@n = ${random.below(4)}`,
      () => this.truth(depth - 1),
      () => `count(${name}/${this.#step(depth - 2)}) > 1`,
    ])();
    this.#variables.pop();
    return `(${random.pick(['some', 'every'])} ${name} in ${values} satisfies ${body})`;
  }

  number(depth: number): string {
    const random = this.#random;
    if (depth <= 0) return random.pick(['0', '1', '2', '3', '1.5', '-2', '1e1']);
    return random.pick([
      () => `count(${this.nodes(depth - 1)})`,
      () => `(${this.number(depth - 1)} ${random.pick(['+', '-', '*', 'div', 'idiv', 'mod'])} ${this.number(depth - 1)})`,
      () => `string-length(${this.text(depth - 1)})`,
      () => `sum((${this.nodes(depth - 1)}) ! number(.)[. = .])`,
      () => `number((${this.nodes(depth - 1)})[1])`,
      () => `round(${this.number(depth - 1)})`,
      () => `abs(${this.number(depth - 1)})`,
      () => `max((${this.number(depth - 1)}, ${this.number(depth - 1)}))`,
    ])();
  }

  text(depth: number): string {
    const random = this.#random;
    if (depth <= 0) return random.pick(["'x'", "'a b'", "''", "'10'"]);
    return random.pick([
      () => `string((${this.nodes(depth - 1)})[1])`,
      () => `name((${this.nodes(depth - 1)})[1])`,
      () => `normalize-space((${this.nodes(depth - 1)})[last()])`,
      () => `substring(${this.text(depth - 1)}, ${this.number(0)}, ${this.number(0)})`,
      () => `concat(${this.text(depth - 1)}, ${this.number(depth - 1)})`,
      () => `string-join((${this.nodes(depth - 1)}) ! name(.), '|')`,
      () => `translate(${this.text(depth - 1)}, 'ab', 'x')`,
      () => `replace(${this.text(depth - 1)}, '${random.pick(['\\s+', 'o', '(.)1', '[0-9]+'])}', '-')`,
      () => `upper-case(${this.text(depth - 1)})`,
    ])();
  }

  sequence(depth: number): string {
    const random = this.#random;
    return random.pick([
      () => `for $f in ${this.nodes(depth - 1)} return count($f/${this.#step(depth - 2)})`,
      () => `let $l := ${this.nodes(depth - 1)} return $l[${this.#predicate(depth - 1)}]`,
      () => `(${this.number(depth - 1)}, ${this.text(depth - 1)})`,
      () => `distinct-values(${this.nodes(depth - 1)})`,
      () => `(${this.nodes(depth - 1)}) ! position()`,
      () => `tokenize(${this.text(depth - 1)}, '\\s+')`,
      () => `reverse(${this.nodes(depth - 1)})`,
      () => `subsequence(${this.nodes(depth - 1)}, ${1 + random.below(3)}, 2)`,
      () => `index-of((${this.nodes(depth - 1)}) ! string(.), '1')`,
      () => `data(${this.nodes(depth - 1)})`,
      () => `id('i1 i3')/${this.#step(depth - 1)}`,
      () => `(1 to ${random.below(5)})[. mod 2 = 1]`,
    ])();
  }
}
