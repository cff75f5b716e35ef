// The rules that apply to documents, in lines for people: what judges each, where it comes from, and what cannot be had.

import { JobContext } from '../batch/job-context.ts';
import { chosenRules } from '../batch/plan-rules.ts';
import { configFinder } from '../host/find-config.ts';
import { findDocuments } from '../host/find-documents.ts';
import { nodeServices } from '../library/jobs.ts';
import type { NamedRules } from '../rules/named-rules.ts';
import type { ResolvedRules, RuleSource } from '../rules/resolved-rules.ts';
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
    show(`${file}: ${CHOSEN[rules.chosenBy]}\n${linesOf(rules).join('')}${unreadLines(prolog).join('')}`);
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

/** Instructions that name nothing, and what was not read. */
function unreadLines({ bad, cut }: NamedRules): readonly string[] {
  const lines = bad.map(({ by, reason }) => `  no schema: ${by}: ${reason}\n`);
  return cut === undefined ? lines : [...lines, `  not read: ${cut.reason}\n`];
}

function placeOf({ name, path, by }: RuleSource): string {
  if (path === undefined || (path === name && by === undefined)) return name;
  return `${name}: ${path}${by === undefined ? '' : ` (${by})`}`;
}
