// The elements of a schema → its definitions (ISO/IEC 19757-3 §5). What is embedded in a grammar may stand anywhere in it.

import type {
  CheckDefinition,
  DefinitionProblem,
  Definitions,
  KeyDefinition,
  LetDefinition,
  MessagePart,
  PatternDefinition,
  PhaseDefinition,
  RuleDefinition,
} from './definitions.ts';
import { childrenNamed, elementsIn, isSchematron, QUICK_FIX, type SourceElement, textIn, XSLT } from './source-element.ts';

export function readDefinitions(roots: readonly SourceElement[], problems: readonly DefinitionProblem[]): Definitions {
  const reader = new DefinitionReader(problems);
  for (const root of roots) reader.read(root);
  return reader.definitions();
}

const TEI = 'http://www.tei-c.org/ns/1.0';

class DefinitionReader {
  readonly #namespaces = new Map<string, string>();
  readonly #lets: LetDefinition[] = [];
  readonly #keys: KeyDefinition[] = [];
  readonly #patterns: PatternDefinition[] = [];
  readonly #phases: PhaseDefinition[] = [];
  readonly #diagnostics = new Map<string, readonly MessagePart[]>();
  readonly #properties = new Map<string, readonly MessagePart[]>();
  readonly #fixes: SourceElement[] = [];
  readonly #problems: DefinitionProblem[];
  #schema: SourceElement | undefined;

  constructor(problems: readonly DefinitionProblem[]) {
    this.#problems = [...problems];
  }

  definitions(): Definitions {
    const schema = this.#schema;
    const title = schema === undefined ? undefined : childrenNamed(schema, 'title')[0];
    return {
      title: title === undefined ? undefined : textIn(title),
      queryBinding: schema?.attributes.get('queryBinding'),
      defaultPhase: schema?.attributes.get('defaultPhase'),
      namespaces: this.#namespaces,
      lets: this.#lets,
      keys: this.#keys,
      patterns: this.#patterns,
      phases: this.#phases,
      diagnostics: this.#diagnostics,
      properties: this.#properties,
      fixes: this.#fixes,
      problems: this.#problems,
    };
  }

  read(element: SourceElement): void {
    if (element.namespace === XSLT) this.#readXslt(element);
    if (element.namespace === QUICK_FIX) {
      if (element.localName === 'fixes') for (const fix of elementsIn(element)) this.#fixes.push(fix);
      return;
    }
    if (!isSchematron(element)) return;
    switch (element.localName) {
      case 'schema':
        this.#schema ??= element;
        for (const child of elementsIn(element)) this.read(child);
        break;
      case 'ns':
        this.#namespaces.set(element.attributes.get('prefix') ?? '', element.attributes.get('uri') ?? '');
        break;
      case 'let':
        this.#lets.push(readLet(element));
        break;
      case 'phase':
        this.#phases.push(readPhase(element));
        break;
      case 'pattern':
        this.#patterns.push(readPattern(element, this.#patterns.length + 1));
        break;
      case 'diagnostics':
      case 'properties':
        for (const child of elementsIn(element)) this.read(child);
        break;
      case 'diagnostic':
        this.#diagnostics.set(element.attributes.get('id') ?? '', readMessage(element));
        break;
      case 'property':
        this.#properties.set(element.attributes.get('id') ?? '', readMessage(element));
        break;
      case 'rule':
        this.#bareRule(element);
        break;
      case 'assert':
      case 'report':
        this.#bareCheck(element);
        break;
      case 'rules':
      case 'patterns':
        for (const child of elementsIn(element)) this.read(child);
        break;
      default:
    }
  }

  #readXslt(element: SourceElement): void {
    if (element.localName !== 'key') return;
    const [name, match, use] = ['name', 'match', 'use'].map((attribute) => element.attributes.get(attribute));
    if (name !== undefined && match !== undefined && use !== undefined) this.#keys.push({ name, match, use, at: element });
    else this.#problems.push({ reason: 'a key has a name, match and use', at: element });
  }

  /** A rule without a pattern, as in the constraint of an ODD, is a pattern of its own. */
  #bareRule(element: SourceElement): void {
    const number = this.#patterns.length + 1;
    this.#patterns.push({ ...barePattern(element, number), rules: [readRule(element, 1)] });
  }

  /** A check without a rule is about the element, or its attribute, in whose definition it stands. */
  #bareCheck(element: SourceElement): void {
    const context = contextOfOdd(element);
    if (context === undefined) {
      this.#problems.push({ reason: `${element.localName} stands in no rule`, at: element });
      return;
    }
    const rule: RuleDefinition = { ...readRule(element, 1), context, members: [readCheck(element, 1)] };
    this.#patterns.push({ ...barePattern(element, this.#patterns.length + 1), rules: [rule] });
  }
}

