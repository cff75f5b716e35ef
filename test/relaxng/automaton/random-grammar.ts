// Random schemas over few names, so that much in them is ambiguous, and random documents of the same names. Many of the
// schemas are incorrect (two attributes of one name, data beside elements …): those are for the caller to leave.
import type { Random } from '../../support/random.ts';

const DEFINITIONS = 4;
const ELEMENT_NAMES = ['a', 'a', 'b', 'b', 'c', '(a | c)', '* - b', 'x:*', '*'];
const ATTRIBUTE_NAMES = ['p', 'p', 'q', 'q', 'r', 's', '(p | q)'];
const OPEN_ATTRIBUTE_NAMES = ['*', 'x:*', '* - p', '* - (p | q)'];
const VALUES = [
  '"x"',
  '"1"',
  '("x" | "1")',
  'text',
  'xsd:int',
  'xsd:boolean',
  'list { xsd:int* }',
  'list { "x", "1"? }',
  'empty',
];

/** In compact syntax. */
export function randomGrammar(random: Random): string {
  const definitions = Array.from({ length: DEFINITIONS }, (_, index) => `e${index} = ${element(random, 3)}`);
  return ['namespace x = "urn:x"', 'start = e0 | e1', ...definitions].join('\n');
}

function element(random: Random, depth: number): string {
  const name = random.pick(ELEMENT_NAMES);
  const content = random.chance(0.25) ? `${attributes(random, 1)}${random.pick(VALUES)}` : pattern(random, depth);
  return `element ${name} { ${random.chance(0.3) ? attributes(random, 2) : ''}${content} }`;
}

/** With a comma behind each. */
function attributes(random: Random, most: number): string {
  return Array.from({ length: random.below(most + 1) }, () => `${attribute(random)}, `).join('');
}

function attribute(random: Random): string {
  if (random.chance(0.15))
    return `attribute ${random.pick(OPEN_ATTRIBUTE_NAMES)} { ${random.pick(VALUES)} }${random.pick(['*', '+'])}`;
  return `attribute ${random.pick(ATTRIBUTE_NAMES)} { ${random.pick(VALUES)} }${random.pick(['', '?'])}`;
}

function pattern(random: Random, depth: number): string {
  if (depth === 0) return leaf(random);
  const inner = (): string => pattern(random, depth - 1);
  switch (random.below(8)) {
    case 0:
    case 1:
      return `(${inner()}, ${inner()})`;
    case 2:
    case 3:
      return `(${inner()} | ${inner()})`;
    case 4:
      return `(${inner()} & ${inner()})`;
    case 5:
      return `(${inner()})${random.pick(['?', '*', '+'])}`;
    case 6:
      return `(${attributes(random, 2)}${inner()})`;
    default:
      return leaf(random);
  }
}

function leaf(random: Random): string {
  switch (random.below(8)) {
    case 0:
      return 'text';
    case 1:
      return 'empty';
    case 2:
      return random.pick(VALUES);
    case 3:
      return attribute(random);
    case 4:
      return `element ${random.pick(ELEMENT_NAMES)} { ${attributes(random, 1)}${random.pick([...VALUES, 'e2'])} }`;
    default:
      return `e${random.below(DEFINITIONS)}`;
  }
}

const TEXTS = ['', '', ' ', 'x', '1', '1 2', 'true'];

/** A well-formed document. */
export function randomDocument(random: Random, depth = 3): string {
  const name = random.pick(['a', 'a', 'b', 'b', 'c', 'd', 'x:b']);
  const declaration = depth === 3 ? ' xmlns:x="urn:x"' : '';
  const given = ['p', 'q', 'r', 's', 'x:p', 'z'].filter(() => random.chance(0.15));
  const tag = `${name}${declaration}${given.map((attributeName) => ` ${attributeName}="${random.pick(TEXTS)}"`).join('')}`;
  const children = depth === 0 ? [] : Array.from({ length: random.below(4) }, () => randomDocument(random, depth - 1));
  return `<${tag}>${random.pick(TEXTS)}${children.map((child) => child + random.pick(TEXTS.slice(0, 4))).join('')}</${name}>`;
}
