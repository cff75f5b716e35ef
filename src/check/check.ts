// What judges a document. The grammar is a check, by whichever engine; others come beside it.

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Subject } from './subject.ts';

/** What one check says of one document. */
export type Judgement = {
  readonly diagnostics: readonly Diagnostic[];
  /** Who decided: of the grammar, the engine. */
  readonly by: string;
  /** Where a faster way gave up: a clause, and the offset in the bytes of the document. */
  readonly gaveUp?: { readonly reason: string; readonly byte: number };
};

/**
 * A check of one document after the other.
 * `needs`: the most that it asks of a document. `bytes`: as they are; `text`: decoded; `tree`: elements with spans.
 */
export type DocumentCheck = {
  readonly name: string;
  /** The file of its rules, where it has one: tells apart what judges one document under one name. */
  readonly schema?: string;
  readonly needs: 'bytes' | 'text' | 'tree';
  /**
   * Room to read a document of so many bytes to, so that it need not be copied; good until the next document is judged.
   * Undefined where there is none.
   */
  readonly room?: (size: number) => Uint8Array | undefined;
  /** @throws {EnvironmentError} for a document that is too large, or an engine that cannot run */
  readonly run: (subject: Subject) => Judgement | Promise<Judgement>;
};

/** A check that wants documents together; it answers in their order. */
export type SetCheck = {
  readonly name: string;
  readonly schema?: string;
  readonly needs: 'set';
  /** How many documents it takes together: it ends at whichever comes first. */
  readonly most: { readonly documents: number; readonly bytes: number };
  /** @throws {EnvironmentError} when the engine cannot run */
  readonly run: (subjects: readonly Subject[]) => Promise<readonly Judgement[]>;
};

export type Check = DocumentCheck | SetCheck;
