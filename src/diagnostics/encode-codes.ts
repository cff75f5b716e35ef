// Codes for what encoding tells of a text.

export type RemarkCode = 'encode/missing-label' | 'encode/list-end' | 'encode/stray-label' | 'encode/unknown-line';

export type MisfitCode =
  | 'encode/decision-missing'
  | 'encode/decision-disputed'
  | 'encode/decision-id'
  | 'encode/decision-place'
  | 'encode/decision-text'
  | 'encode/decision-ambiguous'
  | 'encode/decision-type'
  | 'encode/decision-value'
  | 'encode/decision-entry'
  | 'encode/decision-crossing';

export type PlaceholderCode =
  | 'encode/no-title'
  | 'encode/no-publisher'
  | 'encode/no-source'
  | 'encode/no-repository'
  | 'encode/no-call-number';

export type AuthorityCode =
  | 'encode/authority-not-well-formed'
  | 'encode/authority-table'
  | 'encode/authority-row'
  | 'encode/authority-empty'
  | 'encode/authority-no-id'
  | 'encode/authority-no-name'
  | 'encode/authority-bad-id'
  | 'encode/authority-type'
  | 'encode/authority-duplicate-id';

export type RefusalCode =
  | 'encode/not-text'
  | 'encode/forbidden-character'
  | 'encode/not-well-formed'
  | 'encode/not-tei'
  | 'encode/doctype'
  | 'encode/not-valid'
  | 'encode/too-large';

export type EncodeCode =
  | RemarkCode
  | MisfitCode
  | PlaceholderCode
  | AuthorityCode
  | RefusalCode
  | 'encode/empty-text'
  | 'encode/empty-division'
  | 'encode/entry-reduced'
  | 'encode/language-unsupported'
  | 'encode/language-unknown';
