// What the root of a schema in the XML syntax declares for all of it: prefixes, and the ns and datatypeLibrary that most of
// it needs.
import { XML_NAMESPACE } from '../../xml/namespace-scope.ts';
import { freePrefix } from './compact-prefixes.ts';
import { annotationsOf, mostFrequent, visitNodes } from './schema-nodes.ts';
import type { AnnotationAttribute, AnnotationElement, NamespaceName, SchemaTree } from './schema-tree.ts';
import { isContextDependent, usedPrefix } from './used-prefix.ts';

export class XmlPrefixes {
  /** The namespace that names have without a prefix; undefined: the root states none. */
  readonly namespace: NamespaceName;
  /** The datatypeLibrary of the root; empty: it states none. */
  readonly library: string;
  readonly #namespaces = new Map<string, string>();
  /** The first prefix of each namespace. */
  readonly #prefixes = new Map<string, string>();

  constructor(tree: SchemaTree) {
    this.namespace = rootNamespace(tree);
    this.library = rootLibrary(tree);
    for (const [prefix, namespace] of tree.prefixes) if (prefix !== '' && namespace) this.#declare(prefix, namespace);
    visitNodes(tree.pattern, (node) => {
      const used = node.kind === 'value' ? usedPrefix(node) : undefined;
      if (used !== undefined && !this.#namespaces.has(used.prefix)) this.#declare(used.prefix, used.namespace);
      for (const attribute of node.annotations?.attributes ?? []) this.#declareForAttribute(attribute);
      for (const annotation of annotationsOf(node))
        if (annotation.kind === 'annotation-element') this.#declareForElement(annotation);
    });
  }

  /** Prefixes with their namespaces, in order. */
  get declarations(): ReadonlyMap<string, string> {
    return this.#namespaces;
  }

  /** The prefix of a namespace, `preferred` if it can be; undefined if none is declared. */
  prefixOf(namespace: string, preferred: string | undefined): string | undefined {
    if (namespace === XML_NAMESPACE) return 'xml';
    if (preferred && this.#namespaces.get(preferred) === namespace) return preferred;
    return this.#prefixes.get(namespace);
  }

  #declare(prefix: string, namespace: string): void {
    if (prefix === 'xml' || namespace === XML_NAMESPACE) return;
    this.#namespaces.set(prefix, namespace);
    if (!this.#prefixes.has(namespace)) this.#prefixes.set(namespace, prefix);
  }

  #declareForAttribute({ namespace, prefix }: AnnotationAttribute): void {
    if (namespace === '' || this.prefixOf(namespace, prefix) !== undefined) return;
    this.#declare(freePrefix(this.#namespaces, prefix || 'ns1'), namespace);
  }

  /** An element without a prefix declares its namespace itself. */
  #declareForElement(element: AnnotationElement): void {
    const { namespace, prefix } = element;
    if (namespace !== '' && prefix !== '' && this.prefixOf(namespace, prefix) === undefined) {
      this.#declare(freePrefix(this.#namespaces, prefix), namespace);
    }
    for (const attribute of element.attributes) this.#declareForAttribute(attribute);
    for (const child of element.children) if (child.kind === 'annotation-element') this.#declareForElement(child);
  }
}

/** What is stated, or most names without a prefix need; none if anything inherits its namespace, which ns would prevent. */
function rootNamespace(tree: SchemaTree): NamespaceName {
  // Beside the name attribute of attribute, ns would be the namespace of that name (§4.8).
  if (tree.pattern.kind === 'attribute') return undefined;
  const needed: NamespaceName[] = [];
  visitNodes(tree.pattern, (node, isOfAttribute) => {
    const isOpen = node.kind === 'nsName' || node.kind === 'include' || node.kind === 'externalRef';
    const isName =
      node.kind === 'name' &&
      (node.prefix === undefined || node.namespace === undefined) &&
      !(isOfAttribute && node.namespace === '');
    if (isOpen || isName || (node.kind === 'value' && isContextDependent(node))) needed.push(node.namespace);
  });
  if (needed.includes(undefined)) return undefined;
  return tree.prefixes.get('') ?? mostFrequent(needed);
}

function rootLibrary(tree: SchemaTree): string {
  const libraries: string[] = [];
  visitNodes(tree.pattern, (node) => {
    if ((node.kind === 'data' || node.kind === 'value') && node.library !== '') libraries.push(node.library);
  });
  return mostFrequent(libraries) ?? '';
}
