// The identifiers of other documents, each read once. Shared by the documents of a run; what has not been asked for longest is
// forgotten first.

import type { LinkedFile, LinkedFiles } from './linked-files.ts';

/** `unreadable`: it is there, and is no XML. */
export type LinkedDocument =
  | { readonly kind: 'document'; readonly identifiers: ReadonlySet<string> }
  | { readonly kind: 'unreadable' }
  | Extract<LinkedFile, { readonly reason: string }>;

/** Identifiers that are kept in all. */
const MOST_KEPT = 2_000_000;

export class LinkedDocuments {
  readonly files: LinkedFiles;
  readonly #documents = new Map<string, LinkedDocument>();
  readonly #looked = new Map<string, LinkedFile>();
  #kept = 0;

  constructor(files: LinkedFiles) {
    this.files = files;
  }

  look(uri: string): LinkedFile {
    const before = this.#looked.get(uri);
    if (before !== undefined) this.files.again?.(uri);
    const known = before ?? this.files.look(uri);
    if (this.#looked.size >= MOST_KEPT) this.#looked.clear();
    this.#looked.set(uri, known);
    return known;
  }

  async document(uri: string): Promise<LinkedDocument> {
    const known = this.#documents.get(uri);
    if (known !== undefined) this.files.again?.(uri);
    const found = known ?? (await this.#open(uri));
    this.#documents.delete(uri);
    this.#documents.set(uri, found);
    if (known === undefined) this.#bound(found);
    return found;
  }

  async #open(uri: string): Promise<LinkedDocument> {
    const file = this.files.read(uri);
    if (file.kind === 'there') return { kind: 'unreadable' };
    if (file.kind !== 'bytes') return file;
    const { readIdentifiers } = await import('./read-identifiers.ts');
    const identifiers = readIdentifiers(file.bytes);
    return identifiers === undefined ? { kind: 'unreadable' } : { kind: 'document', identifiers };
  }

  #bound(added: LinkedDocument): void {
    this.#kept += sizeOf(added);
    for (const [uri, document] of this.#documents) {
      if (this.#kept <= MOST_KEPT || document === added) return;
      this.#documents.delete(uri);
      this.#kept -= sizeOf(document);
    }
  }
}

function sizeOf(document: LinkedDocument): number {
  return document.kind === 'document' ? document.identifiers.size + 1 : 1;
}
