// The compiled form of a stylesheet: as it was given, from the cache, or made now by xslt3 in a process of its own.

import { EnvironmentError } from '../diagnostics/environment-error.ts';
import type { FileRules } from '../host/file-rules.ts';
import { pathToFileUrl } from '../host/file-url.ts';
import { ownStylesheetsUrl, readOwnStylesheet } from '../host/own-stylesheets.ts';
import { readDocument } from '../host/read-document.ts';
import { SealedProcess } from '../host/sealed-process.ts';
import { keepSheet, readCachedSheet, sheetDigest } from '../host/sheet-cache.ts';
import { sheetFiles } from '../host/sheet-files.ts';
import { decodeXml } from '../source/decode.ts';
import { compilerDiagnostic } from '../transform/sheet/compiler-words.ts';
import { markMessages } from '../transform/sheet/mark-messages.ts';
import { OWN_SCHEME } from '../transform/sheet/own-scheme.ts';
import { type ModuleSource, readModules, type SheetModule } from '../transform/sheet/read-modules.ts';
import { StylesheetError } from '../transform/sheet/stylesheet-error.ts';
import type { SealedTask } from './sealed-child.ts';

export type CompiledSheet = {
  readonly file: string;
  readonly files: readonly string[];
  readonly uri: string;
  readonly sef: string;
  readonly statics: readonly string[];
  readonly importsOurs: boolean;
  readonly origin: 'compiled' | 'given';
};

/** What compiles, and how: with another one, what is in the cache is made again. A test holds it against the package. */
export const COMPILER = 'xslt3 2.7.0, teikit 1';

/** Milliseconds. */
const LONGEST_COMPILATION = 600_000;

/** @throws {StylesheetError | EnvironmentError} */
export async function compiledSheet(path: string, rules: FileRules): Promise<CompiledSheet> {
  const text = await textOf(path);
  const uri = pathToFileUrl(path);
  if (/\.json$/iu.test(path)) return givenSheet(path, uri, text);
  const { modules, statics, problems } = readModules({ uri, file: path, text }, sourceOf(rules));
  if (problems.length > 0) throw new StylesheetError(path, problems, textsOf(modules));
  const made = { file: path, files: modules.map(({ file }) => file), uri, statics, origin: 'compiled' } as const;
  const digest = sheetDigest([COMPILER, ownStylesheetsUrl(), ...modules.flatMap((module) => [module.uri, module.text])]);
  const kept = readCachedSheet(digest);
  const sef = kept ?? (await compile(modules));
  if (kept === undefined) await keepSheet(digest, sef);
  return { ...made, sef, importsOurs: made.files.some((file) => file.startsWith(OWN_SCHEME)) };
}

async function textOf(path: string): Promise<string> {
  const { bytes } = await readDocument(path);
  const decoded = decodeXml(bytes);
  if (decoded.kind === 'decoded') return decoded.text;
  throw new EnvironmentError('env/unreadable', `cannot read ${path}: it is not text in the encoding that it declares`, {
    file: path,
  });
}

/** @throws {EnvironmentError} */
function givenSheet(file: string, uri: string, sef: string): CompiledSheet {
  if (!isPackage(sef))
    throw new EnvironmentError('env/bad-stylesheet', `${file} is not a compiled stylesheet (SEF for SaxonJS)`, { file });
  return { file, files: [file], uri, sef, statics: [], importsOurs: false, origin: 'given' };
}

function isPackage(text: string): boolean {
  try {
    const { N, target } = JSON.parse(text) as { readonly N?: unknown; readonly target?: unknown };
    return N === 'package' && target === 'JS';
  } catch {
    return false;
  }
}

function sourceOf(rules: FileRules): ModuleSource {
  const files = sheetFiles(rules);
  const own = ownStylesheetsUrl();
  return {
    resolve: (href, base) => {
      if (href.startsWith(OWN_SCHEME)) return new URL(href.slice(OWN_SCHEME.length), own).href;
      return URL.canParse(href, base) ? new URL(href, base).href.replace(/#.*$/su, '') : undefined;
    },
    read: (uri) => {
      const ours = readOwnStylesheet(uri);
      return ours === undefined ? files.read(uri) : { kind: 'text', ...ours };
    },
  };
}

/** @throws {StylesheetError | EnvironmentError} */
async function compile(modules: readonly SheetModule[]): Promise<string> {
  const [main] = modules;
  const file = main?.file ?? '';
  const texts = Object.fromEntries(modules.map((module, at) => [module.uri, markMessages(module, at)]));
  const task: SealedTask = { kind: 'compile', main: main?.uri ?? '', texts, own: ownStylesheetsUrl() };
  const compiler = new SealedProcess({ answer: () => null, confinement: 'where it can be had', limit: LONGEST_COMPILATION });
  const done = await compiler.call(task);
  compiler.end();
  if (done.kind === 'answer') return done.value as string;
  const words = done.kind === 'ended' ? done.words : `it takes longer than ${LONGEST_COMPILATION / 1000} seconds`;
  const problem = compilerDiagnostic(words, modules);
  if (problem !== undefined) throw new StylesheetError(file, [problem], textsOf(modules));
  const [first = ''] = words.trim().split('\n', 1);
  throw new EnvironmentError('env/engine-failed', `the compiler of stylesheets failed on ${file}: ${first}`, { file });
}

function textsOf(modules: readonly SheetModule[]): (file: string) => string | undefined {
  const texts = new Map(modules.map(({ file, text }) => [file, text]));
  return (file) => texts.get(file);
}
