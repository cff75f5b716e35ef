// From the full syntax to the simple one (specification §4.7 to §4.21). References are resolved in place of being written
// out: a definition is converted once and shared, an element's content is converted after the element, so that grammars may
// be recursive through elements (§4.19) and nothing grows by copying.
import type { Datatype, DatatypeLibrary, ValueContext } from '../../datatypes/datatype.ts';
import { suggestion } from '../../source/nearest-name.ts';
import type { SchemaProblems } from '../syntax/schema-problems.ts';
import type { Bindings, Origin, PatternNode } from '../syntax/schema-tree.ts';
import {
  buildScope,
  type Definition,
  type DefinitionPart,
  type Environment,
  GrammarScope,
  loadOnce,
  START,
} from './grammar-scope.ts';
import type { SchemaLoader } from './load-schema.ts';
import { simpleNameClass } from './name-class-of.ts';
import { reachableElements } from './reachable-elements.ts';
import {
  type SimpleElement,
  type SimpleGrammar,
  type SimplePattern,
  simpleNary,
  simpleOneOrMore,
  simpleOptional,
} from './simple-pattern.ts';

export type SimplifyServices = {
  readonly loader: SchemaLoader;
  readonly libraries: ReadonlyMap<string, DatatypeLibrary>;
  readonly problems: SchemaProblems;
};

/** The schema at `location` in simple form; undefined, with the reason in `problems`, when its main file has no tree. */
export function simplify(location: string, services: SimplifyServices): SimpleGrammar | undefined {
  const origin: Origin = { file: location, span: { start: 0, end: 0 } };
  const tree = services.loader.load(location, origin);
  if (tree === undefined) return undefined;
  return new Simplifier(services).grammar(tree.pattern, { namespace: '', files: [location] });
}

type Place = { readonly environment: Environment; readonly scope: GrammarScope };
type Conversion = { state: 'under way' } | { state: 'done'; pattern: SimplePattern };
type NodeOf<Kind extends PatternNode['kind']> = Extract<PatternNode, { kind: Kind }>;

class Simplifier {
  readonly #services: SimplifyServices;
  readonly #converted = new Map<Definition, Conversion>();
  readonly #pending: { element: SimpleElement; node: NodeOf<'element'>; place: Place }[] = [];
  readonly #scopes: GrammarScope[] = [];
  /** Definitions that nothing reaches are checked for their references and datatypes, and may be recursive. */
  #isReachable = true;

  constructor(services: SimplifyServices) {
    this.#services = services;
  }

  grammar(node: PatternNode, environment: Environment): SimpleGrammar {
    const start = this.#pattern(node, { environment, scope: new GrammarScope(undefined) });
    const elements = this.#convertElements();
    this.#isReachable = false;
    for (const scope of this.#scopes) for (const definition of scope.definitions.values()) this.#definition(definition, scope);
    this.#convertElements();
    return { start, elements: reachableElements(start, elements) };
  }

  #convertElements(): SimpleElement[] {
    const elements: SimpleElement[] = [];
    for (let next = this.#pending.pop(); next !== undefined; next = this.#pending.pop()) {
      next.element.content = this.#group(next.node.content, next.node.origin, next.place);
      elements.push(next.element);
    }
    return elements;
  }

