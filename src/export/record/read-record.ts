// Reads the header of a TEI document into a record.

import type { Span } from '../../source/span.ts';
import { teiName } from '../../tei/element-roles.ts';
import type { XmlElement } from '../../xml/read/tree.ts';
import type { DescriptiveRecord, Statement } from './descriptive-record.ts';
import type { HeaderPath } from './header-paths.ts';
import { attributeOf, childElements, childNamed, descendants } from './header-text.ts';
import type { Property } from './property.ts';
import { isReadWhole, readStatement } from './read-statement.ts';
import { type ElementPath, isSelected, parsePath } from './select-path.ts';
import { isLanguageTag, type StatementSource } from './statement-source.ts';

export type RecordReading =
  | { readonly kind: 'record'; readonly record: DescriptiveRecord }
  /** The root, where it is no TEI document with a header. */
  | { readonly kind: 'no header'; readonly span: Span; readonly rootName: string };

/** `paths`: the first that selects an element reads it. */
export function readRecord(file: string, root: XmlElement, paths: readonly HeaderPath[]): RecordReading {
  const header = ['TEI', 'teiCorpus', 'TEI.2'].includes(teiName(root)) ? childNamed(root, 'teiHeader') : undefined;
  if (header === undefined) return { kind: 'no header', span: root.startTagSpan, rootName: root.qName };
  const id = attributeOf(root, 'xml:id');
  const lang = attributeOf(header, 'xml:lang');
  const walk = new HeaderWalk(root, rowsByName(paths));
  walk.read(header);
  const statements = settled([...walk.statements, ...languagesOfText(root, walk.statements)]);
  return {
    kind: 'record',
    record: {
      file,
      ...(id === undefined ? {} : { id }),
      ...(lang === undefined || !isLanguageTag(lang) ? {} : { lang }),
      statements,
      places: walk.places,
    },
  };
}

type Row = { readonly path: ElementPath; readonly property: Property | undefined };

/** By the name of the last step. */
function rowsByName(paths: readonly HeaderPath[]): (name: string) => readonly Row[] {
  const rows = paths.flatMap(({ path, property }): readonly Row[] => {
    const parsed = parsePath(path);
    return parsed === undefined ? [] : [{ path: parsed, property }];
  });
  const known = new Map<string, readonly Row[]>();
  return (name) => {
    let found = known.get(name);
    if (found === undefined) {
      found = rows.filter(({ path }) => path.lastName === name || path.lastName === '*');
      known.set(name, found);
    }
    return found;
  };
}

type Visit = { readonly element: XmlElement; readonly around: readonly XmlElement[] };

class HeaderWalk {
  readonly statements: Statement[] = [];
  readonly places = new Map<string, Span>();
  readonly #root: XmlElement;
  readonly #rows: (name: string) => readonly Row[];
  #ids: ReadonlyMap<string, XmlElement> | undefined;

  constructor(root: XmlElement, rows: (name: string) => readonly Row[]) {
    this.#root = root;
    this.#rows = rows;
  }

  /** Without recursion. */
  read(header: XmlElement): void {
    this.places.set('', header.startTagSpan);
    const tasks: Visit[] = childElements(header)
      .map((element) => ({ element, around: [] }))
      .reverse();
    for (let visit = tasks.pop(); visit !== undefined; visit = tasks.pop()) {
      const { element, around } = visit;
      const line = [...around, element];
      const path = line.map(({ localName }) => localName).join('/');
      if (!this.places.has(path)) this.places.set(path, element.startTagSpan);
      if (this.#state(visit, { header, path, line })) continue;
      for (const child of childElements(element).toReversed()) tasks.push({ element: child, around: line });
    }
  }

  /** True where nothing inside is to be read. */
  #state(
    { element, around }: Visit,
    at: { readonly header: XmlElement; readonly path: string; readonly line: readonly XmlElement[] },
  ): boolean {
    const row = this.#rows(element.localName).find(({ path }) => teiName(element) !== '' && isSelected(path, at.line));
    if (row === undefined) return false;
    if (row.property === undefined) return true;
    const source: StatementSource = {
      element,
      property: row.property,
      path: at.path,
      ancestors: [this.#root, at.header, ...around],
      byId: (id) => this.#byId(id),
    };
    for (const statement of readStatement(source)) this.statements.push(statement);
    return isReadWhole(source);
  }

  #byId(id: string): XmlElement | undefined {
    this.#ids ??= identified(this.#root);
    return this.#ids.get(id);
  }
}

/** The first element with each `xml:id`. */
function identified(root: XmlElement): ReadonlyMap<string, XmlElement> {
  const found = new Map<string, XmlElement>();
  for (const element of [root, ...descendants(root)]) {
    const id = attributeOf(element, 'xml:id');
    if (id !== undefined && !found.has(id)) found.set(id, element);
  }
  return found;
}

/** What `xml:lang` says of the text, where the header does not say its language. */
function languagesOfText(root: XmlElement, statements: readonly Statement[]): readonly Statement[] {
  if (statements.some(({ kind }) => kind === 'language')) return [];
  const text = childNamed(root, 'text');
  const bearer = [text, root].find((element) => element !== undefined && attributeOf(element, 'xml:lang') !== undefined);
  const tag = bearer === undefined ? undefined : attributeOf(bearer, 'xml:lang');
  if (bearer === undefined || tag === undefined || !isLanguageTag(tag)) return [];
  const path = bearer === root ? '@xml:lang' : 'text/@xml:lang';
  return [{ kind: 'language', property: 'language', path, span: bearer.startTagSpan, text: tag, tag }];
}

/** Of several revisions the last; the same thing said twice is said once. */
function settled(statements: readonly Statement[]): readonly Statement[] {
  const revisions = statements.filter(
    (one) => one.kind === 'date' && one.property === 'revisionDate' && one.when !== undefined,
  );
  const last = revisions.reduce<Statement | undefined>(
    (best, one) => (best === undefined || whenOf(one) > whenOf(best) ? one : best),
    undefined,
  );
  const seen = new Set<string>();
  return statements.filter((one) => {
    if (one.property === 'revisionDate' && one !== last) return false;
    const key = keyOf(one);
    return !seen.has(key) && seen.add(key);
  });
}

function whenOf(statement: Statement): string {
  return statement.kind === 'date' ? (statement.when ?? '') : '';
}

/** What a statement says, wherever it stands. */
function keyOf({ span, path, ...said }: Statement): string {
  return JSON.stringify({ ...said, ...(said.kind === 'correspondence' ? { span } : {}) });
}
