// A grammar as a record of strings and numbers, from which an equal one is made in a fraction of the time that reading its
// schema takes. Patterns are made again in the order in which they were made first, so that every choice, and with it every
// message, comes out the same.
import type { Datatype, DatatypeLibrary } from '../../datatypes/datatype.ts';
import type { NameClass } from '../simplify/name-class.ts';
import type { Grammar } from './intern-grammar.ts';
import { NameAlphabet } from './name-alphabet.ts';
import { type ElementDefinition, type Pattern, Patterns } from './pattern.ts';

/** Survives JSON. A pattern is a kind, then its operands; its number is its place, from 3 (empty, notAllowed and text before). */
export type GrammarRecord = {
  /** Their keys. */
  readonly datatypes: readonly string[];
  readonly strings: readonly string[];
  readonly nameClasses: readonly NameClass[];
  readonly patterns: readonly number[];
  /** By element: its name class, and the pattern of its content. */
  readonly elements: readonly (readonly [nameClass: number, content: number])[];
  readonly start: number;
  /** Name classes that make the alphabet, in the order of its symbols. */
  readonly alphabet: readonly NameClass[];
};

const kinds = {
  choice: 0,
  group: 1,
  interleave: 2,
  oneOrMore: 3,
  list: 4,
  attribute: 5,
  element: 6,
  data: 7,
  value: 8,
} as const;

export function recordGrammar({ patterns, start, elements, alphabet }: Grammar): GrammarRecord {
  const reached = reachedFrom([start, ...elements.map(({ content }) => content)]);
  const basic = [patterns.empty, patterns.notAllowed, patterns.text];
  const made = [...reached].filter((pattern) => !basic.includes(pattern)).sort((a, b) => a.id - b.id);
  const numbers = new Map([...basic, ...made].map((pattern, index) => [pattern, index]));
  const tables = new RecordTables(numbers);
  return {
    patterns: made.flatMap((pattern) => tables.pattern(pattern)),
    elements: elements.map(({ name, content }) => [tables.nameClass(name), tables.number(content)] as const),
    start: tables.number(start),
    alphabet: alphabetClasses(alphabet),
    ...tables.finish(),
  };
}

function reachedFrom(roots: readonly Pattern[]): ReadonlySet<Pattern> {
  const reached = new Set(roots);
  for (const pattern of reached) for (const part of partsOf(pattern)) reached.add(part);
  return reached;
}

function partsOf(pattern: Pattern): readonly Pattern[] {
  switch (pattern.kind) {
    case 'choice':
      return pattern.alternatives;
    case 'group':
    case 'interleave':
      return [pattern.left, pattern.right];
    case 'oneOrMore':
    case 'list':
      return [pattern.content];
    case 'attribute':
      return [pattern.value];
    case 'data':
      return [pattern.except];
    default:
      return [];
  }
}

/** Naming them again in this order gives every name its symbol again. */
function alphabetClasses(alphabet: NameAlphabet): readonly NameClass[] {
  return Array.from({ length: alphabet.size - 1 }, (_, index): NameClass => {
    const { namespace, localName } = alphabet.representative(index + 1);
    return alphabet.isMentioned(index + 1) ? { kind: 'name', namespace, localName } : { kind: 'nsName', namespace };
  });
}

class RecordTables {
  readonly #numbers: ReadonlyMap<Pattern, number>;
  readonly #datatypes = new Map<string, number>();
  readonly #strings = new Map<string, number>();
  readonly #nameClasses = new Map<NameClass, number>();

  constructor(numbers: ReadonlyMap<Pattern, number>) {
    this.#numbers = numbers;
  }