function barePattern(element: SourceElement, number: number): PatternDefinition {
  const nothing = { id: undefined, title: undefined, isA: undefined, see: undefined, documents: undefined };
  return { ...nothing, isAbstract: false, parameters: new Map(), lets: [], rules: [], number, at: element };
}

/** TEI Guidelines, 23.5.2: `elementSpec` names the element, `attDef` its attribute. */
function contextOfOdd(element: SourceElement): string | undefined {
  let attribute: string | undefined;
  for (let at = element.parent; at !== undefined; at = at.parent) {
    const ident = at.attributes.get('ident');
    if (at.namespace !== TEI || ident === undefined) continue;
    if (at.localName === 'attDef') attribute ??= ident;
    if (at.localName === 'elementSpec')
      return `Q{${at.attributes.get('ns') ?? TEI}}${ident}${attribute === undefined ? '' : `/@${attribute}`}`;
  }
  return undefined;
}

function readLet(element: SourceElement): LetDefinition {
  const value = element.attributes.get('value');
  // without an expression the content is the value
  return {
    name: element.attributes.get('name') ?? '',
    value: value ?? `'${textIn(element).replaceAll("'", "''")}'`,
    at: element,
  };
}

function readPhase(element: SourceElement): PhaseDefinition {
  const title = childrenNamed(element, 'title')[0] ?? childrenNamed(element, 'p')[0];
  return {
    id: element.attributes.get('id') ?? '',
    title: title === undefined ? undefined : textIn(title),
    active: childrenNamed(element, 'active').map((active) => active.attributes.get('pattern') ?? ''),
    lets: childrenNamed(element, 'let').map(readLet),
  };
}

function readPattern(element: SourceElement, number: number): PatternDefinition {
  const { attributes } = element;
  const title = childrenNamed(element, 'title')[0];
  const parameters = childrenNamed(element, 'param').map((one): [string, string] => [
    one.attributes.get('name') ?? one.attributes.get('formal') ?? '',
    one.attributes.get('value') ?? one.attributes.get('actual') ?? '',
  ]);
  return {
    id: attributes.get('id'),
    // Schematron 1.5 has the title as an attribute
    title: title === undefined ? attributes.get('name') : textIn(title),
    isAbstract: attributes.get('abstract') === 'true',
    isA: attributes.get('is-a'),
    see: attributes.get('see'),
    documents: attributes.get('documents'),
    parameters: new Map(parameters),
    lets: childrenNamed(element, 'let').map(readLet),
    rules: childrenNamed(element, 'rule').map((rule, index) => readRule(rule, index + 1)),
    number,
    at: element,
  };
}

function readRule(element: SourceElement, number: number): RuleDefinition {
  const { attributes } = element;
  let checks = 0;
  const members = elementsIn(element).flatMap((child): RuleDefinition['members'] => {
    if (!isSchematron(child)) return [];
    if (child.localName === 'assert' || child.localName === 'report') return [readCheck(child, ++checks)];
    return child.localName === 'extends' ? [{ kind: 'extends', rule: child.attributes.get('rule') ?? '', at: child }] : [];
  });
  return {
    id: attributes.get('id'),
    context: attributes.get('context'),
    isAbstract: attributes.get('abstract') === 'true',
    ...common(attributes),
    lets: childrenNamed(element, 'let').map(readLet),
    members,
    fixes: elementsIn(element).filter(({ namespace, localName }) => namespace === QUICK_FIX && localName === 'fix'),
    number,
    at: element,
  };
}

type Common = Pick<RuleDefinition, 'role' | 'severity' | 'flag' | 'see' | 'subject'>;

function common(attributes: ReadonlyMap<string, string>): Common {
  return {
    role: attributes.get('role'),
    severity: attributes.get('severity'),
    flag: attributes.get('flag'),
    see: attributes.get('see'),
    subject: attributes.get('subject'),
  };
}

function readCheck(element: SourceElement, number: number): CheckDefinition {
  const { attributes } = element;
  return {
    kind: element.localName === 'report' ? 'report' : 'assert',
    id: attributes.get('id'),
    test: attributes.get('test') ?? '',
    ...common(attributes),
    diagnostics: words(attributes.get('diagnostics')),
    properties: words(attributes.get('properties')),
    fixes: words(attributes.get(`{${QUICK_FIX}}fix`)),
    message: readMessage(element),
    number,
    at: element,
  };
}

function words(text = ''): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

function readMessage(element: SourceElement): readonly MessagePart[] {
  return element.children.flatMap((child): readonly MessagePart[] => {
    if (typeof child === 'string') return [{ kind: 'text', text: child }];
    if (child.namespace === QUICK_FIX) return [];
    if (isSchematron(child) && child.localName === 'name') return [{ kind: 'name', path: child.attributes.get('path') }];
    const select = child.attributes.get('select');
    if (child.localName === 'value-of' && select !== undefined) return [{ kind: 'value-of', select }];
    return readMessage(child);
  });
}
