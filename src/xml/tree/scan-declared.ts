// Makes the columns of any document by the careful scanner, which knows entities, default attributes and every fault. Slow; for
// documents with a DOCTYPE, and those that the plain scan did not take.

import type { XmlProblem } from '../jing/scan.ts';
import { DocumentScanner } from '../jing/scan-document.ts';
import { scanOptions } from '../jing/scan-options.ts';
import type { ReadOptions } from '../read-options.ts';
import type { StartTag, XmlHandler } from '../xml-events.ts';
import { ATTRIBUTE, COMMENT, INSTRUCTION, TEXT, type TreeColumns } from './tree-columns.ts';

/** Where a node stands that was made by a declaration: nowhere. */
export const UNPLACED = -1;

/** @returns what is wrong with the document; `ids` gets the attributes that the DTD declares as identifiers */
export function scanDeclared(text: string, columns: TreeColumns, options: ReadOptions, ids: number[]): XmlProblem | undefined {
  const writer = new ColumnWriter(columns, ids);
  const scanner: DocumentScanner = new DocumentScanner(text, scanOptions(options), writer, {
    onPiece: (piece, start, end) => writer.piece(piece, start, end),
  });
  writer.isId = (element, attribute) => scanner.declarations?.attributes.get(element)?.get(attribute)?.isId === true;
  const problem = scanner.scanAll();
  columns.end();
  return problem;
}

class ColumnWriter implements XmlHandler {
  readonly #columns: TreeColumns;
  readonly #ids: number[];
  #run: { text: string; from: number; to: number } | undefined;
  isId: (element: string, attribute: string) => boolean = () => false;

  constructor(columns: TreeColumns, ids: number[]) {
    this.#columns = columns;
    this.#ids = ids;
  }

  piece(piece: string, start: number, end: number): void {
    if (this.#columns.open === 0) return;
    if (this.#run === undefined) this.#run = { text: piece, from: start, to: end };
    else {
      this.#run.text += piece;
      this.#run.to = end;
    }
  }

  readonly text = (): void => {};

  readonly startElement = (tag: StartTag): void => {
    this.#endText();
    const columns = this.#columns;
    const { names } = columns;
    const name = names.add(tag.namespace, tag.localName);
    const element = columns.element(name, names.addPrefix(prefixOf(tag.qName)), tag.start, tag.end);
    if (tag.declarations !== undefined) columns.declarations.set(element, tag.declarations);
    for (const { qName, namespace, localName, value } of tag.attributes) {
      const node = columns.leaf(ATTRIBUTE, UNPLACED, UNPLACED, UNPLACED);
      columns.name[node] = names.add(namespace, localName);
      columns.prefix[node] = names.addPrefix(prefixOf(qName));
      columns.parent[node] = element;
      columns.values.set(node, value);
      if (this.isId(tag.qName, qName)) this.#ids.push(node);
    }
  };

  readonly endElement = (start: number): void => {
    this.#endText();
    this.#columns.close(start);
  };

  readonly comment = (text: string, start: number, end: number): void => {
    this.#endText();
    this.#leaf(COMMENT, text, start, end);
  };

  readonly processingInstruction = (target: string, data: string, start: number, end: number): void => {
    this.#endText();
    const node = this.#leaf(INSTRUCTION, data, start, end);
    this.#columns.name[node] = this.#columns.names.add('', target);
  };

  #endText(): void {
    const run = this.#run;
    this.#run = undefined;
    if (run !== undefined && run.text !== '') this.#leaf(TEXT, run.text, run.from, run.to);
  }

  #leaf(kind: number, value: string, start: number, end: number): number {
    const node = this.#columns.leaf(kind, start, start, end);
    this.#columns.values.set(node, value);
    return node;
  }
}

function prefixOf(qName: string): string {
  const colon = qName.indexOf(':');
  return colon < 0 ? '' : qName.slice(0, colon);
}