  finish(): Pick<GrammarRecord, 'datatypes' | 'strings' | 'nameClasses'> {
    return {
      datatypes: [...this.#datatypes.keys()],
      strings: [...this.#strings.keys()],
      nameClasses: [...this.#nameClasses.keys()],
    };
  }

  number(pattern: Pattern): number {
    const number = this.#numbers.get(pattern);
    if (number === undefined) throw new Error(`a pattern was not reached: ${pattern.kind}`);
    return number;
  }

  nameClass(nameClass: NameClass): number {
    return placeIn(this.#nameClasses, nameClass);
  }

  pattern(pattern: Pattern): readonly number[] {
    switch (pattern.kind) {
      case 'choice':
        return [kinds.choice, pattern.alternatives.length, ...pattern.alternatives.map((part) => this.number(part))];
      case 'group':
      case 'interleave':
        return [kinds[pattern.kind], this.number(pattern.left), this.number(pattern.right)];
      case 'oneOrMore':
      case 'list':
        return [kinds[pattern.kind], this.number(pattern.content)];
      case 'attribute':
        return [kinds.attribute, this.nameClass(pattern.name), this.number(pattern.value)];
      case 'element':
        return [kinds.element, pattern.definition.index];
      case 'data':
        return [kinds.data, placeIn(this.#datatypes, pattern.type.key), this.number(pattern.except)];
      case 'value': {
        const { type, valueKey, lexical } = pattern;
        return [
          kinds.value,
          placeIn(this.#datatypes, type.key),
          placeIn(this.#strings, valueKey),
          placeIn(this.#strings, lexical),
        ];
      }
      default:
        throw new Error(`a pattern of a schema cannot be ${pattern.kind}`);
    }
  }
}

function placeIn<Item>(places: Map<Item, number>, item: Item): number {
  const known = places.get(item);
  if (known !== undefined) return known;
  places.set(item, places.size);
  return places.size - 1;
}

/** @throws {Error} when it is no record of a grammar, or names a datatype that `libraries` does not have */
export function grammarFromRecord(record: GrammarRecord, libraries: ReadonlyMap<string, DatatypeLibrary>): Grammar {
  const patterns = new Patterns();
  const elements = record.elements.map(([nameClass], index): ElementDefinition => {
    return { index, name: at(record.nameClasses, nameClass), content: patterns.notAllowed };
  });
  const datatypes = record.datatypes.map((key) => datatypeOf(key, libraries));
  const made = new RecordReader({ record, patterns, elements, datatypes }).read();
  for (const [index, [, content]] of record.elements.entries()) at(elements, index).content = at(made, content);
  patterns.keep();
  return { patterns, start: at(made, record.start), elements, alphabet: new NameAlphabet(record.alphabet) };
}

/** A datatype's key holds what makes it: the library, the name, and the parameters. */
function datatypeOf(key: string, libraries: ReadonlyMap<string, DatatypeLibrary>): Datatype {
  const [uri, name, ...parameters] = JSON.parse(key) as [string, string, ...[string, string][]];
  const given = parameters.map(([parameter, value]) => ({ name: parameter, value }));
  const made = libraries.get(uri)?.create(name, given, { resolvePrefix: () => undefined });
  if (made === undefined || 'kind' in made || made.key !== key) throw new Error(`no such datatype: ${key}`);
  return made;
}

type ReaderParts = {
  readonly record: GrammarRecord;
  readonly patterns: Patterns;
  readonly elements: readonly ElementDefinition[];
  readonly datatypes: readonly Datatype[];
};

class RecordReader {
  readonly #parts: ReaderParts;
  readonly #made: Pattern[];
  #at = 0;

  constructor(parts: ReaderParts) {
    const { patterns } = parts;
    this.#parts = parts;
    this.#made = [patterns.empty, patterns.notAllowed, patterns.text];
  }

  read(): readonly Pattern[] {
    const end = this.#parts.record.patterns.length;
    while (this.#at < end) this.#made.push(this.#next());
    return this.#made;
  }

  #next(): Pattern {
    const { patterns, elements } = this.#parts;
    const kind = this.#number();
    switch (kind) {
      case kinds.choice:
        return patterns.choiceOf(Array.from({ length: this.#number() }, () => this.#pattern()));
      case kinds.group:
        return patterns.group(this.#pattern(), this.#pattern());
      case kinds.interleave:
        return patterns.interleave(this.#pattern(), this.#pattern());
      case kinds.oneOrMore:
        return patterns.oneOrMore(this.#pattern());
      case kinds.list:
        return patterns.list(this.#pattern());
      case kinds.attribute:
        return patterns.attribute(at(this.#parts.record.nameClasses, this.#number()), this.#pattern());
      case kinds.element:
        return patterns.element(at(elements, this.#number()));
      case kinds.data:
        return patterns.data(this.#datatype(), this.#pattern());
      case kinds.value:
        return patterns.value(this.#datatype(), this.#string(), this.#string());
      default:
        throw new Error(`no pattern is of kind ${kind}`);
    }
  }

  #number(): number {
    return at(this.#parts.record.patterns, this.#at++);
  }

  #pattern(): Pattern {
    return at(this.#made, this.#number());
  }

  #datatype(): Datatype {
    return at(this.#parts.datatypes, this.#number());
  }

  #string(): string {
    return at(this.#parts.record.strings, this.#number());
  }
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new Error(`the record has nothing at ${index}`);
  return item;
}
