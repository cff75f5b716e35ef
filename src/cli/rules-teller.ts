// Says in words what judges the documents of a run: one line for each set of rules, when the first document comes that has it.

import type { HeldRules } from '../batch/job-context.ts';
import { OWN_SCHEMA, type RuleFacts } from '../rules/resolved-rules.ts';
import { talk } from './output.ts';

/** Sets of rules that are told. */
const MOST_TOLD = 20;
/** Names that a line lists. */
const MOST_NAMES = 5;

export class RulesTeller {
  readonly #told = new Set<string>();

  tell(file: string, rules: RuleFacts): void {
    const key = JSON.stringify(rules);
    if (this.#told.has(key) || this.#told.size > MOST_TOLD) return;
    this.#told.add(key);
    if (this.#told.size > MOST_TOLD) talk('what judges the documents after this one is not told: --stats tells it');
    else talk(rulesInWords(file, rules));
  }

  /** Rules that come with a schema, when it is read for the first time. */
  tellHeld(held: readonly HeldRules[]): void {
    for (const { name, checks } of held) {
      const rules = checks === 1 ? 'a Schematron rule, which is' : `${checks} Schematron rules, which are`;
      talk(`${name} holds ${rules} checked as well (--checks grammar leaves them out)`);
    }
  }
}

/** A clause, with the first document that it is true of. */
export function rulesInWords(file: string, { chosenBy, judgedBy, missing = [] }: RuleFacts): string {
  const names = listed(judgedBy);
  const judge = judgedBy.length === 1 ? 'judges' : 'judge';
  switch (chosenBy) {
    case 'own':
      return missing.length === 0
        ? `${names} ${judge}`
        : `${file} names ${listed(missing)}, which cannot be had: ${OWN_SCHEMA.name} judges instead`;
    case 'document':
      return missing.length === 0
        ? `${names} ${judge}, as ${file} says`
        : `${file} names ${listed([...judgedBy, ...missing])}, of which ${listed(missing)} cannot be had: ${names} alone ${judge}`;
    case 'config':
      return `${names} ${judge}, as the project file says`;
    case 'flag':
      return `${names} ${judge}, as the call says`;
    default:
      return chosenBy satisfies never;
  }
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).join(', ');
  return names.length > MOST_NAMES ? `${shown} and ${names.length - MOST_NAMES} more` : shown;
}
