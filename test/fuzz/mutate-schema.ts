// Edits of schemas that leave their syntax whole, or nearly: they get past the parser, to simplification and restrictions.
import { type ElementSpan, elementSpans } from '../support/mutate.ts';
import type { Random } from '../support/random.ts';

/** How many edits a mutant has. */
const EDIT_COUNTS = [1, 1, 1, 2, 3];

const RNG_NAMES = (
  'element attribute group interleave choice optional zeroOrMore oneOrMore list mixed ref parentRef empty value data notAllowed ' +
  'externalRef grammar param except div start define include name anyName nsName text'
).split(' ');

/** `pieces`: elements of schemas, to put in. */
export function mutateXmlSchema(text: string, random: Random, pieces: readonly string[]): string {
  let mutant = text;
  for (let edits = random.pick(EDIT_COUNTS); edits > 0; edits--) {
    const elements = elementSpans(mutant);
    if (elements.length > 0) mutant = random.pick(XML_EDITS)(mutant, random, { elements, pieces });
  }
  return mutant;
}

type XmlEdit = (
  text: string,
  random: Random,
  source: { elements: readonly ElementSpan[]; pieces: readonly string[] },
) => string;

const XML_EDITS: readonly XmlEdit[] = [
  (text, random, { elements }) => {
    const { start, end } = random.pick(elements);
    return text.slice(0, start) + text.slice(end);
  },
  (text, random, { elements }) => {
    const { start, end } = random.pick(elements);
    return text.slice(0, end) + text.slice(start, end) + text.slice(end);
  },
  (text, random, { elements }) => renamed(text, random.pick(elements), random.pick(RNG_NAMES)),
  (text, random, { elements }) => {
    const { start, end } = random.pick(elements);
    const name = random.pick(RNG_NAMES);
    return `${text.slice(0, start)}<${name}>${text.slice(start, end)}</${name}>${text.slice(end)}`;
  },
  (text, random, { elements, pieces }) => {
    const { start, end } = random.pick(elements);
    return text.slice(0, start) + random.pick(pieces) + text.slice(end);
  },
  (text, random, { elements, pieces }) => {
    const at = random.pick([random.pick(elements).startEnd, random.pick(elements).end]);
    return text.slice(0, at) + random.pick(pieces) + text.slice(at);
  },
  (text, random, { elements }) => {
    const { startEnd, endStart, start, end, isEmptyTag } = random.pick(elements);
    return isEmptyTag ? text : text.slice(0, start) + text.slice(startEnd, endStart) + text.slice(end);
  },
  (text, random, { elements }) => {
    const attributes = elements.flatMap((element) => element.attributes);
    if (attributes.length === 0) return text;
    const [to, from] = [random.pick(attributes), random.pick(attributes)];
    return text.slice(0, to.valueStart) + text.slice(from.valueStart, from.valueEnd) + text.slice(to.valueEnd);
  },
  (text, random, { elements }) => {
    const attributes = elements.flatMap((element) => element.attributes);
    if (attributes.length === 0) return text;
    const { nameStart, valueEnd } = random.pick(attributes);
    return text.slice(0, nameStart) + text.slice(valueEnd + 1);
  },
];

function renamed(text: string, { name, start, startEnd, endStart, end, isEmptyTag }: ElementSpan, to: string): string {
  const startTag = `<${to}${text.slice(start + 1 + name.length, startEnd)}`;
  return text.slice(0, start) + startTag + (isEmptyTag ? '' : `${text.slice(startEnd, endStart)}</${to}>`) + text.slice(end);
}

/** Elements of a schema in the XML syntax, as they stand. */
export function piecesOfXmlSchema(text: string): readonly string[] {
  return elementSpans(text)
    .filter(({ depth }) => depth > 0)
    .map(({ start, end }) => text.slice(start, end));
}

const COMPACT_TOKEN = /"""[\s\S]*?"""|'''[\s\S]*?'''|"[^"\n]*"|'[^'\n]*'|#[^\n]*|\s+|[\w:.\\-]+|\|=|&=|>>|./gu;

/** `tokens`: what may be put in. */
export function mutateCompactSchema(text: string, random: Random, tokens: readonly string[]): string {
  const own = text.match(COMPACT_TOKEN) ?? [];
  const mutant: string[] = [...own];
  for (let edits = random.pick(EDIT_COUNTS); edits > 0 && mutant.length > 0; edits--) {
    const at = random.below(mutant.length);
    const piece = random.chance(0.5) ? random.pick(own) : random.pick(tokens);
    const count = random.pick([1, 1, 2, 6]);
    random.pick<() => void>([
      () => mutant.splice(at, count),
      () => mutant.splice(at, 0, ...mutant.slice(at, at + count)),
      () => mutant.splice(at, 1, piece),
      () => mutant.splice(at, 0, ` ${piece} `),
      () => mutant.splice(at, 0, ...mutant.splice(random.below(mutant.length), count)),
    ])();
  }
  return mutant.join('');
}
