// A quick fix (Schematron QuickFix 2018) as far as it is carried out: its title, and what it does where that is simple.

import type { Code } from '../xpath/run/code.ts';
import type { MessageCode } from './message-code.ts';

export type FixAction =
  | { readonly kind: 'add-attribute'; readonly match: Code | undefined; readonly name: string; readonly value: Code | string }
  | { readonly kind: 'delete'; readonly match: Code | undefined }
  | {
      readonly kind: 'replace-attribute';
      readonly match: Code | undefined;
      readonly name: string;
      readonly value: Code | string;
    };

/** `actions` undefined: more than is carried out. */
export type FixPlan = {
  readonly id: string;
  readonly title: readonly MessageCode[];
  readonly actions: readonly FixAction[] | undefined;
};
