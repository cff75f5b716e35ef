// The XML Schemas of a folder, made to find one another in it: what a schema names elsewhere is looked for there, and nothing is fetched.

import type { SourceDocument } from '../../source/document.ts';
import { readXsd, type XsdFile, type XsdReference } from './xsd-file.ts';

const XLINK = 'http://www.w3.org/1999/xlink';

/** The attributes of XLink 1.1 (§5), for a schema that takes them from a file which is not in the folder. */
const XLINK_ATTRIBUTES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['type', 'title', 'show', 'actuate', 'label', 'from', 'to'].map((name) => [name, 'string'])),
  ...Object.fromEntries(['href', 'role', 'arcrole'].map((name) => [name, 'anyURI'])),
};

/** `links`: to other parts. */
export type XsdPart = {
  readonly file: XsdFile;
  readonly links: readonly number[];
  readonly text: (nameOf: (index: number) => string) => string;
};

export class XsdFolder {
  readonly parts: readonly XsdPart[];
  /** What a schema names and the folder does not have, in words, by the index of the schema. */
  readonly missing: ReadonlyMap<number, readonly string[]>;
  readonly #files: readonly XsdFile[];
  readonly #byPath: ReadonlyMap<string, number>;
  readonly #mains: ReadonlyMap<string, readonly number[]>;

  /** `documents`: by their paths in the folder, with `/` between their parts. */
  constructor(documents: readonly SourceDocument[]) {
    const files = documents.flatMap((one) => readXsd(one) ?? []);
    this.#files = files.toSorted((a, b) => depthOf(a.file) - depthOf(b.file) || (a.file < b.file ? -1 : 1));
    this.#byPath = new Map(this.#files.map(({ file }, index) => [file, index]));
    this.#mains = this.#findMains();
    const missing = new Map<number, readonly string[]>();
    this.parts = this.#files.map((file, index) => {
      const links = file.references.map((reference) => ({ reference, part: this.#resolve(reference, file) }));
      const lost = links.filter(({ reference, part }) => part === undefined && reference.location !== undefined);
      if (lost.length > 0)
        missing.set(
          index,
          lost.map(({ reference }) => reference.location ?? ''),
        );
      return { file, links: links.flatMap(({ part }) => part ?? []), text: (nameOf) => linked(file, links, nameOf) };
    });
    this.missing = missing;
  }

  /** The schema of a namespace; of none that which declares the element. */
  main(namespace: string, root: string): number | undefined {
    const mains = this.#mains.get(namespace) ?? [];
    return namespace === '' ? mains.find((index) => this.#files[index]?.elements.has(root) === true) : mains[0];
  }

  /** What the schemas and all that they name lack, in words. */
  lacksOf(mains: readonly number[]): readonly string[] {
    const reached = new Set(mains);
    for (const index of reached) for (const link of this.parts[index]?.links ?? []) reached.add(link);
    return [...reached].flatMap((index) => {
      const missing = this.missing.get(index);
      if (missing === undefined) return [];
      return [
        `${this.parts[index]?.file.file} names ${missing.join(', ')}, which the folder of schemas does not have: it was read without`,
      ];
    });
  }

  /** Those that no other of the same namespace includes. */
  #findMains(): ReadonlyMap<string, readonly number[]> {
    const included = new Set<number>();
    for (const [index, file] of this.#files.entries())
      for (const reference of file.references) {
        const part = reference.kind === 'import' ? undefined : this.#beside(reference, file);
        if (part !== undefined && part !== index) included.add(part);
      }
    const mains = new Map<string, number[]>();
    for (const [index, { namespace }] of this.#files.entries()) {
      if (included.has(index)) continue;
      const known = mains.get(namespace);
      if (known === undefined) mains.set(namespace, [index]);
      else known.push(index);
    }
    return mains;
  }

  /** An import leads to the one schema of its namespace, whatever file it names: two of them would not go together. */
  #resolve(reference: XsdReference, from: XsdFile): number | undefined {
    return reference.kind === 'import' ? this.#mains.get(reference.namespace)?.[0] : this.#beside(reference, from);
  }

  #beside({ location }: XsdReference, { file, namespace }: XsdFile): number | undefined {
    if (location === undefined) return undefined;
    const exact = this.#byPath.get(resolved(file, location));
    if (exact !== undefined) return exact;
    const name = location.slice(location.lastIndexOf('/') + 1);
    const found = this.#files.findIndex(
      (one) => one.file !== file && one.file.slice(one.file.lastIndexOf('/') + 1) === name && one.namespace === namespace,
    );
    return found < 0 ? undefined : found;
  }
}

function depthOf(path: string): number {
  return path.split('/').length;
}

function resolved(from: string, location: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of location.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

type Link = { readonly reference: XsdReference; readonly part: number | undefined };

/** The text with the names of the run for locations. What leads nowhere is left out. */
function linked({ text, namespace }: XsdFile, links: readonly Link[], nameOf: (index: number) => string): string {
  let made = text;
  for (const { reference, part } of links.toReversed()) {
    const { span, tag, kind, isEmpty } = reference;
    if (part !== undefined && span !== undefined) made = made.slice(0, span.start) + nameOf(part) + made.slice(span.end);
    else if (part !== undefined)
      made = `${made.slice(0, tag.end - (isEmpty ? 2 : 1))} schemaLocation="${nameOf(part)}"${made.slice(tag.end - (isEmpty ? 2 : 1))}`;
    else if (kind !== 'import' && isEmpty) made = made.slice(0, tag.start) + inPlaceOf(namespace, text) + made.slice(tag.end);
    else if (span !== undefined) made = made.slice(0, span.start) + made.slice(span.end);
  }
  return made;
}

/** Attributes of XLink that nothing else declares. */
function inPlaceOf(namespace: string, text: string): string {
  if (namespace !== XLINK) return '';
  const missing = Object.entries(XLINK_ATTRIBUTES).filter(
    ([name]) => !new RegExp(`<(?:\\w+:)?attribute\\s+name="${name}"`).test(text),
  );
  return missing
    .map(([name, type]) => `<a:attribute xmlns:a="http://www.w3.org/2001/XMLSchema" name="${name}" type="a:${type}"/>`)
    .join('');
}
