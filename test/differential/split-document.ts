// A valid document split in two by XInclude: an element, or a text, goes into a file of its own, and an xi:include takes its place.
import { type ElementSpan, elementSpans } from '../support/mutate.ts';
import type { Random } from '../support/random.ts';

/** `part`: the other file, next to the document. */
export type SplitDocument = { readonly text: string; readonly part: string; readonly partName: string; readonly what: string };

const PARTS = { xml: 'part.xml', text: 'part.txt' } as const;
const XINCLUDE = 'xmlns:xi="http://www.w3.org/2001/XInclude"';
/** Share of texts among the splits. */
const TEXTS = 0.25;

/**
 * Undefined where the place that was drawn cannot be split. A DOCTYPE declares for one file only, and an xml:base leads elsewhere:
 * documents that have one are not split.
 */
export function splitDocument(text: string, random: Random): SplitDocument | undefined {
  if (text.includes('<!DOCTYPE') || text.includes('xml:base')) return undefined;
  const elements = elementSpans(text);
  const inner = elements.filter(({ depth }) => depth > 0);
  if (inner.length === 0) return undefined;
  const element = random.pick(inner);
  return random.chance(TEXTS) ? splitText(text, element) : splitElement(text, element, elements);
}

function splitElement(text: string, element: ElementSpan, elements: readonly ElementSpan[]): SplitDocument {
  const { start, end, name } = element;
  const declared = element.attributes.map((attribute) => attribute.name);
  const around = elements.filter((other) => other.start < start && other.end > end);
  const inherited = new Map(around.flatMap(({ attributes }) => attributes.map((one) => [one.name, one] as const)));
  const missing = [...inherited.values()]
    .filter((one) => /^xmlns(?::|$)/u.test(one.name) && !declared.includes(one.name))
    .map((one) => ` ${text.slice(one.nameStart, one.valueEnd + 1)}`);
  const afterName = start + 1 + name.length;
  const part = text.slice(start, afterName) + missing.join('') + text.slice(afterName, end);
  const include = `<xi:include ${XINCLUDE} href="${PARTS.xml}"/>`;
  return { text: text.slice(0, start) + include + text.slice(end), part, partName: PARTS.xml, what: `${name} included` };
}

/** The text at the beginning of an element. What stands for another character is nothing for a file of text. */
function splitText(text: string, { startEnd, endStart, name }: ElementSpan): SplitDocument | undefined {
  const part = /^[^<&\r]*/u.exec(text.slice(startEnd, endStart))?.[0] ?? '';
  if (part.trim() === '') return undefined;
  const include = `<xi:include ${XINCLUDE} parse="text" href="${PARTS.text}"/>`;
  const whole = text.slice(0, startEnd) + include + text.slice(startEnd + part.length);
  return { text: whole, part, partName: PARTS.text, what: `text of ${name} included` };
}
