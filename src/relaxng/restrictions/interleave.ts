// Restrictions on interleave (specification §7.4): no name of an element, and no text, on more than one side.
import {
  commonName,
  contains,
  type ExpandedName,
  isOpen,
  mentionedNames,
  type NameClass,
  nameClassKey,
} from '../simplify/name-class.ts';
import type { SimpleElement, SimpleGrammar, SimplePattern } from '../simplify/simple-pattern.ts';
import type { SchemaProblems } from '../syntax/schema-problems.ts';

type Reach = { readonly elements: readonly SimpleElement[]; readonly hasText: boolean };

export function checkInterleaves(grammar: SimpleGrammar, problems: SchemaProblems): void {
  const known = new Map<SimplePattern, Reach>();
  const reachOf = (pattern: SimplePattern): Reach => {
    const seen = known.get(pattern);
    if (seen !== undefined) return seen;
    const reach = reachIn(pattern, reachOf, problems);
    known.set(pattern, reach);
    return reach;
  };
  reachOf(grammar.start);
  for (const element of grammar.elements) reachOf(element.content);
}

function reachIn(pattern: SimplePattern, reachOf: (inner: SimplePattern) => Reach, problems: SchemaProblems): Reach {
  switch (pattern.kind) {
    case 'text':
      return { elements: [], hasText: true };
    case 'element':
      return { elements: [pattern.element], hasText: false };
    case 'oneOrMore':
      return reachOf(pattern.content);
    case 'choice':
    case 'group':
    case 'interleave': {
      const sides = pattern.members.map(reachOf);
      if (pattern.kind === 'interleave') checkSides(pattern, sides, problems);
      return {
        elements: [...new Set(sides.flatMap((side) => side.elements))],
        hasText: sides.some((side) => side.hasText),
      };
    }
    case 'attribute':
      reachOf(pattern.value);
      return { elements: [], hasText: false };
    default:
      return { elements: [], hasText: false };
  }
}

function checkSides(pattern: SimplePattern, sides: readonly Reach[], problems: SchemaProblems): void {
  if (sides.filter((side) => side.hasText).length > 1) {
    problems.report('rng/interleave-text', pattern.origin, {
      message: 'text stands on more than one side of an interleave',
      advice: 'keep text on one side: one text pattern allows text anywhere',
    });
  }
  const earlier = new TakenNames();
  for (const side of sides) {
    const clash = side.elements.map((element) => earlier.common(element.name)).find((name) => name !== undefined);
    if (clash !== undefined) {
      problems.report('rng/interleave-elements', pattern.origin, {
        message: `the element ${clash.localName} can come from more than one side of an interleave`,
        advice: 'keep the elements of each name on one side',
      });
      return;
    }
    for (const element of side.elements) earlier.add(element.name);
  }
}

/** Closed name classes meet by look-up, name by name; only open ones are compared one by one. */
class TakenNames {
  readonly #names = new Set<string>();
  readonly #open: NameClass[] = [];
  readonly #all: NameClass[] = [];

  add(nameClass: NameClass): void {
    this.#all.push(nameClass);
    if (isOpen(nameClass)) this.#open.push(nameClass);
    for (const name of mentionedNames(nameClass)) this.#names.add(nameClassKey({ kind: 'name', ...name }));
  }

  /** A name that is taken already and in the class. */
  common(nameClass: NameClass): ExpandedName | undefined {
    if (isOpen(nameClass)) return this.#all.map((other) => commonName(nameClass, other)).find((name) => name !== undefined);
    return mentionedNames(nameClass).find((name) => {
      return this.#names.has(nameClassKey({ kind: 'name', ...name })) || this.#open.some((other) => contains(other, name));
    });
  }
}
