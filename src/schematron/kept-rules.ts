// The rules of a grammar, kept from run to run: to find them in a large grammar takes longer than to compile them. JSON: elements by
// number, those around the rules too, each as [namespace, local name, attributes, children, start, end, the one around it].

import type { FoundRules, RulesSource } from './find-rules.ts';
import type { SourceElement } from './source-element.ts';

/** Where what was found in a grammar is kept; the bytes are told apart by who implements it. */
export interface RuleKeeper {
  readonly read: () => string | undefined;
  readonly write: (text: string) => void;
}

/** Changes with the form. */
const VERSION = 1;

type Row = readonly [
  string,
  string,
  readonly (readonly [string, string])[],
  readonly (number | string)[],
  number,
  number,
  number,
];
type Kept = { readonly version: typeof VERSION; readonly elements: readonly Row[]; readonly roots: readonly number[] };

const NOTHING = -1;

/** Undefined where it is not to be kept: what is made of several files would have to be compared with all of them. */
export function writeKeptRules({ roots, isStandalone, problems, texts }: FoundRules): string | undefined {
  if (isStandalone || problems.length > 0 || texts.size !== 1) return undefined;
  const numbers = new Map<SourceElement, number>();
  const elements: (Row | undefined)[] = [];
  const add = (element: SourceElement, hasContent: boolean): number => {
    const known = numbers.get(element);
    if (known !== undefined) return known;
    const number = elements.push(undefined) - 1;
    numbers.set(element, number);
    const { namespace, localName, attributes, children, span, parent } = element;
    const around = parent === undefined ? NOTHING : add(parent, false);
    const inside = hasContent ? children.map((child) => (typeof child === 'string' ? child : add(child, true))) : [];
    elements[number] = [namespace, localName, [...attributes], inside, span.start, span.end, around];
    return number;
  };
  const kept = { version: VERSION, roots: roots.map((root) => add(root, true)), elements };
  return JSON.stringify(kept);
}

/** Undefined where the text is not what `writeKeptRules` makes. */
export function readKeptRules(text: string, { file, text: grammar }: RulesSource): FoundRules | undefined {
  try {
    const { version, elements, roots } = JSON.parse(text) as Kept;
    if (version !== VERSION) return undefined;
    const made = elements.map(([namespace, localName, attributes, , start, end]) => {
      const children: (SourceElement | string)[] = [];
      const parent: SourceElement | undefined = undefined;
      return { namespace, localName, attributes: new Map(attributes), children, file, span: { start, end }, parent };
    });
    for (const [index, element] of made.entries()) {
      const [, , , children, , , around] = elements[index] as Row;
      for (const child of children) element.children.push(typeof child === 'string' ? child : at(made, child));
      if (around !== NOTHING) Object.assign(element, { parent: at(made, around) });
    }
    const found = roots.map((root) => at(made, root));
    return { roots: found, isStandalone: false, problems: [], texts: new Map([[file, grammar]]) };
  } catch {
    return undefined;
  }
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new RangeError(`there is no element ${index}`);
  return item;
}
