// Holds the XML of a package against schemas, some documents at a time: the engine takes in schemas slowly.

import type { XmlSchemas } from '../../check/xml-schemas.ts';
import type { Findings } from './findings.ts';
import type { QueuedDocument, SchemaQueue } from './read-xml.ts';

/** Bytes and documents that wait. */
const MOST_BYTES = 32 * 2 ** 20;
const MOST_DOCUMENTS = 400;

/** Single package. Call order: `add`, then `finish`. */
export class SchemaCheck implements SchemaQueue {
  readonly #schemas: XmlSchemas;
  readonly #findings: Findings;
  /** What notes are told of: the one file that is meant, or the package. */
  readonly #about: string;
  readonly #told = new Set<string>();
  #waiting: QueuedDocument[] = [];
  #bytes = 0;

  constructor(schemas: XmlSchemas, findings: Findings, document = '') {
    this.#about = document;
    this.#schemas = schemas;
    this.#findings = findings;
  }

  readonly add = async (document: QueuedDocument): Promise<void> => {
    this.#waiting.push(document);
    this.#bytes += document.bytes.length;
    if (this.#bytes >= MOST_BYTES || this.#waiting.length >= MOST_DOCUMENTS) await this.finish();
  };

  async finish(): Promise<void> {
    const documents = this.#waiting;
    this.#waiting = [];
    this.#bytes = 0;
    if (documents.length === 0) return;
    const verdicts = await this.#schemas.judge(documents);
    for (const [index, { faults, notes }] of verdicts.entries()) {
      const path = documents[index]?.path ?? '';
      for (const note of notes) this.#note(note);
      for (const { line, message } of faults)
        this.#findings.add({ code: 'package/invalid-xml', path, message, ...(line === undefined ? {} : { line }) });
    }
  }

  /** The same is told once, whatever documents it concerns. */
  #note(message: string): void {
    if (this.#told.has(message)) return;
    this.#told.add(message);
    this.#findings.add({ code: 'package/no-schema', severity: 'note', path: this.#about, message });
  }
}
