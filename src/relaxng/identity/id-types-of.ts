// Which attributes of which elements are ID, IDREF or IDREFS (RELAX NG DTD Compatibility §5).
import type { IdType } from '../../datatypes/datatype.ts';
import type { Grammar } from '../pattern/intern-grammar.ts';
import type { Pattern, PatternOf } from '../pattern/pattern.ts';
import { mentionedNames } from '../simplify/name-class.ts';

/** By element symbol, then attribute symbol; only attributes that have an ID type are there. */
export type IdTypes = ReadonlyMap<number, ReadonlyMap<number, IdType>>;

export function idTypesOf({ elements, alphabet }: Grammar): IdTypes {
  const types = new Map<number, Map<number, IdType>>();
  const symbolsOf = (nameClass: Parameters<typeof mentionedNames>[0]): number[] =>
    mentionedNames(nameClass).map((name) => alphabet.symbol(name.namespace, name.localName));
  const idAttributesIn = idAttributeFinder();
  for (const { name, content } of elements) {
    for (const { attribute, idType } of idAttributesIn(content)) {
      for (const element of symbolsOf(name)) {
        const ofElement = types.get(element) ?? new Map<number, IdType>();
        types.set(element, ofElement);
        for (const symbol of symbolsOf(attribute.name)) ofElement.set(symbol, idType);
      }
    }
  }
  return types;
}

type IdAttribute = { readonly attribute: PatternOf<'attribute'>; readonly idType: IdType };

/** The attributes of a content that have an ID type. Contents have much in common: each part is looked into once. */
function idAttributeFinder(): (pattern: Pattern) => readonly IdAttribute[] {
  const looked = new Map<Pattern, readonly IdAttribute[]>();
  const find = (pattern: Pattern): readonly IdAttribute[] => {
    const found = looked.get(pattern) ?? look(pattern);
    looked.set(pattern, found);
    return found;
  };
  const look = (pattern: Pattern): readonly IdAttribute[] => {
    switch (pattern.kind) {
      case 'attribute': {
        const idType = idTypeOfValue(pattern.value);
        return idType === 'none' ? NONE : [{ attribute: pattern, idType }];
      }
      case 'choice':
        return allOf(pattern.alternatives);
      case 'group':
      case 'interleave':
        return joined(find(pattern.left), find(pattern.right));
      case 'oneOrMore':
        return find(pattern.content);
      default:
        return NONE;
    }
  };
  const allOf = (alternatives: readonly Pattern[]): readonly IdAttribute[] => {
    let all = NONE;
    for (const alternative of alternatives) {
      const found = find(alternative);
      if (found !== all) all = joined(all, found);
    }
    return all;
  };
  return find;
}

const NONE: readonly IdAttribute[] = [];

function joined(a: readonly IdAttribute[], b: readonly IdAttribute[]): readonly IdAttribute[] {
  if (a.length === 0 || b.length === 0) return a.length === 0 ? b : a;
  return [...new Map([...a, ...b].map((one) => [one.attribute, one])).values()];
}

function idTypeOfValue(value: Pattern): IdType {
  if (value.kind === 'data' || value.kind === 'value') return value.type.idType;
  if (value.kind !== 'choice') return 'none';
  return value.alternatives.map(idTypeOfValue).find((idType) => idType !== 'none') ?? 'none';
}