  #pattern(node: PatternNode, place: Place): SimplePattern {
    const { origin } = node;
    switch (node.kind) {
      case 'empty':
      case 'text':
      case 'notAllowed':
        return { kind: node.kind, origin };
      case 'group':
      case 'choice':
      case 'interleave':
        return simpleNary(node.kind, this.#patterns(node.content, place), origin);
      case 'optional':
        return simpleOptional(this.#group(node.content, origin, place), origin);
      case 'oneOrMore':
        return simpleOneOrMore(this.#group(node.content, origin, place), origin);
      case 'zeroOrMore':
        return simpleOptional(simpleOneOrMore(this.#group(node.content, origin, place), origin), origin);
      case 'mixed':
        return simpleNary('interleave', [this.#group(node.content, origin, place), { kind: 'text', origin }], origin);
      case 'list':
        return this.#list(node.content, origin, place);
      case 'element':
        return this.#element(node, place);
      case 'attribute':
        return this.#attribute(node, place);
      case 'ref':
        return this.#reference(node.name, origin, place.scope);
      case 'parentRef':
        return this.#parentReference(node, place.scope);
      case 'grammar':
        return this.#nestedGrammar(node, place);
      case 'externalRef':
        return this.#external(node, place);
      case 'value':
        return this.#value(node, place);
      case 'data':
        return this.#data(node, place);
      default:
        return node satisfies never;
    }
  }

  #patterns(nodes: readonly PatternNode[], place: Place): SimplePattern[] {
    return nodes.map((node) => this.#pattern(node, place));
  }

  /** §4.12: several children are a group. */
  #group(nodes: readonly PatternNode[], origin: Origin, place: Place): SimplePattern {
    return simpleNary('group', this.#patterns(nodes, place), origin);
  }

  #list(nodes: readonly PatternNode[], origin: Origin, place: Place): SimplePattern {
    const content = this.#group(nodes, origin, place);
    return content.kind === 'notAllowed' ? content : { kind: 'list', content, origin };
  }

  #element(node: NodeOf<'element'>, place: Place): SimplePattern {
    const { origin } = node;
    const name = simpleNameClass(node.name, place.environment.namespace, 'element', this.#services.problems);
    const element: SimpleElement = { name, content: { kind: 'notAllowed', origin }, origin };
    this.#pending.push({ element, node, place });
    return { kind: 'element', element, origin };
  }

  #attribute(node: NodeOf<'attribute'>, place: Place): SimplePattern {
    const { origin } = node;
    const name = simpleNameClass(node.name, place.environment.namespace, 'attribute', this.#services.problems);
    const value: SimplePattern =
      node.content.length === 0 ? { kind: 'text', origin } : this.#group(node.content, origin, place);
    return value.kind === 'notAllowed' ? value : { kind: 'attribute', name, value, origin };
  }

  #reference(name: string, origin: Origin, scope: GrammarScope): SimplePattern {
    const definition = scope.definitions.get(name);
    if (definition === undefined) {
      this.#services.problems.report('rng/undefined-ref', origin, {
        message: `there is no definition of ${name}${suggestion(name, scope.definitions.keys())}`,
      });
      return { kind: 'notAllowed', origin };
    }
    if (this.#converted.get(definition)?.state === 'under way') {
      if (this.#isReachable) {
        this.#services.problems.report('rng/recursive-ref', origin, {
          message: `${name} refers to itself with no element between`,
          advice: 'put the inner reference inside an element, or use oneOrMore or zeroOrMore for repetition',
        });
      }
      return { kind: 'notAllowed', origin };
    }
    return this.#definition(definition, scope);
  }

