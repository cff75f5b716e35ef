// Abstract patterns with their parameters put in, and rules with what they extend (ISO/IEC 19757-3 §5.4.2, §5.4.5, §6). Circles
// are found; what is in one is not run.

import type {
  CheckDefinition,
  DefinitionProblem,
  LetDefinition,
  MessagePart,
  PatternDefinition,
  RuleDefinition,
} from './definitions.ts';

export type ResolvedRule = Omit<RuleDefinition, 'members'> & { readonly checks: readonly CheckDefinition[] };
export type ResolvedPattern = Omit<PatternDefinition, 'rules'> & { readonly rules: readonly ResolvedRule[] };

export type Resolved = { readonly patterns: readonly ResolvedPattern[]; readonly problems: readonly DefinitionProblem[] };

/** Rules that extend one another. */
const MAX_EXTENDS = 50;
/** Rules that one rule takes in. */
const MOST_EXTENDS = 1_000;
/** Checks of one rule after all extends; and rules of all patterns. */
const MOST_CHECKS = 10_000;

export function resolvePatterns(patterns: readonly PatternDefinition[]): Resolved {
  const problems: DefinitionProblem[] = [];
  const byId = new Map(
    patterns.flatMap((pattern): [string, PatternDefinition][] => (pattern.id === undefined ? [] : [[pattern.id, pattern]])),
  );
  const abstractRules = new Map(
    patterns.flatMap(({ rules }) =>
      rules.flatMap((rule): [string, RuleDefinition][] => (rule.isAbstract && rule.id !== undefined ? [[rule.id, rule]] : [])),
    ),
  );
  const resolved = patterns.flatMap((pattern) => {
    if (pattern.isAbstract) return [];
    const used = instance(pattern, byId);
    if ('reason' in used) {
      problems.push(used);
      return [];
    }
    const own = new Map(
      used.rules.flatMap((rule): [string, RuleDefinition][] =>
        rule.isAbstract && rule.id !== undefined ? [[rule.id, rule]] : [],
      ),
    );
    const rules = used.rules.flatMap((rule) =>
      rule.isAbstract ? [] : [extended(rule, { own, all: abstractRules, problems })],
    );
    return [{ ...used, rules }];
  });
  return { patterns: resolved, problems };
}

/** A pattern as it is, or the abstract one that it is an instance of, with its own parameters, place and identifier. */
function instance(
  pattern: PatternDefinition,
  byId: ReadonlyMap<string, PatternDefinition>,
): PatternDefinition | DefinitionProblem {
  if (pattern.isA === undefined) return pattern;
  const seen = new Set<PatternDefinition>([pattern]);
  const parameters = new Map(pattern.parameters);
  let found: PatternDefinition | undefined = byId.get(pattern.isA);
  while (found?.isA !== undefined) {
    if (seen.has(found))
      return { reason: `the pattern is-a "${pattern.isA}", which is in the end an instance of itself`, at: pattern.at };
    seen.add(found);
    // what the nearer pattern gives goes into what the farther one is given
    for (const [name, value] of found.parameters)
      if (!parameters.has(name)) parameters.set(name, substituted(value, pattern.parameters));
    found = byId.get(found.isA);
  }
  if (found === undefined) return { reason: `the pattern is-a "${pattern.isA}", and there is no such pattern`, at: pattern.at };
  if (!found.isAbstract) return { reason: `the pattern is-a "${pattern.isA}", which is not abstract`, at: pattern.at };
  const { rules, lets } = withParameters(found, parameters);
  return { ...pattern, lets: [...lets, ...pattern.lets], rules: [...rules, ...pattern.rules] };
}

/** Longer names first: `$ab` is not `$a` before a b. */
function substituted(text: string, parameters: ReadonlyMap<string, string>): string {
  if (parameters.size === 0 || !text.includes('$')) return text;
  return text.replace(/\$([\p{L}_][\p{L}\p{N}_.\-·]*)/gu, (whole, name: string) => {
    const known = parameters.get(name);
    if (known !== undefined) return known;
    // a parameter may be followed by what could belong to a name
    const shorter = [...parameters.keys()].filter((one) => name.startsWith(one) && /^[.-]/.test(name.slice(one.length)));
    const longest = shorter.sort((a, b) => b.length - a.length)[0];
    return longest === undefined ? whole : `${parameters.get(longest)}${name.slice(longest.length)}`;
  });
}

function withParameters(
  pattern: PatternDefinition,
  parameters: ReadonlyMap<string, string>,
): Pick<PatternDefinition, 'rules' | 'lets'> {
  const put = (text: string): string => substituted(text, parameters);
  const putIn = (text: string | undefined): string | undefined => (text === undefined ? undefined : put(text));
  const inLet = (one: LetDefinition): LetDefinition => ({ ...one, value: put(one.value) });
  const inPart = (part: MessagePart): MessagePart => {
    switch (part.kind) {
      case 'text':
        return { ...part, text: put(part.text) };
      case 'name':
        return { ...part, path: putIn(part.path) };
      case 'value-of':
        return { ...part, select: put(part.select) };
      default:
        return part satisfies never;
    }
  };
  const inRule = (rule: RuleDefinition): RuleDefinition => ({
    ...rule,
    context: putIn(rule.context),
    subject: putIn(rule.subject),
    lets: rule.lets.map(inLet),
    members: rule.members.map((member) =>
      member.kind === 'extends'
        ? member
        : { ...member, test: put(member.test), subject: putIn(member.subject), message: member.message.map(inPart) },
    ),
  });
  return { rules: pattern.rules.map(inRule), lets: pattern.lets.map(inLet) };
}

type Known = {
  readonly own: ReadonlyMap<string, RuleDefinition>;
  readonly all: ReadonlyMap<string, RuleDefinition>;
  readonly problems: DefinitionProblem[];
};

/** A rule with the checks and variables of the rules that it extends in their places. */
function extended(rule: RuleDefinition, known: Known): ResolvedRule {
  const checks: CheckDefinition[] = [];
  const lets: LetDefinition[] = [];
  const fixes = [...rule.fixes];
  let taken = 0;
  const told = new Set<unknown>();
  const tell = (problem: DefinitionProblem): void => {
    if (told.size === told.add(problem.at).size) return;
    known.problems.push(problem);
  };
  const take = (from: RuleDefinition, chain: readonly RuleDefinition[]): void => {
    for (const one of from.lets) lets.push(one);
    for (const member of from.members) {
      if (member.kind !== 'extends') {
        if (checks.length < MOST_CHECKS) checks.push({ ...member, number: checks.length + 1 });
        continue;
      }
      const next = known.own.get(member.rule) ?? known.all.get(member.rule);
      const reason =
        next === undefined
          ? 'there is no such abstract rule'
          : chain.includes(next)
            ? 'the rules extend one another in a circle'
            : chain.length > MAX_EXTENDS || ++taken > MOST_EXTENDS
              ? `more than ${MAX_EXTENDS} rules extend one another, or ${MOST_EXTENDS} are taken into one`
              : undefined;
      if (reason !== undefined) tell({ reason: `extends rule "${member.rule}": ${reason}`, at: member.at });
      else if (next !== undefined && checks.length < MOST_CHECKS) {
        for (const fix of next.fixes) fixes.push(fix);
        take(next, [...chain, next]);
      }
    }
  };
  take(rule, [rule]);
  return { ...rule, lets, checks, fixes };
}
