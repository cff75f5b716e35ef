// Restrictions on attributes (specification §7.3): no two of a name in one element, and open name classes only where they
// are repeated and have text for a value.
import { commonName, isOpen } from '../simplify/name-class.ts';
import type { SimpleGrammar, SimplePattern } from '../simplify/simple-pattern.ts';
import type { SchemaProblems } from '../syntax/schema-problems.ts';

type Attribute = Extract<SimplePattern, { kind: 'attribute' }>;

export function checkAttributes(grammar: SimpleGrammar, problems: SchemaProblems): void {
  const collector = new AttributeCollector(problems);
  for (const element of grammar.elements) {
    collector.attributesOf(element.content);
    checkOpenNames(element.content, problems);
  }
}

/** The attributes of each pattern, gathered bottom up; siblings in a group or interleave must not share a name. */
class AttributeCollector {
  readonly #known = new Map<SimplePattern, readonly Attribute[]>();
  readonly #problems: SchemaProblems;

  constructor(problems: SchemaProblems) {
    this.#problems = problems;
  }

  attributesOf(pattern: SimplePattern): readonly Attribute[] {
    const known = this.#known.get(pattern);
    if (known !== undefined) return known;
    const attributes = this.#collect(pattern);
    this.#known.set(pattern, attributes);
    return attributes;
  }

  #collect(pattern: SimplePattern): readonly Attribute[] {
    switch (pattern.kind) {
      case 'attribute':
        return [pattern];
      case 'oneOrMore':
        return this.attributesOf(pattern.content);
      case 'choice':
        return [...new Set(pattern.members.flatMap((member) => this.attributesOf(member)))];
      case 'group':
      case 'interleave':
        return this.#collectSiblings(pattern.members);
      default:
        return [];
    }
  }

  #collectSiblings(members: readonly SimplePattern[]): readonly Attribute[] {
    const closed = new Map<string, Attribute>();
    const open: Attribute[] = [];
    const all: Attribute[] = [];
    for (const member of members) {
      const theirs = this.attributesOf(member);
      for (const attribute of theirs) this.#compare(attribute, closed, open, all);
      for (const attribute of theirs) {
        all.push(attribute);
        const key = closedKey(attribute);
        if (key === undefined) open.push(attribute);
        else closed.set(key, attribute);
      }
    }
    return [...new Set(all)];
  }

  /** Plain names meet by look-up; only name classes that are more than a name are compared one by one. */
  #compare(attribute: Attribute, closed: Map<string, Attribute>, open: Attribute[], all: readonly Attribute[]): void {
    const key = closedKey(attribute);
    const other = key === undefined ? undefined : closed.get(key);
    if (other !== undefined) {
      this.#reportDuplicate(attribute, other);
      return;
    }
    for (const earlier of key === undefined ? all : open) {
      if (commonName(attribute.name, earlier.name) === undefined) continue;
      this.#reportDuplicate(attribute, earlier);
      return;
    }
  }

  #reportDuplicate(attribute: Attribute, earlier: Attribute): void {
    const common = commonName(attribute.name, earlier.name);
    this.#problems.report('rng/duplicate-attribute', attribute.origin, {
      message: `the attribute ${common?.localName ?? 'described here'} can come twice in one element`,
      advice: 'take one of the two out, or make them alternatives of a choice',
    });
  }
}

function closedKey(attribute: Attribute): string | undefined {
  const { name } = attribute;
  return name.kind === 'name' ? `{${name.namespace}}${name.localName}` : undefined;
}

/** §7.3: an attribute with an open name class must be inside oneOrMore. Its value may be any, as in Jing. */
function checkOpenNames(content: SimplePattern, problems: SchemaProblems): void {
  const seen = { once: new Set<SimplePattern>(), repeated: new Set<SimplePattern>() };
  const walk = (pattern: SimplePattern, isRepeated: boolean): void => {
    const known = isRepeated ? seen.repeated : seen.once;
    if (known.has(pattern)) return;
    known.add(pattern);
    switch (pattern.kind) {
      case 'attribute':
        if (isOpen(pattern.name)) checkOpenAttribute(pattern, isRepeated, problems);
        return;
      case 'oneOrMore':
        walk(pattern.content, true);
        return;
      case 'choice':
      case 'group':
      case 'interleave':
        for (const member of pattern.members) walk(member, isRepeated);
        return;
      default:
        return;
    }
  };
  walk(content, false);
}

function checkOpenAttribute(attribute: Attribute, isRepeated: boolean, problems: SchemaProblems): void {
  if (isRepeated) return;
  problems.report('rng/open-attribute', attribute.origin, {
    message: 'an attribute with anyName or nsName must be repeated',
    advice: 'put it inside zeroOrMore or oneOrMore',
  });
}
