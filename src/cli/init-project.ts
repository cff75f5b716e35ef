// Writes a project file from what the documents of a folder name.

import { join } from 'node:path';
import { FileRules } from '../host/file-rules.ts';
import { CONFIG_NAMES } from '../host/find-config.ts';
import { findDocuments } from '../host/find-documents.ts';
import { isDirectory, isThere } from '../host/output-directory.ts';
import { readStart } from '../host/read-start.ts';
import { ruleFiles } from '../host/rule-files.ts';
import { writeWhole } from '../host/write-whole.ts';
import { readProlog } from '../rules/read-prolog.ts';
import { isGrammar } from '../rules/resolved-rules.ts';
import { type FolderRules, writeProject } from '../rules/write-project.ts';
import { talk } from './output.ts';
import { UsageError } from './usage-error.ts';

/** @throws {UsageError | EnvironmentError} */
export async function initProject(folder: string): Promise<void> {
  if (!isDirectory(folder)) throw new UsageError(`init needs a folder, and ${folder} is not one`);
  const there = CONFIG_NAMES.find((name) => isThere(join(folder, name)));
  if (there !== undefined) throw new UsageError(`${join(folder, there)} is there already, and is not overwritten`);
  const path = join(folder, CONFIG_NAMES[0]);
  const { files } = findDocuments([folder]);
  await writeWhole(path, writeProject(rulesOf(path, files)));
  talk(`${path} written from ${files.length} document${files.length === 1 ? '' : 's'}`);
}

/** What the documents of each folder name, as it is seen from the project file. */
function rulesOf(path: string, files: readonly string[]): readonly FolderRules[] {
  const places = ruleFiles(new FileRules({ named: [path], roots: [] }), path);
  const base = new URL('.', places.uriOf(path)).href;
  return files.map((file) => {
    const below = places.below(path, file);
    const folder = below.includes('/') ? below.slice(0, below.lastIndexOf('/')) : '';
    const named = readProlog(readStart(file) ?? new Uint8Array()).schemas.filter(
      ({ kind }) => isGrammar(kind) || kind === 'schematron' || kind === 'unknown',
    );
    const from = places.uriOf(file);
    const schemas = named.map(({ href }) => {
      const uri = URL.canParse(href, from) ? new URL(href, from).href : href;
      return uri.startsWith(base)
        ? decodeURI(uri.slice(base.length))
        : uri.startsWith('file:')
          ? places.below(path, decodeURI(new URL(uri).pathname))
          : uri;
    });
    const phase = named.find((one) => one.phase !== undefined)?.phase;
    return { folder, schemas: [...new Set(schemas)], ...(phase === undefined ? {} : { phase }) };
  });
}
