// Small edits of one value of a document, an attribute's or an element's: most stay near the edge of what its datatype allows.
import type { ElementSpan } from '../support/mutate.ts';
import type { Random } from '../support/random.ts';
import { LEXICAL_POOL } from './lexical-pool.ts';

type Stretch = { readonly start: number; readonly end: number };
type Edit = (value: string, random: Random, others: readonly string[]) => string;

const TELLING = [
  ...' \t\n\r0159.:-+eEzZTtP#%/?[]|"\'>;&<,_é·×',
  '\u0301',
  '\u00a0',
  '\u0085',
  '\ud7ff',
  '\ue000',
  '\uf8ff',
  '\u{10ffff}',
  '😀',
  '漢',
];
const SPACES = [' ', '  ', '\t', '\n', '\r', '\r\n', '&#32;', '&#9;', '&#10;', '&#xD;', '\u00a0', '&#160;'];

const EDITS: readonly Edit[] = [
  (value, random) =>
    splice(value, random, 1, (digit) => (/\d/u.test(digit) ? String((Number(digit) + random.pick([1, 9])) % 10) : digit)),
  (value, random) => splice(value, random, 1, () => random.pick(TELLING)),
  (value, random) => splice(value, random, 1, () => ''),
  (value, random) => splice(value, random, 0, () => random.pick(TELLING)),
  (value, random) => splice(value, random, 0, () => random.pick(SPACES)),
  (value, random) => splice(value, random, 1, (one) => one + one),
  (value, random) => splice(value, random, 1, (one) => (one === '' ? '' : reference(one, random))),
  (value, random) => splice(value, random, 1, (one) => (one === one.toUpperCase() ? one.toLowerCase() : one.toUpperCase())),
  (value, random) => random.pick(SPACES) + value + random.pick(SPACES),
  (value, random) => value + random.pick(['Z', '+14:00', '-00:00', '.0', '0', ' ', '/', '=']),
  (value, random) => random.pick(['-', '+', '0', ' ', '--', '.']) + value,
  (_, random) => random.pick(LEXICAL_POOL),
  (_, random) => random.pick(LEXICAL_POOL),
  (_, random, others) => random.pick(others),
  (value, random, others) => `${value}${random.pick(SPACES)}${random.pick(others)}`,
  (value, random) => value.repeat(random.pick([2, 2, 40])),
];

/** Undefined where there is no value. `elements` are those of `text`. */
export function mutateValue(text: string, elements: readonly ElementSpan[], random: Random): string | undefined {
  const stretches = elements.flatMap((element) => stretchesOf(text, element));
  if (stretches.length === 0) return undefined;
  const { start, end } = random.pick(stretches);
  const others = stretches.map((other) => text.slice(other.start, other.end));
  return text.slice(0, start) + random.pick(EDITS)(text.slice(start, end), random, others) + text.slice(end);
}

/** The values of its attributes, and its content where that is text alone. */
function stretchesOf(text: string, { attributes, startEnd, endStart, isEmptyTag }: ElementSpan): readonly Stretch[] {
  const values = attributes.map(({ valueStart, valueEnd }) => ({ start: valueStart, end: valueEnd }));
  const isLeaf = !isEmptyTag && !text.slice(startEnd, endStart).includes('<');
  return isLeaf ? [...values, { start: startEnd, end: endStart }] : values;
}

/** Puts something in place of `length` characters somewhere in the value, which may be fewer at its end. */
function splice(value: string, random: Random, length: number, by: (old: string) => string): string {
  const characters = [...value];
  const at = random.below(characters.length + (length === 0 ? 1 : 0) || 1);
  const old = characters.slice(at, at + length).join('');
  return characters.slice(0, at).join('') + by(old) + characters.slice(at + length).join('');
}

export function reference(character: string, random: Random): string {
  const codePoint = character.codePointAt(0) ?? 0;
  return random.pick([`&#${codePoint};`, `&#x${codePoint.toString(16)};`, `&#x000${codePoint.toString(16).toUpperCase()};`]);
}