  #parentReference(node: { readonly name: string; readonly origin: Origin }, scope: GrammarScope): SimplePattern {
    if (scope.parent !== undefined && scope.parent.definitions.size > 0) {
      return this.#reference(node.name, node.origin, scope.parent);
    }
    this.#services.problems.report('rng/parent-ref', node.origin, {
      message: `there is no grammar around this one for ${node.name} to come from`,
      advice: 'use ref for a definition of this grammar',
    });
    return { kind: 'notAllowed', origin: node.origin };
  }

  /** §4.17 and §4.18: the parts of one name combined, converted once. */
  #definition(definition: Definition, scope: GrammarScope): SimplePattern {
    const known = this.#converted.get(definition);
    if (known?.state === 'done') return known.pattern;
    this.#converted.set(definition, { state: 'under way' });
    const parts = definition.parts.map((part) => this.#part(part, scope));
    const combine = definition.parts.find((part) => part.combine !== undefined)?.combine ?? 'choice';
    const [first] = definition.parts;
    if (first === undefined) throw new Error(`definition of ${definition.name} without a part`);
    const pattern = simpleNary(combine, parts, first.origin);
    this.#converted.set(definition, { state: 'done', pattern });
    return pattern;
  }

  #part(part: DefinitionPart, scope: GrammarScope): SimplePattern {
    return this.#group(part.content, part.origin, { environment: part.environment, scope });
  }

  #nestedGrammar(node: NodeOf<'grammar'>, place: Place): SimplePattern {
    const { problems } = this.#services;
    const known = problems.diagnostics.length;
    const scope = buildScope(node.content, place.environment, place.scope, this.#services);
    this.#scopes.push(scope);
    const start = scope.definitions.get(START);
    if (start !== undefined) return this.#definition(start, scope);
    // A file that could not be read may have held it.
    if (problems.diagnostics.length > known) return { kind: 'notAllowed', origin: node.origin };
    problems.report('rng/missing-start', node.origin, {
      message: 'the grammar has no start',
      advice: 'add a start that refers to the root element',
    });
    return { kind: 'notAllowed', origin: node.origin };
  }

  /** §4.5: the referenced pattern stands in place of the reference, in the scope around it. */
  #external(node: NodeOf<'externalRef'>, place: Place): SimplePattern {
    const tree = loadOnce(node, place.environment, this.#services);
    if (tree === undefined) return { kind: 'notAllowed', origin: node.origin };
    const environment: Environment = {
      namespace: node.namespace ?? place.environment.namespace,
      files: [...place.environment.files, node.location],
    };
    return this.#pattern(tree.pattern, { environment, scope: place.scope });
  }

  #value(node: NodeOf<'value'>, place: Place): SimplePattern {
    const { origin } = node;
    const isDefault = node.type === undefined;
    const context = valueContext(node.bindings, node.namespace, place.environment);
    const type = this.#datatype(
      { library: isDefault ? '' : node.library, name: node.type ?? 'token', parameters: [], origins: [], origin },
      context,
    );
    if (type === undefined) return { kind: 'notAllowed', origin };
    const valueKey = type.valueKey(node.value, context);
    if (valueKey === undefined) {
      this.#services.problems.report('rng/bad-value', origin, {
        message: `"${node.value}" is not a value of ${type.name}: ${type.wanted(node.value, context).what} is wanted`,
      });
      return { kind: 'notAllowed', origin };
    }
    return { kind: 'value', type, valueKey, lexical: node.value, origin };
  }

  #data(node: NodeOf<'data'>, place: Place): SimplePattern {
    const { origin } = node;
    const type = this.#datatype(
      {
        library: node.library,
        name: node.type,
        parameters: node.params,
        origins: node.params.map((parameter) => parameter.origin),
        origin,
      },
      valueContext(node.bindings, undefined, place.environment),
    );
    const except = node.except && simpleNary('choice', this.#patterns(node.except, place), origin);
    if (type === undefined) return { kind: 'notAllowed', origin };
    if (except === undefined || except.kind === 'notAllowed') return { kind: 'data', type, origin };
    return { kind: 'data', type, except, origin };
  }

  #datatype(wanted: WantedDatatype, context: ValueContext): Datatype | undefined {
    const { problems, libraries } = this.#services;
    const library = libraries.get(wanted.library);
    if (library === undefined) {
      problems.report('rng/unknown-library', wanted.origin, {
        message: `the datatype library ${wanted.library} is not known`,
        advice: `known are the built-in one and ${[...libraries.keys()].filter((uri) => uri !== '').join(', ')}`,
      });
      return undefined;
    }
    const made = library.create(wanted.name, wanted.parameters, context);
    if (!('kind' in made)) return made;
    const isUnknownType = made.problem === 'unknown-type';
    const origin = (made.parameter === undefined ? undefined : wanted.origins[made.parameter]) ?? wanted.origin;
    const code = isUnknownType ? 'rng/unknown-datatype' : made.problem === 'limit' ? 'rng/limit' : 'rng/bad-parameter';
    problems.report(code, origin, {
      message: made.message + (isUnknownType ? suggestion(wanted.name, library.typeNames) : ''),
    });
    return undefined;
  }
}

type WantedDatatype = {
  readonly library: string;
  readonly name: string;
  readonly parameters: readonly { readonly name: string; readonly value: string }[];
  readonly origins: readonly Origin[];
  readonly origin: Origin;
};

/** The context of §4.3: prefixes as at the `value` or `data` element, the default namespace being the value's `ns`. */
function valueContext(bindings: Bindings, namespace: string | undefined, environment: Environment): ValueContext {
  return {
    resolvePrefix: (prefix) => {
      if (prefix === '') return namespace ?? environment.namespace;
      return bindings.has(prefix) ? (bindings.get(prefix) ?? environment.namespace) : undefined;
    },
  };
}
