// Runs teikit export.

import type { Brought } from '../../batch/job.ts';
import { type ExportFormatName, exportFormatNames, exportFormats } from '../../export/export-formats.ts';
import type { ItemSettings } from '../../export/formats/record-format.ts';
import { isPackageName, type PackageName, packageNames } from '../../export/packages/package-names.ts';
import { layoutNumbers } from '../../packages/ocfl/layout-numbers.ts';
import { type FormatName, formatNames } from '../../transform/formats.ts';
import { chosenDocuments } from '../chosen-documents.ts';
import type { Call } from '../command.ts';
import { exportPaths } from '../export-paths.ts';
import { talk } from '../output.ts';
import { fileFlags } from '../part-settings.ts';
import { poolSettings } from '../pool-settings.ts';
import { UsageError } from '../usage-error.ts';
import type { ExportValues } from './export-command.ts';
import { reportingOf } from './reporting-of.ts';

/** @throws {UsageError} */
export async function runExport(call: Call<ExportValues>): Promise<void> {
  const { values } = call;
  const { to, output, unavailable, crosswalk, 'crosswalk-from': crosswalkFrom } = values;
  if (crosswalk) {
    refuseBesideCrosswalk(call);
    const { showCrosswalk } = await import('../show-crosswalk.ts');
    return showCrosswalk(crosswalkFrom);
  }
  if (to.length === 0) throw new UsageError('a flag is missing: --to');
  if (output === undefined) throw new UsageError('a flag is missing: -o DIR, where the records go');
  const [first] = to;
  if (first !== undefined && isPackageName(first)) return runPackages(call, { to: first, output });
  const records = to.filter((name) => !isPackageName(name)) as readonly ExportFormatName[];
  if (records.length < to.length) throw new UsageError('a package is made alone: what goes into it is named by --with');
  refusePackageFlags(values);
  const chosen = await chosenDocuments(call);
  if (chosen === undefined) return;
  if (unavailable && !values.quiet) tellOfCodes(records);
  await exportPaths(chosen.found, {
    paths: chosen.paths,
    output,
    step: {
      to: records,
      ...(unavailable ? { unavailable } : {}),
      ...(crosswalkFrom === undefined ? {} : { crosswalk: crosswalkFrom }),
      ...itemsOf(values),
      ...bringsOf(values),
    },
    pages: values.with.filter((name) => formatNames.includes(name as FormatName)) as readonly FormatName[],
    schema: values.schema,
    pool: poolSettings(values),
    reporting: reportingOf(values, { stream: 'stderr' }),
    ...fileFlags(values, [...chosen.paths, crosswalkFrom, values.schema]),
  });
}

/** What of items for DSpace is said. @throws {UsageError} */
function itemsOf({ to, collection, 'handle-prefix': handlePrefix }: ExportValues): { readonly items?: ItemSettings } {
  if (collection.length === 0 && handlePrefix === undefined) return {};
  const flag = collection.length > 0 ? 'collection' : 'handle-prefix';
  if (!to.includes('saf')) throw new UsageError(`--${flag} is of saf only`);
  const wrong = collection.find((name) => !HANDLE.test(name) && !UUID.test(name));
  if (wrong !== undefined)
    throw new UsageError(`wrong value: --collection ${wrong}, where a handle such as 1234/5 or a UUID is needed`);
  if (handlePrefix !== undefined && !HANDLE_PREFIX.test(handlePrefix))
    throw new UsageError(`wrong value: --handle-prefix ${handlePrefix}, where the begin of a handle such as 1234/ is needed`);
  return { items: { collections: collection, ...(handlePrefix === undefined ? {} : { handlePrefix }) } };
}

const BROUGHT: readonly string[] = ['tei', 'images', 'schema'] satisfies readonly Brought[];

/** What goes with a document, beside pages. @throws {UsageError} */
function bringsOf(values: ExportValues): { readonly brings?: readonly Brought[] } {
  const brings = values.with.filter((name): name is Brought => BROUGHT.includes(name));
  const record = values.with.find((name) => (exportFormatNames as readonly string[]).includes(name));
  if (record !== undefined && !values.to.some(isPackageName))
    throw new UsageError(`--with ${record} is of packages only: ask for it by --to`);
  if (brings.includes('schema') && values.schema === undefined) throw new UsageError('--with schema wants --schema');
  return brings.length === 0 ? {} : { brings };
}

const HANDLE = /^\d[\w.-]*\/\S+$/u;
const HANDLE_PREFIX = /^\d[\w.-]*\/\S*$/u;
const UUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/iu;

