// From a grammar in simple form to interned patterns.

import type { NameClass } from '../simplify/name-class.ts';
import type { SimpleElement, SimpleGrammar, SimplePattern } from '../simplify/simple-pattern.ts';
import { NameAlphabet } from './name-alphabet.ts';
import { type ElementDefinition, type Pattern, Patterns } from './pattern.ts';

/** A schema ready to validate with. Immutable but for its memo tables and the interning of derived patterns. */
export type Grammar = {
  readonly patterns: Patterns;
  readonly start: Pattern;
  readonly elements: readonly ElementDefinition[];
  readonly alphabet: NameAlphabet;
};

export function internGrammar(simple: SimpleGrammar): Grammar {
  const interner = new Interner(new Patterns());
  const start = interner.pattern(simple.start);
  interner.defineContents();
  interner.patterns.keep();
  return {
    patterns: interner.patterns,
    start,
    elements: interner.definitions,
    alphabet: new NameAlphabet(interner.nameClasses),
  };
}

class Interner {
  readonly patterns: Patterns;
  readonly definitions: ElementDefinition[] = [];
  readonly nameClasses: NameClass[] = [];
  readonly #interned = new Map<SimplePattern, Pattern>();
  readonly #byElement = new Map<SimpleElement, Pattern>();
  readonly #pending: { definition: ElementDefinition; element: SimpleElement }[] = [];

  constructor(patterns: Patterns) {
    this.patterns = patterns;
  }

  /** Elements whose name class and content are equal as interned are one definition. */
  defineContents(): void {
    for (let next = this.#pending.pop(); next !== undefined; next = this.#pending.pop()) {
      next.definition.content = this.pattern(next.element.content);
    }
  }

  pattern(simple: SimplePattern): Pattern {
    const known = this.#interned.get(simple);
    if (known !== undefined) return known;
    const made = this.#make(simple);
    this.#interned.set(simple, made);
    return made;
  }

  #make(simple: SimplePattern): Pattern {
    const { patterns } = this;
    switch (simple.kind) {
      case 'empty':
      case 'notAllowed':
      case 'text':
        return patterns[simple.kind];
      case 'choice':
        return patterns.choiceOf(simple.members.map((member) => this.pattern(member)));
      case 'group':
        return simple.members.map((member) => this.pattern(member)).reduceRight((right, left) => patterns.group(left, right));
      case 'interleave':
        return simple.members.map((member) => this.pattern(member)).reduce((left, right) => patterns.interleave(left, right));
      case 'oneOrMore':
        return patterns.oneOrMore(this.pattern(simple.content));
      case 'list':
        return patterns.list(this.pattern(simple.content));
      case 'attribute':
        this.nameClasses.push(simple.name);
        return patterns.attribute(simple.name, this.pattern(simple.value));
      case 'element':
        return this.#element(simple.element);
      case 'data':
        return patterns.data(simple.type, simple.except === undefined ? patterns.notAllowed : this.pattern(simple.except));
      case 'value':
        return patterns.value(simple.type, simple.valueKey, simple.lexical);
      default:
        return simple satisfies never;
    }
  }

  #element(element: SimpleElement): Pattern {
    const known = this.#byElement.get(element);
    if (known !== undefined) return known;
    const definition: ElementDefinition = {
      index: this.definitions.length,
      name: element.name,
      content: this.patterns.notAllowed,
    };
    this.definitions.push(definition);
    this.nameClasses.push(element.name);
    this.#pending.push({ definition, element });
    const pattern = this.patterns.element(definition);
    this.#byElement.set(element, pattern);
    return pattern;
  }
}
