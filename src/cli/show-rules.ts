// The rules that apply to documents, in lines for people: what judges each, where it comes from, and what cannot be had.

import { JobContext } from '../batch/job-context.ts';
import { chosenRules } from '../batch/plan-rules.ts';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import { configFinder } from '../host/find-config.ts';
import { findDocuments } from '../host/find-documents.ts';
import { nodeServices } from '../library/jobs.ts';
import type { NamedRules } from '../rules/named-rules.ts';
import { checkNames, type ResolvedRules, type RuleSource, wants } from '../rules/resolved-rules.ts';
import { STANDARD_INPUT } from '../source/document.ts';
import { show, tellFault } from './output.ts';
import { checkRoots } from './part-settings.ts';

export type ShowSettings = {
  readonly catalogs: readonly string[];
  /** `none`: not even one that is found. */
  readonly config: string | undefined;
  readonly roots: readonly string[];
};

/** @throws {EnvironmentError} */
export async function showRules(paths: readonly string[], { catalogs, config, roots }: ShowSettings): Promise<void> {
  checkRoots(roots);
  const { files, faults } = findDocuments(paths);
  for (const fault of faults) tellFault(fault);
  const services = nodeServices({ roots, named: paths.filter((path) => path !== STANDARD_INPUT) });
  const context = new JobContext(services);
  const configOf = config === undefined ? configFinder() : (): string | undefined => (config === 'none' ? undefined : config);
  for (const file of files) {
    const found = configOf(file);
    const isStream = file === STANDARD_INPUT;
    const start = services.start?.(file) ?? (await services.read(file)).bytes;
    const settings = { catalogs, ...(found === undefined ? {} : { config: found }) };
    const { rules, prolog } = await chosenRules(settings, { file, path: isStream ? undefined : file, start }, context);
    const lines = [...linesOf(rules), ...(await heldLines(rules, context)), ...checkLines(rules), ...unreadLines(prolog)];
    show(`${file}: ${CHOSEN[rules.chosenBy]}\n${lines.join('')}`);
  }
}

const CHOSEN: Readonly<Record<ResolvedRules['chosenBy'], string>> = {
  flag: 'by flags',
  config: 'by the project file',
  document: 'as it says itself',
  own: 'by default',
};

function linesOf({ grammars, schematrons, missing, notJudged }: ResolvedRules): readonly string[] {
  return [
    ...grammars.map((source) => `  grammar: ${placeOf(source)}\n`),
    ...schematrons.map(
      (source) => `  Schematron: ${placeOf(source)}${source.phase === undefined ? '' : `, phase ${source.phase}`}\n`,
    ),
    ...missing.map(({ named, reason }) => `  not there: ${named.href}: ${reason}\n`),
    ...notJudged.map(({ href, by }) => `  not judged: ${href} (${by})\n`),
  ];
}

/** Rules that grammars hold, as a run would find them. */
async function heldLines(rules: ResolvedRules, context: JobContext): Promise<readonly string[]> {
  if (!wants(rules, 'schematron')) return [];
  const lines: string[] = [];
  for (const { name, path } of rules.grammars) {
    const isNamed = rules.schematrons.some((one) => one.path === path);
    const said = isNamed ? undefined : await heldBy(path, rules, context);
    if (said !== undefined) lines.push(`  Schematron: ${said} ${name}\n`);
  }
  return lines;
}

/** What cannot be read is told by a run. */
async function heldBy(
  path: string | undefined,
  { phase, schematrons }: ResolvedRules,
  context: JobContext,
): Promise<string | undefined> {
  const file = path ?? (await context.services.judging?.())?.ownSchema;
  if (file === undefined) return undefined;
  if (/\.wasm$/i.test(file)) return 'the rules, if there are any, are not in';
  const own = schematrons.length > 0 ? undefined : phase;
  try {
    const held = await context.schematron(file, { step: { kind: 'validate' }, phase: own, tellsFaults: true });
    if (held === undefined || held.checks === 0) return undefined;
    const phrase = held.checks === 1 ? 'a check in' : `${held.checks} checks in`;
    return own === undefined ? phrase : `phase ${own}, ${phrase}`;
  } catch (error) {
    if (error instanceof EnvironmentError) return `not run: ${error.message}: those in`;
    throw error;
  }
}

function checkLines({ checks }: ResolvedRules): readonly string[] {
  if (checks === undefined) return [];
  const leftOut = checkNames.filter((name) => !checks.includes(name));
  return [`  checks: ${checks.join(', ')}${leftOut.length === 0 ? '' : `; left out: ${leftOut.join(', ')}`}\n`];
}

/** Instructions that name nothing, and what was not read. */
function unreadLines({ bad, cut }: NamedRules): readonly string[] {
  const lines = bad.map(({ by, reason }) => `  no schema: ${by}: ${reason}\n`);
  return cut === undefined ? lines : [...lines, `  not read: ${cut.reason}\n`];
}

function placeOf({ name, path, by }: RuleSource): string {
  if (path === undefined || (path === name && by === undefined)) return name;
  return `${name}: ${path}${by === undefined ? '' : ` (${by})`}`;
}
