// What the codes of OCFL mean: its rules, and where its specification has them.

import type { CodeEntry } from './example.ts';
import { type OcflCode, type OcflRule, ocflRules } from './ocfl-codes.ts';
import { ocflExample } from './ocfl-examples.ts';

const INSTEAD =
  'Mend what the message names with the program that wrote the object, in a new version where that is possible: what was stored is not to be changed.';

function entryOf([rule, title]: readonly [string, string]): readonly [OcflCode, CodeEntry] {
  const weight = rule.startsWith('W') ? 'should not be, and the object is valid' : 'must not be, and the object is not valid';
  const explanation = `It ${weight}. The specification of OCFL has the rule as <https://ocfl.io/1.1/spec/#${rule}>`;
  return [
    `ocfl/${rule as OcflRule}`,
    { title, explanation, example: ocflExample(rule as OcflRule) ?? { kind: 'none', instead: INSTEAD } },
  ];
}

export const ocflEntries = Object.fromEntries(Object.entries(ocflRules).map(entryOf)) as Readonly<Record<OcflCode, CodeEntry>>;