/** @throws {UsageError} */
function refuseBesideCrosswalk({ words, values }: Call<ExportValues>): void {
  const [word] = words;
  if (word !== undefined)
    throw new UsageError(
      `--crosswalk prints the crosswalk, and ${word} is not read: --crosswalk-from FILE reads rows of your own`,
    );
  if (values.to.length > 0 || values.output !== undefined)
    throw new UsageError('--crosswalk prints the crosswalk, and nothing is exported: leave it out, or --to and -o');
}

/** Who asks for codes hears which formats have none. */
function tellOfCodes(formats: readonly ExportFormatName[]): void {
  const without = formats.filter((name) => {
    const { hasCodes, asksForNothing } = exportFormats[name];
    return hasCodes !== true && asksForNothing !== true;
  });
  if (without.length > 0)
    talk(`--unavailable changes nothing of ${without.join(', ')}: their standards have no codes for what is not known`);
}

const OF_PACKAGES: Readonly<Record<'bagit' | 'ocfl', readonly (keyof ExportValues)[]>> = {
  bagit: ['profile', 'bag-info', 'fetch', 'bagit-profile'],
  ocfl: ['id-prefix', 'agent', 'agent-address', 'message', 'layout'],
};

function refusePackageFlags(values: ExportValues, to?: PackageName): void {
  const others = packageNames
    .filter((name) => name !== to)
    .flatMap((name) => OF_PACKAGES[name].map((flag) => ({ flag, name })));
  const takesFiles = to !== undefined || values.to.includes('mets');
  const all = takesFiles ? others : [...others, { flag: 'with' as const, name: 'packages and METS' }];
  const wrong = all.find(({ flag }) => isGiven(values[flag]));
  if (wrong !== undefined) throw new UsageError(`--${wrong.flag} is of ${wrong.name} only`);
}

function isGiven(value: unknown): boolean {
  return value !== undefined && !(Array.isArray(value) && value.length === 0);
}

/** @throws {UsageError} */
async function runPackages(
  call: Call<ExportValues>,
  { to, output }: { readonly to: PackageName; readonly output: string },
): Promise<void> {
  const { values } = call;
  const { unavailable, 'crosswalk-from': crosswalk, profile, 'id-prefix': idPrefix, agent, message, layout } = values;
  if (values.to.length > 1) throw new UsageError('a package is made alone: what goes into it is named by --with');
  if (values['agent-address'] !== undefined && agent === undefined) throw new UsageError('--agent-address wants --agent');
  refusePackageFlags(values, to);
  itemsOf(values);
  for (const flag of ['id-prefix', 'agent-address'] as const) {
    const uri = values[flag];
    if (uri !== undefined && !URI.test(uri)) throw new UsageError(`wrong value: --${flag} ${uri}, where a URI is needed`);
  }
  const chosen = await chosenDocuments(call);
  if (chosen === undefined) return;
  const { exportPackages } = await import('../export-packages.ts');
  const records = values.with.filter((name): name is ExportFormatName =>
    (exportFormatNames as readonly string[]).includes(name),
  );
  if (unavailable && !values.quiet) tellOfCodes(records);
  const address = values['agent-address'];
  await exportPackages(chosen.found, {
    paths: chosen.paths,
    output,
    settings: {
      to,
      pages: values.with.filter((name) => formatNames.includes(name as FormatName)) as readonly FormatName[],
      records,
      unavailable,
      crosswalk,
      schema: values.schema,
      brings: bringsOf(values).brings ?? [],
      labels: values['bag-info'].map(readLabel),
      fetch: values.fetch,
      bagitProfile: values['bagit-profile'],
      forArchivematica: profile === 'archivematica',
      idPrefix,
      agent: agent === undefined ? undefined : { name: agent, ...(address === undefined ? {} : { address }) },
      message,
      layout: layout === undefined ? undefined : layoutNumbers[layout],
    },
    reporting: reportingOf(values, { stream: 'stderr' }),
    ...fileFlags(values, [...chosen.paths, crosswalk, values.schema]),
  });
}

/** It has a scheme, and no white space. */
const URI = /^[a-z][a-z0-9+.-]*:\S*$/iu;

function readLabel(text: string): readonly [label: string, value: string] {
  const [, label = '', value = ''] = /^([^=]+)=(.+)$/su.exec(text) ?? [];
  if (!/^[^\s:]([^:\r\n]*[^\s:])?$/u.test(label))
    throw new UsageError(`wrong value: --bag-info ${text}, where LABEL=VALUE is needed`);
  if (['payload-oxum', 'bagging-date'].includes(label.toLowerCase()))
    throw new UsageError(`wrong value: --bag-info ${text}: this line is written by itself`);
  return [label, value];
}
