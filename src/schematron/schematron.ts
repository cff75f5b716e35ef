// Rules of Schematron, ready for any document: what is made of the elements that were found in a schema.

import { createHash } from 'node:crypto';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { SchemaError } from '../diagnostics/schema-error.ts';
import { atSpan } from '../source/span.ts';
import { compileRules, type NotRun } from './compile-rules.ts';
import type { DefinitionProblem, Definitions } from './definitions.ts';
import type { FoundRules, RulesSource } from './find-rules.ts';
import { type RuleKeeper, readKeptRules } from './kept-rules.ts';
import type { Plan } from './plan.ts';
import { readDefinitions } from './read-definitions.ts';
import { resolvePatterns } from './resolve-patterns.ts';
import type { ReadRules } from './schematron-files.ts';
import { isSchematron, type SourceElement } from './source-element.ts';

export type SchematronPhase = { readonly id: string; readonly title: string | undefined; readonly patterns: number };

/** Immutable; may be used for any number of documents. */
export type Schematron = {
  /** The file that was named. */
  readonly file: string;
  readonly title: string | undefined;
  readonly isStandalone: boolean;
  readonly phases: readonly SchematronPhase[];
  /** The phase whose patterns are run; `#ALL` for all. */
  readonly phase: string;
  /** How much of it is run. */
  readonly counts: { readonly patterns: number; readonly rules: number; readonly checks: number };
  /** SHA-256 of its files and its phase, in hexadecimal. */
  readonly digest: string;
  /** What of it is not run, and why: warnings about its files, to be told once. */
  readonly remarks: readonly Diagnostic[];
  /** The text of a file that a remark is about. */
  readonly textOf: (file: string) => string | undefined;
  readonly plan: Plan;
};

export type SchematronOptions = {
  /** `#ALL`, `#DEFAULT`, or the identifier of a phase; default: what the schema says, else all. */
  readonly phase?: string;
  /** Reads what it includes; without it nothing is read. */
  readonly read?: ReadRules;
  /** Where its file is, as a URI: what doc() in it is relative to. */
  readonly uri?: string;
  /** Where the rules of a grammar are kept from run to run. */
  readonly keeper?: RuleKeeper;
};

/**
 * The rules that an earlier run found in a grammar, if any. Undefined where nothing was kept.
 * @throws {SchemaError} when it has no such phase
 */
export function keptSchematron(
  source: RulesSource,
  options: SchematronOptions,
): { readonly rules: Schematron | undefined } | undefined {
  const kept = options.keeper?.read();
  const found = kept === undefined ? undefined : readKeptRules(kept, source);
  return found === undefined ? undefined : { rules: schematronOf({ source, found, options }) };
}

export function textOfMain({ file, text }: RulesSource): (name: string) => string | undefined {
  return (name) => (name === file ? text : undefined);
}

/** Query languages that are XPath, of whatever version: all are run as XPath 3.1. */
const BINDINGS: ReadonlySet<string> = new Set([
  'xslt',
  'xslt1',
  'xslt2',
  'xslt3',
  'xpath',
  'xpath1',
  'xpath2',
  'xpath3',
  'xpath31',
  'exslt',
]);

function refuseBinding(source: RulesSource, { queryBinding }: Definitions, root: SourceElement | undefined): void {
  if (queryBinding === undefined || BINDINGS.has(queryBinding.trim().toLowerCase())) return;
  const message = `the rules are written in ${queryBinding.trim()}: only XPath can be run, by the bindings xslt, xslt2, xslt3, xpath2, xpath3 and the like`;
  throw refusal(source, message, root);
}

function refusal(source: RulesSource, message: string, at: SourceElement | undefined): SchemaError {
  const { start, end } = at?.span ?? { start: 0, end: 0 };
  const diagnostic: Diagnostic = {
    code: 'schematron/schema',
    severity: 'error',
    message,
    file: at?.file ?? source.file,
    place: atSpan(start, end),
  };
  return new SchemaError(source.file, [diagnostic], textOfMain(source));
}

type Parts = {
  readonly source: RulesSource;
  readonly found: FoundRules;
  readonly options: SchematronOptions;
};

/**
 * Undefined where there are none.
 * @throws {SchemaError} when it is in another language, or has no such phase
 */
export function schematronOf({ source, found, options }: Parts): Schematron | undefined {
  if (found.roots.every((root) => !isSchematron(root))) return undefined;
  const definitions = readDefinitions(found.roots, found.problems);
  refuseBinding(source, definitions, found.roots[0]);
  const phase = chosenPhase(source, definitions, { wanted: options.phase, root: found.roots[0] });
  const { patterns, problems } = resolvePatterns(definitions.patterns);
  const active = definitions.phases.find(({ id }) => id === phase);
  const isActive = (id: string | undefined): boolean =>
    active === undefined || (id !== undefined && active.active.includes(id));
  const compiled = compileRules({
    definitions,
    patterns: patterns.filter(({ id }) => isActive(id)),
    phaseLets: active?.lets ?? [],
    baseUri: options.uri,
  });
  const { plan, notRun, checks } = compiled;
  return {
    file: source.file,
    title: definitions.title,
    isStandalone: found.isStandalone,
    phases: definitions.phases.map(({ id, title, active: ids }) => ({ id, title, patterns: ids.length })),
    phase,
    counts: {
      patterns: plan.patterns.length,
      rules: plan.patterns.reduce((sum, { rules }) => sum + rules.length, 0),
      checks,
    },
    digest: digestOf(found.texts, phase),
    remarks: [...definitions.problems, ...problems].map(problemRemark).concat(notRun.map(notRunRemark)),
    textOf: (file) => found.texts.get(file),
    plan,
  };
}

const ALL = '#ALL';

type Wanted = { readonly wanted: string | undefined; readonly root: SourceElement | undefined };

function chosenPhase(
  source: RulesSource,
  { defaultPhase = ALL, phases }: Definitions,
  { wanted = '#DEFAULT', root }: Wanted,
): string {
  const phase = wanted === '#DEFAULT' ? defaultPhase : wanted;
  if (phase === ALL || phases.some(({ id }) => id === phase)) return phase;
  const names = phases.map(({ id }) => id).join(', ');
  const known = phases.length === 0 ? 'it has none' : `it has ${names}`;
  throw refusal(source, `the schema has no phase ${phase}: ${known}`, root);
}

function digestOf(texts: ReadonlyMap<string, string>, phase: string): string {
  const hash = createHash('sha256').update(phase);
  for (const text of texts.values()) hash.update('\0').update(text);
  return hash.digest('hex');
}

function remark(at: SourceElement, message: string): Diagnostic {
  return {
    code: 'schematron/not-run',
    severity: 'warning',
    message,
    file: at.file,
    place: atSpan(at.span.start, at.span.end),
  };
}

function problemRemark({ at, reason }: DefinitionProblem): Diagnostic {
  return remark(at, `this part is not run: ${reason}`);
}

/** Characters of an expression that a remark repeats. */
const MOST_SHOWN = 120;

function notRunRemark({ at, what, reason, code }: NotRun): Diagnostic {
  const shown = what.length > MOST_SHOWN ? `${what.slice(0, MOST_SHOWN)}…` : what;
  return remark(at, `not run: ${shown}: ${reason}${code === undefined ? '' : ` (${code})`}`);
}
