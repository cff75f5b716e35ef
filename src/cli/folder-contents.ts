// What a folder holds that pipelines can be made for: found as a run would find it.

import { join } from 'node:path';
import { readStart } from '../host/read-start.ts';
import { runHost } from '../host/run-host.ts';
import { DEFAULT_OUTPUT } from '../rules/project-file.ts';
import { readProlog, rootOf } from '../rules/read-prolog.ts';
import type { FolderContents } from '../rules/write-pipelines.ts';

const NAME = /\.(?:xml|txt)$/iu;
/** Texts about a folder, by how their names begin. */
const ABOUT =
  /^(?:read[ ._-]?me|licen[cs]es?|copying|copyright|notice|authors|contributors|credits|change[ ._-]?log|changes|history|news|todo|install|robots|requirements|cmakelists|manifest)(?![a-z])/iu;

const TEI = 'http://www.tei-c.org/ns/1.0';
const DOCUMENTS: readonly string[] = ['TEI', 'teiCorpus'];

/** @throws {EnvironmentError} `env/unreadable` */
export function folderContents(folder: string): FolderContents {
  const output = DEFAULT_OUTPUT;
  const names = runHost(folder).list(folder, { takes: (name) => NAME.test(name), enters: (name) => name !== output });
  const xml = names.filter((name) => /\.xml$/iu.test(name));
  const isDocument = new Map(xml.map((name) => [name, isTei(join(folder, name))]));
  const encoded = new Set(xml.map(stemOf));
  const texts = names.filter((name) => !isDocument.has(name));
  const isSource = (name: string): boolean => !encoded.has(stemOf(name)) && !ABOUT.test(name.slice(name.lastIndexOf('/') + 1));
  return {
    documents: xml.filter((name) => isDocument.get(name) === true),
    otherXml: xml.filter((name) => isDocument.get(name) !== true),
    texts: texts.filter(isSource),
    otherTexts: texts.filter((name) => !isSource(name)),
    output,
  };
}

function isTei(path: string): boolean {
  const root = rootOf(readProlog(readStart(path) ?? new Uint8Array()).text);
  return root?.namespace === TEI && DOCUMENTS.includes(root.name);
}

function stemOf(name: string): string {
  return name.slice(0, name.lastIndexOf('.'));
}
