// A datatype of XML Schema with its facets applied.

import type { Datatype, DatatypeShape, ValueContext, Wanted } from './datatype.ts';
import type { Facet } from './facets.ts';
import type { TypeDefinition } from './type-definition.ts';
import { processWhiteSpace } from './white-space.ts';

export const XSD_DATATYPES = 'http://www.w3.org/2001/XMLSchema-datatypes';

export function makeXsdDatatype(key: string, definition: TypeDefinition, facets: readonly Facet[]): Datatype {
  const { name, idType, isContextDependent, whiteSpace } = definition;
  const allowsProcessed = (value: string, context: ValueContext, lexical = value): boolean => {
    if (!definition.allows(value, context)) return false;
    for (const facet of facets) if (!facet.allows(facet.seesWhiteSpace === true ? lexical : value)) return false;
    return true;
  };
  return {
    key,
    name,
    idType,
    isContextDependent,
    allows: (lexical, context) => allowsProcessed(processWhiteSpace(lexical, whiteSpace), context, lexical),
    valueKey: (lexical, context) => {
      const value = processWhiteSpace(lexical, whiteSpace);
      return allowsProcessed(value, context, lexical) ? definition.valueKey(value, context) : undefined;
    },
    wanted: (lexical, context, excludes) => {
      const { what, candidates, repair } = explain(definition, facets, {
        value: processWhiteSpace(lexical, whiteSpace),
        context,
      });
      const example = candidates.find((candidate) => {
        return candidate !== '' && allowsProcessed(candidate, context) && excludes?.(candidate) !== true;
      });
      if (example === undefined) return { what };
      return example === repair ? { what, example, isMeant: true } : { what, example };
    },
    shape: shapeOf(definition, facets),
  };
}

type Explanation = Pick<Wanted, 'what'> & { readonly candidates: readonly string[]; readonly repair?: string };

function explain(
  definition: TypeDefinition,
  facets: readonly Facet[],
  { value, context }: { readonly value: string; readonly context: ValueContext },
): Explanation {
  const examples = [...facets.flatMap((facet) => facet.wanted().examples), ...definition.examples];
  if (!definition.allows(value, context)) {
    const mistake = definition.mistakeIn(value, context);
    const what = mistake?.what ?? facetThatNamesMore(facets) ?? definition.what;
    const { repair } = mistake ?? {};
    return repair === undefined ? { what, candidates: examples } : { what, candidates: [repair, ...examples], repair };
  }
  const broken = facets.find((facet) => !facet.allows(value));
  if (broken === undefined) {
    const what = rangeOf(definition, facets) ?? facetThatNamesMore(facets) ?? definition.what;
    return { what, candidates: examples };
  }
  const { what, examples: own } = broken.wanted();
  return { what: wordsForRange(definition, facets, broken) ?? what, candidates: [...own, ...examples] };
}

/** A value out of one of two bounds is told both. */
function wordsForRange(definition: TypeDefinition, facets: readonly Facet[], broken: Facet): string | undefined {
  return /^(?:min|max)Inclusive$/u.test(broken.parameter.name) ? rangeOf(definition, facets) : undefined;
}

function rangeOf({ what }: TypeDefinition, facets: readonly Facet[]): string | undefined {
  const limitOf = (name: string): string | undefined =>
    facets.findLast(({ parameter }) => parameter.name === name)?.parameter.value;
  const min = limitOf('minInclusive');
  const max = limitOf('maxInclusive');
  return min === undefined || max === undefined ? undefined : `${what} from ${min} to ${max}`;
}

/** A single pattern or bound says more than the name of the type. */
function facetThatNamesMore(facets: readonly Facet[]): string | undefined {
  return facets.length === 1 ? facets[0]?.wanted().what : undefined;
}

function shapeOf({ base, whiteSpace, rules, facets: inherent }: TypeDefinition, facets: readonly Facet[]): DatatypeShape {
  return {
    library: XSD_DATATYPES,
    base,
    whiteSpace,
    rules,
    facets: [...inherent, ...facets.map(({ parameter: { name, value } }) => ({ name, value }))],
  };
}
