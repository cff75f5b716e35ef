// ocfl_layout.json of a storage root, and the settings of the extension that it names (OCFL 4.1).

import { joined, type PackageFiles } from '../files/package-files.ts';
import { readWhole } from '../files/read-text.ts';
import { isLayoutName, type Layout, type LayoutSettings, layoutFault } from './layouts.ts';
import type { ObjectFindings } from './object-findings.ts';
import { EXTENSIONS, LAYOUT, registeredExtensions } from './specification.ts';

/** Bytes. */
const LONGEST = 1_000_000;

/** Undefined where there is none that can be checked. */
export async function readLayout(files: PackageFiles, findings: ObjectFindings): Promise<Layout | undefined> {
  const layout = await readObject(files, LAYOUT);
  if (layout === undefined) {
    findings.add('E070', `${LAYOUT} is not an object of JSON in UTF-8`, { path: LAYOUT });
    return undefined;
  }
  for (const key of ['extension', 'description'])
    if (typeof layout[key] !== 'string') findings.add('E070', `the key ${key} is missing, or no text`, { path: LAYOUT });
  const { extension } = layout;
  if (typeof extension !== 'string') return undefined;
  if (!registeredExtensions.has(extension))
    findings.add('E071', `${extension} is not the name of a registered extension`, { path: LAYOUT });
  return isLayoutName(extension) ? { name: extension, settings: await settingsOf(files, extension) } : undefined;
}

async function settingsOf(files: PackageFiles, extension: string): Promise<LayoutSettings> {
  const folder = joined(EXTENSIONS, extension);
  if ((await files.list(folder))?.some(({ name, kind }) => name === 'config.json' && kind === 'file') !== true) return {};
  const settings = ((await readObject(files, joined(folder, 'config.json'))) ?? {}) as LayoutSettings;
  return layoutFault(settings) === undefined ? settings : {};
}

async function readObject(files: PackageFiles, path: string): Promise<Readonly<Record<string, unknown>> | undefined> {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(await readWhole(files, path, LONGEST)));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}
