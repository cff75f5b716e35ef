// What the header of a TEI document says of its source and of the digital file, each statement with the place it comes from.

import type { Span } from '../../source/span.ts';
import type { Property } from './property.ts';

/** What every statement has. `path`: elements from the root, as TEI names them; `span`: where it stands in the document. */
export type Stated = {
  readonly property: Property;
  readonly path: string;
  readonly span: Span;
  /** For people: white space collapsed, never empty. */
  readonly text: string;
  /** The language of `text` (BCP 47), by the nearest `xml:lang`. */
  readonly lang?: string;
};

export type TextStatement = Stated & { readonly kind: 'text' };

/** `type`: of a title, an identifier, a note: what the header calls it. */
export type TitleStatement = Stated & { readonly kind: 'title'; readonly type?: string };

/** A person or body. `text` is the name as records sort it: `Family, Given` where the parts are known. */
export type AgentStatement = Stated & {
  readonly kind: 'agent';
  readonly nature: 'person' | 'body' | 'unknown';
  readonly family?: string;
  readonly given?: string;
  /** In the words of the header: what `resp` or `@role` says. */
  readonly role?: string;
  readonly identifiers: readonly AgentIdentifier[];
  readonly affiliation?: string;
};

/** `scheme`: one that is known by its form, such as `gnd`; `uri`: where it can be looked up. */
export type AgentIdentifier = { readonly scheme: AgentScheme; readonly value: string; readonly uri: string };
export type AgentScheme = 'orcid' | 'gnd' | 'viaf' | 'wikidata' | 'isni' | 'lccn' | 'ror' | 'geonames' | 'uri';

/**
 * A date of TEI (XSD, or ISO 8601 in the `-iso` attributes). `when`, or a stretch; `isCertain` is false where the date lies
 * somewhere in the stretch. Without any of them only words are known.
 */
export type DateStatement = Stated & {
  readonly kind: 'date';
  readonly when?: string;
  readonly from?: string;
  readonly to?: string;
  readonly isCertain: boolean;
};

export type LanguageStatement = Stated & { readonly kind: 'language'; readonly tag: string };

/** `type` as the header has it; `scheme`: one that is known by `type` or by the form of the value. */
export type IdentifierStatement = Stated & {
  readonly kind: 'identifier';
  readonly type?: string;
  readonly scheme: IdentifierScheme;
};
export type IdentifierScheme = 'doi' | 'handle' | 'ark' | 'urn' | 'purl' | 'url' | 'isbn' | 'issn' | 'local';

/** `uri`: of the licence. */
export type RightsStatement = Stated & { readonly kind: 'rights'; readonly uri?: string; readonly status?: string };

/** `uri`: of what is related, where the header points to it. */
export type RelationStatement = Stated & { readonly kind: 'relation'; readonly type?: string; readonly uri?: string };

/** `scheme`: the vocabulary, as the header names it; `uri`: of the term itself. */
export type SubjectStatement = Stated & { readonly kind: 'subject'; readonly scheme?: string; readonly uri?: string };

/** Where the source is kept: its parts from the widest on, and the shelfmark. `text` has them all. */
export type ArchiveStatement = Stated & {
  readonly kind: 'archive';
  readonly country?: string;
  readonly settlement?: string;
  readonly repository?: string;
  readonly collection?: string;
  readonly shelfmark?: string;
};

/** `quantity` and `unit`, where the header counts. */
export type ExtentStatement = Stated & { readonly kind: 'extent'; readonly quantity?: string; readonly unit?: string };

/** One step of a correspondence (`correspAction`). `uris`: where the names point to, in the order of the names. */
export type CorrespondenceStatement = Stated & {
  readonly kind: 'correspondence';
  readonly type: string;
  /** Where the description of the letter stands (`correspDesc`): a header may have several. */
  readonly letter: Span;
  readonly agents: readonly AgentStatement[];
  readonly places: readonly PlaceName[];
  readonly dates: readonly DateStatement[];
};
export type PlaceName = { readonly text: string; readonly uri?: string; readonly lang?: string };

export type Statement =
  | TextStatement
  | TitleStatement
  | AgentStatement
  | DateStatement
  | LanguageStatement
  | IdentifierStatement
  | RightsStatement
  | RelationStatement
  | SubjectStatement
  | ArchiveStatement
  | ExtentStatement
  | CorrespondenceStatement;

export type StatementKind = Statement['kind'];
export type StatementOf<K extends StatementKind> = Extract<Statement, { readonly kind: K }>;

/** The record of one document. Statements stand in the order of the header. */
export type DescriptiveRecord = {
  /** The name the user gave the document. */
  readonly file: string;
  /** `xml:id` of the root. */
  readonly id?: string;
  /** What the header is written in (BCP 47), where it says so itself. */
  readonly lang?: string;
  readonly statements: readonly Statement[];
  /** Places for what is missing: of the parts of the header that are there, by their path, the header itself included. */
  readonly places: ReadonlyMap<string, Span>;
};
