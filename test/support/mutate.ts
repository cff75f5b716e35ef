// Single edits of a document, by kind: the mistakes that encoders and scripts make. Seeded; the result differs from the original.
import type { Random } from './random.ts';

export const MUTATION_KINDS = [
  'rename-element',
  'delete-element',
  'duplicate-element',
  'move-element',
  'wrap-element',
  'unwrap-element',
  'add-attribute',
  'change-attribute',
  'drop-attribute',
  'misspell-attribute',
  'spoil-value',
  'insert-text',
  'break-well-formedness',
] as const;

export type MutationKind = (typeof MUTATION_KINDS)[number];

type Attribute = { readonly name: string; readonly nameStart: number; readonly valueStart: number; readonly valueEnd: number };

/** Offsets of one element's parts; `endStart` is `end` of the start tag for an empty-element tag. */
export type ElementSpan = {
  readonly name: string;
  readonly start: number;
  readonly startEnd: number;
  readonly endStart: number;
  readonly end: number;
  readonly depth: number;
  readonly isEmptyTag: boolean;
  readonly attributes: readonly Attribute[];
};

const TAG =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\]\s*)?>|<(\/?)([^\s/>]+)((?:\s+[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/gu;
const ATTRIBUTE = /([^\s=]+)(\s*=\s*)(?:"([^"]*)"|'([^']*)')/gu;

/** The elements of a well-formed document, in the order of their start tags. */
export function elementSpans(text: string): readonly ElementSpan[] {
  const found: ElementSpan[] = [];
  const open: { index: number }[] = [];
  for (const match of text.matchAll(TAG)) {
    const [whole, slash, name, attributes = '', selfClosing] = match;
    if (name === undefined) continue;
    if (slash === '/') close(found, open, match.index, match.index + whole.length);
    else {
      const startEnd = match.index + whole.length;
      const isEmptyTag = selfClosing === '/';
      const start = match.index;
      const at = start + 1 + name.length;
      const span = { name, start, startEnd, endStart: startEnd, end: startEnd, depth: open.length, isEmptyTag };
      found.push({ ...span, attributes: attributesIn(attributes, at) });
      if (!isEmptyTag) open.push({ index: found.length - 1 });
    }
  }
  return found;
}

function close(found: ElementSpan[], open: { index: number }[], endStart: number, end: number): void {
  const index = open.pop()?.index;
  const span = index === undefined ? undefined : found[index];
  if (index !== undefined && span !== undefined) found[index] = { ...span, endStart, end };
}

function attributesIn(text: string, offset: number): readonly Attribute[] {
  return [...text.matchAll(ATTRIBUTE)].map((match) => {
    const [, name = '', equals = '', double, single] = match;
    const nameStart = offset + match.index;
    const valueStart = nameStart + name.length + equals.length + 1;
    return { name, nameStart, valueStart, valueEnd: valueStart + (double ?? single ?? '').length };
  });
}

export type Mutant = { readonly kind: MutationKind; readonly text: string; readonly what: string };

type Context = {
  readonly text: string;
  readonly elements: readonly ElementSpan[];
  /** Elements that may be edited: all but the root and what is outside the range that a test cares about. */
  readonly inner: readonly ElementSpan[];
  readonly random: Random;
};

type Mutator = (context: Context) => { readonly text: string; readonly what: string } | undefined;

/** One mutant of `kind`, or undefined when the document offers no place for it. `elements` are `elementSpans(text)`. */
export function mutate(
  kind: MutationKind,
  source: { text: string; elements: readonly ElementSpan[] },
  random: Random,
): Mutant | undefined {
  const inner = source.elements.filter((element) => element.depth > 0);
  for (let attempt = 0; attempt < 20; attempt++) {
    const made = MUTATORS[kind]({ ...source, inner, random });
    if (made !== undefined && made.text !== source.text) return { kind, ...made };
  }
  return undefined;
}

const NONSENSE = ['foo', 'persname', 'Paragraph', 'xyz', 'tei'];

const MUTATORS: Readonly<Record<MutationKind, Mutator>> = {
  'rename-element': ({ text, elements, inner, random }) => {
    const element = random.pick(inner);
    const name = random.pick([random.pick(elements).name, random.pick(NONSENSE), misspelled(element.name, random)]);
    return { text: renamed(text, element, name), what: `${element.name} → ${name}` };
  },
  'delete-element': ({ text, inner, random }) => {
    const element = random.pick(inner);
    return { text: text.slice(0, element.start) + text.slice(element.end), what: element.name };
  },
  'duplicate-element': ({ text, inner, random }) => {
    const element = random.pick(inner);
    return { text: text.slice(0, element.end) + text.slice(element.start), what: element.name };
  },
  'move-element': ({ text, inner, random }) => {
    const element = random.pick(inner);
    const target = random.pick(inner);
    if (target.start >= element.start && target.start <= element.end) return undefined;
    return { text: moved(text, element, target.start), what: `${element.name} before ${target.name}` };
  },
  'wrap-element': ({ text, elements, inner, random }) => {
    const element = random.pick(inner);
    const name = random.pick([random.pick(elements).name, random.pick(NONSENSE), 'p', 'list', 'hi']);
    const wrapped = `<${name}>${text.slice(element.start, element.end)}</${name}>`;
    return { text: text.slice(0, element.start) + wrapped + text.slice(element.end), what: `${element.name} in ${name}` };
  },
  'unwrap-element': ({ text, inner, random }) => {
    const element = random.pick(inner);
    if (element.isEmptyTag) return undefined;
    const content = text.slice(element.startEnd, element.endStart);
    return { text: text.slice(0, element.start) + content + text.slice(element.end), what: element.name };
  },
  'add-attribute': ({ text, elements, inner, random }) => {
    const element = random.pick(inner);
    const others = elements.flatMap(({ attributes }) => attributes.map(({ name }) => name));
    const name = random.pick(['foo', 'xml:foo', 'Type', 'when', random.pick(others)]);
    if (element.attributes.some((attribute) => attribute.name === name) || name.startsWith('xmlns')) return undefined;
    const at = element.start + 1 + element.name.length;
    return { text: `${text.slice(0, at)} ${name}="x1"${text.slice(at)}`, what: `${element.name} @${name}` };
  },
  'change-attribute': ({ text, elements, inner, random }) => {
    const picked = pickAttribute(inner, random);
    if (picked === undefined) return undefined;
    const others = elements.flatMap(({ attributes }) => attributes.map(({ name }) => name));
    const name = random.pick(others);
    if (picked.element.attributes.some((attribute) => attribute.name === name) || name.startsWith('xmlns')) return undefined;
    return { text: renamedAttribute(text, picked.attribute, name), what: `@${picked.attribute.name} → @${name}` };
  },
  'drop-attribute': ({ text, inner, random }) => {
    const picked = pickAttribute(inner, random);
    if (picked === undefined) return undefined;
    const { nameStart, valueEnd, name } = picked.attribute;
    return { text: text.slice(0, nameStart) + text.slice(valueEnd + 1), what: `${picked.element.name} @${name}` };
  },
  'misspell-attribute': ({ text, inner, random }) => {
    const picked = pickAttribute(inner, random);
    if (picked === undefined) return undefined;
    const name = misspelled(picked.attribute.name, random);
    if (picked.element.attributes.some((attribute) => attribute.name === name)) return undefined;
    return { text: renamedAttribute(text, picked.attribute, name), what: `@${picked.attribute.name} → @${name}` };
  },
  'spoil-value': ({ text, inner, random }) => {
    const picked = pickAttribute(inner, random);
    if (picked === undefined) return undefined;
    const { valueStart, valueEnd, name } = picked.attribute;
    const value = text.slice(valueStart, valueEnd);
    const spoiled = random.pick([
      `${value} `.repeat(2),
      '',
      `#${value}`,
      `${value}!`,
      ' ',
      '1999-13-45',
      'two words',
      '%zz',
      '-1',
      '1.5e',
    ]);
    return {
      text: text.slice(0, valueStart) + spoiled + text.slice(valueEnd),
      what: `${picked.element.name} @${name}="${spoiled}"`,
    };
  },
  'insert-text': ({ text, inner, random }) => {
    const element = random.pick(inner);
    const at = random.pick([element.start, element.startEnd, element.endStart, element.end]);
    const words = random.pick(['Stray words', '\n  stray\n  words\n', 'x', ' ☃ ', '&amp;', '<![CDATA[x]]>']);
    return { text: text.slice(0, at) + words + text.slice(at), what: `${element.name} ${JSON.stringify(words)}` };
  },
  'break-well-formedness': ({ text, elements, inner, random }) => {
    const element = random.pick(inner);
    const [made, what] = random.pick(BREAKS)(text, element, random);
    return { text: made, what: `${what} ${element.name} of ${elements.length}` };
  },
};

type Break = (text: string, element: ElementSpan, random: Random) => readonly [string, string];

const cut = (text: string, start: number, end: number, replacement = ''): string =>
  text.slice(0, start) + replacement + text.slice(end);

const BREAKS: readonly Break[] = [
  (text, { startEnd }) => [cut(text, startEnd - 1, startEnd), 'no > after'],
  (text, { start }) => [cut(text, start, start + 1), 'no < before'],
  (text, { endStart, end }) => [cut(text, endStart, end), 'no end tag of'],
  (text, { start, startEnd }) => [cut(text, start, startEnd), 'no start tag of'],
  (text, { startEnd }) => [cut(text, startEnd, startEnd, '&'), 'bare & in'],
  (text, { startEnd }) => [cut(text, startEnd, startEnd, '&nbsp;'), 'undeclared entity in'],
  (text, { startEnd }) => [cut(text, startEnd, startEnd, '<'), 'bare < in'],
  (text, { startEnd }) => [cut(text, startEnd, startEnd, '\u0001'), 'control character in'],
  (text, { startEnd }) => [cut(text, startEnd, startEnd, '&#0;'), 'reference to no character in'],
  (text, { startEnd }) => [cut(text, startEnd, startEnd, ']]>'), ']]> in'],
  (text, { startEnd }) => [cut(text, startEnd, startEnd, '<!-- a -- b -->'), '-- in a comment in'],
  (text, { start, name }) => [
    cut(text, start + 1 + name.length, start + 1 + name.length, ' a="1" a="2"'),
    'two equal attributes on',
  ],
  (text, { start, name }) => [cut(text, start + 1 + name.length, start + 1 + name.length, ' a=1'), 'no quotes on'],
  (text, { start, name }) => [cut(text, start + 1 + name.length, start + 1 + name.length, ' a'), 'no value on'],
  (text, { start, name }) => [cut(text, start + 1 + name.length, start + 1 + name.length, ' q:a="1"'), 'undeclared prefix on'],
  (text, { start }) => [cut(text, start + 1, start + 1, 'q:'), 'undeclared prefix of'],
  (text, { startEnd }, random) => [text.slice(0, startEnd + random.below(text.length - startEnd)), 'cut off after'],
  (text, { attributes: [first], startEnd }) =>
    first === undefined
      ? [cut(text, startEnd, startEnd, '</'), '</ in']
      : [cut(text, first.valueEnd, first.valueEnd + 1), 'no closing quote on'],
  (text, { attributes: [first], startEnd }) =>
    first === undefined
      ? [cut(text, startEnd, startEnd, '<3'), '<3 in']
      : [cut(text, first.valueEnd, first.valueEnd, '<'), '< in a value of'],
  (text) => [`${text}<p/>`, 'second root after'],
];

/** Each pair of an element and an attribute name is equally likely, so that rare ones, which are often required, are met. */
export function pickAttribute(
  elements: readonly ElementSpan[],
  random: Random,
): { element: ElementSpan; attribute: Attribute } | undefined {
  const byPair = new Map<string, { element: ElementSpan; attribute: Attribute }[]>();
  for (const element of elements) {
    for (const attribute of element.attributes) {
      if (attribute.name.startsWith('xmlns')) continue;
      const pair = `${element.name} ${attribute.name}`;
      const known = byPair.get(pair);
      if (known === undefined) byPair.set(pair, [{ element, attribute }]);
      else known.push({ element, attribute });
    }
  }
  return byPair.size === 0 ? undefined : random.pick(random.pick([...byPair.values()]));
}

export function misspelled(name: string, random: Random): string {
  const at = 1 + random.below(Math.max(1, name.length - 1));
  return random
    .pick([
      name.slice(0, at) + name.slice(at + 1),
      `${name.slice(0, at)}x${name.slice(at)}`,
      name === name.toLowerCase() ? name.toUpperCase() : name.toLowerCase(),
      name.slice(0, at - 1) + (name[at] ?? '') + (name[at - 1] ?? '') + name.slice(at + 1),
    ])
    .replace(/^$|^[^A-Za-z_]/u, 'x');
}

export function renamed(text: string, element: ElementSpan, name: string): string {
  const startTag = `<${name}${text.slice(element.start + 1 + element.name.length, element.startEnd)}`;
  const rest = element.isEmptyTag ? '' : `${text.slice(element.startEnd, element.endStart)}</${name}>`;
  return text.slice(0, element.start) + startTag + rest + text.slice(element.end);
}

export function renamedAttribute(text: string, attribute: Attribute, name: string): string {
  return cut(text, attribute.nameStart, attribute.nameStart + attribute.name.length, name);
}

function moved(text: string, element: ElementSpan, to: number): string {
  const content = text.slice(element.start, element.end);
  if (to < element.start) return text.slice(0, to) + content + text.slice(to, element.start) + text.slice(element.end);
  return text.slice(0, element.start) + text.slice(element.end, to) + content + text.slice(to);
}
