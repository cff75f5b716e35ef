// The rules that a flag or a project file says: they stand above what documents name.

import { isSchematron, type ResolvedRules, type RuleSettings, type RuleSource } from './resolved-rules.ts';

export type SaidRules = {
  readonly schemas: readonly (RuleSource & { readonly path: string })[];
  readonly phase?: string | undefined;
  readonly checks?: RuleSettings['checks'];
};

/** What ends in .sch is Schematron. */
export function saidRules(chosenBy: 'flag' | 'config', { schemas, phase, checks }: SaidRules): ResolvedRules {
  const isRules = ({ path }: SaidRules['schemas'][number]): boolean => isSchematron(path);
  return {
    chosenBy,
    grammars: schemas.filter((source) => !isRules(source)),
    schematrons: schemas.filter(isRules).map((source) => ({ ...source, ...(phase === undefined ? {} : { phase }) })),
    ...(phase === undefined ? {} : { phase }),
    ...(checks === undefined ? {} : { checks }),
    missing: [],
    notJudged: [],
  };
}
