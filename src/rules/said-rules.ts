// The rules that a flag or a project file says: they stand above what documents name.

import { type ChosenBy, isSchematron, type ResolvedRules, type RuleSettings } from './resolved-rules.ts';

/** `schemas`: paths; what ends in .sch is Schematron. */
export type SaidRules = {
  readonly schemas: readonly string[];
  readonly phase?: string | undefined;
  readonly checks?: RuleSettings['checks'];
};

export function saidRules(chosenBy: ChosenBy & ('flag' | 'config'), { schemas, phase, checks }: SaidRules): ResolvedRules {
  const sources = schemas.map((path) => ({ name: path, path }));
  const isRules = ({ path }: { readonly path: string }): boolean => isSchematron(path);
  return {
    chosenBy,
    grammars: sources.filter((source) => !isRules(source)),
    schematrons: sources.filter(isRules).map((source) => ({ ...source, ...(phase === undefined ? {} : { phase }) })),
    ...(checks === undefined ? {} : { checks }),
    missing: [],
    notJudged: [],
  };
}
