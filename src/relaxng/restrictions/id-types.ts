// ID, IDREF and IDREFS (RELAX NG DTD Compatibility §5): only as the whole value of an attribute with a name of its own, in an
// element with a name of its own or a choice of names, and of one mind for every element and attribute of those names.
import type { IdType } from '../../datatypes/datatype.ts';
import { commonName, type NameClass } from '../simplify/name-class.ts';
import { partsOf, type SimpleElement, type SimpleGrammar, type SimplePattern } from '../simplify/simple-pattern.ts';
import type { SchemaProblems } from '../syntax/schema-problems.ts';

type Attribute = Extract<SimplePattern, { kind: 'attribute' }>;
type Use = { readonly element: SimpleElement; readonly attribute: Attribute; readonly idType: IdType };

export function checkIdTypes(grammar: SimpleGrammar, problems: SchemaProblems): void {
  const uses = grammar.elements.flatMap((element) => attributeUses(element));
  const typed = uses.filter((use) => use.idType !== 'none');
  checkPlaces(grammar, problems);
  for (const use of typed) checkNames(use, problems);
  checkAgreement(uses, typed, problems);
}

function attributeUses(element: SimpleElement): readonly Use[] {
  const uses: Use[] = [];
  const seen = new Set<SimplePattern>();
  const walk = (pattern: SimplePattern): void => {
    if (seen.has(pattern)) return;
    seen.add(pattern);
    if (pattern.kind === 'attribute') uses.push({ element, attribute: pattern, idType: idTypeOf(pattern.value) });
    else if (pattern.kind === 'oneOrMore') walk(pattern.content);
    else if ('members' in pattern) for (const member of pattern.members) walk(member);
  };
  walk(element.content);
  return uses;
}

function idTypeOf(value: SimplePattern): IdType {
  return value.kind === 'data' || value.kind === 'value' ? value.type.idType : 'none';
}

/** Beside another type, in a list or as the text of an element, such a value would be an identifier in some documents only. */
function checkPlaces(grammar: SimpleGrammar, problems: SchemaProblems): void {
  const seen = new Set<SimplePattern>();
  const walk = (pattern: SimplePattern): void => {
    if (seen.has(pattern)) return;
    seen.add(pattern);
    if (idTypeOf(pattern) !== 'none') reportPlace(pattern, problems);
    for (const part of partsOf(pattern)) {
      if (pattern.kind !== 'attribute' || idTypeOf(part) === 'none') walk(part);
      else for (const except of partsOf(part)) walk(except);
    }
  };
  for (const element of grammar.elements) walk(element.content);
}

function reportPlace(pattern: SimplePattern, problems: SchemaProblems): void {
  problems.report('rng/id-type', pattern.origin, {
    message: 'a type of identifiers (ID, IDREF, IDREFS) must be the whole value of an attribute',
    advice: 'use a type such as NCName here, or leave out what stands beside it',
  });
}

function checkNames(use: Use, problems: SchemaProblems): void {
  if (use.attribute.name.kind === 'name' && isClosed(use.element.name)) return;
  problems.report('rng/id-type', use.attribute.origin, {
    message: `an attribute of type ${use.idType} must have one name, and its element a name or a choice of names`,
    advice: 'name both, or use a type such as NCName',
  });
}

function isClosed(nameClass: NameClass): boolean {
  return nameClass.kind === 'name' || (nameClass.kind === 'nameChoice' && nameClass.alternatives.every(isClosed));
}

function checkAgreement(uses: readonly Use[], typed: readonly Use[], problems: SchemaProblems): void {
  const byAttribute = new Map<string, Use[]>();
  const open: Use[] = [];
  for (const use of uses) {
    const { name } = use.attribute;
    if (name.kind !== 'name') open.push(use);
    else {
      const key = `{${name.namespace}}${name.localName}`;
      byAttribute.set(key, [...(byAttribute.get(key) ?? []), use]);
    }
  }
  for (const use of typed) {
    const { name } = use.attribute;
    const candidates =
      name.kind === 'name' ? [...(byAttribute.get(`{${name.namespace}}${name.localName}`) ?? []), ...open] : uses;
    const other = candidates.find((candidate) => candidate.idType !== use.idType && overlap(candidate, use));
    if (other !== undefined) reportConflict(use, other, problems);
  }
}

function overlap(a: Use, b: Use): boolean {
  return (
    commonName(a.attribute.name, b.attribute.name) !== undefined && commonName(a.element.name, b.element.name) !== undefined
  );
}

function reportConflict(use: Use, other: Use, problems: SchemaProblems): void {
  problems.report('rng/id-type', other.attribute.origin, {
    message: `this attribute is of type ${use.idType} in another definition of the same element, and not here`,
    advice: 'use one type for an attribute of one element throughout the schema',
  });
}
