// A schema's files → the elements of Schematron in them, includes followed (ISO/IEC 19757-3 §5.4.4, §5.4.5). Grammars that a
// grammar is made of are looked through too.

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { readCompactSyntax } from '../relaxng/syntax/read-compact-syntax.ts';
import { RELAXNG_NAMESPACE } from '../relaxng/syntax/schema-tree.ts';
import { atSpan } from '../source/span.ts';
import { buildTree } from '../xml/tree/build-tree.ts';
import { ELEMENT } from '../xml/tree/tree-columns.ts';
import type { XmlTree } from '../xml/tree/xml-tree.ts';
import type { DefinitionProblem } from './definitions.ts';
import type { ReadRules } from './schematron-files.ts';
import { ISO_SCHEMATRON, isSchematron, OLD_SCHEMATRON, type SourceElement, XSLT } from './source-element.ts';
import { schematronIn } from './source-of-annotations.ts';
import { TreeSource } from './source-of-tree.ts';

/** Files within one another, by include or extends. */
const MAX_INCLUSIONS = 50;
/** Files of one schema. */
const MAX_FILES = 1_000;

export type FoundRules = {
  /** A `schema` element with all in it, or what stands embedded, in document order. */
  readonly roots: readonly SourceElement[];
  /** The schema is a file of its own. */
  readonly isStandalone: boolean;
  /** What was included and could not be. */
  readonly problems: readonly DefinitionProblem[];
  /** The text of every file that was read. */
  readonly texts: ReadonlyMap<string, string>;
};

export type RulesSource = { readonly file: string; readonly text: string };

/** `incorrect`: no file of rules at all. */
export function findRules(main: RulesSource, read: ReadRules): FoundRules | { readonly incorrect: readonly Diagnostic[] } {
  return new RulesFinder(read).find(main);
}

class RulesFinder {
  readonly #read: ReadRules;
  readonly #texts = new Map<string, string>();
  readonly #problems: DefinitionProblem[] = [];
  readonly #seen = new Set<string>();
  #files = 0;

  constructor(read: ReadRules) {
    this.#read = read;
  }

  find(main: RulesSource): FoundRules | { readonly incorrect: readonly Diagnostic[] } {
    this.#texts.set(main.file, main.text);
    this.#seen.add(main.file);
    const isXml = /^\ufeff?\s*</.test(main.text);
    const found = isXml ? this.#inXml(main) : this.#inCompact(main);
    if ('incorrect' in found) return found;
    const roots = found.roots.map((root) => this.#included(root, [main.file]));
    return { roots, isStandalone: found.isStandalone, problems: this.#problems, texts: this.#texts };
  }

  #inXml({
    file,
    text,
  }: RulesSource): Pick<FoundRules, 'roots' | 'isStandalone'> | { readonly incorrect: readonly Diagnostic[] } {
    const built = buildTree(text.replace(/^\ufeff/, ''));
    if (built.kind === 'fatal') {
      const { code, message, span } = built.problem;
      return { incorrect: [{ code, severity: 'fatal', message, file, place: atSpan(span.start, span.end) }] };
    }
    const source = new TreeSource(built.tree, file);
    const { root } = source;
    const namespace = built.tree.namespace(root);
    if (namespace === ISO_SCHEMATRON || namespace === OLD_SCHEMATRON)
      return { roots: [source.element(root)], isStandalone: true };
    const roots = rowsOf(built.tree).map((row) => source.element(row));
    const others = namespace === RELAXNG_NAMESPACE ? this.#inReferences(referencesIn(built.tree), file) : [];
    return { roots: [...roots, ...others], isStandalone: false };
  }

