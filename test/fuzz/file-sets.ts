// Sets of files that make one document: made from a document in one piece, so that it is known what the whole must be.
import type { PartReader } from '../../src/xml/compose/compose-settings.ts';
import type { Random } from '../support/random.ts';

export type FileSet = ReadonlyMap<string, string>;
export const MAIN = 'doc.xml';
const BASE = 'file:///set/';

/** Reads from memory; a name that leads out of the set is refused. `asked`: how often it was. */
export function memoryReader(files: ReadonlyMap<string, Uint8Array>): PartReader & { readonly asked: () => number } {
  let asked = 0;
  return {
    asked: () => asked,
    uriOf: (file) => BASE + encodeURIComponent(file),
    read: (uri) => {
      asked++;
      if (!uri.startsWith(BASE)) return { kind: 'refused', reason: 'it lies outside' };
      const file = uri.slice(BASE.length);
      const bytes = files.get(file);
      return bytes === undefined ? { kind: 'missing', reason: 'no such file or directory' } : { kind: 'bytes', file, bytes };
    },
  };
}

type Node = { readonly name: string; readonly attributes: string; readonly content: readonly (Node | string)[] };

const NAMES = ['p', 'q', 'list', 'item', 'wrong'] as const;
const TEXTS = ['word', ' ', '\n  ', 'a &amp; b', 'ж', '𝄞', '<!--c-->', '<?pi x?>', '<![CDATA[<x>]]>', ''] as const;
const ATTRIBUTES = ['', '', '', ' n="1"', ' n="x"', ' nope="1"', ' xml:id="i"'] as const;

export function randomTree(random: Random, depth = 0): Node {
  const name = depth === 0 ? 'r' : random.pick(NAMES);
  const count = depth > 4 ? 0 : random.below(5);
  const content = Array.from({ length: count }, () =>
    random.chance(0.5) ? random.pick(TEXTS) : randomTree(random, depth + 1),
  );
  return { name, attributes: depth === 0 ? '' : random.pick(ATTRIBUTES), content };
}

/** How an element is put into a file of its own: what stands in its place. */
export type Split = (file: string) => string;

export const byXInclude: Split = (file) => `<xi:include href="${file}"/>`;
export const byEntity: Split = (file) => `&${file.replace('.xml', '')};`;

/** The document in one piece. */
export function textOf(tree: Node, attributes = ''): string {
  return written({ ...tree, attributes: tree.attributes + attributes }, () => undefined);
}

/** The same in several files. */
export function splitTree(tree: Node, random: Random, split: Split, attributes = ''): FileSet {
  const files = new Map<string, string>();
  const text = written({ ...tree, attributes: tree.attributes + attributes }, (node, own) => {
    if (node.name === 'r' || !random.chance(0.4)) return undefined;
    const file = `f${files.size}.xml`;
    files.set(file, '');
    const declared = split === byXInclude ? own().replace(/^<(\w+)/, '<$1 xmlns:xi="http://www.w3.org/2001/XInclude"') : own();
    files.set(file, declared);
    return split(file);
  });
  files.set(MAIN, text);
  return files;
}

type Instead = (node: Node, own: () => string) => string | undefined;

function written(node: Node, instead: Instead): string {
  const own = (): string => {
    const content = node.content.map((child) => (typeof child === 'string' ? child : written(child, instead))).join('');
    return content === '' ? `<${node.name}${node.attributes}/>` : `<${node.name}${node.attributes}>${content}</${node.name}>`;
  };
  return instead(node, own) ?? own();
}

/** With the declarations of entities for all files. */
export function withDeclarations(files: FileSet): FileSet {
  const names = [...files.keys()].filter((name) => name !== MAIN);
  const entities = names.map((name) => `<!ENTITY ${name.replace('.xml', '')} SYSTEM "${name}">`).join('');
  return new Map([...files, [MAIN, `<!DOCTYPE r SYSTEM "set.dtd">${files.get(MAIN) ?? ''}`], ['set.dtd', entities]]);
}
