// A first project file: a rule for each folder whose documents all name the same, and pipelines for what the folder holds.

import { type FolderContents, writePipelines } from './write-pipelines.ts';

/** What one document names, from the folder of the project file. `missing`: what of it cannot be had. */
export type FolderRules = {
  readonly folder: string;
  readonly schemas: readonly string[];
  readonly missing?: readonly LeftOut[];
  readonly phase?: string;
};

/** `reason`: a clause of one line: why it cannot be had, and the way to get it. */
export type LeftOut = { readonly schema: string; readonly reason: string };

const HEAD = `# The project of teikit in this folder. Which rules apply to the documents; what stands on the web is not fetched: teikit schema add
# keeps copies. The settings are described in docs/rules.md and docs/run.md of teikit, and for editors by its schema/config.schema.json.
`;

const REST = `
# severities:                     # of findings, by code: error, warning, note or off
#   schema/attribute-value: warning
# ignore: [drafts/**]             # documents that a search of folders leaves out
# catalogs: [catalog.xml]         # XML catalogs (OASIS)
`;

/** `documents`: a row for each file of XML. */
export function writeProject(documents: readonly FolderRules[], contents: FolderContents): string {
  const byFolder = new Map<string, Set<string>>();
  for (const { folder, ...named } of documents) {
    const sets = byFolder.get(folder) ?? new Set();
    byFolder.set(folder, sets.add(JSON.stringify(named)));
  }
  const rules = [...byFolder].toSorted(([a], [b]) => (a < b ? 1 : -1)).map(([folder, sets]) => ruleOf(folder, sets));
  const written = rules.length === 0 ? '# rules:\n' : `rules:\n${rules.join('')}`;
  return `${HEAD}${written}${REST}${writePipelines(contents)}`;
}

function ruleOf(folder: string, sets: ReadonlySet<string>): string {
  const pattern = JSON.stringify(folder === '' ? '*.xml' : `${folder}/*.xml`);
  const [only] = sets;
  const { schemas, missing = [], phase } = JSON.parse(only ?? '{"schemas":[]}') as Omit<FolderRules, 'folder'>;
  if (sets.size > 1)
    return `  # these documents name ${sets.size} different sets of rules: each is judged by its own\n  - files: ${pattern}\n`;
  const leftOut = missing.flatMap(commentOf);
  if (schemas.length === 0 && missing.length > 0)
    return `${['  # what these documents name cannot be had: the schema of teikit judges them meanwhile', `  - files: ${pattern}`, ...leftOut].join('\n')}\n`;
  if (schemas.length === 0)
    return `  # these documents name no rules: the schema of teikit judges them, unless schemas are given here\n  - files: ${pattern}\n`;
  const lines = [`  - files: ${pattern}`, '    schemas:', ...schemas.map((schema) => `      - ${JSON.stringify(schema)}`)];
  return `${[...lines, ...leftOut, ...(phase === undefined ? [] : [`    phase: ${JSON.stringify(phase)}`])].join('\n')}\n`;
}

/** A schema that is named here and cannot be had would fail every document of its rule. */
function commentOf({ schema, reason }: LeftOut): readonly string[] {
  return [`      # - ${JSON.stringify(schema)}`, `      # it cannot be had: ${reason}`];
}