  #inCompact({
    file,
    text,
  }: RulesSource): Pick<FoundRules, 'roots' | 'isStandalone'> | { readonly incorrect: readonly Diagnostic[] } {
    const parsed = readCompactSyntax(text.replace(/^\ufeff/, ''), file);
    if (parsed.kind === 'diagnostics') return { incorrect: parsed.diagnostics };
    const { elements, references } = schematronIn(parsed.tree);
    const others = this.#inReferences(
      references.map(({ location }) => location),
      file,
    );
    return { roots: [...elements, ...others], isStandalone: false };
  }

  /** What a grammar cannot do without is told by who reads the grammar: here a file that is not there has no rules. */
  #inReferences(references: readonly string[], from: string): readonly SourceElement[] {
    const found: SourceElement[] = [];
    for (const reference of references) {
      if (++this.#files > MAX_FILES) break;
      const part = this.#read(reference, from);
      if (part.kind === 'not read' || this.#seen.has(part.file)) continue;
      this.#seen.add(part.file);
      this.#texts.set(part.file, part.text);
      const inPart = /^\ufeff?\s*</.test(part.text) ? this.#inXml(part) : this.#inCompact(part);
      if (!('incorrect' in inPart) && !inPart.isStandalone) for (const root of inPart.roots) found.push(root);
    }
    return found;
  }

  /** An element with its includes replaced. `files`: those that it came through. */
  #included(element: SourceElement, files: readonly string[]): SourceElement {
    const children = element.children.flatMap((child): readonly (SourceElement | string)[] => {
      if (typeof child === 'string') return [child];
      const href = child.attributes.get('href');
      const isInclusion =
        isSchematron(child) && href !== undefined && (child.localName === 'include' || child.localName === 'extends');
      return isInclusion ? this.#inclusion(child, href, files) : [this.#included(child, files)];
    });
    return { ...element, children };
  }

  #inclusion(element: SourceElement, href: string, files: readonly string[]): readonly (SourceElement | string)[] {
    const [path = '', fragment] = href.split('#');
    const part = path === '' ? this.#own(files.at(-1) ?? '') : this.#read(path, files.at(-1) ?? '');
    const refuse = (reason: string): readonly never[] => {
      this.#problems.push({ reason: `${element.localName} of "${href}": ${reason}`, at: element });
      return [];
    };
    if (part.kind === 'not read') return refuse(part.reason);
    if (files.includes(part.file) && fragment === undefined)
      return refuse(`the files include one another in a circle: ${[...files, part.file].join(', ')}`);
    if (files.length > MAX_INCLUSIONS || ++this.#files > MAX_FILES)
      return refuse(`more than ${MAX_INCLUSIONS} files include one another, or ${MAX_FILES} are included`);
    this.#texts.set(part.file, part.text);
    const built = buildTree(part.text.replace(/^\ufeff/, ''));
    if (built.kind === 'fatal') return refuse(`it is not well-formed: ${built.problem.message}`);
    const source = new TreeSource(built.tree, part.file);
    const row =
      fragment === undefined
        ? source.root
        : built.tree.byId(0, fragment) >= 0
          ? built.tree.byId(0, fragment)
          : rowWithId(built.tree, fragment);
    if (row < 0) return refuse('nothing has this identifier there');
    const included = this.#included({ ...source.element(row), parent: element.parent }, [...files, part.file]);
    // extends takes what is in the rule, and include the element itself
    return element.localName === 'extends' ? included.children : [included];
  }

  #own(file: string): ReturnType<ReadRules> {
    const text = this.#texts.get(file);
    return text === undefined ? { kind: 'not read', reason: 'there is no such file' } : { kind: 'read', file, text };
  }
}

/** The topmost elements of Schematron, and the keys of XSLT, in document order. */
function rowsOf(tree: XmlTree): readonly number[] {
  const rows: number[] = [];
  for (let row = 1; row < tree.count; row++) {
    if (tree.kind[row] !== ELEMENT) continue;
    const namespace = tree.namespace(row);
    if (namespace !== ISO_SCHEMATRON && namespace !== OLD_SCHEMATRON && namespace !== XSLT) continue;
    rows.push(row);
    row = tree.last[row] ?? row;
  }
  return rows;
}

function referencesIn(tree: XmlTree): readonly string[] {
  const href = tree.names.find('', 'href');
  return ['include', 'externalRef'].flatMap((name) => {
    const number = tree.names.find(RELAXNG_NAMESPACE, name);
    const rows = number < 0 ? [] : [...tree.elements(number)];
    return rows.flatMap((row) => {
      const attribute = href < 0 ? -1 : tree.attribute(row, href);
      return attribute < 0 ? [] : [tree.value(attribute)];
    });
  });
}

function rowWithId(tree: XmlTree, id: string): number {
  const name = tree.names.find('', 'id');
  const rows = name < 0 ? [] : [...tree.attributes(name)];
  const found = rows.find((row) => tree.value(row) === id);
  return found === undefined ? -1 : (tree.parent[found] ?? -1);
}
