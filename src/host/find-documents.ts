// PATH… → the documents meant: files as given, directories searched for *.xml, each file once, in a fixed order.

import { readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import { STANDARD_INPUT } from '../source/document.ts';
import { readError } from './read-document.ts';

export type FoundDocuments = {
  readonly files: readonly string[];
  /** What could not be looked at; the files found are still good. */
  readonly faults: readonly EnvironmentError[];
  /** Found by name, and no files to be read: pipes, sockets, devices. */
  readonly passedOver?: readonly string[];
};

const XML_NAME = /\.xml$/i;

/**
 * Order: that of `paths`; inside a directory by name (code units). Symbolic links are followed, but no directory is
 * entered twice. Names that begin with a dot, and what is no regular file, are passed over unless given by name.
 */
export function findDocuments(paths: readonly string[]): FoundDocuments {
  const faults: EnvironmentError[] = [];
  const passedOver: string[] = [];
  const attempt = <T>(file: string, look: () => T): T | undefined => {
    try {
      return look();
    } catch (error) {
      faults.push(readError(file, error));
      return undefined;
    }
  };
  const files = paths.flatMap((path) => {
    if (path === STANDARD_INPUT) return [path];
    const stats = attempt(path, () => statSync(path));
    if (stats === undefined) return [];
    if (!stats.isDirectory()) return [path];
    const faultsBefore = faults.length;
    const found = [...walk(path, new Set(), { attempt, passedOver })];
    if (found.length === 0 && faults.length === faultsBefore) {
      faults.push(new EnvironmentError('env/no-xml', `${path}: no XML file (*.xml) in this directory`, { file: path }));
    }
    return found;
  });
  const firsts = new Map<string, string>();
  for (const file of files) {
    if (!firsts.has(identity(file))) firsts.set(identity(file), file);
  }
  return { files: [...firsts.values()], faults, ...(passedOver.length === 0 ? {} : { passedOver }) };
}

type Attempt = <T>(file: string, look: () => T) => T | undefined;

type Walk = { readonly attempt: Attempt; readonly passedOver: string[] };

function* walk(directory: string, entered: Set<string>, how: Walk): Generator<string> {
  const { attempt, passedOver } = how;
  const real = attempt(directory, () => realpathSync(directory));
  if (real === undefined || entered.has(real)) return;
  entered.add(real);
  const names = attempt(directory, () => readdirSync(directory)) ?? [];
  for (const name of names.toSorted()) {
    if (name.startsWith('.')) continue;
    const path = join(directory, name);
    const stats = statOf(path, attempt);
    if (stats?.isDirectory()) yield* walk(path, entered, how);
    else if (stats !== undefined && XML_NAME.test(name)) {
      if (stats.isFile()) yield path;
      else passedOver.push(path);
    }
  }
}

/** A dangling link is a fault only where it is called *.xml. */
function statOf(path: string, attempt: Attempt): Stats | undefined {
  if (XML_NAME.test(path)) return attempt(path, () => statSync(path));
  return statSync(path, { throwIfNoEntry: false });
}

function identity(file: string): string {
  return file === STANDARD_INPUT ? file : resolve(file);
}
