// What the protocol asks of a repository. Whoever answers knows no files, no clock and no formats but by this.

import type { Datestamp } from './datestamp.ts';
import type { TokenCodec } from './resumption-token.ts';

/** `prefix`: its metadataPrefix; `schema`: its address; `namespace`: of its root element. */
export type MetadataFormat = { readonly prefix: string; readonly schema: string; readonly namespace: string };

/**
 * Something that records can be got of, one in each format. `sequence` is given when it is first seen and never changes: lists are in
 * this order, so that whoever walks through one misses none and gets none twice, whatever happens meanwhile.
 */
export type Item = {
  readonly sequence: number;
  readonly identifier: string;
  readonly datestamp: Datestamp;
  /** setSpecs, without those above them. */
  readonly sets: readonly string[];
  /** Prefixes of the formats that there are records in. */
  readonly available: readonly string[];
  /** Prefixes of the formats that there were records in: these are deleted. */
  readonly withdrawn: readonly string[];
};

export type SetDescription = { readonly spec: string; readonly name: string };

export type RepositoryDescription = {
  readonly name: string;
  readonly baseUrl: string;
  readonly adminEmails: readonly string[];
  /** Of the identifiers. */
  readonly namespace: string;
  readonly deletedRecord: 'no' | 'persistent';
  /** Encodings of HTTP beside none, such as `gzip`. */
  readonly compressions: readonly string[];
};

/** `item`: as it is now, which may be another than was asked for; `markup`: an element; undefined where the record is deleted. */
export type Dissemination = { readonly item: Item; readonly markup: string | undefined };

export type Repository = {
  readonly description: RepositoryDescription;
  readonly formats: readonly MetadataFormat[];
  /** Records in one part of a list, at most. */
  readonly pageSize: number;
  /** Those with a higher number, in the order of their numbers. */
  readonly itemsAfter: (sequence: number) => Iterable<Item>;
  readonly find: (identifier: string) => Item | undefined;
  /** No item has an earlier one. */
  readonly earliestDatestamp: () => Datestamp;
  /** In the order in which they are told; undefined: the repository has no sets. */
  readonly sets: () => readonly SetDescription[] | undefined;
  readonly disseminate: (item: Item, prefix: string) => Promise<Dissemination>;
  readonly tokens: TokenCodec;
};
