// What an index asks of a folder of documents and of the machine.

import type { Datestamp } from './datestamp.ts';

/** `path`: below the folder, with `/`; `stamp`: another one where the file was changed. */
export type ListedDocument =
  | { readonly kind: 'document'; readonly path: string; readonly stamp: string }
  /** What could not be looked at: what is in it may still be there. */
  | { readonly kind: 'fault'; readonly message: string };

/** `modified`: the last change of the file. */
export type ReadDocument =
  | { readonly kind: 'text'; readonly text: string; readonly stamp: string; readonly modified: Datestamp }
  | { readonly kind: 'unusable'; readonly message: string; readonly stamp: string; readonly modified: Datestamp }
  | { readonly kind: 'gone' };

export type DocumentSource = {
  /** In small steps, so that others have their turn. */
  readonly list: () => AsyncIterable<ListedDocument>;
  readonly read: (path: string) => Promise<ReadDocument>;
  /** Undefined where there is none such now. */
  readonly stampOf: (path: string) => Promise<string | undefined>;
  readonly digest: (parts: Iterable<string>) => string;
  readonly now: () => Datestamp;
  /** One line for the people who run it. */
  readonly tell: (message: string) => void;
};
