// teikit export PATH… --to FORMAT[,FORMAT] -o DIR

import type { Brought } from '../../batch/job.ts';
import { type ExportFormatName, exportFormatNames, exportFormats, recordNames } from '../../export/export-formats.ts';
import { type PackageName, packageNames, packageTitles } from '../../export/packages/package-names.ts';
import { type LayoutNumber, layoutNumbers } from '../../packages/ocfl/layout-numbers.ts';
import { type FormatName, formatNames } from '../../transform/formats.ts';
import { type Command, defineCommand } from '../command.ts';
import { describeChoices } from '../describe-choices.ts';
import { type CommonValues, commonFlags } from './common-flags.ts';
import { paths } from './paths.ts';
import { type PoolValues, poolFlags } from './pool-flags.ts';

const brought: readonly Brought[] = ['tei', 'images', 'schema'];

export type ExportValues = CommonValues &
  PoolValues & {
    readonly to: readonly (ExportFormatName | PackageName)[];
    readonly with: readonly (ExportFormatName | FormatName | Brought)[];
    readonly schema: string | undefined;
    readonly output: string | undefined;
    readonly unavailable: boolean;
    readonly crosswalk: boolean;
    readonly 'crosswalk-from': string | undefined;
    readonly profile: 'archivematica' | undefined;
    readonly 'bag-info': readonly string[];
    readonly fetch: string | undefined;
    readonly 'bagit-profile': string | undefined;
    readonly 'id-prefix': string | undefined;
    readonly agent: string | undefined;
    readonly 'agent-address': string | undefined;
    readonly message: string | undefined;
    readonly collection: readonly string[];
    readonly 'handle-prefix': string | undefined;
    readonly layout: LayoutNumber | undefined;
  };

export const exportCommand: Command = defineCommand<ExportValues>({
  name: 'export',
  summary: 'make records of headers for repositories',
  positionals: [{ ...paths, orFlags: [...(paths.orFlags ?? []), 'crosswalk'] }],
  flags: {
    to: {
      kind: 'text',
      repeats: true,
      choices: [...exportFormatNames, ...packageNames],
      placeholder: 'FORMAT',
      isInSynopsis: true,
      describe: describeChoices({
        ...Object.fromEntries(exportFormatNames.map((name) => [name, exportFormats[name].title])),
        ...packageTitles,
      }),
    },
    output: {
      kind: 'text',
      alias: 'o',
      placeholder: 'DIR',
      isInSynopsis: true,
      describe:
        'directory for what is made; made where it is missing; of a package the bag, which must not be there (NAME.zip, NAME.tar, NAME.tar.gz or NAME.tgz: as an archive), or the storage root',
    },
    with: {
      kind: 'text',
      repeats: true,
      choices: [...formatNames, ...brought, ...recordNames],
      placeholder: 'FORMAT',
      describe:
        'of packages and METS: what goes in beside each document: pages, images, the schema; of packages records, too; of METS the document (tei)',
    },
    schema: {
      kind: 'text',
      placeholder: 'FILE',
      describe: 'validate by this RELAX NG schema first: what is not valid is not exported, and METS says that it is',
    },
    unavailable: {
      kind: 'switch',
      describe: "write the standard's own code for what it asks for and the header does not say, where it has one",
    },
    crosswalk: { kind: 'switch', describe: 'print what of a header goes where, and end' },
    'crosswalk-from': {
      kind: 'text',
      placeholder: 'FILE',
      describe: 'rows of your own before those of the crosswalk, and what a CMIF file says of itself (YAML)',
    },
    profile: { kind: 'choice', choices: ['archivematica'], describe: 'of a bag: laid out for a transfer to Archivematica' },
    'bag-info': {
      kind: 'text',
      repeats: true,
      placeholder: 'LABEL=VALUE',
      describe: 'of a bag: a line of bag-info.txt; may be given several times',
    },
    fetch: {
      kind: 'text',
      placeholder: 'FILE',
      describe:
        'of a bag: lines of a URL, a length or -, and a path: files that are listed and left out, to be fetched by others',
    },
    'bagit-profile': {
      kind: 'text',
      placeholder: 'FILE',
      describe: 'of a bag: a BagIt profile (JSON) that it must keep',
    },
    'id-prefix': {
      kind: 'text',
      placeholder: 'URI',
      describe:
        'of objects: what their identifiers begin with, before the xml:id or the name; default: an identifier of the header',
    },
    agent: { kind: 'text', placeholder: 'NAME', describe: 'of objects: who makes the version; default: teikit' },
    'agent-address': { kind: 'text', placeholder: 'URI', describe: 'of objects: the address of --agent' },
    message: { kind: 'text', describe: 'of objects: what the version is' },
    layout: {
      kind: 'choice',
      choices: ['0003', '0004'],
      describe: `of a storage root that is made: ${Object.values(layoutNumbers).join(' or ')}; default: 0004`,
    },
    collection: {
      kind: 'text',
      repeats: true,
      placeholder: 'HANDLE',
      describe: 'of items for DSpace: the collection that owns them; given again, others that show them, too',
    },
    'handle-prefix': {
      kind: 'text',
      placeholder: 'PREFIX/',
      describe:
        'of items for DSpace: what handles there begin with; a handle of the header that does is kept, else the name comes after it',
    },
    ...poolFlags,
    ...commonFlags,
  },
  examples: [
    { line: 'export tei/ --to dc,datacite,csv -o records/', describe: 'records of every *.xml below tei/, and one table' },
    { line: 'export letters/ --to bagit --with html,mods -o bag', describe: 'one bag: TEI, pages and records' },
    { line: 'export letters/ --to bagit -o letters.zip', describe: 'the bag as an archive' },
    { line: 'export --crosswalk', describe: 'what of a header goes where' },
  ],
  run: async (call) => {
    const { runExport } = await import('./run-export.ts');
    await runExport(call);
  },
});
