// Makes a storage root of OCFL 1.1, or finds out how the one that is there is laid out.

import { Findings } from '../files/findings.ts';
import { joined, type PackageFiles } from '../files/package-files.ts';
import type { PackageStage } from '../files/package-stage.ts';
import { type Layout, layoutFault, layouts } from './layouts.ts';
import { ObjectFindings } from './object-findings.ts';
import { readLayout } from './read-layout.ts';
import { EXTENSIONS, LAYOUT, ocflVersions } from './specification.ts';

export const DEFAULT_LAYOUT: Layout = { name: '0004-hashed-n-tuple-storage-layout' };

export type OpenedRoot =
  | { readonly kind: 'root'; readonly layout: Layout }
  | { readonly kind: 'refused'; readonly reasons: readonly string[] };

/**
 * `files`: what is at the target of the stage; undefined where nothing is. A root that is there keeps its layout; `layout` is of one
 * that is made.
 * @throws {EnvironmentError}
 */
export async function openStorageRoot(
  files: PackageFiles | undefined,
  stage: PackageStage,
  layout: Layout = DEFAULT_LAYOUT,
): Promise<OpenedRoot> {
  const fault = layoutFault(layout.settings ?? {});
  if (fault !== undefined) return { kind: 'refused', reasons: [fault] };
  const entries = (await files?.list('')) ?? [];
  if (files === undefined || entries.length === 0) return makeRoot(stage, layout);
  const isRoot = ocflVersions.some((version) => entries.some(({ name }) => name === `0=ocfl_${version}`));
  if (!isRoot) return { kind: 'refused', reasons: ['the folder is there, and is no storage root of OCFL'] };
  if (!entries.some(({ name }) => name === LAYOUT))
    return { kind: 'refused', reasons: [`the storage root has no ${LAYOUT}, which says where objects stand`] };
  const found = await readLayout(files, new ObjectFindings(new Findings(''), ''));
  if (found === undefined) return { kind: 'refused', reasons: [`the layout that ${LAYOUT} names is not known here`] };
  return { kind: 'root', layout: found };
}

async function makeRoot(stage: PackageStage, layout: Layout): Promise<OpenedRoot> {
  const { name, settings = {} } = layout;
  const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
  await stage.write(joined('root', '0=ocfl_1.1'), 'ocfl_1.1\n');
  await stage.write(joined('root', LAYOUT), json({ extension: name, description: layouts[name].description }));
  await stage.write(joined('root', `${EXTENSIONS}/${name}/config.json`), json({ extensionName: name, ...settings }));
  await stage.place('root', '');
  return { kind: 'root', layout };
}
