// Which rules a document is judged by, as they were found: plain data. What runs them comes later, and knows nothing of how they
// were chosen.

import type { NamedSchema, SchemaKind } from './named-rules.ts';

export const checkNames = ['grammar', 'schematron', 'links'] as const;
export type CheckName = (typeof checkNames)[number];

/** What a call, a job or a project file says of the rules; JSON. */
export type RuleSettings = {
  /** Paths of grammars and Schematron schemas: they apply, whatever documents name. */
  readonly schemas?: readonly string[];
  /** Whether what documents name counts; default: true. */
  readonly model?: boolean;
  /** Of Schematron; default: what the document says, else the default of the schema. */
  readonly phase?: string;
  /** The day that counts as today for Schematron rules, `YYYY-MM-DD`. */
  readonly today?: string;
  /** Default: all that can be run. */
  readonly checks?: readonly CheckName[];
  /** Paths of OASIS XML catalogs. */
  readonly catalogs?: readonly string[];
  /** The path of the project file that applies. */
  readonly config?: string;
};

/**
 * `flag`: --schema; `config`: the project file; `document`: what it names itself; `own`: nothing of these, so it is the schema of
 * this package.
 */
export type ChosenBy = 'flag' | 'config' | 'document' | 'own';

/** A schema that is there. */
export type RuleSource = {
  /** As it was named, for people. */
  readonly name: string;
  /** The file that is read; undefined: the schema of this package. */
  readonly path?: string;
  /** Where the file comes from, if it is not the one that was named. */
  readonly by?: 'catalog' | 'store';
};

/** `path` leads to a Schematron schema, or to a grammar with rules in it. */
export type SchematronSource = RuleSource & { readonly path: string; readonly phase?: string };

/** What is named and cannot be had. `key`: the same for the same schema. */
export type MissingSchema = {
  readonly named: NamedSchema;
  readonly key: string;
  /** A clause: why, and the way to get it. */
  readonly reason: string;
};

export type ResolvedRules = {
  readonly chosenBy: ChosenBy;
  /** Each judges. */
  readonly grammars: readonly RuleSource[];
  /** Those that were named; rules that a grammar holds apply with it and are not listed. */
  readonly schematrons: readonly SchematronSource[];
  /** Of Schematron, where the source says none. */
  readonly phase?: string;
  /** Addresses of folders where what links lead to is looked for, after the document's own. */
  readonly linkRoots?: readonly string[];
  /** Undefined: all that can be run. */
  readonly checks?: readonly CheckName[];
  readonly missing: readonly MissingSchema[];
  /** Named, in a language that is not judged. */
  readonly notJudged: readonly NamedSchema[];
};

/** Of the schema of this package. */
export const OWN_SCHEMA: RuleSource = { name: 'the schema of teikit' };

export const ownRules: ResolvedRules = { chosenBy: 'own', grammars: [OWN_SCHEMA], schematrons: [], missing: [], notJudged: [] };

export function wants({ checks }: Pick<RuleSettings, 'checks'>, check: CheckName): boolean {
  return checks === undefined || checks.includes(check);
}

/** By its name. */
export function isSchematron(path: string): boolean {
  return /\.sch$/i.test(path);
}

/** Languages that are judged. */
export function isGrammar(kind: SchemaKind): boolean {
  return kind === 'relaxng-xml' || kind === 'relaxng-compact';
}

/** What the report of a document says of its rules: in `facts.validate`. */
export type RuleFacts = {
  readonly chosenBy: ChosenBy;
  /** Names of the grammars and Schematron schemas that judged. */
  readonly judgedBy: readonly string[];
  /** Of those that apply and were not run. */
  readonly notRun?: readonly string[];
  /** What the document names and could not be had. */
  readonly missing?: readonly string[];
};

/** `notRun`: names. */
export function ruleFacts(rules: ResolvedRules, notRun: readonly string[]): RuleFacts {
  const { chosenBy, grammars, schematrons, missing } = rules;
  const ran = [
    ...(wants(rules, 'grammar') ? grammars : []),
    ...(wants(rules, 'schematron') ? schematrons.filter(({ name }) => !notRun.includes(name)) : []),
  ];
  return {
    chosenBy,
    judgedBy: [...new Set(ran.map(({ name }) => name))],
    ...(notRun.length === 0 ? {} : { notRun: [...new Set(notRun)] }),
    ...(missing.length === 0 ? {} : { missing: [...new Set(missing.map(({ named }) => named.href))] }),
  };
}
