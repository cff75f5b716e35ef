// What an answer of OAI-PMH 2.0 says, as far as answers can be held against one another. Lines count from 1.

export type Header = {
  readonly identifier: string;
  readonly datestamp: string;
  readonly isDeleted: boolean;
  readonly sets: readonly string[];
  /** Of the root element of the metadata; undefined where there is none. */
  readonly namespace: string | undefined;
  readonly line: number;
};

export type Format = { readonly prefix: string; readonly schema: string; readonly namespace: string; readonly line: number };

/** `cursor` and `size` as written. */
export type Token = {
  readonly text: string;
  readonly cursor: string | undefined;
  readonly size: string | undefined;
  readonly line: number;
};

export type Part = { readonly name: string; readonly text: string; readonly line: number };

export type OaiAnswer = {
  /** Elements below the root, in their order. */
  readonly parts: readonly Part[];
  /** Of `request`. */
  readonly arguments: ReadonlyMap<string, string>;
  readonly errors: readonly { readonly code: string; readonly line: number }[];
  readonly headers: readonly Header[];
  readonly formats: readonly Format[];
  readonly sets: readonly { readonly spec: string; readonly line: number }[];
  readonly tokens: readonly Token[];
  /** Elements of Identify. */
  readonly identify: readonly Part[];
};

export const VERBS = ['Identify', 'ListMetadataFormats', 'ListSets', 'GetRecord', 'ListIdentifiers', 'ListRecords'] as const;
export const LIST_VERBS = ['ListIdentifiers', 'ListRecords'] as const;

export type ListVerb = (typeof LIST_VERBS)[number];
