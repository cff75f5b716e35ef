// The W3C XML Schema datatype library (XSD 1.0 Part 2; "Guidelines for using W3C XML Schema Datatypes with RELAX NG").

import type { Datatype, DatatypeLibrary, DatatypeProblem, DatatypeRules, Parameter, ValueContext } from './datatype.ts';
import { type Facet, type FacetProblem, makeFacet } from './facets.ts';
import type { TypeDefinition } from './type-definition.ts';
import { processWhiteSpace } from './white-space.ts';
import { makeXsdDatatype, XSD_DATATYPES } from './xsd-datatype.ts';
import { xsdTypeNames, xsdTypes } from './xsd-types.ts';

/** Datatypes kept for schemas to share; more are made anew, with the same keys. */
const MAX_KEPT_TYPES = 10_000;

export const xsdLibrary: DatatypeLibrary = libraryBy('standard');

/** The same types as Jing reads them: their keys are those of the others. */
export const xsdLibraryAsJing: DatatypeLibrary = libraryBy('jing');

function libraryBy(rules: DatatypeRules): DatatypeLibrary {
  const kept = new Map<string, Datatype>();
  let types: ReadonlyMap<string, TypeDefinition> | undefined;
  const create: DatatypeLibrary['create'] = (typeName, parameters, context) => {
    const key = JSON.stringify([XSD_DATATYPES, typeName, ...parameters.map(({ name, value }) => [name, value])]);
    const known = kept.get(key);
    if (known !== undefined) return known;
    types ??= xsdTypes(rules);
    const definition = types.get(typeName);
    if (definition === undefined) return unknownType(typeName);
    const facets = makeFacets(definition, parameters, context);
    if ('kind' in facets) return facets;
    const datatype = makeXsdDatatype(key, definition, facets);
    if (kept.size >= MAX_KEPT_TYPES) kept.clear();
    kept.set(key, datatype);
    return datatype;
  };
  return { uri: XSD_DATATYPES, typeNames: xsdTypeNames, create };
}

function unknownType(typeName: string): DatatypeProblem {
  return { kind: 'problem', problem: 'unknown-type', message: `XML Schema has no datatype ${typeName}` };
}

function makeFacets(
  definition: TypeDefinition,
  parameters: readonly Parameter[],
  context: ValueContext,
): readonly Facet[] | DatatypeProblem {
  const facets: Facet[] = [];
  for (const [index, parameter] of parameters.entries()) {
    const facet = makeNextFacet(definition, facets, { parameter, context });
    if ('problem' in facet) return { kind: 'problem', parameter: index, ...facet };
    facets.push(facet);
  }
  return facets;
}

const BOUND = /^(?:min|max)(?:In|Ex)clusive$/u;

/** A bound is a value of the type as the facets before it have made it. */
function makeNextFacet(
  definition: TypeDefinition,
  before: readonly Facet[],
  { parameter, context }: { readonly parameter: Parameter; readonly context: ValueContext },
): Facet | FacetProblem {
  if (!BOUND.test(parameter.name) || definition.compareTo === undefined) return makeFacet(definition, parameter);
  const value = processWhiteSpace(parameter.value, definition.whiteSpace);
  if (!definition.allows(value, context))
    return { problem: 'facet-value', message: `${parameter.name} is to be ${definition.what}` };
  const broken = before.find((facet) => !facet.allows(value));
  if (broken !== undefined) {
    const { name, value: other } = broken.parameter;
    return {
      problem: 'facet-conflict',
      message: `${parameter.name} ${value} is no value that ${name} ${other} allows`,
    };
  }
  return makeFacet(definition, { name: parameter.name, value });
}
