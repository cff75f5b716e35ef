// What a stylesheet reads beside the document, from disk and by the file rules.

import { readdirSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { decodeXml } from '../source/decode.ts';
import type { FolderQuery, SheetFile, SheetFiles, SheetFolder } from '../transform/sheet/sheet-files.ts';
import type { FileRules } from './file-rules.ts';
import { isDirectory } from './output-directory.ts';
import { systemReason } from './system-reason.ts';

const NOT_LOCAL = 'it is not a local file, and nothing is fetched';
/** Files of a folder and of those below it that are looked at. */
const MOST_FILES = 100_000;

export function sheetFiles(rules: FileRules): SheetFiles {
  return {
    read: (uri) => {
      const path = pathOf(uri);
      if (path === undefined) return { kind: 'missing', file: uri, reason: NOT_LOCAL };
      return textFrom(rules, path);
    },
    list: (uri, query) => {
      const path = pathOf(uri);
      if (path === undefined) return { kind: 'missing', file: uri, reason: NOT_LOCAL };
      return folderFrom(rules, path, query);
    },
  };
}

/** `file:` URLs with a host, and what is no URL, are not local. */
function pathOf(uri: string): string | undefined {
  try {
    const path = uri.startsWith('file:') ? fileURLToPath(uri.replace(/[?#].*$/su, '')) : undefined;
    return path?.includes('\0') === true ? undefined : path;
  } catch {
    return undefined;
  }
}

/** As people name it: from the working directory, where it lies below that. */
export function shownPath(path: string): string {
  const from = relative('.', path);
  return from === '' || from.startsWith('..') || isAbsolute(from) ? path : from;
}

export function textFrom(rules: FileRules, path: string): SheetFile {
  const file = shownPath(path);
  const read = rules.read(path);
  if (read.kind !== 'bytes') return { kind: read.kind, file, reason: read.reason };
  const decoded = decodeXml(read.bytes);
  if (decoded.kind !== 'decoded')
    return { kind: 'missing', file, reason: 'it is not text in the encoding that it declares, or in UTF-8' };
  return { kind: 'text', file, text: decoded.text };
}

/** Only what the rules let be read is there. */
function folderFrom(rules: FileRules, path: string, { pattern, isDeep }: FolderQuery): SheetFolder {
  const file = shownPath(path);
  if (!isDirectory(path)) return { kind: 'missing', file, reason: systemReason({ code: 'ENOENT' }) };
  const wanted = matcherOf(pattern);
  const uris: string[] = [];
  const waiting = [path];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    // what it holds is asked for, too
    rules.look(folder);
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const one = join(folder, entry.name);
      if (entry.isDirectory() && isDeep && !entry.name.startsWith('.')) waiting.push(one);
      else if (wanted(entry.name) && rules.look(one).kind === 'file') uris.push(pathToFileURL(one).href);
      if (uris.length > MOST_FILES) return { kind: 'refused', file, reason: `it holds more than ${MOST_FILES} files` };
    }
  }
  return { kind: 'folder', uris: uris.toSorted() };
}

function matcherOf(pattern: string): (name: string) => boolean {
  const parts = pattern.split(/([*?])/u).map((part) => (part === '*' ? '.*' : part === '?' ? '.' : escaped(part)));
  const form = new RegExp(`^${parts.join('')}$`, 'su');
  return (name) => form.test(name);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
