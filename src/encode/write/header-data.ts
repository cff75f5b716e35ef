// What the header is made of, beside the text itself.

import type { DateValue } from '../../dates/found-date.ts';
import type { WritableElement } from '../../xml/write-xml.ts';
import type { Correspondence } from '../header/correspondence.ts';
import type { MergedMetadata } from '../header/metadata.ts';

export type HeaderData = {
  readonly merged: MergedMetadata;
  /** Of the text, BCP 47. */
  readonly language: string;
  /** When the document was made: in words and as a value. */
  readonly documentDate?: { readonly words: string; readonly value: DateValue };
  /** The day of the encoding, as `YYYY-MM-DD`: the user's, or that of SOURCE_DATE_EPOCH; never the clock's. */
  readonly encodedOn?: string;
  /** Of this program. */
  readonly version: string;
  readonly profile: string;
  readonly correspondence?: Correspondence;
  /** Those who speak in it. */
  readonly participants?: WritableElement;
  /** Decisions of a reviewer that were applied. */
  readonly reviewed: number;
};
