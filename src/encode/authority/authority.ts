// What an authority file holds: persons, bodies, groups and places with all the names that it gives them.

import type { AuthorityCode } from '../../diagnostics/encode-codes.ts';
import type { Span } from '../../source/span.ts';
import type { Entity, EntityName } from '../model/entity.ts';

export type Authority = { readonly file: string; readonly entries: readonly AuthorityEntry[] };

/** An `Entity` that was listed by someone. */
export type AuthorityEntity = Entity & {
  /** `@type` of the entry: `body`, `group`, `allegedBody`, `settlement` … */
  readonly subtype?: string;
};

export type AuthorityEntry = {
  readonly entity: AuthorityEntity;
  readonly forms: readonly ListedName[];
  /** Keys of the bodies or places that the entry is part of. */
  readonly partOf: readonly string[];
  /** Where the entry stands in its file. */
  readonly span: Span;
};

export type ListedName = {
  readonly kind: EntityName['kind'];
  readonly text: string;
  /** Of persons, where the file marks the parts. */
  readonly parts?: ListedParts;
};

/** Words of a personal name; those that the file does not mark are missing. */
export type ListedParts = {
  readonly surname: string;
  readonly given: readonly string[];
  readonly roleName: string;
};

/** Why an authority file cannot be used; `span` in its text. */
export type AuthorityProblem = {
  readonly code: AuthorityCode;
  readonly file: string;
  readonly span: Span;
  /** A lower-case clause without a full stop. */
  readonly message: string;
};

export type AuthorityReading =
  | { readonly kind: 'read'; readonly authority: Authority }
  | { readonly kind: 'unreadable'; readonly problems: readonly AuthorityProblem[] };

/** How a listed thing is mentioned: followers and alleged bodies are not bodies (`rs`, not `orgName`). */
export function mentionTypeOf(subtype: string | undefined): 'org' | 'group' {
  return subtype !== undefined && /^(group|alleged)/i.test(subtype) ? 'group' : 'org';
}

/** What identifies an entry is the value of an `xml:id`, by which validators know it. */
export function badId(id: string): string {
  return `"${id}" cannot be an id: it must begin with a letter or _, and go on with letters, digits, points, hyphens and _`;
}
