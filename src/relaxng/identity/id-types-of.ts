// Which attributes of which elements are ID, IDREF or IDREFS (RELAX NG DTD Compatibility §5).
import type { IdType } from '../../datatypes/datatype.ts';
import { possibleAttributes } from '../derivative/first-names.ts';
import type { Grammar } from '../pattern/intern-grammar.ts';
import { mentionedNames } from '../pattern/name-class.ts';
import type { Pattern } from '../pattern/pattern.ts';

/** By element symbol, then attribute symbol; only attributes that have an ID type are there. */
export type IdTypes = ReadonlyMap<number, ReadonlyMap<number, IdType>>;

export function idTypesOf({ elements, alphabet }: Grammar): IdTypes {
  const types = new Map<number, Map<number, IdType>>();
  const symbolsOf = (nameClass: Parameters<typeof mentionedNames>[0]): number[] =>
    mentionedNames(nameClass).map((name) => alphabet.symbol(name.namespace, name.localName));
  for (const { name, content } of elements) {
    for (const attribute of possibleAttributes(content)) {
      const idType = idTypeOfValue(attribute.value);
      if (idType === 'none') continue;
      for (const element of symbolsOf(name)) {
        const ofElement = types.get(element) ?? new Map<number, IdType>();
        types.set(element, ofElement);
        for (const symbol of symbolsOf(attribute.name)) ofElement.set(symbol, idType);
      }
    }
  }
  return types;
}

function idTypeOfValue(value: Pattern): IdType {
  if (value.kind === 'data' || value.kind === 'value') return value.type.idType;
  if (value.kind !== 'choice') return 'none';
  return value.alternatives.map(idTypeOfValue).find((idType) => idType !== 'none') ?? 'none';
}
