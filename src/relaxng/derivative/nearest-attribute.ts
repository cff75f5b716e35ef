// The attribute that one which is not allowed may stand for, misspelled or in the wrong namespace, when one is missing.
import { nearestName } from '../../source/nearest-name.ts';
import type { XmlAttribute } from '../../xml/xml-events.ts';
import type { Pattern } from '../pattern/pattern.ts';
import { mentionedNames } from '../simplify/name-class.ts';
import type { Derivatives } from './derivatives.ts';
import { possibleAttributes } from './first-names.ts';

export type MissingAttribute = { readonly localName: string; readonly symbol: number };

/** An attribute whose lack alone keeps the start tag from being complete, and that would take the value. */
export function lackingAttributeFor(
  derivatives: Derivatives,
  before: Pattern,
  takes: (named: Pattern) => boolean,
): MissingAttribute | undefined {
  const possible = possibleAttributes(before).flatMap(({ name }) => mentionedNames(name));
  for (const { namespace, localName } of possible) {
    const symbol = derivatives.alphabet.symbol(namespace, localName);
    const named = derivatives.attributeName(before, symbol);
    const isSufficient = derivatives.endAttributes(derivatives.leave(named)).kind !== 'notAllowed';
    if (isSufficient && takes(named)) return { localName, symbol };
  }
  return undefined;
}

type Mistaken = {
  readonly attribute: XmlAttribute;
  /** No other attribute of the tag is unknown. */
  readonly isOnly: boolean;
  /** Whether an attribute that has been named takes its value. */
  readonly takes: (named: Pattern) => boolean;
};

/** `before`: the pattern of the start tag when its other attributes have been taken. */
export function nearestMissingAttribute(
  derivatives: Derivatives,
  before: Pattern,
  { attribute, isOnly, takes }: Mistaken,
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
  if (meant === undefined) return isOnly ? lackingAttributeFor(derivatives, before, takes) : undefined;
  return { localName: meant.localName, symbol: derivatives.alphabet.symbol(meant.namespace, meant.localName) };
}
