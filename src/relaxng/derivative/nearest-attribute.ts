// The attribute that one which is not allowed may stand for, misspelled or in the wrong namespace, when one is missing.
import { nearestName } from '../../source/nearest-name.ts';
import type { XmlAttribute } from '../../xml/xml-events.ts';
import type { Pattern } from '../pattern/pattern.ts';
import { mentionedNames } from '../simplify/name-class.ts';
import type { Derivatives } from './derivatives.ts';
import { possibleAttributes } from './first-names.ts';

export type MissingAttribute = { readonly localName: string; readonly symbol: number };

/** `before`: the pattern of the start tag when its other attributes have been taken; `isOnly`: no other is unknown. */
export function nearestMissingAttribute(
  derivatives: Derivatives,
  before: Pattern,
  { attribute, isOnly }: { readonly attribute: XmlAttribute; readonly isOnly: boolean },
): MissingAttribute | undefined {
  if (derivatives.endAttributes(before).kind !== 'notAllowed') return undefined;
  const possible = possibleAttributes(before).flatMap(({ name }) => mentionedNames(name));
  const near = nearestName(
    attribute.localName,
    possible.map(({ localName }) => localName),
  );
  const [sole, another] = derivatives.requiredNames(before, 'attribute').values();
  const meant =
    possible.find(({ localName }) => localName === attribute.localName) ??
    possible.find(({ localName }) => localName === near) ??
    (isOnly && another === undefined ? sole : undefined);
  if (meant === undefined) return undefined;
  return { localName: meant.localName, symbol: derivatives.alphabet.symbol(meant.namespace, meant.localName) };
}
