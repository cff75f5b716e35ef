// The declarations that a schema needs in the compact syntax: those of its tree, and more where a name has no prefix that
// would do.
import { XML_NAMESPACE } from '../../xml/namespace-scope.ts';
import { literal } from './compact-text.ts';
import { mostFrequent, visitNodes } from './schema-nodes.ts';
import { type NamespaceName, type SchemaTree, XSD_LIBRARY } from './schema-tree.ts';
import { usedPrefix } from './used-prefix.ts';

export class CompactPrefixes {
  /** Of element names without a prefix. */
  readonly defaultNamespace: NamespaceName;
  readonly #isDefaultStated: boolean;
  readonly #namespaces = new Map<string, NamespaceName>();
  /** The first prefix of each namespace. */
  readonly #prefixes = new Map<NamespaceName, string>();
  readonly #libraries: Map<string, string>;

  constructor(tree: SchemaTree) {
    this.#isDefaultStated = tree.prefixes.has('');
    this.defaultNamespace = this.#isDefaultStated ? tree.prefixes.get('') : frequentNamespace(tree);
    for (const [prefix, namespace] of tree.prefixes) if (prefix !== '') this.#declare(prefix, namespace);
    this.#libraries = new Map(tree.datatypePrefixes);
    this.#declareForValues(tree);
  }

  /** The prefix in a value cannot be changed, so it comes first. */
  #declareForValues(tree: SchemaTree): void {
    visitNodes(tree.pattern, (node) => {
      const used = node.kind === 'value' ? usedPrefix(node) : undefined;
      if (used !== undefined && used.prefix !== 'xml' && !this.#namespaces.has(used.prefix))
        this.#declare(used.prefix, used.namespace);
    });
  }

  #declare(prefix: string, namespace: NamespaceName): void {
    this.#namespaces.set(prefix, namespace);
    if (!this.#prefixes.has(namespace)) this.#prefixes.set(namespace, prefix);
  }

  /** A prefix for a namespace, `preferred` if that can be had. */
  prefixFor(namespace: NamespaceName, preferred: string | undefined): string {
    if (namespace === XML_NAMESPACE) return 'xml';
    if (preferred !== undefined && this.#namespaces.has(preferred) && this.#namespaces.get(preferred) === namespace)
      return preferred;
    const known = this.#prefixes.get(namespace);
    if (known !== undefined) return known;
    const prefix = freePrefix(this.#namespaces, preferred || inventedPrefix(namespace));
    this.#declare(prefix, namespace);
    return prefix;
  }

  libraryPrefix(library: string): string {
    if (library === XSD_LIBRARY) return 'xsd';
    for (const [prefix, bound] of this.#libraries) if (bound === library) return prefix;
    const prefix = freePrefix(this.#libraries, library === '' ? 'builtin' : 'datatypes1');
    this.#libraries.set(prefix, library);
    return prefix;
  }

  /** The preamble, to be asked for when all names are written. */
  declarations(): readonly string[] {
    const { defaultNamespace } = this;
    const lines: string[] = [];
    let isDefaultWritten = !this.#isDefaultStated && defaultNamespace === undefined;
    for (const [prefix, namespace] of this.#namespaces) {
      const isDefault = !isDefaultWritten && namespace === defaultNamespace;
      lines.push(`${isDefault ? 'default ' : ''}namespace ${prefix} = ${namespaceLiteral(namespace)}`);
      isDefaultWritten ||= isDefault;
    }
    if (!isDefaultWritten) lines.unshift(`default namespace = ${namespaceLiteral(defaultNamespace)}`);
    for (const [prefix, library] of this.#libraries) lines.push(`datatypes ${prefix} = ${literal(library)}`);
    return lines;
  }
}

function namespaceLiteral(namespace: NamespaceName): string {
  return namespace === undefined ? 'inherit' : literal(namespace);
}

/** What most element names without a prefix are in. */
function frequentNamespace(tree: SchemaTree): NamespaceName {
  const namespaces: NamespaceName[] = [];
  visitNodes(tree.pattern, (node, isOfAttribute) => {
    if (node.kind === 'name' && !isOfAttribute && node.prefix === undefined) namespaces.push(node.namespace);
  });
  return mostFrequent(namespaces);
}

function inventedPrefix(namespace: NamespaceName): string {
  if (namespace === undefined) return 'inherited';
  return namespace === '' ? 'local' : 'ns1';
}

/** `wanted`, or the first of its kind that is free: `ns1` becomes `ns2`, `x` becomes `x2`. */
export function freePrefix(taken: { readonly has: (prefix: string) => boolean }, wanted: string): string {
  const stem = wanted.replace(/[0-9]+$/u, '') || wanted;
  let prefix = wanted;
  for (let number = 2; taken.has(prefix) || prefix === 'xml' || prefix === 'xmlns'; number++) prefix = `${stem}${number}`;
  return prefix;
}
