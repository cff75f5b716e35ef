// A repository in memory for tests: documents that are texts, a clock that is set by hand.

import { createHash } from 'node:crypto';
import { answer } from '../../src/oai/answer.ts';
import type { DocumentSource, ListedDocument, ReadDocument } from '../../src/oai/document-source.ts';
import { indexedRepository } from '../../src/oai/indexed-repository.ts';
import { checkDocuments, type Keeping } from '../../src/oai/keep-index.ts';
import { recordFormats } from '../../src/oai/metadata-formats.ts';
import { type IndexState, RecordIndex } from '../../src/oai/record-index.ts';
import type { Repository } from '../../src/oai/repository.ts';
import { sealedTokens } from '../../src/oai/resumption-token.ts';

export const BASE_URL = 'http://archive.example.org/oai';

export type DocumentFacts = {
  readonly title?: string | undefined;
  readonly published?: string;
  readonly revised?: string;
  readonly language?: string;
  readonly written?: string;
  readonly body?: string;
};

/** A document of TEI. */
export function tei({ title = 'A letter', published, revised, language, written, body = '' }: DocumentFacts = {}): string {
  const when = (name: string, date: string | undefined): string => (date === undefined ? '' : `<${name} when="${date}"/>`);
  return (
    `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt>${title === '' ? '' : `<title>${title}</title>`}</titleStmt>` +
    `<publicationStmt><publisher>P</publisher>${when('date', published)}</publicationStmt><sourceDesc><p>s</p></sourceDesc></fileDesc>` +
    `<profileDesc><creation>${when('date', written)}</creation>${language === undefined ? '' : `<langUsage><language ident="${language}">l</language></langUsage>`}</profileDesc>` +
    `${revised === undefined ? '' : `<revisionDesc>${when('change', revised)}</revisionDesc>`}</teiHeader><text><body><p>${body}</p></body></text></TEI>`
  );
}

export class MemoryFolder {
  readonly documents: Map<string, string> = new Map();
  readonly told: string[] = [];
  /** Of all files. */
  modified = '2000-01-01T00:00:00Z';
  now = '2026-01-01T00:00:00Z';
  /** A folder that cannot be looked into. */
  fault: string | undefined;

  get source(): DocumentSource {
    return {
      list: () => this.#list(),
      read: async (path) => this.#read(path),
      stampOf: async (path) => this.documents.get(path),
      digest: (parts) => digest([...parts].join('\0')),
      now: () => this.now,
      tell: (message) => this.told.push(message),
    };
  }

  async *#list(): AsyncGenerator<ListedDocument> {
    if (this.fault !== undefined) yield { kind: 'fault', message: this.fault };
    for (const [path, text] of [...this.documents].toSorted()) yield { kind: 'document', path, stamp: text };
  }

  #read(path: string): ReadDocument {
    const text = this.documents.get(path);
    return text === undefined ? { kind: 'gone' } : { kind: 'text', text, stamp: text, modified: this.modified };
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

export type MemoryRepository = {
  readonly folder: MemoryFolder;
  readonly index: RecordIndex;
  readonly repository: Repository;
  /** The index looks at all documents. */
  readonly check: () => Promise<void>;
  /** The answer to a query. */
  readonly ask: (query: string) => Promise<string>;
};

export type MemorySettings = {
  readonly pageSize?: number;
  readonly state?: Partial<IndexState>;
  readonly namespace?: string;
  readonly folder?: MemoryFolder;
};

export function memoryRepository(settings: MemorySettings = {}): MemoryRepository {
  const { pageSize = 3, state = {}, namespace = 'archive.example.org', folder = new MemoryFolder() } = settings;
  const index = new RecordIndex({ key: 'key', isComplete: false, isRebuilt: false, entries: [], ...state });
  const keeping: Keeping = { index, source: folder.source, formats: recordFormats };
  const repository = indexedRepository(keeping, {
    description: {
      name: 'Letters & papers',
      baseUrl: BASE_URL,
      adminEmails: ['archive@example.org'],
      namespace,
      deletedRecord: 'persistent',
      compressions: ['gzip'],
    },
    pageSize,
    tokens: sealedTokens((text) => digest(`${index.key} ${namespace} ${text}`).slice(0, 20)),
  });
  return {
    folder,
    index,
    repository,
    check: () => checkDocuments(keeping),
    ask: async (query) => {
      const pieces = await answer({ given: new URLSearchParams(query), repository, now: folder.now });
      let text = '';
      for await (const piece of pieces) text += piece;
      return text;
    },
  };
}
