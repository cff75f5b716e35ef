// What the parts of the reader of the XML syntax share: what an element inherits (specification §4.3, §4.5, §4.8, §4.10),
// and the reports.

import type { Code } from '../../diagnostics/codes.ts';
import { suggestion } from '../../source/nearest-name.ts';
import { XML_NAMESPACE } from '../../xml/namespace-scope.ts';
import type { XmlAttribute } from '../../xml/xml-events.ts';
import { resolveReference } from './resolve-location.ts';
import { ELEMENT_NAME, prefixOf, type SchemaElement, type SchemaText, TagOrigin } from './schema-elements.ts';
import type { SchemaProblem, SchemaProblems } from './schema-problems.ts';
import {
  type AnnotationAttribute,
  type Bindings,
  type NamespaceName,
  type Origin,
  RELAXNG_NAMESPACE,
  SCHEMA_DEPTH_LIMIT,
  SCHEMA_DIAGNOSTIC_LIMIT,
  SCHEMA_SUGGESTION_LIMIT,
} from './schema-tree.ts';
import { libraryFault } from './schema-uri.ts';
import { allowedAttributes, type ElementName, isAllowedAttribute, requiredAttributes } from './xml-syntax-rules.ts';

/** What an element hands down to those in it. */
export type Scope = {
  readonly namespace: NamespaceName;
  readonly library: string;
  /** The base of references, relative to the schema's own location. */
  readonly base: string;
  readonly bindings: Bindings;
};

export const OUTERMOST_SCOPE: Scope = {
  namespace: undefined,
  library: '',
  base: '',
  bindings: new Map([['xml', XML_NAMESPACE]]),
};

export class XmlContext {
  readonly file: string;
  /** Declared prefixes, each with what it was first declared for. */
  readonly prefixes: Map<string, NamespaceName> = new Map<string, NamespaceName>();
  readonly #problems: SchemaProblems;
  #depth = 0;

  constructor(problems: SchemaProblems, file: string) {
    this.#problems = problems;
    this.file = file;
  }

  /** The name in a start tag. */
  nameOrigin(element: SchemaElement): Origin {
    return new TagOrigin(this.file, element, ELEMENT_NAME);
  }

  /** The name or value of an attribute, by its name as written. */
  attributeOrigin(element: SchemaElement, attribute: string, kind: 'name' | 'value'): Origin {
    return new TagOrigin(this.file, element, { kind, attribute });
  }

  textOrigin({ start, end }: SchemaText): Origin {
    return { file: this.file, span: { start, end } };
  }

  report(code: Code, origin: Origin, problem: SchemaProblem): void {
    if (this.#problems.diagnostics.length < SCHEMA_DIAGNOSTIC_LIMIT) this.#problems.report(code, origin, problem);
  }

  /** `": did you mean X?"`, or nothing. */
  suggestion(mistaken: string, names: Iterable<string>): string {
    return this.#problems.diagnostics.length < SCHEMA_SUGGESTION_LIMIT ? suggestion(mistaken, names) : '';
  }

  /** One level down; false, and reported, when that is too deep. Each call that returned true is followed by `leave`. */
  enter(element: SchemaElement): boolean {
    if (this.#depth >= SCHEMA_DEPTH_LIMIT) {
      const message = `the schema is nested deeper than ${SCHEMA_DEPTH_LIMIT} levels`;
      this.report('rng/limit', this.nameOrigin(element), { message, advice: 'give inner patterns names' });
      return false;
    }
    this.#depth++;
    return true;
  }

  leave(): void {
    this.#depth--;
  }

  declare(element: SchemaElement): void {
    for (const { prefix, namespace } of element.declarations) {
      if (prefix === '' || prefix === 'xml' || namespace === RELAXNG_NAMESPACE) continue;
      if (!this.prefixes.has(prefix)) this.prefixes.set(prefix, namespace);
    }
  }
}

/** The scope of an element and those in it, from that around it; its common attributes are checked. */
export function scopeOf(context: XmlContext, element: SchemaElement, outer: Scope): Scope {
  context.declare(element);
  if (element.attributes.length === 0 && element.declarations.length === 0) return outer;
  const library = element.attribute('datatypeLibrary');
  if (library !== undefined) checkLibrary(context, element, library);
  const base = element.attributes.find(({ namespace, localName }) => namespace === XML_NAMESPACE && localName === 'base');
  const namespace = element.attribute('ns') ?? outer.namespace;
  return {
    namespace,
    library: library ?? outer.library,
    base: base === undefined ? outer.base : resolveReference(base.value, outer.base),
    bindings: element.declarations.length === 0 ? outer.bindings : bindingsOf(element, outer.bindings),
  };
}

function bindingsOf(element: SchemaElement, outer: Bindings): Bindings {
  const bindings = new Map(outer);
  for (const { prefix, namespace } of element.declarations) if (prefix !== '') bindings.set(prefix, namespace);
  return bindings;
}

function checkLibrary(context: XmlContext, element: SchemaElement, library: string): void {
  const fault = libraryFault(library);
  if (fault === undefined) return;
  context.report('rng/bad-library', context.attributeOrigin(element, 'datatypeLibrary', 'value'), {
    message: `"${library}" is no URI of a datatype library: ${fault}`,
    advice: 'it is an absolute URI without #, or empty for the builtin library',
  });
}

const NO_ATTRIBUTES: readonly AnnotationAttribute[] = [];

/** Checks the attributes of an element of RELAX NG against its rule; returns the others. */
export function readAttributes(context: XmlContext, element: SchemaElement): readonly AnnotationAttribute[] {
  let annotations: AnnotationAttribute[] | undefined;
  for (const attribute of element.attributes) {
    const { namespace, localName } = attribute;
    if (namespace === '') checkAllowed(context, element, attribute);
    else if (namespace === RELAXNG_NAMESPACE) {
      context.report('rng/unknown-attribute', context.attributeOrigin(element, attribute.qName, 'name'), {
        message: `${attribute.qName} is in the namespace of RELAX NG, whose attributes have no prefix`,
        advice: `write ${localName} if this is meant for RELAX NG`,
      });
    } else if (namespace !== XML_NAMESPACE || localName !== 'base') {
      annotations ??= [];
      annotations.push(annotationAttribute(attribute));
    }
  }
  for (const required of requiredAttributes(element.localName as ElementName)) {
    if (element.attribute(required) !== undefined) continue;
    const message = `<${element.qName}> has no ${required} attribute`;
    context.report('rng/missing-attribute', context.nameOrigin(element), { message });
  }
  return annotations ?? NO_ATTRIBUTES;
}

export function annotationAttribute({ namespace, localName, qName, value }: XmlAttribute): AnnotationAttribute {
  return { namespace, localName, prefix: prefixOf(qName), value };
}

function checkAllowed(context: XmlContext, element: SchemaElement, attribute: XmlAttribute): void {
  const { localName } = attribute;
  if (isAllowedAttribute(element.localName as ElementName, localName)) return;
  const allowed = allowedAttributes(element.localName as ElementName);
  context.report('rng/unknown-attribute', context.attributeOrigin(element, attribute.qName, 'name'), {
    message: `<${element.qName}> has no attribute ${localName}${context.suggestion(localName, allowed)}`,
    advice: 'an annotation attribute needs a namespace of its own',
  });
}
