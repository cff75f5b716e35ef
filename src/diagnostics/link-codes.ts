// Codes for pointers that lead nowhere, and what else is amiss with links.

export type LinkCode =
  | 'link/no-target'
  | 'link/no-file'
  | 'link/missing-hash'
  | 'link/form'
  | 'link/no-prefix'
  | 'link/prefix-pattern'
  | 'link/identifier-form'
  | 'link/not-checked'
  | 'link/unmentioned-entry'
  | 'link/name-without-entry';
