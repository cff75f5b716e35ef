// Slips of the pen whose repair is known: the document as it was. Seeded; beside mutate.ts, whose kinds may have none.
import { type ElementSpan, elementSpans, misspelled, pickAttribute, renamed, renamedAttribute } from './mutate.ts';
import type { Random } from './random.ts';

export const SLIP_KINDS = [
  'misspell-element',
  'element-in-other-case',
  'misspell-attribute',
  'attribute-in-other-case',
  'drop-namespace',
  'mistype-namespace',
  'date-in-words',
] as const;

export type SlipKind = (typeof SLIP_KINDS)[number];

/** `what`: in words, for a failing case. */
export type Slip = { readonly kind: SlipKind; readonly text: string; readonly what: string };

export type SlipSource = { readonly text: string; readonly elements: readonly ElementSpan[] };

export function slipSource(text: string): SlipSource {
  return { text, elements: elementSpans(text) };
}

/** A declaration that can be put where it was by who does not know where it was. */
const FIRST_AND_PLAIN = /^<[^\s>]+ xmlns="[^"&]*"$/u;

type Slipper = (source: SlipSource, random: Random) => Omit<Slip, 'kind'> | undefined;

const ATTEMPTS = 20;

/** Undefined where the document has no place for it. */
export function slip(kind: SlipKind, source: SlipSource, random: Random): Slip | undefined {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const made = SLIPPERS[kind](source, random);
    if (made !== undefined && made.text !== source.text) return { kind, ...made };
  }
  return undefined;
}

const SLIPPERS: Readonly<Record<SlipKind, Slipper>> = {
  'misspell-element': (source, random) => elementAs(source, random, misspelledAnyhow),
  'element-in-other-case': (source, random) => elementAs(source, random, inOtherCase),
  'misspell-attribute': (source, random) => attributeAs(source, random, misspelledAnyhow),
  'attribute-in-other-case': (source, random) => attributeAs(source, random, inOtherCase),
  'drop-namespace': ({ text, elements }) => {
    const at = elements[0]?.attributes.find(({ name }) => name === 'xmlns');
    const found = at === undefined ? undefined : FIRST_AND_PLAIN.exec(text.slice(elements[0]?.start, at.valueEnd + 1));
    if (at === undefined || found === undefined || found === null) return undefined;
    return { text: text.slice(0, at.nameStart - 1) + text.slice(at.valueEnd + 1), what: 'no xmlns' };
  },
  'mistype-namespace': ({ text, elements }, random) => {
    const at = elements[0]?.attributes.find(({ name }) => name === 'xmlns');
    if (at === undefined) return undefined;
    const namespace = text.slice(at.valueStart, at.valueEnd);
    if (/[&\s]/u.test(namespace)) return undefined;
    const written = mistyped(namespace, random);
    return { text: text.slice(0, at.valueStart) + written + text.slice(at.valueEnd), what: `xmlns="${written}"` };
  },
  'date-in-words': ({ text, elements }, random) => {
    const dates = elements.flatMap(({ attributes }) =>
      attributes.filter((at) => DATE.test(text.slice(at.valueStart, at.valueEnd))),
    );
    if (dates.length === 0) return undefined;
    const { name, valueStart, valueEnd } = random.pick(dates);
    const written = inWords(text.slice(valueStart, valueEnd), random);
    return { text: text.slice(0, valueStart) + written + text.slice(valueEnd), what: `@${name}="${written}"` };
  },
};

type Respelling = (name: string, random: Random) => string;

function elementAs({ text, elements }: SlipSource, random: Random, respell: Respelling): Omit<Slip, 'kind'> | undefined {
  const element = random.pick(random.pick([...groupedByName(elements).values()]));
  const name = respell(element.name, random);
  return { text: renamed(text, element, name), what: `${element.name} → ${name}` };
}

/** Each name is equally likely, so that rare ones are met. */
function groupedByName(elements: readonly ElementSpan[]): ReadonlyMap<string, readonly ElementSpan[]> {
  const groups = new Map<string, ElementSpan[]>();
  for (const element of elements) {
    const known = groups.get(element.name);
    if (known === undefined) groups.set(element.name, [element]);
    else known.push(element);
  }
  return groups;
}

function attributeAs({ text, elements }: SlipSource, random: Random, respell: Respelling): Omit<Slip, 'kind'> | undefined {
  const picked = pickAttribute(elements, random);
  if (picked === undefined || picked.attribute.name.includes(':')) return undefined;
  const name = respell(picked.attribute.name, random);
  if (picked.element.attributes.some((attribute) => attribute.name === name)) return undefined;
  return { text: renamedAttribute(text, picked.attribute, name), what: `@${picked.attribute.name} → @${name}` };
}

function misspelledAnyhow(name: string, random: Random): string {
  const written = misspelled(name, random);
  return written.toLowerCase() === name.toLowerCase() ? name : written;
}

function inOtherCase(name: string, random: Random): string {
  const first = name.charAt(0);
  const turned = first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase();
  return random.pick([name.toLowerCase(), name.toUpperCase(), turned + name.slice(1)]);
}

function mistyped(namespace: string, random: Random): string {
  const at = 1 + random.below(namespace.length - 1);
  return random.pick([
    namespace.replace('http:', 'https:'),
    `${namespace}/`,
    namespace.replace('www.', ''),
    namespace.toUpperCase(),
    namespace.slice(0, at) + namespace.slice(at + 1),
    `${namespace.slice(0, at)}e${namespace.slice(at)}`,
  ]);
}

const DATE = /^(\d{4})-(\d\d)(?:-(\d\d))?$/u;

const MONTHS: Readonly<Record<'en' | 'de', readonly string[]>> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
};

function inWords(date: string, random: Random): string {
  const [, year = '', month = '', day] = DATE.exec(date) ?? [];
  const [english, german] = [MONTHS.en[Number(month) - 1] ?? '', MONTHS.de[Number(month) - 1] ?? ''];
  if (day === undefined)
    return random.pick([`${english} ${year}`, `${german} ${year}`, `${year}-${Number(month)}`, `${year}/${month}`]);
  const forms = [
    `${Number(day)} ${english} ${year}`,
    `${english} ${Number(day)}, ${year}`,
    `${Number(day)}. ${german} ${year}`,
    `${year}-${Number(month)}-${Number(day)}`,
    `${day}.${month}.${year}`,
  ];
  return random.pick(forms);
}
