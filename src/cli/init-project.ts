// Writes a project file from what a folder holds, and from what its documents name.

import { join } from 'node:path';
import { FileRules } from '../host/file-rules.ts';
import { CONFIG_NAMES } from '../host/find-config.ts';
import { findDocuments } from '../host/find-documents.ts';
import { isDirectory, isThere } from '../host/output-directory.ts';
import { readStart } from '../host/read-start.ts';
import { ruleFiles } from '../host/rule-files.ts';
import { writeWhole } from '../host/write-whole.ts';
import { openStore } from '../library/open-store.ts';
import { counted } from '../report/counted.ts';
import { visible } from '../report/visible.ts';
import { readProlog } from '../rules/read-prolog.ts';
import { findSaid } from '../rules/resolve-rules.ts';
import { isGrammar } from '../rules/resolved-rules.ts';
import { type FolderRules, type LeftOut, writeProject } from '../rules/write-project.ts';
import { folderContents } from './folder-contents.ts';
import { talk } from './output.ts';
import { UsageError } from './usage-error.ts';

/** @throws {UsageError | EnvironmentError} */
export async function initProject(folder: string): Promise<void> {
  if (!isDirectory(folder)) throw new UsageError(`init needs a folder, and ${folder} is not one`);
  const there = CONFIG_NAMES.find((name) => isThere(join(folder, name)));
  if (there !== undefined) throw new UsageError(`${join(folder, there)} is there already, and is not overwritten`);
  const path = join(folder, CONFIG_NAMES[0]);
  const { files } = findDocuments([folder]);
  const rules = rulesOf(path, files);
  const contents = folderContents(folder);
  await writeWhole(path, writeProject(rules, contents));
  const texts = contents.texts.length === 0 ? '' : ` and ${counted(contents.texts.length, 'text')}`;
  talk(`${path} written from ${counted(files.length, 'document')}${texts}`);
  const missing = new Map(rules.flatMap((one) => (one.missing ?? []).map(({ schema, reason }) => [schema, reason])));
  for (const [schema, reason] of missing) talk(`${visible(schema)} is left out, since it cannot be had: ${reason}`);
}

/** What the documents of each folder name, as it is seen from the project file. */
function rulesOf(path: string, files: readonly string[]): readonly FolderRules[] {
  const store = openStore();
  const places = ruleFiles(new FileRules({ named: [path], roots: [] }), path, (address) => store.find(address));
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
    const missing = [...new Set(schemas)].flatMap((schema): readonly LeftOut[] => {
      const found = findSaid(schema, places.uriOf(path), { files: places });
      return found.kind === 'found' ? [] : [{ schema, reason: visible(found.reason) }];
    });
    const kept = schemas.filter((one) => !missing.some(({ schema }) => schema === one));
    const phase = named.find((one) => one.phase !== undefined)?.phase;
    return {
      folder,
      schemas: [...new Set(kept)],
      ...(missing.length === 0 ? {} : { missing }),
      ...(phase === undefined ? {} : { phase }),
    };
  });
}
